import { createRequire } from "node:module";

import { describe, vi } from "vitest";

import { next } from "../../src/frameworks/next.js";
import { web } from "../../src/frameworks/web.js";
import { type Received, received, requestOf } from "../support/ask.js";
import { proof } from "../support/proof.js";
import { isInstalled } from "../support/run-module.js";

/** Too large for a dev dependency: `npm install --no-save next@16` puts it here. */
const load = createRequire(import.meta.url);

type Handler = (request: Request) => Promise<Response>;

const { sends, leaves } = proof(next, {
  majors: { 16: {} },
  module: (code) => `
    import { NextResponse } from "next/server";
    import { forbidden, notFound, permanentRedirect, redirect, unauthorized } from "next/navigation";
    ${code}
  `,
  serve: ({ GET, POST }, asked) => respond((GET ?? POST) as Handler, requestOf(asked)),
  filename: "src/app/a/route.ts",
  bases: [web],
});

/** Next's own reading of what its functions throw. */
interface Interrupts {
  readonly isRedirectError: (thrown: unknown) => boolean;
  readonly getRedirectStatusCodeFromError: (thrown: unknown) => number;
  readonly getURLFromRedirectError: (thrown: unknown) => string;
  readonly isHTTPAccessFallbackError: (thrown: unknown) => boolean;
  readonly getAccessFallbackHTTPStatus: (thrown: unknown) => number;
}

function interrupts(): Interrupts {
  const parts = ["redirect-error", "redirect", "http-access-fallback/http-access-fallback"];
  return Object.assign({}, ...parts.map((part) => load(`next/dist/client/components/${part}`) as object)) as Interrupts;
}

async function respond(handler: Handler, request: Request): Promise<Received> {
  vi.stubEnv("__NEXT_EXPERIMENTAL_AUTH_INTERRUPTS", "true");
  try {
    return await received(await handler(request));
  } catch (thrown) {
    const { isRedirectError, getRedirectStatusCodeFromError, getURLFromRedirectError, ...others } = interrupts();
    if (isRedirectError(thrown)) {
      const headers = { Location: getURLFromRedirectError(thrown) };
      return await received(new Response(null, { status: getRedirectStatusCodeFromError(thrown), headers }));
    }
    if (others.isHTTPAccessFallbackError(thrown))
      return await received(new Response(null, { status: others.getAccessFallbackHTTPStatus(thrown) }));
    throw thrown;
  } finally {
    vi.unstubAllEnvs();
  }
}

const get = (statements: string): string => `export async function GET(request) { ${statements} }`;
const post = (statements: string): string => `export async function POST(request) { ${statements} }`;

describe.skipIf(!isInstalled("next"))("Next", () => {
  describe("responses", () => {
    sends("JSON has 200", post(`return NextResponse.json({ a: "tea" });`), "200 | tea");
    sends(
      "JSON with a status and fields",
      get(`return NextResponse.json("tea", { status: 405, headers: { Allow: "GET" } });`),
      "405 | Allow: GET | tea",
    );
    sends("a response with a status", get(`return new NextResponse("tea", { status: 404 });`), "404 | tea");
    sends(
      "a cookie",
      get(`const response = NextResponse.json("tea"); response.cookies.set("a", "b"); return response;`),
      "200 | Set-Cookie: a=b; Path=/ | tea",
    );
    sends(
      "a cookie that is deleted",
      get(`const response = NextResponse.json("tea"); response.cookies.delete("a"); return response;`),
      "200 | Set-Cookie: a=; Path=/; Expires=Thu, 01 Jan 1970 00:00:00 GMT | tea",
    );
    sends("a cookie is read", get(`const response = NextResponse.json("tea"); response.cookies.get("a"); return response;`), "200 | tea");
  });

  describe("redirects of a response", () => {
    const to = `"http://localhost/a"`;
    sends("307 by default", post(`return NextResponse.redirect(${to});`), "307 | Location: http://localhost/a | empty");
    sends("a status", post(`return NextResponse.redirect(${to}, 303);`), "303 | Location: http://localhost/a | empty");
    sends(
      "an object",
      post(`return NextResponse.redirect(${to}, { status: 303, headers: { Link: "</b>" } });`),
      "303 | Location: http://localhost/a | Link: </b> | empty",
    );
    sends(
      "an object without a status",
      post(`return NextResponse.redirect(${to}, { headers: { Link: "</b>" } });`),
      "307 | Location: http://localhost/a | Link: </b> | empty",
    );
  });

  describe("what interrupts", () => {
    sends("redirect()", post(`redirect("/a");`), "307 | Location: /a | empty");
    sends("permanentRedirect()", get(`permanentRedirect("/a");`), "308 | Location: /a | empty");
    sends("notFound()", get(`notFound();`), "404 | empty");
    sends("forbidden()", get(`forbidden();`), "403 | empty");
    sends("unauthorized()", get(`unauthorized();`), "401 | empty");
  });

  leaves({});
});
