/** Which fields a response is proven to have, to lack, or may have. */
import { describe } from "vitest";

import { facts } from "../support/facts.js";

const APP = `
  import express from "express";
  const app = express();
`;

describe("forms of setting", () => {
  facts(
    "names ignore case, wherever they are set",
    `${APP}
    app.get("/a", (req, res) => res.set("retry-after", "1").status(503).end());
    app.get("/b", (req, res) => {
      res.setHeader("RETRY-AFTER", 1);
      res.status(503).end();
    });`,
    ['GET /a -> 503 | Retry-After: "1"', "GET /b -> 503 | Retry-After: 1"],
  );
  facts(
    "objects, their spreads and their computed names",
    `${APP}
    const common = { Vary: "Origin" };
    const NAME = "Location";
    app.get("/a", (req, res) => res.set({ Location: "/x", "Retry-After": "1" }).end());
    app.get("/b", (req, res) => res.set({ ...common, [NAME]: "/x" }).end());
    app.get("/c", (req, res) => res.set({ ...req.extra, Location: "/x" }).end());
    app.get("/d", (req, res) => res.set({ [req.name]: "1" }).end());
    app.get("/e", (req, res) => res.set(common).end());
    app.get("/f", (req, res) => res.set(headersOf(req)).end());`,
    [
      'GET /a -> 200 by default | Location: "/x" | Retry-After: "1"',
      'GET /b -> 200 by default | Location: "/x" | Vary: "Origin"',
      'GET /c -> 200 by default | Location: "/x" | any field',
      "GET /d -> 200 by default | any field",
      'GET /e -> 200 by default | Vary: "Origin"',
      "GET /f -> 200 by default | any field",
    ],
  );
  facts(
    "names that are constants or not known",
    `${APP}
    import { HEADERS } from "./headers.js";
    const RETRY = "Retry-After";
    app.get("/a", (req, res) => res.set(RETRY, "1").end());
    app.get("/b", (req, res) => res.set(HEADERS.RETRY, "1").end());`,
    ['GET /a -> 200 by default | Retry-After: "1"', "GET /b -> 200 by default | any field"],
  );
  facts(
    "the forms of writeHead: a reason, an object, a flat list, a list of pairs",
    `
    import { createServer } from "node:http";
    createServer((req, res) => res.writeHead(302, { Location: "/a" }).end());
    createServer((req, res) => res.writeHead(302, "Found", { Location: "/a" }).end());
    createServer((req, res) => res.writeHead(302, ["Location", "/a", "Vary", "Origin"]).end());
    createServer((req, res) => res.writeHead(302, [["Location", "/a"], ["Vary", "Origin"]]).end());
    createServer((req, res) => res.writeHead(302, headers).end());
    createServer((req, res) => res.writeHead(404, "Not Found").end());`,
    [
      '* -> 302 | Location: "/a"',
      '* -> 302 | Location: "/a"',
      "* -> 302 | Location:  | Vary: ",
      '* -> 302 | Location: "/a" | Vary: "Origin"',
      "* -> 302 | any field",
      "* -> 404",
    ],
  );
  facts(
    "setHeaders with a Map is not read",
    `
    import { createServer } from "node:http";
    createServer((req, res) => {
      res.setHeaders(new Map([["Location", "/a"]]));
      res.statusCode = 302;
      res.end();
    });`,
    ["* -> 302 | any field"],
  );
  facts(
    "what is removed is missing",
    `${APP}
    app.get("/a", (req, res) => {
      res.set("Location", "/x");
      res.removeHeader("location");
      res.status(201).end();
    });`,
    ["GET /a -> 201"],
  );
});

describe("fields that come from elsewhere", () => {
  facts(
    "middleware for the whole file",
    `${APP}
    app.use((req, res, next) => {
      res.set("WWW-Authenticate", "Bearer");
      next();
    });
    app.get("/a", (req, res) => res.status(401).end());`,
    ["GET /a -> 401 | WWW-Authenticate?"],
  );
  facts(
    "middleware for one route says nothing of others",
    `${APP}
    app.get("/a", (req, res, next) => { res.set("WWW-Authenticate", "Bearer"); next(); }, (req, res) => res.status(401).end());
    app.get("/b", (req, res) => res.status(401).end());`,
    ["GET /a -> 401", "GET /b -> 401"],
  );
  facts(
    "a limiter's own handler, inline and by name",
    `
    import rateLimit from "express-rate-limit";
    rateLimit({ handler: (req, res) => res.status(429).end() });
    function tooMany(req, res) { res.status(429).end(); }
    rateLimit({ handler: tooMany });
    const slow = (req, res) => res.status(503).end();
    rateLimit({ handler: slow });
    export const other = (req, res) => res.status(429).end();`,
    ["* -> 429 | Retry-After?", "* -> 429 | Retry-After?", "* -> 503 | Retry-After?", "* -> 429"],
  );
  facts(
    "a limiter's field in the error handler",
    `${APP}
    app.use((err, req, res, next) => res.status(429).end());`,
    ["error-handler * -> 429 | Retry-After?"],
  );
  facts(
    "a library of challenges in the file",
    `${APP}
    import passport from "passport";
    app.use(passport.authenticate("bearer"));
    app.get("/a", (req, res) => res.status(401).end());`,
    ["GET /a -> 401 | WWW-Authenticate?"],
  );
  facts("settings", `${APP} app.get("/a", (req, res) => res.status(503).end());`, ["GET /a -> 503 | Retry-After?"], {
    fieldsSetElsewhere: ["Retry-After"],
  });
});

describe("a response that code elsewhere has in hand", () => {
  facts(
    "any field may be set, and the status changed",
    `${APP}
    app.get("/a", (req, res) => {
      decorate(res);
      res.status(401).end();
    });
    app.get("/b", (req, res) => {
      decorate(res);
      res.end();
    });
    app.get("/c", (req, res) => {
      res.houseMethod();
      res.json({});
    });
    app.get("/d", (req, res) => {
      this.res = res;
      res.json({});
    });
    app.get("/e", (req, res) => {
      render({ req, res });
      res.json({});
    });`,
    [
      "GET /a -> 401 | any field | content?",
      "GET /b -> 200|? perhaps by default | any field | content?",
      "GET /c -> 200|? perhaps by default | any field | {}",
      "GET /d -> 200|? perhaps by default | any field | {}",
      "GET /e -> 200|? perhaps by default | any field | {}",
    ],
  );
  facts(
    "a function that only reads it or sets a cookie leaves the fields alone",
    `${APP}
    app.get("/a", (req, res) => {
      logRequest(req, res);
      res.status(401).end();
    });`,
    ["GET /a -> 401"],
  );
  facts(
    "its alias is the same response",
    `${APP}
    app.get("/a", (req, res) => {
      const answer = res;
      answer.status(404);
      res.end();
    });`,
    ["GET /a -> 404"],
  );
});
