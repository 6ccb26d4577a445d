/** The fields of a response after an effect on them. */
import type { TSESTree } from "@typescript-eslint/utils";

import type { Effect, Source } from "../frameworks/framework.js";
import type { Lookup, Site } from "./lookup.js";
import { keyName, memberName } from "./names.js";
import type { Fields } from "./fields.js";
import type { Bound, Scope, Values } from "./values.js";

/** Reads which fields a piece of syntax sets or removes. */
export class FieldEffects {
  /** The names of all fields that were set, in lower case. */
  readonly names = new Set<string>();
  readonly #lookup: Lookup;
  readonly #values: Values;

  constructor(lookup: Lookup, values: Values) {
    this.#lookup = lookup;
    this.#values = values;
  }

  /** The fields after an effect; the same object when it concerns none. */
  after(fields: Fields, effect: Effect, site: Site): Fields {
    let after = effect.clears ? fields.cleared() : fields;
    if (effect.field) {
      const value = effect.field.value && this.#lookup.read(effect.field.value, site);
      const name = this.#nameIn(effect.field.name, site);
      after = name === null ? after.opened() : this.#with(after, name, value?.node ?? null);
    }
    if (effect.removes) {
      const name = this.#textIn(this.#lookup.read(effect.removes, site));
      if (name !== null) after = after.without(name);
    }
    if (effect.fields) {
      const { fields: source } = effect;
      if (isSource(source)) after = this.#withObject(after, this.#lookup.read(source, site), "property" in source);
      else {
        for (const [name, from] of Object.entries(source).flatMap(([key, sources]) => [sources].flat().map((one) => [key, one] as const))) {
          const value = this.#lookup.read(from, site);
          after = name === "*" ? this.#withObject(after, value, true) : this.#with(after, name, value?.node ?? null);
        }
      }
    }
    return after;
  }

  #nameIn(source: Source, site: Site): string | null {
    if (!("key" in source)) return this.#textIn(this.#lookup.read(source, site));
    const { node, scope } = site;
    if (node.type !== "AssignmentExpression" || node.left.type !== "MemberExpression") return null;
    return memberName(node.left) ?? this.#textIn({ node: node.left.property, scope });
  }

  #textIn(bound: Bound | null): string | null {
    const [text] = bound?.node ? this.#values.texts(bound.node, bound.scope) : [];
    return text?.text ?? null;
  }

  #with(fields: Fields, name: string, value: TSESTree.Node | null): Fields {
    this.names.add(name.toLowerCase());
    return fields.with(name, value);
  }

  /** The fields of an object literal; of anything else, any field may be set. */
  #withObject(fields: Fields, bound: Bound | null, isProperty = false, depth = 0): Fields {
    if (!bound) return isProperty ? fields.opened() : fields;
    if (!bound.node) return fields;
    if (depth > 4) return fields.opened();
    const object = this.#values.objectOf(bound.node, bound.scope);
    if (object?.node.type !== "ObjectExpression")
      return this.#withPairs(fields, bound) ?? this.#withHeaders(fields, bound) ?? fields.opened();
    let after = fields;
    for (const entry of object.node.properties) {
      if (entry.type === "SpreadElement") {
        after = this.#withObject(after, { node: entry.argument, scope: object.scope }, false, depth + 1);
        continue;
      }
      const [text] = entry.computed ? this.#values.texts(entry.key, object.scope) : [];
      const name = entry.computed ? text?.text : keyName(entry.key, false);
      after = name === undefined || name === null ? after.opened() : this.#with(after, name, entry.value);
    }
    return after;
  }

  /** `["Name", "value", …]` and `[["Name", "value"], …]`. */
  #withPairs(fields: Fields, bound: Bound): Fields | null {
    const { node, scope } = this.#resolved(bound);
    if (node?.type !== "ArrayExpression") return null;
    let after = fields;
    node.elements.forEach((element, index) => {
      if (!element) return;
      if (element.type === "SpreadElement") {
        after = after.opened();
        return;
      }
      const name = element.type === "ArrayExpression" ? element.elements[0] : index % 2 === 0 ? element : null;
      if (!name) return;
      const text = this.#textIn({ node: name, scope });
      after =
        text === null ? after.opened() : this.#with(after, text, element.type === "ArrayExpression" ? (element.elements[1] ?? null) : null);
    });
    return after;
  }

  /** `new Headers({ … })`, written where it is passed: a variable may have been changed since. */
  #withHeaders(fields: Fields, { node, scope }: Bound): Fields | null {
    if (node?.type !== "NewExpression" || node.callee.type !== "Identifier" || node.callee.name !== "Headers") return null;
    const [init] = node.arguments;
    return init ? this.#withObject(fields, { node: init, scope }) : fields;
  }

  #resolved(bound: Bound): { readonly node: TSESTree.Node | null; readonly scope: Scope } {
    return bound.node ? this.#values.resolve(bound.node, bound.scope) : bound;
  }
}

function isSource(value: NonNullable<Effect["fields"]>): value is Source {
  return "argument" in value || "assigned" in value || "constant" in value || "property" in value;
}
