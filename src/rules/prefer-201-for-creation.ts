import { statusNode } from "../response/edits.js";
import { createRule, forEachVerdict, offersOf, reporter, statusOf } from "../rule.js";

type MessageIds = "useCode" | "wrong";

export default createRule<[], MessageIds>({
  name: "prefer-201-for-creation",
  meta: {
    type: "suggestion",
    hasSuggestions: true,
    docs: { description: "require 201 from a POST that creates a resource", config: "strict" },
    schema: [],
    messages: {
      wrong: "{{status}} is sent for a resource that was created. Send 201 Created, with its Location (RFC 9110 section 9.3.3: SHOULD).",
      useCode: "Answer with {{status}}.",
    },
  },
  create(context) {
    const report = reporter(context);
    return forEachVerdict(context, "prefer-201-for-creation", (response, verdict) => {
      report({
        messageId: "wrong",
        data: { status: statusOf(response) },
        node: statusNode(response),
        ...offersOf(response, verdict),
      });
    });
  },
});
