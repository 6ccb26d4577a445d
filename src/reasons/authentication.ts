/** Whether a 401 is about who asks, and what they may, at all. */
import type { HttpResponse } from "../response/model.js";
import { endpointNames } from "./circumstances.js";
import { reasonOf } from "./reasons.js";
import { verdictOf } from "./verdict.js";

/**
 * Whether a response with 401 is certainly about something else than who asks and what they may: another code is right for
 * it, or its words speak of a fault of the server. Its challenge is no matter then, but its code. A known user who lacks a
 * permission may still be told how to become another one.
 */
export function isAboutSomethingElse(response: HttpResponse): boolean {
  const verdict = verdictOf(response);
  if (verdict !== null && verdict.rule !== "no-401-403-confusion" && !verdict.codes.includes(401)) return true;
  const reason = reasonOf(response);
  return reason?.kind === "server-fault" || reason?.kind === "unavailable" || isWhateverFailed(response);
}

/** What may show that something is about who asks. */
const WHO_ASKS =
  /auth|token|session|log[-_ ]?in|sign[-_ ]?in|credential|passw|jwt|verif|user|account|permission|access|key|secret|otp|2fa/iu;

/** A catch clause around what has nothing to do with who asks, whose answer does not speak of it either. */
function isWhateverFailed(response: HttpResponse): boolean {
  const { content, exchange, guards } = response;
  const guard = guards.at(-1);
  if (guard?.kind !== "catch" || content.texts.length === 0) return false;
  const told = [exchange.values.file.textOf(guard.origin), endpointNames(exchange), ...content.texts.map(({ text }) => text)];
  return !told.some((text) => WHO_ASKS.test(text));
}
