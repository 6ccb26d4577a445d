/** How long the content of a response tells the client to wait. */
import type { HttpResponse } from "../response/model.js";
import { unwrap } from "../response/names.js";
import { isWithin } from "../response/syntax.js";

/** Properties that hold a number of seconds: `retryAfter`, `retry_after_seconds`. */
const SECONDS = /^retry_?(?:after|in)(?:_?(?:s|secs?|seconds))?$/iu;

/** After how many seconds the content says to come back: digits, or the code of an expression that tells. */
export interface Delay {
  readonly seconds: string;
  readonly isComputed: boolean;
}

/** The delay that stands in the content, or `null` where none does that could be written as a field. */
export function delayIn({ content, completion, exchange }: HttpResponse): Delay | null {
  for (const [name, { node }] of content.properties ?? []) {
    if (!SECONDS.test(name) || !node || !isWithin(node, completion)) continue;
    const { type } = unwrap(node);
    if (type === "Identifier" || type === "MemberExpression" || type === "CallExpression")
      return { seconds: exchange.values.file.textOf(node), isComputed: true };
    if (node.type === "Literal" && /^\d+$/u.test(String(node.value))) return { seconds: String(node.value), isComputed: false };
  }
  return null;
}
