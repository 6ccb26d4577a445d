/** Conditions on the media type of what was sent. */
import type { TSESTree } from "@typescript-eslint/utils";

import type { HttpResponse } from "../response/model.js";
import type { Values } from "../response/values.js";
import { factsOf } from "./conditions.js";
import { currentGuard } from "./guards.js";
import { originOf } from "./origins.js";
import { refusalOfContentType } from "./uploads.js";

/**
 * The media type of what was sent is asked for, by `Content-Type` or by that of an uploaded file: the extension of a
 * name, or a kind of the application's own, is a value like others.
 */
export function asksForMediaType(response: HttpResponse): boolean {
  const guard = currentGuard(response);
  const { values } = response.exchange;
  if (guard && refusalOfContentType(guard, values)) return true;
  const asked = (guard ? factsOf(guard) : []).flatMap((fact) => {
    const { call } = originOf(fact.subject, fact.scope, values);
    return call ? [fact.subject, call] : [fact.subject];
  });
  const sides = guard ? factsOf(guard).flatMap((fact) => (fact.kind === "match" ? [fact.subject, fact.value] : [fact.subject])) : [];
  // `{ mimeType, data }` in the content is a value of it, whose own media type is another.
  if (sides.some((node) => /\bbody\b/u.test(sourceOf(node, values)))) return false;
  // That of what a service is given may be either.
  if (response.exchange.kind === "function" && sides.some((node) => isGiven(node, values))) return false;
  const texts = [...asked.map((node) => values.file.textOf(node)), ...response.content.texts.map(({ text }) => text)];
  if (guard?.kind === "condition") texts.push(values.file.textOf(guard.test));
  return texts.some((text) => /content-?type|media ?-?types?|mime|\.type\b|\.is\(/iu.test(text));
}

/** A media type that a function is given by itself, without the file. */
function isGiven(node: TSESTree.Node, values: Values): boolean {
  if (node.type !== "Identifier" || !/type$|mime/iu.test(node.name)) return false;
  return values.file.variableOf(node)?.defs[0]?.type === "Parameter";
}

/** What a name is taken from: `req.body` of `const { mimeType } = req.body`. */
function sourceOf(node: TSESTree.Node, values: Values): string {
  const variable = node.type === "Identifier" ? values.file.variableOf(node) : null;
  const declared = variable?.defs[0]?.node;
  return values.file.textOf(declared?.type === "VariableDeclarator" && declared.init ? declared.init : node);
}
