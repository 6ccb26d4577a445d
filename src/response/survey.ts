/**
 * What the scopes and references of a file already tell: its functions, the calls that may register one, and the
 * functions that throw. A walk over the tree would cost several times as much.
 */
import type { TSESLint, TSESTree } from "@typescript-eslint/utils";

import type { Code } from "../project/modules.js";
import { forEachChild } from "../project/tree.js";
import { moduleName } from "./import-origin.js";
import type { FunctionNode } from "./model.js";
import { keyName } from "./names.js";
import { isFunction } from "./source-file.js";

type Variable = TSESLint.Scope.Variable;

export type Call = TSESTree.CallExpression | TSESTree.NewExpression;

/** A router that is kept as a member: its registrations are found by a walk. */
const THIS_APPLICATION = /\bthis\.\w*(?:app|router|server|fastify|express|instance|api|routes?)\b/iuy;

/** What a file holds that matters to its exchanges. */
export class Survey {
  readonly functions: FunctionNode[] = [];
  readonly calls = new Set<Call>();
  readonly decorators = new Set<TSESTree.Decorator>();
  /** The functions that throw, with what they throw. */
  readonly throwing = new Map<FunctionNode, TSESTree.Expression[]>();
  /** Entries of objects that name a handler: `{ method: "GET", path: "/", handler: list }`. */
  readonly handlerEntries = new Set<TSESTree.Property>();
  /** The modules that the file imports. */
  readonly modules = new Set<string>();
  readonly #code: Code;
  readonly #handlerNames: ReadonlySet<string>;

  /** @param handlerNames the names of the entries that name a handler in an object that describes a route */
  constructor(code: Code, handlerNames: ReadonlySet<string>) {
    this.#code = code;
    this.#handlerNames = handlerNames;
    for (const { block, references } of code.scopeManager?.scopes ?? []) {
      if (isFunction(block) && this.functions.at(-1) !== block) {
        this.functions.push(block);
        this.#noteEntry(block.parent);
      }
      for (const { identifier, resolved } of references) this.#climb(identifier, resolved);
    }
    for (const statement of code.ast.body) if (statement.type === "ImportDeclaration") this.#module(statement.source);
    // `this.router.get("/", this.list)` refers to no name.
    if (keepsApplication(code.text)) this.#walk(code.ast);
  }

  /** From a name upwards: the calls made on it, or to which it is passed. */
  #climb(identifier: TSESTree.Node, variable: Variable | null): void {
    let node = identifier;
    for (let parent = node.parent; parent; parent = node.parent) {
      if (parent.type === "MemberExpression" || parent.type === "TSNonNullExpression" || parent.type === "AwaitExpression") node = parent;
      else if (parent.type === "CallExpression" || parent.type === "NewExpression") {
        if (this.calls.has(parent)) return;
        if (parent.arguments.length > 0) this.calls.add(parent);
        if (parent.callee !== node) return;
        node = parent;
        if (identifier.type === "Identifier" && identifier.name === "require") this.#module(parent.arguments[0]);
      } else {
        if (parent.type === "ThrowStatement" && (node !== identifier || isMade(variable))) this.#noteThrow(parent);
        if (parent.type === "Decorator") this.decorators.add(parent);
        this.#noteEntry(parent);
        return;
      }
    }
  }

  #noteEntry(parent: TSESTree.Node): void {
    if (parent.type === "Property" && this.#handlerNames.has(keyName(parent.key, parent.computed) ?? "")) this.handlerEntries.add(parent);
  }

  #noteThrow(statement: TSESTree.ThrowStatement): void {
    const fn = functionAround(statement);
    if (!fn) return;
    const thrown = this.throwing.get(fn);
    if (thrown) thrown.push(statement.argument);
    else this.throwing.set(fn, [statement.argument]);
  }

  #walk(node: TSESTree.Node): void {
    if (node.type === "CallExpression" && node.callee.type === "MemberExpression" && node.arguments.length > 0) this.calls.add(node);
    forEachChild(node, this.#code.visitorKeys, (child) => {
      this.#walk(child);
    });
  }

  #module(source: TSESTree.Node | undefined): void {
    if (source?.type === "Literal" && typeof source.value === "string") this.modules.add(moduleName(source.value));
  }
}

function keepsApplication(text: string): boolean {
  for (let at = text.indexOf("this."); at !== -1; at = text.indexOf("this.", at + 1)) {
    THIS_APPLICATION.lastIndex = at;
    if (THIS_APPLICATION.test(text)) return true;
  }
  return false;
}

/** Whether a variable holds an object that the code makes: `const error = new Error("…"); error.status = 404; throw error;`. */
function isMade(variable: Variable | null): boolean {
  const node = variable?.defs[0]?.node;
  return node?.type === "VariableDeclarator" && (node.init?.type === "NewExpression" || node.init?.type === "CallExpression");
}

/** The innermost function around a node. */
export function functionAround(node: TSESTree.Node): FunctionNode | null {
  let at: TSESTree.Node | undefined = node.parent;
  while (at && !isFunction(at)) at = at.parent;
  return at ?? null;
}

/** The decorators of a class, method or parameter; a parser of plain JavaScript knows none. */
export function decoratorsOf(node: TSESTree.Node): readonly TSESTree.Decorator[] {
  return ("decorators" in node ? node.decorators : undefined) ?? [];
}
