/**
 * What do the rules cost? Ratios within one run: to parsing, to ESLint without rules, to other plugins. See bench/README.md.
 */
import { execFile } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, relative } from "node:path";
import { fileURLToPath } from "node:url";
import { parseArgs, promisify } from "node:util";

import { CACHE, corpusOf, packages } from "./corpus/corpus.js";
import { sampleOf } from "./lib/files.js";
import { run, UsageError } from "./lib/plugin.js";
import { median, percent, sum, table } from "./lib/table.js";
import { floorOf, installPeers, LISTENER, OURS, peerNames } from "./lib/variants.js";

/**
 * @typedef {import("./lib/measure.js").Measured} Measured
 * @typedef {import("./lib/measure.js").FileFigures} FileFigures
 * @typedef {"parse" | "rules" | "create" | "baseCpu" | "cpu"} Figure
 */

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
      slowest: { type: "string", default: "0" },
      plugin: { type: "string" },
    },
  });
  const perGroup = Number(values.files ?? (values.quick ? 40 : 220));
  const repetitions = Number(values.repetitions ?? (values.quick ? 3 : 6));
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
  for (const variant of [LISTENER, ...OURS.flatMap((ours) => [floorOf(ours), ours]), ...peers]) {
    console.error(`measuring ${variant}`);
    results.set(variant, await measure({ variant, plugin: values.plugin, repetitions, files: sample }));
  }

  console.log(`${sample.length} files of ${files.length}, the same in every run; each set of rules in a process of its own, in which every file is linted
${repetitions + 1} times, of which the first only warms up. rules / parse: ESLint's own clock (stats), the sum over the files of each file's
median; ± says how far it moves when one repetition is left out. CPU / no rules: processor time of the whole lint over that without
rules, file by file in turns, the lowest of each. A floor is as many rules that do nothing.`);
  for (const group of GROUPS) printGroup(group, results);
  printGoals(results);
  printSlowest(results, Number(values.slowest));
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
  const rows = [...results].map(([variant, { rules, watched, files, crashes }]) => {
    const own = files.filter((file) => file.group === group);
    const share = ratio(own, "rules", "parse");
    const whole = ratio(own, "cpu", "baseCpu");
    return [
      variant,
      rules,
      `${percent(share.value, 1, 2)} ± ${(100 * share.noise).toFixed(2)}`,
      watched ? percent(ratio(own, "create", "parse").value, 1, 2) : "–",
      ((1000 * total(own, "rules")) / own.length).toFixed(0),
      `${whole.value.toFixed(3)} ± ${whole.noise.toFixed(3)}`,
      watched ? percent(own.filter((file) => file.passed).length, own.length) : "–",
      crashes.length,
    ];
  });
  const count = Math.max(...[...results.values()].map(({ files }) => files.filter((file) => file.group === group).length));
  console.log(`\n${group}: ${count} files`);
  console.log(table(["", "rules", "rules / parse", "create / parse", "µs / file", "CPU / no rules", "past the gate", "crashes"], rows));
}

/** @param {ReadonlyMap<string, Measured>} results */
function printGoals(results) {
  const shareOf = (/** @type {string} */ variant, /** @type {string} */ group) => {
    const files = results.get(variant)?.files.filter((file) => file.group === group) ?? [];
    return ratio(files, "rules", "parse").value;
  };
  const own = [LISTENER, ...OURS.flatMap((ours) => [ours, floorOf(ours)])];
  const peers = [...results.keys()].filter((name) => !own.includes(name));
  const verdict = (/** @type {boolean} */ met) => (met ? "met" : "MISSED");
  const rows = OURS.flatMap((ours) => [
    ...Object.entries(GOALS).map(([group, goal]) => {
      const share = shareOf(ours, group);
      const floor = shareOf(floorOf(ours), group);
      return [
        ours,
        `rules / parse on ${group}`,
        `≤ ${100 * goal} %`,
        percent(share, 1, 2),
        percent(floor, 1, 2),
        floor > goal ? "OUT OF REACH" : verdict(share <= goal),
      ];
    }),
    ...(peers.length === 0 ? [] : GROUPS).map((group) => {
      const lowest = Math.min(...peers.map((peer) => shareOf(peer, group)));
      const share = shareOf(ours, group);
      return [ours, `below every peer on ${group}`, `< ${percent(lowest, 1, 2)}`, percent(share, 1, 2), "", verdict(share < lowest)];
    }),
  ]);
  console.log(`\n${table(["goals", "of", "goal", "figure", "floor", ""], rows)}`);
}

/**
 * The files on which our rules spend most.
 * @param {ReadonlyMap<string, Measured>} results
 * @param {number} count in each group
 */
function printSlowest(results, count) {
  const files = results.get("http-status all")?.files ?? [];
  for (const group of count > 0 ? GROUPS : []) {
    const own = files.filter((file) => file.group === group);
    const whole = total(own, "rules");
    const rows = own
      .map((file) => ({ path: relative(join(CACHE, "files"), file.path), rules: median(file.rules), parse: median(file.parse) }))
      .sort((a, b) => b.rules - a.rules)
      .slice(0, count)
      .map(({ path, rules, parse }) => [path, percent(rules, whole), percent(rules, parse, 1)]);
    console.log(`\n${table([`slowest of ${group}`, "of all rules' time", "rules / parse"], rows)}`);
  }
}

/**
 * One figure of a group over another, and how far it moves when one of the repetitions is left out.
 * @param {readonly FileFigures[]} files
 * @param {Figure} part
 * @param {Figure} whole
 */
function ratio(files, part, whole) {
  const repetitions = files[0]?.parse.length ?? 0;
  const without = Array.from({ length: repetitions }, (_, left) => total(files, part, left) / total(files, whole, left));
  const noise = repetitions > 1 ? (Math.max(...without) - Math.min(...without)) / 2 : NaN;
  return { value: total(files, part) / total(files, whole), noise };
}

/**
 * The sum over the files of each file's median, so that what disturbs one repetition of one file does not count. Processor time is
 * disturbed far more, by the compiler's and the collector's threads and by other machines on the same processor: there the
 * lowest value stands for the file.
 * @param {readonly FileFigures[]} files
 * @param {Figure} figure
 * @param {number} [left] number of a repetition that is left out
 */
function total(files, figure, left) {
  const typical = figure === "cpu" || figure === "baseCpu" ? (/** @type {number[]} */ values) => Math.min(...values) : median;
  return sum(files.map((file) => typical(file[figure].filter((_, repetition) => repetition !== left))));
}

await run(main);
