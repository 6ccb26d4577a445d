/** A created thing of which the content is put together. */
import { expect, it } from "vitest";

import { lint } from "../support/linter.js";

const handler = (body: string): string => `
  export const sendNote = async (req, res) => {
    const author = await Author.findById(req.user.id);
    const note = await Note.create({ text: req.body.text });
    const shown = { ...note.toObject(), author };
    ${body}
  };
`;

it.each([
  ["res.status(201).json(shown);", 1],
  ["res.status(201).json({ ...note._doc, author });", 1],
  ["res.status(201).json({ ...note, author });", 1],
  ["res.status(201).json({ ...author.toObject() });", 0],
  ["res.status(201).json({ ...req.body });", 0],
])("%s", (body, reports) => {
  expect(lint(handler(body), { only: ["require-location"] })).toHaveLength(reports);
});
