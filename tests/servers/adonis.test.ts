import type { RequestListener } from "node:http";

import { describe } from "vitest";

import { adonis } from "../../src/frameworks/adonis.js";
import type { Asked } from "../support/ask.js";
import { proof } from "../support/proof.js";
import { load } from "../support/run-module.js";

/** What Adonis' own tests make a server of. */
interface Factories {
  readonly AppFactory: new () => { create(root: URL, importer: () => void): { init(): Promise<void> } };
  readonly ServerFactory: new () => { merge(parts: object): { create(): Server } };
}

interface Server {
  readonly handle: RequestListener;
  use(middleware: readonly unknown[]): void;
  getRouter(): unknown;
  boot(): Promise<void>;
}

const { sends, leaves } = proof(adonis, {
  majors: { 6: { "@adonisjs/core/exceptions": "@poppinss/utils" } },
  module: (code) => `
    import type { HttpContext } from "@adonisjs/core/http";
    import type router from "@adonisjs/core/services/router";
    import { Exception } from "@adonisjs/core/exceptions";
    import { createReadStream } from "node:fs";
    export default function routes(router) { ${code} }
  `,
  serve: ({ default: routes }) => listenerOf(routes as (router: unknown) => void),
});

async function listenerOf(routes: (router: unknown) => void): Promise<RequestListener> {
  const loaded = await Promise.all(["@adonisjs/application/factories", "@adonisjs/http-server/factories"].map(load));
  const { AppFactory, ServerFactory } = Object.assign({}, ...loaded) as Factories;
  const app = new AppFactory().create(new URL(import.meta.url), () => undefined);
  await app.init();
  const server = new ServerFactory().merge({ app }).create();
  server.use([]);
  routes(server.getRouter());
  await server.boot();
  return server.handle.bind(server);
}

const get = (statements: string): string =>
  `router.get("/", async (ctx: HttpContext) => { const { request, response } = ctx; ${statements} });`;
const post = (statements: string): string => `router.post("/", async ({ response }: HttpContext) => { ${statements} });`;
const FILE = `"${new URL("tea.txt", import.meta.url).pathname}"`;

describe("status and content", () => {
  sends("what is returned has 200", get(`return { a: "tea" };`), "200 | tea");
  sends("POST has 200, too", post(`return "tea";`), "200 | tea");
  sends("null has 204", get(`return null;`), "204 | empty");
  sends("null keeps a status", get(`response.status(404); return null;`), "404 | empty");
  sends("undefined, sent, has 204", get(`response.send(undefined);`), "204 | empty");
  sends("a status", get(`response.status(404); return "tea";`), "404 | tea");
  sends("a status of a later call", get(`response.status(404).safeStatus(400).send("tea");`), "404 | tea");
  sends("safeStatus() alone", get(`response.safeStatus(404).send("tea");`), "404 | tea");
  for (const call of ["send", "json", "jsonp"]) {
    sends(`${call}() without content`, get(`response.${call}();`), "204 | empty");
    sends(`${call}() has 200`, post(`response.${call}({ a: "tea" });`), "200 | tea");
    sends(`${call}() with a status`, get(`return response.status(409).${call}({ a: "tea" });`), "409 | tea");
  }
  sends("of the context", get(`return ctx.response.status(404).send("tea");`), "404 | tea");
  sends("finish()", get(`response.status(404).send("tea"); response.finish();`), "404 | tea");
  sends("stream()", get(`return response.stream(createReadStream(${FILE}));`), "200 | tea");
  sends("download()", get(`return response.download(${FILE});`), "200 | tea");
  sends(
    "attachment()",
    get(`return response.attachment(${FILE}, "a.txt");`),
    `200 | Content-Disposition: attachment; filename="a.txt" | tea`,
  );
  for (const status of [204, 304])
    sends(`content with ${status}`, get(`response.status(${status}).send("tea");`), `${status} | empty`, { reports: ["no-body-with-204"] });
  sends("content with 205", get(`response.status(205).send("tea");`), "205 | tea", { reports: ["no-body-with-204"] });
});

describe("answers by name", () => {
  const answers = {
    ok: 200,
    created: 201,
    accepted: 202,
    nonAuthoritativeInformation: 203,
    partialContent: 206,
    multipleChoices: 300,
    movedPermanently: 301,
    movedTemporarily: 302,
    seeOther: 303,
    useProxy: 305,
    temporaryRedirect: 307,
    badRequest: 400,
    unauthorized: 401,
    paymentRequired: 402,
    forbidden: 403,
    notFound: 404,
    methodNotAllowed: 405,
    notAcceptable: 406,
    proxyAuthenticationRequired: 407,
    requestTimeout: 408,
    conflict: 409,
    gone: 410,
    lengthRequired: 411,
    preconditionFailed: 412,
    requestEntityTooLarge: 413,
    requestUriTooLong: 414,
    unsupportedMediaType: 415,
    requestedRangeNotSatisfiable: 416,
    expectationFailed: 417,
    unprocessableEntity: 422,
    tooManyRequests: 429,
    internalServerError: 500,
    notImplemented: 501,
    badGateway: 502,
    serviceUnavailable: 503,
    gatewayTimeout: 504,
    httpVersionNotSupported: 505,
  };
  for (const [name, status] of Object.entries(answers)) {
    sends(`${name}()`, get(`return response.${name}("tea");`), `${status} | tea`);
    sends(`${name}() without content`, get(`return response.${name}();`), `${status} | empty`);
  }
  for (const [name, status] of [
    ["noContent", 204],
    ["resetContent", 205],
    ["notModified", 304],
  ] as const) {
    sends(`${name}()`, get(`return response.${name}();`), `${status} | empty`);
  }
  for (const [name, status] of Object.entries({ noContent: 204, resetContent: 205, notModified: 304 }))
    sends(`content of ${name}()`, get(`return response.${name}("tea");`), `${status} | empty`, { reports: ["no-body-with-204"] });
  sends("replace the status", get(`response.status(400); return response.notFound("tea");`), "404 | tea", { reports: ["no-lost-status"] });
});

describe("fields", () => {
  sends("header()", get(`response.header("Allow", "GET").send("tea");`), "200 | Allow: GET | tea");
  sends(
    "safeHeader() and append()",
    get(`response.safeHeader("Link", "</a>").append("Allow", "GET"); return "tea";`),
    "200 | Allow: GET | Link: </a> | tea",
  );
  sends("removeHeader()", get(`response.header("Allow", "GET").removeHeader("Allow"); return "tea";`), "200 | tea");
  sends("location()", post(`return response.location("/a/1").created("tea");`), "201 | Location: /a/1 | tea");
  sends(
    "type() and vary()",
    get(`response.type("text/plain").vary("Accept"); return "tea";`),
    "200 | Content-Type: text/plain; charset=utf-8 | Vary: Accept | tea",
  );
  sends(
    "plainCookie()",
    get(`response.plainCookie("a", "b", { encode: false }); return "tea";`),
    "200 | Set-Cookie: a=b; Max-Age=7200; Path=/; HttpOnly; Secure; SameSite=Lax | tea",
  );
  sends(
    "clearCookie()",
    get(`response.clearCookie("a"); return "tea";`),
    "200 | Set-Cookie: a=; Max-Age=-1; Path=/; Expires=Thu, 01 Jan 1970 00:00:00 GMT; HttpOnly; Secure; SameSite=Lax | tea",
  );
  sends("are read", get(`response.getHeader("Allow"); return "tea";`), "200 | tea");
});

describe("redirects", () => {
  sends("302 by default", post(`response.redirect("/a");`), "302 | Location: /a");
  sends("with what the address asked", post(`response.redirect("/a", true);`), "302 | Location: /a");
  sends("a status", post(`response.redirect("/a", false, 303);`), "303 | Location: /a");
  sends("a status in the wrong place", post(`response.redirect("/a", 303);`), "302 | Location: /a", { reports: ["no-lost-status"] });
  sends("keeps the status set before", post(`response.status(303); return response.redirect("/a");`), "303 | Location: /a");
  sends("toPath()", post(`return response.redirect().toPath("/a");`), "302 | Location: /a");
  sends("toPath() with a status", post(`return response.redirect().status(303).withQs().toPath("/a");`), "303 | Location: /a");
  sends("back()", post(`return response.redirect().back();`), "302 | Location: /");
  sends("toRoute()", `router.get("/a", "Teas.show").as("a"); ${post(`return response.redirect().toRoute("a");`)}`, "302 | Location: /a");
});

describe("errors", () => {
  sends("Exception", get(`throw new Exception("tea", { status: 409 });`), "409 | tea");
  sends("Exception without a status", get(`throw new Exception("tea");`), "500 | tea");
  sends("a status that an error gets", get(`const error = new Exception("tea"); error.status = 404; throw error;`), "404 | tea");
  sends("abort()", get(`response.abort("tea");`), "400 | tea");
  sends("abort() with a status", get(`response.abort("tea", 403);`), "403 | tea");
  sends("abortIf()", get(`response.abortIf(true, "tea");`), "400 | tea");
  sends("abortIf() with a status", get(`response.abortIf(true, "tea", 404);`), "404 | tea");
  sends("abortUnless()", get(`response.abortUnless(false, "tea");`), "400 | tea");
  sends("abortUnless() with a status", get(`response.abortUnless(false, "tea", 404);`), "404 | tea");
});

describe("routes", () => {
  const asked: Asked = { path: "/a" };
  for (const method of ["get", "post", "put", "patch", "delete", "any"])
    sends(method, `router.${method}("/a", async ({ response }: HttpContext) => response.send("tea"));`, "200 | tea");
  sends("route", `router.route("/a", ["GET", "POST"], async ({ response }: HttpContext) => response.send("tea"));`, "200 | tea", asked);
  sends(
    "a group",
    `router.group(() => { router.get("/a", async ({ response }: HttpContext) => response.send("tea")); }).prefix("/z");`,
    "200 | tea",
  );
  sends(
    "groups in groups, with more than a prefix",
    `router.group(() => {
      router.group(() => { router.get("/a", async ({ response }: HttpContext) => response.send("tea")).as("b"); }).as("a").where("id", /a/u).prefix("y");
    }).use((ctx, next) => next()).prefix("/z");`,
    "200 | tea",
  );
  sends(
    "a controller",
    `class Teas { async show({ response }: HttpContext) { return response.send("tea"); } } router.get("/a", [Teas, "show"]);`,
    "200 | tea",
  );
  sends(
    "middleware passes on",
    `router.get("/a", async ({ response }: HttpContext) => response.send("tea")).use(async (ctx, next) => next());`,
    "200 | tea",
  );
});

leaves({
  "group domain()": "asks for a host",
  "group middleware()": "is of AdonisJS 5",
  "group namespace()": "is of AdonisJS 5",
  "next ()": "is of middleware, which routes name in a call that is not read",
  "response cookie()": "is plainCookie() with a signature",
});
