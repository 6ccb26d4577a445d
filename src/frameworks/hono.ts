import { argument, constant, type Effect, type Framework, type Members, property } from "./framework.js";
import { FOUND } from "./node.js";
import { init, webObjects } from "./web.js";

const made: Effect = { makes: "answer", inherits: true };
const page: Effect = { ...made, document: true };

/** Content with a status and fields beside it, or an object that tells both. */
const answers = (base: Effect): readonly Effect[] => [
  { arity: 0, ...base },
  { arity: 1, ...base, content: argument(0) },
  { when: { argument: 1, is: "object" }, ...base, content: argument(0), ...init(1) },
  { arity: 2, ...base, content: argument(0), status: argument(1) },
  { ...base, content: argument(0), status: argument(1), fields: argument(2) },
];

const context: Members = {
  "json()": answers(made),
  "text()": answers(made),
  "body()": answers(made),
  "newResponse()": answers(made),
  "html()": answers(page),
  "render()": { ...page, content: argument(0) },
  "redirect()": [
    { arity: 1, when: { argument: 0, is: "number" }, ...made, status: FOUND, loses: argument(0), fields: { Location: argument(0) } },
    { arity: 1, ...made, status: FOUND, fields: { Location: argument(0) } },
    // 200 on Node, an error elsewhere.
    {
      arity: 2,
      when: { argument: 0, is: "number" },
      ...made,
      unknownStatus: true,
      loses: argument(0),
      fields: { Location: argument(0) },
    },
    { ...made, status: argument(1), fields: { Location: argument(0) } },
  ],
  "notFound()": { ...made, status: constant(404) },
  "status()": { status: argument(0) },
  "header()": [{ arity: 1, removes: argument(0) }, { field: { name: argument(0), value: argument(1) } }],
  "get()": {},
  "set()": {},
  "setRenderer()": {},
  "setLayout()": {},
  req: { is: "request" },
  res: { is: "prepared" },
};

const METHODS = ["get", "post", "put", "patch", "delete", "options", "query", "all"] as const;

const routes: Members = Object.fromEntries(
  METHODS.map((name) => [
    `${name}()`,
    { registers: { method: name === "all" ? "*" : name.toUpperCase(), target: argument(0), handlers: { from: 0 } }, is: "application" },
  ]),
);

/**
 * Hono 4 (frameworks.md, section 7).
 *
 * @see https://hono.dev/docs/api/context
 */
export const hono: Framework = {
  name: "hono",
  packages: ["hono", "@hono/hono", "hono/tiny", "hono/quick", "hono/http-exception", "hono/factory", "@hono/zod-openapi"],
  exports: {
    "new Hono": { is: "application" },
    "new OpenAPIHono": { is: "application" },
    "createFactory()": { is: "factory" },
    "createMiddleware()": { registers: { method: "*", handlers: [argument(0)], as: "middleware" }, is: "middleware" },
    "new HTTPException": [
      { arity: 0, status: constant(500), is: "error" },
      { status: argument(0), content: property("message", argument(1)), is: "error" },
    ],
  },
  objects: {
    application: {
      ...routes,
      "on()": { registers: { method: argument(0), target: argument(1), handlers: { from: 2 } }, is: "application" },
      "openapi()": {
        registers: {
          method: property("method", argument(0, argument(0))),
          target: property("path", argument(0, argument(0))),
          handlers: [argument(1)],
        },
        is: "application",
      },
      "use()": { registers: { method: "*", target: argument(0), handlers: { from: 0 }, as: "middleware" }, is: "application" },
      "onError()": { registers: { method: "*", handlers: [argument(0)], as: "error-handler" }, is: "application" },
      "notFound()": { registers: { method: "*", handlers: [argument(0)], as: "not-found-handler" }, is: "application" },
      "route()": { mounts: { at: argument(0), applications: [argument(1)] }, is: "application" },
      "basePath()": { makes: "application", prefix: argument(0), is: "application" },
    },
    factory: {
      "createHandlers()": { registers: { method: "*", handlers: { from: 0 } } },
      "createMiddleware()": { registers: { method: "*", handlers: [argument(0)], as: "middleware" } },
      "createApp()": { is: "application" },
    },
    context,
    // What goes out after the handler, and before it what gives its fields to the answer that is made.
    prepared: { headers: { is: "fields" }, "clone()": {} },
    next: { "()": {} },
    ...webObjects,
  },
  handlers: [["context"], ["context", "next"], ["error", "context"]],
  names: {
    application: ["app", "api", "route", "routes", "router"],
    context: ["c"],
    next: ["next"],
    error: ["err", "error", "e"],
  },
  signs: "\\bNAME\\.(?:json|text|html|body|newResponse|redirect|notFound)\\(|\\w\\(NAME,",
  types: { Context: "context", Hono: "application", OpenAPIHono: "application" },
  defaultStatus: 200,
  returned: "ignored",
  spelling: { status: "status()", field: "header()" },
};
