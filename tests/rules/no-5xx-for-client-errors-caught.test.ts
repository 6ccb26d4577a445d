import rule from "../../src/rules/no-5xx-for-client-errors.js";
import { ruleTester } from "../support/rule-tester.js";

ruleTester.run("no-5xx-for-client-errors", rule, {
  valid: [
    {
      name: "a token is verified beside what may fail by the server",
      code: 'export const protect = async (req, res, next) => { try { const { id } = jwt.verify(req.cookies.token, secret); req.user = await User.findById(id); next(); } catch (error) { res.status(500).json({ message: "Server error" }); } };',
    },
    {
      name: "a token that is verified by a callback throws nothing",
      code: 'export const protect = (req, res, next) => { try { jwt.verify(req.cookies.token, secret, (error, user) => { req.user = user; next(); }); } catch (error) { res.status(500).json({ message: "Server error" }); } };',
    },
  ],
  invalid: [
    {
      name: "a token that is not valid, or not any more",
      code: `
        export const protect = (req, res, next) => {
          try {
            req.user = jwt.verify(req.cookies.token, secret);
            next();
          } catch (error) {
            res.status(500).json({ message: "Server error" });
          }
        };
      `,
      errors: [
        {
          messageId: "wrong",
          line: 7,
          suggestions: [
            {
              messageId: "useCode",
              data: { status: "401 Unauthorized" },
              output: `
        export const protect = (req, res, next) => {
          try {
            req.user = jwt.verify(req.cookies.token, secret);
            next();
          } catch (error) {
            res.status(401).json({ message: "Server error" });
          }
        };
      `,
            },
          ],
        },
      ],
    },
    {
      name: "SecureBananaLabs/bug-bounty#2440: an error handler knows the validator's error",
      code: `
        export const onError = (err, req, res, next) => {
          if (err instanceof ZodError) return res.status(500).json({ message: "Validation failed" });
          next(err);
        };
      `,
      errors: [
        {
          messageId: "wrong",
          data: { status: "500 Internal Server Error", reason: "invalid input", remedy: "400 Bad Request" },
          line: 3,
          column: 58,
          endLine: 3,
          endColumn: 61,
          suggestions: [
            {
              messageId: "useCode",
              data: { status: "400 Bad Request" },
              output: `
        export const onError = (err, req, res, next) => {
          if (err instanceof ZodError) return res.status(400).json({ message: "Validation failed" });
          next(err);
        };
      `,
            },
            {
              messageId: "useCode",
              data: { status: "422 Unprocessable Content" },
              output: `
        export const onError = (err, req, res, next) => {
          if (err instanceof ZodError) return res.status(422).json({ message: "Validation failed" });
          next(err);
        };
      `,
            },
          ],
        },
      ],
    },
    {
      name: "HeXO-Game/HeXO#126: 500 for malformed JSON",
      code: `
        export const onError = (err, req, res, next) => {
          if (err.type === "entity.parse.failed") return res.status(500).json({ error: "Invalid JSON" });
          next(err);
        };
      `,
      output: `
        export const onError = (err, req, res, next) => {
          if (err.type === "entity.parse.failed") return res.status(400).json({ error: "Invalid JSON" });
          next(err);
        };
      `,
      errors: [
        {
          messageId: "wrong",
          data: { status: "500 Internal Server Error", reason: "a malformed request", remedy: "400 Bad Request" },
          line: 3,
        },
      ],
    },
    {
      name: "expressjs/body-parser#391: one condition of a catch clause",
      code: `
        export const a = (req, res) => {
          try {
            res.json(JSON.parse(req.body));
          } catch (err) {
            if (err instanceof SyntaxError) return res.status(500).json({ error: "Malformed JSON" });
            throw err;
          }
        };
      `,
      output: `
        export const a = (req, res) => {
          try {
            res.json(JSON.parse(req.body));
          } catch (err) {
            if (err instanceof SyntaxError) return res.status(400).json({ error: "Malformed JSON" });
            throw err;
          }
        };
      `,
      errors: [
        {
          messageId: "wrong",
          data: { status: "500 Internal Server Error", reason: "a malformed request", remedy: "400 Bad Request" },
          line: 6,
        },
      ],
    },
    {
      name: "expressjs/body-parser#567: content that is too large",
      code: `
        export const onError = (err, req, res, next) => {
          if (err.type === "entity.too.large") return res.status(500).json({ error: "Payload too large" });
          next(err);
        };
      `,
      output: `
        export const onError = (err, req, res, next) => {
          if (err.type === "entity.too.large") return res.status(413).json({ error: "Payload too large" });
          next(err);
        };
      `,
      errors: [
        {
          messageId: "wrong",
          data: { status: "500 Internal Server Error", reason: "content that is too large", remedy: "413 Content Too Large" },
          line: 3,
        },
      ],
    },
    {
      name: "500 for too many attempts",
      code: `
        export const a = (req, res) => {
          if (attempts > 5) return res.status(500).json({ message: "Too many login attempts, please try again later" });
          res.end();
        };
      `,
      output: `
        export const a = (req, res) => {
          if (attempts > 5) return res.status(429).json({ message: "Too many login attempts, please try again later" });
          res.end();
        };
      `,
      errors: [
        {
          messageId: "wrong",
          data: { status: "500 Internal Server Error", reason: "too many requests", remedy: "429 Too Many Requests" },
          line: 3,
        },
      ],
    },
  ],
});
