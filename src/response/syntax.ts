/** Small questions about syntax that several parts ask. */
import type { TSESTree } from "@typescript-eslint/utils";

import { keyName, memberName, unwrap } from "./names.js";

/** The last name of what is called or constructed: `findOne` of `User.findOne(…)`; empty when it has none. */
export function calledName(node: TSESTree.CallExpression | TSESTree.NewExpression): string {
  const callee = unwrap(node.callee);
  if (callee.type === "Identifier") return callee.name;
  return callee.type === "MemberExpression" ? (memberName(callee) ?? "") : "";
}

/** Whether a node stands inside another, or is it. */
export function isWithin(node: TSESTree.Node, outer: TSESTree.Node): boolean {
  if (node.range[0] < outer.range[0] || node.range[1] > outer.range[1]) return false;
  // The places alone may be those of another file.
  let at: TSESTree.Node | undefined = node;
  while (at && at !== outer) at = at.parent;
  return at === outer;
}

/** A text literal, with or without expressions in it. */
export function isText(node: TSESTree.Node): boolean {
  return (node.type === "Literal" && typeof node.value === "string") || node.type === "TemplateLiteral";
}

/** The names that a pattern binds to properties, with the property's name; `null` for what is left of the object. */
export function bindingsIn(
  pattern: TSESTree.ObjectPattern,
): readonly { readonly target: TSESTree.Identifier; readonly name: string | null }[] {
  return pattern.properties.flatMap((entry) => {
    const value = entry.type === "Property" ? entry.value : entry.argument;
    const target = value.type === "AssignmentPattern" ? value.left : value;
    return target.type === "Identifier" ? [{ target, name: entry.type === "Property" ? keyName(entry.key, entry.computed) : null }] : [];
  });
}
