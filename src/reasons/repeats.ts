/** Responses that are sent after another was already sent on the same path. */
import type { Guard, HttpResponse } from "../response/model.js";
import { isWithin } from "../response/syntax.js";

/** The response that was certainly possible to be sent before this one on one and the same path, or `null`. */
export function sentBefore(response: HttpResponse): HttpResponse | null {
  const text = (guard: Guard): string => {
    const { file } = response.exchange.values;
    if (guard.kind === "condition") return file.textOf(guard.test).replace(/\s+/gu, "");
    return guard.kind === "case" ? file.textOf(guard.discriminant) : "catch";
  };
  // An error handler that has answered may pass the error on, to be logged.
  if (response.origin === "thrown" && response.exchange.kind === "error-handler") return null;
  // A caught error that is thrown on ends the handler, and answers nothing by itself.
  if (response.node.type === "ThrowStatement" && response.status.values.length === 0) return null;
  // Ending what has been sent does nothing.
  if (/^\w+\.end\(\)$/u.test(response.exchange.values.file.textOf(response.completion))) return null;
  const here = response.guards;
  return (
    response.earlier.find((earlier) => {
      if (earlier.origin !== "sent" || earlier.completion === response.completion) return false;
      // res.send(body).end(): ending what has been sent does nothing.
      if (isWithin(earlier.completion, response.completion)) return false;
      // The two conditions exclude each other, or one was asked again: `if (a) …; if (!a) …`, `if (a) …; if (b) …`.
      const open = earlier.guards.filter((guard) => !here.includes(guard));
      const own = here.filter((guard) => !earlier.guards.includes(guard));
      if (open.some((guard) => guard.kind === "catch")) return false;
      return (
        own.length === 0 ||
        (own.every((guard) => guard.kind !== "catch") &&
          open.length === 0 &&
          !own.some((guard) => /headersSent|\bsent\b|writableEnded|finished/u.test(text(guard))))
      );
    }) ?? null
  );
}

/** The line in which the file sends a response: of a helper of another file, that of its call. */
export function lineOf({ completion, exchange, node }: HttpResponse): number {
  return (exchange.values.file.holds(completion) ? completion : node).loc.start.line;
}
