import { type Invalidity, invalidity } from "../reasons/validity.js";
import { statusNode } from "../response/edits.js";
import { createRule, forEachResponse, reporter } from "../rule.js";

type MessageIds = "interim" | "obsolete" | "outOfRange" | "unregistered";

const MESSAGES: { readonly [kind in Invalidity]: MessageIds } = {
  interim: "interim",
  obsolete: "obsolete",
  "out-of-range": "outOfRange",
  unregistered: "unregistered",
};

export default createRule<[], MessageIds>({
  name: "no-invalid-status",
  meta: {
    type: "problem",
    docs: { description: "disallow status codes that no final response can have", config: "recommended" },
    schema: [],
    messages: {
      interim: "{{code}} announces that a final response follows; as the final one it leaves the client waiting (RFC 9110 section 15.2).",
      obsolete: "{{code}} is no longer used (RFC 9110 section 15.4).",
      outOfRange: "{{code}} is no status code: they range from 100 to 599 (RFC 9110 section 15).",
      unregistered: "{{code}} is not registered, so clients can only treat it as {{class}}00 (RFC 9110 section 15).",
    },
  },
  create(context) {
    const report = reporter(context);
    return forEachResponse(context, (response) => {
      const { status } = response;
      const [kind, code] = status.values.map(({ value }) => [invalidity(value), value] as const).find(([found]) => found !== null) ?? [];
      if (!kind || code === undefined || !status.must((value) => invalidity(value) !== null)) return;
      report({ messageId: MESSAGES[kind], data: { code, class: Math.trunc(code / 100) }, node: statusNode(response) });
    });
  },
});
