import { AsyncLocalStorage } from "node:async_hooks";
import type { RequestListener } from "node:http";

import { afterAll, beforeAll, describe, vi } from "vitest";

import { next } from "../../src/frameworks/next.js";
import { web } from "../../src/frameworks/web.js";
import { proof } from "../support/proof.js";
import { isInstalled, load } from "../support/run-module.js";

const { sends, leaves } = proof(next, {
  majors: { 16: {} },
  module: (code) => `
    import { NextResponse } from "next/server";
    import { forbidden, notFound, permanentRedirect, redirect, unauthorized } from "next/navigation";
    ${code}
  `,
  serve: listenerOf,
  filename: "src/app/a/route.ts",
  bases: [web],
});

/** The parts of Next that answer a request for a route handler, when it is built. */
interface Parts {
  readonly AppRouteRouteModule: new (route: object) => { handle(request: unknown, context: object): Promise<Response> };
  readonly RouteKind: { readonly APP_ROUTE: string };
  readonly NodeNextRequest: new (request: unknown) => object;
  readonly NodeNextResponse: new (response: unknown) => object;
  readonly NextRequestAdapter: { fromNodeNextRequest(request: object, signal: AbortSignal): unknown };
  readonly sendResponse: (request: object, response: object, answer: Response) => Promise<void>;
}

const PARTS = [
  "route-modules/app-route/module.compiled",
  "route-kind",
  "base-http/node",
  "web/spec-extension/adapters/next-request",
  "send-response",
];

/** Next's own module of a route, without the build that makes one of each file. */
async function listenerOf(exported: object): Promise<RequestListener> {
  const loaded = await Promise.all(PARTS.map((part) => load(`next/dist/server/${part}`)));
  const { AppRouteRouteModule, RouteKind, NextRequestAdapter, ...parts } = Object.assign({}, ...loaded) as Parts;
  const definition = { kind: RouteKind.APP_ROUTE, page: "/a/route", pathname: "/a", filename: "route", bundlePath: "" };
  const route = new AppRouteRouteModule({
    definition,
    userland: () => exported,
    distDir: "",
    relativeProjectDir: "",
    resolvedPagePath: "",
  });
  return (incoming, outgoing) => {
    const request = new parts.NodeNextRequest(incoming);
    const response = new parts.NodeNextResponse(outgoing);
    const renderOpts = { experimental: { authInterrupts: true }, onClose: (call: () => void) => void outgoing.on("close", call) };
    route
      .handle(NextRequestAdapter.fromNodeNextRequest(request, new AbortController().signal), {
        params: {},
        previewProps: {},
        renderOpts,
        sharedContext: { buildId: "" },
      })
      .catch(() => new Response(null, { status: 500 }))
      .then((answer) => parts.sendResponse(request, response, answer))
      .catch((error: unknown) => void outgoing.destroy(error as Error));
  };
}

// What Next sets before it loads anything; and its setting for forbidden() and unauthorized(), which a build puts in.
beforeAll(() => {
  vi.stubGlobal("AsyncLocalStorage", AsyncLocalStorage);
  vi.stubEnv("__NEXT_EXPERIMENTAL_AUTH_INTERRUPTS", "true");
});
afterAll(() => {
  vi.unstubAllGlobals();
  vi.unstubAllEnvs();
});

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
    sends("a status before the target", post(`return NextResponse.redirect(303, ${to});`), "500 | empty", { reports: ["no-lost-status"] });
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
    sends("redirect()", get(`redirect("/a");`), "307 | Location: /a | empty");
    sends("permanentRedirect()", get(`permanentRedirect("/a");`), "308 | Location: /a | empty");
    sends("notFound()", get(`notFound();`), "404 | empty");
    sends("forbidden()", get(`forbidden();`), "403 | empty");
    sends("unauthorized()", get(`unauthorized();`), "401 | empty");
    // A POST is sent on as a POST.
    sends("redirect() after a POST", post(`redirect("/a");`), "307 | Location: /a | empty");
  });

  leaves({});
});
