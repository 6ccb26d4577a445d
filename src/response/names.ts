/** What the syntax alone tells of names and of the expressions behind them. */
import type { TSESTree } from "@typescript-eslint/utils";

/** The parts of an expression that do not change its value: type assertions, `await`, parentheses of chains. */
export function unwrap(node: TSESTree.Node): TSESTree.Node {
  let inner = node;
  for (;;) {
    switch (inner.type) {
      case "TSAsExpression":
      case "TSSatisfiesExpression":
      case "TSNonNullExpression":
      case "TSTypeAssertion":
      case "TSInstantiationExpression":
      case "ChainExpression":
        inner = inner.expression;
        break;
      case "AwaitExpression":
        inner = inner.argument;
        break;
      default:
        return inner;
    }
  }
}

/** The name of a member or property that can be read from the syntax alone. */
export function keyName(node: TSESTree.Node, computed: boolean): string | null {
  if (!computed && (node.type === "Identifier" || node.type === "PrivateIdentifier")) return node.name;
  if (node.type === "Literal" && (typeof node.value === "string" || typeof node.value === "number")) {
    return String(node.value);
  }
  if (node.type === "TemplateLiteral" && node.expressions.length === 0) return node.quasis[0]?.value.cooked ?? null;
  return null;
}

/** The name that a member expression reads, or `null` when it is computed. */
export function memberName(node: TSESTree.MemberExpression): string | null {
  return keyName(node.property, node.computed);
}
