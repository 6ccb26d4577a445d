/** Whether a 401 is about who asks, and what they may, at all. */
import type { HttpResponse } from "../response/model.js";
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
  return reason?.kind === "server-fault" || reason?.kind === "unavailable";
}
