/** What the plugin knows of frameworks, with what a user's settings add. */
import type { Effect, Framework, Members, Role } from "../frameworks/framework.js";
import { frameworks as described } from "../frameworks/index.js";
import { webObjects } from "../frameworks/web.js";

/** What `settings["http-status"].frameworks` says of a framework: what is added to one that is known, or all of a new one. */
export type FrameworkDescription = Partial<Omit<Framework, "name">>;

/** The functions, classes and objects of the project that answer or that are errors, by the module that exports them. */
export interface Helpers {
  readonly [module: string]: Members;
}

/** All that is known of frameworks and helpers. */
export interface Vocabulary {
  /** The first that fits is taken, so the user's own stand first. */
  readonly frameworks: readonly Framework[];
  /** The framework of handlers of no visible origin. */
  readonly usual: Framework;
  /** The names that the user gives to parameters of a framework: they win over what the plugin knows of a name. */
  readonly named: ReadonlyMap<string, Framework>;
  /** Texts of which every file holds one that uses what the user describes. */
  readonly marks: readonly string[];
}

const [usual] = described as readonly [Framework, ...Framework[]];

/** What is known where the settings say nothing. */
export const plainVocabulary: Vocabulary = { frameworks: described, usual, named: new Map(), marks: [] };

/** The vocabulary with helpers and frameworks of the user's own, which have passed their checks. */
export function vocabularyWith(helpers: Helpers, frameworks: { readonly [name: string]: FrameworkDescription }): Vocabulary {
  const modules = Object.entries(helpers).map(([module, exports]) => helperModule(module, exports));
  const known = new Set(described.map(({ name }) => name));
  const own = Object.entries(frameworks).flatMap(([name, given]) => (known.has(name) ? [] : [added({ ...EMPTY, name }, given)]));
  const merged = described.map((framework) => {
    const given = Object.hasOwn(frameworks, framework.name) ? frameworks[framework.name] : undefined;
    return given ? added(framework, given) : framework;
  });
  const all = [...modules, ...own, ...merged];
  const named = new Map(
    all.flatMap((framework) => {
      const { names = {} } = frameworks[framework.name] ?? {};
      return [...(names.response ?? []), ...(names.context ?? [])].map((name) => [name, framework] as const);
    }),
  );
  const marks = [...modules, ...Object.values(frameworks)].flatMap(marksOf);
  return { frameworks: all, usual: merged[0] ?? usual, named, marks: [...new Set(marks)] };
}

const EMPTY: Framework = { name: "", packages: [], objects: {}, defaultStatus: 200 };

/** A module of helpers as a framework that has exports only. */
function helperModule(module: string, exports: Members): Framework {
  return {
    ...EMPTY,
    name: module,
    packages: [module],
    exports: Object.fromEntries(Object.entries(exports).map(([syntax, effects]) => [syntax, [effects].flat().map(plain)])),
    objects: { ...webObjects, error: { "status=": { status: { assigned: true } }, "statusCode=": { status: { assigned: true } } } },
  };
}

/** A function that throws makes the error that it throws, and ends what calls it, unless it asserts. */
function plain(effect: Effect): Effect {
  if (effect.completes !== "throwing") return effect;
  return { makes: "error", ...(!effect.asserts && { ends: true }), ...effect };
}

/** A framework with what a description adds. */
function added(base: Framework, given: FrameworkDescription): Framework {
  const { packages = [], exports, globals, decorators, types, objects = {}, names = {}, handlers, modules, routeObjects, spelling } = given;
  const roles = new Set<Role>([...Object.keys(base.objects), ...Object.keys(objects)]);
  return {
    ...base,
    ...given,
    packages: [...base.packages, ...packages],
    objects: Object.fromEntries([...roles].map((role) => [role, { ...base.objects[role], ...objects[role] }])),
    ...(exports && { exports: { ...base.exports, ...exports } }),
    ...(globals && { globals: { ...base.globals, ...globals } }),
    ...(decorators && { decorators: { ...base.decorators, ...decorators } }),
    ...(types && { types: { ...base.types, ...types } }),
    ...(handlers && { handlers: [...(base.handlers ?? []), ...handlers] }),
    ...(modules && { modules: [...modules, ...(base.modules ?? [])] }),
    ...(routeObjects && { routeObjects: [...routeObjects, ...(base.routeObjects ?? [])] }),
    ...(spelling && { spelling: { ...base.spelling, ...spelling } }),
    names: {
      ...base.names,
      ...Object.fromEntries(Object.entries(names).map(([role, list]) => [role, [...list, ...(base.names?.[role] ?? [])]])),
    },
  };
}

/** Texts of which a file that uses a description holds one: modules, members, names, types. */
function marksOf(given: FrameworkDescription): readonly string[] {
  const { packages = [], globals = {}, decorators = {}, objects = {}, names = {}, types = {}, modules = [], routeObjects = [] } = given;
  return [
    ...packages.map((name) =>
      name
        .split("*")
        .reduce((longest, part) => (part.length > longest.length ? part : longest))
        .replace(/^\/|\/$/gu, ""),
    ),
    ...[globals, decorators].flatMap((members) => Object.keys(members).map((syntax) => syntax.replace(/^new |\(\)$/gu, ""))),
    ...Object.values(objects).flatMap((members) => Object.keys(members).map((syntax) => `.${syntax.replace(/\)$|=$/u, "")}`)),
    ...Object.values(names).flat(),
    ...Object.keys(types),
    ...modules.flatMap(({ exports }) => Object.keys(exports)),
    ...routeObjects.map(({ handler }) => handler),
  ];
}
