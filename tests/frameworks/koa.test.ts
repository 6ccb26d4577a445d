import { describe, expect, it } from "vitest";

import { koa } from "../../src/frameworks/koa.js";
import { exercise } from "../support/exercise.js";

const koaExercise = exercise(koa);

describe("koa", () => {
  koaExercise.facts(
    "response",
    `
      const Koa = require("koa");
      const Router = require("@koa/router");
      const mount = require("koa-mount");
      const app = new Koa();
      const router = new Router();
      router.get("/a", (ctx) => { ctx.body = { a }; });
      router.post("/b", (ctx) => { ctx.status = 201; ctx.body = { a }; });
      router.put("/c", (ctx) => { ctx.body = { a }; ctx.status = 201; });
      router.patch("/d", (ctx) => { ctx.status = 404; });
      router.delete("/e", (ctx) => { ctx.status = 404; ctx.body = null; });
      router.del("/e2", (ctx) => { ctx.body = null; ctx.status = 200; });
      router.head("/f", (ctx) => { ctx.type = "text/html"; ctx.message = "x"; ctx.etag = "a"; ctx.lastModified = d; ctx.body = "<p>"; });
      router.options("/g", (ctx) => { ctx.set("Allow", "GET"); ctx.set({ Vary: "a" }); ctx.append("Link", "x"); ctx.remove("Link"); ctx.response.status = 204; });
      router.all("/h", (ctx) => { ctx.attachment("a.txt"); ctx.vary("b"); ctx.cookies.set("a", "b"); ctx.response.body = s; });
      router.get("name", "/i", (ctx) => ctx.redirect("/x"));
      router.post("/j", (ctx) => { ctx.status = 303; ctx.redirect("/x"); });
      router.post("/k", (ctx) => { ctx.redirect("/x"); ctx.status = 301; });
      router.post("/k2", (ctx) => ctx.redirect(301));
      router.post("/k3", (ctx) => ctx.redirect(301, "/x"));
      router.post("/l", (ctx) => { ctx.status = 200; ctx.back("/x"); });
      router.get("/m", (ctx) => { if (ctx.get("a") && ctx.is("b") && ctx.accepts("c") && ctx.acceptsLanguages("d") && ctx.cookies.get("e")) log(ctx.inspect(), ctx.toJSON()); });
      router.get("/n", async (ctx) => { if (ctx.query.a) { ctx.status = 400; ctx.body = { e: 1 }; return; } ctx.body = { b: ctx.request.body }; });
      router.get("/o", async (ctx) => { if (a) ctx.body = 1; else if (b) ctx.status = 404; });
      router.get("/p", async (ctx) => { try { ctx.body = await f(); } catch (e) { ctx.status = 500; ctx.body = { e }; } });
      router.register("/q", ["get", "post"], (ctx) => { ctx.body = 1; });
      router.param("id", async (id, ctx, next) => { if (!id) { ctx.status = 404; return; } await next(); });
      app.use(async (ctx, next) => { await next(); ctx.set("X", "y"); });
      app.use(async (ctx) => { ctx.body = "end"; });
      router.prefix("/z").get("/r", (ctx) => { ctx.body = 1; });
      app.use(router.routes()).use(router.middleware()).use(mount("/y", koa()));
    `,
    [
      "middleware * -> 404 | when !id",
      "GET /a -> 200 by default | { a }",
      "POST /b -> 201 | { a }",
      "PUT /c -> 201 | { a }",
      "PATCH /d -> 404",
      "DELETE /e -> 204 | null",
      "lost: overridden status 404 at 404",
      "DELETE /e2 -> 200 | null",
      'HEAD /f -> 200 by default | Content-Type: "text/html" | document "<p>"',
      'OPTIONS /g -> 204 | Allow: "GET" | Vary: "a"',
      '* /h -> 200 by default | Content-Disposition: "a.txt" | Set-Cookie: "b" | Vary: "b" | s',
      'GET /i -> 302 | Location: "/x"',
      'POST /j -> 303 | Location: "/x"',
      'POST /k -> 301 | Location: "/x"',
      "POST /k2 -> 302 | Location: 301",
      "lost: address status 301 at 301",
      "POST /k3 -> 302 | Location: 301",
      "lost: address status 301 at 301",
      'POST /l -> 302 | Location: "/x"',
      "lost: overridden status 200 at 200",
      "GET /n -> 400 | { e: 1 } | when ctx.query.a",
      "GET /n -> 200 by default | { b: ctx.request.body } | unless ctx.query.a",
      "GET /o -> 200 by default | 1 | when a",
      "GET /o -> 404 | unless a | when b",
      "GET /p -> 200 by default | await f()",
      "GET /p -> 500 | { e } | caught e",
      "GET|POST /q -> 200 by default | 1",
      '* -> 200 by default | "end"',
      "GET /r -> 200 by default | 1",
    ],
  );

  koaExercise.facts(
    "errors",
    `
      import Router from "koa-router";
      const router = Router();
      router.get("/a", (ctx) => { ctx.throw(404, "none"); });
      router.get("/b", (ctx) => { ctx.throw(401, "no", { headers: { "WWW-Authenticate": "Bearer" } }); });
      router.get("/c", (ctx) => { ctx.throw("oops"); });
      router.get("/d", (ctx) => { ctx.throw("oops", 409); });
      router.get("/e", (ctx) => { ctx.assert(ctx.user, 403, "no"); ctx.body = 1; });
      router.get("/f", (ctx) => { const e = new Error("x"); e.status = 400; throw e; });
      router.get("/g", (ctx) => { if (!a) ctx.throw(404); ctx.body = a; });
    `,
    [
      'GET /a -> 404 | thrown | "none"',
      'GET /b -> 401 | thrown | WWW-Authenticate: "Bearer" | "no"',
      'GET /c -> 500 | thrown | "oops"',
      "GET /d -> ? | thrown",
      'GET /e -> 403 | thrown | "no" | unless ctx.user',
      "GET /e -> 200 by default | 1 | when ctx.user",
      'GET /f -> 400 | thrown | new Error("x")',
      "GET /g -> 404 | thrown | when !a",
      "GET /g -> 200 by default | a | unless !a",
    ],
  );

  koaExercise.facts(
    "middleware",
    `
      import Koa from "koa";
      const app = new Koa();
      app.use(async (ctx, next) => { try { await next(); } catch (err) { ctx.status = err.status || 500; ctx.body = { e: err.message }; } });
      app.use(async (ctx, next) => { if (!ctx.headers.a) { ctx.status = 401; return; } return next(); });
      app.use(async (ctx, next) => { ctx.body = 1; await next(); });
      app.use(async (ctx, next) => { try { await next(); } catch (err) { ctx.body = { e: err.message }; } });
      app.use(async (ctx, next) => { try { await next(); } catch (err) { answer(ctx, err); ctx.body = { e: err.message }; } });
      app.use(async (ctx, next) => { try { await load(ctx); } catch (err) { ctx.body = { e: err.message }; } await next(); });
      app.use(async (ctx, next) => { await next(); if (ctx.status === 404) { ctx.body = "none"; } });
      app.use(async (ctx, next) => { await next(); if (404 != ctx.response.status || ctx.body) return; ctx.body = "none"; });
      app.use(async (ctx, next) => { await next(); if (!(ctx.status !== 404) && a) { ctx.body = "none"; } });
      app.use(async (ctx, next) => { await next(); if (ctx.status === 401) { ctx.body = "no"; } });
      app.use(async (ctx, next) => { ctx.status = 404; await next(); if (ctx.status === 404) { ctx.body = "none"; } });
    `,
    [
      "middleware * -> 500|? | any field | { e: err.message } | caught err",
      "middleware * -> 401 | when !ctx.headers.a",
      "middleware * -> 200|? perhaps by default | any field | 1",
      "middleware * -> 200 by default | any field | { e: err.message } | caught err",
      "middleware * -> 200|? perhaps by default | any field | { e: err.message } | caught err",
      "middleware * -> 200|? perhaps by default | any field | { e: err.message } | caught err",
      'middleware * -> 200 by default | any field | "none" | when ctx.status === 404',
      'middleware * -> 200 by default | any field | "none" | unless 404 != ctx.response.status || ctx.body',
      'middleware * -> 200 by default | any field | "none" | when !(ctx.status !== 404) && a',
      'middleware * -> 200|? perhaps by default | any field | "no" | when ctx.status === 401',
      'middleware * -> 404|? | any field | "none" | when ctx.status === 404',
      "middleware * -> 404|? | any field | content?",
    ],
  );

  koaExercise.facts(
    "helpers and controllers",
    `
      import type { Context, ParameterizedContext } from "koa";
      import type { RouterContext } from "@koa/router";
      const fail = (ctx, status, message) => { ctx.status = status; ctx.body = { message }; };
      export class Users { async create(ctx: Context) { if (a) return fail(ctx, 409, "taken"); ctx.status = 201; ctx.body = user; } async show(ctx: ParameterizedContext) { ctx.body = user; } list = async (ctx: RouterContext, next) => { await next(); }; }
      export const byName = async (ctx) => { ctx.body = 1; };
      export const bot = (ctx) => { ctx.reply("x"); };
    `,
    [
      'POST by name -> 409 | at fail(ctx, 409, "taken") | { message } | when a',
      "POST by name -> 201 | user | unless a",
      "GET by name -> 200 by default | user",
      "* -> 200 by default | 1",
    ],
  );

  koaExercise.facts(
    "names",
    `
      export default (app, router, koa, api) => { app.use((ctx) => { ctx.body = 1; }); router.get("/1", (ctx) => { ctx.body = 1; }); koa.use((ctx) => { ctx.body = 2; }); api.get("/2", (ctx) => { ctx.body = 3; }); };
    `,
    ["* -> 200 by default | 1", "GET /1 -> 200 by default | 1", "* -> 200 by default | 2", "GET /2 -> 200 by default | 3"],
  );

  koaExercise.facts(
    "throw in Koa 2",
    `
      import Koa from "koa";
      const app = new Koa();
      app.use((ctx) => { ctx.throw("oops", 409); });
    `,
    ['* -> 409 | thrown | "oops"'],
    { versions: { koa: 2 } },
  );

  koaExercise.facts(
    "throw and assert in Koa 3",
    `
      import Koa from "koa";
      const app = new Koa();
      app.use((ctx) => { ctx.assert(ctx.user, 401); ctx.throw("oops", 409); });
    `,
    ["* -> 401 | thrown | unless ctx.user", '* -> 500 | thrown | "oops" | when ctx.user', "lost: ignored status 409 at 409"],
    { versions: { koa: 3 } },
  );

  koaExercise.facts(
    "named routes",
    `
      import koa from "koa";
      import Router from "@koa/router";
      const app = koa();
      const router = new Router();
      router.post("n", "/b", (ctx) => { ctx.body = 1; });
      router.put("n", "/c", (ctx) => { ctx.body = 1; });
      router.patch("n", "/d", (ctx) => { ctx.body = 1; });
      router.delete("n", "/e", (ctx) => { ctx.body = 1; });
      router.del("n", "/f", (ctx) => { ctx.body = 1; });
      router.head("n", "/g", (ctx) => { ctx.body = 1; });
      router.options("n", "/h", (ctx) => { ctx.body = 1; });
      router.all("n", "/i", (ctx) => { const e = new Error("x"); e.statusCode = 409; throw e; });
    `,
    [
      "POST /b -> 200 by default | 1",
      "PUT /c -> 200 by default | 1",
      "PATCH /d -> 200 by default | 1",
      "DELETE /e -> 200 by default | 1",
      "DELETE /f -> 200 by default | 1",
      "HEAD /g -> 200 by default | 1",
      "OPTIONS /h -> 200 by default | 1",
      '* /i -> 409 | thrown | new Error("x")',
    ],
  );

  koaExercise.facts(
    "parts of the context: as parameters, and taken out of it",
    `
      const Router = require("@koa/router");
      const router = new Router();
      router.post("/a", async ({ request, response }) => { response.status = 201; response.body = request.body; });
      router.get("/b", async (ctx) => { const { response, ...rest } = ctx; response.status = 404; });
      exports.create = async (context, next) => { context.status = 202; context.body = {}; };
    `,
    ["POST /a -> 201 | request.body", "GET /b -> 404", "POST by name -> 202 | {}"],
  );

  it("every entry of the description is exercised", () => {
    expect(koaExercise.untouched()).toEqual([]);
  });
});
