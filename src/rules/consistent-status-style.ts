import { describeStatus } from "../http/status-codes.js";
import { styleOf, withStyle } from "../response/styles.js";
import { createRule, forEachResponse, reporter } from "../rule.js";

/** The options of `consistent-status-style`. */
export interface Options {
  /** `numeric`: `404`. `named`: a named code, such as `StatusCodes.NOT_FOUND`. */
  readonly style?: "named" | "numeric";
}

type MessageIds = "named" | "numeric";

export default createRule<[Options], MessageIds>({
  name: "consistent-status-style",
  meta: {
    type: "suggestion",
    fixable: "code",
    hasSuggestions: true,
    docs: { description: "require status codes to be written alike: as numbers, or by name", config: false },
    schema: [
      {
        type: "object",
        properties: {
          style: {
            type: "string",
            enum: ["numeric", "named"],
            description: "`numeric`: `404`. `named`: a named code, such as `StatusCodes.NOT_FOUND`.",
          },
        },
        additionalProperties: false,
      },
    ],
    defaultOptions: [{ style: "numeric" }],
    messages: {
      numeric: "Write this status code as a number: {{code}}.",
      named: "Write this status code by its name: {{phrase}}.",
    },
  },
  create(context, [{ style = "numeric" }]) {
    const report = reporter(context);
    return forEachResponse(context, (response) => {
      for (const { value, node } of response.status.values) {
        if (!node || styleOf(node) === null || styleOf(node) === style) continue;
        const data = { code: value, phrase: describeStatus(value) };
        report({
          messageId: style,
          data,
          node,
          fix: { messageId: style, data, edit: withStyle(response, node, value, style) },
        });
      }
    });
  },
});
