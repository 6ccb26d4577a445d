/** Changes to a response, spelt as its framework and its author spell them. */
import type { TSESTree } from "@typescript-eslint/utils";

import { textLike } from "../frameworks/codes.js";
import { codePackageOf } from "../frameworks/constants.js";
import { nameLike } from "../http/status-names.js";
import type { Code } from "../project/modules.js";
import { completingCall, withFieldInAnswer, withFieldPassed, withStatusPassed } from "./forms.js";
import { importedName } from "./imports.js";
import { type Edit, separatorBefore, withFirstArgument } from "./insertions.js";
import { withMember } from "./members.js";
import type { Exchange, HttpResponse } from "./model.js";
import { withPreparation } from "./preparations.js";
import { renamed } from "./renames.js";
import { memberName, unwrap } from "./names.js";
import { declarationAround } from "./outcomes.js";
import { decoratorsOf } from "./survey.js";
import { calledName, isWithin } from "./syntax.js";
import { OUTERMOST } from "./values.js";

export type { Edit } from "./insertions.js";

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
  if (!isOwn(response, only.node) || turnsOutcome(response, only.node, code)) return null;
  const { node } = only;
  const text = spelled(response, node, code);
  return text === null ? null : (fixer) => fixer.replaceText(node, text);
}

/**
 * The same change, and that of the place where the content repeats the status: `res.status(400).json({ status: 400 })`.
 *
 * @param repeated the code in the content, or `null`
 */
export function withStatusRepeated(response: HttpResponse, code: number, repeated: TSESTree.Node | null): Edit | null {
  const edit = withStatus(response, code);
  if (!edit || !repeated || !isWithin(repeated, response.completion)) return edit;
  const text = spelled(response, repeated, code);
  if (text === null) return edit;
  return (fixer) => {
    const fixes = [edit(fixer)].flat();
    const second = fixer.replaceText(repeated, text);
    // What is written anew as a whole keeps its content as it is.
    const isApart = fixes.every(({ range: [start, end] }) => end <= second.range[0] || start >= second.range[1]);
    return isApart ? [...fixes, second] : fixes;
  };
}

/** `null` in place of an empty text that is passed as content. */
export function withNullContent({ content, completion }: HttpResponse): Edit | null {
  const { node, noContent } = content;
  return noContent === "null" && node?.type === "Literal" && node.value === "" && isWithin(node, completion)
    ? (fixer) => fixer.replaceText(node, "null")
    : null;
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
  const { parent: bearer } = exchange.handler;
  // A decorator of the method says it for the handler.
  const own = bearer.type === "MethodDefinition" ? decoratorsOf(bearer) : [];
  const declaration = declarationAround(exchange.handler, exchange.framework) ?? [];
  if (![exchange.handler, response.node, ...own, declaration].flat().some((place) => isWithin(node, place))) return false;
  // `const code = 400` and a default value may have other readers: the status must stand where it is set.
  const parent = node.parent;
  if (parent?.type === "VariableDeclarator" || (parent?.type === "AssignmentPattern" && parent.right === node)) return false;
  return usersOf(response, node) === 1;
}

/** Whether a change would make a success of an outcome that is declared as an error, or the other way round. */
function turnsOutcome({ exchange }: HttpResponse, node: TSESTree.Node, code: number): boolean {
  const declaration = declarationAround(exchange.handler, exchange.framework);
  const known = declaration && isWithin(node, declaration) ? exchange.values.statuses(node, OUTERMOST).only?.value : undefined;
  return known !== undefined && known >= 400 !== code >= 400;
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
  if (node.type === "Literal" && typeof node.value === "string" && !/^\d+$/u.test(node.value)) {
    // A text that stands for a code: that of its sibling.
    const text = textLike(node.value, code);
    return text === null ? null : quoted(response, text);
  }
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
  const entry = codePackageOf(values.file.originOf(node)?.module ?? "") ?? codePackageOf(values.links.packageBehind(node)?.module ?? "");
  const example = memberName(node);
  if (entry && example !== null) return entry.lacks.includes(code) ? null : (entry.names[code] ?? nameLike(example, code));
  return values.memberWith(node.object, code, OUTERMOST);
}

/** `res.json(x)` becomes `res.status(404).json(x)`, `c.json(x)` becomes `c.json(x, 404)`. */
function insertStatus(response: HttpResponse, code: number): Edit | null {
  const call = completingCall(response);
  return (
    (call && withStatusPassed(call, code, codeOf(response))) ??
    withMember(response, response.framework.spelling?.status, [String(code)]) ??
    withPreparation(response, "status", { STATUS: String(code) }) ??
    decorated(response, code)
  );
}

/** `@HttpCode(204)` before the method that is a handler, where this is all that it answers. */
function decorated({ origin, exchange }: HttpResponse, code: number): Edit | null {
  const { framework, handler, responses, values } = exchange;
  const { decorator } = framework.spelling ?? {};
  const [first] = decoratorsOf(handler.parent);
  const answers = responses.filter((response) => response.origin !== "thrown");
  if (decorator === undefined || !first || origin !== "returned" || answers.length !== 1) return null;
  const imported = importedName(decorator, framework, exchange);
  if (!imported) return null;
  const { name, edit } = imported;
  const text = `@${name}(${code})${separatorBefore(first, values.file.code)}`;
  return (fixer) => [...(edit ? [edit(fixer)].flat() : []), fixer.insertTextBefore(first, text)];
}

/** `res.redirect(url)` becomes `res.redirect(303, url)`, in the framework's order. */
function redirectStatus(response: HttpResponse, code: number): Edit | null {
  const described = completingCall(response);
  const passed =
    described?.effect.fields && "Location" in described.effect.fields ? withStatusPassed(described, code, codeOf(response)) : null;
  if (passed) return passed;
  const { redirect: order, status } = response.framework.spelling ?? {};
  const call = unwrap(response.completion);
  if (!order || response.node !== response.completion || response.origin === "thrown") return null;
  if (call.type !== "CallExpression" || call.arguments.length !== 1 || calledName(call) !== "redirect") return null;
  switch (order) {
    case "status-first":
      return withFirstArgument(call, String(code), codeOf(response));
    case "status-before":
    case "status-after":
      return withMember(response, status, [String(code)]);
  }
}

/**
 * The change that sets a field on a response, before it is sent.
 *
 * @param value the value as an expression of the code, such as `"60"`
 * @returns `null` when the response is not sent by a call of this very code, or is not sent at all
 */
export function withField(response: HttpResponse, name: string, value: string): Edit | null {
  if (response.node !== response.completion) return null;
  const call = completingCall(response);
  const quote = quoteOf(response);
  return (
    (call && withFieldPassed(call, name, value, codeOf(response))) ??
    withFieldInAnswer(response, name, value) ??
    withMember(response, response.framework.spelling?.field, [`${quote}${name}${quote}`, value], headOf(response)) ??
    withPreparation(response, "field", { FIELD: `${quote}${name}${quote}`, VALUE: value })
  );
}

/** The call that sends the status line, before which a field has to be set. */
function headOf({ status }: HttpResponse): TSESTree.MemberExpression | null {
  const setter = status.only?.node?.parent;
  const callee = setter?.type === "CallExpression" && setter.callee.type === "MemberExpression" ? setter.callee : null;
  return callee && memberName(callee) === "writeHead" ? callee : null;
}

function codeOf(response: HttpResponse): Code {
  return response.exchange.values.file.code;
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
