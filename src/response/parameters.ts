/** What parameters of a function hold when it is called. */
import type { TSESTree } from "@typescript-eslint/utils";

import { keyName } from "./names.js";
import type { SourceFile } from "./source-file.js";
import { isWithin } from "./syntax.js";
import type { Bound, Scope, Values } from "./values.js";

/** What an expression stands for, in whatever file of the project. */
type Follow = (expression: TSESTree.Node, scope: Scope) => Bound;

/** What the parameters of a function stand for when it is called with these arguments. */
export function bindParameters(
  file: SourceFile,
  fn: { readonly params: readonly TSESTree.Parameter[] },
  list: readonly TSESTree.CallExpressionArgument[],
  scope: Scope,
  follow: Follow,
): Scope["bindings"] {
  const bindings = new Map<NonNullable<ReturnType<SourceFile["variableOf"]>>, Bound>();
  const spread = list.findIndex((entry) => entry.type === "SpreadElement");
  fn.params.forEach((parameter, index) => {
    const inner = parameter.type === "TSParameterProperty" ? parameter.parameter : parameter;
    const target = inner.type === "AssignmentPattern" ? inner.left : inner;
    const fallback = inner.type === "AssignmentPattern" ? inner.right : null;
    const visible = spread === -1 || index < spread;
    const passed = visible ? (list[index] ?? fallback) : undefined;
    if (passed === undefined) return;
    if (target.type === "Identifier") {
      const variable = file.variableOf(target);
      // A parameter that is written inside the function is not what was passed.
      if (variable && !variable.references.some((reference) => reference.isWrite() && reference.init !== true)) {
        bindings.set(variable, { node: passed, scope });
      }
    } else if (target.type === "ObjectPattern" && passed) {
      // reply(res, RESPONSES.NOT_FOUND) to (res, { status, message }) => …
      const held = follow(passed, scope);
      if (held.node) bindPattern(file, target, held.node, held.scope, bindings);
    }
  });
  return bindings;
}

/** `reply(res, RESPONSES.NOT_FOUND)`: a node stands in an object that a call passes by its name. */
export function passesByName(call: TSESTree.Node, node: TSESTree.Node, values: Values, scope: Scope): boolean {
  const list = call.type === "CallExpression" ? call.arguments : [];
  return list.some((passed) => {
    if (passed.type !== "MemberExpression" && passed.type !== "Identifier") return false;
    const held = values.follow(passed, scope).node;
    return held?.type === "ObjectExpression" && isWithin(node, held);
  });
}

function bindPattern(
  file: SourceFile,
  pattern: TSESTree.ObjectPattern,
  passed: TSESTree.Node,
  scope: Scope,
  bindings: Map<NonNullable<ReturnType<SourceFile["variableOf"]>>, Bound>,
): void {
  if (passed.type !== "ObjectExpression" || passed.properties.some((entry) => entry.type === "SpreadElement")) return;
  for (const entry of pattern.properties) {
    if (entry.type !== "Property") continue;
    const name = keyName(entry.key, entry.computed);
    const target = entry.value.type === "AssignmentPattern" ? entry.value.left : entry.value;
    const variable = target.type === "Identifier" ? file.variableOf(target) : null;
    if (name === null || !variable) continue;
    const given = passed.properties.find(
      (candidate) => candidate.type === "Property" && keyName(candidate.key, candidate.computed) === name,
    );
    const fallback = entry.value.type === "AssignmentPattern" ? entry.value.right : null;
    bindings.set(variable, { node: given?.type === "Property" ? given.value : fallback, scope });
  }
}
