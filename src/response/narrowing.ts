/** Which methods reach a response, by the conditions on the request's method under which it is sent. */
import type { TSESTree } from "@typescript-eslint/utils";

import type { Guard } from "./model.js";
import { Possible, type Sourced } from "./possible.js";
import { memberName, unwrap } from "./names.js";

const METHODS: ReadonlySet<string> = new Set(["GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS"]);

/** The methods of an exchange that are left under the guards of one of its responses. */
export function narrowed(method: Possible<string>, guards: readonly Guard[]): Possible<string> {
  return guards.reduce((all, guard) => within(all, methodsAsked(guard)), method);
}

interface Asked {
  readonly methods: readonly Sourced<string>[];
  /** Whether the method is one of these, or none of them. */
  readonly holds: boolean;
}

function within(method: Possible<string>, asked: Asked | null): Possible<string> {
  if (!asked) return method;
  const names = asked.methods.map(({ value }) => value);
  if (!asked.holds)
    return new Possible(
      method.values.filter(({ value }) => !names.includes(value)),
      method.complete,
    );
  const known = method.values.filter(({ value }) => names.includes(value));
  return new Possible(known.length > 0 ? known : asked.methods, true);
}

function methodsAsked(guard: Guard): Asked | null {
  if (guard.kind === "condition") return comparison(guard.test, guard.holds);
  if (guard.kind !== "case" || !isMethod(guard.discriminant)) return null;
  const methods = guard.tests.flatMap((test) => text(test) ?? []);
  return methods.length === guard.tests.length ? { methods, holds: guard.holds } : null;
}

function comparison(test: TSESTree.Expression, holds: boolean): Asked | null {
  const node = unwrap(test);
  if (node.type === "UnaryExpression" && node.operator === "!") return comparison(node.argument, !holds);
  if (node.type === "LogicalExpression") return combination(node, holds);
  if (node.type !== "BinaryExpression" || !/^[=!]==?$/u.test(node.operator)) return null;
  const [left, right] = [node.left as TSESTree.Node, node.right as TSESTree.Node];
  const value = isMethod(left) ? text(right) : isMethod(right) ? text(left) : null;
  return value && { methods: [value], holds: holds === node.operator.startsWith("=") };
}

/** `a && b` that holds: what either asks. `a || b` that holds: one of both; that does not hold: none of both. */
function combination(node: TSESTree.LogicalExpression, holds: boolean): Asked | null {
  const [left, right] = [comparison(node.left, holds), comparison(node.right, holds)];
  const both = (node.operator === "&&" && holds) || (node.operator === "||" && !holds);
  if (both) {
    if (left && right && !left.holds && !right.holds) return { methods: [...left.methods, ...right.methods], holds: false };
    return left ?? right;
  }
  return left?.holds === true && right?.holds === true ? { methods: [...left.methods, ...right.methods], holds: true } : null;
}

/** What the request's method is called: by most, and by AWS Lambda, also before the path. */
const NAMES: ReadonlySet<string> = new Set(["method", "httpMethod", "routeKey"]);

/** `req.method`, `ctx.method`, `request.method.toUpperCase()`, `method`, `event.httpMethod`. */
function isMethod(expression: TSESTree.Node): boolean {
  const node = unwrap(expression);
  if (node.type === "Identifier") return NAMES.has(node.name);
  if (node.type === "CallExpression" && node.callee.type === "MemberExpression")
    return memberName(node.callee) === "toUpperCase" && isMethod(node.callee.object);
  return node.type === "MemberExpression" && NAMES.has(memberName(node) ?? "");
}

/** `"POST"`, or `"POST /users"` of a route's key. */
function text(node: TSESTree.Node): Sourced<string> | null {
  const value = node.type === "Literal" && typeof node.value === "string" ? node.value.replace(/ \/.*$/u, "") : "";
  return METHODS.has(value) ? { value, node } : null;
}
