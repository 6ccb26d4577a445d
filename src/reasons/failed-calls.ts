/** Calls that fail by handing an error to their callback. */
import type { TSESTree } from "@typescript-eslint/utils";

import type { HttpResponse } from "../response/model.js";
import { isFunction } from "../response/source-file.js";
import { calledName } from "../response/syntax.js";
import { innermostGuard } from "./request-parts.js";

/** The call that has handed an error to its callback, where that error is the reason of a response. */
export function failedCallOf(response: HttpResponse): TSESTree.CallExpression | null {
  const guard = innermostGuard(response);
  if (guard?.kind !== "condition" || !guard.holds || guard.passed || guard.test.type !== "Identifier") return null;
  const [definition] = response.exchange.values.file.variableOf(guard.test)?.defs ?? [];
  const callback = definition?.node;
  if (!callback || !isFunction(callback) || callback.params[0] !== definition.name || !/^e(?:rr(?:or)?)?\d*$/u.test(guard.test.name))
    return null;
  const { parent } = callback;
  return parent.type === "CallExpression" && !/^(?:then|catch|use)$/u.test(calledName(parent)) ? parent : null;
}
