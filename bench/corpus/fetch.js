/** Fetches the packages of packages.json through npm and takes their source files; see bench/README.md. */
import { execFileSync } from "node:child_process";
import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join, posix } from "node:path";
import { parseArgs } from "node:util";

import { filesBelow, textOf } from "../lib/files.js";
import { npm } from "../lib/npm.js";
import { run } from "../lib/plugin.js";
import { table } from "../lib/table.js";
import { CACHE, folderName, folderOf, manifestOf, manifestPath, packages } from "./corpus.js";
import { sendsResponses } from "./sends.js";

/** @typedef {import("./corpus.js").Package} Package */

const MAX_BYTES = 500_000;
/** Lines longer than people write: the file was made by a program. */
const MAX_LINE = 5_000;
const MAX_MEAN_LINE = 250;

const WANTED = { js: /\.(?:[cm]?js|jsx)$/, ts: /(?<!\.d)\.(?:[cm]?ts|tsx)$/, maps: /\.map$/ };
const TYPES_ONLY = /\.d\.[cm]?ts$/;

async function main() {
  const { values } = parseArgs({ options: { package: { type: "string" }, force: { type: "boolean", default: false } } });
  const entries = packages(values.package);
  /** @type {string[]} */
  const failed = [];
  for (const entry of entries) {
    if (!values.force && manifestOf(entry)) continue;
    try {
      console.error(`fetching ${entry.name}@${entry.version}`);
      take(entry, unpack(entry));
    } catch (error) {
      failed.push(`${entry.name}@${entry.version}: ${/** @type {Error} */ (error).message.split("\n")[0]}`);
    } finally {
      rmSync(unpackedFolder(entry), { recursive: true, force: true });
    }
  }
  const rows = entries.map((entry) => {
    const manifest = manifestOf(entry);
    const files = manifest?.files ?? [];
    const skipped = Object.entries(manifest?.skipped ?? {}).map(([reason, count]) => `${count} ${reason}`);
    return [entry.name, entry.group, files.length, files.filter((file) => file.sends).length, skipped.join(", ")];
  });
  console.log(table(["package", "group", "files", "send", "skipped"], rows));
  for (const line of failed) console.log(`FAILED ${line}`);
  return failed.length > 0 ? 1 : 0;
}

/** @param {Package} entry */
function unpackedFolder(entry) {
  return join(CACHE, "unpacked", folderName(entry));
}

/**
 * @param {Package} entry
 * @returns {string} the folder of the unpacked package
 */
function unpack(entry) {
  const folder = unpackedFolder(entry);
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  npm(["pack", `${entry.name}@${entry.version}`, "--ignore-scripts", "--pack-destination", folder], CACHE);
  const tarball = readdirSync(folder).find((name) => name.endsWith(".tgz"));
  if (tarball === undefined) throw new Error("npm pack wrote no tarball");
  execFileSync("tar", ["-xzf", tarball], { cwd: folder });
  rmSync(join(folder, tarball));
  const inside = readdirSync(folder);
  if (inside.length !== 1) throw new Error("the tarball has not one folder");
  return join(folder, inside[0] ?? "");
}

/**
 * Copies what the entry says and writes the manifest.
 * @param {Package} entry
 * @param {string} source
 */
function take(entry, source) {
  const target = folderOf(entry);
  rmSync(target, { recursive: true, force: true });
  mkdirSync(target, { recursive: true });
  // It says which framework a package uses, and in which version.
  if (existsSync(join(source, "package.json"))) cpSync(join(source, "package.json"), join(target, "package.json"));

  /** @type {Record<string, number>} */
  const skipped = {};
  const files = [];
  const taken = entry.take === "maps" ? sourcesOfMaps(source) : sourcesOfPackage(source, WANTED[entry.take]);
  for (const [path, text] of [...taken].sort(([a], [b]) => (a < b ? -1 : 1))) {
    const reason = whyNot(entry, path, text);
    if (reason !== null) {
      skipped[reason] = (skipped[reason] ?? 0) + 1;
      continue;
    }
    mkdirSync(dirname(join(target, path)), { recursive: true });
    writeFileSync(join(target, path), text);
    files.push({ path, sends: entry.group === "server" && sendsResponses(path, text) });
  }
  if (files.length === 0) throw new Error("no file of the package is taken");
  writeFileSync(manifestPath(entry), JSON.stringify({ entry: JSON.stringify(entry), files, skipped }));
}

/**
 * @param {string} folder
 * @param {RegExp} name
 * @returns {Map<string, string>} path → text
 */
function sourcesOfPackage(folder, name) {
  return new Map(filesBelow(folder, name).map((path) => [path, textOf(join(folder, path))]));
}

/**
 * The sources that source maps carry.
 * @param {string} folder
 * @returns {Map<string, string>} path → text
 */
function sourcesOfMaps(folder) {
  /** @type {Map<string, string>} */
  const sources = new Map();
  for (const map of filesBelow(folder, WANTED.maps)) {
    const { sources: names = [], sourcesContent = [], sourceRoot = "" } = JSON.parse(readFileSync(join(folder, map), "utf8"));
    for (const [index, name] of names.entries()) {
      const text = sourcesContent[index];
      if (typeof name !== "string" || typeof text !== "string" || /^[a-z]+:/i.test(name)) continue;
      const path = posix.join(posix.dirname(map), sourceRoot, name).replace(/^(?:\.\.\/)+/, "");
      const isSource = (WANTED.js.test(path) || WANTED.ts.test(path)) && !path.startsWith("/") && !path.split("/").includes("node_modules");
      if (isSource) sources.set(path, text);
    }
  }
  return sources;
}

/**
 * @param {Package} entry
 * @param {string} path
 * @param {string} text
 * @returns {string | null} why a file is not taken
 */
function whyNot(entry, path, text) {
  if (entry.include !== undefined && !new RegExp(entry.include).test(path)) return "not included";
  if (entry.exclude !== undefined && new RegExp(entry.exclude).test(path)) return "excluded";
  if (TYPES_ONLY.test(path)) return "types only";
  if (Buffer.byteLength(text) > MAX_BYTES) return "too large";
  const lines = text.split("\n");
  const minified =
    /[.-]min\.[cm]?js$/.test(path) || text.length / lines.length > MAX_MEAN_LINE || lines.some((line) => line.length > MAX_LINE);
  return minified ? "minified" : null;
}

mkdirSync(CACHE, { recursive: true });
await run(main);
