/** Work that is only queued when the response is sent. */
import { type Holdings, holdingsOf } from "../response/holdings.js";
import type { HttpResponse } from "../response/model.js";
import { unwrap } from "../response/names.js";
import { calledName, lastName } from "../response/syntax.js";

/** `emailQueue.add(…)`, `agenda.now(…)`. */
const QUEUE = /[qQ]ueue|[jJ]obs?|[wW]orker|producer|broker|channel|agenda|bull/u;
const GIVES_TO_QUEUE = /^(?:add|enqueue|push|publish|send|sendToQueue|now|schedule|createJob|dispatch)$/u;
/** `enqueueEmail(…)`. */
const ENQUEUES = /^(?:enqueue\w*|addJob|queueJob|dispatchJob|scheduleJob|sendToQueue)$/u;
const SAYS =
  /\bqueued?\b|in the background|(?:will be|is being|are being) (?:processed|sent|generated|emailed|ready|prepared|imported|exported)|scheduled|(?:processing|job|import|export) (?:has )?started|started processing|accepted for processing/iu;

/** The handler hands work to a queue, and the response says that it is still to be done. */
export function workIsQueued(response: HttpResponse): boolean {
  const { exchange, content } = response;
  if (response.origin === "thrown" || !content.texts.some(({ text }) => SAYS.test(text))) return false;
  return holdingsOf(exchange.handler, exchange.values.file).calls.some(enqueues);
}

function enqueues(call: Holdings["calls"][number]): boolean {
  const name = calledName(call);
  const owner = call.callee.type === "MemberExpression" ? unwrap(call.callee.object) : null;
  // queues.emails.add(…)
  const holders = owner?.type === "MemberExpression" ? [lastName(owner), lastName(owner.object)] : owner ? [lastName(owner)] : [];
  return ENQUEUES.test(name) || (GIVES_TO_QUEUE.test(name) && holders.some((holder) => QUEUE.test(holder)));
}
