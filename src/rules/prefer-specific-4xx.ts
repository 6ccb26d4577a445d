import { describeStatus } from "../http/status-codes.js";
import { describeReason } from "../reasons/describe.js";
import { statusNode } from "../response/edits.js";
import { createRule, forEachVerdict, offersOf, reporter, statusOf } from "../rule.js";

type MessageIds = "useCode" | "wrong";

export default createRule<[], MessageIds>({
  name: "prefer-specific-4xx",
  meta: {
    type: "problem",
    fixable: "code",
    hasSuggestions: true,
    docs: { description: "require the code of its own where the mistake of the client has one", config: "recommended" },
    schema: [],
    messages: {
      wrong: "{{status}} is sent for {{reason}}, which has a code of its own: {{remedy}} (RFC 9110 section 15.5).",
      useCode: "Answer with {{status}}.",
    },
  },
  create(context) {
    const report = reporter(context);
    return forEachVerdict(context, "prefer-specific-4xx", (response, verdict) => {
      report({
        messageId: "wrong",
        data: {
          status: statusOf(response),
          reason: verdict.reason ? describeReason[verdict.reason] : "this",
          remedy: describeStatus(verdict.codes[0] ?? 400),
        },
        node: statusNode(response),
        ...offersOf(response, verdict),
      });
    });
  },
});
