import { isSafeMethod } from "../http/methods.js";
import { describeStatus } from "../http/status-codes.js";
import { redirectsWithinApi } from "../reasons/circumstances.js";
import { statusNode } from "../response/edits.js";
import { createRule, forEachResponse, offerCode, reporter, statusOf } from "../rule.js";

type MessageIds = "ambiguous" | "useCode";

export default createRule<[], MessageIds>({
  name: "prefer-307-308-in-apis",
  meta: {
    type: "suggestion",
    hasSuggestions: true,
    docs: { description: "require 307 and 308 in place of 302 and 301 in API routes", config: "strict" },
    schema: [],
    messages: {
      ambiguous: "{{status}} lets clients change the method. In an API, {{remedy}} says the same and keeps it (RFC 9110 section 15.4).",
      useCode: "Redirect with {{status}}.",
    },
  },
  create(context) {
    const report = reporter(context);
    return forEachResponse(context, (response) => {
      const { status } = response;
      if (response.origin === "thrown" || !status.must((code) => code === 301 || code === 302)) return;
      if (!redirectsWithinApi(response)) return;
      // Unsafe methods are the business of no-method-changing-redirect.
      if (!response.method.must(isSafeMethod)) return;
      const target = status.must((code) => code === 301) ? 308 : 307;
      report({
        messageId: "ambiguous",
        data: { status: statusOf(response), remedy: describeStatus(target) },
        node: statusNode(response),
        suggest: [offerCode(response, target)],
      });
    });
  },
});
