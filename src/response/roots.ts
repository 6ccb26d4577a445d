/** Which functions of a file are exchanges, by their registration, their parameters' types or names, and their use. */
import type { TSESTree } from "@typescript-eslint/utils";

import type { Framework, Role } from "../frameworks/framework.js";
import { frameworksNaming, roleNamed } from "./framework-index.js";
import { type Lookup, parameterName } from "./lookup.js";
import type { ExchangeKind, FunctionNode } from "./model.js";
import { compiled } from "./patterns.js";
import type { Registrations } from "./registrations.js";
import { keyName } from "./names.js";
import { routeAround } from "./declared-handlers.js";
import { propertyIn, type SourceFile, type Variable } from "./source-file.js";
import type { Meaning } from "./types.js";
import { decoratorsOf } from "./survey.js";
import { bindingsIn } from "./syntax.js";

/** A function that answers requests, with what its parameters are. */
export interface Root {
  readonly fn: FunctionNode;
  readonly framework: Framework;
  readonly kind: ExchangeKind;
  readonly roles: ReadonlyMap<Variable, Role>;
  readonly request: string | null;
}

/** Text by which a lone `res` parameter is told from a client's response. */
const SENDING =
  /\.\s*(?:status|code|sendStatus|writeHead|setHeader|set|header|redirect)\s*\(|\.statusCode\s*=[^=]|\.(?:json|send|end)\s*\(\s*[^)\s]/u;

/** Text by which a function is told that has another one send: `const unauthorized = (res) => sendError(res, 401, "…")`. */
const PASSING = String.raw`\(\s*NAME\s*,\s*(?:\d{3}\b|\w+\.[A-Za-z]\w*|["'\x60{])`;

/** Roles whose names stand for nothing else, in whatever place a parameter stands. */
const OWN_PLACE: ReadonlySet<Role> = new Set(["context", "response", "outcomes"]);

/** What the parameters of a function are. */
interface Parameters {
  readonly roles: Map<Variable, Role>;
  /** By position. */
  readonly list: readonly (Role | null)[];
  readonly request: string | null;
}

const told = new WeakMap<Lookup, Map<FunctionNode, Framework | null>>();

/** The framework that a function's parameters tell by their types or by names that are particular to it. */
export function frameworkOfParameters(file: SourceFile, lookup: Lookup, fn: FunctionNode): Framework | null {
  const known = told.get(lookup) ?? new Map<FunctionNode, Framework | null>();
  told.set(lookup, known);
  let framework = known.get(fn);
  if (framework === undefined) {
    framework = readParameters(file, lookup, fn);
    known.set(fn, framework);
  }
  return framework;
}

function readParameters(file: SourceFile, lookup: Lookup, fn: FunctionNode): Framework | null {
  for (const parameter of fn.params) {
    const name = parameterName(parameter);
    const typed = name && lookup.typed(name);
    if (typed?.framework.handlers && (typed.role === "response" || typed.role === "request" || typed.role === "context"))
      return typed.framework;
  }
  const declared = declaredAs(lookup, fn);
  if (declared) return declared.framework;
  for (const parameter of fn.params) {
    const named = parameterName(parameter);
    if (named?.type !== "Identifier") continue;
    const { name } = named;
    const framework = frameworksNaming(name, lookup.vocabulary).find(
      (candidate) => hasSigns(file, candidate, fn, name) || isOfRoute(fn, candidate),
    );
    if (framework) return framework;
  }
  return null;
}

/** What a function's own type tells: `const handler: Handler = …`, or the type of what it returns. */
function declaredAs(lookup: Lookup, fn: FunctionNode): Meaning | null {
  const asserted = fn.parent.type === "TSSatisfiesExpression" || fn.parent.type === "TSAsExpression" ? fn.parent : null;
  const declarator = asserted?.parent ?? fn.parent;
  const annotation = declarator.type === "VariableDeclarator" ? declarator.id.typeAnnotation : undefined;
  for (const type of [asserted?.typeAnnotation, annotation?.typeAnnotation]) {
    const found = type && lookup.typeMeaning(type);
    if (found && (found.role === "handler" || found.framework.objectAnswers)) return { ...found, role: "handler" };
  }
  const returned = fn.returnType && lookup.typeMeaning(fn.returnType.typeAnnotation);
  return returned?.role === "answer" && returned.framework.objectAnswers ? returned : null;
}

function hasSigns(file: SourceFile, { signs }: Framework, fn: FunctionNode, name: string): boolean {
  return signs === undefined || compiled(signs.replaceAll("NAME", name)).test(file.textOf(fn));
}

/** `{ method: "GET", path: "/users", handler: (request, h) => … }`: the object around a function names what a framework's routes do. */
function isOfRoute(fn: FunctionNode, { routeObjects = [] }: Framework): boolean {
  const entry = fn.parent;
  if (entry.type !== "Property" || entry.parent.type !== "ObjectExpression") return false;
  const name = keyName(entry.key, entry.computed);
  return routeObjects.some(({ method, target, handler, within }) => {
    const route = name === handler && entry.parent.type === "ObjectExpression" ? routeAround(entry.parent, within) : null;
    return route !== null && propertyIn(route, method) !== null && propertyIn(route, target) !== null;
  });
}

/** Reads what the functions of a file are. */
export class Roots {
  readonly #file: SourceFile;
  readonly #lookup: Lookup;
  readonly #registrations: Registrations;
  /** The framework of functions whose parameters do not tell. */
  readonly #assumed: Framework;

  constructor(file: SourceFile, lookup: Lookup, registrations: Registrations, assumed: Framework) {
    this.#file = file;
    this.#lookup = lookup;
    this.#registrations = registrations;
    this.#assumed = assumed;
  }

  /** What a function is to an exchange, or `null` when nothing says that it is part of one. */
  of(fn: FunctionNode): Root | null {
    const [registration] = this.#registrations.byFunction.get(fn) ?? [];
    const declared = registration ? null : declaredAs(this.#lookup, fn);
    if (!registration && fn.params.length === 0 && !declared) return null;
    const framework = registration?.framework ?? frameworkOfParameters(this.#file, this.#lookup, fn) ?? this.#assumed;
    const { roles, list, request } = this.#parametersOf(
      fn,
      framework,
      registration?.kind ?? (declared?.role === "handler" ? "handler" : null),
    );
    const values = [...roles.values()];
    const returns = framework.objectAnswers !== undefined;
    if (!registration && !returns && !values.includes("response") && !list.includes("context")) return null;
    const isHandler = registration !== undefined || declared?.role === "handler" || this.#looksLikeHandler(fn, framework, list, request);
    if (!isHandler && !returns && !this.#sends(fn, framework, roles)) return null;
    // A helper's own parameters decide what it is given: only its response and `next` count.
    const error =
      values.includes("error") &&
      shapeOf(framework, fn, "error-handler") !== null &&
      parameterName(fn.params[0] as TSESTree.Parameter) !== null;
    const kind = registration?.kind ?? (isHandler && !this.#isCalled(fn) ? (error ? "error-handler" : "handler") : "function");
    for (const [variable, role] of roles) if (role === "application") roles.delete(variable);
    return { fn, framework, kind, roles, request };
  }

  #parametersOf(fn: FunctionNode, framework: Framework, registered: ExchangeKind | null): Parameters {
    const roles = new Map<Variable, Role>();
    let request: string | null = null;
    const shape = registered && this.#shapeFitting(framework, fn, registered);
    const list = fn.params.map((parameter, index) => {
      const name = parameterName(parameter);
      const known = this.#decorated(parameter, framework) ?? (name && this.#lookup.typed(name)?.role) ?? shape?.[index] ?? null;
      if (name?.type === "ObjectPattern") {
        if (known === "request") request ??= "";
        else this.#rolesInPattern(name, framework, known, roles);
        return known === "context" || known === "request" ? known : null;
      }
      if (name?.type !== "Identifier") return null;
      const role = known ?? this.#named(name.name, framework, fn, registered);
      const variable = this.#file.variableOf(name);
      if (role === null || !variable) return null;
      if (role === "request") request ??= name.name;
      else if (![...roles.values()].includes(role)) roles.set(variable, role);
      return role;
    });
    return { roles, list, request };
  }

  /** The roles of a registered function's parameters, unless a name says otherwise: `(result, c) => …` checks what a validator found. */
  #shapeFitting(framework: Framework, fn: FunctionNode, kind: ExchangeKind): readonly Role[] | null {
    const shape = shapeOf(framework, fn, kind);
    const fits = fn.params.every((parameter, index) => {
      const name = parameterName(parameter);
      const role = name?.type === "Identifier" ? roleNamed(name.name, framework) : null;
      return role === null || !OWN_PLACE.has(role) || role === shape?.[index];
    });
    return fits ? shape : null;
  }

  #decorated(parameter: TSESTree.Parameter, framework: Framework): Role | null {
    for (const decorator of decoratorsOf(parameter)) {
      const found = this.#lookup.decorated(decorator);
      if (found?.framework === framework && found.effect.is !== undefined) return found.effect.is;
    }
    return null;
  }

  /** The role that a name suggests; where the framework knows signs of it, only with one. */
  #named(name: string, framework: Framework, fn: FunctionNode, registered: ExchangeKind | null): Role | null {
    const role = roleNamed(name, framework);
    return role === "context" && !registered && !hasSigns(this.#file, framework, fn, name) ? null : role;
  }

  /** Whether a function that no shape of a handler fits sends all the same. */
  #sends(fn: FunctionNode, framework: Framework, roles: ReadonlyMap<Variable, Role>): boolean {
    const context = [...roles].find(([, role]) => role === "context")?.[0];
    if (context && framework.signs !== undefined) return hasSigns(this.#file, framework, fn, context.name);
    const text = this.#file.textOf(fn);
    if (SENDING.test(text)) return true;
    const response = [...roles].find(([, role]) => role === "response")?.[0];
    return response !== undefined && compiled(PASSING.replaceAll("NAME", response.name)).test(text);
  }

  /** A function that the file itself calls by its name is a helper, whatever its parameters. */
  #isCalled(fn: FunctionNode): boolean {
    const declared = fn.id ?? (fn.parent.type === "VariableDeclarator" ? fn.parent.id : null);
    const variable = declared && this.#file.variableOf(declared);
    return (variable?.references ?? []).some(
      ({ identifier }) => identifier.parent.type === "CallExpression" && identifier.parent.callee === identifier,
    );
  }

  /** A request and a response side by side, by type or by name; or a context in the place where handlers have it. */
  #looksLikeHandler(fn: FunctionNode, { handlers = [] }: Framework, list: readonly (Role | null)[], request: string | null): boolean {
    if (list.includes("context"))
      return handlers.some((roles) => roles.length === list.length && roles.every((role, index) => role === list[index]));
    if (request !== null) return true;
    const before = fn.params[list.indexOf("response") - 1];
    const name = before && parameterName(before);
    return name?.type === "ObjectPattern" || (name?.type === "Identifier" && /^_+$/u.test(name.name));
  }

  /** `({ req, res, error }) => …`: a helper that takes its objects by name; `({ request, response }) => …`: parts of a context. */
  #rolesInPattern(pattern: TSESTree.ObjectPattern, framework: Framework, role: Role | null, roles: Map<Variable, Role>): void {
    for (const { target, name } of bindingsIn(pattern)) {
      const variable = name === null ? null : this.#file.variableOf(target);
      if (name === null || !variable) continue;
      const part = role === null ? roleNamed(name, framework) : partOf(framework, role, name);
      if (part === "response" || (part !== null && role !== null)) roles.set(variable, part);
    }
  }
}

/** What a property of an object of a role is. */
function partOf({ objects }: Framework, role: Role, name: string): Role | null {
  const effects = [objects[role]?.[name] ?? []].flat();
  return effects[0]?.is ?? null;
}

/** The roles of the parameters of a function that is registered as something. */
function shapeOf(framework: Framework, fn: FunctionNode, kind: ExchangeKind): readonly Role[] | null {
  const all = framework.handlers ?? [];
  // Where no shape begins with the error, an error handler is given what every handler is.
  const isGivenError = kind === "error-handler" && all.some(([first]) => first === "error");
  const shapes = all.filter(([first]) => (first === "error") === isGivenError);
  return shapes.find((roles) => roles.length === fn.params.length) ?? (kind === "error-handler" ? null : (shapes.at(-1) ?? null));
}
