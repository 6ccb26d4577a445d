import rule from "../../src/rules/prefer-404-for-missing-resources.js";
import { ruleTester } from "../support/rule-tester.js";

ruleTester.run("prefer-404-for-missing-resources", rule, {
  valid: [],
  invalid: [
    {
      name: "promise chain",
      code: `
        export const show = (req, res) => {
          User.findById(req.params.id).then((user) => {
            if (!user) return res.status(200).json({});
            res.json(user);
          });
        };
      `,
      errors: [
        {
          messageId: "missing",
          data: { status: "200 OK" },
          line: 4,
          column: 42,
          endLine: 4,
          endColumn: 45,
          suggestions: [
            {
              messageId: "useCode",
              data: { status: "404 Not Found" },
              output: `
        export const show = (req, res) => {
          User.findById(req.params.id).then((user) => {
            if (!user) return res.status(404).json({});
            res.json(user);
          });
        };
      `,
            },
          ],
        },
      ],
    },
    {
      name: "the result of a callback",
      code: `
        export const show = (req, res) => {
          User.findById(req.params.id, (err, user) => {
            if (!user) return res.status(200).json(null);
            res.json(user);
          });
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
        export const show = (req, res) => {
          User.findById(req.params.id, (err, user) => {
            if (!user) return res.status(404).json(null);
            res.json(user);
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
        import { StatusCodes } from "http-status-codes";
        export const show = async (req, res) => {
          const user = await User.findById(req.params.id);
          if (!user) return res.status(StatusCodes.OK).json(null);
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
        import { StatusCodes } from "http-status-codes";
        export const show = async (req, res) => {
          const user = await User.findById(req.params.id);
          if (!user) return res.status(StatusCodes.NOT_FOUND).json(null);
          res.json(user);
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
        export const show = async (request, reply) => {
          const user = await User.findOne({ id: request.params.id });
          if (!user) return reply.code(200).send(null);
          return user;
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
        export const show = async (request, reply) => {
          const user = await User.findOne({ id: request.params.id });
          if (!user) return reply.code(404).send(null);
          return user;
        };
      `,
            },
          ],
        },
      ],
    },
  ],
});
