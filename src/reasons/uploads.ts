/** Conditions on a file that was sent: that it is too large, or of a media type that is not taken. */
import type { TSESTree } from "@typescript-eslint/utils";

import type { Guard } from "../response/model.js";
import { memberName, unwrap } from "../response/names.js";
import type { Values } from "../response/values.js";
import { isFromUpload } from "./attempts.js";
import { type Fact, factsOf } from "./conditions.js";
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
