/** Members of the object that a response is sent through, put into its chain of calls or into a statement before. */
import type { TSESTree } from "@typescript-eslint/utils";

import { type Edit, withLink, withStatementBefore } from "./insertions.js";
import type { HttpResponse } from "./model.js";
import { unwrap } from "./names.js";
import { declarationAround } from "./outcomes.js";
import { functionAround } from "./survey.js";
import { isWithin, rootOf } from "./syntax.js";

/** The roles of objects that a response is sent through. */
const ROLES = ["response", "context", "answer"] as const;

/**
 * Calls or assigns a member of the object on which a response is completed.
 *
 * @param spelling the member as `Spelling` has it: `set()`, `status=`
 * @param given its arguments, or what is assigned
 * @param before the member before which it has to stand, where that is not the completing one
 * @returns `null` when no such object stands in the code
 */
export function withMember(
  response: HttpResponse,
  spelling: string | undefined,
  given: readonly string[],
  before: TSESTree.MemberExpression | null = null,
): Edit | null {
  if (spelling === undefined || response.origin === "thrown" || response.node !== response.completion) return null;
  const { framework, handler, values } = response.exchange;
  const { file } = values;
  const text = spelling.endsWith("=") ? `.${spelling.slice(0, -1)} = ${given.join("")}` : `.${spelling.slice(0, -1)}${given.join(", ")})`;
  const completion = unwrap(response.completion);
  if (declarationAround(handler, framework)) return throughThis(response, text);
  if (response.origin === "returned" && chains(response, spelling)) {
    const call = statusCall(response) ?? completion;
    return call.type === "CallExpression" && ownMember(call, response) ? (fixer) => fixer.insertTextAfter(call, text) : null;
  }
  const member = before ?? ownMember(completion, response);
  if (!member) return null;
  if (chains(response, spelling)) return withLink(member, text, file.code);
  return isPlain(member.object) ? withStatementBefore(completion, `${file.textOf(member.object)}${text}`, file.code) : null;
}

/** A statement before, on the response of what a handler is called on that is given none itself: `this.res.set("Location", …)`. */
function throughThis({ completion, exchange: { framework, handler, values } }: HttpResponse, text: string): Edit | null {
  const [name] =
    Object.entries(framework.objects.this ?? {}).find(([, effects]) => [effects].flat().some(({ is }) => is === "response")) ?? [];
  const inner = completion.type === "ReturnStatement" ? completion.argument : completion;
  if (name === undefined || !inner || handler.type === "ArrowFunctionExpression" || functionAround(completion) !== handler) return null;
  return withStatementBefore(inner, `this.${name}${text}`, values.file.code);
}

/** Whether a member yields the response, so that it can stand in a chain of calls. */
function chains({ framework }: HttpResponse, spelling: string): boolean {
  return ROLES.some((role) => [framework.objects[role]?.[spelling] ?? []].flat().some(({ is }) => is !== undefined));
}

/** The member that is called or assigned, on an object that is neither imported nor global. */
function ownMember(node: TSESTree.Node, { exchange }: HttpResponse): TSESTree.MemberExpression | null {
  const target = node.type === "CallExpression" ? unwrap(node.callee) : node.type === "AssignmentExpression" ? node.left : null;
  if (target?.type !== "MemberExpression" || target.object.type === "ThisExpression") return null;
  // A helper that is given the response: `apiResponse.unauthorized(res)`.
  const { file } = exchange.values;
  const root = rootOf(target.object);
  if (file.originOf(target.object) || root.type === "Super") return null;
  return root.type === "Identifier" && (file.variableOf(root)?.defs.length ?? 0) === 0 ? null : target;
}

/** The call of the handler that is given the status: a chain goes on behind it. */
function statusCall({ status, exchange }: HttpResponse): TSESTree.CallExpression | null {
  const setter = status.only?.node?.parent;
  return setter?.type === "CallExpression" && isWithin(setter, exchange.handler) ? setter : null;
}

/** Whether an object can be named twice: names and members only. */
function isPlain(node: TSESTree.Node): boolean {
  if (node.type === "MemberExpression") return !node.computed && !node.optional && isPlain(node.object);
  return node.type === "Identifier" || node.type === "ThisExpression";
}

/** Whether a call is made on a parameter, as a response is one: an object of the project's own may have other methods. */
export function isOnParameter(callee: TSESTree.Node, { exchange: { values } }: HttpResponse): boolean {
  const root = rootOf(callee);
  const definition = root.type === "Identifier" ? values.file.variableOf(root)?.defs[0] : undefined;
  return (definition?.type as string | undefined) === "Parameter";
}
