import rule from "../../src/rules/no-404-for-empty-lists.js";
import { ruleTester } from "../support/rule-tester.js";

ruleTester.run("no-404-for-empty-lists", rule, {
  valid: [],
  invalid: [
    {
      name: "statement by statement",
      code: `
        export const list = async (req, res) => {
          const users = await User.find();
          if (users.length < 1) {
            res.status(404);
            return res.json([]);
          }
          res.json(users);
        };
      `,
      errors: [
        {
          messageId: "wrong",
          data: { status: "404 Not Found" },
          line: 6,
          column: 20,
          endLine: 6,
          endColumn: 32,
          suggestions: [
            {
              messageId: "useCode",
              data: { status: "200 OK" },
              output: `
        export const list = async (req, res) => {
          const users = await User.find();
          if (users.length < 1) {
            res.status(200);
            return res.json([]);
          }
          res.json(users);
        };
      `,
            },
          ],
        },
      ],
    },
    {
      name: "a callback",
      code: `
        export const list = (req, res) => {
          User.find({}, (err, users) => {
            if (users.length === 0) return res.sendStatus(404);
            res.json(users);
          });
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
        export const list = (req, res) => {
          User.find({}, (err, users) => {
            if (users.length === 0) return res.sendStatus(200);
            res.json(users);
          });
        };
      `,
            },
          ],
        },
      ],
    },
    {
      name: "promise chain",
      code: `
        export const list = (req, res) => {
          User.find().then((users) => {
            if (users.length === 0) return res.status(404).json({ message: "No users found" });
            res.json(users);
          });
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
        export const list = (req, res) => {
          User.find().then((users) => {
            if (users.length === 0) return res.status(200).json({ message: "No users found" });
            res.json(users);
          });
        };
      `,
            },
          ],
        },
      ],
    },
    {
      name: "a named code stays named",
      code: `
        import httpStatus from "http-status";
        export const list = async (req, res) => {
          const users = await User.find();
          if (users.length === 0) return res.status(httpStatus.NOT_FOUND).json({ message: "No users found" });
          res.json(users);
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
        import httpStatus from "http-status";
        export const list = async (req, res) => {
          const users = await User.find();
          if (users.length === 0) return res.status(httpStatus.OK).json({ message: "No users found" });
          res.json(users);
        };
      `,
            },
          ],
        },
      ],
    },
    {
      name: "Fastify",
      code: `
        export const list = async (request, reply) => {
          const users = await User.findAll();
          if (users.length === 0) return reply.code(404).send({ message: "No users found" });
          return users;
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
        export const list = async (request, reply) => {
          const users = await User.findAll();
          if (users.length === 0) return reply.code(200).send({ message: "No users found" });
          return users;
        };
      `,
            },
          ],
        },
      ],
    },
  ],
});
