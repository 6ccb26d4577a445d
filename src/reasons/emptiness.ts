/** Whether a response evidently has content. */
import type { HttpResponse } from "../response/model.js";

/** Content is passed that is not null, undefined or an empty text. */
export function hasContent({ content }: HttpResponse): boolean {
  return holdsSomething(content);
}

function holdsSomething(content: HttpResponse["content"]): boolean {
  const node = content.presence === "present" ? content.resolved?.node : null;
  if (!node) return false;
  if (node.type === "Literal") return node.value !== null && node.value !== "";
  // A name or call may hold nothing; an object, a list or a text with parts cannot.
  return (
    node.type === "ObjectExpression" || node.type === "ArrayExpression" || node.type === "TemplateLiteral" || node.type === "NewExpression"
  );
}

/** Whether what is passed for the content is refused by the status, which has none: where even an empty text is content. */
export function isRefused({ content, exchange }: HttpResponse): boolean {
  const node = content.presence === "present" ? content.resolved?.node : null;
  // Bun alone takes content that it does not send.
  if (!node || content.noContent === null || /\bBun\./u.test(exchange.values.file.code.text)) return false;
  if (node.type !== "Literal") return holdsSomething(content);
  return content.noContent === "nothing" || node.value !== null;
}
