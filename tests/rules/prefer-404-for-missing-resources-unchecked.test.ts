import rule from "../../src/rules/prefer-404-for-missing-resources.js";
import { ruleTester } from "../support/rule-tester.js";

type Row = readonly [name: string, body: string, outside?: string];

const options = [{ uncheckedLookups: true }] as const;

const handler = (body: string, outside: string): string =>
  `${outside}\nexport const a = async (req, res, next) => { const { id } = req.params; ${body} };`;

const silent: readonly Row[] = [
  [
    "the user who asks is there",
    "const user = await User.findByIdAndUpdate(req.user.id, req.body).select('-password'); res.json({ message: 'ok', user });",
  ],
  [
    "what was found before is there",
    "const found = await User.findById(id); if (!found) return next(); const user = await User.findByIdAndUpdate(id, req.body); res.json({ data: user });",
  ],
  ["one of several things", "const user = await User.findById(id); res.json({ user, posts: await Post.find() });"],
  [
    "a function that asks",
    "res.json(await load(id));",
    "const load = async (id) => { const user = await User.findById(id); if (!user) throw new NotFound(); return user; };",
  ],
  ["a service that is a member", "res.json(await this.postService.findById(id));"],
  ["a function with something else for it", "res.json(await load(id));", "const load = async (id) => (await User.findById(id)) ?? guest;"],
  ["a function of nobody knows where", "res.json(await users.findById(id));"],
];

const reported: readonly Row[] = [
  ["in an envelope", "const user = await User.findByIdAndUpdate(id, req.body); res.json({ success: true, data: user });"],
  ["with more beside it", "const post = await prisma.post.findUnique({ where: { id } }); res.json({ ...post, isSaved: false });"],
  ["by a model that is a member", "res.json(await this.prisma.post.findUnique({ where: { id } }));"],
  [
    "by a model of the application",
    "req.app.db.models.Post.findById(id).exec((err, post) => { if (err) return next(err); res.send(post); });",
  ],
  ["after the form of the id was checked", "if (!isValid(id)) return res.sendStatus(400); res.json(await User.findById(id));"],
  ["by a function that passes it on", "const user = await load(id); res.json(user);", "const load = (key) => User.findById(key);"],
  [
    "by a service",
    "res.json(await users.load(id));",
    "const users = { load: async (key) => { const user = await User.findById(key); return user; } };",
  ],
];

ruleTester.run("prefer-404-for-missing-resources", rule, {
  valid: [
    {
      name: "the look-up raises an error itself",
      code: "export const a = async (req, res) => { const user = await prisma.user.findUniqueOrThrow({ where: { id: req.params.id } }); res.json(user); };",
      options: [{ uncheckedLookups: true }],
    },
    {
      name: "orFail() raises an error",
      code: "export const a = async (req, res) => { res.json(await User.findById(req.params.id).orFail()); };",
      options: [{ uncheckedLookups: true }],
    },
    {
      name: "a service may raise an error",
      code: "export const a = async (req, res) => { const user = await userService.findById(req.params.id); res.json(user); };",
      options: [{ uncheckedLookups: true }],
    },
    {
      name: "a helper asks whether it was found",
      code: "export const a = async (req, res) => { const user = await User.findById(req.params.id); assertFound(user); res.json(user); };",
      options: [{ uncheckedLookups: true }],
    },
    {
      name: "asked with ??",
      code: "export const a = async (req, res) => { const user = await User.findById(req.params.id); const shown = user ?? guest; res.json(user); };",
      options: [{ uncheckedLookups: true }],
    },
    {
      name: "what was created before is there",
      code: "export const a = async (req, res) => { const user = await User.findOneOrCreate({ name }); res.json(user); };",
      options: [{ uncheckedLookups: true }],
    },
    {
      name: "another status than 200",
      code: "export const a = async (req, res) => { const user = await User.findByPk(req.params.id); res.status(201).json(user); };",
      options: [{ uncheckedLookups: true }],
    },
    {
      name: "a list",
      code: "export const a = async (req, res) => { const users = await User.find(); res.json(users); };",
      options: [{ uncheckedLookups: true }],
    },
    ...silent.map(([name, body, outside = ""]) => ({ name, code: handler(body, outside), options })),
    {
      name: "looked up before by the same key, and read",
      code: "export const a = async (req, res) => { const post = await Post.findById(req.params.id); if (post.author === req.body.author) res.json(await Post.findByIdAndUpdate(req.params.id, req.body)); };",
    },
    {
      name: "known to exist by what was looked up before",
      code: "export const a = async (req, res) => { if (!(await User.exists({ id }))) return res.sendStatus(404); const user = await User.findById(id); res.json(user); };",
      options: [{ uncheckedLookups: true }],
    },
  ],
  invalid: [
    {
      name: "baugarten/node-restful#81: the result is sent as it is",
      code: `
        export const show = async (req, res) => {
          const user = await User.findById(req.params.id);
          res.json(user);
        };
      `,
      options: [{ uncheckedLookups: true }],
      errors: [{ messageId: "unchecked", data: { status: "200 OK" }, line: 4, column: 11, endLine: 4, endColumn: 25 }],
    },
    {
      name: "by an ORM's method, with the status",
      code: `
        export const show = async (req, res) => {
          const user = await prisma.user.findUnique({ where: { id: Number(req.params.id) } });
          res.status(200).json(user);
        };
      `,
      options: [{ uncheckedLookups: true }],
      errors: [{ messageId: "unchecked", data: { status: "200 OK" }, line: 4 }],
    },
    {
      name: "sent without a name",
      code: `
        export const show = async (req, res) => {
          res.send(await User.findByPk(req.params.id));
        };
      `,
      options: [{ uncheckedLookups: true }],
      errors: [{ messageId: "unchecked", data: { status: "200 OK" }, line: 3 }],
    },
    {
      name: "promise chain",
      code: `
        export const show = (req, res) => {
          User.findById(req.params.id).then((user) => res.json(user));
        };
      `,
      options: [{ uncheckedLookups: true }],
      errors: [{ messageId: "unchecked", data: { status: "200 OK" }, line: 3 }],
    },
    {
      name: "a null that is sent is reported with the option as well",
      code: `
        export const show = async (req, res) => {
          const user = await User.findById(req.params.id);
          if (!user) return res.status(200).json(null);
          res.json(user);
        };
      `,
      options: [{ uncheckedLookups: true }],
      errors: [
        {
          messageId: "missing",
          data: { status: "200 OK" },
          line: 4,
          suggestions: [
            {
              messageId: "useCode",
              data: { status: "404 Not Found" },
              output: `
        export const show = async (req, res) => {
          const user = await User.findById(req.params.id);
          if (!user) return res.status(404).json(null);
          res.json(user);
        };
      `,
            },
          ],
        },
      ],
    },
    ...reported.map(([name, body, outside = ""]) => ({
      name,
      code: handler(body, outside),
      options,
      errors: [{ messageId: "unchecked" as const }],
    })),
  ],
});
