import { vi } from "vitest";

import type { Effect, Framework, Members } from "../../src/frameworks/framework.js";
import { Lookup } from "../../src/response/lookup.js";

type Entry = Effect | readonly Effect[];

/** The entries of a framework's description, and which of them the model has used. */
export class Entries {
  readonly #groups: readonly (readonly [label: string, members: Members])[];
  readonly #labels: ReadonlySet<string>;
  readonly #used = new Set<string>();

  /** @param bases frameworks whose entries this one takes over */
  constructor(framework: Framework, bases: readonly Framework[]) {
    this.#groups = groupsOf(framework);
    const inherited = new Set(bases.flatMap((base) => groupsOf(base).flatMap(([, members]) => Object.values<Entry>(members))));
    this.#labels = new Set(
      this.#groups.flatMap(([label, members]) =>
        Object.entries<Entry>(members)
          .filter(([, entry]) => !inherited.has(entry))
          .flatMap(([syntax, entry]) => formsOf(entry).map((_, index) => labelOf(label, syntax, entry, index))),
      ),
    );
  }

  /** Notes the entries that the model uses while it reads. */
  watch<T>(read: () => T): T {
    const spy = vi.spyOn(Lookup.prototype, "effect");
    try {
      return read();
    } finally {
      spy.mock.calls.forEach(([, members, syntax], index) => this.#note(members, syntax, spy.mock.results[index]?.value as Effect | null));
      spy.mockRestore();
    }
  }

  #note(members: Members | undefined, syntax: string, used: Effect | null): void {
    const label = this.#groups.find(([, own]) => own === members)?.[0];
    const entry = members?.[syntax];
    if (label === undefined || !entry || !used) return;
    const index = formsOf(entry).indexOf(used);
    if (index !== -1) this.#used.add(labelOf(label, syntax, entry, index));
  }

  /** `response redirect() (2 of 5)`: what the model has never used. */
  get unused(): readonly string[] {
    return [...this.#labels].filter((label) => !this.#used.has(label)).sort();
  }
}

function groupsOf(framework: Framework): readonly (readonly [label: string, members: Members])[] {
  return [
    ["export", framework.exports ?? {}],
    ["global", framework.globals ?? {}],
    ["decorator", framework.decorators ?? {}],
    ...Object.entries(framework.objects),
  ];
}

function formsOf(entry: Entry): readonly Effect[] {
  return Array.isArray(entry) ? (entry as readonly Effect[]) : [entry as Effect];
}

function labelOf(group: string, syntax: string, entry: Entry, index: number): string {
  const forms = formsOf(entry).length;
  return `${group} ${syntax}${forms > 1 ? ` (${index + 1} of ${forms})` : ""}`;
}
