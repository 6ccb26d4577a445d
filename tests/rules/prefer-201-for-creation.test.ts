import rule from "../../src/rules/prefer-201-for-creation.js";
import { ruleTester } from "../support/rule-tester.js";

ruleTester.run("prefer-201-for-creation", rule, {
  valid: [
    {
      name: "201 says so",
      code: "export const createUser = async (req, res) => { const user = await User.create(req.body); res.status(201).json(user); };",
    },
    {
      name: "trap 32: a login creates a session only",
      code: 'export default (app) => { app.post("/login", async (req, res) => { const session = await Session.create(req.body); res.json({ token: session.token }); }); };',
    },
    {
      name: "trap 32: a search creates nothing",
      code: 'export default (app) => { app.post("/search", async (req, res) => { res.json(await Post.find(req.body)); }); };',
    },
    {
      name: "trap 32: a webhook stores what it was sent",
      code: 'export default (app) => { app.post("/webhook", async (req, res) => { const event = await Delivery.create(req.body); res.json(event); }); };',
    },
    {
      name: "trap 33: PUT",
      code: 'export default (app) => { app.put("/users/:id", async (req, res) => { const user = await User.create(req.body); res.json(user); }); };',
    },
    {
      name: "trap 33: an existing thing is answered by 200",
      code: 'export default (app) => { app.post("/users", async (req, res) => { const [user, created] = await User.findOrCreate({ where: req.body }); res.status(created ? 201 : 200).json(user); }); };',
    },
    {
      name: "trap 34: many at once",
      code: 'export default (app) => { app.post("/users/bulk", async (req, res) => { const users = await User.create(req.body); res.json(users); }); };',
    },
    {
      name: "a log entry beside the answer",
      code: 'export default (app) => { app.post("/orders/:id/ship", async (req, res) => { await AuditLog.create({ id: req.params.id }); res.json({ message: "Shipped" }); }); };',
    },
    {
      name: "the method is not known",
      code: "export const a = async (req, res) => { const user = await User.create(defaults); res.json(user); };",
    },
    {
      name: "what was looked up is saved",
      code: 'export default (app) => { app.post("/users/:id", async (req, res) => { const user = await User.findById(req.params.id); user.name = req.body.name; await user.save(); res.json(user); }); };',
    },
    {
      name: "a thing is pushed to a list",
      code: 'export default (app) => { app.post("/posts/:id/tags", async (req, res) => { const post = await Post.findById(req.params.id); post.tags.push(req.body.tag); await post.save(); res.json(post); }); };',
    },
    {
      name: "created after the answer",
      code: 'export default (app) => { app.post("/visits", async (req, res) => { res.json({ ok: true }); await Visit.create(req.body); }); };',
    },
    {
      name: "the answer of a catch clause",
      code: 'export default (app) => { app.post("/users", async (req, res) => { try { const user = await User.create(req.body); res.status(201).json(user); } catch (err) { res.json({ received: true }); } }); };',
    },
    {
      name: "a computed status",
      code: 'export default (app) => { app.post("/users", async (req, res) => { const user = await User.create(req.body); res.status(codes.created).json(user); }); };',
    },
    {
      name: "a page",
      code: 'export default (app) => { app.post("/users", async (req, res) => { const user = await User.create(req.body); res.render("user", { user }); }); };',
    },
  ],
  invalid: [
    {
      name: "CommunitySolidServer#86: a POST that creates is answered by 200",
      code: `
        export default (app) => {
          app.post("/users", async (req, res) => {
            const user = await User.create(req.body);
            res.status(200).json(user);
          });
        };
      `,
      errors: [
        {
          messageId: "wrong",
          data: { status: "200 OK" },
          line: 5,
          column: 24,
          endLine: 5,
          endColumn: 27,
          suggestions: [
            {
              messageId: "useCode",
              data: { status: "201 Created" },
              output: `
        export default (app) => {
          app.post("/users", async (req, res) => {
            const user = await User.create(req.body);
            res.status(201).json(user);
          });
        };
      `,
            },
          ],
        },
      ],
    },
    {
      name: "typicode/json-server#473: 200 by default",
      code: `
        export default (app) => {
          app.post("/posts", async (req, res) => {
            const post = await Post.create(req.body);
            res.json(post);
          });
        };
      `,
      errors: [
        {
          messageId: "wrong",
          data: { status: "200 OK" },
          line: 5,
          suggestions: [
            {
              messageId: "useCode",
              data: { status: "201 Created" },
              output: `
        export default (app) => {
          app.post("/posts", async (req, res) => {
            const post = await Post.create(req.body);
            res.status(201).json(post);
          });
        };
      `,
            },
          ],
        },
      ],
    },
    {
      name: "oshalygin/mdjs#126: a model that is built and saved",
      code: `
        export default (app) => {
          app.post("/books", async (req, res) => {
            const book = new Book(req.body);
            await book.save();
            res.status(200).json({ message: "Book created", book });
          });
        };
      `,
      errors: [
        {
          messageId: "wrong",
          data: { status: "200 OK" },
          line: 6,
          suggestions: [
            {
              messageId: "useCode",
              data: { status: "201 Created" },
              output: `
        export default (app) => {
          app.post("/books", async (req, res) => {
            const book = new Book(req.body);
            await book.save();
            res.status(201).json({ message: "Book created", book });
          });
        };
      `,
            },
          ],
        },
      ],
    },
    {
      name: "a router of the file",
      code: `
        import { Router } from "express";
        const router = Router();
        router.post("/", async (req, res) => {
          const order = await prisma.order.create({ data: req.body });
          return res.status(200).send({ order });
        });
        export default router;
      `,
      errors: [
        {
          messageId: "wrong",
          data: { status: "200 OK" },
          line: 6,
          suggestions: [
            {
              messageId: "useCode",
              data: { status: "201 Created" },
              output: `
        import { Router } from "express";
        const router = Router();
        router.post("/", async (req, res) => {
          const order = await prisma.order.create({ data: req.body });
          return res.status(201).send({ order });
        });
        export default router;
      `,
            },
          ],
        },
      ],
    },
    {
      name: "a comment names the method, and an envelope holds what was created",
      code: `
        // @route POST /api/users
        export const createUser = async (req, res) => {
          const user = await User.create(req.body);
          res.status(200).json({ success: true, data: user });
        };
      `,
      errors: [
        {
          messageId: "wrong",
          data: { status: "200 OK" },
          line: 5,
          suggestions: [
            {
              messageId: "useCode",
              data: { status: "201 Created" },
              output: `
        // @route POST /api/users
        export const createUser = async (req, res) => {
          const user = await User.create(req.body);
          res.status(201).json({ success: true, data: user });
        };
      `,
            },
          ],
        },
      ],
    },
    {
      name: "the words tell of a creation",
      code: `
        export default (app) => {
          app.post("/tasks", async (req, res) => {
            await Task.create(req.body);
            res.status(200).send("Task added");
          });
        };
      `,
      errors: [
        {
          messageId: "wrong",
          data: { status: "200 OK" },
          line: 5,
          suggestions: [
            {
              messageId: "useCode",
              data: { status: "201 Created" },
              output: `
        export default (app) => {
          app.post("/tasks", async (req, res) => {
            await Task.create(req.body);
            res.status(201).send("Task added");
          });
        };
      `,
            },
          ],
        },
      ],
    },
  ],
});
