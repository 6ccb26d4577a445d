/** Conditions on the request that tell a reason whatever language the words are in: each case says which rule reports. */
import { expect, it } from "vitest";

import { lint } from "../support/linter.js";

/** What judges other matters than the code, in these snippets. */
const IGNORED = /^(?:consistent-status-style|require-(?:www-authenticate|location|allow|retry-after))$/u;

function reported(code: string): string {
  return lint(code, { strict: true })
    .map(({ ruleId }) => ruleId?.replace(/^.*\//u, "") ?? "fatal")
    .filter((name) => !IGNORED.test(name))
    .join(" ");
}

const put = (body: string): string => `export default (app) => { app.put("/docs/:id", async (req, res) => { ${body} }); };`;
const post = (body: string): string => `export default (app) => { app.post("/likes", async (req, res) => { ${body} }); };`;
const find = "const doc = await Doc.findById(req.params.id);";
const refuse = (test: string, text = "Nein"): string =>
  `if (${test}) return res.status(400).json({ error: "${text}" }); res.json({ ok: true });`;

type Case = readonly [name: string, code: string, rule: string];

const cases: readonly Case[] = [
  ["another version", put(`${find} ${refuse("doc.version !== Number(req.body.version)", "Please reload")}`), "prefer-409-for-conflicts"],
  ["a version of Mongoose", put(`const { __v } = req.body; ${find} ${refuse("doc.__v !== __v")}`), "prefer-409-for-conflicts"],
  [
    "a time of the last change",
    put(`${find} ${refuse("new Date(doc.updatedAt).getTime() !== new Date(req.body.updatedAt).getTime()")}`),
    "prefer-409-for-conflicts",
  ],
  ["a version that the code supports", put(`${find} ${refuse("doc.version !== SCHEMA_VERSION")}`), ""],
  ["a version that the client may send", put(refuse('req.body.version !== "2"')), ""],
  [
    "an update of one version",
    put(
      `const { version, title } = req.body; const result = await Doc.updateOne({ _id: req.params.id, version }, { title }); ${refuse("result.modifiedCount === 0")}`,
    ),
    "prefer-409-for-conflicts",
  ],
  [
    "an update of one version in SQL's words",
    put(
      `const { version, title } = req.body; const [count] = await Doc.update({ title }, { where: { id: req.params.id, version } }); ${refuse("!count", "Update failed")}`,
    ),
    "prefer-409-for-conflicts",
  ],
  [
    "an update of one version, of which 404 says enough",
    put(
      "const [count] = await Doc.update({ title }, { where: { id: req.params.id, version: req.body.version } }); if (!count) return res.sendStatus(404); res.json({ ok: true });",
    ),
    "",
  ],
  [
    "an update to a version",
    put(
      `const result = await Doc.updateOne({ _id: req.params.id }, { version: req.body.version }); ${refuse("result.modifiedCount === 0")}`,
    ),
    "",
  ],
  [
    "nothing was deleted",
    put(`const result = await Doc.deleteOne({ _id: req.params.id }); ${refuse("result.deletedCount === 0", "Delete failed")}`),
    "prefer-specific-4xx",
  ],
  [
    "nothing was deleted by Sequelize",
    put(`const count = await Doc.destroy({ where: { id: req.params.id } }); ${refuse("!count")}`),
    "prefer-specific-4xx",
  ],
  [
    "nothing was deleted of what is somebody's",
    put(
      `const result = await Doc.deleteOne({ _id: req.params.id, owner: req.user.id }); ${refuse("result.deletedCount === 0", "Delete failed")}`,
    ),
    "",
  ],
  [
    "more than somebody may",
    put(
      `const tooMany = req.body.rights.some((right) => !req.user.rights.includes(right)); ${refuse("tooMany", "These rights exceed your own permissions")}`,
    ),
    "prefer-specific-4xx",
  ],
  [
    "a failure beside one that is handled",
    put(
      'Doc.deleteOne({ _id: req.params.id }).then(() => { Log.create(req.body).catch(() => null); res.json({ ok: true }); }).catch(() => res.status(400).json({ error: "Something went wrong" }));',
    ),
    "no-4xx-for-server-errors",
  ],
  [
    "none of the existing things",
    put(`const existing = await Doc.findById(req.params.id); ${refuse("!existing", "Could not find document")}`),
    "prefer-specific-4xx",
  ],
  [
    "a thing that is marked already",
    put(`${find} ${refuse("doc.reviewedAt", "Document is already marked as reviewed")}`),
    "prefer-409-for-conflicts",
  ],
  ["a file that was left out", post("if (!req.file) return res.sendStatus(500); res.json({ ok: true });"), "no-5xx-for-client-errors"],
  [
    "a file among several that was left out",
    post("if (!req.files.file) return res.sendStatus(500); res.json({ ok: true });"),
    "no-5xx-for-client-errors",
  ],
  ["a file that was left out, said by 400", post(refuse("!req.file", "No file uploaded")), ""],
  [
    "a part of the content by another name of it",
    post(`const payload = req.body; ${refuse("payload.kind && !KINDS.includes(payload.kind)", "Invalid kind")}`),
    "prefer-422-for-validation-errors",
  ],
  [
    "a state read by SQL",
    put(
      `const [rows] = await pool.query("SELECT id, status FROM docs WHERE id = ?", [req.params.id]); ${refuse('rows[0].status === "completed"', "Document is already completed")}`,
    ),
    "prefer-409-for-conflicts",
  ],
  [
    "a mail that was not sent",
    post(`const sent = await sendMail(req.body); ${refuse("!sent", "Failed to send email")}`),
    "no-4xx-for-server-errors",
  ],
  [
    "a result that says that it has failed",
    put(`const result = await generatePdf(req.params.id); ${refuse("!result.success", "Failed to generate PDF")}`),
    "no-4xx-for-server-errors",
  ],
  [
    "an upload that yields no address",
    post(
      'const avatar = await uploadOnCloudinary(req.file.path); if (!avatar.url) throw new ApiError(400, "Error while uploading avatar"); res.json({ ok: true });',
    ),
    "no-4xx-for-server-errors",
  ],
  [
    "an upload that was left out",
    post(`const avatar = await uploadOnCloudinary(req.file?.path); ${refuse("!avatar", "Avatar is required")}`),
    "",
  ],
  [
    "a result of a validation",
    post(`const result = await validateDocument(req.body); ${refuse("!result.success", "Failed to process the document")}`),
    "prefer-422-for-validation-errors",
  ],
  [
    "a model that did not answer as it should",
    post(
      'try { res.json(await promptModel(req.body.text)); } catch (error) { res.status(400).json({ error: "AI did not return a valid answer" }); }',
    ),
    "no-4xx-for-server-errors",
  ],
  [
    "times at which somebody is available, which are kept",
    'export default (app) => { app.post("/availability", async (req, res) => { const [result] = await pool.query("INSERT INTO doctor_availability (day) VALUES (?)", [req.body.day]); res.json({ id: result.insertId }); }); };',
    "prefer-201-for-creation",
  ],
  [
    "whether something is available",
    'export default (app) => { app.post("/availability", async (req, res) => { await pool.query("INSERT INTO lookups (day) VALUES (?)", [req.body.day]); res.json({ available: await isFree(req.body.day) }); }); };',
    "",
  ],
  ["another media type", post(refuse('!(req.headers["content-type"] || "").includes("multipart/form-data")')), "prefer-specific-4xx"],
  [
    "a media type without its parameters",
    post(`const type = (req.get("Content-Type") ?? "").split(";")[0]; ${refuse('type !== "application/json"')}`),
    "prefer-specific-4xx",
  ],
  ["a media type that Express compares", post(refuse('!req.is("text/csv")')), "prefer-specific-4xx"],
  ["a type of the content", post(refuse('req.body.type !== "application/json"')), ""],
  ["a media type beside another condition", post(refuse('!req.is("json") || !req.body.name', "Name is required")), ""],
  [
    "counted since a time",
    post(
      `const n = await Like.countDocuments({ user: req.user.id, createdAt: { $gte: since } }); ${refuse("n >= 20", "Daily like limit reached")}`,
    ),
    "prefer-specific-4xx",
  ],
  [
    "counted since a time, in Chinese",
    post(`const n = await likes.count({ ip, createdAt: { $gte: since } }); ${refuse("n >= 1000", "到达今日点赞上限")}`),
    "prefer-specific-4xx",
  ],
  ["counted at all", post(`const n = await Like.countDocuments({ user: req.user.id }); ${refuse("n >= 20", "到达今日点赞上限")}`), ""],
  [
    "a number that a date has to have",
    put(refuse("new Date(req.body.start).getDay() !== 1", "Start must be a Monday")),
    "prefer-422-for-validation-errors",
  ],
  [
    "an error named for a validation",
    'app.onError((err, c) => { if (err instanceof OrderValidateError) return c.json({ message: err.message }, 400); return c.text("Oops", 500); });',
    "prefer-422-for-validation-errors",
  ],
  [
    "an error named for the validation of a token",
    'app.onError((err, c) => { if (err instanceof TokenValidationError) return c.json({ message: err.message }, 400); return c.text("Oops", 500); });',
    "",
  ],
  [
    "403 for what is missing",
    put(`${find} if (!doc) return res.status(403).json({ error: "Document not found" }); res.json(doc);`),
    "prefer-specific-4xx",
  ],
  [
    "403 for what is missing or another's",
    put(`${find} if (!doc) return res.status(403).json({ error: "Document not found or not yours" }); res.json(doc);`),
    "",
  ],
  [
    "403 for what is missing among the things of who asks",
    put(
      'const doc = await Doc.findOne({ _id: req.params.id, owner: req.user.id }); if (!doc) return res.status(403).json({ error: "Document not found" }); res.json(doc);',
    ),
    "",
  ],
  [
    "nothing and the caught words",
    put("try { res.json({ items: await list() }); } catch (err) { res.json({ items: [], total: 0, message: err.message }); }"),
    "no-2xx-for-errors",
  ],
  [
    "something and the caught words",
    put("try { res.json({ items: await list() }); } catch (err) { res.json({ items: cached, message: err.message }); }"),
    "",
  ],
  [
    "a new thing with entries",
    'export default (app) => { app.post("/orders", async (req, res) => { const order = new Order({}); for (const line of req.body.lines) order.lines.push(line); await order.save(); res.json(order); }); };',
    "prefer-201-for-creation",
  ],
  [
    "a server of a protocol that is kept",
    "export const createMcpServer = async (req, res) => { const server = await mcpServersService.createMcpServer(req.body); res.json(server); };",
    "prefer-201-for-creation",
  ],
  [
    "a protocol",
    'export default (app) => { app.post("/mcp", async (req, res) => { const session = await sessions.createEntry(req.body); res.json(session); }); };',
    "",
  ],
];

it.each(cases)("%s", (_, code, rule) => {
  expect(reported(code)).toBe(rule);
});
