/** Conditions on how often a client has asked. */
import type { TSESTree } from "@typescript-eslint/utils";

import { memberName, unwrap } from "../response/names.js";
import { calledName } from "../response/syntax.js";
import type { Scope, Values } from "../response/values.js";
import { namesInChain, originOf } from "./origins.js";

/** Calls that count a request, and say whether it is still one that is answered. */
const ALLOWS = /^(?:limit|checkLimit|(?:check|apply|enforce|verify)_?rate_?limit\w*|rate_?limit|allow_?request|consume)$/iu;
/** Calls that say whether it is one too many. */
const LIMITS = /^(?:is_?rate_?limited|(?:is|has)_?(?:exceeded|throttled|limited)\w*|rate_?limited|(?:is_?)?throttled)$/iu;
/** What the result of such a call says by a property. */
const ALLOWED = /^(?:success|allowed|ok|isAllowed|permitted)$/u;
const LIMITED = /^(?:limited|isLimited|blocked|isBlocked|exceeded|throttled|isRateLimited)$/u;

/**
 * Whether a condition says that a client has asked too often: `!(await ratelimit.limit(ip)).success`, `isRateLimited(ip)`.
 *
 * @param call what the subject of the condition comes from
 */
export function isLimited(call: TSESTree.CallExpression, subject: TSESTree.Node, present: boolean): boolean {
  const node = unwrap(subject);
  const name = node.type === "Identifier" ? node.name : node.type === "MemberExpression" ? (memberName(node) ?? "") : "";
  if (ALLOWS.test(calledName(call))) return present ? LIMITED.test(name) : !LIMITED.test(name) && (ALLOWED.test(name) || node === call);
  return LIMITS.test(calledName(call)) && present;
}

/** Names of times, and what says that all since then is meant. */
const TIME = /(?:created|sent|attempted|requested|submitted|tried)_?(?:at|on)|\bdate\b|timestamp|\bsince\b|interval/iu;
const SINCE = /\$gte?\b|\bgte?\s*[(:]|\bOp\.gte?\b|more_?than|>/iu;

/** `recent >= 5` of what was counted since some time: a client has done it too often in it. */
export function countsTooMany(test: TSESTree.Node, scope: Scope, values: Values): boolean {
  const node = unwrap(test);
  if (node.type !== "BinaryExpression" || !/^>=?$/u.test(node.operator) || node.left.type === "PrivateIdentifier") return false;
  if (node.right.type === "Literal" && node.right.value === 0) return false;
  const { call } = originOf(node.left, scope, values);
  if (!call) return false;
  const counted = unwrap(node.left);
  const isSize = counted.type === "MemberExpression" && /^(?:length|count|total|n)$/u.test(memberName(counted) ?? "");
  if (!isSize && !namesInChain(call).some((name) => /^count/iu.test(name))) return false;
  const text = values.file.textOf(call);
  return TIME.test(text) && SINCE.test(text);
}
