import rule from "../../src/rules/no-method-changing-redirect.js";
import { ruleTester } from "../support/rule-tester.js";

ruleTester.run("no-method-changing-redirect", rule, {
  valid: [
    {
      name: "GET may be followed with GET",
      code: 'export default (app) => { app.get("/a", (req, res) => { res.redirect("/b"); }); };',
    },
    {
      name: "HEAD and OPTIONS are safe",
      code: 'export default (app) => { app.head("/a", (req, res) => { res.redirect(301, "/b"); }); };',
    },
    {
      name: "303 says that GET follows",
      code: 'export default (app) => { app.post("/a", (req, res) => { res.redirect(303, "/b"); }); };',
    },
    {
      name: "307 keeps the method",
      code: 'export default (app) => { app.put("/a", (req, res) => { res.redirect(307, "/b"); }); };',
    },
    {
      name: "308 keeps the method",
      code: 'export default (app) => { app.delete("/a", (req, res) => { res.redirect(308, "/b"); }); };',
    },
    {
      name: "any method: the route does not tell",
      code: 'export default (app) => { app.all("/a", (req, res) => { res.redirect("/b"); }); };',
    },
    {
      name: "the code is not known",
      code: 'export default (app) => { app.post("/a", (req, res) => { res.redirect(code, "/b"); }); };',
    },
    {
      name: "302 without Location is no redirect",
      code: 'export default (app) => { app.post("/a", (req, res) => { res.status(302).end(); }); };',
    },
  ],
  invalid: [
    {
      name: "fastify/fastify#1049: POST by default becomes GET: 303 keeps what clients do",
      code: `
        export default async (fastify) => {
          fastify.post("/login", async (request, reply) => {
            return reply.redirect("/account");
          });
        };
      `,
      output: `
        export default async (fastify) => {
          fastify.post("/login", async (request, reply) => {
            return reply.redirect("/account", 303);
          });
        };
      `,
      errors: [
        {
          messageId: "becomesGet",
          data: {
            status: "302 Found",
            method: "POST",
            remedy: "Say so with 303 See Other, or repeat the request with 307 Temporary Redirect",
          },
          line: 4,
          column: 20,
          endLine: 4,
          endColumn: 46,
          suggestions: [
            {
              messageId: "useCode",
              data: { status: "307 Temporary Redirect" },
              output: `
        export default async (fastify) => {
          fastify.post("/login", async (request, reply) => {
            return reply.redirect("/account", 307);
          });
        };
      `,
            },
          ],
        },
      ],
    },
    {
      name: "POST 302",
      code: 'export default (app) => { app.post("/a", (req, res) => { res.redirect(302, "/b"); }); };',
      output: 'export default (app) => { app.post("/a", (req, res) => { res.redirect(303, "/b"); }); };',
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
              output: 'export default (app) => { app.post("/a", (req, res) => { res.redirect(307, "/b"); }); };',
            },
          ],
        },
      ],
    },
    {
      name: "POST by default",
      code: 'export default (app) => { app.post("/a", (req, res) => { res.redirect("/b"); }); };',
      output: 'export default (app) => { app.post("/a", (req, res) => { res.redirect(303, "/b"); }); };',
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
              output: 'export default (app) => { app.post("/a", (req, res) => { res.redirect(307, "/b"); }); };',
            },
          ],
        },
      ],
    },
    {
      name: "probot/smee-client#20: POST 301, no code keeps what clients do",
      code: 'export default (app) => { app.post("/a", (req, res) => { res.redirect(301, "/b"); }); };',
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
              output: 'export default (app) => { app.post("/a", (req, res) => { res.redirect(308, "/b"); }); };',
            },
            {
              messageId: "useCode",
              data: { status: "303 See Other" },
              output: 'export default (app) => { app.post("/a", (req, res) => { res.redirect(303, "/b"); }); };',
            },
          ],
        },
      ],
    },
    {
      name: "PUT 302",
      code: 'export default (app) => { app.put("/a", (req, res) => { res.redirect("/b"); }); };',
      output: 'export default (app) => { app.put("/a", (req, res) => { res.redirect(307, "/b"); }); };',
      errors: [
        {
          messageId: "ambiguous",
          data: {
            status: "302 Found",
            method: "PUT",
            remedy: "Repeat the request with 307 Temporary Redirect, or continue with GET by 303 See Other",
          },
          line: 1,
          suggestions: [
            {
              messageId: "useCode",
              data: { status: "303 See Other" },
              output: 'export default (app) => { app.put("/a", (req, res) => { res.redirect(303, "/b"); }); };',
            },
          ],
        },
      ],
    },
    {
      name: "PUT 301",
      code: 'export default (app) => { app.put("/a", (req, res) => { res.redirect(301, "/b"); }); };',
      output: 'export default (app) => { app.put("/a", (req, res) => { res.redirect(308, "/b"); }); };',
      errors: [
        {
          messageId: "ambiguous",
          data: {
            status: "301 Moved Permanently",
            method: "PUT",
            remedy: "Repeat the request with 308 Permanent Redirect, or continue with GET by 303 See Other",
          },
          line: 1,
          suggestions: [
            {
              messageId: "useCode",
              data: { status: "303 See Other" },
              output: 'export default (app) => { app.put("/a", (req, res) => { res.redirect(303, "/b"); }); };',
            },
          ],
        },
      ],
    },
    {
      name: "PATCH 302",
      code: 'export default (app) => { app.patch("/a", (req, res) => { res.redirect(302, "/b"); }); };',
      output: 'export default (app) => { app.patch("/a", (req, res) => { res.redirect(307, "/b"); }); };',
      errors: [
        {
          messageId: "ambiguous",
          data: {
            status: "302 Found",
            method: "PATCH",
            remedy: "Repeat the request with 307 Temporary Redirect, or continue with GET by 303 See Other",
          },
          line: 1,
          suggestions: [
            {
              messageId: "useCode",
              data: { status: "303 See Other" },
              output: 'export default (app) => { app.patch("/a", (req, res) => { res.redirect(303, "/b"); }); };',
            },
          ],
        },
      ],
    },
    {
      name: "PATCH 301",
      code: 'export default (app) => { app.patch("/a", (req, res) => { res.redirect(301, "/b"); }); };',
      output: 'export default (app) => { app.patch("/a", (req, res) => { res.redirect(308, "/b"); }); };',
      errors: [
        {
          messageId: "ambiguous",
          data: {
            status: "301 Moved Permanently",
            method: "PATCH",
            remedy: "Repeat the request with 308 Permanent Redirect, or continue with GET by 303 See Other",
          },
          line: 1,
          suggestions: [
            {
              messageId: "useCode",
              data: { status: "303 See Other" },
              output: 'export default (app) => { app.patch("/a", (req, res) => { res.redirect(303, "/b"); }); };',
            },
          ],
        },
      ],
    },
    {
      name: "DELETE 302",
      code: 'export default (app) => { app.delete("/a", (req, res) => { res.redirect(302, "/b"); }); };',
      output: 'export default (app) => { app.delete("/a", (req, res) => { res.redirect(307, "/b"); }); };',
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
              output: 'export default (app) => { app.delete("/a", (req, res) => { res.redirect(303, "/b"); }); };',
            },
          ],
        },
      ],
    },
    {
      name: "DELETE 301",
      code: 'export default (app) => { app.delete("/a", (req, res) => { res.redirect(301, "/b"); }); };',
      output: 'export default (app) => { app.delete("/a", (req, res) => { res.redirect(308, "/b"); }); };',
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
              output: 'export default (app) => { app.delete("/a", (req, res) => { res.redirect(303, "/b"); }); };',
            },
          ],
        },
      ],
    },
  ],
});
