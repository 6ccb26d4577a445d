/** Files in which two frameworks answer: each response is read by its own. */
import { describe, expect, it } from "vitest";

import { exchangesOf } from "../support/print.js";

/** The framework, the method, the path and the status of each response, and what is sent by default. */
function answersIn(code: string, filename = "file.ts", settings: Record<string, unknown> = {}): string[] {
  return exchangesOf(code, settings, filename).flatMap(({ framework, kind, responses }) =>
    responses.map(({ method, exchange, status, explicit }) => {
      const where = [method.values.map(({ value }) => value).join("|") || "*", ...exchange.target.values.map(({ value }) => value)].join(
        " ",
      );
      const codes = status.values.map(({ value }) => value).join("|") + (status.complete ? "" : "?");
      return `${framework.name}${kind === "handler" ? "" : ` ${kind}`}: ${where} -> ${codes}${explicit === false ? " by default" : ""}`;
    }),
  );
}

describe("two servers in a file", () => {
  it("Express and Fastify: the same names, redirects in their own orders, returned content of one alone", () => {
    const code = `
      import express from "express";
      import Fastify from "fastify";
      const app = express();
      const fastify = Fastify();
      app.get("/a", (req, res) => { res.redirect(301, "/b"); });
      fastify.get("/a", (req, res) => { res.redirect("/b", 301); });
      app.get("/b", (request, reply) => { return { error: "none" }; });
      fastify.get("/b", async () => ({ error: "none" }));
      app.get("/c", (req, res) => { res.status(201).send({}); });
      fastify.get("/c", async (req, res) => res.code(201).send({}));
      app.use((error, req, res, next) => { res.send({}); });
      fastify.setErrorHandler((error, req, res) => { res.send({}); });
      fastify.register(async (instance) => { instance.post("/d", async () => ({ d })); });
    `;
    expect(answersIn(code)).toEqual([
      "express: GET /a -> 301",
      "fastify: GET /a -> 301",
      "fastify: GET /b -> 200 by default",
      "express: GET /c -> 201",
      "fastify: GET /c -> 201",
      "fastify: POST /d -> 200 by default",
      "express error-handler: * -> 200 by default",
      "fastify error-handler: * -> 200 by default",
    ]);
  });

  it("Express in Fastify, as middleware", () => {
    const code = `
      import Fastify from "fastify";
      import middie from "@fastify/middie";
      import type { Request, Response, NextFunction } from "express";
      const fastify = Fastify();
      await fastify.register(middie);
      fastify.use((req, res, next) => { res.statusCode = 401; res.end(); });
      export const guard = (req: Request, res: Response, next: NextFunction) => { res.sendStatus(403); };
      fastify.get("/a", async (request, reply) => { reply.code(404); return { a }; });
    `;
    expect(answersIn(code)).toEqual(["express: * -> 403", "fastify: GET /a -> 404"]);
  });

  it("Express and node:http", () => {
    const code = `
      import { createServer } from "node:http";
      import express from "express";
      const app = express();
      app.post("/a", (req, res) => { res.redirect("/b"); });
      createServer((req, res) => { if (req.url === "/c") { res.writeHead(404).end("none"); return; } app(req, res); }).listen(1);
    `;
    expect(answersIn(code)).toEqual(["express: POST /a -> 302", "node:http: * -> 404"]);
  });

  it("Koa and Express", () => {
    const code = `
      const Koa = require("koa");
      const express = require("express");
      const koa = new Koa();
      const app = express();
      koa.use((ctx) => { ctx.status = 404; ctx.body = null; });
      app.get("/a", (req, res) => res.json({ a }));
      koa.use(async (context) => { context.redirect("/b"); });
    `;
    expect(answersIn(code)).toEqual(["koa: * -> 204", "express: GET /a -> 200 by default", "koa: * -> 302"]);
  });

  it("Hono and Elysia", () => {
    const code = `
      import { Elysia } from "elysia";
      import { Hono } from "hono";
      const hono = new Hono();
      hono.post("/a", (c) => { c.status(201); return new Response("a"); });
      const app = new Elysia().post("/b", ({ set }) => { set.status = 201; return new Response("b"); }).mount("/a", hono.fetch);
      hono.get("/c", (c) => ({ c }));
      app.get("/d", () => ({ d }));
    `;
    expect(answersIn(code)).toEqual(["hono: POST /a -> 200 by default", "elysia: POST /b -> 201", "elysia: GET /d -> 200 by default"]);
  });

  it("hapi and Express: each with errors of Boom", () => {
    const code = `
      const Hapi = require("@hapi/hapi");
      const Boom = require("@hapi/boom");
      const express = require("express");
      const app = express();
      const server = Hapi.server();
      server.route({ method: "POST", path: "/a", handler: (request, h) => { if (a) throw Boom.conflict("taken"); return h.response({}).code(201); } });
      app.post("/b", (req, res) => { res.send({}); });
    `;
    expect(answersIn(code)).toEqual(["hapi: POST /a -> 409", "hapi: POST /a -> 201", "express: POST /b -> 200 by default"]);
  });
});

describe("a framework in another", () => {
  it("Nest with responses of Express and of Fastify", () => {
    const code = `
      import { Controller, Get, Post, Res } from "@nestjs/common";
      import type { Response } from "express";
      import type { FastifyReply } from "fastify";
      @Controller("a")
      export class A {
        @Post() create(@Res() res: Response) { return res.redirect(303, "/b"); }
        @Post("b") other(@Res() reply: FastifyReply) { return reply.redirect("/b", 303); }
        @Post("c") plain() { return { a: 1 }; }
        @Get("d") passing(@Res({ passthrough: true }) res: Response) { res.status(202); return { a: 1 }; }
      }
      export function guard(req, res: Response, next) { res.sendStatus(401); }
    `;
    expect(answersIn(code)).toEqual([
      "nest: POST /a -> 303",
      "nest: POST /a/b -> 303",
      "nest: POST /a/c -> 201 by default",
      "nest: GET /a/d -> 202",
      "express: * -> 401",
    ]);
  });

  it("Next's API routes beside a Web Response, each with its own redirect", () => {
    const code = `
      import type { NextApiRequest, NextApiResponse } from "next";
      import { NextResponse } from "next/server";
      export default function handler(req: NextApiRequest, res: NextApiResponse) { res.redirect("/b"); }
      export function answer(request: Request) { return Response.redirect("https://a.example/b"); }
      export function POST(request: Request) { return NextResponse.redirect(new URL("/b", request.url)); }
    `;
    expect(answersIn(code, "app/pages/api/a.ts")).toEqual(["next-pages: * /api/a -> 307", "next: POST -> 307", "web function: * -> 302"]);
  });

  it("Hono in Next", () => {
    const code = `
      import { Hono } from "hono";
      import { handle } from "hono/vercel";
      import { redirect } from "next/navigation";
      const app = new Hono().basePath("/api");
      app.post("/a", (c) => c.redirect("/b"));
      app.get("/c", (c) => Response.json({ c }, { status: 404 }));
      export const GET = handle(app);
      export async function PUT() { redirect("/b"); }
    `;
    expect(answersIn(code, "src/app/api/route.ts")).toEqual(["hono: POST /a -> 302", "hono: GET /c -> 404", "next: PUT /api -> 307"]);
  });

  it("SvelteKit with a Web Response", () => {
    const code = `
      import { error, json } from "@sveltejs/kit";
      export function POST() { if (a) error(409, "taken"); if (b) return json({ b }, { status: 201 }); return new Response("c"); }
    `;
    expect(answersIn(code, "src/routes/a/+server.ts")).toEqual([
      "sveltekit: POST -> 409",
      "sveltekit: POST -> 201",
      "sveltekit: POST -> 200 by default",
    ]);
  });
});
