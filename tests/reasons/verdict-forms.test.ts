/** Verdicts on what people write in other ways: callbacks, envelopes, names of other styles. */
import { describe, expect, it } from "vitest";

import { rules } from "../../src/rules/index.js";
import { lint } from "../support/linter.js";

type Case = readonly [name: string, rule: string | null, code: string];

/** Rules of fields and of style, which judge other things. */
const others = /^(?:require-|consistent-|no-second-)/u;
const only = Object.keys(rules).filter((name) => !others.test(name));

const handler = (body: string, name = "show"): string => `exports.${name} = async (req, res, next) => { ${body} };`;
const find = "const book = await Book.findOne({ _id: req.params.id });";
const attempt = (body: string): string =>
  handler(`try { ${body} res.json({ ok: true }); } catch (e) { res.status(400).json({ error: "Failed to update" }); }`);

const cases: readonly Case[] = [
  [
    "an empty envelope for nothing",
    "prefer-404-for-missing-resources",
    handler(`${find} if (!book) return res.json({ status: 1, message: "Done", data: {} }); res.json(book);`),
  ],
  [
    "an envelope of null for nothing",
    "prefer-404-for-missing-resources",
    handler(`${find} if (!book) return res.json({ success: true, message: "Done", data: null }); res.json(book);`),
  ],
  ["an empty list in an envelope", null, handler(`${find} if (!book) return res.json({ success: true, data: [] }); res.json(book);`)],
  [
    "settings that nobody has made yet",
    null,
    handler(
      "const own = await Settings.findOne({ user: req.user.id }); if (!own) return res.json({ success: true, settings: {} }); res.json(own);",
    ),
  ],
  [
    "what a helper is given was created",
    "prefer-201-for-creation",
    `
    const success = (res, message, data) => { const body = { status: 1, message, data }; return res.status(200).json(body); };
    ${handler('const book = new Book(req.body); book.save((error) => { if (error) return next(error); const shown = new Shown(book); return success(res, "Done", shown); });', "bookStore")}`,
  ],
  [
    "created, by a name that ends in the verb",
    "prefer-201-for-creation",
    handler("const author = await Author.create(req.body); res.json({ success: true, message: 'Done' });", "author_create_post"),
  ],
  ["an update by an id", "no-4xx-for-server-errors", attempt("await Post.updateOne({ _id: req.params.id }, { $inc: { views: 1 } });")],
  ["an update by an id with what the client sent", null, attempt("await Post.updateOne({ _id: req.params.id }, req.body);")],
  [
    "an update with what was filled in later",
    null,
    attempt("const changes = {}; if (req.body.name) changes.name = req.body.name; await Post.updateOne({ _id: req.params.id }, changes);"),
  ],
  [
    "no account of that name and password",
    "prefer-specific-4xx",
    handler(
      'const user = await User.findByCredentials(req.body.name, req.body.password); if (!user) return res.status(400).json({ error: "Credentials are invalid or account is inactive." }); res.json({});',
      "login",
    ),
  ],
  [
    "the most attempts",
    "prefer-specific-4xx",
    handler(
      'if (await Attempts.tooMany(req.ip)) return res.status(400).json({ error: "Maximum number of login attempts reached." }); res.json({ ok: true });',
      "login",
    ),
  ],
  [
    "who is on a list of those that may not come in",
    "prefer-specific-4xx",
    handler('if (blockedIps.has(req.ip)) return res.status(400).json({ error: "You are blocked" }); res.json({ ok: true });'),
  ],
  [
    "a word on a list of those that may not be used",
    null,
    handler(
      'if (bannedWords.includes(req.query.text)) return res.status(400).json({ error: "This word is not allowed" }); res.json({ ok: true });',
    ),
  ],
  [
    "what was counted, by any name",
    "prefer-409-for-conflicts",
    handler(
      'const earlier = await Ballot.countDocuments({ user: req.user.id }); if (earlier > 0) return res.status(400).json({ error: "Already registered for this event" }); res.json({ ok: true });',
    ),
  ],
  [
    "a Chinese text of what cannot be done twice",
    "prefer-409-for-conflicts",
    handler(
      'const earlier = await Ballot.countDocuments({ user: req.user.id }); if (earlier > 0) return res.status(400).json({ error: "您已经投过票，无法重复投票" }); res.json({ ok: true });',
    ),
  ],
  [
    "a foreign key where something is removed",
    "prefer-409-for-conflicts",
    handler(
      'try { await categories.delete(req.params.id); res.json({ ok: true }); } catch (error) { if (error.code === "P2003") return res.status(400).json({ error: "Cannot delete a category with products" }); res.status(500).json({ error: "Internal server error" }); }',
      "handle",
    ),
  ],
  [
    "a foreign key where something is created",
    null,
    handler(
      'try { await categories.create(req.body); res.json({ ok: true }); } catch (error) { if (error.code === "P2003") return res.status(400).json({ error: "Invalid parent reference" }); res.status(500).json({ error: "Internal server error" }); }',
      "handle",
    ),
  ],
  [
    "a row that others refer to",
    "prefer-409-for-conflicts",
    handler(
      'try { await categories.delete(req.params.id); res.json({ ok: true }); } catch (error) { if (error.code === "ER_ROW_IS_REFERENCED_2") return res.status(400).json({ error: "Category is in use" }); res.status(500).json({ error: "Internal server error" }); }',
      "handle",
    ),
  ],
  [
    "what a service says is in use",
    "prefer-409-for-conflicts",
    handler(
      'try { await stores.delete(req.params.id); res.json({ ok: true }); } catch (error) { if (error.message === "Cannot delete store with existing products") return res.status(400).json({ error: error.message }); res.status(500).json({ error: "Internal server error" }); }',
    ),
  ],
  [
    "what a service says is paid",
    null,
    handler(
      'try { await invoices.pay(req.params.id); res.json({ ok: true }); } catch (error) { if (error.message === "Invoice is already paid") return res.status(400).json({ error: error.message }); res.status(500).json({ error: "Internal server error" }); }',
    ),
  ],
  [
    "a duplicate at what is named for somebody who has logged in",
    "prefer-409-for-conflicts",
    handler(
      'const found = await User.findOne({ name: req.body.name }); if (found) return res.status(400).json({ error: "Name is already taken" }); res.json({ ok: true });',
      "updateLoginUser",
    ),
  ],
  [
    "a password that is chosen, and left out",
    "prefer-specific-4xx",
    handler(
      'if (!req.body.password) return res.status(401).json({ error: "Password cannot be empty" }); res.json({ ok: true });',
      "changePassword",
    ),
  ],
  [
    "a password that is chosen, and repeated otherwise",
    "prefer-specific-4xx",
    handler(
      'const { password, repeatPassword } = req.body; if (password !== repeatPassword) return res.status(401).json({ error: "The passwords do not match" }); res.json({ ok: true });',
      "resetPassword",
    ),
  ],
  [
    "the password that somebody has who chooses another",
    null,
    handler(
      'if (!req.body.current) return res.status(401).json({ error: "Current password is required" }); res.json({ ok: true });',
      "changePassword",
    ),
  ],
  [
    "a file of another kind, by its name alone",
    "prefer-specific-4xx",
    handler(
      'const { image } = req.files; if (!image.mimetype.startsWith("image")) return res.status(400).json({ error: "Please upload image" }); res.json({ ok: true });',
      "uploadImage",
    ),
  ],
  [
    "a file that is left out",
    null,
    handler('if (!req.files) return res.status(400).json({ error: "Please upload image" }); res.json({ ok: true });', "uploadImage"),
  ],
  [
    "a file that has to be smaller",
    "prefer-specific-4xx",
    handler(
      'const { image } = req.files; if (image.size > 1024 * 1024) return res.status(400).json({ error: "Please upload image smaller 1MB" }); res.json({ ok: true });',
      "uploadImage",
    ),
  ],
];

describe.each(cases)("%s", (_, rule, code) => {
  it(rule === null ? "is not reported" : `is reported by ${rule}`, () => {
    expect(lint(code, { only }).map(({ ruleId }) => ruleId)).toEqual(rule === null ? [] : [`http-status/${rule}`]);
  });
});

describe("a handler that is all of its file", () => {
  const save = "const params = { title: req.body.title }; posts.save(params).then((data) => res.send({ data }));";
  const rulesFor = (path: string, code: string): readonly (string | null)[] =>
    lint(code, { only: ["prefer-201-for-creation"], filename: path }).map(({ ruleId }) => ruleId);

  it.each(["module.exports =", "export default", "module.exports = wrap("])("has its name: %s", (start) => {
    const code = `${start} async (req, res) => { ${save} }${start.endsWith("(") ? ")" : ""};`;
    expect(rulesFor("api/posts/createPost.js", code)).toHaveLength(1);
    expect(rulesFor("api/posts/create-post.js", code)).toHaveLength(1);
    expect(rulesFor("api/posts/updatePost.js", code)).toEqual([]);
  });

  it("has none where the file is named for all of its kind, or for what only shows a form", () => {
    expect(
      rulesFor("api/posts/index.js", `module.exports = async (req, res) => { await posts.change(req.body); res.json({ ok: true }); };`),
    ).toEqual([]);
    expect(
      rulesFor(
        "api/posts/createPost.js",
        `module.exports = async (req, res) => { await Visit.create({ ip: req.ip }); res.render("form"); };`,
      ),
    ).toEqual([]);
  });
});
