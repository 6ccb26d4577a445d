import { mkdtemp, rm, writeFile } from "node:fs/promises";
import type { Server } from "node:http";
import { tmpdir } from "node:os";
import { join } from "node:path";

import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";

import { lambda } from "../../src/frameworks/lambda.js";
import { askServer } from "../support/ask.js";
import { print } from "../support/print.js";
import { proof } from "../support/proof.js";
import { isInstalled, load, runModule } from "../support/run-module.js";

/** What the plugin is in the Serverless Framework, as far as it answers requests. */
interface Offline {
  internals(): {
    mergeOptions(): void;
    getEvents(): { readonly httpEvents: readonly object[]; readonly httpApiEvents: readonly object[]; readonly lambdas: readonly object[] };
    createLambda(lambdas: readonly object[], isNotStarted: boolean): Promise<void>;
    createHttp(events: readonly object[], isNotStarted: boolean): Promise<void>;
    getApiGatewayServer(): { readonly listener: Server };
  };
}

/** What API Gateway calls: the function that the emulator finds in its file hands on to it. */
const called = globalThis as { lambdaUnderTest?: unknown };

/** The address of each API, by the version of the payload that it takes: of a REST API, and of an HTTP API. */
const PATHS: Readonly<Record<number, string>> = { 1: "/rest", 2: "/http" };

let folder: string;
let gateway: Server;

const { sends, leaves } = proof(lambda, {
  majors: { 1: {}, 2: {} },
  module: (code) => (code.includes("exports.") ? code : `exports.handler = async (event) => { ${event(code)} };`),
  serve({ handler }, asked, payload) {
    called.lambdaUnderTest = handler;
    return askServer(gateway, { ...asked, path: PATHS[payload]! });
  },
});

/** A handler is told by what it reads of the request. */
const event = (code: string): string => `if (!event.requestContext) throw new Error("No request."); ${code}`;

const calls = (parameters: string, code: string): string => `exports.handler = (${parameters}) => { ${event(code)} };`;

describe.skipIf(!isInstalled("serverless-offline"))("AWS Lambda behind API Gateway, as serverless-offline emulates it", () => {
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), "lambda-"));
    await writeFile(join(folder, "package.json"), "{}");
    await writeFile(join(folder, "index.js"), "exports.handler = (...given) => globalThis.lambdaUnderTest(...given);");
    gateway = await emulate(folder);
  });
  afterAll(() => rm(folder, { recursive: true }));

  describe("what is returned", () => {
    sends("a status and content", `return { statusCode: 404, body: "tea" };`, "404 | tea");
    sends("a status alone", `return { statusCode: 404 };`, "404 | empty");
    sends("a status as text", `return { statusCode: "404", body: "tea" };`, "? 404 | tea");
    sends("fields", `return { statusCode: 201, headers: { Location: "/a/1" }, body: "tea" };`, "201 | Location: /a/1 | tea");
    sends(
      "fields with several values",
      `return { statusCode: 405, multiValueHeaders: { Allow: ["GET"] }, body: "tea" };`,
      "405 | Allow: GET | tea",
    );
    sends(
      "fields of both kinds",
      `return { statusCode: 429, headers: { Allow: "GET" }, multiValueHeaders: { "Retry-After": ["9"] }, body: "tea" };`,
      "429 | Retry-After: 9 | Allow: GET | tea",
    );
    sends(
      "what is set later",
      `const answer = { statusCode: 200, headers: {}, body: "x" }; answer.statusCode = 405; answer.headers["Allow"] = "GET"; answer.body = "tea"; return answer;`,
      "405 | Allow: GET | tea",
    );
    sends(
      "fields with several values that are set later",
      `const answer = { statusCode: 405, body: "tea" }; answer.multiValueHeaders = { Link: ["</a>"] }; answer.multiValueHeaders.Allow = ["GET"]; return answer;`,
      "405 | Allow: GET | Link: </a> | tea",
    );
    sends(
      "what replaces it",
      `const answer = { statusCode: 405, headers: { Link: "</a>" }, body: "tea" }; answer.headers = { Allow: "GET" }; return answer;`,
      "405 | Allow: GET | tea",
    );
    for (const [status, arrives] of [
      [204, "empty"],
      [205, "tea"],
      [304, "empty"],
    ])
      sends(`content with ${status}`, `return { statusCode: ${status}, body: "tea" };`, `${status} | ${arrives}`, {
        reports: ["no-body-with-204"],
      });
  });

  describe("what is passed on", () => {
    sends("callback()", calls("event, context, callback", `callback(null, { statusCode: 403, body: "tea" });`), "403 | tea");
    sends("succeed()", calls("event, context", `context.succeed({ statusCode: 403, body: "tea" });`), "403 | tea");
    sends("done()", calls("event, context", `context.done(null, { statusCode: 403, body: "tea" });`), "403 | tea");
  });

  describe("handlers of middy", () => {
    const middy = (code: string): string => `import middy from "@middy/core"; ${code}`;
    sends("a function", middy(`exports.handler = middy(async () => ({ statusCode: 403, body: "tea" }));`), "403 | tea");
    sends("handler()", middy(`exports.handler = middy().handler(async () => ({ statusCode: 403, body: "tea" }));`), "403 | tea");
    sends(
      "use()",
      middy(`exports.handler = middy().use({ after() {} }).handler(async () => ({ statusCode: 403, body: "tea" }));`),
      "403 | tea",
    );
  });

  // Only where the emulator does what the documentation of API Gateway says.
  describe("what is no response to the model", () => {
    const answers = (name: string, payload: number, code: string, expected: string): void => {
      it(`lambda ${payload}: ${name}`, async () => {
        called.lambdaUnderTest = (await runModule(code)).handler;
        const { status, text } = await askServer(gateway, { path: PATHS[payload]! });
        expect(`${status} ${text}`).toBe(expected);
        expect(print(code)).toEqual([]);
      });
    };
    answers("an object without a status", 2, `exports.handler = async (event) => ({ tea: event.rawPath });`, `200 {"tea":"/http"}`);
    answers("an error that is thrown", 1, `exports.handler = async (event) => { throw new Error(event.path); };`, "502 ");
    answers("an error that callback() is given", 1, calls("event, context, callback", `callback({ statusCode: 403 });`), "502 ");
    answers("an error that fail() is given", 1, calls("event, context", `context.fail({ statusCode: 403 });`), "502 ");
  });

  leaves({ "invocation fail()": "makes an error, which is no response of the handler's" });
});

/** API Gateway with a REST API and an HTTP API, which call the function in the folder. */
async function emulate(servicePath: string): Promise<Server> {
  const { default: Plugin } = (await load("serverless-offline")) as {
    default: new (serverless: object, options: object, tools: object) => Offline;
  };
  const service = {
    provider: { stage: "test", region: "eu-west-1", runtime: "nodejs20.x" },
    getAllFunctions: () => ["show"],
    getFunction: () => ({ name: "show", handler: "index.handler" }),
    getAllEventsInFunction: () => [{ http: { method: "any", path: PATHS[1] } }, { httpApi: `ANY ${PATHS[2]}` }],
  };
  const options = { useInProcess: true, noPrependStageInUrl: true, noTimeout: true };
  const plugin = new Plugin({ service, serviceDir: servicePath, config: { servicePath } }, options, {}).internals();
  plugin.mergeOptions();
  const { httpEvents, httpApiEvents, lambdas } = plugin.getEvents();
  await plugin.createLambda(lambdas, true);
  const printed = vi.spyOn(console, "log").mockImplementation(() => undefined);
  await plugin.createHttp([...httpEvents, ...httpApiEvents], true);
  printed.mockRestore();
  return plugin.getApiGatewayServer().listener;
}
