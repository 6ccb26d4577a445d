import { createRequire } from "node:module";

import { describe, expect, it } from "vitest";

import { node } from "../../src/frameworks/node.js";
import { restify, restifyErrors } from "../../src/frameworks/restify.js";
import { exercise } from "../support/exercise.js";

type ErrorClass = new (message: string) => { readonly statusCode: number };

// It has no types of its own.
const errors = createRequire(import.meta.url)("restify-errors") as Readonly<Record<string, unknown>>;

/** Whether an export is the class of one status: it extends the class of them all. */
function isErrorClass(exported: unknown): boolean {
  const all = errors.HttpError as ErrorClass;
  return typeof exported === "function" && exported.prototype instanceof all && exported !== errors.RestError;
}

const restifyExercise = exercise(restify, [node]);

describe("restify", () => {
  restifyExercise.facts(
    "routes",
    `
      const restify = require("restify");
      const server = restify.createServer();
      server.pre((req, res, next) => { res.header("Vary", "a"); return next(); });
      server.use(function (req, res, next) { res.charSet("utf-8"); res.noCache(); next(); });
      server.get("/a", (req, res, next) => { res.send({ a }); return next(); });
      server.post({ path: "/b", name: "b" }, (req, res, next) => { res.send(201, { a }); return next(); });
      server.put("/c", (req, res, next) => { res.send(404); return next(); });
      server.patch("/d", (req, res, next) => { res.send(409, { a }, { Vary: "b" }); return next(); });
      server.del("/e", (req, res, next) => { res.status(204); res.send(); return next(); });
      server.head("/f", async (req, res) => { res.send({ a }, { Allow: "GET" }); });
      server.opts("/g", async (request, response) => { if (a) return response.send("a", { Allow: "GET" }); response.send(code, { a });});
      server.get("/h", (req, res, next) => { res.json(); });
      server.get("/i", (req, res, next) => { res.json(404); });
      server.get("/j", (req, res, next) => { res.json({ a }); });
      server.get("/k", (req, res, next) => { res.json(400, { a }); });
      server.get("/l", (req, res, next) => { res.json(400, { a }, { Vary: "c" }); });
      server.get("/m", (req, res, next) => { res.json({ a }, { Vary: "c" }); });
      server.get("/n", (req, res, next) => { if (a) return res.json("a", { Vary: "d" }); return res.json(code, { a }); });
      server.get("/o", (req, res, next) => { res.set("Allow", "GET"); res.set({ Vary: "d" }); res.link("/x", "next"); res.cache("public"); res.contentType = "text"; res.sendRaw("x"); });
      server.get("/p", (req, res, next) => { if (a) return res.sendRaw(); if (b) return res.sendRaw(404); if (c) return res.sendRaw(200, "x"); if (d) return res.sendRaw(200, "x", { Vary: "e" }); if (e) return res.sendRaw({ a }, { Vary: "e" }); if (f) return res.sendRaw("a", { Vary: "e" }); return res.sendRaw(code, "x"); });
      server.get("/q", (req, res, next) => res.redirect("/x", next));
      server.get("/r", (req, res, next) => res.redirect(301, "/x", next));
      server.get("/s", (req, res, next) => res.redirect({ pathname: "/x", permanent: true }, next));
      server.get("/t", (req, res, next) => { const error = new Error("x"); error.statusCode = 409; next(error); });
    `,
    [
      "GET /a -> 200 by default | Cache-Control? | Vary? | { a }",
      "POST -> 201 | Cache-Control? | Vary? | { a }",
      "PUT /c -> 404 | Cache-Control? | Vary?",
      'PATCH /d -> 409 | Cache-Control? | Vary: "b" | { a }',
      "DELETE /e -> 204 | Cache-Control? | Vary?",
      'HEAD /f -> 200 by default | Allow: "GET" | Cache-Control? | Vary? | { a }',
      'OPTIONS /g -> 200 by default | Allow: "GET" | Cache-Control? | Vary? | "a" | when a',
      "OPTIONS /g -> ? | Cache-Control? | Vary? | { a } | unless a",
      "GET /h -> 200 by default | Cache-Control? | Vary?",
      "GET /i -> 404 | Cache-Control? | Vary?",
      "GET /j -> 200 by default | Cache-Control? | Vary? | { a }",
      "GET /k -> 400 | Cache-Control? | Vary? | { a }",
      'GET /l -> 400 | Cache-Control? | Vary: "c" | { a }',
      'GET /m -> 200 by default | Cache-Control? | Vary: "c" | { a }',
      'GET /n -> 200 by default | Cache-Control? | Vary: "d" | "a" | when a',
      "GET /n -> ? | Cache-Control? | Vary? | { a } | unless a",
      'GET /o -> 200 by default | Allow: "GET" | Content-Type: "text" | Cache-Control: "public" | Link: "/x" | Vary: "d" | "x"',
      "GET /p -> 200 by default | Cache-Control? | Vary? | when a",
      "GET /p -> 404 | Cache-Control? | Vary? | unless a | when b",
      'GET /p -> 200 | Cache-Control? | Vary? | "x" | unless a | unless b | when c',
      'GET /p -> 200 | Cache-Control? | Vary: "e" | "x" | unless a | unless b | unless c | when d',
      'GET /p -> 200 by default | Cache-Control? | Vary: "e" | { a } | unless a | unless b | unless c | unless d | when e',
      'GET /p -> 200 by default | Cache-Control? | Vary: "e" | "a" | unless a | unless b | unless c | unless d | unless e | when f',
      'GET /p -> ? | Cache-Control? | Vary? | "x" | unless a | unless b | unless c | unless d | unless e | unless f',
      'GET /q -> 302 | Location: "/x" | Cache-Control? | Vary?',
      'GET /r -> 301 | Location: "/x" | Cache-Control? | Vary?',
      'GET /s -> ? | Location: { pathname: "/x", permanent: true } | Cache-Control? | Vary?',
      'GET /t -> 409 | thrown | new Error("x")',
    ],
  );

  it("every entry of the description is exercised", () => {
    expect(restifyExercise.untouched()).toEqual([]);
  });
});

const restifyErrorsExercise = exercise(restifyErrors);

describe("restify-errors", () => {
  for (const [name, made] of Object.entries(errors).filter(([, one]) => isErrorClass(one))) {
    restifyErrorsExercise.facts(
      name,
      `
        import { ${name} } from "restify-errors";
        import { createServer } from "restify";
        createServer().get("/", (req, res, next) => next(new ${name}("x")));
      `,
      [`GET / -> ${new (made as ErrorClass)("x").statusCode} | thrown | "x"`],
    );
  }

  restifyErrorsExercise.facts(
    "objects and codes",
    `
      import restify from "restify";
      import errors from "restify-errors";
      const server = restify.createServer();
      server.get("/a", (req, res, next) => next(new errors.ConflictError("taken")));
      server.get("/b", (req, res, next) => { res.send(new errors.NotFoundError({ context: {} }, "none")); next(); });
      server.get("/c", (req, res, next) => next(new errors.HttpError({ statusCode: 429 }, "slow")));
      server.get("/d", (req, res, next) => next(errors.makeErrFromCode(404, "none")));
      server.get("/e", (req, res, next) => { const error = new errors.InternalServerError("x"); error.statusCode = 503; return next(error); });
    `,
    [
      'GET /a -> 409 | thrown | "taken"',
      'GET /b -> 404 | thrown | "none"',
      'GET /c -> 429 | thrown | "slow"',
      'GET /d -> 404 | thrown | "none"',
      'GET /e -> 503 | thrown | "x"',
    ],
  );

  it("every entry of the description is exercised", () => {
    expect(restifyErrorsExercise.untouched()).toEqual([]);
  });
});
