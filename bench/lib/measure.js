/**
 * Measures one variant in a process of its own: `node measure.js JOB`. Called by bench.js.
 *
 * Every file is linted three times in each repetition: with ESLint's clock on and the rules watched, without any rule, and with
 * the rules; the last two take turns in being first. The first repetition only warms up.
 */
import { readFileSync } from "node:fs";

import { CACHE } from "../corpus/corpus.js";
import { FileLinter, parsersOf } from "./file-linter.js";
import { textOf } from "./files.js";
import { variantOf, watched } from "./variants.js";

/**
 * @typedef {{ variant: string, plugin?: string, repetitions: number, files: { path: string, group: string }[] }} Job
 *
 * One file's figures, one for each repetition: milliseconds of ESLint's clock, and of the processor.
 * @typedef {object} FileFigures
 * @property {string} path
 * @property {string} group
 * @property {boolean} passed whether any rule listens to anything: the file passed the gate
 * @property {number[]} parse
 * @property {number[]} rules `create` and listeners together
 * @property {number[]} create
 * @property {number[]} baseCpu of linting without any rule
 * @property {number[]} cpu of linting with the rules
 *
 * @typedef {{ rules: number, watched: boolean, crashes: string[], files: FileFigures[] }} Measured
 */

/** @type {Job} */
const job = JSON.parse(readFileSync(process.argv[2] ?? "", "utf8"));
const variant = await variantOf(job.variant, job.plugin);
const { variant: watchedVariant, state } = watched(variant);
const base = new FileLinter({ root: CACHE });
const plain = new FileLinter({ root: CACHE, ...variant });
const timed = new FileLinter({ root: CACHE, ...watchedVariant });
const clockCoversCreate = await coversCreate();

/** @type {Set<string>} */
const crashes = new Set();
/** @type {{ path: string, text: string, parser: import("./file-linter.js").ParserName, figures: FileFigures }[]} */
const files = [];
for (const { path, group } of job.files) {
  const text = textOf(path);
  const { parser } = base.lint(path, text, parsersOf(path));
  const figures = { path, group, passed: false, parse: [], rules: [], create: [], baseCpu: [], cpu: [] };
  if (parser !== null) files.push({ path, text, parser, figures });
}

for (let repetition = 0; repetition <= job.repetitions; repetition += 1) {
  for (const [index, file] of files.entries()) {
    const times = clocked(file);
    const turns = [base, plain];
    if ((index + repetition) % 2 === 1) turns.reverse();
    const cpu = new Map(turns.map((linter) => [linter, cpuOf(linter, file)]));
    if (repetition === 0) continue;
    file.figures.passed ||= times.listens;
    file.figures.parse.push(times.parse);
    file.figures.rules.push(times.rules);
    file.figures.create.push(times.create);
    file.figures.baseCpu.push(cpu.get(base) ?? 0);
    file.figures.cpu.push(cpu.get(plain) ?? 0);
  }
}
/** @type {Measured} */
const measured = {
  rules: Object.keys(variant.rules).length,
  // ESLint's own rules stand in no plugin, so nobody sees their `create`.
  watched: Object.keys(variant.plugins).length > 0,
  crashes: [...crashes],
  files: files.map((file) => file.figures),
};
console.log(JSON.stringify(measured));

/** @param {typeof files[number]} file */
function clocked({ text, path, parser }) {
  state.create = 0;
  state.listens = false;
  try {
    const { parse, rules } = timed.verifyTimed(text, path, parser);
    const clock = [...rules.values()].reduce((total, time) => total + time, 0);
    return { parse, rules: clockCoversCreate ? clock : clock + state.create, create: state.create, listens: state.listens };
  } catch (error) {
    crashes.add(`${path}: ${/** @type {Error} */ (error).message.split("\n")[0]}`);
    return { parse: 0, rules: 0, create: 0, listens: false };
  }
}

/**
 * Processor time, in milliseconds, of linting a file: the machine's other work does not count, that of the collector does.
 * @param {FileLinter} linter
 * @param {typeof files[number]} file
 */
function cpuOf(linter, { text, path, parser }) {
  const started = process.cpuUsage();
  try {
    linter.verify(text, path, parser);
  } catch {
    // Counted by `clocked`.
  }
  const { user, system } = process.cpuUsage(started);
  return (user + system) / 1000;
}

/** Whether the times that ESLint gives of rules include `create`. They do in ESLint 9.39 and 10.15; earlier ones left it out. */
async function coversCreate() {
  const slow = {
    create() {
      const until = performance.now() + 5;
      while (performance.now() < until);
      return {};
    },
  };
  const linter = new FileLinter({ root: CACHE, plugins: { probe: { rules: { slow } } }, rules: { "probe/slow": "error" } });
  const { rules } = linter.verifyTimed("", `${CACHE}/probe.js`, "module");
  return (rules.get("probe/slow") ?? 0) > 4;
}
