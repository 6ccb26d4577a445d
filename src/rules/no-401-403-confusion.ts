import { describeStatus } from "../http/status-codes.js";
import { describeReason } from "../reasons/describe.js";
import { statusNode } from "../response/edits.js";
import { createRule, forEachVerdict, offersOf, reporter, statusOf } from "../rule.js";

type MessageIds = "useCode" | "wrong";

export default createRule<[], MessageIds>({
  name: "no-401-403-confusion",
  meta: {
    type: "problem",
    fixable: "code",
    hasSuggestions: true,
    docs: {
      description: "disallow 401 for a known user without permission, and 403 for missing or invalid credentials",
      config: "recommended",
    },
    schema: [],
    messages: {
      wrong:
        "{{status}} is sent for {{reason}}. 401 asks who the client is, 403 refuses a client that is known: {{remedy}} (RFC 9110 sections 15.5.2 and 15.5.4).",
      useCode: "Answer with {{status}}.",
    },
  },
  create(context) {
    const report = reporter(context);
    return forEachVerdict(context, "no-401-403-confusion", (response, verdict) => {
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
