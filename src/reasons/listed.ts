/** Conditions that something is one of the things that are kept in a list. */
import type { TSESTree } from "@typescript-eslint/utils";

import { unwrap } from "../response/names.js";
import { calledName, isText, rootOf } from "../response/syntax.js";
import type { Values } from "../response/values.js";
import type { Fact } from "./conditions.js";
import { originOf } from "./origins.js";
import { isFromClient } from "./provenance.js";

const ASKS = /^(?:some|includes|filter|(?:lastI|i)ndexOf|find(?:Last)?Index|has)$/u;

/** `group.members.includes(id)`, `members.some((one) => one.id === id)`: not in what the client sent, nor in a list made for the purpose. */
export function isListed(fact: Fact, values: Values): boolean {
  const call = fact.kind === "presence" && fact.present ? originOf(fact.subject, fact.scope, values).call : containing(fact);
  const callee = call && unwrap(call.callee);
  if (!call || callee?.type !== "MemberExpression" || !ASKS.test(calledName(call))) return false;
  // error.message.includes("already exists") asks a text.
  if (call.arguments.some((passed) => isText(passed))) return false;
  const root = rootOf(callee.object);
  const { node } = values.resolve(root, fact.scope);
  const isMadeHere = node?.type === "ArrayExpression" || node?.type === "NewExpression" || node?.type === "ObjectExpression";
  return !isMadeHere && root.type !== "Literal" && root.type !== "TemplateLiteral" && !isFromClient(callee.object, values);
}

/** The call that a match was read from: of `list.includes(value)`. */
function containing(fact: Fact): TSESTree.CallExpression | null {
  if (fact.kind !== "match" || !fact.holds) return null;
  const { parent } = fact.value;
  return parent?.type === "CallExpression" && parent.arguments.includes(fact.value as TSESTree.Expression) ? parent : null;
}
