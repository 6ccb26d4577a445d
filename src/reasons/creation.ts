/** What a 201 has created, and where it can be found. */
import type { TSESTree } from "@typescript-eslint/utils";

import type { HttpResponse } from "../response/model.js";
import { memberName, unwrap } from "../response/names.js";
import { calledName } from "../response/syntax.js";
import { OUTERMOST } from "../response/values.js";
import { createsOnEveryWay, createsVisibly, isCreatingCall, namesOfCreated, onlyAdds, readsNewId } from "./creating-calls.js";
import { namesInChain, originOf } from "./origins.js";

/** Names of what has no address of its own, or is found at an address that the client has already. */
const NO_ADDRESS =
  /(?:^|[/_.\s-])(?:log-?in|sign-?in|log-?out|authenticate|tokens?|refresh|sessions?|otp|verify|verification|confirm\w*|forgot|reset|resend|accept|batch|bulk|many|import|api-?keys?|secrets?|password|search|check|validate|web-?hook|callback|send|subscribe|unsubscribe|like|unlike|follow|unfollow|vote|track|retry)(?![a-z])/iu;

/** Names of handlers that create something. */
const CREATES =
  /^(?:on-?)?(?:create|add|insert|regist(?:er|ration)|sign-?up|store|new|duplicate|clone|copy|upload|submit|place|open|start|book)(?![a-z])/iu;

/** Names of handlers that read, change or remove. */
const CREATES_NOTHING =
  /^(?:on-?)?(?:get|list|fetch|find|show|read|view|edit|update|patch|put|modify|change|delete|del|remove|destroy|set|toggle|promote|demote|mute|unmute|archive|join|leave|enable|disable|return|clear|purge|forward|pin|unpin|block|unblock|mark)(?![a-z])|-(?:toggle|archive|unarchive|revert|restore|publish|unpublish|approve|reject|update|edit|delete|remove|settings|status)$|-or-?(?:update|remove|delete|get|find)|create-?update|upsert/iu;
/** Names of what creates at times and finds or changes at others. */
const CREATES_AT_TIMES =
  /upsert|(?:find|get|update|save)-or-|-or-(?:update|find|get|remove|delete)|create-?update|^save(?![a-z])|-action$/iu;

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
  // What the handler's own code tells is asked before the method, which may stand in another file.
  if (how === "evidently" && (response.content.isDocument || !createsVisibly(response) || !createsOnEveryWay(response))) return false;
  if (exchange.methodBasis === "registered" && exchange.method.must((method) => method !== "POST")) return false;
  // `postFeature` only says of which method it is.
  const name = words(exchange.name).replace(/^post-/iu, "");
  const named = CREATES.test(name);
  // A framework's own default says nothing: Nest answers every POST with 201.
  if (how === "claimed" && response.explicit === false && (!named || acts(response))) return false;
  if (exchange.kind === "middleware" || (exchange.kind === "function" && !named)) return false;
  if (
    how === "evidently" &&
    (CREATES_AT_TIMES.test(name) || acts(response) || (!named && isOfItem(response)) || !isCreation(response, named))
  )
    return false;
  const visible = createsVisibly(response);
  // setGoal may well create the goal that it answers with.
  if (CREATES_NOTHING.test(name) && (how === "evidently" ? !/^set(?![a-z])/iu.test(name) : !visible)) return false;
  const target = exchange.target.values.map(({ value }) => value.slice(value.lastIndexOf("/"))).join(" ");
  // sendMessage creates the message that it answers with.
  const creates = named || (/^send(?![a-z])/iu.test(name) && createdName(response) !== null);
  if (NO_ADDRESS.test(`${words(target)} ${name}`) && !(creates && visible)) return false;
  // addUsersToProject: what is added to something is a part of it.
  if (/^add-.*-to(?:-|$)/iu.test(name)) return false;
  // RFC 7591 registers a client, and has its address in the content.
  if (exchange.target.values.some(({ value }) => /(?:^|\/)(?:tokens?\/|oauth2?\/register)/iu.test(value))) return false;
  return (named || !sendsToken(response)) && !sendsMany(response) && !linksToItself(response);
}

/** A path that ends in a verb: `POST /bridge/diff` creates nothing, whatever its method is called. */
function acts({ exchange }: HttpResponse): boolean {
  return exchange.target.values.some(({ value }) =>
    /\/(?:sync\w*|diff|compare|preview|test|trigger|run|execute|calculate|estimate|generate|analy[sz]e|export|search|query|retry|cancel|move|reorder|toggle|(?:un)?archive|revert|restore|(?:un)?publish|approve|reject|(?:de)?activate|enable|disable|(?:un)?block|update|edit|delete|remove)\/?$/iu.test(
      value,
    ),
  );
}

/** A path that ends in a parameter: `POST /users/:id` changes the user. */
function isOfItem({ exchange }: HttpResponse): boolean {
  return exchange.target.values.some(({ value }) => /\/(?::|\{|\[)[^/]*\/?$/u.test(value));
}

/** A handler that is named for creating, or a POST to a path that is no action. */
function isCreation(response: HttpResponse, named: boolean): boolean {
  const { exchange, guards } = response;
  // What is found already is not created: an upsert answers 200.
  if (guards.some((guard) => guard.kind === "catch")) return false;
  // What reads content and makes a new thing of it is no PUT, unless it is named so.
  if (exchange.methodBasis === "body") return isAboutCreated(response);
  if (exchange.methodBasis === "unknown" || !exchange.method.must((method) => method === "POST")) return false;
  // What is added to something else, a member to a team, may be nothing of its own.
  const adds = onlyAdds(response);
  if (named && !adds) return true;
  const posts = exchange.methodBasis !== "name" || (/^post[A-Z]/u.test(exchange.name) && !adds);
  return (named || posts) && (isAboutCreated(response) || isOfTarget(response) || readsNewId(response));
}

const SAYS_CREATED =
  /\b(?:created|added|registered|saved|submitted|placed|booked|cread[oa]|registrad[oa]|agregad[oa]|guardad[oa]|criad[oa]|cadastrad[oa]|adicionad[oa]|cr[ée]{1,2}e?s?|enregistré|ajouté|erstellt|registriert|hinzugefügt|creat[oa]|registrat[oa]|aggiunt[oa]|oluşturuldu|eklendi|kaydedildi)(?![a-z])|создан|зарегистрирован|добавлен|(?:创建|添加|注册|新增)成功|成功(?:创建|添加|注册)|(?:생성|등록|가입|추가)|(?:作成|登録|追加)/iu;

/** The content is the created thing, or says that something was created. */
function isAboutCreated(response: HttpResponse): boolean {
  const { content } = response;
  const values = [content.node, ...[...(content.properties?.values() ?? [])].map(({ node }) => node)];
  if (createdName(response) !== null || values.some((node) => node && (isCreatingCall(node) || isOfCreated(node, response)))) return true;
  return content.texts.some(({ text }) => SAYS_CREATED.test(text));
}

/** What identifies a created thing, or is all of it: `{ id: user._id }`, `{ analysis: created.model }`. */
const OF_CREATED = /^_?id$|Id$|_id$|^(?:uu|gu)id$|^(?:slug|key|code|number|model|doc|_doc|document|data|dataValues|rows?|record)$/u;

/** A part of what a creating call has yielded, or of what was made new. */
function isOfCreated(node: TSESTree.Node, response: HttpResponse): boolean {
  const { file } = response.exchange.values;
  const value = unwrap(node);
  if (value.type === "Identifier") {
    // const [user] = await db.insert(users).values(data).returning()
    const declared = file.variableOf(value)?.defs[0]?.node;
    return (
      declared?.type === "VariableDeclarator" &&
      declared.id.type !== "Identifier" &&
      declared.init !== null &&
      isCreatingCall(declared.init)
    );
  }
  if (value.type === "MemberExpression" && !OF_CREATED.test(memberName(value) ?? "0")) return false;
  // sanitize(user), user.toJSON(): what makes a representation of it.
  const [passed] = value.type === "CallExpression" ? value.arguments : [];
  const callee = value.type === "CallExpression" && !passed ? unwrap(value.callee) : value;
  const base = passed ? unwrap(passed) : callee.type === "MemberExpression" ? unwrap(callee.object) : null;
  const variable = base?.type === "Identifier" ? file.variableOf(base) : null;
  const init = variable && file.initOf(variable);
  if (init) return isCreatingCall(init) || unwrap(init).type === "NewExpression";
  return base?.type === "Identifier" && isYielded(base, response);
}

/** `const { data } = await db.from("items").insert(item).select()`: a part of what the call has created. */
function isTaken(name: TSESTree.Identifier, { exchange: { values } }: HttpResponse): boolean {
  const declared = values.file.variableOf(name)?.defs[0]?.node;
  const init = declared?.type === "VariableDeclarator" && declared.id.type !== "Identifier" && declared.init ? unwrap(declared.init) : null;
  return init?.type === "CallExpression" && namesInChain(init).some((called) => /^(?:create|insert)/u.test(called));
}

/** `Item.create(req.body).then((item) => …)`: a callback is given what the call has created. */
function isYielded(name: TSESTree.Identifier, { exchange: { values } }: HttpResponse): boolean {
  const [definition] = values.file.variableOf(name)?.defs ?? [];
  const { call } = String(definition?.type) === "Parameter" ? originOf(name, OUTERMOST, values) : { call: null };
  return call !== null && isCreatingCall(call);
}

/** `POST /sidebar-items` creates a `SidebarItem`. */
function isOfTarget(response: HttpResponse): boolean {
  const stem = (name: string): string =>
    name
      .replace(/[^a-z]/giu, "")
      .replace(/(?:ies|y|es|s|e)$/iu, "")
      .replace(/models?$/iu, "")
      .toLowerCase();
  const paths = response.exchange.target.values.map(({ value }) => stem(value.replace(/\/$/u, "").replace(/^.*\//u, "")));
  return namesOfCreated(response).some((name) => stem(name).length > 2 && paths.includes(stem(name)));
}

/** A handler that is named for creating. */
export function createsByName({ exchange }: HttpResponse): boolean {
  return CREATES.test(words(exchange.name));
}

/** A name in words; a handler that is named for its method (`export function POST`) has none of its own. */
function words(name: string): string {
  return /^[A-Z]+$/u.test(name) ? "" : name.replace(/([a-z])(?=[A-Z])/gu, "$1-");
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

/** A path that names what is done: `/users/create`. What it creates is found elsewhere. */
const ENDS_IN_ACTION = /\/(?:create|add|insert|register|sign-?[uU]p|new|save|submit|upload|checkout)(?:[-_A-Z]\w*)*\/?$/u;

/** As much of a file as its imports take. */
const IMPORTS = 4000;

/**
 * The address of the created resource as an expression of the code, from the route's path and the created thing's id.
 *
 * @returns `null` when either is not visible
 */
export function locationOf(response: HttpResponse): string | null {
  const path = response.exchange.address.only?.value;
  const created = createdName(response);
  // At the root of a router that is mounted nowhere in sight, the path says nothing.
  if (!path || !/^\/[^:*({[]+$/u.test(path) || created === null || ENDS_IN_ACTION.test(path)) return null;
  const { file } = response.exchange.values;
  const handler = file.textOf(response.exchange.handler);
  // Mongoose is imported at the top, where it is at all.
  const id = handler.includes(`${created}._id`) || file.code.text.slice(0, IMPORTS).includes("mongoose") ? "_id" : "id";
  return `\`${path.replace(/\/$/u, "")}/\${${created}.${id}}\``;
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
  if (value?.type === "CallExpression") return !/^(?:update|edit|patch|set|modify|change|delete|remove|upsert)/u.test(calledName(value));
  return value?.type === "NewExpression" || (!init && (isYielded(node, response) || isTaken(node, response)));
}
