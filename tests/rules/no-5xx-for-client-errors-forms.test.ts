import rule from "../../src/rules/no-5xx-for-client-errors.js";
import { ruleTester } from "../support/rule-tester.js";

ruleTester.run("no-5xx-for-client-errors", rule, {
  valid: [],
  invalid: [
    {
      name: "500 for a wrong password, statement by statement",
      code: `
        export const login = async (req, res) => {
          const ok = await bcrypt.compare(req.body.password, user.password);
          if (!ok) {
            res.status(500);
            res.json({ message: "Wrong password" });
            return;
          }
          res.end();
        };
      `,
      output: `
        export const login = async (req, res) => {
          const ok = await bcrypt.compare(req.body.password, user.password);
          if (!ok) {
            res.status(401);
            res.json({ message: "Wrong password" });
            return;
          }
          res.end();
        };
      `,
      errors: [
        {
          messageId: "wrong",
          data: { status: "500 Internal Server Error", reason: "wrong credentials", remedy: "401 Unauthorized" },
          line: 6,
          column: 13,
          endLine: 6,
          endColumn: 52,
        },
      ],
    },
    {
      name: "a named code stays named",
      code: `
        import { StatusCodes } from "http-status-codes";
        export const show = async (req, res) => {
          const user = await User.findById(req.params.id);
          if (!user) return res.status(StatusCodes.INTERNAL_SERVER_ERROR).json({ message: "User not found" });
          res.json(user);
        };
      `,
      output: `
        import { StatusCodes } from "http-status-codes";
        export const show = async (req, res) => {
          const user = await User.findById(req.params.id);
          if (!user) return res.status(StatusCodes.NOT_FOUND).json({ message: "User not found" });
          res.json(user);
        };
      `,
      errors: [
        {
          messageId: "wrong",
          data: { status: "500 Internal Server Error", reason: "something that does not exist", remedy: "404 Not Found" },
          line: 5,
        },
      ],
    },
    {
      name: "next(createError(…))",
      code: `
        import createError from "http-errors";
        export const show = async (req, res, next) => {
          const user = await User.findById(req.params.id);
          if (!user) return next(createError(500, "User not found"));
          res.json(user);
        };
      `,
      output: `
        import createError from "http-errors";
        export const show = async (req, res, next) => {
          const user = await User.findById(req.params.id);
          if (!user) return next(createError(404, "User not found"));
          res.json(user);
        };
      `,
      errors: [
        {
          messageId: "wrong",
          data: { status: "500 Internal Server Error", reason: "something that does not exist", remedy: "404 Not Found" },
          line: 5,
        },
      ],
    },
    {
      name: "a house error class thrown by a handler",
      code: `
        class HttpError extends Error {
          constructor(message: string, readonly status: number) { super(message); }
        }
        export const show = async (req, res) => {
          const user = await User.findById(req.params.id);
          if (!user) throw new HttpError("User not found", 500);
          res.json(user);
        };
      `,
      output: `
        class HttpError extends Error {
          constructor(message: string, readonly status: number) { super(message); }
        }
        export const show = async (req, res) => {
          const user = await User.findById(req.params.id);
          if (!user) throw new HttpError("User not found", 404);
          res.json(user);
        };
      `,
      errors: [
        {
          messageId: "wrong",
          data: { status: "500 Internal Server Error", reason: "something that does not exist", remedy: "404 Not Found" },
          line: 7,
        },
      ],
    },
    {
      name: "promise chain",
      code: `
        export const show = (req, res) => {
          User.findByPk(req.params.id).then((user) => (user ? res.json(user) : res.status(500).json({ message: "User not found" })));
        };
      `,
      output: `
        export const show = (req, res) => {
          User.findByPk(req.params.id).then((user) => (user ? res.json(user) : res.status(404).json({ message: "User not found" })));
        };
      `,
      errors: [
        {
          messageId: "wrong",
          data: { status: "500 Internal Server Error", reason: "something that does not exist", remedy: "404 Not Found" },
          line: 3,
        },
      ],
    },
    {
      name: "Fastify",
      code: `
        export const show = async (request, reply) => {
          if (!request.user.isAdmin) return reply.code(500).send({ message: "You are not allowed to do this" });
          return {};
        };
      `,
      output: `
        export const show = async (request, reply) => {
          if (!request.user.isAdmin) return reply.code(403).send({ message: "You are not allowed to do this" });
          return {};
        };
      `,
      errors: [
        {
          messageId: "wrong",
          data: { status: "500 Internal Server Error", reason: "a known user who lacks permission", remedy: "403 Forbidden" },
          line: 3,
        },
      ],
    },
    {
      name: "Italian, Russian, Japanese",
      code: `
        export const a = (req, res) => {
          if (x) return res.status(500).json({ message: "Utente non trovato" });
          if (y) return res.status(500).json({ message: "Пользователь не найден" });
          return res.status(500).json({ message: "ユーザーが見つかりません" });
        };
      `,
      output: `
        export const a = (req, res) => {
          if (x) return res.status(404).json({ message: "Utente non trovato" });
          if (y) return res.status(404).json({ message: "Пользователь не найден" });
          return res.status(404).json({ message: "ユーザーが見つかりません" });
        };
      `,
      errors: [
        {
          messageId: "wrong",
          data: { status: "500 Internal Server Error", reason: "something that does not exist", remedy: "404 Not Found" },
          line: 3,
        },
        {
          messageId: "wrong",
          data: { status: "500 Internal Server Error", reason: "something that does not exist", remedy: "404 Not Found" },
          line: 4,
        },
        {
          messageId: "wrong",
          data: { status: "500 Internal Server Error", reason: "something that does not exist", remedy: "404 Not Found" },
          line: 5,
        },
      ],
    },
  ],
});
