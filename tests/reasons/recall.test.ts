/** Misuse as teams write it: in each case one rule has something to say of the response, or none where the code is right. */
import { expect, it } from "vitest";

import { lint } from "../support/linter.js";
import { projectOf } from "../support/project.js";

/** What judges other matters than the code, in these snippets. */
const IGNORED = /^(?:consistent-status-style|prefer-422-for-validation-errors|require-(?:www-authenticate|location|allow|retry-after))$/u;

function reported(code: string): string {
  return lint(code)
    .map(({ ruleId }) => ruleId?.replace(/^.*\//u, "") ?? "fatal")
    .filter((name) => !IGNORED.test(name))
    .join(" ");
}

const handler = (body: string): string => `export const a = async (req, res, next) => { ${body} };`;
const route = (method: string, path: string, body: string): string =>
  `export default (app) => { app.${method}("${path}", async (req, res) => { ${body} }); };`;
const find = "const user = await User.findById(req.params.id);";
const page = (body: string): string => `export default async function handler(req: NextApiRequest, res: NextApiResponse) { ${body} }`;

type Case = readonly [name: string, code: string, rule: string];

const cases: readonly Case[] = [
  ["a flag in another language", handler("if (!user) res.json({ succes: false });"), "no-2xx-for-errors"],
  ["a status that says no, beside a message", handler('if (x) res.json({ status: false, message: "Try again" });'), "no-2xx-for-errors"],
  ["a status that is data", handler("if (x) res.json({ id: 1, status: false });"), ""],
  [
    "a document of Firestore that was selected before",
    route(
      "get",
      "/orders/:id",
      'const ref = db.doc(`orders/${req.params.id}`); const order = await ref.get(); if (!order.exists) res.status(500).json({ error: "Order not found" });',
    ),
    "no-5xx-for-client-errors",
  ],
  [
    "what the server itself has to have",
    route(
      "get",
      "/config",
      'const config = await db.doc("settings/main").get(); if (!config.exists) res.status(500).json({ error: "Config not found" });',
    ),
    "",
  ],
  [
    "a file that is too large for an import",
    route("post", "/items/import", 'if (req.file.size > 1000) res.status(400).json({ error: "File is too large" });'),
    "prefer-specific-4xx",
  ],
  [
    "a limit of attempts at a check",
    route("post", "/verify-code", 'if (await isRateLimited(req.ip)) res.status(400).json({ error: "Too many attempts" });'),
    "prefer-specific-4xx",
  ],
  [
    "a method that a page's handler does not know",
    page(
      'switch (req.method) { case "GET": return res.json([]); default: return res.status(400).json({ error: "Method not supported" }); }',
    ),
    "prefer-specific-4xx",
  ],
  [
    "what a case of the method creates",
    page(
      'switch (req.method) { case "POST": { const project = await prisma.project.create({ data: req.body }); return res.status(200).json(project); } }',
    ),
    "prefer-201-for-creation",
  ],
  [
    "what a case of the method deletes",
    page('switch (req.method) { case "DELETE": { await prisma.project.delete({ where }); return res.status(200).end(); } }'),
    "prefer-204-for-empty-success",
  ],
  [
    "a response without content that is returned",
    "export async function DELETE(request: Request) { await remove(1); return new Response(null, { status: 200 }); }",
    "prefer-204-for-empty-success",
  ],
  [
    "what is left of a catch clause that has asked for what it knows",
    handler(
      'try { await pool.query("SELECT 1"); } catch (e) { if (e.code === "57014") return res.sendStatus(503); res.status(400).json({ error: "Cannot load" }); }',
    ),
    "no-4xx-for-server-errors",
  ],
  [
    "what a catch clause asks for of the client",
    handler(
      'try { await pool.query("SELECT 1"); } catch (e) { if (e instanceof InputError) return res.status(400).json({ error: e.message }); res.sendStatus(500); }',
    ),
    "",
  ],
  [
    "a flag that a search sets",
    route(
      "get",
      "/users/:id",
      'let found = false; for (const user of users) { if (user.id === req.params.id) found = true; } if (!found) res.status(400).json({ error: "User not found" });',
    ),
    "prefer-specific-4xx",
  ],
  [
    "a flag that looks for a part of the content",
    route(
      "post",
      "/orders",
      'let found = false; for (const size of sizes) { if (size === req.body.size) found = true; } if (!found) res.status(400).json({ error: "Size not found" });',
    ),
    "",
  ],
  [
    "an item of DynamoDB that is not there",
    route(
      "get",
      "/receipts/:id",
      "const found = await client.send(new GetCommand({ Key: { id: req.params.id } })); if (!found.Item) res.json(null);",
    ),
    "prefer-404-for-missing-resources",
  ],
  [
    "what is found by a method of the project's own",
    handler('const trip = await trips.findRunning(id); if (trip) res.status(400).json({ error: "The car already has a running trip" });'),
    "prefer-409-for-conflicts",
  ],
  [
    "what was looked up to be compared",
    handler(
      'const period = await getPeriod(id); if (period && number < period) res.status(400).json({ error: "The period is already closed" });',
    ),
    "",
  ],
  [
    "what Prisma has not found to delete",
    `import { HttpError } from "./errors.js"; export class Events { async remove(id) {
      try { await prisma.event.delete({ where: { id } }); }
      catch (e) { if (e.code === "P2025") throw new HttpError(400, "Event to delete does not exist"); throw e; }
    } }`,
    "prefer-specific-4xx",
  ],
  [
    "what Prisma has not found to connect",
    `import { HttpError } from "./errors.js"; export class Events { async add(data) {
      try { await prisma.event.create({ data }); }
      catch (e) { if (e.code === "P2025") throw new HttpError(400, "Venue does not exist"); throw e; }
    } }`,
    "",
  ],
  [
    "an import that is queued",
    route("post", "/items/import", 'await queue.add("import", req.body); res.json({ message: "Import has been queued" });'),
    "prefer-202-for-queued-work",
  ],
  [
    "a key that is not the configured one",
    handler('const key = req.headers["x-api-key"]; if (key !== process.env.API_KEY) res.status(403).json({ error: "Invalid API key" });'),
    "no-401-403-confusion",
  ],
  [
    "a token that a function with a short name verifies",
    'import { verify } from "hono/jwt"; export const auth = async (req, res, next) => { try { await verify(token, secret); next(); } catch { res.status(403).json({ error: "Token is invalid" }); } };',
    "no-401-403-confusion",
  ],
  [
    "a thing of somebody else",
    `import { Hono } from "hono"; new Hono().get("/:id", async (c) => {
      const note = await findNote(c.req.param("id"));
      if (note.userId !== c.get("userId")) return c.json({ error: "This note belongs to someone else" }, 401);
      return c.json(note);
    });`,
    "no-401-403-confusion",
  ],
  [
    "a token that is not verified, and 500",
    "export const me = async (req, res) => { try { res.json(await jwtVerify(token, key)); } catch { res.status(500).json({ error: 'Invalid token' }); } };",
    "no-5xx-for-client-errors",
  ],
  [
    "an error of a service that says what was refused",
    handler('switch (result.error.type) { case "FORBIDDEN": return res.status(401).json({ message: result.error.message }); }'),
    "no-401-403-confusion",
  ],
  [
    "what is missing where the path names it",
    route(
      "post",
      "/rooms/:id/bookings",
      'const { error, booking } = await book(req.params.id); if (error === "NOT_FOUND") return res.status(400).json({ error }); await Booking.create(booking); res.status(201).location(`/bookings/${booking.id}`).end();',
    ),
    "prefer-specific-4xx",
  ],
  [
    "what a nested callback has created",
    route(
      "post",
      "/loans",
      "Book.findById(1, (err, book) => { Loan.create({ book }, (err2, loan) => { if (err2) return res.sendStatus(500); res.json(loan); }); });",
    ),
    "prefer-201-for-creation",
  ],
  ["a flag that is a number", handler("if (!task) res.json({ success: 0 });"), "no-2xx-for-errors"],
  ["an unknown thing", handler(`${find} if (!user) res.status(400).json({ error: "Unknown user" });`), "prefer-specific-4xx"],
  [
    "the account of who asks is gone",
    handler(
      'const user = await User.findOne({ _id: req.user.sub }); if (!user) return res.status(401).json({ error: "Unknown user" }); next();',
    ),
    "",
  ],
  [
    "a type that is not supported",
    handler('if (part.mimetype !== "image/png") res.status(400).json({ error: `Files of type ${part.mimetype} are not supported` });'),
    "prefer-specific-4xx",
  ],
  [
    "a middleware that is named for what it checks",
    'export function checkLogin(req, res, next) { if (!req.session.user) { res.status(404).json({ error: "Please sign in to continue" }); return; } next(); }',
    "prefer-specific-4xx",
  ],
  [
    "an endpoint that answers with what it has checked",
    route("post", "/check-login", 'if (!req.session.user) res.json({ success: false, message: "Please sign in" });'),
    "",
  ],
  [
    "another owner, where the one who asks has a name of the project's own",
    handler(`${find} if (user.owner.toString() !== req.owner.id) { res.status(401); throw new Error("User not authorized"); }`),
    "no-401-403-confusion",
  ],
  [
    "what is read from a document that was looked up",
    handler(
      'const snap = await db.collection("events").doc(id).get(); if (snap.data().ownerId !== uid) res.status(401).json({ error: "Not your event" });',
    ),
    "no-401-403-confusion",
  ],
  [
    "a right that is asked of a name",
    handler(
      'const post = await Post.findById(1); const { id } = req.user; if (post.authorId !== id) res.status(401).json({ error: "No" });',
    ),
    "no-401-403-confusion",
  ],
  [
    "a look-up that fails where there is nothing",
    handler(
      'try { res.json(await prisma.order.findUniqueOrThrow({ where: { id: req.params.id } })); } catch { res.status(400).json({ error: "Order not found" }); }',
    ),
    "prefer-specific-4xx",
  ],
  [
    "what went wrong where something was written",
    handler('try { await ref.update(req.body); res.sendStatus(204); } catch { res.status(400).json({ error: "Something went wrong" }); }'),
    "no-4xx-for-server-errors",
  ],
  [
    "what was wrong with what was written",
    handler("try { await ref.update(req.body); res.sendStatus(204); } catch (e) { res.status(400).json({ error: e.message }); }"),
    "",
  ],
  [
    "a type of content that is asked for by is()",
    handler('if (!req.is("application/json")) res.status(400).json({ error: "Only application/json is accepted" });'),
    "prefer-specific-4xx",
  ],
  [
    "a token that was mailed and is not there",
    'import { AppError } from "./errors.js"; export class Users { async resetPassword(token) { const found = await this.tokens.findByToken(token); if (!found) throw new AppError("User token does not exist", 400); } }',
    "",
  ],
  [
    "work for one of several queues",
    route(
      "post",
      "/transfers",
      'await queues.transfers.add("transfer", req.body); res.json({ message: "The transfer is being processed" });',
    ),
    "prefer-202-for-queued-work",
  ],
  [
    "the account of the session's user is gone",
    "export async function GET() { const session = await getServerSession(); const user = session?.user; if (!user) return Response.json({}, { status: 401 }); const found = await UserModel.findOne({ _id: user._id }); if (!found) return Response.json({ message: 'User not found' }, { status: 401 }); return Response.json(found); }",
    "",
  ],
  [
    "what is not there by its number",
    route(
      "get",
      "/accounts/:iban",
      'const account = await Account.findOne({ iban: req.params.iban }); if (!account) res.status(400).json({ error: "No account with this IBAN" });',
    ),
    "prefer-specific-4xx",
  ],
  [
    "a token that is no longer the one that was stored",
    handler('const ok = await bcrypt.compare(token, user.hashedToken); if (!ok) res.status(400).json({ error: "Invalid refresh token" });'),
    "prefer-specific-4xx",
  ],
];

it.each(cases)("%s", (_, code, rule) => {
  expect(reported(code)).toBe(rule);
});

it("a text beside which another stands for when none is passed", () => {
  const code = `
    const fail = (res, message) => res.status(400).json({ message: message || "Unauthorized" });
    export const show = async (req, res) => {
      const shop = await Shop.findById(req.params.id);
      if (!shop) return fail(res, "Shop not found");
      res.json(shop);
    };
  `;
  expect(reported(code)).toBe("prefer-specific-4xx");
});

it("an envelope of another file whose data are left out", () => {
  const { path, text } = projectOf({
    "orders.js": `
      import send from "./send.js";
      export const show = async (req, res) => {
        const order = await Order.findById(req.params.id);
        if (!order) return send(res, { code: 200, success: false, message: "Order not found" });
        send(res, { code: 200, success: true, data: order });
      };
    `,
    "send.js":
      "export default (res, one) => { res.status(one.code).json({ success: one.success, message: one.message, data: one.data }); };",
  });
  expect(lint(text, { filename: path, only: ["no-2xx-for-errors"] })).toHaveLength(1);
});

it("answers that are kept in constants of another file stand at the calls that name them", () => {
  const { path, text } = projectOf({
    "tasks.js": `
      import { RESPONSES } from "./responses.js";
      const reply = (res, { status, message }) => res.status(status).json({ message });
      export const show = async (req, res) => {
        const task = await Task.findById(req.params.id);
        if (!task) return reply(res, RESPONSES.NOT_FOUND);
        if (await Task.exists({ title: task.title })) return reply(res, RESPONSES.EXISTS);
        res.json(task);
      };
    `,
    "responses.js": `export const RESPONSES = {
      NOT_FOUND: { status: 400, message: "Task not found" },
      EXISTS: { status: 400, message: "Task already exists" },
    };`,
  });
  const reports = lint(text, { filename: path, only: ["prefer-specific-4xx", "prefer-409-for-conflicts"] });
  expect(reports.map(({ line, ruleId }) => `${line} ${ruleId ?? ""}`)).toEqual([
    "6 http-status/prefer-specific-4xx",
    "7 http-status/prefer-409-for-conflicts",
  ]);
});

it("a method of a plugin that is named for tokens leaves the fields of a response as they are", () => {
  const code = `
    export async function login(request, reply) {
      try {
        return reply.send({ token: await reply.jwtSign({}) });
      } catch (error) {
        if (error instanceof AttemptsError) return reply.status(429).send({ message: error.message });
        throw error;
      }
    }
  `;
  expect(lint(code, { only: ["require-retry-after"] })).toHaveLength(1);
});
