import { describe, expect, it } from "vitest";

import { fastify } from "../../src/frameworks/fastify.js";
import { exercise } from "../support/exercise.js";
import { ERRORS } from "../support/named-errors.js";

const { facts, untouched } = exercise(fastify);

/** A handler of each body, registered on an application. */
function get(...bodies: readonly string[]): string {
  return [
    'import fastify from "fastify";',
    "const app = fastify();",
    ...bodies.map((body, index) => `app.get("/${index}", async (request, reply) => { ${body} });`),
  ].join("\n");
}

describe("status", () => {
  facts("200 unless set", get("reply.send();", "reply.send('x');", "return 'x';"), [
    "GET /0 -> 200 by default",
    "GET /1 -> 200 by default | 'x'",
    "GET /2 -> 200 by default | returned | 'x'",
  ]);
  facts(
    "code(), status() and statusCode",
    get("reply.code(201).send();", "reply.status(201).send();", "reply.statusCode = 201; reply.send();"),
    ["GET /0 -> 201", "GET /1 -> 201", "GET /2 -> 201"],
  );
  facts("kept for a returned value", get("reply.code(201); return {};", "return reply.code(201).send({});", "reply.code(204);"), [
    "GET /0 -> 201 | returned | {}",
    "GET /1 -> 201 | {}",
  ]);
});

describe("content", () => {
  facts("a returned value, or none", get("return { a: 1 };", "return;", "return undefined;", "if (x) return 'a'; return 'b';"), [
    "GET /0 -> 200 by default | returned | { a: 1 }",
    "GET /3 -> 200 by default | returned | 'a' | when x",
    "GET /3 -> 200 by default | returned | 'b' | unless x",
  ]);
  facts("files and pages", get("return reply.sendFile('a');", "return reply.download('a');", "return reply.view('a', {});"), [
    "GET /0 -> 200 by default | document 'a'",
    "GET /1 -> 200 by default | Content-Disposition:  | document 'a'",
    "GET /2 -> 200 by default | document 'a'",
  ]);
  facts("callNotFound()", get("reply.callNotFound();"), ["GET /0 -> 404"]);
  facts("answers that go past Fastify", get("reply.hijack(); reply.raw.end('x');", "reply.raw.statusCode = 401; reply.raw.end();"), []);
});

describe("redirect", () => {
  facts(
    "to a target, with a status, and keeping the status that was set",
    get("reply.redirect('/x');", "reply.redirect('/x', 301);", "reply.code(301).redirect('/x');", "reply.redirect('/x', code);"),
    ["GET /0 -> 302 | Location: '/x'", "GET /1 -> 301 | Location: '/x'", "GET /2 -> 301 | Location: '/x'", "GET /3 -> ? | Location: '/x'"],
  );
  facts(
    "a status before the target, in Fastify 5",
    get("reply.redirect(301, '/x');"),
    ["GET /0 -> 500 | Location: 301", "lost: ignored status 301 at 301"],
    { versions: { fastify: 5 } },
  );
  facts("a status before the target, in Fastify 4", get("reply.redirect(301, '/x');"), ["GET /0 -> 301 | Location: '/x'"], {
    versions: { fastify: 4 },
  });
  facts(
    "a status alone is the target, in Fastify 5",
    get("reply.redirect(301);"),
    ["GET /0 -> 302 | Location: 301", "lost: address status 301 at 301"],
    {
      versions: { fastify: 5 },
    },
  );
  facts("a status alone has no target, in Fastify 4", get("reply.redirect(301);"), ["GET /0 -> 301 | Location: "], {
    versions: { fastify: 4 },
  });
  facts("a status before the target, in an unknown version", get("reply.redirect(301, '/x');"), ["GET /0 -> ?"]);
});

describe("fields", () => {
  facts(
    "one by one, several, and by what sets them",
    get(
      "reply.header('Allow', 'GET').headers({ Vary: 'a' }).send();",
      "reply.header('Allow', 'GET').removeHeader('Allow').send();",
      "reply.type('text/html').send('<p>');",
      "reply.setCookie('a', 'b').send();",
      "reply.cookie('a', 'b').send();",
      "reply.clearCookie('a').send();",
      "reply.vary('Origin').send();",
      "reply.cacheControl('public').send();",
    ),
    [
      "GET /0 -> 200 by default | Allow: 'GET' | Vary: 'a'",
      "GET /1 -> 200 by default",
      "GET /2 -> 200 by default | Content-Type: 'text/html' | document '<p>'",
      "GET /3 -> 200 by default | Set-Cookie: 'b'",
      "GET /4 -> 200 by default | Set-Cookie: 'b'",
      "GET /5 -> 200 by default | Set-Cookie: 'a'",
      "GET /6 -> 200 by default | Vary: 'Origin'",
      "GET /7 -> 200 by default | Cache-Control: 'public'",
    ],
  );
  facts(
    "what changes nothing",
    get(
      "reply.getHeader('a'); reply.getHeaders(); reply.hasHeader('a'); reply.writeEarlyHints({}); reply.serializer(f).trailer('a', f).preventCache().maxAge(1).code(201).send();",
    ),
    ["GET /0 -> 201 | Cache-Control: 1"],
  );
  facts(
    "what plugins make or read beside the answer, which is what the handler returns",
    get(
      "const key = await reply.jwtSign({ id }); return { key };",
      "const kept = reply.unsignCookie(reply.signCookie('a')); return { kept };",
      "const guard = reply.generateCsrf(); return { guard };",
    ),
    [
      "GET /0 -> 200 by default | returned | { key }",
      "GET /1 -> 200 by default | returned | { kept }",
      "GET /2 -> 200 by default | returned | Set-Cookie:  | { guard }",
    ],
  );
});

describe("sensible", () => {
  for (const [name, code] of ERRORS) {
    const method = name === "ImATeapot" ? "imateapot" : name.replace(/^(?:URI|HTTP|[A-Z])/u, (start) => start.toLowerCase());
    facts(`reply.${method}() answers with ${code}`, get(`reply.${method}("x");`), [`GET /0 -> ${code} | "x"`]);
    // The name of an unregistered code is not known outside of http-errors.
    if (code === 509) continue;
    facts(`httpErrors.${method}() is thrown with ${code}`, get(`throw app.httpErrors.${method}("x");`), [
      `GET /0 -> ${code} | thrown | "x"`,
    ]);
  }
  facts(
    "by code",
    get("reply.getHttpError(409, 'x');", "throw app.httpErrors.createError(409, 'x');", "throw app.httpErrors.getHttpError(409, 'x');"),
    ["GET /0 -> 409 | 'x'", "GET /1 -> 409 | thrown | 'x'", "GET /2 -> 409 | thrown | 'x'"],
  );
});

describe("routes", () => {
  facts(
    "each method, with and without options",
    `
    import Fastify from "fastify";
    import "@fastify/sensible";
    const app = Fastify();
    app.get("/", async () => "get");
    app.get("/o", { schema }, async (request, reply) => reply.send("options"));
    app.get("/h", { handler: async (request, reply) => reply.send("handler") });
    app.post("/", (request, reply) => { reply.send("post"); });
    app.post("/h", { handler: (request, reply) => { reply.send("handler"); } });
    app.put("/", (request, reply) => { reply.send("put"); });
    app.put("/h", { handler: (request, reply) => { reply.send("handler"); } });
    app.patch("/", (request, reply) => { reply.send("patch"); });
    app.patch("/h", { handler: (request, reply) => { reply.send("handler"); } });
    app.delete("/", (request, reply) => { reply.send("delete"); });
    app.delete("/h", { handler: (request, reply) => { reply.send("handler"); } });
    app.head("/", (request, reply) => { reply.send("head"); });
    app.head("/h", { handler: (request, reply) => { reply.send("handler"); } });
    app.options("/", (request, reply) => { reply.send("options"); });
    app.options("/h", { handler: (request, reply) => { reply.send("handler"); } });
    app.all("/", (request, reply) => { reply.send("all"); });
    app.all("/h", { handler: (request, reply) => { reply.send("handler"); } });`,
    [
      'GET / -> 200 by default | returned | "get"',
      'GET /o -> 200 by default | "options"',
      'GET /h -> 200 by default | "handler"',
      'POST / -> 200 by default | "post"',
      'POST /h -> 200 by default | "handler"',
      'PUT / -> 200 by default | "put"',
      'PUT /h -> 200 by default | "handler"',
      'PATCH / -> 200 by default | "patch"',
      'PATCH /h -> 200 by default | "handler"',
      'DELETE / -> 200 by default | "delete"',
      'DELETE /h -> 200 by default | "handler"',
      'HEAD / -> 200 by default | "head"',
      'HEAD /h -> 200 by default | "handler"',
      'OPTIONS / -> 200 by default | "options"',
      'OPTIONS /h -> 200 by default | "handler"',
      '* / -> 200 by default | "all"',
      '* /h -> 200 by default | "handler"',
    ],
  );
  facts(
    "route(), hooks and handlers of what goes wrong",
    `
    import { fastify } from "fastify";
    const app = fastify().withTypeProvider();
    app.route({ method: "PUT", url: "/a", handler: async (request, reply) => reply.send("route") });
    app.addHook("preHandler", async (request, reply) => { if (closed) reply.code(503).send(); });
    app.setErrorHandler((error, request, reply) => { reply.send({ error: error.message }); });
    app.setNotFoundHandler((request, reply) => { reply.send({ message: "x" }); });
    app.setNotFoundHandler({ preHandler }, (request, reply) => { reply.send({ message: "y" }); });`,
    [
      "middleware * -> 503 | when closed",
      'PUT /a -> 200 by default | "route"',
      "error-handler * -> 200 by default | Retry-After? | { error: error.message }",
      'not-found-handler * -> 200 by default | { message: "x" }',
      'not-found-handler * -> 200 by default | { message: "y" }',
    ],
  );
  facts(
    "in plugins",
    `
    import fp from "fastify-plugin";
    import autoload from "@fastify/autoload";
    import old from "fastify-autoload";
    export default async (fastify, opts) => {
      fastify.get("/a", async (request, reply) => reply.send("a"));
      fastify.register(async (instance) => {
        instance.get("/b", async (request, reply) => reply.send("b"));
      }, { prefix: "/x" });
    };
    export const plugin = fp((f, opts, done) => {
      f.get("/c", (request, reply) => { reply.send("c"); });
      done();
    });
    export function old(server, opts, next) {
      server.get("/d", (request, reply) => { reply.send("d"); });
      next();
    }`,
    [
      'GET /a -> 200 by default | "a"',
      'GET /b -> 200 by default | "b"',
      'GET /c -> 200 by default | "c"',
      'GET /d -> 200 by default | "d"',
    ],
  );
});

describe("plugins whose parameter has a name of its own", () => {
  facts(
    "are told by where they are registered",
    `
    import Fastify from "fastify";
    const main = Fastify();
    main.register(async (scope) => { scope.get("/a", async () => "a"); });
    main.register(users, { prefix: "/users" });
    async function users(scope) { scope.post("/b", async () => "b"); }
    const items = (scope, options, done) => { scope.put("/c", async () => "c"); done(); };
    main.register(items);
    const lookup = (cache) => cache.get("/d", async () => "d");
    `,
    [
      'GET /a -> 200 by default | returned | "a"',
      'POST /b -> 200 by default | returned | "b"',
      'PUT /c -> 200 by default | returned | "c"',
    ],
  );

  facts(
    "are told by their types",
    `
    import type { FastifyPlugin, FastifyPluginAsync, FastifyPluginCallback } from "fastify";
    const a: FastifyPluginAsync = async (scope) => { scope.get("/a", async () => "a"); };
    const b: FastifyPluginCallback = (scope, options, done) => { scope.get("/b", async () => "b"); done(); };
    const c: FastifyPlugin = async (scope) => { scope.get("/c", async () => "c"); };
    `,
    ["a", "b", "c"].map((name) => `GET /${name} -> 200 by default | returned | "${name}"`),
  );
});

describe("objects that describe a route", () => {
  facts(
    "give their handlers method and target, inline and by name",
    `
    import type { RouteOptions } from "fastify";
    async function create(request, reply) { reply.code(201); return {}; }
    export const routes: RouteOptions[] = [
      { method: "POST", url: "/a", handler: create },
      { method: "GET", url: "/b", handler: async (request, reply) => reply.send("b") },
    ];`,
    ["POST /a -> 201 | returned | {}", 'GET /b -> 200 by default | "b"'],
  );
  facts(
    "a reply that is called is that of another framework",
    `
    export const route = { method: "GET", url: "/a", handler: (request, reply) => { return reply({ error: "none" }).code(404); } };`,
    [],
  );
});

describe("parameters", () => {
  facts(
    "by name",
    `
    import "fastify";
    export const a = (request, reply) => { reply.code(400).send(); };
    export const b = (req, rep) => { rep.code(400).send(); };
    export const c = (_req, res) => { res.code(400).send(); };
    export const d = (_request, response) => { response.code(400).send(); };
    export const e = (req, _reply) => { _reply.code(400).send(); };
    export const f = (err, request, reply) => { reply.send(err); };`,
    ["* -> 400", "* -> 400", "* -> 400", "* -> 400", "* -> 400", "error-handler * -> ? | thrown"],
  );
  facts(
    "by type",
    `
    import type { FastifyInstance, FastifyReply, FastifyRequest } from "fastify";
    export const a = async (p: FastifyRequest, q: FastifyReply) => { q.code(400).send(); };
    export function routes(x: FastifyInstance) {
      x.get("/a", async (p, q) => q.send("a"));
    }`,
    ["* -> 400", 'GET /a -> 200 by default | "a"'],
  );
});

describe("errors", () => {
  facts(
    "thrown, sent, and handed on by a hook",
    `
    import fastify from "fastify";
    const app = fastify();
    app.get("/a", async () => {
      const error = new Error("x");
      error.statusCode = 409;
      throw error;
    });
    app.get("/b", async (request, reply) => {
      const error = new Error("x");
      error.status = 409;
      reply.send(error);
    });
    app.get("/c", async (request, reply) => {
      reply.code(404);
      throw new Error("x");
    });
    app.addHook("onRequest", (request, reply, done) => {
      if (closed) return done(Object.assign(new Error("x"), { statusCode: 503 }));
      done();
    });`,
    [
      'middleware * -> 503 | thrown | Object.assign(new Error("x"), { statusCode: 503 }) | when closed',
      'GET /a -> 409 | thrown | new Error("x")',
      'GET /b -> 409 | thrown | new Error("x")',
      'GET /c -> 404 | thrown | new Error("x")',
    ],
  );
});

it("touches every entry of the description", () => {
  expect(untouched()).toEqual([]);
});
