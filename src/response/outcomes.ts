/** Outcomes by name that the object around a handler declares, and what the code says of them. */
import type { TSESTree } from "@typescript-eslint/utils";

import type { Framework, Outcomes } from "../frameworks/framework.js";
import type { FunctionNode } from "./model.js";
import { keyName, unwrap } from "./names.js";
import { Possible } from "./possible.js";
import { isFunction, propertyIn } from "./source-file.js";
import { isText } from "./syntax.js";
import { OUTERMOST, type Values } from "./values.js";

/** A name that the code gives, and the content that goes with it. */
export interface Named {
  readonly name: string;
  readonly content: TSESTree.Node | null;
}

/** What an outcome answers. */
export interface Outcome {
  readonly status: Possible<number>;
  /** The content is where the redirect goes. */
  readonly redirects: boolean;
  /** The content names a page. */
  readonly isDocument: boolean;
}

/** The object around a handler that declares its outcomes. */
export function declarationAround(fn: FunctionNode, { outcomes }: Framework): TSESTree.ObjectExpression | null {
  const object = outcomes && fn.parent.type === "Property" ? fn.parent.parent : null;
  return object?.type === "ObjectExpression" ? object : null;
}

/** What a handler answers by an outcome; `null` where its object declares none of the name. */
export function outcomeOf(name: string, fn: FunctionNode, framework: Framework, values: Values): Outcome | null {
  const object = declarationAround(fn, framework);
  const { outcomes } = framework;
  if (!outcomes || !object) return null;
  const all = propertyIn(object, outcomes.declared);
  const list = all && values.objectOf(all, OUTERMOST)?.node;
  const found = list?.type === "ObjectExpression" ? propertyIn(list, name) : null;
  const declared = found && values.objectOf(found, OUTERMOST)?.node;
  if (declared?.type === "ObjectExpression") return declaredAs(declared, name, outcomes, values);
  // Without a declaration there is the usual one alone.
  return name === outcomes.usual && !found ? { status: Possible.of(outcomes.usualStatus), redirects: false, isDocument: false } : null;
}

function declaredAs(declared: TSESTree.ObjectExpression, name: string, outcomes: Outcomes, values: Values): Outcome {
  const [kind, status] = [propertyIn(declared, outcomes.kind), propertyIn(declared, outcomes.status)];
  const text = kind ? values.texts(kind, OUTERMOST)[0]?.text : "";
  const own = status
    ? values.statuses(status, OUTERMOST)
    : Possible.of(name === outcomes.usual ? outcomes.usualStatus : outcomes.otherStatus);
  if (text === "" || text === undefined) return { status: text === "" ? own : Possible.unknown, redirects: false, isDocument: false };
  const known = Object.hasOwn(outcomes.kinds, text) ? outcomes.kinds[text] : undefined;
  const isDocument = outcomes.documents.includes(text);
  return { status: isDocument ? own : known === undefined ? Possible.unknown : Possible.of(known), redirects: known === 302, isDocument };
}

/** The outcome that `throw "notFound"` and `throw { notFound: content }` name. */
export function namedByThrow(thrown: TSESTree.Node): Named | null {
  const node = unwrap(thrown);
  if (node.type === "Literal" && typeof node.value === "string") return { name: node.value, content: node };
  const [entry, ...others] = node.type === "ObjectExpression" ? node.properties : [];
  if (entry?.type !== "Property" || others.length > 0) return null;
  const name = keyName(entry.key, entry.computed);
  return name === null ? null : { name, content: entry.value };
}

/** The outcome that a function given to a promise names: `.intercept("E_UNIQUE", "emailTaken")`, `.intercept(() => "emailTaken")`. */
export function namedByHandler(given: TSESTree.Node | undefined): Named | null {
  const node = given && unwrap(given);
  const named = node && isFunction(node) && node.body.type !== "BlockStatement" ? unwrap(node.body) : node;
  return named && isText(named) ? namedByThrow(named) : null;
}
