import { describeStatus } from "../http/status-codes.js";
import { isDelivered, isProbe } from "../reasons/circumstances.js";
import { isUnconfigured } from "../reasons/configuration.js";
import { type Delay, delayIn } from "../reasons/delays.js";
import { quoted, statusNode, withField } from "../response/edits.js";
import { createRule, forEachResponse, reporter } from "../rule.js";

type MessageIds = "missing" | "setDelay";

/** What to offer where the code does not show how long the client has to wait. */
const DEFAULT: Delay = { seconds: "60", isComputed: false };

/** Fields that tell when to come back: that of HTTP, and those that limiters send in its place. */
const TELL_WHEN = ["Retry-After", "RateLimit", "RateLimit-Reset", "X-RateLimit-Reset", "X-Rate-Limit-Reset"];

export default createRule<[], MessageIds>({
  name: "require-retry-after",
  meta: {
    type: "suggestion",
    hasSuggestions: true,
    docs: { description: "require `Retry-After` with 429 and 503", config: "recommended" },
    schema: [],
    messages: {
      missing: "{{status}} is sent without Retry-After, so the client has to guess when to come back. Set Retry-After ({{source}}).",
      setDelay: "Set `Retry-After: {{seconds}}`.",
    },
  },
  create(context) {
    const report = reporter(context);
    return forEachResponse(context, (response) => {
      if (response.origin === "thrown" || !response.status.must((code) => code === 429 || code === 503)) return;
      if (!TELL_WHEN.every((name) => response.fields.lacks(name)) || isProbe(response.exchange) || isDelivered(response)) return;
      const code = response.status.values[0]?.value ?? 503;
      if (code === 503 && isUnconfigured(response)) return;
      const { seconds, isComputed } = delayIn(response) ?? DEFAULT;
      const value = isComputed ? `String(${seconds})` : quoted(response, seconds);
      report({
        messageId: "missing",
        data: { status: describeStatus(code), source: code === 429 ? "RFC 6585 section 4" : "RFC 9110 section 15.6.4" },
        node: statusNode(response),
        suggest: [{ messageId: "setDelay", data: { seconds }, edit: withField(response, "Retry-After", value) }],
      });
    });
  },
});
