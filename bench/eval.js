/**
 * How much of what people found by reading do the rules find, and how much of what the rules report is right?
 * `node bench/eval.js DIR LABELS`; see bench/README.md.
 */
import { existsSync, readFileSync } from "node:fs";
import { dirname, join, resolve } from "node:path";
import { parseArgs } from "node:util";

import { compare, readLabels, SURENESS } from "./eval/labels.js";
import { FileLinter, SOURCE_FILE } from "./lib/file-linter.js";
import { filesBelow, sampleOf, textOf } from "./lib/files.js";
import { loadPlugin, NAMESPACE, onlyRules, ruleEntries, run, shortName, UsageError } from "./lib/plugin.js";
import { percent, sum, table } from "./lib/table.js";

/**
 * @typedef {import("./eval/labels.js").Label} Label
 * @typedef {import("./eval/labels.js").Report} Report
 * @typedef {import("./eval/labels.js").Row} Row
 */

const USAGE = `Usage: node bench/eval.js DIR LABELS [options]
  DIR      folder with the code, as OWNER__NAME/path
  LABELS   file with one label per line (JSON)
  --rules a,b            only these rules
  --config NAME          the rules of this config (default: every rule)
  --settings JSON        settings["${NAMESPACE}"]
  --framework NAME       only repositories of this framework (by repositories.json beside LABELS, or --repositories FILE)
  --labelled             lint only the files that have labels
  --listed               lint only the files that the list of repositories names: DIR holds whole repositories
  --list LISTS           found, missed, wrong (reports in labelled files that meet no label), reports (all); separated by commas
  --sureness LEVELS      which labels found and missed list: sure (default), likely, debatable; separated by commas
  --sample N [--seed S]  a random sample of each list of reports, the same in every run
  --json                 the figures and lists as JSON
  --timing               time by rule
  --plugin FILE          another build of the plugin`;

const LISTS = ["found", "missed", "wrong", "reports"];
const MAX_LINES = 12;

async function main() {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: {
      rules: { type: "string" },
      config: { type: "string" },
      settings: { type: "string" },
      framework: { type: "string" },
      repositories: { type: "string" },
      labelled: { type: "boolean", default: false },
      listed: { type: "boolean", default: false },
      list: { type: "string", default: "" },
      sureness: { type: "string", default: "sure" },
      sample: { type: "string" },
      seed: { type: "string", default: "1" },
      json: { type: "boolean", default: false },
      timing: { type: "boolean", default: false },
      plugin: { type: "string" },
      help: { type: "boolean", default: false },
    },
  });
  const [directory, labelsPath] = positionals;
  if (values.help) return console.log(USAGE);
  if (directory === undefined || labelsPath === undefined || positionals.length > 2) throw new UsageError(USAGE);
  const root = resolve(directory);
  for (const path of [root, labelsPath]) if (!existsSync(path)) throw new UsageError(`There is no ${path}.`);
  const lists = choices("--list", values.list, LISTS);
  const levels = choices("--sureness", values.sureness, SURENESS);
  const sampleSize = values.sample === undefined ? Infinity : Number(values.sample);
  if (!(sampleSize >= 0)) throw new UsageError("--sample takes a number.");

  const plugin = await loadPlugin(values.plugin);
  let rules = ruleEntries(plugin, values.config);
  const wanted = values.rules?.split(",");
  if (wanted) rules = onlyRules(rules, wanted);

  let files = filesBelow(root, SOURCE_FILE);
  const everyLabel = readLabels(labelsPath);
  const repositories = values.repositories ?? join(dirname(labelsPath), "repositories.json");
  if (values.listed) {
    const listed = listedIn(repositories);
    files = files.filter((file) => listed.has(file));
  }
  if (values.framework !== undefined) {
    const folders = foldersOf(values.framework, repositories);
    files = files.filter((file) => folders.has(file.split("/")[0] ?? ""));
  }
  if (values.labelled) {
    const labelled = new Set(everyLabel.map((label) => label.file));
    files = files.filter((file) => labelled.has(file));
  }
  const linted = new Set(files);
  const labels = everyLabel.filter((label) => linted.has(label.file));
  const absent = new Set(everyLabel.map((label) => label.file).filter((file) => !existsSync(join(root, file))));

  const settings = values.settings === undefined ? {} : { [NAMESPACE]: JSON.parse(values.settings) };
  const result = lintAll({ root, files, plugin, rules, settings, timing: values.timing });
  const comparison = compare(labels, result.reports, Object.keys(rules).map(shortName), (category) => wanted?.includes(category) ?? true);

  const chosen = {
    found: comparison.found.filter((label) => levels.includes(label.sure)),
    missed: comparison.missed.filter((label) => levels.includes(label.sure)),
    wrong: sampleOf(comparison.wrong, sampleSize, keyOfReport, values.seed),
    reports: sampleOf(result.reports, sampleSize, keyOfReport, values.seed),
  };
  if (values.json) {
    const { rows, clean } = comparison;
    const { seconds, parseErrors, crashes, times } = result;
    const listed = Object.fromEntries(lists.map((list) => [list, chosen[/** @type {keyof typeof chosen} */ (list)]]));
    const figures = { files: files.length, seconds, rows, clean, parseErrors, crashes, absent: [...absent], times, ...listed };
    console.log(JSON.stringify(figures, null, 2));
  } else {
    if (lists.includes("found")) printLabels("Found", chosen.found);
    if (lists.includes("missed"))
      printLabels(
        "Missed",
        chosen.missed.filter((label) => existsIn(comparison.rows, label)),
      );
    if (lists.includes("wrong")) printReports("In labelled files without a label", root, chosen.wrong, comparison.wrong.length);
    if (lists.includes("reports")) printReports("Reports", root, chosen.reports, result.reports.length);
    printTable(comparison.rows);
    printSummary({ files, result, comparison, absent });
  }
  return result.crashes.length > 0 ? 1 : 0;
}

/**
 * @param {string} option
 * @param {string} value
 * @param {readonly string[]} allowed
 */
function choices(option, value, allowed) {
  const chosen = value.split(",").filter((choice) => choice !== "");
  const unknown = chosen.find((choice) => !allowed.includes(choice));
  if (unknown !== undefined) throw new UsageError(`${option} takes ${allowed.join(", ")}, not "${unknown}".`);
  return chosen;
}

/**
 * The files that a list of repositories names, as OWNER__NAME/path.
 * @param {string} path
 */
function listedIn(path) {
  if (!existsSync(path)) throw new UsageError(`--listed needs ${path}, or --repositories FILE.`);
  /** @type {{ name: string, files: string[] }[]} */
  const repositories = JSON.parse(readFileSync(path, "utf8"));
  return new Set(repositories.flatMap(({ name, files }) => files.map((file) => `${name.replace("/", "__")}/${file}`)));
}

/**
 * The folders of the repositories that use a framework.
 * @param {string} framework
 * @param {string} path
 */
function foldersOf(framework, path) {
  if (!existsSync(path)) throw new UsageError(`--framework needs ${path}, or --repositories FILE.`);
  /** @type {{ name: string, framework: string }[]} */
  const repositories = JSON.parse(readFileSync(path, "utf8"));
  const known = [...new Set(repositories.map((repository) => repository.framework))].sort();
  if (!known.includes(framework)) throw new UsageError(`No repository uses "${framework}"; there are ${known.join(", ")}.`);
  return new Set(repositories.filter((repository) => repository.framework === framework).map(({ name }) => name.replace("/", "__")));
}

/**
 * @param {{ root: string, files: string[], plugin: object, rules: Record<string, unknown>, settings: object, timing: boolean }} job
 */
function lintAll({ root, files, plugin, rules, settings, timing }) {
  const linter = new FileLinter({ root, plugins: { [NAMESPACE]: plugin }, rules, settings, stats: timing });
  /** @type {Report[]} */
  const reports = [];
  /** @type {{ file: string, message: string }[]} */
  const parseErrors = [];
  /** @type {{ file: string, rule: string, message: string }[]} */
  const crashes = [];
  const started = performance.now();
  for (const file of files) {
    const path = join(root, file);
    const outcome = linter.lint(path, textOf(path));
    if (outcome.parseError !== null) parseErrors.push({ file, message: outcome.parseError });
    crashes.push(...outcome.crashes.map((crash) => ({ file, ...crash })));
    for (const message of outcome.messages) {
      reports.push({
        file,
        rule: shortName(message.ruleId ?? "eslint"),
        line: message.line,
        endLine: message.endLine ?? message.line,
        column: message.column,
        message: message.message,
        messageId: message.messageId ?? null,
      });
    }
  }
  const seconds = Number(((performance.now() - started) / 1000).toFixed(1));
  return { reports, parseErrors, crashes, seconds, times: timing ? linter.totals : undefined };
}

/** @param {Report} report */
function keyOfReport(report) {
  return `${report.file}:${report.line}:${report.column}:${report.rule}`;
}

/**
 * @param {readonly Row[]} rows
 * @param {Label} label
 */
function existsIn(rows, label) {
  return rows.some((row) => row.rule === label.category && row.exists);
}

/**
 * @param {string} title
 * @param {readonly Label[]} labels
 */
function printLabels(title, labels) {
  console.log(`${title}: ${labels.length}`);
  for (const { file, line, category, sure, now, right, note } of labels) {
    const codes = `${now ?? "?"} → ${(right ?? []).join("|")}`;
    console.log(`  ${category}  ${file}:${line}  ${codes}  ${sure === "sure" ? "" : `(${sure}) `}${note ?? ""}`);
  }
  console.log();
}

/**
 * Reports with the code that they are about, for judging them by reading.
 * @param {string} title
 * @param {string} root
 * @param {readonly Report[]} reports
 * @param {number} total
 */
function printReports(title, root, reports, total) {
  console.log(`${title}: ${reports.length === total ? total : `${reports.length} of ${total}`}\n`);
  for (const report of reports) {
    const lines = textOf(join(root, report.file)).split(/\r?\n/);
    const shown = lines.slice(report.line - 1, Math.min(report.endLine, report.line - 1 + MAX_LINES));
    console.log(`${report.rule}  ${report.file}:${report.line}  ${statusIn(report.message, shown.join("\n"))}  ${report.message}`);
    for (const [index, line] of shown.entries()) console.log(`${String(report.line + index).padStart(6)} | ${line}`);
    if (report.endLine - report.line + 1 > shown.length) console.log("       | …");
    console.log();
  }
}

/**
 * The status code that a report is about: the first one that its message or its code names.
 * @param {string} message
 * @param {string} code
 */
function statusIn(message, code) {
  return (/\b[1-5]\d\d\b/.exec(message) ?? /\b[1-5]\d\d\b/.exec(code))?.[0] ?? "–";
}

/** @param {readonly Row[]} rows */
function printTable(rows) {
  const header = ["rule", "sure", "recall", "likely", "debatable", "reports*", "hits", "precision", "all reports"];
  const existing = rows.filter((row) => row.exists);
  const line = (/** @type {Row} */ row) => {
    const found = (/** @type {typeof SURENESS[number]} */ level) => {
      const { found, labels } = row.labels[level];
      return labels === 0 ? "" : `${found}/${labels}`;
    };
    const { sure } = row.labels;
    return [
      row.rule,
      found("sure"),
      sure.labels === 0 ? "" : percent(sure.found, sure.labels),
      found("likely"),
      found("debatable"),
      row.reports,
      row.hits,
      row.reports === 0 ? "" : percent(row.hits, row.reports),
      row.allReports,
    ];
  };
  const ruleless = rows.filter((row) => !row.exists);
  const noRule = ruleless.map((row) => [...line(row).slice(0, 1), ...line(row).slice(1, 5).map(String), "no rule"]);
  console.log(table(header, [...existing.map(line), line(totalOf(existing)), ...noRule]));
  console.log("* in labelled files; a hit meets a label of the rule, of any sureness");
}

/**
 * @param {readonly Row[]} rows
 * @returns {Row}
 */
function totalOf(rows) {
  const level = (/** @type {typeof SURENESS[number]} */ name) => ({
    found: sum(rows.map((row) => row.labels[name].found)),
    labels: sum(rows.map((row) => row.labels[name].labels)),
  });
  return {
    rule: "all rules",
    exists: true,
    labels: { sure: level("sure"), likely: level("likely"), debatable: level("debatable") },
    reports: sum(rows.map((row) => row.reports)),
    hits: sum(rows.map((row) => row.hits)),
    allReports: sum(rows.map((row) => row.allReports)),
  };
}

/**
 * @param {object} facts
 * @param {string[]} facts.files
 * @param {ReturnType<typeof lintAll>} facts.result
 * @param {ReturnType<typeof compare>} facts.comparison
 * @param {ReadonlySet<string>} facts.absent
 */
function printSummary({ files, result, comparison, absent }) {
  const { clean } = comparison;
  const { parseErrors, crashes, seconds, times } = result;
  console.log();
  if (times) {
    const rules = Object.entries(times.rules).sort(([, a], [, b]) => b - a);
    const rows = rules.map(([id, time]) => [shortName(id), `${time.toFixed(0)} ms`, percent(time, times.parse, 2)]);
    // What the rules share is counted for the one that needs it first.
    console.log(`${table(["time (create and listeners)", "total", "of parsing"], rows)}\n`);
  }
  console.log(`${files.length} files, ${comparison.labelledFiles} labelled, in ${seconds} s`);
  console.log(`${clean.reports} reports in ${clean.files} files that are labelled as free of misuse`);
  console.log(`${parseErrors.length} files that no parser reads, ${crashes.length} crashes`);
  for (const { file, message } of parseErrors) console.log(`  cannot parse ${file}: ${message}`);
  for (const { file, rule, message } of crashes)
    console.log(`  CRASH ${rule} in ${file}: ${message.split("\n").slice(0, 4).join("\n    ")}`);
  if (absent.size > 0) console.log(`${absent.size} labelled files are not in the folder; their labels are left out`);
}

await run(main);
