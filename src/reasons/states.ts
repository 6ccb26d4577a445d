/** Whether the state that a thing is in stands in the way of a request: what was done already, what is closed. */
import type { TSESTree } from "@typescript-eslint/utils";

import type { HttpResponse } from "../response/model.js";
import { unwrap } from "../response/names.js";
import type { Values } from "../response/values.js";
import { type Fact, factsOf } from "./conditions.js";
import { currentGuard, evidenceOfGuards } from "./guards.js";
import { existsAlready, hintsOf } from "./hints.js";
import { isLookup, originOf } from "./origins.js";
import { isFromClient } from "./provenance.js";
import { evidenceOfWords } from "./reasons.js";

/** What is done twice by a click, what is settled for good, and what there is too little of: 400 for these may be a choice. */
const HARMLESS = /like|vot|follow|favou?rit|bookmark|react|verif|confirm|paid|subscri|stock|insufficient|not enough/iu;
/** What is over is another matter: it is gone. */
const OVER = /delet|remov|expir|(?:^|\s)or\s/iu;

/**
 * What is in the way where a response that speaks of a state should have said so by 409: something that exists already or is
 * in use, or no more than the state that a thing is in, for which some take 400; `null` where another code may stand.
 */
export function inTheWay(response: HttpResponse): "thing" | "state" | null {
  const { status } = response;
  if (existsAlready(response) && status.must((code) => code !== 409 && code !== 412 && code !== 423)) return "thing";
  return status.must((code) => code === 400 || code === 401 || code === 422) && isInState(response) ? "state" : null;
}

/** What is to be removed is in use: the words, or the error caught, leave no doubt. */
export function isInUse(response: HttpResponse): boolean {
  const evidence = [...evidenceOfWords(response), ...evidenceOfGuards(response)];
  return evidence.some(({ kind, source, strength }) => kind === "state-conflict" && (strength === "certain" || source === "caught"));
}

/** Whether the words of a response speak of the state that its condition asks for by name: `USED` and `already been used`. */
export function namesState(response: HttpResponse): boolean {
  const guard = currentGuard(response);
  const said = response.content.texts.map(({ text }) => text.toLowerCase()).join(" ");
  return (guard ? factsOf(guard) : []).every((fact) => {
    const value = fact.kind === "match" ? unwrap(fact.value) : null;
    return value?.type !== "Literal" || typeof value.value !== "string" || said.includes(value.value.toLowerCase().replace(/e?d?$/u, ""));
  });
}

/**
 * Whether a response that speaks of a state answers a condition on it: `if (order.status === "shipped")`, `if (domain.banned)`,
 * an error whose words are compared.
 */
function isInState(response: HttpResponse): boolean {
  const { content, exchange } = response;
  const guard = currentGuard(response);
  const texts = content.texts.map(({ text }) => text);
  // error.message === "Already paid"
  if (guard?.kind === "condition") texts.push(...(texts.length === 0 ? [exchange.values.file.textOf(guard.test)] : []));
  if (texts.some((text) => HARMLESS.test(text) || OVER.test(text))) return false;
  if (evidenceOfGuards(response).some(({ source, kind }) => source === "caught" && kind === "state-conflict")) return true;
  // An account that may not be used is refused.
  if (hintsOf(response).includes("not-permitted")) return false;
  return guard !== null && factsOf(guard).some((fact) => isOfState(fact, response));
}

/** A part of a thing, or a name that says that something was done, and nothing of what the client has sent. */
function isOfState(fact: Fact, { exchange: { values } }: HttpResponse): boolean {
  const subject = unwrap(fact.subject);
  if (isFromClient(subject, values) && !isOfFound(fact, values)) return false;
  if (fact.kind === "match" && !fact.holds) return subject.type === "MemberExpression" && STATE.test(values.file.textOf(subject));
  // Who asks for the state that there is already changes nothing: if (task.status === req.body.status)
  if (fact.kind === "match" && isAskedFor(fact.value, values)) return false;
  if (fact.kind === "instance") return false;
  if (fact.kind === "presence" && !fact.present) return false;
  return subject.type === "MemberExpression" || (subject.type === "Identifier" && /^(?:is_?|was_?|has_?)?already/iu.test(subject.name));
}

function isAskedFor(value: TSESTree.Node, values: Values): boolean {
  const node = unwrap(value);
  return isFromClient(node, values) || (node.type === "Identifier" && !/^[A-Z\d_]+$/u.test(node.name));
}

const STATE = /(?:status|state|stage|phase)$/iu;

function isOfFound({ subject, scope }: Fact, values: Values): boolean {
  const { call } = originOf(unwrap(subject), scope, values);
  return call !== null && isLookup(call);
}
