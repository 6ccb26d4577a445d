import { statusNode } from "../response/edits.js";
import { createRule, forEachResponse, reporter } from "../rule.js";

type MessageIds = "missing";

export default createRule<[], MessageIds>({
  name: "require-upgrade",
  meta: {
    type: "problem",
    docs: { description: "require `Upgrade` with 426", config: "recommended" },
    schema: [],
    messages: {
      missing:
        "426 Upgrade Required is sent without Upgrade, so the client is not told to which protocol. Set Upgrade (RFC 9110 section 15.5.22: MUST).",
    },
  },
  create(context) {
    const report = reporter(context);
    return forEachResponse(context, (response) => {
      if (response.origin === "thrown" || !response.status.must((code) => code === 426) || !response.fields.lacks("Upgrade")) return;
      report({
        messageId: "missing",
        node: statusNode(response),
      });
    });
  },
});
