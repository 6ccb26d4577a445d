import rule from "../../src/rules/no-5xx-for-client-errors.js";
import { ruleTester } from "../support/rule-tester.js";

ruleTester.run("no-5xx-for-client-errors", rule, {
  valid: [
    {
      name: "400 for invalid input",
      code: 'export const a = (req, res) => { if (!req.body.name) return res.status(400).json({ message: "Name is required" }); res.end(); };',
    },
    {
      name: "500 for what was caught",
      code: "export const a = async (req, res) => { try { res.json(await work()); } catch (err) { res.status(500).json({ message: err.message }); } };",
    },
    {
      name: "500 for whatever was caught, whatever its words",
      code: 'export const a = async (req, res) => { try { res.json(await User.find()); } catch (err) { res.status(500).json({ message: "User not found" }); } };',
    },
    {
      name: "trap 43: what is missing belongs to the server",
      code: 'export const a = (req, res) => { if (!process.env.JWT_SECRET) return res.status(500).json({ message: "JWT secret not found" }); res.end(); };',
    },
    {
      name: "a template is no resource",
      code: 'export const a = async (req, res) => { const template = await load("mail.html"); if (!template) return res.status(500).send("Template not found"); res.end(); };',
    },
    {
      name: "503 for a service that is not there",
      code: 'export const a = (req, res) => { if (busy) return res.status(503).json({ message: "Too many requests, please try again later" }); res.end(); };',
    },
    {
      name: "501 for what is not implemented",
      code: 'export const a = (req, res) => { res.status(501).json({ message: "Method not allowed" }); };',
    },
    {
      name: "a service that throws 500 means a state that must not be",
      code: 'import { AppError } from "./errors.js"; export async function loadUser(id) { const user = await User.findById(id); if (!user) throw new AppError("User not found", 500); return user; }',
    },
    {
      name: "one of two codes is right",
      code: 'export const a = async (req, res) => { const user = await User.findById(req.params.id); if (!user) return res.status(strict ? 404 : 500).json({ message: "User not found" }); res.json(user); };',
    },
    {
      name: "trap 4: a fallback proves nothing",
      code: 'export const a = (err, req, res, next) => { res.status(err.status || 500).json({ message: "User not found" }); };',
    },
    {
      name: "words that say nothing of the client",
      code: 'export const a = (req, res) => { if (!ok) return res.status(500).json({ message: "Something went wrong" }); res.end(); };',
    },
    {
      name: "trap 61: the status of another server",
      code: 'export const a = async (req, res) => { const r = await fetch(url); res.status(r.status).json({ message: "User not found" }); };',
    },
    {
      name: "a log is no response",
      code: 'export const a = (req, res) => { logger.error({ status: 500, message: "User not found" }); res.status(404).end(); };',
    },
  ],
  invalid: [
    {
      name: "meanjs/mean#348: 500 for a missing article",
      code: `
        export const show = async (req, res) => {
          const article = await Article.findById(req.params.id);
          if (!article) return res.status(500).json({ message: "Article not found" });
          res.json(article);
        };
      `,
      output: `
        export const show = async (req, res) => {
          const article = await Article.findById(req.params.id);
          if (!article) return res.status(404).json({ message: "Article not found" });
          res.json(article);
        };
      `,
      errors: [
        {
          messageId: "wrong",
          data: { status: "500 Internal Server Error", reason: "something that does not exist", remedy: "404 Not Found" },
          line: 4,
          column: 43,
          endLine: 4,
          endColumn: 46,
        },
      ],
    },
    {
      name: "jspears/mers#19: the result of a callback",
      code: `
        export const show = (req, res) => {
          Model.findById(req.params.id, (err, found) => {
            if (!found) return res.status(500).send("Not Found");
            res.json(found);
          });
        };
      `,
      output: `
        export const show = (req, res) => {
          Model.findById(req.params.id, (err, found) => {
            if (!found) return res.status(404).send("Not Found");
            res.json(found);
          });
        };
      `,
      errors: [
        {
          messageId: "wrong",
          data: { status: "500 Internal Server Error", reason: "something that does not exist", remedy: "404 Not Found" },
          line: 4,
        },
      ],
    },
    {
      name: "stanleyowen/otlio#200: 500 on bad input, with two codes to choose from",
      code: `
        export const register = async (req, res) => {
          if (!req.body.email) return res.status(500).json({ message: "Please provide an email" });
          res.end();
        };
      `,
      errors: [
        {
          messageId: "wrong",
          data: { status: "500 Internal Server Error", reason: "invalid input", remedy: "400 Bad Request" },
          line: 3,
          suggestions: [
            {
              messageId: "useCode",
              data: { status: "400 Bad Request" },
              output: `
        export const register = async (req, res) => {
          if (!req.body.email) return res.status(400).json({ message: "Please provide an email" });
          res.end();
        };
      `,
            },
            {
              messageId: "useCode",
              data: { status: "422 Unprocessable Content" },
              output: `
        export const register = async (req, res) => {
          if (!req.body.email) return res.status(422).json({ message: "Please provide an email" });
          res.end();
        };
      `,
            },
          ],
        },
      ],
    },
    {
      name: "novuhq/novu#2024: a validator has rejected the input",
      code: `
        export const a = async (req, res) => {
          const { error } = schema.validate(req.body);
          if (error) return res.status(500).json({ message: "Validation failed" });
          res.end();
        };
      `,
      errors: [
        {
          messageId: "wrong",
          data: { status: "500 Internal Server Error", reason: "invalid input", remedy: "400 Bad Request" },
          line: 4,
          suggestions: [
            {
              messageId: "useCode",
              data: { status: "400 Bad Request" },
              output: `
        export const a = async (req, res) => {
          const { error } = schema.validate(req.body);
          if (error) return res.status(400).json({ message: "Validation failed" });
          res.end();
        };
      `,
            },
            {
              messageId: "useCode",
              data: { status: "422 Unprocessable Content" },
              output: `
        export const a = async (req, res) => {
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
      name: "UTKARSHH20/fullstack-chat-app#140: 500 for a field that is missing",
      code: `
        export const signup = async (req, res) => {
          const { name, password } = req.body;
          if (!name || !password) {
            return res.status(500).json({ message: "All fields are required" });
          }
          res.end();
        };
      `,
      errors: [
        {
          messageId: "wrong",
          data: { status: "500 Internal Server Error", reason: "invalid input", remedy: "400 Bad Request" },
          line: 5,
          suggestions: [
            {
              messageId: "useCode",
              data: { status: "400 Bad Request" },
              output: `
        export const signup = async (req, res) => {
          const { name, password } = req.body;
          if (!name || !password) {
            return res.status(400).json({ message: "All fields are required" });
          }
          res.end();
        };
      `,
            },
            {
              messageId: "useCode",
              data: { status: "422 Unprocessable Content" },
              output: `
        export const signup = async (req, res) => {
          const { name, password } = req.body;
          if (!name || !password) {
            return res.status(422).json({ message: "All fields are required" });
          }
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
