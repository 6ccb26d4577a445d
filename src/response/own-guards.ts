/** Which conditions are those of the code that decides a response, and which are a helper's own. */
import type { TSESTree } from "@typescript-eslint/utils";

import type { Guard } from "./model.js";
import { functionAround } from "./survey.js";
import { isWithin } from "./syntax.js";

/**
 * The guards of a response that the call of a helper decides: what the helper asks beside that (`if (body === undefined)`)
 * is how it sends, and no reason to send.
 */
export function guardsAround(call: TSESTree.Node, guards: readonly Guard[]): readonly Guard[] {
  return guards.filter((guard) => {
    if (guard.kind === "catch") return true;
    const fn = functionAround(guard.kind === "condition" ? guard.test : guard.discriminant);
    return fn === null || isWithin(call, fn);
  });
}
