/** One response gets one report about its code, by the most specific rule, whichever rules are on. */
import { describe, expect, it } from "vitest";

import { RULES_OF_TASTE } from "../../src/reasons/refinements.js";
import { rules } from "../../src/rules/index.js";
import { lint } from "../support/linter.js";

/** The rules that judge the code of a response; the others judge its fields, its content and the order of responses. */
const codeRules = [
  "no-2xx-for-errors",
  "no-401-403-confusion",
  "no-404-for-empty-lists",
  "no-4xx-for-server-errors",
  "no-5xx-for-client-errors",
  "no-invalid-status",
  "no-method-changing-redirect",
  "no-status-body-mismatch",
  "prefer-201-for-creation",
  "prefer-202-for-queued-work",
  "prefer-204-for-empty-success",
  "prefer-307-308-in-apis",
  "prefer-404-for-missing-resources",
  "prefer-409-for-conflicts",
  "prefer-422-for-validation-errors",
  "prefer-gateway-codes-for-upstream-failures",
  "prefer-specific-4xx",
] as const satisfies readonly (keyof typeof rules)[];

type Case = readonly [name: string, rule: (typeof codeRules)[number] | null, code: string];

const find = "const user = await User.findById(req.params.id);";
const handler = (body: string): string => `export const a = async (req, res, next) => { ${body} };`;
const route = (method: string, path: string, body: string): string =>
  `export default (app) => { app.${method}("${path}", async (req, res) => { ${body} }); };`;

const cases: readonly Case[] = [
  [
    "500 for a path that begins otherwise",
    "no-5xx-for-client-errors",
    handler('if (!req.query.path.startsWith("/")) return res.status(500).send("Only for relative paths"); res.end();'),
  ],
  [
    "404 for what was left out",
    "prefer-specific-4xx",
    handler('const { path } = req.query; if (!path) return res.status(404).send("Insufficient query parameters"); res.end();'),
  ],
  ["200 with a duplicate", "no-2xx-for-errors", handler('if (existing) res.status(200).json({ error: "User already exists" });')],
  ["200 with nothing found", "no-2xx-for-errors", handler(`${find} if (!user) res.json({ success: false, message: "User not found" });`)],
  ["200 with another code", "no-2xx-for-errors", handler('if (x) res.status(200).json({ status: 404, error: "User not found" });')],
  ["201 with a failure", "no-2xx-for-errors", route("post", "/users", 'if (x) res.status(201).json({ error: "Name is required" });')],
  ["200 with null", "prefer-404-for-missing-resources", handler(`${find} if (!user) return res.json(null); res.json(user);`)],
  ["200 with null, which claims 404", "no-2xx-for-errors", handler(`${find} if (!user) res.json({ status: 404, error: "none" });`)],
  [
    "200 for what was created",
    "prefer-201-for-creation",
    route("post", "/users", "const user = await User.create(req.body); res.json(user);"),
  ],
  [
    "200 for what was created, said to be 201",
    "prefer-201-for-creation",
    route("post", "/users", "const user = await User.create(req.body); res.json({ status: 201, user });"),
  ],
  [
    "200 for what is queued in place of created",
    "prefer-202-for-queued-work",
    route(
      "post",
      "/reports",
      'const job = await queue.add(req.body); await Job.create({ job }); res.json({ message: "Report queued", job });',
    ),
  ],
  [
    "200 with nothing",
    "prefer-204-for-empty-success",
    route("delete", "/users/:id", "await remove(req.params.id); res.status(200).end();"),
  ],
  ["400 for a duplicate", "prefer-409-for-conflicts", handler('if (existing) res.status(400).json({ error: "User already exists" });')],
  ["500 for a duplicate", "prefer-409-for-conflicts", handler('if (existing) res.status(500).json({ error: "Email already in use" });')],
  ["403 for a duplicate", "prefer-409-for-conflicts", handler('if (existing) res.status(403).json({ error: "Email already in use" });')],
  [
    "400 for what is in the way",
    "prefer-409-for-conflicts",
    handler(
      'const existing = await Invite.findOne({ email }); if (existing) res.status(400).json({ error: "An invitation is already pending" });',
    ),
  ],
  [
    "400 for what is done already",
    null,
    handler('const existing = await Like.findOne({ post }); if (existing) res.status(400).json({ error: "Already liked" });'),
  ],
  [
    "403 for what somebody has claimed",
    null,
    handler(
      'const alreadyClaimed = await Domain.findOne({ team }); if (alreadyClaimed) res.status(403).json({ error: "One domain for each team" });',
    ),
  ],
  [
    "400 for a validator's duplicate",
    "prefer-409-for-conflicts",
    handler('if (error.code === "23505") res.status(400).json({ error: "Email already in use" });'),
  ],
  ["400 for a missing resource", "prefer-specific-4xx", handler(`${find} if (!user) res.status(400).json({ error: "User not found" });`)],
  [
    "500 for a missing resource",
    "no-5xx-for-client-errors",
    handler(`${find} if (!user) res.status(500).json({ error: "User not found" });`),
  ],
  ["400 for a client without a token", "prefer-specific-4xx", handler('if (!req.user) res.status(400).json({ error: "Please log in" });')],
  [
    "400 for a missing resource, without a word",
    "prefer-specific-4xx",
    handler(`${find} if (!user) res.status(400).json({ success: false });`),
  ],
  ["500 for a missing resource, without a word", null, handler(`${find} if (!user) res.status(500).json({ success: false });`)],
  [
    "400 for what nothing was removed of",
    "prefer-specific-4xx",
    handler('const n = await Post.destroy({ where }); if (!n) res.status(400).json({ error: "Nothing found" });'),
  ],
  [
    "400 for what was found, said to be a member",
    "prefer-409-for-conflicts",
    handler('const found = await Member.findOne({ org, user }); if (found) res.status(400).json({ error: "Already a member" });'),
  ],
  [
    "400 for what was found and done already",
    "prefer-409-for-conflicts",
    handler('const review = await Review.findOne({ user }); if (review) res.status(400).json({ error: "Product already reviewed" });'),
  ],
  [
    "401 for an account that is blocked",
    "no-401-403-confusion",
    handler('if (user.status === "blocked") res.status(401).json({ error: "This user is blocked" });'),
  ],
  [
    "400 for an account that was blocked before",
    null,
    handler('if (user.banned) res.status(400).json({ error: "User has been banned already" });'),
  ],
  [
    "400 for a file's type",
    "prefer-specific-4xx",
    handler('if (!file.mimetype.startsWith("image")) res.status(400).json({ error: "Please upload an image" });'),
  ],
  [
    "400 for a file's size",
    "prefer-specific-4xx",
    handler('if (req.file.size > max) res.status(400).json({ error: "Image must be smaller than 1MB" });'),
  ],
  [
    "400 for the size of something else",
    null,
    handler('if (entry.size > max) res.status(400).json({ error: "Invalid file, entry too large" });'),
  ],
  [
    "411 for input",
    "prefer-specific-4xx",
    handler('if (!schema.safeParse(req.body).success) res.status(411).json({ error: "Incorrect inputs" });'),
  ],
  ["404 for input", "prefer-specific-4xx", handler('if (!req.body.name) res.status(404).json({ error: "Name is required" });')],
  [
    "404 for a role that is none",
    null,
    handler('if (!ROLES.includes(req.body.role)) res.status(400).json({ error: "Role does not exist" });'),
  ],
  [
    "400 for what a call-back could not read",
    "no-4xx-for-server-errors",
    handler("Item.find().exec((err, items) => { if (err) return res.status(400).json({ err }); res.json(items); });"),
  ],
  [
    "400 for what a call-back could not write",
    null,
    handler("item.save((err) => { if (err) return res.status(400).json({ err }); res.end(); });"),
  ],
  [
    "400 for what any of several steps may not have done",
    null,
    handler(
      "async.waterfall([(next) => load(next), (item, next) => check(item, next)], (err) => { if (err) return res.status(400).json({ err }); res.end(); });",
    ),
  ],
  ["400 for an upload", null, handler("form.parse(req, (err, fields) => { if (err) return res.status(400).json({ err }); res.end(); });")],
  [
    "401 for the thing of another",
    "no-401-403-confusion",
    handler(
      'const ownerId = req.headers.authorization; const item = await Item.findById(req.params.id); if (item.ong_id !== ownerId) res.status(401).json({ error: "Operation not permitted" });',
    ),
  ],
  [
    "400 for a missing resource, in vague words",
    "prefer-specific-4xx",
    handler(`${find} if (!user) res.status(400).json({ error: "Something went wrong" });`),
  ],
  [
    "400 that conceals an account",
    null,
    handler('const existing = await User.findOne({ email }); if (existing) res.status(400).json({ error: "Something went wrong" });'),
  ],
  [
    "403 for nobody, by a call that tells who asks",
    "no-401-403-confusion",
    handler('const user = await currentUser(); if (!user) res.status(403).json({ error: "Unauthorized" });'),
  ],
  [
    "400 in a property that names the field",
    "prefer-409-for-conflicts",
    handler('if (existing) res.status(400).json({ handle: "this handle is already taken" });'),
  ],
  [
    "400 for what is to be changed",
    "prefer-specific-4xx",
    handler(
      'const chat = await Chat.findByIdAndUpdate(req.body.chatId, set); if (!chat) res.status(400).json({ error: "Chat not found" });',
    ),
  ],
  [
    "401 with the phrase of the code",
    "no-401-403-confusion",
    handler("if (req.user.id !== post.author) res.status(401).send(ReasonPhrases.UNAUTHORIZED);"),
  ],
  [
    "400 for a job that people apply for",
    "prefer-specific-4xx",
    route(
      "post",
      "/jobs/:id/apply",
      'const job = await Job.findById(req.params.id); if (!job) res.status(400).json({ error: "Job not found" });',
    ),
  ],
  [
    "200 for a job that another server hands over",
    null,
    route("post", "/jobs/process/:name", 'if (!known) res.json({ success: false, message: "Job not found" });'),
  ],
  [
    "200 for what was created, and looked up again",
    "prefer-201-for-creation",
    route(
      "post",
      "/chats",
      "const made = await Chat.create(req.body); const chat = await Chat.findOne({ _id: made._id }); res.json(chat);",
    ),
  ],
  [
    "200 for what is inserted, and taken out of the answer",
    "prefer-201-for-creation",
    route("post", "/items", 'const { data } = await db.from("items").insert(req.body).select().single(); res.json(data);'),
  ],
  [
    "200 for what a model in lower case makes",
    "prefer-201-for-creation",
    route("post", "/add", 'const food = new foodModel(req.body); await food.save(); res.json({ success: true, message: "Food added" });'),
  ],
  [
    "403 for a wrong password of an account that was found",
    "no-401-403-confusion",
    handler(
      'const user = await User.findOne({ email }); if (!user) return next(); if (!(await bcrypt.compare(a, user.hash))) res.status(403).json({ error: "Wrong password" });',
    ),
  ],
  [
    "400 for nothing changed",
    "prefer-specific-4xx",
    handler(
      'const result = await users.delete(req.params.id); if (result.affected === 0) res.status(400).json({ error: "User not found" });',
    ),
  ],
  [
    "400 for nothing changed, told by a driver",
    "prefer-specific-4xx",
    handler('db.run(sql, req.params.id, function (err) { if (this.changes === 0) res.status(400).json({ error: "User not found" }); });'),
  ],
  [
    "400 for what a part of the URL names",
    "prefer-specific-4xx",
    handler(
      'const id = req.url.split("/")[3]; const user = users.find((one) => one.id === id); if (!user) res.status(400).json({ error: "User not found" });',
    ),
  ],
  ["400 by a factory of errors", "prefer-409-for-conflicts", handler('if (existing) next(ApiError.badRequest("User already exists"));')],
  [
    "500 by a factory of errors",
    "no-5xx-for-client-errors",
    handler('const ok = await bcrypt.compare(a, b); if (!ok) next(ApiError.internal("Wrong password"));'),
  ],
  ["404 for what the path lacks", null, handler("if (!req.params.slug) res.status(404).end();")],
  [
    "500 for what does not parse",
    "no-5xx-for-client-errors",
    handler("try { schema.parse(req.body); next(); } catch (error) { res.status(500).json({ error }); }"),
  ],
  [
    "500 for what does not parse, or is not stored",
    null,
    handler("try { schema.parse(req.body); await save(); } catch (error) { res.status(500).json({ error }); }"),
  ],
  [
    "500 for a client without a token",
    "no-5xx-for-client-errors",
    handler('if (!req.user) res.status(500).json({ error: "Please log in" });'),
  ],
  ["403 for a client without a token", "no-401-403-confusion", handler('if (!req.user) res.status(403).json({ error: "Please log in" });')],
  [
    "403 for a token that does not verify",
    "no-401-403-confusion",
    handler(
      'jwt.verify(req.cookies.token, secret, (err, user) => { if (err) return res.status(403).json({ error: "Token is not valid" }); next(); });',
    ),
  ],
  [
    "403 for a client without a token, in the words of the code",
    "no-401-403-confusion",
    handler('if (!req.user) res.status(403).json({ error: "Forbidden" });'),
  ],
  [
    "401 for a user who may not, as in the documentation of Next.js",
    "no-401-403-confusion",
    handler(
      'const session = await getSession(req); if (!session) return res.status(401).json({ error: "User is not authenticated" }); if (session.user.role !== "admin") return res.status(401).json({ error: "Unauthorized access: User does not have admin privileges." });',
    ),
  ],
  ["401 for a user who may not", "no-401-403-confusion", handler('if (!req.user.isAdmin) res.status(401).json({ error: "Admins only" });')],
  [
    "400 for a user who may not, or for something else",
    null,
    handler(
      'try { await pay(); } catch (err) { throw new ApiError(400, err.code ? "You do not have permission to pay" : "Try another amount"); }',
    ),
  ],
  ["400 for a user who may not", "prefer-specific-4xx", handler('if (!req.user.isAdmin) res.status(400).json({ error: "Admins only" });')],
  [
    "400 for input",
    "prefer-422-for-validation-errors",
    handler('if (!isEmail(x)) res.status(400).json({ error: "Invalid email address" });'),
  ],
  ["401 for input", "prefer-specific-4xx", handler('if (!req.body.phone) res.status(401).json({ error: "Phone was not informed" });')],
  ["412 for input", "prefer-specific-4xx", handler('if (!req.params.id) res.status(412).json({ error: "id not provided" });')],
  ["401 for a login without input", null, handler('if (!req.body.name) res.status(401).json({ error: "Please provide credentials" });')],
  ["400 for a long URI", "prefer-specific-4xx", handler('if (req.url.length > 2048) res.status(400).send("URL too long");')],
  ["500 for input", "no-5xx-for-client-errors", handler('if (!isEmail(x)) res.status(500).json({ error: "Invalid email address" });')],
  ["200 for input", "no-2xx-for-errors", handler('if (!isEmail(x)) res.status(200).json({ error: "Invalid email address" });')],
  [
    "404 for an empty list",
    "no-404-for-empty-lists",
    handler('const users = await User.find(); if (users.length === 0) res.status(404).json({ error: "No users found" });'),
  ],
  [
    "400 for something that went wrong",
    "no-4xx-for-server-errors",
    handler(
      'try { await Post.create(req.body); await publish(); } catch (err) { res.status(400).json({ error: "Something went wrong" }); }',
    ),
  ],
  [
    "400 for content that cannot be read",
    null,
    'export async function POST(request) { try { return Response.json(await request.json()); } catch { return Response.json({ error: "bad-request" }, { status: 400 }); } }',
  ],
  [
    "200 with an outcome that failed",
    "no-2xx-for-errors",
    handler('res.status(200).json({ status: "error", response: "Not implemented yet" });'),
  ],
  ["200 with a field for htmx", null, handler('if (!req.user) { res.setHeader("HX-Redirect", "/login"); res.send("NOT_AUTHENTICATED"); }')],
  [
    "400 for a fault of the database",
    "no-4xx-for-server-errors",
    handler("try { res.json(await User.find()); } catch (err) { res.status(400).json({ error: err.message }); }"),
  ],
  [
    "500 for a failed upstream",
    "prefer-gateway-codes-for-upstream-failures",
    handler("try { res.json(await fetch(url)); } catch (err) { res.status(500).json({ error: err.message }); }"),
  ],
  [
    "400 for a failed upstream",
    "no-4xx-for-server-errors",
    handler("try { res.json(await fetch(url)); } catch (err) { res.status(400).json({ error: err.message }); }"),
  ],
  [
    "200 for a failed upstream",
    "no-2xx-for-errors",
    handler("try { res.json(await fetch(url)); } catch (err) { res.json({ error: err.message }); }"),
  ],
  ["another code in the content", "no-status-body-mismatch", handler("res.status(201).json({ status: 202 });")],
  [
    "another code in the content of a wrong code",
    "prefer-specific-4xx",
    handler(`${find} if (!user) res.status(400).json({ status: 404, error: "User not found" });`),
  ],
  ["no status code", "no-invalid-status", handler("res.status(600).json({});")],
  ["a POST redirected within an API", "no-method-changing-redirect", route("post", "/api/a", 'res.redirect(301, "/api/b");')],
  ["a GET redirected within an API", "prefer-307-308-in-apis", route("get", "/api/a", 'res.redirect(301, "/api/b");')],
  ["404 for a missing resource", null, handler(`${find} if (!user) return res.status(404).json({ error: "User not found" }); res.end();`)],
  ["409 for a duplicate", null, handler('if (existing) res.status(409).json({ status: 409, error: "User already exists" });')],
  [
    "500 for whatever was caught",
    null,
    handler("try { res.json(await User.find()); } catch (err) { res.status(500).json({ error: err }); }"),
  ],
];

/** The code rules that report, one entry for each report. */
function reported(code: string, only?: readonly string[]): readonly string[] {
  return lint(code, only ? { only } : {})
    .map(({ ruleId }) => ruleId?.replace(/^.*\//u, "") ?? "fatal")
    .filter((name) => name === "fatal" || codeRules.some((rule) => rule === name));
}

describe.each(cases)("%s", (_, rule, code) => {
  it("is reported by one rule with all rules on", () => {
    expect(reported(code)).toEqual(rule === null ? [] : [rule]);
  });
  it("is reported by that rule alone", () => {
    expect(codeRules.filter((name) => reported(code, [name]).length > 0)).toEqual(rule === null ? [] : [rule]);
  });
  it("is reported by no other rule where that one is off", () => {
    expect(
      reported(
        code,
        Object.keys(rules).filter((name) => name !== rule),
      ),
    ).toEqual([]);
  });
});

it("every rule that judges a code is the verdict on some case", () => {
  expect(codeRules.filter((name) => !cases.some(([, rule]) => rule === name))).toEqual([]);
});

it("no rule of the recommended config waits for the verdicts of taste", () => {
  expect([...RULES_OF_TASTE].map((name) => rules[name].meta.docs?.config)).toEqual([...RULES_OF_TASTE].map(() => "strict"));
});
