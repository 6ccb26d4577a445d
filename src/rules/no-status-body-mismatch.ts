import { describeStatus } from "../http/status-codes.js";
import { claimedStatus } from "../reasons/claims.js";
import { verdictOf } from "../reasons/verdict.js";
import { statusNode } from "../response/edits.js";
import { createRule, forEachResponse, offerCode, reporter, statusOf } from "../rule.js";

type MessageIds = "mismatch" | "useCode";

export default createRule<[], MessageIds>({
  name: "no-status-body-mismatch",
  meta: {
    type: "problem",
    hasSuggestions: true,
    docs: { description: "disallow content that names another status code than the one that is sent", config: "recommended" },
    schema: [],
    messages: {
      mismatch: "{{status}} is sent, but the content says {{claimed}}. Send the code that the content names, or correct the content.",
      useCode: "Answer with {{status}}.",
    },
  },
  create(context) {
    const report = reporter(context);
    return forEachResponse(context, (response) => {
      if (response.origin === "thrown" || response.status.values.length === 0) return;
      const claimed = claimedStatus(response);
      if (claimed === null || !response.status.must((code) => code !== claimed) || verdictOf(response)) return;
      report({
        messageId: "mismatch",
        data: { status: statusOf(response), claimed: describeStatus(claimed) },
        node: statusNode(response),
        suggest: [offerCode(response, claimed)],
      });
    });
  },
});
