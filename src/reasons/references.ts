/** Things that a request only refers to: that one is missing says nothing of the target resource. */
import type { TSESTree } from "@typescript-eslint/utils";

import type { HttpResponse } from "../response/model.js";
import { calledName, isText } from "../response/syntax.js";
import { OUTERMOST, type Values } from "../response/values.js";
import { endpointNames } from "./circumstances.js";
import { isNamedByCode, isReferredTo, type Key, keysOf, looksUpByAsker, looksUpOneOfMany } from "./keys.js";
import { isFromClient, isFromUri } from "./provenance.js";

/** The thing is looked up by what the content of the request names, and is not the one that the path names. */
export function looksUpReference(call: TSESTree.CallExpression, name: string, response: HttpResponse): boolean {
  const { exchange } = response;
  const { values } = exchange;
  if (isReferredTo(call, values) || isNamedByCode(call, values) || looksUpOneOfMany(call, values)) return true;
  if (isOfAsker(call, name, response)) return true;
  // What is to be changed is what the request is about.
  const [statement] = call.arguments;
  if (statement && isText(statement) && /^\W*(?:DELETE|UPDATE)\b/iu.test(values.file.textOf(statement))) return false;
  if (/And(?:Update|Delete|Remove|Replace|Modify)$/u.test(calledName(call))) return false;
  const all = keysOf(call, values);
  if (all.some((key) => PARTY.test(nameOf(key, values))) && !all.some(({ node }) => isFromPath(node, values))) return true;
  const keys = all.filter(({ node }) => isFromClient(node, values));
  if (keys.length === 0) return false;
  if (keys.some(({ node }) => isFromUri(node, values))) return false;
  if (exchange.target.values.some(({ value }) => /[:[{]/u.test(value))) return true;
  // `productId`, `category`: a key into something else, unlike the id or e-mail by which the thing itself is known.
  return !keys.some(({ name: key, node }) => {
    const held = values.resolve(node, OUTERMOST).node ?? node;
    const texts = [node, held].map((part) => values.file.textOf(part));
    return IDENTIFIES.test(key) || texts.some((text) => IDENTIFIES.test(text) || /^(?:[\w?.]+\.)?_?id$|decoded/iu.test(text));
  });
}

/** `slug`, `handle`: a name of the thing itself, unlike `categorySlug`, which is that of another. A code is something to redeem. */
const IDENTIFIES =
  /e-?mail|user_?name|phone|mobile|login|token|correo|usu[aá]rio|telefon|celular|\b(?:slug|handle|name|nombre|nome|cpf|cnpj|dni|cedula|pseudo|nick)/iu;

/** `receiverEmail`, `toUserId`: somebody or something that takes part in what the request is about. */
const PARTY = /^(?:to|from|target|source|dest(?:ination)?|receiver|recipient|friend|invitee|assignee|new_?owner|parent)(?=[A-Z_]|$)/u;

function nameOf({ node }: Key, values: Values): string {
  return /\w+$/u.exec(values.file.textOf(node))?.[0] ?? "";
}

function isFromPath(node: TSESTree.Node, values: Values): boolean {
  const held = values.resolve(node, OUTERMOST).node ?? node;
  return [node, held].some((part) => /\bparams\b/u.test(values.file.textOf(part)));
}

const ACCOUNT = /user|account|member|admin|customer|profile|client|student|employee/iu;

/** The cart of who asks, at an endpoint that is about orders: something that the account has not. */
function isOfAsker(call: TSESTree.CallExpression, name: string, { exchange }: HttpResponse): boolean {
  const { values } = exchange;
  const keys = keysOf(call, values);
  if (ACCOUNT.test(name) || !looksUpByAsker(call, values) || keys.some(({ node }) => isFromClient(node, values))) return false;
  // What a token names may be what the request is about.
  if (keys.some(({ node }) => /token|decoded|payload|claims/iu.test(values.file.textOf(values.resolve(node, OUTERMOST).node ?? node))))
    return false;
  const [word = ""] = /[a-z]+$|[A-Z][a-z]+$/u.exec(name.replace(/s$/u, "")) ?? [];
  return word.length > 2 && !endpointNames(exchange).toLowerCase().includes(word.toLowerCase());
}
