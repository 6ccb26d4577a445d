/** What things are looked up by, and what the code has found by it. */
import type { TSESTree } from "@typescript-eslint/utils";

import type { FunctionNode } from "../response/model.js";
import { keyName, memberName, unwrap } from "../response/names.js";
import { isFunction } from "../response/source-file.js";
import { calledName } from "../response/syntax.js";
import { OUTERMOST, type Values } from "../response/values.js";
import { isLookup, isSingleLookup, namesInChain, originOf } from "./origins.js";
import { isFromClient, isFromUri, isOfRequest } from "./provenance.js";

/** One of the values that a look-up takes. */
export interface Key {
  /** The property that the value stands under, or an empty text. */
  readonly name: string;
  readonly node: TSESTree.Node;
}

/** The values that a look-up takes: arguments, properties of a query, what a callback compares with (`list.find((one) => one.id === id)`). */
export function keysOf(call: TSESTree.CallExpression, values: Values): readonly Key[] {
  const callee = unwrap(call.callee);
  const object = callee.type === "MemberExpression" ? unwrap(callee.object) : null;
  // User.findById(id).select("-password")
  const before = object?.type === "CallExpression" ? keysOf(object, values) : [];
  return [...before, ...call.arguments.flatMap((passed) => keysIn(passed, values))];
}

/** The values that a part of a look-up holds. */
export function keysIn(expression: TSESTree.Node, values: Values): readonly Key[] {
  return keysUnder(expression, "", values, 0);
}

function keysUnder(expression: TSESTree.Node, name: string, values: Values, depth: number): readonly Key[] {
  const node = unwrap(expression);
  const held = node.type === "Identifier" ? values.resolve(node, OUTERMOST).node : node;
  if (held?.type === "ObjectExpression" && depth < 5) {
    return held.properties.flatMap((entry) =>
      entry.type === "Property"
        ? keysUnder(entry.value, keyName(entry.key, entry.computed) ?? name, values, depth + 1)
        : keysUnder(entry.argument, name, values, depth + 1),
    );
  }
  // db.query("DELETE …", [req.body.id])
  if (held?.type === "ArrayExpression" && depth < 5)
    return held.elements.flatMap((element) => (element ? keysUnder(element, name, values, depth + 1) : []));
  if (held && isFunction(held)) return held.body.type === "BlockStatement" ? [] : comparedIn(held.body, held);
  return [{ name, node }];
}

/** What a callback compares its parameter with. */
function comparedIn(test: TSESTree.Expression, callback: FunctionNode): readonly Key[] {
  const node = unwrap(test);
  if (node.type === "LogicalExpression") return [...comparedIn(node.left, callback), ...comparedIn(node.right, callback)];
  if (node.type !== "BinaryExpression" || !/^===?$/u.test(node.operator) || node.left.type === "PrivateIdentifier") return [];
  const [own, other] = isOfParameter(node.left, callback) ? [node.left, node.right] : [node.right, node.left];
  return isOfParameter(own, callback) ? [{ name: "", node: other }] : [];
}

function isOfParameter(node: TSESTree.Node, { params }: FunctionNode): boolean {
  let root = unwrap(node);
  // one._id.toString()
  while (root.type === "MemberExpression" || root.type === "CallExpression") {
    root = unwrap(root.type === "MemberExpression" ? root.object : root.callee);
  }
  const [parameter] = params;
  return root.type === "Identifier" && parameter?.type === "Identifier" && parameter.name === root.name;
}

/** `User.findById(req.params.id)`, `prisma.user.findUnique({ where: { id } })`: one thing, by an id that the target URI holds. */
export function looksUpById(call: TSESTree.CallExpression, values: Values): boolean {
  if (!isSingleLookup(call)) return false;
  const [first] = call.arguments;
  if (first && namesInChain(call).some((name) => /By(?:Id|Pk)(?:And\w+)?$/u.test(name))) return isFromUri(first, values);
  const keys = keysOf(call, values).filter(({ node }) => isFromClient(node, values) || isFromUri(node, values));
  return keys.length === 1 && keys.every(({ name, node }) => /^_?id$/u.test(name) && isFromUri(node, values));
}

/** `deleteOne({ _id: req.params.id })`: one thing is deleted, by nothing but an id that the target URI holds. */
export function deletesById(call: TSESTree.CallExpression, values: Values): boolean {
  if (!namesInChain(call).some((name) => /^(?:delete|remove|destroy)(?:One|Many|ById)?$/u.test(name))) return false;
  const keys = keysOf(call, values);
  return keys.length === 1 && keys.every(({ name, node }) => /^(?:_?id)?$/u.test(name) && isFromUri(node, values));
}

/** What is looked up by names of the code's own is the server's to have: `buttons.find((one) => one.type === Type.PRIMARY)`. */
export function isNamedByCode(call: TSESTree.CallExpression, values: Values): boolean {
  const keys = keysOf(call, values);
  return (
    keys.length > 0 && keys.every(({ node }) => /^(?:["'`][^$]*["'`]|[A-Z]\w*\.[A-Z]\w*|[A-Z][A-Z\d_]+)$/u.test(values.file.textOf(node)))
  );
}

/** The thing is looked up by what another stored thing refers to (`schedule.datasourceId`), not by what the client or a caller names. */
export function isReferredTo(call: TSESTree.CallExpression, values: Values): boolean {
  const keys = keysOf(call, values);
  const others = keys.filter(({ node }) => !isOfFound(node, values));
  return (
    others.length < keys.length &&
    others
      .filter(({ node }) => !CARRIES.test(values.file.textOf(node)))
      .every(({ node }) => !isFromClient(node, values) && originOf(node, OUTERMOST, values).parameter === null)
  );
}

/** What a look-up is handed beside its keys: a context, a connection, a transaction, a flag. */
const CARRIES =
  /^(?:\w+\.)?(?:context|ctx|tx|trx|transaction|session|manager|queryRunner|em|db|prisma|conn|connection|logger|options|true|false|null)$/u;

/** A property of what a call has yielded, unless that is the request, or who asks. */
function isOfFound(expression: TSESTree.Node, values: Values): boolean {
  const node = unwrap(expression);
  const held = values.resolve(node, OUTERMOST).node ?? node;
  if (held.type === "LogicalExpression") return isOfFound(held.left, values) || isOfFound(held.right, values);
  // toId(found.groupId)
  if (held.type === "CallExpression" && !isLookup(held)) return held.arguments.some((passed) => isOfFound(passed, values));
  if (held.type !== "MemberExpression") return false;
  if (SCOPE.test(values.file.textOf(held))) return true;
  if (ASKER.test(values.file.textOf(held))) return false;
  const { call } = originOf(held, OUTERMOST, values);
  // req.url.split("/")[3]
  if (call && /^(?:split|slice|substr\w*|replace\w*|match|exec|at|pop|shift|trim)$/u.test(calledName(call)) && isFromClient(call, values))
    return false;
  return call !== null && !isOfRequest(call, values) && !/parse|valid|^(?:String|Number)$/iu.test(calledName(call));
}

/** `for (const { id } of req.body.items)`, `ids.map((id) => …)`, `items[i].id`: one of several things that the content refers to. */
export function looksUpOneOfMany(call: TSESTree.CallExpression, values: Values): boolean {
  return keysOf(call, values).some(({ node }) => isElement(values.resolve(node, OUTERMOST).node ?? node, values));
}

function isElement(expression: TSESTree.Node, values: Values): boolean {
  let root = unwrap(expression);
  while (root.type === "MemberExpression") {
    if (root.computed && root.property.type === "Identifier") return true;
    root = unwrap(root.object);
  }
  const [definition] = (root.type === "Identifier" ? values.file.variableOf(root)?.defs : null) ?? [];
  const node = definition?.node;
  if (node?.type === "VariableDeclarator") {
    // const item = items[i]
    const init = node.init && unwrap(node.init);
    return (
      node.parent.parent.type === "ForOfStatement" ||
      (init?.type === "MemberExpression" && init.computed && init.property.type === "Identifier")
    );
  }
  return (
    node !== undefined &&
    isFunction(node) &&
    node.parent.type === "CallExpression" &&
    /^(?:map|flatMap|forEach|every|some|filter)$/u.test(calledName(node.parent))
  );
}

/** What holds the thing that was found, or tells whether there is one. */
const HOLDS =
  /^(?:\d*|data|rows?|length|size|n|rowCount|rowsAffected|affected|changes|affectedRows|changedRows|count|total|matchedCount|modifiedCount|deletedCount|nModified|docs|documents?|items?|Items?|Attributes|records?|results?|recordset|value|body|json|response|exists|empty|found|ok|success)$/u;

/** Something that a thing which was found may have or not: `environment.bridge.url`. It has no address of its own. */
export function isPartOfFound(subject: TSESTree.Node, call: TSESTree.CallExpression, values: Values): boolean {
  let node = values.resolve(subject, OUTERMOST).node ?? unwrap(subject);
  const callee = values.file.textOf(call.callee).toLowerCase();
  while (node.type === "MemberExpression") {
    const name = memberName(node) ?? "";
    // (await service.getUser(id)).user is what was asked for, and so is what `include: { links: { where } }` names.
    const isAsked =
      new RegExp(`(?:^|[._]|get|find|fetch|load|read)${name}s?$`, "iu").test(callee) ||
      new RegExp(`\\b${name}\\s*:\\s*\\{`, "u").test(values.file.textOf(call));
    if (!HOLDS.test(name) && !isAsked) return true;
    node = unwrap(node.object);
  }
  return false;
}

/** Something is looked up by the id of who asks, as the token or session tells it. */
export function looksUpByAsker(call: TSESTree.CallExpression, values: Values): boolean {
  const texts = keysOf(call, values).flatMap(({ node }) => {
    const key = values.resolve(node, OUTERMOST).node ?? node;
    // user.id of `const user = session?.user`
    const holder = key.type === "MemberExpression" ? values.resolve(key.object, OUTERMOST).node : null;
    return [key, holder ?? key].map((part) => values.file.textOf(part));
  });
  return texts.some((text) => ASKER.test(text) || /\b(?:c|ctx|context)\.get\(\s*["'`]\w*user\w*["'`]/iu.test(text));
}

/** What an account belongs to: that it is missing is no mistake of the request. */
const SCOPE =
  /\b(?:user|session|auth|account|\w+User)\s*\??\.\s*(?:active|current)?_?(?:organi[sz]ation|org|environment|tenant|workspace|company)\w*$/iu;
const ASKER =
  /^(?:\w*decoded\w*|\w*payload|claims|jwt\w*|session|token\w*|auth)\b|\b(?:req|request|ctx|c|context|event|res|state|locals|session|this)\s*\??\.\s*(?:\w+\??\.)*(?:user\w*|auth|account|admin|uid|session|jwt|currentUser)\b/iu;
