import type { TSESLint, TSESTree } from "@typescript-eslint/utils";

import { givesCodes, isCodePackage } from "../frameworks/constants.js";
import { codeOfName } from "../http/status-names.js";
import { Possible } from "./possible.js";
import type { Links } from "./links.js";
import { keyName, memberName, unwrap } from "./names.js";
import { propertyIn, type SourceFile } from "./source-file.js";
import { isNothing } from "./syntax.js";

type Variable = TSESLint.Scope.Variable;

/** What a function's parameters stand for while it is traced from a call. */
export interface Scope {
  readonly bindings: ReadonlyMap<Variable, Bound>;
  readonly parent: Scope | null;
}

/** An argument, and the scope in which it is to be read; a `null` node is an argument that is not given. */
export interface Bound {
  readonly node: TSESTree.Node | null;
  readonly scope: Scope;
}

/** The scope of a handler: nothing is known of its parameters. */
export const OUTERMOST: Scope = { bindings: new Map(), parent: null };

const MAX_DEPTH = 12;

export function boundIn(scope: Scope, variable: Variable): Bound | null {
  for (let at: Scope | null = scope; at; at = at.parent) {
    const bound = at.bindings.get(variable);
    if (bound) return bound;
  }
  return null;
}

/** Reads the values of expressions without running them. */
export class Values {
  readonly file: SourceFile;
  readonly links: Links;

  constructor(file: SourceFile, links: Links) {
    this.file = file;
    this.links = links;
  }

  /**
   * The expression behind a name: what was passed for a parameter, or what a `const` holds. Type assertions and
   * `await` are seen through. The expression itself, when nothing is known.
   */
  resolve(expression: TSESTree.Node, scope: Scope): { readonly node: TSESTree.Node | null; readonly scope: Scope } {
    let node: TSESTree.Node | null = unwrap(expression);
    let at = scope;
    for (let depth = 0; depth < MAX_DEPTH; depth++) {
      if (node?.type === "MemberExpression") {
        const held = this.#propertyOfObject(node, at, depth);
        if (!held) break;
        ({ node, scope: at } = held);
      } else if (node?.type === "Identifier") {
        const variable = this.file.variableOf(node);
        if (!variable) break;
        const bound = boundIn(at, variable);
        const init: TSESTree.Node | null = bound ? null : this.file.initOf(variable);
        if (bound) ({ node, scope: at } = bound);
        else if (init && init !== node) node = init;
        else break;
      } else break;
      if (node) node = unwrap(node);
    }
    return { node, scope: at };
  }

  /** As `resolve`, and on into the file of the project from which the name is imported. */
  follow(expression: TSESTree.Node, scope: Scope): { readonly node: TSESTree.Node | null; readonly scope: Scope } {
    const resolved = this.resolve(expression, scope);
    const { node } = resolved;
    const imported = node?.type === "Identifier" || node?.type === "MemberExpression" ? this.links.imported(node) : null;
    return imported ? { node: imported, scope: OUTERMOST } : resolved;
  }

  /** The status codes that an expression can have. */
  statuses(expression: TSESTree.Node, scope: Scope, depth = 0): Possible<number> {
    const node = unwrap(expression);
    if (depth > MAX_DEPTH) return Possible.unknown;
    switch (node.type) {
      case "Literal": {
        const value = typeof node.value === "string" && /^\d{3}$/u.test(node.value) ? Number(node.value) : node.value;
        return typeof value === "number" ? Possible.of(value, node) : Possible.unknown;
      }
      case "UnaryExpression":
        return node.operator === "-" && node.argument.type === "Literal" && typeof node.argument.value === "number"
          ? Possible.of(-node.argument.value, node)
          : Possible.unknown;
      case "ConditionalExpression":
        if (isNothing(this.resolve(node.test, scope).node)) return this.statuses(node.alternate, scope, depth + 1);
        return this.statuses(node.consequent, scope, depth + 1).or(this.statuses(node.alternate, scope, depth + 1));
      case "LogicalExpression": {
        if (node.operator !== "&&" && isNothing(this.resolve(node.left, scope).node)) return this.statuses(node.right, scope, depth + 1);
        const left = this.statuses(node.left, scope, depth + 1);
        // `statusCode ?? 500` of what was passed: there is nothing to fall back from.
        if (node.operator !== "&&" && left.must((code) => code !== 0)) return left;
        return left.or(this.statuses(node.right, scope, depth + 1));
      }
      case "SequenceExpression": {
        const last = node.expressions.at(-1);
        return last ? this.statuses(last, scope, depth + 1) : Possible.unknown;
      }
      case "CallExpression": {
        const [value] = node.arguments;
        const origin = value?.type === "Literal" ? this.file.originOf(node.callee) : null;
        // statuses("Not Found")
        const phrase = origin && givesCodes(origin.module, origin.path) ? codeOfName(this.file.textOf(value as TSESTree.Node)) : null;
        if (phrase !== null) return Possible.of(phrase, node);
        const converts = node.callee.type === "Identifier" && (node.callee.name === "Number" || node.callee.name === "parseInt");
        return converts && value ? this.statuses(value, scope, depth + 1) : Possible.unknown;
      }
      case "Identifier":
        return this.#named(node, scope, depth);
      case "MemberExpression":
        return this.#member(node, scope, depth);
      default:
        return Possible.unknown;
    }
  }

  #named(node: TSESTree.Identifier, scope: Scope, depth: number): Possible<number> {
    const variable = this.file.variableOf(node);
    if (!variable) return Possible.unknown;
    const bound = boundIn(scope, variable);
    if (bound) return bound.node ? this.statuses(bound.node, bound.scope, depth + 1) : Possible.unknown;
    const origin = this.file.originOf(node);
    if (origin) return this.#imported(node, depth) ?? this.#coded(origin.path.at(-1) ?? node.name, node);
    const parameter = this.#defaultOf(variable);
    if (parameter) return this.statuses(parameter, scope, depth + 1).or(Possible.unknown);
    const values = this.file.valuesOf(variable);
    if (!values) return Possible.unknown;
    return values
      .map((value) => this.statuses(value, scope, depth + 1))
      .reduce<Possible<number>>((all, value) => all.or(value), new Possible<number>([], values.length > 0));
  }

  /** The default value of a parameter; callers may still pass another. */
  #defaultOf(variable: Variable): TSESTree.Expression | null {
    const name = variable.defs[0]?.name;
    const parent = name?.parent;
    return parent?.type === "AssignmentPattern" && parent.left === name ? parent.right : null;
  }

  #member(node: TSESTree.MemberExpression, scope: Scope, depth: number): Possible<number> {
    const name = memberName(node);
    if (name === null) return Possible.unknown;
    const held = this.#propertyOfObject(node, scope, depth) ?? this.#propertyElsewhere(node, scope, name);
    // A member of an object of codes is a named code: it is what stands in the code, not the number behind it.
    if (held) return held.node ? this.statuses(held.node, held.scope, depth + 1).at(node) : Possible.unknown;
    const enumerated = this.#enumMember(node.object, name);
    if (enumerated) return this.statuses(enumerated, scope, depth + 1).at(node);
    // ReasonPhrases.NOT_FOUND, MESSAGES.CONFLICT: texts for codes.
    if (node.object.type === "Identifier" && /phrase|message|msgs?$|texts?$/iu.test(node.object.name)) return Possible.unknown;
    const origin = this.file.originOf(node);
    if (origin) return this.#imported(node, depth) ?? this.#coded(origin.path.at(-1) ?? name, node);
    // `this.codes.NOT_FOUND`, `HttpStatus.NOT_FOUND` of an auto-import: a name in capitals can be nothing but a constant.
    return isConstantName(name) ? this.#coded(name, node) : Possible.unknown;
  }

  /** The codes of a constant that another file of the project defines; `null` where they cannot be read there. */
  #imported(node: TSESTree.Node, depth: number): Possible<number> | null {
    const held = this.links.imported(node);
    const status = held && this.statuses(held, OUTERMOST, depth + 1).at(node);
    return status && status.values.length > 0 ? status : null;
  }

  /** `error.status` of a parameter that stands for `ERRORS.USER_EXISTS` of another file. */
  #propertyElsewhere(node: TSESTree.MemberExpression, scope: Scope, name: string): Bound | null {
    const resolved = this.resolve(node.object, scope);
    if (!resolved.node || resolved.node === node.object) return null;
    const holder = this.follow(resolved.node, resolved.scope);
    const value = holder.node?.type === "ObjectExpression" ? propertyIn(holder.node, name) : null;
    return value && { node: value, scope: holder.scope };
  }

  /** A constant that another module defines: its name states the code. */
  #coded(name: string, node: TSESTree.Node): Possible<number> {
    const known = isConstantName(name) || /^[A-Z]/u.test(name) || isCodePackage(this.file.originOf(node)?.module ?? "");
    const code = known ? codeOfName(name) : null;
    return code === null ? Possible.unknown : Possible.of(code, node);
  }

  #propertyOfObject(node: TSESTree.MemberExpression, scope: Scope, depth: number): Bound | null {
    const name = memberName(node);
    const holder = name === null || depth > MAX_DEPTH ? null : this.objectOf(node.object, scope);
    const value = holder && propertyIn(holder.node, name ?? "");
    return holder && value ? { node: value, scope: holder.scope } : null;
  }

  /** The object literal or class whose members an expression reads, where it never changes. */
  objectOf(
    expression: TSESTree.Node,
    scope: Scope,
  ): { readonly node: TSESTree.ClassDeclaration | TSESTree.ClassExpression | TSESTree.ObjectExpression; readonly scope: Scope } | null {
    const resolved = this.resolve(expression, scope);
    let node = resolved.node;
    if (!node) return null;
    // Object.freeze({ … })
    if (node.type === "CallExpression" && node.callee.type === "MemberExpression" && memberName(node.callee) === "freeze") {
      node = node.arguments[0] ?? node;
    }
    if (node.type === "ObjectExpression") return { node, scope: resolved.scope };
    const declared = this.file.classOf(node);
    return declared && { node: declared, scope: resolved.scope };
  }

  /** The name of the member of an object or enum that holds a code, in whatever file of the project; `null` when none does. */
  memberWith(object: TSESTree.Node, code: number, scope: Scope): string | null {
    const declared = object.type === "Identifier" ? this.file.variableOf(object)?.defs[0]?.node : undefined;
    const here = declared?.type === "TSEnumDeclaration" ? declared : this.objectOf(object, scope)?.node;
    const there = here ? null : this.links.imported(object);
    const holder = here ?? (there && (there.type === "TSEnumDeclaration" ? there : this.objectOf(there, OUTERMOST)?.node));
    const entries =
      holder?.type === "TSEnumDeclaration" ? holder.body.members : holder?.type === "ObjectExpression" ? holder.properties : [];
    for (const entry of entries) {
      const key = entry.type === "TSEnumMember" ? entry.id : entry.type === "Property" ? entry.key : null;
      const value = entry.type === "TSEnumMember" ? entry.initializer : entry.type === "Property" ? entry.value : null;
      if (key?.type === "Identifier" && value && this.statuses(value, OUTERMOST).only?.value === code) return key.name;
    }
    return null;
  }

  #enumMember(object: TSESTree.Node, name: string): TSESTree.Expression | null {
    const variable = object.type === "Identifier" ? this.file.variableOf(object) : null;
    const declared = variable?.defs[0]?.node;
    if (declared?.type !== "TSEnumDeclaration") return null;
    const member = declared.body.members.find((entry) => keyName(entry.id, false) === name);
    return member?.initializer ?? null;
  }

  /** The texts that an expression can have; `\uFFFC` stands for a part that is not known. */
  texts(expression: TSESTree.Node, scope: Scope, depth = 0): readonly { readonly text: string; readonly node: TSESTree.Node }[] {
    if (depth > MAX_DEPTH) return [];
    const { node, scope: at } = this.follow(expression, scope);
    switch (node?.type) {
      case "Literal":
        return typeof node.value === "string" ? [{ text: node.value, node }] : [];
      case "TemplateLiteral":
        return [{ text: this.#template(node, at, depth), node }];
      case "BinaryExpression": {
        if (node.operator !== "+") return [];
        const [left] = this.texts(node.left, at, depth + 1);
        const [right] = this.texts(node.right, at, depth + 1);
        return left || right ? [{ text: (left?.text ?? UNKNOWN_PART) + (right?.text ?? UNKNOWN_PART), node }] : [];
      }
      case "ConditionalExpression":
        return [...this.texts(node.consequent, at, depth + 1), ...this.texts(node.alternate, at, depth + 1)];
      case "LogicalExpression": {
        const left = this.texts(node.left, at, depth + 1);
        const isCertain = left.length === 1 && left[0]?.text !== "" && isWritten(this.follow(node.left, at).node);
        // `message || "Unauthorized"` of what was passed: there is nothing to fall back from.
        return isCertain && node.operator !== "&&" ? left : [...left, ...this.texts(node.right, at, depth + 1)];
      }
      case "CallExpression":
        return this.#translated(node, at, depth);
      default:
        return [];
    }
  }

  #template(node: TSESTree.TemplateLiteral, scope: Scope, depth: number): string {
    return node.quasis
      .map((quasi, index) => {
        const part = node.expressions[index];
        const text = part ? (this.texts(part, scope, depth + 1)[0]?.text ?? UNKNOWN_PART) : "";
        return `${quasi.value.cooked ?? UNKNOWN_PART}${text}`;
      })
      .join("");
  }

  /** `t("user.exists")`, `req.t(…)`, `i18n.__(…)`, `__(…)`: the key of a translation speaks for its text. */
  #translated(node: TSESTree.CallExpression, scope: Scope, depth: number): readonly { text: string; node: TSESTree.Node }[] {
    const [key] = node.arguments;
    const name =
      node.callee.type === "MemberExpression" ? memberName(node.callee) : node.callee.type === "Identifier" ? node.callee.name : null;
    // error.toString() of a text that was passed
    if (name === "toString" && node.callee.type === "MemberExpression") return [...this.texts(node.callee.object, scope, depth + 1)];
    if (!key || name === null) return [];
    return /^(?:t|__|_|tr|translate|trans|i18n|\$t|String|format)$/u.test(name) ? [...this.texts(key, scope, depth + 1)] : [];
  }
}

/** A text that stands in the code. */
function isWritten(node: TSESTree.Node | null): boolean {
  return node?.type === "Literal" || node?.type === "TemplateLiteral";
}

/** Stands in a text for a part that is not known. */
export const UNKNOWN_PART = "\uFFFC";

function isConstantName(name: string): boolean {
  return /^[A-Z][A-Z0-9_]+$/u.test(name);
}
