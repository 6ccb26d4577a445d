import type { TSESLint, TSESTree } from "@typescript-eslint/utils";

import type { FunctionNode } from "./model.js";

type Variable = TSESLint.Scope.Variable;

/** Where an imported value comes from: a module, and the path of names to the value in what the module exports. */
export interface Origin {
  readonly module: string;
  /** Empty for the module itself or its default export. */
  readonly path: readonly string[];
}

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

export function isFunction(node: TSESTree.Node): node is FunctionNode {
  return node.type === "ArrowFunctionExpression" || node.type === "FunctionExpression" || node.type === "FunctionDeclaration";
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

const NO_PATH: readonly string[] = [];

/** What the names of one file refer to. */
export class SourceFile {
  readonly code: Readonly<TSESLint.SourceCode>;
  readonly #variables = new Map<TSESTree.Node, Variable>();

  constructor(code: Readonly<TSESLint.SourceCode>) {
    this.code = code;
    for (const scope of code.scopeManager?.scopes ?? []) {
      for (const reference of scope.references) {
        if (reference.resolved) this.#variables.set(reference.identifier, reference.resolved);
      }
      for (const variable of scope.variables) {
        for (const identifier of variable.identifiers) {
          if (!this.#variables.has(identifier)) this.#variables.set(identifier, variable);
        }
      }
    }
  }

  /** The text of a node. */
  textOf(node: TSESTree.Node): string {
    return this.code.text.slice(node.range[0], node.range[1]);
  }

  variableOf(node: TSESTree.Node): Variable | null {
    return this.#variables.get(node) ?? null;
  }

  /** The expression that a variable always has: of a `const`, or of a variable that is written once. */
  initOf(variable: Variable): TSESTree.Expression | null {
    const definition = variable.defs.length === 1 ? variable.defs[0] : undefined;
    const node = definition?.node;
    if (node?.type !== "VariableDeclarator" || node.id.type !== "Identifier") return null;
    const writes = variable.references.filter((reference) => reference.isWrite());
    if (writes.length === 1) {
      const [write] = writes;
      // `let x; x = value` once is as good as `const`; a loop's variable has no value of its own.
      const value = write?.writeExpr ?? null;
      return value && !isLoopVariable(node) ? (value as TSESTree.Expression) : null;
    }
    return null;
  }

  /** Every expression that a local variable is ever given, or `null` when some write cannot be read. */
  valuesOf(variable: Variable): readonly TSESTree.Expression[] | null {
    const definition = variable.defs.length === 1 ? variable.defs[0] : undefined;
    const node = definition?.node;
    if (node?.type !== "VariableDeclarator" || node.id.type !== "Identifier" || isLoopVariable(node)) return null;
    const values: TSESTree.Expression[] = [];
    for (const reference of variable.references) {
      if (!reference.isWrite()) continue;
      const parent = reference.identifier.parent;
      const plain = parent.type === "VariableDeclarator" || (parent.type === "AssignmentExpression" && parent.operator === "=");
      if (!plain || !reference.writeExpr) return null;
      values.push(reference.writeExpr as TSESTree.Expression);
    }
    return values;
  }

  /** The function that an expression refers to, if it stands in this file. */
  functionOf(expression: TSESTree.Node, depth = 0): FunctionNode | null {
    if (depth > 8) return null;
    const node = unwrap(expression);
    if (isFunction(node)) return node;
    if (node.type === "Identifier") {
      const variable = this.variableOf(node);
      const definition = variable?.defs[0];
      if (!variable || !definition) return null;
      if (definition.node.type === "FunctionDeclaration") return definition.node;
      const init = this.initOf(variable);
      return init && init !== node ? this.functionOf(init, depth + 1) : null;
    }
    if (node.type === "MemberExpression") {
      const value = this.memberOf(node);
      return value && value !== node ? this.functionOf(value, depth + 1) : null;
    }
    // fn.bind(this)
    if (node.type === "CallExpression" && node.callee.type === "MemberExpression" && memberName(node.callee) === "bind") {
      return this.functionOf(node.callee.object, depth + 1);
    }
    return null;
  }

  /** The class that an expression refers to, if it stands in this file. */
  classOf(expression: TSESTree.Node): TSESTree.ClassDeclaration | TSESTree.ClassExpression | null {
    const node = unwrap(expression);
    if (node.type === "ClassExpression" || node.type === "ClassDeclaration") return node;
    if (node.type !== "Identifier") return null;
    const variable = this.variableOf(node);
    const definition = variable?.defs[0];
    if (definition?.node.type === "ClassDeclaration" || definition?.node.type === "ClassExpression") return definition.node;
    const init = variable && this.initOf(variable);
    return init?.type === "ClassExpression" ? init : null;
  }

  /** What a member of an object or class of this file holds: `controller.create`, `this.create`, `exports.create`. */
  memberOf(node: TSESTree.MemberExpression): TSESTree.Expression | FunctionNode | null {
    const name = memberName(node);
    if (name === null) return null;
    const object = unwrap(node.object);
    if (object.type === "ThisExpression") {
      const owner = enclosingClassOrObject(node);
      return owner && propertyIn(owner, name);
    }
    if (object.type === "Identifier") {
      const variable = this.variableOf(object);
      if (!variable || variable.defs.length === 0) return object.name === "exports" ? this.#exported(name) : null;
      const init = this.initOf(variable);
      const holder = init && unwrap(init);
      if (holder?.type === "ObjectExpression") return propertyIn(holder, name);
      if (holder?.type === "NewExpression") {
        const declared = this.classOf(holder.callee);
        return declared && propertyIn(declared, name);
      }
      const declared = this.classOf(object);
      return declared && propertyIn(declared, name);
    }
    if (object.type === "MemberExpression" && memberName(object) === "exports") return this.#exported(name);
    return null;
  }

  #exported(name: string): TSESTree.Expression | null {
    for (const statement of this.code.ast.body) {
      if (statement.type !== "ExpressionStatement" || statement.expression.type !== "AssignmentExpression") continue;
      const { left, right } = statement.expression;
      if (left.type === "MemberExpression" && memberName(left) === name && /\bexports$/u.test(this.textOf(left.object))) {
        return right;
      }
    }
    return null;
  }

  /** The module and the path from which a value comes, through imports, `require`, destructuring and aliases. */
  originOf(expression: TSESTree.Node, depth = 0): Origin | null {
    if (depth > 8) return null;
    const node = unwrap(expression);
    if (node.type === "Identifier") {
      const variable = this.variableOf(node);
      const definition = variable?.defs[0];
      if (!variable || !definition) return null;
      if (
        definition.node.type === "ImportSpecifier" ||
        definition.node.type === "ImportDefaultSpecifier" ||
        definition.node.type === "ImportNamespaceSpecifier"
      ) {
        return importOrigin(definition.node);
      }
      if (definition.node.type !== "VariableDeclarator" || !definition.node.init) return null;
      const { id, init } = definition.node;
      if (id.type === "Identifier") {
        const value = this.initOf(variable);
        return value && this.originOf(value, depth + 1);
      }
      const path = id.type === "ObjectPattern" ? patternPath(id, definition.name) : null;
      const base = path && this.originOf(init, depth + 1);
      return base && { module: base.module, path: [...base.path, ...path] };
    }
    if (node.type === "MemberExpression") {
      const name = memberName(node);
      const base = name === null ? null : this.originOf(node.object, depth + 1);
      if (!base || name === null) return null;
      return name === "default" ? base : { module: base.module, path: [...base.path, name] };
    }
    if (node.type === "CallExpression" && node.callee.type === "Identifier" && node.callee.name === "require") {
      return moduleOrigin(node.arguments[0]);
    }
    if (node.type === "ImportExpression") return moduleOrigin(node.source);
    return null;
  }
}

function isLoopVariable(declarator: TSESTree.VariableDeclarator): boolean {
  const type = declarator.parent.parent.type;
  return type === "ForInStatement" || type === "ForOfStatement";
}

function moduleName(source: string): string {
  return source.startsWith("node:") ? source.slice("node:".length) : source;
}

function moduleOrigin(source: TSESTree.Node | undefined): Origin | null {
  return source?.type === "Literal" && typeof source.value === "string" ? { module: moduleName(source.value), path: NO_PATH } : null;
}

function importOrigin(node: TSESTree.ImportDefaultSpecifier | TSESTree.ImportNamespaceSpecifier | TSESTree.ImportSpecifier): Origin | null {
  const declaration = node.parent as TSESTree.ImportDeclaration;
  const module = moduleName(declaration.source.value);
  if (node.type !== "ImportSpecifier") return { module, path: NO_PATH };
  const name = node.imported.type === "Identifier" ? node.imported.name : node.imported.value;
  return { module, path: name === "default" ? NO_PATH : [name] };
}

/** The path of names by which a destructuring pattern reaches a binding, or `null` when it is computed. */
export function patternPath(pattern: TSESTree.ObjectPattern, binding: TSESTree.Node): readonly string[] | null {
  for (const entry of pattern.properties) {
    if (entry.type !== "Property") continue;
    const name = keyName(entry.key, entry.computed);
    if (name === null) continue;
    const value = entry.value.type === "AssignmentPattern" ? entry.value.left : entry.value;
    if (value === binding) return [name];
    if (value.type === "ObjectPattern") {
      const rest = patternPath(value, binding);
      if (rest) return [name, ...rest];
    }
  }
  return null;
}

function enclosingClassOrObject(node: TSESTree.Node): TSESTree.ClassBody | TSESTree.ObjectExpression | null {
  for (let outer = node.parent; outer; outer = outer.parent) {
    if (outer.type === "ClassBody" || (outer.type === "ObjectExpression" && hasMethods(outer))) return outer;
  }
  return null;
}

function hasMethods(node: TSESTree.ObjectExpression): boolean {
  return node.properties.some((entry) => entry.type === "Property" && isFunction(entry.value));
}

/** The value of a named property of an object, class or class body, where the syntax shows it. */
export function propertyIn(
  holder: TSESTree.ClassBody | TSESTree.ClassDeclaration | TSESTree.ClassExpression | TSESTree.ObjectExpression,
  name: string,
): TSESTree.Expression | FunctionNode | null {
  if (holder.type === "ObjectExpression") {
    for (const entry of holder.properties) {
      if (entry.type === "Property" && keyName(entry.key, entry.computed) === name) {
        return entry.value as TSESTree.Expression;
      }
    }
    return null;
  }
  const members = holder.type === "ClassBody" ? holder.body : holder.body.body;
  for (const member of members) {
    if (member.type !== "MethodDefinition" && member.type !== "PropertyDefinition") continue;
    if (keyName(member.key, member.computed) === name && member.value?.type !== "TSEmptyBodyFunctionExpression") {
      return member.value;
    }
  }
  return null;
}
