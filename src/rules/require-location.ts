import { createsResource, locationOf } from "../reasons/creation.js";
import { statusNode, withField } from "../response/edits.js";
import { createRule, forEachResponse, reporter } from "../rule.js";

type MessageIds = "missing" | "setLocation";

export default createRule<[], MessageIds>({
  name: "require-location",
  meta: {
    type: "suggestion",
    hasSuggestions: true,
    docs: { description: "require `Location` with 201", config: "recommended" },
    schema: [],
    messages: {
      missing:
        "201 Created is sent without Location, so the client is not told where the new resource is. Set Location (RFC 9110 section 9.3.3: SHOULD).",
      setLocation: "Set `Location` to {{value}}.",
    },
  },
  create(context) {
    const report = reporter(context);
    return forEachResponse(context, (response) => {
      if (response.origin === "thrown" || !response.status.must((code) => code === 201)) return;
      if (!response.fields.lacks("Location") || !createsResource(response)) return;
      const value = locationOf(response);
      report({
        messageId: "missing",
        node: statusNode(response),
        suggest: value === null ? [] : [{ messageId: "setLocation", data: { value }, edit: withField(response, "Location", value) }],
      });
    });
  },
});
