import { describeStatus } from "../http/status-codes.js";
import { statusNode, withThrow } from "../response/edits.js";
import { createRule, forEachVerdict, offersOf, reporter, statusOf } from "../rule.js";

type MessageIds = "errorHandler" | "failure" | "notFoundHandler" | "returned" | "throw" | "useCode";

export default createRule<[], MessageIds>({
  name: "no-2xx-for-errors",
  meta: {
    type: "problem",
    fixable: "code",
    hasSuggestions: true,
    docs: { description: "disallow a success status for a response that reports an error", config: "recommended" },
    schema: [],
    messages: {
      failure:
        "The content reports an error, but the status is {{status}}{{byDefault}}: clients, caches and monitors take it for a success. Send {{remedy}} (RFC 9110 section 15.5).",
      errorHandler:
        "This error handler sends {{status}}, because it sets no status. Set the error's own status, or 500 Internal Server Error.",
      notFoundHandler: "This not-found handler sends {{status}}, because it sets no status. Set 404 Not Found.",
      returned:
        "This error is returned, not thrown: it is sent as content, with {{status}}{{byDefault}}. Throw it, and {{remedy}} is sent.",
      throw: "Throw the error.",
      useCode: "Answer with {{status}}.",
    },
  },
  create(context) {
    const report = reporter(context);
    return forEachVerdict(context, "no-2xx-for-errors", (response, verdict) => {
      const { failure, certain, codes } = verdict;
      const isHandler = failure === "error-handler" || failure === "not-found-handler";
      const [best = 400] = codes;
      const byDefault = response.explicit === false ? " by default" : "";
      if (failure === "returned") {
        report({
          messageId: "returned",
          data: { status: statusOf(response), byDefault, remedy: describeStatus(best) },
          node: response.node,
          suggest: [{ messageId: "throw", edit: withThrow(response) }],
        });
        return;
      }
      report({
        messageId: failure === "error-handler" ? "errorHandler" : failure === "not-found-handler" ? "notFoundHandler" : "failure",
        data: {
          status: statusOf(response),
          ...(!isHandler && {
            byDefault,
            remedy: certain ? describeStatus(best) : "a 4xx code for the client's mistake, 5xx for the server's",
          }),
        },
        node: isHandler ? response.node : statusNode(response),
        ...offersOf(response, verdict),
      });
    });
  },
});
