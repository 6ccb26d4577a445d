import { lacksMonitor } from "../reasons/monitor.js";
import { statusNode } from "../response/edits.js";
import { createRule, forEachResponse, reporter } from "../rule.js";

type MessageIds = "missing";

export default createRule<[], MessageIds>({
  name: "require-status-monitor",
  meta: {
    type: "suggestion",
    docs: { description: "require 202 to point to where the progress of the work can be seen", config: "strict" },
    schema: [],
    messages: {
      missing:
        "202 Accepted is sent without saying where the progress of the work can be seen. Point to it in the content or in Location (RFC 9110 section 15.3.3).",
    },
  },
  create(context) {
    const report = reporter(context);
    return forEachResponse(context, (response) => {
      if (response.origin === "thrown" || !response.status.must((code) => code === 202) || !lacksMonitor(response)) return;
      report({ messageId: "missing", node: statusNode(response) });
    });
  },
});
