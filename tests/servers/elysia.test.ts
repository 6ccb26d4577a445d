import type { RequestListener } from "node:http";

import { describe } from "vitest";

import { elysia } from "../../src/frameworks/elysia.js";
import { web } from "../../src/frameworks/web.js";
import { proof, type Question } from "../support/proof.js";
import { load } from "../support/run-module.js";

/** What turns a function of requests into a listener: the same that Elysia's own adapter for Node listens with. */
interface Server {
  readonly toNodeHandler: (app: object) => RequestListener;
}

const { sends, leaves } = proof(elysia, {
  majors: { 1: {} },
  module: (code) => `
    import { Elysia, redirect, status } from "elysia";
    import { node } from "@elysiajs/node";
    const app = new Elysia({ adapter: node() });
    ${code}
    export default app;
  `,
  serve: async ({ default: app }) => ((await load("h3")) as Server).toNodeHandler(app as object),
  bases: [web],
});

const get = (statements: string): string => `app.get("/", (context) => { ${statements} });`;
const post = (statements: string): string => `app.post("/", (context) => { ${statements} });`;

describe("content", () => {
  sends("a text has 200", post(`return "tea";`), "200 | tea");
  sends("an object has 200", post(`return { a: "tea" };`), "200 | tea");
  sends("a Response", get(`return new Response("tea", { status: 404, headers: { Link: "</a>" } });`), "404 | Link: </a> | tea");
});

describe("set", () => {
  sends("a status", get(`context.set.status = 404; return "tea";`), "404 | tea");
  sends("a status by its name", get(`context.set.status = "Not Found"; return "tea";`), "404 | tea");
  sends("destructured", `app.get("/", ({ set }) => { set.status = 409; return "tea"; });`, "409 | tea");
  sends("a field", post(`context.set.status = 201; context.set.headers["Location"] = "/a/1"; return "tea";`), "201 | Location: /a/1 | tea");
  sends("all fields", get(`context.set.headers = { Allow: "GET" }; return "tea";`), "200 | Allow: GET | tea");
  sends("beside a Response", get(`context.set.headers["Link"] = "</a>"; return new Response("tea");`), "200 | Link: </a> | tea");
  sends("a status before a Response", get(`context.set.status = 404; return new Response("tea");`), "404 | tea");
  sends(
    "a status before a Response that has one",
    get(`context.set.status = 404; return new Response("tea", { status: 409 });`),
    "409 | tea",
  );
  sends("null with a status", get(`context.set.status = 404; return null;`), "404 | empty");
});

describe("status()", () => {
  sends("a number", get(`return context.status(404);`), "404");
  sends("content", get(`return context.status(409, "tea");`), "409 | tea");
  sends("a name", get(`return context.status("Conflict", { a: "tea" });`), "409 | tea");
  sends("thrown", get(`throw context.status(404, "tea");`), "404 | tea");
  sends("destructured", `app.get("/", ({ status }) => status(404, "tea"));`, "404 | tea");
  sends("taken from the context", get(`const { status } = context; return status(404);`), "404");
  sends("of the package", `app.get("/", () => status(404, "tea"));`, "404 | tea");
  sends("of the package, alone", `app.get("/", () => status(404));`, "404");
  sends("replaces that of set", get(`context.set.status = 400; return context.status(404, "tea");`), "404 | tea");
  sends("with fields of set", get(`context.set.headers["Allow"] = "GET"; return context.status(405, "tea");`), "405 | Allow: GET | tea");
  sends("content with 204 is dropped", get(`return context.status(204, "tea");`), "204 | empty", { reports: ["no-body-with-204"] });
});

describe("redirects", () => {
  sends("a status before the target", post(`return context.redirect(303, "http://localhost/a");`), "500", { reports: ["no-lost-status"] });
  sends("a status before the target, destructured", `app.post("/", ({ redirect }) => redirect(303, "http://localhost/a"));`, "500", {
    reports: ["no-lost-status"],
  });
  sends("302 by default", post(`return context.redirect("http://localhost/a");`), "302 | Location: http://localhost/a | empty");
  sends("a status", post(`return context.redirect("http://localhost/a", 303);`), "303 | Location: http://localhost/a | empty");
  sends(
    "destructured",
    `app.post("/", ({ redirect }) => redirect("http://localhost/a", 303));`,
    "303 | Location: http://localhost/a | empty",
  );
  sends(
    "taken from the context",
    post(`const { redirect } = context; return redirect("http://localhost/a");`),
    "302 | Location: http://localhost/a | empty",
  );
  sends(
    "replaces the status of set",
    post(`context.set.status = 303; return context.redirect("http://localhost/a");`),
    "302 | Location: http://localhost/a | empty",
    { reports: ["no-lost-status"] },
  );
  sends("of the package, a status before the target", `app.get("/", () => redirect(303, "http://localhost/a"));`, "500", {
    reports: ["no-lost-status"],
  });
  sends("of the package", `app.get("/", () => redirect("http://localhost/a"));`, "302 | Location: http://localhost/a | empty");
  sends(
    "of the package, with a status",
    `app.get("/", () => redirect("http://localhost/a", 308));`,
    "308 | Location: http://localhost/a | empty",
  );
});

describe("error handlers", () => {
  const handled = (statements: string): string =>
    `app.onError((context) => { ${statements} }); app.get("/", () => { throw new Error("x"); });`;
  const question: Question = { of: "error-handler" };
  sends("a status", handled(`context.set.status = 409; return "tea";`), "409 | tea", question);
  sends("status()", handled(`return context.status(409, "tea");`), "409 | tea", question);
  sends("a Response", handled(`return new Response("tea", { status: 409 });`), "409 | tea", question);
  sends("no status", handled(`return "tea";`), "? 500 | tea", question);
});

describe("routes", () => {
  for (const method of ["get", "post", "put", "patch", "delete", "options", "all"])
    sends(method, `app.${method}("/a", () => "tea");`, "200 | tea");
  sends("head", `app.head("/a", () => "tea");`, "200 | empty");
  sends("route", `app.route("PURGE", "/a", () => "tea");`, "200 | tea");
  sends("a prefix", `app.use(new Elysia({ prefix: "/z" }).get("/a", () => "tea"));`, "200 | tea", { path: "/z/a" });
  sends("a group", `app.group("/z", (inner) => inner.get("/a", () => "tea"));`, "200 | tea", { path: "/z/a" });
  sends("a plugin that is a function", `app.use((inner) => inner.get("/a", () => "tea"));`, "200 | tea");
  sends("below a guard", `app.guard({}, (inner) => inner.get("/a", () => "tea"));`, "200 | tea");
  sends(
    "what stands between",
    `app.guard({}).model({}).decorate("a", 1).derive(() => ({})).resolve(() => ({})).state("b", 1).onBeforeHandle(() => undefined).get("/a", () => "tea");`,
    "200 | tea",
  );
});

const FORMER = "is of Elysia 1.2 and 1.3";
leaves({
  "context error": FORMER,
  "context error() (1 of 2)": FORMER,
  "context error() (2 of 2)": FORMER,
  "export error() (1 of 2)": FORMER,
  "export error() (2 of 2)": FORMER,
});
