/** Ways through the code of a handler. */
import type { TSESTree } from "@typescript-eslint/utils";

import { isFunction } from "../response/source-file.js";
import { calledName, isWithin } from "../response/syntax.js";

/** Whether a node is evaluated on every way to another one. */
export function isPassed(node: TSESTree.Node, end: TSESTree.Node): boolean {
  for (let at = node; at.parent && !isWithin(end, at.parent); at = at.parent) {
    const { parent } = at;
    if (/^(?:IfStatement|ConditionalExpression)$/u.test(parent.type) && (parent as TSESTree.IfStatement).test !== at) return false;
    if (/^(?:For|While|DoWhile|SwitchCase)/u.test(parent.type)) return false;
    if (parent.type === "LogicalExpression" && parent.right === at) return false;
    // db.$transaction(async (tx) => …) runs its callback once, and so does a promise that is waited for.
    if (isFunction(at) && !(parent.type === "CallExpression" && /transaction|lock|^then$/iu.test(calledName(parent)))) return false;
  }
  return true;
}
