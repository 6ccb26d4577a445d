/** How long the content says that a client has to wait. */
import { expect, it } from "vitest";

import { lint } from "../support/linter.js";

/** What is offered for `Retry-After` where this content is sent. */
function offeredFor(content: string): readonly string[] {
  const code = `export const ask = async (req, res) => { const wait = await left(); if (wait > 0) res.status(429).json(${content}); };`;
  return lint(code, { only: ["require-retry-after"] }).flatMap(({ suggestions = [] }) => suggestions.map(({ fix }) => fix.text.trim()));
}

it.each([
  ["a variable", '{ message: "Over the limit", retryAfter: wait }', "String(wait)"],
  ["a member", "{ error, retryAfterSeconds: limit.wait }", "String(limit.wait)"],
  ["a number", "{ retry_after_seconds: 30 }", '"30"'],
  ["no number", '{ retryAfter: "soon" }', '"60"'],
  ["milliseconds", "{ retryAfterMs: wait }", '"60"'],
  ["nothing", "{ error }", '"60"'],
])("%s", (_, content, value) => {
  expect(offeredFor(content)).toEqual([expect.stringContaining(`"Retry-After", ${value}`)]);
});
