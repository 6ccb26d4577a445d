/** What the descriptions of the frameworks hold, by name; made once for a list of them. */
import type { Framework } from "../frameworks/framework.js";
import type { Vocabulary } from "../settings.js";

const distinctive = new WeakMap<readonly Framework[], ReadonlyMap<string, Framework | null>>();

/** The framework to which a parameter's name is particular: `reply`, `ctx`; `null` for a name that several use. */
export function frameworkNaming(name: string, { frameworks, named }: Vocabulary): Framework | null {
  const own = named.get(name);
  if (own && frameworks.includes(own)) return own;
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

const withoutBrowsers = new WeakMap<readonly Framework[], readonly Framework[]>();

/** The frameworks whose responses only a server makes. */
export function onlyInServers(frameworks: readonly Framework[]): readonly Framework[] {
  let found = withoutBrowsers.get(frameworks);
  if (!found) {
    found = frameworks.filter(({ inBrowsers }) => !inBrowsers);
    withoutBrowsers.set(frameworks, found);
  }
  return found;
}
