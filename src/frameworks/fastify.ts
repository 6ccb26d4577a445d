import { argument, assigned, constant, type Effect, type Framework, type Members, property } from "./framework.js";
import { FOUND } from "./node.js";
import { namedErrors } from "./errors.js";

const chains: Effect = { is: "response" };
const redirectStatus = { status: FOUND, keepsStatus: true } as const;

const reply: Members = {
  "code()": { status: argument(0), is: "response" },
  "status()": { status: argument(0), is: "response" },
  "statusCode=": { status: assigned },
  "send()": [
    { arity: 0, completes: "now", is: "response" },
    { content: argument(0), raisesErrors: true, completes: "now", is: "response" },
  ],
  "header()": { field: { name: argument(0), value: argument(1) }, is: "response" },
  "headers()": { fields: argument(0), is: "response" },
  "removeHeader()": { removes: argument(0), is: "response" },
  "type()": { fields: { "Content-Type": argument(0) }, is: "response" },
  "redirect()": [
    {
      arity: 1,
      when: { argument: 0, is: "number" },
      majors: [5],
      ...redirectStatus,
      loses: argument(0),
      fields: { Location: argument(0) },
      completes: "now",
      is: "response",
    },
    {
      arity: 1,
      when: { argument: 0, is: "number" },
      majors: [4],
      status: argument(0),
      fields: { Location: constant("") },
      completes: "now",
      is: "response",
    },
    { arity: 1, ...redirectStatus, fields: { Location: argument(0) }, completes: "now", is: "response" },
    {
      arity: 2,
      when: [{ argument: 0, is: "number" }],
      majors: [5],
      status: constant(500),
      loses: argument(0),
      fields: { Location: argument(0) },
      completes: "now",
      is: "response",
    },
    {
      arity: 2,
      when: [{ argument: 0, is: "number" }],
      majors: [4],
      status: argument(0),
      fields: { Location: argument(1) },
      completes: "now",
      is: "response",
    },
    { arity: 2, status: argument(1), fields: { Location: argument(0) }, completes: "now", is: "response" },
  ],
  "callNotFound()": { status: constant(404), completes: "now", is: "response" },
  "sendFile()": { content: argument(0), document: true, completes: "now", is: "response" },
  "download()": {
    content: argument(0),
    document: true,
    fields: { "Content-Disposition": constant("attachment") },
    completes: "now",
    is: "response",
  },
  "view()": { content: argument(0), document: true, completes: "now", is: "response" },
  "hijack()": { is: "hijacked" },
  raw: { is: "raw" },
  "setCookie()": { fields: { "Set-Cookie": argument(1) }, is: "response" },
  "cookie()": { fields: { "Set-Cookie": argument(1) }, is: "response" },
  "clearCookie()": { fields: { "Set-Cookie": argument(0) }, is: "response" },
  "vary()": { fields: { Vary: argument(0) }, is: "response" },
  "serializer()": chains,
  "getHeader()": {},
  "getHeaders()": {},
  "hasHeader()": {},
  "writeEarlyHints()": {},
  // @fastify/jwt, @fastify/cookie, @fastify/csrf-protection: they make or read what the handler sends itself.
  "jwtSign()": {},
  "signCookie()": {},
  "unsignCookie()": {},
  "generateCsrf()": { fields: { "Set-Cookie": constant("_csrf") } },
  "trailer()": chains,
  "cacheControl()": { fields: { "Cache-Control": argument(0) }, is: "response" },
  "preventCache()": { fields: { "Cache-Control": constant("no-store, max-age=0, private") }, is: "response" },
  "maxAge()": { fields: { "Cache-Control": argument(0) }, is: "response" },
  // @fastify/sensible: reply.conflict(message)
  ...namedErrors({ completes: "now", content: argument(0), is: "response" }),
  "getHttpError()": { status: argument(0), content: argument(1), completes: "now", is: "response" },
};

const METHODS = ["get", "post", "put", "patch", "delete", "head", "options", "all"] as const;

const routes: Members = Object.fromEntries(
  METHODS.map((name) => {
    const method = name === "all" ? "*" : name.toUpperCase();
    return [
      `${name}()`,
      [
        {
          arity: 2,
          when: { argument: 1, is: "object" },
          registers: { method, target: argument(0), handlers: [property("handler", argument(1))] },
          is: "application",
        },
        { registers: { method, target: argument(0), handlers: [argument(-1)] }, is: "application" },
      ] satisfies readonly Effect[],
    ];
  }),
);

/**
 * Fastify 4 and 5, with what @fastify/sensible decorates.
 *
 * @see https://fastify.dev/docs/latest/Reference/Reply/
 */
export const fastify: Framework = {
  name: "fastify",
  packages: ["fastify", "fastify-plugin", "@fastify/sensible", "@fastify/autoload", "fastify-autoload"],
  exports: {
    "()": [
      // fastify-plugin: fp(async (fastify, options) => { … })
      { when: { argument: 0, is: "function" }, registers: { method: "*", handlers: [argument(0)], as: "plugin" } },
      { is: "application" },
    ],
    "fastify()": { is: "application" },
  },
  routeObjects: [{ method: "method", target: "url", handler: "handler" }],
  objects: {
    application: {
      ...routes,
      "route()": {
        registers: {
          method: property("method", argument(0)),
          target: property("url", argument(0)),
          handlers: [property("handler", argument(0))],
        },
        is: "application",
      },
      "register()": {
        registers: { method: "*", handlers: [argument(0)], as: "plugin" },
        mounts: {
          at: property("prefix", argument(1)),
          applications: [argument(0)],
          folder: {
            loadedBy: ["@fastify/autoload", "fastify-autoload"],
            path: property("dir", argument(1)),
            at: property("prefix", property("options", argument(1))),
          },
        },
        is: "application",
      },
      "addHook()": { registers: { method: "*", handlers: [argument(1)], as: "middleware" }, is: "application" },
      "setErrorHandler()": { registers: { method: "*", handlers: [argument(0)], as: "error-handler" }, is: "application" },
      "setNotFoundHandler()": { registers: { method: "*", handlers: [argument(-1)], as: "not-found-handler" }, is: "application" },
      "withTypeProvider()": { is: "application" },
      httpErrors: { is: "errors" },
    },
    errors: {
      ...namedErrors({ content: argument(0), is: "error" }),
      "createError()": { status: argument(0), content: argument(1), is: "error" },
      "getHttpError()": { status: argument(0), content: argument(1), is: "error" },
    },
    response: reply,
    // What goes past Fastify's own rules is not judged.
    raw: {},
    hijacked: {},
    error: { "statusCode=": { status: assigned }, "status=": { status: assigned } },
    next: { "()": [{ arity: 0 }, { content: argument(0), completes: "throwing" }] },
  },
  handlers: [
    ["request", "response"],
    ["request", "response", "next"],
    ["error", "request", "response"],
  ],
  names: {
    application: ["fastify", "app", "server", "instance", "f"],
    response: ["reply", "rep", "res", "response", "_reply"],
    request: ["request", "req", "_request", "_req"],
    next: ["done", "next"],
    error: ["error", "err"],
  },
  types: {
    FastifyReply: "response",
    FastifyRequest: "request",
    FastifyInstance: "application",
    FastifyPlugin: "plugin",
    FastifyPluginAsync: "plugin",
    FastifyPluginCallback: "plugin",
  },
  defaultStatus: 200,
  returned: "content",
  spelling: {
    status: "code()",
    field: "header()",
    prepared: { on: "response", status: "NAME.code(STATUS)", field: "NAME.header(FIELD, VALUE)" },
  },
};
