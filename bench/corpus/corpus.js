/** The corpus: published npm packages, pinned in packages.json, fetched by fetch.js into a folder that git ignores. */
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

import { UsageError } from "../lib/plugin.js";

/**
 * A package of packages.json. `take` says which of its files are its source: JavaScript, TypeScript, or the sources that its
 * source maps carry. `include` and `exclude` are regular expressions over paths in the package.
 * @typedef {object} Package
 * @property {string} name
 * @property {string} version
 * @property {"server" | "plain"} group
 * @property {string} [framework]
 * @property {"js" | "ts" | "maps"} take
 * @property {string} [include]
 * @property {string} [exclude]
 *
 * What was taken from a package: its files, and whether they send responses.
 * @typedef {{ entry: string, files: { path: string, sends: boolean }[], skipped: Record<string, number> }} Manifest
 *
 * @typedef {object} CorpusFile
 * @property {string} package name of the package
 * @property {string} path in the package
 * @property {string} absolute path on this machine
 * @property {"send" | "quiet" | "plain"} group server code that sends responses, other code of servers, code without servers
 */

export const CACHE = fileURLToPath(new URL(".cache", import.meta.url));

/**
 * @param {string} [pattern] regular expression over the names
 * @returns {Package[]}
 */
export function packages(pattern = "") {
  /** @type {Package[]} */
  const all = JSON.parse(readFileSync(new URL("packages.json", import.meta.url), "utf8"));
  const chosen = all.filter(({ name }) => new RegExp(pattern).test(name));
  if (chosen.length === 0) throw new UsageError(`No package of packages.json matches ${pattern}.`);
  return chosen;
}

/** @param {Package} entry */
export function folderName({ name, version }) {
  return `${name.replaceAll("/", "__")}@${version}`;
}

/** @param {Package} entry */
export function folderOf(entry) {
  return join(CACHE, "files", folderName(entry));
}

/** @param {Package} entry */
export function manifestPath(entry) {
  return join(CACHE, `${folderName(entry)}.json`);
}

/**
 * What was taken from a package, or `null` if it is not fetched, or was fetched for an entry that has changed since.
 * @param {Package} entry
 * @returns {Manifest | null}
 */
export function manifestOf(entry) {
  if (!existsSync(manifestPath(entry))) return null;
  const manifest = JSON.parse(readFileSync(manifestPath(entry), "utf8"));
  return manifest.entry === JSON.stringify(entry) ? manifest : null;
}

/**
 * @param {readonly Package[]} entries
 * @returns {{ files: CorpusFile[], missing: Package[] }} the fetched files, and the packages that are not fetched
 */
export function corpusOf(entries) {
  const missing = entries.filter((entry) => manifestOf(entry) === null);
  const files = entries.flatMap((entry) =>
    (manifestOf(entry)?.files ?? []).map(({ path, sends }) => ({
      package: entry.name,
      path,
      absolute: join(folderOf(entry), path),
      group:
        entry.group === "plain" ? /** @type {const} */ ("plain") : sends ? /** @type {const} */ ("send") : /** @type {const} */ ("quiet"),
    })),
  );
  return { files, missing };
}
