import type { Verdict } from "../reasons/code-rule.js";
import type { ReasonKind } from "../reasons/reason.js";
import { statusNode } from "../response/edits.js";
import type { HttpResponse } from "../response/model.js";
import { createRule, forEachVerdict, offersOf, reporter, statusOf } from "../rule.js";

/** The options of `prefer-409-for-conflicts`. */
export interface Options {
  /** Whether a state that a thing is in (`already shipped`) is reported as well. */
  readonly states?: boolean;
}

type MessageIds = "duplicate" | "editConflict" | "precondition" | "stateConflict" | "useCode";

const messageOf: { readonly [kind in ReasonKind]?: MessageIds } = {
  "edit-conflict": "editConflict",
  "state-conflict": "stateConflict",
  "precondition-failed": "precondition",
};

export default createRule<[Options], MessageIds>({
  name: "prefer-409-for-conflicts",
  meta: {
    type: "problem",
    fixable: "code",
    hasSuggestions: true,
    docs: {
      description: "require 409 for duplicates and edit conflicts, and 412 for a failed precondition",
      config: "recommended",
      strictOptions: [{ states: true }],
    },
    schema: [
      {
        type: "object",
        properties: {
          states: {
            type: "boolean",
            description: "Whether a state that a thing is in (`already shipped`) is reported as well.",
          },
        },
        additionalProperties: false,
      },
    ],
    defaultOptions: [{ states: false }],
    messages: {
      duplicate:
        "{{status}} is sent for a duplicate, and does not say so. What exists already is a conflict with the state of the resource: 409 Conflict (RFC 9110 section 15.5.10).",
      editConflict:
        "{{status}} is sent for an edit conflict, and does not say so. The resource has changed in the meantime: 409 Conflict (RFC 9110 section 15.5.10).",
      precondition:
        "{{status}} is sent for a precondition of the request that does not hold. That is 412 Precondition Failed (RFC 9110 section 15.5.13).",
      stateConflict:
        "{{status}} is sent for what is done or there already, or still in use, and does not say so. The state of the resource is in the way: 409 Conflict (RFC 9110 section 15.5.10).",
      useCode: "Answer with {{status}}.",
    },
  },
  create(context, [{ states = false }]) {
    const report = reporter(context);
    return forEachVerdict(context, "prefer-409-for-conflicts", (response: HttpResponse, verdict: Verdict) => {
      if (verdict.ofState && !states) return;
      report({
        messageId: (verdict.reason && messageOf[verdict.reason]) ?? "duplicate",
        data: { status: statusOf(response) },
        node: statusNode(response),
        ...offersOf(response, verdict),
      });
    });
  },
});
