/** What a module exports under which name: of ECMAScript modules, of CommonJS, and of TypeScript's `export =`. */
import type { TSESTree } from "@typescript-eslint/utils";

import { keyName, memberName, unwrap } from "./names.js";

/** An export that another module makes: its specifier, and the path to the value in what that module exports. */
export interface Forwarded {
  readonly module: string;
  readonly path: readonly string[];
}

/** The exports of a module. */
export interface Exports {
  /** The expressions and declarations by name; `default` is also what `module.exports` is assigned. */
  readonly own: ReadonlyMap<string, TSESTree.Node>;
  readonly forwarded: ReadonlyMap<string, Forwarded>;
  /** Modules of which every export is passed on: `export * from "./errors"`, `module.exports = { ...require("./errors") }`. */
  readonly all: readonly string[];
}

const known = new WeakMap<TSESTree.Program, Exports>();

/** Reads the exports of a module, once for a syntax tree. */
export function exportsOf(program: TSESTree.Program): Exports {
  let exports = known.get(program);
  if (!exports) {
    exports = new Reader(program).exports;
    known.set(program, exports);
  }
  return exports;
}

class Reader {
  readonly #own = new Map<string, TSESTree.Node>();
  readonly #forwarded = new Map<string, Forwarded>();
  readonly #all: string[] = [];

  constructor(program: TSESTree.Program) {
    for (const statement of program.body) this.#statement(statement);
  }

  get exports(): Exports {
    return { own: this.#own, forwarded: this.#forwarded, all: this.#all };
  }

  #statement(statement: TSESTree.ProgramStatement): void {
    switch (statement.type) {
      case "ExportDefaultDeclaration":
        this.#own.set("default", statement.declaration);
        break;
      case "ExportNamedDeclaration":
        this.#named(statement);
        break;
      case "ExportAllDeclaration":
        if (statement.exported) this.#forwarded.set(nameOf(statement.exported), { module: statement.source.value, path: [] });
        else this.#all.push(statement.source.value);
        break;
      case "TSExportAssignment":
        this.#whole(statement.expression);
        break;
      case "ExpressionStatement":
        if (statement.expression.type === "AssignmentExpression") this.#assignment(statement.expression);
        break;
      default:
        break;
    }
  }

  #named({ declaration, source, specifiers }: TSESTree.ExportNamedDeclaration): void {
    for (const { exported, local } of specifiers) {
      if (source) this.#forwarded.set(nameOf(exported), { module: source.value, path: nameOf(local) === "default" ? [] : [nameOf(local)] });
      else this.#own.set(nameOf(exported), local);
    }
    if (declaration?.type === "VariableDeclaration") {
      for (const { id, init } of declaration.declarations) if (id.type === "Identifier" && init) this.#own.set(id.name, init);
    } else if (declaration && "id" in declaration && declaration.id?.type === "Identifier") {
      this.#own.set(declaration.id.name, declaration);
    }
  }

  /** `exports.create = …`, `module.exports.create = …`, `module.exports = …`, also in a row. */
  #assignment({ left, right }: TSESTree.AssignmentExpression): void {
    const value = right.type === "AssignmentExpression" ? right.right : right;
    if (right.type === "AssignmentExpression") this.#assignment(right);
    if (left.type !== "MemberExpression") return;
    if (isExports(left)) this.#whole(value);
    else if (isExports(left.object)) {
      const name = memberName(left);
      if (name !== null) this.#own.set(name, value);
    }
  }

  #whole(value: TSESTree.Expression): void {
    this.#own.set("default", value);
    const object = unwrap(value);
    if (object.type !== "ObjectExpression") return;
    for (const entry of object.properties) {
      if (entry.type === "SpreadElement") {
        const required = requiredBy(entry.argument);
        if (required !== null) this.#all.push(required);
      } else {
        const name = keyName(entry.key, entry.computed);
        if (name !== null) this.#own.set(name, entry.value);
      }
    }
  }
}

function requiredBy(node: TSESTree.Node): string | null {
  if (node.type !== "CallExpression" || node.callee.type !== "Identifier" || node.callee.name !== "require") return null;
  const [source] = node.arguments;
  return source ? keyName(source, true) : null;
}

/** `exports`, `module.exports`. */
function isExports(node: TSESTree.Node): boolean {
  if (node.type === "Identifier") return node.name === "exports";
  return (
    node.type === "MemberExpression" && node.object.type === "Identifier" && node.object.name === "module" && memberName(node) === "exports"
  );
}

function nameOf(node: TSESTree.Identifier | TSESTree.StringLiteral): string {
  return node.type === "Identifier" ? node.name : node.value;
}
