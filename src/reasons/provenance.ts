/** From which part of the request a value comes: read where it stands, or kept in a variable before. */
import type { TSESTree } from "@typescript-eslint/utils";

import { patternPath } from "../response/import-origin.js";
import { memberName, unwrap } from "../response/names.js";
import { isFunction } from "../response/source-file.js";
import { decoratorsOf } from "../response/survey.js";
import { lastName } from "../response/syntax.js";
import type { Values } from "../response/values.js";
import { isLookup } from "./origins.js";

const REQUEST =
  /\b(?:req|request|_req|ctx\.request|ctx|c\.req|event)\s*\??\.\s*(?:body|params|query|headers|files?|cookies|param|json|formData|valid|payload|rawBody|url|input|only|allParams|validateUsing|pathParameters|(?:multiValueQ|q)ueryStringParameters)\b|\b(?:parse|read|get)\w*(?:Body|Json|FormData|Query|RouterParams?|Headers?|Cookies?)\(\s*(?:req|request|c|ctx|event)\b/u;

/** Whether an expression holds something of the request, read where it stands or kept in a variable. */
export function isFromClient(expression: TSESTree.Node, values: Values): boolean {
  return holds(expression, REQUEST, values, 0);
}

const CONTENT =
  /\b(?:req|request|_req|ctx\.request|ctx|c\.req|event)\s*\??\.\s*(?:body|files?|json|formData|payload|rawBody)\b|\b(?:parse|read|get)\w*(?:Body|Json|FormData)\(/u;

/** Whether an expression holds a part of the content that the client sent. */
export function isFromContent(expression: TSESTree.Node, values: Values): boolean {
  return holds(expression, CONTENT, values, 0);
}

/** Parts of the target URI: the route's parameters and the query. */
const URI =
  /\b(?:req|request|_req|ctx\.request|ctx|c\.req|event)\s*\??\.\s*(?:params|query|param|url|nextUrl|pathParameters|(?:multiValueQ|q)ueryStringParameters)\b|(?:^|\W)(?:params|searchParams)\b|\bget\w*(?:Query|RouterParams?)\(\s*event\b/u;

/** Whether an expression holds a part of the target URI. */
export function isFromUri(expression: TSESTree.Node, values: Values): boolean {
  return holds(expression, URI, values, 0);
}

const UPLOAD = /\b(?:req|request|ctx\.request|ctx|event)\s*\??\.\s*files?\b|\b(?:formData|parseBody)\(/u;

/** Whether an expression holds a file that was sent as one, and not a value of JSON that is named like a file. */
export function isFromUpload(expression: TSESTree.Node, values: Values): boolean {
  return holds(expression, UPLOAD, values, 0);
}

const HEADER = /\b(?:req|request|ctx|c\.req|event)\s*\??\.\s*(?:headers|cookies)\b|\bget\w*(?:Headers?|Cookies?)\(\s*event\b/u;

/** Whether an expression holds a field of the request or a cookie. */
export function isFromHeader(expression: TSESTree.Node, values: Values): boolean {
  return holds(expression, HEADER, values, 0);
}

const CREDENTIAL_FIELD =
  /\b(?:req|request|ctx|c\.req|event)\s*\??\.\s*(?:headers|cookies|signedCookies|get|header)\b[\s\w.?("'`[-]*?(?:authorization|key|token|secret|signature|session_?id|sid|jwt)\b/iu;

/** Whether an expression holds what a client authenticates with: a field or a cookie that is named for it. */
export function isFromCredentials(expression: TSESTree.Node, values: Values): boolean {
  return holds(expression, CREDENTIAL_FIELD, values, 0);
}

function holds(expression: TSESTree.Node, source: RegExp, values: Values, depth: number): boolean {
  const node = unwrap(expression);
  if (depth > 6 || isFunction(node) || isFound(node, values)) return false;
  if (source.test(values.file.textOf(node))) return true;
  if (node.type === "Identifier") {
    if (source.test(partTaken(node, values))) return true;
    // Whatever the variable is ever given; a destructured one is given its whole source.
    return (values.file.variableOf(node)?.references ?? []).some(
      ({ writeExpr }) => writeExpr !== null && writeExpr !== undefined && holds(writeExpr, source, values, depth + 1),
    );
  }
  const parts: TSESTree.Node[] = [];
  values.file.forEachChild(node, (child) => parts.push(child));
  return parts.some((part) => !(node.type === "MemberExpression" && part === node.property) && holds(part, source, values, depth + 1));
}

/** What decorators of a parameter take of the request (Nest, routing-controllers), as code would read it. */
const DECORATED: ReadonlyMap<string, string> = new Map([
  ["Req", "req"],
  ["Request", "req"],
  ["Body", "req.body"],
  ["BodyParam", "req.body"],
  ["RawBody", "req.rawBody"],
  ["Param", "req.params"],
  ["Params", "req.params"],
  ["Query", "req.query"],
  ["QueryParam", "req.query"],
  ["QueryParams", "req.query"],
  ["Headers", "req.headers"],
  ["HeaderParam", "req.headers"],
  ["HeaderParams", "req.headers"],
  ["CookieParam", "req.cookies"],
  ["UploadedFile", "req.file"],
  ["UploadedFiles", "req.files"],
]);

/**
 * The part of a whole that a pattern or a decorator takes, as code would read it: `req.query.id` of
 * `const { query: { id } } = req`, `req.params.id` of `({ params: { id } }, res) => …` and of `@Param() { id }`, `req.body` of
 * `@Body() user`; empty for what neither takes.
 */
function partTaken(name: TSESTree.Identifier, values: Values): string {
  const definition = values.file.variableOf(name)?.defs[0];
  const declared = definition?.node;
  if (!definition || !declared) return "";
  if (declared.type === "VariableDeclarator" && declared.id.type === "ObjectPattern" && declared.init)
    return [values.file.textOf(declared.init), ...(patternPath(declared.id, definition.name) ?? [])].join(".");
  if (!isFunction(declared)) return "";
  for (const [index, parameter] of declared.params.entries()) {
    const own = parameter.type === "AssignmentPattern" ? parameter.left : parameter;
    const path = own.type === "ObjectPattern" ? patternPath(own, definition.name) : own === definition.name ? [] : null;
    const part = path && partDecorated(parameter);
    if (part) return [part, ...path].join(".");
    if (index === 0 && path && own.type === "ObjectPattern") return ["req", ...path].join(".");
  }
  return "";
}

/** How code would read what an expression holds, where a pattern or a decorator took it or a part around it; else the expression's own text. */
export function readingOf(expression: TSESTree.Node, values: Values): string {
  const node = unwrap(expression);
  if (node.type === "Identifier") return partTaken(node, values) || node.name;
  const name = node.type === "MemberExpression" ? memberName(node) : null;
  return node.type === "MemberExpression" && name !== null ? `${readingOf(node.object, values)}.${name}` : values.file.textOf(node);
}

function partDecorated(parameter: TSESTree.Parameter): string | null {
  for (const { expression } of decoratorsOf(parameter)) {
    const part = DECORATED.get(lastName(expression.type === "CallExpression" ? expression.callee : expression));
    if (part !== undefined) return part;
  }
  return null;
}

/** What a look-up has found is the server's, whatever the client asked for. */
function isFound(node: TSESTree.Node, values: Values): boolean {
  return node.type === "CallExpression" && isLookup(node) && !isOfRequest(node, values);
}

/** `req.get("Name")`, `getBody(event)`, `schema.parse(body)`: a part of the request itself. */
export function isOfRequest({ callee }: TSESTree.CallExpression, values: Values): boolean {
  // Request.findById(req.params.id).populate: a model has its name in capitals, and what is passed on the way does not count.
  const called = values.file.textOf(callee).replace(/\((?:[^()]|\([^()]*\))*\)/gu, "()");
  return (
    /^(?:req|request|ctx|c|event|context|h3|evt)(?:\.(?:req|request))?\.\w+$/u.test(called) ||
    /body|json|form|quer|param|header|cookie|input|payload/iu.test(called)
  );
}
