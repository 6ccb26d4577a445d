import { createServer, type RequestListener, type Server } from "node:http";

import { getRequestListener } from "@hono/node-server";
import { describe, expect, it } from "vitest";

import { fieldSetterOf, fieldSetters } from "../../src/frameworks/middleware.js";
import { askServer } from "../support/ask.js";
import { runModule } from "../support/run-module.js";
import { restoreWebGlobals } from "../support/web-globals.js";

restoreWebGlobals();

/** A module whose server refuses every request by the library, and the status that it sends. */
interface Case {
  readonly code: string;
  readonly status: number;
}

const express = (use: string): string => `import express from "express"; ${use} export const listener = express().use(middleware);`;
const koa = (use: string): string =>
  `import Koa from "koa"; ${use} const app = new Koa(); app.silent = true; export const listener = app.use(middleware).callback();`;
const hono = (use: string): string =>
  `import { Hono } from "hono"; ${use} const app = new Hono(); app.use(middleware); app.get("/", (c) => c.text("tea")); export const fetch = app.fetch;`;
const fastify = (use: string): string => `import Fastify from "fastify"; const app = Fastify(); ${use} export const fastify = app;`;

const cases: Readonly<Record<string, Case>> = {
  "express-rate-limit": {
    code: express(`
      import { rateLimit } from "express-rate-limit";
      const middleware = rateLimit({ limit: 0, validate: false, handler: (req, res) => { res.status(429).end(); } });
    `),
    status: 429,
  },
  "@fastify/rate-limit": {
    code: fastify(`
      import rateLimit from "@fastify/rate-limit";
      app.register(rateLimit, { max: 0 });
      app.register(async (instance) => { instance.get("/", () => "tea"); });
      app.setErrorHandler((error, request, reply) => { reply.code(429).send("tea"); });
    `),
    status: 429,
  },
  "koa-ratelimit": {
    code: koa(`
      import rateLimit from "koa-ratelimit";
      const middleware = rateLimit({ driver: "memory", db: new Map(), max: 0, onLimited: (ctx) => { ctx.body = "tea"; } });
    `),
    status: 429,
  },
  "hono-rate-limiter": {
    code: hono(`
      import { rateLimiter } from "hono-rate-limiter";
      const middleware = rateLimiter({ limit: 0, keyGenerator: () => "a", handler: (c) => c.text("tea", 429) });
    `),
    status: 429,
  },
  "@nestjs/throttler": {
    code: `
      import "reflect-metadata";
      import { Controller, Get, Module } from "@nestjs/common";
      import { APP_GUARD, NestFactory } from "@nestjs/core";
      import { ThrottlerGuard, ThrottlerModule } from "@nestjs/throttler";
      @Controller() class A { @Get() a() { return "tea"; } }
      @Module({ imports: [ThrottlerModule.forRoot([{ ttl: 60_000, limit: 0 }])], controllers: [A], providers: [{ provide: APP_GUARD, useClass: ThrottlerGuard }] })
      class App {}
      export const nest = () => NestFactory.create(App, { logger: false });
    `,
    status: 429,
  },
  "@fastify/under-pressure": {
    code: fastify(`
      import underPressure from "@fastify/under-pressure";
      app.register(underPressure, { healthCheck: async () => false, healthCheckInterval: -1, exposeStatusRoute: "/" });
    `),
    status: 503,
  },
  passport: {
    code: express(`
      import passport from "passport";
      import { BasicStrategy } from "passport-http";
      passport.use(new BasicStrategy((name, password, done) => done(null, false)));
      const middleware = [passport.authenticate("basic", { session: false, failWithError: true }), (err, req, res, next) => { res.status(401).end(); }];
    `),
    status: 401,
  },
  "express-basic-auth": {
    code: express(`
      import basicAuth from "express-basic-auth";
      const middleware = basicAuth({ users: {}, challenge: true });
    `),
    status: 401,
  },
  "@fastify/basic-auth": {
    code: fastify(`
      import basicAuth from "@fastify/basic-auth";
      app.register(basicAuth, { validate: async () => undefined, authenticate: true });
      app.register(async (instance) => { instance.addHook("onRequest", instance.basicAuth); instance.get("/", () => "tea"); });
    `),
    status: 401,
  },
  "koa-basic-auth": {
    code: koa(`
      import basicAuth from "koa-basic-auth";
      const middleware = basicAuth({ name: "a", pass: "b" });
    `),
    status: 401,
  },
  "hono/basic-auth": {
    code: hono(`
      import { basicAuth } from "hono/basic-auth";
      const middleware = basicAuth({ username: "a", password: "b" });
    `),
    status: 401,
  },
  "hono/bearer-auth": {
    code: hono(`
      import { bearerAuth } from "hono/bearer-auth";
      const middleware = bearerAuth({ token: "a" });
    `),
    status: 401,
  },
  "hono/jwt": {
    code: hono(`
      import { jwt } from "hono/jwt";
      const middleware = jwt({ secret: "a", alg: "HS256" });
    `),
    status: 401,
  },
  "express-oauth2-jwt-bearer": {
    code: express(`
      import { auth } from "express-oauth2-jwt-bearer";
      const middleware = auth({ issuer: "https://a.example", audience: "b", jwksUri: "https://a.example/keys" });
    `),
    status: 401,
  },
};

/** Packages that are known by what they are a version or an adapter of. */
const known: Readonly<Record<string, string>> = {
  "@fastify/passport": "calls the strategies of passport",
  "basic-auth-connect": "is the basic authentication of Connect, from before its packages were split",
  "fastify-rate-limit": "is the former name of @fastify/rate-limit",
  "http-auth": "answers by node:http, before there is a framework",
  "http-auth-connect": "is http-auth as middleware",
  "koa-passport": "calls the strategies of passport",
  "under-pressure": "is the former name of @fastify/under-pressure",
};

interface Exported {
  readonly listener?: RequestListener;
  readonly fetch?: Parameters<typeof getRequestListener>[0];
  readonly fastify?: { ready(): Promise<unknown>; readonly server: Server };
  readonly nest?: () => Promise<{ init(): Promise<unknown>; getHttpAdapter(): { getInstance(): RequestListener } }>;
}

async function serverOf({ listener, fetch, fastify, nest }: Exported): Promise<Server> {
  if (fastify) {
    await fastify.ready();
    return fastify.server;
  }
  if (fetch) return createServer(getRequestListener(fetch) as RequestListener);
  if (!nest) return createServer(listener);
  const app = await nest();
  await app.init();
  return createServer(app.getHttpAdapter().getInstance());
}

describe("libraries set the fields that they are said to set", () => {
  it.each(Object.entries(cases))("%s", async (name, { code, status }) => {
    const received = await askServer(await serverOf(await runModule(code)), {});
    expect(received.status).toBe(status);
    expect(fieldSetterOf(name)?.fields.map((field) => received.fields.has(field))).toEqual([true]);
  });

  it("each of them has a case, or a reason why not", () => {
    expect([...Object.keys(cases), ...Object.keys(known)].sort()).toEqual(fieldSetters.flatMap(({ packages }) => packages).sort());
  });
});
