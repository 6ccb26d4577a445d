import rule from "../../src/rules/no-4xx-for-server-errors.js";
import { ruleTester } from "../support/rule-tester.js";

ruleTester.run("no-4xx-for-server-errors", rule, {
  valid: [
    {
      name: "500 for what a look-up raises",
      code: "export const a = async (req, res) => { try { res.json(await User.find()); } catch (err) { res.status(500).json({ message: err.message }); } };",
    },
    {
      name: "trap 44: a token is verified",
      code: 'export const auth = (req, res, next) => { try { req.user = jwt.verify(req.headers.authorization, secret); next(); } catch (err) { res.status(401).json({ message: "Invalid token" }); } };',
    },
    {
      name: "trap 44: the client's JSON is parsed",
      code: 'export const a = (req, res) => { try { res.json(JSON.parse(req.body)); } catch (err) { res.status(400).json({ message: "Something went wrong" }); } };',
    },
    {
      name: "trap 44: a schema parses the content",
      code: "export const a = async (req, res) => { try { const data = schema.parse(req.body); res.json(data); } catch (err) { res.status(400).json({ error: err.message }); } };",
    },
    {
      name: "trap 44: a URL of the client",
      code: 'export const a = (req, res) => { try { res.redirect(new URL(req.query.to).href); } catch { res.status(400).send("error"); } };',
    },
    {
      name: "trap 45: a file that the client names",
      code: 'export const a = async (req, res) => { try { res.send(await fs.readFile(req.params.name)); } catch (err) { res.status(404).send("File not found"); } };',
    },
    {
      name: "a write of what the client sent may fail on it",
      code: "export const a = async (req, res) => { try { res.status(201).json(await User.create(req.body)); } catch (err) { res.status(400).json({ message: err.message }); } };",
    },
    {
      name: "a look-up by an identifier may fail on a malformed one",
      code: "export const a = async (req, res) => { try { res.json(await User.findById(req.params.id)); } catch (err) { res.status(400).json({ message: err.message }); } };",
    },
    {
      name: "an error that the attempt itself throws",
      code: 'export const a = async (req, res) => { try { const all = await User.find(); if (all.length > req.query.max) throw new Error("Too many"); res.json(all); } catch (err) { res.status(400).json({ message: err.message }); } };',
    },
    {
      name: "the error's own status",
      code: "export const a = async (req, res) => { try { res.json(await User.find()); } catch (err) { res.status(err.status || 400).json({ message: err.message }); } };",
    },
    {
      name: "a condition tells which error it is",
      code: 'export const a = async (req, res) => { try { res.json(await User.find()); } catch (err) { if (err.code === "EBADQUERY") return res.status(400).json({ message: err.message }); throw err; } };',
    },
    {
      name: "the words speak of the client",
      code: 'export const a = async (req, res) => { try { res.json(await User.find()); } catch (err) { res.status(400).json({ message: "Invalid input" }); } };',
    },
    {
      name: "a check of the client's rights",
      code: "export const a = async (req, res) => { try { await checkAccess(req.user); res.json(await User.find()); } catch (err) { res.status(403).json({ message: err.message }); } };",
    },
    {
      name: "an apology where the condition tells what is wrong",
      code: 'export const a = async (req, res) => { const user = await User.findById(req.params.id); if (!user) return res.status(400).json({ message: "Something went wrong" }); res.json(user); };',
    },
  ],
  invalid: [
    {
      name: "hieunc229/express-imgwiz#1: 404 for whatever goes wrong",
      code: `
        export const list = async (req, res) => {
          try {
            res.json(await Post.find());
          } catch (error) {
            res.status(404).json({ message: error.message });
          }
        };
      `,
      errors: [
        {
          messageId: "wrong",
          data: { status: "404 Not Found", remedy: "500 Internal Server Error" },
          line: 6,
          column: 24,
          endLine: 6,
          endColumn: 27,
          suggestions: [
            {
              messageId: "useCode",
              data: { status: "500 Internal Server Error" },
              output: `
        export const list = async (req, res) => {
          try {
            res.json(await Post.find());
          } catch (error) {
            res.status(500).json({ message: error.message });
          }
        };
      `,
            },
          ],
        },
      ],
    },
    {
      name: "stolostron/console#31: 400 for a fault of the database",
      code: `
        export const list = async (req, res) => {
          try {
            const users = await User.find().sort("name");
            res.status(200).json({ users });
          } catch (err) {
            return res.status(400).json({ success: false });
          }
        };
      `,
      errors: [
        {
          messageId: "wrong",
          data: { status: "400 Bad Request", remedy: "500 Internal Server Error" },
          line: 7,
          suggestions: [
            {
              messageId: "useCode",
              data: { status: "500 Internal Server Error" },
              output: `
        export const list = async (req, res) => {
          try {
            const users = await User.find().sort("name");
            res.status(200).json({ users });
          } catch (err) {
            return res.status(500).json({ success: false });
          }
        };
      `,
            },
          ],
        },
      ],
    },
    {
      name: "logchimp#829: the words themselves blame the server",
      code: `
        export const remove = async (req, res) => {
          try {
            await db.query("DELETE FROM votes WHERE expired");
            res.end();
          } catch (err) {
            res.status(403).send("Internal server error");
          }
        };
      `,
      errors: [
        {
          messageId: "wrong",
          data: { status: "403 Forbidden", remedy: "500 Internal Server Error" },
          line: 7,
          suggestions: [
            {
              messageId: "useCode",
              data: { status: "500 Internal Server Error" },
              output: `
        export const remove = async (req, res) => {
          try {
            await db.query("DELETE FROM votes WHERE expired");
            res.end();
          } catch (err) {
            res.status(500).send("Internal server error");
          }
        };
      `,
            },
          ],
        },
      ],
    },
    {
      name: "the words of an identifier's look-up blame the server",
      code: `
        export const show = async (req, res) => {
          try {
            res.json(await User.findById(req.params.id));
          } catch (err) {
            res.status(400).send("Server error");
          }
        };
      `,
      errors: [
        {
          messageId: "wrong",
          data: { status: "400 Bad Request", remedy: "500 Internal Server Error" },
          line: 6,
          suggestions: [
            {
              messageId: "useCode",
              data: { status: "500 Internal Server Error" },
              output: `
        export const show = async (req, res) => {
          try {
            res.json(await User.findById(req.params.id));
          } catch (err) {
            res.status(500).send("Server error");
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
