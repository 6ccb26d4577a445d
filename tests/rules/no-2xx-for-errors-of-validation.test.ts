import { describe, expect, it } from "vitest";

import { lint } from "../support/linter.js";

const reports = (body: string): number =>
  lint(`import { validationResult } from "express-validator"; export const create = async (req, res) => { ${body} next(); };`, {
    only: ["no-2xx-for-errors"],
  }).length;

describe("200 with the errors of a validation", () => {
  it.each([
    ["a list", "const errors = validationResult(req); if (!errors.isEmpty()) return res.json({ errors: errors.array() });"],
    ["a tree", "const form = Form.safeParse(req.body); if (!form.success) return res.send({ errors: form.error.flatten() });"],
  ])("of %s is reported", (_, body) => {
    expect(reports(body)).toBe(1);
  });

  it.each([
    ["that may be none", "const errors = validationResult(req); res.json({ errors: errors.array() });"],
    [
      "beside a success",
      "const form = Form.safeParse(req.body); if (!form.success) return res.send({ success: true, errors: list(form) });",
    ],
    ["on a page", 'const errors = validationResult(req); if (!errors.isEmpty()) return res.render("form", { errors: errors.array() });'],
  ])("of a list %s is not", (_, body) => {
    expect(reports(body)).toBe(0);
  });
});
