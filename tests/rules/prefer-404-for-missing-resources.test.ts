import rule from "../../src/rules/prefer-404-for-missing-resources.js";
import { ruleTester } from "../support/rule-tester.js";

ruleTester.run("prefer-404-for-missing-resources", rule, {
  valid: [
    {
      name: "404 says so",
      code: "export const a = async (req, res) => { const user = await User.findById(req.params.id); if (!user) return res.status(404).json(null); res.json(user); };",
    },
    {
      name: "trap 7: the fall-through sends what was found",
      code: "export const a = async (req, res) => { const user = await User.findById(req.params.id); if (!user) return res.sendStatus(404); res.json(user); };",
      options: [{ uncheckedLookups: true }],
    },
    {
      name: "an unchecked look-up is strict's business",
      code: "export const a = async (req, res) => { const user = await User.findById(req.params.id); res.json(user); };",
    },
    {
      name: "an empty list is the answer",
      code: "export const a = async (req, res) => { const users = await User.find(); if (!users) return res.json([]); res.json(users); };",
      options: [{ uncheckedLookups: true }],
    },
    {
      name: "what exists already was asked for so that it may not be there",
      code: "export const a = async (req, res) => { const existing = await User.findOne({ email }); if (!existing) return res.json(null); res.json(existing); };",
    },
    {
      name: "null is all there is to say",
      code: "export const a = (req, res) => { if (!req.session.user) return res.json(null); res.json(req.session.user); };",
    },
    {
      name: "words are another rule's business",
      code: 'export const a = async (req, res) => { const user = await User.findById(req.params.id); if (!user) return res.json({ message: "User not found" }); res.json(user); };',
    },
    {
      name: "another condition may be the reason",
      code: "export const a = async (req, res) => { const user = await User.findById(req.params.id); if (!user || hidden) return res.json(null); res.json(user); };",
    },
    {
      name: "a ternary of which one code is right",
      code: "export const a = async (req, res) => { const user = await User.findById(req.params.id); if (!user) return res.status(lenient ? 200 : 404).json(null); res.json(user); };",
    },
    {
      name: "a status from elsewhere",
      code: "export const a = async (req, res) => { const user = await User.findById(req.params.id); if (!user) return res.status(NONE_FOUND).json(null); res.json(user); };",
    },
    {
      name: "204 is an answer of its own",
      code: "export const a = async (req, res) => { const user = await User.findById(req.params.id); if (!user) return res.status(204).end(); res.json(user); };",
    },
  ],
  invalid: [
    {
      name: "baugarten/node-restful#81: 200 with null for an unknown id",
      code: `
        export const show = async (req, res) => {
          const user = await User.findById(req.params.id);
          if (!user) return res.status(200).json(null);
          res.json(user);
        };
      `,
      errors: [
        {
          messageId: "missing",
          data: { status: "200 OK" },
          line: 4,
          column: 40,
          endLine: 4,
          endColumn: 43,
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
    {
      name: "overture-stack/ego#59: 200 by default",
      code: `
        export const show = async (req, res) => {
          const user = await User.findOne({ name: req.params.name });
          if (!user) {
            return res.json(null);
          }
          res.json(user);
        };
      `,
      errors: [
        {
          messageId: "missing",
          data: { status: "200 OK" },
          line: 5,
          suggestions: [
            {
              messageId: "useCode",
              data: { status: "404 Not Found" },
              output: `
        export const show = async (req, res) => {
          const user = await User.findOne({ name: req.params.name });
          if (!user) {
            return res.status(404).json(null);
          }
          res.json(user);
        };
      `,
            },
          ],
        },
      ],
    },
    {
      name: "typicode/jsonplaceholder#10: 200 with an empty object",
      code: `
        export const show = async (req, res) => {
          const post = await Post.findByPk(req.params.id);
          if (post === null) return res.send({});
          res.send(post);
        };
      `,
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
          const post = await Post.findByPk(req.params.id);
          if (post === null) return res.status(404).send({});
          res.send(post);
        };
      `,
            },
          ],
        },
      ],
    },
    {
      name: "apinf/platform#3357: an envelope around null",
      code: `
        export const show = async (req, res) => {
          const user = await prisma.user.findUnique({ where: { id: req.params.id } });
          if (!user) return res.status(200).json({ success: true, data: null });
          res.json({ success: true, data: user });
        };
      `,
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
          const user = await prisma.user.findUnique({ where: { id: req.params.id } });
          if (!user) return res.status(404).json({ success: true, data: null });
          res.json({ success: true, data: user });
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
        export const show = async (req, res) => {
          const user = await User.findById(req.params.id);
          if (user) {
            res.json(user);
          } else {
            res.status(200).send(null);
          }
        };
      `,
      errors: [
        {
          messageId: "missing",
          data: { status: "200 OK" },
          line: 7,
          suggestions: [
            {
              messageId: "useCode",
              data: { status: "404 Not Found" },
              output: `
        export const show = async (req, res) => {
          const user = await User.findById(req.params.id);
          if (user) {
            res.json(user);
          } else {
            res.status(404).send(null);
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
