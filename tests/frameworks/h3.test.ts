import { describe, expect, it } from "vitest";

import { h3 } from "../../src/frameworks/h3.js";
import { node } from "../../src/frameworks/node.js";
import { web } from "../../src/frameworks/web.js";
import { exercise } from "../support/exercise.js";

const h3Exercise = exercise(h3, [node, web]);

describe("h3", () => {
  h3Exercise.facts(
    "files of Nitro, without imports",
    `
      export default defineEventHandler(async (event) => {
        const body = await readBody(event);
        if (!body.name) throw createError({ statusCode: 400, statusMessage: "no name" });
        if (taken) { setResponseStatus(event, 409); return { error: "taken" }; }
        setResponseStatus(event, 201, "Created");
        setResponseHeader(event, "Location", "/users/1");
        return user;
      });
    `,
    [
      'POST /api/users -> 400 | thrown | { statusCode: 400, statusMessage: "no name" } | when !body.name',
      'POST /api/users -> 409 | returned | { error: "taken" } | unless !body.name | when taken',
      'POST /api/users -> 201 | returned | Location: "/users/1" | user | unless !body.name | unless taken',
    ],
    {},
    "a/server/api/users.post.ts",
  );

  for (const [file, expected] of [
    ["a/server/api/users/[id].delete.ts", "DELETE /api/users/[id]"],
    ["a/server/api/users/index.get.ts", "GET /api/users"],
    ["a/server/routes/feed.ts", "* /feed"],
    ["a/routes/[...slug].put.dev.ts", "PUT /[...slug]"],
    ["a/elsewhere/users.post.ts", "*"],
  ] as const) {
    h3Exercise.facts(file, `export default eventHandler(() => "x");`, [`${expected} -> 200 by default | returned | "x"`], {}, file);
  }

  h3Exercise.facts(
    "fields",
    `
      import { defineEventHandler } from "h3";
      export default defineEventHandler((event) => {
        setHeader(event, "Allow", "GET");
        appendHeader(event, "Vary", "a");
        appendResponseHeader(event, "Link", "b");
        setHeaders(event, { "Retry-After": 1 });
        setResponseHeaders(event, { "Content-Type": "text/plain" });
        appendHeaders(event, { "Cache-Control": "no-store" });
        appendResponseHeaders(event, given);
        setCookie(event, "a", "b");
        deleteCookie(event, "c");
        removeResponseHeader(event, "Allow");
        return "x";
      });
      export const cleared = defineCachedEventHandler((event) => { setHeader(event, "Allow", "GET"); clearResponseHeaders(event); return "x"; });
    `,
    [
      '* -> 200 by default | returned | Retry-After: 1 | Content-Type: "text/plain" | Cache-Control: "no-store" | Link: "b" | Set-Cookie: "c" | Vary: "a" | any field | "x"',
      '* -> 200 by default | returned | "x"',
    ],
  );

  h3Exercise.facts(
    "answers by functions",
    `
      export default cachedEventHandler(async (event) => {
        if (a) return send(event, { b });
        if (b) return send(event);
        if (c) return sendNoContent(event);
        if (d) return sendNoContent(event, 205);
        if (e) return sendRedirect(event, "/a");
        if (f) return sendRedirect(event, "/b", 303);
        if (k) return sendRedirect(event, 303, "/k");
        if (g) return sendError(event, createError({ status: 404, message: "none" }));
        if (h) return sendError(event, error);
        if (i) throw createError("broken");
        return sendStream(event, stream);
      });
    `,
    [
      "* -> 200 by default | returned | { b } | when a",
      "* -> ? by default | returned | unless a | when b",
      "* -> 204 | returned | unless a | unless b | when c",
      "* -> 205 | returned | unless a | unless b | unless c | when d",
      '* -> 302 | returned | Location: "/a" | unless a | unless b | unless c | unless d | when e',
      '* -> 303 | returned | Location: "/b" | unless a | unless b | unless c | unless d | unless e | when f',
      "* -> 500 | returned | any field | unless a | unless b | unless c | unless d | unless e | unless f | when k",
      '* -> 404 | thrown | { status: 404, message: "none" } | unless a | unless b | unless c | unless d | unless e | unless f | unless k | when g',
      "* -> ? | thrown | error | unless a | unless b | unless c | unless d | unless e | unless f | unless k | unless g | when h",
      '* -> 500 | thrown | "broken" | unless a | unless b | unless c | unless d | unless e | unless f | unless k | unless g | unless h | when i',
      "* -> 200 by default | returned | document stream | unless a | unless b | unless c | unless d | unless e | unless f | unless k | unless g | unless h | unless i",
      "lost: ignored status 303 at 303",
    ],
  );

  h3Exercise.facts(
    "reading",
    `
      import { eventHandler } from "#imports";
      import "nitro/h3";
      import "nitropack/runtime";
      export default eventHandler((event) => {
        getCookie(event, "a"); getHeader(event, "a"); getHeaders(event); getMethod(event); getQuery(event); getRequestHeader(event, "a"); getRequestHeaders(event); getRequestHost(event); getRequestIP(event); getRequestPath(event); getRequestProtocol(event); getRequestURL(event); getResponseHeader(event, "a"); getResponseHeaders(event); getResponseStatus(event);
        getRouterParam(event, "a"); getRouterParams(event); getValidatedQuery(event, f); getValidatedRouterParams(event, f); isMethod(event, "GET"); parseCookies(event); readFormData(event); readMultipartFormData(event); readRawBody(event); readValidatedBody(event, f); toWebRequest(event);
        return null;
      });
    `,
    ["* -> ? by default | returned | null"],
  );

  h3Exercise.facts(
    "without content, in h3 1",
    `import { eventHandler } from "h3"; export default eventHandler((event) => null);`,
    ["* -> 204 by default | returned | null"],
    { versions: { h3: 1 } },
  );

  h3Exercise.facts(
    "code elsewhere",
    `
      export default defineEventHandler(async (event) => {
        const user = await currentUser(event);
        if (!user) { setResponseStatus(event, 401); return "no"; }
        return user;
      });
    `,
    ['* -> 401 | returned | any field | "no" | when !user', "* -> 200|? perhaps by default | returned | any field | user | unless !user"],
  );

  h3Exercise.facts(
    "routers",
    `
      import { createApp, createRouter, eventHandler } from "h3";
      const router = createRouter();
      const app = createApp();
      router.get("/a", eventHandler((event) => "a")).post("/b", eventHandler((event) => "b")).put("/c", (event) => "c").patch("/d", (event) => "d").delete("/e", (event) => "e");
      router.head("/f", (event) => "f").options("/g", (event) => "g").all("/h", (event) => "h");
      router.add("/i", eventHandler({ handler: (event) => "i" }), "post");
      app.use("/j", eventHandler((event) => "j")).use(eventHandler((event) => "k"));
    `,
    [
      'GET /a -> 200 by default | returned | "a"',
      'POST /b -> 200 by default | returned | "b"',
      'PUT /c -> 200 by default | returned | "c"',
      'PATCH /d -> 200 by default | returned | "d"',
      'DELETE /e -> 200 by default | returned | "e"',
      'HEAD /f -> 200 by default | returned | "f"',
      'OPTIONS /g -> 200 by default | returned | "g"',
      '* /h -> 200 by default | returned | "h"',
      'POST /i -> 200 by default | returned | "i"',
      '* /j -> 200 by default | returned | "j"',
      '* -> 200 by default | returned | "k"',
    ],
  );

  h3Exercise.facts(
    "h3 2",
    `
      import { defineHandler, H3, HTTPError, noContent, redirect } from "h3";
      import type { H3Event } from "h3";
      const app = new H3().on("POST", "/a", (event) => { event.res.status = 201; event.res.statusText = "x"; event.res.headers.set("Location", "/b"); return "a"; });
      app.get("/r", () => redirect("/x"));
      app.post("/r", () => redirect("/x", 303));
      app.put("/r", () => redirect(303, "/x"));
      app.delete("/n", () => noContent());
      app.put("/n", () => noContent(205));
      export const e1 = defineHandler(() => { throw new HTTPError("taken", { status: 409 }); });
      export const e2 = defineHandler(() => { throw new HTTPError({ status: 404, message: "none" }); });
      export const e3 = defineHandler(() => { throw HTTPError.status(403, "no"); });
      export const helper = (event: H3Event) => { const error = new HTTPError({ status: 400 }); error.statusCode = 422; throw error; };
      export function mount(router: H3) { router.get("/z", (event) => new Response("z", { status: 404 })); }
    `,
    [
      'POST /a -> 201 | returned | Location: "/b" | "a"',
      'GET /r -> 302 | returned | Location: "/x"',
      'POST /r -> 303 | returned | Location: "/x"',
      "PUT /r -> 500 | returned",
      "lost: ignored status 303 at 303",
      "DELETE /n -> 204 | returned",
      "PUT /n -> 205 | returned",
      '* -> 409 | thrown | "taken"',
      '* -> 404 | thrown | { status: 404, message: "none" }',
      '* -> 403 | thrown | "no"',
      "* -> 422 | thrown | { status: 400 }",
      'GET /z -> 404 | returned | "z"',
    ],
  );

  h3Exercise.facts(
    "what createError makes of a number and of what cannot be read",
    `
      import { createError, eventHandler } from "h3";
      export const e1 = eventHandler(() => { throw createError(409, "taken"); });
      export const e2 = eventHandler(() => { throw createError(given); });
    `,
    ["* -> 500 | thrown | 409", "* -> ? | thrown | given"],
  );

  h3Exercise.facts(
    "by Node's response",
    `export default defineEventHandler((event) => { event.node.res.statusCode = 404; event.node.res.setHeader("Vary", "a"); return "none"; });`,
    ['* -> 404 | returned | Vary: "a" | "none"'],
  );

  h3Exercise.facts(
    "a function of the project's own",
    `const defineEventHandler = (fn) => fn; export default defineEventHandler((event) => ({ statusCode: 400 }));`,
    [],
  );

  h3Exercise.facts(
    "a function of another framework's file",
    `import express from "express"; express().get("/", (req, res) => { sendError(res, 409, "x"); });`,
    ['GET / -> 409 | any field but Location | "x"'],
  );

  it("every entry of the description is exercised", () => {
    expect(h3Exercise.untouched()).toEqual([]);
  });
});
