import { looksAtConditions } from "../reasons/conditional-requests.js";
import { statusNode } from "../response/edits.js";
import { createRule, forEachResponse, reporter } from "../rule.js";

type MessageIds = "unconditional";

export default createRule<[], MessageIds>({
  name: "no-unconditional-304",
  meta: {
    type: "problem",
    docs: { description: "disallow 304 where nothing asks what the client has", config: "strict" },
    schema: [],
    messages: {
      unconditional:
        "304 Not Modified answers a conditional request, but nothing here looks at If-None-Match or If-Modified-Since: a client without a copy gets nothing (RFC 9110 section 15.4.5).",
    },
  },
  create(context) {
    const report = reporter(context);
    return forEachResponse(context, (response) => {
      if (!response.status.must((code) => code === 304) || response.exchange.kind === "function" || looksAtConditions(response)) return;
      report({ messageId: "unconditional", node: statusNode(response) });
    });
  },
});
