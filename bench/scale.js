/**
 * Does the time for a line stay the same when files grow? Generated files of n, 2n and 4n; see bench/README.md.
 */
import { spawnSync } from "node:child_process";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";

import { INPUTS } from "./lib/inputs.js";
import { run, UsageError } from "./lib/plugin.js";
import { percent, table } from "./lib/table.js";

/** @typedef {{ size: number, lines: number, parse: number, rules: number, reports: number, passed: boolean }} Point */

/** Growth of the time for a line, from one size to four times the size, that is more than noise. */
const SUSPICIOUS = 1.6;

async function main() {
  const { values } = parseArgs({
    options: {
      only: { type: "string" },
      timeout: { type: "string", default: "60" },
      plugin: { type: "string" },
      divide: { type: "string", default: "1" },
    },
  });
  const names = Object.keys(INPUTS).filter((name) => new RegExp(values.only ?? "").test(name));
  if (names.length === 0) throw new UsageError(`--only matches none of ${Object.keys(INPUTS).join(", ")}`);
  const rows = [];
  let broken = 0;
  for (const name of names) {
    const { points, problem } = measure(name, Number(values.timeout), Number(values.divide), values.plugin);
    const [first, second, third] = points;
    const perLine = (/** @type {Point | undefined} */ point) => (point ? point.rules / point.lines : NaN);
    const growth = perLine(third) / perLine(first);
    // Deep inputs cost the parser more for each line, too.
    const parserGrowth = third && first ? third.parse / third.lines / (first.parse / first.lines) : NaN;
    const suspicious = growth > SUSPICIOUS * Math.max(1, parserGrowth);
    if (problem !== null) broken += 1;
    const passed = points.every((point) => point.passed) ? "" : "stopped by the gate";
    rows.push([
      name,
      points.map((point) => point.lines).join(" "),
      points.map((point) => percent(point.rules, point.parse, 1)).join("  "),
      [perLine(second) / perLine(first), growth].map((value) => (Number.isNaN(value) ? "–" : `× ${value.toFixed(2)}`)).join("  "),
      Number.isNaN(parserGrowth) ? "–" : `× ${parserGrowth.toFixed(2)}`,
      points.map((point) => point.reports).join(" "),
      problem ?? (suspicious ? "WORSE THAN IN PROPORTION" : passed),
    ]);
  }
  const header = ["input", "lines at n, 2n, 4n", "rules / parse", "rules' time a line, 2n and 4n to n", "parser's, 4n to n", "reports", ""];
  console.log(table(header, rows));
  return broken > 0 ? 1 : 0;
}

/**
 * In a process of its own: what never ends can be ended.
 * @param {string} name
 * @param {number} seconds
 * @param {number} divisor
 * @param {string} [plugin]
 * @returns {{ points: Point[], problem: string | null }}
 */
function measure(name, seconds, divisor, plugin) {
  const script = fileURLToPath(new URL("lib/measure-scale.js", import.meta.url));
  const result = spawnSync(process.execPath, [script, name, String(divisor), ...(plugin === undefined ? [] : [plugin])], {
    encoding: "utf8",
    timeout: seconds * 1000,
    killSignal: "SIGKILL",
    env: { ...process.env, TIMING: undefined },
  });
  const points = result.stdout
    .split("\n")
    .filter((line) => line.startsWith("{"))
    .map((line) => JSON.parse(line));
  if (result.signal !== null) return { points, problem: `NOT FINISHED in ${seconds} s` };
  if (result.status === 0) return { points, problem: null };
  const line = result.stderr.split("\n").find((text) => /^\w*Error\b/.test(text)) ?? "failed";
  return { points, problem: `CRASH ${line.trim()}` };
}

await run(main);
