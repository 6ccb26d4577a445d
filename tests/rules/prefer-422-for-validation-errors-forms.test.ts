import rule from "../../src/rules/prefer-422-for-validation-errors.js";
import { ruleTester } from "../support/rule-tester.js";

ruleTester.run("prefer-422-for-validation-errors", rule, {
  valid: [
    {
      name: "RFC 7591: an authorization server says so by 400",
      code: 'export const register = (req, res) => { const parsed = schema.safeParse(req.body); if (!parsed.success) return res.status(400).json({ error: "invalid_client_metadata", error_description: parsed.error.message }); res.end(); };',
    },
  ],
  invalid: [
    {
      name: "a value that is none of those there are",
      code: `
        export const a = (req, res) => {
          if (!["book", "film"].includes(req.query.kind)) return res.status(400).json({ message: "Invalid kind" });
          if (!["book", "film"].includes(req.body.kind)) return res.status(400).json({ message: "Invalid kind" });
          res.end();
        };
      `,
      errors: [
        {
          messageId: "wrong",
          line: 4,
          suggestions: [
            {
              messageId: "useCode",
              data: { status: "422 Unprocessable Content" },
              output: `
        export const a = (req, res) => {
          if (!["book", "film"].includes(req.query.kind)) return res.status(400).json({ message: "Invalid kind" });
          if (!["book", "film"].includes(req.body.kind)) return res.status(422).json({ message: "Invalid kind" });
          res.end();
        };
      `,
            },
          ],
        },
      ],
    },
    {
      name: "an error handler that knows the validator's error",
      code: `
        export const onError = (err, req, res, next) => {
          if (err instanceof ZodError) {
            res.status(400);
            return res.json({ message: "Validation error" });
          }
          next(err);
        };
      `,
      errors: [
        {
          messageId: "wrong",
          data: { status: "400 Bad Request" },
          line: 5,
          column: 20,
          endLine: 5,
          endColumn: 61,
          suggestions: [
            {
              messageId: "useCode",
              data: { status: "422 Unprocessable Content" },
              output: `
        export const onError = (err, req, res, next) => {
          if (err instanceof ZodError) {
            res.status(422);
            return res.json({ message: "Validation error" });
          }
          next(err);
        };
      `,
            },
          ],
        },
      ],
    },
    {
      name: "a named code stays named",
      code: `
        import { StatusCodes } from "http-status-codes";
        export const a = (req, res) => {
          if (!validator.isEmail(req.body.email)) return res.status(StatusCodes.BAD_REQUEST).json({ message: "Invalid email address" });
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
        import { StatusCodes } from "http-status-codes";
        export const a = (req, res) => {
          if (!validator.isEmail(req.body.email)) return res.status(StatusCodes.UNPROCESSABLE_ENTITY).json({ message: "Invalid email address" });
          res.end();
        };
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
          if (!isEmail(request.body.email)) return reply.code(400).send({ message: "Invalid email address" });
          return {};
        };
      `,
      errors: [
        {
          messageId: "wrong",
          data: { status: "400 Bad Request" },
          line: 3,
          suggestions: [
            {
              messageId: "useCode",
              data: { status: "422 Unprocessable Content" },
              output: `
        export const a = async (request, reply) => {
          if (!isEmail(request.body.email)) return reply.code(422).send({ message: "Invalid email address" });
          return {};
        };
      `,
            },
          ],
        },
      ],
    },
    {
      name: "a shared constant is not edited",
      code: `
        const BAD = 400;
        export const a = (req, res) => {
          if (!isEmail(req.body.email)) return res.status(BAD).json({ message: "Invalid email address" });
          res.end();
        };
      `,
      errors: [{ messageId: "wrong", data: { status: "400 Bad Request" }, line: 4 }],
    },
  ],
});
