/** Fields that other files set before a handler runs. */
import { describe, expect, it } from "vitest";

import { print } from "../support/print.js";
import { projectOf } from "../support/project.js";

/** The facts of the first of these files, with the fields that it may have been given. */
function factsIn(files: Record<string, string>, settings: Record<string, unknown> = {}): string[] {
  const { path, text } = projectOf(files);
  return print(text, settings, path);
}

const challenge = `
  exports.challenge = (req, res, next) => { res.set("WWW-Authenticate", "Bearer"); next(); };
  exports.guard = (req, res, next) => {
    if (!req.user) return res.set("WWW-Authenticate", "Bearer").status(401).end();
    next();
  };
  exports.challengeWith = (scheme) => (req, res, next) => { res.set("WWW-Authenticate", scheme); next(); };
`;

describe("middleware of other files", () => {
  const app = (uses: string): string => `
    const express = require("express");
    const { challenge, challengeWith, guard } = require("./challenge");
    const app = express();
    ${uses}
  `;
  const handler = `(req, res) => { res.status(401).json({ error: "Log in" }); }`;

  it("for all handlers of the application", () => {
    const facts = (uses: string): string[] => factsIn({ "app.js": app(`${uses} app.get("/a", ${handler});`), "challenge.js": challenge });
    expect(facts("app.use(challenge);")).toEqual(['GET /a -> 401 | WWW-Authenticate? | { error: "Log in" }']);
    expect(facts('app.use("/a", challengeWith("Bearer"));')).toEqual(['GET /a -> 401 | WWW-Authenticate? | { error: "Log in" }']);
    expect(facts("app.use(express.json());")).toEqual(['GET /a -> 401 | { error: "Log in" }']);
  });

  it("not of what it sends itself", () => {
    const code = app(`app.use(guard); app.get("/a", ${handler});`);
    expect(factsIn({ "app.js": code, "challenge.js": challenge })).toEqual(['GET /a -> 401 | { error: "Log in" }']);
    const here = `const app = require("express")(); ${challenge.replaceAll("exports.", "const ")} app.use(guard); app.get("/a", ${handler});`;
    expect(factsIn({ "app.js": here }).at(-1)).toBe('GET /a -> 401 | { error: "Log in" }');
  });

  it("before one handler", () => {
    const code = app(`app.get("/a", challenge, ${handler}); app.get("/b", guard, ${handler});`);
    expect(factsIn({ "app.js": code, "challenge.js": challenge })).toEqual([
      'GET /a -> 401 | WWW-Authenticate? | { error: "Log in" }',
      'GET /b -> 401 | { error: "Log in" }',
    ]);
  });

  it("in the route table, and where its router is mounted", () => {
    const controller = `exports.show = ${handler};`;
    const table = `
      const router = require("express").Router();
      const { challenge } = require("./challenge");
      const { show } = require("./controller");
      router.get("/a", challenge, show);
      module.exports = router;
    `;
    const files = { "controller.js": controller, "challenge.js": challenge };
    expect(factsIn({ ...files, "table.js": table })).toEqual(['GET /a -> 401 | WWW-Authenticate? | { error: "Log in" }']);
    const plain = table.replace("challenge, show", "show");
    expect(factsIn({ ...files, "table.js": plain })).toEqual(['GET /a -> 401 | { error: "Log in" }']);
    const main = `
      const app = require("express")();
      app.use(require("./challenge").challenge);
      app.use("/api", require("./table"));
    `;
    expect(factsIn({ ...files, "table.js": plain, "main.js": main })).toEqual(['GET /a -> 401 | WWW-Authenticate? | { error: "Log in" }']);
    expect(factsIn({ ...files, "table.js": plain, "main.js": main }, { project: false })[0]).not.toContain("WWW-Authenticate?");
  });

  it("a hook of Fastify, and what a context is given", () => {
    const fastify = `
      import Fastify from "fastify";
      import { describeLimits } from "./limits.js";
      const app = Fastify();
      app.addHook("onRequest", describeLimits);
      app.get("/a", async (request, reply) => { reply.code(429); return { error: "slow down" }; });
    `;
    const limits = `export async function describeLimits(request, reply) { reply.header("Retry-After", "60"); }`;
    expect(factsIn({ "app.js": fastify, "limits.js": limits })).toEqual([
      'GET /a -> 429 | returned | Retry-After? | { error: "slow down" }',
    ]);
    const hono = `
      import { Hono } from "hono";
      import { limits } from "./limits";
      const app = new Hono();
      app.use(limits);
      app.get("/a", (c) => c.json({ error: "slow down" }, 429));
    `;
    const after = `
      import { createMiddleware } from "hono/factory";
      export const limits = createMiddleware(async (c, next) => { await next(); c.header("Retry-After", "60"); });
    `;
    expect(factsIn({ "app.ts": hono, "limits.ts": after })).toEqual(['GET /a -> 429 | returned | Retry-After? | { error: "slow down" }']);
    const koa = `
      import Koa from "koa";
      import limits from "./limits";
      const app = new Koa();
      app.use(limits());
      app.use(async (ctx) => { ctx.status = 429; ctx.body = "slow down"; });
    `;
    const factory = `export default () => async (ctx, next) => { ctx.set("Retry-After", "60"); await next(); };`;
    expect(factsIn({ "app.ts": koa, "limits.ts": factory })).toEqual(['* -> 429 | Retry-After? | "slow down"']);
  });
});

describe("limiters of other files", () => {
  it("a handler that is one of their options", () => {
    const tooMany = `exports.tooMany = (req, res) => { res.status(429).json({ error: "slow down" }); };`;
    const limiter = `
      const { rateLimit } = require("express-rate-limit");
      const { tooMany } = require("./too-many");
      module.exports = rateLimit({ windowMs: 1000, handler: tooMany });
    `;
    expect(factsIn({ "too-many.js": tooMany, "limiter.js": limiter })).toEqual(['* -> 429 | Retry-After? | { error: "slow down" }']);
    const other = limiter.replace("express-rate-limit", "./own");
    expect(factsIn({ "too-many.js": tooMany, "limiter.js": other })).toEqual(['* -> 429 | { error: "slow down" }']);
  });
});
