import { toNodeHandler } from "h3";
import { toNodeListener } from "h3-1";
import { describe } from "vitest";

import type { Members } from "../../src/frameworks/framework.js";
import { h3 } from "../../src/frameworks/h3.js";
import { node } from "../../src/frameworks/node.js";
import { web } from "../../src/frameworks/web.js";
import { proof } from "../support/proof.js";

const FUNCTIONS = `
  appendHeader, appendHeaders, appendResponseHeader, appendResponseHeaders, clearResponseHeaders, createError, defineEventHandler, deleteCookie,
  eventHandler, getQuery, sendNoContent, sendRedirect, setCookie, setHeader, setHeaders, setResponseHeader, setResponseHeaders,
  setResponseStatus, removeResponseHeader
`;

const { sends, leaves } = proof(h3, {
  majors: { 1: { h3: "h3-1" }, 2: {} },
  module: (code, major) =>
    major === 1
      ? `
        import { createApp, createRouter, send, sendError, ${FUNCTIONS} } from "h3";
        const app = createApp();
        const router = createRouter();
        ${code}
        app.use(router);
        export default app;
      `
      : `
        import { defineHandler, H3, HTTPError, noContent, redirect, ${FUNCTIONS} } from "h3";
        const router = new H3({ silent: true });
        ${code}
        export default router;
      `,
  serve: ({ default: app }, _, major) => (major === 1 ? toNodeListener(app as never) : toNodeHandler(app as never)),
  bases: [node, web],
});

/** A route whose handler holds these statements. */
const get = (statements: string): string => `router.get("/", eventHandler((event) => { ${statements} }));`;
const post = (statements: string): string => `router.post("/", defineEventHandler(async (event) => { ${statements} }));`;
const one = { majors: [1] };
const two = { majors: [2] };

describe("status and content", () => {
  sends("what is returned has 200", get(`return { a: "tea" };`), "200 | tea");
  sends("POST has 200, too", post(`return "tea";`), "200 | tea");
  sends("a status", post(`setResponseStatus(event, 404); return "tea";`), "404 | tea");
  sends("a status with a phrase", post(`setResponseStatus(event, 201, "Made"); return "tea";`), "201 | tea");
  sends("null", get(`return null;`), { 1: "204 | empty", 2: "200 | empty" });
  sends("null with a status", get(`setResponseStatus(event, 404); return null;`), "404 | empty");
  sends("content with 204", get(`setResponseStatus(event, 204); return "tea";`), "204 | empty", { reports: ["no-body-with-204"] });
  sends("send()", get(`return send(event, "tea");`), "200 | tea", one);
  sends("send() after a status", get(`setResponseStatus(event, 404); return send(event, "tea");`), "404 | tea", one);
  sends("sendNoContent()", post(`return sendNoContent(event);`), "204 | empty");
  sends("sendNoContent() with a status", post(`return sendNoContent(event, 205);`), "205 | empty");
  sends("noContent()", post(`return noContent();`), "204 | empty", two);
  sends("noContent() with a status", post(`return noContent(205);`), "205 | empty", two);
  sends("by Node's response", get(`event.node.res.statusCode = 404; return "tea";`), "404 | tea", one);
  sends(
    "by the response of the event",
    get(`event.res.status = 404; event.res.statusText = "x"; event.res.headers.set("Allow", "GET"); return "tea";`),
    "404 | Allow: GET | tea",
    two,
  );
  sends("a Response", get(`return new Response("tea", { status: 404 });`), "404 | tea");
});

describe("fields", () => {
  for (const name of ["setResponseHeader", "setHeader", "appendResponseHeader", "appendHeader"])
    sends(`${name}()`, get(`${name}(event, "Allow", "GET"); return "tea";`), "200 | Allow: GET | tea");
  for (const name of ["setResponseHeaders", "setHeaders", "appendResponseHeaders", "appendHeaders"])
    sends(`${name}()`, get(`${name}(event, { Allow: "GET" }); return "tea";`), "200 | Allow: GET | tea");
  sends(
    "removeResponseHeader()",
    get(`setHeader(event, "Allow", "GET"); removeResponseHeader(event, "Allow"); return "tea";`),
    "200 | tea",
  );
  sends("clearResponseHeaders()", get(`setHeader(event, "Allow", "GET"); clearResponseHeaders(event); return "tea";`), "200 | tea");
  sends("setCookie()", get(`setCookie(event, "a", "b"); return "tea";`), "200 | Set-Cookie: a=b; Path=/ | tea");
  sends("deleteCookie()", get(`deleteCookie(event, "a"); return "tea";`), "200 | Set-Cookie: a=; Max-Age=0; Path=/ | tea");
  sends(
    "are kept by what reads the request",
    get(`setHeader(event, "Allow", "GET"); getQuery(event); return "tea";`),
    "200 | Allow: GET | tea",
  );
});

describe("redirects", () => {
  sends(
    "sendRedirect() with a status before the target",
    post(`return sendRedirect(event, 303, "/a");`),
    { 1: "500 | Location: 303", 2: "500" },
    { reports: ["no-lost-status"] },
  );
  sends("302 by default", post(`return sendRedirect(event, "/a");`), "302 | Location: /a");
  sends("a status", post(`return sendRedirect(event, "/a", 303);`), "303 | Location: /a");
  sends("a status set before is ignored", post(`setResponseStatus(event, 303); return sendRedirect(event, "/a");`), "302 | Location: /a", {
    reports: ["no-lost-status"],
  });
  sends("redirect()", post(`return redirect("/a");`), "302 | Location: /a", two);
  sends("redirect() with a status before the target", post(`return redirect(303, "/a");`), "500", { ...two, reports: ["no-lost-status"] });
  sends("redirect() with a status", post(`return redirect("/a", 303);`), "303 | Location: /a", two);
});

describe("errors", () => {
  sends("createError() with statusCode", get(`throw createError({ statusCode: 409, message: "tea" });`), { 1: "409", 2: "409 | tea" });
  sends("createError() with status", get(`throw createError({ status: 409, message: "tea" });`), { 1: "409", 2: "409 | tea" });
  sends("createError() with a message alone", get(`throw createError("tea");`), { 1: "500", 2: "500 | tea" });
  sends("createError() without a status", get(`throw createError({ message: "tea" });`), { 1: "500", 2: "500 | tea" });
  sends("createError() with a status before the message", get(`throw createError(409, "x");`), "500");
  sends("createError() with an object of its own", get(`const made = Object({ statusCode: 409 }); throw createError(made);`), "? 409");
  sends("an error that is returned", get(`return createError({ statusCode: 409, message: "tea" });`), { 1: "409", 2: "409 | tea" });
  sends("sendError()", get(`return sendError(event, createError({ statusCode: 409, message: "tea" }));`), "409", one);
  sends("HTTPError", get(`throw new HTTPError({ status: 409, message: "tea" });`), "409 | tea", two);
  sends("HTTPError with a message", get(`throw new HTTPError("tea", { status: 409 });`), "409 | tea", two);
  sends("HTTPError with a message alone", get(`throw new HTTPError("x");`), "500", two);
  sends("HTTPError.status()", get(`throw HTTPError.status(409, "tea");`), "409 | tea", two);
  sends(
    "a status that is set on the error",
    get(`const error = createError({ statusCode: 400, message: "tea" }); error.statusCode = 409; throw error;`),
    "409",
    one,
  );
});

describe("routes", () => {
  for (const method of ["get", "post", "put", "patch", "delete", "options"])
    sends(method, `router.${method}("/a", eventHandler(() => "tea"));`, "200 | tea");
  sends("all", `router.all("/a", eventHandler(() => "tea"));`, "200 | tea", two);
  sends("head", `router.head("/a", eventHandler(() => "tea"));`, "200 | empty", one);
  sends("a handler without a wrapper", `router.get("/a", () => "tea");`, "200 | tea", two);
  sends("add", `router.add("/a", eventHandler(() => "tea"), "post");`, "200 | tea", one);
  sends("on", `router.on("POST", "/a", () => "tea");`, "200 | tea", two);
  sends("use", `app.use("/a", eventHandler(() => "tea"));`, "200 | tea", one);
  sends("use without a path", `app.use(eventHandler(() => "tea"));`, "200 | tea", one);
  sends("a handler in an object", `router.get("/a", eventHandler({ handler: () => "tea" }));`, "200 | tea");
  sends("defineHandler", `router.get("/a", defineHandler(() => "tea"));`, "200 | tea", two);
});

/** The entries as the proof names them. */
function labels(kind: string, members: Members = {}, reason: string, names = Object.keys(members)): Readonly<Record<string, string>> {
  const forms = names.flatMap((name) => {
    const count = [members[name] ?? []].flat().length;
    return count < 2 ? [`${kind} ${name}`] : Array.from({ length: count }, (_, index) => `${kind} ${name} (${index + 1} of ${count})`);
  });
  return Object.fromEntries(forms.map((label) => [label, reason]));
}

const reading = Object.keys(h3.globals ?? {}).filter((name) => /^(?:get|is|parse|read|toWeb)/.test(name) && name !== "getQuery()");

leaves({
  ...labels("global", h3.globals, "what h3 exports, which Nitro imports by itself"),
  ...labels("export", h3.exports, "reads the request", reading),
  "export cachedEventHandler()": "of Nitro",
  "export defineCachedEventHandler()": "of Nitro",
  "export send() (1 of 2)": "h3 sends what it is given as undefined",
  "export sendStream()": "as send()",
});
