import { allowedMethods } from "../reasons/allowed-methods.js";
import { statusNode, quoted, withField } from "../response/edits.js";
import { createRule, forEachResponse, reporter } from "../rule.js";

type MessageIds = "missing" | "setField";

export default createRule<[], MessageIds>({
  name: "require-allow",
  meta: {
    type: "problem",
    hasSuggestions: true,
    docs: { description: "require `Allow` with 405", config: "recommended" },
    schema: [],
    messages: {
      missing:
        "405 Method Not Allowed is sent without Allow, so the client is not told which methods are. Set Allow (RFC 9110 section 15.5.6: MUST).",
      setField: "Set `Allow: {{value}}`.",
    },
  },
  create(context) {
    const report = reporter(context);
    return forEachResponse(context, (response) => {
      if (response.origin === "thrown" || !response.status.must((code) => code === 405) || !response.fields.lacks("Allow")) return;
      const allowed = allowedMethods(response).join(", ");
      report({
        messageId: "missing",
        node: statusNode(response),
        suggest:
          allowed.length === 0
            ? []
            : [{ messageId: "setField", data: { value: allowed }, edit: withField(response, "Allow", quoted(response, allowed)) }],
      });
    });
  },
});
