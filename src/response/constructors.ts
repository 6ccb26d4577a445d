/** What the constructor of a class gives to its members: `this.users` of `constructor(private users: Users)`. */
import type { TSESTree } from "@typescript-eslint/utils";

import { memberName } from "./names.js";
import { classAround } from "./source-file.js";

/** The value that `this.users` is given, or the name of the class that its type says it is an object of. */
export function givenByConstructor(node: TSESTree.MemberExpression): TSESTree.Node | null {
  const name = node.object.type === "ThisExpression" ? memberName(node) : null;
  const members = name === null ? [] : (classAround(node)?.body.body ?? []);
  for (const member of members) {
    if (member.type === "PropertyDefinition" && member.key.type === "Identifier" && member.key.name === name) {
      const type = classNamedBy(member);
      if (type) return type;
    }
    if (member.type !== "MethodDefinition" || member.kind !== "constructor") continue;
    const { params, body } = member.value;
    for (const parameter of params) {
      if (parameter.type === "TSParameterProperty" && bindingOf(parameter)?.name === name) return classNamedBy(bindingOf(parameter));
    }
    for (const statement of body?.body ?? []) {
      const value = assignedTo(statement, name ?? "");
      const given = value?.type === "Identifier" ? params.map(bindingOf).find((binding) => binding?.name === value.name) : null;
      if (value) return given ? classNamedBy(given) : value;
    }
  }
  return null;
}

/** The value of `this.users = …`. */
function assignedTo(statement: TSESTree.Statement, name: string): TSESTree.Expression | null {
  if (statement.type !== "ExpressionStatement" || statement.expression.type !== "AssignmentExpression") return null;
  const { left, right } = statement.expression;
  return left.type === "MemberExpression" && left.object.type === "ThisExpression" && memberName(left) === name ? right : null;
}

function bindingOf(parameter: TSESTree.Parameter): TSESTree.Identifier | null {
  const inner = parameter.type === "TSParameterProperty" ? parameter.parameter : parameter;
  const target = inner.type === "AssignmentPattern" ? inner.left : inner;
  return target.type === "Identifier" ? target : null;
}

/** The name of the class that the type of a parameter or property names. */
export function classNamedBy(node: TSESTree.Node | null | undefined): TSESTree.Identifier | null {
  const type =
    node && "typeAnnotation" in node && node.typeAnnotation?.type === "TSTypeAnnotation" ? node.typeAnnotation.typeAnnotation : null;
  return type?.type === "TSTypeReference" && type.typeName.type === "Identifier" ? type.typeName : null;
}
