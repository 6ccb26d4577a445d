/** What is thrown within an attempt, and caught by the clause that answers for all of it. */
import type { TSESTree } from "@typescript-eslint/utils";

import { holdingsOf } from "../response/holdings.js";
import { unwrap } from "../response/names.js";
import type { SourceFile } from "../response/source-file.js";
import { calledName } from "../response/syntax.js";
import { reasonsInText } from "./words.js";

/** Reasons that are the server's own. */
export const OF_SERVER: ReadonlySet<string> = new Set([
  "server-fault",
  "unavailable",
  "not-implemented",
  "upstream-failed",
  "upstream-timeout",
]);

/** Whether something says no more than that the server failed: what was caught is thrown on, or a bare `Error` speaks of the server. */
export function tellsOfServer(thrown: TSESTree.Expression, file: SourceFile): boolean {
  const node = unwrap(thrown);
  if (node.type === "Identifier") return String(file.variableOf(node)?.defs[0]?.type) === "CatchClause";
  if (node.type !== "NewExpression" || calledName(node) !== "Error") return false;
  const reasons = holdingsOf(node, file).texts.flatMap(({ text }) => reasonsInText(text));
  return reasons.length > 0 && reasons.every(({ kind }) => OF_SERVER.has(kind));
}
