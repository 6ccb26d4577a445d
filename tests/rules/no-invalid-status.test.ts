import rule from "../../src/rules/no-invalid-status.js";
import { ruleTester } from "../support/rule-tester.js";

ruleTester.run("no-invalid-status", rule, {
  valid: [
    {
      name: "every class of final responses",
      code: 'export const a = (req, res) => { if (x) return res.sendStatus(200); if (y) return res.redirect(308, "/b"); if (z) return res.sendStatus(451); res.sendStatus(511); };',
    },
    {
      name: "trap 42: codes of nginx and Cloudflare, used on purpose",
      code: "export const a = (req, res) => { if (x) return res.status(499).end(); if (y) return res.status(520).end(); res.status(599).end(); };",
    },
    {
      name: "trap 42: 418, 419 and 420",
      code: "export const a = (req, res) => { if (x) return res.status(418).end(); if (y) return res.status(419).end(); res.status(420).end(); };",
    },
    {
      name: "an interim response before the final one",
      code: 'export const a = (req, res) => { res.writeEarlyHints({ link: "</a.css>; rel=preload" }); res.status(200).end(); };',
    },
    { name: "one of two codes is right", code: "export const a = (req, res) => res.status(ok ? 200 : 999).end();" },
    { name: "a computed status", code: "export const a = (req, res) => res.status(err.status || 999).end();" },
    {
      name: "trap 14: a status that is none of HTTP",
      code: "export const a = (req, res) => { order.status = 999; res.json({ status: 1000 }); };",
    },
    {
      name: "trap 58: a client asks for it",
      code: 'export const load = async () => { const res = await fetch("/x"); if (res.status === 0) throw new Error("offline"); };',
    },
    { name: "trap 66: an exit code", code: "export const a = (req, res) => { res.end(); process.exit(1); };" },
    { name: "trap 60: the status of something else", code: "export const a = (req, res) => { spinner.status(0); res.end(); };" },
  ],
  invalid: [
    {
      name: "expressjs/express#4212: no status code at all",
      code: `
        export const a = (req, res) => {
          res.status(0).end();
        };
      `,
      errors: [{ messageId: "outOfRange", data: { code: 0, class: 0 }, line: 3, column: 22, endLine: 3, endColumn: 23 }],
    },
    {
      name: "expressjs/express#4598: beyond 599",
      code: `
        export const a = (req, res) => {
          if (x) return res.status(600).json({});
          res.sendStatus(999);
        };
      `,
      errors: [
        { messageId: "outOfRange", data: { code: 600, class: 6 }, line: 3 },
        { messageId: "outOfRange", data: { code: 999, class: 9 }, line: 4 },
      ],
    },
    {
      name: "expressjs/express#5623: a fraction",
      code: `
        export const a = (req, res) => {
          res.status(200.5).end();
        };
      `,
      errors: [{ messageId: "outOfRange", data: { code: 200.5, class: 2 }, line: 3 }],
    },
    {
      name: "an interim code as the final one",
      code: `
        export const a = (req, res) => {
          if (x) return res.status(100).end();
          if (y) return res.status(102).json({ message: "Processing" });
          res.sendStatus(103);
        };
      `,
      errors: [
        { messageId: "interim", data: { code: 100, class: 1 }, line: 3 },
        { messageId: "interim", data: { code: 102, class: 1 }, line: 4 },
        { messageId: "interim", data: { code: 103, class: 1 }, line: 5 },
      ],
    },
    {
      name: "305 and 306 are no longer used",
      code: `
        export const a = (req, res) => {
          if (x) return res.status(305).end();
          res.status(306).end();
        };
      `,
      errors: [
        { messageId: "obsolete", data: { code: 305, class: 3 }, line: 3 },
        { messageId: "obsolete", data: { code: 306, class: 3 }, line: 4 },
      ],
    },
    {
      name: "codes that nobody has registered",
      code: `
        export const a = (req, res) => {
          if (x) return res.status(209).json({});
          if (y) return res.status(432).json({ error: "custom" });
          res.status(512).end();
        };
      `,
      errors: [
        { messageId: "unregistered", data: { code: 209, class: 2 }, line: 3 },
        { messageId: "unregistered", data: { code: 432, class: 4 }, line: 4 },
        { messageId: "unregistered", data: { code: 512, class: 5 }, line: 5 },
      ],
    },
    {
      name: "both values of a ternary",
      code: `
        export const a = (req, res) => res.status(x ? 600 : 700).end();
      `,
      errors: [{ messageId: "outOfRange", data: { code: 600, class: 6 }, line: 2 }],
    },
    {
      name: "the status on the statement before",
      code: `
        export const a = (req, res) => {
          res.statusCode = 700;
          res.end();
        };
      `,
      errors: [{ messageId: "outOfRange", data: { code: 700, class: 7 }, line: 4 }],
    },
    {
      name: "a constant of the file",
      code: `
        const CUSTOM = 450 + 1;
        const LOST = 432;
        export const a = (req, res) => {
          res.status(LOST).end();
        };
      `,
      errors: [{ messageId: "unregistered", data: { code: 432, class: 4 }, line: 5 }],
    },
    {
      name: "a thrown error",
      code: `
        import createError from "http-errors";
        export const a = (req, res, next) => {
          if (x) throw createError(499.5, "failed");
          next(createError(432, "failed"));
        };
      `,
      errors: [
        { messageId: "outOfRange", data: { code: 499.5, class: 4 }, line: 4 },
        { messageId: "unregistered", data: { code: 432, class: 4 }, line: 5 },
      ],
    },
    {
      name: "a helper of the file",
      code: `
        const fail = (res, status) => res.status(status).end();
        export const a = (req, res) => {
          fail(res, 600);
        };
      `,
      errors: [{ messageId: "outOfRange", data: { code: 600, class: 6 }, line: 4 }],
    },
    {
      name: "Fastify",
      code: `
        export const a = async (request, reply) => {
          return reply.code(306).send({});
        };
      `,
      errors: [{ messageId: "obsolete", data: { code: 306, class: 3 }, line: 3 }],
    },
  ],
});
