/** Calls in sight by which a handler creates a thing of its own before it answers. */
import type { TSESTree } from "@typescript-eslint/utils";

import type { HttpResponse } from "../response/model.js";
import { type Holdings, holdingsOf } from "../response/holdings.js";
import { keyName, memberName, unwrap } from "../response/names.js";
import { isFunction, type SourceFile } from "../response/source-file.js";
import { calledName, lastName, rootOf } from "../response/syntax.js";
import { OUTERMOST, type Values } from "../response/values.js";
import { fileNameOf } from "./circumstances.js";
import { answerOf, callsBefore, holdingsBefore } from "./code-before.js";
import { namesInChain, originOf } from "./origins.js";
import { isPassed } from "./ways.js";

/** Calls of models, stores and services: `User.create(…)`, `db.collection("users").insertOne(…)`. */
const OF_OWNER = /^(?:create\w*|insertOne|insertInto|insert(?:Graph)?(?:AndFetch)?|save|add(?:[A-Z]\w*)?|register[A-Z]\w*)$/u;
/** Calls of functions that are imported or stand in the file: `await createUser(req.body)`. */
const OF_NONE = /^(?:create|insert|add|register)[A-Z]\w*$/u;
/** A statement of SQL, unless it changes what is there already. */
const SQL = /^\s*INSERT\s+INTO\s+(?:[\w"`[\]]+\s*\.\s*)?["`[]?(\w+)(?![^;]*(?:ON\s+CONFLICT|ON\s+DUPLICATE))/iu;
/** What adds to a list. */
const ADDS = /^(?:push|unshift|addToSet)$/u;
/** The libraries of other servers: what they create is kept elsewhere. */
const BY_ANOTHER = /^(?:stripe|razorpay|paypal|braintree|mollie|square|plaid|twilio|openai|anthropic|octokit|cloudinary|axios)\w*$/iu;
/** What is kept beside the resource, or is none. */
const BESIDE =
  /token|session|otp|(?<!bar|qr|promo)code|(?<!b|cata|dia)log(?!o)|audit|notification|history|event|cache|transaction|command|dto|request|query|builder|factory|intent|completions?|embeddings?|messages?|images?|responses?|stripe|classList|queue|set$|^(?:res|document|logger|console)$/iu;
/** Calls that create what another server keeps, what is nothing of its own, or what may be there already. */
const OF_ANOTHER = /session|token|otp|portal|checkout|intent|link|url$|hash|hmac|cookie|or(?:update|get|find|replace|patch)/iu;
/** Parts of a program, unless the handler is named for one: `createClient` opens a connection, or writes down a customer. */
const OF_PROGRAM = /client|context|connection|transport|error|response|stream|server|instance|schema|header/iu;

type Call = Holdings["calls"][number];

/** Something that is created in the code of a handler. */
interface Creation {
  /** What it is, or what keeps it. */
  readonly owner: string;
  readonly by: "call" | "add" | "save" | "list";
  readonly node: TSESTree.Node;
}

/** Whether something is created before the response: in sight, be it on one way only. */
export function createsVisibly(response: HttpResponse): boolean {
  const creations = creationsIn(response);
  const before = callsBefore(response);
  if (addsToList(response) && !before.some(isCreate) && !creations.some(({ by }) => by === "list")) return false;
  return creations.some(({ by }) => by !== "save" || before.some(makesNew));
}

/** What is added to a list of something else has its address there. */
function addsToList(response: HttpResponse): boolean {
  const { file } = response.exchange.values;
  return changesList(response) || callsBefore(response).some((call) => addsToMember(call) && !isOfNew(call, file));
}

/** `order.lines.push(line)` of an order that the handler has just put together. */
function isOfNew({ callee }: Call, file: SourceFile): boolean {
  const root = rootOf(callee);
  const variable = root.type === "Identifier" ? file.variableOf(root) : null;
  const init = variable && file.initOf(variable);
  return init !== null && /^(?:Object|New)Expression$/u.test(unwrap(init).type);
}

/** `{ $push: { items: item } }`. */
function changesList(response: HttpResponse): boolean {
  return holdingsBefore(response).names.some(({ name }) => name === "$push" || name === "$addToSet");
}

/** `cart.items.push(…)`. */
function addsToMember(call: Call): boolean {
  return ADDS.test(calledName(call)) && call.callee.type === "MemberExpression" && unwrap(call.callee.object).type === "MemberExpression";
}

/** `save()` creates what is new; what was looked up before is changed by it. */
function makesNew(call: Call): boolean {
  return call.type === "NewExpression" ? /^[A-Z]|\wModel$/u.test(calledName(call)) : /^build$/u.test(calledName(call)) || isCreate(call);
}

function isCreate(call: Call): boolean {
  return call.type === "CallExpression" && call.callee.type === "MemberExpression" && calledName(call).startsWith("create");
}

/** Whether every way to the response has created a thing: not one of two branches, nor one for each of a list. */
export function createsOnEveryWay(response: HttpResponse): boolean {
  const { file } = response.exchange.values;
  return creationsIn(response).some(
    ({ owner, by, node }) => isPassed(node, answerOf(response)) && (by !== "save" || isMadeNew(node, owner, file)),
  );
}

/**
 * Whether all that the handler does is to add an entry to a list of an existing thing: `cart.items.push(item)`, `$push`. What
 * is created on its own and then added has an address of its own.
 */
export function addsEntry(response: HttpResponse): boolean {
  const isEntry =
    changesList(response) ||
    callsBefore(response).some((call) => {
      const list = addsToMember(call) ? rootOf(call.callee) : null;
      return list?.type === "Identifier" && isExisting(list, response.exchange.values);
    });
  return isEntry && !createsOnEveryWay(response);
}

/** Calls that yield a thing that is there already; what is read whole and written back is the store of all things. */
const FINDS = /^(?:find|get|fetch|look_?up)(?!\w*(?:db|data|database|store|state|all)$)/iu;

/** A thing that was looked up, be it on one way only, or that came with the request. */
function isExisting(name: TSESTree.Identifier, values: Values): boolean {
  if (/^(?:req|request|ctx|c)$/u.test(name.name)) return true;
  const { call } = originOf(name, OUTERMOST, values);
  if (call) return FINDS.test(calledName(call)) || namesInChain(call).some((called) => FINDS.test(called));
  const variable = values.file.variableOf(name);
  return ((variable && values.file.valuesOf(variable)) ?? []).some((value) => {
    const node = unwrap(value);
    return node.type === "CallExpression" && namesInChain(node).some((called) => FINDS.test(called));
  });
}

/** Whether every thing that is created in sight is one of several: created in a loop, or by a callback of a list. */
export function createsManyTimes(response: HttpResponse): boolean {
  const made = creationsIn(response).filter(({ by }) => by !== "list");
  return made.length > 0 && made.every(({ node }) => isRepeated(node, response.exchange.handler));
}

function isRepeated(node: TSESTree.Node, handler: TSESTree.Node): boolean {
  for (let at = node; at.parent && at !== handler; at = at.parent) {
    const { parent } = at;
    if (/^(?:For|While|DoWhile)/u.test(parent.type) && (parent as TSESTree.ForStatement).body === at) return true;
    if (isFunction(at) && parent.type === "CallExpression" && /^(?:map|forEach|flatMap|each|eachSeries)$/u.test(calledName(parent)))
      return true;
  }
  return false;
}

/** A call by whose name another server keeps what it creates, or that makes nothing of its own. */
export function isOfAnother(call: string): boolean {
  return OF_ANOTHER.test(call) || OF_PROGRAM.test(call);
}

/** Whether all that is in sight is added to something. */
export function onlyAdds(response: HttpResponse): boolean {
  return creationsIn(response).every(({ by }) => by === "add");
}

/** The names of what is created, or of what keeps it. */
export function namesOfCreated(response: HttpResponse): readonly string[] {
  const { file } = response.exchange.values;
  return creationsIn(response).map(({ owner, by, node }) => {
    const variable = by === "save" && node.type === "Identifier" ? file.variableOf(node) : null;
    const made = variable && file.initOf(variable);
    return made?.type === "NewExpression" ? calledName(made) : owner;
  });
}

/** The id that a database has given to a row or document is read before the response. */
export function readsNewId(response: HttpResponse): boolean {
  const { names, texts } = holdingsBefore(response);
  return (
    names.some(({ name }) => /^(?:insertId|insertedId|lastID|lastInsertRowid)$/u.test(name)) ||
    texts.some(({ text }) => /\bRETURNING\b/u.test(text))
  );
}

/** Whether an expression is what a creating call yields: `createUser(data)`, `db.insert(users).values(data).returning()`. */
export function isCreatingCall(expression: TSESTree.Node): boolean {
  const node = unwrap(expression);
  if (node.type !== "CallExpression") return false;
  const name = calledName(node);
  if (/^(?:create|insert|add|register|save)/u.test(name)) return !isOfAnother(name);
  return node.callee.type === "MemberExpression" && isCreatingCall(node.callee.object);
}

const memo = new WeakMap<HttpResponse, readonly Creation[]>();

function creationsIn(response: HttpResponse): readonly Creation[] {
  let known = memo.get(response);
  if (known === undefined) {
    known = read(response);
    memo.set(response, known);
  }
  return known;
}

function read(response: HttpResponse): readonly Creation[] {
  const { file } = response.exchange.values;
  const called = callsBefore(response).flatMap((call) => (isOfProgram(call, response) ? [] : (creationBy(call, file) ?? [])));
  const written = holdingsBefore(response).texts.flatMap(({ text, node }): Creation[] => {
    const [, owner] = SQL.exec(text) ?? [];
    return owner === undefined ? [] : [{ owner, by: "call", node }];
  });
  return [...called, ...written].filter(({ owner, by, node }) => !isBeside(owner, response) && !(by === "add" && isSet(node, file)));
}

/** What a call creates, as far as its name and what it is called on tell. */
function creationBy(call: Call, file: SourceFile): Creation | null {
  const name = calledName(call);
  const callee = unwrap(call.callee);
  if (call.type === "NewExpression" || OF_ANOTHER.test(name)) return null;
  if (callee.type === "Identifier") {
    const isAwaited = /^(?:AwaitExpression|ReturnStatement)$/u.test(call.parent.type);
    return OF_NONE.test(name) && isAwaited ? { owner: name, by: kindOf(name), node: callee } : null;
  }
  if (callee.type !== "MemberExpression") return null;
  const object = unwrap(callee.object);
  if (/^(?:push|unshift)$/u.test(name))
    return object.type === "Identifier" && isOfModule(object, file) ? { owner: object.name, by: "list", node: object } : null;
  const owner = OF_OWNER.test(name) && !isKeptElsewhere(object) ? ownerIn(object) : null;
  const isMade = object.type === "NewExpression" || (name === "save" && isWrittenDown(call.arguments[0], file));
  return owner && { owner: owner.name, by: isMade ? "call" : kindOf(name), node: owner.node };
}

/** `posts.save({ title })`: what is put together, and has no identifier yet, is new. */
function isWrittenDown(passed: TSESTree.Node | undefined, file: SourceFile): boolean {
  const variable = passed?.type === "Identifier" ? file.variableOf(passed) : null;
  const object = variable ? file.initOf(variable) : passed;
  return (
    object?.type === "ObjectExpression" &&
    object.properties.every((entry) => entry.type === "Property" && !/^_?id$/u.test(keyName(entry.key, entry.computed) ?? ""))
  );
}

/** `stripe.customers.create(…)`. */
function isKeptElsewhere(object: TSESTree.Node): boolean {
  return object.type === "MemberExpression" && BY_ANOTHER.test(lastName(object.object));
}

/** What a member is called on, by its last name: `users` of `this.users.create(…)`, of `db.collection("users").insertOne(…)`. */
function ownerIn(object: TSESTree.Node): (Pick<Creation, "node"> & { readonly name: string }) | null {
  if (object.type === "Identifier") return { name: object.name, node: object };
  if (object.type === "ThisExpression") return { name: "this", node: object };
  if (object.type === "MemberExpression") {
    const name = memberName(object);
    return name === null ? null : { name, node: object.property };
  }
  if (object.type === "NewExpression") return { name: calledName(object), node: object };
  // Animal.query().insert(…)
  if (object.type === "CallExpression" && object.callee.type === "MemberExpression" && calledName(object) === "query")
    return ownerIn(unwrap(object.callee.object));
  const last = object.type === "CallExpression" ? object.arguments.at(-1) : undefined;
  return last?.type === "Literal" && typeof last.value === "string" ? { name: last.value, node: last } : null;
}

/** A message or an event is what a handler creates that is named for it. */
function isBeside(owner: string, response: HttpResponse): boolean {
  const [word] = BESIDE.exec(owner) ?? [];
  if (word === undefined) return false;
  const mayBeTheThing = /^(?:messages?|notification|event|transaction|images?|history|request|response|code|query|command)$/iu.test(word);
  return !(mayBeTheThing && isNamedFor(word, response));
}

function isOfProgram(call: Call, response: HttpResponse): boolean {
  const [word] = OF_PROGRAM.exec(calledName(call)) ?? [];
  return word !== undefined && !isNamedFor(word, response);
}

/** Whether a handler, its path or its file bears a word in its name. */
function isNamedFor(word: string, { exchange }: HttpResponse): boolean {
  const names = `${exchange.name} ${exchange.target.values.map(({ value }) => value).join(" ")} ${fileNameOf(exchange)}`;
  return new RegExp(word.replace(/s$/iu, ""), "iu").test(names);
}

function kindOf(call: string): Creation["by"] {
  return call === "save" ? "save" : call.startsWith("add") ? "add" : "call";
}

/** `const seen = new Set()`. */
function isSet(name: TSESTree.Node, file: SourceFile): boolean {
  const variable = name.type === "Identifier" ? file.variableOf(name) : null;
  const made = variable && file.initOf(variable);
  return made?.type === "NewExpression" && /^(?:Weak)?Set$/u.test(calledName(made));
}

/** `const users = []` at the top of the module. */
function isOfModule(name: TSESTree.Identifier, file: SourceFile): boolean {
  const variable = file.variableOf(name);
  const declared = variable?.defs[0]?.node;
  const scope = variable?.scope.type;
  if (scope !== "module" && scope !== "global") return false;
  if (declared?.type.startsWith("Import")) return true;
  const init = declared?.type === "VariableDeclarator" ? declared.init : null;
  return init?.type === "ArrayExpression" || (init?.type === "MemberExpression" && file.textOf(init).startsWith("require("));
}

/** `save()` creates what is new, and changes what was looked up. */
function isMadeNew(node: TSESTree.Node, owner: string, file: SourceFile): boolean {
  const variable = node.type === "Identifier" && node.name === owner ? file.variableOf(node) : null;
  const values = variable && file.valuesOf(variable);
  return (values ?? []).length > 0 && (values ?? []).every((value) => holdingsOf(value, file).calls.some(makesNew));
}
