import { describeStatus, isSuccess } from "../http/status-codes.js";
import { type Failure, failureIn } from "../reasons/outcome.js";
import { reasonOf } from "../reasons/reasons.js";
import { statusNode, withStatus } from "../response/edits.js";
import type { HttpResponse } from "../response/model.js";
import { createRule, forEachResponse, reporter } from "../rule.js";

type MessageIds = "errorHandler" | "failure" | "notFoundHandler" | "useCode";

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
        "This error handler sends 200 OK, because it sets no status. Set the error's own status, or 500 Internal Server Error.",
      notFoundHandler: "This not-found handler sends 200 OK, because it sets no status. Set 404 Not Found.",
      useCode: "Answer with {{status}}.",
    },
  },
  create(context) {
    const report = reporter(context);
    return forEachResponse(context, (response) => {
      if (response.origin === "thrown" || !response.status.must((code) => isSuccess(code) && code !== 207)) return;
      const offer = (code: number) => ({
        messageId: "useCode" as const,
        data: { status: describeStatus(code) },
        edit: withStatus(response, code),
      });
      const { kind } = response.exchange;
      // A page for unknown paths is how single-page applications are served.
      if (kind === "not-found-handler" && response.content.isDocument) return;
      if (response.explicit === false && (kind === "error-handler" || kind === "not-found-handler")) {
        const isError = kind === "error-handler";
        report({
          messageId: isError ? "errorHandler" : "notFoundHandler",
          node: response.node,
          ...(isError ? { suggest: [offer(500)] } : { fix: offer(404) }),
        });
        return;
      }
      const failure = failureIn(response);
      if (!failure) return;
      const reason = reasonOf(response);
      const codes = candidates(response, failure);
      const [best = 400] = codes;
      const certain = reason?.certain === true && reason.codes.length === 1;
      report({
        messageId: "failure",
        data: {
          status: describeStatus(response.status.values[0]?.value ?? 200),
          byDefault: response.explicit === false ? " by default" : "",
          remedy: certain ? describeStatus(best) : "a 4xx code for the client's mistake, 5xx for the server's",
        },
        node: statusNode(response),
        ...(certain ? { fix: offer(best) } : { suggest: codes.map(offer) }),
      });
    });
  },
});

/** The codes to choose from, most likely first: the reason's own, then what the kind of failure leaves open. */
function candidates(response: HttpResponse, failure: Failure): readonly number[] {
  const reason = reasonOf(response);
  const general = failure === "caught" ? [500, 400] : [400, 500];
  return [...new Set([...(reason?.codes ?? []), ...general])].slice(0, 4);
}
