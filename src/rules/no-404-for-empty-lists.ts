import { statusNode } from "../response/edits.js";
import { createRule, forEachVerdict, offersOf, reporter, statusOf } from "../rule.js";

type MessageIds = "useCode" | "wrong";

export default createRule<[], MessageIds>({
  name: "no-404-for-empty-lists",
  meta: {
    type: "suggestion",
    hasSuggestions: true,
    docs: { description: "disallow 404 for a collection that is empty", config: "strict" },
    schema: [],
    messages: {
      wrong:
        "{{status}} is sent because a collection is empty. The collection exists: send 200 OK with an empty list (RFC 9110 section 15.3.1).",
      useCode: "Answer with {{status}}.",
    },
  },
  create(context) {
    const report = reporter(context);
    return forEachVerdict(context, "no-404-for-empty-lists", (response, verdict) => {
      report({
        messageId: "wrong",
        data: { status: statusOf(response) },
        node: statusNode(response),
        ...offersOf(response, verdict),
      });
    });
  },
});
