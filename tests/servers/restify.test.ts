import type { Server } from "node:http";

import { describe } from "vitest";

import { node } from "../../src/frameworks/node.js";
import { restify, restifyErrors } from "../../src/frameworks/restify.js";
import { proof, type Served } from "../support/proof.js";
import { isInstalled } from "../support/run-module.js";

/** Restify 11 cannot be loaded by Node 24, and Restify 12 is made for it. */
const isOld = Number(process.versions.node.split(".")[0]) < 24;
const restifyOfNode = isOld ? {} : { restify: "restify-12" };

const served = (imports: string, majors: Served["majors"]): Served => ({
  majors,
  module: (code) => `
    import restify from "restify";
    ${imports}
    const server = restify.createServer();
    ${code}
    export default server;
  `,
  serve: ({ default: server }) => (server as { readonly server: Server }).server,
  bases: [node],
});

const get = (statements: string): string => `server.get("/", (req, res, next) => { ${statements} return next(); });`;
const post = (statements: string): string => `server.post("/", (req, res, next) => { ${statements} return next(); });`;

describe.skipIf(!isInstalled("restify"))("Restify", () => {
  const { sends, leaves } = proof(restify, served("", { [isOld ? 11 : 12]: restifyOfNode }));

  describe("status and content", () => {
    for (const call of ["send", "json", "sendRaw"]) {
      const tea = call === "sendRaw" ? `"tea"` : `{ a: "tea" }`;
      sends(`${call}() has 200`, post(`res.${call}(${tea});`), "200 | tea");
      if (call !== "sendRaw") {
        sends(`${call}() without content`, get(`res.${call}();`), "200 | empty");
        sends(`${call}() with a status alone`, get(`res.${call}(404);`), "404 | empty");
        sends(`${call}() with an object and fields`, get(`res.${call}({ a: "tea" }, { Allow: "GET" });`), "200 | Allow: GET | tea");
      }
      sends(`${call}() with a status`, get(`res.${call}(409, ${tea});`), "409 | tea");
      sends(`${call}() with a status and fields`, get(`res.${call}(405, ${tea}, { Allow: "GET" });`), "405 | Allow: GET | tea");
      sends(`${call}() with fields`, get(`res.${call}("tea", { Allow: "GET" });`), "200 | Allow: GET | tea");
      sends(`${call}() with a status of unknown value`, get(`res.${call}(JSON.parse("409"), ${tea});`), "? 409 | tea");
      sends(`status() before ${call}()`, get(`res.status(404); res.${call}(${tea});`), "404 | tea");
    }
    sends("writeHead()", get(`res.writeHead(404); res.end("tea");`), "404 | tea");
    for (const status of [204, 304])
      sends(`content with ${status}`, get(`res.send(${status}, { a: "tea" });`), `${status} | empty`, { reports: ["no-body-with-204"] });
    sends("content with 205", get(`res.send(205, { a: "tea" });`), "205 | tea", { reports: ["no-body-with-204"] });
  });

  describe("fields", () => {
    sends("header()", get(`res.header("Allow", "GET"); res.send({ a: "tea" });`), "200 | Allow: GET | tea");
    sends("set()", get(`res.set("Allow", "GET"); res.send({ a: "tea" });`), "200 | Allow: GET | tea");
    sends("set() with an object", get(`res.set({ Allow: "GET" }); res.send({ a: "tea" });`), "200 | Allow: GET | tea");
    sends("link()", get(`res.link("/a", "next"); res.send({ a: "tea" });`), `200 | Link: </a>; rel="next" | tea`);
    sends("cache()", get(`res.cache("public", { maxAge: 9 }); res.send({ a: "tea" });`), "200 | Cache-Control: public, max-age=9 | tea");
    sends("noCache()", get(`res.noCache(); res.send({ a: "tea" });`), "200 | Cache-Control: no-cache, no-store, must-revalidate | tea");
    sends(
      "contentType",
      get(`res.contentType = "text/plain"; res.charSet("utf-8"); res.send("tea");`),
      "200 | Content-Type: text/plain; charset=utf-8 | tea",
    );
  });

  describe("redirects", () => {
    const to = (given: string): string => `server.post("/", (req, res, next) => { res.redirect(${given}, next); });`;
    sends("302 by default", to(`"/a"`), "302 | Location: /a");
    sends("a status", to(`303, "/a"`), "303 | Location: /a");
    sends("an object", to(`{ hostname: "a.example", pathname: "/a", permanent: true }`), "? 301 | Location: http://a.example/a");
    sends(
      "replaces the status set before",
      `server.post("/", (req, res, next) => { res.status(303); res.redirect("/a", next); });`,
      "302 | Location: /a",
      { reports: ["no-lost-status"] },
    );
  });

  describe("errors", () => {
    // Their texts are kept from the client.
    const error = `const error = new Error("tea"); error.statusCode = 409;`;
    sends("passed on", `server.get("/", (req, res, next) => { ${error} next(error); });`, "409");
    sends("sent", `server.get("/", (req, res, next) => { ${error} res.send(error); next(); });`, "409");
  });

  describe("routes", () => {
    for (const method of ["get", "post", "put", "patch", "del", "opts"])
      sends(method, `server.${method}("/a", (req, res, next) => { res.send({ a: "tea" }); next(); });`, "200 | tea");
    sends("head", `server.head("/a", (req, res, next) => { res.send({ a: "tea" }); next(); });`, "200 | empty");
    for (const call of ["use", "pre"])
      sends(
        `${call} sets a field`,
        `server.${call}((req, res, next) => { res.header("Link", "</a>"); next(); }); ${get(`res.send({ a: "tea" });`)}`,
        "200 | Link: </a> | tea",
      );
  });

  leaves({
    "response sendRaw() (1 of 8)": "refuses what is no text",
    "response sendRaw() (2 of 8)": "refuses what is no text",
    "response sendRaw() (7 of 8)": "refuses what is no text",
  });
});

describe.skipIf(!isInstalled("restify"))("restify-errors", () => {
  const { sends, leaves } = proof(restifyErrors, served(`import errors from "restify-errors";`, { 8: restifyOfNode }));
  const passes = (error: string): string => `server.get("/", (req, res, next) => next(${error}));`;

  for (const [syntax, effect] of Object.entries(restifyErrors.exports ?? {})) {
    const status = "status" in effect && "constant" in effect.status ? effect.status.constant : null;
    if (status !== null) sends(syntax, passes(syntax.replace("new ", "new errors.") + `("tea")`), `${status} | tea`);
  }
  sends(
    "a status that an error gets",
    `server.get("/", (req, res, next) => { const error = new errors.ConflictError("tea"); error.statusCode = 410; next(error); });`,
    "410 | tea",
  );
  sends("of a status", passes(`new errors.HttpError({ statusCode: 409 }, "tea")`), "409 | tea");
  sends("made of a code", passes(`errors.makeErrFromCode(409, "tea")`), "409 | tea");

  leaves({});
});
