/** Conditions taken apart: what is present, absent, or equal to what where a response is sent. */
import type { TSESTree } from "@typescript-eslint/utils";

import type { Guard } from "../response/model.js";
import { memberName, unwrap } from "../response/names.js";
import { isNothing } from "../response/syntax.js";
import type { Scope } from "../response/values.js";
import { partsOf } from "./origins.js";

/** One thing that is known to hold. */
export type Fact =
  /** The subject is there (truthy, not null, not empty), or it is not. */
  | {
      readonly kind: "presence";
      readonly subject: TSESTree.Node;
      readonly present: boolean;
      readonly scope: Scope;
      readonly alone: boolean;
    }
  /** The subject equals, contains or matches a value; or it does not. */
  | {
      readonly kind: "match";
      readonly subject: TSESTree.Node;
      readonly value: TSESTree.Node;
      readonly holds: boolean;
      readonly scope: Scope;
      readonly alone: boolean;
    }
  /** The subject is an instance of a class, or it is not. */
  | {
      readonly kind: "instance";
      readonly subject: TSESTree.Node;
      readonly type: TSESTree.Node;
      readonly holds: boolean;
      readonly scope: Scope;
      readonly alone: boolean;
    };

/** The facts that a guard states. `alone` is false for the parts of a disjunction: any one of them may be the reason. */
export function factsOf(guard: Guard): readonly Fact[] {
  if (guard.kind === "condition") return facts(guard.test, guard.holds, guard.scope, true);
  if (guard.kind === "catch") return [];
  const { discriminant, tests, holds, scope } = guard;
  // switch (true) { case error instanceof ZodError: … }
  const constant = discriminant.type === "Literal" && discriminant.value === true;
  const alone = tests.length === 1;
  return tests.flatMap((value) => (constant ? facts(value, holds, scope, alone) : [equality(discriminant, value, holds, scope, alone)]));
}

function facts(test: TSESTree.Node, holds: boolean, scope: Scope, alone: boolean): readonly Fact[] {
  const node = unwrap(test);
  switch (node.type) {
    case "UnaryExpression":
      return node.operator === "!" ? facts(node.argument, !holds, scope, alone) : [];
    case "LogicalExpression": {
      if (node.operator === "??") return [];
      const together = (node.operator === "&&") === holds;
      return [...facts(node.left, holds, scope, alone && together), ...facts(node.right, holds, scope, alone && together)];
    }
    case "BinaryExpression":
      return node.left.type === "PrivateIdentifier" ? [] : comparison(node, holds, scope, alone);
    case "CallExpression":
      return call(node, holds, scope, alone);
    case "SequenceExpression":
    case "Literal":
      return [];
    default:
      // !rows.length, !result.affectedRows
      return [
        { kind: "presence", subject: (node.type === "MemberExpression" ? sizeOf(node) : null) ?? node, present: holds, scope, alone },
      ];
  }
}

function comparison(node: TSESTree.BinaryExpression, holds: boolean, scope: Scope, alone: boolean): readonly Fact[] {
  const { operator, left, right } = node;
  if (operator === "instanceof") return [{ kind: "instance", subject: left, type: right, holds, scope, alone }];
  const counted = sizeOf(left);
  if (counted && right.type === "Literal" && typeof right.value === "number") {
    const present = impliesNonEmpty(operator, right.value, holds);
    return present === null ? [] : [{ kind: "presence", subject: counted, present, scope, alone }];
  }
  // if (votes > 0) of what was counted
  if (/^>=?$/u.test(operator) && holds && left.type === "Identifier" && right.type === "Literal" && typeof right.value === "number")
    return impliesNonEmpty(operator, right.value, holds) ? [{ kind: "presence", subject: left, present: true, scope, alone }] : [];
  const listed = isPosition(left) ? impliesListed(operator, right, holds) : null;
  if (listed !== null) return [{ kind: "presence", subject: left, present: listed, scope, alone }];
  if (!/^[!=]==?$/u.test(operator)) return [];
  const equal = operator.startsWith("=") === holds;
  if (isNothing(right) || isUndefined(right)) return [{ kind: "presence", subject: subjectOf(left), present: !equal, scope, alone }];
  if (right.type === "Literal" && typeof right.value === "boolean") {
    return facts(left, right.value === equal, scope, alone);
  }
  const [subject, value] = isValue(left) && !isValue(right) ? [right, left] : [left, right];
  return [equality(subject, value, equal, scope, alone)];
}

function equality(subject: TSESTree.Node, value: TSESTree.Node, holds: boolean, scope: Scope, alone: boolean): Fact {
  // switch (error.constructor) { case NotFoundError: … }
  const isClass = subject.type === "MemberExpression" && memberName(subject) === "constructor";
  return isClass
    ? { kind: "instance", subject: subject.object, type: value, holds, scope, alone }
    : { kind: "match", subject, value, holds, scope, alone };
}

/** `rows.length`, `result.rowCount`, `count`: what a number of things is compared for. */
function sizeOf(node: TSESTree.Node): TSESTree.Node | null {
  const inner = unwrap(node);
  if (
    inner.type === "MemberExpression" &&
    /^(?:length|size|rowCount|count|affected(?:Rows)?|rowsAffected|(?:matched|modified|deleted)Count|total)$/u.test(memberName(inner) ?? "")
  )
    return partsOf(inner.object) ?? inner.object;
  return inner.type === "Identifier" && /count$|^total|^num/iu.test(inner.name) ? inner : null;
}

function impliesNonEmpty(operator: string, value: number, holds: boolean): boolean | null {
  const outcome =
    (operator === ">" && value === 0) ||
    (operator === ">=" && value === 1) ||
    (/^!==?$/u.test(operator) && value === 0) ||
    (/^===?$/u.test(operator) && value === 1)
      ? true
      : (/^===?$/u.test(operator) && value === 0) || (operator === "<" && value === 1) || (operator === "<=" && value === 0)
        ? false
        : null;
  return outcome === null ? null : outcome === holds;
}

/** `list.indexOf(id)`, `index`: where something stands in a list. */
function isPosition(node: TSESTree.Node): boolean {
  const inner = unwrap(node);
  if (inner.type === "Identifier") return /index$|^idx$|^i$|pos(?:ition)?$/iu.test(inner.name);
  const callee = inner.type === "CallExpression" ? inner.callee : null;
  return callee?.type === "MemberExpression" && /^(?:indexOf|findIndex|lastIndexOf|findLastIndex|search)$/u.test(memberName(callee) ?? "");
}

/** Whether a comparison of a position, as with -1, says that something is in the list at all. */
function impliesListed(operator: string, right: TSESTree.Node, holds: boolean): boolean | null {
  const isMinusOne = right.type === "UnaryExpression" && right.operator === "-";
  const isZero = right.type === "Literal" && right.value === 0;
  if (isMinusOne && /^(?:!==?|>)$/u.test(operator)) return holds;
  if (isMinusOne && /^===?$/u.test(operator)) return !holds;
  if (isZero && operator === ">=") return holds;
  return isZero && operator === "<" ? !holds : null;
}

/** What `typeof` says of nothing. */
function isUndefined(node: TSESTree.Node): boolean {
  return node.type === "Literal" && node.value === "undefined";
}

/** `typeof x === "undefined"`, `x === null`: the subject is `x`. */
function subjectOf(node: TSESTree.Node): TSESTree.Node {
  return node.type === "UnaryExpression" && node.operator === "typeof" ? node.argument : node;
}

function isValue(node: TSESTree.Node): boolean {
  return (
    node.type === "Literal" ||
    node.type === "TemplateLiteral" ||
    (node.type === "MemberExpression" && /^[A-Z]/u.test(memberName(node) ?? ""))
  );
}

/** `message.includes("…")`, `/duplicate/.test(message)`, `["23505"].includes(code)`; other calls state their own result. */
function call(node: TSESTree.CallExpression, holds: boolean, scope: Scope, alone: boolean): readonly Fact[] {
  const { callee } = node;
  const [passed] = node.arguments;
  // !name.trim(): there is nothing in it.
  if (callee.type === "MemberExpression" && !passed && memberName(callee) === "trim")
    return [{ kind: "presence", subject: callee.object, present: holds, scope, alone }];
  if (callee.type === "MemberExpression" && passed) {
    const name = memberName(callee) ?? "";
    // post.author.equals(req.user._id)
    if (name === "equals") return [{ kind: "match", subject: callee.object, value: passed, holds, scope, alone }];
    if (name === "test") return [{ kind: "match", subject: passed, value: callee.object, holds, scope, alone }];
    if (/^(?:includes|startsWith|endsWith|match|indexOf|search)$/u.test(name)) {
      const list = unwrap(callee.object);
      if (list.type === "ArrayExpression") {
        return list.elements.flatMap((value) =>
          value ? [{ kind: "match", subject: passed, value, holds, scope, alone: alone && list.elements.length === 1 } as const] : [],
        );
      }
      return [{ kind: "match", subject: callee.object, value: passed, holds, scope, alone }];
    }
  }
  return [{ kind: "presence", subject: node, present: holds, scope, alone }];
}
