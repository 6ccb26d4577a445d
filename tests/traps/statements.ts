import type { Trap } from "./trap.js";

/** Traps 1 to 10: statements and flow. */
export const statements: readonly Trap[] = [
  {
    number: 1,
    why: "the status is set on the statement before",
    snippets: [
      `
        import express from "express";
        const app = express();
        app.get("/reports", async (req, res) => {
          try {
            res.json(await buildReport(req.query));
          } catch (err) {
            res.status(500);
            return res.json({ success: false });
          }
        });
      `,
      `
        const http = require("http");
        http.createServer((req, res) => {
          res.statusCode = 404;
          res.setHeader("Content-Type", "application/json");
          res.end(JSON.stringify({ error: "Not found" }));
        }).listen(3000);
      `,
      `
        import fastify from "fastify";
        const app = fastify();
        app.get("/users/:id", async (request, reply) => {
          const user = await users.find(request.params.id);
          if (!user) {
            reply.code(404);
            return { error: "User not found" };
          }
          return user;
        });
      `,
    ],
  },
  {
    number: 2,
    why: "Express's own handler keeps the status that was set before the error was thrown",
    snippets: [
      `
        import asyncHandler from "express-async-handler";
        // @route GET /api/products/:id
        const getProduct = asyncHandler(async (req, res) => {
          const product = await Product.findById(req.params.id);
          if (product) {
            res.json(product);
          } else {
            res.status(404);
            throw new Error("Product not found");
          }
        });
        export { getProduct };
      `,
    ],
  },
  {
    number: 3,
    why: "one of the values of the ternary is right",
    snippets: [
      `
        import express from "express";
        const router = express.Router();
        router.put("/settings/:key", async (req, res) => {
          const existing = await Setting.findOne({ key: req.params.key });
          const setting = await Setting.upsert(req.params.key, req.body);
          const code = existing ? 200 : 201;
          res.status(code).json(setting);
        });
        router.get("/jobs/:id", async (req, res) => {
          const job = await jobs.run(req.params.id);
          res.status(job.ok ? 200 : 500).json({ success: false, log: job.log });
        });
      `,
    ],
  },
  {
    number: 4,
    why: "the status is computed, and its fallback proves nothing",
    snippets: [
      `
        import express from "express";
        const app = express();
        app.use((err, req, res, next) => {
          res.status(err.status || 500).json({ error: "User already exists" });
        });
      `,
      `
        import express from "express";
        const app = express();
        app.post("/users", async (req, res) => {
          try {
            const user = await users.create(req.body);
            res.status(201).location("/users/" + user.id).json(user);
          } catch (error) {
            const status = error.statusCode ?? 400;
            res.status(status).json({ message: "Email already in use" });
          }
        });
      `,
    ],
  },
  {
    number: 5,
    why: "a helper or a table decides the status",
    snippets: [
      `
        import express from "express";
        import { statusFor } from "./errors.js";
        const STATUS = { DUPLICATE: 409, INVALID: 422, MISSING: 404 };
        const app = express();
        app.get("/orders/:id", async (req, res) => {
          const result = await orders.load(req.params.id);
          if (result.error) return res.status(STATUS[result.error]).json({ error: "Order already exists" });
          res.json(result.value);
        });
        app.get("/carts/:id", async (req, res) => {
          const result = await carts.load(req.params.id);
          if (!result.ok) return res.status(statusFor(result.reason)).send({ success: false });
          res.json(result.cart);
        });
      `,
      `
        const DEFAULTS = { unauthorized: 401, tooMany: 429, created: 201 };
        export const codeOf = (name) => DEFAULTS[name] ?? 500;
      `,
    ],
  },
  {
    number: 6,
    why: "a helper of the project's own takes the status as a later argument",
    snippets: [
      `
        import { sendJson } from "./http.js";
        import express from "express";
        const app = express();
        app.get("/videos/:id", async (req, reply) => {
          const video = await videos.find(req.params.id);
          if (!video) return reply.json({ ok: false }, false, 404);
          return reply.json({ ok: true, video }, true, 200);
        });
        app.get("/clips/:id", async (req, res) => {
          const clip = await clips.find(req.params.id);
          if (!clip) return sendJson(res, { ok: false, error: "Clip not found" }, 404);
          sendJson(res, clip);
        });
      `,
    ],
  },
  {
    number: 7,
    why: "the early return leaves a thing that exists for what follows",
    snippets: [
      `
        import express from "express";
        const router = express.Router();
        router.get("/books/:id", async (req, res) => {
          const book = await Book.findById(req.params.id);
          if (!book) return res.sendStatus(404);
          res.json(book);
        });
        router.delete("/books/:id", async (req, res) => {
          const book = await Book.findByIdAndDelete(req.params.id);
          if (book === null) {
            res.status(404).json({ error: "Book not found" });
            return;
          }
          res.status(204).end();
        });
      `,
    ],
  },
  {
    number: 8,
    why: "the callback or the catch clause around it decides what an answer means",
    snippets: [
      `
        import express from "express";
        const app = express();
        app.get("/files/:name", (req, res) => {
          storage.read(req.params.name)
            .then((file) => res.json(file))
            .catch((err) => {
              console.error(err);
              res.status(500).json({ error: "Could not read the file" });
            });
        });
        app.get("/users/:id", (req, res) => {
          db.query("SELECT * FROM users WHERE id = ?", [req.params.id], (err, rows) => {
            if (err) return res.status(500).json({ success: false, error: err.message });
            if (rows.length === 0) return res.status(404).json({ success: false, error: "User not found" });
            res.json({ success: true, user: rows[0] });
          });
        });
      `,
    ],
  },
  {
    number: 9,
    why: "the limiter has set Retry-After before it calls its handler",
    snippets: [
      `
        import rateLimit from "express-rate-limit";
        export const limiter = rateLimit({
          windowMs: 15 * 60 * 1000,
          limit: 100,
          handler: (req, res) => {
            res.status(429).json({ error: "Too many requests, please try again later" });
          },
        });
      `,
      `
        const { rateLimit } = require("express-rate-limit");
        function tooMany(req, res, next, options) {
          res.status(options.statusCode).send(options.message);
        }
        module.exports = rateLimit({ handler: tooMany, standardHeaders: "draft-7" });
      `,
      `
        const rateLimit = require("express-rate-limit");
        module.exports = rateLimit({
          windowMs: 60000,
          handler(req, res) {
            return res.status(503).send("The service is busy");
          },
        });
      `,
    ],
  },
  {
    number: 10,
    why: "the field is set earlier, by middleware, or in another form",
    snippets: [
      `
        import express from "express";
        const app = express();
        app.use((req, res, next) => {
          res.set("WWW-Authenticate", 'Bearer realm="api"');
          next();
        });
        app.get("/me", (req, res) => {
          if (!req.user) return res.status(401).json({ error: "Unauthorized" });
          res.json(req.user);
        });
      `,
      `
        import fastify from "fastify";
        const app = fastify();
        app.addHook("onSend", async (request, reply) => {
          if (reply.statusCode === 401) reply.header("www-authenticate", "Bearer");
        });
        app.get("/me", async (request, reply) => {
          if (!request.user) return reply.code(401).send({ error: "Unauthorized" });
          return request.user;
        });
      `,
      `
        import express from "express";
        const router = express.Router();
        router.get("/a", (req, res) => {
          if (!req.headers.authorization) {
            res.set({ "WWW-Authenticate": "Basic realm=api" });
            return res.status(401).end();
          }
          res.json({});
        });
        router.get("/b", (req, res) => {
          if (!req.headers.authorization) {
            res.writeHead(401, { "WWW-Authenticate": "Basic realm=api" });
            return res.end();
          }
          res.json({});
        });
        router.post("/notes", async (req, res) => {
          const note = await Note.create(req.body);
          res.location("/notes/" + note.id);
          res.status(201).json(note);
        });
      `,
      `
        import fastify from "fastify";
        const app = fastify();
        app.post("/notes", async (request, reply) => {
          const note = await notes.create(request.body);
          reply.headers({ location: "/notes/" + note.id });
          return reply.code(201).send(note);
        });
      `,
    ],
  },
];
