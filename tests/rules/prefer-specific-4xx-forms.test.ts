import rule from "../../src/rules/prefer-specific-4xx.js";
import { ruleTester } from "../support/rule-tester.js";

ruleTester.run("prefer-specific-4xx", rule, {
  valid: [],
  invalid: [
    {
      name: "a named code stays named",
      code: `
        import httpStatus from "http-status";
        export const show = async (req, res) => {
          const user = await User.findById(req.params.id);
          if (!user) return res.status(httpStatus.BAD_REQUEST).json({ message: "User not found" });
          res.json(user);
        };
      `,
      output: `
        import httpStatus from "http-status";
        export const show = async (req, res) => {
          const user = await User.findById(req.params.id);
          if (!user) return res.status(httpStatus.NOT_FOUND).json({ message: "User not found" });
          res.json(user);
        };
      `,
      errors: [
        {
          messageId: "wrong",
          data: { status: "400 Bad Request", reason: "something that does not exist", remedy: "404 Not Found" },
          line: 5,
          column: 40,
          endLine: 5,
          endColumn: 62,
        },
      ],
    },
    {
      name: "a house error class with the status last",
      code: `
        import { AppError } from "./errors.js";
        export const show = async (req, res, next) => {
          const tour = await Tour.findById(req.params.id);
          if (!tour) return next(new AppError("No tour found with that ID", 400));
          res.json(tour);
        };
      `,
      output: `
        import { AppError } from "./errors.js";
        export const show = async (req, res, next) => {
          const tour = await Tour.findById(req.params.id);
          if (!tour) return next(new AppError("No tour found with that ID", 404));
          res.json(tour);
        };
      `,
      errors: [
        {
          messageId: "wrong",
          data: { status: "400 Bad Request", reason: "something that does not exist", remedy: "404 Not Found" },
          line: 5,
        },
      ],
    },
    {
      name: "http-errors by name",
      code: `
        import createError from "http-errors";
        export const show = async (req, res, next) => {
          const tour = await Tour.findById(req.params.id);
          if (!tour) return next(createError.BadRequest("Tour not found"));
          res.json(tour);
        };
      `,
      output: `
        import createError from "http-errors";
        export const show = async (req, res, next) => {
          const tour = await Tour.findById(req.params.id);
          if (!tour) return next(createError.NotFound("Tour not found"));
          res.json(tour);
        };
      `,
      errors: [
        {
          messageId: "wrong",
          data: { status: "400 Bad Request", reason: "something that does not exist", remedy: "404 Not Found" },
          line: 5,
        },
      ],
    },
    {
      name: "a helper of the file: the code is written at its call",
      code: `
        function fail(res, status, message) {
          return res.status(status).json({ success: false, message });
        }
        export const show = async (req, res) => {
          const user = await User.findById(req.params.id);
          if (!user) return fail(res, 400, "User not found");
          res.json(user);
        };
      `,
      output: `
        function fail(res, status, message) {
          return res.status(status).json({ success: false, message });
        }
        export const show = async (req, res) => {
          const user = await User.findById(req.params.id);
          if (!user) return fail(res, 404, "User not found");
          res.json(user);
        };
      `,
      errors: [
        {
          messageId: "wrong",
          data: { status: "400 Bad Request", reason: "something that does not exist", remedy: "404 Not Found" },
          line: 7,
        },
      ],
    },
    {
      name: "the code within a helper serves two handlers: one report, no edit",
      code: `
        function notFound(res) {
          return res.status(400).json({ message: "User not found" });
        }
        export const a = async (req, res) => {
          if (!(await User.findById(req.params.id))) return notFound(res);
          res.end();
        };
        export const b = async (req, res) => {
          if (!(await User.findById(req.params.id))) return notFound(res);
          res.end();
        };
      `,
      errors: [
        {
          messageId: "wrong",
          data: { status: "400 Bad Request", reason: "something that does not exist", remedy: "404 Not Found" },
          line: 3,
        },
      ],
    },
    {
      name: "promise chain",
      code: `
        export const show = (req, res) => {
          User.findById(req.params.id)
            .then((user) => {
              if (!user) return res.status(400).json({ message: "User not found" });
              res.json(user);
            })
            .catch((err) => res.status(500).json({ message: err.message }));
        };
      `,
      output: `
        export const show = (req, res) => {
          User.findById(req.params.id)
            .then((user) => {
              if (!user) return res.status(404).json({ message: "User not found" });
              res.json(user);
            })
            .catch((err) => res.status(500).json({ message: err.message }));
        };
      `,
      errors: [
        {
          messageId: "wrong",
          data: { status: "400 Bad Request", reason: "something that does not exist", remedy: "404 Not Found" },
          line: 5,
        },
      ],
    },
    {
      name: "both branches",
      code: `
        export const show = async (req, res) => {
          const user = await User.findById(req.params.id);
          if (user) {
            res.json(user);
          } else {
            res.status(400).json({ message: "User does not exist" });
          }
        };
      `,
      output: `
        export const show = async (req, res) => {
          const user = await User.findById(req.params.id);
          if (user) {
            res.json(user);
          } else {
            res.status(404).json({ message: "User does not exist" });
          }
        };
      `,
      errors: [
        {
          messageId: "wrong",
          data: { status: "400 Bad Request", reason: "something that does not exist", remedy: "404 Not Found" },
          line: 7,
        },
      ],
    },
    {
      name: "Fastify",
      code: `
        export const show = async (request, reply) => {
          const user = await users.findOne({ id: request.params.id });
          if (!user) return reply.code(400).send({ error: "User not found" });
          return user;
        };
      `,
      output: `
        export const show = async (request, reply) => {
          const user = await users.findOne({ id: request.params.id });
          if (!user) return reply.code(404).send({ error: "User not found" });
          return user;
        };
      `,
      errors: [
        {
          messageId: "wrong",
          data: { status: "400 Bad Request", reason: "something that does not exist", remedy: "404 Not Found" },
          line: 4,
        },
      ],
    },
    {
      name: "German, French and Korean",
      code: `
        export const a = (req, res) => {
          if (x) return res.status(400).json({ message: "Benutzer nicht gefunden" });
          if (y) return res.status(400).json({ message: "Utilisateur non trouvé" });
          if (z) return res.status(400).json({ message: "사용자를 찾을 수 없습니다." });
        };
      `,
      output: `
        export const a = (req, res) => {
          if (x) return res.status(404).json({ message: "Benutzer nicht gefunden" });
          if (y) return res.status(404).json({ message: "Utilisateur non trouvé" });
          if (z) return res.status(404).json({ message: "사용자를 찾을 수 없습니다." });
        };
      `,
      errors: [
        {
          messageId: "wrong",
          data: { status: "400 Bad Request", reason: "something that does not exist", remedy: "404 Not Found" },
          line: 3,
        },
        {
          messageId: "wrong",
          data: { status: "400 Bad Request", reason: "something that does not exist", remedy: "404 Not Found" },
          line: 4,
        },
        {
          messageId: "wrong",
          data: { status: "400 Bad Request", reason: "something that does not exist", remedy: "404 Not Found" },
          line: 5,
        },
      ],
    },
    {
      name: "no fixes: a suggestion",
      code: `
        export const show = async (req, res) => {
          const user = await User.findById(req.params.id);
          if (!user) return res.status(400).json({ message: "User not found" });
          res.json(user);
        };
      `,
      settings: { "http-status": { autofix: false } },
      errors: [
        {
          messageId: "wrong",
          data: { status: "400 Bad Request", reason: "something that does not exist", remedy: "404 Not Found" },
          line: 4,
          suggestions: [
            {
              messageId: "useCode",
              data: { status: "404 Not Found" },
              output: `
        export const show = async (req, res) => {
          const user = await User.findById(req.params.id);
          if (!user) return res.status(404).json({ message: "User not found" });
          res.json(user);
        };
      `,
            },
          ],
        },
      ],
    },
  ],
});
