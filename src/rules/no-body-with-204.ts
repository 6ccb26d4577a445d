import { describeStatus, forbidsContent } from "../http/status-codes.js";
import { hasContent, isRefused } from "../reasons/emptiness.js";
import { statusNode, withNullContent } from "../response/edits.js";
import { createRule, forEachResponse, offerCode, reporter, statusOf } from "../rule.js";

type MessageIds = "content" | "refused" | "useCode" | "useNull";

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
      refused:
        "A Response with {{status}} takes no content, not even an empty text: to make it is an error at run time. Pass null to new Response(), or send {{ok}} (RFC 9110 section 6.4.1).",
      useCode: "Answer with {{status}}.",
      useNull: "Pass null.",
    },
  },
  create(context) {
    const report = reporter(context);
    return forEachResponse(context, (response) => {
      if (response.origin === "thrown" || !response.status.must(forbidsContent)) return;
      const refused = isRefused(response);
      if (!refused && !hasContent(response)) return;
      report({
        messageId: refused ? "refused" : "content",
        data: { status: statusOf(response), ok: describeStatus(200) },
        node: statusNode(response),
        suggest: [
          { messageId: "useNull", edit: withNullContent(response) },
          ...(response.status.must((code) => code !== 304) ? [offerCode(response, 200)] : []),
        ],
      });
    });
  },
});
