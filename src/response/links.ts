/**
 * Where a file's imports lead within the project: to functions, classes and values of other files, which are read as if
 * they stood in this one. Nothing is read before something asks for it.
 */
import type { TSESTree } from "@typescript-eslint/utils";

import { parsed, type Parsing } from "../project/modules.js";
import { resolveModule } from "../project/resolver.js";
import { fs, path } from "../project/system.js";
import { classNamedBy, givenByConstructor } from "./constructors.js";
import { exportsOf } from "./exports.js";
import { isMethodOfClass } from "./method-of-class.js";
import type { FunctionNode } from "./model.js";
import { type Origin } from "./import-origin.js";
import { keyName, memberName, unwrap } from "./names.js";
import { type Class, classAround, isFunction, propertyIn, SourceFile } from "./source-file.js";

/** How many names an export is followed through before it counts as unknown. */
const MAX_DEPTH = 12;

/** The files that a file's imports name, while it is linted. */
export class Links {
  readonly #own: SourceFile;
  readonly #parsing: Parsing | null;
  readonly #files = new Map<string, SourceFile | null>();
  readonly #imported = new Map<TSESTree.Node, TSESTree.Node | null>();
  #home: string | undefined;
  /** Where a search has left the project. */
  #left: Origin[] | null = null;

  /** @param parsing how other files are parsed; `null` where none are to be read */
  constructor(own: SourceFile, parsing: Parsing | null) {
    this.#own = own;
    this.#parsing = path?.isAbsolute(own.path) === true ? parsing : null;
  }

  /** What an imported name or a member of one stands for in the file that defines it; `null` where that is not in the project. */
  imported(expression: TSESTree.Node): TSESTree.Node | null {
    if (!this.#parsing) return null;
    const known = this.#imported.get(expression);
    if (known !== undefined) return known;
    const origin = this.#own.originOf(expression);
    const found = origin && this.#definition(origin, SourceFile.around(expression) ?? this.#own, 0);
    this.#imported.set(expression, found);
    return found;
  }

  /** The package from which a name comes that modules of the project pass on: `module.exports = require("http-errors")`. */
  packageBehind(expression: TSESTree.Node): Origin | null {
    const origin = this.#parsing && this.#own.originOf(expression);
    if (!origin) return null;
    const left: Origin[] = [];
    this.#left = left;
    const found = this.#definition(origin, SourceFile.around(expression) ?? this.#own, 0);
    this.#left = null;
    // Of `export *` of several packages, nobody can tell which one has the name.
    return found || left.length > 1 ? null : (left[0] ?? null);
  }

  /** The function that an expression refers to, in whatever file of the project it stands. */
  functionOf(expression: TSESTree.Node): FunctionNode | null {
    return this.#own.functionOf(expression) ?? this.#functionIn(this.imported(expression) ?? this.#inherited(expression));
  }

  /** What `this` has from a class of another file: `this.created(res)` in a class that extends a base controller. */
  #inherited(expression: TSESTree.Node): TSESTree.Node | null {
    const node = unwrap(expression);
    if (node.type !== "MemberExpression" || (node.object.type !== "ThisExpression" && node.object.type !== "Super")) return null;
    const name = memberName(node);
    let base = name === null ? null : classAround(node);
    for (let depth = 0; base?.superClass && name !== null && depth < MAX_DEPTH; depth++) {
      base = this.classOf(base.superClass);
      const member = base && propertyIn(base, name);
      if (member) return member;
    }
    return null;
  }

  #functionIn(node: TSESTree.Node | null): FunctionNode | null {
    return node && (isFunction(node) ? node : this.#own.functionOf(node));
  }

  /** The class that an expression refers to, in whatever file of the project it stands. */
  classOf(expression: TSESTree.Node): Class | null {
    const here = this.#own.classOf(expression);
    const there = here ? null : this.imported(expression);
    return here ?? (there && this.#own.classOf(there));
  }

  /** Whether other files are read at all. */
  get isOpen(): boolean {
    return this.#parsing !== null;
  }

  /** The path of the linted file, by which other files find it. */
  get home(): string {
    try {
      this.#home ??= fs?.realpathSync(this.#own.path);
    } catch {
      // An editor's file that has not been saved.
    }
    return (this.#home ??= this.#own.path);
  }

  /** The file of the project that stands at a path. */
  open(file: string): SourceFile | null {
    if (!this.#parsing) return null;
    if (file === this.home) return this.#own;
    let found = this.#files.get(file);
    if (found === undefined) {
      const code = parsed(file, this.#parsing);
      found = code && SourceFile.of(code, file);
      if (found) this.#own.linked = found.linked = true;
      this.#files.set(file, found);
    }
    return found;
  }

  /** What an expression of another file stands for, in whatever file of the project that is. */
  settled(expression: TSESTree.Node, file: SourceFile): TSESTree.Node | null {
    return this.#settle(expression, [], file, 0);
  }

  #fileOf(module: string, from: SourceFile): SourceFile | null {
    const file = this.#parsing && pathOf(module, from.path);
    return file === null ? null : this.open(file);
  }

  #definition({ module, path: names }: Origin, from: SourceFile, depth: number): TSESTree.Node | null {
    const file = depth > MAX_DEPTH ? null : this.#fileOf(module, from);
    if (!file) {
      if (depth > 0) this.#left?.push({ module, path: names });
      return null;
    }
    const { own, forwarded, all } = exportsOf(file.code.ast);
    const [name = "default", ...rest] = names;
    const node = own.get(name);
    if (node) return this.#settle(node, rest, file, depth + 1);
    const elsewhere = forwarded.get(name);
    if (elsewhere) return this.#definition({ module: elsewhere.module, path: [...elsewhere.path, ...rest] }, file, depth + 1);
    const whole = own.get("default");
    const member = whole && names.length > 0 ? this.#settle(whole, names, file, depth + 1) : null;
    if (member) return member;
    for (const next of name === "default" ? [] : all) {
      const found = this.#definition({ module: next, path: names }, file, depth + 1);
      if (found) return found;
    }
    return null;
  }

  /** What a node stands for once its names are followed, and of that the member under a path of names. */
  #settle(expression: TSESTree.Node, names: readonly string[], file: SourceFile, depth: number): TSESTree.Node | null {
    if (depth > MAX_DEPTH) return null;
    const node = unwrap(expression);
    if (node.type === "Identifier" || node.type === "MemberExpression" || isRequire(node)) {
      const held = node.type === "Identifier" ? heldBy(node, file) : node.type === "MemberExpression" ? heldByMember(node, file) : null;
      if (held) return this.#settle(held, names, file, depth + 1);
      const origin = file.originOf(node);
      if (origin) return this.#definition({ module: origin.module, path: [...origin.path, ...names] }, file, depth + 1);
      const name = node.type === "MemberExpression" ? memberName(node) : null;
      return node.type === "MemberExpression" && name !== null ? this.#settle(node.object, [name, ...names], file, depth + 1) : null;
    }
    if (node.type === "ArrayExpression" && isMethodOfClass(node)) {
      const [holder, member] = node.elements;
      const name = member && keyName(member, true);
      return holder && name ? this.#settle(holder, [name, ...names], file, depth + 1) : null;
    }
    const [name, ...rest] = names;
    if (name === undefined) return node;
    const loaded = loadedBy(node);
    if (loaded !== null) return this.#definition({ module: loaded, path: ["default", ...names] }, file, depth + 1);
    const holder = node.type === "NewExpression" ? this.#settle(node.callee, [], file, depth + 1) : node;
    const member = holder && memberIn(holder, name);
    return member && this.#settle(member, rest, SourceFile.around(member) ?? file, depth + 1);
  }
}

/** What a name of a file is declared to be, or always holds. */
function heldBy(node: TSESTree.Identifier, file: SourceFile): TSESTree.Node | null {
  const variable = file.variableOf(node);
  const definition = variable?.defs[0];
  if ((definition?.type as string | undefined) === "Parameter") return classNamedBy(definition?.name);
  const declared = definition?.node;
  switch (declared?.type) {
    case "FunctionDeclaration":
    case "ClassDeclaration":
    case "TSEnumDeclaration":
      return declared;
    default:
      return variable && file.initOf(variable);
  }
}

function heldByMember(node: TSESTree.MemberExpression, file: SourceFile): TSESTree.Node | null {
  return file.memberOf(node) ?? givenByConstructor(node);
}

function memberIn(node: TSESTree.Node, name: string): TSESTree.Node | null {
  switch (node.type) {
    case "ObjectExpression":
    case "ClassDeclaration":
    case "ClassExpression":
      return propertyIn(node, name);
    case "TSEnumDeclaration":
      return node.body.members.find(({ id }) => keyName(id, false) === name)?.initializer ?? null;
    // Object.freeze({ … })
    case "CallExpression": {
      const [frozen] = node.arguments;
      const freezes = node.callee.type === "MemberExpression" && memberName(node.callee) === "freeze";
      return freezes && frozen?.type === "ObjectExpression" ? propertyIn(frozen, name) : null;
    }
    default:
      return null;
  }
}

/** The path of the file that a specifier names in another. */
export function pathOf(module: string, from: string): string | null {
  return path ? resolveModule(module, path.dirname(from)) : null;
}

/** The module from which the name at the root of an expression comes: of `users.create`, of `new Users().create`. */
export function moduleBehind(expression: TSESTree.Node, file: SourceFile, depth = 0): string | null {
  if (depth > MAX_DEPTH) return null;
  const node = unwrap(expression);
  const origin = file.originOf(node);
  if (origin) return origin.module;
  switch (node.type) {
    case "MemberExpression": {
      const held = node.object.type === "ThisExpression" ? heldByMember(node, file) : null;
      return moduleBehind(held ?? node.object, file, depth + 1);
    }
    case "NewExpression":
      return moduleBehind(node.callee, file, depth + 1);
    case "Identifier": {
      const held = heldBy(node, file);
      return held && held !== node ? moduleBehind(held, file, depth + 1) : null;
    }
    case "ArrayExpression":
      return node.elements[0] && isMethodOfClass(node) ? moduleBehind(node.elements[0], file, depth + 1) : null;
    default:
      return loadedBy(node);
  }
}

/** The module that a function loads when it is called: `() => import("./users")`. */
function loadedBy(node: TSESTree.Node): string | null {
  const body = node.type === "ArrowFunctionExpression" ? unwrap(node.body) : null;
  return body?.type === "ImportExpression" ? keyName(body.source, true) : null;
}

function isRequire(node: TSESTree.Node): boolean {
  return node.type === "CallExpression" && node.callee.type === "Identifier" && node.callee.name === "require";
}
