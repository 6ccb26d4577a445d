import { describe } from "vitest";

import { astro } from "../../src/frameworks/astro.js";
import { web } from "../../src/frameworks/web.js";
import { type Asked, type Received, received, requestOf } from "../support/ask.js";
import { proof } from "../support/proof.js";
import { isInstalled, load } from "../support/run-module.js";

/** What renders without a build. */
interface Containers {
  readonly experimental_AstroContainer: { create(): Promise<{ renderToResponse(module: object, options: object): Promise<Response> }> };
}

const { sends, leaves } = proof(astro, {
  majors: { 6: {} },
  module: (code) => `import type { APIContext, APIRoute } from "astro"; ${code}`,
  serve: respond,
  filename: "src/pages/a.ts",
  bases: [web],
});

/** Answers as Astro's server does for a file below `src/pages`. */
async function respond(endpoint: object, asked: Asked): Promise<Received> {
  const { experimental_AstroContainer: container } = (await load("astro/container")) as Containers;
  const options = { routeType: "endpoint", request: requestOf(asked) };
  const rendered = (await container.create()).renderToResponse(endpoint, options);
  // A server answers what fails with 500.
  return received(await rendered.catch(() => new Response(null, { status: 500 })));
}

const get = (statements: string): string => `export const GET: APIRoute = async (context) => { ${statements} };`;
const post = (statements: string): string => `export async function POST(context: APIContext) { ${statements} }`;

describe.skipIf(!isInstalled("astro"))("Astro", () => {
  sends("a response has 200", post(`return Response.json({ a: "tea" });`), "200 | tea");
  sends("a response with a status", get(`return new Response("tea", { status: 404 });`), "404 | tea");
  sends(
    "every other method",
    `export const ALL: APIRoute = () => new Response("tea", { status: 405, headers: { Allow: "GET" } });`,
    "405 | Allow: GET | tea",
  );

  describe("redirect()", () => {
    sends("302 by default", post(`return context.redirect("/a");`), "302 | Location: /a | empty");
    sends("a status before the target", post(`return context.redirect(303, "/a");`), "500 | empty", { reports: ["no-lost-status"] });
    sends(
      "a status before the target, destructured",
      `export const POST: APIRoute = ({ redirect }) => redirect(303, "/a");`,
      "500 | empty",
      { reports: ["no-lost-status"] },
    );
    sends("a status", post(`return context.redirect("/a", 303);`), "303 | Location: /a | empty");
    sends("destructured", `export const POST: APIRoute = ({ redirect }) => redirect("/a", 303);`, "303 | Location: /a | empty");
    sends("taken from the context", post(`const { redirect } = context; return redirect("/a");`), "302 | Location: /a | empty");
  });

  leaves({ "context rewrite()": "answers with another page of the same server" });
});
