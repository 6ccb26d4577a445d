/** What the descriptions of the frameworks hold, by name; made once for a list of them. */
import type { Framework, Role } from "../frameworks/framework.js";
import type { Vocabulary } from "../settings.js";

const naming = new WeakMap<readonly Framework[], ReadonlyMap<string, readonly Framework[]>>();

/**
 * The frameworks to which a parameter's name is particular: `reply`, `ctx`. A name that several use says nothing without
 * signs of what is done with it.
 */
export function frameworksNaming(name: string, { frameworks, named }: Vocabulary): readonly Framework[] {
  const own = named.get(name);
  if (own && frameworks.includes(own)) return [own];
  let index = naming.get(frameworks);
  if (!index) {
    index = indexNames(frameworks);
    naming.set(frameworks, index);
  }
  return index.get(name) ?? [];
}

function indexNames(frameworks: readonly Framework[]): ReadonlyMap<string, readonly Framework[]> {
  const found = new Map<string, Framework[]>();
  for (const framework of frameworks) {
    const { response = [], context = [], request = [] } = framework.names ?? {};
    // Where a handler answers by what it returns, the request alone is given to it.
    for (const name of framework.objectAnswers ? [...context, ...request] : [...response, ...context]) {
      found.set(name, [...(found.get(name) ?? []), framework]);
    }
  }
  return new Map([...found].map(([name, users]) => [name, users.length === 1 ? users : users.filter(({ signs }) => signs !== undefined)]));
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

const handlers = new WeakMap<readonly Framework[], ReadonlySet<string>>();

/** The names of the entries that name a handler in an object that describes a route. */
export function handlerNames(frameworks: readonly Framework[]): ReadonlySet<string> {
  let names = handlers.get(frameworks);
  if (!names) {
    names = new Set(frameworks.flatMap(({ routeObjects = [] }) => routeObjects.map(({ handler }) => handler)));
    handlers.set(frameworks, names);
  }
  return names;
}

const roles = new WeakMap<Framework, ReadonlyMap<string, Role>>();

/** The role that a framework's names give to a parameter of a function. */
export function roleNamed(name: string, framework: Framework): Role | null {
  let byName = roles.get(framework);
  if (!byName) {
    const entries = Object.entries(framework.names ?? {}).filter(([role]) => role !== "application");
    // Of two roles that share a name, the first has it.
    byName = new Map(entries.toReversed().flatMap(([role, known]) => known.map((own) => [own, role] as const)));
    roles.set(framework, byName);
  }
  return byName.get(name) ?? null;
}

const registering = new WeakMap<readonly Framework[], ReadonlySet<string>>();

/** The names of all calls and constructions that register a handler, or mount an application, in some framework. */
export function registeringNames(frameworks: readonly Framework[]): ReadonlySet<string> {
  let names = registering.get(frameworks);
  if (!names) {
    const members = frameworks.flatMap(({ exports, globals, objects }) => [exports ?? {}, globals ?? {}, ...Object.values(objects)]);
    const entries = members.flatMap((entry) => Object.entries(entry));
    const registers = entries.filter(([, effects]) => [effects].flat().some((effect) => effect.registers ?? effect.mounts));
    names = new Set(registers.map(([syntax]) => syntax.replace(/^new |\(\)$/gu, "").replace(/^.*\./u, "")));
    registering.set(frameworks, names);
  }
  return names;
}
