import type { TSESTree } from "@typescript-eslint/utils";

import type { Effect } from "../frameworks/framework.js";
import { codeOfName } from "../http/status-names.js";
import { plainArguments, type Site } from "./lookup.js";
import type { FunctionNode, Guard } from "./model.js";
import { Possible } from "./possible.js";
import { type ObjectValue, Recorder, type Variable } from "./recorder.js";
import { isFunction, keyName, memberName, unwrap } from "./source-file.js";
import { handedOver, join, withGuard } from "./state.js";
import type { Scope } from "./values.js";

/** Functions of other modules that take the response to read it or to set a cookie: they set no other field. */
const KEEPS_FIELDS =
  /log|trace|metric|audit|track|cookie|token|session|jwt|validate|check|verify|is[A-Z]|has[A-Z]|ensure|require|assert|auth|permission|parse|find|load|fetch|limit|morgan|onFinished/iu;

/** Functions of other modules that answer: `sendError(res, 404, "…")`, `response.notFound(res)`, `handleError(res, e)`. */
const ANSWERS = /send|respond|response|reply|error|fail|success|json|answer|output|resolve|reject|handle|http|api|result/iu;

/** Evaluates expressions for what they do to a response. */
export abstract class Evaluator extends Recorder {
  readonly objects = new Map<Variable, ObjectValue>();
  protected thisValue: ObjectValue | null = null;
  #scope: Scope;

  constructor(
    context: Recorder["context"],
    exchange: Recorder["exchange"],
    ambient: ConstructorParameters<typeof Recorder>[2],
    scope: Scope,
  ) {
    super(context, exchange, ambient);
    this.#scope = scope;
  }

  protected override get scope(): Scope {
    return this.#scope;
  }

  /** Runs a function of the file in place of its call. */
  protected abstract inline(
    fn: FunctionNode,
    call: TSESTree.CallExpression | TSESTree.NewExpression,
    passed: readonly (ObjectValue | null)[],
  ): ObjectValue | null;

  /** Runs a function that is passed to code that may call it at any time, or never. */
  protected abstract callback(fn: FunctionNode, guard: Guard | null): void;

  protected inScope<T>(scope: Scope, run: () => T): T {
    const outer = this.#scope;
    this.#scope = scope;
    const result = run();
    this.#scope = outer;
    return result;
  }

  /** Evaluates an expression, and gives the object that it yields where that matters. */
  protected expression(node: TSESTree.Node | null | undefined): ObjectValue | null {
    if (!node || !this.state) return null;
    switch (node.type) {
      case "Identifier": {
        const variable = this.context.file.variableOf(node);
        return (variable && this.objects.get(variable)) ?? null;
      }
      case "Literal":
        return null;
      case "ThisExpression":
        return this.thisValue;
      case "TSAsExpression":
      case "TSSatisfiesExpression":
      case "TSNonNullExpression":
      case "TSTypeAssertion":
      case "TSInstantiationExpression":
      case "ChainExpression":
        return this.expression(node.expression);
      case "AwaitExpression":
        return this.expression(node.argument);
      case "CallExpression":
        return this.#call(node);
      case "NewExpression":
        return this.#construction(node);
      case "MemberExpression":
        return this.#member(node);
      case "AssignmentExpression":
        return this.#assignment(node);
      case "LogicalExpression":
        return this.#logical(node);
      case "ConditionalExpression":
        return this.#conditional(node);
      case "SequenceExpression":
        return node.expressions.map((part) => this.expression(part)).at(-1) ?? null;
      case "FunctionExpression":
      case "ArrowFunctionExpression":
      case "ClassExpression":
        return null;
      default:
        this.#children(node);
        return null;
    }
  }

  #children(node: TSESTree.Node): void {
    const keys = this.context.file.code.visitorKeys[node.type] ?? [];
    for (const key of keys) {
      const child = (node as unknown as Record<string, unknown>)[key];
      for (const part of Array.isArray(child) ? (child as unknown[]) : [child]) {
        if (part && typeof part === "object") this.argument(part as TSESTree.Node);
      }
    }
  }

  #member(node: TSESTree.MemberExpression): ObjectValue | null {
    const object = this.expression(node.object);
    if (node.computed) this.expression(node.property);
    const name = memberName(node);
    if (name === null) return null;
    if (!object) return this.#ofApplication(node, name);
    const effect = this.#effectOn(object, name, this.#site(node, [], null));
    return effect?.is === undefined ? null : { ...object, role: effect.is };
  }

  /** What an application has beside its routes: `fastify.httpErrors`. */
  #ofApplication(node: TSESTree.MemberExpression, name: string): ObjectValue | null {
    const { framework } = this.exchange;
    if (!Object.hasOwn(framework.objects.application ?? {}, name)) return null;
    const application = this.context.registrations.applicationOf(node.object);
    if (application?.framework !== framework) return null;
    const effect = this.#effectOn({ ...application, identity: node }, name, this.#site(node, [], null));
    return effect?.is === undefined ? null : { framework, role: effect.is, identity: node };
  }

  #assignment(node: TSESTree.AssignmentExpression): ObjectValue | null {
    const { left } = node;
    if (left.type === "MemberExpression") {
      const object = this.expression(left.object);
      const value = this.expression(node.right);
      const name = memberName(left);
      if (object && name !== null && node.operator === "=") {
        const site = this.#site(node, [], node.right);
        const effect = this.#effectOn(object, `${name}=`, site);
        if (effect) this.apply(object, effect, site);
      } else if (value?.role === "response") this.handOver(value, false);
      return value;
    }
    const value = this.expression(node.right);
    if (left.type === "Identifier") this.bind(left, value);
    return value;
  }

  /** A variable now stands for an object of the exchange, or no longer does. */
  protected bind(name: TSESTree.Identifier, value: ObjectValue | null): void {
    const variable = this.context.file.variableOf(name);
    if (!variable) return;
    if (value) this.objects.set(variable, value);
    else this.objects.delete(variable);
  }

  /** An error that comes from elsewhere: its status is not known. */
  bindUnknownError(name: TSESTree.Identifier): void {
    const value: ObjectValue = { framework: this.exchange.framework, role: "error", identity: name };
    this.update(name, { ...this.draftOf(name), status: Possible.unknown, fields: this.draftOf(name).fields.opened() });
    this.bind(name, value);
  }

  #logical(node: TSESTree.LogicalExpression): ObjectValue | null {
    const left = this.expression(node.left);
    const skipped = this.state;
    if (!skipped) return left;
    if (node.operator !== "??") {
      this.state = withGuard(skipped, { kind: "condition", test: node.left, holds: node.operator === "&&", scope: this.scope });
    }
    const right = this.expression(node.right);
    this.state = join(this.state && { ...this.state, guards: skipped.guards }, skipped);
    return node.operator === "&&" ? right : (left ?? right);
  }

  #conditional(node: TSESTree.ConditionalExpression): ObjectValue | null {
    this.expression(node.test);
    const start = this.state;
    if (!start) return null;
    const branch = (expression: TSESTree.Expression, holds: boolean): ObjectValue | null => {
      this.state = withGuard(start, { kind: "condition", test: node.test, holds, scope: this.scope });
      return this.expression(expression);
    };
    const consequent = branch(node.consequent, true);
    const after = this.state;
    const alternate = branch(node.alternate, false);
    this.state = join(after, this.state);
    return consequent ?? alternate;
  }

  #site(node: TSESTree.Node, list: readonly TSESTree.CallExpressionArgument[], assigned: TSESTree.Expression | null): Site {
    const plain = plainArguments(list);
    return { node, arguments: plain, open: plain.length < list.length, assigned, scope: this.scope };
  }

  #effectOn(object: ObjectValue, syntax: string, site: Site): Effect | null {
    return this.context.lookup.effect(object.framework, object.framework.objects[object.role], syntax, site);
  }

  /** Evaluates an argument; a function among them may be called by whoever receives it. */
  protected argument(node: TSESTree.Node, guard: Guard | null = null): ObjectValue | null {
    const inner = unwrap(node);
    if (isFunction(inner)) {
      this.callback(inner, guard);
      return null;
    }
    if (inner.type === "Identifier") {
      const value = this.expression(inner);
      const fn = value ? null : this.context.file.functionOf(inner);
      if (fn && this.isInsideHandler(fn)) this.callback(fn, guard);
      return value;
    }
    if (
      inner.type === "ObjectExpression" ||
      inner.type === "ArrayExpression" ||
      inner.type === "Property" ||
      inner.type === "SpreadElement"
    ) {
      this.#children(inner);
      return null;
    }
    return this.expression(inner);
  }

  protected isInsideHandler(node: TSESTree.Node): boolean {
    const outer = this.exchange.handler;
    return node.range[0] > outer.range[0] && node.range[1] <= outer.range[1];
  }

  #call(node: TSESTree.CallExpression): ObjectValue | null {
    const callee = unwrap(node.callee);
    if (callee.type === "MemberExpression") {
      const before = this.state;
      const object = this.expression(callee.object);
      if (callee.computed) this.expression(callee.property);
      const name = memberName(callee);
      if (object && name !== null) return this.#method(object, name, node);
      if (name === "catch" || name === "then") return this.#promise(node, callee, name, before);
    }
    const target = callee.type === "Identifier" ? this.expression(callee) : null;
    const passed = this.#arguments(node, target !== null);
    if (target) {
      const site = this.#site(node, node.arguments, null);
      const effect = this.#effectOn(target, "()", site);
      if (target.role === "next") this.next(node, passed[0] ?? null);
      return effect && target.role !== "next" ? this.apply(target, effect, site) : null;
    }
    const made = this.#exported(node, callee, "call");
    if (made) return made;
    const fn = this.context.file.functionOf(callee);
    const takes = passed.some((value) => value !== null) || this.#nestedResponses(node).length > 0;
    if (fn && (takes || this.isInsideHandler(fn))) return this.inline(fn, node, passed);
    return this.#foreign(node, callee, passed);
  }

  #arguments(node: TSESTree.CallExpression | TSESTree.NewExpression, known: boolean): readonly (ObjectValue | null)[] {
    return node.arguments.map((passed) => (known ? this.expression(passed) : this.argument(passed)));
  }

  #method(object: ObjectValue, name: string, node: TSESTree.CallExpression): ObjectValue | null {
    const site = this.#site(node, node.arguments, null);
    const passed = this.#arguments(node, false);
    const effect = this.#effectOn(object, `${name}()`, site);
    // An error that a factory makes is an object of its own.
    if (effect) return this.apply(effect.is === "error" && object.role !== "error" ? { ...object, identity: node } : object, effect, site);
    // A method that the description does not know may do anything to the response: a house decoration, a plugin.
    if (object.role === "response") this.handOver(object, false);
    for (const value of passed) if (value?.role === "response") this.handOver(value, KEEPS_FIELDS.test(name));
    return null;
  }

  #exported(node: TSESTree.CallExpression | TSESTree.NewExpression, callee: TSESTree.Node, syntax: "call" | "new"): ObjectValue | null {
    const site = this.#site(node, node.arguments, null);
    const found = this.context.lookup.exported(callee, syntax, site);
    if (!found?.effect.is) return null;
    return this.apply({ framework: found.framework, role: found.effect.is, identity: node }, found.effect, site);
  }

  #construction(node: TSESTree.NewExpression): ObjectValue | null {
    this.#arguments(node, false);
    const made = this.#exported(node, unwrap(node.callee), "new");
    if (made) return made;
    const error = this.context.houseErrors.of(node, this.scope);
    if (error) return this.#error(node, error.status, error.content);
    const name = node.callee.type === "Identifier" ? node.callee.name : "";
    return name.endsWith("Error") ? this.#error(node, Possible.of<number | null>(null), node) : null;
  }

  #error(node: TSESTree.Node, status: Possible<number | null>, content: TSESTree.Node): ObjectValue {
    const value: ObjectValue = { framework: this.exchange.framework, role: "error", identity: node };
    this.update(node, { ...this.draftOf(node), status, content: { node: content, scope: this.scope } });
    return value;
  }

  /** An error where one is thrown or handed on: also one that a function of another module makes. */
  protected errorIn(node: TSESTree.Node, value: ObjectValue | null): ObjectValue | null {
    if (value) return value.role === "error" ? value : null;
    const inner = unwrap(node);
    if (inner.type === "ObjectExpression") return this.#literalError(inner);
    if (inner.type !== "CallExpression") return null;
    // Object.assign(new Error("…"), { status: 404 })
    const error = this.context.houseErrors.of(inner, this.scope);
    return error && this.#error(inner, error.status, error.content);
  }

  /** `next({ status: 409, message })`. */
  #literalError(node: TSESTree.ObjectExpression): ObjectValue | null {
    for (const name of ["status", "statusCode"]) {
      for (const entry of node.properties) {
        if (entry.type !== "Property" || entry.computed || entry.key.type !== "Identifier" || entry.key.name !== name) continue;
        const status = this.context.values.statuses(entry.value, this.scope);
        if (status.may((code) => code >= 400 && code < 600)) return this.#error(node, status, node);
      }
    }
    return null;
  }

  /** `next(error)` hands the error to the error handler; `next()` goes on. */
  protected next(node: TSESTree.CallExpression, value: ObjectValue | null): void {
    const [passed] = node.arguments;
    if (passed) this.raise(node, passed, value);
  }

  /** An error leaves the handler: with its own status, or with the one set on the response before. */
  protected raise(node: TSESTree.Node, raised: TSESTree.Node, value: ObjectValue | null): void {
    const error = this.errorIn(raised, value);
    if (!error) return;
    const draft = this.draftOf(error.identity);
    if (draft.status.complete && draft.status.values.every(({ value: code }) => code === null)) {
      const own = this.#responseDraftStatus();
      if (!own) return;
      this.update(error.identity, { ...draft, status: own });
    }
    this.complete(error.identity, this.#site(node, [], null), "thrown");
  }

  protected override raisedBy(site: Site): boolean {
    const [passed] = site.arguments;
    const value = passed ? this.expression(passed) : null;
    if (!passed || value?.role !== "error") return false;
    this.raise(site.node, passed, value);
    return true;
  }

  /** The error status set on the response, which Express and Fastify keep for an error that has none. */
  #responseDraftStatus(): Possible<number | null> | null {
    for (const value of this.objects.values()) {
      if (value.role !== "response") continue;
      const { status } = this.draftOf(value.identity);
      if (status.must((code) => code !== null && code >= 400)) return status;
    }
    return null;
  }

  /** `promise.then(onResult, onError).catch(onError)`. */
  #promise(node: TSESTree.CallExpression, callee: TSESTree.MemberExpression, name: "catch" | "then", before: typeof this.state): null {
    node.arguments.forEach((passed, index) => {
      const catches = name === "catch" || index === 1;
      const fn = catches ? this.context.file.functionOf(passed) : null;
      if (!fn || !isFunction(unwrap(passed))) {
        this.argument(passed);
        return;
      }
      const guard: Guard = { kind: "catch", parameter: fn.params[0] ?? null, origin: callee.object, scope: this.scope };
      const after = this.state;
      // The error may come from before any of the promise's callbacks ran.
      this.state = join(before, after);
      if (this.state && before) this.state = { ...this.state, guards: before.guards };
      this.callback(fn, guard);
      this.state = join(after, this.state);
    });
    return null;
  }

  /** A call of a function that is not in this file. */
  #foreign(node: TSESTree.CallExpression, callee: TSESTree.Node, passed: readonly (ObjectValue | null)[]): null {
    const response = passed.find((value) => value?.role === "response");
    const name = callee.type === "Identifier" ? callee.name : callee.type === "MemberExpression" ? (memberName(callee) ?? "") : "";
    if (!response) {
      for (const value of this.#nestedResponses(node)) this.handOver(value, KEEPS_FIELDS.test(name));
      return null;
    }
    if (name === "pipe" || name === "pipeline") {
      this.apply(response, { completes: "now", content: { argument: 0 } }, this.#site(node, node.arguments, null));
      return null;
    }
    if (ANSWERS.test(name) || (callee.type === "MemberExpression" && ANSWERS.test(this.context.file.code.getText(callee.object)))) {
      this.#houseAnswer(node, name, response);
    }
    this.handOver(response, KEEPS_FIELDS.test(name));
    return null;
  }

  /** `sendError(res, 409, "…")`: a helper of another module that is given the status answers with it. */
  #houseAnswer(node: TSESTree.CallExpression, name: string, response: ObjectValue): void {
    const { values } = this.context;
    const statuses = node.arguments
      .flatMap((passed) => this.#statusesPassed(passed))
      .filter((status) => status.values.length > 0 && status.values.every(({ value }) => value >= 200 && value < 600));
    const named = codeOfName(name.replace(/(?:Error|Response|Exception)s?$|^(?:send|respond|reply)(?:With)?/gu, ""));
    const agree = new Set(statuses.map((passed) => passed.only?.value)).size === 1;
    const status = agree ? statuses[0] : named !== null && statuses.length === 0 ? Possible.of(named) : null;
    if (!status) return;
    const text = node.arguments.find((passed) => values.texts(passed, this.scope).length > 0);
    const draft = this.draftOf(response.identity);
    this.update(response.identity, {
      ...draft,
      status,
      fields: this.#tellsAddress(node) ? draft.fields.opened() : draft.fields.openedButLocation(),
      handed: true,
      content: text ? { node: text, scope: this.scope } : null,
    });
    this.complete(response.identity, this.#site(node, [], null), "sent");
  }

  /** A status passed alone, or as `{ status: 201 }`. */
  #statusesPassed(passed: TSESTree.CallExpressionArgument): readonly Possible<number>[] {
    const { values } = this.context;
    if (passed.type === "SpreadElement") return [];
    if (passed.type !== "ObjectExpression") return [values.statuses(passed, this.scope)];
    return passed.properties.flatMap((entry) => {
      const name = entry.type === "Property" ? keyName(entry.key, entry.computed) : null;
      return entry.type === "Property" && name !== null && /^(?:status|statusCode|httpStatus)$/u.test(name)
        ? [values.statuses(entry.value, this.scope)]
        : [];
    });
  }

  /** Whether a call is given what could be an address to send. */
  #tellsAddress(node: TSESTree.CallExpression): boolean {
    return /location|header|href|url|uri|path|["'`]\//iu.test(this.context.file.code.getText(node));
  }

  #nestedResponses(node: TSESTree.CallExpression): readonly ObjectValue[] {
    const found: ObjectValue[] = [];
    for (const passed of node.arguments) {
      if (passed.type !== "ObjectExpression") continue;
      for (const entry of passed.properties) {
        const value = entry.type === "Property" && entry.value.type === "Identifier" ? this.expression(entry.value) : null;
        if (value?.role === "response") found.push(value);
      }
    }
    return found;
  }

  /** Code that is not visible gets the response. */
  protected handOver(value: ObjectValue, keepsFields: boolean): void {
    this.update(value.identity, handedOver(this.draftOf(value.identity), keepsFields));
    this.mayThrow();
  }
}
