/** The rules that judge codes, and what they say. */
import type { Failure } from "./outcome.js";
import type { ReasonKind } from "./reason.js";

/** The rules that judge a response's code; a response has at most one verdict among them. */
export type CodeRule =
  | "no-2xx-for-errors"
  | "no-401-403-confusion"
  | "no-404-for-empty-lists"
  | "no-4xx-for-server-errors"
  | "no-5xx-for-client-errors"
  | "prefer-201-for-creation"
  | "prefer-202-for-queued-work"
  | "prefer-204-for-empty-success"
  | "prefer-404-for-missing-resources"
  | "prefer-409-for-conflicts"
  | "prefer-422-for-validation-errors"
  | "prefer-gateway-codes-for-upstream-failures"
  | "prefer-specific-4xx";

/** What a rule has to say of a response. */
export interface Verdict {
  readonly rule: CodeRule;
  /** The codes that fit, best first. */
  readonly codes: readonly number[];
  /** One code is right, whatever the author intends: `--fix` may write it. */
  readonly certain: boolean;
  /** What the response is about, where that is known. */
  readonly reason: ReasonKind | null;
  /** The look-up's result is sent without a look at it, so that it may or may not be missing. */
  readonly unchecked?: boolean;
  /** A state that a thing is in stands in the way, and not something that exists already or is in use. */
  readonly ofState?: boolean;
  /** What in the content reports a failure, for `no-2xx-for-errors`. */
  readonly failure?: Failure | "error-handler" | "not-found-handler" | "page";
}

/** A verdict of a rule with the codes that fit. */
export function verdict(rule: CodeRule, codes: readonly number[], certain = false, reason: ReasonKind | null = null): Verdict {
  return { rule, codes, certain, reason };
}
