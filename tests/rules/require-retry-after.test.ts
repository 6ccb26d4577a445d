import rule from "../../src/rules/require-retry-after.js";
import { ruleTester } from "../support/rule-tester.js";

ruleTester.run("require-retry-after", rule, {
  valid: [
    {
      name: "it is set",
      code: 'export const a = (req, res) => { res.set("Retry-After", "60").status(429).end(); };',
    },
    {
      name: "who delivers an event tries again when it likes",
      code: "export const takeWebhook = (req, res) => { if (busy) return res.status(429).end(); res.end(); };",
    },
    {
      name: "it may be set",
      code: 'export const a = (req, res) => { if (delay) res.set("Retry-After", delay); res.status(503).end(); };',
    },
    {
      name: "a thrown error's fields are its handler's",
      code: 'import createError from "http-errors"; export const a = (req, res, next) => { next(createError(503, "busy")); };',
    },
    {
      name: "one of two codes is another",
      code: "export const a = (req, res) => { res.status(busy ? 503 : 500).end(); };",
    },
    {
      name: "settings say that it is set elsewhere",
      code: "export const a = (req, res) => { res.status(503).end(); };",
      settings: { "http-status": { fieldsSetElsewhere: ["retry-after"] } },
    },
  ],
  invalid: [
    {
      name: "express-rate-limit/express-rate-limit#49: 429 without Retry-After",
      code: `
        export const limit = async (req, res, next) => {
          const hits = await redis.incr(req.ip);
          if (hits > 100) return res.status(429).json({ error: "Too many requests" });
          next();
        };
      `,
      errors: [
        {
          messageId: "missing",
          data: { status: "429 Too Many Requests", source: "RFC 6585 section 4" },
          line: 4,
          column: 45,
          endLine: 4,
          endColumn: 48,
          suggestions: [
            {
              messageId: "setDelay",
              data: { seconds: "60" },
              output: `
        export const limit = async (req, res, next) => {
          const hits = await redis.incr(req.ip);
          if (hits > 100) return res.status(429).set("Retry-After", "60").json({ error: "Too many requests" });
          next();
        };
      `,
            },
          ],
        },
      ],
    },
    {
      name: "503, statement by statement",
      code: `
        export const a = (req, res) => {
          if (shuttingDown) {
            res.status(503);
            res.json({ error: "Service unavailable" });
            return;
          }
          res.end();
        };
      `,
      errors: [
        {
          messageId: "missing",
          data: { status: "503 Service Unavailable", source: "RFC 9110 section 15.6.4" },
          line: 5,
          suggestions: [
            {
              messageId: "setDelay",
              data: { seconds: "60" },
              output: `
        export const a = (req, res) => {
          if (shuttingDown) {
            res.status(503);
            res.set("Retry-After", "60").json({ error: "Service unavailable" });
            return;
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
      name: "either of both codes",
      code: `
        export const a = (req, res) => {
          res.status(tooMany ? 429 : 503).end();
        };
      `,
      errors: [
        {
          messageId: "missing",
          data: { status: "429 Too Many Requests", source: "RFC 6585 section 4" },
          line: 3,
          suggestions: [
            {
              messageId: "setDelay",
              data: { seconds: "60" },
              output: `
        export const a = (req, res) => {
          res.status(tooMany ? 429 : 503).set("Retry-After", "60").end();
        };
      `,
            },
          ],
        },
      ],
    },
    {
      name: "sendStatus",
      code: `
        export const a = (req, res) => {
          res.sendStatus(503);
        };
      `,
      errors: [
        {
          messageId: "missing",
          data: { status: "503 Service Unavailable", source: "RFC 9110 section 15.6.4" },
          line: 3,
          suggestions: [
            {
              messageId: "setDelay",
              data: { seconds: "60" },
              output: `
        export const a = (req, res) => {
          res.set("Retry-After", "60").sendStatus(503);
        };
      `,
            },
          ],
        },
      ],
    },
    {
      name: "a named code, quoted as in the file",
      code: `
        export const a = (req, res) => {
          res.status(HttpStatus.TOO_MANY_REQUESTS).send('Slow down');
        };
      `,
      errors: [
        {
          messageId: "missing",
          data: { status: "429 Too Many Requests", source: "RFC 6585 section 4" },
          line: 3,
          suggestions: [
            {
              messageId: "setDelay",
              data: { seconds: "60" },
              output: `
        export const a = (req, res) => {
          res.status(HttpStatus.TOO_MANY_REQUESTS).set('Retry-After', '60').send('Slow down');
        };
      `,
            },
          ],
        },
      ],
    },
    {
      name: "node:http, with writeHead",
      code: `
        import { createServer } from "node:http";
        createServer((req, res) => {
          res.writeHead(503, { Connection: "close" });
          res.end();
        });
      `,
      errors: [
        {
          messageId: "missing",
          data: { status: "503 Service Unavailable", source: "RFC 9110 section 15.6.4" },
          line: 5,
          suggestions: [
            {
              messageId: "setDelay",
              data: { seconds: "60" },
              output: `
        import { createServer } from "node:http";
        createServer((req, res) => {
          res.setHeader("Retry-After", "60").writeHead(503, { Connection: "close" });
          res.end();
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
          return reply.code(429).send({ error: "Too many requests" });
        };
      `,
      errors: [
        {
          messageId: "missing",
          data: { status: "429 Too Many Requests", source: "RFC 6585 section 4" },
          line: 3,
          suggestions: [
            {
              messageId: "setDelay",
              data: { seconds: "60" },
              output: `
        export const a = async (request, reply) => {
          return reply.code(429).header("Retry-After", "60").send({ error: "Too many requests" });
        };
      `,
            },
          ],
        },
      ],
    },
    {
      name: "a setting that only turns the check on",
      code: "export const busy = (req, res, next) => { if ((!config.checks || config.load) && isBusy()) return res.status(503).sendFile(page); next(); };",
      errors: [
        {
          messageId: "missing",
          suggestions: [
            {
              messageId: "setDelay",
              data: { seconds: "60" },
              output:
                'export const busy = (req, res, next) => { if ((!config.checks || config.load) && isBusy()) return res.status(503).set("Retry-After", "60").sendFile(page); next(); };',
            },
          ],
        },
      ],
    },
    ...[
      ["an object that is the answer", "const { httpMethod } = event;", "", ', headers: { "Retry-After": "60" }'],
      ["an object with fields", "", ', headers: { "X-A": "1"', ', "Retry-After": "60" }'],
    ].map(([name = "", first = "", fields = "", added = ""]) => {
      const code = (headers: string): string =>
        `exports.handler = async (event) => { ${first} return { statusCode: 429, body: "Too many requests"${headers} }; };`;
      return {
        name,
        code: code(fields === "" ? "" : `${fields} }`),
        errors: [
          {
            messageId: "missing" as const,
            suggestions: [{ messageId: "setDelay" as const, data: { seconds: "60" }, output: code(fields + added) }],
          },
        ],
      };
    }),
  ],
});
