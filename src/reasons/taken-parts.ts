/** Parts of a whole that patterns take. */
import type { TSESTree } from "@typescript-eslint/utils";

import { patternPath } from "../response/import-origin.js";
import { isFunction } from "../response/source-file.js";
import type { Values } from "../response/values.js";

/** The part of a whole that a pattern takes: `req.query.id` of `const { query: { id } } = req`, `req.params.id` of `({ params: { id } }, res) => …`. */
export function partTaken(name: TSESTree.Identifier, values: Values): string {
  const definition = values.file.variableOf(name)?.defs[0];
  const declared = definition?.node;
  if (!definition || !declared) return "";
  if (declared.type === "VariableDeclarator" && declared.id.type === "ObjectPattern" && declared.init)
    return [values.file.textOf(declared.init), ...(patternPath(declared.id, definition.name) ?? [])].join(".");
  const [first] = isFunction(declared) ? declared.params : [];
  return first?.type === "ObjectPattern" ? ["req", ...(patternPath(first, definition.name) ?? [])].join(".") : "";
}
