/** What counts as the creation of a resource with an address. */
import { describe, expect, it } from "vitest";

import { lint } from "../support/linter.js";

type Row = readonly [name: string, code: string];

const post = (body: string, path = "/posts"): string =>
  `export default (app) => { app.post("${path}", async (req, res) => { ${body} }); };`;

const reports = (rule: string, code: string): number => lint(code, { only: [rule] }).length;

const created: readonly Row[] = [
  ["a document", post("const item = await Post.create(req.body); res.json(item);")],
  ["a new document that is saved", post("const item = new Post(req.body); await item.save(); res.json(item);")],
  ["in a try", post("let item; try { item = await Post.create(req.body); } catch (error) { return next(error); } res.json(item);")],
  ["in a transaction", post("const item = await db.$transaction(async (tx) => { return tx.post.create(req.body); }); res.json({ item });")],
  ["by a promise", post("Post.create(req.body).then((item) => { res.json({ message: 'Post created', item }); });")],
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
    "by a comment that says PATCH",
    "class Me { /** PATCH: /api/me/progress */\n async createProgress(req, res) { const item = await progress.createItem(req.body); res.json(item); } }",
  ],
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
  ["a token", post("const token = await embeds.create(req.body); res.status(201).json(token);", "/tokens/embed")],
  ["a registration by RFC 7591", post("const client = await clients.create(req.body); res.status(201).json(client);", "/oauth/register")],
];

describe("201 without Location", () => {
  it.each(addressless)("may be right: %s", (_, code) => {
    expect(reports("require-location", code)).toBe(0);
  });
});
