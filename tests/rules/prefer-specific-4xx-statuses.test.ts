import rule from "../../src/rules/prefer-specific-4xx.js";
import { ruleTester } from "../support/rule-tester.js";

ruleTester.run("prefer-specific-4xx", rule, {
  valid: [
    {
      name: "who has tried too often is locked out for a while",
      code: 'export const enter = async (req, res) => { const user = await User.findOne({ email: req.body.email }); if (user.locked) return res.status(429).json({ error: "Account locked, try again later" }); res.json(user); };',
    },
  ],
  invalid: [
    {
      name: "CVEProject/cve-services#1121: 403 for a limit",
      code: `
        export const limit = (req, res, next) => {
          if (hits > 100) return res.status(403).json({ error: "Too many requests" });
          next();
        };
      `,
      output: `
        export const limit = (req, res, next) => {
          if (hits > 100) return res.status(429).json({ error: "Too many requests" });
          next();
        };
      `,
      errors: [
        {
          messageId: "wrong",
          data: { status: "403 Forbidden", reason: "too many requests", remedy: "429 Too Many Requests" },
          line: 3,
          column: 45,
          endLine: 3,
          endColumn: 48,
        },
      ],
    },
    {
      name: "cdimascio/express-openapi-validator#467: 404 for a method",
      code: `
        export const a = (req, res) => {
          if (req.method !== "POST") return res.status(404).json({ message: "Method not allowed" });
          res.end();
        };
      `,
      output: `
        export const a = (req, res) => {
          if (req.method !== "POST") return res.status(405).json({ message: "Method not allowed" });
          res.end();
        };
      `,
      errors: [
        {
          messageId: "wrong",
          data: { status: "404 Not Found", reason: "a method that is not allowed", remedy: "405 Method Not Allowed" },
          line: 3,
        },
      ],
    },
    {
      name: "restify#145: 400 for a media type",
      code: `
        export const a = (req, res) => {
          if (!req.is("json")) return res.status(400).send("Unsupported Media Type");
          res.end();
        };
      `,
      output: `
        export const a = (req, res) => {
          if (!req.is("json")) return res.status(415).send("Unsupported Media Type");
          res.end();
        };
      `,
      errors: [
        {
          messageId: "wrong",
          data: { status: "400 Bad Request", reason: "an unsupported media type", remedy: "415 Unsupported Media Type" },
          line: 3,
        },
      ],
    },
    {
      name: "medplum#9173: 400 for what is too large",
      code: `
        export const upload = (err, req, res, next) => {
          if (err.code === "LIMIT_FILE_SIZE") return res.status(400).json({ error: "File too large" });
          next(err);
        };
      `,
      output: `
        export const upload = (err, req, res, next) => {
          if (err.code === "LIMIT_FILE_SIZE") return res.status(413).json({ error: "File too large" });
          next(err);
        };
      `,
      errors: [
        {
          messageId: "wrong",
          data: { status: "400 Bad Request", reason: "content that is too large", remedy: "413 Content Too Large" },
          line: 3,
        },
      ],
    },
    {
      name: "nestjs#7859: 400 for a condition that the request lacks",
      code: `
        export const a = (req, res) => {
          if (!req.get("If-Match")) return res.status(400).json({ error: "If-Match header is required" });
          res.end();
        };
      `,
      output: `
        export const a = (req, res) => {
          if (!req.get("If-Match")) return res.status(428).json({ error: "If-Match header is required" });
          res.end();
        };
      `,
      errors: [
        {
          messageId: "wrong",
          data: { status: "400 Bad Request", reason: "a precondition that the request lacks", remedy: "428 Precondition Required" },
          line: 3,
        },
      ],
    },
  ],
});
