import type { TSESTree } from "@typescript-eslint/utils";

import { isText } from "./syntax.js";

/** `[UsersController, "store"]`: a method of a class, which may stand in another file. */
export function isMethodOfClass({ elements: [holder, name, ...others] }: TSESTree.ArrayExpression): boolean {
  return holder?.type === "Identifier" && name?.type === "Literal" && isText(name) && others.length === 0;
}
