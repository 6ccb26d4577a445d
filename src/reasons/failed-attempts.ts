/** The attempt whose failure is the reason of a response. */
import type { TSESTree } from "@typescript-eslint/utils";

import { isClientError } from "../http/status-codes.js";
import type { HttpResponse } from "../response/model.js";
import { type Blame, blameFor, blameForCall, NOBODY } from "./attempts.js";
import { catchOf, isRestOf } from "./catches.js";
import { failedCallOf, failedResultOf } from "./failed-calls.js";
import { innermostGuard } from "./request-parts.js";

/** What was attempted and has failed. */
export interface FailedAttempt {
  readonly node: TSESTree.Node;
  /** Whether a catch clause answers, and not the callback of a call. */
  readonly isCaught: boolean;
  /** Whether the call has yielded that it failed, and thrown nothing. */
  readonly isYielded: boolean;
  /** Whose fault the failure can be. */
  readonly blame: Blame;
}

/** The attempt whose failure a response answers, whatever it was that failed; `null` where it answers something else. */
export function failedAttemptOf(response: HttpResponse): FailedAttempt | null {
  const { values } = response.exchange;
  const yielded = failedResultOf(response);
  if (yielded) return { node: yielded, isCaught: false, isYielded: true, blame: { ...NOBODY, server: true, others: true } };
  if (response.origin === "thrown") return null;
  const caught = catchOf(response);
  if (caught) {
    const isAnswered = innermostGuard(response) === caught || (response.status.must(isClientError) && isRestOf(caught, response));
    return isAnswered ? { node: caught.origin, isCaught: true, isYielded: false, blame: blameFor(caught, values) } : null;
  }
  const failed = failedCallOf(response);
  return failed && { node: failed, isCaught: false, isYielded: false, blame: blameForCall(failed, values) };
}
