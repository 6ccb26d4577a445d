import { statusNode } from "../response/edits.js";
import { createRule, forEachResponse, reporter, statusOf } from "../rule.js";

type MessageIds = "missing";

export default createRule<[], MessageIds>({
  name: "require-content-range",
  meta: {
    type: "problem",
    docs: { description: "require `Content-Range` with 206 and 416", config: "recommended" },
    schema: [],
    messages: {
      missing:
        "{{status}} is sent without Content-Range, so the client cannot tell which part it has. Set Content-Range (RFC 9110 sections 15.3.7 and 15.5.17).",
    },
  },
  create(context) {
    const report = reporter(context);
    return forEachResponse(context, (response) => {
      if (
        response.origin === "thrown" ||
        !response.status.must((code) => code === 206 || code === 416) ||
        !response.fields.lacks("Content-Range")
      )
        return;
      // Files are sent by the framework with the field; a multipart answer has it in each part.
      if (response.content.isDocument || response.fields.has("Content-Type")) return;
      report({
        messageId: "missing",
        data: { status: statusOf(response) },
        node: statusNode(response),
      });
    });
  },
});
