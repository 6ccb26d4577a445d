/** What a 201 has created, and where it can be found. */
import type { TSESTree } from "@typescript-eslint/utils";

import type { HttpResponse } from "../response/model.js";
import { isFunction, type SourceFile, unwrap } from "../response/source-file.js";
import { calledName, isWithin } from "../response/syntax.js";

/** Names of what has no address of its own, or is found at an address that the client has already. */
const NO_ADDRESS =
  /(?:^|[/_.\s-])(?:log-?in|sign-?in|log-?out|authenticate|tokens?|refresh|sessions?|otp|verify|verification|confirm\w*|forgot|reset|resend|accept|batch|bulk|many|import|api-?keys?|secrets?|password|search|check|validate|web-?hook|callback|send|subscribe|unsubscribe|like|unlike|follow|unfollow|vote|track)(?![a-z])/iu;

/** Names of handlers that create something. */
const CREATES =
  /^(?:on-?)?(?:create|add|insert|register|sign-?up|store|new|post|duplicate|clone|copy|upload|submit|place|open|start|book)(?![a-z])/iu;

/** Names of handlers that read, change or remove. */
const CREATES_NOTHING =
  /^(?:on-?)?(?:get|list|fetch|find|show|read|view|edit|update|patch|put|modify|change|delete|del|remove|destroy|set|toggle|promote|demote|mute|unmute|archive|join|leave|enable|disable|return)(?![a-z])|-or-?(?:update|remove|delete|get|find)|create-?update|upsert/iu;
/** Names of what creates at times and finds or changes at others. */
const CREATES_AT_TIMES = /upsert|(?:find|get|update|save)-or-|-or-(?:update|find|get|remove|delete)|create-?update|^save(?![a-z])/iu;

/** Calls that create a thing of their own: not a token, a log entry or a message about it. */
const CREATION = /\b(\w+)\s*\.\s*(create\w*|insertOne|insert|save|add(?:[A-Z]\w*)?|register[A-Z]\w*)\s*\(/gu;
/** `save()` creates what is new; what was looked up before is changed by it. */
const MAKES_NEW = /\bnew [A-Z]\w*\s*\(|\.build\s*\(|\.create\w*\s*\(/u;
/** What is added to a list of something else has its address there. */
const ADDS_TO_LIST = /\.(?:push|unshift|addToSet)\s*\(|\$(?:push|addToSet)\b/u;
const BESIDE =
  /token|session|otp|code|log|audit|notification|history|event|cache|transaction|command|dto|request|query|builder|factory|intent|completions?|embeddings?|messages?|images?|responses?|stripe|classList|queue|set$|^(?:res|document|logger|console)$/iu;

const TOKEN = /^(?:token|accessToken|access_token|refreshToken|refresh_token|jwt|apiKey|api_key|otp|sessionId|key|secret)$/u;
const ENVELOPE = /^(?:message|success|status|msg|expires\w*)$/iu;

/**
 * Whether the response answers the creation of something that has an address.
 *
 * @param how `claimed`: the code says so itself by 201, so that only what speaks against it counts. `evidently`: the
 * handler is named or registered for it, and what it creates is in sight.
 */
export function createsResource(response: HttpResponse, how: "claimed" | "evidently" = "claimed"): boolean {
  const { exchange } = response;
  if (exchange.methodBasis === "registered" && exchange.method.must((method) => method !== "POST")) return false;
  const name = words(exchange.name);
  const named = CREATES.test(name);
  // A framework's own default says nothing: Nest answers every POST with 201.
  if (how === "claimed" && response.explicit === false && !named) return false;
  if (exchange.kind === "middleware" || (exchange.kind === "function" && !named)) return false;
  if (how === "evidently" && (response.content.isDocument || !isCreation(response, named))) return false;
  const visible = createsVisibly(response);
  if (how === "evidently" && !(visible && createsOnEveryWay(response) && !CREATES_AT_TIMES.test(name))) return false;
  if (CREATES_NOTHING.test(name) && !visible) return false;
  const target = exchange.target.values.map(({ value }) => value.slice(value.lastIndexOf("/"))).join(" ");
  if (NO_ADDRESS.test(`${words(target)} ${name}`) && !(named && visible)) return false;
  // RFC 7591 registers a client, and has its address in the content.
  if (exchange.target.values.some(({ value }) => /(?:^|\/)(?:tokens?\/|oauth2?\/register)/iu.test(value))) return false;
  return (named || !sendsToken(response)) && !sendsMany(response) && !linksToItself(response);
}

/** A handler that is named for creating, or a POST to a path that is no action. */
function isCreation(response: HttpResponse, named: boolean): boolean {
  const { exchange, guards } = response;
  // What is found already is not created: an upsert answers 200.
  if (guards.some((guard) => guard.kind === "catch")) return false;
  if (exchange.methodBasis === "unknown" || exchange.methodBasis === "body") return false;
  if (!exchange.method.must((method) => method === "POST")) return false;
  if (named) return true;
  return (exchange.methodBasis === "registered" || exchange.methodBasis === "comment") && isAboutCreated(response);
}

/** The content is the created thing, or says that something was created. */
function isAboutCreated(response: HttpResponse): boolean {
  if (createdName(response) !== null) return true;
  return response.content.texts.some(({ text }) => /\b(?:created|added|registered|saved|submitted|placed|booked)\b/iu.test(text));
}

/** A handler that is named for creating. */
export function createsByName({ exchange }: HttpResponse): boolean {
  return CREATES.test(words(exchange.name));
}

/** A name in words; a handler that is named for its method (`export function POST`) has none of its own. */
function words(name: string): string {
  return /^[A-Z]+$/u.test(name) ? "" : name.replace(/([a-z])(?=[A-Z])/gu, "$1-");
}

function createsVisibly(response: HttpResponse): boolean {
  const before = textBefore(response);
  const isNew = MAKES_NEW.test(before);
  const extendsList = ADDS_TO_LIST.test(before) && !/\.create\w*\s*\(/u.test(before);
  if (extendsList) return false;
  return creationsIn(before).some(({ owner, call }) => !BESIDE.test(owner) && (call !== "save" || isNew));
}

/** The code of the handler as far as the response: what is created after it was sent is not what it answers. */
function textBefore(response: HttpResponse): string {
  const { handler, values } = response.exchange;
  const [start] = handler.range;
  return values.file.textOf(handler).slice(0, answerOf(response).range[1] - start);
}

/** Where the handler answers: by itself, or by the call of a helper. */
function answerOf({ exchange, completion, node }: HttpResponse): TSESTree.Node {
  return isWithin(completion, exchange.handler) ? completion : node;
}

interface CreatingCall {
  readonly owner: string;
  readonly call: string;
  readonly index: number;
}

function creationsIn(text: string): readonly CreatingCall[] {
  return [...text.matchAll(CREATION)].map(({ 1: owner = "", 2: call = "", index }) => ({ owner, call, index }));
}

/** Every way to the response has created a thing: not one of two branches, nor one for each of a list. */
function createsOnEveryWay(response: HttpResponse): boolean {
  const { file } = response.exchange.values;
  const [start] = response.exchange.handler.range;
  const created = creationsIn(textBefore(response)).filter(({ owner, call }) => !BESIDE.test(owner) && !OF_ANOTHER.test(call));
  return created.some(({ owner, call, index }) => {
    const name = file.code.getNodeByRangeIndex(start + index);
    return name !== null && isPassed(name, answerOf(response)) && (call !== "save" || isMadeNew(name, owner, file));
  });
}

/** Calls that create what another server keeps, or what is nothing of its own. */
const OF_ANOTHER = /session|token|otp|portal|checkout|intent|link|url$/iu;

/** Whether a node is evaluated on every way to another one. */
function isPassed(node: TSESTree.Node, end: TSESTree.Node): boolean {
  for (let at = node; at.parent && !isWithin(end, at.parent); at = at.parent) {
    const { parent } = at;
    if (/^(?:IfStatement|ConditionalExpression)$/u.test(parent.type) && (parent as TSESTree.IfStatement).test !== at) return false;
    if (/^(?:For|While|DoWhile|SwitchCase)/u.test(parent.type)) return false;
    if (parent.type === "LogicalExpression" && parent.right === at) return false;
    // db.$transaction(async (tx) => …) runs its callback once.
    if (isFunction(at) && !(parent.type === "CallExpression" && /transaction|lock/iu.test(calledName(parent)))) return false;
  }
  return true;
}

/** `save()` creates what is new, and changes what was looked up. */
function isMadeNew(node: TSESTree.Node, owner: string, file: SourceFile): boolean {
  const variable = node.type === "Identifier" && node.name === owner ? file.variableOf(node) : null;
  const values = variable && file.valuesOf(variable);
  return (values ?? []).length > 0 && (values ?? []).every((value) => MAKES_NEW.test(file.textOf(value)));
}

/** Content that is nothing but a token and what says so. */
function sendsToken({ content }: HttpResponse): boolean {
  const names = [...(content.properties?.keys() ?? [])];
  return names.some((name) => TOKEN.test(name)) && names.every((name) => TOKEN.test(name) || ENVELOPE.test(name));
}

/** Hypermedia content (HAL, JSON:API) whose `links.self` is the address. */
function linksToItself({ content }: HttpResponse): boolean {
  return ["links", "_links"].some((name) => {
    const links = content.property(name);
    return links !== null && (content.propertiesOf(links)?.has("self") ?? false);
  });
}

/** `insertMany(…)`, `{ urls }`: none of the created things is the one resource that `Location` could name. */
function sendsMany({ content, exchange }: HttpResponse): boolean {
  const { values } = exchange;
  const resolved = content.resolved?.node;
  if (resolved?.type === "CallExpression" && /(?:many|bulk|all)$/iu.test(values.file.textOf(resolved.callee))) return true;
  const held = [...(content.properties ?? [])].filter(([name]) => !ENVELOPE.test(name));
  const [only] = held;
  const node = held.length === 1 && only?.[1].node ? values.resolve(only[1].node, only[1].scope).node : null;
  return node?.type === "CallExpression" && node.callee.type === "MemberExpression" && calledName(node) === "map";
}

/** As much of a file as its imports take. */
const IMPORTS = 4000;

/**
 * The address of the created resource as an expression of the code, from the route's path and the created thing's id.
 *
 * @returns `null` when either is not visible
 */
export function locationOf(response: HttpResponse): string | null {
  const path = response.exchange.target.only?.value;
  const created = createdName(response);
  if (!path?.startsWith("/") || created === null || /[:*(]/u.test(path)) return null;
  const { file } = response.exchange.values;
  const handler = file.textOf(response.exchange.handler);
  // Mongoose is imported at the top, where it is at all.
  const id = handler.includes(`${created}._id`) || file.code.text.slice(0, IMPORTS).includes("mongoose") ? "_id" : "id";
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
