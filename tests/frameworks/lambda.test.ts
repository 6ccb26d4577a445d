import { describe, expect, it } from "vitest";

import { lambda } from "../../src/frameworks/lambda.js";
import { exercise } from "../support/exercise.js";

const lambdaExercise = exercise(lambda);

describe("lambda", () => {
  lambdaExercise.facts(
    "objects",
    `
      import type { APIGatewayProxyHandler } from "aws-lambda";
      export const createUser: APIGatewayProxyHandler = async (event) => {
        if (a) return { statusCode: 400, body: JSON.stringify({ message: "no" }) };
        if (b) return { statusCode: 201, headers: { Location: "/users/1" }, body: "{}" };
        if (c) return { ...base, statusCode: 404, body: "x" };
        if (d) return { statusCode: 404, ...base };
        if (e) return { statusCode: code, headers, body: "x" };
        if (f) return { statusCode: 204 };
        if (g) return { statusCode: 405, headers: { Vary: "a" }, multiValueHeaders: { Allow: ["GET"] } };
        return { body: "x" };
      };
    `,
    [
      'POST by name -> 400 | returned | JSON.stringify({ message: "no" }) | when a',
      'POST by name -> 201 | returned | Location: "/users/1" | "{}" | unless a | when b',
      'POST by name -> 404 | returned | any field | "x" | unless a | unless b | when c',
      "POST by name -> ? | returned | any field | content? | unless a | unless b | unless c | when d",
      'POST by name -> ? | returned | any field | "x" | unless a | unless b | unless c | unless d | when e',
      "POST by name -> 204 | returned | unless a | unless b | unless c | unless d | unless e | when f",
      'POST by name -> 405 | returned | Allow: ["GET"] | Vary: "a" | unless a | unless b | unless c | unless d | unless e | unless f | when g',
    ],
  );

  lambdaExercise.facts(
    "an object that is spread",
    `
      const cors = { headers: { Vary: "Origin" } };
      exports.handler = async (event) => { log(event.rawPath); return { ...cors, statusCode: 429, body: "x" }; };
    `,
    ['* -> 429 | returned | Vary: "Origin" | "x"'],
  );

  lambdaExercise.facts(
    "an object that is changed",
    `
      export const handler = async (event) => {
        const answer = { statusCode: 200, headers: {}, body: "" };
        answer.headers["Retry-After"] = "1";
        answer.headers.Allow = "GET";
        if (event.pathParameters.id) { answer.statusCode = 404; answer.body = JSON.stringify({ a }); return answer; }
        answer.headers = { Vary: "a" };
        answer.multiValueHeaders = { Link: ["b"] };
        answer.multiValueHeaders.Allow = ["GET"];
        return answer;
      };
    `,
    [
      '* -> 404 | returned | Retry-After: "1" | Allow: "GET" | JSON.stringify({ a }) | when event.pathParameters.id',
      '* -> 200 | returned | Allow: ["GET"] | Link: ["b"] | Vary: "a" | "" | unless event.pathParameters.id',
    ],
  );

  lambdaExercise.facts(
    "helpers",
    `
      import { badRequest, respond } from "./responses";
      const answer = (statusCode, content) => ({ statusCode, headers: { Vary: "a" }, body: JSON.stringify(content) });
      const missing = (what) => answer(404, { error: what });
      exports.handler = async (event) => {
        const { httpMethod } = event;
        if (httpMethod === "POST") return answer(201, { a });
        if (a) return missing("none");
        if (b) return badRequest("no");
        if (c) return respond(409, { error: "taken" });
        if (d) return unknown(event);
        const found = a ? answer(200, a) : null;
        return found || answer(500, { b });
      };
    `,
    [
      'POST -> 201 | returned | at answer(201, { a }) | Vary: "a" | JSON.stringify(content) | when httpMethod === "POST"',
      '* -> 404 | returned | at missing("none") | Vary: "a" | JSON.stringify(content) | unless httpMethod === "POST" | when a',
      '* -> 400 | returned | any field but Location | "no" | unless httpMethod === "POST" | unless a | when b',
      '* -> 409 | returned | any field but Location | { error: "taken" } | unless httpMethod === "POST" | unless a | unless b | when c',
      '* -> 500 | returned | at answer(500, { b }) | Vary: "a" | JSON.stringify(content) | unless httpMethod === "POST" | unless a | unless b | unless c | unless d | unless found',
      '* -> 200 | returned | at answer(200, a) | Vary: "a" | JSON.stringify(content) | unless httpMethod === "POST" | unless a | unless b | unless c | unless d | when a',
    ],
  );

  lambdaExercise.facts(
    "callbacks",
    `
      exports.handler = (event, context, callback) => { if (event.routeKey === "GET /a") callback(null, { statusCode: 200, body: "a" }); else callback(null, fail(404)); };
      exports.other = function (_event, _context, cb) { log(_event.requestContext); if (a) return cb(null, { statusCode: 403, body: "b" }); _context.fail("c"); };
      const fail = (statusCode) => ({ statusCode, body: "none" });
      exports.old = (event, context) => { if (event.httpMethod) context.succeed({ statusCode: 202, body: "d" }); else context.done(null, { statusCode: 503, body: "e" }); };
    `,
    [
      'GET -> 200 | "a" | when event.routeKey === "GET /a"',
      '* -> 404 | at fail(404) | "none" | unless event.routeKey === "GET /a"',
      '* -> 403 | "b" | when a',
      '* -> 202 | "d" | when event.httpMethod',
      '* -> 503 | "e" | unless event.httpMethod',
    ],
  );

  lambdaExercise.facts(
    "types of the request",
    `
      import type { APIGatewayEvent, APIGatewayProxyEvent, APIGatewayProxyEventV2, APIGatewayProxyEventV2WithJWTAuthorizer, APIGatewayProxyWithCognitoAuthorizerEvent, ALBEvent } from "aws-lambda";
      export const a = async (event: APIGatewayEvent) => ({ statusCode: 400, body: "a" });
      export const b = async ({ body }: APIGatewayProxyEvent) => ({ statusCode: 401, body: "b" });
      export const c = async (event: APIGatewayProxyEventV2) => ({ statusCode: 402, body: "c" });
      export const d = async (event: APIGatewayProxyEventV2WithJWTAuthorizer) => ({ statusCode: 403, body: "d" });
      export const e = async (event: APIGatewayProxyWithCognitoAuthorizerEvent) => ({ statusCode: 404, body: "e" });
      export const f = async (event: ALBEvent) => ({ statusCode: 405, body: "f" });
    `,
    [
      '* -> 400 | returned | "a"',
      '* -> 401 | returned | "b"',
      '* -> 402 | returned | "c"',
      '* -> 403 | returned | "d"',
      '* -> 404 | returned | "e"',
      '* -> 405 | returned | "f"',
    ],
  );

  lambdaExercise.facts(
    "types of the handler and of what it returns",
    `
      import type { ALBHandler, ALBResult, APIGatewayProxyHandlerV2, APIGatewayProxyResult, APIGatewayProxyResultV2, APIGatewayProxyStructuredResultV2, Handler, ProxyHandler, ProxyResult } from "aws-lambda";
      import type { ValidatedEventAPIGatewayProxyEvent } from "./libs/api-gateway";
      export const a: APIGatewayProxyHandlerV2 = async () => ({ statusCode: 400, body: "a" });
      export const b: ProxyHandler = async (e) => ({ statusCode: 401, body: "b" });
      export const c: ALBHandler = async (e) => ({ statusCode: 402, body: "c" });
      const d: ValidatedEventAPIGatewayProxyEvent<typeof schema> = async (e) => ({ statusCode: 403, body: "d" });
      export const e: Handler<APIGatewayProxyEvent, APIGatewayProxyResult> = async (x) => ({ statusCode: 404, body: "e" });
      export const f = (async (x) => ({ statusCode: 405, body: "f" })) satisfies APIGatewayProxyHandlerV2;
      export const ok = (): APIGatewayProxyResult => ({ statusCode: 200, body: "g" });
      export const ok2 = (): APIGatewayProxyResultV2 => ({ statusCode: 201, body: "h" });
      export const ok3 = async (): Promise<APIGatewayProxyStructuredResultV2> => ({ statusCode: 202, body: "i" });
      export const ok4 = (): ProxyResult => ({ statusCode: 203, body: "j" });
      export const ok5 = (): ALBResult => ({ statusCode: 206, body: "k" });
    `,
    [
      '* -> 400 | returned | "a"',
      '* -> 401 | returned | "b"',
      '* -> 402 | returned | "c"',
      '* -> 403 | returned | "d"',
      '* -> 404 | returned | "e"',
      '* -> 405 | returned | "f"',
      'function * -> 200 | returned | "g"',
      'function * -> 201 | returned | "h"',
      'function * -> 202 | returned | "i"',
      'function * -> 203 | returned | "j"',
      'function * -> 206 | returned | "k"',
    ],
  );

  lambdaExercise.facts(
    "middy",
    `
      import middy from "@middy/core";
      const create = async (x) => ({ statusCode: 201, body: "a" });
      export const run = middy(create).use(cors());
      export const main = lambda().use(cors()).handler(async (x) => ({ statusCode: 202, body: "b" }));
      function lambda() { return middy(); }
    `,
    ['POST by name -> 201 | returned | "a"', '* -> 202 | returned | "b"'],
  );

  lambdaExercise.facts(
    "by its export",
    `
      exports.handler = async () => { return { statusCode: 401, body: "x" }; };
      exports.other = async () => { return { statusCode: 404, body: "x" }; };
    `,
    ['* -> 401 | returned | "x"'],
  );

  lambdaExercise.facts(
    "what is no handler of requests",
    `
      exports.queue = async (event) => { for (const record of event.Records) await work(JSON.parse(record.body)); return { statusCode: 400, body: "x" }; };
      const response = await client.send(command); if (response.statusCode === 404) throw new Error("x");
      export const handler = async (job) => ({ statusCode: 200 });
      export const convert = (upstream) => ({ statusCode: 502, body: upstream.text });
      element.addEventListener("click", (event) => { event.preventDefault(); return { statusCode: 400, body: "x" }; });
    `,
    [],
  );

  it("every entry of the description is exercised", () => {
    expect(lambdaExercise.untouched()).toEqual([]);
  });
});
