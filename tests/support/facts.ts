import { expect, it } from "vitest";

import { print } from "./print.js";

/**
 * Asserts the facts of a snippet, a line for each response that it can send and for each status or field that is lost.
 *
 * @param name what the snippet shows
 */
export function facts(
  name: string,
  code: string,
  expected: readonly string[],
  settings?: Record<string, unknown>,
  filename?: string,
): void {
  it(name, () => {
    expect(print(code, settings, filename)).toEqual(expected);
  });
}
