/** Endpoints whose protocol or purpose gives their responses another meaning. */
import type { TSESTree } from "@typescript-eslint/utils";

import type { Exchange, HttpResponse } from "../response/model.js";
import { memberName } from "../response/names.js";
import { propertyIn } from "../response/source-file.js";
import { OUTERMOST, type Scope, type Values } from "../response/values.js";

/** The path of the route and the name of the handler: what they say an endpoint is for. A parameter of the path says nothing of it. */
export function endpointNames(exchange: Exchange): string {
  const targets = exchange.target.values.map(({ value }) => value.replace(/[:*]\w+|\{\w+\}|\[[.\w]+\]/gu, "")).join(" ");
  return `${targets} ${exchange.name}`;
}

/** The same, in words. */
function namesOf(exchange: Exchange): string {
  const names = endpointNames(exchange).replace(/([a-z])(?=[A-Z])/gu, "$1-");
  return MANAGES.test(exchange.name.replace(/([a-z])(?=[A-Z])/gu, "$1-")) ? names.replace(MANAGED, "") : names;
}

/** Names of handlers that keep the hooks, bots and queues themselves: nothing is delivered to `createWebhook`. */
const MANAGES =
  /^(?:create|add|register|update|edit|patch|put|delete|remove|list|toggle|enable|disable|rename)-(?:\w+-)*?(?:web-?hooks?|hooks?|bots?|queues?|streams?|cron-?jobs?|interactions?|callbacks?|mcp(?:-servers?)?)(?![a-z])/iu;
const MANAGED =
  /(?:web-?hooks?|hooks?|bots?|queues?|(?:event-)?streams?|cron-?jobs?|interactions?|callbacks?|mcp(?:-servers?)?)(?![a-z])/giu;

const PROBE = /(?:^|[/_.\s-])(?:health\w*|healthz|livez?|liveness|readyz?|readiness|ping|heartbeat|alive|probe|uptime)(?![a-z])/iu;
const PROTOCOL = /(?:^|[/_.\s-])(?:graphql|gql|rpc|json-?rpc|jsonrpc|mcp|soap|trpc)(?![a-z])/iu;
const ACKNOWLEDGED =
  /(?:^|[/_.\s-])(?:web-?hooks?|hooks?|callback|ipn|slack|discord|telegram|alexa|twilio|whatsapp|line-?bot|bots?|interactions?|pubsub|event-?(?:grid|bridge|source|stream)|sse|stream|cron(?:-?jobs?)?|(?:background|scheduled)-?jobs?|jobs?[/_.\s-](?:process|run|execute|handle|trigger|work)|queues?)(?![a-z])/iu;
const VERDICT =
  /(?:^|[/_.\s-])(?:validat\w*|lint|check(?!-?(?:outs?|ins?|ups?|lists?|points?|box(?:es)?)(?![a-z]))\w*|verify|availab\w*|exists?|is-[a-z]+|has-[a-z]+|preview|dry-?run|diagnos\w*)(?![a-z])/iu;
const CONCEALING =
  /(?:^|[/_.\s-])(?:forgot\w*|forget\w*|reset\w*|recover\w*|resend\w*|magic-?link|unsubscribe|security-?questions?)(?![a-z])/iu;
const MANY = /(?:^|[/_.\s-])(?:batch|bulk|multi|import|sync|many|mass)(?![a-z])/iu;

/** A health or readiness probe: its answer is read by a balancer, which knows no `Retry-After`. */
export function isProbe(exchange: Exchange): boolean {
  return PROBE.test(`${namesOf(exchange)} ${fileNameOf(exchange)}`);
}

/** The name of the file, in words. */
export function fileNameOf({ path }: Exchange): string {
  return path.slice(Math.max(path.lastIndexOf("/"), path.lastIndexOf("\\")) + 1).replace(/([a-z])(?=[A-Z])/gu, "$1-");
}

const EXCEPTIONAL = new RegExp([PROTOCOL, ACKNOWLEDGED, VERDICT, CONCEALING, MANY, PROBE].map(({ source }) => source).join("|"), "iu");

/** What holds for what stands before an endpoint too: a middleware is named for what it checks, `verifyToken`, and answers what it refuses. */
const EXCEPTIONAL_BEFORE = new RegExp([PROTOCOL, ACKNOWLEDGED].map(({ source }) => source).join("|"), "iu");

const exceptional = new WeakMap<Exchange, boolean>();

/** An endpoint whose name says that its responses mean something else. */
function isExceptional(exchange: Exchange): boolean {
  let known = exceptional.get(exchange);
  if (known === undefined) {
    const names = namesOf(exchange);
    known = (passesOn(exchange) ? EXCEPTIONAL_BEFORE : EXCEPTIONAL).test(names);
    exceptional.set(exchange, known);
  }
  return known;
}

/** `next()`: a function that lets the request pass, whether or not the file shows where it is registered. */
function passesOn({ handler, kind, values }: Exchange): boolean {
  return kind === "middleware" || (handler.params.length > 1 && /\bnext\(\s*\)/u.test(values.file.textOf(handler)));
}

/**
 * An endpoint at which 200 with an error inside is right: a protocol that carries its own outcome (GraphQL, JSON-RPC),
 * an acknowledged delivery (webhooks, bots), a check whose result is the verdict, an answer that conceals whether an
 * account exists, a batch with an outcome per item.
 */
export function carriesOwnOutcome(response: HttpResponse): boolean {
  return answersByProtocol(response) || holds(response, "data");
}

/** `POST /availability`: the name of an endpoint at which something is asked may be that of things which are kept. */
export function isNamedForVerdict(exchange: Exchange): boolean {
  const names = namesOf(exchange);
  return VERDICT.test(names) && ![PROTOCOL, ACKNOWLEDGED, CONCEALING, MANY, PROBE].some((pattern) => pattern.test(names));
}

/** The same, told by the endpoint or the content's protocol alone: `{ data }` is an envelope of any success. */
export function answersByProtocol(response: HttpResponse): boolean {
  if (isExceptional(response.exchange)) return true;
  return isOfRpc(response) || holds(response, "results");
}

/** An error of JSON-RPC, which has a code of its own; what carries it (MCP) says what HTTP's is. */
export function isOfRpc(response: HttpResponse): boolean {
  return holds(response, "jsonrpc");
}

/** A delivery that is acknowledged whatever becomes of it, or a protocol with an outcome of its own. */
export function isAcknowledged(response: HttpResponse): boolean {
  const names = namesOf(response.exchange);
  return ACKNOWLEDGED.test(names) || PROTOCOL.test(names) || isDelivered(response);
}

/** An event that another server delivers to a hook: it tries again when it likes. */
export function isDelivered({ exchange }: HttpResponse): boolean {
  return /web-?hooks?(?![a-z])/iu.test(`${namesOf(exchange)} ${fileNameOf(exchange)}`);
}

function holds(response: HttpResponse, name: string): boolean {
  return response.content.properties?.has(name) === true && !isNothing(response, name);
}

/** `data.data` of what a helper was given without `data`. */
function isLeftOut(node: TSESTree.Node, scope: Scope, values: Values): boolean {
  const name = node.type === "MemberExpression" ? memberName(node) : null;
  const holder = node.type === "MemberExpression" && name !== null ? values.objectOf(node.object, scope)?.node : undefined;
  if (name === null || holder?.type !== "ObjectExpression") return false;
  return propertyIn(holder, name) === null && holder.properties.every(({ type }) => type === "Property");
}

function isNothing(response: HttpResponse, name: string): boolean {
  const bound = response.content.property(name);
  // A parameter that the helper was not given, or a property that is not in what it was given.
  if (bound && (bound.node === null || isLeftOut(bound.node, bound.scope, response.exchange.values))) return true;
  const node = bound?.node;
  switch (node?.type) {
    case "Literal":
      return !node.value;
    case "Identifier":
      return node.name === "undefined";
    case "ObjectExpression":
      return node.properties.length === 0;
    default:
      return node?.type === "ArrayExpression" && node.elements.length === 0;
  }
}

/** A redirect to a route of an API: a browser that is sent from an API to a page is no client of the API. */
export function redirectsWithinApi({ exchange, fields }: HttpResponse): boolean {
  const location = fields.get("Location");
  const [target] = location ? exchange.values.texts(location, OUTERMOST) : [];
  return target !== undefined && /^\/?(?:api|rest|v\d+)(?:\/|$)/u.test(target.text);
}
