import { schemeIn } from "../reasons/challenge.js";
import { verdictOf } from "../reasons/verdict.js";
import { quoted, statusNode, withField } from "../response/edits.js";
import { createRule, forEachResponse, reporter } from "../rule.js";

/** The options of `require-www-authenticate`. */
export interface Options {
  /** The challenge to send, such as `Bearer` or `Bearer realm="api"`; when set, `--fix` adds it. */
  readonly scheme?: string;
}

type MessageIds = "missing" | "setChallenge";

export default createRule<[Options], MessageIds>({
  name: "require-www-authenticate",
  meta: {
    type: "problem",
    fixable: "code",
    hasSuggestions: true,
    docs: { description: "require a `WWW-Authenticate` challenge with 401", config: "recommended" },
    schema: [
      {
        type: "object",
        properties: {
          scheme: {
            type: "string",
            minLength: 1,
            description: 'The challenge to send, such as `Bearer` or `Bearer realm="api"`; when set, `--fix` adds it.',
          },
        },
        additionalProperties: false,
      },
    ],
    defaultOptions: [{}],
    messages: {
      missing:
        "401 Unauthorized is sent without a challenge, so the client is not told how to authenticate. Set WWW-Authenticate (RFC 9110 section 15.5.2: MUST).",
      setChallenge: "Set `WWW-Authenticate: {{challenge}}`.",
    },
  },
  create(context, [{ scheme }]) {
    const report = reporter(context);
    return forEachResponse(context, (response) => {
      if (response.origin === "thrown") return;
      if (!response.status.must((code) => code === 401) || !response.fields.lacks("WWW-Authenticate")) return;
      const challenge = scheme ?? schemeIn(response);
      const offer = challenge !== null && {
        messageId: "setChallenge" as const,
        data: { challenge },
        edit: withField(response, "WWW-Authenticate", quoted(response, challenge)),
      };
      report({
        messageId: "missing",
        node: statusNode(response),
        // Where another code is due, that is to be changed first.
        ...(offer && (scheme === undefined || verdictOf(response) ? { suggest: [offer] } : { fix: offer })),
      });
    });
  },
});
