import { describeStatus } from "../http/status-codes.js";
import { statusNode } from "../response/edits.js";
import { createRule, forEachVerdict, offersOf, reporter, statusOf } from "../rule.js";

type MessageIds = "said" | "useCode" | "wrong";

export default createRule<[], MessageIds>({
  name: "no-4xx-for-server-errors",
  meta: {
    type: "problem",
    hasSuggestions: true,
    docs: { description: "disallow a client error for what only the server can be at fault", config: "strict" },
    schema: [],
    messages: {
      wrong:
        "{{status}} blames the client, but what has gone wrong here can only be a fault of the server. Send {{remedy}} (RFC 9110 section 15.6).",
      said: "{{status}} blames the client, but the content says that the server is at fault. Send {{remedy}} (RFC 9110 section 15.6).",
      useCode: "Answer with {{status}}.",
    },
  },
  create(context) {
    const report = reporter(context);
    return forEachVerdict(context, "no-4xx-for-server-errors", (response, verdict) => {
      report({
        messageId: verdict.reason === "server-fault" ? "said" : "wrong",
        data: { status: statusOf(response), remedy: describeStatus(verdict.codes[0] ?? 400) },
        node: statusNode(response),
        ...offersOf(response, verdict),
      });
    });
  },
});
