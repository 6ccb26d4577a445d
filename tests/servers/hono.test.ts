import { getRequestListener } from "@hono/node-server";
import { describe } from "vitest";

import { hono } from "../../src/frameworks/hono.js";
import { web } from "../../src/frameworks/web.js";
import { proof } from "../support/proof.js";
import { restoreWebGlobals } from "../support/web-globals.js";

restoreWebGlobals();

const { sends, leaves } = proof(hono, {
  majors: { 4: {} },
  module: (code) => `
    import { Hono } from "hono";
    const app = new Hono();
    ${code}
    export default app;
  `,
  serve: ({ default: app }) => getRequestListener((app as { fetch: Parameters<typeof getRequestListener>[0] }).fetch),
  bases: [web],
});

const get = (statements: string): string => `app.get("/", (c) => { ${statements} });`;
const post = (statements: string): string => `app.post("/", (c) => { ${statements} });`;

describe("status and content", () => {
  for (const call of ["json", "text", "body", "newResponse", "html"]) {
    sends(`${call}() has 200`, post(`return c.${call}("tea");`), "200 | tea");
    sends(`${call}() with a status`, get(`return c.${call}("tea", 404);`), "404 | tea");
    sends(`${call}() with a status and fields`, get(`return c.${call}("tea", 405, { Allow: "GET" });`), "405 | Allow: GET | tea");
    sends(
      `${call}() with an object`,
      get(`return c.${call}("tea", { status: 405, headers: { Allow: "GET" } });`),
      "405 | Allow: GET | tea",
    );
    sends(`status() before ${call}()`, get(`c.status(404); return c.${call}("tea");`), "404 | tea");
    sends(`status() before ${call}() with a status`, get(`c.status(400); return c.${call}("tea", 404);`), "404 | tea");
  }
  sends("a null body", get(`return c.body(null, 204);`), "204 | empty");
  sends("text() without content", get(`return c.text();`), "200 | empty");
  sends("html() without content", get(`return c.html();`), "200 | empty");
  sends("json() without content", get(`return c.json();`), "200 | empty");
  sends("body() without content", get(`return c.body();`), "200 | empty");
  sends("newResponse() without content", get(`return c.newResponse();`), "200 | empty");
  for (const [status, received] of [
    [204, "204 | empty"],
    [205, "205 | tea"],
    [304, "304 | empty"],
  ] as const) {
    sends(`content with ${status}`, get(`return c.json("tea", ${status});`), received, { reports: ["no-body-with-204"] });
  }
  sends(
    "render()",
    get(`c.setRenderer((content) => c.html(content)); c.setLayout(() => undefined); c.status(404); return c.render("tea");`),
    "404 | tea",
  );
  sends("notFound()", get(`return c.notFound();`), "404");
  sends("notFound() after status()", get(`c.status(400); return c.notFound();`), "404", { reports: ["no-lost-status"] });
  sends("a Response", get(`return new Response("tea", { status: 404, headers: { Link: "</a>" } });`), "404 | Link: </a> | tea");
  sends("a Response after status()", get(`c.status(400); return new Response("tea");`), "200 | tea", { reports: ["no-lost-status"] });
});

describe("fields", () => {
  sends("header()", get(`c.header("Allow", "GET"); return c.text("tea");`), "200 | Allow: GET | tea");
  sends("header() without a value", get(`c.header("Allow", "GET"); c.header("Allow"); return c.text("tea");`), "200 | tea");
  sends(
    "of an answer",
    get(
      `const answer = c.text("tea"); answer.headers.set("Allow", "GET"); answer.headers.append("Link", "</a>"); answer.headers.set("X", "y"); answer.headers.delete("X"); return answer;`,
    ),
    "200 | Allow: GET | Link: </a> | tea",
  );
  sends("of the answer that is not made yet", get(`c.res.headers.set("Allow", "GET"); return c.text("tea");`), "200 | Allow: GET | tea");
  sends(
    "of the answer that others made",
    `app.use(async (c, next) => { await next(); await c.res.clone().json(); c.res.headers.set("Allow", "GET"); }); ${get(`return c.json("tea", 405);`)}`,
    "405 | Allow: GET | tea",
  );
  sends(
    "are read",
    get(
      `const answer = c.text("tea"); answer.headers.get("a"); answer.headers.has("b"); c.set("a", c.req.query("b")); c.get("a"); return answer;`,
    ),
    "200 | tea",
  );
});

describe("redirects", () => {
  sends("302 by default", post(`return c.redirect("/a");`), "302 | Location: /a | empty");
  sends("a status", post(`return c.redirect("/a", 303);`), "303 | Location: /a | empty");
  sends("a status alone is the target", post(`return c.redirect(303);`), "302 | Location: 303 | empty", { reports: ["no-lost-status"] });
  sends("replaces the status set before", post(`c.status(303); return c.redirect("/a");`), "302 | Location: /a | empty", {
    reports: ["no-lost-status"],
  });
  sends("a status before the target", get(`return c.redirect(301, "/a");`), "? 200 | Location: 301 | empty", {
    reports: ["no-lost-status"],
  });
});

describe("errors", () => {
  const error = (statement: string): string => `import { HTTPException } from "hono/http-exception"; ${get(statement)}`;
  sends("HTTPException", error(`throw new HTTPException(409, { message: "tea" });`), "409 | tea");
  sends("HTTPException without a status", error(`throw new HTTPException();`), "500 | empty");
  sends(
    "an error handler without a status",
    `app.get("/", () => { throw new Error("x"); }); app.onError((err, c) => c.json({ error: "tea" }));`,
    "200 | tea",
    { of: "error-handler", reports: ["no-2xx-for-errors"] },
  );
  sends("a not-found handler without a status", `app.notFound((c) => c.json({ error: "tea" }));`, "200 | tea", {
    of: "not-found-handler",
    reports: ["no-2xx-for-errors"],
  });
});

describe("routes", () => {
  for (const method of ["get", "post", "put", "patch", "delete", "options", "all", "query"])
    sends(method, `app.${method}("/a", (c) => c.text("tea"));`, "200 | tea");
  sends("on", `app.on("PURGE", "/a", (c) => c.text("tea"));`, "200 | tea");
  sends("a route under a prefix", `app.route("/z", new Hono().get("/a", (c) => c.text("tea")));`, "200 | tea");
  sends("a base path", `app.route("/", new Hono().basePath("/z").get("/a", (c) => c.text("tea")));`, "200 | tea");
  sends("routes of an application", `app.get("/a", (c) => c.text("tea")).route("/z", new Hono());`, "200 | tea");
  sends(
    "middleware sets a field",
    `app.use("*", async (c, next) => { await next(); c.header("Link", "</a>"); }); ${get(`return c.text("tea");`)}`,
    "200 | Link: </a> | tea",
  );
  const factory = `import { createFactory, createMiddleware } from "hono/factory"; const factory = createFactory();`;
  sends("createHandlers", `${factory} app.get("/", ...factory.createHandlers((c) => c.text("tea", 404)));`, "404 | tea");
  sends("createApp", `${factory} app.route("/", factory.createApp().get("/a", (c) => c.text("tea", 404)));`, "404 | tea");
  sends("createMiddleware", `${factory} app.use(createMiddleware(async (c, next) => c.text("tea", 404)));`, "404 | tea", {
    of: "middleware",
  });
  sends(
    "createMiddleware of a factory",
    `${factory} app.use(factory.createMiddleware(async (c, next) => c.text("tea", 404)));`,
    "404 | tea",
    { of: "middleware" },
  );
});

leaves({
  "application openapi()": "of @hono/zod-openapi, which is not installed",
  "export new OpenAPIHono": "of @hono/zod-openapi, which is not installed",
});
