/**
 * What is wrong with the code of a response: decided once, by the most specific rule that is certain, so that no two
 * rules report the same response and none has to know of another.
 */
import { forbidsContent, isClientError, isServerError, isSuccess } from "../http/status-codes.js";
import type { HttpResponse } from "../response/model.js";
import { answersByProtocol, isOfRpc } from "./circumstances.js";
import { claimedStatus } from "./claims.js";
import { type Verdict, verdict } from "./code-rule.js";
import { lacksSetting } from "./configuration.js";
import { failedAttemptOf } from "./failed-attempts.js";
import { type Evidence, evidenceOfGuards } from "./guards.js";
import { asksUser, isLoggedIn, isYetToShowPassword, knowsUser } from "./known-users.js";
import { isAboutLogin, isLogin, isMatterOfLogin } from "./logins.js";
import { asksForMediaType } from "./media-types.js";
import { isExcused, isOfTokenEndpoint } from "./excuses.js";
import { failureIn } from "./outcome.js";
import { sendsNotFoundPage } from "./pages.js";
import type { ReasonKind } from "./reason.js";
import { evidenceOfWords, type Reason, reasonOf } from "./reasons.js";
import { refinementOf } from "./refinements.js";
import { missingResource } from "./resources.js";
import { silentHandler } from "./silent-handlers.js";
import { inTheWay, isInUse, namesState } from "./states.js";
import { isElsewhere, isOfAsker, looksUpByConstant, codesOfMissing } from "./targets.js";

/** The verdicts of one response; what depends on taste is looked for when a rule of taste asks. */
interface Verdicts {
  readonly evident: Judgement;
  refined?: Verdict | null;
}

const memo = new WeakMap<HttpResponse, Verdicts>();

/** The verdict on a response's code, or `null` when the code may stand. */
export function verdictOf(response: HttpResponse): Verdict | null {
  const verdicts = verdictsOf(response);
  if (verdicts.evident) return verdicts.evident === "stands" ? null : verdicts.evident;
  if (verdicts.refined === undefined) verdicts.refined = refinementOf(response);
  return verdicts.refined;
}

/** The verdict on a response's code where it is that of a rule which asks nothing that depends on taste. */
export function evidentVerdictOf(response: HttpResponse): Verdict | null {
  const { evident } = verdictsOf(response);
  return evident === "stands" ? null : evident;
}

function verdictsOf(response: HttpResponse): Verdicts {
  let verdicts = memo.get(response);
  if (!verdicts) {
    verdicts = { evident: judge(response) };
    memo.set(response, verdicts);
  }
  return verdicts;
}

/** `"stands"` where nothing is to be said of a code; `null` where what depends on taste may have something to say. */
type Judgement = Verdict | "stands" | null;

function judge(response: HttpResponse): Judgement {
  if (response.status.values.length === 0) return "stands";
  if (response.status.must(isSuccess)) return onSuccess(response);
  if (response.status.must((code) => code >= 400 && code < 600)) return onError(response);
  return "stands";
}

function onSuccess(response: HttpResponse): Judgement {
  if (response.origin === "thrown" || !response.status.must((code) => code !== 207 && !forbidsContent(code))) return "stands";
  const handler = silentHandler(response);
  if (handler)
    return {
      rule: "no-2xx-for-errors",
      codes: handler === "not-found-handler" ? [404] : [500],
      certain: handler === "not-found-handler",
      reason: null,
      failure: handler,
    };
  if (response.explicit === false && sendsNotFoundPage(response))
    return { rule: "no-2xx-for-errors", codes: [404], certain: true, reason: "not-found", failure: "page" };
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
  return missingResource(response) && !answersByProtocol(response) ? verdict("prefer-404-for-missing-resources", [404]) : null;
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
  "not-permitted": [401, 402, 404, 405, 409, 423, 429, 451],
  "not-authenticated": [403, 407, 419, 440, 498, 511],
  "invalid-credentials": [403, 423, 429],
  gone: [401, 403, 404],
  "too-many-requests": [402, 409, 423],
  "too-large": [403, 422, 507],
  "uri-too-long": [403, 431],
  "unsupported-media-type": [406],
  "method-not-allowed": [403, 501],
};

function onError(response: HttpResponse): Judgement {
  const { status } = response;
  if (status.must((code) => code === 400) && isOfRpc(response)) return "stands";
  // A server error for whatever was caught: no reading of its words could tell better.
  if (status.must(isServerError) && response.guards.at(-1)?.kind === "catch" && !refusesToken(response)) return onCaught(response);
  // 401, 403 and 404 may be said of what is switched off.
  if (status.must((code) => code === 400 || code === 422) && lacksSetting(response)) return verdict("no-4xx-for-server-errors", [500, 503]);
  const reason = reasonOf(response);
  const obstacle = speaksOfState(response, reason) && !isOfTokenEndpoint(response) ? inTheWay(response) : null;
  if (obstacle)
    return { ...verdict("prefer-409-for-conflicts", [409], false, "state-conflict"), ofState: obstacle === "state" && !isInUse(response) };
  if (reason?.certain && !reason.codes.some((code) => status.may((value) => value === code))) {
    const { kind, codes } = reason;
    // 401 or 403 may be the author's word for what somebody has claimed already, unless words or a database speak of a duplicate.
    const evidence = [...evidenceOfGuards(response), ...evidenceOfWords(response)].filter((entry) => entry.kind === kind);
    const isGuarded = evidence.every(({ source }) => source === "guard");
    const isRefusal = isGuarded && status.may((code) => code === 401 || code === 403 || (code === 404 && kind === "edit-conflict"));
    if (CONFLICTS.has(kind) && !isRefusal && !isLogin(response) && status.must((code) => code !== 409 && code !== 412))
      return verdict("prefer-409-for-conflicts", codes, true, kind);
    if (status.must(isServerError)) return onServerError(response, kind, codes) ?? "stands";
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
    if (status.must((code) => code === 403) && kind === "not-found" && saysWhatIsMissing(response, evidence))
      return verdict("prefer-specific-4xx", codes, false, kind);
    // What was left out or is wrong is no matter of who asks, of methods or of preconditions.
    const isOtherMatter = kind === "invalid-input" && status.must((code) => OTHER_MATTERS.has(code)) && !isMatterOfLogin(response);
    if (isOtherMatter && !(response.exchange.kind === "function" && status.may((code) => code === 401)))
      return verdict("prefer-specific-4xx", codes, false, kind);
    if (kind === "invalid-input" && status.must((code) => OTHER_MEANINGS.has(code)) && evidence.length > 1 && isSaidAndAsked(evidence))
      return verdict("prefer-specific-4xx", codes, false, kind);
    if (status.must((code) => code === 401) && kind === "not-permitted") {
      // A right that a call denies may be denied to somebody who has not logged in.
      // So may an error of the project's own that says it by its name.
      const isKnown = (knowsUser(response) || evidence.some(({ source }) => source !== "guard")) && !isYetToShowPassword(response);
      return isKnown ? verdict("no-401-403-confusion", [403], true, kind) : "stands";
    }
    if (status.must((code) => code === 403) && CREDENTIALS.has(kind))
      return isLoggedIn(response) || confirms(response, kind) ? "stands" : verdict("no-401-403-confusion", [401], true, kind);
    if (SPECIFIC.has(kind) && status.must((code) => isClientError(code) && !(ACCEPTABLE[kind] ?? []).includes(code)))
      return onGeneral(response, kind, codes) ?? "stands";
  }
  // 401 says that it is about the user; a condition on what the known user owns or may says what.
  if (status.must((code) => code === 401) && refusesKnownUser(response))
    return verdict("no-401-403-confusion", [403], true, "not-permitted");
  return onCaught(response);
}

/** What stands in the way is a state, or may be one: `already used` is said of what is there, and of what is done. */
function speaksOfState(response: HttpResponse, reason: Reason | null): boolean {
  if (reason?.kind === "state-conflict") return true;
  if (reason?.kind !== "duplicate" || reason.certain) return false;
  const evidence = [...evidenceOfGuards(response), ...evidenceOfWords(response)];
  return evidence.some(({ kind, source }) => kind === "duplicate" && source !== "guard") && namesState(response);
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

/** Codes of the client's errors that say something else than that the input is wrong. */
const OTHER_MATTERS: ReadonlySet<number> = new Set([401, 402, 405, 407, 408, 410, 411, 412, 429]);
/** Codes that may be a choice where only the words, or only the condition, speak of wrong input. */
const OTHER_MEANINGS: ReadonlySet<number> = new Set([403, 404, 406, 409]);

function isSaidAndAsked(evidence: readonly Evidence[]): boolean {
  return (["words", "guard"] as const).every((by) => evidence.some(({ source, strength }) => source === by && strength === "certain"));
}

/**
 * 403 may hide what is not there, but not where it says so itself: `403 Post not found` of a post that was looked up, and is
 * neither the account of who asks nor somebody's whose name has to be found first.
 */
function saysWhatIsMissing(response: HttpResponse, evidence: readonly Evidence[]): boolean {
  if (response.origin === "thrown" || response.exchange.kind !== "handler") return false;
  const claimed = claimedStatus(response);
  if (claimed !== null && !response.status.may((code) => code === claimed)) return false;
  if (!evidence.some(({ source }) => source === "guard") || evidenceOfWords(response).some(({ kind }) => kind !== "not-found"))
    return false;
  if (!evidence.some(({ source, strength }) => source === "words" && strength === "certain")) return false;
  return (
    !isAboutLogin(response) &&
    !isElsewhere(response, "not-found") &&
    !isOfAsker(response) &&
    codesOfMissing(response).every((code) => code === 404)
  );
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

/** A fault of the server is named where nothing else can fail than that the client's input is read. */
function onCaught(response: HttpResponse): Verdict | null {
  const attempt = response.status.must((code) => code === 500) ? failedAttemptOf(response) : null;
  if (!attempt?.isCaught || attempt.blame.others) return null;
  if (attempt.blame.verifies) return verdict("no-5xx-for-client-errors", [401], false, "not-authenticated");
  return attempt.blame.parses ? verdict("no-5xx-for-client-errors", [400, 422], false, "invalid-input") : null;
}
