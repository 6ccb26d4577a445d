/** Functions that hand on what they are given, as they are registered: `(req, res) => users.create(req, res)`. */
import type { TSESTree } from "@typescript-eslint/utils";

import type { FunctionNode } from "./model.js";
import { memberName, unwrap } from "./names.js";

/** The call to which a function hands on all that it is given, and that is all that it does; `null` where it does more. */
export function handedOnIn(fn: FunctionNode): TSESTree.CallExpression | null {
  const call = callIn(onlyIn(fn.body));
  return call && isGivenAll(call, fn) ? call : null;
}

/** Whether a call hands on both the request and the response that a function is given: what it calls is a handler too. */
export function handsOnBoth(call: TSESTree.Node | null, { params }: FunctionNode): boolean {
  if (call?.type !== "CallExpression" || params.length < 2) return false;
  const passed = call.arguments.map(nameOf);
  return params
    .slice(0, 2)
    .map(nameOf)
    .every((name) => name !== null && passed.includes(name));
}

/** The only statement or expression of a body: what is attempted, where the clause that catches hands its error on. */
function onlyIn(body: TSESTree.Node): TSESTree.Node | null {
  if (body.type !== "BlockStatement") return body;
  const [statement, ...others] = body.body;
  if (!statement || others.length > 0) return null;
  switch (statement.type) {
    case "ExpressionStatement":
      return statement.expression;
    case "ReturnStatement":
      return statement.argument;
    case "TryStatement": {
      const caught = statement.handler?.body.body ?? [];
      const handler = caught.length === 1 && caught[0] ? onlyIn(statement.handler?.body ?? statement) : null;
      return handler?.type === "CallExpression" && calledByName(handler, /^(?:next|done)$/u) ? onlyIn(statement.block) : null;
    }
    default:
      return null;
  }
}

function callIn(node: TSESTree.Node | null): TSESTree.CallExpression | null {
  const inner = node && unwrap(node);
  if (inner?.type !== "CallExpression") return null;
  // users.create(req, res).catch(next)
  const callee = unwrap(inner.callee);
  const isCatch = callee.type === "MemberExpression" && memberName(callee) === "catch" && callee.object.type === "CallExpression";
  return isCatch ? callIn(callee.object) : inner;
}

function calledByName({ callee }: TSESTree.CallExpression, names: RegExp): boolean {
  return callee.type === "Identifier" && names.test(callee.name);
}

/** Whether a call passes on the first two parameters of a function, or all that there are. */
function isGivenAll({ arguments: passed }: TSESTree.CallExpression, { params }: FunctionNode): boolean {
  const [first] = params;
  if (first?.type === "RestElement") return passed[0]?.type === "SpreadElement" && nameOf(passed[0].argument) === nameOf(first.argument);
  const names = params.slice(0, 2).map(nameOf);
  return names.length > 0 && names.every((name, index) => name !== null && name === nameOf(passed[index]));
}

function nameOf(node: TSESTree.Node | undefined): string | null {
  const inner = node && unwrap(node);
  return inner?.type === "Identifier" ? inner.name : null;
}
