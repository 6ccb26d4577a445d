import { statusNode } from "../response/edits.js";
import { createRule, forEachResponse, reporter } from "../rule.js";

type MessageIds = "missing";

export default createRule<[], MessageIds>({
  name: "require-proxy-authenticate",
  meta: {
    type: "problem",
    docs: { description: "require a `Proxy-Authenticate` challenge with 407", config: "recommended" },
    schema: [],
    messages: {
      missing:
        "407 Proxy Authentication Required is sent without a challenge, so the client is not told how to authenticate. Set Proxy-Authenticate (RFC 9110 section 15.5.8: MUST).",
    },
  },
  create(context) {
    const report = reporter(context);
    return forEachResponse(context, (response) => {
      if (response.origin === "thrown" || !response.status.must((code) => code === 407) || !response.fields.lacks("Proxy-Authenticate"))
        return;
      report({
        messageId: "missing",
        node: statusNode(response),
      });
    });
  },
});
