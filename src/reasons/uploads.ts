/** Conditions on what was sent: that a file is too large, or that it or the content is of a media type that is not taken. */
import type { TSESTree } from "@typescript-eslint/utils";

import type { Guard } from "../response/model.js";
import { memberName, unwrap } from "../response/names.js";
import { calledName } from "../response/syntax.js";
import type { Values } from "../response/values.js";
import { type Fact, factsOf } from "./conditions.js";
import { isFromUpload } from "./provenance.js";
import type { ReasonKind } from "./reason.js";

/** What is refused in a file, and whether nothing else can be the reason. */
interface Refusal {
  readonly kind: Extract<ReasonKind, "too-large" | "unsupported-media-type">;
  readonly alone: boolean;
}

/** Why a condition refuses a file of the request; `null` where it does not ask for its size or media type. */
export function refusalOfUpload(guard: Guard, values: Values): Refusal | null {
  if (guard.kind === "condition" && guard.holds && exceedsSize(guard.test, values)) return { kind: "too-large", alone: true };
  const fact = factsOf(guard).find((entry) => isOtherType(entry, values));
  return fact ? { kind: "unsupported-media-type", alone: fact.alone } : null;
}

/** Why a condition refuses the content of the request, where it asks for its `Content-Type` (RFC 9110 section 15.5.16). */
export function refusalOfContentType(guard: Guard, values: Values): Refusal | null {
  const fact = factsOf(guard).find((entry) => isOtherContentType(entry, values));
  return fact ? { kind: "unsupported-media-type", alone: fact.alone } : null;
}

/** A media type or a part of one: `multipart/form-data`, `application/json`, `+json`. */
const MEDIA_TYPE = /^(?:(?:application|audio|image|multipart|text|video)\/?|\w+\/[\w.+*-]+|json|[/+]json|form-data|urlencoded)/iu;
/** A `Content-Type` where it is read from the request. */
const CONTENT_TYPE = /\b(?:req|request|ctx|c|event)\b[^;]*content-?_?type/iu;

/** `!req.headers["content-type"].includes("application/json")`, `!req.is("json")`. */
function isOtherContentType(fact: Fact, values: Values): boolean {
  if (fact.kind === "presence") {
    const { subject } = fact;
    return !fact.present && subject.type === "CallExpression" && calledName(subject) === "is" && isOfRequest(subject.callee, values);
  }
  if (fact.kind !== "match" || fact.holds) return false;
  const texts = values.texts(fact.value, fact.scope);
  return texts.length > 0 && texts.every(({ text }) => MEDIA_TYPE.test(text)) && readsContentType(fact.subject, values, 0);
}

/** `req.is`, `ctx.request.is`. */
function isOfRequest(callee: TSESTree.Node, values: Values): boolean {
  return /^(?:req|request|ctx|ctx\.request)\.is$/u.test(values.file.textOf(callee));
}

function readsContentType(expression: TSESTree.Node, values: Values, depth: number): boolean {
  const node = unwrap(expression);
  if (CONTENT_TYPE.test(values.file.textOf(node))) return true;
  if (depth > 3) return false;
  // type.toLowerCase(), type.split(";")[0]
  if (node.type === "CallExpression" && node.callee.type === "MemberExpression")
    return readsContentType(node.callee.object, values, depth + 1);
  if (node.type === "MemberExpression" && node.computed) return readsContentType(node.object, values, depth + 1);
  const variable = node.type === "Identifier" ? values.file.variableOf(node) : null;
  const init = variable && values.file.initOf(variable);
  return init !== null && readsContentType(init, values, depth + 1);
}

/** `req.file.size > LIMIT`, `file && file.size > LIMIT`. */
function exceedsSize(test: TSESTree.Node, values: Values): boolean {
  const node = unwrap(test);
  if (node.type === "LogicalExpression" && node.operator === "&&") return exceedsSize(node.left, values) || exceedsSize(node.right, values);
  if (node.type !== "BinaryExpression" || !/^>=?$/u.test(node.operator)) return false;
  // Whether there is anything in it at all.
  const isAtAll = node.right.type === "Literal" && node.right.value === 0;
  return !isAtAll && isOfFile(node.left, /^(?:size|byteLength)$/u, values);
}

/** `!TYPES.includes(req.file.mimetype)`, `file.type !== "application/pdf"`. */
function isOtherType(fact: Fact, values: Values): boolean {
  if (fact.kind !== "match" || fact.holds) return false;
  return [fact.subject, fact.value].some((side) => isOfFile(side, /^(?:mime_?type|type)$/iu, values));
}

const FILE = /file|image|avatar|photo|picture|video|audio|document|upload|attachment|media|logo|banner|cover/iu;

/** A member of a file of the request: of `req.file`, or of a name for it. */
function isOfFile(expression: TSESTree.Node, member: RegExp, values: Values): boolean {
  const node = unwrap(expression);
  if (node.type !== "MemberExpression" || !member.test(memberName(node) ?? "")) return false;
  return FILE.test(values.file.textOf(node.object)) && isFromUpload(node.object, values);
}
