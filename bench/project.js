#!/usr/bin/env node
/**
 * What does it cost to follow imports into other files? Lints whole repositories with and without, file by file in turn.
 * `node bench/project.js DIR`; see bench/README.md.
 */
import { existsSync, readdirSync } from "node:fs";
import { join, resolve } from "node:path";
import { parseArgs } from "node:util";

import { FileLinter, parsersOf, SOURCE_FILE } from "./lib/file-linter.js";
import { filesBelow, textOf } from "./lib/files.js";
import { loadPlugin, NAMESPACE, ruleEntries, run, UsageError } from "./lib/plugin.js";
import { percent, sum, table } from "./lib/table.js";

const USAGE = `Usage: node bench/project.js DIR [options]
  DIR       folder with whole repositories, one folder each
  --largest N    only the N with the most source files (default: 20)
  --config NAME  the rules of this config (default: recommended)
  --files N      at most N files of each (default: 1500)
  --plugin FILE  another build of the plugin`;

async function main() {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: {
      largest: { type: "string", default: "20" },
      config: { type: "string", default: "recommended" },
      files: { type: "string", default: "1500" },
      plugin: { type: "string" },
      help: { type: "boolean", default: false },
    },
  });
  const [directory] = positionals;
  if (values.help) return console.log(USAGE);
  if (directory === undefined || positionals.length > 1) throw new UsageError(USAGE);
  const root = resolve(directory);
  if (!existsSync(root)) throw new UsageError(`There is no ${root}.`);
  const plugin = await loadPlugin(values.plugin);
  const rules = ruleEntries(plugin, values.config);
  const repositories = readdirSync(root, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => ({ name, files: filesBelow(join(root, name), SOURCE_FILE) }))
    .sort((left, right) => right.files.length - left.files.length)
    .slice(0, Number(values.largest));

  const rows = repositories.map(({ name, files }) => measure(name, join(root, name), files.slice(0, Number(values.files)), plugin, rules));
  const total = { name: "all", ...Object.fromEntries(FIGURES.map((key) => [key, sum(rows.map((row) => row[key]))])) };
  console.log(table(["repository", "files", "rules / parse", "with other files", "ratio"], [...rows, total].map(cells)));
  console.log(`\nHeap after: ${(process.memoryUsage().heapUsed / 1e6).toFixed(0)} MB`);
  return 0;
}

const FIGURES = /** @type {const} */ (["files", "parse", "alone", "linked"]);

/**
 * @param {string} name
 * @param {string} root
 * @param {readonly string[]} files
 * @param {any} plugin
 * @param {Record<string, any>} rules
 */
function measure(name, root, files, plugin, rules) {
  const linters = [false, true].map(
    (project) => new FileLinter({ root, plugins: { [NAMESPACE]: plugin }, rules, settings: { [NAMESPACE]: { project } }, stats: true }),
  );
  files.forEach((file, index) => {
    const path = join(root, file);
    const text = textOf(path);
    // Who comes second finds warm code: they take turns.
    for (const linter of index % 2 === 0 ? linters : linters.toReversed()) linter.lint(path, text, parsersOf(path));
  });
  const [alone = 0, linked = 0] = linters.map(({ totals }) => sum(Object.values(totals.rules)));
  const parse = sum(linters.map(({ totals }) => totals.parse)) / 2;
  return { name, files: files.length, parse, alone, linked };
}

/** @param {{ name: string, [figure: string]: any }} row */
function cells({ name, files, parse, alone, linked }) {
  return [name, String(files), percent(alone, parse, 1), percent(linked, parse, 1), alone > 0 ? (linked / alone).toFixed(2) : ""];
}

run(main);
