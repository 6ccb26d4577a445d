import type { TSESTree } from "@typescript-eslint/utils";

import type { Effect } from "../frameworks/framework.js";
import { Evaluator } from "./evaluator.js";
import { isCarrier } from "./foreign.js";
import { bindParameters } from "./house-errors.js";
import type { Site } from "./lookup.js";
import type { FunctionNode, Guard } from "./model.js";
import type { Attempt, Frame, ObjectValue } from "./recorder.js";
import { isFunction, keyName, memberName, propertyIn, unwrap } from "./source-file.js";
import { join, type State, withGuard } from "./state.js";
import { functionAround } from "./survey.js";

/** How deep and how often helpers are traced through before a call counts as unknown. */
const MAX_FRAMES = 6;
const MAX_CALLS = 120;

/** A statement that `break` and `continue` leave. */
interface Target {
  readonly label: string | null;
  readonly loop: boolean;
  breaks: State | null;
}

/** Traces a handler: every statement in the order of evaluation, on every path. */
export class Tracer extends Evaluator {
  readonly #targets: Target[] = [];
  #calls = 0;
  #label: string | null = null;
  /** Whether the handler sends by itself, whatever it returns. */
  owns = false;

  /** What decorators of the handler say of every response that it sends. */
  begin(effect: Effect, site: Site): void {
    const { framework, handler } = this.exchange;
    this.apply({ framework, role: "response", identity: handler }, effect, site);
  }

  /** Traces the handler with its parameters standing for these objects. */
  run(): void {
    // A path that never touches the response has it as it was at the start.
    for (const { identity } of this.objects.values()) this.update(identity, this.draftOf(identity));
    this.#body(this.exchange.handler);
    this.#end();
  }

  /** What goes out when the handler ends. */
  #end(): void {
    const { framework, handler } = this.exchange;
    if (framework.ending !== "assigned") return;
    this.state = this.frame.exit;
    this.completeWritten({ framework, role: "response", identity: handler }, "sent");
  }

  #body(fn: FunctionNode): void {
    for (const parameter of fn.params) this.#defaults(parameter);
    if (fn.body.type === "BlockStatement") this.#block(fn.body.body);
    else this.#return(fn.body, fn.body);
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
    const bindings = bindParameters(this.context.file, fn, call.arguments, this.scope);
    const restore = this.#bindObjects(fn, call.arguments, passed);
    const frame: Frame = { fn, call, parent: this.frame, tail: this.isReturned(call), exit: null, returned: null };
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
    const targets = this.#targets.splice(0);
    this.frame = frame;
    run();
    this.frame = outer;
    this.#targets.push(...targets);
  }

  protected override callback(fn: FunctionNode, guard: Guard | null): void {
    const before = this.state;
    if (!before || this.context.roots.has(fn) || !this.#concerns(fn) || this.#isRunning(fn) || ++this.#calls > MAX_CALLS) return;
    this.context.inlined.add(fn);
    if (guard) this.state = withGuard(before, guard);
    const frame: Frame = {
      fn,
      call: null,
      parent: this.frame,
      tail: fn.parent.type === "CallExpression" && this.isReturned(fn.parent),
      exit: null,
      returned: null,
    };
    const attempts = this.attempts.splice(0);
    this.#inFrame(frame, () => {
      this.#body(fn);
    });
    this.attempts.push(...attempts);
    this.state = join(before, frame.exit && sentAs(before, frame.exit));
  }

  /** Whether a function can do anything to the exchange: it refers to an object of it, or to a function that may; it throws or makes a response. */
  #concerns(fn: FunctionNode): boolean {
    if (this.context.throwing.has(fn) || this.context.makers.has(fn)) return true;
    const scope = this.context.file.code.scopeManager?.acquire(fn, true);
    return (scope?.through ?? []).some(({ resolved }) => {
      if (!resolved) return false;
      if (this.objects.has(resolved)) return true;
      const node = resolved.defs[0]?.node;
      const value = node?.type === "VariableDeclarator" ? node.init : node;
      return value !== null && value !== undefined && (isFunction(value) || value.type === "CallExpression") && this.isInsideHandler(value);
    });
  }

  #block(statements: readonly TSESTree.Statement[]): void {
    for (const statement of statements) {
      if (!this.state) return;
      this.#statement(statement);
      // Between statements, not within a chain: `res.status(201).json(body)` fails before or after it as a whole.
      this.mayThrow();
    }
  }

  #statement(node: TSESTree.Statement): void {
    const label = this.#label;
    this.#label = null;
    switch (node.type) {
      case "ExpressionStatement":
        this.expression(node.expression);
        break;
      case "VariableDeclaration":
        for (const declarator of node.declarations) this.#declarator(declarator);
        break;
      case "ReturnStatement":
        this.#return(node.argument, node);
        break;
      case "ThrowStatement":
        this.#throw(node);
        break;
      case "IfStatement":
        this.#if(node);
        break;
      case "BlockStatement":
        this.#block(node.body);
        break;
      case "TryStatement":
        this.#try(node);
        break;
      case "SwitchStatement":
        this.#switch(node, label);
        break;
      case "LabeledStatement":
        this.#label = node.label.name;
        this.#statement(node.body);
        break;
      case "BreakStatement":
      case "ContinueStatement":
        this.#leave(node);
        break;
      case "ForStatement":
        if (node.init?.type === "VariableDeclaration") this.#statement(node.init);
        else this.expression(node.init);
        this.expression(node.test);
        this.#loop(label, node.body, () => this.expression(node.update));
        break;
      case "ForInStatement":
      case "ForOfStatement":
        this.expression(node.right);
        this.#loop(label, node.body);
        break;
      case "WhileStatement":
        this.expression(node.test);
        this.#loop(label, node.body, () => this.expression(node.test));
        break;
      case "DoWhileStatement":
        this.#loop(label, node.body, () => this.expression(node.test));
        break;
      default:
        break;
    }
  }

  #declarator(node: TSESTree.VariableDeclarator): void {
    const init = node.init && unwrap(node.init);
    if (!init || isFunction(init)) return;
    const value = this.expression(init);
    if (node.id.type === "Identifier") {
      if (value) this.bind(node.id, value);
    } else if (node.id.type === "ObjectPattern" && value) {
      for (const entry of node.id.properties) {
        const target = entry.type === "Property" ? entry.value : entry.argument;
        // const { res } = context: the names of a response's own methods are not followed.
        if (target.type === "Identifier") this.bind(target, null);
      }
    }
  }

  #return(argument: TSESTree.Expression | null, node: TSESTree.Node): void {
    const sentBefore = this.#sentCount();
    const isFrameRoot = this.frame.parent === null && this.frame.fn === this.exchange.handler;
    const inner = argument && unwrap(argument);
    const value = inner && !isFunction(inner) ? this.expression(inner) : null;
    if (!this.state) return;
    if (value?.role === "answer") this.#returnAnswer(value);
    else if (value) this.frame.returned = value;
    if (isFrameRoot && inner && !value && this.#sentCount() === sentBefore) this.#returnedContent(inner, node);
    if (isFrameRoot && value?.role === "error" && this.exchange.framework.returned === "content") {
      if (this.exchange.framework.sendsErrors) this.#returnedContent(inner as TSESTree.Node, node);
      else this.raise(node, inner as TSESTree.Node, value);
    }
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
  #returnedContent(inner: TSESTree.Expression | TSESTree.Node, node: TSESTree.Node): void {
    const { framework, kind } = this.exchange;
    if (framework.returned !== "content" || this.owns || kind === "middleware" || kind === "function") return;
    if (inner.type === "Identifier" && inner.name === "undefined") return;
    // A handler that takes no response still answers with what it returns.
    const identity = this.exchange.handler;
    const draft = this.draftOf(identity);
    if (draft.handed || draft.sent.length > 0) return;
    this.update(identity, { ...draft, content: { node: inner, scope: this.scope } });
    this.complete({ framework, role: "response", identity }, { node, arguments: [], assigned: null, scope: this.scope }, "returned");
  }

  #sentCount(): number {
    let count = 0;
    for (const draft of this.state?.drafts.values() ?? []) count += draft.sent.length + (draft.handed ? 1 : 0);
    return count + this.completions;
  }

  #throw(node: TSESTree.ThrowStatement): void {
    const value = this.expression(node.argument);
    this.mayThrow();
    this.raise(node, node.argument, value);
    this.state = null;
  }

  #if(node: TSESTree.IfStatement): void {
    this.expression(node.test);
    const start = this.state;
    if (!start) return;
    const enter = (holds: boolean): void => {
      const passed = !holds && !node.alternate ? { passed: node } : {};
      this.state = withGuard(start, { kind: "condition", test: node.test, holds, scope: this.scope, ...passed });
    };
    enter(true);
    this.#statement(node.consequent);
    const consequent = this.state;
    enter(false);
    if (node.alternate) this.#statement(node.alternate);
    this.state = join(consequent, this.state);
  }

  #try(node: TSESTree.TryStatement): void {
    const start = this.state;
    if (!start) return;
    const attempt: Attempt = { state: start, thrown: [] };
    if (node.handler) this.attempts.push(attempt);
    this.#block(node.block.body);
    if (node.handler) this.attempts.pop();
    let after = this.state;
    if (node.handler) {
      const parameter = node.handler.param;
      const caught = attempt.state ?? start;
      const guard: Guard = { kind: "catch", parameter, origin: node.block, scope: this.scope };
      this.state = withGuard({ ...sentAs(start, caught), guards: start.guards }, guard);
      if (parameter?.type === "Identifier") this.bindUnknownError(parameter);
      this.#block(node.handler.body.body);
      after = join(after, this.state);
      if (!this.#forwards(parameter)) this.forget(attempt.thrown);
    }
    this.state = after;
    if (!node.finalizer) return;
    // `finally` runs after an early exit as well; what it sends is judged with all that is possible there.
    this.state = after ?? join(this.frame.exit, attempt.state);
    this.#block(node.finalizer.body);
    if (!after) this.state = null;
  }

  /** Whether a catch clause hands on the error that it caught, so that what was thrown is what leaves the handler. */
  #forwards(parameter: TSESTree.Parameter | null): boolean {
    const variable = parameter?.type === "Identifier" ? this.context.file.variableOf(parameter) : null;
    return (variable?.references ?? []).some(({ identifier: { parent } }) => {
      if (parent?.type === "ThrowStatement") return true;
      if (parent?.type !== "CallExpression") return false;
      const callee = unwrap(parent.callee);
      const name = callee.type === "Identifier" ? callee.name : callee.type === "MemberExpression" ? memberName(callee) : null;
      return name !== null && /^(?:next|done|cb|callback|reject|send)$|handle/iu.test(name);
    });
  }

  #switch(node: TSESTree.SwitchStatement, label: string | null): void {
    this.expression(node.discriminant);
    const start = this.state;
    if (!start) return;
    const target: Target = { label, loop: false, breaks: null };
    this.#targets.push(target);
    let tests: TSESTree.Expression[] = [];
    let fallen: State | null = null;
    for (const branch of node.cases) {
      if (branch.test) tests.push(branch.test);
      const others = branch.test ? [] : node.cases.flatMap((entry) => (entry.test ? [entry.test] : []));
      const guard: Guard = {
        kind: "case",
        discriminant: node.discriminant,
        tests: branch.test ? tests : others,
        holds: branch.test !== null,
        scope: this.scope,
      };
      this.state = join(fallen, withGuard(start, guard));
      if (branch.consequent.length === 0) continue;
      this.#block(branch.consequent);
      fallen = this.state;
      tests = [];
    }
    this.#targets.pop();
    const complete = node.cases.some((branch) => branch.test === null);
    this.state = join(join(this.state, target.breaks), complete ? null : start);
  }

  #leave(node: TSESTree.BreakStatement | TSESTree.ContinueStatement): void {
    const name = node.label?.name ?? null;
    const target = this.#targets.findLast((entry) => (name === null ? node.type === "BreakStatement" || entry.loop : entry.label === name));
    if (target) target.breaks = join(target.breaks, this.state);
    this.state = null;
  }

  /** The body may run again with what an earlier round left: a second round sees what the first one set. */
  #loop(label: string | null, body: TSESTree.Statement, update?: () => void): void {
    const start = this.state;
    if (!start) return;
    const target: Target = { label, loop: true, breaks: null };
    this.#targets.push(target);
    this.#statement(body);
    if (this.state) update?.();
    const round = join(this.state, target.breaks);
    const again = round && sentAs(start, join(start, round) ?? start);
    if (again && again.drafts !== start.drafts && this.#targets.filter(({ loop }) => loop).length <= 2) {
      this.state = { ...again, guards: start.guards };
      this.#statement(body);
    }
    this.#targets.pop();
    this.state = join(join(start, this.state), target.breaks);
    if (this.state) this.state = { ...this.state, guards: start.guards };
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

/** The state with the responses that had been sent in another: what a callback or a failed `try` sent is not certain. */
function sentAs(base: State, state: State): State {
  const drafts = new Map(state.drafts);
  for (const [identity, draft] of drafts) drafts.set(identity, { ...draft, sent: base.drafts.get(identity)?.sent ?? [] });
  return { ...state, drafts };
}
