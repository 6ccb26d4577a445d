import { statusNode } from "../response/edits.js";
import { createRule, forEachVerdict, offersOf, reporter, statusOf } from "../rule.js";

type MessageIds = "useCode" | "wrong";

export default createRule<[], MessageIds>({
  name: "prefer-404-for-missing-resources",
  meta: {
    type: "problem",
    hasSuggestions: true,
    docs: { description: "require 404 for a single resource that does not exist", config: "recommended" },
    schema: [],
    messages: {
      wrong:
        "{{status}} is sent with nothing for a resource that does not exist: clients take it for the resource. Send 404 Not Found (RFC 9110 section 15.5.5).",
      useCode: "Answer with {{status}}.",
    },
  },
  create(context) {
    const report = reporter(context);
    return forEachVerdict(context, "prefer-404-for-missing-resources", (response, verdict) => {
      report({
        messageId: "wrong",
        data: { status: statusOf(response) },
        node: statusNode(response),
        ...offersOf(response, verdict),
      });
    });
  },
});
