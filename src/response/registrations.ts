import type { TSESTree } from "@typescript-eslint/utils";

import type { Framework, ModuleHandlers, Mounting, Registration as Registered, Source } from "../frameworks/framework.js";
import { Applications } from "./applications.js";
import { registeringNames } from "./framework-index.js";
import { type Lookup, plainArguments, type Site } from "./lookup.js";
import type { ExchangeKind, FunctionNode } from "./model.js";
import { Possible } from "./possible.js";
import { isMethodOfClass } from "./method-of-class.js";
import { keyName, memberName, unwrap } from "./names.js";
import { isFunction, propertyIn, type SourceFile } from "./source-file.js";
import { OUTERMOST, type Values } from "./values.js";
import { calledName } from "./syntax.js";
import { handedOnIn } from "./wrappers.js";

/** That a function answers requests: of which method and target, and as what. */
export interface Registration {
  readonly framework: Framework;
  readonly kind: ExchangeKind;
  readonly method: Possible<string>;
  readonly target: Possible<string>;
  /** The application or router on which a call registers it. */
  readonly on?: TSESTree.Node;
  /** What a value is that the function returns, where it is not what the framework says. */
  readonly returned?: NonNullable<ModuleHandlers["returned"]>;
}

/** A place where applications, routers or plugins are put below a path of another application. */
export interface Mount {
  readonly application: TSESTree.Node;
  readonly mounting: Mounting;
  readonly site: Site;
}

/** A handler that is registered here and stands in another file. */
export interface Absent {
  /** The name by which it is registered. */
  readonly expression: TSESTree.Node;
  readonly registration: Registration;
}

/** Finds which functions of a file are registered for which methods and targets. */
export class Registrations {
  readonly byFunction = new Map<FunctionNode, Registration[]>();
  readonly #file: SourceFile;
  readonly #values: Values;
  readonly #lookup: Lookup;
  readonly applications: Applications;
  /** Names in lists of handlers that lead to no function of this file. */
  readonly absent: Absent[] = [];
  readonly mounts: Mount[] = [];
  /** Objects of handlers by their targets. */
  readonly tables: { readonly framework: Framework; readonly source: Source; readonly site: Site }[] = [];
  /** What is registered to run before the handlers of several methods: `app.use(authenticate)`. */
  readonly middleware: TSESTree.Node[] = [];

  /** @param assumed the framework that an application of no visible origin has */
  constructor(file: SourceFile, values: Values, lookup: Lookup, assumed: Framework) {
    this.#file = file;
    this.#values = values;
    this.#lookup = lookup;
    this.applications = new Applications(file, lookup, assumed);
  }

  /** Notes what a call registers, if it does. */
  note(node: TSESTree.CallExpression | TSESTree.NewExpression): void {
    if (!registeringNames(this.#lookup.frameworks).has(calledName(node)) && !this.#isModule(node.callee)) return;
    const site: Site = { node, arguments: plainArguments(node.arguments), assigned: null, scope: OUTERMOST };
    const callee = unwrap(node.callee);
    const made = this.#lookup.exported(callee, node.type === "NewExpression" ? "new" : "call", site);
    if (made?.effect.registers) this.#register(made.framework, made.effect.registers, site, null);
    if (made?.effect.mounts) this.mounts.push({ application: node, mounting: made.effect.mounts, site });
    if (callee.type !== "MemberExpression" || made) return;
    const name = memberName(callee);
    if (name === null || site.arguments.length === 0) return;
    const object = this.applications.of(callee.object);
    const effect = object && this.applications.effectOn(object, `${name}()`, site);
    if (object && effect?.registers) this.#register(object.framework, effect.registers, site, callee.object);
    if (effect?.mounts) this.mounts.push({ application: callee.object, mounting: effect.mounts, site });
  }

  /** Whether what is called is a described module itself, under whatever name it is imported. */
  #isModule(callee: TSESTree.Node): boolean {
    const origin = callee.type === "Identifier" ? this.#file.originOf(callee) : null;
    return origin?.path.length === 0 && this.#lookup.frameworksOf(origin.module).length > 0;
  }

  #register(framework: Framework, registered: Registered, site: Site, object: TSESTree.Node | null): void {
    const { handlers, as } = registered;
    if (as === "plugin") return;
    if (registered.table) this.tables.push({ framework, source: registered.table, site });
    const method = this.#methodOf(registered, site);
    const target = registered.target ? this.#textOf(registered.target, site) : this.#routeTarget(object);
    const places: readonly (readonly [TSESTree.Node, boolean])[] =
      "from" in handlers
        ? handlersFrom(site, handlers.from).map((node, index, list) => [node, index === list.length - 1] as const)
        : handlers.flatMap((source) => {
            const bound = this.#lookup.read(source, site);
            return bound?.node ? [[bound.node, true] as const] : [];
          });
    const on = object ? { on: object } : {};
    if (as === "middleware" && !method.complete) this.middleware.push(...places.map(([node]) => node));
    for (const [node, last] of places) {
      const names: TSESTree.Node[] = [];
      const functions = this.functionsIn(node, names);
      for (const fn of functions) names.push(...this.#handedOnBy(fn));
      for (const expression of names) this.absent.push({ expression, registration: { framework, kind: "handler", method, target, ...on } });
      functions.forEach((fn, index) => {
        const answers = last && index === functions.length - 1;
        const kind = as === undefined || as === "handler" ? (answers ? "handler" : "middleware") : as;
        this.add(fn, {
          framework,
          kind: "from" in handlers ? this.#refine(kind, fn, framework) : kind,
          method,
          target,
          ...on,
        });
      });
    }
  }

  /** What a function of this file hands all on to that it is given, where that stands in another. */
  #handedOnBy(fn: FunctionNode): readonly TSESTree.Node[] {
    const callee = handedOnIn(fn)?.callee;
    return callee && !this.#file.functionOf(callee) ? [unwrap(callee)] : [];
  }

  /** `[Users, "store"]`: the method of a class of this file. */
  #methodIn(node: TSESTree.ArrayExpression, names: TSESTree.Node[]): readonly FunctionNode[] {
    const [holder, name] = node.elements;
    const declared = holder && this.#file.classOf(holder);
    const method = declared && propertyIn(declared, name ? (keyName(name, true) ?? "") : "");
    if (method && isFunction(method)) return [method];
    names.push(node);
    return [];
  }

  /** In Express, a function of four parameters in a list of handlers handles errors, wherever it is registered. */
  #refine(kind: ExchangeKind, fn: FunctionNode, framework: Framework): ExchangeKind {
    const shapes = framework.handlers ?? [];
    const shape = shapes.filter((roles) => roles.length === fn.params.length);
    if (shape.length > 0 && shape.every((roles) => roles[0] === "error")) return "error-handler";
    // What cannot pass the request on, and answers when it ends, is where the request ends.
    const isLast = framework.ending === "assigned" && shape.some((roles) => !roles.includes("next"));
    return kind === "middleware" && isLast ? "handler" : kind;
  }

  /** Whether it is known what a function answers. */
  isRegistered(fn: FunctionNode): boolean {
    return this.byFunction.get(fn)?.some((registration) => !isVague(registration)) ?? false;
  }

  /** Notes that a function answers requests; what only says that it is a handler yields to what says of what. */
  add(fn: FunctionNode, registration: Registration): void {
    const known = this.byFunction.get(fn)?.filter((entry) => !isVague(entry)) ?? [];
    if (known.length === 0 || !isVague(registration)) known.push(registration);
    this.byFunction.set(fn, known);
  }

  #methodOf({ method }: Registered, site: Site): Possible<string> {
    if (typeof method === "string") return method === "*" ? Possible.unknown : Possible.of(method);
    const bound = this.#lookup.read(method, site);
    if (!bound?.node) return Possible.unknown;
    const { node, scope } = this.#values.resolve(bound.node, bound.scope);
    const nodes = node?.type === "ArrayExpression" ? node.elements : [node];
    const values = nodes.flatMap((entry) => (entry ? this.#values.texts(entry, scope) : []));
    if (values.some(({ text }) => text === "*")) return Possible.unknown;
    return new Possible(
      values.map((entry) => ({ value: entry.text.toUpperCase(), node: entry.node })),
      values.length > 0 && values.length === nodes.length,
    );
  }

  #textOf(source: Parameters<Lookup["read"]>[0], site: Site): Possible<string> {
    const bound = this.#lookup.read(source, site);
    const [text] = bound?.node ? this.#values.texts(bound.node, bound.scope) : [];
    return text ? Possible.of(text.text, text.node) : Possible.unknown;
  }

  /** The path of `router.route(path).get(…).post(…)`. */
  #routeTarget(object: TSESTree.Node | null): Possible<string> {
    for (let node = object; node?.type === "CallExpression" && node.callee.type === "MemberExpression"; node = node.callee.object) {
      const [path] = node.arguments;
      if (memberName(node.callee) !== "route" || !path) continue;
      const [text] = this.#values.texts(path, OUTERMOST);
      return text ? Possible.of(text.text, text.node) : Possible.unknown;
    }
    return Possible.unknown;
  }

  /**
   * The functions of this file that a handler's expression names: by name, bound, in arrays, or inside wrappers.
   *
   * @param names takes the names that lead to no function of this file
   */
  functionsIn(expression: TSESTree.Node, names: TSESTree.Node[] = [], depth = 0): readonly FunctionNode[] {
    if (depth > 6) return [];
    const fn = this.#file.functionOf(expression);
    // What a factory returns is the handler: export const GET = (config) => async (request) => { … }.
    if (fn) return returnedFunctions(fn).length > 0 ? returnedFunctions(fn) : [fn];
    const { node } = this.#values.resolve(expression, OUTERMOST);
    switch (node?.type) {
      case "ArrayExpression":
        if (isMethodOfClass(node)) return this.#methodIn(node, names);
        return node.elements.flatMap((element) => (element ? this.functionsIn(element, names, depth + 1) : []));
      case "SpreadElement":
        return this.functionsIn(node.argument, names, depth + 1);
      case "ConditionalExpression":
        return [...this.functionsIn(node.consequent, names, depth + 1), ...this.functionsIn(node.alternate, names, depth + 1)];
      case "ObjectExpression": {
        const handler = propertyIn(node, "handler");
        return handler ? this.functionsIn(handler, names, depth + 1) : [];
      }
      case "CallExpression": {
        const { callee } = node;
        if (callee.type === "MemberExpression" && memberName(callee) === "bind") return this.functionsIn(callee.object, names, depth + 1);
        const factory = this.#file.functionOf(node.callee);
        const made = factory ? returnedFunctions(factory) : [];
        return made.length > 0 && !node.arguments.some((passed) => this.#file.functionOf(passed))
          ? made
          : node.arguments.flatMap((passed) => this.functionsIn(passed, names, depth + 1));
      }
      case "Identifier":
      case "MemberExpression":
        names.push(node);
        return [];
      default:
        return node && node !== expression && isFunction(node) ? [node] : [];
    }
  }
}

/** The handlers from an index on, of which some may be spread: `router.get(path, ...guards, show)`. */
function handlersFrom({ node, arguments: visible }: Site, index: number): readonly TSESTree.CallExpressionArgument[] {
  const list = node.type === "CallExpression" || node.type === "NewExpression" ? node.arguments : visible;
  return visible.length < index ? [] : list.slice(index);
}

/** `defineEventHandler(fn)`: a handler, whatever it answers. */
export function isVague({ kind, method, target }: Registration): boolean {
  return kind === "handler" && !method.complete && method.values.length === 0 && target.values.length === 0;
}

/** The functions that a factory returns: `const authorize = (...roles) => (req, res, next) => { … }`. */
function returnedFunctions(factory: FunctionNode): readonly FunctionNode[] {
  if (factory.body.type !== "BlockStatement") return isFunction(factory.body) ? [factory.body] : [];
  return factory.body.body.flatMap((statement) =>
    statement.type === "ReturnStatement" && statement.argument && isFunction(statement.argument) ? [statement.argument] : [],
  );
}
