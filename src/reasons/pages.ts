/** What answers where nothing else does, and pages that are named for that: `render("404")`. */
import type { HttpResponse } from "../response/model.js";
import { OUTERMOST } from "../response/values.js";

const NOT_FOUND = /(?:^|[/\\_.-])(?:404|not[-_]?found)(?:[-_]?page)?(?:\.\w+)?$/iu;

/**
 * Whether a response is the page for what does not exist, sent in place of what was asked for. The page itself may have an
 * address of its own, to which others redirect: without a condition, only what answers whatever path is known to be none.
 */
export function sendsNotFoundPage(response: HttpResponse): boolean {
  const { content, exchange, guards } = response;
  if (!content.isDocument || !content.node || (guards.length === 0 && !answersTheRest(response))) return false;
  if (exchange.target.values.some(({ value }) => NOT_FOUND.test(value))) return false;
  const { node } = content;
  // path.join(__dirname, "404.html")
  const named = node.type === "CallExpression" ? (node.arguments.at(-1) ?? node) : node;
  return exchange.values.texts(named, OUTERMOST).some(({ text }) => NOT_FOUND.test(text));
}

/** `app.use((req, res) => res.send("Not found"))`: what is sent to whatever nothing else has answered. */
export function answersTheRest({ exchange }: HttpResponse): boolean {
  if (exchange.kind === "middleware") return exchange.handler.params.length === 2;
  return exchange.target.must((path) => /^\/?\(?\*\w*\)?$/u.test(path));
}
