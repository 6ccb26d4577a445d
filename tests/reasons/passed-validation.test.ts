/** What can still go wrong when a validator has passed what the client sent. */
import { describe, expect, it } from "vitest";

import { lint } from "../support/linter.js";

const reports = (body: string): number =>
  lint(`import Note from "./note.js"; export const updateNote = async (req, res) => { ${body} };`, { only: ["no-4xx-for-server-errors"] })
    .length;

const UPDATE = "const note = await Note.updateOne({ _id: req.params.id }, req.body); res.json(note);";
const FAILED = 'catch (error) { res.status(400).json({ message: "The note was not changed" }); }';

describe("400 for a write that has failed", () => {
  it.each([
    [
      "after Joi",
      `const { error } = schema.validate(req.body); if (error) return res.status(422).json(error.details); try { ${UPDATE} } ${FAILED}`,
    ],
    [
      "after zod",
      `const parsed = Body.safeParse(req.body); if (!parsed.success) { res.status(422).json(parsed.error); return; } try { ${UPDATE} } ${FAILED}`,
    ],
    [
      "after a validator of the project, by a promise",
      'const errors = checkForm(req.body, RULES); if (errors.length > 0) { res.status(422).json({ errors }); return; } Note.updateOne({ _id: req.body.id }, req.body).then((note) => res.json(note)).catch(() => { res.status(400).json({ message: "Not changed" }); });',
    ],
    [
      "after a validator in the same try",
      `try { const { error } = schema.validate(req.body); if (error) return res.status(422).json(error.details); ${UPDATE} } ${FAILED}`,
    ],
  ])("%s is reported", (_, body) => {
    expect(reports(body)).toBe(1);
  });

  it.each([
    ["of what nobody has validated", `try { ${UPDATE} } ${FAILED}`],
    ["of which one field was asked for", `if (!req.body.title) return res.status(400).json({}); try { ${UPDATE} } ${FAILED}`],
    ["beside a validator that throws", `try { await schema.validateAsync(req.body); ${UPDATE} } ${FAILED}`],
    ["beside a refusal that is thrown", `try { const { error } = schema.validate(req.body); if (error) throw error; ${UPDATE} } ${FAILED}`],
  ])("%s is not", (_, body) => {
    expect(reports(body)).toBe(0);
  });
});
