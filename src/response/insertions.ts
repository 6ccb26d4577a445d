/** Small changes of text that leave code that parses: an argument more, a property more, a call in a chain, a statement before. */
import type { TSESLint, TSESTree } from "@typescript-eslint/utils";

import type { Code } from "../project/modules.js";
import { keyName } from "./names.js";

export type Edit = (fixer: TSESLint.RuleFixer) => TSESLint.RuleFix | readonly TSESLint.RuleFix[];

type Call = TSESTree.CallExpression | TSESTree.NewExpression;

/** One argument more, after those that the call has. */
export function withArgument(call: Call, text: string, code: Code): Edit | null {
  const close = code.getLastToken?.(call);
  if (close?.value !== ")" || call.arguments.some((passed) => passed.type === "SpreadElement")) return null;
  const last = code.getTokenBefore?.(close);
  const separator = call.arguments.length === 0 ? "" : last?.value === "," ? " " : ", ";
  return (fixer) => fixer.insertTextBefore(close, `${separator}${text}`);
}

/** One argument more, before those that the call has. */
export function withFirstArgument(call: Call, text: string, code: Code): Edit | null {
  const open = code.getTokenAfter?.(call.typeArguments ?? call.callee, { filter: ({ value }) => value === "(" });
  return open ? (fixer) => fixer.insertTextAfter(open, call.arguments.length === 0 ? text : `${text}, `) : null;
}

/** One property more in an object literal whose properties can all be read; `null` where it has one of the name. */
export function withProperty(object: TSESTree.ObjectExpression, name: string, text: string): Edit | null {
  const names = object.properties.map((entry) => (entry.type === "Property" ? keyName(entry.key, entry.computed) : null));
  if (names.some((known) => known === null || known.toLowerCase() === name.toLowerCase())) return null;
  const last = object.properties.at(-1);
  const entry = `${name}: ${text}`;
  return last ? (fixer) => fixer.insertTextAfter(last, `, ${entry}`) : (fixer) => fixer.replaceText(object, `{ ${entry} }`);
}

/** A call between an object and the member that is read of it: `res.json(x)` becomes `res.status(404).json(x)`. */
export function withLink(member: TSESTree.MemberExpression, text: string, code: Code): Edit | null {
  const dot = code.getTokenBefore?.(member.property);
  const end = dot && code.getTokenBefore?.(dot);
  return end && !member.computed ? (fixer) => fixer.insertTextAfter(end, text) : null;
}

/** A statement before the one that an expression is, or that returns it. */
export function withStatementBefore(expression: TSESTree.Node, text: string, code: Code): Edit | null {
  let node = expression;
  while (node.parent?.type === "AwaitExpression" || node.parent?.type === "ChainExpression") node = node.parent;
  const statement = node.parent;
  if (statement?.type !== "ExpressionStatement" && statement?.type !== "ReturnStatement") return null;
  const { type } = statement.parent;
  if (type !== "BlockStatement" && type !== "Program" && type !== "SwitchCase") return null;
  return (fixer) => fixer.insertTextBefore(statement, `${text};${separatorBefore(statement, code)}`);
}

/** A statement before another, in braces with it where it stands alone: `if (!user) return null;`. */
export function withStatementAround(statement: TSESTree.Statement, text: string, code: Code): Edit | null {
  const { type } = statement.parent;
  if (type === "BlockStatement" || type === "Program" || type === "SwitchCase")
    return (fixer) => fixer.insertTextBefore(statement, `${text};${separatorBefore(statement, code)}`);
  return type === "IfStatement"
    ? (fixer) => [fixer.insertTextBefore(statement, `{ ${text}; `), fixer.insertTextAfter(statement, " }")]
    : null;
}

/** What stands between a node and what is put before it: a new line where the node begins one. */
export function separatorBefore(node: TSESTree.Node, code: Code): string {
  const before = code.text.slice(node.range[0] - node.loc.start.column, node.range[0]);
  return before.trim() === "" ? `\n${before}` : " ";
}
