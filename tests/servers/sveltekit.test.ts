import type { ActionFailure } from "@sveltejs/kit";
import { isActionFailure, isHttpError, isRedirect } from "@sveltejs/kit";
import { describe } from "vitest";

import { sveltekit } from "../../src/frameworks/sveltekit.js";
import { web } from "../../src/frameworks/web.js";
import { type Received, received, requestOf } from "../support/ask.js";
import { proof } from "../support/proof.js";

type Handler = (event: { readonly request: Request }) => Response | ActionFailure;

const { sends, leaves } = proof(sveltekit, {
  majors: { 2: {} },
  module: (code) => `import { error, fail, json, redirect, text } from "@sveltejs/kit"; ${code}`,
  serve: ({ GET, POST }, asked) => respond((GET ?? POST) as Handler, requestOf(asked)),
  filename: "src/routes/a/+server.ts",
  bases: [web],
});

/** What SvelteKit makes of what an endpoint returns or throws. */
async function respond(handler: Handler, request: Request): Promise<Received> {
  try {
    const returned = handler({ request });
    if (!isActionFailure(returned)) return await received(returned);
    return await received(Response.json(returned.data, { status: returned.status }));
  } catch (thrown) {
    if (isRedirect(thrown)) return received(new Response(null, { status: thrown.status, headers: { Location: thrown.location } }));
    if (isHttpError(thrown)) return received(Response.json(thrown.body, { status: thrown.status }));
    return received(new Response(null, { status: 500 }));
  }
}

const get = (statements: string): string => `export function GET({ request }) { ${statements} }`;
const post = (statements: string): string => `export function POST({ request }) { ${statements} }`;

describe("responses", () => {
  sends("json() has 200", post(`return json({ a: "tea" });`), "200 | tea");
  sends(
    "json() with a status and fields",
    get(`return json({ a: "tea" }, { status: 405, headers: { Allow: "GET" } });`),
    "405 | Allow: GET | tea",
  );
  sends("text() has 200", post(`return text("tea");`), "200 | tea");
  sends("text() with a status", get(`return text("tea", { status: 404 });`), "404 | tea");
  sends("fail()", post(`return fail(400, { a: "tea" });`), "400 | tea");
});

describe("what is thrown", () => {
  sends("error()", get(`error(404, "tea");`), "404 | tea");
  sends("redirect() with its arguments swapped", post(`redirect("/a", 303);`), "500 | empty", { reports: ["no-lost-status"] });
  sends("redirect()", post(`redirect(303, "/a");`), "303 | Location: /a | empty");
});

leaves({});
