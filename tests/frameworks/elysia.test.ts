import { describe, expect, it } from "vitest";

import { elysia } from "../../src/frameworks/elysia.js";
import { web } from "../../src/frameworks/web.js";
import { exercise } from "../support/exercise.js";

const elysiaExercise = exercise(elysia, [web]);

describe("elysia", () => {
  elysiaExercise.facts(
    "routes",
    `
      import { Elysia } from "elysia";
      const app = new Elysia({ prefix: "/v1" })
        .use(cors()).model({}).decorate("db", db).state("a", 1).derive(f).resolve(f).onBeforeHandle(f).guard({}).group("/g", (app) => app.get("/in", () => "in"))
        .get("/a", () => "a")
        .post("/b", ({ body, set }) => { set.status = 201; set.headers["Location"] = "/b/1"; return body; })
        .put("/c", ({ set }) => { set.status = "Not Found"; set.headers = { Vary: "a" }; return { error: "none" }; })
        .patch("/d", ({ status }) => { if (a) return status(400, { error: "no" }); if (b) return status("Conflict", "taken"); throw status(404); })
        .delete("/e", (context) => { if (a) return context.status(410); if (b) return context.error(403, "no"); if (c) return context.error(401); context.set.status = 202; return "later"; })
        .options("/f", ({ error }) => error(404, "none"))
        .head("/g", ({ error }) => error(404))
        .all("/h", ({ redirect }) => redirect("/x"))
        .route("REPORT", "/i", ({ redirect }) => redirect("/x", 303))
        .get("/j", (context) => context.redirect("/x"))
        .post("/j", (context) => context.redirect("/x", 307))
        .get("/k", () => new Response("x", { status: 404 }))
        .onError(({ code, set }) => { set.status = 500; return "broken"; });
    `,
    [
      'GET /in -> 200 by default | returned | "in"',
      'GET /a -> 200 by default | returned | "a"',
      'POST /b -> 201 | returned | Location: "/b/1" | body',
      'PUT /c -> 404 | returned | Vary: "a" | { error: "none" }',
      'PATCH /d -> 400 | returned | { error: "no" } | when a',
      'PATCH /d -> 409 | returned | "taken" | unless a | when b',
      "PATCH /d -> 404 | thrown | unless a | unless b",
      "DELETE /e -> 410 | returned | when a",
      'DELETE /e -> 403 | returned | "no" | unless a | when b',
      "DELETE /e -> 401 | returned | unless a | unless b | when c",
      'DELETE /e -> 202 | returned | "later" | unless a | unless b | unless c',
      'OPTIONS /f -> 404 | returned | "none"',
      "HEAD /g -> 404 | returned",
      '* /h -> 302 | returned | Location: "/x"',
      'REPORT /i -> 303 | returned | Location: "/x"',
      'GET /j -> 302 | returned | Location: "/x"',
      'POST /j -> 307 | returned | Location: "/x"',
      'GET /k -> 404 | returned | "x"',
    ],
  );

  elysiaExercise.facts(
    "functions of the package",
    `
      import { Elysia, status, error, redirect } from "elysia";
      export const routes = (app: Elysia) => app.get("/a", () => status(404)).get("/b", () => status(409, "x")).get("/c", () => error(404)).get("/d", () => error(409, "x")).get("/e", () => redirect("/x")).get("/f", () => redirect("/x", 308)).get("/g", ({ set }) => { set.status = "Nothing"; return "x"; });
    `,
    [
      "GET /a -> 404 | returned",
      'GET /b -> 409 | returned | "x"',
      "GET /c -> 404 | returned",
      'GET /d -> 409 | returned | "x"',
      'GET /e -> 302 | returned | Location: "/x"',
      'GET /f -> 308 | returned | Location: "/x"',
      'GET /g -> ? | returned | "x"',
    ],
  );

  it("every entry of the description is exercised", () => {
    expect(elysiaExercise.untouched()).toEqual([]);
  });
});
