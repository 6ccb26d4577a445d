import { HttpResponse, type HttpResponseInit } from "@azure/functions";
import { describe } from "vitest";

import { azure } from "../../src/frameworks/azure.js";
import type { Received } from "../support/ask.js";
import { proof } from "../support/proof.js";

/** What answers a trigger. The host calls it, and its worker makes a response of what it returns. */
type Handler = () => Promise<HttpResponseInit>;

const { sends, leaves } = proof(azure, {
  majors: { 4: {} },
  module: (code) => `
    import type { HttpHandler } from "@azure/functions";
    export const show: HttpHandler = async (request) => { ${code} };
  `,
  serve: ({ show }) => respond(show as Handler),
});

async function respond(handler: Handler): Promise<Received> {
  const { status, headers, ...response } = pick(new HttpResponse(await handler()));
  return { status, fields: new Headers([...headers.entries()]), text: await response.text };
}

function pick(response: HttpResponse) {
  return { status: response.status, headers: response.headers, text: response.text() };
}

describe("Azure Functions", () => {
  sends("content has 200", `return { body: "tea" };`, "200 | tea");
  sends("JSON has 200", `return { jsonBody: { a: "tea" } };`, "200 | tea");
  sends("a status", `return { status: 404, jsonBody: { a: "tea" } };`, "404 | tea");
  sends("a status by another name", `return { statusCode: 404, body: "tea" };`, "200 | tea", { reports: ["no-lost-status"] });
  sends("fields", `return { status: 201, headers: { Location: "/a/1" }, body: "tea" };`, "201 | Location: /a/1 | tea");
  sends("JSON before other content", `return { body: "x", jsonBody: { a: "tea" } };`, "200 | tea");
  for (const status of [204, 205, 304])
    sends(`content with ${status} is dropped`, `return { status: ${status}, body: "tea" };`, `${status} | empty`, {
      reports: ["no-body-with-204"],
    });
  sends(
    "what is set later",
    `const answer = { status: 200, headers: {}, body: "x" }; answer.status = 405; answer.body = "tea"; answer.headers["Allow"] = "GET"; return answer;`,
    "405 | Allow: GET | tea",
  );
  sends(
    "what replaces it",
    `const answer = { headers: { Link: "</a>" }, jsonBody: "x" }; answer.jsonBody = "tea"; answer.headers = { Allow: "GET" }; return answer;`,
    "200 | Allow: GET | tea",
  );
});

const HOST = "registers what the host calls";
leaves(
  Object.fromEntries(
    ["http()", ...["deleteRequest", "get", "patch", "post", "put"].flatMap((name) => [`${name}() (1 of 2)`, `${name}() (2 of 2)`])].map(
      (syntax) => [`export app.${syntax}`, HOST],
    ),
  ),
);
