import { lineOf, sentBefore } from "../reasons/repeats.js";
import { createRule, forEachResponse, reporter } from "../rule.js";

type MessageIds = "second";

export default createRule<[], MessageIds>({
  name: "no-second-response",
  meta: {
    type: "problem",
    docs: { description: "disallow a response after one was already sent on the same path", config: "recommended" },
    schema: [],
    messages: {
      second:
        "A response has already been sent in line {{line}}, on a path that leads here: this one fails, and the client never sees it. Return after the first.",
    },
  },
  create(context) {
    const report = reporter(context);
    return forEachResponse(context, (response) => {
      const earlier = sentBefore(response);
      if (earlier) report({ messageId: "second", data: { line: lineOf(earlier) }, node: response.node });
    });
  },
});
