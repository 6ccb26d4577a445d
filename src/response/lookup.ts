import type { TSESTree } from "@typescript-eslint/utils";

import type { Effect, Framework, Members, Source, When } from "../frameworks/framework.js";
import type { Vocabulary } from "../settings.js";
import { globalNames } from "./framework-index.js";
import { describersOf } from "./modules.js";
import { type Origin } from "./import-origin.js";
import { keyName, memberName } from "./names.js";
import { propertyIn, type SourceFile } from "./source-file.js";
import { type Meaning, Types } from "./types.js";
import { type Bound, OUTERMOST, type Scope, type Values } from "./values.js";
import { isNothing, isText } from "./syntax.js";

/** A call, construction, assignment or member read, with what its effects take values from. */
export interface Site {
  readonly node: TSESTree.Node;
  readonly arguments: readonly TSESTree.CallExpressionArgument[];
  /** Whether more arguments follow that are spread, so that neither their number nor their order is known. */
  readonly open?: boolean;
  readonly assigned: TSESTree.Expression | null;
  readonly scope: Scope;
}

/** How deep objects that are spread into each other are read. */
const MAX_SPREADS = 4;

/** What a description says of a call of what a package exports, or of a global: its effect, and where that stands. */
interface Exported {
  readonly framework: Framework;
  readonly members: Members;
  readonly syntax: string;
  readonly effect: Effect;
}

/** Finds what names, types and calls mean, by the descriptions of the frameworks. */
export class Lookup {
  readonly vocabulary: Vocabulary;
  readonly frameworks: readonly Framework[];
  readonly #file: SourceFile;
  readonly #values: Values;
  readonly #path: string;
  /** The major version of a framework, where it is known. */
  readonly majorOf: (framework: Framework) => number | null;
  readonly #modules = new Map<string, readonly Framework[]>();
  readonly #globals: ReadonlySet<string>;
  readonly #types: Types;

  /** @param path of the file, from which its imports lead */
  constructor(file: SourceFile, values: Values, path: string, vocabulary: Vocabulary, majorOf: (framework: Framework) => number | null) {
    this.#file = file;
    this.#values = values;
    this.#path = path;
    this.majorOf = majorOf;
    this.vocabulary = vocabulary;
    this.frameworks = vocabulary.frameworks;
    this.#globals = globalNames(vocabulary.frameworks);
    this.#types = new Types(file, vocabulary.frameworks, (module) => this.frameworksOf(module));
  }

  /** The frameworks that describe a module, as the file imports it. */
  frameworksOf(module: string): readonly Framework[] {
    let found = this.#modules.get(module);
    if (!found) {
      found = describersOf(module, this.#path, this.frameworks);
      this.#modules.set(module, found);
    }
    return found;
  }

  /** The effect of an exported or global call, construction or value: `createError()`, `express()`, `new Response()`. */
  exported(callee: TSESTree.Node, syntax: "call" | "new" | "read", site: Site): Exported | null {
    const origin = this.#file.originOf(callee) ?? this.#inherited(callee);
    return origin ? this.#from(origin, syntax, site) : this.#global(callee, syntax, site);
  }

  /** The same for a name that modules of the project only pass on from a package; these are read. */
  passedOn(callee: TSESTree.Node, syntax: "call" | "new", site: Site): Exported | null {
    const origin = this.#values.links.packageBehind(callee);
    return origin && this.#from(origin, syntax, site);
  }

  #from(origin: Origin, syntax: "call" | "new" | "read", site: Site): Exported | null {
    const key = keyOf(origin.path.join("."), syntax);
    for (const framework of this.frameworksOf(origin.module)) {
      const effect = this.effect(framework, framework.exports, key, site);
      if (effect) return { framework, members: framework.exports ?? {}, syntax: key, effect };
    }
    return null;
  }

  /** `this.ok(…)` in a class that extends one of another module, and has no such method of its own. */
  #inherited(callee: TSESTree.Node): Origin | null {
    if (callee.type !== "MemberExpression" || (callee.object.type !== "ThisExpression" && callee.object.type !== "Super")) return null;
    const name = memberName(callee);
    let outer: TSESTree.Node | undefined = callee.parent;
    while (outer && outer.type !== "ClassBody") outer = outer.parent;
    const parent = outer?.parent.superClass;
    if (!outer || !parent || name === null || (callee.object.type === "ThisExpression" && propertyIn(outer, name))) return null;
    const origin = this.#file.originOf(parent);
    return origin && { module: origin.module, path: [...origin.path, name] };
  }

  #global(callee: TSESTree.Node, syntax: "call" | "new" | "read", site: Site): Exported | null {
    const path = globalPath(callee);
    const root = path?.[0];
    if (!path || root === undefined || !this.#globals.has(root.name)) return null;
    if ((this.#file.variableOf(root)?.defs.length ?? 0) > 0) return null;
    const key = keyOf(path.map(({ name }) => name).join("."), syntax);
    for (const framework of this.frameworks) {
      const effect = this.effect(framework, framework.globals, key, site);
      if (effect) return { framework, members: framework.globals ?? {}, syntax: key, effect };
    }
    return null;
  }

  /** What a decorator means for what bears it. */
  decorated(decorator: TSESTree.Decorator): { framework: Framework; effect: Effect; site: Site } | null {
    const call = decorator.expression.type === "CallExpression" ? decorator.expression : null;
    const origin = this.#file.originOf(call?.callee ?? decorator.expression);
    if (origin?.path.length !== 1) return null;
    const site: Site = { node: decorator, arguments: plainArguments(call?.arguments ?? []), assigned: null, scope: OUTERMOST };
    for (const framework of this.frameworksOf(origin.module)) {
      const effect = this.effect(framework, framework.decorators, `${origin.path[0] ?? ""}()`, site);
      if (effect) return { framework, effect, site };
    }
    return null;
  }

  /** The effect of a piece of syntax on an object of a role. */
  effect(framework: Framework, members: Members | undefined, syntax: string, site: Site): Effect | null {
    const entry = members && Object.hasOwn(members, syntax) ? members[syntax] : undefined;
    if (!entry) return null;
    if (!Array.isArray(entry)) return entry as Effect;
    if (site.open) return unreadable(entry as readonly Effect[]);
    const first = (entry as readonly Effect[]).find((effect) => this.#holds(effect, site));
    if (!first?.majors) return first ?? null;
    const holding = (entry as readonly Effect[]).filter((effect) => this.#holds(effect, site));
    const major = this.majorOf(framework);
    if (major !== null) return holding.find((effect) => !effect.majors || effect.majors.includes(major)) ?? null;
    // The version decides and is not known: what all versions have in common is only that it completes.
    const { completes, ends, is, makes } = first;
    return {
      ...(completes && { completes }),
      ...(ends && { ends }),
      ...(is !== undefined && { is }),
      ...(makes !== undefined && { makes }),
      unknownStatus: true,
    };
  }

  #holds(effect: Effect, site: Site): boolean {
    const count = site.arguments.length;
    const { arity, when } = effect;
    if (arity !== undefined && !(Array.isArray(arity) ? arity.includes(count) : arity === count)) return false;
    if (when === undefined) return true;
    return (Array.isArray(when) ? (when as readonly When[]) : [when as When]).every((condition) => this.#is(condition, site));
  }

  #is({ argument, is }: When, site: Site): boolean {
    const passed = argument === "assigned" ? site.assigned : at(site.arguments, argument);
    if (!passed) return is === "absent";
    const { node, scope } = this.#values.resolve(passed, site.scope);
    if (!node) return is === "absent";
    switch (is) {
      case "number":
        return !isText(node) && this.#values.statuses(node, scope).values.length > 0;
      case "string":
        return isText(node) || (node.type === "BinaryExpression" && node.operator === "+");
      case "function":
        return this.#file.functionOf(node) !== null;
      case "object":
        return node.type === "ObjectExpression";
      case "nothing":
        return isNothing(node);
      case "absent":
        return false;
    }
  }

  /** The expression that a source of values names at a site; its node is `null` where there evidently is none. */
  read(source: Source, site: Site): Bound | null {
    if ("argument" in source) return source.of ? this.#argumentOf(source.of, source.argument, site) : this.#argument(source.argument, site);
    if ("codes" in source) return this.read(source.of, site);
    if ("assigned" in source) return site.assigned && { node: site.assigned, scope: site.scope };
    return "property" in source ? this.#property([source.property].flat(), source.of, site) : null;
  }

  #argument(index: number, site: Site): Bound | null {
    const node = at(site.arguments, index);
    return node ? { node, scope: site.scope } : null;
  }

  #argumentOf(of: Source, index: number, site: Site): Bound | null {
    const holder = this.read(of, site);
    const call = holder?.node ? this.#values.resolve(holder.node, holder.scope) : null;
    if (!call || (call.node?.type !== "CallExpression" && call.node?.type !== "NewExpression")) return null;
    return this.#argument(index, { ...site, arguments: plainArguments(call.node.arguments), scope: call.scope });
  }

  #property(names: readonly string[], of: Source, site: Site): Bound | null {
    const holder = this.read(of, site);
    if (!holder) return "argument" in of && !of.of && isComplete(site) ? { node: null, scope: site.scope } : null;
    const resolved = holder.node ? this.#values.resolve(holder.node, holder.scope) : holder;
    if (!resolved.node || isNothing(resolved.node)) return { node: null, scope: resolved.scope };
    const object = this.#values.objectOf(resolved.node, resolved.scope);
    if (object?.node.type !== "ObjectExpression") return null;
    const { node, scope } = object;
    for (const name of names) {
      const value = this.#entry(node, name, scope);
      if (value !== null) return value ?? null;
    }
    return { node: null, scope };
  }

  /** The value of a property that nothing written later can replace; `null` where there is none, `undefined` where that cannot be told. */
  #entry(object: TSESTree.ObjectExpression, name: string, scope: Scope, depth = 0): Bound | null | undefined {
    for (const entry of object.properties.toReversed()) {
      if (entry.type === "SpreadElement") {
        const spread = depth > MAX_SPREADS ? null : this.#values.objectOf(entry.argument, scope);
        const value = spread?.node.type === "ObjectExpression" ? this.#entry(spread.node, name, spread.scope, depth + 1) : undefined;
        if (value !== null) return value;
        continue;
      }
      const key = keyName(entry.key, entry.computed);
      if (key === null) return undefined;
      if (key === name) return { node: entry.value, scope };
    }
    return null;
  }

  /** What a parameter or variable is declared to be by its type. */
  typed(node: TSESTree.Node): Meaning | null {
    return this.#types.of(node);
  }

  /** What the type of a function, or of what it returns, says of it: a promise speaks for what it holds. */
  typeMeaning(type: TSESTree.TypeNode): Meaning | null {
    return this.#types.meaningOf(type);
  }
}

function keyOf(name: string, syntax: "call" | "new" | "read"): string {
  return syntax === "call" ? `${name}()` : syntax === "new" ? `new ${name}` : name;
}

/** The identifiers of `Response.json`, from the first on. */
function globalPath(node: TSESTree.Node): readonly TSESTree.Identifier[] | null {
  if (node.type === "Identifier") return [node];
  if (node.type !== "MemberExpression" || node.computed || node.property.type !== "Identifier") return null;
  return node.object.type === "Identifier" ? [node.object, node.property] : null;
}

/** Whether all arguments of the call can be told by their places. */
function isComplete({ node, arguments: visible }: Site): boolean {
  return !("arguments" in node) || node.arguments.length === visible.length;
}

/** What is left of several effects when nothing tells which of them holds. */
function unreadable(effects: readonly Effect[]): Effect | null {
  const effect = effects.at(-1);
  if (!effect) return null;
  const { completes, is, makes, inherits, status } = effect;
  // A source that is not there is content that may be anything.
  return {
    content: { argument: Infinity },
    ...(completes && { completes }),
    ...(is !== undefined && { is }),
    ...(makes !== undefined && { makes, ...(inherits && { inherits }) }),
    ...(status && { unknownStatus: true }),
  };
}

function at<T>(list: readonly T[], index: number): T | undefined {
  return list.at(index);
}

/** The binding of a parameter, without its default value and without a TypeScript parameter property. */
export function parameterName(parameter: TSESTree.Parameter): TSESTree.Identifier | TSESTree.ObjectPattern | null {
  const inner = parameter.type === "TSParameterProperty" ? parameter.parameter : parameter;
  const target = inner.type === "AssignmentPattern" ? inner.left : inner;
  return target.type === "Identifier" || target.type === "ObjectPattern" ? target : null;
}

/** The expression of a spread argument is not an argument by position. */
export function plainArguments(list: readonly TSESTree.CallExpressionArgument[]): readonly TSESTree.CallExpressionArgument[] {
  const spread = list.findIndex((entry) => entry.type === "SpreadElement");
  return spread === -1 ? list : list.slice(0, spread);
}
