/** Whether the content of a response reports that the request failed. */
import type { TSESTree } from "@typescript-eslint/utils";

import type { Guard, HttpResponse } from "../response/model.js";
import { memberName, unwrap } from "../response/names.js";
import type { Bound } from "../response/values.js";
import { carriesOwnOutcome } from "./circumstances.js";
import { catchOf } from "./catches.js";
import { evidenceOfGuards } from "./guards.js";
import { isLookup, originOf } from "./origins.js";
import { answersTheRest } from "./pages.js";
import { reasonOf } from "./reasons.js";
import { reportsFailure } from "./words.js";

/** What shows that a response reports a failure. */
export type Failure = "flag" | "error" | "caught" | "message" | "returned";

const FLAG =
  /^(?:success|succeeded|successful|ok|isSuccess|issuccess|isOk|sucesso|exito|succes|successo|erfolg|erfolgreich|berhasil|basarili)$/u;
const OUTCOME = /^(?:status|result|outcome|type)$/u;
const FAILED = /^(?:error|fail|failed|failure|erro|unauthorized|forbidden)$/iu;
const ERROR = /^(?:error|errors|err|erro|errorMessage|error_message|errMsg|errors?List)$/u;

const MESSAGE = /^(?:message|msg|error|response|reason|detail|mensagem|mensaje|pesan|mesaj|mesej|erro)$/iu;

/** The failure that the content of a response evidently reports, or `null`. */
export function failureIn(response: HttpResponse): Failure | null {
  const failure = failureByContent(response);
  // Asked last: what the endpoint is called may stand in another file.
  return failure !== null && carriesOwnOutcome(response) ? null : failure;
}

function failureByContent(response: HttpResponse): Failure | null {
  const { content } = response;
  if (content.presence !== "present" || content.isDocument) return null;
  if (content.error?.must((status) => status !== null && status >= 400)) return "returned";
  // htmx acts on these fields only where the request has succeeded.
  if (["HX-Redirect", "HX-Location"].some((name) => response.fields.has(name))) return null;
  const { properties } = content;
  if (!properties) return textFailure(response);
  const flags = [...properties.keys()].filter((name) => FLAG.test(name)).map((name) => booleanOf(content.property(name)));
  const outcome = content.property("status");
  const status = outcome?.node?.type === "Literal" && typeof outcome.node.value === "number" ? null : booleanOf(outcome);
  // { status: false } of a task, a switch or a member is data; beside a message it is the outcome.
  if (status !== null && [...properties.keys()].some((name) => MESSAGE.test(name))) flags.push(status);
  if (flags.includes(true)) return null;
  if (flags.includes(false)) return "flag";
  for (const name of properties.keys()) {
    const value = content.property(name);
    if (!value?.node) continue;
    if (ERROR.test(name)) {
      const told = errorValue(value.node, response) ?? (refusesInput(response) ? true : null);
      if (told === false) return null;
      if (told) return catchOf(response) && isCaught(value.node, response) ? "caught" : "error";
    }
    if (OUTCOME.test(name) && value.node.type === "Literal" && typeof value.node.value === "string" && FAILED.test(value.node.value)) {
      const says = [...properties.keys()].some((key) => MESSAGE.test(key) && !isStored(content.property(key), response));
      if (says || catchOf(response)) return "flag";
    }
  }
  return messageFailure(response);
}

function booleanOf(bound: Bound | null): boolean | null {
  const node = bound?.node;
  if (node?.type === "Literal" && typeof node.value === "boolean") return node.value;
  // { success: 0 }
  if (node?.type === "Literal" && (node.value === 0 || node.value === 1)) return node.value === 1;
  return node?.type === "UnaryExpression" && node.operator === "!" && node.argument.type === "Literal" ? !node.argument.value : null;
}

/** `job.error` of a job that was looked up: what once went wrong is data. */
function isStored(bound: Bound | null, { exchange: { values } }: HttpResponse): boolean {
  if (bound?.node?.type !== "MemberExpression") return false;
  const { call } = originOf(bound.node, bound.scope, values);
  return call !== null && isLookup(call);
}

/** `true` an error, `false` evidently none, `null` not to be told. */
function errorValue(expression: TSESTree.Node, response: HttpResponse): boolean | null {
  const node = unwrap(expression);
  switch (node.type) {
    case "Literal":
      return node.value !== null && node.value !== false && node.value !== "" && node.value !== 0;
    case "TemplateLiteral":
      return true;
    case "ObjectExpression":
      return node.properties.length > 0;
    case "ArrayExpression":
      return node.elements.length > 0 && node.elements[0]?.type !== "SpreadElement";
    case "Identifier":
      return node.name === "undefined" ? false : isCaught(node, response) ? true : null;
    default:
      return isCaught(node, response) ? true : null;
  }
}

/** `if (!errors.isEmpty()) return res.json({ errors: errors.array() })`: under such a condition there are errors. */
function refusesInput(response: HttpResponse): boolean {
  return evidenceOfGuards(response).some(({ kind, strength }) => kind === "invalid-input" && strength === "certain");
}

/** Whether an expression is the error that a catch clause or an error-first callback received, or a part of it. */
function isCaught(expression: TSESTree.Node, response: HttpResponse): boolean {
  let node = unwrap(expression);
  for (;;) {
    if (node.type === "MemberExpression") node = unwrap(node.object);
    else if (node.type === "LogicalExpression" || node.type === "BinaryExpression") node = unwrap(node.left);
    else if (node.type === "CallExpression") {
      const { callee } = node;
      const [passed] = node.arguments;
      if (callee.type === "MemberExpression" && /^(?:toString|toJSON)$/u.test(memberName(callee) ?? "")) node = unwrap(callee.object);
      else if (callee.type === "Identifier" && callee.name === "String" && passed) node = unwrap(passed);
      else return false;
    } else break;
  }
  if (node.type !== "Identifier") return false;
  const { name } = node;
  return response.guards.some((guard) => names(guard, name));
}

function names(guard: Guard, name: string): boolean {
  if (guard.kind === "catch") return guard.parameter?.type === "Identifier" && guard.parameter.name === name;
  // User.find({}, (error, users) => { if (error) … })
  return (
    guard.kind === "condition" &&
    guard.holds &&
    guard.test.type === "Identifier" &&
    guard.test.name === name &&
    /^(?:e|err|error)\d*$/iu.test(name)
  );
}

/** Content that is not an object: a text, or the caught error itself. */
function textFailure(response: HttpResponse): Failure | null {
  const resolved = response.content.resolved?.node;
  if (!resolved) return null;
  if (catchOf(response) && isCaught(resolved, response)) return "caught";
  return messageFailure(response);
}

/** A message that states a failure and its reason, sent under a condition: constant texts are data. What is not implemented answers so under none. */
function messageFailure(response: HttpResponse): Failure | null {
  const { content, guards } = response;
  const reason = reasonOf(response);
  if (guards.length === 0 && !answersTheRest(response) && reason?.kind !== "not-implemented") return null;
  const properties = content.properties;
  const messages = content.texts.filter(
    ({ property }) => property === null || /^(?:message|msg|mensagem|mensaje|pesan|mesaj|detail|reason|info)$/iu.test(property),
  );
  const untold = [...(properties?.keys() ?? [])].filter(
    (name) => !/^(?:message|msg|status|code|statusCode|detail|reason|info|mensagem|mensaje|pesan|mesaj|title|type)$/iu.test(name),
  );
  // { items: [], message: error.message }
  if (untold.length > 0 && catchOf(response) && untold.every((name) => isEmpty(content.property(name))))
    return sendsCaughtWords(response) ? "caught" : null;
  const told = untold.length === 0;
  if (!told || messages.length === 0) return properties && told && sendsCaughtWords(response) ? "caught" : null;
  if (!messages.every(({ text }) => reportsFailure(text) === true)) return null;
  return (reason?.certain ?? false) || catchOf(response) ? "message" : null;
}

/** `[]`, `{}`, `null`: nothing of what was asked for. */
function isEmpty(bound: Bound | null): boolean {
  const node = bound?.node;
  if (node?.type === "ArrayExpression") return node.elements.length === 0;
  if (node?.type === "ObjectExpression") return node.properties.length === 0;
  return node?.type === "Literal" && (node.value === null || node.value === 0 || node.value === "");
}

/** `{ message: error.message }` from a catch clause. */
export function sendsCaughtWords(response: HttpResponse): boolean {
  if (!catchOf(response)) return false;
  return [...(response.content.properties?.keys() ?? [])].some((name) => {
    const node = response.content.property(name)?.node;
    const parts = node?.type === "TemplateLiteral" ? node.expressions : node ? [node] : [];
    return parts.some((part) => isCaught(part, response));
  });
}
