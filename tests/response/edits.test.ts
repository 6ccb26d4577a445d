import { describe, expect, it } from "vitest";

import { repeatedStatus } from "../../src/reasons/claims.js";
import { type Edit, withField, withStatus, withStatusRepeated } from "../../src/response/edits.js";
import type { HttpResponse } from "../../src/response/model.js";
import { edited, syntaxErrorOf } from "../support/edits.js";
import { snippetsInTests } from "../support/mutations.js";
import { exchangesOf } from "../support/print.js";

/** Asserts what an edit of the only response of a text makes of it; `null` where nothing can be spelt in place. */
function edits(
  name: string,
  source: string,
  edit: (response: HttpResponse) => Edit | null,
  output: string | null,
  filename = "src/app.ts",
): void {
  it(`${name}: ${source}`, () => {
    const responses = exchangesOf(source, {}, filename).flatMap((exchange) => exchange.responses);
    const change = responses[0] ? edit(responses[0]) : null;
    expect(responses).toHaveLength(1);
    expect(change && edited(source, change)).toBe(output);
    if (output !== null) expect(syntaxErrorOf(output)).toBeNull();
  });
}

/** The status of a response becomes 409. */
const conflict = (response: HttpResponse): Edit | null => withStatus(response, 409);
/** The response redirects with 303. */
const seeOther = (response: HttpResponse): Edit | null => withStatus(response, 303);
/** The response tells when to come back. */
const retry = (response: HttpResponse): Edit | null => withField(response, "Retry-After", '"60"');
const location = (response: HttpResponse): Edit | null => withField(response, "Location", "`/users/${user.id}`");

describe("a status in a Web response", () => {
  const post = (body: string): string => `export async function POST(request) { ${body} }`;
  const cases: readonly (readonly [string, string | null])[] = [
    ["return new Response(text, { status: 400 });", "return new Response(text, { status: 409 });"],
    ["return new Response(text);", "return new Response(text, { status: 409 });"],
    ["return new Response();", "return new Response(null, { status: 409 });"],
    ["return new Response;", null],
    ["return Response.json(user,);", "return Response.json(user, { status: 409 });"],
    ["return Response.json((user));", "return Response.json((user), { status: 409 });"],
    ["return Response.json(user, { headers });", "return Response.json(user, { headers, status: 409 });"],
    ["return Response.json(user, {});", "return Response.json(user, { status: 409 });"],
    [
      "return Response.json(user, {\n  headers: { ETag: tag }, // the version\n});",
      "return Response.json(user, {\n  headers: { ETag: tag }, status: 409, // the version\n});",
    ],
    ["return Response.json(...parts);", null],
  ];
  for (const [body, output] of cases) edits("Web", post(body), conflict, output === null ? null : post(output), "app/users/route.ts");
});

describe("before a value that is returned", () => {
  const fastify = (parameters: string, body: string): string =>
    `import fastify from "fastify"; fastify().post("/users", async (${parameters}) => { ${body} });`;
  const both = "request, reply";
  edits("Fastify", fastify(both, "return { user };"), conflict, fastify(both, "reply.code(409); return { user };"));
  edits("Fastify", fastify(both, "return { user };"), retry, fastify(both, 'reply.header("Retry-After", "60"); return { user };'));
  edits("a reply that is not there", fastify("request", "return { user };"), conflict, null);
  edits(
    "a statement that stands alone",
    fastify(both, "if (a) return { user }"),
    conflict,
    fastify(both, "if (a) { reply.code(409); return { user } }"),
  );
  edits(
    "one of a case",
    fastify(both, "switch (a) { case 1: return { user }; }"),
    conflict,
    fastify(both, "switch (a) { case 1: reply.code(409); return { user }; }"),
  );
  edits(
    "a function without a statement",
    `import fastify from "fastify"; fastify().post("/", async (request, reply) => ({ user }));`,
    conflict,
    null,
  );

  const elysia = (parameters: string, body: string): string =>
    `import { Elysia } from "elysia"; new Elysia().post("/users", (${parameters}) => { ${body} });`;
  edits("Elysia", elysia("{ set }", "return { user };"), conflict, elysia("{ set }", "set.status = 409; return { user };"));
  edits(
    "Elysia",
    elysia("{ set: s }", "return { user };"),
    retry,
    elysia("{ set: s }", 's.headers["Retry-After"] = "60"; return { user };'),
  );
  edits("Elysia", elysia("context", "return { user };"), conflict, elysia("context", "context.set.status = 409; return { user };"));
  edits(
    "what is not yet taken out",
    elysia("{ body }", "return { user };"),
    conflict,
    elysia("{ body, set }", "set.status = 409; return { user };"),
  );
  edits("a name that is taken", elysia("{ body }", "return { user: set };"), conflict, null);
  edits("a type of its own", elysia("{ body }: { body: User }", "return { user };"), conflict, null);
  edits("what takes all the rest", elysia("{ body, ...rest }", "return { user };"), conflict, null);

  const h3 = (names: string, body: string): string => `import { ${names} } from "h3"; new H3().post("/users", (event) => { ${body} });`;
  edits("h3", h3("H3", "return { user };"), conflict, h3("H3, setResponseStatus", "setResponseStatus(event, 409); return { user };"));
  edits(
    "h3",
    h3("H3, setResponseHeader as set", "return { user };"),
    retry,
    h3("H3, setResponseHeader as set", 'set(event, "Retry-After", "60"); return { user };'),
  );
  const nitro = (head: string, body: string): string => `${head}export default defineEventHandler((event) => { ${body} });`;
  for (const head of ["", 'import type { H3Event } from "h3"; '])
    edits(
      "Nitro",
      nitro(head, "return { user };"),
      conflict,
      nitro(head, "setResponseStatus(event, 409); return { user };"),
      "server/api/users.post.ts",
    );
  edits("Nitro", "export default defineEventHandler(({ context }) => { return { user }; });", conflict, null, "server/api/users.post.ts");

  const adonis = (parameters: string, body: string): string =>
    `import type { HttpContext } from "@adonisjs/core/http"; class Users { store(${parameters}: HttpContext) { ${body} } }`;
  edits(
    "Adonis",
    adonis("{ request }", "return { user };"),
    conflict,
    adonis("{ request, response }", "response.status(409); return { user };"),
  );
  edits("Adonis", adonis("ctx", "return { user };"), retry, adonis("ctx", 'ctx.response.header("Retry-After", "60"); return { user };'));
});

describe("a status in other frameworks", () => {
  const next = (body: string): string => `import { NextResponse } from "next/server"; export async function POST() { ${body} }`;
  edits("Next.js", next("return NextResponse.json(user);"), conflict, next("return NextResponse.json(user, { status: 409 });"));
  edits("Next.js", next("return NextResponse.redirect(url);"), seeOther, next("return NextResponse.redirect(url, 303);"));

  const hono = (body: string): string => `import { Hono } from "hono"; new Hono().post("/users", (c) => { ${body} });`;
  edits("Hono", hono("return c.json(user);"), conflict, hono("return c.json(user, 409);"));
  edits("Hono", hono("return c.json(user, { headers });"), conflict, hono("return c.json(user, { headers, status: 409 });"));
  edits("Hono", hono("return c.redirect((url));"), seeOther, hono("return c.redirect((url), 303);"));
  edits("Hono", hono("return c.render(page);"), conflict, hono("c.status(409); return c.render(page);"));

  const koa = (body: string): string => `import Koa from "koa"; new Koa().use((ctx) => {${body}});`;
  edits("Koa", koa(" ctx.body = user; "), conflict, koa(" ctx.status = 409; ctx.body = user; "));
  edits("Koa", koa("\n  ctx.response.body = user;\n"), conflict, koa("\n  ctx.response.status = 409;\n  ctx.response.body = user;\n"));
  edits("Koa", koa(" if (taken) ctx.body = user; "), conflict, null);
  edits("Koa", koa(" ctx.redirect('/'); "), seeOther, koa(" ctx.status = 303; ctx.redirect('/'); "));
  edits("Koa", koa(" ctx.throw(400, 'taken'); "), conflict, koa(" ctx.throw(409, 'taken'); "));

  const node = (body: string): string => `import { createServer } from "node:http"; createServer((req, res) => { ${body} });`;
  edits("node:http", node("res.end(taken);"), conflict, node("res.statusCode = 409; res.end(taken);"));
  edits("node:http", node("return void res.end(taken);"), conflict, null);

  const hapi = (body: string): string =>
    `import Hapi from "@hapi/hapi"; import Boom from "@hapi/boom"; const server = Hapi.server(); server.route({ method: "POST", path: "/", handler: (request, h) => { ${body} } });`;
  edits("hapi", hapi("return h.response(user);"), conflict, hapi("return h.response(user).code(409);"));
  edits("hapi", hapi("return h.response(user).code(400);"), conflict, hapi("return h.response(user).code(409);"));
  edits("hapi", hapi("return h.redirect(url);"), seeOther, hapi("return h.redirect(url).code(303);"));
  edits("hapi", hapi("throw Boom.badRequest('taken');"), conflict, hapi("throw Boom.conflict('taken');"));
  edits("hapi", hapi("throw Boom.methodNotAllowed('taken', null, allowed);"), conflict, null);

  const sveltekit = (body: string): string => `import { json } from "@sveltejs/kit"; export const POST = () => { ${body} };`;
  edits("SvelteKit", sveltekit("return json(user);"), conflict, sveltekit("return json(user, { status: 409 });"));
  const remix = (body: string): string => `import { json, redirect } from "@remix-run/node"; export const action = () => { ${body} };`;
  edits("Remix", remix("return json(user);"), conflict, remix("return json(user, 409);"));
  edits("Remix", remix("return redirect(url);"), seeOther, remix("return redirect(url, 303);"));

  const express = (body: string): string => `import express from "express"; express().post("/users", (req, res) => { ${body} });`;
  edits("Express", express("res.json(user);"), conflict, express("res.status(409).json(user);"));
  edits("Express", express("(res).json(user);"), conflict, express("(res).status(409).json(user);"));
  edits("Express", express("res.redirect((url));"), seeOther, express("res.redirect(303, (url));"));
});

describe("the decorator and the exceptions of Nest", () => {
  const nest = (imports: string, body: string): string =>
    `import { ${imports} } from "@nestjs/common";\n@Controller("users")\nexport class Users {\n  ${body}\n}`;
  edits(
    "Nest",
    nest("Controller, Post, HttpCode", "@Post()\n  create() { return user; }"),
    conflict,
    nest("Controller, Post, HttpCode", "@HttpCode(409)\n  @Post()\n  create() { return user; }"),
  );
  edits(
    "Nest",
    nest("Controller, Post", "@Post() create() { return user; }"),
    conflict,
    nest("Controller, Post, HttpCode", "@HttpCode(409)\n  @Post() create() { return user; }"),
  );
  edits(
    "Nest",
    nest("Controller, Post, HttpCode", "@Post() @HttpCode(400) create() { return user; }"),
    conflict,
    nest("Controller, Post, HttpCode", "@Post() @HttpCode(409) create() { return user; }"),
  );
  const thrown = (imports: string, name: string): string => `${imports}\nexport class Users { create() { throw new ${name}("taken"); } }`;
  const from = (names: string): string => `import { ${names} } from "@nestjs/common";`;
  edits(
    "Nest",
    thrown(from("BadRequestException"), "BadRequestException"),
    conflict,
    thrown(from("BadRequestException, ConflictException"), "ConflictException"),
  );
  edits(
    "Nest",
    thrown(from("BadRequestException, ConflictException as Taken"), "BadRequestException"),
    conflict,
    thrown(from("BadRequestException, ConflictException as Taken"), "Taken"),
  );
  edits(
    "Nest",
    thrown('const { BadRequestException } = require("@nestjs/common");', "BadRequestException"),
    conflict,
    thrown('const { BadRequestException, ConflictException } = require("@nestjs/common");', "ConflictException"),
  );
  edits(
    "Nest",
    thrown('import * as nest from "@nestjs/common";', "nest.BadRequestException"),
    conflict,
    thrown('import * as nest from "@nestjs/common";', "nest.ConflictException"),
  );
  edits(
    "Nest: the name is taken",
    thrown(`${from("BadRequestException")} class ConflictException {}`, "BadRequestException"),
    conflict,
    null,
  );
  edits(
    "Nest",
    thrown(from("HttpException"), "HttpException").replace('"taken"', '"taken", 400'),
    conflict,
    thrown(from("HttpException"), "HttpException").replace('"taken"', '"taken", 409'),
  );
});

describe("a field", () => {
  const post = (body: string): string => `export async function POST(request) { ${body} }`;
  const cases: readonly (readonly [string, string | null])[] = [
    ["return new Response(text, { status: 503 });", 'return new Response(text, { status: 503, headers: { "Retry-After": "60" } });'],
    [
      "return new Response(text, { status: 503, headers: { ETag: tag } });",
      'return new Response(text, { status: 503, headers: { ETag: tag, "Retry-After": "60" } });',
    ],
    ["return new Response(text, { status: 503, headers: new Headers() });", null],
    ["return Response.json(user);", 'return Response.json(user, { headers: { "Retry-After": "60" } });'],
    ["return Response.json(user, init);", null],
  ];
  for (const [body, output] of cases) edits("Web", post(body), retry, output === null ? null : post(output), "app/users/route.ts");

  const hono = (body: string): string => `import { Hono } from "hono"; new Hono().post("/users", (c) => { ${body} });`;
  edits("Hono", hono("return c.json(user, 201);"), location, hono("return c.json(user, 201, { Location: `/users/${user.id}` });"));
  edits(
    "Hono",
    hono("return c.json(user, 201, { ETag: tag });"),
    location,
    hono("return c.json(user, 201, { ETag: tag, Location: `/users/${user.id}` });"),
  );
  edits(
    "Hono",
    hono("return c.json(user, { status: 201 });"),
    location,
    hono("return c.json(user, { status: 201, headers: { Location: `/users/${user.id}` } });"),
  );
  edits("Hono", hono("return c.notFound();"), retry, hono('c.header("Retry-After", "60"); return c.notFound();'));

  const koa = (body: string): string => `import Koa from 'koa'; new Koa().use((ctx) => {${body}});`;
  edits(
    "Koa",
    koa("\n  ctx.status = 201;\n  ctx.body = user;\n"),
    location,
    koa("\n  ctx.status = 201;\n  ctx.set('Location', `/users/${user.id}`);\n  ctx.body = user;\n"),
  );
  edits("Koa", koa(" ctx.status = 503; "), retry, koa(" ctx.set('Retry-After', \"60\"); ctx.status = 503; "));

  const pages = (body: string): string => `export default function handler(req, res) { ${body} }`;
  edits(
    "API routes of Next.js",
    pages("res.status(503).end();"),
    retry,
    pages('res.status(503).setHeader("Retry-After", "60").end();'),
    "src/pages/api/users.ts",
  );
  const hapi = (body: string): string =>
    `import Hapi from "@hapi/hapi"; Hapi.server().route({ method: "POST", path: "/", handler: (request, h) => { ${body} } });`;
  edits("hapi", hapi("return h.response(user).code(503);"), retry, hapi('return h.response(user).code(503).header("Retry-After", "60");'));
  edits("hapi", hapi("return h.response(user);"), retry, hapi('return h.response(user).header("Retry-After", "60");'));
  edits(
    "node:http",
    'import { createServer } from "node:http"; createServer((req, res) => { res.writeHead(503); res.end(); });',
    retry,
    'import { createServer } from "node:http"; createServer((req, res) => { res.setHeader("Retry-After", "60").writeHead(503); res.end(); });',
  );
});

describe("a status that the content repeats", () => {
  const both = (response: HttpResponse): Edit | null => withStatusRepeated(response, 409, repeatedStatus(response));
  const post = (body: string): string =>
    `import { StatusCodes } from "http-status-codes"; export const create = (req, res) => { ${body} };`;
  const cases: readonly (readonly [string, string])[] = [
    ["res.status(400).json({ status: 400, message });", "res.status(409).json({ status: 409, message });"],
    [
      "res.status(StatusCodes.BAD_REQUEST).json({ statusCode: StatusCodes.BAD_REQUEST });",
      "res.status(StatusCodes.CONFLICT).json({ statusCode: StatusCodes.CONFLICT });",
    ],
    ["res.status(400).json(new ApiResponse(400, null, 'Taken'));", "res.status(409).json(new ApiResponse(409, null, 'Taken'));"],
    ["res.json({ status: 200, error });", "res.status(409).json({ status: 409, error });"],
    ["res.status(400).json({ status: 404, message });", "res.status(409).json({ status: 404, message });"],
    ["res.status(400).json({ status: 'error', message });", "res.status(409).json({ status: 'error', message });"],
    ["const code = 400; res.status(400).json({ code, status: code });", "const code = 400; res.status(409).json({ code, status: code });"],
  ];
  for (const [before, after] of cases) edits("Express", post(before), both, post(after));
  edits(
    "a returned object",
    "export const handler: APIGatewayProxyHandler = async (event) => { return { statusCode: 400, body: JSON.stringify({ status: 400 }) }; };",
    both,
    "export const handler: APIGatewayProxyHandler = async (event) => { return { statusCode: 409, body: JSON.stringify({ status: 409 }) }; };",
  );
});

describe("a helper that is given the response is no response", () => {
  const helper = (body: string): string => `import { answers } from "./answers"; export const act = (req, res) => { ${body} };`;
  edits("imported", helper('answers.unavailable(res, 503, "Later");'), retry, null);
});

it("every edit of every response in the tests leaves code that parses", () => {
  const broken: string[] = [];
  let applied = 0;
  // A part of them is enough, and takes a part of the time.
  for (const snippet of snippetsInTests().filter((_, index) => index % 8 === 0)) {
    if (syntaxErrorOf(snippet) !== null) continue;
    for (const response of exchangesOf(snippet).flatMap(({ responses }) => responses)) {
      const changes = [409, 303, 204].map((code) => withStatusRepeated(response, code, repeatedStatus(response)));
      for (const edit of [...changes, location(response), retry(response)]) {
        const output = edit && edited(snippet, edit);
        if (output === null) continue;
        applied++;
        const error = syntaxErrorOf(output);
        if (error !== null) broken.push(`${error}: ${output}`);
      }
    }
  }
  expect(broken).toEqual([]);
  expect(applied).toBeGreaterThan(500);
}, 120_000);
