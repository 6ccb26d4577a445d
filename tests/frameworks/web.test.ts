import { describe, expect, it } from "vitest";

import { web } from "../../src/frameworks/web.js";
import { exercise } from "../support/exercise.js";
import { print } from "../support/print.js";

const webExercise = exercise(web);

describe("web", () => {
  webExercise.facts(
    "constructions",
    `
      export async function GET() { return new Response("x"); }
      export async function POST() { return new Response("x", { status: 201, headers: { Location: "/a" } }); }
      export async function PUT() { return Response.json({ a: 1 }, { status: 202, headers: new Headers({ Vary: "a" }) }); }
      export async function PATCH() { return Response.json({ a: 1 }, { headers: [["Allow", "GET"]] }); }
      export const DELETE = async () => new Response(null, { status: 204 });
      export const HEAD = async () => new Response();
      export const OPTIONS = async () => Response.json({}, init);
    `,
    [
      'GET -> 200 by default | returned | "x"',
      'POST -> 201 | returned | Location: "/a" | "x"',
      'PUT -> 202 | returned | Vary: "a" | { a: 1 }',
      'PATCH -> 200 by default | returned | Allow: "GET" | { a: 1 }',
      "DELETE -> 204 | returned | null",
      "HEAD -> 200 by default | returned",
      "OPTIONS -> ? | returned | any field | {}",
    ],
  );

  webExercise.facts(
    "redirects",
    `
      export const GET = () => Response.redirect("/a");
      export const POST = () => Response.redirect("/a", 303);
      export const PUT = () => Response.redirect(303, "/a");
    `,
    [
      'GET -> 302 | returned | Location: "/a"',
      'POST -> 303 | returned | Location: "/a"',
      "PUT -> 500 | returned",
      "lost: ignored status 303 at 303",
    ],
  );

  webExercise.facts(
    "init that cannot be read",
    `
      export const GET = () => new Response("x", { ...init });
      export const POST = () => new Response("x", { ...init, status: 404 });
      export const PUT = () => new Response("x", { status, headers });
    `,
    ['GET -> ? | returned | any field | "x"', 'POST -> 404 | returned | any field | "x"', 'PUT -> ? | returned | any field | "x"'],
  );

  webExercise.facts(
    "fields",
    `
      export async function GET() { const res = new Response("x", { status: 401 }); res.headers.set("WWW-Authenticate", "Bearer"); return res; }
      export async function POST() { const res = Response.json({}); res.headers.append("Vary", "a"); res.headers.delete("Vary"); return res; }
      export async function PUT() { const res = Response.json({}); res.cookies.set("a", "b"); return res.clone(); }
      export async function PATCH() { const res = Response.json({}); if (res.headers.has("a") && res.headers.get("b")) log(res.text(), res.json(), res.cookies.get("a")); res.cookies.delete("a"); return res; }
    `,
    [
      'GET -> 401 | returned | WWW-Authenticate: "Bearer" | "x"',
      "POST -> 200 by default | returned | {}",
      'PUT -> 200 by default | returned | Set-Cookie: "a" | {}',
      'PATCH -> 200 by default | returned | Set-Cookie: "a" | {}',
    ],
  );

  webExercise.facts(
    "branches",
    `
      export async function GET(req) { return ok ? Response.json(a) : Response.json(b, { status: 404 }); }
      export async function POST(req) { let res = Response.json(a); if (x) res = Response.json(b, { status: 404 }); return res; }
      export async function PUT(req) { return cached ?? Response.json(b, { status: 404 }); }
      export async function PATCH(req) { try { return Response.json(await f()); } catch (e) { return new Response("no", { status: 500 }); } }
      export async function DELETE(req) { Response.json(a); return f().then((x) => Response.json(x)).catch(() => new Response("no", { status: 502 })); }
    `,
    [
      "GET -> 200 by default | returned | a | when ok",
      "GET -> 404 | returned | b | unless ok",
      "POST -> 404 | returned | b | when x",
      "POST -> 200 by default | returned | a",
      "PUT -> 404 | returned | b",
      "PATCH -> 200 by default | returned | await f()",
      'PATCH -> 500 | returned | "no" | caught e',
      "DELETE -> 200 by default | returned | x",
      'DELETE -> 502 | returned | "no" | caught',
    ],
  );

  webExercise.facts(
    "helpers",
    `
      function jsonError(message, status = 500) { return Response.json({ error: message }, { status }); }
      function check(req) { if (!req.a) return jsonError("no a", 401); if (!req.b) return jsonError("no b"); return null; }
      export async function POST(req) { const error = check(req); if (error) return error; if (req.c) return jsonError("gone", 404); return Response.json(1); }
      export const GET = withAuth(async (req) => jsonError("none", 403));
      export const PUT = async (req) => withCors(Response.json(1));
    `,
    [
      'POST -> 401 | returned | at jsonError("no a", 401) | { error: message } | when error | when !req.a',
      'POST -> 500 | returned | at jsonError("no b") | { error: message } | when error | unless !req.a | when !req.b',
      'POST -> 404 | returned | at jsonError("gone", 404) | { error: message } | unless error | when req.c',
      "POST -> 200 by default | returned | 1 | unless error | unless req.c",
      'GET -> 403 | returned | at jsonError("none", 403) | { error: message }',
      "PUT -> 200|? perhaps by default | returned | any field | 1",
    ],
  );

  webExercise.facts(
    "servers",
    `
      Bun.serve({ fetch(req) { return new Response("a"); } });
      Deno.serve(async (req) => new Response("b"));
      Deno.serve({ port: 1 }, async (req) => new Response("c"));
      export default { async fetch(request) { return new Response("d"); } };
    `,
    [
      '* -> 200 by default | returned | "a"',
      '* -> 200 by default | returned | "b"',
      '* -> 200 by default | returned | "c"',
      '* -> 200 by default | returned | "d"',
    ],
  );

  webExercise.facts(
    "routes of Bun",
    `
      const list = () => Response.json([]);
      Bun.serve({
        routes: {
          "/a": list,
          "/b/:id": { GET: () => new Response("b"), POST: async (req) => Response.json(await create(req), { status: 201 }) },
          "/c": new Response("c"),
        },
        fetch(req) { return new Response("no", { status: 404 }); },
      });
    `,
    [
      "* /a -> 200 by default | returned | []",
      'GET /b/:id -> 200 by default | returned | "b"',
      "POST /b/:id -> 201 | returned | await create(req)",
      '* -> 404 | returned | "no"',
    ],
  );

  it("handlers of Cloudflare Pages, by the file's path", () => {
    const code = `
      export async function onRequestPost({ request, env }) { return Response.json({}, { status: 201 }); }
      export const onRequest = (context) => new Response("a");
    `;
    expect(print(code, {}, "/app/functions/api/users.ts")).toEqual([
      "POST /api/users -> 201 | returned | {}",
      '* /api/users -> 200 by default | returned | "a"',
    ]);
  });

  webExercise.facts(
    "guards on the method",
    `
      export default { async fetch(request) { if (request.method !== "POST") return new Response("no", { status: 405 }); return new Response("d"); } };
    `,
    [
      '* -> 405 | returned | "no" | when request.method !== "POST"',
      'POST -> 200 by default | returned | "d" | unless request.method !== "POST"',
    ],
  );

  webExercise.facts(
    "a route object",
    `
      export const endpoints = [{ path: "/a", method: "post", handler: async (req) => Response.json({}, { status: 201 }) }];
    `,
    ["POST /a -> 201 | returned | {}"],
  );

  webExercise.facts(
    "a function of no known place",
    `
      export function unauthorized() { return new Response("no", { status: 401 }); }
    `,
    ['function * -> 401 | returned | "no"'],
  );

  webExercise.facts(
    "clients and doubles",
    `
      const res = await fetch("/a"); const data = await res.json(); if (res.status === 404) throw new Error("x");
      async function load() { try { return await fetch("/a"); } catch { return new Response("x", { status: 503 }); } }
    `,
    [],
  );

  webExercise.facts(
    "a double",
    `
      import { http, HttpResponse } from "msw";
      export const GET = () => new Response("x", { status: 503 });
      export const handlers = [http.get("/a", () => HttpResponse.json({}, { status: 404 })), http.post("/a", () => new Response("x"))];
    `,
    [],
  );

  webExercise.facts(
    "a service worker",
    `
      self.addEventListener("fetch", (event) => event.respondWith(offline()));
      function offline() { return new Response("x", { status: 503 }); }
    `,
    [],
  );

  webExercise.facts(
    "a name of the file's own",
    `
      class Response { constructor(a) { this.a = a; } }
      export const GET = () => new Response("x");
    `,
    [],
  );

  it("every entry of the description is exercised", () => {
    expect(webExercise.untouched()).toEqual([]);
  });
});
