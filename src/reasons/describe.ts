/** Reasons in the words of messages. */
import type { ReasonKind } from "./reason.js";

/** What a response is sent for, as it completes the sentence "400 Bad Request is sent for …". */
export const describeReason: { readonly [kind in ReasonKind]: string } = {
  duplicate: "a duplicate",
  "edit-conflict": "an edit conflict",
  "state-conflict": "a conflict with the state of the resource",
  "precondition-failed": "a precondition that does not hold",
  "precondition-required": "a precondition that the request lacks",
  "not-found": "something that does not exist",
  gone: "something that is gone for good",
  "not-authenticated": "a client that has not authenticated",
  "invalid-credentials": "wrong credentials",
  "not-permitted": "a known user who lacks permission",
  "invalid-input": "invalid input",
  "malformed-request": "a malformed request",
  "too-many-requests": "too many requests",
  "too-large": "content that is too large",
  "uri-too-long": "a URI that is too long",
  "unsupported-media-type": "an unsupported media type",
  "method-not-allowed": "a method that is not allowed",
  "upstream-failed": "an upstream that failed",
  "upstream-timeout": "an upstream that did not answer in time",
  unavailable: "a service that is not available",
  "not-implemented": "something that is not implemented",
  "server-fault": "a fault of the server",
};
