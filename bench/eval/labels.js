/** Compares labels (misuses that a person found by reading) with reports. */
import { readFileSync } from "node:fs";

import { UsageError } from "../lib/plugin.js";

/**
 * @typedef {"sure" | "likely" | "debatable"} Sureness
 *
 * A misuse of a status code that a person saw: the lines of the statement that sends the response.
 * `category` is the name of the rule that should see it, `other`, or `none` for a file without any misuse.
 * @typedef {object} Label
 * @property {string} file path relative to the folder of the code
 * @property {string} category
 * @property {number} line
 * @property {number} end
 * @property {Sureness} sure
 * @property {number | null} [now]
 * @property {number[]} [right]
 * @property {string} [via]
 * @property {string} [note]
 *
 * @typedef {object} Report
 * @property {string} file
 * @property {string} rule without the namespace
 * @property {number} line
 * @property {number} endLine
 * @property {number} column
 * @property {string} message
 * @property {string | null} messageId
 *
 * @typedef {object} Row
 * @property {string} rule
 * @property {boolean} exists whether the plugin has the rule
 * @property {Record<Sureness, { found: number, labels: number }>} labels
 * @property {number} reports in files that somebody labelled
 * @property {number} hits those of them that meet a label of the rule
 * @property {number} allReports in all files
 */

export const SURENESS = /** @type {const} */ (["sure", "likely", "debatable"]);

/**
 * @param {string} path of a file with one JSON object per line
 * @returns {Label[]}
 */
export function readLabels(path) {
  return readFileSync(path, "utf8")
    .split("\n")
    .map((line, index) => ({ line: line.trim(), number: index + 1 }))
    .filter(({ line }) => line !== "")
    .map(({ line, number }) => {
      try {
        return JSON.parse(line);
      } catch {
        throw new UsageError(`${path}:${number}: not JSON`);
      }
    });
}

/**
 * @param {Label} label
 * @param {Report} report
 * @returns {boolean} whether the report is about the labelled statement
 */
function meets(label, report) {
  return label.category === report.rule && label.file === report.file && report.line <= label.end && report.endLine >= label.line;
}

/**
 * @param {readonly Label[]} labels of the files that were linted
 * @param {readonly Report[]} reports
 * @param {readonly string[]} rules names of the rules that ran
 * @param {(category: string) => boolean} [isWanted] leaves out categories
 */
export function compare(labels, reports, rules, isWanted = () => true) {
  const misuses = labels.filter((label) => label.category !== "none" && isWanted(label.category));
  // Files without labels of the wanted categories were read all the same: what is reported there is wrong.
  const labelledFiles = new Set(labels.map((label) => label.file));
  const cleanFiles = new Set(labels.filter((label) => label.category === "none").map((label) => label.file));

  const reportsByFile = groupBy(reports, (report) => report.file);
  const labelsByFile = groupBy(misuses, (label) => label.file);
  const isFound = (/** @type {Label} */ label) => (reportsByFile.get(label.file) ?? []).some((report) => meets(label, report));
  const isHit = (/** @type {Report} */ report) => (labelsByFile.get(report.file) ?? []).some((label) => meets(label, report));

  const found = misuses.filter(isFound);
  const foundSet = new Set(found);
  const judged = reports.filter((report) => labelledFiles.has(report.file));
  const hits = new Set(judged.filter(isHit));

  const names = [...new Set([...rules, ...misuses.map((label) => label.category)])].sort();
  /** @type {Row[]} */
  const rows = names.map((rule) => {
    const own = misuses.filter((label) => label.category === rule);
    const count = (/** @type {Sureness} */ sure) => {
      const those = own.filter((label) => label.sure === sure);
      return { found: those.filter((label) => foundSet.has(label)).length, labels: those.length };
    };
    const judgedOwn = judged.filter((report) => report.rule === rule);
    return {
      rule,
      exists: rules.includes(rule),
      labels: { sure: count("sure"), likely: count("likely"), debatable: count("debatable") },
      reports: judgedOwn.length,
      hits: judgedOwn.filter((report) => hits.has(report)).length,
      allReports: reports.filter((report) => report.rule === rule).length,
    };
  });

  return {
    rows,
    found,
    missed: misuses.filter((label) => !foundSet.has(label)),
    wrong: judged.filter((report) => !hits.has(report)),
    clean: { files: cleanFiles.size, reports: judged.filter((report) => cleanFiles.has(report.file)).length },
    labelledFiles: labelledFiles.size,
  };
}

/**
 * @template T
 * @param {readonly T[]} items
 * @param {(item: T) => string} keyOf
 * @returns {Map<string, T[]>}
 */
function groupBy(items, keyOf) {
  const groups = new Map();
  for (const item of items) {
    const key = keyOf(item);
    const group = groups.get(key);
    if (group) group.push(item);
    else groups.set(key, [item]);
  }
  return groups;
}
