import { statusNode } from "../response/edits.js";
import { createRule, forEachVerdict, offersOf, reporter, statusOf } from "../rule.js";

type MessageIds = "useCode" | "wrong";

export default createRule<[], MessageIds>({
  name: "prefer-204-for-empty-success",
  meta: {
    type: "suggestion",
    hasSuggestions: true,
    docs: { description: "require 204 for a success without content", config: "strict" },
    schema: [],
    messages: {
      wrong: "{{status}} is sent without content. Say so with 204 No Content (RFC 9110 section 15.3.5).",
      useCode: "Answer with {{status}}.",
    },
  },
  create(context) {
    const report = reporter(context);
    return forEachVerdict(context, "prefer-204-for-empty-success", (response, verdict) => {
      report({
        messageId: "wrong",
        data: { status: statusOf(response) },
        node: statusNode(response),
        ...offersOf(response, verdict),
      });
    });
  },
});
