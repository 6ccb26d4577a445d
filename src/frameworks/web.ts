import { argument, constant, type Effect, type Framework, type Members, property } from "./framework.js";
import { FOUND } from "./node.js";

/** The object that tells status and fields beside the content: `{ status, headers }`. */
export const init = (index: number): Effect => ({
  status: property("status", argument(index)),
  fields: property("headers", argument(index)),
});

/** A response made from content and an object that tells the rest. */
export const makes: Effect = { makes: "answer", content: argument(0), noContent: "null", ...init(1) };

/** The same from a value that is sent as JSON. */
export const makesJson: Effect = { ...makes, noContent: "nothing" };

/** The arguments of a redirect in the wrong order: that is refused, by an error that nobody expects. */
export const swapped: Effect = {
  arity: 2,
  when: { argument: 0, is: "number" },
  makes: "answer",
  status: constant(500),
  loses: argument(0),
};

/** A redirect made from an address and a status, or an object that tells it. */
export const redirects = (status: number): readonly Effect[] => [
  swapped,
  { arity: 1, makes: "answer", status: { constant: status }, fields: { Location: argument(0) } },
  {
    arity: 2,
    when: { argument: 1, is: "object" },
    makes: "answer",
    status: property("status", argument(1)),
    otherwise: status,
    fields: { Location: argument(0), "*": property("headers", argument(1)) },
  },
  { makes: "answer", status: argument(1), fields: { Location: argument(0) } },
];

/** What can be done with a response of the Fetch standard, and with its fields. */
export const webObjects = {
  answer: {
    headers: { is: "fields" },
    cookies: { is: "cookies" },
    "clone()": { is: "answer" },
    "json()": {},
    "text()": {},
  },
  fields: {
    "set()": { field: { name: argument(0), value: argument(1) } },
    "append()": { field: { name: argument(0), value: argument(1) } },
    "delete()": { removes: argument(0) },
    "get()": {},
    "has()": {},
  },
  cookies: {
    "set()": { fields: { "Set-Cookie": argument(0) } },
    "delete()": { fields: { "Set-Cookie": argument(0) } },
    "get()": {},
  },
} as const satisfies Framework["objects"];

/** Handlers that a module exports by the name of their method. */
export const METHOD_EXPORTS = {
  GET: "GET",
  POST: "POST",
  PUT: "PUT",
  PATCH: "PATCH",
  DELETE: "DELETE",
  HEAD: "HEAD",
  OPTIONS: "OPTIONS",
} as const;

/** Handlers of Cloudflare Pages, in files below `functions/`. */
const PAGES_EXPORTS = {
  onRequest: "*",
  onRequestGet: "GET",
  onRequestPost: "POST",
  onRequestPut: "PUT",
  onRequestPatch: "PATCH",
  onRequestDelete: "DELETE",
  onRequestHead: "HEAD",
  onRequestOptions: "OPTIONS",
} as const;

const response: Members = {
  "new Response": makes,
  "Response.json()": makesJson,
  "Response.redirect()": [
    swapped,
    { arity: 1, makes: "answer", status: FOUND, fields: { Location: argument(0) } },
    { makes: "answer", status: argument(1), fields: { Location: argument(0) } },
  ],
};

/**
 * The `Response` of the Fetch standard, as Bun, Deno, Workers, Astro and others take it from a handler.
 *
 * @see https://fetch.spec.whatwg.org/#response-class
 */
export const web: Framework = {
  name: "web",
  packages: [],
  globals: {
    ...response,
    "Bun.serve()": {
      registers: { method: "*", handlers: [property("fetch", argument(0))], table: property("routes", argument(0)) },
      is: "server",
    },
    "Deno.serve()": { registers: { method: "*", handlers: [argument(-1)] }, is: "server" },
  },
  modules: [
    { exports: METHOD_EXPORTS },
    { exports: { "default.fetch": "*" } },
    { path: "(?:^|/)functions(/.+?)\\.[cm]?[jt]sx?$", exports: PAGES_EXPORTS },
  ],
  routeObjects: [{ method: "method", target: "path", handler: "handler" }],
  inBrowsers: true,
  objects: webObjects,
  defaultStatus: 200,
  returned: "ignored",
};
