import { describe } from "vitest";

import { facts } from "../support/facts.js";

const ANSWERS = {
  helpers: {
    "**/utils/api-response": {
      "sendError()": { status: { argument: 1 }, content: { argument: 2 }, completes: "now" },
      "created()": { status: { constant: 201 }, content: { argument: 1 }, fields: { Location: { argument: 2 } }, completes: "now" },
      "notFound()": { status: { constant: 404 }, content: { argument: 1 }, completes: "now" },
      "apiResponse.notFound()": { status: { constant: 404 }, content: { argument: 1 }, completes: "now" },
      "answer()": {
        on: { property: "res", of: { argument: 0 } },
        status: { property: "status", of: { argument: 0 } },
        content: { property: "data", of: { argument: 0 } },
        completes: "now",
      },
      "withCode()": { status: { argument: 1 }, is: "response" },
      "stamp()": {},
      "challenge()": { otherFields: true },
      "BaseController.ok()": { status: { constant: 200 }, content: { argument: 1 }, completes: "now" },
    },
  },
};

/** A handler whose module imports what is described. */
const handler = (names: string, body: string, module = "../utils/api-response.js"): string =>
  `import ${names} from "${module}"; export const act = (req, res) => { ${body} };`;

describe("a function that answers", () => {
  facts(
    "by the status that it is given",
    handler("{ sendError }", 'sendError(res, 409, "Taken");'),
    ['* -> 409 | "Taken"'],
    ANSWERS,
    "src/users/show.ts",
  );
  facts("under another name", handler("{ sendError as fail }", 'return fail(res, 409, "Taken");'), ['* -> 409 | "Taken"'], ANSWERS);
  facts(
    "by a status and a field of its own",
    handler("{ created }", "created(res, user, `/users/${user.id}`);"),
    ["* -> 201 | Location: `/users/${user.id}` | user"],
    ANSWERS,
    "src/users/show.ts",
  );
  facts(
    "as a member of what is imported by name, by default or by require()",
    `import { apiResponse } from "@/utils/api-response";
     import api from "@/utils/api-response";
     const { apiResponse: replies } = require("~/utils/api-response");
     export const act = (req, res) => {
       if (req.query.a) return apiResponse.notFound(res, "a");
       if (req.query.b) return api.notFound(res, "b");
       replies.notFound(res, "c");
     };`,
    [
      '* -> 404 | "a" | when req.query.a',
      '* -> 404 | "b" | unless req.query.a | when req.query.b',
      '* -> 404 | "c" | unless req.query.a | unless req.query.b',
    ],
    ANSWERS,
  );
  facts(
    "given the response as a property",
    handler("{ answer }", "answer({ res, status: 409, data: conflict });", "src/utils/api-response"),
    ["* -> 409 | conflict"],
    ANSWERS,
  );
  facts(
    "of the class that the controller extends",
    `import { BaseController } from "@/utils/api-response";
     export class Users extends BaseController { act(req, res) { return this.ok(res, users); } }`,
    ["* -> 200 | users"],
    ANSWERS,
  );
  facts(
    "in the module beside it",
    handler("{ sendError }", "sendError(res, 404);", "./api-response"),
    ["* -> 404 | content?"],
    ANSWERS,
    "src\\utils\\index.ts",
  );
});

describe("a function that does something else to the response", () => {
  facts(
    "sets its status and hands it back",
    handler("{ withCode }", "withCode(res, 409).json(taken);", "@/utils/api-response"),
    ["* -> 409 | taken"],
    ANSWERS,
  );
  facts(
    "does nothing to it",
    handler("{ stamp }", "stamp(res); res.json(user);", "@/utils/api-response"),
    ["* -> 200 by default | user"],
    ANSWERS,
  );
  facts(
    "sets fields that are not named",
    handler("{ challenge }", "challenge(res); res.status(401).end();", "@/utils/api-response"),
    ["* -> 401 | any field"],
    ANSWERS,
  );
  facts(
    "another function of the module is told by its name, as ever",
    handler("{ sendFailure }", 'sendFailure(res, 409, "Taken");', "@/utils/api-response"),
    ['* -> 409 | any field but Location | "Taken"'],
    ANSWERS,
  );
  facts(
    "a function of the same name from elsewhere, too",
    handler("{ notFound }", "notFound(req, user); res.json(user);", "@/utils/other"),
    ["* -> 200 by default | user"],
    ANSWERS,
  );
});

const ERRORS = {
  helpers: {
    "@acme/errors": {
      "new Problem": { status: { argument: 1 }, content: { argument: 0 }, is: "error" },
      "errors.taken()": { status: { constant: 409 }, content: { argument: 0 }, is: "error" },
      "abort()": { status: { argument: 0 }, content: { argument: 1 }, completes: "throwing" },
      "need()": { status: { constant: 404 }, asserts: { argument: 0 }, content: { argument: 1 }, completes: "throwing" },
    },
  },
};

describe("errors", () => {
  facts(
    "of a class: what is described wins over the argument that looks like a code",
    `import { Problem } from "@acme/errors"; export async function find(id) { throw new Problem("Gone", 410, { code: 404 }); }`,
    ['function * -> 410 | thrown | "Gone"'],
    ERRORS,
  );
  facts(
    "of a class that a class of the file extends",
    `import { Problem } from "@acme/errors";
     class Gone extends Problem { constructor(message) { super(message, 410); } }
     export async function find(id) { throw new Gone("Gone"); }`,
    ['function * -> 410 | thrown | new Gone("Gone")'],
    ERRORS,
  );
  facts(
    "made by a function, whatever its name",
    `import { errors } from "@acme/errors"; export const act = (req, res, next) => { if (taken) return next(errors.taken("Taken")); };`,
    ['* -> 409 | thrown | "Taken" | when taken'],
    ERRORS,
  );
  facts(
    "thrown by a function, after which nothing runs",
    `import { abort } from "@acme/errors"; export const act = (req, res) => { if (!user) abort(404, "No user"); res.json(user); };`,
    ['* -> 404 | thrown | "No user" | when !user', "* -> 200 by default | user | unless !user"],
    ERRORS,
  );
  facts(
    "thrown unless something holds",
    `import { need } from "@acme/errors"; export const act = (req, res) => { need(user, "No user"); res.json(user); };`,
    ['* -> 404 | thrown | "No user" | unless user', "* -> 200 by default | user | when user"],
    ERRORS,
  );
});

const EVERYWHERE = {
  helpers: {
    "**/reply": {
      "fail()": { status: { argument: 1 }, content: { argument: 2 }, completes: "now" },
      "json()": { makes: "answer", status: { argument: 1 }, content: { argument: 0 } },
    },
  },
};

describe("a helper answers as the framework of what it is given does", () => {
  facts(
    "Koa: when the handler ends",
    `import Koa from "koa"; import { fail } from "./reply"; new Koa().use((ctx) => { fail(ctx, 409, "Taken"); });`,
    ['* -> 409 | "Taken"'],
    EVERYWHERE,
  );
  facts(
    "Hono: where it is returned",
    `import { Hono } from "hono"; import { fail } from "./reply"; const app = new Hono();
     app.post("/users", (c) => { if (taken) return fail(c, 409, "Taken"); return c.json(user, 201); });`,
    ['POST /users -> 409 | returned | "Taken" | when taken', "POST /users -> 201 | returned | user | unless taken"],
    EVERYWHERE,
  );
  facts(
    "Fastify: what the handler returns is no content then",
    `import Fastify from "fastify"; import { fail } from "./reply"; const app = Fastify();
     app.post("/users", async (request, reply) => { return fail(reply, 409, "Taken"); });`,
    ['POST /users -> 409 | "Taken"'],
    EVERYWHERE,
  );
  facts(
    "Next.js: an answer that it makes",
    `import { json } from "./reply"; export async function POST(request) { return json(user, 201); }`,
    ["POST /users -> 201 | returned | user"],
    EVERYWHERE,
    "src/app/users/route.ts",
  );
});
