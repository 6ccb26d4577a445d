/** What is not offered, because it would be no better: beside each stands what is. */
import { describe, expect, it } from "vitest";

import { lint } from "../support/linter.js";

/** The texts that a rule offers to write. */
function offered(rule: string, code: string): readonly string[] {
  return lint(code, { only: [rule] }).flatMap(({ suggestions = [] }) => suggestions.map(({ fix }) => fix.text.trim()));
}

describe("Location", () => {
  const created = (path: string): string =>
    `import express from "express"; const app = express(); app.post("${path}", async (req, res) => { const walk = await Walk.create(req.body); res.status(201).json(walk); });`;

  it.each(["/api/walks/manual", "/api/walks/create", "/walks/from-file"])("not below %s", (path) => {
    expect(offered("require-location", created(path))).toEqual([]);
  });

  it.each(["/api/walks", "/api/walk", "/v1/media", "/users/walks"])("below %s", (path) => {
    expect(offered("require-location", created(path))).toEqual([expect.stringContaining(`${path}/`)]);
  });
});

describe("200 for an empty list", () => {
  const empty = (answer: string): string =>
    `export const list = async (req, res) => { const items = await Item.find(); if (items.length === 0) ${answer}; res.json(items); };`;

  it.each([
    'return res.status(404).json({ success: false, message: "No items found" })',
    'return res.status(404).json({ error: "No items found" })',
    'throw new ApiError(404, "No items found")',
  ])("not for what says that it failed: %s", (answer) => {
    expect(offered("no-404-for-empty-lists", empty(answer))).toEqual([]);
  });

  it("for a message", () => {
    expect(offered("no-404-for-empty-lists", empty('return res.status(404).json({ message: "No items found" })'))).toEqual(["200"]);
  });
});
