/** Conditions on what a helper was passed: of `if (redirect)`, a call that leaves the flag out takes one branch only. */
import type { TSESTree } from "@typescript-eslint/utils";

import { unwrap } from "./names.js";
import { boundIn, type Scope, type Values } from "./values.js";

/** A value that is written down: of a primitive, itself; of an object or a function, that it is one. */
interface Written {
  readonly value: unknown;
}

const OBJECT = /^(?:ObjectExpression|ArrayExpression|ArrowFunctionExpression|FunctionExpression|ClassExpression|NewExpression)$/u;

/**
 * Whether a condition certainly holds where a function is traced from a call, by the arguments that it was passed or not.
 *
 * @returns `null` when it asks anything else
 */
export function truthOf(test: TSESTree.Expression, scope: Scope, values: Values): boolean | null {
  const node = unwrap(test);
  switch (node.type) {
    case "UnaryExpression": {
      const truth = node.operator === "!" ? truthOf(node.argument, scope, values) : null;
      return truth === null ? null : !truth;
    }
    case "LogicalExpression": {
      if (node.operator === "??") return null;
      const decisive = node.operator === "||";
      const sides = [truthOf(node.left, scope, values), truthOf(node.right, scope, values)];
      if (sides.includes(decisive)) return decisive;
      return sides.includes(null) ? null : !decisive;
    }
    case "Identifier": {
      const passed = passedFor(node, scope, values);
      return passed && Boolean(passed.value);
    }
    case "BinaryExpression":
      return comparison(node, scope, values);
    default:
      return null;
  }
}

/** `body === undefined`, `kind !== "json"`: what was passed beside what is written down. */
function comparison({ operator, left, right }: TSESTree.BinaryExpression, scope: Scope, values: Values): boolean | null {
  const name = unwrap(left);
  const other = unwrap(right);
  const passed = /^[!=]==?$/u.test(operator) && name.type === "Identifier" ? passedFor(name, scope, values) : null;
  const isUndefined = other.type === "Identifier" && other.name === "undefined";
  if (!passed || !(isUndefined || other.type === "Literal")) return null;
  const value = other.type === "Literal" ? other.value : undefined;
  // null and undefined are the same to `==`, and to nothing else.
  const isLoose = operator.length === 2 && (passed.value ?? value ?? null) === null;
  if (operator.length === 2 && !isLoose && typeof passed.value !== typeof value) return null;
  return (isLoose || passed.value === value) === operator.startsWith("=");
}

/** What was passed for a parameter, where it is written down in the call, or in a call around that. */
function passedFor(name: TSESTree.Identifier, scope: Scope, values: Values): Written | null {
  const variable = values.file.variableOf(name);
  const bound = variable && boundIn(scope, variable);
  if (!bound) return null;
  if (!bound.node) return { value: undefined };
  const node = unwrap(bound.node);
  if (node.type === "Literal") return { value: node.value };
  if (OBJECT.test(node.type)) return { value: node };
  if (node.type !== "Identifier") return null;
  return node.name === "undefined" ? { value: undefined } : passedFor(node, bound.scope, values);
}
