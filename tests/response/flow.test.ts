/** In which order and under which conditions responses are sent. */
import { describe } from "vitest";

import { facts } from "../support/facts.js";

const APP = `
  import express from "express";
  const app = express();
`;

describe("what is handed on", () => {
  facts(
    "an error handed to next is not caught by the try around it",
    `${APP}
    app.use(async (req, res, next) => {
      try {
        if (!req.get("Authorization")) return next(createError(404, "no token"));
        req.user = await User.findById(1);
        next();
      } catch (error) {
        res.sendStatus(500);
      }
    });
    class HttpError extends Error { constructor(status, message) { super(message); this.status = status; } }
    function createError(status, message) { return new HttpError(status, message); }`,
    [
      'middleware * -> 404 | thrown | new HttpError(status, message) | when !req.get("Authorization")',
      "middleware * -> 500 | caught error",
    ],
  );
});

describe("branches", () => {
  facts(
    "an early return carries its condition to what follows",
    `${APP}
    app.get("/books/:id", async (req, res) => {
      const book = await Book.findById(req.params.id);
      if (!book) return res.status(404).json({ error: "Book not found" });
      res.json(book);
    });`,
    ['GET /books/:id -> 404 | { error: "Book not found" } | when !book', "GET /books/:id -> 200 by default | book | unless !book"],
  );
  facts(
    "both branches of an if are responses",
    `${APP}
    app.get("/a", (req, res) => {
      if (ok) res.send("yes");
      else if (maybe) res.status(202).send("perhaps");
      else res.status(400).send("no");
    });`,
    [
      'GET /a -> 200 by default | "yes" | when ok',
      'GET /a -> 202 | "perhaps" | unless ok | when maybe',
      'GET /a -> 400 | "no" | unless ok | unless maybe',
    ],
  );
  facts(
    "a status that only one branch sets is one of two",
    `${APP}
    app.get("/a", (req, res) => {
      if (isNew) res.status(201);
      res.send("done");
    });`,
    ['GET /a -> 201|200 perhaps by default | "done"'],
  );
  facts(
    "a field that only one branch sets is possible",
    `${APP}
    app.get("/a", (req, res) => {
      if (wait) res.set("Retry-After", "1");
      res.status(503).end();
    });`,
    ["GET /a -> 503 | Retry-After?"],
  );
  facts(
    "a ternary and logical operators branch",
    `${APP}
    app.get("/a", (req, res) => user ? res.json(user) : res.sendStatus(404));
    app.get("/b", (req, res) => {
      ok && res.sendStatus(204);
      bad || res.sendStatus(400);
    });`,
    [
      "GET /a -> 200 by default | user | when user",
      "GET /a -> 404 | unless user",
      "GET /b -> 204 | when ok",
      "GET /b -> 400 | unless bad | after res.sendStatus(204)",
    ],
  );
  facts(
    "a switch groups its cases, falls through and has a default",
    `${APP}
    app.all("/a", (req, res) => {
      switch (req.method) {
        case "GET":
        case "HEAD":
          res.json([]);
          break;
        case "POST":
          res.status(201);
        case "PUT":
          res.location("/a/1");
          res.json({});
          break;
        default:
          res.set("Allow", "GET, POST").sendStatus(405);
      }
    });`,
    [
      'GET|HEAD /a -> 200 by default | [] | case req.method: "GET", "HEAD"',
      '* /a -> 201|200 perhaps by default | Location: "/a/1" | {}',
      '* /a -> 405 | Allow: "GET, POST" | no case req.method: "GET", "HEAD", "POST", "PUT"',
    ],
  );
  facts(
    "code after a return is never reached",
    `${APP}
    app.get("/a", (req, res) => {
      return res.send("first");
      res.status(500).send("second");
    });`,
    ['GET /a -> 200 by default | "first"'],
  );
  facts(
    "what is sent after an answer names the one before",
    `${APP}
    app.get("/a", (req, res) => {
      if (!req.user) res.set("WWW-Authenticate", "Bearer").status(401).send("no");
      res.send("yes");
    });`,
    [
      'GET /a -> 401 | WWW-Authenticate: "Bearer" | "no" | when !req.user',
      'GET /a -> 200 by default | "yes" | after res.set("WWW-Authenticate", "Bearer").status(401).send("no")',
    ],
  );
});

describe("loops", () => {
  facts(
    "the body may run or not, and what it sets may be set afterwards",
    `${APP}
    app.get("/a", (req, res) => {
      for (const name of names) {
        if (!valid(name)) return res.status(400).json({ name });
        res.append("Link", name);
      }
      res.json({});
    });`,
    ["GET /a -> 400 | Link? | { name } | when !valid(name)", "GET /a -> 200 by default | Link? | {}"],
  );
  facts(
    "break and continue leave their own loop or a labelled one",
    `${APP}
    app.get("/a", (req, res) => {
      outer: for (let i = 0; i < 3; i++) {
        while (busy()) {
          if (i === 1) continue outer;
          if (i === 2) break outer;
          res.status(202);
          break;
        }
        do { i++; } while (i < 2);
      }
      res.end();
    });`,
    ["GET /a -> 200|202 perhaps by default"],
  );
});

describe("try, catch and finally", () => {
  facts(
    "a catch clause answers what its try may throw at any point",
    `${APP}
    app.post("/a", async (req, res) => {
      try {
        res.status(201);
        const thing = await make(req.body);
        res.location("/a/" + thing.id);
        res.json(thing);
      } catch (err) {
        res.json({ error: err.message });
      }
    });`,
    [
      'POST /a -> 201 | Location: "/a/" + thing.id | thing',
      "POST /a -> 200|201 perhaps by default | Location? | { error: err.message } | caught err",
    ],
  );
  facts(
    "a catch clause that sets its status has that one",
    `${APP}
    app.post("/a", async (req, res) => {
      try {
        res.json(await make(req.body));
      } catch (error) {
        if (error.code === "23505") return res.status(409).json({ error: "taken" });
        res.status(500).json({ error: "failed" });
      } finally {
        await close();
      }
    });`,
    [
      "POST /a -> 200 by default | await make(req.body)",
      'POST /a -> 409 | { error: "taken" } | caught error | when error.code === "23505"',
      'POST /a -> 500 | { error: "failed" } | caught error | unless error.code === "23505"',
    ],
  );
  facts(
    "finally answers after either way",
    `${APP}
    app.get("/a", async (req, res) => {
      try {
        await work();
      } catch {
        res.status(500);
      } finally {
        res.end();
      }
    });`,
    ["GET /a -> 200|500 perhaps by default"],
  );
  facts(
    "an error that the catch clause swallows does not leave the handler",
    `${APP}
    class ApiError extends Error { constructor(status, message) { super(message); this.status = status; } }
    app.get("/a", (req, res) => {
      try {
        throw new ApiError(404, "missing");
      } catch (error) {
        res.status(error.status).end();
      }
    });
    app.get("/b", (req, res, next) => {
      try {
        throw new ApiError(404, "missing");
      } catch (error) {
        next(error);
      }
    });`,
    ["GET /a -> ? | caught error", 'GET /b -> 404 | thrown | new ApiError(404, "missing")', "GET /b -> ? | thrown | caught error"],
  );
});

describe("callbacks and promises", () => {
  facts(
    "a chain answers in its callbacks, and a catch with the error",
    `${APP}
    app.get("/a", (req, res) => {
      find(req.params.id)
        .then((thing) => {
          if (!thing) return res.status(404).end();
          res.json(thing);
        })
        .catch((err) => res.status(500).json({ error: err.message }));
    });`,
    [
      "GET /a -> 404 | when !thing",
      "GET /a -> 200 by default | thing | unless !thing",
      "GET /a -> 500 | { error: err.message } | caught err",
    ],
  );
  facts(
    "the second function of then catches as well",
    `${APP}
    app.get("/a", (req, res) => {
      find(req.params.id).then((thing) => res.json(thing), (err) => res.status(404).end());
    });`,
    ["GET /a -> 200 by default | thing", "GET /a -> 404 | caught err"],
  );
  facts(
    "an error-first callback answers in its own branches",
    `${APP}
    app.get("/a", (req, res) => {
      db.query(sql, (err, rows) => {
        if (err) return res.status(500).send(err);
        res.json(rows);
      });
    });`,
    ["GET /a -> 500 | err | when err", "GET /a -> 200 by default | rows | unless err"],
  );
  facts(
    "a callback may run before or after what follows the call",
    `${APP}
    app.get("/a", (req, res) => {
      res.status(202);
      setTimeout(() => res.status(504).end("late"), 1000);
      res.json({});
    });`,
    ['GET /a -> 504 | "late"', "GET /a -> 202|504 | {}"],
  );
  facts(
    "a function of the handler that is passed by name is a callback",
    `${APP}
    app.get("/a", (req, res) => {
      function done(err) {
        res.status(err ? 500 : 200).end();
      }
      work(done);
    });`,
    ["GET /a -> 500|200"],
  );
});

describe("what is lost", () => {
  facts(
    "a status and a field after the answer",
    `${APP}
    app.get("/a", (req, res) => {
      res.json({});
      res.status(201);
      res.set("Location", "/b");
    });`,
    ["GET /a -> 200 by default | {}", "lost: late status 201 at res.status(201)", 'lost: late field Location at res.set("Location", "/b")'],
  );
  facts(
    "not on another path than the answer's",
    `${APP}
    app.get("/a", (req, res) => {
      if (ok) res.json({});
      res.status(201);
    });`,
    ["GET /a -> 200 by default | {} | when ok"],
  );
  facts(
    "a status that a redirect replaces",
    `${APP}
    app.get("/a", (req, res) => res.status(301).redirect("/b"));`,
    ['GET /a -> 302 | Location: "/b"', "lost: overridden status 301 at 301"],
  );
});
