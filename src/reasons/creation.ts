/** What a 201 has created, and where it can be found. */
import { holdingsOf, speaksOf } from "../response/holdings.js";
import type { HttpResponse } from "../response/model.js";
import { memberName } from "../response/names.js";
import { createdName, isAboutCreated, isOfTarget, linksToItself, sendsLast, sendsMade, sendsMany, sendsToken } from "./created-content.js";
import { decidesItself } from "./code-before.js";
import { addsEntry, createsManyTimes, createsOnEveryWay, createsVisibly, onlyAdds, readsNewId } from "./creating-calls.js";

/** Names of what has no address of its own, or is found at an address that the client has already. */
const NO_ADDRESS =
  /(?:^|[/_.\s-])(?:log-?in|sign-?in|log-?out|authenticate|tokens?|refresh|sessions?|otp|forgot|resend|batch|bulk|many|import|api-?keys?|secrets?|search|check(?!-?(?:ins?|outs?|ups?)(?![a-z]))|validate|web-?hook|callback|send|subscribe|unsubscribe|like|unlike|follow|unfollow|vote|track|retry)(?![a-z])/iu;
/** The same of what somebody does by a mailed link, unless an account is made by it. */
const BY_LINK = /(?:^|[/_.\s-])(?:verify|verification|confirm\w*|reset|accept|password)(?![a-z])/iu;
/** Names of what links two things that are there already, and is found in one of them. */
const LINKS =
  /(?:^|[/_.\s-])(?:(?:dis|un)?likes?|(?:up|down)?votes?|follow(?:ers?|ing)?|favou?rites?|bookmarks?|wish-?lists?|carts?|basket|reactions?)(?![a-z])/iu;

/** Names of handlers that create something. */
const CREATES =
  /^(?:on-?)?(?:create|add|insert|regist(?:er|ration)|sign-?up|store|new|duplicate|clone|copy|upload|submit|place|open|start|book|crear|registrar|agregar|insertar|anadir|nuev[oa]|criar|cadastrar|inserir|adicionar|nov[oa]|tambah|buat|creer|ajouter|erstellen|anlegen|ekle|olustur|crea|aggiungi)(?![a-z])|^[a-z]+-(?:create|add|insert|register|store)$|_create(?:_post)?$/iu;

/** Names of handlers that read, change or remove. */
const CREATES_NOTHING =
  /^(?:on-?)?(?:get|list|fetch|find|show|read|view|edit|update|patch|put|modify|change|delete|del|remove|destroy|set|toggle|promote|demote|mute|unmute|archive|join|leave|enable|disable|return|clear|purge|forward|pin|unpin|block|unblock|mark|obtener|listar|buscar|mostrar|actualizar|editar|modificar|eliminar|borrar|atualizar|alterar|deletar|excluir|remover|ambil|lihat|ubah|hapus|perbarui|afficher|lister|modifier|supprimer|getir|guncelle|sil)(?![a-z])|-(?:toggle|archive|unarchive|revert|restore|publish|unpublish|approve|reject|update|edit|delete|remove|settings|status)$|-or-?(?:update|remove|delete|get|find)|create-?update|upsert/iu;
/** Names of what creates at times and finds or changes at others. */
const CREATES_AT_TIMES =
  /upsert|(?:find|get|update|save)-or-|-or-(?:update|find|get|remove|delete)|create-?update|^save(?![a-z])|-action$/iu;

/**
 * Whether the response answers the creation of something that has an address.
 *
 * @param how `claimed`: the code says so itself by 201, and its name, what it does or what it sends agrees: many handlers answer
 * any success by 201. `evidently`: the handler is named or registered for it, and what it creates is in sight.
 */
export function createsResource(response: HttpResponse, how: "claimed" | "evidently" = "claimed"): boolean {
  const { exchange } = response;
  // What the handler's own code tells is asked before the method, which may stand in another file.
  if (
    how === "evidently" &&
    (response.content.isDocument || !decidesItself(response) || !createsVisibly(response) || !createsOnEveryWay(response))
  )
    return false;
  if (response.methodBasis === "registered" && response.method.must((method) => method !== "POST")) return false;
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
  if (
    how === "claimed" &&
    (!(visible || showsCreation(response, withoutMeetings(name, response))) ||
      (addsEntry(response) && !sendsLast(response)) ||
      createsManyTimes(response))
  )
    return false;
  // setGoal may well create the goal that it answers with.
  if (CREATES_NOTHING.test(name) && (how === "evidently" ? !/^set(?![a-z])/iu.test(name) : !visible)) return false;
  const target = exchange.target.values.map(({ value }) => value.slice(value.lastIndexOf("/"))).join(" ");
  // sendMessage creates the message that it answers with.
  const creates = named || (/^send(?![a-z])/iu.test(name) && createdName(response) !== null);
  const names = withoutMeetings(`${words(target)} ${name}`, response);
  if (NO_ADDRESS.test(names) && !(creates && visible)) return false;
  if (BY_LINK.test(names) && !(creates && visible) && !(how === "claimed" && createsOnEveryWay(response))) return false;
  if (how === "claimed" && LINKS.test(names)) return false;
  // addUsersToProject: what is added to something is a part of it.
  if (/^add-.*-to(?:-|$)/iu.test(name)) return false;
  // RFC 7591 registers a client, and has its address in the content.
  if (exchange.target.values.some(({ value }) => /(?:^|\/)(?:tokens?\/|oauth2?\/register)/iu.test(value))) return false;
  return (named || !sendsToken(response)) && !sendsMany(response) && !linksToItself(response);
}

/** Sessions that are things to find again, and not what a login begins. */
const MEETINGS =
  /(?:workout|training|exercise|fitness|class|course|study|learning|lesson|tutoring|coaching|mentoring|therapy|counsel\w*|chat|game|play|quiz|exam|practice|interview|meeting|conference|parking|charging|recording|screening|streaming|photo|sales|planning|brainstorm\w*|yoga|gym)[_ -]?sessions?/iu;

/** `startSession` of `workoutSessionsService`: a session of that kind has an address like other things. */
function withoutMeetings(names: string, { exchange }: HttpResponse): string {
  if (!/session/iu.test(names)) return names;
  const { file } = exchange.values;
  return speaksOf(MEETINGS, exchange.handler, file) ? names.replace(/sessions?/giu, "") : names;
}

/** Without a creating call in sight: the handler or the path is named for creating, or the content tells of it. */
function showsCreation(response: HttpResponse, name: string): boolean {
  // createPaymentIntent: what the handler asks another server for, or what is nothing of its own.
  if (CREATES.test(name)) return !/-(?:intent|session|token|otp|link|url|portal|signature|hash)$/iu.test(name);
  const { values } = response.exchange.target;
  const isNamedByPath = values.some(({ value }) => CREATES.test(words(value.replace(/\/$/u, "").replace(/^.*\//u, ""))));
  return isNamedByPath || readsNewId(response) || readsUpload(response) || sendsMade(response) || tellsIdentity(response);
}

/** POST to the path of a collection, `/links`, and content that says by what the new thing is known. */
function tellsIdentity({ content, exchange: { target }, methodBasis }: HttpResponse): boolean {
  const isCollection = (path: string): boolean => /\/[a-z-]*[a-rt-z]s\/?$/u.test(path);
  const names = [...(content.properties?.keys() ?? [])];
  return methodBasis === "registered" && target.must(isCollection) && names.some((name) => /^(?:_?id|uuid|slug)$/u.test(name));
}

/** `/files/${req.file.filename}`: what was uploaded has been stored under a name or address of its own. */
function readsUpload({ exchange }: HttpResponse): boolean {
  const { names } = holdingsOf(exchange.handler, exchange.values.file);
  return names.some(
    ({ name, parent }) =>
      name === "file" &&
      parent.type === "MemberExpression" &&
      parent.parent.type === "MemberExpression" &&
      STORED_AS.test(memberName(parent.parent) ?? ""),
  );
}

const STORED_AS = /^(?:filename|path|location|key|url|secure_url|public_id|id|_id)$/u;

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
  if (response.methodBasis === "body") return isAboutCreated(response);
  if (response.methodBasis === "unknown" || !response.method.must((method) => method === "POST")) return false;
  // What is added to something else, a member to a team, may be nothing of its own.
  const adds = onlyAdds(response);
  if (named && !adds) return true;
  const posts = response.methodBasis !== "name" || (/^post[A-Z]/u.test(exchange.name) && !adds);
  return (named || posts) && (isAboutCreated(response) || isOfTarget(response) || readsNewId(response));
}

/** A handler that is named for creating. */
export function createsByName({ exchange }: HttpResponse): boolean {
  return CREATES.test(words(exchange.name));
}

/** A name in words; a handler that is named for its method (`export function POST`) has none of its own. */
function words(name: string): string {
  return /^[A-Z]+$/u.test(name) ? "" : name.replace(/([a-z])(?=[A-Z])/gu, "$1-");
}

/** A path that names what is done: `/users/create`. What it creates is found elsewhere. */
const ENDS_IN_ACTION = /\/(?:create|add|insert|register|sign-?[uU]p|new|save|submit|upload|checkout)(?:[-_A-Z]\w*)*\/?$/u;

/** A kind of what a collection holds, or a way to make it: `/sessions/manual`. What it creates is found above. */
const ENDS_IN_KIND = /s\/[a-z]+(?:-[a-z]+)*(?<![sa])\/?$/iu;

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
  if (!path || !/^\/[^:*({[]+$/u.test(path) || created === null) return null;
  if (ENDS_IN_ACTION.test(path) || ENDS_IN_KIND.test(path.replace(/^(?:\/(?:api|rest|v\d+))+/u, ""))) return null;
  const { file } = response.exchange.values;
  const handler = file.textOf(response.exchange.handler);
  // Mongoose is imported at the top, where it is at all.
  const id = handler.includes(`${created}._id`) || file.code.text.slice(0, IMPORTS).includes("mongoose") ? "_id" : "id";
  return `\`${path.replace(/\/$/u, "")}/\${${created}.${id}}\``;
}
