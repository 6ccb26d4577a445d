/** Look-ups of single resources, and what is answered when there is none. */
import type { TSESTree } from "@typescript-eslint/utils";

import { isSafeMethod } from "../http/methods.js";
import { holdingsOf } from "../response/holdings.js";
import type { FunctionNode, HttpResponse } from "../response/model.js";
import { unwrap } from "../response/names.js";
import type { SourceFile } from "../response/source-file.js";
import { calledName, isText, lastName } from "../response/syntax.js";
import { OUTERMOST, type Values } from "../response/values.js";
import { type Fact, factsOf } from "./conditions.js";
import { currentGuard } from "./guards.js";
import { isReferredTo } from "./keys.js";
import { callsInChain, isLookup, isSingleLookup, namesInChain, originOf } from "./origins.js";
import { isFromClient } from "./provenance.js";

/** The look-ups of object mappers, which yield null; a service's own `getById` may raise an error instead. */
const MAPPER = /^(?:findOne|findOneBy|findById|findByPk|findUnique|findFirst|findByIdAndUpdate|findOneAndUpdate)$/u;
const SERVICE = /(?:Service|Queries|Query|Controller|Manager|Helper|Utils?|UseCase|Client|Api)$/iu;

/** An explicit null or empty content in answer to a look-up of one thing that found nothing. */
export function missingResource(response: HttpResponse): boolean {
  const guard = currentGuard(response);
  if (!guard || !isNothing(response)) return false;
  return factsOf(guard).some((fact) => {
    if (fact.kind !== "presence" || fact.present || !fact.alone) return false;
    const { call, name } = originOf(fact.subject, fact.scope, response.exchange.values);
    // `existing` is asked for so that it may not be there.
    if (call === null || /exist|already|dup|conflict|taken/iu.test(name)) return false;
    // Settings that nobody has made yet have defaults, `{}`.
    if (!saysNull(response) && !call.arguments.some((passed) => isFromClient(passed, response.exchange.values))) return false;
    // What another thing may have or not, as its only dashboard, is nothing that the client has named.
    return isLookup(call) && isSingleLookup(call) && !isReferredTo(call, response.exchange.values);
  });
}

function isNothing({ content }: HttpResponse): boolean {
  const node = content.resolved?.node;
  if (node?.type === "Literal" && node.value === null) return true;
  if (node?.type === "ObjectExpression" && node.properties.length === 0) return true;
  const properties = [...(content.properties ?? [])];
  const isNone = ([name]: readonly [string, unknown]): boolean => isEmpty(content.property(name)?.node ?? null);
  return (
    properties.some(isNone) &&
    properties.every((entry) => isNone(entry) || isOutcome(content.property(entry[0])?.node ?? null) || OUTCOME.test(entry[0]))
  );
}

function saysNull({ content }: HttpResponse): boolean {
  const values = [content.resolved?.node, ...[...(content.properties?.keys() ?? [])].map((name) => content.property(name)?.node)];
  return values.some((node) => node?.type === "Literal" && node.value === null);
}

/** What an envelope says beside the thing: how it went. */
const OUTCOME = /^(?:message|msg|status(?:Code|_code)?|success|ok|code)$/u;

function isOutcome(node: TSESTree.Node | null): boolean {
  return node?.type === "Literal" && node.value === true;
}

/** `null`, `{}`. */
function isEmpty(node: TSESTree.Node | null): boolean {
  return (
    (node?.type === "Literal" && node.value === null && node.raw === "null") ||
    (node?.type === "ObjectExpression" && node.properties.length === 0)
  );
}

/** A look-up of one thing whose result is sent although nothing asks whether it was found. */
export function sendsUnchecked(response: HttpResponse): boolean {
  if (response.guards.some((guard) => guard.kind === "condition" && factsOf(guard).some((fact) => isOfFound(fact, response)))) return false;
  const sent = thingSent(response);
  return sent !== null && isUnchecked(sent, response);
}

/** What was looked up or written before is known to exist. */
function isOfFound(fact: Fact, { exchange }: HttpResponse): boolean {
  if (fact.kind !== "presence") return false;
  const { call } = originOf(fact.subject, fact.scope, exchange.values);
  return call !== null && isLookup(call) && !/valid/iu.test(calledName(call));
}

/** The one thing that is sent: alone, as `{ success: true, data: user }`, or with more as `{ ...user, isSaved: true }`. */
function thingSent({ content }: HttpResponse): TSESTree.Node | null {
  if (!content.given?.node || content.isDocument) return null;
  const { node = null } = content.resolved ?? {};
  if (node?.type !== "ObjectExpression") return content.given.node;
  const held = node.properties.flatMap((entry) => {
    if (entry.type === "SpreadElement") return [unwrap(entry.argument)];
    const value = unwrap(entry.value);
    return isText(value) || value.type === "Literal" || value.type === "UnaryExpression" ? [] : [value];
  });
  return held.length === 1 ? (held[0] ?? null) : null;
}

function isUnchecked(sent: TSESTree.Node, response: HttpResponse): boolean {
  if (sent.type !== "Identifier" && sent.type !== "CallExpression") return false;
  const { values } = response.exchange;
  const { call } = originOf(sent, OUTERMOST, values);
  const lookup = call && lookupBehind(call, values);
  if (!call || !lookup || [call, lookup].some((asked) => isOfAsker(asked, values) || isReferredTo(asked, values))) return false;
  return !isWritten(call, response) && !isLookedUpAgain(call, response) && isNeverAsked(sent, values);
}

/** How many functions that only pass a look-up on are followed. */
const MAX_PASSED_ON = 3;

/** The look-up of an object mapper whose result a call yields as it is, be it through functions of the project. */
function lookupBehind(call: TSESTree.CallExpression, values: Values, depth = 0): TSESTree.CallExpression | null {
  if (isSingleLookup(call) && isByMapper(call)) return call;
  const fn = depth < MAX_PASSED_ON ? values.links.functionOf(call.callee) : null;
  const passed = fn && passedOn(fn);
  if (!passed || !isNeverAsked(passed, values)) return null;
  const { call: inner } = originOf(passed, OUTERMOST, values);
  return inner && inner !== call ? lookupBehind(inner, values, depth + 1) : null;
}

/** What a function returns that does nothing but declare and return. */
function passedOn({ body }: FunctionNode): TSESTree.Node | null {
  if (body.type !== "BlockStatement") return unwrap(body);
  const last = body.body.at(-1);
  const isPlain = body.body.every((statement) => statement === last || statement.type === "VariableDeclaration");
  return isPlain && last?.type === "ReturnStatement" && last.argument ? unwrap(last.argument) : null;
}

/** Whether no condition asks about a value. */
function isNeverAsked(node: TSESTree.Node, { file }: Values): boolean {
  if (node.type === "CallExpression") return true;
  return node.type === "Identifier" && file.variableOf(node)?.references.some(({ identifier }) => isAsked(identifier)) === false;
}

/** The account that asks is there, or its token is worth nothing: `User.findById(req.user.id)`. */
function isOfAsker(call: TSESTree.CallExpression, values: Values): boolean {
  const passed = callsInChain(call).flatMap((part) => part.arguments);
  const text = passed.map((node) => values.file.textOf(values.resolve(node, OUTERMOST).node ?? node));
  return /\b(?:session|auth|credentials|currentUser|jwt|decoded|locals)\b|\b(?:req|request|ctx|c|state)\s*\??\.\s*(?:user\w*|account|admin|uid)\b/iu.test(
    text.join(" "),
  );
}

/** Prisma's `update` and `delete` raise an error for what is not there. */
function isWritten(call: TSESTree.CallExpression, { completion, exchange }: HttpResponse): boolean {
  const { file } = exchange.values;
  const model = calledOn(call, file);
  if (!/prisma\.\w+$/iu.test(model)) return false;
  return holdingsOf(exchange.handler, file).calls.some(
    (other) =>
      other.range[0] > call.range[1] &&
      other.range[1] < completion.range[0] &&
      /^(?:update|delete)$/u.test(calledName(other)) &&
      calledOn(other, file) === model,
  );
}

/** What is called on: `prisma.user` of `prisma.user.findUnique(…)`. */
function calledOn({ callee }: TSESTree.CallExpression | TSESTree.NewExpression, file: SourceFile): string {
  return callee.type === "MemberExpression" ? file.textOf(callee.object) : "";
}

/** `Post.findById(id)` before `Post.findByIdAndUpdate(id, …)`: what was read from the first has shown that it is there. */
function isLookedUpAgain(call: TSESTree.CallExpression, { exchange }: HttpResponse): boolean {
  const { file } = exchange.values;
  const [key] = call.arguments;
  if (!key) return false;
  return holdingsOf(exchange.handler, file).calls.some((other) => {
    const [known] = other.arguments;
    const finds = other.range[0] < call.range[0] && /^find(?:One|ById|ByPk|Unique|First)/u.test(calledName(other));
    return finds && known !== undefined && file.textOf(known) === file.textOf(key);
  });
}

/** `User.findById(…)`, `this.prisma.user.findUnique(…)`, `req.app.db.models.User.findOne(…)`. */
function isByMapper(call: TSESTree.CallExpression): boolean {
  if (!namesInChain(call).some((name) => MAPPER.test(name))) return false;
  const owners: string[] = [];
  for (let node: TSESTree.Node = call; node.type === "CallExpression" || node.type === "MemberExpression";) {
    const isCalled: boolean = node.type === "CallExpression";
    node = unwrap(node.type === "CallExpression" ? node.callee : node.object);
    if (isCalled && node.type === "MemberExpression") node = unwrap(node.object);
    if (node.type === "Identifier" || node.type === "MemberExpression") owners.push(lastName(node));
  }
  return owners.some((name) => OWNER.test(name)) && !owners.some((name) => SERVICE.test(name));
}

/** What object mappers are called on. */
const OWNER = /^[A-Z]|^(?:prisma|db|\w*[mM]odel|\w*[rR]epo(?:sitory)?|models)$/u;

/** Whether a name stands in a condition, or is read with `?.` or `!`. */
function isAsked(name: TSESTree.Node): boolean {
  for (let node: TSESTree.Node = name; node.parent; node = node.parent) {
    const { parent } = node;
    if (parent.type === "IfStatement" || parent.type === "ConditionalExpression") return parent.test === node;
    if (
      parent.type === "LogicalExpression" ||
      parent.type === "UnaryExpression" ||
      parent.type === "BinaryExpression" ||
      parent.type === "SwitchStatement"
    )
      return true;
    if (parent.type.endsWith("Statement")) return false;
    // assertFound(user), invariant(user)
    if (parent.type === "CallExpression" && parent.parent.type === "ExpressionStatement" && parent.callee.type === "Identifier")
      return true;
  }
  return false;
}

/** Names of handlers that change what is there, whatever the method. */
const CHANGES = /^(?:update|edit|modify|change|rename)(?=[A-Z_]|$)/u;

/** 200 without content in answer to a method that changes something. */
export function answersNothing(response: HttpResponse): boolean {
  const { content, exchange, explicit, method, methodBasis, origin } = response;
  // A function that returns nothing may leave the answer to what calls it.
  if (origin === "thrown" || (origin === "returned" && explicit !== true)) return false;
  const node = content.resolved?.node;
  const isEmpty =
    content.presence === "absent" ||
    (node?.type === "ObjectExpression" && node.properties.length === 0) ||
    (node?.type === "Literal" && node.value === null);
  if (!isEmpty) return false;
  if (methodBasis === "unknown" || methodBasis === "body") return exchange.kind === "handler" && CHANGES.test(exchange.name);
  return method.must((name) => !isSafeMethod(name) && name !== "POST");
}
