import type { TSESTree } from "@typescript-eslint/utils";

/** A value together with the expression that gives it; `null` when the framework supplies it. */
export interface Sourced<T> {
  readonly value: T;
  readonly node: TSESTree.Node | null;
}

/** As many values as anybody writes for one thing; of more, the others count as not read. */
const MAX_VALUES = 50;

/** The values that something can have: those that could be read, and whether these are all. */
export class Possible<T> {
  readonly values: readonly Sourced<T>[];
  /** False when some value could not be read. */
  readonly complete: boolean;

  constructor(values: readonly Sourced<T>[], complete: boolean) {
    this.values = values;
    this.complete = complete;
  }

  /** Nothing is known. */
  static readonly unknown: Possible<never> = new Possible<never>([], false);

  /** Exactly one value. */
  static of<T>(value: T, node: TSESTree.Node | null = null): Possible<T> {
    return new Possible([{ value, node }], true);
  }

  /** Proven: all values are known, there is at least one, and each satisfies the predicate. */
  must(predicate: (value: T) => boolean): boolean {
    return this.complete && this.values.length > 0 && this.values.every(({ value }) => predicate(value));
  }

  /** Some known value satisfies the predicate. */
  may(predicate: (value: T) => boolean): boolean {
    return this.values.some(({ value }) => predicate(value));
  }

  /** The one value, when it is proven to be the only one; else `null`. */
  get only(): Sourced<T> | null {
    const [first] = this.values;
    if (!this.complete || !first) return null;
    return this.values.every(({ value }) => value === first.value) ? first : null;
  }

  /** What is possible where control flow joins. */
  or<U>(other: Possible<U>): Possible<T | U> {
    const values: Sourced<T | U>[] = [...this.values];
    for (const candidate of other.values) {
      if (values.some(({ value, node }) => value === candidate.value && node === candidate.node)) continue;
      if (values.length >= MAX_VALUES) return new Possible(values, false);
      values.push(candidate);
    }
    return new Possible(values, this.complete && other.complete);
  }

  /** The same possibilities, given by another expression. */
  at(node: TSESTree.Node): Possible<T> {
    return new Possible(
      this.values.map(({ value }) => ({ value, node })),
      this.complete,
    );
  }

  /** The same possibilities under another reading of each value. */
  map<U>(read: (value: T) => U): Possible<U> {
    return new Possible(
      this.values.map(({ value, node }) => ({ value: read(value), node })),
      this.complete,
    );
  }
}
