import type { Trap } from "./trap.js";

/** Traps 25 to 45: the meaning of codes. */
export const meanings: readonly Trap[] = [
  {
    number: 25,
    why: "not every text of duplicates and of what is done already is a conflict with a stored resource",
    snippets: [
      `
        import express from "express";
        const app = express();
        app.post("/playlists/:id/tracks", async (req, res) => {
          const hasDuplicates = new Set(req.body.ids).size !== req.body.ids.length;
          if (hasDuplicates) return res.status(422).json({ error: "Duplicate ids in the request" });
          await playlists.add(req.params.id, req.body.ids);
          res.status(204).end();
        });
        app.post("/account/verify", async (req, res) => {
          const account = await Account.findById(req.user.id);
          if (account.verified) return res.status(400).json({ message: "Account already verified" });
          await account.verify();
          res.json({ message: "Verified" });
        });
        app.post("/posts/:id/like", async (req, res) => {
          const post = await Post.findById(req.params.id);
          if (post.likes.includes(req.user.id)) return res.status(400).json({ message: "Post already liked" });
          await post.like(req.user.id);
          res.json(post.likes);
        });
        app.post("/invoices/:id/pay", async (req, res) => {
          const invoice = await Invoice.findById(req.params.id);
          if (invoice.paid) return res.status(400).json({ message: "Invoice is already paid" });
          res.json(await invoice.pay());
        });
      `,
      `
        import fs from "node:fs/promises";
        export async function scaffold(directory) {
          try {
            await fs.mkdir(directory);
          } catch (err) {
            if (err.code === "EEXIST") throw new Error("Directory already exists");
            throw err;
          }
        }
      `,
    ],
  },
  {
    number: 26,
    why: "what is missing is named in the content, not by the target",
    snippets: [
      `
        import express from "express";
        const app = express();
        app.post("/orders", async (req, res) => {
          const product = await Product.findById(req.body.productId);
          if (!product) return res.status(422).json({ error: "The product does not exist" });
          const order = await Order.create({ product: product.id });
          res.status(201).location("/orders/" + order.id).json(order);
        });
      `,
    ],
  },
  {
    number: 27,
    why: "the token's user is gone: the client is not authenticated",
    snippets: [
      `
        import jwt from "jsonwebtoken";
        export async function authenticate(req, res, next) {
          const token = req.headers.authorization?.slice(7);
          if (!token) return res.status(401).set("WWW-Authenticate", "Bearer").json({ error: "No token" });
          const { id } = jwt.verify(token, process.env.SECRET);
          const user = await User.findById(id);
          if (!user) {
            res.set("WWW-Authenticate", 'Bearer error="invalid_token"');
            return res.status(401).json({ error: "User not found" });
          }
          req.user = user;
          next();
        }
        export async function active(req, res, next) {
          const user = await User.findById(req.session.userId);
          if (!user) return res.status(403).json({ error: "User not found" });
          next();
        }
      `,
    ],
  },
  {
    number: 28,
    why: "404 may hide what is forbidden (RFC 9110 section 15.5.4)",
    snippets: [
      `
        import express from "express";
        const app = express();
        app.get("/documents/:id", async (req, res) => {
          const document = await Document.findById(req.params.id);
          if (!document || document.owner !== req.user.id) {
            return res.status(404).json({ error: "Document not found or not authorized" });
          }
          res.json(document);
        });
        app.get("/admin", (req, res) => {
          if (req.user.role !== "admin") return res.status(404).json({ error: "Not found" });
          res.json({ panels });
        });
      `,
    ],
  },
  {
    number: 29,
    why: "the answer does not tell whether the account exists",
    snippets: [
      `
        import express from "express";
        const app = express();
        app.post("/login", async (req, res) => {
          const user = await User.findOne({ email: req.body.email });
          if (!user || !(await user.matches(req.body.password))) {
            return res.status(401).set("WWW-Authenticate", "Bearer").json({ message: "Invalid email or password" });
          }
          res.json({ token: sign(user) });
        });
        app.post("/forgot-password", async (req, res) => {
          const user = await User.findOne({ email: req.body.email });
          if (!user) return res.json({ message: "If the account exists, we have sent an email" });
          await mail.reset(user);
          res.json({ message: "If the account exists, we have sent an email" });
        });
        app.post("/reset-password/resend", async (req, res) => {
          const user = await User.findOne({ email: req.body.email });
          if (!user) return res.status(200).json({ message: "User not found" });
          await mail.reset(user);
          res.json({ message: "Sent" });
        });
      `,
    ],
  },
  {
    number: 30,
    why: "RFC 6749 and RFC 8628 fix the codes of OAuth's errors",
    snippets: [
      `
        import express from "express";
        const app = express();
        app.post("/oauth/token", async (req, res) => {
          const client = await clients.find(req.body.client_id);
          if (!client) {
            return res.status(401).set("WWW-Authenticate", "Basic").json({ error: "invalid_client" });
          }
          const grant = await grants.consume(req.body.code);
          if (!grant) return res.status(400).json({ error: "invalid_grant" });
          if (grant.pending) return res.status(400).json({ error: "authorization_pending" });
          if (grant.polledAt > Date.now() - 5000) return res.status(400).json({ error: "slow_down" });
          res.json({ access_token: await issue(grant), token_type: "Bearer" });
        });
      `,
    ],
  },
  {
    number: 31,
    why: "a hook is acknowledged, or its sender repeats it or turns it off",
    snippets: [
      `
        import express from "express";
        const app = express();
        app.post("/webhook/payments", async (req, res) => {
          const transaction = await Transaction.findOne({ reference: req.body.reference });
          if (!transaction) return res.status(200).json({ response: "Transaction not found." });
          await transaction.settle();
          res.json({ received: true });
        });
        app.post("/slack/commands", async (req, res) => {
          const task = await tasks.find(req.body.text);
          if (!task) return res.json({ text: "Task not found" });
          res.json({ text: task.title });
        });
        app.post("/telegram/bot", async (req, res) => {
          try {
            await bot.handle(req.body);
            res.sendStatus(200);
          } catch (error) {
            res.status(200).send({ error: error.message });
          }
        });
      `,
      `
        import fastify from "fastify";
        const app = fastify();
        app.post("/stripe-webhook", async (request, reply) => {
          const event = parse(request.body);
          if (!event) return reply.code(200).send({ success: false, error: "Unknown event" });
          return { received: true };
        });
      `,
    ],
  },
  {
    number: 32,
    why: "a POST that creates nothing answers 200",
    snippets: [
      `
        import express from "express";
        const router = express.Router();
        router.post("/login", async (req, res) => res.status(200).json({ token: await login(req.body) }));
        router.post("/logout", (req, res) => {
          req.session.destroy();
          res.json({ message: "Logged out" });
        });
        router.post("/search", async (req, res) => res.json(await index.search(req.body.query)));
        router.post("/graphql", async (req, res) => res.json(await run(req.body)));
        router.post("/validate", async (req, res) => res.json({ valid: await check(req.body) }));
        router.post("/webhook", (req, res) => res.sendStatus(200));
        router.post("/rpc", async (req, res) => res.json({ jsonrpc: "2.0", result: await call(req.body), id: 1 }));
        router.post("/servers/:id/restart", async (req, res) => res.json(await servers.restart(req.params.id)));
      `,
    ],
  },
  {
    number: 33,
    why: "what is there already is answered with 200, and PUT creates at an address that the client knows",
    snippets: [
      `
        import express from "express";
        const app = express();
        app.post("/devices", async (req, res) => {
          const existing = await Device.findOne({ serial: req.body.serial });
          if (existing) return res.status(200).json(existing);
          const device = await Device.create(req.body);
          res.status(201).location("/devices/" + device.id).json(device);
        });
        app.put("/flags/:name", async (req, res) => {
          const flag = await Flag.create({ name: req.params.name, on: req.body.on });
          res.status(201).json(flag);
        });
      `,
    ],
  },
  {
    number: 34,
    why: "what was created has no address of its own",
    snippets: [
      `
        import express from "express";
        const app = express();
        app.post("/products/bulk", async (req, res) => res.status(201).json(await Product.insertMany(req.body)));
        app.post("/sessions", async (req, res) => res.status(201).json({ token: await sessions.start(req.body) }));
        app.post("/api/login", async (req, res) => res.status(201).json({ accessToken: sign(req.body) }));
        app.post("/tokens", async (req, res) => res.status(201).json({ token: sign(req.user) }));
      `,
    ],
  },
  {
    number: 35,
    why: "DELETE may answer 200 with content (RFC 9110 section 9.3.5)",
    snippets: [
      `
        import express from "express";
        const app = express();
        app.delete("/posts/:id", async (req, res) => {
          const post = await Post.findByIdAndDelete(req.params.id);
          if (!post) return res.status(404).json({ message: "Post not found" });
          res.status(200).json({ message: "Post deleted", post });
        });
        app.delete("/mails/:id", async (req, res) => {
          await Mail.updateOne({ _id: req.params.id }, { deletedAt: new Date() });
          res.json({ deleted: true, undoUntil: Date.now() + 30000 });
        });
      `,
    ],
  },
  {
    number: 36,
    why: "nothing is sent with 204",
    snippets: [
      `
        import express from "express";
        const app = express();
        app.delete("/a/:id", async (req, res) => { await remove(req); res.status(204).send(); });
        app.delete("/b/:id", async (req, res) => { await remove(req); res.status(204).send(""); });
        app.delete("/c/:id", async (req, res) => { await remove(req); res.status(204).send(null); });
        app.delete("/d/:id", async (req, res) => { await remove(req); res.status(204).end(); });
        app.delete("/e/:id", async (req, res) => { await remove(req); res.sendStatus(204); });
      `,
      `
        import fastify from "fastify";
        const app = fastify();
        app.delete("/a/:id", async (request, reply) => {
          await remove(request.params.id);
          return reply.code(204).send();
        });
        app.delete("/b/:id", async (request, reply) => {
          await remove(request.params.id);
          reply.code(204);
        });
      `,
    ],
  },
  {
    number: 37,
    why: "a preflight needs no content, and HEAD has none",
    snippets: [
      `
        import express from "express";
        const app = express();
        app.use((req, res, next) => {
          res.header("Access-Control-Allow-Origin", "*");
          if (req.method === "OPTIONS") return res.sendStatus(204);
          next();
        });
        app.options("/users", (req, res) => res.status(200).end());
        app.head("/files/:id", async (req, res) => {
          const file = await files.stat(req.params.id);
          if (!file) return res.status(404).end();
          res.set("Content-Length", String(file.size)).status(200).end();
        });
      `,
    ],
  },
  {
    number: 38,
    why: "304 is sent after the validator was compared",
    snippets: [
      `
        import express from "express";
        const app = express();
        app.get("/feed", async (req, res) => {
          const feed = await load();
          res.set("ETag", feed.etag);
          if (req.headers["if-none-match"] === feed.etag) return res.status(304).end();
          res.json(feed);
        });
      `,
      `
        import Koa from "koa";
        const app = new Koa();
        app.use(async (ctx) => {
          ctx.etag = version;
          ctx.status = 200;
          if (ctx.fresh) {
            ctx.status = 304;
            return;
          }
          ctx.body = await db.find("something");
        });
      `,
    ],
  },
  {
    number: 39,
    why: "the range is told, by the code or by what sends the file",
    snippets: [
      `
        import express from "express";
        const app = express();
        app.get("/video", (req, res) => {
          const [start, end] = rangeOf(req.headers.range, size);
          res.set("Content-Range", "bytes " + start + "-" + end + "/" + size);
          res.status(206);
          fs.createReadStream("video.mp4", { start, end }).pipe(res);
        });
        app.get("/audio", (req, res) => {
          res.writeHead(206, { "Content-Range": "bytes 0-99/1000", "Content-Length": 100 });
          stream.pipe(res);
        });
        app.get("/file", (req, res) => res.sendFile("/srv/file.bin"));
      `,
    ],
  },
  {
    number: 40,
    why: "the list stands for one row, or its parent is missing",
    snippets: [
      `
        import express from "express";
        const app = express();
        app.get("/users/:id", async (req, res) => {
          const { rows } = await pool.query("SELECT * FROM users WHERE id = $1", [req.params.id]);
          if (rows.length === 0) return res.status(404).json({ error: "User not found" });
          res.json(rows[0]);
        });
        app.get("/albums/:id/tracks", async (req, res) => {
          const album = await Album.findById(req.params.id);
          if (!album) return res.status(404).json({ error: "Album not found" });
          res.json(await Track.find({ album: album.id }));
        });
      `,
    ],
  },
  {
    number: 41,
    why: "no time tells when what is switched off or not set up will be there",
    snippets: [
      `
        import express from "express";
        const app = express();
        app.post("/payments", async (req, res, next) => {
          if (!process.env.STRIPE_KEY) return res.status(503).json({ error: "Payments are not configured" });
          next();
        });
        app.get("/search", (req, res, next) => {
          if (!settings.search) return res.status(503).json({ message: "Search is disabled by the administrator" });
          next();
        });
        app.get("/ldap", (req, res) => res.status(501).json({ error: "Not implemented" }));
      `,
    ],
  },
  {
    number: 42,
    why: "rare codes are used on purpose",
    snippets: [
      `
        import express from "express";
        const app = express();
        app.get("/coffee", (req, res) => res.status(418).send("I'm a teapot"));
        app.get("/premium", (req, res) => res.status(402).json({ error: "Payment required" }));
        app.get("/banned", (req, res) => res.status(451).json({ error: "Unavailable for legal reasons" }));
      `,
    ],
  },
  {
    number: 43,
    why: "what is missing is the server's own configuration",
    snippets: [
      `
        import express from "express";
        const app = express();
        app.get("/invoice.pdf", async (req, res) => {
          if (!fs.existsSync(TEMPLATE)) return res.status(500).json({ error: "Invoice template not found" });
          res.type("application/pdf").send(await render(TEMPLATE));
        });
        app.post("/predict", async (req, res) => {
          if (!process.env.MODEL_PATH) return res.status(500).json({ error: "Environment variable MODEL_PATH not found" });
          if (!fs.existsSync(process.env.MODEL_PATH)) return res.status(500).json({ error: "Model file not found" });
          res.json(await predict(req.body));
        });
      `,
    ],
  },
  {
    number: 44,
    why: "the try body holds only the parsing of what the client sent",
    snippets: [
      `
        import express from "express";
        import jwt from "jsonwebtoken";
        const app = express();
        function authenticate(req, res, next) {
          try {
            req.user = jwt.verify(req.cookies.token, process.env.SECRET);
          } catch (err) {
            return res.status(401).set("WWW-Authenticate", "Bearer").json({ error: "Invalid token" });
          }
          next();
        }
        app.post("/import", authenticate, (req, res) => {
          let document;
          try {
            document = JSON.parse(req.body.text);
          } catch {
            return res.status(400).json({ error: "Invalid JSON" });
          }
          res.json(summarise(document));
        });
        app.get("/preview", async (req, res) => {
          let url;
          try {
            url = new URL(req.query.url);
          } catch {
            return res.status(400).json({ error: "Malformed URL" });
          }
          res.json(await preview(url));
        });
        app.post("/people/search", (req, res) => {
          let query;
          try {
            query = schema.parse(req.body);
          } catch (error) {
            return res.status(422).json({ errors: error.issues });
          }
          res.json(search(query));
        });
      `,
    ],
  },
  {
    number: 45,
    why: "nothing but a missing thing can be the cause",
    snippets: [
      `
        import express from "express";
        const app = express();
        app.get("/static/:name", async (req, res) => {
          try {
            res.send(await fs.readFile(path.join(root, req.params.name)));
          } catch (err) {
            res.status(404).json({ error: "File not found" });
          }
        });
        app.get("/posts/:id", async (req, res) => {
          try {
            res.json(await Post.findOrFail(req.params.id));
          } catch {
            res.status(404).json({ error: "Post not found" });
          }
        });
      `,
    ],
  },
];
