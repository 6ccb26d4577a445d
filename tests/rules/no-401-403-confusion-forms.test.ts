import rule from "../../src/rules/no-401-403-confusion.js";
import { ruleTester } from "../support/rule-tester.js";

ruleTester.run("no-401-403-confusion", rule, {
  valid: [],
  invalid: [
    {
      name: "express-jwt-permissions#31: a list of permissions lacks one",
      code: `
        export const check = (req, res, next) => {
          if (!req.user.permissions.includes("posts:write")) return res.status(401).json({ code: "permission_denied" });
          next();
        };
      `,
      output: `
        export const check = (req, res, next) => {
          if (!req.user.permissions.includes("posts:write")) return res.status(403).json({ code: "permission_denied" });
          next();
        };
      `,
      errors: [
        {
          messageId: "wrong",
          data: { status: "401 Unauthorized", reason: "a known user who lacks permission", remedy: "403 Forbidden" },
          line: 3,
          column: 80,
          endLine: 3,
          endColumn: 83,
        },
      ],
    },
    {
      name: "geli-lms/geli#173: a class named for its code cannot be changed in place",
      code: `
        import { UnauthorizedError } from "./errors.js";
        export const edit = async (req, res, next) => {
          if (!req.user.isTeacher) return next(new UnauthorizedError("You are not allowed to edit this course"));
          next();
        };
      `,
      errors: [
        {
          messageId: "wrong",
          data: { status: "401 Unauthorized", reason: "a known user who lacks permission", remedy: "403 Forbidden" },
          line: 4,
        },
      ],
    },
    {
      name: "a named code stays named",
      code: `
        import { StatusCodes } from "http-status-codes";
        export const a = (req, res) => {
          if (!req.user.roles.includes("editor")) return res.status(StatusCodes.UNAUTHORIZED).json({ error: "Insufficient permissions" });
          res.end();
        };
      `,
      output: `
        import { StatusCodes } from "http-status-codes";
        export const a = (req, res) => {
          if (!req.user.roles.includes("editor")) return res.status(StatusCodes.FORBIDDEN).json({ error: "Insufficient permissions" });
          res.end();
        };
      `,
      errors: [
        {
          messageId: "wrong",
          data: { status: "401 Unauthorized", reason: "a known user who lacks permission", remedy: "403 Forbidden" },
          line: 4,
        },
      ],
    },
    {
      name: "a helper of the file: the code is written at its call",
      code: `
        const fail = (res, status, message) => res.status(status).json({ message });
        export const a = (req, res) => {
          if (!req.user.isAdmin) return fail(res, 401, "Admins only");
          res.end();
        };
      `,
      output: `
        const fail = (res, status, message) => res.status(status).json({ message });
        export const a = (req, res) => {
          if (!req.user.isAdmin) return fail(res, 403, "Admins only");
          res.end();
        };
      `,
      errors: [
        {
          messageId: "wrong",
          data: { status: "401 Unauthorized", reason: "a known user who lacks permission", remedy: "403 Forbidden" },
          line: 4,
        },
      ],
    },
    {
      name: "a house error class",
      code: `
        import { ApiError } from "./errors.js";
        export const a = async (req, res, next) => {
          if (req.user.role !== "owner") throw new ApiError(401, "You are not allowed to delete this");
          res.end();
        };
      `,
      output: `
        import { ApiError } from "./errors.js";
        export const a = async (req, res, next) => {
          if (req.user.role !== "owner") throw new ApiError(403, "You are not allowed to delete this");
          res.end();
        };
      `,
      errors: [
        {
          messageId: "wrong",
          data: { status: "401 Unauthorized", reason: "a known user who lacks permission", remedy: "403 Forbidden" },
          line: 4,
        },
      ],
    },
    {
      name: "http-errors by name",
      code: `
        import createError from "http-errors";
        export const a = (req, res, next) => {
          if (!req.user.isAdmin) throw createError.Unauthorized("Admins only");
          next();
        };
      `,
      output: `
        import createError from "http-errors";
        export const a = (req, res, next) => {
          if (!req.user.isAdmin) throw createError.Forbidden("Admins only");
          next();
        };
      `,
      errors: [
        {
          messageId: "wrong",
          data: { status: "401 Unauthorized", reason: "a known user who lacks permission", remedy: "403 Forbidden" },
          line: 4,
        },
      ],
    },
    {
      name: "Fastify",
      code: `
        export const a = async (request, reply) => {
          if (request.user.role !== "admin") return reply.code(401).send({ error: "Forbidden" });
          return { ok: true };
        };
      `,
      output: `
        export const a = async (request, reply) => {
          if (request.user.role !== "admin") return reply.code(403).send({ error: "Forbidden" });
          return { ok: true };
        };
      `,
      errors: [
        {
          messageId: "wrong",
          data: { status: "401 Unauthorized", reason: "a known user who lacks permission", remedy: "403 Forbidden" },
          line: 3,
        },
      ],
    },
    {
      name: "Portuguese, Spanish and Chinese",
      code: `
        export const a = (req, res) => {
          if (!x) return res.status(401).json({ erro: "Você não tem permissão para isso" });
          if (!y) return res.status(401).json({ mensaje: "No tienes permisos para esta acción" });
          return res.status(401).json({ message: "权限不足" });
        };
      `,
      output: `
        export const a = (req, res) => {
          if (!x) return res.status(403).json({ erro: "Você não tem permissão para isso" });
          if (!y) return res.status(403).json({ mensaje: "No tienes permisos para esta acción" });
          return res.status(403).json({ message: "权限不足" });
        };
      `,
      errors: [
        {
          messageId: "wrong",
          data: { status: "401 Unauthorized", reason: "a known user who lacks permission", remedy: "403 Forbidden" },
          line: 3,
        },
        {
          messageId: "wrong",
          data: { status: "401 Unauthorized", reason: "a known user who lacks permission", remedy: "403 Forbidden" },
          line: 4,
        },
        {
          messageId: "wrong",
          data: { status: "401 Unauthorized", reason: "a known user who lacks permission", remedy: "403 Forbidden" },
          line: 5,
        },
      ],
    },
  ],
});
