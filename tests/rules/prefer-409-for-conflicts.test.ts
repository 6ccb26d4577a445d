import rule from "../../src/rules/prefer-409-for-conflicts.js";
import { ruleTester } from "../support/rule-tester.js";

ruleTester.run("prefer-409-for-conflicts", rule, {
  valid: [
    {
      name: "409 says so",
      code: `
        export const register = async (req, res) => {
          const existing = await User.findOne({ email: req.body.email });
          if (existing) return res.status(409).json({ error: "User already exists" });
          res.status(201).json({});
        };
      `,
    },
    {
      name: "one of two codes is right",
      code: 'export const a = (req, res) => { if (err.code === 11000) res.status(isUser ? 409 : 400).json({ error: "Email already exists" }); };',
    },
    {
      name: "a computed code may be right",
      code: 'export const a = (req, res) => { if (err.code === 11000) res.status(err.status || 400).json({ error: "Email already exists" }); };',
    },
    {
      name: "the condition speaks of a duplicate, the words of input",
      code: `
        export const a = async (req, res) => {
          const existing = await User.findOne({ email: req.body.email });
          if (existing) return res.status(400).json({ error: "Invalid email address" });
          res.end();
        };
      `,
    },
    {
      name: "a success is another rule's",
      code: 'export const a = async (req, res) => { const existing = await User.findOne({ email }); if (existing) res.status(200).json({ error: "User already exists" }); };',
    },
    {
      name: "duplicates within the request",
      code: 'export const a = (req, res) => { const duplicates = findTwice(req.body.ids); if (duplicates.length > 0) res.status(400).json({ error: "Duplicate ids in the request" }); };',
    },
    {
      name: "a client reads another server's answer",
      code: 'export const save = async () => { const res = await fetch("/users"); if (res.status === 400) throw new Error("User already exists"); };',
    },
    {
      name: "the error of another server is handed on",
      code: 'export const a = async (req, res) => { const r = await fetch(url); res.status(r.status).json({ error: "User already exists" }); };',
    },
  ],
  invalid: [
    {
      name: "mailchimp/APIv3-examples#36: 400 for what a look-up has found",
      code: `
        export const subscribe = async (req, res) => {
          const member = await Member.findOne({ email: req.body.email });
          if (member) return res.status(400).json({ title: "Member Exists", detail: "Member already exists" });
          res.status(201).json({});
        };
      `,
      output: `
        export const subscribe = async (req, res) => {
          const member = await Member.findOne({ email: req.body.email });
          if (member) return res.status(409).json({ title: "Member Exists", detail: "Member already exists" });
          res.status(201).json({});
        };
      `,
      errors: [{ messageId: "duplicate", data: { status: "400 Bad Request" }, line: 4, column: 41, endLine: 4, endColumn: 44 }],
    },
    {
      name: "the status on the statement before",
      code: `
        export const register = async (req, res) => {
          const existingUser = await User.findOne({ email: req.body.email });
          if (existingUser) {
            res.status(422);
            return res.send("Email already in use");
          }
          res.end();
        };
      `,
      output: `
        export const register = async (req, res) => {
          const existingUser = await User.findOne({ email: req.body.email });
          if (existingUser) {
            res.status(409);
            return res.send("Email already in use");
          }
          res.end();
        };
      `,
      errors: [{ messageId: "duplicate", data: { status: "422 Unprocessable Content" }, line: 6 }],
    },
    {
      name: "a named code stays named",
      code: `
        import { StatusCodes } from "http-status-codes";
        export const register = async (req, res) => {
          const [rows] = await pool.query("SELECT 1 FROM users WHERE name = ?", [req.body.name]);
          if (rows.length > 0) return res.status(StatusCodes.BAD_REQUEST).json({ message: "Username is already taken" });
          res.end();
        };
      `,
      output: `
        import { StatusCodes } from "http-status-codes";
        export const register = async (req, res) => {
          const [rows] = await pool.query("SELECT 1 FROM users WHERE name = ?", [req.body.name]);
          if (rows.length > 0) return res.status(StatusCodes.CONFLICT).json({ message: "Username is already taken" });
          res.end();
        };
      `,
      errors: [{ messageId: "duplicate", data: { status: "400 Bad Request" }, line: 5 }],
    },
    {
      name: "a code of an object of this file is replaced by another of its codes",
      code: `
        const HTTP = { BAD: 400, CLASH: 409 } as const;
        export const register = async (req, res) => {
          if (await User.exists({ email: req.body.email })) return res.status(HTTP.BAD).json({ error: "Email already exists" });
          res.end();
        };
      `,
      output: `
        const HTTP = { BAD: 400, CLASH: 409 } as const;
        export const register = async (req, res) => {
          if (await User.exists({ email: req.body.email })) return res.status(HTTP.CLASH).json({ error: "Email already exists" });
          res.end();
        };
      `,
      errors: [{ messageId: "duplicate", data: { status: "400 Bad Request" }, line: 4 }],
    },
    {
      name: "a shared constant is not edited",
      code: `
        const FAILED = 400;
        export const register = async (req, res) => {
          if (await User.exists({ email: req.body.email })) return res.status(FAILED).json({ error: "Email already exists" });
          res.end();
        };
      `,
      errors: [{ messageId: "duplicate", data: { status: "400 Bad Request" }, line: 4 }],
    },
    {
      name: "MongoDB's code in a catch clause",
      code: `
        export const register = async (req, res) => {
          try {
            res.status(201).json(await User.create(req.body));
          } catch (err) {
            if (err.code === 11000) return res.status(400).json({ error: "Email must be unique" });
            res.status(500).end();
          }
        };
      `,
      output: `
        export const register = async (req, res) => {
          try {
            res.status(201).json(await User.create(req.body));
          } catch (err) {
            if (err.code === 11000) return res.status(409).json({ error: "Email must be unique" });
            res.status(500).end();
          }
        };
      `,
      errors: [{ messageId: "duplicate", data: { status: "400 Bad Request" }, line: 6 }],
    },
    {
      name: "PostgreSQL's code in a promise's catch, without words",
      code: `
        export const register = (req, res) => {
          insert(req.body).then(() => res.sendStatus(204)).catch((e) => {
            if (e.code === "23505") res.sendStatus(500);
            else res.sendStatus(502);
          });
        };
      `,
      output: `
        export const register = (req, res) => {
          insert(req.body).then(() => res.sendStatus(204)).catch((e) => {
            if (e.code === "23505") res.sendStatus(409);
            else res.sendStatus(502);
          });
        };
      `,
      errors: [{ messageId: "duplicate", data: { status: "500 Internal Server Error" }, line: 4 }],
    },
    {
      name: "Prisma's code in a switch",
      code: `
        export const register = async (req, res) => {
          try {
            res.json(await prisma.user.create({ data: req.body }));
          } catch (error) {
            switch (error.code) {
              case "P2002":
                return res.status(403).json({ message: "Taken" });
              default:
                return res.status(500).json({ message: "Failed" });
            }
          }
        };
      `,
      output: `
        export const register = async (req, res) => {
          try {
            res.json(await prisma.user.create({ data: req.body }));
          } catch (error) {
            switch (error.code) {
              case "P2002":
                return res.status(409).json({ message: "Taken" });
              default:
                return res.status(500).json({ message: "Failed" });
            }
          }
        };
      `,
      errors: [{ messageId: "duplicate", data: { status: "403 Forbidden" }, line: 8 }],
    },
    {
      name: "an error of Sequelize by its class",
      code: `
        export const errors = (err, req, res, next) => {
          if (err instanceof UniqueConstraintError) return res.status(400).json({ message: err.message });
          next(err);
        };
      `,
      output: `
        export const errors = (err, req, res, next) => {
          if (err instanceof UniqueConstraintError) return res.status(409).json({ message: err.message });
          next(err);
        };
      `,
      errors: [{ messageId: "duplicate", data: { status: "400 Bad Request" }, line: 3 }],
    },
    {
      name: "the helper's call decides",
      code: `
        function fail(res, status, message) {
          res.status(status).json({ error: message });
        }
        export const register = async (req, res) => {
          const exists = await User.findOne({ email: req.body.email });
          if (exists) return fail(res, 400, "User already exists");
          res.end();
        };
      `,
      output: `
        function fail(res, status, message) {
          res.status(status).json({ error: message });
        }
        export const register = async (req, res) => {
          const exists = await User.findOne({ email: req.body.email });
          if (exists) return fail(res, 409, "User already exists");
          res.end();
        };
      `,
      errors: [{ messageId: "duplicate", data: { status: "400 Bad Request" }, line: 7 }],
    },
    {
      name: "a helper of another module that is given the status",
      code: `
        import { sendError } from "./respond.js";
        export const register = async (req, res) => {
          const exists = await User.findOne({ email: req.body.email });
          if (exists) return sendError(res, 400, "User already exists");
          res.end();
        };
      `,
      output: `
        import { sendError } from "./respond.js";
        export const register = async (req, res) => {
          const exists = await User.findOne({ email: req.body.email });
          if (exists) return sendError(res, 409, "User already exists");
          res.end();
        };
      `,
      errors: [{ messageId: "duplicate", data: { status: "400 Bad Request" }, line: 5 }],
    },
  ],
});
