import { describe, expect, it } from "vitest";

import { boom } from "../../src/frameworks/errors.js";
import { hapi } from "../../src/frameworks/hapi.js";
import { exercise } from "../support/exercise.js";

const hapiExercise = exercise(hapi);
const boomExercise = exercise(boom);

describe("hapi", () => {
  hapiExercise.facts(
    "objects that describe a route, with the handler in them, among their options, or by name",
    `
      const Hapi = require("@hapi/hapi");
      const create = (request, h) => h.response({}).code(201);
      module.exports = [
        { method: "POST", path: "/a", handler: create },
        { method: "GET", path: "/b", options: { handler: (request, h) => h.response([]) } },
        { method: ["put", "patch"], path: "/c", handler: async (request) => ({ c: await change(request) }) },
        { method: METHODS, path: "/d", handler: async (request) => ({ d }) },
      ];
      const METHODS = ["DELETE", other];
    `,
    [
      "POST /a -> 201 | returned | {}",
      "GET /b -> 200 by default | returned | []",
      "PUT|PATCH /c -> 200 by default | returned | { c: await change(request) }",
      "DELETE /d -> 200 by default | returned | { d }",
    ],
  );
  hapiExercise.facts(
    "routes",
    `
      const Hapi = require("@hapi/hapi");
      const server = Hapi.server({ port: 1 });
      server.route({ method: "POST", path: "/a", handler: (request, h) => h.response({ a }).code(201).header("Location", "/a") });
      server.route({ method: ["PUT", "PATCH"], path: "/b", options: { handler: async (request, h) => h.response() } });
      server.route({ method: "*", path: "/c", config: { handler: (request, h) => h.redirect("/x") } });
      server.route({ method: "GET", path: "/d", handler: () => ({ a: 1 }) });
      server.route({ method: "GET", path: "/d2", handler: (request) => null });
      server.route({ method: "GET", path: "/e", handler: (request, h) => { const r = h.response("x"); r.statusCode = 202; r.type("text/html").location("/l").etag("a").vary("b").state("c", "d").unstate("e").bytes(1).charset("u").encoding("e").ttl(1).message("m").takeover(); return r; } });
      server.route({ method: "POST", path: "/f", handler: (request, h) => h.response().created("/f") });
      server.route({ method: "POST", path: "/g", handler: (request, h) => h.redirect("/x").permanent() });
      server.route({ method: "POST", path: "/h", handler: (request, h) => h.redirect("/x").temporary() });
      server.route({ method: "POST", path: "/i", handler: (request, h) => h.redirect("/x").permanent(yes).temporary(yes).rewritable(false) });
      server.route({ method: "POST", path: "/j", handler: (request, h) => h.response().redirect("/x") });
      server.route({ method: "GET", path: "/k", handler: (request, h) => h.view("a") });
      server.route({ method: "GET", path: "/l", handler: (request, h) => { h.state("a", "b"); h.unstate("c"); h.authenticated({}); h.unauthenticated(e); return h.file("a"); } });
      server.route({ method: "GET", path: "/m", handler: (request, h) => { const r = h.response(m); r.headers["Allow"] = "GET"; return r; } });
      server.ext("onPreResponse", (request, h) => { if (request.response.isBoom) return h.response({ n }).code(500); return h.continue; });
      server.ext({ type: "onPreAuth", method: (request, h) => h.response({ o }).code(401).takeover() });
    `,
    [
      "middleware * -> 500 | returned | { n } | when request.response.isBoom",
      "middleware * -> 401 | returned | { o }",
      'POST /a -> 201 | returned | Location: "/a" | { a }',
      "PUT|PATCH /b -> 204 by default | returned",
      '* /c -> 302 | returned | Location: "/x"',
      "GET /d -> 200 by default | returned | { a: 1 }",
      "GET /d2 -> 204 by default | returned | null",
      'GET /e -> 202 | returned | Location: "/l" | Content-Type: "text/html" | Set-Cookie: "e" | Vary: "b" | document "x"',
      'POST /f -> 201 | returned | Location: "/f"',
      'POST /g -> 301 | returned | Location: "/x"',
      'POST /h -> 302 | returned | Location: "/x"',
      'POST /i -> ? | returned | Location: "/x"',
      'POST /j -> 302 | returned | Location: "/x"',
      'GET /k -> 200 by default | returned | document "a"',
      'GET /l -> 200 by default | returned | Set-Cookie: "c" | document "a"',
      'GET /m -> 200 by default | returned | Allow: "GET" | m',
    ],
  );

  hapiExercise.facts(
    "a plugin without an import, which its routes tell",
    `
      exports.register = function (server) {
        server.route({ method: "POST", path: "/users", options: { auth: false, handler: async (request, h) => User.create(request.payload) } });
        server.route({ method: "GET", path: "/users", handler: async (request) => User.find() });
      };
    `,
    ["POST /users -> 200 by default | returned | User.create(request.payload)", "GET /users -> 200 by default | returned | User.find()"],
  );

  hapiExercise.facts(
    "prerequisites that only go on tell the framework, and answer nothing",
    `
      const applyRoutes = (server) => {
        server.route({ method: "POST", path: "/a", options: { pre: [{ method: (request, h) => h.continue }] }, handler: async (request) => ({ a: 1 }) });
      };
      const skip = (request, h) => { if (request.a) return h.response({}).code(403); return request.b ? h.abandon : request.c ? h.close : h.continue; };`,
    ["POST /a -> 200 by default | returned | { a: 1 }", "* -> 403 | returned | {} | when request.a"],
  );

  hapiExercise.facts(
    "arrays",
    `
      module.exports = [{ method: "POST", path: "/a", handler: async (request, h) => { return h.response("x").code(400); } }, { method: "GET", path: "/b", handler: (req, h) => h.response("y") }];
    `,
    ['POST /a -> 400 | returned | "x"', 'GET /b -> 200 by default | returned | "y"'],
  );

  hapiExercise.facts(
    "controllers",
    `
      import type { Request, ResponseToolkit, Server } from "@hapi/hapi";
      export const create = async (request: Request, h: ResponseToolkit) => h.response({}).code(201);
      export const show = async (request, h) => h.response({}).code(404);
      export const pre = async (request, h) => { if (a) return h.continue; };
      export function register(s: Server) { s.route({ method: "GET", path: "/z", handler: () => "z" }); }
    `,
    ["POST by name -> 201 | returned | {}", "GET by name -> 404 | returned | {}", 'GET /z -> 200 by default | returned | "z"'],
  );

  hapiExercise.facts(
    "old names",
    `
      const hapi = require("hapi");
      const server = new hapi.Server();
      server.route({ method: "GET", path: "/a", handler: () => "a" });
      hapi.Server().route({ method: "GET", path: "/b", handler: () => "b" });
    `,
    ['GET /a -> 200 by default | returned | "a"', 'GET /b -> 200 by default | returned | "b"'],
  );

  it("every entry of the description is exercised", () => {
    expect(hapiExercise.untouched()).toEqual([]);
  });
});

describe("boom", () => {
  boomExercise.facts(
    "boom",
    `
      const Boom = require("@hapi/boom");
      const Hapi = require("@hapi/hapi");
      const server = Hapi.server();
      server.route({ method: "GET", path: "/a", handler: (request, h) => { if (a) throw Boom.notFound("x"); if (b) return Boom.conflict("y"); if (c) throw Boom.unauthorized("z"); if (d) throw Boom.unauthorized("z", "Bearer"); if (e) throw Boom.methodNotAllowed("m"); if (f) throw Boom.methodNotAllowed("m", null, "GET"); if (g) throw new Boom.Boom("b", { statusCode: 410 }); if (i) throw new Boom.Boom("b"); if (j) throw Boom.boomify(err, { statusCode: 422 }); throw Boom.boomify(err); } });
    `,
    [
      'GET /a -> 404 | thrown | "x" | when a',
      'GET /a -> 409 | thrown | "y" | unless a | when b',
      'GET /a -> 401 | thrown | "z" | unless a | unless b | when c',
      'GET /a -> 401 | thrown | WWW-Authenticate: "Bearer" | "z" | unless a | unless b | unless c | when d',
      'GET /a -> 405 | thrown | "m" | unless a | unless b | unless c | unless d | when e',
      'GET /a -> 405 | thrown | Allow: "GET" | "m" | unless a | unless b | unless c | unless d | unless e | when f',
      'GET /a -> 410 | thrown | "b" | unless a | unless b | unless c | unless d | unless e | unless f | when g',
      'GET /a -> 500 | thrown | "b" | unless a | unless b | unless c | unless d | unless e | unless f | unless g | when i',
      "GET /a -> 422 | thrown | err | unless a | unless b | unless c | unless d | unless e | unless f | unless g | unless i | when j",
      "GET /a -> ? | thrown | err | unless a | unless b | unless c | unless d | unless e | unless f | unless g | unless i | unless j",
    ],
  );

  boomExercise.facts(
    "what is changed afterwards",
    `
      const Boom = require("@hapi/boom");
      export const show = (request, h) => {
        const error = Boom.badRequest("x");
        error.output.statusCode = 409;
        error.output.headers = { "Retry-After": "1" };
        error.output.headers["Allow"] = "GET";
        throw error;
      };
    `,
    ['function * -> 409 | thrown | Retry-After: "1" | Allow: "GET" | "x"'],
  );

  boomExercise.facts(
    "boom by name",
    `
      const Boom = require("boom");
      exports.f0 = () => { throw Boom.badRequest("x"); };
      exports.f1 = () => { throw Boom.paymentRequired("x"); };
      exports.f2 = () => { throw Boom.forbidden("x"); };
      exports.f3 = () => { throw Boom.notAcceptable("x"); };
      exports.f4 = () => { throw Boom.proxyAuthRequired("x"); };
      exports.f5 = () => { throw Boom.clientTimeout("x"); };
      exports.f6 = () => { throw Boom.resourceGone("x"); };
      exports.f7 = () => { throw Boom.lengthRequired("x"); };
      exports.f8 = () => { throw Boom.preconditionFailed("x"); };
      exports.f9 = () => { throw Boom.entityTooLarge("x"); };
      exports.f10 = () => { throw Boom.uriTooLong("x"); };
      exports.f11 = () => { throw Boom.unsupportedMediaType("x"); };
      exports.f12 = () => { throw Boom.rangeNotSatisfiable("x"); };
      exports.f13 = () => { throw Boom.expectationFailed("x"); };
      exports.f14 = () => { throw Boom.teapot("x"); };
      exports.f15 = () => { throw Boom.badData("x"); };
      exports.f16 = () => { throw Boom.locked("x"); };
      exports.f17 = () => { throw Boom.failedDependency("x"); };
      exports.f18 = () => { throw Boom.tooEarly("x"); };
      exports.f19 = () => { throw Boom.preconditionRequired("x"); };
      exports.f20 = () => { throw Boom.tooManyRequests("x"); };
      exports.f21 = () => { throw Boom.illegal("x"); };
      exports.f22 = () => { throw Boom.internal("x"); };
      exports.f23 = () => { throw Boom.badImplementation("x"); };
      exports.f24 = () => { throw Boom.notImplemented("x"); };
      exports.f25 = () => { throw Boom.badGateway("x"); };
      exports.f26 = () => { throw Boom.serverUnavailable("x"); };
      exports.f27 = () => { throw Boom.gatewayTimeout("x"); };
      exports.g = () => { const error = Boom.badRequest("x"); error.reformat(); throw error; };
    `,
    [
      'function * -> 400 | thrown | "x"',
      'function * -> 402 | thrown | "x"',
      'function * -> 403 | thrown | "x"',
      'function * -> 406 | thrown | "x"',
      'function * -> 407 | thrown | "x"',
      'function * -> 408 | thrown | "x"',
      'function * -> 410 | thrown | "x"',
      'function * -> 411 | thrown | "x"',
      'function * -> 412 | thrown | "x"',
      'function * -> 413 | thrown | "x"',
      'function * -> 414 | thrown | "x"',
      'function * -> 415 | thrown | "x"',
      'function * -> 416 | thrown | "x"',
      'function * -> 417 | thrown | "x"',
      'function * -> 418 | thrown | "x"',
      'function * -> 422 | thrown | "x"',
      'function * -> 423 | thrown | "x"',
      'function * -> 424 | thrown | "x"',
      'function * -> 425 | thrown | "x"',
      'function * -> 428 | thrown | "x"',
      'function * -> 429 | thrown | "x"',
      'function * -> 451 | thrown | "x"',
      'function * -> 500 | thrown | "x"',
      'function * -> 500 | thrown | "x"',
      'function * -> 501 | thrown | "x"',
      'function * -> 502 | thrown | "x"',
      'function * -> 503 | thrown | "x"',
      'function * -> 504 | thrown | "x"',
      'function * -> 400 | thrown | "x"',
    ],
  );

  it("every entry of the description is exercised", () => {
    expect(boomExercise.untouched()).toEqual([]);
  });
});
