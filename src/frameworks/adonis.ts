import { argument, assigned, constant, type Effect, type Framework, type Members, property } from "./framework.js";
import { FOUND } from "./node.js";

/** The methods that answer with a status and the content that they are given; those of redirects set no Location. */
const SHORTCUTS: readonly (readonly [string, number])[] = [
  ["ok", 200],
  ["created", 201],
  ["accepted", 202],
  ["nonAuthoritativeInformation", 203],
  ["noContent", 204],
  ["resetContent", 205],
  ["partialContent", 206],
  ["multipleChoices", 300],
  ["movedPermanently", 301],
  ["movedTemporarily", 302],
  ["seeOther", 303],
  ["notModified", 304],
  ["useProxy", 305],
  ["temporaryRedirect", 307],
  ["badRequest", 400],
  ["unauthorized", 401],
  ["paymentRequired", 402],
  ["forbidden", 403],
  ["notFound", 404],
  ["methodNotAllowed", 405],
  ["notAcceptable", 406],
  ["proxyAuthenticationRequired", 407],
  ["requestTimeout", 408],
  ["conflict", 409],
  ["gone", 410],
  ["lengthRequired", 411],
  ["preconditionFailed", 412],
  ["requestEntityTooLarge", 413],
  ["requestUriTooLong", 414],
  ["unsupportedMediaType", 415],
  ["requestedRangeNotSatisfiable", 416],
  ["expectationFailed", 417],
  ["unprocessableEntity", 422],
  ["tooManyRequests", 429],
  ["internalServerError", 500],
  ["notImplemented", 501],
  ["badGateway", 502],
  ["serviceUnavailable", 503],
  ["gatewayTimeout", 504],
  ["httpVersionNotSupported", 505],
];

const sends: readonly Effect[] = [
  { arity: 0, completes: "now" },
  { content: argument(0), completes: "now" },
];

const field: Effect = { field: { name: argument(0), value: argument(1) }, is: "response" };

const response: Members = {
  "status()": { status: argument(0), is: "response" },
  "safeStatus()": { status: argument(0), keepsStatus: true, is: "response" },
  "send()": sends,
  "json()": sends,
  "jsonp()": sends,
  "stream()": { content: argument(0), document: true, completes: "now" },
  "download()": { content: argument(0), document: true, completes: "now" },
  "attachment()": { content: argument(0), document: true, fields: { "Content-Disposition": argument(1) }, completes: "now" },
  "abort()": [
    { arity: 1, makes: "error", status: constant(400), content: argument(0), completes: "throwing", ends: true },
    { makes: "error", status: argument(1), content: argument(0), completes: "throwing", ends: true },
  ],
  "abortIf()": [
    { arity: 2, makes: "error", status: constant(400), content: argument(1), completes: "throwing", refuses: argument(0) },
    { makes: "error", status: argument(2), content: argument(1), completes: "throwing", refuses: argument(0) },
  ],
  "abortUnless()": [
    { arity: 2, makes: "error", status: constant(400), content: argument(1), completes: "throwing", asserts: argument(0) },
    { makes: "error", status: argument(2), content: argument(1), completes: "throwing", asserts: argument(0) },
  ],
  "header()": field,
  "safeHeader()": field,
  "append()": field,
  "removeHeader()": { removes: argument(0), is: "response" },
  "type()": { fields: { "Content-Type": argument(0) }, is: "response" },
  "vary()": { fields: { Vary: argument(0) }, is: "response" },
  "location()": { fields: { Location: argument(0) }, is: "response" },
  "cookie()": { fields: { "Set-Cookie": argument(1) }, is: "response" },
  "plainCookie()": { fields: { "Set-Cookie": argument(1) }, is: "response" },
  "clearCookie()": { fields: { "Set-Cookie": argument(0) }, is: "response" },
  "redirect()": [
    { arity: 0, is: "redirect" },
    {
      arity: 2,
      when: { argument: 1, is: "number" },
      status: FOUND,
      keepsStatus: true,
      loses: argument(1),
      fields: { Location: argument(0) },
      completes: "now",
    },
    { arity: [1, 2], status: FOUND, keepsStatus: true, fields: { Location: argument(0) }, completes: "now" },
    { status: argument(2), fields: { Location: argument(0) }, completes: "now" },
  ],
  "getHeader()": {},
  "finish()": {},
  ...Object.fromEntries(
    SHORTCUTS.map(([name, code]) => [
      `${name}()`,
      [
        { arity: 0, status: constant(code), completes: "now" },
        { status: constant(code), content: argument(0), completes: "now" },
      ] satisfies readonly Effect[],
    ]),
  ),
};

const METHODS = ["get", "post", "put", "patch", "delete", "any"] as const;

const routes: Members = Object.fromEntries(
  METHODS.map((name) => [
    `${name}()`,
    { registers: { method: name === "any" ? "*" : name.toUpperCase(), target: argument(0), handlers: [argument(1)] }, is: "application" },
  ]),
);

/**
 * AdonisJS 6 and 7 (frameworks.md, section 15).
 *
 * @see https://docs.adonisjs.com/guides/basics/response
 */
export const adonis: Framework = {
  name: "adonis",
  packages: [
    "@adonisjs/core/http",
    "@adonisjs/core/services/router",
    "@adonisjs/core/exceptions",
    "@adonisjs/core",
    "@ioc:Adonis/Core/HttpContext",
    "@ioc:Adonis/Core/Route",
  ],
  exports: {
    "new Exception": { status: property("status", argument(1)), otherwise: 500, content: argument(0), is: "error" },
  },
  objects: {
    application: {
      ...routes,
      "group()": { encloses: true, is: "group" },
      "route()": { registers: { method: argument(1), target: argument(0), handlers: [argument(2)] }, is: "application" },
    },
    group: {
      "prefix()": { prefix: argument(0), is: "group" },
      "use()": { is: "group" },
      "middleware()": { is: "group" },
      "as()": { is: "group" },
      "where()": { is: "group" },
      "domain()": { is: "group" },
      "namespace()": { is: "group" },
    },
    context: { response: { is: "response" }, request: { is: "request" } },
    response,
    redirect: {
      "status()": { status: argument(0), is: "redirect" },
      "toPath()": { status: FOUND, keepsStatus: true, fields: { Location: argument(0) }, completes: "now" },
      "toRoute()": { status: FOUND, keepsStatus: true, fields: { Location: argument(0) }, completes: "now" },
      "back()": { status: FOUND, keepsStatus: true, fields: { Location: constant("/") }, completes: "now" },
      "withQs()": { is: "redirect" },
    },
    error: { "status=": { status: assigned } },
    next: { "()": { hands: true } },
  },
  handlers: [["context"], ["context", "next"]],
  names: { application: ["router", "Route"], context: ["ctx"] },
  signs: "\\bNAME\\.response\\.\\w+\\(",
  types: { HttpContext: "context", HttpContextContract: "context" },
  defaultStatus: 200,
  emptyStatus: 204,
  returned: "content",
  spelling: {
    status: "status()",
    field: "header()",
    prepared: { on: "context", status: "NAME.response.status(STATUS)", field: "NAME.response.header(FIELD, VALUE)" },
  },
};
