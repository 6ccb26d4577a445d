/** Which functions answer requests, and what reaches them. */
import { describe } from "vitest";

import { facts } from "../support/facts.js";

describe("parameters with defaults", () => {
  facts(
    "what Express exports, given for the sake of an editor",
    `const { request, response } = require("express");
    const show = async (req = request, res = response) => { res.status(404).json({ msg: "none" }); };
    module.exports = { show };`,
    ['GET by name -> 404 | { msg: "none" }'],
  );
});

describe("where handlers stand", () => {
  facts(
    "inline, by name, as several, in arrays, and spread",
    `
    import express from "express";
    const router = express.Router();
    const named = (req, res) => res.send("named");
    function declared(req, res) { res.send("declared"); }
    const guards = [(req, res, next) => { if (!req.user) return res.status(403).end(); next(); }];
    router.get("/a", (req, res) => res.send("inline"));
    router.get("/b", named);
    router.get("/c", ...guards, declared);
    router.get("/d", [guards, (req, res) => res.send("nested")]);
`,
    [
      "middleware GET /c|/d -> 403 | when !req.user",
      'GET /b -> 200 by default | "named"',
      'GET /c -> 200 by default | "declared"',
      'GET /a -> 200 by default | "inline"',
      'GET /d -> 200 by default | "nested"',
    ],
  );
  facts(
    "inside wrappers",
    `
    import express from "express";
    import asyncHandler from "express-async-handler";
    const app = express();
    const wrap = (fn) => (req, res, next) => fn(req, res, next).catch(next);
    app.post("/a", asyncHandler(async (req, res) => { res.status(201).json({}); }));
    app.post("/b", wrap(async (req, res) => { res.status(202).json({}); }));
    app.post("/c", compose(catchErrors(async (req, res) => { res.status(200).json({}); })));`,
    ["POST /a -> 201 | {}", "POST /b -> 202 | {}", "POST /c -> 200 | {}"],
  );
  facts(
    "made by a factory of the file",
    `
    import express from "express";
    const app = express();
    const allow = (...roles) => (req, res, next) => {
      if (!roles.includes(req.user.role)) return res.status(403).end();
      next();
    };
    app.get("/a", allow("admin"), (req, res) => res.send("ok"));`,
    ["middleware GET /a -> 403 | when !roles.includes(req.user.role)", 'GET /a -> 200 by default | "ok"'],
  );
  facts(
    "made by an exported factory, and by one that makes several",
    `
    import type { SanitizedConfig } from "payload";
    export const GET = (config) => async (request) => new Response(null, { status: 404 });
    exports.create = (Model) => async (req, res) => { res.status(201).json(await Model.create(req.body)); };
    exports.crud = (Model) => ({ list: async (req, res) => { res.json(await Model.find()); } });
`,
    [
      "GET -> 404 | returned | null",
      "POST by name -> 201 | await Model.create(req.body)",
      "GET by name -> 200 by default | await Model.find()",
    ],
  );
  facts(
    "methods of a class: bound, and as arrow properties",
    `
    import { Router } from "express";
    class Users {
      list(req, res) { res.json([]); }
      create = async (req, res) => { res.status(201).json(await this.save(req)); };
    }
    const users = new Users();
    const router = Router();
    router.get("/", users.list.bind(users));
    router.post("/", users.create);
`,
    ["GET / -> 200 by default | []", "POST / -> 201 | await this.save(req)"],
  );
  facts(
    "chains of a route and of an application",
    `
    const router = require("express").Router();
    router.route("/users/:id").get((req, res) => res.json({})).put((req, res) => res.json({ put: 1 })).all((req, res) => res.sendStatus(405));
    router.get("/x", (req, res) => res.send("x")).post("/y", (req, res) => res.send("y"));`,
    [
      "GET /users/:id -> 200 by default | {}",
      "PUT /users/:id -> 200 by default | { put: 1 }",
      "* /users/:id -> 405",
      'GET /x -> 200 by default | "x"',
      'POST /y -> 200 by default | "y"',
    ],
  );
  facts(
    "the application is a parameter, a member or of another module",
    `
    import router from "./router.js";
    module.exports = (app) => {
      app.get("/a", (req, res) => res.send("a"));
    };
    class Server {
      setup() { this.app.get("/b", (req, res) => res.send("b")); }
    }
    router.post("/c", (req, res) => res.send("c"));`,
    ['GET /a -> 200 by default | "a"', 'GET /b -> 200 by default | "b"', 'POST /c -> 200 by default | "c"'],
  );
  facts(
    "middleware and handlers of errors",
    `
    import express from "express";
    const app = express();
    app.use("/api", (req, res, next) => { if (closed) return res.status(503).end(); next(); });
    app.use((err, req, res, next) => res.status(err.status).end());
    app.param("id", (req, res, next, id) => { if (!id) return res.status(400).end(); next(); });`,
    ["middleware * /api -> 503 | when closed", "middleware * -> 400 | when !id", "error-handler * -> ? | Retry-After?"],
  );
});

describe("handlers that are registered elsewhere", () => {
  facts(
    "exports of a module, by their parameters' names",
    `
    export const list = async (req, res) => { res.json([]); };
    export async function remove(req, res) { res.status(204).end(); }
    export default (req, res) => { res.send("default"); };`,
    ["GET by name -> 200 by default | []", "DELETE by name -> 204", '* -> 200 by default | "default"'],
  );
  facts(
    "CommonJS exports",
    `
    exports.show = (req, res) => { res.json({}); };
    module.exports.update = function (req, res) { res.status(200).json({}); };
    module.exports = { store: async (req, res) => { res.status(201).end(); }, destroy(req, res) { res.sendStatus(204); } };`,
    ["GET by name -> 200 by default | {}", "* -> 200 | {}", "POST by name -> 201", "DELETE by name -> 204"],
  );
  facts(
    "by the types of their parameters",
    `
    import type { Request, Response } from "express";
    import { FastifyReply, FastifyRequest } from "fastify";
    import * as core from "express";
    import type { IncomingMessage, ServerResponse } from "node:http";
    export const a = (q: Request, r: Response) => r.status(400).end();
    export const b = async (q: FastifyRequest, r: FastifyReply) => r.code(400).send();
    export const c = (q: core.Request, r: core.Response) => r.status(400).end();
    export const d = (q: IncomingMessage, r: ServerResponse) => { r.statusCode = 400; r.end(); };`,
    ["* -> 400", "* -> 400", "* -> 400", "* -> 400"],
  );
  facts(
    "a first parameter that is not used, or taken apart",
    `
    export const a = (_, res) => res.status(400).end();
    export const b = ({ body, params }, res) => res.status(400).json(body);
    export const c = ({ req, res }) => res.status(400).end();`,
    ["* -> 400", "* -> 400 | body", "function * -> 400"],
  );
  facts(
    "a fetch response is no server's",
    `
    fetch("/a").then((res) => res.json());
    fetch("/b").then((response) => { if (response.status === 404) return null; return response.json(); });
    const handle = (res: Response) => res.json();`,
    [],
  );
});

describe("methods", () => {
  facts(
    "read from a doc comment",
    `
    /**
     * @desc   Create a user
     * @route  POST /api/users
     */
    export const add = async (req, res) => { res.status(201).end(); };
    // GET /api/users/:id
    export const one = async (req, res) => { res.json({}); };
    // @method DELETE
    export const gone = async (req, res) => { res.sendStatus(204); };`,
    ["POST /api/users by comment -> 201", "GET /api/users/:id by comment -> 200 by default | {}", "DELETE by comment -> 204"],
  );
  facts(
    "read from an OpenAPI comment",
    `
    /**
     * @openapi
     * /users/{id}:
     *   put:
     *     summary: Replaces a user
     */
    export const replace = async (req, res) => { res.json({}); };`,
    ["PUT /users/{id} by comment -> 200 by default | {}"],
  );
  facts(
    "told by the name",
    `
    export const getUsers = (req, res) => { res.json([]); };
    export const createUser = (req, res) => { res.json([]); };
    export const updateUser = (req, res) => { res.json([]); };
    export const deleteUser = (req, res) => { res.json([]); };
    export const getaway = (req, res) => { res.json([]); };`,
    [
      "GET by name -> 200 by default | []",
      "POST by name -> 200 by default | []",
      "* -> 200 by default | []",
      "DELETE by name -> 200 by default | []",
      "* -> 200 by default | []",
    ],
  );
  facts(
    "guessed from the use of the body",
    `
    export const a = (req, res) => { use(req.body); res.json({}); };
    export const b = (req, res) => { const { body } = req; res.json(body); };
    export const c = (req, res) => { res.json(req.query); };`,
    ["POST|PUT|PATCH by body -> 200 by default | {}", "POST|PUT|PATCH by body -> 200 by default | body", "* -> 200 by default | req.query"],
  );
  facts(
    "several, or any",
    `
    import express from "express";
    import fastify from "fastify";
    const app = express();
    const server = fastify();
    const both = (req, res) => res.send("both");
    app.get("/a", both);
    app.post("/b", both);
    app.all("/c", (req, res) => res.send("all"));
    server.route({ method: ["PUT", "PATCH"], url: "/d", handler: async (request, reply) => reply.send("two") });
    server.route({ method: methods, url: "/e", handler: async (request, reply) => reply.send("unknown") });`,
    [
      'GET|POST /a|/b -> 200 by default | "both"',
      '* /c -> 200 by default | "all"',
      'PUT|PATCH /d -> 200 by default | "two"',
      '* /e -> 200 by default | "unknown"',
    ],
  );
});
