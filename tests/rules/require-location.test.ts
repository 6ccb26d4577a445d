import rule from "../../src/rules/require-location.js";
import { ruleTester } from "../support/rule-tester.js";

ruleTester.run("require-location", rule, {
  valid: [
    {
      name: "set by location()",
      code: 'export default (app) => { app.post("/users", async (req, res) => { const user = await User.create(req.body); res.location("/users/" + user.id).status(201).json(user); }); };',
    },
    {
      name: "set in another case",
      code: 'export default (app) => { app.post("/users", async (req, res) => { const user = await User.create(req.body); res.set("location", "/users/" + user.id).status(201).json(user); }); };',
    },
    {
      name: "one of two codes is no 201",
      code: 'export default (app) => { app.post("/users", async (req, res) => { res.status(isNew ? 201 : 200).json(await User.create(req.body)); }); };',
    },
    {
      name: "PUT creates at its target",
      code: 'export default (app) => { app.put("/users/:id", async (req, res) => { res.status(201).json(await User.create(req.body)); }); };',
    },
    {
      name: "a token has no address",
      code: 'export default (app) => { app.post("/login", async (req, res) => { res.status(201).json({ token: sign(req.body) }); }); };',
    },
    {
      name: "many things have no one address",
      code: 'export default (app) => { app.post("/users/bulk", async (req, res) => { res.status(201).json(await User.insertMany(req.body)); }); };',
    },
    {
      name: "the content links to itself",
      code: 'export default (app) => { app.post("/users", async (req, res) => { const user = await User.create(req.body); res.status(201).json({ data: user, links: { self: user.url } }); }); };',
    },
    {
      name: "any field may have been set",
      code: 'export default (app) => { app.post("/users", async (req, res) => { addLinks(res); res.status(201).json(await User.create(req.body)); }); };',
    },
    {
      name: "a helper that is told an address",
      code: 'import { sendCreated } from "./respond.js"; export default (app) => { app.post("/users", async (req, res) => { sendCreated(res, 201, await User.create(req.body), "/users"); }); };',
    },
    {
      name: "settings say that it is set elsewhere",
      code: 'export default (app) => { app.post("/users", async (req, res) => { res.status(201).json(await User.create(req.body)); }); };',
      settings: { "http-status": { fieldsSetElsewhere: ["Location"] } },
    },
  ],
  invalid: [
    {
      name: "a router of the file stands below a path",
      code: 'import express from "express"; const app = express(); const users = express.Router(); app.use("/api", users); users.post("/users", async (req, res) => { const user = await User.create(req.body); res.status(201).json(user); });',
      errors: [
        {
          messageId: "missing",
          suggestions: [
            {
              messageId: "setLocation",
              data: { value: "`/api/users/${user.id}`" },
              output:
                'import express from "express"; const app = express(); const users = express.Router(); app.use("/api", users); users.post("/users", async (req, res) => { const user = await User.create(req.body); res.status(201).set("Location", `/api/users/${user.id}`).json(user); });',
            },
          ],
        },
      ],
    },
    {
      name: "what a path that names an action creates is found elsewhere",
      code: 'const app = express(); app.post("/users/create", async (req, res) => { const user = await User.create(req.body); res.status(201).json(user); });',
      errors: [{ messageId: "missing", suggestions: [] }],
    },
    {
      name: "CommunitySolidServer/CommunitySolidServer#86: 201 without Location, built from the route and the id",
      code: `
        export default (app) => {
          app.post("/users", async (req, res) => {
            const user = await User.create(req.body);
            res.status(201).json(user);
          });
        };
      `,
      errors: [
        {
          messageId: "missing",
          line: 5,
          column: 24,
          endLine: 5,
          endColumn: 27,
          suggestions: [
            {
              messageId: "setLocation",
              data: { value: "`/users/${user.id}`" },
              output: `
        export default (app) => {
          app.post("/users", async (req, res) => {
            const user = await User.create(req.body);
            res.status(201).set("Location", \`/users/\${user.id}\`).json(user);
          });
        };
      `,
            },
          ],
        },
      ],
    },
    {
      name: "the id of Mongoose, in an envelope",
      code: `
        import mongoose from "mongoose";
        export default (app) => {
          app.post("/api/posts", async (req, res) => {
            const post = await Post.create(req.body);
            res.status(201).json({ message: "Post created", post });
          });
        };
      `,
      errors: [
        {
          messageId: "missing",
          line: 6,
          suggestions: [
            {
              messageId: "setLocation",
              data: { value: "`/api/posts/${post._id}`" },
              output: `
        import mongoose from "mongoose";
        export default (app) => {
          app.post("/api/posts", async (req, res) => {
            const post = await Post.create(req.body);
            res.status(201).set("Location", \`/api/posts/\${post._id}\`).json({ message: "Post created", post });
          });
        };
      `,
            },
          ],
        },
      ],
    },
    {
      name: "quotes as the file has them; the path of a doc comment",
      code: `
        /** @route POST /api/books */
        export const createBook = async (req, res) => {
          const book = await Book.create(req.body);
          res.status(201).send(book);
        };
      `,
      errors: [
        {
          messageId: "missing",
          line: 5,
          suggestions: [
            {
              messageId: "setLocation",
              data: { value: "`/api/books/${book.id}`" },
              output: `
        /** @route POST /api/books */
        export const createBook = async (req, res) => {
          const book = await Book.create(req.body);
          res.status(201).set("Location", \`/api/books/\${book.id}\`).send(book);
        };
      `,
            },
          ],
        },
      ],
    },
    {
      name: "Fastify's header()",
      code: `
        export default async (fastify) => {
          fastify.post("/notes", async (request, reply) => {
            const note = await notes.insert(request.body);
            return reply.code(201).send(note);
          });
        };
      `,
      errors: [
        {
          messageId: "missing",
          line: 5,
          suggestions: [
            {
              messageId: "setLocation",
              data: { value: "`/notes/${note.id}`" },
              output: `
        export default async (fastify) => {
          fastify.post("/notes", async (request, reply) => {
            const note = await notes.insert(request.body);
            return reply.code(201).header("Location", \`/notes/\${note.id}\`).send(note);
          });
        };
      `,
            },
          ],
        },
      ],
    },
    {
      name: "Fastify: the status and a returned value",
      code: `
        export default async (fastify) => {
          fastify.post("/notes", async (request, reply) => {
            const note = await notes.insert(request.body);
            reply.code(201);
            return note;
          });
        };
      `,
      errors: [
        {
          messageId: "missing",
          line: 6,
          suggestions: [
            {
              messageId: "setLocation",
              data: { value: "`/notes/${note.id}`" },
              output: `
        export default async (fastify) => {
          fastify.post("/notes", async (request, reply) => {
            const note = await notes.insert(request.body);
            reply.code(201).header("Location", \`/notes/\${note.id}\`);
            return note;
          });
        };
      `,
            },
          ],
        },
      ],
    },
    {
      name: "sendStatus, and nothing to build an address from",
      code: `
        export default (app) => {
          app.post("/users", async (req, res) => {
            await User.create(req.body);
            res.sendStatus(201);
          });
        };
      `,
      errors: [{ messageId: "missing", line: 5 }],
    },
    {
      name: "a path with parameters is no address to build on",
      code: `
        export default (app) => {
          app.post("/users/:id/posts", async (req, res) => {
            const post = await Post.create(req.body);
            res.status(201).json(post);
          });
        };
      `,
      errors: [{ messageId: "missing", line: 5 }],
    },
    {
      name: "a named code, by the handler's name alone",
      code: `
        import { StatusCodes } from "http-status-codes";
        export const addProduct = async (req, res) => {
          const product = await Product.create(req.body);
          res.status(StatusCodes.CREATED).json(product);
        };
      `,
      errors: [{ messageId: "missing", line: 5 }],
    },
    {
      name: "a helper of the file",
      code: `
        const send = (res, status, body) => res.status(status).json(body);
        export default (app) => {
          app.post("/users", async (req, res) => {
            const user = await User.create(req.body);
            send(res, 201, user);
          });
        };
      `,
      errors: [{ messageId: "missing", line: 6 }],
    },
  ],
});
