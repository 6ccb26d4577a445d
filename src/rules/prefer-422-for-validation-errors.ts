import { statusNode } from "../response/edits.js";
import { createRule, forEachVerdict, offersOf, reporter, statusOf } from "../rule.js";

type MessageIds = "useCode" | "wrong";

export default createRule<[], MessageIds>({
  name: "prefer-422-for-validation-errors",
  meta: {
    type: "suggestion",
    hasSuggestions: true,
    docs: { description: "require 422 for well-formed input that fails validation", config: "strict" },
    schema: [],
    messages: {
      wrong:
        "{{status}} is sent for input that is well formed but fails validation. 422 Unprocessable Content says so (RFC 9110 section 15.5.21).",
      useCode: "Answer with {{status}}.",
    },
  },
  create(context) {
    const report = reporter(context);
    return forEachVerdict(context, "prefer-422-for-validation-errors", (response, verdict) => {
      report({
        messageId: "wrong",
        data: { status: statusOf(response) },
        node: statusNode(response),
        ...offersOf(response, verdict),
      });
    });
  },
});
