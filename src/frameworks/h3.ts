import { argument, assigned, constant, type Effect, type Framework, type Members, property, type Source } from "./framework.js";
import { FOUND, nodeResponse } from "./node.js";
import { webObjects } from "./web.js";

/** The first argument is the event: what is set on its response. */
const field: Effect = { field: { name: argument(1), value: argument(2) } };
const fields: Effect = { fields: argument(1) };
const reads: Effect = {};

/** What h3 1 does through functions that take the event; h3 2 keeps them. */
const responding: Members = {
  "setResponseStatus()": { status: argument(1) },
  "setResponseHeader()": field,
  "setHeader()": field,
  "appendResponseHeader()": field,
  "appendHeader()": field,
  "setResponseHeaders()": fields,
  "setHeaders()": fields,
  "appendResponseHeaders()": fields,
  "appendHeaders()": fields,
  "removeResponseHeader()": { removes: argument(1) },
  "clearResponseHeaders()": { clears: true },
  "setCookie()": { fields: { "Set-Cookie": argument(2) } },
  "deleteCookie()": { fields: { "Set-Cookie": argument(1) } },
  "send()": [
    { arity: 1, completes: "now" },
    { content: argument(1), completes: "now" },
  ],
  "sendNoContent()": [
    { arity: 1, status: constant(204), keepsStatus: true, completes: "now" },
    { status: argument(1), keepsStatus: true, completes: "now" },
  ],
  "sendRedirect()": [
    { when: { argument: 1, is: "number" }, status: constant(500), loses: argument(1), otherFields: true, completes: "now" },
    { arity: 2, status: FOUND, fields: { Location: argument(1) }, completes: "now" },
    { status: argument(2), fields: { Location: argument(1) }, completes: "now" },
  ],
  "sendError()": { content: argument(1), raisesErrors: true, unknownStatus: true, completes: "throwing" },
  "sendStream()": { content: argument(1), document: true, completes: "now" },
};

/** Functions that take the event to read the request. */
const READING =
  "getCookie getHeader getHeaders getMethod getQuery getRequestHeader getRequestHeaders getRequestHost getRequestIP getRequestPath getRequestProtocol getRequestURL getResponseHeader getResponseHeaders getResponseStatus getRouterParam getRouterParams getValidatedQuery getValidatedRouterParams isMethod parseCookies readBody readFormData readMultipartFormData readRawBody readValidatedBody toWebRequest";

const status: Source = property(["statusCode", "status"], argument(0));

/** `createError({ statusCode, message })`; a text alone is a message. */
const error: readonly Effect[] = [
  { when: { argument: 0, is: "string" }, status: constant(500), content: argument(0), is: "error" },
  { when: { argument: 0, is: "object" }, status, otherwise: 500, content: argument(0), is: "error" },
];

const handler: Effect = { registers: { method: "*", handlers: [argument(0)] } };

/** What Nitro and Nuxt give without an import. */
const shared: Members = {
  ...responding,
  ...Object.fromEntries(READING.split(" ").map((name) => [`${name}()`, reads])),
  "createError()": error,
  "defineEventHandler()": handler,
  "eventHandler()": handler,
  "defineCachedEventHandler()": handler,
  "cachedEventHandler()": handler,
};

const METHODS = ["get", "post", "put", "patch", "delete", "head", "options", "all"] as const;

const routes: Members = Object.fromEntries(
  METHODS.map((name) => [
    `${name}()`,
    { registers: { method: name === "all" ? "*" : name.toUpperCase(), target: argument(0), handlers: [argument(1)] }, is: "application" },
  ]),
);

/**
 * h3 1 and 2, by itself and in Nitro and Nuxt, whose files name the method and the target (frameworks.md, section 13).
 *
 * @see https://h3.dev/guide
 */
export const h3: Framework = {
  name: "h3",
  packages: ["h3", "#imports", "nitro/h3", "nitropack/runtime"],
  exports: {
    ...shared,
    "createError()": [
      ...error,
      { when: { argument: 0, is: "number" }, status: constant(500), content: argument(0), is: "error" },
      { unknownStatus: true, content: argument(0), is: "error" },
    ],
    "defineHandler()": handler,
    "createApp()": { is: "application" },
    "createRouter()": { is: "application" },
    "new H3": { is: "application" },
    "redirect()": [
      { when: { argument: 0, is: "number" }, makes: "answer", status: constant(500), loses: argument(0) },
      { arity: 1, makes: "answer", status: FOUND, fields: { Location: argument(0) } },
      { makes: "answer", status: argument(1), fields: { Location: argument(0) } },
    ],
    "noContent()": [
      { arity: 0, makes: "answer", status: constant(204) },
      { makes: "answer", status: argument(0) },
    ],
    "new HTTPError": [
      {
        when: { argument: 0, is: "string" },
        status: property(["status", "statusCode"], argument(1)),
        otherwise: 500,
        content: argument(0),
        is: "error",
      },
      { status, otherwise: 500, content: argument(0), is: "error" },
    ],
    "HTTPError.status()": { status: argument(0), content: argument(1), is: "error" },
  },
  globals: shared,
  modules: [
    {
      path: "(?:^|/)server(/api/.+?)(?:\\.(?<method>get|post|put|patch|delete|head|options))?(?:\\.(?:dev|prod|prerender))?\\.[cm]?[jt]s$",
      signs: "(?:^|\\W)(?:define\\w*|event|cachedEvent)Handler\\(",
      exports: { default: "*" },
    },
    {
      path: "(?:^|/)routes(/.+?)(?:\\.(?<method>get|post|put|patch|delete|head|options))?(?:\\.(?:dev|prod|prerender))?\\.[cm]?[jt]s$",
      signs: "(?:^|\\W)(?:define\\w*|event|cachedEvent)Handler\\(",
      exports: { default: "*" },
    },
  ],
  objects: {
    application: {
      ...routes,
      "add()": { registers: { method: argument(2), target: argument(0), handlers: [argument(1)] }, is: "application" },
      "on()": { registers: { method: argument(0), target: argument(1), handlers: [argument(2)] }, is: "application" },
      "use()": [
        { arity: 1, ...handler, is: "application" },
        { registers: { method: "*", target: argument(0), handlers: [argument(1)] }, is: "application" },
      ],
    },
    context: { node: { is: "node" }, res: { is: "prepared" } },
    // h3 1: event.node.res; h3 2: event.res
    node: { res: { is: "response" } },
    response: nodeResponse,
    prepared: { "status=": { status: assigned }, "statusText=": {}, headers: { is: "fields" } },
    answer: webObjects.answer,
    fields: webObjects.fields,
    error: { "statusCode=": { status: assigned } },
  },
  handlers: [["context"]],
  names: { application: ["router", "app"], context: ["event"] },
  signs: "\\b(?:setResponseStatus|sendRedirect|sendError|setResponseHeaders?|readBody|getQuery|getRouterParams?)\\(\\s*NAME\\b",
  types: { H3Event: "context", H3: "application" },
  defaultStatus: 200,
  emptyStatus: { 1: 204, 2: 200 },
  returned: "content",
  spelling: {
    prepared: { on: "context", status: "setResponseStatus(NAME, STATUS)", field: "setResponseHeader(NAME, FIELD, VALUE)" },
  },
};
