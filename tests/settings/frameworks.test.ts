import { describe } from "vitest";

import { facts } from "../support/facts.js";

const DECORATED = {
  frameworks: {
    express: { objects: { response: { "ok()": { status: { constant: 200 }, content: { argument: 0 }, completes: "now" } } } },
    fastify: {
      objects: { response: { "fail()": { status: { argument: 0 }, content: { argument: 1 }, completes: "now", is: "response" } } },
    },
  },
};

describe("what a project adds to a framework", () => {
  facts("methods of Express' response", "export const act = (req, res) => res.ok(user);", ["* -> 200 | user"], DECORATED);
  facts(
    "methods of Fastify's reply",
    'export const act = async (request, reply) => { return reply.fail(409, "Taken"); };',
    ['* -> 409 | "Taken"'],
    DECORATED,
  );
  facts("what the framework has stays", "export const act = (req, res) => res.status(201).json(user);", ["* -> 201 | user"], DECORATED);
  facts("a method that it describes anew", "export const act = (req, res) => res.json(user, 409);", ["* -> 409 | user"], {
    frameworks: {
      express: { objects: { response: { "json()": { status: { argument: 1 }, content: { argument: 0 }, completes: "now" } } } },
    },
  });
  facts(
    "packages that give the framework's own, and what they export",
    'import { createApp } from "@acme/server"; const site = createApp(); site.post("/users", (q, s) => s.status(409).end());',
    ["POST /users -> 409"],
    { frameworks: { express: { packages: ["@acme/server"], exports: { "createApp()": { is: "application" } } } } },
  );
  facts(
    "names and types",
    "export const act = (anfrage, antwort) => { antwort.status(409).end(); }; export const hide = (a: Anfrage, b: Antwort) => b.status(410).end();",
    ["* -> 409", "* -> 410"],
    {
      frameworks: {
        express: {
          names: { request: ["anfrage"], response: ["antwort"] },
          types: { Anfrage: "request", Antwort: "response" },
        },
      },
    },
  );
  facts(
    "decorators of Nest",
    `import { Controller, Post } from "@nestjs/common"; import { Queued } from "@/decorators";
     @Controller("jobs") export class Jobs { @Post() @Queued() create() { return job; } }`,
    ["POST /jobs -> 202 | returned | job"],
    { frameworks: { nest: { packages: ["**/decorators"], decorators: { "Queued()": { status: { constant: 202 } } } } } },
  );
});

const OWN = {
  frameworks: {
    acme: {
      packages: ["@acme/web"],
      exports: { "new App": { is: "application" } },
      objects: {
        application: { "handle()": { registers: { method: { argument: 0 }, target: { argument: 1 }, handlers: [{ argument: 2 }] } } },
        context: {
          "reply()": { status: { argument: 0 }, content: { argument: 1 }, completes: "now" },
          headers: { is: "fields" },
        },
        fields: { "put()": { field: { name: { argument: 0 }, value: { argument: 1 } } } },
      },
      handlers: [["context"]],
      names: { context: ["c"] },
      signs: "\\bNAME\\.reply\\(",
      defaultStatus: 200,
    },
  },
};

const WRAPPER = {
  frameworks: {
    replies: {
      packages: ["@acme/reply"],
      exports: { "new Reply": { on: { argument: 0 }, is: "builder" } },
      objects: { builder: { "conflict()": { status: { constant: 409 }, content: { argument: 0 }, completes: "now" } } },
      defaultStatus: 200,
    },
  },
};

describe("a framework of the project's own", () => {
  facts(
    "its application registers handlers",
    'import { App } from "@acme/web"; const app = new App(); app.handle("POST", "/users", (box) => { box.reply(409, taken); });',
    ["POST /users -> 409 | taken"],
    OWN,
  );
  facts(
    "its own name of a parameter wins over that of another framework, where its signs stand",
    "export const act = (c) => { if (full) return c.reply(409, taken); };",
    ["* -> 409 | taken | when full"],
    OWN,
  );
  facts(
    "an object of its own that a construction makes of the response",
    'import { Reply } from "@acme/reply"; export const act = (req, res) => { const reply = new Reply(res); reply.conflict("Taken"); };',
    ['* -> 409 | "Taken"'],
    WRAPPER,
  );
  facts(
    "fields",
    'import { App } from "@acme/web"; new App().handle("GET", "/", (box) => { box.headers.put("Retry-After", "60"); return box.reply(503); });',
    ['GET / -> 503 | Retry-After: "60" | content?'],
    OWN,
  );
});
