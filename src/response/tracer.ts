import type { TSESTree } from "@typescript-eslint/utils";

import type { Effect } from "../frameworks/framework.js";
import { isCarrier } from "./foreign.js";
import { bindParameters } from "./parameters.js";
import type { Site } from "./lookup.js";
import type { FunctionNode, Guard } from "./model.js";
import type { Frame, ObjectValue } from "./recorder.js";
import { keyName, memberName, unwrap } from "./names.js";
import { isFunction, propertyIn } from "./source-file.js";
import { join, type Passed, withGuard } from "./state.js";
import { sentAs, Statements } from "./statements.js";
import { functionAround } from "./survey.js";

/** How deep and how often helpers are traced through before a call counts as unknown. */
const MAX_FRAMES = 6;
const MAX_CALLS = 120;

/** Traces a handler: every statement in the order of evaluation, on every path. */
export class Tracer extends Statements {
  #calls = 0;
  /** Whether the handler sends by itself, whatever it returns. */
  owns = false;

  /** What decorators of the handler say of every response that it sends. */
  begin(effect: Effect, site: Site): void {
    const { framework, handler } = this.exchange;
    this.apply({ framework, role: "response", identity: handler }, effect, site);
  }

  /** Traces the handler with its parameters standing for these objects. */
  run(): void {
    const { framework, handler } = this.exchange;
    if (Object.hasOwn(framework.objects, "this")) this.thisValue = { framework, role: "this", identity: handler };
    // A path that never touches the response has it as it was at the start.
    for (const { identity } of this.objects.values()) this.update(identity, this.draftOf(identity));
    this.#body(handler);
    this.#end();
  }

  /** What goes out when the handler ends. */
  #end(): void {
    const { framework, handler, kind } = this.exchange;
    const response: ObjectValue = { framework, role: "response", identity: handler };
    if (framework.ending === "assigned") {
      this.state = this.frame.exit;
      this.completeWritten(response, "sent");
    } else if (framework.ending === "always" && kind === "handler" && !this.owns && this.state) {
      const { handed, sent } = this.draftOf(handler);
      const node = handler.parent.type === "MethodDefinition" ? handler.parent.key : handler;
      if (!handed && sent.length === 0) this.complete(response, { node, arguments: [], assigned: null, scope: this.scope }, "returned");
    }
  }

  #body(fn: FunctionNode): void {
    for (const parameter of fn.params) this.#defaults(parameter);
    if (fn.body.type === "BlockStatement") this.block(fn.body.body);
    else this.return(fn.body, fn.body);
    if (!this.frame.parent) this.passOn(false);
    this.frame.exit = join(this.frame.exit, this.state);
  }

  #defaults(parameter: TSESTree.Parameter): void {
    if (parameter.type === "AssignmentPattern") this.expression(parameter.right);
  }

  protected override inline(
    fn: FunctionNode,
    call: TSESTree.CallExpression | TSESTree.NewExpression,
    passed: readonly (ObjectValue | null)[],
  ): ObjectValue | null {
    if (!this.state) return null;
    if (this.#isRunning(fn) || ++this.#calls > MAX_CALLS) {
      for (const value of passed) if (isCarrier(value)) this.handOver(value, false);
      return null;
    }
    this.context.inlined.add(fn);
    const { file, values } = this.context;
    const bindings = bindParameters(file, fn, call.arguments, this.scope, (node, scope) => values.follow(node, scope));
    const restore = this.#bindObjects(fn, call.arguments, passed);
    const frame: Frame = {
      fn,
      call,
      parent: this.frame,
      tail: this.isReturned(call),
      guards: this.state.guards.length,
      exit: null,
      returned: null,
    };
    const before = this.state;
    const { guards } = before;
    this.#inFrame(frame, () => {
      this.inScope({ bindings, parent: this.scope }, () => {
        this.#body(fn);
      });
    });
    restore();
    // What held inside the helper says nothing of what follows its call; nor is it certain what it sent, where its
    // result is asked: `if (!allowed(req, res)) return;`.
    const exit = isStatement(call) ? frame.exit : frame.exit && sentAs(before, frame.exit);
    this.state = exit && { ...exit, guards };
    return frame.returned;
  }

  #isRunning(fn: FunctionNode): boolean {
    let depth = 0;
    for (let frame: Frame | null = this.frame; frame; frame = frame.parent) {
      if (frame.fn === fn || ++depth > MAX_FRAMES) return true;
    }
    return false;
  }

  #bindObjects(fn: FunctionNode, list: readonly TSESTree.CallExpressionArgument[], passed: readonly (ObjectValue | null)[]): () => void {
    const before = new Map(this.objects);
    fn.params.forEach((parameter, index) => {
      const target = parameter.type === "AssignmentPattern" ? parameter.left : parameter;
      const given = list[index];
      if (target.type === "Identifier") this.bind(target, passed[index] ?? null);
      else if (target.type === "ObjectPattern" && given?.type === "ObjectExpression") this.#bindByName(target, given);
    });
    return () => {
      this.objects.clear();
      for (const [variable, value] of before) this.objects.set(variable, value);
    };
  }

  /** `send({ res, status })` to `({ res, status }) => …`. */
  #bindByName(pattern: TSESTree.ObjectPattern, given: TSESTree.ObjectExpression): void {
    for (const entry of pattern.properties) {
      const name = entry.type === "Property" ? keyName(entry.key, entry.computed) : null;
      const value = name === null ? null : propertyIn(given, name);
      if (entry.type === "Property" && entry.value.type === "Identifier")
        this.bind(entry.value, value?.type === "Identifier" ? this.expression(value) : null);
    }
  }

  #inFrame(frame: Frame, run: () => void): void {
    const outer = this.frame;
    const targets = this.targets.splice(0);
    this.frame = frame;
    run();
    this.frame = outer;
    this.targets.push(...targets);
  }

  protected override callback(fn: FunctionNode, guard: Guard | null): void {
    const before = this.state;
    if (!before || this.context.roots.has(fn) || !this.#concerns(fn) || this.#isRunning(fn)) return;
    if (++this.#calls > MAX_CALLS) {
      // What is not traced may do anything to the objects that it closes over.
      for (const value of this.objects.values()) if (isCarrier(value)) this.handOver(value, false);
      return;
    }
    this.context.inlined.add(fn);
    if (guard) this.state = withGuard(before, guard);
    const frame: Frame = {
      fn,
      call: null,
      parent: this.frame,
      tail: fn.parent.type === "CallExpression" && this.isReturned(fn.parent),
      guards: this.state?.guards.length ?? 0,
      exit: null,
      returned: null,
    };
    this.outsideAttempts(() => {
      this.#inFrame(frame, () => {
        this.#body(fn);
      });
    });
    this.state = join(before, frame.exit && sentAs(before, frame.exit));
  }

  /** Whether a function can do anything to the exchange: it refers to an object of it, or to a function that may; it throws or makes a response. */
  #concerns(fn: FunctionNode): boolean {
    if (this.context.throwing.has(fn) || this.context.makers.has(fn)) return true;
    const scope = this.context.file.scopeOf(fn);
    return (scope?.through ?? []).some(({ resolved }) => {
      if (!resolved) return false;
      if (this.objects.has(resolved)) return true;
      const node = resolved.defs[0]?.node;
      const value = node?.type === "VariableDeclarator" ? node.init : node;
      return value !== null && value !== undefined && (isFunction(value) || value.type === "CallExpression") && this.isInsideTraced(value);
    });
  }

  protected override return(argument: TSESTree.Expression | null, node: TSESTree.Node): void {
    const sentBefore = this.#sentCount();
    const isFrameRoot = this.frame.parent === null && this.frame.fn === this.exchange.handler;
    const inner = argument && unwrap(argument);
    const value = inner && !isFunction(inner) ? this.expression(inner) : null;
    // A function that a helper returns is called by whoever gets it: onLogin(req, res) in passport.authenticate("local", onLogin(req, res)).
    if (inner && isFunction(inner) && this.frame.parent) this.callback(inner, null);
    if (!this.state) return;
    if (value?.role === "answer") this.#returnAnswer(value);
    else if (value) this.frame.returned = value;
    if (isFrameRoot && inner && !value && this.#sentCount() === sentBefore) this.#returnedContent(inner, node);
    if (isFrameRoot && value?.role === "error" && this.exchange.framework.returned === "content") {
      if (this.exchange.framework.sendsErrors) this.#returnedContent(inner as TSESTree.Node, node, this.draftOf(value.identity).status);
      else this.raise(node, inner as TSESTree.Node, value);
    }
    if (isFrameRoot) this.passOn(false);
    this.frame.exit = join(this.frame.exit, this.state);
    this.state = null;
  }

  /** A response is sent by the handler's own `return`; one that a helper returns is the value of its call. */
  #returnAnswer(value: ObjectValue): void {
    if (this.frame.tail) {
      this.completeWritten(value, "returned");
      return;
    }
    this.update(this.frame, this.draftOf(value.identity));
    this.frame.returned = { ...value, identity: this.frame };
  }

  protected override isReturned(node: TSESTree.Node): boolean {
    return this.frame.tail && isReturnedBy(node, this.frame.fn);
  }

  /** A value that the framework sends when the handler returns it. */
  #returnedContent(inner: TSESTree.Expression | TSESTree.Node, node: TSESTree.Node, error?: Passed["error"]): void {
    const { framework, kind } = this.exchange;
    if (!this.#isContent(inner) || this.owns || kind === "middleware" || kind === "function") return;
    if (inner.type === "Identifier" && inner.name === "undefined") return;
    // A handler that takes no response still answers with what it returns.
    const identity = this.exchange.handler;
    const draft = this.draftOf(identity);
    // What had the response in hand may have answered; what had a context can only have prepared the answer.
    const mayHaveSent = draft.handed && framework.handlers?.some((roles) => roles.includes("response"));
    if (mayHaveSent || draft.sent.length > 0) return;
    if (framework.outcomes) {
      this.outcome({ name: framework.outcomes.usual, content: inner }, node, "returned");
      return;
    }
    this.update(identity, { ...draft, content: { node: inner, scope: this.scope, ...(error && { error }) } });
    this.complete({ framework, role: "response", identity }, { node, arguments: [], assigned: null, scope: this.scope }, "returned");
  }

  /** Whether a value that the handler returns is sent. Of data, what is no literal may be a response all the same. */
  #isContent(inner: TSESTree.Node): boolean {
    const { framework, values } = this.exchange;
    const returned = this.#returned ?? framework.returned;
    // A handler that is given its outcomes answers through them.
    if ([...this.objects.values()].some(({ role }) => role === "outcomes")) return false;
    return returned === "data" ? values.resolve(inner, this.scope).node?.type === "ObjectExpression" : returned === "content";
  }

  /** What the file's declaration of the handler says of what it returns. */
  get #returned(): "content" | "data" | undefined {
    return this.context.registrations.byFunction.get(this.exchange.handler)?.find(({ returned }) => returned)?.returned;
  }

  #sentCount(): number {
    let count = 0;
    for (const draft of this.state?.drafts.values() ?? []) count += draft.sent.length + (draft.handed ? 1 : 0);
    return count + this.completions;
  }
}

/** Whether a function returns what an expression yields, through conditions and promises. */
function isReturnedBy(node: TSESTree.Node, fn: FunctionNode): boolean {
  for (let at = node, parent = node.parent; parent; at = parent, parent = parent.parent) {
    switch (parent.type) {
      case "ReturnStatement":
        return functionAround(parent) === fn;
      case "ArrowFunctionExpression":
        return parent === fn && parent.body === at;
      case "ConditionalExpression":
        if (parent.test === at) return false;
        break;
      case "LogicalExpression":
        if (parent.operator === "&&" && parent.left === at) return false;
        break;
      case "MemberExpression": {
        const name = memberName(parent);
        if (parent.object !== at || parent.parent.type !== "CallExpression" || (name !== "catch" && name !== "then" && name !== "finally"))
          return false;
        parent = parent.parent;
        break;
      }
      default:
        if (unwrap(parent) !== unwrap(at)) return false;
    }
  }
  return false;
}

/** Whether nothing reads what a call yields. */
function isStatement(call: TSESTree.Node): boolean {
  const outer = call.parent?.type === "AwaitExpression" ? call.parent.parent : call.parent;
  return outer?.type === "ExpressionStatement" || outer?.type === "ReturnStatement";
}
