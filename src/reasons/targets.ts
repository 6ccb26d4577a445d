/** Whether what is missing is the target resource: what the request is about, and not a thing that it refers to. */
import type { TSESTree } from "@typescript-eslint/utils";

import type { Guard, HttpResponse } from "../response/model.js";
import { unwrap } from "../response/names.js";
import { isFunction } from "../response/source-file.js";
import { calledName } from "../response/syntax.js";
import type { Values } from "../response/values.js";
import { answersByProtocol, isAcknowledged } from "./circumstances.js";
import { type Fact, factsOf } from "./conditions.js";
import { createsByName } from "./creation.js";
import { catchOf } from "./catches.js";
import { currentGuard, evidenceOfGuards } from "./guards.js";
import { isNamedByCode, isPartOfFound, keysOf, looksUpByAsker } from "./keys.js";
import { isSingleLookup, originOf, queryBehind } from "./origins.js";
import { isFromClient, isFromContent, isFromUri } from "./provenance.js";
import type { ReasonKind } from "./reason.js";
import { looksUpReference } from "./references.js";

/** What is looked up by a name of the code's own, a template or a setting, is the server's to have. */
export function looksUpByConstant(response: HttpResponse): boolean {
  const guard = currentGuard(response);
  const { values } = response.exchange;
  return (guard ? factsOf(guard) : []).some((fact) => {
    const call = fact.kind === "presence" && !fact.present ? originOf(fact.subject, fact.scope, values).call : null;
    const isConstant = (node: TSESTree.Node): boolean => /^(?:Template)?Literal$/u.test(node.type) && !isFromClient(node, values);
    return call !== null && (isNamedByCode(call, values) || call.arguments.every(isConstant));
  });
}

/** What is missing was looked up among the things of who asks: it may be there, and somebody else's. */
export function isOfAsker(response: HttpResponse): boolean {
  const guard = currentGuard(response);
  const { values } = response.exchange;
  return (guard ? factsOf(guard) : []).some(({ subject, scope }) => {
    const { call } = originOf(subject, scope, values);
    return call !== null && looksUpByAsker(call, values);
  });
}

/** A thing that is missing or refused, but not the one that the request is about. */
export function isElsewhere(response: HttpResponse, kind: ReasonKind): boolean {
  const { exchange } = response;
  if (isAcknowledged(response)) return true;
  // What is thrown is no verdict that the endpoint was asked for.
  if (kind !== "not-found") return response.origin !== "thrown" && !OF_ANY_REQUEST.has(kind) && answersByProtocol(response);
  // What a validation misses is what its input refers to.
  if (exchange.kind === "function" && /^(?:validate|ensure|assert|check|verify|resolve|prepare|require|guard)/iu.test(exchange.name))
    return true;
  const guard = currentGuard(response);
  // Whatever has failed, not that something was looked up and is not there, unless what looks up fails by that.
  if (guard?.kind === "catch" && FAILS_IF_MISSING.test(exchange.values.file.textOf(guard.origin))) return false;
  if (guard?.kind === "catch" || (guard?.kind === "condition" && ANSWERED.test(exchange.values.file.textOf(guard.test)))) return true;
  const absent = guard ? factsOf(guard).filter(isAbsence) : [];
  if (absent.length === 0 && isChange(guard, response)) return false;
  if (guard && asksForMany(guard, exchange.values)) return true;
  // A service that looked nothing up tells what others have not found.
  if (absent.length === 0 && exchange.kind === "function") return true;
  // What a creation misses is a thing that its content refers to, unless the path names it.
  if (absent.length === 0) return (createsByName(response) && !namesThing(response)) || (guard !== null && asksForContent(guard, response));
  return absent.every((fact) => {
    const { call, name } = originOf(fact.subject, fact.scope, exchange.values);
    // this.changes of a driver's callback
    if (!call && /^(?:changes|affected\w*|rowCount)$/u.test(name)) return false;
    const query = call ? null : queryBehind(fact.subject, exchange.values);
    if (query) return !query.quasi.expressions.some((part) => isFromUri(part, exchange.values));
    // What nobody looked up is missing in the request or in the account, which is another matter.
    if (!call) return !isSearched(fact, exchange.values);
    if (isPartOfFound(fact.subject, call, exchange.values) || /^(?:parse|decode)/u.test(calledName(call))) return true;
    return looksUpReference(call, name, response);
  });
}

/** What stands before all that an endpoint is for: of a batch or a check as of anything else. */
const OF_ANY_REQUEST: ReadonlySet<ReasonKind> = new Set([
  "method-not-allowed",
  "too-large",
  "too-many-requests",
  "unsupported-media-type",
  "uri-too-long",
]);

/** Look-ups that yield a thing or fail. */
const FAILS_IF_MISSING = /\bfind\w*Or(?:Throw|Fail|Reject)\s*\(|\.orFail\s*\(/u;

/** The status that another server has answered with. */
const ANSWERED = /\b(?:e|err|error)\w*\s*\??\.\s*(?:response\b|status(?:Code)?\b)/u;

/** Prisma's `P2025` where one thing was to be changed or deleted: a creation may miss what it refers to. */
function isChange(guard: Guard | null, response: HttpResponse): boolean {
  const attempt = guard?.kind === "condition" && guard.holds ? catchOf(response)?.origin : undefined;
  if (!attempt || !evidenceOfGuards(response).some(({ kind, source }) => kind === "not-found" && source === "caught")) return false;
  const text = response.exchange.values.file.textOf(attempt);
  return /\.(?:update|delete|remove|destroy)\s*\(/u.test(text) && !/\.(?:create|upsert|connect|insert|save)\w*\s*\(/u.test(text);
}

/** `if (item.id === req.params.id) found = true;`: a flag that tells whether what the target URI names was met. */
function isSearched({ subject }: Fact, values: Values): boolean {
  const node = unwrap(subject);
  const variable = node.type === "Identifier" ? values.file.variableOf(node) : null;
  return (variable?.references ?? []).some(({ identifier, writeExpr }) => {
    if (writeExpr?.type !== "Literal" || writeExpr.value !== true) return false;
    for (let at: TSESTree.Node = identifier; at.parent && !isFunction(at); at = at.parent)
      if (at.type === "IfStatement") return isFromUri(at.test, values);
    return false;
  });
}

/** The path names the thing in which something is created: `/rooms/:id/bookings`. */
function namesThing({ exchange }: HttpResponse): boolean {
  return exchange.target.values.some(({ value }) => /[:[{]/u.test(value));
}

/** `!user`, and `userId === 0` or `index === -1` of what says so by a number. */
function isAbsence(fact: Fact): boolean {
  if (fact.kind === "presence") return !fact.present;
  if (fact.kind !== "match" || !fact.holds) return false;
  const { value } = fact;
  return value.type === "Literal" ? value.value === 0 : value.type === "UnaryExpression" && value.operator === "-";
}

/**
 * The codes for what is missing, most likely first: the account of who asks is gone (404), and its token is worth nothing
 * (401); a thing that is looked up by its version as well may have changed (409).
 */
export function codesOfMissing(response: HttpResponse): readonly number[] {
  const guard = currentGuard(response);
  const { values } = response.exchange;
  const codes = (guard ? factsOf(guard) : []).flatMap((fact) => {
    const { call, name } =
      fact.kind === "presence" && !fact.present ? originOf(fact.subject, fact.scope, values) : { call: null, name: "" };
    if (!call) return [];
    if (keysOf(call, values).some((key) => /^_*(?:v|version|revision)$/u.test(key.name))) return [409];
    return /user|account|member|admin|customer|profile/iu.test(name) && looksUpByAsker(call, values) ? [401] : [];
  });
  return [...new Set([404, ...codes])];
}

/** `!ROLES.includes(req.body.role)`: a value of the content, which is none of those allowed. */
function asksForContent(guard: Guard, { exchange: { values } }: HttpResponse): boolean {
  return factsOf(guard).some((fact) => {
    const sides = fact.kind === "match" && !fact.holds ? [fact.subject, fact.value] : fact.kind === "presence" ? [fact.subject] : [];
    return sides.some((side) => isFromContent(side, values));
  });
}

/** `posts.length === 0` of what was searched for: many things, of which there may be none. */
function asksForMany(guard: Guard, values: Values): boolean {
  if (guard.kind !== "condition" || !/\.length\b/u.test(values.file.textOf(guard.test))) return false;
  return factsOf(guard).some(({ kind, subject, scope }) => {
    const { call } = kind === "presence" ? originOf(subject, scope, values) : { call: null };
    return call !== null && /^(?:find|findMany|findAll|search\w*)$/u.test(calledName(call)) && !BY_KEY.test(values.file.textOf(call));
  });
}

/** 404 under the condition that a list of many things is empty. */
export function isEmptyList(response: HttpResponse): boolean {
  const guard = currentGuard(response);
  if (guard?.kind !== "condition") return false;
  const { values } = response.exchange;
  const test = values.file.textOf(guard.test);
  if (!/\.length\b/u.test(test)) return false;
  const facts = factsOf(guard);
  const about = facts.map(({ subject }) => values.file.textOf(subject));
  return facts.some((fact) => {
    if (fact.kind !== "presence" || fact.present) return false;
    // `!users || users.length === 0` asks twice about one thing.
    if (!fact.alone && !facts.every((other, index) => other.kind === "presence" && !other.present && about[index] === about[0]))
      return false;
    const { call, name } = originOf(fact.subject, fact.scope, values);
    if (!call || !/[^s]s$|list$/iu.test(name) || isSingleLookup(call)) return false;
    const text = values.file.textOf(call);
    // Rows of a look-up by key are not a collection: SQL drivers return one row as a list.
    return /\.(?:find|findAll|findMany|list\w*|getAll\w*|all)\s*\(/u.test(text) && !BY_KEY.test(text) && !isOfOne(response);
  });
}

/** A look-up by what one thing is known by, although it yields a list. */
const BY_KEY = /select|\b_?id\b|\.params\b|\b(?:slug|(?:\w+_)?keys?|e-?mail|user_?name|token|code|sku)\b/iu;

/** `Price not found`: one thing is missing. */
function isOfOne({ content }: HttpResponse): boolean {
  return content.texts.some(({ text }) => /^(?:the |this |that )?(?:\w+ )?\w*[^s\s] (?:was |is )?not found/iu.test(text));
}
