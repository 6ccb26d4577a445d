/** Work that is only queued when the response is sent. */
import type { HttpResponse } from "../response/model.js";

const ENQUEUES =
  /\b\w*(?:[qQ]ueue|[jJ]obs?|[wW]orker|producer|broker|channel|agenda|bull)\w*\s*\.\s*(?:add|enqueue|push|publish|send|sendToQueue|now|schedule|createJob|dispatch)\s*\(|\b(?:enqueue\w*|addJob|queueJob|dispatchJob|scheduleJob|sendToQueue)\s*\(/u;
const SAYS =
  /\bqueued?\b|in the background|(?:will be|is being|are being) (?:processed|sent|generated|emailed|ready|prepared|imported|exported)|scheduled|(?:processing|job|import|export) (?:has )?started|started processing|accepted for processing/iu;

/** The handler hands work to a queue, and the response says that it is still to be done. */
export function workIsQueued(response: HttpResponse): boolean {
  const { exchange, content } = response;
  if (response.origin === "thrown" || !content.texts.some(({ text }) => SAYS.test(text))) return false;
  return ENQUEUES.test(exchange.values.file.textOf(exchange.handler));
}
