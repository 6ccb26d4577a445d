/** Redirects by which a client sends again what has been handled already. */
import type { HttpResponse } from "../response/model.js";

/** What reads the content of a request. */
const READS = /\.\s*(?:json|formData|text|arrayBuffer|blob)\(\s*\)|\breq(?:uest)?\.body\b/u;

/**
 * Whether a redirect repeats a request whose content the handler has read, because the framework answers 307 where the code
 * names no status: `redirect("/users")` of Next in a POST route.
 */
export function repeatsHandled({ status, fields, exchange }: HttpResponse): boolean {
  return (
    status.must((code) => code === 307) &&
    status.values.every(({ node }) => node === null) &&
    fields.has("Location") &&
    READS.test(exchange.values.file.textOf(exchange.handler))
  );
}
