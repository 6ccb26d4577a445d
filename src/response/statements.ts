import type { TSESTree } from "@typescript-eslint/utils";

import { afterFailure, asksForStatus, passesOnIn, unanswered } from "./after-others.js";
import { Evaluator } from "./evaluator.js";
import type { Guard } from "./model.js";
import type { Attempt } from "./recorder.js";
import { memberName, unwrap } from "./names.js";
import { isFunction } from "./source-file.js";
import { type Draft, join, type State, withDraft, withGuard, withoutDraft } from "./state.js";
import { bindingsIn } from "./syntax.js";
import { truthOf } from "./truth.js";

/** A statement that `break` and `continue` leave. */
interface Target {
  readonly label: string | null;
  readonly loop: boolean;
  breaks: State | null;
}

/** Follows statements in the order of evaluation, on every path. */
export abstract class Statements extends Evaluator {
  /** The statements around that `break` and `continue` leave. */
  protected readonly targets: Target[] = [];
  #label: string | null = null;

  /** Leaves the function with a value, or with none. */
  protected abstract return(argument: TSESTree.Expression | null, node: TSESTree.Node): void;

  protected block(statements: readonly TSESTree.Statement[]): void {
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
        this.return(node.argument, node);
        break;
      case "ThrowStatement":
        this.#throw(node);
        break;
      case "IfStatement":
        this.#if(node);
        break;
      case "BlockStatement":
        this.block(node.body);
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
      // const { request, response } = ctx: a response's own methods are not followed.
      for (const { target, name } of bindingsIn(node.id)) this.bind(target, name === null ? null : this.memberOf(value, name, node));
    }
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
      const open = this.#unanswered(start, node.test, holds);
      const after = open === start ? {} : { afterOthers: true as const };
      this.state = withGuard(open, { kind: "condition", test: node.test, holds, scope: this.scope, ...passed, ...after });
    };
    const truth = truthOf(node.test, this.scope, this.context.values);
    let consequent: State | null = null;
    if (truth !== false) {
      enter(true);
      this.#statement(node.consequent);
      consequent = this.state;
    }
    if (truth === true) return;
    enter(false);
    if (node.alternate) this.#statement(node.alternate);
    this.state = join(consequent, this.state);
  }

  #try(node: TSESTree.TryStatement): void {
    const start = this.state;
    if (!start) return;
    const attempt: Attempt = { state: start, thrown: [] };
    if (node.handler) this.attempts.push(attempt);
    this.block(node.block.body);
    if (node.handler) {
      this.attempts.pop();
      // What is known where this one is left, those around it see as well.
      this.leaveAttempt(attempt.state);
    }
    let after = this.state;
    if (node.handler) {
      const parameter = node.handler.param;
      const caught = attempt.state ?? start;
      const before = sentAs(start, caught);
      const failed = this.#failed(start, before, node.block);
      const follows = failed === before ? {} : { afterOthers: true as const };
      const guard: Guard = { kind: "catch", parameter, origin: node.block, scope: this.scope, ...follows };
      this.state = withGuard({ ...failed, guards: start.guards }, guard);
      if (parameter?.type === "Identifier") this.bindUnknownError(parameter);
      this.block(node.handler.body.body);
      // The error's name ends with the clause, and what is known of it need not be carried on.
      after = join(after, parameter ? withoutDraft(this.state, parameter) : this.state);
      if (!this.#forwards(parameter)) this.forget(attempt.thrown);
    }
    this.state = after;
    if (!node.finalizer) return;
    // `finally` runs after an early exit as well; what it sends is judged with all that is possible there.
    this.state = after ?? join(this.frame.exit, attempt.state);
    this.block(node.finalizer.body);
    if (!after) this.state = null;
  }

  /** What is known under a condition that may say that no handler has answered. */
  #unanswered(state: State, test: TSESTree.Expression, holds: boolean): State {
    const { handler, framework } = this.exchange;
    const draft = state.drafts.get(handler);
    const { unansweredStatus: code } = framework;
    return draft && code !== undefined && asksForStatus(test, holds, code) ? withDraft(state, handler, unanswered(draft)) : state;
  }

  /** What is known where what was caught may come from the handlers that follow. */
  #failed(start: State, caught: State, block: TSESTree.Node): State {
    const { handler, framework } = this.exchange;
    const [before, draft] = [start.drafts.get(handler), caught.drafts.get(handler)];
    if (framework.unansweredStatus === undefined || !before || !draft || !passesOnIn(block, this.objects)) return caught;
    return withDraft(caught, handler, afterFailure(before, draft));
  }

  /** Whether a catch clause hands on the error that it caught, so that what was thrown is what leaves the handler. */
  #forwards(parameter: TSESTree.Parameter | null): boolean {
    const variable = parameter?.type === "Identifier" ? this.context.file.variableOf(parameter) : null;
    return (variable?.references ?? []).some(({ identifier: { parent } }) => {
      if (parent.type === "ThrowStatement") return true;
      if (parent.type !== "CallExpression") return false;
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
    this.targets.push(target);
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
      this.block(branch.consequent);
      fallen = this.state;
      tests = [];
    }
    this.targets.pop();
    const complete = node.cases.some((branch) => branch.test === null);
    this.state = join(join(this.state, target.breaks), complete ? null : start);
  }

  #leave(node: TSESTree.BreakStatement | TSESTree.ContinueStatement): void {
    const name = node.label?.name ?? null;
    const target = this.targets.findLast((entry) => (name === null ? node.type === "BreakStatement" || entry.loop : entry.label === name));
    if (target) target.breaks = join(target.breaks, this.state);
    this.state = null;
  }

  /** The body may run again with what an earlier round left: a second round sees what the first one set. */
  #loop(label: string | null, body: TSESTree.Statement, update?: () => void): void {
    const start = this.state;
    if (!start) return;
    const target: Target = { label, loop: true, breaks: null };
    this.targets.push(target);
    this.#statement(body);
    if (this.state) update?.();
    const round = join(this.state, target.breaks);
    const again = round && sentAs(start, join(start, round) ?? start);
    if (again && this.targets.filter(({ loop }) => loop).length <= 2) {
      this.state = { ...again, guards: start.guards };
      this.#statement(body);
    }
    this.targets.pop();
    this.state = join(join(start, this.state), target.breaks);
    if (this.state) this.state = { ...this.state, guards: start.guards };
  }
}

const NOTHING_SENT: Draft["sent"] = [];

/** The state with the responses that had been sent in another: what a callback or a failed `try` sent is not certain. */
export function sentAs(base: State, state: State): State {
  let drafts: Map<object, Draft> | null = null;
  for (const [identity, draft] of state.drafts) {
    const sent = base.drafts.get(identity)?.sent ?? NOTHING_SENT;
    const same = sent === draft.sent || (sent.length === 0 && draft.sent.length === 0);
    if (!same) (drafts ??= new Map(state.drafts)).set(identity, { ...draft, sent });
  }
  return drafts ? { ...state, drafts } : state;
}
