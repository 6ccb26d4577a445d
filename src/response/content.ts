import type { TSESTree } from "@typescript-eslint/utils";

import { nameOfText } from "./constant-texts.js";
import { keyName, unwrap } from "./names.js";
import { isFunction } from "./source-file.js";
import type { Possible } from "./possible.js";
import { type Bound, boundIn, type Scope, type Values } from "./values.js";
import { calledName } from "./syntax.js";

/** A text that the content holds, and under which property it stands (`null` for the content itself). */
export interface ContentText {
  readonly text: string;
  readonly node: TSESTree.Node;
  readonly property: string | null;
}

/** What is known of content beside its expression. */
interface About {
  readonly document?: boolean;
  readonly error?: Content["error"];
  readonly noContent?: Content["noContent"];
}

/** What is sent with a response, as far as it can be read (RFC 9110 section 6.4). */
export class Content {
  /** `absent` when nothing is passed, `present` when something evidently is. */
  readonly presence: "present" | "absent" | "unknown";
  /** The expression of the content. */
  readonly node: TSESTree.Node | null;
  /** Whether it is a file or a page, of which nothing can be read here. */
  readonly isDocument: boolean;
  /** The status that an error carries which is sent as it is, instead of being thrown; `null` for any other content. */
  readonly error: Possible<number | null> | null;
  /** What alone stands for no content, where not even an empty text does; `null` where that does. */
  readonly noContent: "null" | "nothing" | null;
  readonly #scope: Scope;
  readonly #values: Values;
  #properties: ReadonlyMap<string, Bound> | null | undefined;
  #texts: readonly ContentText[] | undefined;

  constructor(
    presence: Content["presence"],
    node: TSESTree.Node | null,
    scope: Scope,
    values: Values,
    { document = false, error = null, noContent = null }: About = {},
  ) {
    this.presence = presence;
    this.error = error;
    this.isDocument = document;
    this.noContent = noContent;
    this.node = node;
    this.#scope = scope;
    this.#values = values;
  }

  /** The expression behind the content, through names, parameters and `JSON.stringify`. */
  get resolved(): Bound | null {
    if (!this.node) return null;
    const bound = this.#values.follow(this.node, this.#scope);
    return bound.node ? serialised(bound.node, bound.scope, this.#values) : null;
  }

  /** The expression as the handler writes it: for a helper's parameter, what its call passes. */
  get given(): Bound | null {
    let bound: Bound = { node: this.node && unwrap(this.node), scope: this.#scope };
    for (;;) {
      const variable = bound.node?.type === "Identifier" ? this.#values.file.variableOf(bound.node) : null;
      const passed = variable && boundIn(bound.scope, variable);
      if (!passed?.node) return bound.node && bound;
      bound = { node: unwrap(passed.node), scope: passed.scope };
    }
  }

  /** The properties of the content where it is an object that can be read; `null` for anything else. */
  get properties(): ReadonlyMap<string, Bound> | null {
    if (this.#properties === undefined) {
      const resolved = this.resolved;
      this.#properties = resolved?.node ? propertiesOf(resolved.node, resolved.scope, this.#values) : null;
    }
    return this.#properties;
  }

  /** The expression of one property, through names and parameters. */
  property(name: string): Bound | null {
    const bound = this.properties?.get(name);
    if (!bound?.node) return null;
    return this.#values.resolve(bound.node, bound.scope);
  }

  /** The properties of an object that stands in the content: `data` of `{ error: { message } }`. */
  propertiesOf(bound: Bound): ReadonlyMap<string, Bound> | null {
    return bound.node ? propertiesOf(bound.node, bound.scope, this.#values) : null;
  }

  /** The texts that tell a reader what happened: the content itself, or its message-like properties. */
  get texts(): readonly ContentText[] {
    this.#texts ??= this.#readTexts();
    return this.#texts;
  }

  /** `{ email: "Email is already in use" }`: the property is the field that the text is about. */
  #namedTexts(): readonly ContentText[] {
    const [entry, ...others] = this.properties ?? [];
    if (!entry || others.length > 0) return [];
    const [name, { node, scope }] = entry;
    const texts = node ? this.#values.texts(node, scope) : [];
    return texts.filter(({ text }) => /\S\s+\S+\s/u.test(text)).map(({ text, node: at }) => ({ text, node: at, property: name }));
  }

  /** What a page is rendered with: `{ message }` of `res.render("error", { message })`. */
  #givenToPage(): Bound | null {
    const call = this.node?.parent;
    const given = call?.type === "CallExpression" && call.arguments[0] === this.node ? call.arguments[1] : undefined;
    const bound = given && this.#values.resolve(given, this.#scope);
    return bound?.node?.type === "ObjectExpression" ? bound : null;
  }

  #readTexts(): readonly ContentText[] {
    const resolved = this.isDocument ? this.#givenToPage() : this.resolved;
    if (!resolved?.node) return [];
    const found: ContentText[] = [];
    collectTexts(resolved, null, this.#values, found, 0);
    return found.length > 0 ? found : this.#namedTexts();
  }
}

/** Properties whose texts tell what happened. */
const MESSAGE_KEY =
  /^(?:.*_)?(?:messages?|msg|errors?|err|errmsg|errormessage|errorcode|error_description|details?|description|reason|title|code|type|text|info|notice|alert|warning|mensagem|mensaje|pesan|aviso|detalle|detalhe|motivo|erro|fehler|meldung|mesaj|hata|failure|issue|cause|statustext|statusmessage|usermessage|developermessage|response|result|data|body|e|m)$/iu;

/** Names of functions that make an error or an answer from what they are given. */
const MAKES_MESSAGE = /err|fail|exception|response|message|problem|boom|^Object\.assign$/iu;

function collectTexts(bound: Bound, property: string | null, values: Values, found: ContentText[], depth: number): void {
  const { node, scope } = bound;
  if (!node || depth > 4) return;
  if (node.type === "ObjectExpression") {
    for (const [name, value] of propertiesOf(node, scope, values) ?? []) {
      if (!MESSAGE_KEY.test(name) || !value.node) continue;
      collectTexts(values.resolve(value.node, value.scope), name, values, found, depth + 1);
    }
    return;
  }
  if (node.type === "ArrayExpression") {
    for (const element of node.elements) {
      if (element) collectTexts(values.resolve(element, scope), property, values, found, depth + 1);
    }
    return;
  }
  const name = nameOfText(node, scope, values);
  if (name !== null) {
    found.push({ text: name, node, property });
    return;
  }
  if (node.type === "NewExpression" || (node.type === "CallExpression" && MAKES_MESSAGE.test(calleeOf(node)))) {
    // Object.assign(new Error("…"), { status }), new Error("…"), new ApiError(400, "…"), errorHandler(400, "…"), failure("…"), ApiError.conflict("…")
    for (const argument of node.arguments) {
      collectTexts(values.resolve(argument, scope), property ?? "message", values, found, depth + 1);
    }
    return;
  }
  for (const { text, node: at } of values.texts(node, scope)) found.push({ text, node: at, property });
}

/** What is called, with its owner where that has a name. */
function calleeOf(node: TSESTree.CallExpression): string {
  const { callee } = node;
  const owner = callee.type === "MemberExpression" && callee.object.type === "Identifier" ? `${callee.object.name}.` : "";
  return `${owner}${calledName(node)}`;
}

/** What is serialised: the argument of `JSON.stringify`, or the expression itself. */
function serialised(node: TSESTree.Node, scope: Scope, values: Values): Bound {
  const called = node.type === "CallExpression" && node.callee.type === "MemberExpression" ? node.callee : null;
  const [value] = node.type === "CallExpression" ? node.arguments : [];
  if (called && value && keyName(called.property, called.computed) === "stringify") return values.resolve(value, scope);
  return { node, scope };
}

function propertiesOf(node: TSESTree.Node, scope: Scope, values: Values, depth = 0): ReadonlyMap<string, Bound> | null {
  const resolved = values.resolve(node, scope);
  if (depth > 4) return null;
  if (resolved.node?.type === "ConditionalExpression") return commonProperties(resolved.node, resolved.scope, values, depth);
  if (resolved.node?.type !== "ObjectExpression") return null;
  const properties = new Map<string, Bound>();
  for (const entry of resolved.node.properties) {
    if (entry.type === "SpreadElement") {
      for (const [name, value] of propertiesOf(entry.argument, resolved.scope, values, depth + 1) ?? []) properties.set(name, value);
      continue;
    }
    const name = keyName(entry.key, entry.computed);
    if (name !== null && !isFunction(entry.value)) properties.set(name, { node: entry.value, scope: resolved.scope });
  }
  return properties;
}

/** What both branches of `isMobile ? { token, user } : { user }` hold alike. */
function commonProperties(node: TSESTree.ConditionalExpression, scope: Scope, values: Values, depth: number): Content["properties"] {
  const left = propertiesOf(node.consequent, scope, values, depth + 1);
  const right = left && propertiesOf(node.alternate, scope, values, depth + 1);
  if (!right) return null;
  const isAlike = ([name, { node: one }]: [string, Bound]): boolean => {
    const other = right.get(name)?.node;
    return one !== null && other !== null && other !== undefined && values.file.textOf(one) === values.file.textOf(other);
  };
  const common = [...left].filter(isAlike);
  return common.length > 0 ? new Map(common) : null;
}
