import rule from "../../src/rules/no-2xx-for-errors.js";
import { ruleTester } from "../support/rule-tester.js";

ruleTester.run("no-2xx-for-errors", rule, {
  valid: [
    {
      name: "another language reports success",
      code: 'export const a = (req, res) => { if (saved) res.json({ message: "Usuário criado com sucesso" }); };',
    },
  ],
  invalid: [
    {
      name: "statement by statement, with a named code",
      code: `
        import { StatusCodes } from "http-status-codes";
        export const create = async (req, res) => {
          const existing = await User.findOne({ email: req.body.email });
          if (existing) {
            res.status(StatusCodes.OK);
            res.json({ success: false, message: "User already exists" });
            return;
          }
          res.end();
        };
      `,
      output: `
        import { StatusCodes } from "http-status-codes";
        export const create = async (req, res) => {
          const existing = await User.findOne({ email: req.body.email });
          if (existing) {
            res.status(StatusCodes.CONFLICT);
            res.json({ success: false, message: "User already exists" });
            return;
          }
          res.end();
        };
      `,
      errors: [
        {
          messageId: "failure",
          data: { status: "200 OK", byDefault: "", remedy: "409 Conflict" },
          line: 7,
          column: 13,
          endLine: 7,
          endColumn: 73,
          suggestions: [
            {
              messageId: "useCode",
              data: { status: "400 Bad Request" },
              output: `
        import { StatusCodes } from "http-status-codes";
        export const create = async (req, res) => {
          const existing = await User.findOne({ email: req.body.email });
          if (existing) {
            res.status(StatusCodes.BAD_REQUEST);
            res.json({ success: false, message: "User already exists" });
            return;
          }
          res.end();
        };
      `,
            },
            {
              messageId: "useCode",
              data: { status: "500 Internal Server Error" },
              output: `
        import { StatusCodes } from "http-status-codes";
        export const create = async (req, res) => {
          const existing = await User.findOne({ email: req.body.email });
          if (existing) {
            res.status(StatusCodes.INTERNAL_SERVER_ERROR);
            res.json({ success: false, message: "User already exists" });
            return;
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
      name: "the helper's call decides",
      code: `
        const respond = (res, code, body) => res.status(code).json(body);
        export const show = async (req, res) => {
          const post = await Post.findById(req.params.id);
          if (!post) return respond(res, 200, { error: "Post not found" });
          respond(res, 200, post);
        };
      `,
      output: `
        const respond = (res, code, body) => res.status(code).json(body);
        export const show = async (req, res) => {
          const post = await Post.findById(req.params.id);
          if (!post) return respond(res, 404, { error: "Post not found" });
          respond(res, 200, post);
        };
      `,
      errors: [
        {
          messageId: "failure",
          data: { status: "200 OK", byDefault: "", remedy: "404 Not Found" },
          line: 5,
          suggestions: [
            {
              messageId: "useCode",
              data: { status: "400 Bad Request" },
              output: `
        const respond = (res, code, body) => res.status(code).json(body);
        export const show = async (req, res) => {
          const post = await Post.findById(req.params.id);
          if (!post) return respond(res, 400, { error: "Post not found" });
          respond(res, 200, post);
        };
      `,
            },
            {
              messageId: "useCode",
              data: { status: "500 Internal Server Error" },
              output: `
        const respond = (res, code, body) => res.status(code).json(body);
        export const show = async (req, res) => {
          const post = await Post.findById(req.params.id);
          if (!post) return respond(res, 500, { error: "Post not found" });
          respond(res, 200, post);
        };
      `,
            },
          ],
        },
      ],
    },
    {
      name: "node:http",
      code: `
        import { createServer } from "node:http";
        createServer(async (req, res) => {
          const item = await items.find(req.url);
          if (!item) {
            res.writeHead(200, { "Content-Type": "application/json" });
            return res.end(JSON.stringify({ error: "Item not found" }));
          }
          res.end(JSON.stringify(item));
        });
      `,
      output: `
        import { createServer } from "node:http";
        createServer(async (req, res) => {
          const item = await items.find(req.url);
          if (!item) {
            res.writeHead(404, { "Content-Type": "application/json" });
            return res.end(JSON.stringify({ error: "Item not found" }));
          }
          res.end(JSON.stringify(item));
        });
      `,
      errors: [
        {
          messageId: "failure",
          data: { status: "200 OK", byDefault: "", remedy: "404 Not Found" },
          line: 7,
          suggestions: [
            {
              messageId: "useCode",
              data: { status: "400 Bad Request" },
              output: `
        import { createServer } from "node:http";
        createServer(async (req, res) => {
          const item = await items.find(req.url);
          if (!item) {
            res.writeHead(400, { "Content-Type": "application/json" });
            return res.end(JSON.stringify({ error: "Item not found" }));
          }
          res.end(JSON.stringify(item));
        });
      `,
            },
            {
              messageId: "useCode",
              data: { status: "500 Internal Server Error" },
              output: `
        import { createServer } from "node:http";
        createServer(async (req, res) => {
          const item = await items.find(req.url);
          if (!item) {
            res.writeHead(500, { "Content-Type": "application/json" });
            return res.end(JSON.stringify({ error: "Item not found" }));
          }
          res.end(JSON.stringify(item));
        });
      `,
            },
          ],
        },
      ],
    },
    {
      name: "Portuguese",
      code: 'export const a = async (req, res) => { const user = await User.findById(req.params.id); if (!user) return res.json({ erro: "Usuário não encontrado" }); res.json(user); };',
      output:
        'export const a = async (req, res) => { const user = await User.findById(req.params.id); if (!user) return res.status(404).json({ erro: "Usuário não encontrado" }); res.json(user); };',
      errors: [
        {
          messageId: "failure",
          data: { status: "200 OK", byDefault: " by default", remedy: "404 Not Found" },
          line: 1,
          suggestions: [
            {
              messageId: "useCode",
              data: { status: "400 Bad Request" },
              output:
                'export const a = async (req, res) => { const user = await User.findById(req.params.id); if (!user) return res.status(400).json({ erro: "Usuário não encontrado" }); res.json(user); };',
            },
            {
              messageId: "useCode",
              data: { status: "500 Internal Server Error" },
              output:
                'export const a = async (req, res) => { const user = await User.findById(req.params.id); if (!user) return res.status(500).json({ erro: "Usuário não encontrado" }); res.json(user); };',
            },
          ],
        },
      ],
    },
    {
      name: "a text as the content",
      code: 'export const a = async (req, res) => { const user = await User.findById(req.params.id); if (!user) return res.send("User not found"); res.json(user); };',
      output:
        'export const a = async (req, res) => { const user = await User.findById(req.params.id); if (!user) return res.status(404).send("User not found"); res.json(user); };',
      errors: [
        {
          messageId: "failure",
          data: { status: "200 OK", byDefault: " by default", remedy: "404 Not Found" },
          line: 1,
          suggestions: [
            {
              messageId: "useCode",
              data: { status: "400 Bad Request" },
              output:
                'export const a = async (req, res) => { const user = await User.findById(req.params.id); if (!user) return res.status(400).send("User not found"); res.json(user); };',
            },
            {
              messageId: "useCode",
              data: { status: "500 Internal Server Error" },
              output:
                'export const a = async (req, res) => { const user = await User.findById(req.params.id); if (!user) return res.status(500).send("User not found"); res.json(user); };',
            },
          ],
        },
      ],
    },
    {
      name: "without fixes, a suggestion",
      code: 'export const a = async (req, res) => { const user = await User.findById(req.params.id); if (!user) return res.send({ error: "User not found" }); res.json(user); };',
      settings: { "http-status": { autofix: false } },
      errors: [
        {
          messageId: "failure",
          data: { status: "200 OK", byDefault: " by default", remedy: "404 Not Found" },
          line: 1,
          suggestions: [
            {
              messageId: "useCode",
              data: { status: "404 Not Found" },
              output:
                'export const a = async (req, res) => { const user = await User.findById(req.params.id); if (!user) return res.status(404).send({ error: "User not found" }); res.json(user); };',
            },
            {
              messageId: "useCode",
              data: { status: "400 Bad Request" },
              output:
                'export const a = async (req, res) => { const user = await User.findById(req.params.id); if (!user) return res.status(400).send({ error: "User not found" }); res.json(user); };',
            },
            {
              messageId: "useCode",
              data: { status: "500 Internal Server Error" },
              output:
                'export const a = async (req, res) => { const user = await User.findById(req.params.id); if (!user) return res.status(500).send({ error: "User not found" }); res.json(user); };',
            },
          ],
        },
      ],
    },
  ],
});
