import { describe } from "vitest";

import { facts } from "../support/facts.js";

describe("two frameworks in a file", () => {
  facts(
    "middleware of Express in Fastify, told by the types of its parameters",
    `import Fastify from "fastify"; import middie from "@fastify/middie"; import type { NextFunction, Request, Response } from "express";
     const app = Fastify(); await app.register(middie);
     app.use((req: Request, res: Response, next: NextFunction) => { if (banned(req)) return res.status(403).send("Banned"); next(); });
     app.post("/users", async (request, reply) => { reply.code(201); return user; });`,
    ['* -> 403 | "Banned" | when banned(req)', "POST /users -> 201 | returned | user"],
  );
  facts(
    "Nest on Fastify: the reply of the handler, and what Nest answers by itself",
    `import { Controller, Get, Post, Res } from "@nestjs/common"; import type { FastifyReply } from "fastify";
     @Controller("users") export class Users {
       @Post() create(@Res() reply: FastifyReply) { reply.code(202).send(job); }
       @Get() list() { return users; }
     }`,
    ["POST /users -> 202 | job", "GET /users -> 200 by default | returned | users"],
  );
  facts(
    "Hono inside Next.js",
    `import { Hono } from "hono"; import { handle } from "hono/vercel"; import { NextResponse } from "next/server";
     const app = new Hono().basePath("/api");
     app.post("/users", (c) => c.json(user, 201));
     export const GET = handle(app);
     export async function POST() { return NextResponse.json(user, { status: 409 }); }`,
    ["POST /users -> 201 | returned | user", "POST /api/[...route] -> 409 | returned | user"],
    {},
    "src/app/api/[...route]/route.ts",
  );
  facts(
    "node:http beside Express",
    `import http from "node:http"; import express from "express"; const app = express();
     app.get("/", (req, res) => { res.status(404).json(nothing); });
     http.createServer((req, res) => { res.statusCode = 503; res.end(); });`,
    ["GET / -> 404 | nothing", "* -> 503"],
  );
});

describe("what another server answered is no response", () => {
  facts(
    "a client's fetch, and errors made of it",
    `export async function load(url) { const response = await fetch(url); if (response.status === 404) return null; return response.json(); }`,
    [],
  );
  facts(
    "axios in a handler",
    `import express from "express"; import axios from "axios"; const app = express();
     app.get("/", async (req, res) => { const response = await axios.get(url); response.status = 200; res.status(502).json(response.data); });`,
    ["GET / -> 502 | response.data"],
  );
  facts(
    "MSW",
    `import { http, HttpResponse } from "msw"; export const handlers = [http.post("/users", () => new Response(null, { status: 201 }))];`,
    [],
  );
  facts(
    "nock",
    `import nock from "nock"; import express from "express"; const app = express(); app.post("/", (req, res) => res.status(201).end()); nock("http://a").get("/").reply(404);`,
    [],
  );
  facts(
    "supertest",
    `import request from "supertest"; import express from "express"; const app = express(); app.post("/", (req, res) => res.sendStatus(201)); request(app).post("/");`,
    [],
  );
});
