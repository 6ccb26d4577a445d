import type { TSESTree } from "@typescript-eslint/utils";

import type { Decoration } from "./decorations.js";
import { Described } from "./described.js";
import { isCarrier } from "./foreign.js";
import type { Exchange, FunctionNode, Guard } from "./model.js";
import { Possible } from "./possible.js";
import type { FileContext, ObjectValue } from "./recorder.js";
import { memberName, unwrap } from "./names.js";
import { namedByHandler } from "./outcomes.js";
import { calledName } from "./syntax.js";
import { isFunction } from "./source-file.js";
import type { Fields } from "./fields.js";
import { join, type State, withDraft, withGuard } from "./state.js";
import type { Scope } from "./values.js";

/** Evaluates expressions for what they do to a response. */
export abstract class Evaluator extends Described {
  protected thisValue: ObjectValue | null = null;
  #scope: Scope;

  constructor(context: FileContext, exchange: Exchange, ambient: Fields, scope: Scope) {
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

  protected inScope<T>(scope: Scope, run: () => T): T {
    const outer = this.#scope;
    this.#scope = scope;
    const result = run();
    this.#scope = outer;
    return result;
  }

  /** Evaluates an expression, and gives the object that it yields where that matters. */
  protected expression(wrapped: TSESTree.Node | null | undefined): ObjectValue | null {
    if (!wrapped || !this.state) return null;
    const node = unwrap(wrapped);
    switch (node.type) {
      case "Identifier": {
        const variable = this.context.file.variableOf(node);
        return (variable && this.objects.get(variable)) ?? null;
      }
      case "Literal":
        return null;
      case "ThisExpression":
        return this.thisValue;
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
      case "ObjectExpression":
        this.#children(node);
        return this.objectAnswer(node);
      default:
        this.#children(node);
        return null;
    }
  }

  #children(node: TSESTree.Node): void {
    this.context.file.forEachChild(node, (child) => this.argument(child));
  }

  #member(node: TSESTree.MemberExpression): ObjectValue | null {
    const object = this.expression(node.object);
    if (node.computed) this.expression(node.property);
    const name = memberName(node);
    if (name === null) return null;
    return object ? this.memberOf(object, name, node) : this.ofApplication(node, name);
  }

  #assignment(node: TSESTree.AssignmentExpression): ObjectValue | null {
    const { left } = node;
    if (left.type === "MemberExpression") {
      const object = this.expression(left.object);
      const value = this.expression(node.right);
      const name = memberName(left);
      if (object && node.operator === "=") {
        const site = this.site(node, [], node.right);
        const effect = this.effectOn(object, `${name ?? ""}=`, site) ?? this.effectOn(object, "[]=", site);
        if (effect) this.apply(object, effect, site);
      } else if (isCarrier(value)) this.handOver(value, false);
      if (!object) this.stated(node);
      return value;
    }
    const value = this.expression(node.right);
    if (left.type === "Identifier") {
      this.bind(left, value);
      this.replaced(node, value);
      this.stated(node);
    }
    return value;
  }

  /** A variable now stands for an object of the exchange, or no longer does. */
  protected bind(name: TSESTree.Identifier, value: ObjectValue | null): void {
    const variable = this.context.file.variableOf(name);
    if (!variable) return;
    if (value?.role === "answer" && variable.references.filter((reference) => reference.isWrite()).length > 1) {
      // What the variable holds depends on the path, so its response is the variable's own.
      this.update(variable, this.draftOf(value.identity));
      this.objects.set(variable, { ...value, identity: variable });
    } else if (value) this.objects.set(variable, value);
    else if (this.objects.get(variable)?.identity !== variable) this.objects.delete(variable);
  }

  #logical(node: TSESTree.LogicalExpression): ObjectValue | null {
    const left = this.expression(node.left);
    const skipped = this.state;
    if (!skipped) return left;
    if (node.operator !== "??") {
      this.state = withGuard(skipped, { kind: "condition", test: node.left, holds: node.operator === "&&", scope: this.scope });
    }
    const right = this.expression(node.right);
    const value = this.#either(
      node.operator === "&&" ? null : left,
      skipped,
      right,
      this.state && { ...this.state, guards: skipped.guards },
    );
    return value ?? (node.operator === "&&" ? right : null);
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
    return this.#either(consequent, after, alternate, this.state);
  }

  /** Joins two paths of an expression; of two responses that it may yield, the one that goes out is either. */
  #either(left: ObjectValue | null, after: State | null, right: ObjectValue | null, other: State | null): ObjectValue | null {
    const made = left?.role === "answer" ? left : right?.role === "answer" ? right : null;
    if (!made || left?.identity === right?.identity) {
      this.state = join(after, other);
      return left ?? right;
    }
    const identity = {};
    const as = (state: State | null, value: ObjectValue | null): State | null => {
      const draft = state && value?.role === "answer" ? state.drafts.get(value.identity) : undefined;
      return state && draft ? withDraft(state, identity, draft) : state;
    };
    this.state = join(as(after, left), as(other, right));
    return { ...made, identity };
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
      if (fn && this.isInsideTraced(fn)) this.callback(fn, guard);
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

  #call(node: TSESTree.CallExpression): ObjectValue | null {
    const callee = unwrap(node.callee);
    if (callee.type === "MemberExpression") {
      const before = this.state;
      const object = this.expression(callee.object);
      if (callee.computed) this.expression(callee.property);
      const name = memberName(callee);
      if (object && name !== null) return this.#method(object, name, node);
      if (name === "catch" || name === "then") return this.promise(node, callee, name, before);
      if (name !== null && this.exchange.framework.outcomes?.raisedBy.includes(name)) {
        const named = namedByHandler(node.arguments.at(-1));
        const { state } = this;
        if (named) this.outcome(named, node, "thrown");
        // It is raised where the call fails; what follows runs where it does not.
        this.state = state;
      }
    }
    // passport.authenticate("local", (error, user) => { … })(req, res, next): what is called is the value of a call.
    const target = callee.type === "Identifier" || callee.type === "CallExpression" ? this.expression(callee) : null;
    const passed = this.#arguments(node, target !== null);
    if (target) {
      const site = this.site(node, node.arguments, null);
      const effect = this.effectOn(target, "()", site);
      if (target.role === "next") this.next(node, passed[0] ?? null);
      // A response that is itself called belongs to a framework that is not known.
      if (effect?.hands || (!effect && isCarrier(target))) this.handOver(target, false);
      return effect && target.role !== "next" ? this.applyTo(target, effect, site, passed) : null;
    }
    const described = this.described(node, callee, passed);
    if (described) return described.value;
    const takes = passed.some((value) => value !== null) || this.nestedResponses(node).length > 0;
    // return notFound("…"): what a helper makes is sent by being returned.
    const answers = takes || (this.isReturned(node) && this.isForAnswering(callee, calledName(node)));
    const fn = answers ? this.context.links.functionOf(callee) : this.context.file.functionOf(callee);
    if (fn && (answers || this.isInsideTraced(fn) || this.context.makers.has(fn))) return this.inline(fn, node, passed);
    return this.foreign(node, callee, passed);
  }

  #arguments(node: TSESTree.CallExpression | TSESTree.NewExpression, known: boolean): readonly (ObjectValue | null)[] {
    return node.arguments.map((passed) => (known ? this.expression(passed) : this.argument(passed)));
  }

  #method(object: ObjectValue, name: string, node: TSESTree.CallExpression): ObjectValue | null {
    const site = this.site(node, node.arguments, null);
    const effect = this.effectOn(object, `${name}()`, site);
    const passed = this.#arguments(node, effect?.sends !== undefined);
    if (!effect && object.role === "outcomes") {
      this.outcome({ name, content: node.arguments[0] ?? null }, node, "sent");
      return null;
    }
    // An error that a factory makes is an object of its own.
    if (effect)
      return this.applyTo(effect.is === "error" && object.role !== "error" ? { ...object, identity: node } : object, effect, site, passed);
    // A context that only makes responses has the methods of its framework.
    const mayBeDecorated = object.role === "response" || (object.role === "context" && object.framework.ending !== undefined);
    const decoration = mayBeDecorated ? this.context.decorations.of(name) : null;
    if (decoration) return this.#decorated(decoration, object, node, passed);
    const isDescribed = object.framework.objects[object.role]?.[`${name}()`] !== undefined;
    if (mayBeDecorated && !isDescribed && !this.context.decorations.areSeveral(name)) this.answeredBy(node, name, object);
    // A method that the description does not know may do anything to the response: that of a plugin.
    if (isCarrier(object)) this.handTo(name, object);
    for (const value of passed) if (isCarrier(value)) this.handTo(name, value);
    return null;
  }

  /** A method that the project itself has put on the response. */
  #decorated(
    { fn, response }: Decoration,
    object: ObjectValue,
    node: TSESTree.CallExpression,
    passed: readonly (ObjectValue | null)[],
  ): ObjectValue | null {
    const outer = this.thisValue;
    const known = response && this.objects.get(response);
    if (fn.type !== "ArrowFunctionExpression") this.thisValue = object;
    if (response) this.objects.set(response, object);
    // Behind what its parameters are given stands the response, for where the method cannot be traced.
    const given = Array.from({ length: Math.max(fn.params.length, passed.length) }, (_, index) => passed[index] ?? null);
    const value = this.inline(fn, node, [...given, object]);
    this.thisValue = outer;
    if (response && !known) this.objects.delete(response);
    return value;
  }

  #construction(node: TSESTree.NewExpression): ObjectValue | null {
    const described = this.described(node, unwrap(node.callee), this.#arguments(node, false));
    if (described) return described.value;
    const error = this.context.houseErrors.of(node, this.scope);
    if (error) return this.errorOf(node, error.status, error.content, error.scope);
    const name = node.callee.type === "Identifier" ? node.callee.name : "";
    return name.endsWith("Error") ? this.errorOf(node, Possible.of<number | null>(null), node) : null;
  }
}
