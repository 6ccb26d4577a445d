import { describeStatus, isRedirection, isSuccess } from "../http/status-codes.js";
import { reasonOf } from "../reasons/reasons.js";
import { statusNode, withStatus } from "../response/edits.js";
import { createRule, forEachResponse, reporter } from "../rule.js";

type MessageIds = "duplicate" | "editConflict" | "precondition" | "useCode";

const MESSAGES = { duplicate: "duplicate", "edit-conflict": "editConflict", "precondition-failed": "precondition" } as const;

export default createRule<[], MessageIds>({
  name: "prefer-409-for-conflicts",
  meta: {
    type: "problem",
    fixable: "code",
    hasSuggestions: true,
    docs: { description: "require 409 for duplicates and edit conflicts, and 412 for a failed precondition", config: "recommended" },
    schema: [],
    messages: {
      duplicate:
        "{{status}} is sent for a duplicate, and does not say so. What exists already is a conflict with the state of the resource: 409 Conflict (RFC 9110 section 15.5.10).",
      editConflict:
        "{{status}} is sent for an edit conflict, and does not say so. The resource has changed in the meantime: 409 Conflict (RFC 9110 section 15.5.10).",
      precondition:
        "{{status}} is sent for a precondition of the request that does not hold. That is 412 Precondition Failed (RFC 9110 section 15.5.13).",
      useCode: "Answer with {{status}}.",
    },
  },
  create(context) {
    const report = reporter(context);
    return forEachResponse(context, (response) => {
      const reason = reasonOf(response);
      if (!reason?.certain || !(reason.kind in MESSAGES)) return;
      const wrong = (code: number): boolean => !isSuccess(code) && !isRedirection(code) && code !== 409 && code !== 412;
      if (!response.status.must(wrong)) return;
      const [code = 409] = reason.codes;
      report({
        messageId: MESSAGES[reason.kind as keyof typeof MESSAGES],
        data: { status: describeStatus(response.status.values[0]?.value ?? 400) },
        node: statusNode(response),
        fix: { messageId: "useCode", data: { status: describeStatus(code) }, edit: withStatus(response, code) },
      });
    });
  },
});
