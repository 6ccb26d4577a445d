import { describe, expect, it } from "vitest";

import { express } from "../../src/frameworks/express.js";
import { exercise } from "../support/exercise.js";

const { facts, untouched } = exercise(express);

/** A handler of each body, registered on an application. */
function get(...bodies: readonly string[]): string {
  return [
    'import express from "express";',
    "const app = express();",
    ...bodies.map((body, index) => `app.get("/${index}", (req, res) => { ${body} });`),
  ].join("\n");
}

describe("status", () => {
  facts("is 200 unless set", get("res.end();", "res.send('x');"), ["GET /0 -> 200 by default", "GET /1 -> 200 by default | 'x'"]);
  facts(
    "set by status() and statusCode, sent by sendStatus()",
    get("res.status(201).end();", "res.statusCode = 202; res.end();", "res.sendStatus(204);"),
    ["GET /0 -> 201", "GET /1 -> 202", "GET /2 -> 204"],
  );
  facts(
    "set by writeHead()",
    get(
      "res.writeHead(404); res.end();",
      "res.writeHead(404, 'Gone'); res.end();",
      "res.writeHead(404, { Vary: 'x' }).end();",
      "res.writeHead(404, 'x', { Vary: 'x' }).end();",
    ),
    ["GET /0 -> 404", "GET /1 -> 404", "GET /2 -> 404 | Vary: 'x'", "GET /3 -> 404 | Vary: 'x'"],
  );
  facts("its phrase", get("res.statusMessage = 'Fine'; res.end();"), ["GET /0 -> 200 by default"]);
});

describe("content", () => {
  facts(
    "json(), jsonp() and send() with nothing, or with content",
    get("res.json();", "res.jsonp();", "res.send();", "res.json({});", "res.jsonp([]);", "res.send('text');"),
    [
      "GET /0 -> 200 by default",
      "GET /1 -> 200 by default",
      "GET /2 -> 200 by default",
      "GET /3 -> 200 by default | {}",
      "GET /4 -> 200 by default | []",
      "GET /5 -> 200 by default | 'text'",
    ],
  );
  facts(
    "a status beside or in place of the content, in Express 5",
    get(
      "res.send(404);",
      "res.send(404, 'x');",
      "res.send('x', 404);",
      "res.json(404, {});",
      "res.json({}, 404);",
      "res.jsonp(404, {});",
      "res.jsonp({}, 404);",
    ),
    [
      "GET /0 -> 200 by default | 404",
      "lost: ignored status 404 at 404",
      "GET /1 -> 200 by default | 404",
      "lost: ignored status 404 at 404",
      "GET /2 -> 200 by default | 'x'",
      "lost: ignored status 404 at 404",
      "GET /3 -> 200 by default | 404",
      "lost: ignored status 404 at 404",
      "GET /4 -> 200 by default | {}",
      "lost: ignored status 404 at 404",
      "GET /5 -> 200 by default | 404",
      "lost: ignored status 404 at 404",
      "GET /6 -> 200 by default | {}",
      "lost: ignored status 404 at 404",
    ],
    { versions: { express: 5 } },
  );
  facts(
    "a status beside or in place of the content, in Express 4",
    get(
      "res.send(404);",
      "res.send(404, 'x');",
      "res.send('x', 404);",
      "res.json(404, {});",
      "res.json({}, 404);",
      "res.jsonp(404, {});",
      "res.jsonp({}, 404);",
    ),
    [
      "GET /0 -> 404",
      "GET /1 -> 404 | 'x'",
      "GET /2 -> 404 | 'x'",
      "GET /3 -> 404 | {}",
      "GET /4 -> 404 | {}",
      "GET /5 -> 404 | {}",
      "GET /6 -> 404 | {}",
    ],
    { versions: { express: 4 } },
  );
  facts("a status beside the content, in an unknown version", get("res.send(404);", "res.json({}, 404);"), ["GET /0 -> ?", "GET /1 -> ?"]);
  facts("more arguments are a method of the project's own", get("res.json({}, false, 404);"), []);
  facts(
    "files and pages",
    get("res.sendFile('/a');", "res.sendfile('/a');", "res.download('/a', 'b');", "res.render('page', { error: 'x' });"),
    [
      "GET /0 -> 200 by default | document '/a'",
      "GET /1 -> 200 by default | document '/a'",
      "GET /2 -> 200 by default | Content-Disposition:  | document '/a'",
      "GET /3 -> 200 by default | document 'page'",
    ],
  );
  facts(
    "parts, and the end with nothing, a callback or content",
    get("res.write('a'); res.end();", "res.end(() => log());", "res.end('a');"),
    ["GET /0 -> 200 by default | 'a'", "GET /1 -> 200 by default", "GET /2 -> 200 by default | 'a'"],
  );
  facts("by type", get("res.format({ json: () => res.json({}), default: () => res.sendStatus(406) });"), [
    "GET /0 -> 200 by default | {}",
    "GET /0 -> 406",
  ]);
});

describe("redirect", () => {
  facts(
    "to a target, with a status, and with neither",
    get("res.redirect('/x');", "res.redirect(301, '/x');", "res.redirect();", "res.redirect(code, '/x');"),
    ["GET /0 -> 302 | Location: '/x'", "GET /1 -> 301 | Location: '/x'", "GET /2 -> 302 | Location: ", "GET /3 -> ? | Location: '/x'"],
  );
  facts(
    "a status after the target, in Express 5",
    get("res.redirect('/x', 301);"),
    ["GET /0 -> 500 | Location: 301", "lost: ignored status 301 at 301"],
    {
      versions: { express: 5 },
    },
  );
  facts("a status after the target, in Express 4", get("res.redirect('/x', 301);"), ["GET /0 -> 301 | Location: '/x'"], {
    versions: { express: 4 },
  });
  facts("a status after the target, in an unknown version", get("res.redirect('/x', 301);"), ["GET /0 -> ?"]);
  facts("to a status alone, which is the target", get("res.redirect(301);"), [
    "GET /0 -> 302 | Location: 301",
    "lost: address status 301 at 301",
  ]);
  facts("a status set before it is lost", get("res.status(301).redirect('/x');"), [
    "GET /0 -> 302 | Location: '/x'",
    "lost: overridden status 301 at 301",
  ]);
});

describe("fields", () => {
  facts(
    "by name and value, or several",
    get(
      "res.set('Allow', 'GET').set({ Vary: 'a' }).end();",
      "res.header('Allow', 'GET').header({ Vary: 'a' }).end();",
      "res.append('Allow', 'GET').end();",
      "res.setHeader('Allow', 'GET').end();",
      "res.appendHeader('Allow', 'GET').end();",
      "res.setHeaders(new Map()); res.end();",
      "res.set('Allow', 'GET'); res.removeHeader('Allow'); res.end();",
    ),
    [
      "GET /0 -> 200 by default | Allow: 'GET' | Vary: 'a'",
      "GET /1 -> 200 by default | Allow: 'GET' | Vary: 'a'",
      "GET /2 -> 200 by default | Allow: 'GET'",
      "GET /3 -> 200 by default | Allow: 'GET'",
      "GET /4 -> 200 by default | Allow: 'GET'",
      "GET /5 -> 200 by default | any field",
      "GET /6 -> 200 by default",
    ],
  );
  facts(
    "by what sets them",
    get(
      "res.location('/x').end();",
      "res.type('json').end();",
      "res.contentType('json').end();",
      "res.attachment('a.pdf').end();",
      "res.links({ next: '/2' }).end();",
      "res.vary('Origin').end();",
      "res.cookie('a', 'b').end();",
      "res.clearCookie('a').end();",
    ),
    [
      "GET /0 -> 200 by default | Location: '/x'",
      "GET /1 -> 200 by default | Content-Type: 'json'",
      "GET /2 -> 200 by default | Content-Type: 'json'",
      "GET /3 -> 200 by default | Content-Disposition: 'a.pdf'",
      "GET /4 -> 200 by default | Link: { next: '/2' }",
      "GET /5 -> 200 by default | Vary: 'Origin'",
      "GET /6 -> 200 by default | Set-Cookie: 'b'",
      "GET /7 -> 200 by default | Set-Cookie: 'a'",
    ],
  );
});

describe("what changes nothing", () => {
  facts(
    "reading and listening",
    get(
      `res.get('Allow'); res.getHeader('a'); res.getHeaders(); res.getHeaderNames(); res.hasHeader('a'); res.locals = {};
      res.cork(); res.uncork(); res.writeContinue(); res.writeEarlyHints({}); res.writeProcessing(); res.addTrailers({});
      res.on('finish', f).once('close', f).off('close', f).addListener('a', f).removeListener('a', f).setTimeout(9);
      res.emit('a'); res.status(201); res.flushHeaders(); res.send(res.__('a') + res.__n('b', 2) + res.__mf('c'));`,
      "res.destroy();",
    ),
    ["GET /0 -> 201 | res.__('a') + res.__n('b', 2) + res.__mf('c')"],
  );
});

describe("routes", () => {
  facts(
    "each method of an application",
    `
    import express from "express";
    const app = express();
    app.get("/", (req, res) => res.send("get"));
    app.post("/", (req, res) => res.send("post"));
    app.put("/", (req, res) => res.send("put"));
    app.patch("/", (req, res) => res.send("patch"));
    app.delete("/", (req, res) => res.send("delete"));
    app.del("/", (req, res) => res.send("del"));
    app.head("/", (req, res) => res.send("head"));
    app.options("/", (req, res) => res.send("options"));
    app.query("/", (req, res) => res.send("query"));
    app.all("/", (req, res) => res.send("all"));
    app.use("/a", (req, res) => res.send("use"));
    app.param("id", (req, res, next, id) => { if (!id) return res.sendStatus(400); next(); });
    app.get("view engine");`,
    [
      'middleware * /a -> 200 by default | "use"',
      "middleware * -> 400 | when !id",
      'GET / -> 200 by default | "get"',
      'POST / -> 200 by default | "post"',
      'PUT / -> 200 by default | "put"',
      'PATCH / -> 200 by default | "patch"',
      'DELETE / -> 200 by default | "delete"',
      'DELETE / -> 200 by default | "del"',
      'HEAD / -> 200 by default | "head"',
      'OPTIONS / -> 200 by default | "options"',
      'QUERY / -> 200 by default | "query"',
      '* / -> 200 by default | "all"',
    ],
  );
  facts(
    "each method of a route",
    `
    import { Router } from "express-promise-router";
    import { Router as AsyncRouter } from "express-async-router";
    const router = Router();
    router.route("/a")
      .get((req, res) => res.send("get")).post((req, res) => res.send("post")).put((req, res) => res.send("put"))
      .patch((req, res) => res.send("patch")).delete((req, res) => res.send("delete"))
      .head((req, res) => res.send("head")).options((req, res) => res.send("options")).query((req, res) => res.send("query"))
      .all((req, res) => res.send("all"));
    AsyncRouter().get("/b", (req, res) => res.send("b"));`,
    [
      'GET /a -> 200 by default | "get"',
      'POST /a -> 200 by default | "post"',
      'PUT /a -> 200 by default | "put"',
      'PATCH /a -> 200 by default | "patch"',
      'DELETE /a -> 200 by default | "delete"',
      'HEAD /a -> 200 by default | "head"',
      'OPTIONS /a -> 200 by default | "options"',
      'QUERY /a -> 200 by default | "query"',
      '* /a -> 200 by default | "all"',
      'GET /b -> 200 by default | "b"',
    ],
  );
  facts(
    "routers, however they are made or called",
    `
    const express = require("express");
    express().get("/0", (req, res) => res.send("0"));
    express.Router().get("/1", (req, res) => res.send("1"));
    new express.Router().get("/2", (req, res) => res.send("2"));
    module.exports = (server, route, routes, api) => {
      server.get("/4", (req, res) => res.send("4"));
      route.get("/5", (req, res) => res.send("5"));
      routes.get("/6", (req, res) => res.send("6"));
      api.get("/7", (req, res) => res.send("7"));
    };`,
    [
      'GET /0 -> 200 by default | "0"',
      'GET /1 -> 200 by default | "1"',
      'GET /2 -> 200 by default | "2"',
      'GET /4 -> 200 by default | "4"',
      'GET /5 -> 200 by default | "5"',
      'GET /6 -> 200 by default | "6"',
      'GET /7 -> 200 by default | "7"',
    ],
  );
});

describe("parameters", () => {
  facts(
    "by name",
    `
    export const a = (req, res) => { res.end(); };
    export const b = (request, response) => { response.end(); };
    export const c = (_req, _res) => { _res.status(400).end(); };
    export const d = (req, resp) => { resp.status(400).end(); };
    export const e = (req, res, next) => { next({ status: 401 }); };
    export const f = (req, res, _next) => { _next({ status: 402 }); };
    export const g = (req, res, done) => { done({ status: 403 }); };
    export const h = (req, res, cb) => { cb({ status: 404 }); };
    export const i = (err, req, res, next) => { res.status(err.status).end(); };
    export const j = (error, req, res, next) => { next(error); };
    export const k = (e, req, res, next) => { res.end(); };
    export const l = (_err, req, res, next) => { res.end(); };`,
    [
      "* -> 200 by default",
      "* -> 200 by default",
      "* -> 400",
      "* -> 400",
      "* -> 401 | thrown | { status: 401 }",
      "* -> 402 | thrown | { status: 402 }",
      "* -> 403 | thrown | { status: 403 }",
      "* -> 404 | thrown | { status: 404 }",
      "error-handler * -> ? | Retry-After?",
      "error-handler * -> ? | thrown",
      "error-handler * -> 200 by default | Retry-After?",
      "error-handler * -> 200 by default | Retry-After?",
    ],
  );
  facts(
    "by type",
    `
    import express, { Request, Response, NextFunction, Application, Express, Router, IRouter, Response as ExpressResponse } from "express";
    export const a = (p: Request, q: Response, r: NextFunction) => { q.status(400).end(); };
    export const b = (p: express.Request, q: ExpressResponse) => { q.status(400).end(); };
    export function routes(v: Application, w: Express, x: Router, y: IRouter) {
      v.get("/v", (p, q) => q.send("v"));
      w.get("/w", (p, q) => q.send("w"));
      x.get("/x", (p, q) => q.send("x"));
      y.get("/y", (p, q) => q.send("y"));
    }`,
    [
      "* -> 400",
      "* -> 400",
      'GET /v -> 200 by default | "v"',
      'GET /w -> 200 by default | "w"',
      'GET /x -> 200 by default | "x"',
      'GET /y -> 200 by default | "y"',
    ],
  );
});

describe("errors", () => {
  facts(
    "handed on with a status of their own, or none",
    `
    import express from "express";
    const app = express();
    app.get("/a", (req, res, next) => {
      const error = new Error("x");
      error.status = 404;
      next(error);
    });
    app.get("/b", (req, res, next) => {
      const error = new Error("x");
      error.statusCode = 404;
      next(error);
    });
    app.get("/c", (req, res, next) => next());
    app.use((err, req, res, next) => res.json({ message: err.message }));`,
    [
      'GET /a -> 404 | thrown | new Error("x")',
      'GET /b -> 404 | thrown | new Error("x")',
      "error-handler * -> 200 by default | Retry-After? | { message: err.message }",
    ],
  );
});

it("touches every entry of the description", () => {
  expect(untouched()).toEqual([]);
});
