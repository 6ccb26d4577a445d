import rule from "../../src/rules/consistent-status-style.js";
import { ruleTester } from "../support/rule-tester.js";

ruleTester.run("consistent-status-style", rule, {
  valid: [
    { name: "numbers", code: "export const a = (req, res) => { if (x) return res.status(404).end(); res.sendStatus(200); };" },
    { name: "numbers, said to be wanted", code: "export const a = (req, res) => res.status(404).end();", options: [{ style: "numeric" }] },
    {
      name: "names",
      code: 'import { StatusCodes } from "http-status-codes"; export const a = (req, res) => res.status(StatusCodes.NOT_FOUND).end();',
      options: [{ style: "named" }],
    },
    {
      name: "the default is written in neither manner",
      code: "export const a = (req, res) => res.json({});",
      options: [{ style: "named" }],
    },
    { name: "a computed status", code: "export const a = (req, res) => res.status(err.status).end();" },
    { name: "a text", code: 'export const a = (req, res) => res.status("404").end();', options: [{ style: "named" }] },
    {
      name: "numbers that are no status",
      code: 'import { StatusCodes } from "http-status-codes"; export const a = (req, res) => res.status(StatusCodes.OK).json({ total: 404 });',
      options: [{ style: "named" }],
    },
    {
      name: "trap 58: a client compares",
      code: 'import { StatusCodes } from "http-status-codes"; export const load = async () => { const res = await fetch("/a"); return res.status === StatusCodes.OK; };',
    },
  ],
  invalid: [
    {
      name: "a name where numbers are wanted",
      code: `
        import { StatusCodes } from "http-status-codes";
        export const a = (req, res) => res.status(StatusCodes.NOT_FOUND).end();
      `,
      output: `
        import { StatusCodes } from "http-status-codes";
        export const a = (req, res) => res.status(404).end();
      `,
      errors: [{ messageId: "numeric", data: { code: 404, phrase: "404 Not Found" }, line: 3, column: 51, endLine: 3, endColumn: 72 }],
    },
    {
      name: "names of several kinds",
      code: `
        import httpStatus from "http-status";
        const CODES = { GONE: 410 } as const;
        export const a = (req, res) => {
          if (x) return res.status(httpStatus.CREATED).end();
          res.sendStatus(CODES.GONE);
        };
      `,
      output: `
        import httpStatus from "http-status";
        const CODES = { GONE: 410 } as const;
        export const a = (req, res) => {
          if (x) return res.status(201).end();
          res.sendStatus(410);
        };
      `,
      errors: [
        { messageId: "numeric", data: { code: 201, phrase: "201 Created" }, line: 5 },
        { messageId: "numeric", data: { code: 410, phrase: "410 Gone" }, line: 6 },
      ],
    },
    {
      name: "both values of a ternary",
      code: `
        import { StatusCodes } from "http-status-codes";
        export const a = (req, res) => res.status(isNew ? StatusCodes.CREATED : StatusCodes.OK).end();
      `,
      output: `
        import { StatusCodes } from "http-status-codes";
        export const a = (req, res) => res.status(isNew ? 201 : 200).end();
      `,
      errors: [
        { messageId: "numeric", data: { code: 201, phrase: "201 Created" }, line: 3 },
        { messageId: "numeric", data: { code: 200, phrase: "200 OK" }, line: 3 },
      ],
    },
    {
      name: "a thrown error",
      code: `
        import createError from "http-errors";
        import { StatusCodes } from "http-status-codes";
        export const a = (req, res, next) => next(createError(StatusCodes.NOT_FOUND, "gone"));
      `,
      output: `
        import createError from "http-errors";
        import { StatusCodes } from "http-status-codes";
        export const a = (req, res, next) => next(createError(404, "gone"));
      `,
      errors: [{ messageId: "numeric", data: { code: 404, phrase: "404 Not Found" }, line: 4 }],
    },
    {
      name: "Fastify, in a redirect",
      code: `
        import { StatusCodes } from "http-status-codes";
        export const a = async (request, reply) => reply.redirect("/b", StatusCodes.SEE_OTHER);
      `,
      output: `
        import { StatusCodes } from "http-status-codes";
        export const a = async (request, reply) => reply.redirect("/b", 303);
      `,
      errors: [{ messageId: "numeric", data: { code: 303, phrase: "303 See Other" }, line: 3 }],
    },
    {
      name: "a number where names are wanted",
      code: `
        import { StatusCodes } from "http-status-codes";
        export const a = (req, res) => {
          if (x) return res.status(StatusCodes.OK).end();
          return res.status(404).end();
        };
      `,
      options: [{ style: "named" }],
      output: `
        import { StatusCodes } from "http-status-codes";
        export const a = (req, res) => {
          if (x) return res.status(StatusCodes.OK).end();
          return res.status(StatusCodes.NOT_FOUND).end();
        };
      `,
      errors: [{ messageId: "named", data: { code: 404, phrase: "404 Not Found" }, line: 5 }],
    },
    {
      name: "the name of another package",
      code: `
        import httpStatus from "http-status";
        export const a = (req, res) => res.status(409).end();
      `,
      options: [{ style: "named" }],
      output: `
        import httpStatus from "http-status";
        export const a = (req, res) => res.status(httpStatus.CONFLICT).end();
      `,
      errors: [{ messageId: "named", data: { code: 409, phrase: "409 Conflict" }, line: 3 }],
    },
    {
      name: "no names are imported: no edit",
      code: `
        export const a = (req, res) => res.status(404).end();
      `,
      options: [{ style: "named" }],
      errors: [{ messageId: "named", data: { code: 404, phrase: "404 Not Found" }, line: 2 }],
    },
    {
      name: "no fixes: a suggestion",
      code: `
        import { StatusCodes } from "http-status-codes";
        export const a = (req, res) => res.status(StatusCodes.NOT_FOUND).end();
      `,
      settings: { "http-status": { autofix: false } },
      errors: [
        {
          messageId: "numeric",
          data: { code: 404, phrase: "404 Not Found" },
          line: 3,
          suggestions: [
            {
              messageId: "numeric",
              data: { code: 404, phrase: "404 Not Found" },
              output: `
        import { StatusCodes } from "http-status-codes";
        export const a = (req, res) => res.status(404).end();
      `,
            },
          ],
        },
      ],
    },
  ],
});
