/** Small questions about syntax that several parts ask. */
import type { TSESTree } from "@typescript-eslint/utils";

import { keyName, memberName, unwrap } from "./names.js";

/** The last name of what is called or constructed: `findOne` of `User.findOne(…)`; empty when it has none. */
export function calledName(node: TSESTree.CallExpression | TSESTree.NewExpression): string {
  const callee = unwrap(node.callee);
  if (callee.type === "Identifier") return callee.name;
  return callee.type === "MemberExpression" ? (memberName(callee) ?? "") : "";
}

/** The last name of a variable or member, of `users[0]` that of the list; empty where there is none. */
export function lastName(node: TSESTree.Node): string {
  const inner = unwrap(node);
  if (inner.type === "Identifier") return inner.name;
  if (inner.type !== "MemberExpression") return "";
  const name = memberName(inner);
  return name === null || /^\d+$/u.test(name) ? lastName(inner.object) : name;
}

/** What a chain of members and calls begins with: `cart` of `cart.items.push(item)`. */
export function rootOf(node: TSESTree.Node): TSESTree.Node {
  const inner = unwrap(node);
  if (inner.type === "MemberExpression") return rootOf(inner.object);
  return inner.type === "CallExpression" ? rootOf(inner.callee) : inner;
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

/** `null`, `undefined`, `void 0`, or no expression at all. */
export function isNothing(node: TSESTree.Node | null): boolean {
  if (node === null) return true;
  if (node.type === "Literal") return node.value === null && node.raw === "null";
  return (node.type === "Identifier" && node.name === "undefined") || (node.type === "UnaryExpression" && node.operator === "void");
}
