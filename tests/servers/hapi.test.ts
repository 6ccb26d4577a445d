import type { Server } from "node:http";

import { describe } from "vitest";

import { hapi } from "../../src/frameworks/hapi.js";
import { proof } from "../support/proof.js";

const { sends, leaves } = proof(hapi, {
  majors: { 21: {} },
  module: (code) => `
    import Hapi from "@hapi/hapi";
    const server = Hapi.server({ debug: false });
    ${code}
    export default server;
  `,
  async serve({ default: exported, ready }) {
    await ready;
    const server = exported as { initialize(): Promise<void>; readonly listener: Server };
    await server.initialize();
    return server.listener;
  },
});

const route = (method: string, statements: string): string =>
  `server.route({ method: "${method}", path: "/a", handler: (request, h) => { ${statements} } });`;
const get = (statements: string): string => route("GET", statements);
const post = (statements: string): string => route("POST", statements);

describe("status and content", () => {
  sends("a value is returned", post(`return { a: "tea" };`), "200 | tea");
  sends("a response is made", post(`return h.response("tea");`), "200 | tea");
  sends("no content has 204", post(`return h.response();`), "204 | empty");
  sends(
    "a prerequisite goes on",
    `server.route({ method: "POST", path: "/a", options: { pre: [{ method: (request, h) => h.continue }] }, handler: () => "tea" });`,
    "200 | tea",
  );
  sends("null has 204", post(`return null;`), "204 | empty");
  sends("code()", get(`return h.response("tea").code(404);`), "404 | tea");
  sends("statusCode", get(`const response = h.response("tea"); response.statusCode = 404; return response;`), "404 | tea");
  sends("no content with a status", post(`return h.response().code(202);`), "202 | empty");
  sends("created()", post(`return h.response("tea").created("/a/1");`), "201 | Location: /a/1 | tea");
  for (const [status, received] of [
    [204, "204 | empty"],
    [205, "205 | tea"],
    [304, "304 | empty"],
  ] as const)
    sends(`content with ${status}`, get(`return h.response("tea").code(${status});`), received, { reports: ["no-body-with-204"] });
  sends(
    "what only describes the response",
    get(`return h.response("tea").message("None").bytes(3).charset("utf-8").encoding("utf8").ttl(1000).takeover();`),
    "200 | tea",
  );
});

describe("fields", () => {
  sends("header()", get(`return h.response("tea").header("Allow", "GET");`), "200 | Allow: GET | tea");
  sends("headers", get(`const answer = h.response("tea"); answer.headers["Allow"] = "GET"; return answer;`), "200 | Allow: GET | tea");
  sends("type()", get(`return h.response("tea").type("text/html");`), "200 | Content-Type: text/html; charset=utf-8 | tea");
  sends("location()", get(`return h.response("tea").location("/b");`), "200 | Location: /b | tea");
  sends("etag()", get(`return h.response("tea").etag("a");`), '200 | ETag: "a" | tea');
  sends("vary()", get(`return h.response("tea").vary("Accept");`), "200 | Vary: Accept | tea");
  sends("state()", get(`return h.response("tea").state("a", "b");`), "200 | Set-Cookie: a=b; Secure; HttpOnly; SameSite=Strict | tea");
  sends(
    "unstate()",
    get(`return h.response("tea").unstate("a");`),
    "200 | Set-Cookie: a=; Max-Age=0; Expires=Thu, 01 Jan 1970 00:00:00 GMT; Secure; HttpOnly; SameSite=Strict | tea",
  );
  sends(
    "state() of the toolkit",
    get(`h.state("a", "b"); return "tea";`),
    "200 | Set-Cookie: a=b; Secure; HttpOnly; SameSite=Strict | tea",
  );
  sends(
    "unstate() of the toolkit",
    get(`h.unstate("a"); return "tea";`),
    "200 | Set-Cookie: a=; Max-Age=0; Expires=Thu, 01 Jan 1970 00:00:00 GMT; Secure; HttpOnly; SameSite=Strict | tea",
  );
});

describe("redirects", () => {
  sends("302 by default", post(`return h.redirect("/b");`), "302 | Location: /b | empty");
  sends("of a response", post(`return h.response("tea").redirect("/b");`), "302 | Location: /b | tea");
  sends("replaces the status set before", post(`return h.response("tea").code(303).redirect("/b");`), "302 | Location: /b | tea", {
    reports: ["no-lost-status"],
  });
  sends("keeps the status set after", post(`return h.redirect("/b").code(303);`), "303 | Location: /b | empty");
  sends("permanent()", post(`return h.redirect("/b").permanent();`), "301 | Location: /b | empty");
  sends("permanent() with a value", post(`return h.redirect("/b").permanent(false);`), "? 302 | Location: /b | empty");
  sends("temporary()", post(`return h.redirect("/b").permanent().temporary();`), "302 | Location: /b | empty");
  sends("temporary() with a value", post(`return h.redirect("/b").temporary(false);`), "? 301 | Location: /b | empty");
  sends("rewritable()", post(`return h.redirect("/b").rewritable(false);`), "? 307 | Location: /b | empty");
  sends("permanent and rewritable", post(`return h.redirect("/b").permanent().rewritable(false);`), "? 308 | Location: /b | empty");
  sends("takes no status", get(`return h.redirect("/b", 301);`), "302 | Location: /b | empty", { reports: ["no-lost-status"] });
});

describe("errors", () => {
  sends("Boom is thrown", `import Boom from "@hapi/boom"; ${get(`throw Boom.conflict("tea");`)}`, "409 | tea");
  sends("Boom is returned", `import Boom from "@hapi/boom"; ${get(`return Boom.conflict("tea");`)}`, "409 | tea");
});

describe("extensions", () => {
  const extend = (statements: string): string => `server.ext("onPreResponse", (request, h) => { ${statements} });`;
  const of = "middleware";
  sends("replace an error", extend(`if (!request.response.isBoom) return h.continue; return h.response("tea").code(503);`), "503 | tea", {
    of,
  });
  sends("replace an error by a success", extend(`if (request.response.isBoom) return h.response("tea"); return h.continue;`), "200 | tea", {
    of,
    reports: ["no-2xx-for-errors"],
  });
  sends("refuse a request", `server.ext("onRequest", (request, h) => h.response("tea").code(503).takeover());`, "503 | tea", { of });
  sends("are objects", `server.ext({ type: "onRequest", method: (request, h) => h.response("tea").code(503).takeover() });`, "503 | tea", {
    of,
  });
});

describe("routes", () => {
  for (const method of ["GET", "POST", "PUT", "PATCH", "DELETE", "OPTIONS", "*"])
    sends(method, route(method, `return "tea";`), "200 | tea");
  sends(
    "options",
    `server.route({ method: "PUT", path: "/a", options: { handler: (request, h) => h.response("tea").code(404) } });`,
    "404 | tea",
  );
  sends(
    "Hapi.Server",
    `import { Server } from "@hapi/hapi"; const other = new Server(); other.route({ method: "PUT", path: "/a", handler: (request, h) => h.response("tea").code(404) }); module.exports = { default: other };`,
    "404 | tea",
  );
  sends(
    "Hapi.Server()",
    `const other = Hapi.Server(); other.route({ method: "PUT", path: "/a", handler: (request, h) => h.response("tea").code(404) }); module.exports = { default: other };`,
    "404 | tea",
  );
  sends(
    "a list of routes",
    `server.route([{ method: "PUT", path: "/a", handler: (request, h) => h.response("tea").code(404) }]);`,
    "404 | tea",
  );
});

describe("plugins", () => {
  sends(
    "a prefix for the routes of a plugin",
    `export const ready = server.register({ name: "a", register(server) { server.route({ method: "GET", path: "/a", handler: () => "tea" }); } }, { routes: { prefix: "/z" } });`,
    "200 | tea",
  );
  sends(
    "a prefix beside the plugin",
    `const plugin = { name: "a", register: (server) => { server.route({ method: "GET", path: "/a", handler: () => "tea" }); } };
     export const ready = server.register({ plugin, routes: { prefix: "/z" } });`,
    "200 | tea",
  );
});

leaves({
  "context abandon": "says that the handler answers by Node's own response",
  "context authenticated()": "is of an authentication scheme's toolkit, which lets the handler answer",
  "context close": "ends the connection",
  "context file()": "is of @hapi/inert, which is not installed",
  "context unauthenticated()": "is of an authentication scheme's toolkit, which answers by what it is given",
  "context view()": "is of @hapi/vision, which is not installed",
});
