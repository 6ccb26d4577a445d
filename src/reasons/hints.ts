/**
 * What a condition suggests without saying so: a thing that was looked up and is there, a look at a file's size. Alone it
 * is no reason; it is the second kind of evidence where the words give that reason.
 */
import type { TSESTree } from "@typescript-eslint/utils";

import type { Guard, HttpResponse } from "../response/model.js";
import { unwrap } from "../response/names.js";
import { calledName, lastName } from "../response/syntax.js";
import { type Fact, factsOf } from "./conditions.js";
import { currentGuard, evidenceOfGuards } from "./guards.js";
import { isListed } from "./listed.js";
import { isLookup, isSingleLookup, originOf } from "./origins.js";
import { isFromClient } from "./provenance.js";
import type { ReasonKind } from "./reason.js";
import { isReadFromFound } from "./subjects.js";

const MEDIA_TYPE =
  /mime_?type|content-?type|\b(?:req|request)\.is\(|\b\w*(?:file|image|avatar|photo|upload)\w*\??\.type\b|\bext(?:ension|name)?\b|allowed\w*types/iu;
const SIZE =
  /(?:file|image|avatar|photo|picture|video|document|upload|attachment|payload|body|buffer)\w*(?:\??\.\w+)*?\??\.?(?:size|byteLength|length)\s*>|content-length\W{0,4}\s*>/iu;
/** Lists of who may not come in: `blockedIps.has(req.ip)`. */
const BLOCKED =
  /(?:block(?:ed)?|black|ban(?:ned)?|den(?:y|ied))_?(?:list|ips?|users?|accounts?|emails?)|\bis_?(?:bot|blocked|banned|blacklisted)\b/iu;
/** Calls that tell how many things they have changed. */
const CHANGES = /^(?:update|delete|destroy|remove|patch|replace)(?:One|Many)?$|^(?:update|delete|remove)[A-Z]\w*$|^(?:execute|run|query)$/u;
/** States in which an account may not be used. */
const CLOSED = /^(?:is_?)?(?:blocked|banned|suspended|deleted|disabled|deactivated|inactive|locked|pending|rejected|unverified)$/iu;

/** The reasons that the condition of a response suggests. */
export function hintsOf(response: HttpResponse): readonly ReasonKind[] {
  const guard = currentGuard(response);
  if (!guard || guard.kind === "catch") return [];
  const hints = factsOf(guard).flatMap((fact) => hintsIn(fact, guard, response));
  if (guard.kind === "condition") {
    const test = response.exchange.values.file.textOf(guard.test);
    if (MEDIA_TYPE.test(test)) hints.push("unsupported-media-type");
    if (SIZE.test(test)) hints.push("too-large");
    if (BLOCKED.test(test)) hints.push("not-permitted");
  }
  return hints;
}

/** Whether the condition is that something was looked up and is there. */
function findsSomething(response: HttpResponse): boolean {
  const guard = currentGuard(response);
  return guard !== null && factsOf(guard).some((fact) => isFound(fact, guard, response));
}

/** What is in the way was looked up and found; that something is done already, as a like, may be no mistake to tell. */
export function existsAlready(response: HttpResponse): boolean {
  return (
    (findsSomething(response) ||
      evidenceOfGuards(response).some(
        ({ kind, strength }) => (kind === "duplicate" || kind === "state-conflict") && strength === "certain",
      )) &&
    !response.content.texts.some(({ text }) => /like|vot|follow|verif|paid|subscri|favou?rit|bookmark|confirm/iu.test(text))
  );
}

function hintsIn(fact: Fact, guard: Guard, response: HttpResponse): readonly ReasonKind[] {
  const { values } = response.exchange;
  if (isFound(fact, guard, response)) return ["duplicate"];
  if (fact.kind === "match") {
    if (!fact.holds && [fact.subject, fact.value].some((side) => isReadFromFound(side, fact.scope, values))) return ["not-permitted"];
    if (!fact.holds && isFixed(fact.value) && isFromClient(fact.subject, values)) return ["invalid-input"];
    const isClosed = fact.holds && values.texts(fact.value, fact.scope).some(({ text }) => CLOSED.test(text));
    return isClosed && isOfAccount(fact.subject) ? ["not-permitted"] : [];
  }
  if (fact.kind !== "presence") return [];
  if (fact.present) return isOfAccount(fact.subject) && CLOSED.test(lastName(fact.subject)) ? ["not-permitted"] : [];
  const { call } = originOf(fact.subject, fact.scope, values);
  return call && CHANGES.test(calledName(call)) ? ["not-found"] : [];
}

/** `path.extname(file.name) !== ".zip"`, `date.getDay() !== 1`: what the client sent is not what it always has to be. */
function isFixed(value: TSESTree.Node): boolean {
  return value.type === "Literal" && (typeof value.value === "string" || typeof value.value === "number");
}

function isFound(fact: Fact, guard: Guard, { exchange }: HttpResponse): boolean {
  if (fact.alone && isListed(fact, exchange.values)) return true;
  if (fact.kind !== "presence" || !fact.present || !fact.alone) return false;
  const { call } = originOf(fact.subject, fact.scope, exchange.values);
  // What is read from the thing found is another matter: `if (user.isVerified)`.
  if (call === null || unwrap(fact.subject).type === "MemberExpression") return false;
  // Of what may be looked up for another purpose, `if (period && number < period)`, it has to be all that is asked.
  return isSingleLookup(call) || (isLookup(call) && guard.kind === "condition" && unwrap(guard.test).type !== "LogicalExpression");
}

/** `user.status`, `account.isBlocked`. */
function isOfAccount(subject: TSESTree.Node): boolean {
  const node = unwrap(subject);
  if (node.type === "Identifier") return /^(?:is_?)?(?:user|account)/iu.test(node.name);
  return node.type === "MemberExpression" && /user|account|member|customer|admin|profile|seller|vendor/iu.test(lastName(node.object));
}
