import { describe, expect, it } from "vitest";

import { web } from "../../src/frameworks/web.js";
import { received, requestOf } from "../support/ask.js";
import { lint } from "../support/linter.js";
import { proof } from "../support/proof.js";

type Handler = (request: Request) => Response | Promise<Response>;

const { sends, leaves } = proof(web, {
  majors: { [Number(process.versions.node.split(".")[0])]: {} },
  module: (code) => code,
  serve: async ({ GET, POST }, asked) => received(await answered((GET ?? POST) as Handler, requestOf(asked))),
});

/** Whatever takes handlers of the standard answers 500 where one fails. */
async function answered(handler: Handler, request: Request): Promise<Response> {
  try {
    return await handler(request);
  } catch {
    return new Response(null, { status: 500 });
  }
}

const get = (statements: string): string => `export function GET(request) { ${statements} }`;
const post = (statements: string): string => `export function POST(request) { ${statements} }`;

describe("status and content", () => {
  sends("a response has 200", post(`return new Response("tea");`), "200 | tea");
  sends("a status", get(`return new Response("tea", { status: 404 });`), "404 | tea");
  sends("fields", get(`return new Response("tea", { status: 405, headers: { Allow: "GET" } });`), "405 | Allow: GET | tea");
  sends("JSON", get(`return Response.json({ a: "tea" }, { status: 404 });`), "404 | tea");
  sends("no content", get(`return new Response(null, { status: 204 });`), "204 | empty");
});

describe("redirects", () => {
  sends("302 by default", post(`return Response.redirect("http://localhost/a");`), "302 | Location: http://localhost/a | empty");
  sends("a status before the target", post(`return Response.redirect(303, "http://localhost/a");`), "500 | empty", {
    reports: ["no-lost-status"],
  });
  sends("a status", post(`return Response.redirect("http://localhost/a", 303);`), "303 | Location: http://localhost/a | empty");
});

describe("fields", () => {
  sends(
    "set, appended and deleted",
    get(
      `const response = new Response("tea"); response.headers.set("Allow", "GET"); response.headers.append("Link", "</a>"); response.headers.set("Retry-After", "1"); response.headers.delete("Retry-After"); return response;`,
    ),
    "200 | Allow: GET | Link: </a> | tea",
  );
  sends(
    "are read",
    get(`const response = new Response("tea"); response.headers.get("a"); response.headers.has("b"); return response;`),
    "200 | tea",
  );
  sends("of a clone", get(`const response = new Response("tea"); return response.clone();`), "200 | tea");
  sends(
    "content that is read",
    get(
      `const response = new Response("tea"); const other = response.clone(); other.json().catch(() => undefined); const third = response.clone(); third.text(); return response;`,
    ),
    "200 | tea",
  );
});

describe("what the standard refuses is reported", () => {
  it.each([204, 205, 304])("content with %i", (status) => {
    expect(() => new Response("", { status })).toThrow(TypeError);
    expect(() => Response.json(null, { status })).toThrow(TypeError);
    expect(() => new Response(null, { status })).not.toThrow();
    for (const made of ["new Response('tea',", "new Response('',", "Response.json({},", "Response.json(null,"])
      expect(lint(get(`return ${made} { status: ${status} });`), { only: ["no-body-with-204"] }), made).toHaveLength(1);
    expect(lint(get(`return new Response(null, { status: ${status} });`), { only: ["no-body-with-204"] })).toEqual([]);
  });

  it.each([99, 600, 999])("the status %i", (status) => {
    expect(() => new Response(null, { status })).toThrow(RangeError);
    expect(lint(get(`return new Response(null, { status: ${status} });`), { only: ["no-invalid-status"] })).toHaveLength(1);
  });
});

leaves({
  "cookies delete()": "is of a response of Next",
  "cookies get()": "is of a response of Next",
  "cookies set()": "is of a response of Next",
  "answer cookies": "is of a response of Next",
  "global Bun.serve()": "is of Bun",
  "global Deno.serve()": "is of Deno",
});
