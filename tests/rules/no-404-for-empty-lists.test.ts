import rule from "../../src/rules/no-404-for-empty-lists.js";
import { ruleTester } from "../support/rule-tester.js";

ruleTester.run("no-404-for-empty-lists", rule, {
  valid: [
    { name: "an empty list is sent", code: "export const a = async (req, res) => { const users = await User.find(); res.json(users); };" },
    {
      name: "trap 40: rows of a look-up by key",
      code: 'export const a = async (req, res) => { const [rows] = await pool.query("SELECT * FROM users WHERE id = ?", [req.params.id]); if (rows.length === 0) return res.status(404).json({ message: "User not found" }); res.json(rows[0]); };',
    },
    {
      name: "trap 40: the parent of the list is missing",
      code: "export const a = async (req, res) => { const user = await User.findById(req.params.id); if (!user) return res.status(404).end(); const posts = await Post.find({ user }); res.json(posts); };",
    },
    {
      name: "a list that is asked for by an identifier",
      code: "export const a = async (req, res) => { const items = await Item.find({ _id: req.params.id }); if (items.length === 0) return res.status(404).end(); res.json(items[0]); };",
    },
    {
      name: "a list of one, by its name",
      code: "export const a = async (req, res) => { const user = await User.find({ name }); if (user.length === 0) return res.status(404).end(); res.json(user[0]); };",
    },
    {
      name: "a query always yields a list: no condition on its length",
      code: "export const a = async (req, res) => { const users = await User.find(); if (!users) return res.status(404).end(); res.json(users); };",
    },
    {
      name: "another condition may be the reason",
      code: "export const a = async (req, res) => { const users = await User.find(); if (!enabled || users.length === 0) return res.status(404).end(); res.json(users); };",
    },
    {
      name: "204 for nothing",
      code: "export const a = async (req, res) => { const users = await User.find(); if (users.length === 0) return res.status(204).end(); res.json(users); };",
    },
    {
      name: "a computed code",
      code: "export const a = async (req, res) => { const users = await User.find(); if (users.length === 0) return res.status(emptyCode).end(); res.json(users); };",
    },
    {
      name: "a list that the client sent",
      code: "export const a = (req, res) => { const ids = req.body.ids; if (ids.length === 0) return res.status(404).end(); res.end(); };",
    },
  ],
  invalid: [
    {
      name: "nodeSolidServer#900: no entries",
      code: `
        export const list = async (req, res) => {
          const users = await User.find();
          if (users.length === 0) return res.status(404).json({ message: "No users found" });
          res.json(users);
        };
      `,
      errors: [
        {
          messageId: "wrong",
          data: { status: "404 Not Found" },
          line: 4,
          column: 53,
          endLine: 4,
          endColumn: 56,
          suggestions: [
            {
              messageId: "useCode",
              data: { status: "200 OK" },
              output: `
        export const list = async (req, res) => {
          const users = await User.find();
          if (users.length === 0) return res.status(200).json({ message: "No users found" });
          res.json(users);
        };
      `,
            },
          ],
        },
      ],
    },
    {
      name: "SharpsCompliance/PDSC#7: a filter matches nothing",
      code: `
        export const list = async (req, res) => {
          const products = await Product.findAll({ where: { category: req.query.category } });
          if (!products.length) {
            return res.status(404).send("No products");
          }
          res.json(products);
        };
      `,
      errors: [
        {
          messageId: "wrong",
          data: { status: "404 Not Found" },
          line: 5,
          suggestions: [
            {
              messageId: "useCode",
              data: { status: "200 OK" },
              output: `
        export const list = async (req, res) => {
          const products = await Product.findAll({ where: { category: req.query.category } });
          if (!products.length) {
            return res.status(200).send("No products");
          }
          res.json(products);
        };
      `,
            },
          ],
        },
      ],
    },
    {
      name: "no list, or an empty one",
      code: `
        export const list = async (req, res) => {
          const orders = await Order.find({ user: req.user.name });
          if (!orders || orders.length === 0) return res.status(404).json({ message: "No orders found" });
          res.json(orders);
        };
      `,
      errors: [
        {
          messageId: "wrong",
          data: { status: "404 Not Found" },
          line: 4,
          suggestions: [
            {
              messageId: "useCode",
              data: { status: "200 OK" },
              output: `
        export const list = async (req, res) => {
          const orders = await Order.find({ user: req.user.name });
          if (!orders || orders.length === 0) return res.status(200).json({ message: "No orders found" });
          res.json(orders);
        };
      `,
            },
          ],
        },
      ],
    },
    {
      name: "the other branch",
      code: `
        export const list = async (req, res) => {
          const posts = await prisma.post.findMany();
          if (posts.length > 0) {
            res.json(posts);
          } else {
            res.status(404).json({ message: "no posts" });
          }
        };
      `,
      errors: [
        {
          messageId: "wrong",
          data: { status: "404 Not Found" },
          line: 7,
          suggestions: [
            {
              messageId: "useCode",
              data: { status: "200 OK" },
              output: `
        export const list = async (req, res) => {
          const posts = await prisma.post.findMany();
          if (posts.length > 0) {
            res.json(posts);
          } else {
            res.status(200).json({ message: "no posts" });
          }
        };
      `,
            },
          ],
        },
      ],
    },
  ],
});
