/** Methods that a project puts on its responses. */
import { describe, expect, it } from "vitest";

import { print } from "../support/print.js";
import { projectOf } from "../support/project.js";

function factsIn(files: Record<string, string>): string[] {
  const { path, text } = projectOf(files);
  return print(text, {}, path);
}

describe("in the file", () => {
  it("Express: by middleware, and on what all responses are made of", () => {
    const code = `
      const express = require("express");
      const app = express();
      app.use((req, res, next) => {
        res.ok = (data) => res.status(200).json({ data });
        res.fail = function (status, message) { return this.status(status).json({ message }); };
        next();
      });
      app.response.gone = function () { this.sendStatus(410); };
      app.get("/a", (req, res) => { res.ok(req.user); });
      app.get("/b", (req, res) => { if (!req.user) return res.fail(409, "taken"); res.gone(); });
      app.get("/c", (req, res) => { res.other(); res["a(b"](); });
    `;
    expect(factsIn({ "app.js": code })).toEqual([
      "GET /a -> 200 | { data }",
      'GET /b -> 409 | at res.fail(409, "taken") | { message } | when !req.user',
      "GET /b -> 410 | unless !req.user",
    ]);
  });

  it("Fastify: decorateReply", () => {
    const code = `
      const fastify = require("fastify")();
      fastify.decorateReply("created", function (path, data) { this.code(201).header("Location", path); return this.send(data); });
      fastify.post("/a", async (request, reply) => { return reply.created("/a/1", request.body); });
    `;
    expect(factsIn({ "app.js": code })).toEqual(["POST /a -> 201 | Location: path | data"]);
  });

  it("Koa: a method of all contexts", () => {
    const code = `
      const Koa = require("koa");
      const app = new Koa();
      app.context.fail = function (status, message) { this.status = status; this.body = { message }; };
      app.use((ctx) => { ctx.fail(404, "No such thing"); });
    `;
    expect(factsIn({ "app.js": code })).toEqual(['* -> 404 | at ctx.fail(404, "No such thing") | { message }']);
  });
});

describe("in another file", () => {
  const controller = `
    exports.create = (req, res) => { res.fail(400, "Email already exists"); };
    exports.show = (req, res) => { res.limited(); };
  `;
  const middleware = `
    module.exports = (req, res, next) => {
      res.fail = (status, message) => res.status(status).json({ message });
      res.limited = () => { res.set("Retry-After", "60").sendStatus(429); };
      next();
    };
  `;

  it("that nothing here imports", () => {
    expect(factsIn({ "users.controller.js": controller, "middleware/respond.js": middleware })).toEqual([
      'POST by name -> 400 | at res.fail(400, "Email already exists") | { message }',
      'GET by name -> 429 | at res.limited() | Retry-After: "60"',
    ]);
  });

  it("is not known where several have the name", () => {
    const other = `module.exports = (req, res, next) => { res.fail = (message) => res.status(500).send(message); next(); };`;
    expect(factsIn({ "users.controller.js": controller, "respond.js": middleware, "other.js": other })).toEqual([
      'GET by name -> 429 | at res.limited() | Retry-After: "60"',
    ]);
  });
});
