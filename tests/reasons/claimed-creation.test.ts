/** What a 201 means: many handlers answer any success by it, and only one new thing has an address to tell. */
import { describe, expect, it } from "vitest";

import { lint } from "../support/linter.js";

type Row = readonly [name: string, code: string];

const post = (path: string, body: string): string =>
  `const router = express.Router(); router.post("${path}", async (req, res) => { ${body} });`;
const handler = (name: string, body: string): string => `exports.${name} = async (req, res) => { ${body} };`;

const reports = (code: string): number => lint(code, { only: ["require-location"] }).length;

const created: readonly Row[] = [
  [
    "a document that is added to another one as well",
    post(
      "/posts/:id/comments",
      "const comment = await Comment.create(req.body); const post = await Post.findById(req.params.id); post.comments.push(comment._id); await post.save(); res.status(201).json(comment);",
    ),
  ],
  [
    "an entry that is sent as it was stored",
    handler(
      "addReview",
      "const product = await Product.findById(req.params.id); product.reviews.push(req.body); await product.save(); const review = product.reviews[product.reviews.length - 1]; res.status(201).json({ data: review });",
    ),
  ],
  [
    "the same by $push",
    post(
      "/posts/:id/comments",
      "const comment = new Comment(req.body); await comment.save(); await Post.updateOne({ _id: req.params.id }, { $push: { comments: comment._id } }); res.status(201).json(comment);",
    ),
  ],
  [
    "a session that is no login",
    handler("startSession", "const session = await workoutSessions.begin(req.body); res.status(201).json(session);"),
  ],
  ["by the name of the path", post("/register", "await accounts.enlist(req.body); res.status(201).send();")],
  [
    "by the name of what is sent",
    "let todos = []; app.post('/todos', (req, res) => { const newTodo = { id: uuid(), ...req.body }; todos = [...todos, newTodo]; res.status(201).json(newTodo); });",
  ],
  [
    "by the id of a driver",
    "app.post('/notes', (req, res) => { db.run(sql, [req.body.text], function (error) { res.status(201).json({ id: this.lastID }); }); });",
  ],
  [
    "by the name of the thing, which is that of the path",
    post("/orders", "const order = await commands.execute(req.body); res.status(201).json(order);"),
  ],
  [
    "in a file that is read and written whole",
    post(
      "/users",
      'const data = JSON.parse(fs.readFileSync("db.json")); const user = { id: 1, ...req.body }; data.users.push(user); fs.writeFileSync("db.json", JSON.stringify(data)); res.status(201).json(user);',
    ),
  ],
  ["by a service that invites", handler("invite", "const member = await members.invite(req.body); res.status(201).json(member);")],
  [
    "by what makes a representation of it",
    post("/partners/links", "const link = await createLink(req.body); res.status(201).json(LinkSchema.parse(link));"),
  ],
  [
    "an account that is set up by a mailed link",
    post(
      "/setup-password",
      "const invite = await Invite.findOne({ token: req.body.token }); if (!invite) return res.sendStatus(410); await User.create({ email: invite.email }); res.status(201).json({ message: 'Setup complete' });",
    ),
  ],
  [
    "by a helper that decides all",
    "function sendCreated(res, order) { res.status(201).json({ data: order }); } app.post('/shop', async (req, res) => { const order = await Order.create(req.body); sendCreated(res, order); });",
  ],
];

const addressless: readonly Row[] = [
  [
    "an entry in a list of what was looked up",
    handler(
      "createReview",
      "const product = await Product.findById(req.params.id); product.reviews.push({ rating: 1 }); await product.save(); res.status(201).json({ message: 'Review added' });",
    ),
  ],
  [
    "an entry in what was looked up or made new",
    handler(
      "addItem",
      "let list = await List.findOne({ user: 1 }); if (!list) list = new List({ items: [] }); list.items.push(req.body); await list.save(); res.status(201).json(list);",
    ),
  ],
  [
    "an entry by $push",
    post(
      "/posts/:id/comments",
      "const post = await Post.findByIdAndUpdate(req.params.id, { $push: { comments: req.body } }, { new: true }); res.status(201).json(post);",
    ),
  ],
  [
    "a friend of the user",
    handler("addFriend", "req.user.friends.push(req.params.id); await req.user.save(); res.status(201).json({ message: 'Friend added' });"),
  ],
  ["a like", post("/posts/:id/likes", "const like = await Like.create({ post: req.params.id }); res.status(201).json(like);")],
  ["an item of a cart", handler("addToCart", "const item = await CartItem.create(req.body); res.status(201).json(item);")],
  [
    "things that are created in a loop",
    handler(
      "createItems",
      "const items = []; for (const one of req.body.items) items.push(await Item.create(one)); res.status(201).json({ message: 'Items created' });",
    ),
  ],
  [
    "a list that was filled in a loop",
    handler(
      "createItems",
      "const items = []; for (const one of req.body.items) items.push(await Item.create(one)); res.status(201).json({ items, count: items.length });",
    ),
  ],
  [
    "what several promises yield",
    handler("uploadImages", "const urls = await Promise.all(req.files.map((file) => store.put(file))); res.status(201).json({ urls });"),
  ],
  ["what was inserted at once", post("/items", "const items = await Item.insertMany(req.body); res.status(201).json({ items });")],
  ["a list with something added", handler("createPerson", "res.status(201).json({ success: true, data: [...people, req.body.name] });")],
  ["a list that was read", "const allPosts = async (req, res) => { const posts = await Post.find(); res.status(201).json({ posts }); };"],
  [
    "a thing that was read",
    "const myProfile = async (req, res) => { const user = await User.findById(req.user.id); res.status(201).json({ user }); };",
  ],
  ["a mail", post("/contact", "await mailer.deliver(req.body); res.status(201).json({ message: 'Thank you' });")],
  [
    "a change",
    post(
      "/assign-role",
      "const user = await User.findById(req.body.id); user.role = req.body.role; await user.save(); res.status(201).json(user);",
    ),
  ],
  ["what is found or created", post("/tags", "const [tag] = await Tag.findOrCreate({ where: req.body }); res.status(201).json(tag);")],
  [
    "what another server is asked for",
    handler(
      "createPaymentIntent",
      "const intent = await stripe.paymentIntents.create({ amount: 1 }); res.status(201).json({ clientSecret: intent.client_secret });",
    ),
  ],
  ["a text that was generated", post("/generate", "const text = await model.complete(req.body.prompt); res.status(201).json({ text });")],
  ["an example of a status", "const custom = (req, res) => { res.writeHead(201); res.end(); };"],
];

describe("201", () => {
  it.each(created)("has created a thing: %s", (_, code) => {
    expect(reports(code)).toBe(1);
  });
  it.each(addressless)("has no address to tell: %s", (_, code) => {
    expect(reports(code)).toBe(0);
  });
});
