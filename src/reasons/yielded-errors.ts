/** Errors that calls yield beside what they are asked for. */
import type { TSESTree } from "@typescript-eslint/utils";

import { patternPath } from "../response/import-origin.js";
import { memberName, unwrap } from "../response/names.js";
import { calledName } from "../response/syntax.js";
import type { Values } from "../response/values.js";
import { namesInChain } from "./origins.js";

/** The call whose result says that it has failed: `const { data, error } = await supabase.from("users").select()`, `const [error] = await to(User.find())`. */
export function yieldsError(test: TSESTree.Expression, { file }: Values): TSESTree.CallExpression | null {
  const node = unwrap(test);
  const name = node.type === "MemberExpression" && memberName(node) === "error" ? unwrap(node.object) : node;
  const declared = name.type === "Identifier" ? file.variableOf(name)?.defs[0] : undefined;
  if (declared?.node.type !== "VariableDeclarator" || !declared.node.init) return null;
  const { id, init } = declared.node;
  const call = unwrap(init);
  if (call.type !== "CallExpression") return null;
  if (id.type === "ArrayPattern") return id.elements[0] === declared.name && calledName(call) === "to" ? callIn(call) : null;
  const isError = id.type === "ObjectPattern" ? patternPath(id, declared.name)?.join(".") === "error" : node !== name;
  const names = namesInChain(call);
  return isError && names.includes("from") && names.some((one) => /^(?:select|insert|update|upsert|delete)$/u.test(one)) ? call : null;
}

/** The promise that is waited for: `to(User.find())`. */
function callIn({ arguments: [passed] }: TSESTree.CallExpression): TSESTree.CallExpression | null {
  return passed?.type === "CallExpression" ? passed : null;
}
