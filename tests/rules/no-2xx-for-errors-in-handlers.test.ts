import rule from "../../src/rules/no-2xx-for-errors.js";
import { ruleTester } from "../support/rule-tester.js";

ruleTester.run("no-2xx-for-errors", rule, {
  valid: [
    {
      name: "not found is told by the status",
      code: 'import express from "express"; const app = express(); app.use((req, res) => { res.status(404).json({ message: "Not found" }); });',
    },
    {
      name: "JSON-RPC carries its own errors",
      code: 'import express from "express"; const app = express(); app.post("/rpc", (req, res) => res.json({ jsonrpc: "2.0", error: { code: -32601, message: "Method not found" }, id: 1 }));',
    },
    {
      name: "a hook is acknowledged",
      code: 'import express from "express"; const app = express(); app.post("/webhook", (req, res) => { if (!known) return res.json({ error: "Unknown event" }); res.end(); });',
    },
    {
      name: "Koa: middleware that catches errors sets a status, hands the context on, or did so before",
      code: `
        import Koa from "koa";
        const app = new Koa();
        app.use(async (ctx, next) => { try { await next(); } catch (error) { ctx.status = error.status || 500; ctx.body = { error: error.message }; } });
        app.use(async (ctx, next) => { try { await next(); } catch (error) { ctx.app.emit("error", error, ctx); ctx.body = { error: error.message }; } });
        app.use(async (ctx, next) => { ctx.status = 500; try { await next(); } catch (error) { ctx.body = { error: error.message }; } });
        app.use(async (ctx, next) => { await next(); if (ctx.status === 404) { ctx.status = 404; ctx.body = { error: "Not found" }; } });
      `,
    },
    {
      name: "Koa: a page for all paths that nobody answers",
      code: `
        import Koa from "koa";
        const app = new Koa();
        app.use(async (ctx, next) => { await next(); if (ctx.status === 404) { ctx.type = "html"; ctx.body = createReadStream("index.html"); } });
      `,
    },
  ],
  invalid: [
    {
      name: "Koa: middleware that catches errors and sets no status",
      code: `
        import Koa from "koa";
        const app = new Koa();
        app.use(async (ctx, next) => {
          try {
            await next();
          } catch (error) {
            ctx.body = { message: "Something went wrong" };
          }
        });
      `,
      errors: [
        {
          messageId: "errorHandler",
          line: 8,
          column: 13,
          endLine: 8,
          endColumn: 59,
          suggestions: [
            {
              messageId: "useCode",
              data: { status: "500 Internal Server Error" },
              output: `
        import Koa from "koa";
        const app = new Koa();
        app.use(async (ctx, next) => {
          try {
            await next();
          } catch (error) {
            ctx.status = 500;
            ctx.body = { message: "Something went wrong" };
          }
        });
      `,
            },
          ],
        },
      ],
    },
    {
      name: "Koa: content where nobody has answered makes the response 200",
      code: `
        import Koa from "koa";
        const app = new Koa();
        app.use(async (ctx, next) => {
          await next();
          if (ctx.status !== 404) return;
          ctx.body = { message: "Nothing here" };
        });
      `,
      output: `
        import Koa from "koa";
        const app = new Koa();
        app.use(async (ctx, next) => {
          await next();
          if (ctx.status !== 404) return;
          ctx.status = 404;
          ctx.body = { message: "Nothing here" };
        });
      `,
      errors: [{ messageId: "notFoundHandler", line: 7, column: 11, endLine: 7, endColumn: 49 }],
    },
    {
      name: "Nest: an exception that is returned is content",
      code: `
        import { Controller, Get, NotFoundException } from "@nestjs/common";
        @Controller("users")
        export class Users {
          @Get(":id")
          find() {
            const user = this.users.get();
            if (!user) return new NotFoundException();
            return user;
          }
        }
      `,
      errors: [
        {
          messageId: "returned",
          data: { status: "200 OK", byDefault: " by default", remedy: "404 Not Found" },
          line: 8,
          column: 24,
          endLine: 8,
          endColumn: 55,
          suggestions: [
            {
              messageId: "throw",
              output: `
        import { Controller, Get, NotFoundException } from "@nestjs/common";
        @Controller("users")
        export class Users {
          @Get(":id")
          find() {
            const user = this.users.get();
            if (!user) throw new NotFoundException();
            return user;
          }
        }
      `,
            },
          ],
        },
      ],
    },
    {
      name: "an error handler of Express that sets no status",
      code: `
        import express from "express";
        const app = express();
        app.use((err, req, res, next) => {
          console.error(err);
          res.json({ message: err.message });
        });
      `,
      errors: [
        {
          messageId: "errorHandler",
          line: 6,
          column: 11,
          endLine: 6,
          endColumn: 45,
          suggestions: [
            {
              messageId: "useCode",
              data: { status: "500 Internal Server Error" },
              output: `
        import express from "express";
        const app = express();
        app.use((err, req, res, next) => {
          console.error(err);
          res.status(500).json({ message: err.message });
        });
      `,
            },
          ],
        },
      ],
    },
    {
      name: "a not-found handler of Fastify that sets no status",
      code: `
        import fastify from "fastify";
        const app = fastify();
        app.setNotFoundHandler((request, reply) => {
          reply.send({ message: "No such route" });
        });
      `,
      output: `
        import fastify from "fastify";
        const app = fastify();
        app.setNotFoundHandler((request, reply) => {
          reply.code(404).send({ message: "No such route" });
        });
      `,
      errors: [{ messageId: "notFoundHandler", line: 5 }],
    },
    {
      name: "an error handler of Fastify that sets no status",
      code: `
        import fastify from "fastify";
        const app = fastify();
        app.setErrorHandler((error, request, reply) => {
          reply.send({ message: error.message });
        });
      `,
      errors: [
        {
          messageId: "errorHandler",
          line: 5,
          suggestions: [
            {
              messageId: "useCode",
              data: { status: "500 Internal Server Error" },
              output: `
        import fastify from "fastify";
        const app = fastify();
        app.setErrorHandler((error, request, reply) => {
          reply.code(500).send({ message: error.message });
        });
      `,
            },
          ],
        },
      ],
    },
    {
      name: "both codes are successes",
      code: `
        export const a = (req, res) => {
          res.status(isNew ? 201 : 200).json({ success: false });
        };
      `,
      errors: [
        {
          messageId: "failure",
          data: { status: "201 Created or 200 OK", byDefault: "", remedy: "a 4xx code for the client's mistake, 5xx for the server's" },
          line: 3,
        },
      ],
    },
    {
      name: "an error-first callback",
      code: `
        export const list = (req, res) => {
          User.find({}, (err, users) => {
            if (err) return res.json({ error: err });
            res.json(users);
          });
        };
      `,
      errors: [
        {
          messageId: "failure",
          data: { status: "200 OK", byDefault: " by default", remedy: "a 4xx code for the client's mistake, 5xx for the server's" },
          line: 4,
          suggestions: [
            {
              messageId: "useCode",
              data: { status: "400 Bad Request" },
              output: `
        export const list = (req, res) => {
          User.find({}, (err, users) => {
            if (err) return res.status(400).json({ error: err });
            res.json(users);
          });
        };
      `,
            },
            {
              messageId: "useCode",
              data: { status: "500 Internal Server Error" },
              output: `
        export const list = (req, res) => {
          User.find({}, (err, users) => {
            if (err) return res.status(500).json({ error: err });
            res.json(users);
          });
        };
      `,
            },
          ],
        },
      ],
    },
  ],
});
