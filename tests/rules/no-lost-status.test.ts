import rule from "../../src/rules/no-lost-status.js";
import { ruleTester } from "../support/rule-tester.js";

ruleTester.run("no-lost-status", rule, {
  valid: [
    {
      name: "the redirect is given the status",
      code: 'export const a = (req, res) => { res.redirect(301, "/b"); };',
    },
    {
      name: "Fastify keeps a status set before",
      code: 'export const a = (request, reply) => { reply.code(301).redirect("/b"); };',
    },
    {
      name: "the same status twice is not lost",
      code: 'export const a = (req, res) => { res.status(302).redirect("/b"); };',
    },
    {
      name: "the version decides, and is not known",
      code: "export const a = (req, res) => { res.send(404); };",
    },
    {
      name: "Express 4 takes it for a status",
      code: 'export const a = (req, res) => { if (gone) res.json(404, {}); else res.redirect("/b", 301); };',
      settings: { "http-status": { versions: { express: 4 } } },
    },
    {
      name: "the answer was sent on another path",
      code: "export const a = (req, res) => { if (done) { res.json({}); return; } res.status(404).end(); };",
    },
    {
      name: "a number that is data",
      code: "export const a = (req, res) => { res.json({ count: 404 }); };",
      settings: { "http-status": { versions: { express: 5 } } },
    },
    {
      name: "another path sends the status",
      code: 'export const a = (req, res) => { res.status(401); if (req.accepts("html")) return res.redirect("/login"); res.json({}); };',
    },
    {
      name: "Koa keeps the status of a redirect, and one that is set after the content",
      code: 'export const a = (ctx) => { if (b) { ctx.status = 303; ctx.redirect("/b"); } else { ctx.status = 404; ctx.body = null; ctx.status = 404; } };',
    },
    {
      name: "the head may have been sent, or the code asks for it",
      code: `
        export const a = async (req, res) => {
          try { res.writeHead(200); await pipeline(source, res); } catch { res.statusCode = 500; res.end(); }
        };
        export const b = (req, res) => {
          res.write("x");
          source.on("error", () => { if (!res.headersSent) res.statusCode = 500; res.end(); });
        };
      `,
    },
    {
      name: "set in a callback that runs before",
      code: 'export const a = (req, res) => { onHeaders(res, () => res.set("X", "1")); res.json({}); };',
    },
  ],
  invalid: [
    {
      name: "a status alone is the target of a redirect",
      code: "export const a = (req, res) => { res.redirect(301); };",
      errors: [
        {
          messageId: "address",
          data: { framework: "express", status: "301 Moved Permanently", sent: "302 Found", name: "301" },
          line: 1,
          column: 47,
          endLine: 1,
          endColumn: 50,
        },
      ],
    },
    {
      name: "expressjs/express#3993: status(301).redirect(url) sends 302",
      code: `
        import express from "express";
        const router = express.Router();
        router.get("/old", (req, res) => {
          res.status(301).redirect("/new");
        });
      `,
      errors: [
        {
          messageId: "overridden",
          data: { status: "301 Moved Permanently", sent: "302 Found" },
          line: 5,
          column: 22,
          endLine: 5,
          endColumn: 25,
        },
      ],
    },
    {
      name: "a status on the statement before the redirect",
      code: `
        export const a = (req, res) => {
          res.statusCode = 308;
          res.redirect("/new");
        };
      `,
      errors: [{ messageId: "overridden", data: { status: "308 Permanent Redirect", sent: "302 Found" }, line: 3 }],
    },
    {
      name: "a named code",
      code: `
        export const a = (req, res) => {
          res.status(StatusCodes.MOVED_PERMANENTLY).redirect("/new");
        };
      `,
      errors: [{ messageId: "overridden", data: { status: "301 Moved Permanently", sent: "302 Found" }, line: 3 }],
    },
    {
      name: "an error status before a redirect",
      code: `
        export const a = (req, res) => {
          if (!req.user) return res.status(401).redirect("/login");
          res.end();
        };
      `,
      errors: [{ messageId: "overridden", data: { status: "401 Unauthorized", sent: "302 Found" }, line: 3 }],
    },
    {
      name: "Express 5: a number sent is content",
      code: `
        export const a = (req, res) => {
          if (!found) return res.send(404);
          res.json(404, { error: "missing" });
        };
      `,
      settings: { "http-status": { versions: { express: 5 } } },
      errors: [
        { messageId: "ignored", data: { status: "404 Not Found", framework: "express", sent: "200 OK" }, line: 3 },
        { messageId: "ignored", data: { status: "404 Not Found", framework: "express", sent: "200 OK" }, line: 4 },
      ],
    },
    {
      name: "Express 5: a status beside the content is dropped",
      code: `
        export const a = (req, res) => {
          res.json({ error: "missing" }, 404);
        };
      `,
      settings: { "http-status": { versions: { express: 5 } } },
      errors: [{ messageId: "ignored", data: { status: "404 Not Found", framework: "express", sent: "200 OK" }, line: 3 }],
    },
    {
      name: "Express 5: the arguments of redirect are swapped",
      code: `
        export const a = (req, res) => {
          res.redirect("/new", 301);
        };
      `,
      settings: { "http-status": { versions: { express: 5 } } },
      errors: [
        {
          messageId: "ignored",
          data: { status: "301 Moved Permanently", framework: "express", sent: "500 Internal Server Error" },
          line: 3,
        },
      ],
    },
    {
      name: "Fastify 5: the arguments of redirect are swapped",
      code: `
        export const a = (request, reply) => {
          reply.redirect(301, "/new");
        };
      `,
      settings: { "http-status": { versions: { fastify: 5 } } },
      errors: [
        {
          messageId: "ignored",
          data: { status: "301 Moved Permanently", framework: "fastify", sent: "500 Internal Server Error" },
          line: 3,
        },
      ],
    },
    {
      name: "Koa: null is no content, whatever status was set",
      code: `
        export const a = (ctx) => {
          ctx.status = 404;
          ctx.body = null;
        };
      `,
      errors: [{ messageId: "overridden", data: { status: "404 Not Found", sent: "204 No Content" }, line: 3, column: 24 }],
    },
    {
      name: "Koa: a redirect takes no status, and replaces one of an error",
      code: `
        export const a = (ctx) => {
          if (moved) return ctx.redirect("/b", 301);
          ctx.status = 401;
          ctx.redirect("/login");
        };
      `,
      errors: [
        { messageId: "ignored", data: { status: "301 Moved Permanently", framework: "koa", sent: "302 Found" }, line: 3 },
        { messageId: "overridden", data: { status: "401 Unauthorized", sent: "302 Found" }, line: 4 },
      ],
    },
    {
      name: "Hono: a redirect takes no status set before",
      code: `
        import { Hono } from "hono";
        new Hono().post("/a", (c) => {
          c.status(303);
          return c.redirect("/b");
        });
      `,
      errors: [{ messageId: "overridden", data: { status: "303 See Other", sent: "302 Found" }, line: 4 }],
    },
    {
      name: "Nest: @Redirect replaces the status of @HttpCode",
      code: `
        import { Controller, HttpCode, Post, Redirect } from "@nestjs/common";
        @Controller("a")
        export class A {
          @Post()
          @HttpCode(303)
          @Redirect("/b")
          b() {}
        }
      `,
      errors: [{ messageId: "overridden", data: { status: "303 See Other", sent: "302 Found" }, line: 6 }],
    },
    {
      name: "a status after the answer",
      code: `
        export const a = (req, res) => {
          res.json({});
          res.status(201);
        };
      `,
      errors: [{ messageId: "lateStatus", line: 4 }],
    },
    {
      name: "a field after the answer",
      code: `
        export const a = (req, res) => {
          res.status(201).json({});
          res.set("Location", "/b");
        };
      `,
      errors: [{ messageId: "lateField", data: { name: "Location" }, line: 4 }],
    },
    {
      name: "the head went out with writeHead, and with the first content",
      code: `
        export const a = (req, res) => {
          res.writeHead(200);
          if (failed) res.statusCode = 500;
          res.end();
        };
        export const b = (req, res) => {
          res.write("x");
          res.setHeader("Retry-After", 1);
          res.end();
        };
      `,
      errors: [
        { messageId: "lateStatus", line: 4 },
        { messageId: "lateField", data: { name: "Retry-After" }, line: 9 },
      ],
    },
    {
      name: "after writeHead and end of node:http",
      code: `
        import { createServer } from "node:http";
        createServer((req, res) => {
          res.writeHead(200);
          res.end("x");
          res.statusCode = 404;
          res.setHeader("Allow", "GET");
        });
      `,
      errors: [
        { messageId: "lateStatus", line: 6 },
        { messageId: "lateField", data: { name: "Allow" }, line: 7 },
      ],
    },
  ],
});
