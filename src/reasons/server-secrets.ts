/** Secrets that a server is set up with, and that clients have to know. */
import type { TSESTree } from "@typescript-eslint/utils";

import { lastName } from "../response/syntax.js";
import type { Scope, Values } from "../response/values.js";

/** `process.env.CRON_SECRET`, `const expected = config.apiKey`: a secret that the server is set up with. */
export function isSecretOfServer(node: TSESTree.Node, scope: Scope, values: Values): boolean {
  const held = values.resolve(node, scope).node;
  // `Bearer ${process.env.API_TOKEN}`
  if (held?.type === "TemplateLiteral") return held.expressions.some((part) => isSecretOfServer(part, scope, values));
  return (
    held?.type === "MemberExpression" &&
    /(?:secret|token|passw(?:or)?d|(?:api|access|auth|secret|admin|private)_?key)$/iu.test(lastName(held)) &&
    /^(?:[\w.]+\.)?(?:env|\w*config|\w*settings|\w*options)\s*\??\./iu.test(values.file.textOf(held))
  );
}
