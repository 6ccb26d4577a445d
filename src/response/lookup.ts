import type { TSESLint, TSESTree } from "@typescript-eslint/utils";

import type { Effect, Framework, Members, Role, Source, When } from "../frameworks/framework.js";
import type { FunctionNode } from "./model.js";
import type { SourceFile } from "./source-file.js";
import type { Bound, Scope, Values } from "./values.js";

/** What an expression or parameter is to an exchange. */
export interface Meaning {
  readonly framework: Framework;
  readonly role: Role;
}

/** A call, construction, assignment or member read, with what its effects take values from. */
export interface Site {
  readonly node: TSESTree.Node;
  readonly arguments: readonly TSESTree.CallExpressionArgument[];
  /** Whether more arguments follow that are spread, so that neither their number nor their order is known. */
  readonly open?: boolean;
  readonly assigned: TSESTree.Expression | null;
  readonly scope: Scope;
}

/** Finds what names, types and calls mean, by the descriptions of the frameworks. */
export class Lookup {
  readonly frameworks: readonly Framework[];
  readonly #file: SourceFile;
  readonly #values: Values;
  readonly #majorOf: (framework: Framework) => number | null;
  readonly #byPackage: ReadonlyMap<string, Framework>;

  constructor(file: SourceFile, values: Values, frameworks: readonly Framework[], majorOf: (framework: Framework) => number | null) {
    this.#file = file;
    this.#values = values;
    this.#majorOf = majorOf;
    this.frameworks = frameworks;
    this.#byPackage = byPackage(frameworks);
  }

  /** The framework whose package the file imports under this name. */
  frameworkOf(module: string): Framework | null {
    return this.#byPackage.get(module) ?? null;
  }

  /** The effect of an exported call, construction or value of a framework's package: `createError()`, `express()`. */
  exported(callee: TSESTree.Node, syntax: "call" | "new" | "read", site: Site): { framework: Framework; effect: Effect } | null {
    const origin = this.#file.originOf(callee);
    const framework = origin && this.#byPackage.get(origin.module);
    if (!origin || !framework?.exports) return null;
    const name = origin.path.join(".");
    const key = syntax === "call" ? `${name}()` : syntax === "new" ? `new ${name}` : name;
    const effect = this.effect(framework, framework.exports, key, site);
    return effect && { framework, effect };
  }

  /** The effect of a piece of syntax on an object of a role. */
  effect(framework: Framework, members: Members | undefined, syntax: string, site: Site): Effect | null {
    const entry = members && Object.hasOwn(members, syntax) ? members[syntax] : undefined;
    if (!entry) return null;
    if (!Array.isArray(entry)) return entry as Effect;
    const major = this.#majorOf(framework);
    if (site.open) return unreadable(entry as readonly Effect[]);
    const holding = (entry as readonly Effect[]).filter((effect) => this.#holds(effect, site));
    const first = holding[0];
    if (!first?.majors) return first ?? null;
    if (major !== null) return holding.find((effect) => !effect.majors || effect.majors.includes(major)) ?? null;
    // The version decides and is not known: what all versions have in common is only that it completes.
    return { ...(first.completes && { completes: first.completes }), ...(first.is && { is: first.is }), unknownStatus: true };
  }

  #holds(effect: Effect, site: Site): boolean {
    const count = site.arguments.length;
    const { arity, when } = effect;
    if (arity !== undefined && !(Array.isArray(arity) ? arity.includes(count) : arity === count)) return false;
    if (when === undefined) return true;
    return (Array.isArray(when) ? (when as readonly When[]) : [when as When]).every((condition) => this.#is(condition, site));
  }

  #is({ argument, is }: When, site: Site): boolean {
    const passed = at(site.arguments, argument);
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
      case "absent":
        return false;
    }
  }

  /** The expression that a source of values names at a site. */
  read(source: Source, site: Site): Bound | null {
    if ("argument" in source) {
      const node = at(site.arguments, source.argument);
      return node ? { node, scope: site.scope } : null;
    }
    if ("assigned" in source) return site.assigned && { node: site.assigned, scope: site.scope };
    if ("property" in source) {
      const holder = this.read(source.of, site);
      const object = holder?.node ? this.#values.objectOf(holder.node, holder.scope) : null;
      if (object?.node.type !== "ObjectExpression") return null;
      for (const entry of object.node.properties) {
        if (entry.type === "Property" && !entry.computed && entry.key.type === "Identifier" && entry.key.name === source.property) {
          return { node: entry.value, scope: object.scope };
        }
      }
    }
    return null;
  }

  /** What a parameter or variable is declared to be by its type. */
  typed(node: TSESTree.Node): Meaning | null {
    const annotation = "typeAnnotation" in node ? node.typeAnnotation : undefined;
    return annotation?.type === "TSTypeAnnotation" ? this.#typeMeaning(annotation.typeAnnotation) : null;
  }

  #typeMeaning(type: TSESTree.TypeNode): Meaning | null {
    if (type.type !== "TSTypeReference") return null;
    const { typeName } = type;
    const name = typeName.type === "TSQualifiedName" ? typeName.right.name : typeName.type === "Identifier" ? typeName.name : null;
    if (name === null) return null;
    const origin = this.#file.originOf(typeName.type === "TSQualifiedName" ? typeName.left : typeName);
    const declared = origin && this.#byPackage.get(origin.module);
    const imported = typeName.type === "Identifier" ? (origin?.path.at(-1) ?? name) : name;
    if (declared) {
      const role = declared.types?.[imported];
      return role === undefined ? null : { framework: declared, role };
    }
    // A type of the project's own that extends the framework's keeps its name in it: `AuthRequest`, `CustomResponse`.
    if (name === "Response" && !origin && !this.#file.variableOf(typeName)) return null;
    for (const framework of this.frameworks) {
      const role = framework.types?.[name];
      if (role !== undefined) return { framework, role };
    }
    return null;
  }

  /** The roles that a framework's names give to the parameters of a function, by position. */
  namedRole(name: string, framework: Framework): Role | null {
    for (const [role, names] of Object.entries(framework.names ?? {})) {
      if (role !== "application" && names.includes(name)) return role;
    }
    return null;
  }
}

/** What is left of several effects when nothing tells which of them holds. */
function unreadable(effects: readonly Effect[]): Effect | null {
  const effect = effects.at(-1);
  if (!effect) return null;
  const { completes, is, status } = effect;
  // A source that is not there is content that may be anything.
  return {
    content: { argument: Infinity },
    ...(completes && { completes }),
    ...(is !== undefined && { is }),
    ...(status && { unknownStatus: true }),
  };
}

const indexes = new WeakMap<readonly Framework[], ReadonlyMap<string, Framework>>();

/** The frameworks by the names of their packages; the first that names a package has it. */
function byPackage(frameworks: readonly Framework[]): ReadonlyMap<string, Framework> {
  let index = indexes.get(frameworks);
  if (!index) {
    index = new Map(frameworks.toReversed().flatMap((framework) => framework.packages.map((name) => [name, framework] as const)));
    indexes.set(frameworks, index);
  }
  return index;
}

export function isText(node: TSESTree.Node): boolean {
  return (node.type === "Literal" && typeof node.value === "string") || node.type === "TemplateLiteral";
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

/** The variable that a parameter of a function declares. */
export function variableOfParameter(file: SourceFile, fn: FunctionNode, index: number): TSESLint.Scope.Variable | null {
  const parameter = fn.params[index];
  const name = parameter && parameterName(parameter);
  return name?.type === "Identifier" ? file.variableOf(name) : null;
}

/** The expression of a spread argument is not an argument by position. */
export function plainArguments(list: readonly TSESTree.CallExpressionArgument[]): readonly TSESTree.CallExpressionArgument[] {
  const spread = list.findIndex((entry) => entry.type === "SpreadElement");
  return spread === -1 ? list : list.slice(0, spread);
}
