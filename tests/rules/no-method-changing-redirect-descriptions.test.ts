/** Redirects whose status stands where the description of the call says. */
import rule from "../../src/rules/no-method-changing-redirect.js";
import { ruleTester } from "../support/rule-tester.js";

ruleTester.run("no-method-changing-redirect", rule, {
  valid: [
    {
      name: "h3: the status is given",
      code: 'import { createRouter, eventHandler, sendRedirect } from "h3"; createRouter().post("/a", eventHandler((event) => sendRedirect(event, "/b", 303)));',
    },
  ],
  invalid: [
    {
      name: "React Router: the status beside the fields",
      code: 'import { redirect } from "react-router"; export async function action() { return redirect("/b", { headers: { Link: "</c>" } }); }',
      errors: [
        {
          messageId: "becomesGet",
          line: 1,
          suggestions: [
            {
              messageId: "useCode",
              data: { status: "303 See Other" },
              output:
                'import { redirect } from "react-router"; export async function action() { return redirect("/b", { headers: { Link: "</c>" }, status: 303 }); }',
            },
            {
              messageId: "useCode",
              data: { status: "307 Temporary Redirect" },
              output:
                'import { redirect } from "react-router"; export async function action() { return redirect("/b", { headers: { Link: "</c>" }, status: 307 }); }',
            },
          ],
        },
      ],
    },
    {
      name: "Elysia: a function that is taken out of the context",
      code: 'import { Elysia } from "elysia"; new Elysia().post("/a", ({ redirect }) => redirect("/b"));',
      output: 'import { Elysia } from "elysia"; new Elysia().post("/a", ({ redirect }) => redirect("/b", 303));',
      errors: [
        {
          messageId: "becomesGet",
          line: 1,
          suggestions: [
            {
              messageId: "useCode",
              output: 'import { Elysia } from "elysia"; new Elysia().post("/a", ({ redirect }) => redirect("/b", 307));',
            },
          ],
        },
      ],
    },
    {
      name: "Nest: a response of Fastify is written as Fastify's",
      code: 'import { Controller, Post, Res } from "@nestjs/common"; import type { FastifyReply } from "fastify"; @Controller() class A { @Post() go(@Res() reply: FastifyReply) { return reply.redirect("/b"); } }',
      output:
        'import { Controller, Post, Res } from "@nestjs/common"; import type { FastifyReply } from "fastify"; @Controller() class A { @Post() go(@Res() reply: FastifyReply) { return reply.redirect("/b", 303); } }',
      errors: [
        {
          messageId: "becomesGet",
          line: 1,
          suggestions: [
            {
              messageId: "useCode",
              output:
                'import { Controller, Post, Res } from "@nestjs/common"; import type { FastifyReply } from "fastify"; @Controller() class A { @Post() go(@Res() reply: FastifyReply) { return reply.redirect("/b", 307); } }',
            },
          ],
        },
      ],
    },
    {
      name: "h3: the status after the event and the target",
      code: 'import { createRouter, eventHandler, sendRedirect } from "h3"; createRouter().post("/a", eventHandler((event) => sendRedirect(event, "/b")));',
      output:
        'import { createRouter, eventHandler, sendRedirect } from "h3"; createRouter().post("/a", eventHandler((event) => sendRedirect(event, "/b", 303)));',
      errors: [
        {
          messageId: "becomesGet",
          line: 1,
          suggestions: [
            {
              messageId: "useCode",
              output:
                'import { createRouter, eventHandler, sendRedirect } from "h3"; createRouter().post("/a", eventHandler((event) => sendRedirect(event, "/b", 307)));',
            },
          ],
        },
      ],
    },
  ],
});
