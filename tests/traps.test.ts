/** Real code at which a naive rule is wrong: with every rule on, nothing is reported. */
import { describe, expect, it } from "vitest";

import { describeMessage, lint } from "./support/linter.js";
import { snippetsOf, traps } from "./traps/index.js";

describe.each(traps)("trap $number: $why", (trap) => {
  it.each(snippetsOf(trap).map((snippet, index) => [index + 1, snippet] as const))("snippet %i", (_, { code, filename, settings }) => {
    expect(lint(code, { filename, settings }).map(describeMessage)).toEqual([]);
  });
});

it("covers every entry of the list", () => {
  expect(traps.map(({ number }) => number)).toEqual(Array.from({ length: 68 }, (_, index) => index + 1));
});
