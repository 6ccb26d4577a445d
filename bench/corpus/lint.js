/**
 * Runs every rule over the corpus: nothing may crash, no report may depend on the parser, and what is reported is compared
 * with a snapshot that somebody has read. See bench/README.md.
 */
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { parseArgs } from "node:util";

import { FileLinter, parsersOf } from "../lib/file-linter.js";
import { sampleOf, textOf } from "../lib/files.js";
import { loadPlugin, NAMESPACE, ruleEntries, run, shortName, UsageError } from "../lib/plugin.js";
import { table } from "../lib/table.js";
import { CACHE, corpusOf, packages } from "./corpus.js";

/**
 * @typedef {import("./corpus.js").CorpusFile} CorpusFile
 * @typedef {import("../lib/file-linter.js").Message} Message
 *
 * What is reported: rule → package → file → [line, message id].
 * @typedef {Record<string, Record<string, Record<string, [number, string][]>>>} Snapshot
 */

const SNAPSHOT = new URL("snapshot.json", import.meta.url);

async function main() {
  const { values } = parseArgs({
    options: {
      package: { type: "string" },
      sample: { type: "string" },
      update: { type: "boolean", default: false },
      "one-parser": { type: "boolean", default: false },
      plugin: { type: "string" },
      snapshot: { type: "string" },
    },
  });
  if (values.update && values.sample !== undefined) throw new UsageError("A snapshot is of all files: --update without --sample.");
  const plugin = await loadPlugin(values.plugin);
  const entries = packages(values.package);
  const { files: everyFile, missing } = corpusOf(entries);
  if (everyFile.length === 0) throw new UsageError("Nothing is fetched: node bench/corpus/fetch.js");
  const files =
    values.sample === undefined ? everyFile : sampleOf(everyFile, Number(values.sample), (file) => `${file.package}/${file.path}`);

  const result = lintAll(
    new FileLinter({ root: CACHE, plugins: { [NAMESPACE]: plugin }, rules: ruleEntries(plugin) }),
    files,
    !values["one-parser"],
  );
  printCounts(result.snapshot, files);
  console.log(`\n${files.length} files of ${new Set(files.map((file) => file.package)).size} packages in ${result.seconds} s`);
  console.log(`${result.compared} files read by both parsers, ${result.differences.length} reported differently`);
  for (const difference of result.differences) console.log(difference);
  console.log(`${result.unreadable.length} files that no parser reads`);
  for (const line of result.unreadable) console.log(line);
  console.log(`${result.crashes.length} crashes`);
  for (const line of result.crashes) console.log(line);
  if (missing.length > 0) console.log(`not fetched: ${missing.map((entry) => entry.name).join(", ")}`);

  const changes = settleSnapshot(
    values.snapshot ?? SNAPSHOT,
    result.snapshot,
    new Set(files.map((file) => `${file.package}/${file.path}`)),
    new Set(entries.filter((entry) => !missing.includes(entry)).map((entry) => entry.name)),
    values.sample === undefined,
    values.update,
  );
  return result.crashes.length + result.differences.length + changes > 0 ? 1 : 0;
}

/**
 * @param {FileLinter} linter
 * @param {readonly CorpusFile[]} files
 * @param {boolean} bothParsers
 */
function lintAll(linter, files, bothParsers) {
  /** @type {Snapshot} */
  const snapshot = {};
  /** @type {string[]} */
  const crashes = [];
  /** @type {string[]} */
  const unreadable = [];
  /** @type {string[]} */
  const differences = [];
  let compared = 0;
  const started = performance.now();
  for (const [index, file] of files.entries()) {
    if (process.stderr.isTTY && index % 100 === 0) process.stderr.write(`\r${index}/${files.length}`);
    const name = `${file.package}/${file.path}`;
    const text = textOf(file.absolute);
    const outcome = linter.lint(file.absolute, text);
    if (outcome.parser === null) unreadable.push(`  ${name}: ${outcome.parseError}`);
    for (const { rule, message } of outcome.crashes)
      crashes.push(`  CRASH ${rule} in ${name}: ${message.split("\n").slice(0, 4).join("\n    ")}`);
    for (const message of outcome.messages) addTo(snapshot, file, message);

    if (!bothParsers || outcome.parser === null || outcome.parser === "typescript" || parsersOf(file.absolute).length < 2) continue;
    const second = linter.lint(file.absolute, text, ["typescript"]);
    for (const { rule, message } of second.crashes)
      crashes.push(`  CRASH ${rule} in ${name} (TypeScript's parser): ${message.split("\n").slice(0, 4).join("\n    ")}`);
    if (second.parser === null) continue;
    compared += 1;
    differences.push(...differencesOf(name, outcome, second.messages));
  }
  if (process.stderr.isTTY) process.stderr.write("\r");
  return { snapshot, crashes, unreadable, differences, compared, seconds: ((performance.now() - started) / 1000).toFixed(0) };
}

/**
 * @param {string} name
 * @param {import("../lib/file-linter.js").Outcome} espree
 * @param {readonly Message[]} typescript
 */
function differencesOf(name, espree, typescript) {
  const left = new Set(espree.messages.map(textOfMessage));
  const right = new Set(typescript.map(textOfMessage));
  return [
    ...[...left].filter((line) => !right.has(line)).map((line) => `  only with espree (${espree.parser}): ${name}:${line}`),
    ...[...right].filter((line) => !left.has(line)).map((line) => `  only with @typescript-eslint/parser: ${name}:${line}`),
  ];
}

/**
 * All that a user can see of a report: its place, text, fix and suggestions.
 * @param {Message} message
 */
function textOfMessage({ line, column, endLine, endColumn, ruleId, message, fix, suggestions }) {
  const edits = JSON.stringify([fix ?? null, (suggestions ?? []).map((suggestion) => [suggestion.desc, suggestion.fix])]);
  return `${line}:${column}-${endLine}:${endColumn} ${ruleId} ${message} ${edits}`;
}

/**
 * @param {Snapshot} snapshot
 * @param {CorpusFile} file
 * @param {Message} message
 */
function addTo(snapshot, file, { ruleId, line, messageId, message }) {
  const byPackage = (snapshot[shortName(ruleId ?? "eslint")] ??= {});
  const byFile = (byPackage[file.package] ??= {});
  (byFile[file.path] ??= []).push([line, messageId ?? message]);
}

/**
 * @param {Snapshot} snapshot
 * @param {readonly CorpusFile[]} files
 */
function printCounts(snapshot, files) {
  const groups = /** @type {const} */ (["send", "quiet", "plain"]);
  const groupOf = new Map(files.map((file) => [`${file.package}/${file.path}`, file.group]));
  const rows = Object.entries(snapshot)
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([rule, byPackage]) => {
      /** @type {Record<string, number>} */
      const counts = { send: 0, quiet: 0, plain: 0 };
      for (const [name, byFile] of Object.entries(byPackage)) {
        for (const [path, reports] of Object.entries(byFile)) {
          const group = groupOf.get(`${name}/${path}`) ?? "quiet";
          counts[group] = (counts[group] ?? 0) + reports.length;
        }
      }
      const perPackage = Object.entries(byPackage).map(
        ([name, byFile]) => /** @type {const} */ ([name, Object.values(byFile).flat().length]),
      );
      const most = perPackage.sort(([, a], [, b]) => b - a).slice(0, 3);
      return [
        rule,
        ...groups.map((group) => counts[group] ?? 0),
        perPackage.length,
        most.map(([name, count]) => `${name} ${count}`).join(", "),
      ];
    });
  console.log(table(["reports of", ...groups, "packages", "most in"], rows));
}

/**
 * Writes the snapshot, or prints how the reports differ from it.
 * @param {string | URL} path
 * @param {Snapshot} now
 * @param {ReadonlySet<string>} linted files, as package/path
 * @param {ReadonlySet<string>} lintedPackages
 * @param {boolean} complete whether all files of these packages were linted
 * @param {boolean} update
 * @returns {number} of differences
 */
function settleSnapshot(path, now, linted, lintedPackages, complete, update) {
  /** @type {Snapshot} */
  const before = existsSync(path) ? JSON.parse(readFileSync(path, "utf8")) : {};
  if (!update && !existsSync(path)) {
    console.log("there is no snapshot yet: --update writes it");
    return 0;
  }
  const isLinted = (/** @type {Entry} */ entry) =>
    complete ? lintedPackages.has(entry.package) : linted.has(`${entry.package}/${entry.path}`);
  const nowEntries = entriesIn(now);
  const beforeEntries = entriesIn(before);
  const nowKeys = new Map(nowEntries.map((entry) => [entry.key, entry]));
  const beforeKeys = new Map(beforeEntries.filter(isLinted).map((entry) => [entry.key, entry]));
  const added = [...nowKeys.keys()].filter((key) => !beforeKeys.has(key));
  const removed = [...beforeKeys.keys()].filter((key) => !nowKeys.has(key));
  if (!update) {
    for (const key of added) console.log(`+ ${key}`);
    for (const key of removed) console.log(`- ${key}`);
  }
  console.log(`snapshot: ${added.length} new reports, ${removed.length} gone`);
  if (!update) return added.length + removed.length;
  writeFileSync(path, written([...beforeEntries.filter((entry) => !isLinted(entry)), ...nowEntries]));
  return 0;
}

/** @typedef {{ rule: string, package: string, path: string, line: number, id: string, key: string }} Entry */

/**
 * Reports of the same message in the same line are told apart by their number.
 * @param {Snapshot} snapshot
 * @returns {Entry[]}
 */
function entriesIn(snapshot) {
  /** @type {Map<string, number>} */
  const seen = new Map();
  return Object.entries(snapshot).flatMap(([rule, byPackage]) =>
    Object.entries(byPackage).flatMap(([name, byFile]) =>
      Object.entries(byFile).flatMap(([path, reports]) =>
        reports.map(([line, id]) => {
          const plain = `${rule} ${name}/${path}:${line} ${id}`;
          const count = (seen.get(plain) ?? 0) + 1;
          seen.set(plain, count);
          return { rule, package: name, path, line, id, key: count === 1 ? plain : `${plain} (${count})` };
        }),
      ),
    ),
  );
}

/**
 * The snapshot as JSON with one file in a line.
 * @param {readonly Entry[]} entries
 */
function written(entries) {
  /** @type {Map<string, Map<string, Map<string, [number, string][]>>>} */
  const tree = new Map();
  const sorted = [...entries].sort(
    (a, b) =>
      compareText(a.rule, b.rule) ||
      compareText(a.package, b.package) ||
      compareText(a.path, b.path) ||
      a.line - b.line ||
      compareText(a.id, b.id),
  );
  for (const entry of sorted) {
    const byPackage = tree.get(entry.rule) ?? new Map();
    const byFile = byPackage.get(entry.package) ?? new Map();
    const reports = byFile.get(entry.path) ?? [];
    tree.set(entry.rule, byPackage.set(entry.package, byFile.set(entry.path, [...reports, [entry.line, entry.id]])));
  }
  const block = (
    /** @type {Map<string, any>} */ map,
    /** @type {string} */ indent,
    /** @type {(value: any, indent: string) => string} */ inner,
  ) =>
    map.size === 0
      ? "{}"
      : `{\n${[...map].map(([key, value]) => `${indent}  ${JSON.stringify(key)}: ${inner(value, `${indent}  `)}`).join(",\n")}\n${indent}}`;
  return `${block(tree, "", (byPackage, first) => block(byPackage, first, (byFile, second) => block(byFile, second, (reports) => JSON.stringify(reports))))}\n`;
}

/**
 * @param {string} a
 * @param {string} b
 */
function compareText(a, b) {
  return a < b ? -1 : a > b ? 1 : 0;
}

await run(main);
