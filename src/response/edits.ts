/** Changes to a response, spelt as its framework and its author spell them. */
import type { TSESLint, TSESTree } from "@typescript-eslint/utils";

import { codePackageOf } from "../frameworks/constants.js";
import { ERROR_NAMES } from "../frameworks/errors.js";
import { nameLike } from "../http/status-names.js";
import type { Exchange, HttpResponse } from "./model.js";
import { memberName, unwrap } from "./names.js";
import { OUTERMOST } from "./values.js";
import { isWithin } from "./syntax.js";

export type Edit = (fixer: TSESLint.RuleFixer) => TSESLint.RuleFix;

/**
 * The change of a response's status to another code, where the code is written for this response alone. A named code
 * stays named; a status that was left to the default is inserted.
 *
 * @returns `null` when the change cannot be spelt in place
 */
export function withStatus(response: HttpResponse, code: number): Edit | null {
  const only = response.status.only;
  if (!only) return null;
  if (only.node === null && usersOf(response, response.completion) > 1) return null;
  if (only.node === null)
    return response.explicit === false ? insertStatus(response, code) : (redirectStatus(response, code) ?? renamed(response, code));
  if (!isOwn(response, only.node)) return null;
  const { node } = only;
  const text = spelled(response, node, code);
  return text === null ? null : (fixer) => fixer.replaceText(node, text);
}

/** Throws the error that a response returns as its content. */
export function withThrow({ completion }: HttpResponse): Edit | null {
  const returned = completion.type === "ReturnStatement" ? completion.argument : null;
  if (returned?.type !== "NewExpression" && returned?.type !== "CallExpression") return null;
  const [start] = completion.range;
  return (fixer) => fixer.replaceTextRange([start, start + "return".length], "throw");
}

/** Whether the status is written in the response's own handler or call, and serves no other response. */
function isOwn(response: HttpResponse, node: TSESTree.Node): boolean {
  const { exchange } = response;
  if (!isWithin(node, exchange.handler) && !isWithin(node, response.node)) return false;
  // `const code = 400` and a default value may have other readers: the status must stand where it is set.
  const parent = node.parent;
  if (parent?.type === "VariableDeclarator" || (parent?.type === "AssignmentPattern" && parent.right === node)) return false;
  return usersOf(response, node) === 1;
}

const users = new WeakMap<readonly Exchange[], ReadonlyMap<TSESTree.Node, number>>();

/** How many responses of the file are completed or given their status by a node: a helper answers for several handlers. */
function usersOf({ exchange: { siblings } }: HttpResponse, node: TSESTree.Node): number {
  let counts = users.get(siblings);
  if (!counts) {
    counts = countUsers(siblings);
    users.set(siblings, counts);
  }
  return counts.get(node) ?? 0;
}

function countUsers(exchanges: readonly Exchange[]): ReadonlyMap<TSESTree.Node, number> {
  const counts = new Map<TSESTree.Node, number>();
  for (const { completion, status } of exchanges.flatMap(({ responses }) => responses)) {
    const places = new Set([completion, ...status.values.flatMap(({ node }) => node ?? [])]);
    for (const place of places) counts.set(place, (counts.get(place) ?? 0) + 1);
  }
  return counts;
}

/** The code in the manner of the one that it replaces: a number, a text, or a name of the same object. */
function spelled(response: HttpResponse, node: TSESTree.Node, code: number): string | null {
  if (node.type === "Literal") {
    return typeof node.value === "string" ? `${node.raw[0] ?? '"'}${code}${node.raw[0] ?? '"'}` : String(code);
  }
  if (node.type !== "MemberExpression" || node.computed) return null;
  const name = nameOfCode(response, node, code);
  const text = response.exchange.values.file.textOf(node.object);
  return name === null ? null : `${text}${node.optional ? "?." : "."}${name}`;
}

function nameOfCode(response: HttpResponse, node: TSESTree.MemberExpression, code: number): string | null {
  const { values } = response.exchange;
  const origin = values.file.originOf(node);
  const entry = origin && codePackageOf(origin.module);
  const example = memberName(node);
  if (entry && example !== null) return entry.lacks.includes(code) ? null : (entry.names[code] ?? nameLike(example, code));
  return values.memberWith(node.object, code, OUTERMOST);
}

/** `res.json(x)` becomes `res.status(404).json(x)`. */
function insertStatus(response: HttpResponse, code: number): Edit | null {
  const { spelling } = response.exchange.framework;
  const object = sendingObject(response);
  if (!spelling?.status || !object) return null;
  const text = `.${spelling.status}(${code})`;
  return (fixer) => fixer.insertTextAfter(object, text);
}

/** The expression on which the completing call of this very code is made. */
function sendingObject(response: HttpResponse): TSESTree.Expression | null {
  if (response.origin !== "sent" || response.node !== response.completion) return null;
  const call = unwrap(response.completion);
  if (call.type !== "CallExpression" || call.callee.type !== "MemberExpression") return null;
  const { object } = call.callee;
  // A helper that is given the response: `apiResponse.unauthorized(res)`, `this.unauthorized(res)`.
  return object.type === "ThisExpression" || response.exchange.values.file.originOf(object) ? null : object;
}

/** `res.redirect(url)` becomes `res.redirect(303, url)`, in the framework's order. */
function redirectStatus(response: HttpResponse, code: number): Edit | null {
  const order = response.exchange.framework.spelling?.redirect;
  const call = unwrap(response.completion);
  if (!order || response.node !== response.completion || call.type !== "CallExpression" || call.arguments.length !== 1) return null;
  const [target] = call.arguments;
  if (!target || call.callee.type !== "MemberExpression" || memberName(call.callee) !== "redirect") return null;
  return order === "status-first"
    ? (fixer) => fixer.insertTextBefore(target, `${code}, `)
    : (fixer) => fixer.insertTextAfter(target, `, ${code}`);
}

/** `createError.BadRequest(…)` becomes `createError.Conflict(…)`; so `reply.badRequest(…)`. */
function renamed(response: HttpResponse, code: number): Edit | null {
  const call = errorCall(response);
  if (call?.callee.type !== "MemberExpression" || call.callee.computed) return null;
  const { property } = call.callee;
  const name = memberName(call.callee) ?? "";
  const known = ERROR_NAMES.some(([entry]) => entry.toLowerCase() === name.toLowerCase());
  const target = ERROR_NAMES.find(([, value]) => value === code)?.[0];
  const origin = response.exchange.values.file.originOf(call.callee);
  const isDescribed =
    response.origin === "sent" || origin?.module === "http-errors" || memberNameOf(call.callee.object).includes("httpErrors");
  if (!known || !target || !isDescribed) return null;
  const text = /^[a-z]/u.test(name) ? (target[0]?.toLowerCase() ?? "") + target.slice(1) : target;
  return (fixer) => fixer.replaceText(property, text);
}

function memberNameOf(node: TSESTree.Node): string {
  if (node.type === "Identifier") return node.name;
  return node.type === "MemberExpression" ? (memberName(node) ?? "") : "";
}

/** The call or construction that makes the error, or that sends the named answer. */
function errorCall(response: HttpResponse): TSESTree.CallExpression | TSESTree.NewExpression | null {
  const completion = unwrap(response.completion);
  if (completion.type === "ThrowStatement" || completion.type === "ReturnStatement") {
    const made = completion.argument && unwrap(completion.argument);
    return made?.type === "CallExpression" || made?.type === "NewExpression" ? made : null;
  }
  if (completion.type !== "CallExpression") return null;
  const [passed] = completion.arguments;
  const made = response.origin === "thrown" && passed ? unwrap(passed) : completion;
  return made.type === "CallExpression" || made.type === "NewExpression" ? made : null;
}

/**
 * The change that sets a field on a response, before it is sent.
 *
 * @param value the value as an expression of the code, such as `"60"`
 * @returns `null` when the response is not sent by a call of this very code, or is not sent at all
 */
export function withField(response: HttpResponse, name: string, value: string): Edit | null {
  const { spelling } = response.exchange.framework;
  if (!spelling?.field || response.node !== response.completion) return null;
  const anchor = fieldAnchor(response);
  const quote = quoteOf(response);
  const text = `.${spelling.field}(${quote}${name}${quote}, ${value})`;
  return anchor && ((fixer) => fixer.insertTextAfter(anchor, text));
}

/** Where a field can be set: on the object of the call that sends the status line, or after the call that sets the status. */
function fieldAnchor(response: HttpResponse): TSESTree.Expression | null {
  const setter = response.status.only?.node?.parent;
  const setsByCall = setter?.type === "CallExpression" && setter.callee.type === "MemberExpression" ? setter : null;
  if (setsByCall?.callee.type === "MemberExpression" && memberName(setsByCall.callee) === "writeHead") return setsByCall.callee.object;
  if (response.origin === "returned") return setsByCall && isWithin(setsByCall, response.exchange.handler) ? setsByCall : null;
  return sendingObject(response);
}

/** A text literal in the quotes that the file uses, or in the others where the text holds those. */
export function quoted(response: HttpResponse, text: string): string {
  const own = quoteOf(response);
  const other = own === '"' ? "'" : '"';
  const quote = text.includes(own) && !text.includes(other) ? other : own;
  return `${quote}${text.replaceAll("\\", "\\\\").replaceAll(quote, `\\${quote}`)}${quote}`;
}

const quotes = new WeakMap<object, string>();

/** The quotes that the file uses more, found once a file. */
function quoteOf(response: HttpResponse): string {
  const { ast, text } = response.exchange.values.file.code;
  let quote = quotes.get(ast);
  if (quote === undefined) {
    quote = text.split("'").length > text.split('"').length ? "'" : '"';
    quotes.set(ast, quote);
  }
  return quote;
}

/** Where the code decides the status of a response: the code itself where it is written, else the sending call. */
export function statusNode(response: HttpResponse): TSESTree.Node {
  const node = response.status.only?.node;
  return node && isWithin(node, response.node) ? node : response.node;
}
