import type { Trap } from "./trap.js";

/** Traps 46 to 50: redirects. */
export const redirects: readonly Trap[] = [
  {
    number: 46,
    why: "a form's POST continues with GET, and 303 says so (for 302, tests/rules has the fix: 303, never 307 or 308)",
    snippets: [
      `
        import express from "express";
        const app = express();
        app.post("/contact", async (req, res) => {
          await messages.send(req.body);
          req.flash("info", "Thank you");
          res.redirect(303, "/contact");
        });
      `,
    ],
  },
  {
    number: 47,
    why: "what follows the callback of an identity provider or a payment must be GET",
    snippets: [
      `
        import express from "express";
        const app = express();
        app.post("/saml/acs", async (req, res) => {
          await saml.validate(req.body.SAMLResponse);
          res.redirect(303, "/");
        });
        app.post("/create-checkout-session", async (req, res) => {
          const session = await stripe.checkout.sessions.create({ mode: "payment", success_url: SUCCESS });
          res.redirect(303, session.url);
        });
      `,
    ],
  },
  {
    number: 48,
    why: "the method is not known: HTTPS, a trailing slash, a locale, vanity URLs",
    snippets: [
      `
        import express from "express";
        const app = express();
        app.use((req, res, next) => {
          if (req.secure) return next();
          res.redirect(301, "https://" + req.headers.host + req.url);
        });
        app.all("/old/*path", (req, res) => {
          res.redirect("/new");
        });
        export function trailingSlash(req, res, next) {
          if (req.path.endsWith("/")) return res.redirect(302, req.path.slice(0, -1));
          next();
        }
      `,
      `
        import fastify from "fastify";
        const app = fastify();
        app.addHook("onRequest", async (request, reply) => {
          if (!request.url.startsWith("/en")) return reply.redirect("/en" + request.url, 302);
        });
        app.all("/docs", (request, reply) => reply.redirect("/documentation", 301));
      `,
      `
        import { createServer } from "node:http";
        createServer((req, res) => {
          res.writeHead(301, { Location: "https://example.com" + req.url });
          res.end();
        }).listen(80);
      `,
    ],
  },
  {
    number: 49,
    why: "the request is a GET: a link shortener, a way back",
    snippets: [
      `
        import express from "express";
        const app = express();
        app.get("/:slug", async (req, res) => {
          const link = await Link.findOne({ slug: req.params.slug });
          if (!link) return res.status(404).render("404");
          res.redirect(301, link.url);
        });
        app.get("/logout", (req, res) => {
          req.flash("info", "Bye");
          res.redirect("/");
        });
        app.post("/locale", (req, res) => {
          req.session.locale = req.body.locale;
          res.redirect(303, req.get("Referrer") || "/");
        });
      `,
      {
        code: `
          const request = require("supertest");
          describe("POST /login", () => {
            it("redirects", () => request(app).post("/login").send({}).expect(302).expect("Location", "/"));
          });
        `,
        filename: "test/login.test.js",
      },
    ],
  },
  {
    number: 50,
    why: "the browser submits a form and follows to a page of another site",
    snippets: [
      `
        import express from "express";
        const app = express();
        app.post("/pay", async (req, res) => {
          const { approvalUrl } = await paypal.createPayment(req.body);
          res.redirect(303, approvalUrl);
        });
        app.get("/auth/login", (req, res) => {
          res.redirect(oauth.authorizationUrl({ state: req.session.state }));
        });
      `,
    ],
  },
];
