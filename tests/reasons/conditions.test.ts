/** Reasons read from conditions on what was sent, files above all, and on lists of what is kept. */
import { describe, expect, it } from "vitest";

import { lint } from "../support/linter.js";

type Row = readonly [name: string, code: string];

const handler = (body: string): string => `export const post = async (req, res) => { ${body} next(); };`;
const reports = (rule: string, code: string): number => lint(code, { only: [rule] }).length;

const throwing = (code: string): string => `import createError from "http-errors"; ${code}`;

const refused: readonly Row[] = [
  ["its size", handler('if (req.file.size > LIMIT) return res.status(400).json({ error: t("upload") });')],
  [
    "its size, where there is one",
    throwing(handler("const image = req.file; if (image && image.size >= 5000) throw createError(400, text);")),
  ],
  ["a media type that no list has", handler('if (!TYPES.includes(req.file.mimetype)) return res.status(400).send("No.");')],
  ["another media type", handler('const { avatar } = req.files; if (avatar.mimetype !== "image/png") return res.status(400).send(text);')],
  [
    "the media type of a part of form data",
    'export async function POST(request) { const form = await request.formData(); const file = form.get("file"); if (!file.type.startsWith("image/")) return new Response(text, { status: 400 }); return save(file); }',
  ],
];

const taken: readonly Row[] = [
  ["whether there is anything in it", handler("if (!(req.file.size > 0)) return res.status(400).send(text);")],
  ["a size of another kind", handler("if (req.body.size > 44) return res.status(400).send(text);")],
  ["a type of another kind", handler('if (req.body.type !== "blue") return res.status(400).send(text);')],
  [
    "what JSON says of a document",
    handler('const { document } = req.body; if (document.type !== "passport") return res.status(400).send(text);'),
  ],
  ["a file of the server", handler("const file = await stat(path); if (file.size > LIMIT) return res.status(400).send(text);")],
];

describe("a file is refused for", () => {
  it.each(refused)("%s", (_, code) => {
    expect(reports("prefer-specific-4xx", code)).toBe(1);
  });
});

describe("a file is not refused for", () => {
  it.each(taken)("%s", (_, code) => {
    expect(reports("prefer-specific-4xx", code)).toBe(0);
  });
});

const says = 'return res.status(400).json({ message: "User is already in the group" });';

const kept: readonly Row[] = [
  ["some", handler(`if (group.members.some((one) => one.id === id)) ${says}`)],
  ["includes", handler(`const { members } = await Group.findById(id); if (members.includes(user)) ${says}`)],
  ["has", handler(`if (this.members.has(user)) ${says}`)],
  ["indexOf", handler(`if (group.members.indexOf(user) !== -1) ${says}`)],
  ["a position", handler(`const index = group.members.findIndex((one) => one.id === id); if (index > -1) ${says}`)],
];

const madeHere: readonly Row[] = [
  ["a list of the code's own", handler(`const names = ["root", "admin"]; if (names.includes(name)) ${says}`)],
  ["what was seen before", handler(`const seen = new Set(); for (const one of req.body) { if (seen.has(one)) ${says} seen.add(one); }`)],
  ["what the client sent", handler(`const { members } = req.body; if (members.includes(user)) ${says}`)],
  ["what is not there", handler(`if (group.members.indexOf(user) === -1) ${says}`)],
];

describe("a duplicate is in the way, by", () => {
  it.each(kept)("%s", (_, code) => {
    expect(reports("prefer-409-for-conflicts", code)).toBe(1);
  });
});

describe("no duplicate is in the way in", () => {
  it.each(madeHere)("%s", (_, code) => {
    expect(reports("prefer-409-for-conflicts", code)).toBe(0);
  });
});

const wrongInput: readonly Row[] = [
  ["an empty list", handler('const ids = req.body.ids || []; if (!ids.length) return res.status(403).send("Invalid payload");')],
  ["a blank text", handler('const { name } = req.body; if (!name.trim()) return res.status(403).json({ error: "Name is required" });')],
];

it.each(wrongInput)("what was sent is %s, and no matter of rights", (_, code) => {
  expect(reports("prefer-specific-4xx", code)).toBe(1);
});

const file = 'if (path.extname(req.files.backup.name) !== ".zip") return res.status(500).send("Invalid backup file");';

it("what was sent is no fault of the server's, where it is compared with what it has to be", () => {
  expect(reports("no-5xx-for-client-errors", handler(file))).toBe(1);
  expect(reports("no-5xx-for-client-errors", handler(file.replace("req.files.backup", "stored")))).toBe(0);
});

it("a token endpoint answers wrong input with 400", () => {
  const code = (error: string): string =>
    handler(`if (req.body.grant_type !== "code") return res.status(400).json({ error: "${error}", message: "Unsupported value" });`);
  expect(reports("prefer-422-for-validation-errors", code("unsupported"))).toBe(1);
  expect(reports("prefer-422-for-validation-errors", code("unsupported_grant_type"))).toBe(0);
});

it.each([
  ["the content", "req.body.state", 1],
  ["a cookie", "req.cookies.state", 0],
  ["a field", 'req.headers["x-state"]', 0],
])("what is wrong in %s may be 422 or not", (_, part, count) => {
  const code = handler(`const state = ${part}; if (typeof state !== "string") return res.status(400).json({ error: "Invalid state" });`);
  expect(reports("prefer-422-for-validation-errors", code)).toBe(count);
});
