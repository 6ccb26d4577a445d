/** Calls that only read, and what they are given to read by. */
import type { TSESTree } from "@typescript-eslint/utils";

import { isText } from "../response/syntax.js";
import { OUTERMOST, type Values } from "../response/values.js";

/** How far the parts of a path are followed; a variable may stand in what it is given. */
const MAX_DEPTH = 6;

/** `fs.readFile(path.join(root, name))` of a name that a function is given: most that can fail is that there is no such file. */
export function readsGivenFile(
  { arguments: [path] }: TSESTree.CallExpression | TSESTree.NewExpression,
  name: string,
  values: Values,
): boolean {
  if (!path || !/^(?:read(?:File|dir|link)|l?stat|access|open)(?:Sync)?$|^createReadStream$/u.test(name)) return false;
  return holdsParameter(path, values, 0);
}

function holdsParameter(node: TSESTree.Node, values: Values, depth: number): boolean {
  if (depth > MAX_DEPTH) return false;
  const inner = values.resolve(node, OUTERMOST).node ?? node;
  if (inner.type === "Identifier") return String(values.file.variableOf(inner)?.defs[0]?.type) === "Parameter";
  const parts: TSESTree.Node[] = [];
  values.file.forEachChild(inner, (child) => parts.push(child));
  return parts.some((part) => holdsParameter(part, values, depth + 1));
}

/** Whether the code of a call speaks of an identifier. */
export function namesId(node: TSESTree.Node, values: Values): boolean {
  return /(?:\b|_)id\b|Id\b/u.test(values.file.textOf(node));
}

/** `connection.execute("SELECT …", [req.params.name])`: a statement that only reads. */
export function selects({ arguments: [statement] }: TSESTree.CallExpression | TSESTree.NewExpression, values: Values): boolean {
  const { node } = statement ? values.resolve(statement, OUTERMOST) : { node: null };
  return node !== null && isText(node) && /^\W*SELECT\b(?![^;]*\bFOR\s+UPDATE\b)/iu.test(values.file.textOf(node));
}
