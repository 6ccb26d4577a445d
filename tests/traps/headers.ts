import type { Trap } from "./trap.js";

/** Traps 51 to 57: fields that are given elsewhere. */
export const headers: readonly Trap[] = [
  {
    number: 51,
    why: "the challenge comes from a library, from the error or from a gateway",
    snippets: [
      `
        import express from "express";
        import passport from "passport";
        const app = express();
        app.get("/me", passport.authenticate("bearer", { session: false }), (req, res) => {
          if (!req.user) return res.status(401).json({ error: "Unauthorized" });
          res.json(req.user);
        });
      `,
      `
        const express = require("express");
        const basicAuth = require("express-basic-auth");
        const app = express();
        app.use(basicAuth({ users, challenge: true, unauthorizedResponse: () => ({ error: "Unauthorized" }) }));
        app.get("/", (req, res) => {
          if (!req.auth) return res.status(401).send("Unauthorized");
          res.json(req.auth);
        });
      `,
      `
        import fastify from "fastify";
        import basicAuth from "@fastify/basic-auth";
        const app = fastify();
        app.register(basicAuth, { validate, authenticate: true });
        app.get("/", async (request, reply) => {
          if (!request.user) return reply.code(401).send({ error: "Unauthorized" });
          return request.user;
        });
      `,
      `
        import { Hono } from "hono";
        import { basicAuth } from "hono/basic-auth";
        const app = new Hono();
        app.use("/auth/*", basicAuth({ username: "hono", password: "secret" }));
        app.get("/auth/page", (c) => c.text("You are authorized"));
      `,
      `
        import Boom from "@hapi/boom";
        export async function me(request, h) {
          if (!request.auth.isAuthenticated) throw Boom.unauthorized("No session", "Bearer");
          return h.response(request.auth.credentials);
        }
      `,
      `
        import createError from "http-errors";
        export function authenticate(req, res, next) {
          if (req.user) return next();
          next(createError(401, "Please log in", { headers: { "WWW-Authenticate": "Bearer" } }));
        }
      `,
      {
        code: `
          import express from "express";
          const app = express();
          app.get("/me", (req, res) => {
            if (!req.headers["x-user"]) return res.status(401).json({ error: "Unauthorized" });
            res.json({ user: req.headers["x-user"] });
          });
        `,
        settings: { fieldsSetElsewhere: ["WWW-Authenticate"] },
      },
    ],
  },
  {
    number: 52,
    why: "a scheme that makes no browser show its dialogue is a challenge as well",
    snippets: [
      `
        import express from "express";
        const app = express();
        app.post("/api/login", async (req, res) => {
          const user = await verify(req.body.email, req.body.password);
          if (!user) return res.status(401).set("WWW-Authenticate", "Session").json({ error: "Invalid credentials" });
          res.json({ user });
        });
      `,
    ],
  },
  {
    number: 53,
    why: "a limiter sets Retry-After, or the error handler does",
    snippets: [
      `
        import fastify from "fastify";
        import rateLimit from "@fastify/rate-limit";
        const app = fastify();
        await app.register(rateLimit, {
          max: 100,
          errorResponseBuilder: (request, context) => ({ statusCode: 429, error: "Too Many Requests", after: context.after }),
        });
      `,
      `
        import fastify from "fastify";
        import underPressure from "@fastify/under-pressure";
        const app = fastify();
        app.register(underPressure, {
          maxEventLoopDelay: 1000,
          pressureHandler: (request, reply) => {
            reply.code(503).send({ error: "Under pressure" });
          },
        });
      `,
      `
        import createError from "http-errors";
        import express from "express";
        const app = express();
        app.post("/send", async (req, res, next) => {
          if (await limiter.isExceeded(req.ip)) return next(createError(429, "Slow down"));
          res.json(await send(req.body));
        });
        app.use((err, req, res, next) => {
          if (err.status === 429) {
            res.set("Retry-After", "30");
            return res.status(429).json({ error: err.message });
          }
          next(err);
        });
      `,
      `
        import { Controller, Post, UseGuards } from "@nestjs/common";
        import { ThrottlerGuard } from "@nestjs/throttler";
        @Controller("mails")
        @UseGuards(ThrottlerGuard)
        export class MailController {
          @Post()
          send() {
            return this.mails.send();
          }
        }
      `,
    ],
  },
  {
    number: 54,
    why: "the fields of a limit tell when to come back",
    snippets: [
      `
        import express from "express";
        const app = express();
        app.get("/quotes", (req, res) => {
          if (used > limit) {
            res.set({ "RateLimit-Limit": "100", "RateLimit-Remaining": "0", "RateLimit-Reset": "30" });
            return res.status(429).json({ error: "Too many requests" });
          }
          res.json(quotes);
        });
        app.get("/rates", (req, res) => {
          if (used > limit) {
            res.set("X-RateLimit-Limit", "100");
            res.set("X-RateLimit-Remaining", "0");
            res.set("X-RateLimit-Reset", String(reset));
            return res.status(429).json({ error: "Too many requests" });
          }
          res.json(rates);
        });
      `,
    ],
  },
  {
    number: 55,
    why: "the methods that are allowed are told",
    snippets: [
      {
        code: `
          import type { NextApiRequest, NextApiResponse } from "next";
          export default async function handler(req: NextApiRequest, res: NextApiResponse) {
            switch (req.method) {
              case "GET":
                return res.status(200).json(await posts.list());
              case "DELETE":
                await posts.clear();
                return res.status(204).end();
              default:
                res.setHeader("Allow", ["GET", "DELETE"]);
                return res.status(405).end();
            }
          }
        `,
        filename: "pages/api/posts.ts",
      },
    ],
  },
  {
    number: 56,
    why: "the name of the field is a constant, in another case, or in an object that is not visible",
    snippets: [
      `
        import express from "express";
        import { HEADERS } from "./headers.js";
        const RETRY = "retry-after";
        const app = express();
        app.get("/a", (req, res) => {
          if (busy()) return res.set(HEADERS.RETRY_AFTER, "10").status(429).end();
          res.json({});
        });
        app.get("/b", (req, res) => {
          if (busy()) return res.set("RETRY-AFTER", "10").status(429).end();
          res.json({});
        });
        app.get("/c", (req, res) => {
          if (busy()) return res.set(headersFor(req)).status(503).end();
          res.json({});
        });
        app.get("/d", (req, res) => {
          if (busy()) return res.set({ ...defaults, "X-Busy": "1" }).status(503).end();
          res.json({});
        });
        app.get("/e", (req, res) => {
          if (busy()) {
            res.writeHead(503, { [RETRY]: "10" });
            return res.end();
          }
          res.json({});
        });
      `,
    ],
  },
  {
    number: 57,
    why: "the address is set in another way",
    snippets: [
      `
        import express from "express";
        import { created, withLinks } from "./hypermedia.js";
        const app = express();
        app.post("/articles", async (req, res) => {
          const article = await Article.create(req.body);
          res.location(linkTo(article)).status(201).json(article);
        });
        app.post("/comments", async (req, res) => {
          const comment = await Comment.create(req.body);
          created(res, "/comments/" + comment.id, comment);
        });
        app.post("/authors", async (req, res) => {
          const author = await Author.create(req.body);
          withLinks(res, { self: "/authors/" + author.id });
          res.status(201).json(author);
        });
        app.post("/papers", async (req, res) => {
          const paper = await Paper.create(req.body);
          res.status(201).json({ data: paper, links: { self: "/papers/" + paper.id } });
        });
      `,
    ],
  },
];
