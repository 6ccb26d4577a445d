/** What a 201 has created, and where it can be found. */
import type { TSESTree } from "@typescript-eslint/utils";

import type { HttpResponse } from "../response/model.js";
import { unwrap } from "../response/source-file.js";

/** Handlers and routes that create nothing with an address of its own: tokens, sessions, messages sent, batches. */
const NO_ADDRESS =
  /(?:^|[/_.\s-])(?:log-?in|sign-?in|log-?out|auth|authenticate|token|tokens|refresh|session|sessions|otp|verify|verification|confirm|forgot|reset|resend|send|invite-accept|accept|batch|bulk|many|import|upload|api-?keys?|secret|password|search|check|validate|webhook|subscribe|unsubscribe|like|unlike|follow|unfollow|vote|track|log)(?![a-z])/iu;

/** Content that is a token, a message sent or nothing but a confirmation of something other than a creation. */
const TOKEN = /^(?:token|accessToken|access_token|refreshToken|refresh_token|jwt|apiKey|api_key|otp|sessionId|key|secret)$/u;

/** Whether the response answers the creation of something that has an address. */
export function createsResource(response: HttpResponse): boolean {
  const { exchange, content } = response;
  const names = `${exchange.target.values.map(({ value }) => value).join(" ")} ${exchange.name}`.replace(/([a-z])(?=[A-Z])/gu, "$1-");
  if (NO_ADDRESS.test(names) || exchange.kind === "middleware") return false;
  if (exchange.method.must((method) => method === "PUT" || method === "DELETE" || method === "GET" || method === "PATCH") && exchange.methodBasis === "registered") return false;
  const properties = [...(content.properties?.keys() ?? [])];
  if (properties.length > 0 && properties.every((name) => TOKEN.test(name) || /^(?:message|success|status|msg|expires\w*)$/iu.test(name)) && properties.some((name) => TOKEN.test(name))) return false;
  const resolved = content.resolved?.node;
  // insertMany, a list of created things: none of them is the one resource that Location could name.
  return !(resolved?.type === "CallExpression" && /many|bulk|all$/iu.test(exchange.values.file.code.getText(resolved.callee)));
}

/**
 * The address of the created resource as an expression of the code, from the route's path and the created thing's id.
 *
 * @returns `null` when either is not visible
 */
export function locationOf(response: HttpResponse): string | null {
  const path = response.exchange.target.only?.value;
  const created = createdName(response);
  if (!path?.startsWith("/") || created === null || /[:*(]/u.test(path)) return null;
  const { text } = response.exchange.values.file.code;
  const id = new RegExp(`\\b${created}\\._id\\b`, "u").test(text) || /mongoose/u.test(text) ? "_id" : "id";
  return `\`${path === "/" ? "" : path.replace(/\/$/u, "")}/\${${created}.${id}}\``;
}

/** The name of the created thing, where the content is that thing or an envelope around one. */
function createdName(response: HttpResponse): string | null {
  const { content } = response;
  const node = content.node && unwrap(content.node);
  if (node?.type === "Identifier") return isCreated(node, response) ? node.name : null;
  const named: TSESTree.Identifier[] = [];
  for (const name of content.properties?.keys() ?? []) {
    const value = content.properties?.get(name)?.node;
    if (value?.type === "Identifier" && isCreated(value, response)) named.push(value);
  }
  return named.length === 1 ? (named[0]?.name ?? null) : null;
}

/** The variable holds what a call has yielded: `const user = await User.create(…)`. */
function isCreated(node: TSESTree.Identifier, response: HttpResponse): boolean {
  const { file } = response.exchange.values;
  const variable = file.variableOf(node);
  const init = variable && file.initOf(variable);
  const value = init && unwrap(init);
  return value?.type === "CallExpression" || value?.type === "NewExpression";
}
