import rule from "../../src/rules/prefer-422-for-validation-errors.js";
import { ruleTester } from "../support/rule-tester.js";

ruleTester.run("prefer-422-for-validation-errors", rule, {
  valid: [
    {
      name: "422 says so",
      code: 'export const a = (req, res) => { const { error } = schema.validate(req.body); if (error) return res.status(422).json({ message: "Invalid email address" }); res.end(); };',
    },
    {
      name: "what is missing is a bad request to many",
      code: 'export const a = (req, res) => { if (!req.body.name) return res.status(400).json({ message: "Name is required" }); res.end(); };',
    },
    {
      name: "content that is malformed as a whole",
      code: 'export const a = (req, res) => { if (!ok) return res.status(400).json({ error: "Invalid JSON" }); res.end(); };',
    },
    {
      name: "invalid as a whole is malformed to many",
      code: 'export const a = (req, res) => { const { error } = schema.validate(req.body); if (error) return res.status(400).json({ message: "Invalid request body" }); res.end(); };',
    },
    {
      name: "a resource that is missing",
      code: 'export const a = async (req, res) => { const user = await User.findById(req.params.id); if (!user) return res.status(400).json({ message: "User not found" }); res.json(user); };',
    },
    {
      name: "a service does not know what the client has sent",
      code: 'import { ApiError } from "./errors.js"; export const rename = (input) => { const { error } = schema.validate(input); if (error) throw new ApiError(400, "Invalid email address"); };',
    },
    {
      name: "a text of the query is no content, however it is measured",
      code: 'export const a = (req, res) => { const text = (req.query.text || "").trim(); if (!text || text.length < 2) return res.status(400).json({ message: "Text must be at least 2 characters" }); if (req.query.city.length < 2) return res.status(400).json({ message: "City must be at least 2 characters" }); res.end(); };',
    },
    {
      name: "words that say too little",
      code: 'export const a = (req, res) => { if (!ok) return res.status(400).json({ message: "Bad input" }); res.end(); };',
    },
    {
      name: "the validator's own words are not in the file, nor does a condition ask it",
      code: "export const a = (req, res) => { if (failed) return res.status(400).json({ errors }); res.end(); };",
    },
    {
      name: "one of two codes is 422",
      code: 'export const a = (req, res) => { const { error } = schema.validate(req.body); if (error) return res.status(strict ? 422 : 400).json({ message: "Invalid email address" }); res.end(); };',
    },
    {
      name: "a computed code",
      code: 'export const a = (err, req, res, next) => { res.status(err.status || 400).json({ message: "Validation failed" }); };',
    },
    {
      name: "a parameter of the path that is missing",
      code: 'export const a = (req, res) => { if (!req.params.id) return res.status(400).json({ message: "Please provide an id" }); res.end(); };',
    },
  ],
  invalid: [
    {
      name: "an error that a handler throws, or passes on",
      code: `
        import { ApiError, createError } from "./errors.js";
        export const a = (req, res, next) => {
          const { error } = schema.validate(req.body);
          if (error) throw new ApiError(400, "Invalid email address");
          if (req.body.password.length < 6) return next(createError(400, "Password must be at least 6 characters"));
          res.end();
        };
      `,
      errors: [
        {
          messageId: "wrong",
          line: 5,
          suggestions: [
            {
              messageId: "useCode",
              data: { status: "422 Unprocessable Content" },
              output: `
        import { ApiError, createError } from "./errors.js";
        export const a = (req, res, next) => {
          const { error } = schema.validate(req.body);
          if (error) throw new ApiError(422, "Invalid email address");
          if (req.body.password.length < 6) return next(createError(400, "Password must be at least 6 characters"));
          res.end();
        };
      `,
            },
          ],
        },
        {
          messageId: "wrong",
          line: 6,
          suggestions: [
            {
              messageId: "useCode",
              data: { status: "422 Unprocessable Content" },
              output: `
        import { ApiError, createError } from "./errors.js";
        export const a = (req, res, next) => {
          const { error } = schema.validate(req.body);
          if (error) throw new ApiError(400, "Invalid email address");
          if (req.body.password.length < 6) return next(createError(422, "Password must be at least 6 characters"));
          res.end();
        };
      `,
            },
          ],
        },
      ],
    },
    {
      name: "florianholzapfel/express-restify-mongoose#376: a validator has rejected the value",
      code: `
        export const a = (req, res) => {
          const { error } = schema.validate(req.body);
          if (error) return res.status(400).json({ message: "Validation failed" });
          res.end();
        };
      `,
      errors: [
        {
          messageId: "wrong",
          data: { status: "400 Bad Request" },
          line: 4,
          column: 40,
          endLine: 4,
          endColumn: 43,
          suggestions: [
            {
              messageId: "useCode",
              data: { status: "422 Unprocessable Content" },
              output: `
        export const a = (req, res) => {
          const { error } = schema.validate(req.body);
          if (error) return res.status(422).json({ message: "Validation failed" });
          res.end();
        };
      `,
            },
          ],
        },
      ],
    },
    {
      name: "express-validator",
      code: `
        export const a = (req, res) => {
          const errors = validationResult(req);
          if (!errors.isEmpty()) {
            return res.status(400).json({ message: "Validation failed", errors: errors.array() });
          }
          res.end();
        };
      `,
      errors: [
        {
          messageId: "wrong",
          data: { status: "400 Bad Request" },
          line: 5,
          suggestions: [
            {
              messageId: "useCode",
              data: { status: "422 Unprocessable Content" },
              output: `
        export const a = (req, res) => {
          const errors = validationResult(req);
          if (!errors.isEmpty()) {
            return res.status(422).json({ message: "Validation failed", errors: errors.array() });
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
      name: "a schema's safeParse",
      code: `
        export const a = (req, res) => {
          const result = schema.safeParse(req.body);
          if (!result.success) return res.status(400).json({ error: "Invalid email address" });
          res.end();
        };
      `,
      errors: [
        {
          messageId: "wrong",
          data: { status: "400 Bad Request" },
          line: 4,
          suggestions: [
            {
              messageId: "useCode",
              data: { status: "422 Unprocessable Content" },
              output: `
        export const a = (req, res) => {
          const result = schema.safeParse(req.body);
          if (!result.success) return res.status(422).json({ error: "Invalid email address" });
          res.end();
        };
      `,
            },
          ],
        },
      ],
    },
    {
      name: "a comparison of a value",
      code: `
        export const a = (req, res) => {
          if (req.body.password !== req.body.confirmation || req.body.password.length < 8) {
            return res.status(400).json({ message: "Password must be at least 8 characters" });
          }
          res.end();
        };
      `,
      errors: [
        {
          messageId: "wrong",
          data: { status: "400 Bad Request" },
          line: 4,
          suggestions: [
            {
              messageId: "useCode",
              data: { status: "422 Unprocessable Content" },
              output: `
        export const a = (req, res) => {
          if (req.body.password !== req.body.confirmation || req.body.password.length < 8) {
            return res.status(422).json({ message: "Password must be at least 8 characters" });
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
      name: "the validator's error in a catch clause",
      code: `
        export const a = async (req, res) => {
          try {
            res.json(await User.create(req.body));
          } catch (err) {
            if (err.name === "ValidationError") return res.status(400).json({ message: "Validation failed" });
            res.status(500).end();
          }
        };
      `,
      errors: [
        {
          messageId: "wrong",
          data: { status: "400 Bad Request" },
          line: 6,
          suggestions: [
            {
              messageId: "useCode",
              data: { status: "422 Unprocessable Content" },
              output: `
        export const a = async (req, res) => {
          try {
            res.json(await User.create(req.body));
          } catch (err) {
            if (err.name === "ValidationError") return res.status(422).json({ message: "Validation failed" });
            res.status(500).end();
          }
        };
      `,
            },
          ],
        },
      ],
    },
  ],
});
