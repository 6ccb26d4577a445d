import rule from "../../src/rules/require-allow.js";
import { ruleTester } from "../support/rule-tester.js";

ruleTester.run("require-allow", rule, {
  valid: [
    { name: "set before, in another case", code: 'export const a = (req, res) => { res.set("allow", "GET"); res.status(405).end(); };' },
    {
      name: "set by an object of fields",
      code: 'export const a = (req, res) => { res.set({ Allow: "GET, POST" }).status(405).json({}); };',
    },
    { name: "set by writeHead()", code: 'export const a = (req, res) => { res.writeHead(405, { Allow: "GET" }).end(); };' },
    { name: "set by setHeader()", code: 'export const a = (req, res) => { res.setHeader("Allow", ["GET"]); res.status(405).end("no"); };' },
    { name: "trap 56: fields that are not known", code: "export const a = (req, res) => { res.set(fields).status(405).end(); };" },
    {
      name: "trap 56: a name that is not known",
      code: 'export const a = (req, res) => { res.set(HEADERS.ALLOW, "GET").status(405).end(); };',
    },
    {
      name: "trap 10: set for all handlers of the file",
      code: 'import express from "express"; const app = express(); app.use((req, res, next) => { res.set("Allow", "GET"); next(); }); app.post("/a", (req, res) => res.status(405).end());',
    },
    {
      name: "a helper of another module",
      code: 'import { prepare } from "./prepare.js"; export const a = (req, res) => { prepare(res); res.status(405).end(); };',
    },
    {
      name: "a thrown error is answered by its handler",
      code: 'import createError from "http-errors"; export const a = (req, res, next) => next(createError(405, "Method not allowed"));',
    },
    { name: "one of two codes", code: "export const a = (req, res) => res.status(known ? 405 : 404).end();" },
    { name: "a computed status", code: "export const a = (req, res) => res.status(code).end();" },
    {
      name: "set by a gateway",
      code: "export const a = (req, res) => res.status(405).end();",
      settings: { "http-status": { fieldsSetElsewhere: ["Allow"] } },
    },
  ],
  invalid: [
    {
      name: "hapijs/boom#132: the methods are not to be seen",
      code: `
        export const a = (req, res) => res.status(405).end();
      `,
      errors: [{ messageId: "missing", line: 2, column: 51, endLine: 2, endColumn: 54 }],
    },
    {
      name: "the condition names the method that is allowed",
      code: `
        export const a = (req, res) => {
          if (req.method !== "POST") return res.status(405).json({ message: "Method not allowed" });
          res.end();
        };
      `,
      errors: [
        {
          messageId: "missing",
          line: 3,
          suggestions: [
            {
              messageId: "setField",
              data: { value: "POST" },
              output: `
        export const a = (req, res) => {
          if (req.method !== "POST") return res.status(405).set("Allow", "POST").json({ message: "Method not allowed" });
          res.end();
        };
      `,
            },
          ],
        },
      ],
    },
    {
      name: "fastify#917: two methods",
      code: `
        export const a = (req, res) => {
          if (req.method !== "GET" && req.method !== "HEAD") return res.sendStatus(405);
          res.end();
        };
      `,
      errors: [
        {
          messageId: "missing",
          line: 3,
          suggestions: [
            {
              messageId: "setField",
              data: { value: "GET, HEAD" },
              output: `
        export const a = (req, res) => {
          if (req.method !== "GET" && req.method !== "HEAD") return res.set("Allow", "GET, HEAD").sendStatus(405);
          res.end();
        };
      `,
            },
          ],
        },
      ],
    },
    {
      name: "trap 55: the cases of a switch",
      code: `
        export default function handler(req, res) {
          switch (req.method) {
            case "GET":
              return res.status(200).json({});
            case "PUT":
              return res.status(200).json({});
            default:
              return res.status(405).end();
          }
        }
      `,
      errors: [
        {
          messageId: "missing",
          line: 9,
          suggestions: [
            {
              messageId: "setField",
              data: { value: "GET, PUT" },
              output: `
        export default function handler(req, res) {
          switch (req.method) {
            case "GET":
              return res.status(200).json({});
            case "PUT":
              return res.status(200).json({});
            default:
              return res.status(405).set("Allow", "GET, PUT").end();
          }
        }
      `,
            },
          ],
        },
      ],
    },
    {
      name: "conditions one after the other",
      code: `
        export default function handler(req, res) {
          if (req.method === "GET") {
            res.status(200).json({});
          } else if (req.method === "POST") {
            res.status(201).location("/a").json({});
          } else {
            res.status(405).end();
          }
        }
      `,
      errors: [
        {
          messageId: "missing",
          line: 8,
          suggestions: [
            {
              messageId: "setField",
              data: { value: "GET, POST" },
              output: `
        export default function handler(req, res) {
          if (req.method === "GET") {
            res.status(200).json({});
          } else if (req.method === "POST") {
            res.status(201).location("/a").json({});
          } else {
            res.status(405).set("Allow", "GET, POST").end();
          }
        }
      `,
            },
          ],
        },
      ],
    },
    {
      name: "single quotes stay",
      code: `
        export const a = (req, res) => {
          if (req.method !== 'POST') return res.status(405).end();
          res.end();
        };
      `,
      errors: [
        {
          messageId: "missing",
          line: 3,
          suggestions: [
            {
              messageId: "setField",
              data: { value: "POST" },
              output: `
        export const a = (req, res) => {
          if (req.method !== 'POST') return res.status(405).set('Allow', 'POST').end();
          res.end();
        };
      `,
            },
          ],
        },
      ],
    },
    {
      name: "the status on the statement before",
      code: `
        export const a = (req, res) => {
          if (req.method !== "POST") {
            res.statusCode = 405;
            return res.end();
          }
          res.end();
        };
      `,
      errors: [
        {
          messageId: "missing",
          line: 5,
          suggestions: [
            {
              messageId: "setField",
              data: { value: "POST" },
              output: `
        export const a = (req, res) => {
          if (req.method !== "POST") {
            res.statusCode = 405;
            return res.set("Allow", "POST").end();
          }
          res.end();
        };
      `,
            },
          ],
        },
      ],
    },
    {
      name: "kotx/render#35: of node:http",
      code: `
        import http from "node:http";
        http.createServer((request, response) => {
          if (request.method !== "GET") {
            response.writeHead(405);
            return response.end();
          }
          response.end("x");
        });
      `,
      errors: [
        {
          messageId: "missing",
          line: 6,
          suggestions: [
            {
              messageId: "setField",
              data: { value: "GET" },
              output: `
        import http from "node:http";
        http.createServer((request, response) => {
          if (request.method !== "GET") {
            response.setHeader("Allow", "GET").writeHead(405);
            return response.end();
          }
          response.end("x");
        });
      `,
            },
          ],
        },
      ],
    },
    {
      name: "Fastify",
      code: `
        export const a = async (request, reply) => {
          if (request.method !== "POST") return reply.code(405).send({ message: "Method not allowed" });
          return {};
        };
      `,
      errors: [
        {
          messageId: "missing",
          line: 3,
          suggestions: [
            {
              messageId: "setField",
              data: { value: "POST" },
              output: `
        export const a = async (request, reply) => {
          if (request.method !== "POST") return reply.code(405).header("Allow", "POST").send({ message: "Method not allowed" });
          return {};
        };
      `,
            },
          ],
        },
      ],
    },
  ],
});
