/** Whether a 401 is about who asks, and what they may, at all. */
import type { TSESTree } from "@typescript-eslint/utils";

import { holdingsOf } from "../response/holdings.js";
import type { HttpResponse } from "../response/model.js";
import { calledName, isWithin } from "../response/syntax.js";
import { endpointNames } from "./circumstances.js";
import { failedAttemptOf } from "./failed-attempts.js";
import { currentGuard, evidenceOfGuards } from "./guards.js";
import type { ReasonKind } from "./reason.js";
import { innermostGuard } from "./request-parts.js";
import { evidenceOfWords, reasonOf } from "./reasons.js";
import { verdictOf } from "./verdict.js";
import { namesAsker, speaksOfAsker } from "./who-asks.js";

/** Reasons that have nothing to do with who asks, even where they are not certain. */
const OTHER_REASONS: ReadonlySet<ReasonKind> = new Set(["server-fault", "unavailable", "state-conflict"]);

/**
 * Whether a response with 401 is certainly about something else than who asks and what they may: another code is right for
 * it, its words or its condition speak of something else, or it answers whatever has failed. Its challenge is no matter then,
 * but its code. A known user who lacks a permission may still be told how to become another one.
 */
export function isAboutSomethingElse(response: HttpResponse): boolean {
  const verdict = verdictOf(response);
  if (verdict !== null && verdict.rule !== "no-401-403-confusion" && !verdict.codes.includes(401)) return true;
  const reason = reasonOf(response);
  return (reason !== null && OTHER_REASONS.has(reason.kind)) || isOtherRefusal(response) || isWhateverFailed(response);
}

/** What a server asks that no credentials answer: whether a human is there, whether its own licence is valid. */
const NO_CREDENTIALS = /captcha|licen[cs]e/iu;
/** Where somebody shows by what was sent to them that an address or an account is theirs. */
const CONFIRMS =
  /(?:forg[oe]t|reset|recover)\w*|(?:verif\w*|confirm|activat\w*|validat\w*)[\s_-]*(?:e-?mail|account|phone|reset|code|otp|registration)/iu;
/** What they were sent: it is content of the request, and no challenge asks for it. */
const SENT_TO_THEM = /\b(?:code|token|otp|pin|link|answer)\b/iu;

function isOtherRefusal(response: HttpResponse): boolean {
  const { content, exchange } = response;
  const guard = currentGuard(response);
  const asked = guard?.kind === "condition" ? [exchange.values.file.textOf(guard.test)] : [];
  const told = [...asked, ...content.texts.map(({ text }) => text)];
  const isOther =
    told.some((text) => NO_CREDENTIALS.test(text)) ||
    (CONFIRMS.test(endpointNames(exchange)) && told.some((text) => SENT_TO_THEM.test(text)));
  // You have to be logged in to ask for a captcha.
  const evidence = isOther ? [...evidenceOfGuards(response), ...evidenceOfWords(response)] : [];
  return isOther && !evidence.some(({ kind, strength }) => kind === "not-authenticated" && strength === "certain");
}

/** Calls that find out who asks, or may refuse them. */
const ASKS_WHO = /auth|token|session|log_?in|sign_?in|credential|passw|jwt|verif|decod|compare|refresh|guard|current_?user/iu;
/** Those by which somebody who is known gets a session, and what belongs to the request or the response. */
const KEEPS_WHO = /^(?:set|create|generate|issue|save|clear|revoke|send|store)|^log$/iu;
const OF_EXCHANGE = /^(?:req|request|res|response|ctx|reply)\b/u;

/** Whatever went wrong in an attempt that does not ask who is there, and an answer that does not speak of it either. */
function isWhateverFailed(response: HttpResponse): boolean {
  const { content, exchange } = response;
  const { file } = exchange.values;
  if (content.texts.length > 0) {
    const guard = innermostGuard(response);
    return guard?.kind === "catch" && !speaksOfAsker(response, guard.origin);
  }
  const attempt = failedAttemptOf(response);
  if (!attempt || (attempt.isCaught && ASKS_WHO.test(endpointNames(exchange)))) return false;
  const { calls } = holdingsOf(exchange.handler, file);
  const attempted = calls.filter((call) => (attempt.isCaught ? isWithin(call, attempt.node) : call === attempt.node));
  return attempted.length > 0 && !attempted.some((call) => asksWho(call, file.textOf(call.callee)));
}

/** A call that finds out who asks; `throw new Error("You need to be logged in")` does too. */
function asksWho(call: TSESTree.CallExpression | TSESTree.NewExpression, callee: string): boolean {
  const [passed] = call.arguments;
  if (call.parent.type === "ThrowStatement") return passed?.type !== "Literal" || namesAsker(String(passed.value));
  return !OF_EXCHANGE.test(callee) && !KEEPS_WHO.test(calledName(call)) && ASKS_WHO.test(callee);
}
