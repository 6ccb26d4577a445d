/** Loops over lists that the code writes out: `routes.forEach((route) => app.use(route.path, route.router))`. */
import type { TSESTree } from "@typescript-eslint/utils";

import { patternPath } from "./import-origin.js";
import { memberName, unwrap } from "./names.js";
import { isFunction, propertyIn } from "./source-file.js";
import { bindingsIn } from "./syntax.js";
import { type Bound, OUTERMOST, type Scope, type Values } from "./values.js";

/** What takes a new value in each round. */
type Target = TSESTree.Identifier | TSESTree.ObjectPattern;

/**
 * The scopes in which expressions are evaluated: one for each round of the loop whose variable one of them reads; else
 * the outermost alone.
 */
export function rounds(expressions: readonly TSESTree.Node[], values: Values): readonly Scope[] {
  for (const expression of expressions) {
    let root = unwrap(expression);
    while (root.type === "MemberExpression") root = unwrap(root.object);
    const name = root.type === "Identifier" ? values.file.variableOf(root)?.defs[0]?.name : undefined;
    const loop = name ? loopOver(name) : null;
    const list = loop && values.resolve(loop.list, OUTERMOST).node;
    if (loop && list?.type === "ArrayExpression")
      return list.elements.map((element) => ({ bindings: bindingsTo(loop.target, element, values), parent: null }));
  }
  return [OUTERMOST];
}

/** The loop whose variable a name declares: of `for … of`, or of a callback of `forEach`. */
function loopOver(name: TSESTree.Node): { readonly target: Target; readonly list: TSESTree.Node } | null {
  const pattern = name.parent?.type === "Property" ? name.parent.parent : undefined;
  const target = pattern?.type === "ObjectPattern" ? pattern : name;
  if (target.type !== "Identifier" && target.type !== "ObjectPattern") return null;
  const { parent } = target;
  if (parent.type === "VariableDeclarator" && parent.parent.parent.type === "ForOfStatement")
    return { target, list: parent.parent.parent.right };
  if (!isFunction(parent) || parent.params[0] !== target || parent.parent.type !== "CallExpression") return null;
  const { callee } = parent.parent;
  return callee.type === "MemberExpression" && /^(?:forEach|map)$/u.test(memberName(callee) ?? "") ? { target, list: callee.object } : null;
}

function bindingsTo(target: Target, element: TSESTree.Node | null, values: Values): Scope["bindings"] {
  const names = target.type === "Identifier" ? [target] : bindingsIn(target).map((binding) => binding.target);
  const object = element && target.type === "ObjectPattern" ? values.resolve(element, OUTERMOST).node : null;
  return new Map(
    names.flatMap((name): readonly (readonly [NonNullable<ReturnType<Values["file"]["variableOf"]>>, Bound])[] => {
      const variable = values.file.variableOf(name);
      if (!variable) return [];
      const path = target.type === "ObjectPattern" ? patternPath(target, name) : null;
      const key = path?.[0];
      const node = key === undefined ? element : object?.type === "ObjectExpression" ? propertyIn(object, key) : null;
      return [[variable, { node, scope: OUTERMOST }]];
    }),
  );
}
