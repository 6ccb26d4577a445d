/** Which missing things, refusals and empty lists are what the request is about. */
import { describe, expect, it } from "vitest";

import { verdictOf } from "../../src/reasons/verdict.js";
import { lint } from "../support/linter.js";
import { exchangesOf } from "../support/print.js";

type Row = readonly [name: string, code: string];

const handler = (body: string): string => `export const show = async (req, res, next) => { ${body} };`;
const route = (method: string, path: string, body: string): string =>
  `export default (app) => { app.${method}("${path}", async (req, res) => { ${body} }); };`;
const missing = (what: string): string => `if (!${what}) return res.status(400).json({ error: "Group not found" }); res.json(${what});`;

/** How often a rule reports. */
function reports(rule: string, code: string): number {
  return lint(code, { only: [rule] }).length;
}

const targets: readonly Row[] = [
  ["what the path names", route("get", "/groups/:id", `const group = await Group.findById(req.params.id); ${missing("group")}`)],
  [
    "what the query names",
    handler(`const { id } = req.query; const group = await Group.findOne({ _id: id, open: true }); ${missing("group")}`),
  ],
  [
    "what the content's own id names",
    handler(`const { id } = req.body; const group = await Group.findOne({ _id: id }); ${missing("group")}`),
  ],
  [
    "the cart of who asks, at its own endpoint",
    route(
      "get",
      "/cart",
      `const cart = await Cart.findOne({ user: req.user.id }); if (!cart) return res.status(400).json({ error: "Cart not found" });`,
    ),
  ],
  ["an account by its e-mail", handler(`const group = await Group.findOne({ email: req.body.email }); ${missing("group")}`)],
  [
    "what a token names",
    handler(`const decoded = read(req.body.t); const id = decoded.id; const group = await Group.findById(id); ${missing("group")}`),
  ],
  [
    "what a caller passes",
    `export class Groups { async show(command) { const group = await repository.findOne(command.id); if (!group) throw new BadRequestException("Group not found"); return group; } }`,
  ],
  [
    "what the path names in a list",
    route("get", "/groups/:id", `const group = groups.find((one) => one.id === req.params.id); ${missing("group")}`),
  ],
  [
    "what a relation is asked for",
    `export class Groups { async show(id, member) { const owner = await repository.findOne({ where: { id }, include: { groups: { where: { member } } } }); if (owner.groups.length === 0) throw new BadRequestException("Group not found"); } }`,
  ],
  [
    "whatever form the client wants",
    handler(
      'const group = await Group.findById(req.params.id); if (!group) { if (req.isHTML) return res.render("none"); res.status(400).json({ error: "Group not found" }); }',
    ),
  ],
];

const references: readonly Row[] = [
  ["what other code has put on the request", handler(`const group = req.group?.id; ${missing("group")}`)],
  [
    "what the content refers to",
    handler(`const { parent } = req.body; const group = await Group.findOne({ _id: parent, open: true }); ${missing("group")}`),
  ],
  [
    "the conditions of a look-up kept in a variable",
    handler(`const where = { _id: req.body.groupId, open: true }; const group = await Group.findOne(where); ${missing("group")}`),
  ],
  [
    "a name in the content of a request whose path names the target",
    route("patch", "/users/:id", `const group = await Group.findOne({ name: req.body.name }); ${missing("group")}`),
  ],
  [
    "content that a helper reads",
    route(
      "patch",
      "/users/:id",
      `const body = await parseRequestBody(req); const group = await Group.findOne({ slug: body.slug }); ${missing("group")}`,
    ),
  ],
  ["a part of what was found", handler(`const owner = await Owner.findById(req.params.id); ${missing("owner.group")}`)],
  [
    "a part of what was found, kept in a variable",
    handler(`const owner = await Owner.findById(req.params.id); const group = owner.settings?.group; ${missing("group")}`),
  ],
  [
    "what a stored thing refers to",
    handler(
      `const owner = await Owner.findById(req.params.id); const id = owner.groupId; const group = await Group.findById(id); ${missing("group")}`,
    ),
  ],
  [
    "what the account belongs to",
    `export class Groups { async show(command) { const group = await repository.findOne(command.user.organizationId); if (!group) throw new BadRequestException("Group not found"); return group; } }`,
  ],
  [
    "what the content refers to in a list",
    handler(`const group = groups.find((one) => one.slug === req.body.groupSlug); ${missing("group")}`),
  ],
  [
    "what the content refers to, asked of a list",
    handler(
      'const item = req.body; if (!list.some((one) => one.id === item.groupId)) return res.status(400).json({ error: "Group not found" });',
    ),
  ],
  ["who takes part", handler(`const group = await Group.findOne({ email: req.body.receiverEmail }); ${missing("group")}`)],
  [
    "what who asks has, by the holder of a key",
    route(
      "post",
      "/orders",
      `const account = req.session.user; const cart = await Cart.findOne({ owner: account.id }); if (!cart) return res.status(400).json({ error: "Cart not found" });`,
    ),
  ],
  ["where something goes", handler(`const folder = await Folder.findById(req.body.destinationFolderId); ${missing("folder")}`)],
  [
    "where it goes, by a parameter of a service",
    `export const move = async (id, destinationId) => { const folder = await Folder.findById(destinationId); if (!folder) throw new ApiError(400, "Folder not found"); };`,
  ],
  [
    "who takes part, by the query",
    handler(`const { toGroupId } = req.query; const group = await Group.findById(toGroupId); ${missing("group")}`),
  ],
  ["what a code redeems", handler(`const group = await Group.findOne({ code: req.body.code }); ${missing("group")}`)],
  [
    "what who asks has not",
    route(
      "post",
      "/orders",
      `const cart = await Cart.findOne({ user: req.user.id }); if (!cart) return res.status(400).json({ error: "Cart not found" });`,
    ),
  ],
  [
    "what a stored thing refers to, beside a context",
    `export const show = async (req, res) => { const owner = await getOwner(req.context, req.params.id); const group = await getGroupById(req.context, owner.group); ${missing("group")} };`,
  ],
  [
    "what a requirement looks up",
    `async function requireGroup(context, key) { const group = await context.groups.getByKey(key); if (!group) throw new BadRequestException("Group not found"); }`,
  ],
  [
    "many things",
    route(
      "get",
      "/groups",
      `const groups = await Group.find({ open: true }); if (groups.length === 0) return res.status(400).json({ error: "No groups found" });`,
    ),
  ],
  [
    "a code that was sent",
    handler(
      `const group = await Otp.findOne({ email: req.body.email }); if (!group) return res.status(400).json({ error: "OTP not found" });`,
    ),
  ],
  [
    "a part of the request",
    handler(
      `const { id } = req.body; const group = await Group.findById(id); if (!group) return res.status(400).json({ error: "The id was not provided, and no group was found" });`,
    ),
  ],
  [
    "what a token endpoint looks up",
    route("post", "/oauth2/token", `const group = await Group.findOne({ email: req.body.email }); ${missing("group")}`),
  ],
  [
    "what a validation looks up",
    `export function validateUser(groups, user) { const group = groups.find((one) => one.id === user.group); if (!group) throw new BadRequestException("Group not found"); }`,
  ],
];

describe("400 for what is missing", () => {
  it.each(targets)("is wrong for %s", (_, code) => {
    expect(reports("prefer-specific-4xx", code)).toBe(1);
  });
  it.each(references)("may stand for %s", (_, code) => {
    expect(reports("prefer-specific-4xx", code)).toBe(0);
  });
  it.each([
    ["a token", "const decoded = jwt.verify(req.body.t, key); const user = await User.findById(decoded.id);"],
    ["the session", 'const user = await User.findById(req.userId).select("-password");'],
  ])("is 404 or 401 for the account of %s", (_, body) => {
    const [report] = lint(handler(`${body} if (!user) return res.status(400).json({ error: "User not found" });`), {
      only: ["prefer-specific-4xx"],
    });
    expect(report?.fix).toBeUndefined();
    expect(report?.suggestions?.map(({ fix }) => fix.text)).toEqual(["404", "401"]);
  });
  it("is 404 or 409 for what is looked up by its version as well", () => {
    const code = handler(`const { id, __v } = req.body; const group = await Group.findOne({ _id: id, __v }); ${missing("group")}`);
    const [report] = lint(code, { only: ["prefer-specific-4xx"] });
    expect(report?.fix).toBeUndefined();
    expect(report?.suggestions?.map(({ fix }) => fix.text)).toEqual(["404", "409"]);
  });
  it("is 401 or 403 for the password of a user who is logged in", () => {
    const code = handler('if (!(await verify(req.user.id, req.body.pass))) return res.status(400).json({ error: "Incorrect password" });');
    const [report] = lint(code, { only: ["prefer-specific-4xx"] });
    expect(report?.fix).toBeUndefined();
    expect(report?.suggestions?.map(({ fix }) => fix.text)).toEqual(["401", "403"]);
  });
  it("is a wrong credential at a login", () => {
    const [report] = lint(
      'export const login = async (req, res) => { const user = await User.findOne({ name: req.body.name }); if (!user) res.status(400).json({ error: "User not found" }); };',
      { only: ["prefer-specific-4xx"] },
    );
    expect(report?.message).toContain("wrong credentials, which has a code of its own: 401");
    expect(report?.fix).toBeUndefined();
  });
});

const owned: readonly Row[] = [
  ["a thing of another user", handler('if (req.user.id !== post.author) res.status(401).json({ error: "Refused" });')],
  [
    "the id of a thing that is not the user's",
    handler(
      'const user = users.from(req); const ids = read(req); if (user && Number(user.bid) != Number(basketIds[0])) res.status(401).send("Invalid basket");',
    ),
  ],
];
const proofs: readonly Row[] = [
  [
    "a token that an account was sent",
    handler(
      'const user = await User.findOne({ email: req.body.email }); if (user.verificationToken !== req.body.token) res.status(401).json({ error: "Verification failed" });',
    ),
  ],
  [
    "a one-time code",
    handler(
      'const user = await User.findOne({ email: req.body.email }); if (user.confirmOTP !== req.body.otp) res.status(401).json({ error: "Refused" });',
    ),
  ],
  ["the id of a token", handler('if (req.user.id !== decoded.id) res.status(401).json({ error: "Refused" });')],
];

describe("401 for a comparison with the user", () => {
  it.each(owned)("is wrong for %s", (_, code) => {
    expect(reports("no-401-403-confusion", code)).toBe(1);
  });
  it.each(proofs)("is right for %s", (_, code) => {
    expect(reports("no-401-403-confusion", code)).toBe(0);
  });
});

describe("the user's own role", () => {
  it("compared with what it is to be is no permission", () => {
    const code = handler(
      'if (String(user._id) === req.user.id && role !== user.role) res.status(400).json({ error: "Admins cannot change their own role" });',
    );
    expect(reports("prefer-specific-4xx", code)).toBe(0);
  });
});

describe("a malformed Authorization field", () => {
  it("is a bad request by RFC 6750", () => {
    const code = handler('if (!header.startsWith("Bearer ")) res.status(400).json({ error: "Malformed authorization header" });');
    expect(reports("prefer-specific-4xx", code)).toBe(0);
  });
});

const lists: readonly Row[] = [
  ["all there are", 'const users = await User.find(); if (users.length === 0) res.status(404).json({ error: "No users found" });'],
];
const rows: readonly Row[] = [
  [
    "a slug",
    'const docs = await payload.find({ where: { slug: { equals: slug } } }); if (!docs.length) res.status(404).send("Nothing here");',
  ],
  ["a key", 'const prices = await prices.list({ lookup_keys: [key] }); if (prices.length === 0) res.status(404).send("Nothing here");'],
  [
    "what the text speaks of as one",
    'const prices = await Price.find({ plan }); if (prices.length === 0) res.status(404).send("Price not found");',
  ],
];

describe("404 for an empty list", () => {
  it.each(lists)("is wrong for %s", (_, body) => {
    expect(reports("no-404-for-empty-lists", handler(body))).toBe(1);
  });
  it.each(rows)("is right for a look-up of one thing by %s", (_, body) => {
    expect(reports("no-404-for-empty-lists", handler(body))).toBe(0);
  });
});

const unchecked: readonly Row[] = [
  ["what the path names", "res.json(await User.findById(req.params.id));"],
  [
    "what is read before another is changed",
    "const chat = await prisma.chat.findUnique({ where: { id: req.params.id } }); await prisma.log.update(entry); res.json(chat);",
  ],
];
const known: readonly Row[] = [
  ["the account that asks", "res.json(await User.findById(req.user.id));"],
  ["the account of the session", "const user = await prisma.user.findUnique({ where: { id: session.user.id } }); res.json(user);"],
  [
    "what Prisma has changed in between",
    "const chat = await prisma.chat.findUnique({ where: { id: req.params.id } }); await prisma.chat.update({ where: { id: req.params.id }, data }); res.json(chat);",
  ],
];

const sendsUnchecked = (code: string): boolean =>
  exchangesOf(code).some(({ responses }) => responses.some((response) => verdictOf(response)?.unchecked === true));

describe("an unchecked look-up", () => {
  it.each(unchecked)("may find nothing: %s", (_, body) => {
    expect(sendsUnchecked(handler(body))).toBe(true);
  });
  it.each(known)("finds %s", (_, body) => {
    expect(sendsUnchecked(handler(body))).toBe(false);
  });
});
