/** Calls that fail by handing an error to their callback, or by what they yield. */
import type { TSESTree } from "@typescript-eslint/utils";

import type { HttpResponse } from "../response/model.js";
import { memberName, unwrap } from "../response/names.js";
import { isFunction } from "../response/source-file.js";
import { calledName } from "../response/syntax.js";
import { type Fact, factsOf } from "./conditions.js";
import { originOf } from "./origins.js";
import { reasonOf } from "./reasons.js";
import { innermostGuard } from "./request-parts.js";
import { yieldsError } from "./yielded-errors.js";

/** The call that has handed an error to its callback, or has yielded one, where that error is the reason of a response. */
export function failedCallOf(response: HttpResponse): TSESTree.CallExpression | null {
  const guard = innermostGuard(response);
  if (guard?.kind !== "condition" || !guard.holds || guard.passed) return null;
  const yielding = yieldsError(guard.test, response.exchange.values);
  if (yielding || guard.test.type !== "Identifier") return yielding;
  const [definition] = response.exchange.values.file.variableOf(guard.test)?.defs ?? [];
  const callback = definition?.node;
  if (!callback || !isFunction(callback) || callback.params[0] !== definition.name || !/^e(?:rr(?:or)?)?\d*$/u.test(guard.test.name))
    return null;
  const { parent } = callback;
  return parent.type === "CallExpression" && !/^(?:then|catch|use)$/u.test(calledName(parent)) ? parent : null;
}

/** What a server does by itself with what it is given, and which fails for no mistake of the client's. */
const MACHINERY = /^(?:generate|render|export|send|deliver|dispatch|upload|compress|print|backup|restore|deploy)(?![a-z])/u;
/** What a call says of its outcome. */
const SUCCEEDED = /^(?:success|succeeded|successful|ok|isSuccess|sent|delivered|url|secure_url|path|accepted)$/u;
const FAILED = /^(?:error|err|errors|failed|failure|rejected)$/u;

/**
 * The call whose failure a response tells, where the call yields it: `const sent = await sendMail(…); if (!sent) …`,
 * `if (!result.success) …` of `generatePdf(id)`.
 */
export function failedResultOf(response: HttpResponse): TSESTree.CallExpression | null {
  const guard = innermostGuard(response);
  if (guard?.kind !== "condition" || guard.passed || reasonOf(response)?.kind !== "server-fault") return null;
  const facts = factsOf(guard);
  const calls = facts.map((fact) => failedIn(fact, response));
  return facts.length > 0 && calls.every((call) => call !== null) ? (calls[0] ?? null) : null;
}

function failedIn(fact: Fact, { exchange: { values } }: HttpResponse): TSESTree.CallExpression | null {
  if (fact.kind !== "presence") return null;
  const node = unwrap(fact.subject);
  const part = node.type === "MemberExpression" ? memberName(node) : null;
  const hasFailed = part === null ? !fact.present : fact.present ? FAILED.test(part) : SUCCEEDED.test(part);
  const { call } = originOf(node, fact.scope, values);
  return hasFailed && call && MACHINERY.test(calledName(call)) ? call : null;
}
