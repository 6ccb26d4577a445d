import type { Server } from "node:http";
import { fileURLToPath } from "node:url";

import { describe } from "vitest";

import { namedErrors } from "../../src/frameworks/errors.js";
import { fastify } from "../../src/frameworks/fastify.js";
import { proof } from "../support/proof.js";

const { sends, leaves } = proof(fastify, {
  majors: { 5: {}, 4: { fastify: "fastify-4", "@fastify/sensible": "fastify-sensible-5" } },
  module: (code) => `
    import Fastify from "fastify";
    import sensible from "@fastify/sensible";
    const app = Fastify();
    app.register(sensible);
    ${code}
    export default app;
  `,
  async serve({ default: exported }) {
    const app = exported as { ready(): Promise<void>; readonly server: Server };
    await app.ready();
    return app.server;
  },
});

const get = (statements: string): string => `app.get("/", (request, reply) => { ${statements} });`;
const post = (statements: string): string => `app.post("/", (request, reply) => { ${statements} });`;

/** The errors that @fastify/sensible makes by name, as described. */
const errors = Object.entries(namedErrors({}) as Readonly<Record<string, { readonly status: { readonly constant: number } }>>);

const LOST_IN_5 = { reports: { 4: [], 5: ["no-lost-status"] } };

describe("status and content", () => {
  sends("content has 200", get(`reply.send("tea");`), "200 | tea");
  sends("POST has 200, too", post(`reply.send({ a: "tea" });`), "200 | tea");
  sends("nothing has 200", post(`reply.send();`), "200 | empty");
  sends("code()", get(`reply.code(404).send("tea");`), "404 | tea");
  sends("status()", get(`reply.status(404).send("tea");`), "404 | tea");
  sends("statusCode", get(`reply.statusCode = 404; reply.send("tea");`), "404 | tea");
  sends("a number is content", get(`reply.send(404);`), "200");
  sends("an object is returned", `app.post("/", async () => { return { a: "tea" }; });`, "200 | tea");
  sends(
    "an object is returned after a status",
    `app.post("/", async (request, reply) => { reply.code(202); return { a: "tea" }; });`,
    "202 | tea",
  );
  sends("null is returned", `app.post("/", async () => null);`, "200");
  for (const [status, received] of [
    [204, "204 | empty"],
    [205, "205 | tea"],
    [304, "304 | empty"],
  ] as const) {
    sends(`content with ${status}`, get(`reply.code(${status}).send({ a: "tea" });`), received, { reports: ["no-body-with-204"] });
  }
  sends("the not-found handler's answer", get(`reply.callNotFound();`), "404");
  sends("the not-found handler's answer in place of a status", get(`reply.code(403).callNotFound();`), "404", {
    reports: ["no-lost-status"],
  });
  sends("a serializer of one's own", get(`reply.serializer((a) => "tea").code(404).send("tea");`), "404 | tea");
});

describe("fields", () => {
  sends("header()", get(`reply.header("Allow", "GET").send("tea");`), "200 | Allow: GET | tea");
  sends("headers()", get(`reply.headers({ Allow: "GET", Link: "</a>" }).send("tea");`), "200 | Allow: GET | Link: </a> | tea");
  sends("removeHeader()", get(`reply.header("Allow", "GET").removeHeader("Allow").send("tea");`), "200 | tea");
  sends("type()", get(`reply.type("text/html").send("tea");`), "200 | Content-Type: text/html | tea");
  sends("vary() of @fastify/sensible", get(`reply.vary("Accept"); reply.send("tea");`), "200 | Vary: Accept | tea");
  sends(
    "cacheControl() of @fastify/sensible",
    get(`reply.cacheControl("public"); reply.send("tea");`),
    "200 | Cache-Control: public | tea",
  );
  sends(
    "preventCache() and maxAge() of @fastify/sensible",
    get(`reply.preventCache(); reply.maxAge(60); reply.send("tea");`),
    "200 | Cache-Control: no-store, max-age=0, private, max-age=60 | tea",
  );
  sends(
    "are read",
    get(`const tea = [reply.getHeader("a"), reply.getHeaders(), reply.hasHeader("b"), reply.raw]; reply.send({ tea: tea.length });`),
    "200 | tea",
  );
  sends("early hints", get(`reply.writeEarlyHints({ Link: "</a>" }, () => undefined); reply.send("tea");`), "200 | tea", { majors: [5] });
  sends("trailers", get(`reply.trailer("X-Tea", async () => "a").send("tea");`), "200 | tea");
  const cookies = `import cookie from "@fastify/cookie"; app.register(cookie);`;
  sends(
    "cookie()",
    `${cookies} app.register(async (app) => { ${get(`reply.cookie("a", "b").send("tea");`)} });`,
    "200 | Set-Cookie: a=b; SameSite=Lax | tea",
    { majors: [5] },
  );
  sends(
    "setCookie()",
    `${cookies} app.register(async (app) => { ${get(`reply.setCookie("a", "b").send("tea");`)} });`,
    "200 | Set-Cookie: a=b; SameSite=Lax | tea",
    {
      majors: [5],
    },
  );
  sends(
    "clearCookie()",
    `${cookies} app.register(async (app) => { ${get(`reply.clearCookie("a").send("tea");`)} });`,
    "200 | Set-Cookie: a=; Max-Age=0; Path=/; Expires=Thu, 01 Jan 1970 00:00:00 GMT; SameSite=Lax | tea",
    { majors: [5] },
  );
});

describe("values of cookies", () => {
  sends(
    "signCookie() and unsignCookie() answer nothing",
    `import cookie from "@fastify/cookie"; app.register(cookie, { secret: "tea" }); app.register(async (app) => { ${get(`reply.send(reply.unsignCookie(reply.signCookie("tea")).value);`)} });`,
    "200 | tea",
    { majors: [5] },
  );
});

describe("documents", () => {
  const root = JSON.stringify(fileURLToPath(new URL(".", import.meta.url)));
  const files = `import files from "@fastify/static"; app.register(files, { root: ${root} });`;
  sends("sendFile()", `${files} ${get(`reply.sendFile("tea.txt");`)}`, "200 | tea", { majors: [5] });
  sends("download()", `${files} ${get(`reply.download("tea.txt");`)}`, "200 | Content-Disposition: attachment; filename=tea.txt | tea", {
    majors: [5],
  });
  sends(
    "view()",
    `import view from "@fastify/view"; app.register(view, { engine: { ejs: { compile: () => () => "tea" } }, root: ${root} }); ${get(`reply.code(404).view("tea.txt");`)}`,
    "404 | tea",
    { majors: [5] },
  );
});

describe("redirects", () => {
  sends("302 by default", post(`reply.redirect("/a");`), "302 | Location: /a | empty");
  sends("a status after the target", post(`reply.redirect("/a", 303);`), "303 | Location: /a | empty");
  sends(
    "a status before the target",
    post(`reply.redirect(303, "/a");`),
    { 4: "303 | Location: /a | empty", 5: "500 | Location: 303" },
    LOST_IN_5,
  );
  sends("keeps the status set before", post(`reply.code(303).redirect("/a");`), "303 | Location: /a | empty");
  sends("keeps any status set before", post(`reply.code(200).redirect("/a");`), "200 | Location: /a | empty");
  sends(
    "a status alone is the target",
    post(`reply.redirect(303);`),
    { 4: "303 | Location:  | empty", 5: "302 | Location: 303 | empty" },
    { reports: { 4: [], 5: ["no-lost-status"] } },
  );
});

describe("errors", () => {
  sends("an error's statusCode", get(`const error = new Error("tea"); error.statusCode = 409; throw error;`), "409 | tea");
  sends("an error's status", get(`const error = new Error("tea"); error.status = 409; throw error;`), "409 | tea");
  sends("an error that is sent", get(`const error = new Error("tea"); error.statusCode = 409; reply.send(error);`), "409 | tea");
  sends(
    "an error that a hook passes on",
    `app.addHook("preHandler", (request, reply, done) => { const error = new Error("tea"); error.statusCode = 409; done(error); }); app.get("/", () => "coffee");`,
    "409 | tea",
    { of: "middleware", path: "/" },
  );
  sends(
    "an error handler without a status",
    `app.get("/", () => { throw new Error("x"); }); app.setErrorHandler((error, request, reply) => { reply.send({ error: "tea" }); });`,
    "200 | tea",
    { of: "error-handler", reports: ["no-2xx-for-errors"] },
  );
  sends(
    "a not-found handler without a status",
    `app.setNotFoundHandler((request, reply) => { reply.send({ error: "tea" }); });`,
    "200 | tea",
    {
      of: "not-found-handler",
      reports: ["no-2xx-for-errors"],
    },
  );
  for (const [call, { status }] of errors) {
    sends(`httpErrors.${call}`, get(`throw app.httpErrors.${call.replace(")", `"tea")`)};`), `${status.constant} | tea`);
    sends(`reply.${call}`, get(`reply.${call.replace(")", `"tea")`)};`), `${status.constant} | tea`);
  }
  sends("httpErrors.createError()", get(`throw app.httpErrors.createError(409, "tea");`), "409 | tea");
  sends("httpErrors.getHttpError()", get(`throw app.httpErrors.getHttpError(409, "tea");`), "409 | tea");
  sends("reply.getHttpError()", get(`reply.getHttpError(409, "tea");`), "409 | tea");
});

describe("routes", () => {
  for (const method of ["get", "post", "put", "patch", "delete", "options", "all"]) {
    sends(method, `app.${method}("/a", (request, reply) => { reply.send("tea"); });`, "200 | tea");
    sends(`${method} with options`, `app.${method}("/a", { handler: (request, reply) => { reply.send("tea"); } });`, "200 | tea");
  }
  sends("head", `app.head("/a", (request, reply) => { reply.send("tea"); });`, "200 | empty");
  sends("head with options", `app.head("/a", { handler: (request, reply) => { reply.send("tea"); } });`, "200 | empty");
  sends("route", `app.route({ method: "PUT", url: "/a", handler: (request, reply) => { reply.send("tea"); } });`, "200 | tea");
  sends("a plugin", `app.register(async (instance) => { instance.get("/a", (request, reply) => { reply.send("tea"); }); });`, "200 | tea");
  sends(
    "a plugin of fastify-plugin",
    `import fp from "fastify-plugin"; app.register(fp(async (scope) => { scope.get("/a", (request, reply) => { reply.send("tea"); }); }));`,
    "200 | tea",
  );
  sends(
    "a plugin below a path",
    `app.register(async (instance) => { instance.register(async (api) => { api.get("/a", (request, reply) => { reply.send("tea"); }); }, { prefix: "/y" }); }, { prefix: "/z" });`,
    "200 | tea",
  );
  sends(
    "a hook sets a field",
    `app.addHook("onRequest", (request, reply, done) => { reply.header("Link", "</a>"); done(); }); ${get(`reply.send("tea");`)}`,
    "200 | Link: </a> | tea",
  );
  sends("a type provider", `app.withTypeProvider().get("/a", (request, reply) => { reply.send("tea"); });`, "200 | tea");
  sends(
    "an application by its name",
    `import { fastify } from "fastify"; const named = fastify(); named.get("/a", (request, reply) => { reply.send("tea"); }); module.exports = { default: named }`,
    "200 | tea",
  );
});

leaves({
  "response generateCsrf()": "a token of @fastify/csrf-protection, which needs a session or a cookie beside it",
  "response hijack()": "what follows is an answer of the code's own, which the model does not read",
  "response jwtSign()": "a token of @fastify/jwt, which touches nothing of the answer",
});
