/** The fields of a response under construction: what is known of those that are set, and of those that may be. */
import type { TSESTree } from "@typescript-eslint/utils";

import type { FieldSection } from "./model.js";

/** A field that is or may be set. */
interface FieldFact {
  readonly certain: boolean;
  readonly value: TSESTree.Node | null;
}

const MAX_FIELDS = 200;

/** The fields set so far, by their lower-case names. */
export class Fields implements FieldSection {
  readonly #facts: ReadonlyMap<string, FieldFact>;
  /** Whether fields may be set that are not visible: none, any, or any but `Location`, which needs to be told. */
  readonly #open: "any" | "any but Location" | "none";

  /** Whether code that runs before the handler may have set a field. */
  readonly #before: ((name: string) => boolean) | null;

  private constructor(
    facts: ReadonlyMap<string, FieldFact>,
    open: "any" | "any but Location" | "none",
    before: ((name: string) => boolean) | null,
  ) {
    this.#facts = facts;
    this.#open = open;
    this.#before = before;
  }

  static readonly none: Fields = new Fields(new Map(), "none", null);

  /** No fields but those that code before the handler may have set; it is asked only where the handler itself sets none. */
  static after(before: (name: string) => boolean): Fields {
    return new Fields(new Map(), "none", before);
  }

  /** The names of the fields, in lower case. */
  get names(): Iterable<string> {
    return this.#facts.keys();
  }

  has(name: string): boolean {
    return this.#facts.get(name.toLowerCase())?.certain ?? false;
  }

  lacks(name: string): boolean {
    const key = name.toLowerCase();
    const isOpen = this.#open === "any" || (this.#open === "any but Location" && key !== "location");
    return !isOpen && !this.#facts.has(key) && this.#before?.(key) !== true;
  }

  get(name: string): TSESTree.Node | null {
    return this.#facts.get(name.toLowerCase())?.value ?? null;
  }

  with(name: string, value: TSESTree.Node | null, certain = true): Fields {
    // Nobody sets so many by name: what is generated is not worth its cost.
    if (this.#facts.size >= MAX_FIELDS) return this.opened();
    return new Fields(new Map(this.#facts).set(name.toLowerCase(), { certain, value }), this.#open, this.#before);
  }

  without(name: string): Fields {
    const facts = new Map(this.#facts);
    facts.delete(name.toLowerCase());
    return new Fields(facts, this.#open, this.#before);
  }

  /** None of these fields; what is set out of sight may still be. */
  cleared(): Fields {
    return new Fields(new Map([...this.#facts].filter(([, { certain }]) => !certain)), this.#open, this.#before);
  }

  /** The same fields, and any others. */
  opened(): Fields {
    return this.#open === "any" ? this : new Fields(this.#facts, "any", this.#before);
  }

  /** The same fields, and any others but `Location`: a helper that is told no address can send none. */
  openedButLocation(): Fields {
    return this.#open === "none" ? new Fields(this.#facts, "any but Location", this.#before) : this;
  }

  or(other: Fields): Fields {
    if (this === other) return this;
    const facts = new Map<string, FieldFact>();
    for (const name of new Set([...this.#facts.keys(), ...other.#facts.keys()])) {
      const [mine, theirs] = [this.#facts.get(name), other.#facts.get(name)];
      facts.set(name, {
        certain: (mine?.certain ?? false) && (theirs?.certain ?? false),
        value: mine?.value ?? theirs?.value ?? null,
      });
    }
    const open = [this.#open, other.#open];
    const isOpen = open.includes("any") ? "any" : open.includes("any but Location") ? "any but Location" : "none";
    return new Fields(facts, isOpen, this.#before ?? other.#before);
  }
}
