import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { compileFunction } from "node:vm";

import { describe } from "vitest";

import { azureContext } from "../../src/frameworks/azure.js";
import type { Asked, Received } from "../support/ask.js";
import { proof } from "../support/proof.js";

/** What the package tells the host's worker: how a function is called, and what it answers. */
interface ProgrammingModel {
  getInvocationModel(invocation: object): {
    getArguments(): Promise<{ readonly context: object; readonly inputs: readonly unknown[] }>;
    invokeFunction(context: object, inputs: readonly unknown[], called: unknown): Promise<unknown>;
    getResponse(context: object, result: unknown): Promise<{ readonly outputData: readonly { readonly data: { readonly http: Http } }[] }>;
  };
}

/** A response on its way from the worker to the host. */
interface Http {
  readonly statusCode: string | null;
  readonly headers: Readonly<Record<string, string>>;
  readonly body?: Readonly<Record<"string" | "json", string>>;
}

const { sends, leaves } = proof(azureContext, {
  majors: { 3: {} },
  module: (code) => `
    import type { AzureFunction } from "@azure/functions";
    export const show: AzureFunction = async function (context, req) { ${code} };
  `,
  serve: ({ show }, asked) => answer(show, asked),
});

const model = programmingModel();

async function answer(called: unknown, { method = "GET", path = "/", headers = {} }: Asked): Promise<Received> {
  const invocation = model.getInvocationModel({
    invocationId: "1",
    metadata: { name: "show", bindings: { req: { type: "httpTrigger", direction: "in" }, res: { type: "http", direction: "out" } } },
    request: { inputData: [{ name: "req", data: { http: { method, url: path, headers, params: {}, query: {} } } }] },
    log: () => undefined,
  });
  const { context, inputs } = await invocation.getArguments();
  const result = await invocation.invokeFunction(context, inputs, called);
  const { http } = (await invocation.getResponse(context, result)).outputData[0]!.data;
  // The host's part: 200, where the worker says nothing.
  return { status: Number(http.statusCode ?? 200), fields: new Headers(http.headers), text: http.body?.string ?? http.body?.json ?? "" };
}

/** What the package sets up in the worker, of which it imports this one function. */
function programmingModel(): ProgrammingModel {
  const require = createRequire(import.meta.url);
  const file = require.resolve("azure-functions-3");
  const module = { exports: {} as { setup(): void } };
  const run = compileFunction(readFileSync(file, "utf8"), ["module", "exports", "require"], { filename: file }) as (
    ...parameters: unknown[]
  ) => void;
  let found: ProgrammingModel | null = null;
  const worker = { setProgrammingModel: (given: ProgrammingModel) => (found = given) };
  const requireFrom = createRequire(file) as (name: string) => unknown;
  run(module, module.exports, (name: string) => (name === "@azure/functions-core" ? worker : requireFrom(name)));
  module.exports.setup();
  return found!;
}

describe("Azure Functions, model 3", () => {
  describe("what is assigned", () => {
    sends("content has 200", `context.res = { body: "tea" };`, "200 | tea");
    sends("a status", `context.res = { status: 404, body: { a: "tea" } };`, "404 | tea");
    sends("a status by its other name", `context.res = { statusCode: 404, body: "tea" };`, "404 | tea");
    sends("a status by both names", `context.res = { status: 200, statusCode: 404, body: "tea" };`, "404 | tea");
    sends("fields", `context.res = { status: 201, headers: { Location: "/a/1" }, body: "tea" };`, "201 | Location: /a/1 | tea");
    sends(
      "what replaces it",
      `context.res = { status: 404, headers: { Allow: "GET" }, body: "x" }; context.res = { body: "tea" };`,
      "200 | tea",
    );
    sends(
      "what is set later",
      `context.res = { body: "x" }; context.res.status = 405; context.res.headers = { Allow: "GET" }; context.res.body = "tea";`,
      "405 | Allow: GET | tea",
    );
    sends(
      "a field that is set later",
      `context.res = { status: 405, headers: {}, body: "tea" }; context.res.headers["Allow"] = "GET";`,
      "405 | Allow: GET | tea",
    );
    sends("content with 204", `context.res = { status: 204, body: "tea" };`, "204 | tea", { reports: ["no-body-with-204"] });
    sends("done()", `context.res = { status: 404, body: "tea" }; context.log("x"); context.done();`, "404 | tea");
  });

  describe("what is called", () => {
    sends("send()", `context.res.send("tea");`, "200 | tea");
    sends("send() without content", `context.res.status(202).send();`, "202 | empty");
    sends("json()", `context.res.json({ a: "tea" });`, "200 | tea");
    sends("json() without content", `context.res.status(202).json();`, "202 | empty");
    sends("end()", `context.res.end("tea");`, "200 | tea");
    sends("end() without content", `context.res.status(202).end();`, "202 | empty");
    sends("status()", `context.res.status(404).send("tea");`, "404 | tea");
    sends("sendStatus()", `context.res.sendStatus(404);`, "404 | empty");
    for (const call of ["set", "header", "setHeader"])
      sends(`${call}()`, `context.res.status(405).${call}("Allow", "GET").send("tea");`, "405 | Allow: GET | tea");
    sends("removeHeader()", `context.res.set("Allow", "GET"); context.res.removeHeader("Allow"); context.res.send("tea");`, "200 | tea");
    sends("type()", `context.res.type("text/css").send("tea");`, "200 | Content-Type: text/css | tea");
    sends("a status assigned", `context.res.status = 404; context.res.body = "tea";`, "404 | tea");
    sends("a status assigned by its other name", `context.res.statusCode = 404; context.res.body = "tea";`, "404 | tea");
    sends("what is asked", `context.log(context.res.get("a"), context.res.getHeader("a")); context.res.send("tea");`, "200 | tea");
  });
  leaves({});
});
