/** What a competent author may have meant: the rules are silent. Beside each stands what leaves no doubt. */
import { describe, expect, it } from "vitest";

import { lint } from "../support/linter.js";
import { projectOf } from "../support/project.js";

type Case = readonly [rule: string, doubtful: string, certain: string];

const handler = (body: string, name = "show"): string => `export const ${name} = async (req, res, next) => { ${body} };`;

const cases: Readonly<Record<string, Case>> = {
  "the extension of a file is no media type": [
    "prefer-specific-4xx",
    handler('if (!allowed.includes(extension)) res.status(400).send("Unsupported file type");'),
    handler('if (!allowed.includes(req.file.mimetype)) res.status(400).send("Unsupported file type");'),
  ],
  "a token in the query is a parameter": [
    "prefer-specific-4xx",
    handler('const token = new URL(req.url).searchParams.get("token"); if (!token) res.status(400).json({ error: "Token is required" });'),
    handler('const token = req.headers.get("authorization"); if (!token) res.status(400).json({ error: "Token is required" });'),
  ],
  "one of several things that the content lists": [
    "prefer-specific-4xx",
    handler(
      'for (const { id } of req.body.items) { const item = await Item.findById(id); if (!item) return res.status(400).json({ error: "Item not found" }); }',
    ),
    handler(
      'const { id } = req.body; const item = await Item.findById(id); if (!item) return res.status(400).json({ error: "Item not found" });',
    ),
  ],
  "one of several things, by its index": [
    "prefer-specific-4xx",
    handler(
      'const { items } = req.body; for (let i = 0; i < items.length; i++) { const item = items[i]; const found = list.find((one) => one.id.toString() === item.id); if (!found) return res.status(400).json({ error: "Item not found" }); }',
    ),
    handler(
      'const { id } = req.body; const found = list.find((one) => one.id.toString() === id); if (!found) return res.status(400).json({ error: "Item not found" });',
    ),
  ],
  "one of two texts is sent": [
    "prefer-specific-4xx",
    handler(
      'try { await run(req.body); } catch (error) { res.status(400).json({ error: error.code === 7 ? "User not found" : error.message }); }',
    ),
    handler('try { await run(req.body); } catch (error) { if (error.code === 7) res.status(400).json({ error: "User not found" }); }'),
  ],
  "a text stands in for that of the error": [
    "prefer-specific-4xx",
    handler('try { await run(req.body); } catch (error) { res.status(400).json({ error: error.message || "User not found" }); }'),
    handler('try { await run(req.body); } catch (error) { if (error.code === 7) res.status(400).json({ error: "User not found" }); }'),
  ],
  "somebody who has not shown the password is not known": [
    "no-401-403-confusion",
    handler(
      'const member = await Member.findOne({ email }); if (member.status === "inactive") return res.status(401).json({ error: "Your account is inactive" }); if (!(await bcrypt.compare(password, member.hash))) return res.status(401).end();',
      "login",
    ),
    handler(
      'const member = await Member.findOne({ email }); if (!(await bcrypt.compare(password, member.hash))) return res.status(401).end(); if (member.status === "inactive") return res.status(401).json({ error: "Your account is inactive" });',
      "login",
    ),
  ],
  "a right is denied to whoever asks": [
    "no-401-403-confusion",
    handler("const hasPermission = await mayIndex(req); if (!hasPermission) res.status(401).json({ message });"),
    handler("if (!req.user.isAdmin) res.status(401).json({ message });"),
  ],
  "one thing may have another or not": [
    "prefer-404-for-missing-resources",
    handler(
      "const folder = await accessTo(req); const board = await prisma.board.findUnique({ where: { folderId: folder.id } }); if (!board) return res.json(null); res.json(board);",
    ),
    handler(
      "const board = await prisma.board.findUnique({ where: { id: req.params.id } }); if (!board) return res.json(null); res.json(board);",
    ),
  ],
  "a part of the URI is no content": [
    "prefer-422-for-validation-errors",
    handler('const { email } = req.query; if (!isEmail(email)) res.status(400).json({ error: "Invalid email address" });'),
    handler('const { email } = req.body; if (!isEmail(email)) res.status(400).json({ error: "Invalid email address" });'),
  ],
  "what the client sent is checked when it is saved": [
    "no-4xx-for-server-errors",
    handler(
      'const values = { name: req.body.name }; store.save(values).catch((error) => { res.status(400).json({ error: "Not saved" }); });',
    ),
    handler('user.save().catch((error) => { res.status(400).json({ error: "Not saved" }); });'),
  ],
  "a token in a list of the invalid is no duplicate": [
    "prefer-409-for-conflicts",
    handler('const isInvalid = await tokens.existsBy({ token }); if (isInvalid) res.status(400).json({ error: "Unauthorized" });'),
    handler("const isTaken = await users.existsBy({ name }); if (isTaken) res.status(400).json({ error });"),
  ],
  "what repeats itself in what was sent is no duplicate": [
    "prefer-409-for-conflicts",
    handler(
      'const dupes = list.filter((key, at) => list.indexOf(key) !== at); if (dupes.length) res.status(400).json({ error: `Duplicate "parents" entries: ${dupes}` });',
    ),
    handler('const dup = await keys.findOne({ key }); if (dup) res.status(400).json({ error: "Duplicate key" });'),
  ],
  "what is to be removed from the input is no duplicate": [
    "prefer-409-for-conflicts",
    handler(
      'const clashes = findClashes(req.body); if (clashes.length) res.status(400).json({ error: "Two fields have one name. Remove the duplicate field from one of them." });',
    ),
    handler('const clash = await fields.findOne({ name }); if (clash) res.status(400).json({ error: "Duplicate field name." });'),
  ],
  "a password that was left out is missing input": [
    "prefer-specific-4xx",
    'export class Members { async login(data) { if (!data.member.password) throw new ApiError(400, "Invalid credentials"); } }',
    'export class Members { async login(data) { if (!matches(data.member.password)) throw new ApiError(400, "Invalid credentials"); } }',
  ],
  "an error of JSON-RPC has a code of its own": [
    "prefer-409-for-conflicts",
    handler(
      'const user = await User.findOne({ email }); if (user) res.status(400).json({ jsonrpc: "2.0", error: { code: -32001, message: "User already exists" }, id });',
    ),
    handler('const user = await User.findOne({ email }); if (user) res.status(400).json({ error: { message: "User already exists" } });'),
  ],
  "a media type that a service is given may be a value of JSON": [
    "prefer-specific-4xx",
    'export function keep(data, mimeType) { if (!ALLOWED.includes(mimeType)) throw new BadRequestError("Invalid image type"); }',
    'export function keep(file) { if (!ALLOWED.includes(file.mimetype)) throw new BadRequestError("Invalid image type"); }',
  ],
  "a limit is no duplicate": [
    "prefer-409-for-conflicts",
    handler("if (count >= LIMIT) res.status(400).json({ error: `Too many tokens (${LIMIT}) already exist for this user.` });"),
    handler("if (found) res.status(400).json({ error: `The token ${name} already exists for this user.` });"),
  ],
  "whatever has failed is not what was missing": [
    "prefer-specific-4xx",
    handler('try { await groups.count(); } catch { res.status(400).json({ error: "Group not found" }); }'),
    handler('try { await run(); } catch (error) { if (error.code === "P2025") res.status(400).json({ error: "Group not found" }); }'),
  ],
  "a query that is parsed was not looked up": [
    "prefer-specific-4xx",
    handler('const query = parseQuery(req.url); if (!query.id) res.status(400).send("Group not found.");'),
    handler('const group = await Group.findById(req.params.id); if (!group) res.status(400).send("Group not found.");'),
  ],
  "a role by its name in the content is a reference": [
    "prefer-specific-4xx",
    handler('const { role } = req.body; const id = service.toRole(role); if (!id) res.status(400).json({ error: "role-does-not-exist" });'),
    handler(
      'const { role } = req.params; const id = service.toRole(role); if (!id) res.status(400).json({ error: "role-does-not-exist" });',
    ),
  ],
  "a reference may be told by a number": [
    "prefer-specific-4xx",
    handler('const id = service.getUser(req.body.ownerId); if (id === 0) res.status(400).json({ error: "User not found" });', "update"),
    handler('const id = service.getUser(req.params.id); if (id === 0) res.status(400).json({ error: "User not found" });', "update"),
  ],
  "an image of too many pixels may be small": [
    "prefer-specific-4xx",
    handler('if (image.width > 4096) res.status(400).json({ error: "Image dimensions too large" });'),
    handler('if (req.file.size > 4096) res.status(400).json({ error: "Image too large" });'),
  ],
  "an unknown client of OAuth has 400 as well as 401": [
    "prefer-specific-4xx",
    handler(
      'const client = await Client.findById(req.params.id); if (!client) res.status(400).json({ error: "invalid_client", error_description: "Client not found" });',
    ),
    handler('const client = await Client.findById(req.params.id); if (!client) res.status(400).json({ error: "Client not found" });'),
  ],
  "an account that somebody has at another provider is no duplicate at a login": [
    "prefer-409-for-conflicts",
    'export const login = async (req, res) => { if (user.provider) res.status(400).json({ error: "This email is already registered with Google" }); };',
    'export const register = async (req, res) => { if (user.provider) res.status(400).json({ error: "This email is already registered with Google" }); };',
  ],
  "what is looked up by the code's own name is the server's to have": [
    "no-5xx-for-client-errors",
    handler('const role = await Role.findOne({ name: "user" }); if (!role) res.status(500).json({ error: "Role not found" });'),
    handler('const role = await Role.findOne({ name: req.body.name }); if (!role) res.status(500).json({ error: "Role not found" });'),
  ],
  "what conflicts with one another may be no duplicate": [
    "prefer-409-for-conflicts",
    handler('const conflicts = await findConflicts(req.body); if (conflicts.length) res.status(400).json({ error: "No single owner" });'),
    handler('const existing = await findConfig(req.body); if (existing) res.status(400).json({ error: "No single owner" });'),
  ],
  "what once went wrong with a stored thing is data": [
    "no-2xx-for-errors",
    handler('const job = await Job.findById(req.params.id); if (job.done) res.json({ status: "failed", error: job.error });'),
    handler('const job = await Job.findById(req.params.id); if (!job.done) res.json({ status: "failed", error: "Not ready" });'),
  ],
  "a setting that is missing does not come back": [
    "require-retry-after",
    handler('if (!process.env.MAIL_KEY) res.status(503).json({ error: "Mail is unavailable" });'),
    handler('if (!mailer.isReady) res.status(503).json({ error: "Mail is unavailable" });'),
  ],
  "a binding that is missing, whatever else is asked": [
    "require-retry-after",
    'app.get("/", async (c) => { const kv = c.env.KV; if (!kv) { if (isLive) return c.json({ error: "Storage is unavailable" }, 503); } });',
    'app.get("/", async (c) => { const kv = await open(); if (!kv) { if (isLive) return c.json({ error: "Storage is unavailable" }, 503); } });',
  ],
  "whoever was asked for a right before is known": [
    "prefer-specific-4xx",
    handler(
      'if (!req.context.canReview(1)) return next(); if (!req.user) res.status(400).json({ error: "A review requires an identity" });',
    ),
    handler('if (!req.user) res.status(400).json({ error: "A review requires an identity" });'),
  ],
  "a media type that the content tells is a value of it": [
    "prefer-specific-4xx",
    handler('const { mimeType } = req.body; if (!TYPES.includes(mimeType)) res.status(400).json({ error: "Unsupported image type" });'),
    handler('const { mimetype } = req.file; if (!TYPES.includes(mimetype)) res.status(400).json({ error: "Unsupported image type" });'),
  ],
  "an OAuth token endpoint has 400 for its errors": [
    "prefer-specific-4xx",
    handler(
      'const code = await Code.findOne({ email: req.body.email }); if (!code) res.status(400).json({ error: "invalid_grant", error_description: "Code not found" });',
    ),
    handler('const code = await Code.findOne({ email: req.body.email }); if (!code) res.status(400).json({ error: "Code not found" });'),
  ],
  "a token that was mailed is a value": [
    "prefer-specific-4xx",
    handler(
      "try { read(req.body.token); } catch (error) { if (error instanceof TokenExpiredError) res.status(400).end(); }",
      "confirmEmailChange",
    ),
    handler("try { read(req.body.token); } catch (error) { if (error instanceof TokenExpiredError) res.status(400).end(); }", "session"),
  ],
  "the old password is confirmed by a user who is logged in": [
    "prefer-specific-4xx",
    handler('const { oldPassword } = req.body; if (!matches(oldPassword, hash)) res.status(400).json({ error: "Invalid credentials" });'),
    handler('const { pass } = req.body; if (!matches(pass, hash)) res.status(400).json({ error: "Invalid credentials" });'),
  ],
  "nobody may do what no rule allows": [
    "prefer-specific-4xx",
    handler('if (role.name === OWNER) res.status(400).json({ error: "Not allowed to delete owner" });'),
    handler('if (role.name === OWNER) res.status(400).json({ error: "You are not allowed to delete this" });'),
  ],
  "a scope is a permission": [
    "no-401-403-confusion",
    handler('if (missing) res.status(403).json({ error: "access token missing requested scope" });'),
    handler('if (missing) res.status(403).json({ error: "access token missing" });'),
  ],
  "a user with a role is no right": [
    "no-401-403-confusion",
    handler("const userWithRole = await users.find(req.user.id); if (!userWithRole) res.status(401).end();"),
    handler("const userRole = await roles.of(req.user.id); if (!req.user.role) res.status(401).end();"),
  ],
  "who is there already has logged in": [
    "no-401-403-confusion",
    handler(
      "if (!req.user) return res.status(401).end(); try { run(); } catch (error) { if (error instanceof UnauthorizedError) res.status(403).end(); }",
    ),
    handler("try { run(); } catch (error) { if (error instanceof UnauthorizedError) res.status(403).end(); }"),
  ],
  "a name that is not known is the client's": [
    "no-4xx-for-server-errors",
    handler("try { types.getByName(req.body.type); } catch { res.status(400).end(); }"),
    handler("try { types.getAll(); } catch { res.status(400).end(); }"),
  ],
  "a service may refuse what it is given": [
    "no-4xx-for-server-errors",
    handler("try { await Tokens.exchangeCode(req.body.code); } catch { res.status(400).end(); }"),
    handler("try { await Tokens.sweep(); } catch { res.status(400).end(); }"),
  ],
  "ending what was sent does nothing": [
    "no-second-response",
    handler("res.status(200); res.send(data); res.end();"),
    handler("res.status(200); res.send(data); res.send(data);"),
  ],
  "what is added to something is a part of it": [
    "require-location",
    handler("await service.addUsersToProject(req.body); res.status(201).send();", "addUsersToProject"),
    handler("await service.addUser(req.body); res.status(201).send();", "addUser"),
  ],
  "what another server has answered is not what was missing": [
    "prefer-specific-4xx",
    handler(
      'try { await get(url); } catch (error) { if (error.response?.statusCode === 502) res.status(400).json({ error: "Page not found" }); }',
    ),
    handler('try { await get(url); } catch (error) { if (error.code === "P2025") res.status(400).json({ error: "Page not found" }); }'),
  ],
  "what the code names is the server's to have": [
    "prefer-specific-4xx",
    handler(
      'const cta = page.buttons.find((one) => one.type === Type.PRIMARY); if (!cta) res.status(400).json({ error: "Button not found" });',
    ),
    handler(
      'const cta = page.buttons.find((one) => one.type === req.params.type); if (!cta) res.status(400).json({ error: "Button not found" });',
    ),
  ],
  "a part whose name stands in that of the look-up is a part": [
    "prefer-specific-4xx",
    handler(
      'const member = await members.findByInviteToken(req.params.token); if (!member.invite) res.status(400).json({ error: "Invite not found" });',
    ),
    handler(
      'const { invite } = await members.getInvite(req.params.token); if (!invite) res.status(400).json({ error: "Invite not found" });',
    ),
  ],
  "what a service is given may be missing for any reason": [
    "prefer-specific-4xx",
    'export class Steps { run(step) { if (!step) throw new BadRequestException("Step not found"); } }',
    'export class Steps { async run(id) { const step = await steps.findById(id); if (!step) throw new BadRequestException("Step not found"); } }',
  ],
  "a service tells what another has not found": [
    "prefer-specific-4xx",
    'export class Bills { list() { try { return run(); } catch (error) { if (error.code === "missing") throw new BadRequestException("Customer not found"); } } }',
    'export class Bills { async list(id) { const customer = await customers.findById(id); if (!customer) throw new BadRequestException("Customer not found"); } }',
  ],
  "a role that is asked for is no right": [
    "prefer-specific-4xx",
    'export class Roles { change(command) { if (command.role !== Role.ADMIN) throw new BadRequestException("Not supported"); } }',
    'export class Roles { change(command) { if (this.user.role !== Role.ADMIN) throw new BadRequestException("You do not have permission"); } }',
  ],
  "500 by name means the server where no word says otherwise": [
    "no-5xx-for-client-errors",
    handler("if (!req.user) throw new InternalServerErrorException();"),
    handler('if (!req.user) throw new InternalServerErrorException("You must be logged in");'),
  ],
  "an error is thrown on after the answer": [
    "no-second-response",
    handler('try { await run(); } catch (error) { res.status(500).json({ error: "Failed" }); throw error; }'),
    handler('if (!req.user) res.status(401).json({ error: "Log in" }); res.json(await run());'),
  ],
};

describe("silent, because", () => {
  it.each(Object.entries(cases))("%s", (_, [rule, doubtful, certain]) => {
    expect(lint(doubtful, { only: [rule] })).toEqual([]);
    expect(lint(certain, { only: [rule] })).toHaveLength(1);
  });
});

it("an error that a tool of MCP throws is a result of the protocol", () => {
  const code = 'export function keep(file) { if (file.size > LIMIT) throw new ApiError("The file is too large", 400); }';
  const reportsIn = (filename: string): number => lint(code, { filename, only: ["prefer-specific-4xx"] }).length;
  expect(reportsIn("src/mcp/tools/keep.ts")).toBe(0);
  expect(reportsIn("src/files/keep.ts")).toBe(1);
});

it("who has shown the password is known, whatever file the answer is completed in", () => {
  const { path, text } = projectOf({
    "login.js": `import { refuse } from "./answers.js";
      export const login = async (req, res) => {
        const member = await Member.findOne({ email: req.body.email });
        bcrypt.compare(req.body.password, member.hash, (error, same) => { if (same) { if (member.isConfirmed) res.end(); else refuse(res, "Account is not confirmed."); } });
      };`,
    "answers.js": "export const refuse = (res, message) => res.status(401).json({ message });",
  });
  expect(lint(text, { filename: path, only: ["no-401-403-confusion"] })).toHaveLength(1);
});
