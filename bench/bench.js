/**
 * What do the rules cost? Ratios within one run: to parsing, to ESLint without rules, to other plugins. See bench/README.md.
 */
import { execFile } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { parseArgs, promisify } from "node:util";

import { corpusOf, packages } from "./corpus/corpus.js";
import { sampleOf } from "./lib/files.js";
import { run, UsageError } from "./lib/plugin.js";
import { median, percent, table } from "./lib/table.js";
import { FLOOR, installPeers, OURS, peerNames } from "./lib/variants.js";

/** @typedef {import("./lib/measure.js").Measured} Measured */

const GROUPS = /** @type {const} */ (["send", "quiet", "plain"]);

/** Goals for each of our variants: rules' time over parsing time. */
const GOALS = /** @type {const} */ ({ send: 0.05, plain: 0.003 });

async function main() {
  const { values } = parseArgs({
    options: {
      quick: { type: "boolean", default: false },
      files: { type: "string" },
      repetitions: { type: "string" },
      seed: { type: "string", default: "1" },
      peers: { type: "string" },
      "no-peers": { type: "boolean", default: false },
      plugin: { type: "string" },
    },
  });
  const perGroup = Number(values.files ?? (values.quick ? 40 : 150));
  const repetitions = Number(values.repetitions ?? (values.quick ? 3 : 5));
  if (!(perGroup > 0 && repetitions > 0)) throw new UsageError("--files and --repetitions take positive numbers.");
  const peers = values["no-peers"] ? [] : peerNames().filter((name) => values.peers?.split(",").includes(name) ?? true);
  if (peers.length > 0) installPeers();

  const { files, missing } = corpusOf(packages());
  if (files.length === 0) throw new UsageError("The corpus is not fetched: node bench/corpus/fetch.js");
  if (missing.length > 0) console.log(`not fetched, so not in the sample: ${missing.map((entry) => entry.name).join(", ")}`);
  const sample = GROUPS.flatMap((group) =>
    sampleOf(
      files.filter((file) => file.group === group),
      perGroup,
      (file) => `${file.package}/${file.path}`,
      values.seed,
    ),
  ).map(({ absolute, group }) => ({ path: absolute, group }));

  /** @type {Map<string, Measured>} */
  const results = new Map();
  for (const variant of [FLOOR, ...OURS, ...peers]) {
    console.error(`measuring ${variant}`);
    results.set(variant, await measure({ variant, plugin: values.plugin, repetitions, files: sample }));
  }

  console.log(`${sample.length} files of ${files.length}, ${repetitions} repetitions, medians; ± is half of the range of the repetitions`);
  for (const group of GROUPS) printGroup(group, results);
  printGoals(results);
  for (const [variant, { crashes }] of results) for (const crash of crashes) console.log(`CRASH of ${variant}: ${crash}`);
}

/**
 * @param {object} job
 * @returns {Promise<Measured>}
 */
async function measure(job) {
  const folder = mkdtempSync(join(tmpdir(), "http-status-bench-"));
  try {
    const path = join(folder, "job.json");
    writeFileSync(path, JSON.stringify(job));
    const script = fileURLToPath(new URL("lib/measure.js", import.meta.url));
    const { stdout } = await promisify(execFile)(process.execPath, [script, path], {
      maxBuffer: 1 << 26,
      env: { ...process.env, TIMING: undefined, NODE_OPTIONS: undefined },
    });
    return JSON.parse(stdout);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/**
 * @param {string} group
 * @param {ReadonlyMap<string, Measured>} results
 */
function printGroup(group, results) {
  const rows = [...results].flatMap(([variant, { rules, groups, crashes }]) => {
    const sums = groups[group];
    if (!sums) return [];
    const { files, passed, parse, create, baseCpu, cpu } = sums;
    const share = ratios(sums.rules, parse);
    const whole = ratios(cpu, baseCpu);
    const perFile = (median(sums.rules) * 1000) / files;
    return [
      [
        variant,
        rules,
        `${percent(median(share), 1, 2)} ± ${(50 * rangeOf(share)).toFixed(2)}`,
        percent(median(ratios(create, parse)), 1, 2),
        perFile.toFixed(0),
        `${median(whole).toFixed(3)} ± ${(rangeOf(whole) / 2).toFixed(3)}`,
        percent(passed, files),
        crashes.length,
      ],
    ];
  });
  const files = Math.max(...[...results.values()].map((result) => result.groups[group]?.files ?? 0));
  console.log(`\n${group}: ${files} files`);
  console.log(table(["", "rules", "rules / parse", "create / parse", "µs / file", "CPU / no rules", "past the gate", "crashes"], rows));
}

/** @param {ReadonlyMap<string, Measured>} results */
function printGoals(results) {
  const shareOf = (/** @type {string} */ variant, /** @type {string} */ group) => {
    const sums = results.get(variant)?.groups[group];
    return sums ? median(ratios(sums.rules, sums.parse)) : NaN;
  };
  const peers = [...results.keys()].filter((name) => name !== FLOOR && !OURS.some((ours) => ours === name));
  const verdict = (/** @type {boolean} */ met) => (met ? "met" : "MISSED");
  const rows = OURS.flatMap((ours) => [
    ...Object.entries(GOALS).map(([group, goal]) => {
      const share = shareOf(ours, group);
      return [ours, `rules / parse on ${group}`, `≤ ${100 * goal} %`, percent(share, 1, 2), verdict(share <= goal)];
    }),
    ...(peers.length === 0 ? [] : GROUPS).map((group) => {
      const lowest = Math.min(...peers.map((peer) => shareOf(peer, group)));
      const share = shareOf(ours, group);
      return [ours, `below every peer on ${group}`, `< ${percent(lowest, 1, 2)}`, percent(share, 1, 2), verdict(share < lowest)];
    }),
  ]);
  console.log(`\n${table(["goals", "of", "goal", "figure", ""], rows)}`);
}

/**
 * @param {readonly number[]} parts
 * @param {readonly number[]} wholes
 */
function ratios(parts, wholes) {
  return parts.map((part, index) => part / (wholes[index] ?? NaN));
}

/** @param {readonly number[]} values */
function rangeOf(values) {
  return Math.max(...values) - Math.min(...values);
}

await run(main);
