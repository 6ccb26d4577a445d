/**
 * The verdicts that depend on taste. They come last, where nothing else is wrong with a code, and cost the most, since they
 * ask what functions of other files do: nobody pays for them who has none of their rules on.
 */
import type { TSESTree } from "@typescript-eslint/utils";

import { isClientError, isSuccess } from "../http/status-codes.js";
import type { HttpResponse } from "../response/model.js";
import { blameFor } from "./attempts.js";
import { catchOf } from "./catches.js";
import { answersByProtocol, isAcknowledged, isNamedForVerdict } from "./circumstances.js";
import { type CodeRule, type Verdict, verdict } from "./code-rule.js";
import { isOfTarget } from "./created-content.js";
import { createsResource } from "./creation.js";
import { blamesServer, isExcused } from "./excuses.js";
import { failedAttemptOf } from "./failed-attempts.js";
import { failsValidation, hasPassedValidation } from "./failed-validation.js";
import { sendsCaughtWords } from "./outcome.js";
import { raisingIn } from "./raised-errors.js";
import type { ReasonKind } from "./reason.js";
import { evidenceOfGuards } from "./guards.js";
import { reasonOf } from "./reasons.js";
import { answersNothing, sendsUnchecked } from "./resources.js";
import { isEmptyList } from "./targets.js";
import { OF_SERVER } from "./thrown.js";
import { speaksOfAsker } from "./who-asks.js";
import { workIsQueued } from "./work.js";

/** The rules whose verdicts these are; the rule for missing resources has one among them, on look-ups sent unchecked. */
export const RULES_OF_TASTE: ReadonlySet<CodeRule> = new Set([
  "no-404-for-empty-lists",
  "no-4xx-for-server-errors",
  "prefer-201-for-creation",
  "prefer-202-for-queued-work",
  "prefer-204-for-empty-success",
  "prefer-422-for-validation-errors",
  "prefer-gateway-codes-for-upstream-failures",
]);

/** The verdict of a rule of taste on a code with which nothing else is wrong. */
export function refinementOf(response: HttpResponse): Verdict | null {
  return response.status.must(isSuccess) ? onSuccess(response) : onError(response);
}

function onSuccess(response: HttpResponse): Verdict | null {
  if (response.status.must((code) => code === 200) && sendsUnchecked(response))
    return { ...verdict("prefer-404-for-missing-resources", [404]), unchecked: true };
  const better = betterSuccess(response);
  // An import is queued like other work.
  if (better?.rule === "prefer-201-for-creation" && isNamedForVerdict(response.exchange) && isOfTarget(response)) return better;
  const isExempt = better?.rule === "prefer-202-for-queued-work" ? isAcknowledged : answersByProtocol;
  return better && !isExempt(response) ? better : null;
}

/** The code that says more of a success than 200 does. */
function betterSuccess(response: HttpResponse): Verdict | null {
  if (!response.status.must((code) => code === 200 || code === 201)) return null;
  if (workIsQueued(response)) return verdict("prefer-202-for-queued-work", [202]);
  if (!response.status.must((code) => code === 200)) return null;
  if (answersNothing(response)) return verdict("prefer-204-for-empty-success", [204]);
  return createsResource(response, "evidently") ? verdict("prefer-201-for-creation", [201]) : null;
}

function onError(response: HttpResponse): Verdict | null {
  const { status } = response;
  if (status.must((code) => code === 404) && isEmptyList(response))
    return verdict("no-404-for-empty-lists", saysFailure(response) ? [] : [200]);
  if (status.must(isClientError)) {
    if (
      status.must((code) => code === 400) &&
      reasonOf(response)?.kind === "invalid-input" &&
      failsValidation(response) &&
      mayBeClients(response) &&
      !isExcused(response, "invalid-input")
    )
      return verdict("prefer-422-for-validation-errors", [422], false, "invalid-input");
    return onServersFault(response);
  }
  const attempt = failedAttemptOf(response);
  if (!attempt?.isCaught || !status.must((code) => code === 500)) return null;
  const { client, identifier, server, upstream, written } = attempt.blame;
  const isUpstreams = upstream && !server && !client && !identifier && !written;
  return isUpstreams ? verdict("prefer-gateway-codes-for-upstream-failures", [502, 504]) : null;
}

const OF_UPSTREAM: readonly ReasonKind[] = ["upstream-failed", "upstream-timeout"];

/** What stands before other handlers decides who may pass. */
function mayBeAboutAsker(response: HttpResponse, attempt: TSESTree.Node): boolean {
  return response.exchange.kind !== "handler" || response.content.texts.length === 0 || speaksOfAsker(response, attempt);
}

/** What was attempted, if a catch clause answers, reads or writes something of the client's. */
function mayBeClients(response: HttpResponse): boolean {
  const attempt = failedAttemptOf(response);
  return !attempt?.isCaught || attempt.blame.client || attempt.blame.written;
}

/** The answer says that something went wrong that is not the client's, and nothing else tells what. */
function apologises(response: HttpResponse): boolean {
  if (!blamesServer(response) || reasonOf(response)?.kind !== "server-fault" || evidenceOfGuards(response).length > 0) return false;
  const caught = catchOf(response);
  return !caught || blameFor(caught, response.exchange.values).others;
}

/** An error of the client is named for an attempt that only the server or an upstream can have let fail. */
function onServersFault(response: HttpResponse): Verdict | null {
  const attempt = failedAttemptOf(response);
  const about = reasonOf(response);
  const isSaidAlone = (about?.kind === "server-fault" && about.certain) || apologises(response);
  if (!attempt) return isSaidAlone ? verdict("no-4xx-for-server-errors", [500], false, "server-fault") : null;
  const { blame, node } = attempt;
  const reason = about?.kind;
  const says = reason === undefined || OF_SERVER.has(reason);
  // What went wrong is not said to be the client's, and may be the server's.
  const isUpstreams = reason !== undefined && OF_UPSTREAM.includes(reason);
  const isSaid = isUpstreams || blamesServer(response);
  const isServers = blame.server || blame.upstream || blame.written || (isSaid && blame.others);
  const isClients = blame.client || (blame.written && !hasPassedValidation(response));
  if ((isClients && !isSaid) || !says || !isServers) return null;
  // 401 and 403 are a choice about the client, so only words to the contrary speak against them, where who asks is a matter at all.
  const isChoice = response.status.may((code) => code === 401 || code === 403) && mayBeAboutAsker(response, node);
  if ((blame.identifier || isChoice) && reason !== "server-fault") return null;
  // What the project's own functions refuse may be the client's mistake: where it is not known to be, its words may tell.
  if (!attempt.isYielded) {
    const { throws, blames, unknown } = raisingIn(node, response.exchange.values);
    if (blames || ((throws || unknown) && sendsCaughtWords(response))) return null;
  }
  return verdict("no-4xx-for-server-errors", isUpstreams || (blame.upstream && !blame.server) ? [502, 500] : [500]);
}

/** An error that is thrown, or content that says so: 200 alone would make it worse. */
function saysFailure({ content, origin }: HttpResponse): boolean {
  const success = content.property("success")?.node;
  return origin === "thrown" || (success?.type === "Literal" && success.value === false) || content.properties?.has("error") === true;
}
