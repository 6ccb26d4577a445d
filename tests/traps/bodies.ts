import type { Trap } from "./trap.js";

/** Traps 11 to 24: shapes of the content. */
export const bodies: readonly Trap[] = [
  {
    number: 11,
    why: "the property is there, and its value says that there is no error",
    snippets: [
      `
        import express from "express";
        const app = express();
        app.get("/a", async (req, res) => res.json({ success: true, error: null, items: await items.all() }));
        app.get("/b", async (req, res) => res.json({ error: false, items: await items.all() }));
        app.get("/c", async (req, res) => res.json({ errors: [], items: await items.all() }));
        app.get("/d", async (req, res) => res.json({ error: undefined, items: await items.all() }));
        app.get("/e", async (req, res) => res.json({ error: "", err: 0, items: await items.all() }));
      `,
    ],
  },
  {
    number: 12,
    why: "the truth of a variable is not known",
    snippets: [
      `
        import express from "express";
        const app = express();
        app.get("/status", async (req, res) => {
          const { success, error, message } = await worker.status();
          res.json({ success, error, message });
        });
        app.get("/mail", async (req, res) => {
          const ok = await mail.test();
          res.json({ ok, error: ok ? null : mail.lastError });
        });
      `,
    ],
  },
  {
    number: 13,
    why: "the failure is a job's or an account's, not the answer's own",
    snippets: [
      `
        import express from "express";
        const app = express();
        app.get("/users/:id/sync", async (req, res) => {
          const user = await users.get(req.params.id);
          res.json({ error: user.lastError });
        });
        app.get("/jobs/:jobId", async (req, res) => {
          const job = await queue.getJob(req.params.jobId);
          if (await job.isFailed()) return res.json({ status: "failed", jobId: job.id });
          res.json({ state: "error", retries: job.attemptsMade });
        });
      `,
    ],
  },
  {
    number: 14,
    why: "the `status` field is no HTTP status",
    snippets: [
      `
        import express from "express";
        const app = express();
        app.get("/orders/:id", async (req, res) => {
          const order = await Order.findById(req.params.id);
          if (!order) return res.status(404).json({ message: "Order not found" });
          order.status = "cancelled";
          await order.save();
          res.json({ id: order.id, status: order.status, payment: { status: "failed" } });
        });
        app.get("/tickets", async (req, res) => {
          res.json(await Ticket.find({ status: 404 }));
        });
      `,
    ],
  },
  {
    number: 15,
    why: "a probe reports the state of its components, and no balancer reads Retry-After",
    snippets: [
      `
        import express from "express";
        const app = express();
        app.get("/health", async (req, res) => {
          try {
            await db.ping();
            res.json({ status: "ok" });
          } catch (err) {
            res.json({ status: "error", message: err.message });
          }
        });
        app.get("/healthz/ready", (req, res) => {
          if (!ready) return res.status(503).json({ status: "unavailable" });
          res.json({ status: "ok" });
        });
      `,
      `
        const healthCheck = async (req, res) => {
          const database = await db.isUp();
          if (!database) return res.status(503).send({ status: "error", database });
          res.send({ status: "ok", database });
        };
        module.exports = healthCheck;
      `,
    ],
  },
  {
    number: 16,
    why: "JSON-RPC and MCP carry errors in answers with 200",
    snippets: [
      `
        import express from "express";
        const app = express();
        app.post("/rpc", async (req, res) => {
          const { id, method } = req.body;
          const handler = methods[method];
          if (!handler) return res.json({ jsonrpc: "2.0", id, error: { code: -32601, message: "Method not found" } });
          res.json({ jsonrpc: "2.0", id, result: await handler(req.body.params) });
        });
        app.post("/mcp", async (req, res) => {
          res.status(200).json({ jsonrpc: "2.0", error: { code: -32000, message: "Server not initialized" }, id: null });
        });
      `,
    ],
  },
  {
    number: 17,
    why: "GraphQL answers 200 with `errors`",
    snippets: [
      `
        import express from "express";
        import { graphql } from "graphql";
        const app = express();
        app.post("/graphql", async (req, res) => {
          try {
            res.json(await graphql({ schema, source: req.body.query }));
          } catch (error) {
            res.status(200).json({ data: null, errors: [{ message: error.message }] });
          }
        });
        app.use("/gql", (req, res) => {
          if (!req.body.query) return res.json({ errors: [{ message: "Must provide query string." }] });
          execute(req, res);
        });
      `,
    ],
  },
  {
    number: 18,
    why: "a batch has an outcome for each of its items",
    snippets: [
      `
        import express from "express";
        const app = express();
        app.post("/users/bulk", async (req, res) => {
          const results = await Promise.all(
            req.body.users.map(async (user) => {
              try {
                return { success: true, id: (await User.create(user)).id };
              } catch (err) {
                return { success: false, error: err.message };
              }
            }),
          );
          res.status(207).json({ results });
        });
        app.post("/messages/batch", async (req, res) => {
          const failed = await sendAll(req.body);
          if (failed.length > 0) return res.json({ success: false, errors: failed });
          res.json({ success: true });
        });
      `,
    ],
  },
  {
    number: 19,
    why: "the list of errors is the result that was asked for",
    snippets: [
      `
        import express from "express";
        const app = express();
        app.post("/validate", async (req, res) => {
          const problems = await lint(req.body.source);
          if (problems.length > 0) return res.json({ valid: false, errors: [problems[0].message] });
          res.json({ valid: true, errors: [] });
        });
        app.post("/api/check-username", async (req, res) => {
          const user = await User.findOne({ username: req.body.username });
          if (user) return res.json({ success: false, message: "Username is already taken" });
          res.json({ success: true });
        });
      `,
    ],
  },
  {
    number: 20,
    why: "stored errors are what the endpoint serves",
    snippets: [
      `
        import express from "express";
        const app = express();
        app.get("/logs/errors", async (req, res) => {
          res.json({ errors: await ErrorLog.find().limit(100) });
        });
        app.get("/builds/:id/error", async (req, res) => {
          const build = await Build.findById(req.params.id);
          if (!build) return res.status(404).json({ message: "Build not found" });
          res.json({ error: build.error, errors: build.errors });
        });
      `,
    ],
  },
  {
    number: 21,
    why: "the texts are translations or configuration",
    snippets: [
      `
        import express from "express";
        const app = express();
        app.get("/i18n/en", (req, res) => {
          res.json({ messages: { userNotFound: "User not found", emailTaken: "Email already in use" } });
        });
        app.get("/config", (req, res) => {
          res.json({ errorPage: "/404.html", message: "Page not found", retries: 3 });
        });
      `,
    ],
  },
  {
    number: 22,
    why: "permissions are the data that is asked for",
    snippets: [
      `
        import express from "express";
        const app = express();
        app.get("/roles/:id", async (req, res) => {
          const role = await Role.findById(req.params.id);
          if (!role) return res.status(404).json({ error: "Role not found" });
          res.json({ permission: "denied", permissions: role.permissions, forbidden: ["billing"] });
        });
      `,
    ],
  },
  {
    number: 23,
    why: "the stream's status has gone out before the error comes",
    snippets: [
      `
        import express from "express";
        const app = express();
        app.get("/chat", async (req, res) => {
          res.writeHead(200, { "Content-Type": "text/event-stream", "Cache-Control": "no-cache" });
          try {
            for await (const token of model.stream(req.query.prompt)) res.write("data: " + token + "\\n\\n");
          } catch (err) {
            res.write("event: error\\ndata: " + JSON.stringify({ error: err.message }) + "\\n\\n");
          }
          res.end();
        });
      `,
      `
        import { createServer } from "node:http";
        createServer((req, res) => {
          res.writeHead(200, { "Content-Type": "text/event-stream" });
          source.on("error", (error) => {
            res.write("event: error\\n");
            res.end("data: " + error.message + "\\n\\n");
          });
        });
      `,
    ],
  },
  {
    number: 24,
    why: "asking again is not a failure: the second request finds what the first made",
    snippets: [
      `
        import express from "express";
        const app = express();
        app.put("/users/:email", async (req, res) => {
          const existingUser = await User.findOne({ email: req.params.email });
          if (existingUser) return res.status(200).json({ message: "User already exists", user: existingUser });
          const user = await User.create({ email: req.params.email });
          res.status(201).location("/users/" + user.email).json({ message: "User created", user });
        });
        app.post("/newsletter/subscribe", async (req, res) => {
          const existing = await Subscriber.findOne({ email: req.body.email });
          if (existing) return res.status(200).json({ message: "Already subscribed" });
          await Subscriber.create({ email: req.body.email });
          res.status(200).json({ message: "Subscribed" });
        });
      `,
    ],
  },
];
