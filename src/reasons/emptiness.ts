/** Whether a response evidently has content. */
import type { HttpResponse } from "../response/model.js";

/** Content is passed that is not null, undefined or an empty text. */
export function hasContent({ content }: HttpResponse): boolean {
  const node = content.presence === "present" ? content.resolved?.node : null;
  if (!node) return false;
  if (node.type === "Literal") return node.value !== null && node.value !== "";
  // A name or call may hold nothing; an object, a list or a text with parts cannot.
  return (
    node.type === "ObjectExpression" || node.type === "ArrayExpression" || node.type === "TemplateLiteral" || node.type === "NewExpression"
  );
}
