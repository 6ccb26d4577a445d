/** Which frameworks describe a module: by the name of its package, or by a pattern of its path. */
import type { Framework } from "../frameworks/framework.js";

interface Index {
  readonly packages: ReadonlyMap<string, readonly Framework[]>;
  readonly patterns: readonly (readonly [RegExp, Framework])[];
}

const indexes = new WeakMap<readonly Framework[], Index>();
const NONE: readonly Framework[] = [];

/**
 * The frameworks that describe a module, in their order.
 *
 * @param module as the file imports it
 * @param path of the file
 */
export function describersOf(module: string, path: string, frameworks: readonly Framework[]): readonly Framework[] {
  const { packages, patterns } = indexOf(frameworks);
  const byName = packages.get(module) ?? NONE;
  if (patterns.length === 0) return byName;
  const place = placeOf(module, path);
  const found = new Set([...byName, ...patterns.flatMap(([pattern, framework]) => (pattern.test(place) ? [framework] : []))]);
  return found.size === byName.length ? byName : frameworks.filter((framework) => found.has(framework));
}

function indexOf(frameworks: readonly Framework[]): Index {
  const known = indexes.get(frameworks);
  if (known) return known;
  const packages = new Map<string, readonly Framework[]>();
  const patterns: (readonly [RegExp, Framework])[] = [];
  for (const framework of frameworks) {
    for (const name of framework.packages) {
      if (name.includes("*")) patterns.push([expressionOf(name), framework]);
      else packages.set(name, [...(packages.get(name) ?? []), framework]);
    }
  }
  const index = { packages, patterns };
  indexes.set(frameworks, index);
  return index;
}

/** `**` is any folders, `*` any part of a name. */
function expressionOf(pattern: string): RegExp {
  const parts = pattern.replace(/\\/gu, "/").split(/(\*\*\/|\*\*|\*)/u);
  const source = parts.map((part) =>
    part === "**/" ? "(?:.*/)?" : part === "**" ? ".*" : part === "*" ? "[^/]*" : part.replace(/[.+?^${}()|[\]\\]/gu, "\\$&"),
  );
  return new RegExp(`^${source.join("")}$`, "u");
}

/** The path of a module, without its extension and `/index`; where the import is relative, seen from the file. */
function placeOf(module: string, path: string): string {
  const name = module.replace(/\.[cm]?[jt]sx?$/u, "").replace(/\/index$/u, "");
  if (!module.startsWith(".")) return name;
  const parts = path.replaceAll("\\", "/").split("/").slice(0, -1);
  for (const part of name.split("/")) {
    if (part === "..") parts.pop();
    else if (part !== ".") parts.push(part);
  }
  return parts.join("/");
}
