import rule from "../../src/rules/prefer-204-for-empty-success.js";
import { ruleTester } from "../support/rule-tester.js";

ruleTester.run("prefer-204-for-empty-success", rule, {
  valid: [],
  invalid: [
    {
      name: "a handler by name, registered in the file",
      code: `
        import express from "express";
        const app = express();
        const remove = (req, res) => {
          users.delete(req.params.id);
          res.status(200).end();
        };
        app.delete("/users/:id", remove);
      `,
      errors: [
        {
          messageId: "wrong",
          data: { status: "200 OK" },
          line: 6,
          column: 22,
          endLine: 6,
          endColumn: 25,
          suggestions: [
            {
              messageId: "useCode",
              data: { status: "204 No Content" },
              output: `
        import express from "express";
        const app = express();
        const remove = (req, res) => {
          users.delete(req.params.id);
          res.status(204).end();
        };
        app.delete("/users/:id", remove);
      `,
            },
          ],
        },
      ],
    },
    {
      name: "statement by statement",
      code: `
        export default (app) => {
          app.delete("/users/:id", (req, res) => {
            users.delete(req.params.id);
            res.statusCode = 200;
            res.end();
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
              data: { status: "204 No Content" },
              output: `
        export default (app) => {
          app.delete("/users/:id", (req, res) => {
            users.delete(req.params.id);
            res.statusCode = 204;
            res.end();
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
        export default (app) => {
          app.delete("/users/:id", (req, res) => {
            res.status(StatusCodes.OK).send();
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
              data: { status: "204 No Content" },
              output: `
        import { StatusCodes } from "http-status-codes";
        export default (app) => {
          app.delete("/users/:id", (req, res) => {
            res.status(StatusCodes.NO_CONTENT).send();
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
        export default (app) => {
          app.delete("/users/:id", (req, res) => {
            User.deleteOne({ _id: req.params.id }).then(() => res.status(200).end());
          });
        };
      `,
      errors: [
        {
          messageId: "wrong",
          data: { status: "200 OK" },
          line: 4,
          suggestions: [
            {
              messageId: "useCode",
              data: { status: "204 No Content" },
              output: `
        export default (app) => {
          app.delete("/users/:id", (req, res) => {
            User.deleteOne({ _id: req.params.id }).then(() => res.status(204).end());
          });
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
        export default async (fastify) => {
          fastify.delete("/users/:id", async (request, reply) => {
            await users.remove(request.params.id);
            return reply.code(200).send();
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
              data: { status: "204 No Content" },
              output: `
        export default async (fastify) => {
          fastify.delete("/users/:id", async (request, reply) => {
            await users.remove(request.params.id);
            return reply.code(204).send();
          });
        };
      `,
            },
          ],
        },
      ],
    },
    {
      name: "a handler that is named for an update, registered elsewhere",
      code: `
        exports.updateRoom = async (req, res) => {
          await Room.updateOne({ _id: req.params.id }, req.body);
          res.status(200).json({});
        };
      `,
      errors: [
        {
          messageId: "wrong",
          data: { status: "200 OK" },
          line: 4,
          suggestions: [
            {
              messageId: "useCode",
              data: { status: "204 No Content" },
              output: `
        exports.updateRoom = async (req, res) => {
          await Room.updateOne({ _id: req.params.id }, req.body);
          res.status(204).json({});
        };
      `,
            },
          ],
        },
      ],
    },
  ],
});
