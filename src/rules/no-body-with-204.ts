import { describeStatus, forbidsContent } from "../http/status-codes.js";
import { hasContent } from "../reasons/emptiness.js";
import { statusNode } from "../response/edits.js";
import { createRule, forEachResponse, offerCode, reporter, statusOf } from "../rule.js";

type MessageIds = "content" | "useCode";

export default createRule<[], MessageIds>({
  name: "no-body-with-204",
  meta: {
    type: "problem",
    hasSuggestions: true,
    docs: { description: "disallow content with 204, 205 and 304", config: "recommended" },
    schema: [],
    messages: {
      content:
        "{{status}} has no content: what is passed here is dropped, or breaks the connection. Send no content, or {{ok}} (RFC 9110 section 6.4.1).",
      useCode: "Answer with {{status}}.",
    },
  },
  create(context) {
    const report = reporter(context);
    return forEachResponse(context, (response) => {
      if (response.origin === "thrown" || !response.status.must(forbidsContent) || !hasContent(response)) return;
      report({
        messageId: "content",
        data: { status: statusOf(response), ok: describeStatus(200) },
        node: statusNode(response),
        suggest: response.status.must((code) => code !== 304) ? [offerCode(response, 200)] : [],
      });
    });
  },
});
