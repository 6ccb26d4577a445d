import rule from "../../src/rules/no-method-changing-redirect.js";
import { ruleTester } from "../support/rule-tester.js";

ruleTester.run("no-method-changing-redirect", rule, {
  valid: [
    {
      name: "one of two codes is right",
      code: 'export default (app) => { app.post("/a", (req, res) => { res.redirect(isForm ? 303 : 302, "/b"); }); };',
    },
    {
      name: "another code is written where it is not sent, which is another rule's matter",
      code: 'export default (app) => { app.post("/a", (req, res) => { res.redirect(303); }); };',
    },
    {
      name: "QUERY is safe",
      code: 'export default (app) => { app.query("/a", (req, res) => { res.redirect("/b"); }); };',
    },
  ],
  invalid: [
    {
      name: "Fastify: the status after the target",
      code: 'export default async (fastify) => { fastify.put("/a", async (request, reply) => { return reply.redirect("/b", 301); }); };',
      output: 'export default async (fastify) => { fastify.put("/a", async (request, reply) => { return reply.redirect("/b", 308); }); };',
      errors: [
        {
          messageId: "ambiguous",
          data: {
            status: "301 Moved Permanently",
            method: "PUT",
            remedy: "Repeat the request with 308 Permanent Redirect, or continue with GET by 303 See Other",
          },
          line: 1,
          column: 111,
          endLine: 1,
          endColumn: 114,
          suggestions: [
            {
              messageId: "useCode",
              data: { status: "303 See Other" },
              output:
                'export default async (fastify) => { fastify.put("/a", async (request, reply) => { return reply.redirect("/b", 303); }); };',
            },
          ],
        },
      ],
    },
    {
      name: "Fastify: a status that was set before is kept",
      code: 'export default async (fastify) => { fastify.post("/a", async (request, reply) => { return reply.code(302).redirect("/b"); }); };',
      output:
        'export default async (fastify) => { fastify.post("/a", async (request, reply) => { return reply.code(303).redirect("/b"); }); };',
      errors: [
        {
          messageId: "becomesGet",
          data: {
            status: "302 Found",
            method: "POST",
            remedy: "Say so with 303 See Other, or repeat the request with 307 Temporary Redirect",
          },
          line: 1,
          suggestions: [
            {
              messageId: "useCode",
              data: { status: "307 Temporary Redirect" },
              output:
                'export default async (fastify) => { fastify.post("/a", async (request, reply) => { return reply.code(307).redirect("/b"); }); };',
            },
          ],
        },
      ],
    },
    {
      name: "Location by hand",
      code: 'export default (app) => { app.post("/a", (req, res) => { res.status(302).set("Location", "/b").end(); }); };',
      output: 'export default (app) => { app.post("/a", (req, res) => { res.status(303).set("Location", "/b").end(); }); };',
      errors: [
        {
          messageId: "becomesGet",
          data: {
            status: "302 Found",
            method: "POST",
            remedy: "Say so with 303 See Other, or repeat the request with 307 Temporary Redirect",
          },
          line: 1,
          suggestions: [
            {
              messageId: "useCode",
              data: { status: "307 Temporary Redirect" },
              output: 'export default (app) => { app.post("/a", (req, res) => { res.status(307).set("Location", "/b").end(); }); };',
            },
          ],
        },
      ],
    },
    {
      name: "res.location()",
      code: 'export default (app) => { app.post("/a", (req, res) => { res.location("/b").sendStatus(301); }); };',
      errors: [
        {
          messageId: "becomesGet",
          data: {
            status: "301 Moved Permanently",
            method: "POST",
            remedy: "Repeat the request with 308 Permanent Redirect, or continue with GET by 303 See Other",
          },
          line: 1,
          suggestions: [
            {
              messageId: "useCode",
              data: { status: "308 Permanent Redirect" },
              output: 'export default (app) => { app.post("/a", (req, res) => { res.location("/b").sendStatus(308); }); };',
            },
            {
              messageId: "useCode",
              data: { status: "303 See Other" },
              output: 'export default (app) => { app.post("/a", (req, res) => { res.location("/b").sendStatus(303); }); };',
            },
          ],
        },
      ],
    },
    {
      name: "writeHead",
      code: 'export default (app) => { app.post("/a", (req, res) => { res.writeHead(302, { Location: "/b" }).end(); }); };',
      output: 'export default (app) => { app.post("/a", (req, res) => { res.writeHead(303, { Location: "/b" }).end(); }); };',
      errors: [
        {
          messageId: "becomesGet",
          data: {
            status: "302 Found",
            method: "POST",
            remedy: "Say so with 303 See Other, or repeat the request with 307 Temporary Redirect",
          },
          line: 1,
          suggestions: [
            {
              messageId: "useCode",
              data: { status: "307 Temporary Redirect" },
              output: 'export default (app) => { app.post("/a", (req, res) => { res.writeHead(307, { Location: "/b" }).end(); }); };',
            },
          ],
        },
      ],
    },
    {
      name: "a named code stays named",
      code: 'import { StatusCodes } from "http-status-codes"; export default (app) => { app.delete("/a", (req, res) => { res.redirect(StatusCodes.MOVED_TEMPORARILY, "/b"); }); };',
      output:
        'import { StatusCodes } from "http-status-codes"; export default (app) => { app.delete("/a", (req, res) => { res.redirect(StatusCodes.TEMPORARY_REDIRECT, "/b"); }); };',
      errors: [
        {
          messageId: "ambiguous",
          data: {
            status: "302 Found",
            method: "DELETE",
            remedy: "Repeat the request with 307 Temporary Redirect, or continue with GET by 303 See Other",
          },
          line: 1,
          suggestions: [
            {
              messageId: "useCode",
              data: { status: "303 See Other" },
              output:
                'import { StatusCodes } from "http-status-codes"; export default (app) => { app.delete("/a", (req, res) => { res.redirect(StatusCodes.SEE_OTHER, "/b"); }); };',
            },
          ],
        },
      ],
    },
    {
      name: "a named code for 301",
      code: 'import { StatusCodes } from "http-status-codes"; export default (app) => { app.delete("/a", (req, res) => { res.redirect(StatusCodes.MOVED_PERMANENTLY, "/b"); }); };',
      output:
        'import { StatusCodes } from "http-status-codes"; export default (app) => { app.delete("/a", (req, res) => { res.redirect(StatusCodes.PERMANENT_REDIRECT, "/b"); }); };',
      errors: [
        {
          messageId: "ambiguous",
          data: {
            status: "301 Moved Permanently",
            method: "DELETE",
            remedy: "Repeat the request with 308 Permanent Redirect, or continue with GET by 303 See Other",
          },
          line: 1,
          suggestions: [
            {
              messageId: "useCode",
              data: { status: "303 See Other" },
              output:
                'import { StatusCodes } from "http-status-codes"; export default (app) => { app.delete("/a", (req, res) => { res.redirect(StatusCodes.SEE_OTHER, "/b"); }); };',
            },
          ],
        },
      ],
    },
    {
      name: "without fixes, suggestions",
      code: 'export default (app) => { app.post("/a", (req, res) => { res.redirect("/b"); }); };',
      settings: { "http-status": { autofix: false } },
      errors: [
        {
          messageId: "becomesGet",
          data: {
            status: "302 Found",
            method: "POST",
            remedy: "Say so with 303 See Other, or repeat the request with 307 Temporary Redirect",
          },
          line: 1,
          suggestions: [
            {
              messageId: "useCode",
              data: { status: "303 See Other" },
              output: 'export default (app) => { app.post("/a", (req, res) => { res.redirect(303, "/b"); }); };',
            },
            {
              messageId: "useCode",
              data: { status: "307 Temporary Redirect" },
              output: 'export default (app) => { app.post("/a", (req, res) => { res.redirect(307, "/b"); }); };',
            },
          ],
        },
      ],
    },
  ],
});
