import { describeStatus } from "../http/status-codes.js";
import { describeReason } from "../reasons/describe.js";
import { statusNode } from "../response/edits.js";
import { createRule, forEachVerdict, offersOf, reporter, statusOf } from "../rule.js";

type MessageIds = "useCode" | "wrong";

export default createRule<[], MessageIds>({
  name: "no-5xx-for-client-errors",
  meta: {
    type: "problem",
    fixable: "code",
    hasSuggestions: true,
    docs: { description: "disallow a server error for what the client did wrong", config: "recommended" },
    schema: [],
    messages: {
      wrong:
        "{{status}} blames the server for {{reason}}: clients retry it, and monitors count it as an outage. Send {{remedy}} (RFC 9110 section 15.5).",
      useCode: "Answer with {{status}}.",
    },
  },
  create(context) {
    const report = reporter(context);
    return forEachVerdict(context, "no-5xx-for-client-errors", (response, verdict) => {
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
