import rule from "../../src/rules/prefer-307-308-in-apis.js";
import { ruleTester } from "../support/rule-tester.js";

ruleTester.run("prefer-307-308-in-apis", rule, {
  valid: [
    {
      name: "307 and 308",
      code: 'export default (app) => { app.get("/api/a", (req, res) => res.redirect(307, "/api/b")); app.get("/api/c", (req, res) => res.redirect(308, "/api/d")); };',
    },
    {
      name: "303 leads to another resource on purpose",
      code: 'export default (app) => { app.get("/api/jobs/1", (req, res) => res.redirect(303, "/api/results/1")); };',
    },
    { name: "trap 46: a page for people", code: 'export default (app) => { app.get("/old", (req, res) => res.redirect("/new")); };' },
    {
      name: "trap 47: a browser that is sent to log in",
      code: 'export default (app) => { app.get("/api/auth/github", (req, res) => res.redirect("https://github.com/login/oauth/authorize")); };',
    },
    {
      name: "trap 48: the method is not known",
      code: 'export default (app) => { app.use((req, res) => res.redirect("/api/v2" + req.url)); };',
    },
    {
      name: "trap 49: a link shortener",
      code: 'export default (app) => { app.get("/:code", async (req, res) => { const link = await Link.findOne({ code: req.params.code }); res.redirect(301, link.url); }); };',
    },
    {
      name: "unsafe methods are another rule's business",
      code: 'export default (app) => { app.post("/api/a", (req, res) => res.redirect("/api/b")); };',
    },
    { name: "a target that is not known", code: 'export default (app) => { app.get("/api/a", (req, res) => res.redirect(target)); };' },
    { name: "a computed status", code: 'export default (app) => { app.get("/api/a", (req, res) => res.redirect(code, "/api/b")); };' },
    {
      name: "one of two codes keeps the method",
      code: 'export default (app) => { app.get("/api/a", (req, res) => res.redirect(temporary ? 302 : 308, "/api/b")); };',
    },
    {
      name: "the documentation of an API is a page",
      code: 'export default (app) => { app.get("/api", (req, res) => res.redirect("/docs")); };',
    },
  ],
  invalid: [
    {
      name: "302 by default",
      code: `
        export default (app) => {
          app.get("/api/users", (req, res) => {
            res.redirect("/api/v2/users");
          });
        };
      `,
      errors: [
        {
          messageId: "ambiguous",
          data: { status: "302 Found", remedy: "307 Temporary Redirect" },
          line: 4,
          column: 13,
          endLine: 4,
          endColumn: 42,
          suggestions: [
            {
              messageId: "useCode",
              data: { status: "307 Temporary Redirect" },
              output: `
        export default (app) => {
          app.get("/api/users", (req, res) => {
            res.redirect(307, "/api/v2/users");
          });
        };
      `,
            },
          ],
        },
      ],
    },
    {
      name: "probot/smee-client#20: 301",
      code: `
        export default (app) => {
          app.get("/api/v1/users", (req, res) => res.redirect(301, "/api/v2/users"));
        };
      `,
      errors: [
        {
          messageId: "ambiguous",
          data: { status: "301 Moved Permanently", remedy: "308 Permanent Redirect" },
          line: 3,
          suggestions: [
            {
              messageId: "useCode",
              data: { status: "308 Permanent Redirect" },
              output: `
        export default (app) => {
          app.get("/api/v1/users", (req, res) => res.redirect(308, "/api/v2/users"));
        };
      `,
            },
          ],
        },
      ],
    },
    {
      name: "a version without api in front",
      code: `
        export default (app) => {
          app.get("/users", (req, res) => res.redirect(302, "/v1/users"));
        };
      `,
      errors: [
        {
          messageId: "ambiguous",
          data: { status: "302 Found", remedy: "307 Temporary Redirect" },
          line: 3,
          suggestions: [
            {
              messageId: "useCode",
              data: { status: "307 Temporary Redirect" },
              output: `
        export default (app) => {
          app.get("/users", (req, res) => res.redirect(307, "/v1/users"));
        };
      `,
            },
          ],
        },
      ],
    },
    {
      name: "the target is in a variable",
      code: `
        export default (app) => {
          app.get("/v1/users/:id", (req, res) => {
            const target = "/api/v2/users/" + req.params.id;
            res.redirect(301, target);
          });
        };
      `,
      errors: [
        {
          messageId: "ambiguous",
          data: { status: "301 Moved Permanently", remedy: "308 Permanent Redirect" },
          line: 5,
          suggestions: [
            {
              messageId: "useCode",
              data: { status: "308 Permanent Redirect" },
              output: `
        export default (app) => {
          app.get("/v1/users/:id", (req, res) => {
            const target = "/api/v2/users/" + req.params.id;
            res.redirect(308, target);
          });
        };
      `,
            },
          ],
        },
      ],
    },
    {
      name: "the field is set by hand",
      code: `
        export default (app) => {
          app.get("/api/users", (req, res) => {
            res.status(302).set("Location", "/api/v2/users").end();
          });
        };
      `,
      errors: [
        {
          messageId: "ambiguous",
          data: { status: "302 Found", remedy: "307 Temporary Redirect" },
          line: 4,
          suggestions: [
            {
              messageId: "useCode",
              data: { status: "307 Temporary Redirect" },
              output: `
        export default (app) => {
          app.get("/api/users", (req, res) => {
            res.status(307).set("Location", "/api/v2/users").end();
          });
        };
      `,
            },
          ],
        },
      ],
    },
    {
      name: "a named code stays named",
      code: `
        import { StatusCodes } from "http-status-codes";
        export default (app) => {
          app.get("/api/users", (req, res) => res.redirect(StatusCodes.MOVED_PERMANENTLY, "/api/v2/users"));
        };
      `,
      errors: [
        {
          messageId: "ambiguous",
          data: { status: "301 Moved Permanently", remedy: "308 Permanent Redirect" },
          line: 4,
          suggestions: [
            {
              messageId: "useCode",
              data: { status: "308 Permanent Redirect" },
              output: `
        import { StatusCodes } from "http-status-codes";
        export default (app) => {
          app.get("/api/users", (req, res) => res.redirect(StatusCodes.PERMANENT_REDIRECT, "/api/v2/users"));
        };
      `,
            },
          ],
        },
      ],
    },
    {
      name: "Fastify: the status comes last",
      code: `
        export default async (fastify) => {
          fastify.get("/api/users", async (request, reply) => reply.redirect("/api/v2/users", 301));
        };
      `,
      errors: [
        {
          messageId: "ambiguous",
          data: { status: "301 Moved Permanently", remedy: "308 Permanent Redirect" },
          line: 3,
          suggestions: [
            {
              messageId: "useCode",
              data: { status: "308 Permanent Redirect" },
              output: `
        export default async (fastify) => {
          fastify.get("/api/users", async (request, reply) => reply.redirect("/api/v2/users", 308));
        };
      `,
            },
          ],
        },
      ],
    },
  ],
});
