/** Handlers of errors, and of what no route answers, that set no status: they send 200, whatever they say. */
import type { HttpResponse } from "../response/model.js";

/** What a handler is for that sends a success because it sets no status; `null` where it sets one, or is for something else. */
export function silentHandler({ exchange, explicit, content, guards }: HttpResponse): "error-handler" | "not-found-handler" | null {
  if (explicit !== false) return null;
  if (exchange.kind === "error-handler") return "error-handler";
  // A page for unknown paths is how single-page applications are served.
  if (exchange.kind === "not-found-handler") return content.isDocument ? null : "not-found-handler";
  const guard = guards.findLast(({ afterOthers }) => afterOthers === true);
  if (guard?.kind === "catch") return "error-handler";
  const says = !content.isDocument && (content.properties !== null || content.texts.length > 0);
  return guard && says ? "not-found-handler" : null;
}
