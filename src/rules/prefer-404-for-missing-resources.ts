import type { Verdict } from "../reasons/code-rule.js";
import { statusNode } from "../response/edits.js";
import type { HttpResponse } from "../response/model.js";
import { createRule, forEachVerdict, offersOf, reporter, statusOf } from "../rule.js";

/** The options of `prefer-404-for-missing-resources`. */
export interface Options {
  /** Whether the result of a look-up that is sent without a check is reported as well. */
  readonly uncheckedLookups?: boolean;
}

type MessageIds = "missing" | "unchecked" | "useCode";

export default createRule<[Options], MessageIds>({
  name: "prefer-404-for-missing-resources",
  meta: {
    type: "problem",
    hasSuggestions: true,
    docs: {
      description: "require 404 for a single resource that does not exist",
      config: "recommended",
      strictOptions: [{ uncheckedLookups: true }],
    },
    schema: [
      {
        type: "object",
        properties: {
          uncheckedLookups: {
            type: "boolean",
            description: "Whether the result of a look-up that is sent without a check is reported as well.",
          },
        },
        additionalProperties: false,
      },
    ],
    defaultOptions: [{ uncheckedLookups: false }],
    messages: {
      missing:
        "{{status}} is sent with nothing for a resource that does not exist: clients take it for the resource. Send 404 Not Found (RFC 9110 section 15.5.5).",
      unchecked:
        "The result of this look-up is sent unchecked: for a resource that does not exist, clients get {{status}} and nothing. Answer that with 404 Not Found (RFC 9110 section 15.5.5).",
      useCode: "Answer with {{status}}.",
    },
  },
  create(context, [{ uncheckedLookups = false }]) {
    const report = reporter(context);
    const judge = (response: HttpResponse, verdict: Verdict): void => {
      report({
        messageId: verdict.unchecked ? "unchecked" : "missing",
        data: { status: statusOf(response) },
        node: statusNode(response),
        ...(verdict.unchecked ? {} : offersOf(response, verdict)),
      });
    };
    return forEachVerdict(context, "prefer-404-for-missing-resources", judge, uncheckedLookups);
  },
});
