import { describe, expect, it } from "vitest";

import { hono } from "../../src/frameworks/hono.js";
import { web } from "../../src/frameworks/web.js";
import { exercise } from "../support/exercise.js";

const honoExercise = exercise(hono, [web]);

describe("hono", () => {
  honoExercise.facts(
    "content",
    `
      import { Hono } from "hono";
      import { HTTPException } from "hono/http-exception";
      const app = new Hono();
      app.get("/json", (c) => c.json({ a }));
      app.post("/json", (c) => c.json({ a }, 201));
      app.put("/json", (c) => c.json({ a }, 201, { Location: "/a" }));
      app.patch("/json", (c) => c.json({ a }, { status: 404, headers: { Vary: "a" } }));
      app.delete("/text", (c) => c.text("x", 404));
      app.options("/body", (c) => c.body(null, 204));
      app.query("/body", (c) => c.body());
      app.all("/html", (c) => c.html("<p>"));
      app.on("PURGE", "/new", (c) => c.newResponse("x", 400));
      app.on(["PUT", "DELETE"], "/render", (c) => c.render("x"));
      app.get("/r", (c) => c.redirect("/a"));
      app.get("/r0", (c) => c.redirect(301));
      app.get("/r1", (c) => c.redirect(301, "/a"));
      app.post("/r", (c) => { c.status(301); return c.redirect("/a", 303); });
      app.put("/r", (c) => { c.status(301); return c.redirect("/a"); });
      app.get("/nf", (c) => c.notFound());
      app.get("/s", (c) => { c.status(418); c.header("Allow", "GET"); c.header("Vary"); return c.json({ a }); });
      app.get("/lost", (c) => { c.json({ a }, 404); return c.text("b"); });
      app.get("/none", (c) => { c.json({ a }, 404); });
      app.get("/own", (c) => { c.status(201); return new Response("x"); });
      app.get("/e1", () => { throw new HTTPException(403, { message: "no" }); });
      app.get("/e2", () => { throw new HTTPException(); });
      app.get("/v", validator("json"), async (c) => { const a = c.get("a"); c.set("b", a); const { x } = await c.req.json(); c.setRenderer(f); c.setLayout(f); c.res.headers.get("x"); c.res.clone(); return a ? c.json(a) : c.json(x, 400); });
      app.use("*", async (c, next) => { if (!c.req.header("a")) return c.json({ e }, 401); await next(); });
      app.onError((err, c) => c.json({ e: err.message }));
      app.notFound((c) => c.text("none"));
      app.route("/sub", other).get("/chained", (c) => c.text("a")).basePath("/b").post("/chained", (c) => c.text("b"));
    `,
    [
      'middleware * * -> 401 | returned | { e } | when !c.req.header("a")',
      "GET /json -> 200 by default | returned | { a }",
      "POST /json -> 201 | returned | { a }",
      'PUT /json -> 201 | returned | Location: "/a" | { a }',
      'PATCH /json -> 404 | returned | Vary: "a" | { a }',
      'DELETE /text -> 404 | returned | "x"',
      "OPTIONS /body -> 204 | returned | null",
      "QUERY /body -> 200 by default | returned",
      '* /html -> 200 by default | returned | document "<p>"',
      'PURGE /new -> 400 | returned | "x"',
      'PUT|DELETE /render -> 200 by default | returned | document "x"',
      'GET /r -> 302 | returned | Location: "/a"',
      "GET /r0 -> 302 | returned | Location: 301",
      "lost: address status 301 at 301",
      "GET /r1 -> ? | returned | Location: 301",
      "lost: ignored status 301 at 301",
      'POST /r -> 303 | returned | Location: "/a"',
      "lost: overridden status 301 at 301",
      'PUT /r -> 302 | returned | Location: "/a"',
      "lost: overridden status 301 at 301",
      "GET /nf -> 404 | returned",
      'GET /s -> 418 | returned | Allow: "GET" | { a }',
      'GET /lost -> 200 by default | returned | "b"',
      'GET /own -> 200 by default | returned | "x"',
      "lost: overridden status 201 at 201",
      'GET /e1 -> 403 | thrown | "no"',
      "GET /e2 -> 500 | thrown",
      "GET /v -> 200 by default | returned | a | when a",
      "GET /v -> 400 | returned | x | unless a",
      'GET /chained -> 200 by default | returned | "a"',
      'POST /chained -> 200 by default | returned | "b"',
      "error-handler * -> 200 by default | returned | Retry-After? | { e: err.message }",
      'not-found-handler * -> 200 by default | returned | "none"',
    ],
  );

  honoExercise.facts(
    "openapi",
    `
      import { createRoute, OpenAPIHono } from "@hono/zod-openapi";
      const app = new OpenAPIHono();
      const route = createRoute({ method: "post", path: "/users", responses: { 201: {} } });
      app.openapi(route, async (c) => c.json({}, 201));
    `,
    ["POST /users -> 201 | returned | {}"],
  );

  honoExercise.facts(
    "factory",
    `
      import { createFactory, createMiddleware } from "hono/factory";
      import { Hono } from "hono/tiny";
      import "@hono/hono";
      import "hono/quick";
      const factory = createFactory();
      const handlers = factory.createHandlers(async (c) => c.json({}, 400));
      const mw = createMiddleware(async (c, next) => { if (a) return c.text("no", 403); await next(); });
      const mw2 = factory.createMiddleware(async (c, next) => c.text("no", 401));
      const app = factory.createApp().get("/x", (c) => c.text("x"));
    `,
    [
      'middleware * -> 403 | returned | "no" | when a',
      'middleware * -> 401 | returned | "no"',
      "* -> 400 | returned | {}",
      'GET /x -> 200 by default | returned | "x"',
    ],
  );

  honoExercise.facts(
    "by type and name",
    `
      import type { Context } from "hono";
      export const list: AppRouteHandler = async (c) => c.json([], 200);
      export const show = async (ctx: Context) => ctx.text("a", 404);
      const fail = (c, message, status) => c.json({ message }, status);
      export const create = async (c) => fail(c, "taken", 409);
      export const other = (a, b, c) => c.length;
      export function mount(api: Hono) { api.get("/z", (c) => c.text("z")); }
    `,
    [
      "GET by name -> 200 | returned | []",
      'GET by name -> 404 | returned | "a"',
      'POST by name -> 409 | returned | at fail(c, "taken", 409) | { message }',
      'GET /z -> 200 by default | returned | "z"',
    ],
  );

  honoExercise.facts(
    "what a validator calls",
    `
      import { Hono } from "hono";
      import { zValidator } from "@hono/zod-validator";
      const app = new Hono();
      app.post("/a", zValidator("json", schema, (result, c) => { if (!result.success) return c.json({ error: 1 }, 422); }), (c) => c.json({}));
    `,
    ["middleware POST /a -> 422 | returned | { error: 1 } | when !result.success", "POST /a -> 200 by default | returned | {}"],
  );

  honoExercise.facts(
    "foreign",
    `
      import { Hono } from "hono";
      const app = new Hono();
      app.get("/a", (c) => sendError(c, 404, "none"));
      app.get("/b", (c) => { sendError(c, 404, "none"); return c.text("x"); });
      app.get("/d", async (c) => { setSessionCookie(c); return c.json({}, 201); });
    `,
    [
      'GET /a -> 404 | returned | any field but Location | "none"',
      'GET /b -> 404|? | returned | any field | "x"',
      "GET /d -> 201 | returned | {}",
    ],
  );

  honoExercise.facts(
    "names",
    `
      function routes(app, api, route, routes, router) { app.get("/", (c) => c.text("1")); api.get("/", (c) => c.text("2")); route.get("/", (c) => c.text("3")); routes.get("/", (c) => c.text("4")); router.get("/", (c) => c.text("5")); app.onError((e, c) => c.text("6")); app.onError((error, c) => c.text("7")); }
    `,
    [
      'GET / -> 200 by default | returned | "1"',
      'GET / -> 200 by default | returned | "2"',
      'GET / -> 200 by default | returned | "3"',
      'GET / -> 200 by default | returned | "4"',
      'GET / -> 200 by default | returned | "5"',
      'error-handler * -> 200 by default | returned | Retry-After? | "6"',
      'error-handler * -> 200 by default | returned | Retry-After? | "7"',
    ],
  );

  honoExercise.facts(
    "every form of content",
    `
      import { Hono } from "hono";
      import type { OpenAPIHono } from "@hono/zod-openapi";
      export function mount(app: OpenAPIHono) {
        app.get("/a", (c) => c.body("x", 201, { Vary: "a" }));
        app.get("/b", (c) => c.body("x", { status: 201 }));
        app.get("/c", (c) => c.body("x"));
        app.get("/d", (c) => c.newResponse());
        app.get("/e", (c) => c.newResponse("x"));
        app.get("/f", (c) => c.newResponse("x", { status: 201 }));
        app.get("/g", (c) => c.newResponse("x", 201, { Vary: "a" }));
        app.get("/h", (c) => c.html());
        app.get("/i", (c) => c.html("x", 404));
        app.get("/j", (c) => c.html("x", { status: 404 }));
        app.get("/k", (c) => c.html("x", 404, { Vary: "a" }));
        app.get("/l", (c) => c.text());
        app.get("/m", (c) => c.text("x", status));
      }
    `,
    [
      'GET /a -> 201 | returned | Vary: "a" | "x"',
      'GET /b -> 201 | returned | "x"',
      'GET /c -> 200 by default | returned | "x"',
      "GET /d -> 200 by default | returned",
      'GET /e -> 200 by default | returned | "x"',
      'GET /f -> 201 | returned | "x"',
      'GET /g -> 201 | returned | Vary: "a" | "x"',
      "GET /h -> 200 by default | returned",
      'GET /i -> 404 | returned | document "x"',
      'GET /j -> 404 | returned | document "x"',
      'GET /k -> 404 | returned | Vary: "a" | document "x"',
      "GET /l -> 200 by default | returned",
      'GET /m -> ? | returned | "x"',
    ],
  );

  honoExercise.facts(
    "in Deno, by where its package is found",
    `
      import { Hono } from "npm:hono@4.1.0";
      import { HTTPException } from "npm:/hono@^4/http-exception";
      import { cors } from "jsr:@hono/hono@4/cors";
      const anything = new Hono();
      anything.get("/a", (c) => { throw new HTTPException(409, { message: "taken" }); });
    `,
    ['GET /a -> 409 | thrown | "taken"'],
  );

  it("every entry of the description is exercised", () => {
    expect(honoExercise.untouched()).toEqual([]);
  });
});
