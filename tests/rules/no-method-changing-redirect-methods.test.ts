import rule from "../../src/rules/no-method-changing-redirect.js";
import { ruleTester } from "../support/rule-tester.js";

ruleTester.run("no-method-changing-redirect", rule, {
  valid: [
    {
      name: "GET and POST share the handler",
      code: 'import fastify from "fastify"; fastify().route({ method: ["GET", "POST"], url: "/a", handler: (request, reply) => { reply.redirect("/b"); } });',
    },
    {
      name: "a name alone does not tell the method",
      code: 'export const createUser = (req, res) => { res.redirect("/b"); };',
    },
    {
      name: "a doc comment that names GET",
      code: '/** @route GET /a */ export const a = (req, res) => { res.redirect("/b"); };',
    },
    {
      name: "middleware that reaches any method",
      code: 'import express from "express"; express().use((req, res, next) => { if (!req.secure) return res.redirect(301, url); next(); });',
    },
  ],
  invalid: [
    {
      name: "a name that is the method's own, as beside getLogin",
      code: 'exports.postLogin = (req, res) => { check(req.body, () => { res.redirect("/"); }); };',
      errors: [
        {
          messageId: "becomesGet",
          suggestions: [
            {
              messageId: "useCode",
              output: 'exports.postLogin = (req, res) => { check(req.body, () => { res.redirect(303, "/"); }); };',
            },
            {
              messageId: "useCode",
              output: 'exports.postLogin = (req, res) => { check(req.body, () => { res.redirect(307, "/"); }); };',
            },
          ],
        },
      ],
    },
    {
      name: "several methods, of which none becomes GET",
      code: 'import fastify from "fastify"; fastify().route({ method: ["PUT", "PATCH"], url: "/a", handler: (request, reply) => { reply.redirect("/b"); } });',
      errors: [
        {
          messageId: "ambiguous",
          data: {
            status: "302 Found",
            method: "PUT, PATCH",
            remedy: "Repeat the request with 307 Temporary Redirect, or continue with GET by 303 See Other",
          },
          line: 1,
          column: 118,
          endLine: 1,
          endColumn: 138,
          suggestions: [
            {
              messageId: "useCode",
              data: { status: "307 Temporary Redirect" },
              output:
                'import fastify from "fastify"; fastify().route({ method: ["PUT", "PATCH"], url: "/a", handler: (request, reply) => { reply.redirect("/b", 307); } });',
            },
            {
              messageId: "useCode",
              data: { status: "303 See Other" },
              output:
                'import fastify from "fastify"; fastify().route({ method: ["PUT", "PATCH"], url: "/a", handler: (request, reply) => { reply.redirect("/b", 303); } });',
            },
          ],
        },
      ],
    },
    {
      name: "a doc comment tells the method, so only suggestions",
      code: '/** @route POST /a */ export const a = (req, res) => { res.redirect("/b"); };',
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
              output: '/** @route POST /a */ export const a = (req, res) => { res.redirect(303, "/b"); };',
            },
            {
              messageId: "useCode",
              data: { status: "307 Temporary Redirect" },
              output: '/** @route POST /a */ export const a = (req, res) => { res.redirect(307, "/b"); };',
            },
          ],
        },
      ],
    },
    {
      name: "the use of the body tells that it is no GET",
      code: 'export const a = async (req, res) => { await save(req.body); res.redirect("/b"); };',
      errors: [
        {
          messageId: "becomesGet",
          data: {
            status: "302 Found",
            method: "POST, PUT, PATCH",
            remedy: "Say so with 303 See Other, or repeat the request with 307 Temporary Redirect",
          },
          line: 1,
          suggestions: [
            {
              messageId: "useCode",
              data: { status: "303 See Other" },
              output: 'export const a = async (req, res) => { await save(req.body); res.redirect(303, "/b"); };',
            },
            {
              messageId: "useCode",
              data: { status: "307 Temporary Redirect" },
              output: 'export const a = async (req, res) => { await save(req.body); res.redirect(307, "/b"); };',
            },
          ],
        },
      ],
    },
    {
      name: "a chain of a route",
      code: 'import { Router } from "express"; Router().route("/a").put((req, res) => res.redirect("/b"));',
      output: 'import { Router } from "express"; Router().route("/a").put((req, res) => res.redirect(307, "/b"));',
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
              output: 'import { Router } from "express"; Router().route("/a").put((req, res) => res.redirect(303, "/b"));',
            },
          ],
        },
      ],
    },
    {
      name: "a helper redirects",
      code: 'const go = (res, url) => res.redirect(url); export default (app) => { app.post("/a", (req, res) => go(res, "/b")); };',
      output: 'const go = (res, url) => res.redirect(303, url); export default (app) => { app.post("/a", (req, res) => go(res, "/b")); };',
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
                'const go = (res, url) => res.redirect(307, url); export default (app) => { app.post("/a", (req, res) => go(res, "/b")); };',
            },
          ],
        },
      ],
    },
  ],
});
