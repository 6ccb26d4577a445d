import type { Trap } from "./trap.js";

/** Traps 58 to 68: what is no response of this server. */
export const elsewhere: readonly Trap[] = [
  {
    number: 58,
    why: "a client reads the response of another server",
    snippets: [
      `
        export async function load(id) {
          const res = await fetch("/api/users/" + id);
          if (res.status === 404) throw new Error("User not found");
          if (res.status === 401) return { error: "Unauthorized" };
          return res.json();
        }
      `,
      `
        import axios from "axios";
        export function save(user) {
          return axios.post("/users", user).then((response) => {
            if (response.status === 201) return response.data;
            throw response.data.error;
          }).catch((err) => {
            if (err.response.status === 400) return { success: false, error: "Email already in use" };
            return { success: false };
          });
        }
      `,
      `
        import request from "supertest";
        request(app).post("/users").end((err, res) => {
          if (err) return done(err);
          assert.equal(res.status, 201);
          console.log(res.json({ error: res.body.error }));
        });
      `,
      `
        self.addEventListener("fetch", (event) => {
          event.respondWith(fetch(event.request).catch(() => new Response("Offline", { status: 503 })));
        });
      `,
      {
        code: `
          import { useState } from "react";
          export function Login() {
            const [error, setError] = useState(null);
            const submit = () => login().then((res) => {
              if (res.status === 401) setError({ error: "Invalid credentials" });
              return res.json();
            });
            return <button onClick={submit}>{error?.error}</button>;
          }
        `,
        filename: "src/login.tsx",
      },
    ],
  },
  {
    number: 59,
    why: "a double or an expectation stands for a response",
    snippets: [
      {
        code: `
          const res = { status: jest.fn().mockReturnThis(), json: jest.fn() };
          it("creates", async () => {
            await controller.create({ body: {} }, res);
            expect(res.status).toHaveBeenCalledWith(201);
            res.status(201).json({ success: false, error: "Email already exists" });
          });
        `,
        filename: "src/controller.spec.ts",
      },
      `
        const res = { status: jest.fn().mockReturnThis(), json: jest.fn() };
        request(app).post("/users").expect(201);
        chai.request(app).get("/").end((err, res) => {
          res.should.have.status(201);
        });
      `,
      `
        import express from "express";
        import request from "supertest";
        const app = express();
        app.post("/users", (req, res) => res.status(201).json({ id: 1 }));
        app.get("/private", (req, res) => res.status(401).end());
        await request(app).post("/users").expect(201);
      `,
      `
        import nock from "nock";
        nock("https://api.example.com").post("/users").reply(200, { error: "User already exists" });
        nock("https://api.example.com").get("/me").reply(401, { error: "Unauthorized" });
      `,
      `
        import { http, HttpResponse, rest } from "msw";
        export const handlers = [
          http.post("/login", () => HttpResponse.json({ error: "Invalid credentials" }, { status: 200 })),
          rest.get("/me", (req, res, ctx) => res(ctx.status(401), ctx.json({ error: "Unauthorized" }))),
        ];
      `,
      `
        pm.test("created", () => {
          pm.response.to.have.status(201);
        });
        await page.route("**/api/users", (route) => route.fulfill({ status: 201, body: "{}" }));
      `,
    ],
  },
  {
    number: 60,
    why: "the method of something else has the same name",
    snippets: [
      `
        import express from "express";
        import Router from "vue-router";
        const app = express();
        const cache = new Map();
        app.get("view engine");
        cache.get("user", (error, value) => value.status(401));
        spinner.status("Error: user already exists");
        db.get("SELECT 1", (err, row) => console.log({ error: err, row }));
        config.get("port");
        axios.post("/users", function (req, res) {
          return { status: 201 };
        });
        const routes = new Router({ routes: [{ path: "/", redirect: "/home" }] });
        test.post("/users", (t, res) => {
          t.equal(res.status, 201);
        });
      `,
    ],
  },
  {
    number: 61,
    why: "the status and the content are those of another server",
    snippets: [
      `
        import express from "express";
        const app = express();
        app.get("/proxy/:path", async (req, res) => {
          const r = await fetch(upstream + req.params.path);
          res.status(r.status).json(await r.json());
        });
        app.post("/bff/login", async (req, res) => {
          const { status, data } = await api.post("/login", req.body);
          res.status(status).json({ error: data.error });
        });
      `,
    ],
  },
  {
    number: 62,
    why: "the code stands in a comment or in a text",
    snippets: [
      `
        /**
         * @example
         * app.post("/users", (req, res) => {
         *   res.status(201).json({ success: false, error: "User already exists" });
         * });
         */
        export const SAMPLE = "app.post('/login', (req, res) => res.status(401).json({ error: 'Unauthorized' }))";
        // res.status(200).json({ error: "User not found" });
      `,
    ],
  },
  {
    number: 63,
    why: "the answer goes past the framework",
    snippets: [
      `
        import fastify from "fastify";
        const app = fastify();
        app.post("/upload", (request, reply) => {
          reply.hijack();
          reply.raw.writeHead(401);
          reply.raw.end("Unauthorized");
        });
        app.get("/ws", { websocket: true }, (socket, request) => {
          socket.send(JSON.stringify({ error: "User not found" }));
          socket.close();
        });
      `,
      `
        server.on("upgrade", (request, socket, head) => {
          socket.write("HTTP/1.1 401 Unauthorized\\r\\n\\r\\n");
          socket.destroy();
        });
        app.get("/raw", (req, res) => {
          res.socket.end("HTTP/1.1 503 Service Unavailable\\r\\n\\r\\n");
        });
      `,
    ],
  },
  {
    number: 64,
    why: "a schema declares what may be answered",
    snippets: [
      `
        import fastify from "fastify";
        const app = fastify();
        app.get("/users/:id", { schema: { response: { 200: { error: { type: "string" } }, 401: {}, 429: {} } } }, async (request) => users.get(request.params.id));
      `,
      `
        import { ApiResponse, Controller, Get } from "@nestjs/common";
        @Controller("users")
        export class UsersController {
          @Get()
          @ApiResponse({ status: 401, description: "Unauthorized" })
          @ApiResponse({ status: 201, description: "User already exists" })
          list() {
            return this.users.list();
          }
        }
      `,
      `
        import { createRoute } from "@hono/zod-openapi";
        export const route = createRoute({
          method: "post",
          path: "/users",
          responses: { 201: { description: "Created" }, 401: { description: "Unauthorized" }, 429: { description: "Too many" } },
        });
      `,
    ],
  },
  {
    number: 65,
    why: "the protocol maps its own codes",
    snippets: [
      `
        import { TRPCError } from "@trpc/server";
        export const create = procedure.mutation(async ({ input }) => {
          const existing = await db.user.findUnique({ where: { email: input.email } });
          if (existing) throw new TRPCError({ code: "CONFLICT", message: "User already exists" });
          return db.user.create({ data: input });
        });
      `,
      `
        import { HttpsError, onCall } from "firebase-functions/v2/https";
        export const join = onCall(async (request) => {
          if (!request.auth) throw new HttpsError("unauthenticated", "Please log in");
          const existing = await members.find(request.auth.uid);
          if (existing) throw new HttpsError("already-exists", "You are a member already");
          return members.add(request.auth.uid);
        });
      `,
    ],
  },
  {
    number: 66,
    why: "the status is a process's, a worker's or a promise's",
    snippets: [
      `
        const results = await Promise.allSettled(jobs);
        for (const result of results) {
          if (result.status === "rejected") console.error({ error: result.reason, status: 500 });
        }
        if (results.some(({ status }) => status === "rejected")) process.exit(404);
        self.onmessage = ({ data }) => {
          self.postMessage({ status: 401, error: "User already exists" });
        };
        child.send({ status: 200, error: "failed" });
      `,
    ],
  },
  {
    number: 67,
    why: "the status is logged, a fixture or a type",
    snippets: [
      `
        type Status = 200 | 401 | 404;
        interface Failure { status: 429; error: "Too many requests" }
        const fixture = { ok: false, status: 201, error: "User already exists" };
        logger.error({ status: 500, error: "Email already in use" });
        metrics.increment("http", { status: 401 });
        logger.send({ error: "failed" }, 200);
      `,
    ],
  },
  {
    number: 68,
    why: "it is a declaration, or the state of a client",
    snippets: [
      `
        import type { Request, Response } from "express";
        declare function send(req: Request, res: Response, status: 201): void;
        export function answer(res: Response): void;
        export function answer(res: Response, status: number): void;
        export function answer(res: Response, status = 200): void {
          res.status(status).end();
        }
        declare module "express" {
          interface Response {
            fail(status: 401): void;
          }
        }
      `,
      `
        import { createSlice } from "@reduxjs/toolkit";
        export const slice = createSlice({
          name: "user",
          initialState: { status: "idle", error: null },
          reducers: {
            failed: (state, action) => ({ status: "failed", error: action.payload }),
          },
          extraReducers: (builder) => {
            builder.addCase(fetchUser.rejected, (state, action) => {
              state.status = "failed";
              state.error = "User not found";
            });
          },
        });
      `,
    ],
  },
];
