/** Statuses that are kept in a variable, or in a property of one, until a response is made of it. */
import type { TSESTree } from "@typescript-eslint/utils";

import { memberName } from "./names.js";
import type { SourceFile } from "./source-file.js";
import { functionAround } from "./survey.js";

const STATUS = /^(?:http_?)?(?:status|status_?code|code)$/iu;
const MESSAGE = /^(?:error_?)?(?:message|msg|errors?)$/iu;

/**
 * The text that is kept beside a status: `statusCode = 400; message = "…";`, `custom.statusCode = 400; custom.msg = "…";`.
 *
 * @returns `null` where the assignment is none of a status, or where no response is given that status
 */
export function messageBeside(assignment: TSESTree.AssignmentExpression, file: SourceFile): TSESTree.Expression | null {
  const kept = placeOf(assignment.left);
  const statement = assignment.parent;
  if (!kept || assignment.operator !== "=" || !STATUS.test(kept.name) || statement.type !== "ExpressionStatement") return null;
  const handler = functionAround(assignment);
  const place = file.textOf(assignment.left).replace(/[$.]/gu, "\\$&");
  if (!handler || !new RegExp(`(?:status|code|json)\\(\\s*${place}\\b`, "u").test(file.textOf(handler))) return null;
  for (const sibling of siblingsOf(statement)) {
    const other = sibling.type === "ExpressionStatement" ? sibling.expression : null;
    const beside = other?.type === "AssignmentExpression" ? placeOf(other.left) : null;
    if (other?.type === "AssignmentExpression" && beside?.owner === kept.owner && MESSAGE.test(beside.name)) return other.right;
  }
  return null;
}

/** The name that is assigned, and that of the object whose property it is. */
function placeOf(left: TSESTree.Expression): { readonly owner: string; readonly name: string } | null {
  if (left.type === "Identifier") return { owner: "", name: left.name };
  const name = left.type === "MemberExpression" && left.object.type === "Identifier" ? memberName(left) : null;
  return name === null ? null : { owner: ((left as TSESTree.MemberExpression).object as TSESTree.Identifier).name, name };
}

function siblingsOf({ parent }: TSESTree.Statement): readonly TSESTree.Statement[] {
  if (parent.type === "BlockStatement") return parent.body;
  return parent.type === "SwitchCase" ? parent.consequent : [];
}
