import rule from "../../src/rules/require-upgrade.js";
import { ruleTester } from "../support/rule-tester.js";

ruleTester.run("require-upgrade", rule, {
  valid: [
    { name: "set before", code: 'export const a = (req, res) => { res.set("Upgrade", "HTTP/2.0"); res.status(426).end(); };' },
    {
      name: "set by writeHead(), in another case",
      code: 'export const a = (req, res) => { res.writeHead(426, { upgrade: "websocket" }); res.end(); };',
    },
    {
      name: "set in the chain",
      code: 'export const a = (req, res) => res.status(426).set({ Upgrade: "TLS/1.2", Connection: "Upgrade" }).send("upgrade");',
    },
    {
      name: "fields that are not known",
      code: "export const a = (req, res) => { Object.entries(fields).forEach(([name, value]) => res.set(name, value)); res.status(426).end(); };",
    },
    { name: "101 has begun the upgrade", code: "export const a = (req, res) => res.status(400).end();" },
    { name: "one of two codes", code: "export const a = (req, res) => res.status(old ? 426 : 400).end();" },
    {
      name: "a thrown error is answered by its handler",
      code: 'import createError from "http-errors"; export const a = (req, res, next) => next(createError(426, "upgrade"));',
    },
    {
      name: "set elsewhere",
      code: "export const a = (req, res) => res.status(426).end();",
      settings: { "http-status": { fieldsSetElsewhere: ["Upgrade"] } },
    },
  ],
  invalid: [
    {
      name: "426 for an app that is too old",
      code: `
        export const a = (req, res, next) => {
          if (req.get("X-App-Version") < "2") return res.status(426).json({ message: "Please update the app" });
          next();
        };
      `,
      errors: [{ messageId: "missing", line: 3, column: 65, endLine: 3, endColumn: 68 }],
    },
    {
      name: "Connection alone does not name a protocol",
      code: `
        export const a = (req, res) => res.status(426).set("Connection", "Upgrade").end();
      `,
      errors: [{ messageId: "missing", line: 2 }],
    },
    {
      name: "sendStatus()",
      code: `
        export const a = (req, res) => res.sendStatus(426);
      `,
      errors: [{ messageId: "missing", line: 2 }],
    },
    {
      name: "statement by statement",
      code: `
        export const a = (req, res) => {
          res.statusCode = 426;
          res.end("This service requires WebSocket");
        };
      `,
      errors: [{ messageId: "missing", line: 4 }],
    },
    {
      name: "Fastify",
      code: `
        export const a = async (request, reply) => reply.code(426).send({});
      `,
      errors: [{ messageId: "missing", line: 2 }],
    },
  ],
});
