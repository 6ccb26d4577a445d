/** Content that is well formed, and fails a validation, or has passed one. */
import type { TSESTree } from "@typescript-eslint/utils";

import type { HttpResponse } from "../response/model.js";
import type { Scope, Values } from "../response/values.js";
import { isOfTokenEndpoint } from "./excuses.js";
import { type Fact, factsOf } from "./conditions.js";
import { currentGuard } from "./guards.js";
import { isFromContent, isFromHeader, isFromUri } from "./provenance.js";
import { reasonOf } from "./reasons.js";
import { isInput } from "./request-parts.js";
import { originOf } from "./origins.js";
import { subjectOf } from "./subjects.js";
import { isValidationError, validatesRequest } from "./validators.js";

const MISSING =
  /requir(?!ements)|missing|provid|\bfill|empty|not (?:be )?blank|obligat|requis|erforderlich|informad|falta|不能为空|必填|必須|필수|(?:invalid|bad|malformed) (?:webhook )?(?:request|payload|body|data|input|param)/iu;

/** Evidence of a validator, or a guard that a validation failed: not a missing field alone. */
export function failsValidation(response: HttpResponse): boolean {
  // What a service throws may be the business of handlers that know what the client has sent.
  if (reasonOf(response)?.certain !== true || (response.origin === "thrown" && response.exchange.kind === "function")) return false;
  if (isOfTokenEndpoint(response)) return false;
  // What is missing, or the content as a whole, is a bad request to many: only a value that is wrong counts.
  if (response.content.texts.some(({ text }) => MISSING.test(text))) return false;
  const guard = currentGuard(response);
  const facts = guard ? factsOf(guard) : [];
  const { values } = response.exchange;
  // An identifier of the path, a number of the query or a cookie is no content that could not be processed (RFC 9110 section 15.5.21).
  const isBesideContent = (fact: Fact): boolean => {
    const asked = partsAsked(fact, values);
    const isBeside = asked.some((part) => isFromUri(part, values) || isFromHeader(part, values));
    return isBeside && !asked.some((part) => isFromContent(part, values));
  };
  if (facts.length > 0 && facts.every(isBesideContent)) return false;
  // req.query.text.length < 2
  if (guard?.kind === "condition" && facts.length === 0 && isFromUri(guard.test, values) && !isFromContent(guard.test, values))
    return false;
  const isMissing = (fact: Fact): boolean => fact.kind === "presence" && !fact.present && isInput(fact.subject, fact.scope, values);
  if (facts.some(isMissing)) return false;
  if (facts.some((fact) => fact.kind === "match" && values.texts(fact.value, fact.scope).some(({ text }) => MISSING.test(text))))
    return false;
  return (
    facts.length === 0 ||
    facts.some(
      (fact) =>
        fact.kind !== "presence" ||
        fact.present ||
        subjectOf(fact.subject, fact.scope, values) === "validation" ||
        values.resolve(fact.subject, fact.scope).node?.type === "CallExpression",
    )
  );
}

/** What a condition asks: its subject, what a call is given and called on, and what a list is searched for. */
function partsAsked(fact: Fact, values: Values): readonly TSESTree.Node[] {
  const { node } = values.resolve(fact.subject, fact.scope);
  const called = node?.type === "CallExpression" && node.callee.type === "MemberExpression" ? [node.callee.object] : [];
  const asked = node?.type === "CallExpression" ? [...node.arguments, ...called] : [fact.subject];
  return fact.kind === "match" ? [...asked, fact.value] : asked;
}

/** `if (!errors.isEmpty()) return …`: a validator has looked at what the client sent, and the handler went on, be it within a `try`. */
export function hasPassedValidation({ exchange: { values }, guards }: HttpResponse): boolean {
  return guards.some((guard) => {
    if (guard.kind === "condition") return guard.passed !== undefined && asksValidator(guard.test, !guard.holds, guard.scope, values);
    return guard.kind === "catch" && statementsOf(guard.origin).some((statement) => refusesBy(statement, guard.scope, values));
  });
}

function asksValidator(test: TSESTree.Expression, holds: boolean, scope: Scope, values: Values): boolean {
  return factsOf({ kind: "condition", test, holds, scope }).some(
    ({ subject }) => validatesRequest(subject, values) || isValidationError(subject, originOf(subject, scope, values)),
  );
}

function statementsOf(attempt: TSESTree.Node): readonly TSESTree.Statement[] {
  return attempt.type === "BlockStatement" ? attempt.body : [];
}

function refusesBy(statement: TSESTree.Statement, scope: Scope, values: Values): boolean {
  if (statement.type !== "IfStatement" || statement.alternate) return false;
  const { consequent, test } = statement;
  const last = consequent.type === "BlockStatement" ? consequent.body.at(-1) : consequent;
  return last?.type === "ReturnStatement" && asksValidator(test, true, scope, values);
}
