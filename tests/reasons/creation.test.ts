/** What counts as the creation of a resource with an address. */
import { describe, expect, it } from "vitest";

import { lint } from "../support/linter.js";

type Row = readonly [name: string, code: string];

const post = (body: string, path = "/posts"): string =>
  `export default (app) => { app.post("${path}", async (req, res) => { ${body} }); };`;

const reports = (rule: string, code: string): number => lint(code, { only: [rule] }).length;

const created: readonly Row[] = [
  ["a document", post("const item = await Post.create(req.body); res.json(item);")],
  [
    "a hook, which is no delivery to one",
    "export const createWebhook = async (req, res) => { const made = await Webhook.create(req.body); res.json(made); };",
  ],
  [
    "a checklist, which checks nothing",
    "export const postLaunchChecklist = async (req, res) => { const checklist = await createChecklist(req.body.tasks); res.json({ checklist }); };",
  ],
  ["a check-in", post("const checkIn = await CheckIn.create(req.body); res.json(checkIn);", "/check-ins")],
  ["a new document that is saved", post("const item = new Post(req.body); await item.save(); res.json(item);")],
  ["in a try", post("let item; try { item = await Post.create(req.body); } catch (error) { return next(error); } res.json(item);")],
  ["in a transaction", post("const item = await db.$transaction(async (tx) => { return tx.post.create(req.body); }); res.json({ item });")],
  ["by a promise", post("Post.create(req.body).then((item) => { res.json({ message: 'Post created', item }); });")],
  [
    "by a statement of SQL",
    post('const result = await pool.query("INSERT INTO posts (text) VALUES ($1) RETURNING *", [req.body.text]); res.json(result.rows[0]);'),
  ],
  [
    "whose id the database gives",
    post(
      'const [result] = await pool.query("INSERT INTO posts (text) VALUES (?)", [req.body.text]); const [rows] = await pool.query("SELECT * FROM posts WHERE id = ?", [result.insertId]); res.json({ data: rows[0] });',
      "/",
    ),
  ],
  [
    "of a message, by a handler named for it",
    "export const addMessage = async (req, res) => { const message = await prisma.message.create({ data: req.body }); res.status(200).json(message); };",
  ],
  ["in a collection", post('const result = await db.collection("posts").insertOne(req.body); res.json({ id: result.insertedId });')],
  [
    "that is taken out of what a call yields",
    "export async function postSnapshot(req, res) { const { snapshot } = await createSnapshot(req.body); res.json({ snapshot }); }",
  ],
  [
    "that a chain of calls yields",
    post("const [user] = await db.insert(users).values(req.body).returning(); res.json({ user });", "/wall"),
  ],
  ["by a function of the project", post("const item = await createPost(req.body); res.json({ item });")],
  ["that the answer holds at once", post("res.json(await Post.create(req.body));")],
  ["that the answer takes parts of", post("const item = new Post(req.body); await item.save(); res.json({ id: item._id });", "/wall")],
  ["of the kind that the path names", post("const item = new SidebarItem(req.body); await item.save(); res.send('OK');", "/sidebar-items")],
  ["in a list of the module", `const posts = []; ${post("posts.push(req.body); res.json({ message: 'Post added' });")}`],
  [
    "by what reads content and makes a new thing of it",
    "export const checkoutSuccess = async (req, res) => { const order = new Order(req.body); await order.save(); res.status(200).json({ message: 'order created', id: order._id }); };",
  ],
  [
    "of a customer, by a handler named for it",
    "export const createClient = async (req, res) => { const client = await clients.createClient(req.body); res.json(client); };",
  ],
  ["that the answer makes a representation of", post("const post = new Post(req.body); await post.save(); res.json(post.toJSON());", "/")],
  [
    "of a kind whose name holds that of another",
    post("const blog = await prisma.blog.create({ data: req.body }); res.json({ id: blog.id });", "/blog"),
  ],
  ["of a code, by a path that names it", post("const code = await db.discountCode.create(req.body); res.json(code);", "/discount-codes")],
  [
    "by a name that says set",
    "export const setGoal = async (req, res) => { const goal = await Goal.create({ text: req.body.text }); res.status(200).json(goal); };",
  ],
  [
    "that a promise yields",
    post("hash(text).then((hash) => Post.create({ hash })).then((item) => { res.json({ id: item.id }); });", "/wall"),
  ],
  [
    "by a promise, in an inner call-back",
    post("Post.findOne(req.body).then((old) => { if (old) return next(); new Post(req.body).save().then((item) => res.json(item)); });"),
  ],
  [
    "in an imported list",
    `const users = require("./users.js").list; ${post("users.push(req.body); res.json({ message: 'User added' });")}`,
  ],
  [
    "that the answer tells in another language",
    post("const user = new User(req.body); await user.save(); res.json({ message: 'Пользователь создан' });", "/auth/registration"),
  ],
  [
    "by the name of an array of handlers",
    "exports.signup = [check('email'), (req, res) => { const user = new User(req.body); user.save((err) => { if (err) return next(err); res.json({ id: user._id }); }); }];",
  ],
  [
    "by a builder of queries",
    post("const item = await db.insertInto('posts').values(req.body).returningAll().executeTakeFirst(); res.json(item);"),
  ],
  [
    "by the name of the handler",
    "export const addPost = async (req, res) => { const item = await posts.add(req.body); res.status(200).send(sanitize(item)); };",
  ],
];

const notAlways: readonly Row[] = [
  [
    "in one of two branches",
    post(
      "let user = await User.findOne(req.body); if (!user) { user = await User.create(req.body); } res.json({ message: 'User saved', user });",
    ),
  ],
  [
    "one for each of a list",
    post("await Promise.all(req.body.map(async (one) => Post.create(one))); res.json({ message: 'Prompts saved' });"),
  ],
  [
    "what was looked up or is new",
    post(
      "let page = await Page.findOne({}); if (!page) page = new Page(); page.set(req.body); await page.save(); res.json({ message: 'Page saved', page });",
    ),
  ],
  [
    "by a name that says either",
    "export const createOrUpdateUser = async (req, res) => { const user = await users.createUser(req.body); res.json(user); };",
  ],
  [
    "at another server",
    "export const createPortalSession = async (req, res) => { const session = await billing.createPortalSession(req); res.json({ url: session.url }); };",
  ],
  [
    "of what the program itself needs",
    "export const postReport = async (req, res) => { const client = await createClient(req.body.url); res.json(await client.run(req.body.report)); };",
  ],
  [
    "by a comment that says PATCH",
    "class Me { /** PATCH: /api/me/progress */\n async createProgress(req, res) { const item = await progress.createItem(req.body); res.json(item); } }",
  ],
  [
    "a statement of SQL that may change a row",
    post(
      'await pool.query("INSERT INTO posts (id) VALUES ($1) ON CONFLICT (id) DO UPDATE SET seen = 1", [1]); res.json({ message: "Post saved" });',
    ),
  ],
  [
    "in a comment",
    post("// await Post.create(req.body);\nconst item = await drafts.compare(req.body); res.json({ message: 'Post created', item });"),
  ],
  ["in a text", post("const item = await drafts.compare('User.create(x)'); res.json({ message: 'Post created', item });")],
  [
    "what is added to a set",
    "const seen = new Set(); export const addListener = async (req, res) => { seen.add(req.body.id); res.json({ message: 'Listener created' }); };",
  ],
  [
    "what is added to something else",
    "export const addMembers = async (req, res) => { await addMembersToTeam(req.body); res.json({ status: 200 }); };",
  ],
  ["a part of a document", post("const post = await Post.findById(id); post.tags.push(req.body.tag); await post.save(); res.json(post);")],
  [
    "what is set and created beside",
    "export const setTheme = async (req, res) => { await Change.create({ theme: req.body.theme }); res.json({ theme: req.body.theme }); };",
  ],
  [
    "by a call that says either",
    post("const draft = await createOrUpdateDraft(req.body); res.json({ status: 200, version: draft.version });", "/drafts"),
  ],
  ["at the address of an item", post("const item = await createRevision(req.body); res.json({ item });", "/posts/:id")],
  ["at the address of an action", post("const item = await createRevision(req.body); res.json({ item });", "/posts/:id/toggle")],
  [
    "for a change, of which the method's name says nothing",
    "export async function postFeatureToggle(req, res) { const revision = await createRevision(req.body); res.json({ revision }); }",
  ],
  [
    "beside a change, of what is answered",
    "export async function postFeature(req, res) { await createAudit(req.body); const feature = await updateFeature(req.body); res.json({ feature }); }",
  ],
  [
    "by a handler that is named for a change",
    "export default (app) => { app.post('/posts', async function editPost(req, res) { const item = await Post.create(req.body); res.json(item); }); };",
  ],
  [
    "by a helper that answers other requests as well",
    "const ok = (res, user) => res.status(200).json({ user }); export const register = async (req, res) => { const user = await User.create(req.body); ok(res, user); }; export const login = async (req, res) => { ok(res, await User.findOne(req.body)); };",
  ],
  ["a hash", post("const hash = await createHash(req.body.text); res.json({ hash });", "/hash")],
];

describe("200 for a creation", () => {
  it.each(created)("is wrong: %s", (_, code) => {
    expect(reports("prefer-201-for-creation", code)).toBe(1);
  });
  it.each(notAlways)("may be right: %s", (_, code) => {
    expect(reports("prefer-201-for-creation", code)).toBe(0);
  });
});

const addressless: readonly Row[] = [
  ["several uploads", post("const urls = req.files.map((file) => file.url); res.status(201).json({ success: true, urls });", "/images")],
  [
    "what is added or removed",
    "export const addOrRemoveLabels = async (req, res) => { const result = await client.setLabels(req.body); res.status(201).json(result); };",
  ],
  [
    "a comparison, which Nest answers with 201",
    'import { Controller, Post, Body } from "@nestjs/common"; @Controller("bridge") export class Bridge { @Post("/diff") async createDiff(@Body() body) { return { now: await this.repository.find(), new: body }; } }',
  ],
  ["a token", post("const token = await embeds.create(req.body); res.status(201).json(token);", "/tokens/embed")],
  ["a registration by RFC 7591", post("const client = await clients.create(req.body); res.status(201).json(client);", "/oauth/register")],
];

describe("201 without Location", () => {
  it("is wrong for a message that is sent and kept", () => {
    const code =
      "export const sendMessage = async (req, res) => { const newMessage = new Message(req.body); await newMessage.save(); res.status(201).json(newMessage); };";
    expect(reports("require-location", code)).toBe(1);
  });
  it.each(addressless)("may be right: %s", (_, code) => {
    expect(reports("require-location", code)).toBe(0);
  });
  it.each([
    ["/users", ["/users/${user.id}"]],
    ["/users/", ["/users/${user.id}"]],
    ["/", []],
    ["/users/register", []],
  ])("suggests the address that %s shows", (path, addresses) => {
    const [report] = lint(post("const user = await User.create(req.body); res.status(201).json(user);", path), {
      only: ["require-location"],
    });
    expect(report?.suggestions?.map(({ fix }) => /`(.*)`/u.exec(fix.text)?.[1]) ?? []).toEqual(addresses);
  });
});
