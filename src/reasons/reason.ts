/**
 * What a response is about, apart from the code that it carries. One table maps reasons to the codes that state them.
 */

/** The reasons that a response can have. */
export type ReasonKind =
  | "duplicate"
  | "edit-conflict"
  | "state-conflict"
  | "precondition-failed"
  | "precondition-required"
  | "not-found"
  | "gone"
  | "not-authenticated"
  | "invalid-credentials"
  | "not-permitted"
  | "invalid-input"
  | "malformed-request"
  | "too-many-requests"
  | "too-large"
  | "uri-too-long"
  | "unsupported-media-type"
  | "method-not-allowed"
  | "upstream-failed"
  | "upstream-timeout"
  | "unavailable"
  | "not-implemented"
  | "server-fault";

/**
 * The codes that state a reason, best first. The first is what a fix writes.
 *
 * @see https://www.rfc-editor.org/rfc/rfc9110#section-15.5
 */
export const codesOf: { readonly [kind in ReasonKind]: readonly number[] } = {
  duplicate: [409],
  "edit-conflict": [409],
  "state-conflict": [409],
  "precondition-failed": [412],
  "precondition-required": [428],
  "not-found": [404],
  gone: [410],
  "not-authenticated": [401],
  "invalid-credentials": [401],
  "not-permitted": [403],
  "invalid-input": [400, 422],
  "malformed-request": [400],
  "too-many-requests": [429],
  "too-large": [413],
  "uri-too-long": [414],
  "unsupported-media-type": [415],
  "method-not-allowed": [405],
  "upstream-failed": [502],
  "upstream-timeout": [504],
  unavailable: [503],
  "not-implemented": [501],
  "server-fault": [500],
};
