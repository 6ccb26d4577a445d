import type { RequestListener } from "node:http";
import { fileURLToPath } from "node:url";

import { describe } from "vitest";

import { express } from "../../src/frameworks/express.js";
import { node } from "../../src/frameworks/node.js";
import { proof } from "../support/proof.js";

const { sends, leaves } = proof(express, {
  majors: { 5: {}, 4: { express: "express-4" } },
  module: (code) => `
    import express from "express";
    const app = express();
    ${code}
    export default app;
  `,
  serve: ({ default: app }) => app as RequestListener,
  bases: [node],
});

const get = (statements: string): string => `app.get("/", (req, res) => { ${statements} });`;
const post = (statements: string): string => `app.post("/", (req, res) => { ${statements} });`;

/** A file that holds the text of the content. */
const file = JSON.stringify(fileURLToPath(new URL("tea.txt", import.meta.url)));

/** Express 4 takes a number for a status, Express 5 for content. */
const LOST_IN_5 = { reports: { 4: [], 5: ["no-lost-status"] } };

describe("status and content", () => {
  sends("content has 200", get(`res.send("tea");`), "200 | tea");
  sends("POST has 200, too", post(`res.json({ a: "tea" });`), "200 | tea");
  sends("nothing has 200", get(`res.send();`), "200 | empty");
  sends("no JSON has 200", get(`res.json();`), "200 | empty");
  sends("no JSONP has 200", get(`res.jsonp();`), "200 | empty");
  sends("status()", get(`res.status(404).send("tea");`), "404 | tea");
  sends("statusCode", get(`res.statusCode = 404; res.json("tea");`), "404 | tea");
  sends("sendStatus()", get(`res.sendStatus(404);`), "404");
  sends("jsonp()", get(`res.status(404).jsonp({ a: "tea" });`), "404 | tea");
  for (const send of ["send", "json", "jsonp"]) {
    sends(`${send} with a status before the content`, get(`res.${send}(404, { a: "tea" });`), { 4: "404 | tea", 5: "200" }, LOST_IN_5);
    sends(`${send} with a status after the content`, get(`res.${send}({ a: "tea" }, 404);`), { 4: "404 | tea", 5: "200 | tea" }, LOST_IN_5);
  }
  sends("send with a number", get(`res.send(404);`), { 4: "404", 5: "200" }, LOST_IN_5);
  for (const status of [204, 205, 304]) {
    sends(`content with ${status} is dropped`, get(`res.status(${status}).json({ a: "tea" });`), `${status} | empty`, {
      reports: ["no-body-with-204"],
    });
  }
  sends("a file", get(`res.sendFile(${file});`), "200 | tea");
  sends("a file of another status", get(`res.status(404).sendFile(${file});`), "404 | tea");
  sends("sendfile()", get(`res.sendfile(${file});`), "200 | tea", { majors: [4] });
  sends("a download", get(`res.download(${file});`), {
    4: '200 | Content-Disposition: attachment; filename="tea.txt" | tea',
    5: "200 | Content-Disposition: attachment; filename=tea.txt | tea",
  });
  sends(
    "a page",
    `app.engine("txt", (path, options, done) => done(null, "tea")); app.set("views", ${file.replace("/tea.txt", "")}); ${get(`res.status(404).render("tea.txt");`)}`,
    "404 | tea",
  );
  sends("what the handler returns is ignored", get(`res.send("tea"); return { a: "coffee" };`), "200 | tea");
});

describe("fields", () => {
  sends("set() one", get(`res.set("Allow", "GET").send("tea");`), "200 | Allow: GET | tea");
  sends("set() several", get(`res.set({ Allow: "GET", Link: "</a>" }).send("tea");`), "200 | Allow: GET | Link: </a> | tea");
  sends("header() one", get(`res.header("Allow", "GET").send("tea");`), "200 | Allow: GET | tea");
  sends("header() several", get(`res.header({ Allow: "GET", Link: "</a>" }).send("tea");`), "200 | Allow: GET | Link: </a> | tea");
  sends("append()", get(`res.append("Link", "</a>").send("tea");`), "200 | Link: </a> | tea");
  sends("location()", get(`res.location("/a").send("tea");`), "200 | Location: /a | tea");
  sends("type()", get(`res.type("text/html").send("tea");`), "200 | Content-Type: text/html; charset=utf-8 | tea");
  sends("contentType()", get(`res.contentType("text/html").send("tea");`), "200 | Content-Type: text/html; charset=utf-8 | tea");
  sends("attachment()", get(`res.attachment("a.txt").send("tea");`), {
    4: '200 | Content-Disposition: attachment; filename="a.txt" | tea',
    5: "200 | Content-Disposition: attachment; filename=a.txt | tea",
  });
  sends("links()", get(`res.links({ next: "/a" }).send("tea");`), '200 | Link: </a>; rel="next" | tea');
  sends("vary()", get(`res.vary("Accept").send("tea");`), "200 | Vary: Accept | tea");
  sends("cookie()", get(`res.cookie("a", "b").send("tea");`), "200 | Set-Cookie: a=b; Path=/ | tea");
  sends(
    "clearCookie()",
    get(`res.clearCookie("a").send("tea");`),
    "200 | Set-Cookie: a=; Path=/; Expires=Thu, 01 Jan 1970 00:00:00 GMT | tea",
  );
  sends("format()", get(`res.format({ text() { res.send("tea"); } });`), "200 | tea");
  sends("are read", get(`res.locals = {}; res.set("Allow", "GET"); res.json({ tea: res.get("Allow") });`), "200 | Allow: GET | tea");
});

describe("redirects", () => {
  sends("302 by default", post(`res.redirect("/a");`), "302 | Location: /a");
  sends("a status before the target", post(`res.redirect(303, "/a");`), "303 | Location: /a");
  sends("a status after the target", post(`res.redirect("/a", 303);`), { 4: "303 | Location: /a", 5: "500 | Location: 303" }, LOST_IN_5);
  sends("no target", post(`res.redirect();`), "302 | Location: undefined");
  sends("a status alone is the target", post(`res.redirect(303);`), "302 | Location: 303", { reports: ["no-lost-status"] });
  sends("replaces the status set before", post(`res.status(303).redirect("/a");`), "302 | Location: /a", { reports: ["no-lost-status"] });
});

describe("errors", () => {
  sends(
    "next(error) with a status",
    `app.get("/", (req, res, next) => { const error = new Error("tea"); error.status = 409; next(error); });`,
    "409 | tea",
  );
  sends(
    "next(error) with a statusCode",
    `app.get("/", (req, res, next) => { const error = new Error("tea"); error.statusCode = 409; next(error); });`,
    "409 | tea",
  );
  sends("a status before throw", get(`const error = new Error("tea"); error.status = 409; throw error;`), "409 | tea");
  sends(
    "an error handler without a status",
    `app.get("/", () => { throw new Error("x"); }); app.use((err, req, res, next) => { res.json({ error: "tea" }); });`,
    "200 | tea",
    { of: "error-handler", reports: ["no-2xx-for-errors"] },
  );
  sends(
    "an error handler with a status",
    `app.get("/", () => { throw new Error("x"); }); app.use((err, req, res, next) => { res.status(500).json({ error: "tea" }); });`,
    "500 | tea",
    { of: "error-handler" },
  );
});

describe("routes", () => {
  for (const method of ["get", "post", "put", "patch", "delete", "options", "query", "all"]) {
    sends(method, `app.${method}("/a", (req, res) => { res.send("tea"); });`, "200 | tea");
    sends(`route().${method}`, `app.route("/a").${method}((req, res) => { res.send("tea"); });`, "200 | tea");
  }
  sends("head", `app.head("/a", (req, res) => { res.send("tea"); });`, "200 | empty");
  sends("route().head", `app.route("/a").head((req, res) => { res.send("tea"); });`, "200 | empty");
  sends("del", `app.del("/a", (req, res) => { res.send("tea"); });`, "200 | tea", { majors: [4] });
  sends("Router()", `const router = express.Router(); router.get("/a", (req, res) => { res.send("tea"); }); app.use(router);`, "200 | tea");
  sends(
    "a router below a path, behind middleware",
    `const outer = express.Router(), inner = express.Router(); inner.get("/a", (req, res) => { res.send("tea"); });
     outer.use(express.json(), inner); app.use("/z", outer);`,
    "200 | tea",
  );
  sends(
    "new Router",
    `import { Router } from "express"; const router = new Router(); router.get("/a", (req, res) => { res.send("tea"); }); app.use(router);`,
    "200 | tea",
  );
  sends("param", `app.param("id", (req, res, next) => next()).get("/:id", (req, res) => { res.send("tea"); });`, "200 | tea", {
    path: "/1",
  });
  sends("use", `app.use((req, res) => { res.send("tea"); });`, "200 | tea", { of: "middleware" });
  sends(
    "middleware sets a field",
    `app.use((req, res, next) => { res.set("Link", "</a>"); next(); }); ${get(`res.send("tea");`)}`,
    "200 | Link: </a> | tea",
  );
});

const i18n = "the package i18n adds it";
leaves({ "response __()": i18n, "response __n()": i18n, "response __mf()": i18n });
