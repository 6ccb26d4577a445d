/** Conditions on the version of what is to be changed: that it is not the one that the client has read. */
import type { TSESTree } from "@typescript-eslint/utils";

import { memberName, unwrap } from "../response/names.js";
import { propertyIn } from "../response/source-file.js";
import { calledName, lastName } from "../response/syntax.js";
import type { Scope, Values } from "../response/values.js";
import { keysIn } from "./keys.js";
import { isLookup, namesInChain, originOf } from "./origins.js";
import { isFromClient } from "./provenance.js";

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

/** Calls that change what their first argument, or a `where`, selects. */
const CHANGES = /^(?:update|replace|patch|delete|remove|destroy)(?:One|Many)?$|^findOneAnd(?:Update|Replace|Delete)$/u;

/** `updateOne({ _id, version }, …)`: what is changed only as long as it has the version that the client has read. */
export function changesVersion(call: TSESTree.CallExpression, values: Values): boolean {
  if (!namesInChain(call).some((name) => CHANGES.test(name))) return false;
  return selectorsOf(call).some((selector) =>
    keysIn(selector, values).some(({ name, node }) => IN_SELECTOR.test(name) && isFromClient(node, values)),
  );
}

const IN_SELECTOR = /^_*v$|^(?:row|lock|record)?_?(?:version|revision)$|^_rev$/iu;

/** What selects the things to change: `{ _id }` of `updateOne({ _id }, …)`, `{ id }` of `update(…, { where: { id } })`. */
function selectorsOf(call: TSESTree.CallExpression): readonly TSESTree.Node[] {
  const wheres = call.arguments.flatMap((passed) => (passed.type === "ObjectExpression" ? (propertyIn(passed, "where") ?? []) : []));
  return wheres.length > 0 ? wheres : call.arguments.slice(0, 1);
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
