import rule from "../../src/rules/no-body-with-204.js";
import { ruleTester } from "../support/rule-tester.js";

ruleTester.run("no-body-with-204", rule, {
  valid: [
    { name: "trap 36: end()", code: "export const a = (req, res) => res.status(204).end();" },
    {
      name: "trap 36: send() of nothing, null or an empty text",
      code: 'export const a = (req, res) => { if (x) return res.status(204).send(); if (y) return res.status(204).send(null); res.status(204).send(""); };',
    },
    {
      name: "trap 36: json() of nothing",
      code: "export const a = (req, res) => { if (x) return res.status(204).json(); res.status(204).json(undefined); };",
    },
    { name: "trap 36: sendStatus()", code: "export const a = (req, res) => res.sendStatus(204);" },
    { name: "what is sent is not known to be anything", code: "export const a = (req, res) => res.status(204).send(body);" },
    { name: "a call may yield nothing", code: "export const a = async (req, res) => res.status(204).json(await remove(req.params.id));" },
    {
      name: "a ternary of which one code has content",
      code: "export const a = (req, res) => res.status(found ? 200 : 204).json({ found });",
    },
    { name: "a computed status", code: "export const a = (req, res) => res.status(code).json({ ok: true });" },
    {
      name: "trap 37: the preflight of CORS",
      code: 'export const cors = (req, res, next) => { if (req.method === "OPTIONS") return res.status(204).end(); next(); };',
    },
    { name: "206 has content", code: 'export const a = (req, res) => res.status(206).send("part");' },
    {
      name: "the status of one branch, the content of the other",
      code: "export const a = (req, res) => { if (gone) return res.status(204).end(); res.json({ ok: true }); };",
    },
    {
      name: "a helper of another module",
      code: 'import { send } from "./send.js"; export const a = (req, res) => send(res, 204, { ok: true });',
    },
    {
      name: "a thrown error is answered by its handler",
      code: 'import createError from "http-errors"; export const a = (req, res, next) => next(createError(304, "not modified"));',
    },
  ],
  invalid: [
    {
      name: "electron-release-server#152: a message with 204",
      code: `
        export const remove = async (req, res) => {
          await User.deleteOne({ _id: req.params.id });
          res.status(204).json({ message: "User deleted" });
        };
      `,
      errors: [
        {
          messageId: "content",
          data: { status: "204 No Content", ok: "200 OK" },
          line: 4,
          column: 22,
          endLine: 4,
          endColumn: 25,
          suggestions: [
            {
              messageId: "useCode",
              data: { status: "200 OK" },
              output: `
        export const remove = async (req, res) => {
          await User.deleteOne({ _id: req.params.id });
          res.status(200).json({ message: "User deleted" });
        };
      `,
            },
          ],
        },
      ],
    },
    {
      name: "jquery#2347: a text",
      code: `
        export const a = (req, res) => {
          res.status(204).send("No Content");
        };
      `,
      errors: [
        {
          messageId: "content",
          data: { status: "204 No Content", ok: "200 OK" },
          line: 3,
          suggestions: [
            {
              messageId: "useCode",
              data: { status: "200 OK" },
              output: `
        export const a = (req, res) => {
          res.status(200).send("No Content");
        };
      `,
            },
          ],
        },
      ],
    },
    {
      name: "fastify#5003: 205",
      code: `
        export const a = async (request, reply) => {
          return reply.code(205).send({ reset: true });
        };
      `,
      errors: [
        {
          messageId: "content",
          data: { status: "205 Reset Content", ok: "200 OK" },
          line: 3,
          suggestions: [
            {
              messageId: "useCode",
              data: { status: "200 OK" },
              output: `
        export const a = async (request, reply) => {
          return reply.code(200).send({ reset: true });
        };
      `,
            },
          ],
        },
      ],
    },
    {
      name: "hapi#908: 304, for which 200 is no choice",
      code: `
        export const a = (req, res) => {
          if (req.fresh) return res.status(304).send("Not Modified");
          res.end("new");
        };
      `,
      errors: [{ messageId: "content", data: { status: "304 Not Modified", ok: "200 OK" }, line: 3 }],
    },
    {
      name: "an envelope around null is content",
      code: `
        export const remove = (req, res) => {
          res.status(204).json({ status: "success", data: null });
        };
      `,
      errors: [
        {
          messageId: "content",
          data: { status: "204 No Content", ok: "200 OK" },
          line: 3,
          suggestions: [
            {
              messageId: "useCode",
              data: { status: "200 OK" },
              output: `
        export const remove = (req, res) => {
          res.status(200).json({ status: "success", data: null });
        };
      `,
            },
          ],
        },
      ],
    },
    {
      name: "an empty list is content",
      code: `
        export const list = (req, res) => {
          if (none) return res.status(204).json([]);
          res.end();
        };
      `,
      errors: [
        {
          messageId: "content",
          data: { status: "204 No Content", ok: "200 OK" },
          line: 3,
          suggestions: [
            {
              messageId: "useCode",
              data: { status: "200 OK" },
              output: `
        export const list = (req, res) => {
          if (none) return res.status(200).json([]);
          res.end();
        };
      `,
            },
          ],
        },
      ],
    },
    {
      name: "statement by statement",
      code: `
        export const a = (req, res) => {
          res.statusCode = 204;
          res.end("deleted");
        };
      `,
      errors: [
        {
          messageId: "content",
          data: { status: "204 No Content", ok: "200 OK" },
          line: 4,
          suggestions: [
            {
              messageId: "useCode",
              data: { status: "200 OK" },
              output: `
        export const a = (req, res) => {
          res.statusCode = 200;
          res.end("deleted");
        };
      `,
            },
          ],
        },
      ],
    },
    {
      name: "a variable that holds an object",
      code: `
        export const a = (req, res) => {
          const body = { message: "Deleted" };
          res.status(204).json(body);
        };
      `,
      errors: [
        {
          messageId: "content",
          data: { status: "204 No Content", ok: "200 OK" },
          line: 4,
          suggestions: [
            {
              messageId: "useCode",
              data: { status: "200 OK" },
              output: `
        export const a = (req, res) => {
          const body = { message: "Deleted" };
          res.status(200).json(body);
        };
      `,
            },
          ],
        },
      ],
    },
  ],
});
