import { describeStatus } from "../http/status-codes.js";
import type { Loss } from "../response/model.js";
import { createRule, forEachExchange, reporter } from "../rule.js";

type MessageIds = "address" | "ignored" | "lateField" | "lateStatus" | "overridden";

export default createRule<[], MessageIds>({
  name: "no-lost-status",
  meta: {
    type: "problem",
    docs: { description: "disallow a status or field that never reaches the client", config: "recommended" },
    schema: [],
    messages: {
      overridden:
        "{{status}} never reaches the client: {{sent}} takes its place, whatever was set before. Give the status to what sends {{sent}}.",
      ignored: "{{status}} never reaches the client: {{framework}} does not take this argument for a status and sends {{sent}}.",
      address:
        "{{framework}} takes this argument for the address, not for the status {{status}}: it sends {{sent}} with Location: {{name}}. Give it the address.",
      lateStatus: "This status never reaches the client: the response, or its head, has been sent before.",
      lateField: "The field {{name}} never reaches the client: the response, or its head, has been sent before.",
    },
  },
  create(context) {
    const report = reporter(context);
    return forEachExchange(context, (exchange) => {
      for (const loss of exchange.lost) {
        report({
          messageId: messageOf(loss),
          data: {
            status: typeof loss.value === "number" ? describeStatus(loss.value) : "This status",
            name: String(loss.value),
            framework: loss.response.framework.name,
            sent: describeStatus(loss.response.status.values[0]?.value ?? 200),
          },
          node: loss.node,
        });
      }
    });
  },
});

function messageOf({ kind, what }: Loss): MessageIds {
  if (kind !== "late") return kind;
  return what === "status" ? "lateStatus" : "lateField";
}
