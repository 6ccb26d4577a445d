/** Status codes that the content of a response names for itself. */
import type { TSESTree } from "@typescript-eslint/utils";

import { isRegistered } from "../http/status-codes.js";
import type { HttpResponse } from "../response/model.js";
import type { Sourced } from "../response/possible.js";
import type { Bound } from "../response/values.js";

/** Properties by which envelopes and problem details repeat the status (RFC 9457 section 3.1.2). */
const CLAIM = /^(?:status|statusCode|status_code|httpStatus|httpStatusCode|httpCode)$/u;
/** Envelope classes that take the status first: `new ApiResponse(200, data)`. */
const ENVELOPE = /(?:Response|Result|Payload|Envelope)$/u;

/** The one status code that the content names, or `null`. */
export function claimedStatus(response: HttpResponse): number | null {
  return claimIn(response)?.value ?? null;
}

/** Where the content repeats the status that is sent, or `null`. */
export function repeatedStatus(response: HttpResponse): TSESTree.Node | null {
  const claim = claimIn(response);
  return claim && response.status.must((code) => code === claim.value) ? claim.node : null;
}

function claimIn(response: HttpResponse): Sourced<number> | null {
  const { content, exchange } = response;
  const claims: Bound[] = [];
  for (const name of content.properties?.keys() ?? []) {
    const value = CLAIM.test(name) ? content.properties?.get(name) : undefined;
    if (value) claims.push(value);
  }
  const resolved = content.resolved;
  const [first] = resolved?.node?.type === "NewExpression" ? resolved.node.arguments : [];
  if (resolved?.node?.type === "NewExpression" && first && ENVELOPE.test(exchange.values.file.textOf(resolved.node.callee))) {
    claims.push({ node: first, scope: resolved.scope });
  }
  const codes = claims.flatMap(({ node, scope }) => (node ? [exchange.values.statuses(node, scope).only] : []));
  const [code = null] = codes;
  return codes.length === 1 && code !== null && isRegistered(code.value) ? code : null;
}
