import { statusNode } from "../response/edits.js";
import { createRule, forEachVerdict, offersOf, reporter, statusOf } from "../rule.js";

type MessageIds = "useCode" | "wrong";

export default createRule<[], MessageIds>({
  name: "prefer-202-for-queued-work",
  meta: {
    type: "suggestion",
    hasSuggestions: true,
    docs: { description: "require 202 for work that is only queued", config: "strict" },
    schema: [],
    messages: {
      wrong: "{{status}} is sent for work that is only queued. Send 202 Accepted (RFC 9110 section 15.3.3).",
      useCode: "Answer with {{status}}.",
    },
  },
  create(context) {
    const report = reporter(context);
    return forEachVerdict(context, "prefer-202-for-queued-work", (response, verdict) => {
      report({
        messageId: "wrong",
        data: { status: statusOf(response) },
        node: statusNode(response),
        ...offersOf(response, verdict),
      });
    });
  },
});
