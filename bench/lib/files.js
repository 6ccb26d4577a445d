/** Finding files and drawing samples that are the same on every machine. */
import { createHash } from "node:crypto";
import { readdirSync, readFileSync } from "node:fs";
import { join, relative, sep } from "node:path";

/**
 * The files below a folder whose name matches, as paths relative to it with `/`, sorted.
 * @param {string} root
 * @param {RegExp} name
 * @returns {string[]}
 */
export function filesBelow(root, name) {
  return readdirSync(root, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && name.test(entry.name))
    .map((entry) => relative(root, join(entry.parentPath, entry.name)).split(sep).join("/"))
    .filter((path) => !path.split("/").some((part) => part === "node_modules" || part === ".git"))
    .sort();
}

/**
 * The text of a file without its byte order mark.
 * @param {string} path
 */
export function textOf(path) {
  return readFileSync(path, "utf8").replace(/^\uFEFF/, "");
}

/**
 * At most `count` of the items, chosen by a hash of their keys: the same choice in every run, and no neighbours.
 * @template T
 * @param {readonly T[]} items
 * @param {number} count
 * @param {(item: T) => string} keyOf
 * @param {string} [seed]
 * @returns {T[]}
 */
export function sampleOf(items, count, keyOf, seed = "1") {
  if (items.length <= count) return [...items];
  return items
    .map((item, index) => ({
      item,
      index,
      hash: createHash("sha1")
        .update(`${seed}\0${keyOf(item)}`)
        .digest("hex"),
    }))
    .sort((a, b) => (a.hash < b.hash ? -1 : 1))
    .slice(0, count)
    .sort((a, b) => a.index - b.index)
    .map(({ item }) => item);
}
