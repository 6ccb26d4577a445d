import { describe, expect, it } from "vitest";

import { azure, azureContext } from "../../src/frameworks/azure.js";
import { exercise } from "../support/exercise.js";

const azureExercise = exercise(azure);

describe("azure-functions", () => {
  azureExercise.facts(
    "registered",
    `
      import { app, type HttpHandler, type HttpRequest, type HttpResponseInit, type InvocationContext } from "@azure/functions";
      app.http("createUser", { methods: ["POST"], route: "users", handler: async (request, context) => {
        if (a) return { status: 409, jsonBody: { error: "taken" } };
        if (b) { const answer = { status: 200, headers: {}, body: "x" }; answer.headers["Allow"] = "GET"; answer.status = 405; answer.body = "y"; return answer; }
        if (c) { const answer = { jsonBody: { a } }; answer.jsonBody = { b }; answer.headers = { Vary: "a" }; return answer; }
        return { status: 201, headers: { Location: "/users/1" }, jsonBody: user };
      } });
      app.get("show", async () => ({ body: "x" }));
      app.post("a", { route: "a", handler: async () => ({ status: 400, body: "x" }) });
      app.put("b", async () => ({ status: 401, body: "x" }));
      app.patch("c", { handler: async () => ({ status: 402, body: "x" }) });
      app.deleteRequest("d", async () => ({ status: 403, body: "x" }));
      app.get("e", { route: "e", handler: async () => ({ status: 404, body: "x" }) });
      app.post("f", async () => ({ status: 405, body: "x" }));
      app.put("g", { route: "g", handler: async () => ({ status: 406, body: "x" }) });
      app.patch("h", async () => ({ status: 408, body: "x" }));
      app.deleteRequest("i", { route: "i", handler: async () => ({ status: 410, body: "x" }) });
    `,
    [
      'POST users -> 409 | returned | { error: "taken" } | when a',
      'POST users -> 405 | returned | Allow: "GET" | "y" | unless a | when b',
      'POST users -> 200 by default | returned | Vary: "a" | { b } | unless a | unless b | when c',
      'POST users -> 201 | returned | Location: "/users/1" | user | unless a | unless b | unless c',
      'GET -> 200 by default | returned | "x"',
      'POST a -> 400 | returned | "x"',
      'PUT -> 401 | returned | "x"',
      'PATCH -> 402 | returned | "x"',
      'DELETE -> 403 | returned | "x"',
      'GET e -> 404 | returned | "x"',
      'POST -> 405 | returned | "x"',
      'PUT g -> 406 | returned | "x"',
      'PATCH -> 408 | returned | "x"',
      'DELETE i -> 410 | returned | "x"',
    ],
  );

  azureExercise.facts(
    "by type",
    `
      import type { HttpHandler, HttpRequest, HttpResponseInit, InvocationContext } from "@azure/functions";
      export async function createUser(request: HttpRequest, context: InvocationContext): Promise<HttpResponseInit> { return { status: 400, body: "x" }; }
      export const show: HttpHandler = async (request) => ({ status: 404, body: "y" });
      export const list = async (request: HttpRequest) => ({ jsonBody: [] });
    `,
    ['POST by name -> 400 | returned | "x"', 'GET by name -> 404 | returned | "y"', "GET by name -> 200 by default | returned | []"],
  );

  azureExercise.facts(
    "another package's types",
    `
      import { HttpRequest } from "@angular/common/http";
      export const intercept = (request: HttpRequest<unknown>) => ({ status: 404, body: "x" });
    `,
    [],
  );

  it("every entry of the description is exercised", () => {
    expect(azureExercise.untouched()).toEqual([]);
  });
});

const azureContextExercise = exercise(azureContext);

describe("azure-functions-3", () => {
  azureContextExercise.facts(
    "assigned",
    `
      module.exports = async function (context, req) {
        context.log("x");
        if (!req.body) { context.res = { status: 400, body: "no body" }; return; }
        if (a) { context.res = { body: "x", headers: { Vary: "a" } }; context.done(); return; }
        context.res = { status: 201, headers: { Location: "/a" }, body: { a } };
      };
    `,
    [
      'POST|PUT|PATCH by body -> 400 | "no body" | when !req.body',
      'POST|PUT|PATCH by body -> 200 | Vary: "a" | "x" | unless !req.body | when a',
      'POST|PUT|PATCH by body -> 201 | Location: "/a" | { a } | unless !req.body | unless a',
    ],
  );

  azureContextExercise.facts(
    "set",
    `
      import { AzureFunction } from "@azure/functions";
      const trigger: AzureFunction = async function (context, request) {
        if (a) { context.res.status = 404; context.res.body = "x"; return; }
        if (b) { context.res.statusCode = 409; context.res.headers = { Allow: "GET" }; context.res.headers["Vary"] = "a"; context.res.body = "y"; return; }
        if (c) { context.res.status(400).set("Vary", "a").header("Link", "b").json({ a }); return; }
        if (d) { context.res.status(204).send(); return; }
        if (e) { context.res.json(); return; }
        if (f) { context.res.setHeader("Allow", "GET").type("a").removeHeader("Allow").sendStatus(403); return; }
        if (g) { context.log(context.res.get("a"), context.res.getHeader("a")); context.res.end("e"); return; }
        if (g && x) { context.res.status(202).end(); return; }
        if (h) { context.res = { status: 200, statusCode: 410 }; return; }
        context.res.send("z");
      };
    `,
    [
      '* -> 404 | "x" | when a',
      '* -> 409 | Allow: "GET" | Vary: "a" | "y" | unless a | when b',
      '* -> 400 | Link: "b" | Vary: "a" | { a } | unless a | unless b | when c',
      "* -> 204 | unless a | unless b | unless c | when d",
      '* -> 403 | Content-Type: "a" | unless a | unless b | unless c | unless d | unless e | when f',
      '* -> 200 by default | "e" | unless a | unless b | unless c | unless d | unless e | unless f | when g',
      "* -> 202 | unless a | unless b | unless c | unless d | unless e | unless f | unless g | when g && x",
      "* -> 410 | unless a | unless b | unless c | unless d | unless e | unless f | unless g | unless g && x | when h",
      '* -> 200 by default | "z" | unless a | unless b | unless c | unless d | unless e | unless f | unless g | unless g && x | unless h',
    ],
  );

  it("every entry of the description is exercised", () => {
    expect(azureContextExercise.untouched()).toEqual([]);
  });
});
