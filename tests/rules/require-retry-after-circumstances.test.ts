import rule from "../../src/rules/require-retry-after.js";
import { ruleTester } from "../support/rule-tester.js";

ruleTester.run("require-retry-after", rule, {
  valid: [
    {
      name: "a limiter has set it",
      code: 'import rateLimit from "express-rate-limit"; const tooMany = (req, res) => { res.status(429).end(); }; export default rateLimit({ handler: tooMany });',
    },
    {
      name: "a probe's answer is read by a balancer",
      code: 'export default (app) => { app.get("/healthz", (req, res) => { res.status(503).json({ status: "error" }); }); };',
    },
    {
      name: "no time tells when it will be set up",
      code: 'export const a = (req, res) => { res.status(503).json({ error: "Payments are not configured" }); };',
    },
    {
      name: "the fields of a limit tell when",
      code: 'export const a = (req, res) => { res.set("RateLimit-Reset", "30").status(429).end(); };',
    },
  ],
  invalid: [
    {
      name: "in a catch clause",
      code: `
        export const a = async (req, res) => {
          try {
            await work();
            res.end();
          } catch (err) {
            res.status(503).json({ error: err.message });
          }
        };
      `,
      errors: [
        {
          messageId: "missing",
          data: { status: "503 Service Unavailable", source: "RFC 9110 section 15.6.4" },
          line: 7,
          column: 24,
          endLine: 7,
          endColumn: 27,
          suggestions: [
            {
              messageId: "setDelay",
              data: { seconds: "60" },
              output: `
        export const a = async (req, res) => {
          try {
            await work();
            res.end();
          } catch (err) {
            res.status(503).set("Retry-After", "60").json({ error: err.message });
          }
        };
      `,
            },
          ],
        },
      ],
    },
    {
      name: "a helper of another module may set it, the answer beside it does not",
      code: `
        import { sendError } from "./respond.js";
        export const a = (req, res) => {
          logRequest(req);
          if (busy) return res.status(503).send("busy");
          sendError(res, 503, "busy");
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
        import { sendError } from "./respond.js";
        export const a = (req, res) => {
          logRequest(req);
          if (busy) return res.status(503).set("Retry-After", "60").send("busy");
          sendError(res, 503, "busy");
        };
      `,
            },
          ],
        },
      ],
    },
    {
      name: "a helper of the file sends for two handlers: one place in the code",
      code: `
        function tooMany(res) {
          res.status(429).end();
        }
        export const a = (req, res) => tooMany(res);
        export const b = (req, res) => tooMany(res);
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
        function tooMany(res) {
          res.status(429).set("Retry-After", "60").end();
        }
        export const a = (req, res) => tooMany(res);
        export const b = (req, res) => tooMany(res);
      `,
            },
          ],
        },
      ],
    },
  ],
});
