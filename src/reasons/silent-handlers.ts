/** Handlers of errors, and of what no route answers, that set no status: they send 200, whatever they say. */
import type { HttpResponse } from "../response/model.js";
import { lastName } from "../response/syntax.js";
import { factsOf } from "./conditions.js";
import { currentGuard } from "./guards.js";

/** What a handler is for that sends a success because it sets no status; `null` where it sets one, or is for something else. */
export function silentHandler(response: HttpResponse): "error-handler" | "not-found-handler" | null {
  const { exchange, explicit, content, guards } = response;
  if (explicit !== false) return null;
  if (exchange.kind === "error-handler") return "error-handler";
  // A page for unknown paths is how single-page applications are served.
  if (exchange.kind === "not-found-handler") return content.isDocument ? null : "not-found-handler";
  const guard = guards.findLast(({ afterOthers }) => afterOthers === true);
  if (guard?.kind === "catch") return "error-handler";
  const says = !content.isDocument && (content.properties !== null || content.texts.length > 0);
  if (guard) return says ? "not-found-handler" : null;
  return says && answersBoom(response) ? "error-handler" : null;
}

/** Whether what is answered has the mark of hapi's errors: `if (request.response.isBoom)`, as its extensions ask. */
function answersBoom(response: HttpResponse): boolean {
  const guard = currentGuard(response);
  if (!guard || guard.kind === "catch") return false;
  return factsOf(guard).some((fact) => fact.kind === "presence" && fact.present && lastName(fact.subject) === "isBoom");
}
