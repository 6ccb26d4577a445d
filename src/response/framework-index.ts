/** What the descriptions of the frameworks hold, by name; made once for a list of them. */
import type { Framework } from "../frameworks/framework.js";

const distinctive = new WeakMap<readonly Framework[], ReadonlyMap<string, Framework | null>>();

/** The framework to which a parameter's name is particular: `reply`, `ctx`; `null` for a name that several use. */
export function frameworkNaming(name: string, frameworks: readonly Framework[]): Framework | null {
  let index = distinctive.get(frameworks);
  if (!index) {
    const found = new Map<string, Framework | null>();
    for (const framework of frameworks) {
      for (const entry of [...(framework.names?.response ?? []), ...(framework.names?.context ?? [])]) {
        found.set(entry, found.has(entry) ? null : framework);
      }
    }
    index = found;
    distinctive.set(frameworks, index);
  }
  return index.get(name) ?? null;
}

const names = new WeakMap<readonly Framework[], ReadonlySet<string>>();

/** The names that need no import and that some framework describes. */
export function globalNames(frameworks: readonly Framework[]): ReadonlySet<string> {
  let found = names.get(frameworks);
  if (!found) {
    found = new Set(
      frameworks.flatMap(({ globals }) => Object.keys(globals ?? {}).map((key) => key.replace(/^new /u, "").replace(/[.(].*$/u, ""))),
    );
    names.set(frameworks, found);
  }
  return found;
}

const indexes = new WeakMap<readonly Framework[], ReadonlyMap<string, Framework>>();

/** The frameworks by the names of their packages; the first that names a package has it. */
export function byPackage(frameworks: readonly Framework[]): ReadonlyMap<string, Framework> {
  let index = indexes.get(frameworks);
  if (!index) {
    index = new Map(frameworks.toReversed().flatMap((framework) => framework.packages.map((name) => [name, framework] as const)));
    indexes.set(frameworks, index);
  }
  return index;
}
