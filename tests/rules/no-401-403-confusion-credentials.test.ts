import rule from "../../src/rules/no-401-403-confusion.js";
import { ruleTester } from "../support/rule-tester.js";

ruleTester.run("no-401-403-confusion", rule, {
  valid: [],
  invalid: [
    {
      name: "403 for a client that sent no token",
      code: `
        export const auth = (req, res, next) => {
          const token = req.headers["authorization"];
          if (!token) return res.status(403).send({ auth: false, message: "No token provided." });
          next();
        };
      `,
      output: `
        export const auth = (req, res, next) => {
          const token = req.headers["authorization"];
          if (!token) return res.status(401).send({ auth: false, message: "No token provided." });
          next();
        };
      `,
      errors: [
        {
          messageId: "wrong",
          data: { status: "403 Forbidden", reason: "a client that has not authenticated", remedy: "401 Unauthorized" },
          line: 4,
          column: 41,
          endLine: 4,
          endColumn: 44,
        },
      ],
    },
    {
      name: "Comcast/traffic_control#1122: 403 for a failed login",
      code: `
        export const login = async (req, res) => {
          const user = await User.findOne({ email: req.body.email });
          const matches = await bcrypt.compare(req.body.password, user.password);
          if (!matches) return res.status(403).json({ message: "Invalid email or password" });
          res.json({ token: sign(user) });
        };
      `,
      output: `
        export const login = async (req, res) => {
          const user = await User.findOne({ email: req.body.email });
          const matches = await bcrypt.compare(req.body.password, user.password);
          if (!matches) return res.status(401).json({ message: "Invalid email or password" });
          res.json({ token: sign(user) });
        };
      `,
      errors: [{ messageId: "wrong", data: { status: "403 Forbidden", reason: "wrong credentials", remedy: "401 Unauthorized" }, line: 5 }],
    },
    {
      name: "403 where nobody is logged in, in a promise chain",
      code: `
        export const a = (req, res) => {
          Session.find(req.cookies.sid).then((session) => {
            if (!req.session.user) return res.status(403).json({ error: "You must be logged in to do this" });
            res.json(session);
          });
        };
      `,
      output: `
        export const a = (req, res) => {
          Session.find(req.cookies.sid).then((session) => {
            if (!req.session.user) return res.status(401).json({ error: "You must be logged in to do this" });
            res.json(session);
          });
        };
      `,
      errors: [
        {
          messageId: "wrong",
          data: { status: "403 Forbidden", reason: "a client that has not authenticated", remedy: "401 Unauthorized" },
          line: 4,
        },
      ],
    },
    {
      name: "a shared constant is not edited",
      code: `
        const DENIED = 401;
        export const a = (req, res) => {
          if (!req.user.isAdmin) return res.status(DENIED).json({ message: "Admins only" });
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
      name: "no fixes: a suggestion",
      code: `
        export const a = (req, res) => {
          if (!req.user.isAdmin) return res.status(401).json({ message: "Admins only" });
          res.end();
        };
      `,
      settings: { "http-status": { autofix: false } },
      errors: [
        {
          messageId: "wrong",
          data: { status: "401 Unauthorized", reason: "a known user who lacks permission", remedy: "403 Forbidden" },
          line: 3,
          suggestions: [
            {
              messageId: "useCode",
              data: { status: "403 Forbidden" },
              output: `
        export const a = (req, res) => {
          if (!req.user.isAdmin) return res.status(403).json({ message: "Admins only" });
          res.end();
        };
      `,
            },
          ],
        },
      ],
    },
  ],
});
