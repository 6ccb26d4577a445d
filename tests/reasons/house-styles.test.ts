/** How teams write the same misuse in ways of their own. Beside each stands what looks the same and is right. */
import { describe, expect, it } from "vitest";

import { lint } from "../support/linter.js";

type Case = readonly [rule: string, wrong: string, right: string];

const handler = (body: string, name = "a"): string => `export const ${name} = async (req, res) => { ${body} };`;
const route = (method: string, path: string, body: string): string =>
  `import express from "express"; const app = express(); app.${method}("${path}", async (req, res) => { ${body} });`;
const koa = (body: string): string => `import Router from "@koa/router"; new Router().delete("/links/:id", async (ctx) => { ${body} });`;

const cases: Readonly<Record<string, Case>> = {
  "a method of the response that some other file puts there": [
    "prefer-specific-4xx",
    handler('const user = await User.findById(req.params.id); if (!user) return res.fail(400, "User not found");'),
    handler('const user = await User.findById(req.params.id); if (!user) return res.fail(404, "User not found");'),
  ],
  "a method of the response that is named for a code": [
    "prefer-409-for-conflicts",
    handler('if (await User.findOne({ email })) return res.badRequest("Email already exists");'),
    handler('if (await User.findOne({ email })) return res.conflict("Email already exists");'),
  ],
  "a helper that has another helper send": [
    "require-www-authenticate",
    "const send = (res, status, message) => res.status(status).json({ message }); export const unauthorized = (res) => send(res, 401, 'Unauthorized');",
    "const send = (res, status, message) => res.status(status).json({ message }); export const forbidden = (res) => send(res, 403, 'Forbidden');",
  ],
  "an apology outside of a catch clause": [
    "no-4xx-for-server-errors",
    handler('const all = await load(); if (!ready) return res.status(400).json({ message: "Something went wrong" }); res.json(all);'),
    handler(
      'const user = await User.findById(req.params.id); if (!user) return res.status(400).json({ message: "Something went wrong" });',
    ),
  ],
  "an apology that is thrown": [
    "no-4xx-for-server-errors",
    handler('try { await load(); } catch { throw new HttpError(400, "Something went wrong"); }'),
    handler('try { JSON.parse(req.body); } catch { throw new HttpError(400, "Something went wrong"); }'),
  ],
  "a statement that only reads": [
    "no-4xx-for-server-errors",
    handler(
      'try { res.json(await db.execute("SELECT * FROM pupils WHERE no = ?", [req.params.no])); } catch (e) { res.status(400).json(e); }',
    ),
    handler(
      'try { res.json(await db.execute("INSERT INTO pupils (no) VALUES (?)", [req.body.no])); } catch (e) { res.status(400).json(e); }',
    ),
  ],
  "an error that a call yields": [
    "no-4xx-for-server-errors",
    handler('const { data, error } = await db.from("users").select("*"); if (error) return res.status(400).json(error); res.json(data);'),
    handler('const { error } = await db.from("users").insert(req.body); if (error) return res.status(400).json(error);'),
  ],
  "an error that a call yields, as a property": [
    "no-4xx-for-server-errors",
    handler('const found = await db.from("users").select("*"); if (found.error) return res.status(400).json(found.error);'),
    handler(
      'const found = await db.from("users").select().eq("name", req.params.name).single(); if (found.error) res.status(400).json(1);',
    ),
  ],
  "an error that a call yields, in a pair": [
    "no-4xx-for-server-errors",
    handler("const [err, users] = await to(User.find()); if (err) return res.status(400).json({ message: err.message }); res.json(users);"),
    handler("const [err] = await to(User.create(req.body)); if (err) return res.status(400).json({ message: err.message });"),
  ],
  "a file of the server's own": [
    "no-4xx-for-server-errors",
    handler('fs.readFile(path.join(root, "data.json"), (err, data) => { if (err) return res.status(404).end(); res.end(data); });'),
    "const file = (res, name) => fs.readFile(path.join(root, name), (err, data) => { if (err) { res.writeHead(404); return res.end('no'); } res.end(data); });",
  ],
  "a key of the request that nobody has": [
    "no-401-403-confusion",
    handler(
      'const owner = await redis.get(`key:${req.get("x-api-key")}`); if (!owner) return res.status(403).json({ error: "Invalid API key" });',
    ),
    handler('const owner = await redis.get(`link:${req.params.id}`); if (!owner) return res.status(403).json({ error: "Invalid link" });'),
  ],
  "a key of a device": [
    "no-401-403-confusion",
    handler('const key = req.header("X-Device-Key"); if (!key) return res.status(403).send({ error: "X-Device-Key header is missing" });'),
    handler('const key = req.header("Idempotency-Key"); if (!key) return res.status(403).send({ error: "Idempotency-Key is missing" });'),
  ],
  "the owner of a thing, kept in the state of Koa": [
    "no-401-403-confusion",
    koa('const link = await find(ctx.params.id); ctx.assert(link.owner === ctx.state.owner, 401, "Not your link");'),
    koa('const link = await find(ctx.params.id); ctx.assert(link.owner === ctx.state.owner, 403, "Not your link");'),
  ],
  "an account without a right, or none at all": [
    "no-401-403-confusion",
    handler(
      'const user = await User.findByPk(req.userId); if (!user || !user.admin) return res.status(401).json({ error: "Admins only" });',
    ),
    handler('const user = await User.findByPk(req.userId); if (!user) return res.status(401).json({ error: "Unknown user" });'),
  ],
  "an error that is told by its tag": [
    "prefer-409-for-conflicts",
    handler('if (e._tag === "DuplicateReference") return res.status(422).json({ error: "duplicate_reference" });'),
    handler('if (e._tag === "Unbalanced") return res.status(422).json({ error: "unbalanced" });'),
  ],
  "what was done already": [
    "prefer-409-for-conflicts",
    handler(
      'const ticket = await load(code); switch (ticket.state) { case "USED": return res.status(400).json({ message: "Ticket has already been used" }); }',
    ),
    handler(
      'const ticket = await load(code); switch (ticket.state) { case "open": return res.status(400).json({ message: "Dish already in menu" }); }',
    ),
  ],
  "a look-up that is named by its key alone": [
    "prefer-404-for-missing-resources",
    handler("const pet = await pets.byId(req.params.id); return pet ? res.json(pet) : res.json({});"),
    handler("const pet = await pets.byId(req.params.id); return pet ? res.json(pet) : res.status(404).json({});"),
  ],
  "what was created, through a helper": [
    "prefer-201-for-creation",
    "const send = (res, code, data) => res.status(code).json(data); export const addTry = (req, res) => { const one = new Try(req.body); one.save((err) => { if (err) return send(res, 500, err); send(res, 200, one); }); };",
    "const send = (res, code, data) => res.status(code).json(data); export const a = (req, res) => { const one = new Try(req.body); one.check((err) => { if (err) return send(res, 500, err); send(res, 200, one); }); };",
  ],
  "a class for one action": [
    "prefer-201-for-creation",
    "class CreateUserController { async handle(req, res) { const user = await this.users.save({ name: req.body.name }); return res.json(user); } }",
    "class UpdateUserController { async handle(req, res) { const user = await this.users.save({ name: req.body.name }); return res.json(user); } }",
  ],
  "a collection to which a thing is added": [
    "require-location",
    route("post", "/links", 'await redis.set(slug, url); res.status(201).json({ slug, short: "/" + slug });'),
    route("post", "/links", "await redis.set(key, url); res.status(201).json({ done: true });"),
  ],
  "what a helper asks of what it was given": [
    "prefer-specific-4xx",
    "const reply = ({ res, code, body }) => (body === undefined ? res.status(code).end() : res.status(code).json(body)); export const getSong = async (req, res) => { const song = await songs.findById(req.params.id); if (!song) return reply({ res, code: 400, body: { error: 'Song not found' } }); };",
    "const reply = ({ res, code, body }) => (body === undefined ? res.status(code).end() : res.status(code).json(body)); export const getSong = async (req, res) => { const song = await songs.findById(req.params.id); if (!song) return reply({ res, code: 404, body: { error: 'Song not found' } }); };",
  ],
  "the words that a page is rendered with": [
    "no-5xx-for-client-errors",
    handler(
      'const ticket = await Ticket.findById(req.params.id); if (!ticket) res.status(500).render("error", { message: "Ticket does not exist" });',
    ),
    handler('const ticket = await Ticket.findById(req.params.id); if (!ticket) res.status(500).render("error", { message: "Try again" });'),
  ],
  "a state of what a model gets": [
    "prefer-409-for-conflicts",
    handler(
      'const ticket = await Ticket.get(req.params.id); if (ticket.closed) res.status(400).json({ error: "Ticket is already closed" });',
    ),
    handler('const ticket = req.body; if (ticket.closed) res.status(400).json({ error: "Ticket is already closed" });'),
  ],
  "the user of a callback of Passport": [
    "no-401-403-confusion",
    'import passport from "passport"; export const login = (req, res, next) => passport.authenticate("local", (err, user, info) => { if (!user) return res.status(403).json({ message: info.message }); })(req, res, next);',
    'import passport from "passport"; export const login = (req, res, next) => passport.authenticate("local", (err, user, info) => { if (!user) return res.status(401).json({ message: info.message }); })(req, res, next);',
  ],
  "a key that is none of a list": [
    "no-401-403-confusion",
    handler('const key = req.headers["x-api-key"]; if (!KEYS.has(key)) return res.status(403).json({ error: "Invalid API key" });'),
    handler('const { plan } = req.body; if (!PLANS.has(plan)) return res.status(403).json({ error: "Invalid plan" });'),
  ],
  "a field that is not what the server expects": [
    "no-401-403-confusion",
    handler('if (req.header("authorization") !== `Bearer ${secret}`) return res.status(403).json({ error: "Invalid token" });'),
    handler('if (req.header("x-csrf-token") !== expected) return res.status(403).json({ error: "Invalid token" });'),
  ],
  "a statement in a tagged template": [
    "no-5xx-for-client-errors",
    route(
      "delete",
      "/invoices/:id",
      'const { count } = await sql`delete from invoices where id = ${req.params.id}`; if (count === 0) res.status(500).json({ error: "No such invoice" });',
    ),
    route(
      "delete",
      "/invoices/:id",
      'const { count } = await clear(req.query); if (count === 0) res.status(500).json({ error: "No such invoice" });',
    ),
  ],
  "what a statement deletes by the content": [
    "prefer-specific-4xx",
    handler(
      'const { affectedRows } = await db.query("DELETE FROM goods WHERE id = ?", [req.body.id]); if (affectedRows === 0) res.status(400).json({ msg: "Item not found" });',
    ),
    handler(
      'const { affectedRows } = await db.query("INSERT INTO sales SELECT ?", [req.body.goods]); if (affectedRows === 0) res.status(400).json({ msg: "Item not found" });',
    ),
  ],
  "a service's method that is named like one of lists": [
    "no-4xx-for-server-errors",
    handler(
      'try { await classes.join(); } catch (e) { if (e instanceof ApiError) throw e; res.status(400).json({ message: "Internal server error" }); }',
    ),
    handler(
      'try { JSON.parse(req.body); } catch (e) { if (e instanceof ApiError) throw e; res.status(400).json({ message: "Internal server error" }); }',
    ),
  ],
  "what was created, in a name of another language": [
    "prefer-201-for-creation",
    handler("const usuario = new Usuario(req.body); await usuario.save(); res.json({ ok: true, usuario, token });", "crearUsuario"),
    handler("const usuario = new Usuario(req.body); await usuario.save(); res.json({ ok: true, usuario, token });", "actualizarUsuario"),
  ],
  "what a query of Objection inserts": [
    "prefer-201-for-creation",
    route("post", "/animals", "const animal = await Animal.query().insertAndFetch(req.body); res.send(animal);"),
    route("post", "/animals", "const animal = await Animal.query().patchAndFetchById(1, req.body); res.send(animal);"),
  ],
};

function reports(code: string, rule: string): number {
  return lint(code, { only: [rule], strict: true }).length;
}

describe("house styles", () => {
  it.each(Object.entries(cases))("%s", (_name, [rule, wrong, right]) => {
    expect(reports(wrong, rule)).toBe(1);
    expect(reports(right, rule)).toBe(0);
  });
});
