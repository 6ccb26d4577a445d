/**
 * What is wrong with the code of a response: decided once, by the most specific rule that is certain, so that no two
 * rules report the same response and none has to know of another.
 */
import { forbidsContent, isClientError, isServerError, isSuccess } from "../http/status-codes.js";
import type { HttpResponse } from "../response/model.js";
import { blameFor, blameForCall } from "./attempts.js";
import { answersByProtocol, isAcknowledged } from "./circumstances.js";
import { createsResource } from "./creation.js";
import { failedCallOf } from "./failed-calls.js";
import { catchOf, isRestOf } from "./catches.js";
import { type Evidence, evidenceOfGuards } from "./guards.js";
import { findsSomething } from "./hints.js";
import { asksUser, isLoggedIn, knowsUser } from "./known-users.js";
import { isAboutLogin, isLogin, isMatterOfLogin } from "./logins.js";
import { asksForMediaType } from "./media-types.js";
import { blamesServer, isExcused } from "./excuses.js";
import { failsValidation } from "./failed-validation.js";
import { type Failure, failureIn, sendsCaughtWords } from "./outcome.js";
import { raisingIn } from "./raised-errors.js";
import type { ReasonKind } from "./reason.js";
import { evidenceOfWords, reasonOf } from "./reasons.js";
import { answersNothing, missingResource, sendsUnchecked } from "./resources.js";
import { isElsewhere, isEmptyList, looksUpByConstant, codesOfMissing } from "./targets.js";
import { workIsQueued } from "./work.js";

/** The rules that judge a response's code; a response has at most one verdict among them. */
export type CodeRule =
  | "no-2xx-for-errors"
  | "no-401-403-confusion"
  | "no-404-for-empty-lists"
  | "no-4xx-for-server-errors"
  | "no-5xx-for-client-errors"
  | "prefer-201-for-creation"
  | "prefer-202-for-queued-work"
  | "prefer-204-for-empty-success"
  | "prefer-404-for-missing-resources"
  | "prefer-409-for-conflicts"
  | "prefer-422-for-validation-errors"
  | "prefer-gateway-codes-for-upstream-failures"
  | "prefer-specific-4xx";

/** What a rule has to say of a response. */
export interface Verdict {
  readonly rule: CodeRule;
  /** The codes that fit, best first. */
  readonly codes: readonly number[];
  /** One code is right, whatever the author intends: `--fix` may write it. */
  readonly certain: boolean;
  /** What the response is about, where that is known. */
  readonly reason: ReasonKind | null;
  /** The look-up's result is sent without a look at it, so that it may or may not be missing. */
  readonly unchecked?: boolean;
  /** What in the content reports a failure, for `no-2xx-for-errors`. */
  readonly failure?: Failure | "error-handler" | "not-found-handler";
}

const memo = new WeakMap<HttpResponse, Verdict | null>();

/** The verdict on a response's code, or `null` when the code may stand. */
export function verdictOf(response: HttpResponse): Verdict | null {
  const known = memo.get(response);
  if (known !== undefined) return known;
  const verdict = response.status.values.length === 0 ? null : judge(response);
  memo.set(response, verdict);
  return verdict;
}

function judge(response: HttpResponse): Verdict | null {
  if (response.status.must(isSuccess)) return onSuccess(response);
  if (response.status.must((code) => code >= 400 && code < 600)) return onError(response);
  return null;
}

function onSuccess(response: HttpResponse): Verdict | null {
  if (response.origin === "thrown" || !response.status.must((code) => code !== 207 && !forbidsContent(code))) return null;
  const handler = silentHandler(response);
  if (handler)
    return {
      rule: "no-2xx-for-errors",
      codes: handler === "not-found-handler" ? [404] : [500],
      certain: handler === "not-found-handler",
      reason: null,
      failure: handler,
    };
  const failure = failureIn(response);
  if (failure === "returned") {
    const codes = response.content.error?.values.flatMap(({ value }) => value ?? []) ?? [];
    return { rule: "no-2xx-for-errors", codes, certain: true, reason: null, failure };
  }
  if (failure) {
    const reason = reasonOf(response);
    const certain = reason?.certain === true && reason.codes.length === 1;
    const codes = [...new Set([...(reason?.codes ?? []), ...(failure === "caught" ? [500, 400] : [400, 500])])].slice(0, 4);
    return { rule: "no-2xx-for-errors", codes, certain, reason: reason?.kind ?? null, failure };
  }
  if (missingResource(response) && !answersByProtocol(response)) return verdict("prefer-404-for-missing-resources", [404]);
  if (response.status.must((code) => code === 200) && sendsUnchecked(response))
    return { ...verdict("prefer-404-for-missing-resources", [404]), unchecked: true };
  const better = betterSuccess(response);
  // An import is queued like other work.
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

function verdict(rule: CodeRule, codes: readonly number[], certain = false, reason: ReasonKind | null = null): Verdict {
  return { rule, codes, certain, reason };
}

/** An error or not-found handler that sets no status sends 200, whatever it says. */
function silentHandler({ exchange, explicit, content }: HttpResponse): "error-handler" | "not-found-handler" | null {
  if (explicit !== false) return null;
  if (exchange.kind === "error-handler") return "error-handler";
  // A page for unknown paths is how single-page applications are served.
  return exchange.kind === "not-found-handler" && !content.isDocument ? "not-found-handler" : null;
}

const CONFLICTS: ReadonlySet<ReasonKind> = new Set(["duplicate", "edit-conflict", "precondition-failed"]);
const CREDENTIALS: ReadonlySet<ReasonKind> = new Set(["not-authenticated", "invalid-credentials"]);
/** Reasons with a code of their own among the client's errors. */
const SPECIFIC: ReadonlySet<ReasonKind> = new Set([
  "not-found",
  "gone",
  "not-authenticated",
  "invalid-credentials",
  "not-permitted",
  "too-many-requests",
  "too-large",
  "uri-too-long",
  "unsupported-media-type",
  "method-not-allowed",
  "precondition-required",
]);
const CLIENTS: ReadonlySet<ReasonKind> = new Set([...SPECIFIC, "invalid-input", "malformed-request"]);

/** Codes that state a reason as well, for purposes of their own: 404 hides what is forbidden, 403 refuses to explain. */
const ACCEPTABLE: { readonly [kind in ReasonKind]?: readonly number[] } = {
  "not-found": [401, 403, 409, 410, 412, 422, 424],
  "not-permitted": [401, 402, 404, 405, 409, 423, 451],
  "not-authenticated": [403, 407, 419, 440, 498, 511],
  "invalid-credentials": [403, 423, 429],
  gone: [401, 403, 404],
  "too-many-requests": [402, 409, 423],
  "too-large": [403, 422, 507],
  "uri-too-long": [403, 431],
  "unsupported-media-type": [406],
  "method-not-allowed": [403, 501],
};

function onError(response: HttpResponse): Verdict | null {
  const { status } = response;
  // A server error for whatever was caught: no reading of its words could tell better.
  if (status.must(isServerError) && response.guards.at(-1)?.kind === "catch" && !refusesToken(response)) return onCaught(response, null);
  const reason = reasonOf(response);
  if (reason?.kind === "state-conflict" && existsAlready(response) && status.must((code) => code !== 409 && code !== 412 && code !== 423))
    return verdict("prefer-409-for-conflicts", [409], false, "state-conflict");
  if (reason?.certain && !reason.codes.some((code) => status.may((value) => value === code))) {
    const { kind, codes } = reason;
    // 401 or 403 may be the author's word for what somebody has claimed already, unless words or a database speak of a duplicate.
    const evidence = [...evidenceOfGuards(response), ...evidenceOfWords(response)].filter((entry) => entry.kind === kind);
    const isRefusal = status.may((code) => code === 401 || code === 403) && evidence.every(({ source }) => source === "guard");
    if (CONFLICTS.has(kind) && !isRefusal && !isLogin(response) && status.must((code) => code !== 409 && code !== 412))
      return verdict("prefer-409-for-conflicts", codes, true, kind);
    if (status.must(isServerError)) return onServerError(response, kind, codes);
    if (
      status.must((code) => code === 401) &&
      kind === "not-found" &&
      response.exchange.kind === "handler" &&
      !isAboutLogin(response) &&
      !codesOfMissing(response).includes(401) &&
      !isElsewhere(response, kind)
    ) {
      return verdict("prefer-specific-4xx", codes, false, kind);
    }
    // What was left out or is wrong is no matter of who asks, of methods or of preconditions.
    const isOtherMatter = kind === "invalid-input" && status.must((code) => OTHER_MATTERS.has(code)) && !isMatterOfLogin(response);
    if (isOtherMatter && !(response.exchange.kind === "function" && status.may((code) => code === 401)))
      return verdict("prefer-specific-4xx", codes, false, kind);
    if (kind === "invalid-input" && status.must((code) => OTHER_MEANINGS.has(code)) && evidence.length > 1 && isSaidAndAsked(evidence))
      return verdict("prefer-specific-4xx", codes, false, kind);
    if (status.must((code) => code === 401) && kind === "not-permitted") {
      // A right that a call denies may be denied to somebody who has not logged in.
      // So may an error of the project's own that says it by its name.
      const isKnown = knowsUser(response) || evidence.some(({ source }) => source !== "guard");
      return isKnown ? verdict("no-401-403-confusion", [403], true, kind) : null;
    }
    if (status.must((code) => code === 403) && CREDENTIALS.has(kind))
      return isLoggedIn(response) || confirms(response, kind) ? null : verdict("no-401-403-confusion", [401], true, kind);
    if (SPECIFIC.has(kind) && status.must((code) => isClientError(code) && !(ACCEPTABLE[kind] ?? []).includes(code)))
      return onGeneral(response, kind, codes);
  }
  // 401 says that it is about the user; a condition on what the known user owns or may says what.
  if (status.must((code) => code === 401) && refusesKnownUser(response))
    return verdict("no-401-403-confusion", [403], true, "not-permitted");
  if (status.must((code) => code === 404) && isEmptyList(response)) return verdict("no-404-for-empty-lists", [200]);
  if (status.must((code) => code === 400) && reason?.kind === "invalid-input" && failsValidation(response)) {
    return verdict("prefer-422-for-validation-errors", [422], false, "invalid-input");
  }
  return onCaught(response, reason?.kind ?? null);
}

/** A token has not been verified, and the answer says so. */
function refusesToken(response: HttpResponse): boolean {
  return [evidenceOfGuards(response), evidenceOfWords(response)].every((all) => all.some(({ kind }) => kind === "not-authenticated"));
}

/** A general code for a reason that has codes of its own. */
function onGeneral(response: HttpResponse, kind: ReasonKind, codes: readonly number[]): Verdict | null {
  if (isElsewhere(response, kind) || isExcused(response, kind)) return null;
  if (kind === "unsupported-media-type" && !asksForMediaType(response)) return null;
  if (confirms(response, kind)) return verdict("prefer-specific-4xx", [401, 403], false, kind);
  if (kind !== "not-found") return verdict("prefer-specific-4xx", codes, true, kind);
  // An unknown account at a login is a wrong credential as well, and 404 tells which accounts there are.
  if (isLogin(response)) return verdict("prefer-specific-4xx", [401, 404], false, "invalid-credentials");
  const fitting = codesOfMissing(response);
  return verdict("prefer-specific-4xx", fitting, fitting.length === 1, kind);
}

/** A user who is there and confirms something by the password is not logging in: 403 says no as well. */
function confirms(response: HttpResponse, kind: ReasonKind): boolean {
  return kind === "invalid-credentials" && !isLogin(response) && asksUser(response);
}

/** What is in the way was looked up and found; that something is done already, as a like, may be no mistake to tell. */
function existsAlready(response: HttpResponse): boolean {
  return (
    (findsSomething(response) || evidenceOfGuards(response).some(({ kind, strength }) => kind === "duplicate" && strength === "certain")) &&
    !response.content.texts.some(({ text }) => /like|vot|follow|verif|paid|subscri|favou?rit|bookmark|confirm/iu.test(text))
  );
}

/** Codes of the client's errors that say something else than that the input is wrong. */
const OTHER_MATTERS: ReadonlySet<number> = new Set([401, 402, 405, 407, 408, 410, 411, 412, 429]);
/** Codes that may be a choice where only the words, or only the condition, speak of wrong input. */
const OTHER_MEANINGS: ReadonlySet<number> = new Set([403, 404, 406, 409]);

function isSaidAndAsked(evidence: readonly Evidence[]): boolean {
  return (["words", "guard"] as const).every((by) => evidence.some(({ source, strength }) => source === by && strength === "certain"));
}

function refusesKnownUser(response: HttpResponse): boolean {
  const evidence = evidenceOfGuards(response);
  return (
    evidence.length > 0 &&
    knowsUser(response) &&
    evidence.every(({ kind }) => kind === "not-permitted") &&
    !evidenceOfWords(response).some(({ kind, strength }) => kind !== "not-permitted" && strength === "certain")
  );
}

function onServerError(response: HttpResponse, kind: ReasonKind, codes: readonly number[]): Verdict | null {
  if (!CLIENTS.has(kind) || response.status.may((code) => code === 503 || code === 501)) return null;
  if (kind === "not-found" && looksUpByConstant(response)) return null;
  if (kind === "not-found" && !evidenceOfWords(response).some((entry) => entry.kind === kind)) return null;
  // A service that throws 500 means a state that must not be, not the client's request, unless it is about who asks.
  const isService = response.origin === "thrown" && response.exchange.kind === "function";
  if (isService && !CREDENTIALS.has(kind) && kind !== "not-permitted") return null;
  // Who throws 500 by name without a word about the client means the server.
  if (response.origin === "thrown" && !evidenceOfWords(response).some((entry) => entry.kind === kind)) return null;
  return verdict("no-5xx-for-client-errors", codes, codes.length === 1, kind);
}

function onCaught(response: HttpResponse, reason: ReasonKind | null): Verdict | null {
  const caught = catchOf(response);
  const failed = caught ? null : failedCallOf(response);
  const isCaught = caught && (response.guards.at(-1) === caught || (response.status.must(isClientError) && isRestOf(caught, response)));
  if ((caught ? !isCaught : !failed) || response.origin === "thrown") return null;
  const { values } = response.exchange;
  const blame = failed ? blameForCall(failed, values) : caught ? blameFor(caught, values) : null;
  if (!blame) return null;
  if (response.status.must(isClientError)) {
    const says = reason === null || reason === "server-fault" || reason === "unavailable";
    // What went wrong is not said to be the client's, and may be the server's.
    const isSaid = blamesServer(response);
    const isServers = blame.server || blame.upstream || (isSaid && blame.others);
    if ((blame.client && !isSaid) || !says || !isServers) return null;
    // 401 and 403 are a choice about the client, so only words to the contrary speak against them.
    if ((blame.identifier || response.status.may((code) => code === 401 || code === 403)) && reason !== "server-fault") return null;
    // What the project's own functions refuse may be the client's mistake: where it is not known to be, its words may tell.
    const { throws, blames, unknown } = raisingIn(failed ?? caught?.origin ?? response.node, values);
    if (blames || ((throws || unknown) && sendsCaughtWords(response))) return null;
    return verdict("no-4xx-for-server-errors", blame.upstream && !blame.server ? [502, 500] : [500]);
  }
  if (failed) return null;
  if (blame.parses && !blame.others && response.status.must((code) => code === 500))
    return verdict("no-5xx-for-client-errors", [400, 422], false, "invalid-input");
  const onlyUpstream = blame.upstream && !blame.server && !blame.client && !blame.identifier;
  return onlyUpstream && response.status.must((code) => code === 500)
    ? verdict("prefer-gateway-codes-for-upstream-failures", [502, 504])
    : null;
}
