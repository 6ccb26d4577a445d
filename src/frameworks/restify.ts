import { ERROR_NAMES } from "./errors.js";
import { argument, assigned, constant, type Effect, type Framework, type Members, property } from "./framework.js";
import { FOUND, nodeResponse } from "./node.js";

/** A status, content and fields, of which the status may be left out; one number is a status without content. */
const sends: readonly Effect[] = [
  { arity: 0, completes: "now" },
  { arity: 1, when: { argument: 0, is: "number" }, status: argument(0), completes: "now" },
  { arity: 1, content: argument(0), raisesErrors: true, completes: "now" },
  { arity: 2, when: { argument: 0, is: "number" }, status: argument(0), content: argument(1), completes: "now" },
  { when: { argument: 0, is: "number" }, status: argument(0), content: argument(1), fields: argument(2), completes: "now" },
  { when: { argument: 0, is: "string" }, content: argument(0), fields: argument(1), completes: "now" },
  { when: { argument: 0, is: "object" }, content: argument(0), fields: argument(1), completes: "now" },
  { unknownStatus: true, content: argument(1), completes: "now" },
];

const response: Members = {
  ...nodeResponse,
  // It gives the number back: nothing can be chained.
  "status()": { status: argument(0) },
  "send()": sends,
  "json()": sends,
  "sendRaw()": sends,
  "header()": { field: { name: argument(0), value: argument(1) } },
  "set()": [{ arity: 1, fields: argument(0) }, { field: { name: argument(0), value: argument(1) } }],
  "link()": { fields: { Link: argument(0) } },
  "cache()": { fields: { "Cache-Control": argument(0) } },
  "noCache()": { fields: { "Cache-Control": constant("no-cache") } },
  "charSet()": {},
  "contentType=": { fields: { "Content-Type": assigned } },
  "redirect()": [
    { when: { argument: 0, is: "number" }, status: argument(0), fields: { Location: argument(1) }, completes: "now" },
    { when: { argument: 0, is: "object" }, unknownStatus: true, fields: { Location: argument(0) }, completes: "now" },
    { status: FOUND, fields: { Location: argument(0) }, completes: "now" },
  ],
};

const METHODS = { get: "GET", post: "POST", put: "PUT", patch: "PATCH", del: "DELETE", head: "HEAD", opts: "OPTIONS" } as const;

const routes: Members = Object.fromEntries(
  Object.entries(METHODS).map(([name, method]) => [
    `${name}()`,
    { registers: { method, target: argument(0), handlers: { from: 1 } }, is: "application" },
  ]),
);

/**
 * Restify 11 and 12 (frameworks.md, section 11).
 *
 * @see http://restify.com/docs/response-api/
 */
export const restify: Framework = {
  name: "restify",
  packages: ["restify"],
  exports: { "createServer()": { is: "application" } },
  objects: {
    application: {
      ...routes,
      "use()": { registers: { method: "*", handlers: { from: 0 }, as: "middleware" }, is: "application" },
      "pre()": { registers: { method: "*", handlers: { from: 0 }, as: "middleware" }, is: "application" },
    },
    response,
    next: { "()": [{ arity: 0 }, { content: argument(0), completes: "throwing" }] },
    error: { "statusCode=": { status: assigned } },
  },
  handlers: [
    ["request", "response"],
    ["request", "response", "next"],
  ],
  names: { application: ["server"], response: ["res", "response"], request: ["req", "request"], next: ["next"] },
  defaultStatus: 200,
  returned: "ignored",
  spelling: {},
};

/** Errors of restify-errors that http-errors does not have, and those that it names otherwise. */
const OWN: readonly (readonly [string, number])[] = [
  ["UriTooLong", 414],
  ["HttpVersionNotSupported", 505],
  ["InternalServer", 500],
  ["BadDigest", 400],
  ["BadMethod", 405],
  ["ConnectTimeout", 408],
  ["Internal", 500],
  ["InvalidArgument", 409],
  ["InvalidContent", 400],
  ["InvalidCredentials", 401],
  ["InvalidHeader", 400],
  ["InvalidVersion", 400],
  ["MissingParameter", 409],
  ["NotAuthorized", 403],
  ["RequestExpired", 400],
  ["RequestThrottled", 429],
  ["ResourceNotFound", 404],
  ["WrongAccept", 406],
];

const OTHERWISE: ReadonlySet<string> = new Set(["URITooLong", "HTTPVersionNotSupported", "InternalServerError"]);

/**
 * restify-errors 8: the last argument that is given is the message.
 *
 * @see https://github.com/restify/errors
 */
export const restifyErrors: Framework = {
  name: "restify-errors",
  packages: ["restify-errors"],
  exports: {
    ...Object.fromEntries(
      [...ERROR_NAMES.filter(([name]) => !OTHERWISE.has(name)), ...OWN].map(([name, code]) => [
        `new ${name}Error`,
        { status: constant(code), content: argument(-1), is: "error" },
      ]),
    ),
    "new HttpError": { status: property("statusCode", argument(0)), otherwise: 500, content: argument(-1), is: "error" },
    "makeErrFromCode()": { status: argument(0), content: argument(1), is: "error" },
  },
  objects: { error: { "statusCode=": { status: assigned } } },
  defaultStatus: 500,
};
