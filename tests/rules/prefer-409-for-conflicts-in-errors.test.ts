import rule from "../../src/rules/prefer-409-for-conflicts.js";
import { ruleTester } from "../support/rule-tester.js";

ruleTester.run("prefer-409-for-conflicts", rule, {
  valid: [
    {
      name: "a plain error has no status",
      code: 'export async function register(data) { if (await User.exists({ email: data.email })) throw new Error("User already exists"); }',
    },
    {
      name: "a conflict by name",
      code: 'import { ConflictError } from "./errors.js"; export async function register(data) { if (await User.exists({ email: data.email })) throw new ConflictError("User already exists"); }',
    },
    {
      name: "words alone are not enough where they are ambiguous",
      code: 'export const a = (req, res) => res.status(400).json({ error: "Conflict" });',
    },
  ],
  invalid: [
    {
      name: "a class of this file, status first",
      code: `
        class ApiError extends Error {
          constructor(public status: number, message: string) { super(message); }
        }
        export async function register(data) {
          const existing = await User.findOne({ email: data.email });
          if (existing) throw new ApiError(400, "User already exists");
        }
      `,
      output: `
        class ApiError extends Error {
          constructor(public status: number, message: string) { super(message); }
        }
        export async function register(data) {
          const existing = await User.findOne({ email: data.email });
          if (existing) throw new ApiError(409, "User already exists");
        }
      `,
      errors: [{ messageId: "duplicate", data: { status: "400 Bad Request" }, line: 7, column: 44, endLine: 7, endColumn: 47 }],
    },
    {
      name: "a class of another module, status last",
      code: `
        import { ErrorResponse } from "./errors.js";
        export const register = async (req, res, next) => {
          const existing = await User.findOne({ email: req.body.email });
          if (existing) return next(new ErrorResponse("Email is already registered", 400));
          res.end();
        };
      `,
      output: `
        import { ErrorResponse } from "./errors.js";
        export const register = async (req, res, next) => {
          const existing = await User.findOne({ email: req.body.email });
          if (existing) return next(new ErrorResponse("Email is already registered", 409));
          res.end();
        };
      `,
      errors: [{ messageId: "duplicate", data: { status: "400 Bad Request" }, line: 5 }],
    },
    {
      name: "a class named for its code cannot be changed in place",
      code: `
        import { BadRequestError } from "./errors.js";
        export async function register(data) {
          const existing = await User.findOne({ email: data.email });
          if (existing) throw new BadRequestError("User already exists");
        }
      `,
      errors: [{ messageId: "duplicate", data: { status: "400 Bad Request" }, line: 5 }],
    },
    {
      name: "http-errors, by code and by name",
      code: `
        import createError from "http-errors";
        export const a = async (req, res, next) => {
          const existing = await User.findOne({ email: req.body.email });
          if (existing) return next(createError(400, "User already exists"));
          if (await Name.exists({ name: req.body.name })) throw createError.BadRequest("Name is already taken");
          res.end();
        };
      `,
      output: `
        import createError from "http-errors";
        export const a = async (req, res, next) => {
          const existing = await User.findOne({ email: req.body.email });
          if (existing) return next(createError(409, "User already exists"));
          if (await Name.exists({ name: req.body.name })) throw createError.Conflict("Name is already taken");
          res.end();
        };
      `,
      errors: [
        { messageId: "duplicate", data: { status: "400 Bad Request" }, line: 5 },
        { messageId: "duplicate", data: { status: "400 Bad Request" }, line: 6 },
      ],
    },
    {
      name: "sensible's answer is renamed",
      code: `
        import "@fastify/sensible";
        export const a = async (request, reply) => {
          const existing = await users.findOne({ email: request.body.email });
          if (existing) return reply.badRequest("User already exists");
          return reply.send({});
        };
      `,
      output: `
        import "@fastify/sensible";
        export const a = async (request, reply) => {
          const existing = await users.findOne({ email: request.body.email });
          if (existing) return reply.conflict("User already exists");
          return reply.send({});
        };
      `,
      errors: [{ messageId: "duplicate", data: { status: "400 Bad Request" }, line: 5 }],
    },
    {
      name: "Fastify's code()",
      code: `
        export const a = async (request, reply) => {
          const existing = await users.findOne({ email: request.body.email });
          if (existing) return reply.code(400).send({ error: "User already exists" });
          return {};
        };
      `,
      output: `
        export const a = async (request, reply) => {
          const existing = await users.findOne({ email: request.body.email });
          if (existing) return reply.code(409).send({ error: "User already exists" });
          return {};
        };
      `,
      errors: [{ messageId: "duplicate", data: { status: "400 Bad Request" }, line: 4 }],
    },
    {
      name: "the status of the response, where the error has none",
      code: `
        export const register = async (req, res) => {
          const userExists = await User.findOne({ email: req.body.email });
          if (userExists) {
            res.status(400);
            throw new Error("User already exists");
          }
          res.end();
        };
      `,
      output: `
        export const register = async (req, res) => {
          const userExists = await User.findOne({ email: req.body.email });
          if (userExists) {
            res.status(409);
            throw new Error("User already exists");
          }
          res.end();
        };
      `,
      errors: [{ messageId: "duplicate", data: { status: "400 Bad Request" }, line: 6 }],
    },
    {
      name: "err.status in one place",
      code: `
        export const register = async (req, res, next) => {
          if (await User.exists({ email: req.body.email })) {
            const err = new Error("User already exists");
            err.status = 400;
            return next(err);
          }
          res.end();
        };
      `,
      output: `
        export const register = async (req, res, next) => {
          if (await User.exists({ email: req.body.email })) {
            const err = new Error("User already exists");
            err.status = 409;
            return next(err);
          }
          res.end();
        };
      `,
      errors: [{ messageId: "duplicate", data: { status: "400 Bad Request" }, line: 6 }],
    },
    {
      name: "Portuguese",
      code: 'export const a = async (req, res) => { const existe = await User.findOne({ email: req.body.email }); if (existe) return res.status(400).json({ erro: "E-mail já cadastrado" }); res.end(); };',
      output:
        'export const a = async (req, res) => { const existe = await User.findOne({ email: req.body.email }); if (existe) return res.status(409).json({ erro: "E-mail já cadastrado" }); res.end(); };',
      errors: [{ messageId: "duplicate", data: { status: "400 Bad Request" }, line: 1 }],
    },
    {
      name: "Spanish",
      code: 'export const a = async (req, res) => { const existe = await User.findOne({ email: req.body.email }); if (existe) return res.status(400).json({ msg: "El usuario ya existe" }); res.end(); };',
      output:
        'export const a = async (req, res) => { const existe = await User.findOne({ email: req.body.email }); if (existe) return res.status(409).json({ msg: "El usuario ya existe" }); res.end(); };',
      errors: [{ messageId: "duplicate", data: { status: "400 Bad Request" }, line: 1 }],
    },
    {
      name: "Chinese",
      code: 'export const a = async (req, res) => { const user = await User.findOne({ email: req.body.email }); if (user) return res.status(400).json({ message: "用户已存在" }); res.end(); };',
      output:
        'export const a = async (req, res) => { const user = await User.findOne({ email: req.body.email }); if (user) return res.status(409).json({ message: "用户已存在" }); res.end(); };',
      errors: [{ messageId: "duplicate", data: { status: "400 Bad Request" }, line: 1 }],
    },
    {
      name: "an error code as text",
      code: 'export const a = async (req, res) => { const user = await User.findOne({ email: req.body.email }); if (user) return res.status(400).json({ code: "EMAIL_EXISTS" }); res.end(); };',
      output:
        'export const a = async (req, res) => { const user = await User.findOne({ email: req.body.email }); if (user) return res.status(409).json({ code: "EMAIL_EXISTS" }); res.end(); };',
      errors: [{ messageId: "duplicate", data: { status: "400 Bad Request" }, line: 1 }],
    },
    {
      name: "an edit conflict",
      code: 'export const a = async (req, res) => { try { await doc.save(); res.end(); } catch (e) { if (e.name === "VersionError") return res.status(500).json({ error: "The document has been modified by another user" }); throw e; } };',
      output:
        'export const a = async (req, res) => { try { await doc.save(); res.end(); } catch (e) { if (e.name === "VersionError") return res.status(409).json({ error: "The document has been modified by another user" }); throw e; } };',
      errors: [{ messageId: "editConflict", data: { status: "500 Internal Server Error" }, line: 1 }],
    },
    {
      name: "a precondition",
      code: 'export const a = async (req, res) => { if (req.headers["if-match"] !== doc.etag) return res.status(400).json({ error: "Precondition failed" }); res.end(); };',
      output:
        'export const a = async (req, res) => { if (req.headers["if-match"] !== doc.etag) return res.status(412).json({ error: "Precondition failed" }); res.end(); };',
      errors: [{ messageId: "precondition", data: { status: "400 Bad Request" }, line: 1 }],
    },
    {
      name: "without fixes, a suggestion",
      code: 'export const a = async (req, res) => { const existing = await User.findOne({ email: req.body.email }); if (existing) return res.status(400).send("User already exists"); res.end(); };',
      settings: { "http-status": { autofix: false } },
      errors: [
        {
          messageId: "duplicate",
          data: { status: "400 Bad Request" },
          line: 1,
          suggestions: [
            {
              messageId: "useCode",
              data: { status: "409 Conflict" },
              output:
                'export const a = async (req, res) => { const existing = await User.findOne({ email: req.body.email }); if (existing) return res.status(409).send("User already exists"); res.end(); };',
            },
          ],
        },
      ],
    },
  ],
});
