import { statusNode } from "../response/edits.js";
import { createRule, forEachVerdict, offersOf, reporter, statusOf } from "../rule.js";

type MessageIds = "useCode" | "wrong";

export default createRule<[], MessageIds>({
  name: "prefer-gateway-codes-for-upstream-failures",
  meta: {
    type: "suggestion",
    hasSuggestions: true,
    docs: { description: "require 502 or 504 for a failed call to another server", config: "strict" },
    schema: [],
    messages: {
      wrong:
        "{{status}} is sent for a failed call to another server. 502 Bad Gateway says that an upstream failed, 504 Gateway Timeout that it did not answer in time (RFC 9110 section 15.6).",
      useCode: "Answer with {{status}}.",
    },
  },
  create(context) {
    const report = reporter(context);
    return forEachVerdict(context, "prefer-gateway-codes-for-upstream-failures", (response, verdict) => {
      report({
        messageId: "wrong",
        data: { status: statusOf(response) },
        node: statusNode(response),
        ...offersOf(response, verdict),
      });
    });
  },
});
