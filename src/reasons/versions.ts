/** Conditions on the version of what is to be changed: that it is not the one that the client has read. */
import type { TSESTree } from "@typescript-eslint/utils";

import { memberName, unwrap } from "../response/names.js";
import { calledName, lastName } from "../response/syntax.js";
import type { Scope, Values } from "../response/values.js";
import { isFromClient } from "./attempts.js";
import { isLookup, originOf } from "./origins.js";

const VERSION =
  /^_*v$|^(?:row|doc|document|lock|record|entity|expected|current|known|base|last|client|server)?_?(?:version|revision|rev|e_?tag)(?:_?(?:number|no|id|key|stamp))?$|^(?:last_?)?(?:updated|modified)_?(?:at|on)?$/iu;
/** What a version is read by before it is compared: `Number(req.body.version)`, `new Date(item.updatedAt).getTime()`. */
const READS = /^(?:Number|String|parseInt|Date|BigInt|getTime|valueOf|to(?:ISO)?String|toJSON|trim)$/u;

/** `item.version !== req.body.version`: what was looked up has changed since the client has read it. */
export function isOtherVersion(subject: TSESTree.Node, value: TSESTree.Node, scope: Scope, values: Values): boolean {
  const sides = [versionIn(subject), versionIn(value)];
  const stored = sides.find((side) => side?.type === "MemberExpression" && isStored(side, scope, values));
  return sides.every((side) => side !== null && (side === stored || isFromClient(side, values)));
}

/** The version that an expression reads, or `null`. */
function versionIn(expression: TSESTree.Node): TSESTree.Node | null {
  const node = unwrap(expression);
  if (node.type === "UnaryExpression" && node.operator === "+") return versionIn(node.argument);
  if (node.type !== "CallExpression" && node.type !== "NewExpression") return VERSION.test(lastName(node)) ? node : null;
  if (!READS.test(calledName(node))) return null;
  const [passed] = node.arguments;
  const callee = unwrap(node.callee);
  const read = passed ?? (callee.type === "MemberExpression" ? callee.object : null);
  return read && versionIn(read);
}

function isStored(side: TSESTree.MemberExpression, scope: Scope, values: Values): boolean {
  const { call } = originOf(side, scope, values);
  return call !== null && memberName(side) !== null && isLookup(call) && !isFromClient(side.object, values);
}
