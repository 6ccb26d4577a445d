import { createServer, type RequestListener } from "node:http";

import { describe } from "vitest";

import { koa } from "../../src/frameworks/koa.js";
import { proof } from "../support/proof.js";

const { sends, leaves } = proof(koa, {
  majors: { 3: {}, 2: { koa: "koa-2" } },
  module: (code) => `
    import Koa from "koa";
    import Router from "@koa/router";
    const app = new Koa();
    app.silent = true;
    const router = new Router();
    ${code}
    app.use(router.routes());
    export default app;
  `,
  serve: ({ default: app }) => createServer((app as { callback(): RequestListener }).callback()),
});

/** A route whose handler holds these statements. */
const get = (statements: string): string => `router.get("/", (ctx) => { ${statements} });`;
const post = (statements: string): string => `router.post("/", (ctx) => { ${statements} });`;

describe("status and content", () => {
  sends("content has 200", get(`ctx.body = "tea";`), "200 | tea");
  sends("POST has 200, too", post(`ctx.body = { a: "tea" };`), "200 | tea");
  sends("a status before the content", post(`ctx.status = 202; ctx.body = "tea";`), "202 | tea");
  sends("a status after the content", post(`ctx.body = "tea"; ctx.status = 202;`), "202 | tea");
  sends("a status without content has its phrase", post(`ctx.status = 202;`), "202");
  sends("a status by its response", post(`ctx.response.status = 202; ctx.response.body = "tea";`), "202 | tea");
  sends("a phrase of one's own", post(`ctx.status = 202; ctx.message = "Queued"; ctx.body = "tea";`), "202 | tea");
  sends("null replaces the status", post(`ctx.status = 404; ctx.body = null;`), "204 | empty", { reports: ["no-lost-status"] });
  sends("undefined replaces the status", post(`ctx.status = 404; ctx.body = undefined;`), "204 | empty", { reports: ["no-lost-status"] });
  sends("null alone", post(`ctx.body = null;`), "204 | empty");
  sends("a status after null is kept", post(`ctx.body = null; ctx.status = 202;`), "202 | empty");
  for (const status of [204, 205, 304]) {
    sends(`content with ${status} is dropped`, get(`ctx.status = ${status}; ctx.body = "tea";`), `${status} | empty`, {
      reports: ["no-body-with-204"],
    });
  }
  sends("what the handler returns is ignored", get(`ctx.body = "tea"; return { a: "coffee" };`), "200 | tea");
});

describe("fields", () => {
  sends("one", get(`ctx.set("Location", "/a"); ctx.body = "tea";`), "200 | Location: /a | tea");
  sends("several", get(`ctx.set({ Allow: "GET", Link: "</a>" }); ctx.body = "tea";`), "200 | Allow: GET | Link: </a> | tea");
  sends(
    "added and removed",
    get(`ctx.append("Link", "</a>"); ctx.append("Allow", "GET"); ctx.remove("Allow"); ctx.body = "tea";`),
    "200 | Link: </a> | tea",
  );
  sends(
    "by assignment",
    get(`ctx.type = "text/html"; ctx.etag = "a"; ctx.lastModified = new Date(0); ctx.body = "tea";`),
    '200 | Content-Type: text/html; charset=utf-8 | ETag: "a" | Last-Modified: Thu, 01 Jan 1970 00:00:00 GMT | tea',
  );
  sends(
    "of a download",
    get(`ctx.attachment("a.txt"); ctx.body = "tea";`),
    '200 | Content-Disposition: attachment; filename="a.txt" | tea',
  );
  sends("a cookie", get(`ctx.cookies.set("a", "b"); ctx.body = "tea";`), "200 | Set-Cookie: a=b; path=/; httponly | tea");
  sends("Vary", get(`ctx.vary("Accept"); ctx.body = "tea";`), "200 | Vary: Accept | tea");
  sends(
    "are read",
    get(
      `const seen = [ctx.get("a"), ctx.is("html"), ctx.accepts("html"), ctx.acceptsLanguages("de"), ctx.cookies.get("a"), ctx.request.method, ctx.inspect(), ctx.toJSON()]; ctx.body = { tea: seen.length };`,
    ),
    "200 | tea",
  );
});

describe("redirects", () => {
  sends("302 by default", post(`ctx.redirect("/a");`), "302 | Location: /a");
  sends("keeps the status of a redirect set before", post(`ctx.status = 303; ctx.redirect("/a");`), "303 | Location: /a");
  sends("keeps the status of a redirect set after", post(`ctx.redirect("/a"); ctx.status = 303;`), "303 | Location: /a");
  sends("replaces another status", post(`ctx.status = 401; ctx.redirect("/a");`), "302 | Location: /a", {
    reports: ["no-lost-status"],
  });
  sends("a status before the target", get(`ctx.redirect(301, "/a");`), "302 | Location: 301", { reports: ["no-lost-status"] });
  sends("a status alone is the target", post(`ctx.redirect(303);`), "302 | Location: 303", { reports: ["no-lost-status"] });
  sends("takes no status", get(`ctx.redirect("/a", 301);`), "302 | Location: /a", { reports: ["no-lost-status"] });
  sends("with content set after", post(`ctx.redirect("/a"); ctx.body = "tea";`), "302 | Location: /a | tea");
  sends("back", post(`ctx.back("/a");`), "302 | Location: /a", { majors: [3] });
});

describe("errors", () => {
  sends("a status", get(`ctx.throw(404);`), "404");
  sends("a status and a message", get(`ctx.throw(404, "tea");`), "404 | tea");
  sends("fields", get(`ctx.throw(401, "tea", { headers: { "WWW-Authenticate": "Basic" } });`), "401 | WWW-Authenticate: Basic | tea");
  sends("a message", get(`ctx.throw("tea");`), "500");
  sends(
    "a message before the status",
    get(`ctx.throw("tea", 409);`),
    { 2: "409 | tea", 3: "500" },
    { reports: { 2: [], 3: ["no-lost-status"] } },
  );
  sends("an assertion", get(`ctx.assert(ctx.query.a, 403);`), "403");
  sends("an assertion with a message", get(`ctx.assert(ctx.query.a, 403, "tea");`), "403 | tea");
  sends("the status of an error", get(`const error = new Error("tea"); error.status = 409; throw error;`), "409");
  sends("the statusCode of an error", get(`const error = new Error("tea"); error.statusCode = 409; throw error;`), "409");
});

describe("routes", () => {
  for (const method of ["get", "post", "put", "patch", "delete", "del", "options", "all"]) {
    sends(method, `router.${method}("/a", (ctx) => { ctx.body = "tea"; });`, "200 | tea");
    sends(`${method} with a name`, `router.${method}("name", "/a", (ctx) => { ctx.body = "tea"; });`, "200 | tea");
  }
  sends("head", `router.head("/a", (ctx) => { ctx.body = "tea"; });`, "200 | empty");
  sends("head with a name", `router.head("name", "/a", (ctx) => { ctx.body = "tea"; });`, "200 | empty");
  sends("register", `router.register("/a", ["PUT"], (ctx) => { ctx.body = "tea"; });`, "200 | tea");
  sends("use, without a router", `app.use((ctx) => { ctx.body = "tea"; });`, "200 | tea");
  sends("a prefix", `router.prefix("/z").get("/a", (ctx) => { ctx.body = "tea"; });`, "200 | tea");
  sends(
    "a router with a prefix in another",
    `const inner = new Router({ prefix: "/y" }); inner.get("/a", (ctx) => { ctx.body = "tea"; }); router.use("/z", inner.routes());`,
    "200 | tea",
  );
  sends(
    "a router in a prefixed one, by its other name",
    `const inner = new Router(); inner.get("/a", (ctx) => { ctx.body = "tea"; }); router.prefix("/z").use(inner.middleware());`,
    "200 | tea",
  );
  sends(
    "an application below a path",
    `import mount from "koa-mount"; const inner = new Router(); inner.get("/a", (ctx) => { ctx.body = "tea"; }); app.use(mount("/z", inner.routes()));`,
    "200 | tea",
  );
  sends("param", `router.param("id", (id, ctx, next) => next()).get("/:id", (ctx) => { ctx.body = "tea"; });`, "200 | tea", { path: "/1" });
  sends(
    "a router by its name",
    `import { Router as Named } from "@koa/router"; const named = new Named(); app.use(named.get("/a", (ctx) => { ctx.body = "tea"; }).routes());`,
    "200 | tea",
  );
  sends(
    "middleware sets a field",
    `app.use(async (ctx, next) => { await next(); ctx.set("Link", "</a>"); }); ${get(`ctx.body = "tea";`)}`,
    "200 | Link: </a> | tea",
  );
});

describe("after the handlers that follow", () => {
  const reports = { of: "middleware" as const, reports: ["no-2xx-for-errors"] };
  sends(
    "what catches their errors and sets no status",
    `app.use(async (ctx, next) => { try { await next(); } catch { ctx.body = "tea"; } }); router.get("/", () => { throw new Error("x"); });`,
    "200 | tea",
    reports,
  );
  sends(
    "what answers in place of nobody and sets no status",
    `app.use(async (ctx, next) => { await next(); if (ctx.status === 404) ctx.body = "tea"; });`,
    "200 | tea",
    reports,
  );
  sends(
    "what answers in place of nobody",
    `app.use(async (ctx, next) => { await next(); if (ctx.response.status !== 404) return; ctx.status = 404; ctx.body = "tea"; });`,
    "404 | tea",
    { of: "middleware" },
  );
});

leaves({
  "export () (2 of 2)": "a router without `new` is of older versions of @koa/router, an application without it of Koa 1",
});
