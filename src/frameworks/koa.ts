import { argument, assigned, constant, type Effect, type Framework, type Members, property } from "./framework.js";
import { FOUND } from "./node.js";

/** What both the context and its `response` have. */
const response: Members = {
  "status=": { status: assigned },
  "body=": [
    // Without content there is nothing to send: 204, whatever status was set before.
    { when: { argument: "assigned", is: "nothing" }, status: constant(204), content: assigned },
    { content: assigned },
  ],
  "message=": {},
  "type=": { fields: { "Content-Type": assigned } },
  "etag=": { fields: { ETag: assigned } },
  "lastModified=": { fields: { "Last-Modified": assigned } },
  "set()": [{ arity: 1, fields: argument(0) }, { field: { name: argument(0), value: argument(1) } }],
  "append()": { field: { name: argument(0), value: argument(1) } },
  "remove()": { removes: argument(0) },
  "redirect()": [
    {
      arity: 2,
      when: { argument: 1, is: "number" },
      status: FOUND,
      keepsStatus: "redirect",
      fields: { Location: argument(0) },
      loses: argument(1),
    },
    {
      arity: [1, 2],
      when: { argument: 0, is: "number" },
      status: FOUND,
      keepsStatus: "redirect",
      fields: { Location: argument(0) },
      loses: argument(0),
    },
    { status: FOUND, keepsStatus: "redirect", fields: { Location: argument(0) } },
  ],
  "back()": { status: FOUND, keepsStatus: "redirect", fields: { Location: argument(0) } },
  "attachment()": { fields: { "Content-Disposition": argument(0) } },
  "vary()": { fields: { Vary: argument(0) } },
  "get()": {},
  "is()": {},
};

const thrown: Effect = { makes: "error", completes: "throwing", ends: true };

const context: Members = {
  ...response,
  "throw()": [
    { when: { argument: 0, is: "string" }, arity: 1, ...thrown, status: constant(500), content: argument(0) },
    { when: { argument: 0, is: "string" }, majors: [3], ...thrown, status: constant(500), content: argument(0), loses: argument(1) },
    { when: { argument: 0, is: "string" }, majors: [2], ...thrown, status: argument(1), content: argument(0) },
    { arity: 1, ...thrown, status: argument(0) },
    { arity: 2, ...thrown, status: argument(0), content: argument(1) },
    { ...thrown, status: argument(0), content: argument(1), fields: property("headers", argument(2)) },
  ],
  "assert()": [
    { arity: 2, makes: "error", completes: "throwing", asserts: argument(0), status: argument(1) },
    { makes: "error", completes: "throwing", asserts: argument(0), status: argument(1), content: argument(2) },
  ],
  "accepts()": {},
  "acceptsLanguages()": {},
  "inspect()": {},
  "toJSON()": {},
  response: { is: "context" },
  request: { is: "request" },
  cookies: { is: "cookies" },
};

/** An application, or a router, whose options may hold a prefix. */
const made: Effect = { prefix: property("prefix", argument(0)), is: "application" };

const METHODS = ["get", "post", "put", "patch", "delete", "del", "head", "options", "all"] as const;

function methodOf(name: string): string {
  if (name === "all") return "*";
  return name === "del" ? "DELETE" : name.toUpperCase();
}

const routes: Members = Object.fromEntries(
  METHODS.map((name) => {
    const method = methodOf(name);
    return [
      `${name}()`,
      [
        // A route may have a name before its path.
        {
          when: [
            { argument: 0, is: "string" },
            { argument: 1, is: "string" },
          ],
          registers: { method, target: argument(1), handlers: { from: 2 } },
          is: "application",
        },
        { registers: { method, target: argument(0), handlers: { from: 1 } }, is: "application" },
      ] satisfies readonly Effect[],
    ];
  }),
);

/**
 * Koa 2 and 3, with @koa/router (frameworks.md, section 6).
 *
 * @see https://github.com/koajs/koa/blob/master/docs/api/context.md
 */
export const koa: Framework = {
  name: "koa",
  packages: ["koa", "@koa/router", "koa-router", "koa-mount"],
  exports: {
    "new ": made,
    "()": [
      // koa-mount
      {
        when: { argument: 0, is: "string" },
        mounts: { at: argument(0), applications: [argument(1)] },
        is: "application",
      },
      made,
    ],
    "new Router": made,
  },
  objects: {
    application: {
      ...routes,
      "register()": { registers: { method: argument(1), target: argument(0), handlers: { from: 2 } }, is: "application" },
      "use()": {
        registers: { method: "*", handlers: { from: 0 }, as: "middleware" },
        mounts: { at: argument(0), applications: { from: 0 } },
        is: "application",
      },
      "prefix()": { prefix: argument(0), is: "application" },
      "routes()": { is: "application" },
      "middleware()": { is: "application" },
      "param()": { registers: { method: "*", handlers: [argument(1)], as: "middleware" }, is: "application" },
    },
    context,
    cookies: { "set()": { fields: { "Set-Cookie": argument(1) } }, "get()": {} },
    next: { "()": { hands: true } },
    error: { "status=": { status: assigned }, "statusCode=": { status: assigned } },
  },
  handlers: [["context"], ["context", "next"]],
  names: {
    application: ["app", "router", "koa", "api"],
    context: ["ctx", "context"],
    next: ["next"],
  },
  signs: "\\bNAME\\.(?:(?:response\\.)?(?:status|body)\\s*=(?!=)|(?:throw|assert|redirect)\\(|set\\(\\s*[\"'`])",
  types: { Context: "context", ParameterizedContext: "context", RouterContext: "context" },
  defaultStatus: 200,
  unansweredStatus: 404,
  returned: "ignored",
  ending: "assigned",
  spelling: { status: "status=", field: "set()", redirect: "status-before" },
};
