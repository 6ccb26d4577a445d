/** What the applications, routers and plugins are that a file registers its handlers on. */
import type { TSESTree } from "@typescript-eslint/utils";

import type { Effect, Framework, Role } from "../frameworks/framework.js";
import { type Lookup, parameterName, plainArguments, type Site } from "./lookup.js";
import type { FunctionNode } from "./model.js";
import { memberName, unwrap } from "./names.js";
import { isFunction, type SourceFile } from "./source-file.js";
import type { Meaning } from "./types.js";
import { OUTERMOST } from "./values.js";

/** Names by which people call an application or router that comes from elsewhere. */
const APPLICATION_NAME = /^(?:app|application|router|routes?|server|fastify|instance|api)$|(?:Router|Routes?|App|Server|Api)$/u;

/** Tells what the expressions of a file are on which handlers are registered. */
export class Applications {
  readonly #file: SourceFile;
  readonly #lookup: Lookup;
  /** The framework that an application of no visible origin has. */
  readonly #assumed: Framework;

  constructor(file: SourceFile, lookup: Lookup, assumed: Framework) {
    this.#file = file;
    this.#lookup = lookup;
    this.#assumed = assumed;
  }

  /** What a call does to the application that it is made on, or says of the one that it makes. */
  effectOf(node: TSESTree.CallExpression | TSESTree.NewExpression): { readonly effect: Effect; readonly makes: boolean } | null {
    const site: Site = { node, arguments: plainArguments(node.arguments), assigned: null, scope: OUTERMOST };
    const callee = unwrap(node.callee);
    const made = this.#lookup.exported(callee, node.type === "NewExpression" ? "new" : "call", site)?.effect;
    if (made?.is !== undefined && isApplication(made.is)) return { effect: made, makes: true };
    const object = callee.type === "MemberExpression" ? this.of(callee.object) : null;
    const effect = object && callee.type === "MemberExpression" ? this.effectOn(object, `${memberName(callee) ?? ""}()`, site) : null;
    return effect?.is === undefined ? null : { effect, makes: effect.makes !== undefined };
  }

  effectOn(object: Meaning, syntax: string, site: Site): Effect | null {
    return this.#lookup.effect(object.framework, object.framework.objects[object.role], syntax, site);
  }

  /** The application, router or route that an expression is. */
  of(expression: TSESTree.Node, depth = 0): Meaning | null {
    if (depth > 20) return null;
    const node = unwrap(expression);
    if (node.type === "CallExpression" || node.type === "NewExpression") {
      const site: Site = { node, arguments: plainArguments(node.arguments), assigned: null, scope: OUTERMOST };
      const made = this.#lookup.exported(unwrap(node.callee), node.type === "NewExpression" ? "new" : "call", site);
      if (made?.effect.is) return { framework: made.framework, role: made.effect.is };
      const callee = unwrap(node.callee);
      if (callee.type !== "MemberExpression") return null;
      const object = this.of(callee.object, depth + 1);
      const effect = object && this.effectOn(object, `${memberName(callee) ?? ""}()`, site);
      return !object || effect?.is === undefined ? null : { framework: object.framework, role: effect.is };
    }
    if (node.type === "MemberExpression") return this.#byName(memberName(node) ?? "");
    return node.type === "Identifier" ? this.#variable(node, depth) : null;
  }

  #variable(node: TSESTree.Identifier, depth: number): Meaning | null {
    const variable = this.#file.variableOf(node);
    const definition = variable?.defs[0];
    if (!variable || !definition) return this.#byName(node.name);
    const typed = this.#lookup.typed(definition.name);
    if (typed) return isApplication(typed.role) ? typed : null;
    const given = this.#given(definition.name, definition.node, depth);
    if (given) return given;
    const init = this.#file.initOf(variable);
    if (init) {
      const made = this.of(init, depth + 1);
      if (made) return made;
    }
    const origin = this.#file.originOf(node);
    if (origin && !origin.module.startsWith(".") && this.#lookup.frameworksOf(origin.module).length === 0) return null;
    // A Map, a client, a cache: an object of known making is no application, whatever its name.
    if (init && !/^(?:CallExpression|AwaitExpression|Identifier|MemberExpression)$/u.test(init.type)) return null;
    return this.#byName(node.name);
  }

  #byName(name: string): Meaning | null {
    return APPLICATION_NAME.test(name) ? { framework: this.#assumed, role: "application" } : null;
  }

  /** What a function is given by the call that it is passed to: `app.group("/admin", (admin) => admin.get(…))`. */
  #given(parameter: TSESTree.Node, fn: TSESTree.Node, depth: number): Meaning | null {
    if (!isFunction(fn) || !fn.params[0] || parameterName(fn.params[0]) !== parameter) return null;
    const declared = fn.parent.type === "VariableDeclarator" ? fn.parent.id : null;
    const typed = declared && this.#lookup.typed(declared);
    if (typed?.role === "plugin") return { framework: typed.framework, role: "application" };
    for (const use of this.#usesOf(fn)) {
      const call = use.parent?.type === "CallExpression" && use.parent.callee !== use ? use.parent : null;
      const found = call && this.#giving(call, use, depth);
      if (found) return found;
    }
    return null;
  }

  /** A function where it stands, and its name wherever that does. */
  #usesOf(fn: FunctionNode): readonly TSESTree.Node[] {
    const name = fn.id ?? (fn.parent.type === "VariableDeclarator" ? fn.parent.id : null);
    const variable = name && this.#file.variableOf(name);
    return [fn, ...(variable?.references ?? []).map(({ identifier }) => identifier)];
  }

  /** What a call passes to a function that it registers as a plugin. */
  #giving(node: TSESTree.CallExpression, passed: TSESTree.Node, depth: number): Meaning | null {
    const site: Site = { node, arguments: plainArguments(node.arguments), assigned: null, scope: OUTERMOST };
    const callee = unwrap(node.callee);
    const made = this.#lookup.exported(callee, "call", site);
    const object = made || callee.type !== "MemberExpression" ? null : this.of(callee.object, depth + 1);
    const effect =
      made?.effect ?? (object && callee.type === "MemberExpression" ? this.effectOn(object, `${memberName(callee) ?? ""}()`, site) : null);
    const { as, handlers } = effect?.registers ?? {};
    if (as !== "plugin" || !handlers || "from" in handlers) return null;
    const framework = made?.framework ?? object?.framework;
    const isPassed = handlers.some((source) => this.#lookup.read(source, site)?.node === passed);
    return framework && isPassed ? { framework, role: "application" } : null;
  }
}

function isApplication(role: Role): boolean {
  return role === "application" || role === "route" || role === "server";
}
