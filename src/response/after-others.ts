/**
 * What middleware finds once the handlers that follow it have run, where they share one response that goes out at the end.
 * Two assumptions are made of what they did, because such middleware is written for these cases.
 */
import type { TSESTree } from "@typescript-eslint/utils";

import { unwrap, memberName } from "./names.js";
import type { ObjectValue } from "./recorder.js";
import type { Variable } from "./source-file.js";
import { type Draft, handedOver } from "./state.js";
import { isWithin } from "./syntax.js";
import { Possible } from "./possible.js";

/** Whether the handlers that follow run within a node: `try { await next(); }`. */
export function passesOnIn(node: TSESTree.Node, objects: ReadonlyMap<Variable, ObjectValue>): boolean {
  return [...objects].some(
    ([{ references }, { role }]) =>
      role === "next" && references.some(({ identifier }) => isCalled(identifier) && isWithin(identifier, node)),
  );
}

function isCalled(name: TSESTree.Node): boolean {
  return name.parent?.type === "CallExpression" && name.parent.callee === name;
}

/** The response where an error of the handlers that follow is caught: assumed is that none of them had answered. */
export function afterFailure(before: Draft, caught: Draft): Draft {
  return { ...handedOver(before, false), status: before.status, handed: before.handed, sent: caught.sent };
}

/** The response where a condition says that it has the status of one that was not answered: assumed is that nobody set it. */
export function unanswered(draft: Draft): Draft {
  const isOpen = !draft.status.complete && draft.status.values.every(({ value }) => value === null);
  return isOpen ? { ...draft, status: Possible.of<number | null>(null), content: null, handed: false } : draft;
}

/** Whether a condition that holds, or does not, says that a status is a code: `ctx.status === 404`. */
export function asksForStatus(test: TSESTree.Expression, holds: boolean, code: number): boolean {
  const node = unwrap(test);
  switch (node.type) {
    case "UnaryExpression":
      return node.operator === "!" && asksForStatus(node.argument, !holds, code);
    case "LogicalExpression": {
      const isBoth = node.operator === (holds ? "&&" : "||");
      return isBoth && [node.left, node.right].some((side) => asksForStatus(side, holds, code));
    }
    case "BinaryExpression": {
      const sides = [node.left, node.right];
      const isEqual = /^===?$/u.test(node.operator) ? holds : /^!==?$/u.test(node.operator) && !holds;
      return isEqual && sides.some(isStatus) && sides.some((side) => side.type === "Literal" && side.value === code);
    }
    default:
      return false;
  }
}

function isStatus(node: TSESTree.Node): boolean {
  return node.type === "MemberExpression" && memberName(node) === "status";
}
