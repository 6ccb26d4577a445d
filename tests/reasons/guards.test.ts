import { describe, expect, it } from "vitest";

import { evidenceOfGuards } from "../../src/reasons/guards.js";
import { exchangesOf } from "../support/print.js";

/** The evidence of the response that sends `HERE`: `duplicate` where certain, `duplicate?` where likely. */
function evidence(body: string): string {
  const source = `export const a = async (req, res, next) => { ${body} };`;
  const responses = exchangesOf(source).flatMap((exchange) => exchange.responses);
  const [response] = responses.filter(({ completion }) => source.slice(...completion.range).includes("HERE"));
  if (!response) throw new Error(`No response sends HERE: ${source}`);
  return evidenceOfGuards(response)
    .map(({ kind, source: by, strength }) => `${kind}${strength === "certain" ? "" : "?"}${by === "caught" ? " (caught)" : ""}`)
    .join(" ");
}

type Row = readonly [name: string, body: string, expected: string];

const found: readonly Row[] = [
  ["a look-up by a name that says existing", "const existing = await User.findOne({ email }); if (existing) res.send(HERE);", "duplicate"],
  ["a call that asks whether it exists", "if (await User.exists({ email })) res.send(HERE);", "duplicate"],
  ["a name alone", "if (emailTaken) res.send(HERE);", "duplicate?"],
  [
    "what was found in place of being created",
    "const [row, created] = await Member.findOrCreate({ where }); if (!created) res.send(HERE);",
    "duplicate",
  ],
  ["the name of what is found says nothing", "const user = await User.findOne({ email }); if (user) res.send(HERE);", ""],
  ["one part of a disjunction", "const existing = await User.findOne({ email }); if (existing || locked) res.send(HERE);", "duplicate?"],
  ["duplicates that were counted, not looked up", "if (duplicates.length > 0) res.send(HERE);", ""],
  ["rows of a query", "const [existing] = await pool.query(sql); if (existing.length > 0) res.send(HERE);", "duplicate?"],
];

const missing: readonly Row[] = [
  ["a look-up", "const user = await User.findById(id); if (!user) res.send(HERE);", "not-found?"],
  ["a comparison with null", "const user = await User.findById(id); if (user === null) res.send(HERE);", "not-found?"],
  ["the other branch", "const user = await User.findById(id); if (user) res.end(); else res.send(HERE);", "not-found?"],
  ["an early return before", "const user = await User.findById(id); if (user) return res.json(user); res.send(HERE);", "not-found?"],
  [
    "what a store holds under no such key",
    "const url = await links.store.get(req.params.code); if (url === null) res.send(HERE);",
    "not-found?",
  ],
  ["a setting", 'const url = config.get("url"); if (!url) res.send(HERE);', ""],
  ["no rows", "const result = await db.find(id); if (result.length === 0) res.send(HERE);", "not-found?"],
  ["the result of a callback", "User.findById(id, (err, user) => { if (!user) res.send(HERE); });", "not-found?"],
  ["the result of a promise", "User.findById(id).then((user) => { if (!user) res.send(HERE); });", "not-found?"],
  ["what the target URI names by its id", "const user = await User.findById(req.params.id); if (!user) res.send(HERE);", "not-found"],
  [
    "what it names by an id taken out of it",
    "const { query: { id } } = req; const pet = await prisma.pet.findUnique({ where: { id } }); if (!pet) res.send(HERE);",
    "not-found",
  ],
  ["a part of it", "const chat = await Chat.findById(req.params.id); if (!chat.isGroup) res.send(HERE);", "not-found?"],
  ["what the content names by its id", "const user = await User.findById(req.body.id); if (!user) res.send(HERE);", "not-found?"],
  ["a file that the request names", "if (!fs.existsSync(path.join(dir, req.params.name))) res.send(HERE);", "not-found?"],
  ["a file of the server's own", "if (!fs.existsSync(template)) res.send(HERE);", ""],
  ["none of what exists", "const existing = await User.findOne({ email }); if (!existing) res.send(HERE);", "not-found?"],
  ["what nobody looked up", "if (!name) res.send(HERE);", ""],
  ["a predicate looks nothing up", "if (!isEmail(text)) res.send(HERE);", ""],
];

const input: readonly Row[] = [
  ["a part of the content", "if (!req.body.name) res.send(HERE);", "invalid-input"],
  ["a part that is taken out of it", "const { name } = req.body; if (!name) res.send(HERE);", "invalid-input"],
  ["a parameter of the query", "const page = req.query.page; if (page === undefined) res.send(HERE);", "invalid-input"],
  ["one of two", "if (!req.body.name || !ready) res.send(HERE);", "invalid-input?"],
  ["either of two", "const { name, age } = req.body; if (!name || !age) res.send(HERE);", "invalid-input invalid-input"],
  ["what a client shows to prove who it is", "const { password } = req.body; if (!password) res.send(HERE);", ""],
  ["a part of another type", 'if (typeof req.body.name !== "string") res.send(HERE);', "invalid-input"],
  ["a part that begins otherwise", 'if (!req.body.path.startsWith("/")) res.send(HERE);', "invalid-input"],
  ["a part without the form that it should have", "if (!/^[a-z]+$/.test(req.body.slug)) res.send(HERE);", "invalid-input?"],
  ["a part that is none of a list", 'if (!["book", "film"].includes(req.body.kind)) res.send(HERE);', "invalid-input invalid-input"],
  ["a part that no list has", "if (!KINDS.includes(req.body.kind)) res.send(HERE);", "invalid-input?"],
  ["what shows who it is, in another form", 'if (!req.body.token.startsWith("t_")) res.send(HERE);', ""],
  ["a part of the query by its name", 'const path = searchParams.get("path"); if (!path) res.send(HERE);', "invalid-input"],
  ["a part of the body that was read", "const body = await readBody(req); if (!body.text) res.send(HERE);", "invalid-input"],
  ["a schema that does not hold", "if (!(await schema.isValid(req.body))) res.send(HERE);", "invalid-input"],
  ["the same, taken out of it", "const { text } = await readBody(req); if (!text) res.send(HERE);", "invalid-input"],
  ["a method that is not answered", 'if (req.method !== "POST") res.send(HERE);', "method-not-allowed?"],
  ["all other methods", 'switch (req.method) { case "GET": res.end(); break; default: res.send(HERE); }', "method-not-allowed?"],
  ["a limit that is reached", "const { success } = await ratelimit.limit(ip); if (!success) res.send(HERE);", "too-many-requests?"],
  ["a limit that is not reached", "const { success } = await ratelimit.limit(ip); if (success) res.send(HERE);", ""],
  ["a limiter that says so", "if (await isRateLimited(req.ip)) res.send(HERE);", "too-many-requests?"],
  ["the length of the URI", "if (req.url.length > 2048) res.send(HERE);", "uri-too-long?"],
  ["the length of a text", "if (req.body.text.length > 2048) res.send(HERE);", ""],
];

const users: readonly Row[] = [
  ["no user", "if (!req.user) res.send(HERE);", "not-authenticated"],
  ["no user, by a name of its own", "const current = req.user; if (!current) res.send(HERE);", "not-authenticated"],
  ["no user, destructured", "const { user } = req; if (!user) res.send(HERE);", "not-authenticated"],
  ["no user in the session", "if (!req.session.user) res.send(HERE);", "not-authenticated"],
  ["no token in a field", "const token = req.headers.authorization; if (!token) res.send(HERE);", "not-authenticated"],
  [
    "no token in a field that may be of another kind",
    'const token = req.get("X-Token"); if (!token) res.send(HERE);',
    "not-authenticated?",
  ],
  ["a token of the content is input", "const { token } = req.body; if (!token) res.send(HERE);", ""],
  ["a token that does not verify", "const claims = jwt.verify(token, secret); if (!claims) res.send(HERE);", "not-authenticated?"],
  ["a wrong password in another language", "if (!(await user.checarSenha(senha))) res.send(HERE);", "invalid-credentials"],
  ["a wrong password", "const ok = await bcrypt.compare(password, user.hash); if (!ok) res.send(HERE);", "invalid-credentials"],
  [
    "a known user confirms the old password",
    "const ok = await bcrypt.compare(req.body.currentPassword, user.hash); if (!ok) res.send(HERE);",
    "",
  ],
  ["a user whom the content names", "const { userId } = req.body; if (!userId) res.send(HERE);", "invalid-input"],
  ["a user by a call that tells who asks", "const user = await getCurrentUser(); if (!user) res.send(HERE);", "not-authenticated"],
  [
    "a user by a service that tells who asks",
    "const { data: { user } } = await supabase.auth.getUser(); if (!user) res.send(HERE);",
    "not-authenticated",
  ],
  [
    "a token in a cookie or else in the content",
    "const { refreshToken } = req.cookies; if (!refreshToken) res.send(HERE);",
    "not-authenticated",
  ],
  ["a key in a field, read as a member", 'const key = req.headers["x-api-key"]; if (!key) res.send(HERE);', "not-authenticated?"],
  ["a key in a field of the project's own", 'const key = req.get("X-API-Key"); if (!key) res.send(HERE);', "not-authenticated?"],
  ["another owner, asked by a method", "if (!post.author.equals(req.user._id)) res.send(HERE);", "not-permitted"],
  ["no right", "if (!req.user.isAdmin) res.send(HERE);", "not-permitted"],
  ["another role", 'if (req.user.role !== "admin") res.send(HERE);', "not-permitted"],
  ["another role than the given one", "if (req.user.role !== requiredRole) res.send(HERE);", "not-permitted"],
  ["what is possible, not who may", "const canTransition = next.includes(state); if (!canTransition) res.send(HERE);", ""],
  ["another owner", "if (req.user.id !== post.author) res.send(HERE);", "not-permitted"],
  ["another owner, as texts", "if (post.owner.toString() !== req.user._id.toString()) res.send(HERE);", "not-permitted"],
  ["the role that the request asks for", 'const { role } = req.body; if (role !== "owner") res.send(HERE);', ""],
  [
    "a thing of another that the handler is given",
    "const show = (partner) => { if (payout.partnerId !== partner.id) res.send(HERE); }; show(one);",
    "not-permitted?",
  ],
  ["a role that the user has not", "const role = req.user.role; if (!role) res.send(HERE);", "not-permitted"],
  ["no role of that name", "const role = await Role.findById(id); if (!role) res.send(HERE);", "not-found?"],
  ["a role that the request does not name", "const { role } = req.body; if (!role) res.send(HERE);", "invalid-input"],
  ["permissions of a thing", "if (!data.permissions) res.send(HERE);", ""],
  ["no way around a rule", "if (!canBypassReview) res.send(HERE);", ""],
  ["an account that may not be used", "if (!user.isActive) res.send(HERE);", "not-permitted?"],
  ["either of two", "if (!req.user || !ready) res.send(HERE);", "not-authenticated?"],
];

const caught: readonly Row[] = [
  ["a code of PostgreSQL", 'if (err.code === "23505") res.send(HERE);', "duplicate (caught)"],
  ["a number of MongoDB", "if (err.code === 11000) res.send(HERE);", "duplicate (caught)"],
  ["one of several codes", 'if (["23505", "X1"].includes(err.code)) res.send(HERE);', "duplicate? (caught)"],
  ["a class", "if (err instanceof ZodError) res.send(HERE);", "invalid-input (caught)"],
  ["a class whose name speaks", "if (err instanceof UserNotFoundError) res.send(HERE);", "not-found (caught)"],
  ["a part of the message", 'if (err.message.includes("duplicate key")) res.send(HERE);', "duplicate (caught)"],
  ["a pattern of the message", "if (/E11000/.test(err.message)) res.send(HERE);", "duplicate (caught)"],
  ["a case of a switch", 'switch (err.code) { case "P2002": res.send(HERE); }', "duplicate (caught)"],
  ["a case of switch on the class", "switch (err.constructor) { case UserNotFoundError: res.send(HERE); }", "not-found (caught)"],
  ["a password that Firebase does not take", 'if (err.code === "auth/invalid-password") res.send(HERE);', "invalid-input (caught)"],
  ["a case of switch (true)", "switch (true) { case err instanceof TokenExpiredError: res.send(HERE); }", "not-authenticated (caught)"],
  ["another code", 'if (err.code !== "23505") res.send(HERE);', ""],
  ["a code of something else", 'if (order.state === "23505") res.send(HERE);', ""],
  ["an attempt to verify a token", "try { jwt.verify(token, secret); } catch (err) { res.send(HERE); }", "not-authenticated?"],
  ["the error of a token's verification", "jwt.verify(token, secret, (err, user) => { if (err) res.send(HERE); });", "not-authenticated?"],
  [
    "what else a token can be",
    'try { jwt.verify(token, secret); } catch (err) { if (err.name === "TokenExpiredError") return next(); res.send(HERE); }',
    "not-authenticated?",
  ],
  ["a token that was mailed", "try { jwt.verify(req.params.token, secret); } catch (err) { res.send(HERE); }", ""],
  ["no condition", "try { await work(); } catch (err) { res.send(HERE); }", ""],
];

const innermost: readonly Row[] = [
  ["the inner of two conditions", "if (!req.user) { if (existing) res.send(HERE); }", "duplicate?"],
  [
    "a condition that was dealt with further back",
    "const user = await User.findById(id); if (user) return res.json(user); await log(id); await save(id); res.send(HERE);",
    "",
  ],
  [
    "a status on the line between",
    "const user = await User.findById(id); if (user) return res.json(user); res.status(404); res.send(HERE);",
    "not-found?",
  ],
  ["a validation that failed", "if (!validationResult(req).isEmpty()) res.send(HERE);", "invalid-input"],
  ["its result in a variable", "const errors = validationResult(req); if (!errors.isEmpty()) res.send(HERE);", "invalid-input"],
  ["the error of a schema", "const { error } = schema.validate(req.body); if (error) res.send(HERE);", "invalid-input"],
  ["the outcome of a schema", "const parsed = schema.safeParse(req.body); if (!parsed.success) res.send(HERE);", "invalid-input"],
  [
    "the validation of a thing of the server's own",
    "const { error } = schema.validate(config); if (error) res.send(HERE);",
    "invalid-input?",
  ],
];

describe.each([
  ["what is there", found],
  ["what is missing", missing],
  ["what the request lacks", input],
  ["users and their rights", users],
  ["errors that were caught", caught],
  ["the condition that is answered", innermost],
] as const)("%s", (_, rows) => {
  it.each(rows)("%s", (__, body, expected) => {
    expect(evidence(body)).toBe(expected);
  });
});
