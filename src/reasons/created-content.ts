/** What the content of a response tells of a thing that was created. */
import type { TSESTree } from "@typescript-eslint/utils";

import type { HttpResponse } from "../response/model.js";
import { memberName, unwrap } from "../response/names.js";
import { calledName, rootOf } from "../response/syntax.js";
import { type Bound, boundIn, OUTERMOST, type Scope } from "../response/values.js";
import { isCreatingCall, isOfAnother, namesOfCreated } from "./creating-calls.js";
import { isLookup, namesInChain, originOf } from "./origins.js";

const TOKEN = /^(?:token|accessToken|access_token|refreshToken|refresh_token|jwt|apiKey|api_key|otp|sessionId|key|secret)$/u;
const ENVELOPE = /^(?:message|success|status|msg|expires\w*)$/iu;

const SAYS_CREATED =
  /\b(?:created|added|registered|saved|submitted|placed|booked|cread[oa]|registrad[oa]|agregad[oa]|guardad[oa]|criad[oa]|cadastrad[oa]|adicionad[oa]|cr[ée]{1,2}e?s?|enregistré|ajouté|erstellt|registriert|hinzugefügt|creat[oa]|registrat[oa]|aggiunt[oa]|oluşturuldu|eklendi|kaydedildi|berhasil (?:dibuat|ditambahkan|disimpan|didaftarkan))(?![a-z])|(?:tạo|thêm|đăng ký|đặt hàng)(?: \p{L}+){0,3} thành công|создан|зарегистрирован|добавлен|(?:创建|添加|注册|新增)成功|成功(?:创建|添加|注册)|(?:생성|등록|가입|추가)|(?:作成|登録|追加)/iu;

/** The content is the created thing, or says that something was created. */
export function isAboutCreated(response: HttpResponse): boolean {
  const { content } = response;
  const values = [content.given?.node ?? null, ...[...(content.properties?.values() ?? [])].map(({ node }) => node)];
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
export function isOfTarget(response: HttpResponse): boolean {
  return namesOfCreated(response).some((name) => isNamedByTarget(name, response));
}

function isNamedByTarget(name: string, { exchange }: HttpResponse): boolean {
  const paths = exchange.target.values.map(({ value }) => stemOf(value.replace(/\/$/u, "").replace(/^.*\//u, "")));
  const stem = stemOf(name);
  // POST /availability: INSERT INTO doctor_availability
  return stem.length > 2 && paths.some((path) => path === stem || (path.length > 4 && /[a-z][_A-Z]/u.test(name) && stem.endsWith(path)));
}

function stemOf(name: string): string {
  return name
    .replace(/[^a-z]/giu, "")
    .replace(/(?:ies|y|es|s|e)$/iu, "")
    .replace(/models?$/iu, "")
    .toLowerCase();
}

/** Calls of services that make what they yield, by another word than creating. */
const MAKES =
  /^(?:create|insert|add|regist|save|invite|upload|store|submit|place|open|book|share|clone|duplicate|copy|record|publish|post|schedule|new|build|make|enrol|sign_?[uU]p|send)(?![a-z])|^(?:log|issue|raise)[A-Z]/u;
/** Names of what has just been made. */
const NEW = /^(?:new|created|saved|inserted|added)(?=[A-Z_]|$)/u;

/**
 * The content of a 201 is what a call has made, by the name of the call or by that of the thing, which the path names as
 * well; or it says that something was created.
 */
export function sendsMade(response: HttpResponse): boolean {
  const { content } = response;
  const sent = [content.given ?? { node: null, scope: OUTERMOST }, ...(content.properties?.values() ?? [])];
  if (sent.some(({ node, scope }) => node && (isMade(node, scope, response) || isOfCreated(node, response)))) return true;
  return content.texts.some(({ text }) => SAYS_CREATED.test(text));
}

function isMade(expression: TSESTree.Node, scope: Scope, response: HttpResponse): boolean {
  const node = unwrap(expression);
  if (node.type === "Identifier" && NEW.test(node.name)) return true;
  // LinkSchema.parse(link): what makes a representation of it.
  const [passed] = node.type === "CallExpression" ? node.arguments : [];
  if (passed?.type === "Identifier" && isMade(passed, scope, response)) return true;
  const { values } = response.exchange;
  const { call } = originOf(node, scope, values);
  const name = call ? calledName(call) : "";
  if (MAKES.test(name)) return /link$|url$/iu.test(name) || !isOfAnother(name);
  if (node.type !== "Identifier") return false;
  // POST /users: `const user = { id, ...req.body }`, `const user = await command.execute(input)`.
  const isObject = !call && values.resolve(node, scope).node?.type === "ObjectExpression";
  if (call ? !isLookup(call) || name.startsWith("execute") : isObject) return isNamedByTarget(node.name, response);
  return !call && isCreated(node, response);
}

/** `post.comments[post.comments.length - 1]`, `post.comments.at(-1)`: the entry alone is sent, as it was stored and is known from then on. */
export function sendsLast({ content, exchange: { values } }: HttpResponse): boolean {
  const sent = [{ node: content.node, scope: OUTERMOST }, ...(content.properties?.values() ?? [])];
  return sent.some(({ node, scope }) => node !== null && LAST.test(values.file.textOf(values.resolve(node, scope).node ?? node)));
}

const LAST = /^[\w.?]+\.(\w+)(?:\[[\w.?]+\.\1\.length\s*-\s*1\]|\.at\(-1\))$/u;

/** Content that is nothing but a token and what says so. */
export function sendsToken({ content }: HttpResponse): boolean {
  const names = [...(content.properties?.keys() ?? [])];
  return names.some((name) => TOKEN.test(name)) && names.every((name) => TOKEN.test(name) || ENVELOPE.test(name));
}

/** Hypermedia content (HAL, JSON:API) whose `links.self` is the address. */
export function linksToItself({ content }: HttpResponse): boolean {
  return ["links", "_links"].some((name) => {
    const links = content.property(name);
    return links !== null && (content.propertiesOf(links)?.has("self") ?? false);
  });
}

/** `insertMany(…)`, `{ urls }`, `[...people, name]`: none of the created things is the one resource that `Location` could name. */
export function sendsMany({ content, exchange: { values } }: HttpResponse): boolean {
  const resolved = content.resolved?.node;
  if (resolved && isMany(resolved)) return true;
  const held = [...(content.properties ?? [])].filter(([name]) => !ENVELOPE.test(name) && !COUNT.test(name));
  return held.length > 0 && held.every(([, { node, scope }]) => isMany((node && values.resolve(node, scope).node) ?? node));
}

const COUNT = /^(?:count|total|length|imported|inserted|created|results?)$/iu;

function isMany(expression: TSESTree.Node | null): boolean {
  const node = expression && unwrap(expression);
  if (node?.type === "ArrayExpression") return node.elements.length !== 1 || node.elements[0]?.type === "SpreadElement";
  if (node?.type !== "CallExpression") return false;
  const name = calledName(node);
  // Promise.all([first, second]) yields what it is given.
  const [list] = node.arguments;
  return /(?:many|bulk)$|^bulk|^(?:map|flatMap)$/iu.test(name) || (/^all(?:Settled)?$/u.test(name) && list?.type !== "ArrayExpression");
}

/** The name of the created thing, where the content is that thing or an envelope around one. */
export function createdName(response: HttpResponse): string | null {
  const { content } = response;
  const node = content.given?.node ?? null;
  // What is put together in a variable of its own is read as if it stood in the call.
  if (node?.type === "Identifier" && !content.properties) return isCreated(node, response) ? node.name : null;
  const named: TSESTree.Identifier[] = [];
  for (const value of content.properties?.values() ?? []) {
    const name = nameOf(value, response);
    if (name && isCreated(name, response)) named.push(name);
  }
  if (named.length === 0) named.push(...spreadIn(response));
  return named.length === 1 ? (named[0]?.name ?? null) : null;
}

/** The created things of which the content is put together: `note` of `{ ...note.toObject(), author }`, `{ ...note._doc }`, `{ ...note }`. */
function spreadIn({ content, exchange: { values } }: HttpResponse): readonly TSESTree.Identifier[] {
  const { node } = content.resolved ?? {};
  if (node?.type !== "ObjectExpression") return [];
  return node.properties.flatMap((entry) => {
    const whole = entry.type === "SpreadElement" ? rootOf(entry.argument) : null;
    const variable = whole?.type === "Identifier" ? values.file.variableOf(whole) : null;
    const init = variable && values.file.initOf(variable);
    return whole?.type === "Identifier" && init && (isCreatingCall(init) || unwrap(init).type === "NewExpression") ? [whole] : [];
  });
}

/** The name under which a value is known: that of a helper's parameter is the one that its call passes. */
function nameOf({ node, scope }: Bound, response: HttpResponse): TSESTree.Identifier | null {
  const name = node && unwrap(node);
  const variable = name?.type === "Identifier" ? response.exchange.values.file.variableOf(name) : null;
  const passed = variable && boundIn(scope, variable);
  if (passed) return nameOf(passed, response);
  return name?.type === "Identifier" ? name : null;
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
