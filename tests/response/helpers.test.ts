/** Functions that take the response: traced in this file, unknown in another. */
import { describe } from "vitest";

import { facts } from "../support/facts.js";

const APP = `
  import express from "express";
  const app = express();
`;

describe("helpers of this file", () => {
  facts(
    "their parameters stand for the arguments, and the call decides",
    `${APP}
    function fail(res, status, message) {
      return res.status(status).json({ error: message });
    }
    app.get("/a", (req, res) => fail(res, 404, "missing"));
    app.get("/b", (req, res) => {
      if (!req.user) return fail(res, 401, "no");
      res.send("ok");
    });`,
    [
      'GET /a -> 404 | at fail(res, 404, "missing") | { error: message }',
      'GET /b -> 401 | at fail(res, 401, "no") | { error: message } | when !req.user',
      'GET /b -> 200 by default | "ok" | unless !req.user',
    ],
  );
  facts(
    "defaults, and arguments that are not given",
    `${APP}
    const ok = (res, data, status = 200) => res.status(status).json(data);
    app.get("/a", (req, res) => ok(res, []));
    app.post("/b", (req, res) => ok(res, {}, 201));`,
    ["GET /a -> 200 | data", "POST /b -> 201 | at ok(res, {}, 201) | data"],
  );
  facts(
    "the helper's own status and text are decided in the helper",
    `${APP}
    function notFound(res) {
      res.status(404).json({ error: "Not found" });
    }
    app.get("/a", (req, res) => notFound(res));
    app.get("/b", (req, res) => notFound(res));`,
    ['GET /a -> 404 | { error: "Not found" }', 'GET /b -> 404 | { error: "Not found" }'],
  );
  facts(
    "objects with methods, and arguments by name",
    `${APP}
    const respond = {
      created(res, { location, body }) { res.location(location).status(201).json(body); },
    };
    const send = ({ res, status, body }) => res.status(status).json(body);
    app.post("/a", (req, res) => respond.created(res, { location: "/a/1", body: {} }));
    app.post("/b", (req, res) => send({ res, status: 409, body: {} }));`,
    ["POST /a -> 201 | Location: location | body", "POST /b -> 409 | at send({ res, status: 409, body: {} }) | body"],
  );
  facts(
    "methods of the same class",
    `
    class Controller {
      fail(res, code) { return res.status(code).end(); }
      show = (req, res) => this.fail(res, 404);
    }`,
    ["GET by name -> 404 | at this.fail(res, 404)"],
  );
  facts(
    "a helper that sets fields or a status and returns the response",
    `${APP}
    const cached = (res) => res.set("Cache-Control", "no-store");
    const missing = (res) => res.status(404);
    app.get("/a", (req, res) => cached(res).json({}));
    app.get("/b", (req, res) => { missing(res); res.end(); });`,
    ['GET /a -> 200 by default | Cache-Control: "no-store" | {}', "GET /b -> 404"],
  );
  facts(
    "what held inside the helper says nothing of what follows",
    `${APP}
    app.get("/a", (req, res) => {
      function check() {
        if (!req.user) {
          res.status(403).end();
          return false;
        }
        return true;
      }
      if (!check()) return;
      res.send("ok");
    });`,
    ["GET /a -> 403 | when !req.user", 'GET /a -> 200 by default | "ok" | unless !check()'],
  );
  facts(
    "a helper that no handler calls is read on its own",
    `
    export function failure(res, status, message) {
      res.status(status).json({ message });
    }
    export function missing(res) {
      res.status(404).json({ message: "missing" });
    }`,
    ["function * -> ? | { message }", 'function * -> 404 | { message: "missing" }'],
  );
  facts(
    "helpers that call each other end",
    `${APP}
    function a(res, n) { return n ? b(res, n) : res.status(400).end(); }
    function b(res, n) { return a(res, n - 1); }
    app.get("/a", (req, res) => a(res, 3));`,
    ["GET /a -> 400 | unless n"],
  );
});

describe("functions that are called later", () => {
  facts(
    "callbacks of what makes a middleware that is called at once",
    `${APP}
    app.post("/login", (req, res, next) => {
      passport.authenticate("local", (error, user) => {
        if (error) return next(createError(500, error));
        if (!user) return res.status(401).json({ message: "wrong password" });
        req.logIn(user, () => res.redirect("/"));
      })(req, res, next);
    });`,
    [
      "POST /login -> 500 | thrown | createError(500, error) | when error",
      'POST /login -> 401 | { message: "wrong password" } | unless error | when !user',
      'POST /login -> 302 | Location: "/" | unless error | unless !user',
    ],
  );
  facts(
    "those that a helper returns",
    `${APP}
    const onLogin = (req, res, next) => (error, user) => {
      if (!user) return res.status(401).end();
      next();
    };
    app.post("/login", (req, res, next) => passport.authenticate("local", onLogin(req, res, next))(req, res, next));`,
    ["POST /login -> 401 | when !user"],
  );
  facts(
    "those that a helper has of its own",
    `${APP}
    function render(req, res, next) {
      const failed = (status) => res.status(status).end();
      const done = (error, page) => {
        if (error) return failed(503);
        res.render("page", page);
      };
      if (!req.user) return failed(403);
      load(req.params.id, done);
    }
    app.get("/a", (req, res, next) => { render(req, res, next); });`,
    [
      "GET /a -> 403 | at failed(403) | when !req.user",
      "GET /a -> 503 | at failed(503) | unless !req.user | when error",
      'GET /a -> 200 by default | document "page" | unless !req.user | unless error',
    ],
  );
});

describe("helpers of other modules", () => {
  facts(
    "named for answers and given a status, they answer with it",
    `${APP}
    import { sendError, sendSuccess, response } from "./respond.js";
    app.get("/a", (req, res) => sendError(res, 409, "taken"));
    app.get("/b", (req, res) => sendSuccess(res, { status: 201, data: {} }));
    app.get("/c", (req, res) => response.notFound(res, "missing"));
    app.get("/d", (req, res) => sendError(res, "failed"));
    app.get("/e", (req, res) => sendError(res, error));`,
    [
      'GET /a -> 409 | any field but Location | "taken"',
      "GET /b -> 201 | any field but Location | content?",
      'GET /c -> 404 | any field but Location | "missing"',
    ],
  );
  facts(
    "given an address, they may set Location",
    `${APP}
    import { sendCreated } from "./respond.js";
    app.post("/a", (req, res) => sendCreated(res, 201, body));
    app.post("/b", (req, res) => sendCreated(res, 201, body, "/b/" + body.url));`,
    ["POST /a -> 201 | any field but Location | content?", 'POST /b -> 201 | any field | "/b/" + body.url'],
  );
  facts(
    "named for cookies and logs, they change nothing but a cookie",
    `${APP}
    app.post("/a", (req, res) => { setAuthCookie(res, token); res.json({}); });
    app.post("/b", (req, res) => { login(req, res); res.json({}); });
    app.post("/c", (req, res) => { listUsers(res); res.status(201).json({}); });
    app.post("/d", (req, res) => { setCookieAndRespond(res); res.json({}); });`,
    [
      "POST /a -> 200 by default | {}",
      "POST /b -> 200|? perhaps by default | {}",
      "POST /c -> 201 | any field | {}",
      "POST /d -> 200|? perhaps by default | {}",
    ],
  );
  facts(
    "what makes a response lends itself to those that read the request",
    `
    import { Hono } from "hono";
    import { deleteCookie } from "hono/cookie";
    const app = new Hono();
    app.delete("/a", (c) => { deleteCookie(c, "auth"); return c.json(isMobile(c) ? {} : null); });
    app.delete("/b", (c) => { prepare(c); return c.json({}); });`,
    [
      "DELETE /a -> 200 by default | returned | isMobile(c) ? {} : null",
      "DELETE /b -> 200|? perhaps by default | returned | any field | {}",
    ],
  );
  facts(
    "what follows an unknown function is uncertain",
    `${APP}
    app.get("/a", (req, res) => {
      res.status(401);
      enhance(res);
      res.json({});
    });
    app.get("/b", async (req, res) => {
      await stream.pipeline(source, res);
    });
`,
    ["GET /a -> 401|? | any field | {}", "GET /b -> 200 by default | source"],
  );
});
