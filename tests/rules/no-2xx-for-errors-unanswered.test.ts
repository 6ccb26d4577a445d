/** What answers whatever nothing else has answered, and pages that are named for 404. */
import { describe, expect, it } from "vitest";

import { lint } from "../support/linter.js";

const reports = (code: string): number => lint(`const app = express(); ${code}`, { only: ["no-2xx-for-errors"] }).length;

describe("200 for what does not exist", () => {
  it.each([
    ["a page for whatever path", 'app.use((req, res) => { res.render("404"); });'],
    ["a file for whatever path", 'app.use((req, res) => { res.sendFile(path.join(__dirname, "404.html")); });'],
    ["a page of a route for whatever path", 'app.get("*", (req, res) => { res.render("errors/not-found"); });'],
    ["a page in place of a post", 'app.get("/p/:id", async (req, res) => { if (!(await Post.find(req.params.id))) res.render("404"); });'],
    ["a text for whatever path", 'app.use((req, res) => { res.send("Not found"); });'],
    ["a message for whatever path", 'app.all("*", (req, res) => { res.json({ message: "Route not found" }); });'],
  ])("%s is reported", (_, code) => {
    expect(reports(code)).toBe(1);
  });

  it.each([
    ["a page with its status", 'app.use((req, res) => { res.status(404).render("404"); });'],
    ["a page whose status was set before", 'app.use((req, res) => { res.status(404); res.render("404"); });'],
    ["a page that has an address of its own", 'app.get("/404", (req, res) => { if (req.user) res.render("404"); });'],
    ["a page of a handler whose address is not known", 'export const notFound = (req, res) => { res.render("404"); };'],
    ["the page of an application", 'app.use((req, res) => { res.sendFile("index.html"); });'],
    ["a text of one route", 'app.get("/texts", (req, res) => { res.json({ message: "User not found" }); });'],
    ["a middleware that may pass on", 'app.use((req, res, next) => { res.json({ message: "Not found" }); });'],
  ])("%s is not", (_, code) => {
    expect(reports(code)).toBe(0);
  });
});

describe("200 for an error that an extension of hapi finds", () => {
  const extension = (statements: string): number =>
    lint(
      `import Hapi from "@hapi/hapi"; const server = Hapi.server(); server.ext("onPreResponse", (request, h) => { const { response } = request; ${statements} });`,
      { only: ["no-2xx-for-errors"] },
    ).length;

  it.each([
    ["content where it is one", "if (response.isBoom) return h.response({ message: response.message }); return h.continue;"],
    ["content after what is none went on", "if (!response.isBoom) return h.continue; return h.response({ message: response.message });"],
  ])("%s is reported", (_, statements) => {
    expect(extension(statements)).toBe(1);
  });

  it.each([
    [
      "content with the error's status",
      "if (response.isBoom) return h.response({ message: 'x' }).code(response.output.statusCode); return h.continue;",
    ],
    ["the page of an application", "if (response.isBoom) return h.file('index.html'); return h.continue;"],
    ["a text that is made elsewhere", "if (response.isBoom) return h.response(page); return h.continue;"],
    ["content of what is no error", "if (response.isBoom) return h.continue; return h.response({ data: response.source });"],
  ])("%s is not", (_, statements) => {
    expect(extension(statements)).toBe(0);
  });
});
