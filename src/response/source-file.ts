import type { TSESLint, TSESTree } from "@typescript-eslint/utils";

import type { Code } from "../project/modules.js";
import { forEachChild } from "../project/tree.js";
import { exportsOf } from "./exports.js";
import { importOrigin, moduleOrigin, type Origin, patternPath } from "./import-origin.js";
import type { FunctionNode } from "./model.js";
import { keyName, memberName, unwrap } from "./names.js";

export type Variable = TSESLint.Scope.Variable;

export type Class = TSESTree.ClassDeclaration | TSESTree.ClassExpression;

export function isFunction(node: TSESTree.Node): node is FunctionNode {
  return node.type === "ArrowFunctionExpression" || node.type === "FunctionExpression" || node.type === "FunctionDeclaration";
}

const files = new WeakMap<TSESTree.Node, SourceFile>();

/** What the names of one file refer to; once it is linked to others, also those of nodes of these. */
export class SourceFile {
  readonly code: Code;
  readonly path: string;
  /** Whether nodes of other files may be asked about. */
  linked = false;
  readonly #variables = new Map<TSESTree.Node, Variable>();

  /** The file of a text that has been parsed, made once. */
  static of(code: Code, path: string): SourceFile {
    return files.get(code.ast) ?? new SourceFile(code, path);
  }

  /** The file in which a node stands. */
  static around(node: TSESTree.Node): SourceFile | null {
    let at = node;
    while (at.parent) at = at.parent;
    return files.get(at) ?? null;
  }

  private constructor(code: Code, path: string) {
    this.code = code;
    this.path = path;
    files.set(code.ast, this);
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

  /** The innermost node at a place of the linted file. */
  nodeAt(index: number): TSESTree.Node | null {
    return this.code.getNodeByRangeIndex?.(index) ?? null;
  }

  /** Whether a node stands in this file. */
  holds(node: TSESTree.Node): boolean {
    return !this.linked || SourceFile.around(node) === this;
  }

  /** The scope of a function. */
  scopeOf(fn: FunctionNode): TSESLint.Scope.Scope | null {
    const file = this.linked ? (SourceFile.around(fn) ?? this) : this;
    return file.code.scopeManager?.acquire(fn, true) ?? null;
  }

  /** The text of a node. */
  textOf(node: TSESTree.Node): string {
    const file = this.linked ? (SourceFile.around(node) ?? this) : this;
    return file.code.text.slice(node.range[0], node.range[1]);
  }

  /** Calls back with each child of a node. */
  forEachChild(node: TSESTree.Node, visit: (child: TSESTree.Node) => void): void {
    forEachChild(node, this.code.visitorKeys, visit);
  }

  variableOf(node: TSESTree.Node): Variable | null {
    const own = this.#variables.get(node);
    if (own || !this.linked) return own ?? null;
    const file = SourceFile.around(node);
    return file === null || file === this ? null : file.variableOf(node);
  }

  /** The expression that a variable always has: of a `const`, or of a variable that is written once. */
  initOf(variable: Variable): TSESTree.Expression | null {
    const definition = variable.defs.length === 1 ? variable.defs[0] : undefined;
    const node = definition?.node;
    if (node?.type !== "VariableDeclarator" || node.id.type !== "Identifier") return null;
    let value: TSESTree.Node | null = null;
    let isWritten = false;
    for (const reference of variable.references) {
      if (!reference.isWrite()) continue;
      if (isWritten) return null;
      isWritten = true;
      value = reference.writeExpr ?? null;
    }
    // `let x; x = value` once is as good as `const`; a loop's variable has no value of its own.
    return value && !isLoopVariable(node) ? (value as TSESTree.Expression) : null;
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
  classOf(expression: TSESTree.Node): Class | null {
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
  memberOf(node: TSESTree.MemberExpression): TSESTree.Node | null {
    const name = memberName(node);
    if (name === null) return null;
    const object = unwrap(node.object);
    if (object.type === "ThisExpression" || object.type === "Super") {
      const owner = enclosingClassOrObject(node);
      const own = owner && object.type === "ThisExpression" ? propertyIn(owner, name) : null;
      return own ?? (owner?.type === "ClassBody" ? this.#inherited(owner.parent, name, 0) : null);
    }
    if (object.type === "Identifier") {
      const variable = this.variableOf(object);
      if (!variable || variable.defs.length === 0) return object.name === "exports" ? this.#exported(name, node) : null;
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
    if (object.type === "MemberExpression" && memberName(object) === "exports") return this.#exported(name, node);
    return null;
  }

  /** A member of the classes of this file that a class extends. */
  #inherited({ superClass }: Class, name: string, depth: number): TSESTree.Node | null {
    const base = superClass && depth < 8 ? this.classOf(superClass) : null;
    return base && (propertyIn(base, name) ?? this.#inherited(base, name, depth + 1));
  }

  #exported(name: string, from: TSESTree.Node): TSESTree.Node | null {
    const file = this.linked ? SourceFile.around(from) : this;
    return (file && exportsOf(file.code.ast).own.get(name)) ?? null;
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

/** The class whose object or constructor `this` and `super` are. */
export function classAround(node: TSESTree.Node): Class | null {
  const owner = enclosingClassOrObject(node);
  return owner?.type === "ClassBody" ? owner.parent : null;
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
