/** Answers and errors whose code is in the name of what is called, and their siblings for other codes. */
import type { TSESTree } from "@typescript-eslint/utils";

import { completingCall, type DescribedCall, describedCall, siblingOf } from "./forms.js";
import { importedName } from "./imports.js";
import type { Edit } from "./insertions.js";
import { isOnParameter } from "./members.js";
import type { HttpResponse } from "./model.js";
import { memberName, unwrap } from "./names.js";

/** `createError.BadRequest(…)` becomes `createError.Conflict(…)`; so `new BadRequestException(…)`, `reply.badRequest(…)`. */
export function renamed(response: HttpResponse, code: number): Edit | null {
  const call = errorCall(response);
  const name = call && siblingOf(call, code, response.exchange);
  if (!call || name === null) return null;
  const { callee } = call.node;
  if (callee.type === "MemberExpression") return callee.computed ? null : (fixer) => fixer.replaceText(callee.property, name);
  if (callee.type !== "Identifier" || call.syntax.includes(".")) return null;
  const imported = importedName(name, call.framework, response.exchange);
  if (!imported) return null;
  const { edit } = imported;
  return (fixer) => [...(edit ? [edit(fixer)].flat() : []), fixer.replaceText(callee, imported.name)];
}

/** The call or construction that makes the error, or that sends the named answer. */
function errorCall(response: HttpResponse): DescribedCall | null {
  if (response.origin !== "thrown") {
    const call = completingCall(response);
    return call && (call.node.type === "NewExpression" || isOnParameter(call.node.callee, response)) ? call : null;
  }
  const completion = unwrap(response.completion);
  const raised = completion.type === "ThrowStatement" || completion.type === "ReturnStatement" ? completion.argument : completion;
  if (!raised) return null;
  const own = describedCall(raised, response.exchange, []);
  if (own) return own;
  const [passed] = raised.type === "CallExpression" ? raised.arguments : [];
  const made = unwrap(completion.type === "CallExpression" && passed ? passed : raised);
  return describedCall(made, response.exchange, isOfErrors(made, response) ? ["errors"] : []);
}

/** `fastify.httpErrors.conflict()`: a call on what the application has for errors. */
function isOfErrors(node: TSESTree.Node, { exchange: { framework } }: HttpResponse): boolean {
  const object = node.type === "CallExpression" && node.callee.type === "MemberExpression" ? node.callee.object : null;
  const name = object?.type === "MemberExpression" ? memberName(object) : object?.type === "Identifier" ? object.name : null;
  return [framework.objects.application?.[name ?? ""] ?? []].flat().some(({ is }) => is === "errors");
}
