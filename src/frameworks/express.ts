import { argument, assigned, constant, type Effect, type Framework, type Members } from "./framework.js";
import { FOUND, nodeResponse } from "./node.js";

const chains: Effect = { is: "response" };

/** `send`, `json` and `jsonp`: Express 4 also takes a status beside the content, Express 5 no longer does. */
function sends(): readonly Effect[] {
  return [
    { arity: 0, completes: "now" },
    {
      arity: 2,
      when: { argument: 0, is: "number" },
      majors: [4],
      status: argument(0),
      content: argument(1),
      completes: "now",
      is: "response",
    },
    {
      arity: 2,
      when: { argument: 1, is: "number" },
      majors: [4],
      status: argument(1),
      content: argument(0),
      completes: "now",
      is: "response",
    },
    {
      arity: 2,
      when: { argument: 0, is: "number" },
      majors: [5],
      loses: argument(0),
      content: argument(0),
      completes: "now",
      is: "response",
    },
    {
      arity: 2,
      when: { argument: 1, is: "number" },
      majors: [5],
      loses: argument(1),
      content: argument(0),
      completes: "now",
      is: "response",
    },
    // With more arguments it is a method of the project's own.
    { arity: [1, 2], content: argument(0), completes: "now", is: "response" },
  ];
}

const send: readonly Effect[] = [
  { arity: 1, when: { argument: 0, is: "number" }, majors: [4], status: argument(0), completes: "now", is: "response" },
  {
    arity: 1,
    when: { argument: 0, is: "number" },
    majors: [5],
    loses: argument(0),
    content: argument(0),
    completes: "now",
    is: "response",
  },
  ...sends(),
];

/** What Express adds to the response of node:http (frameworks.md, section 4; Express 4 and 5). */
const response: Members = {
  ...nodeResponse,
  "status()": { status: argument(0), is: "response" },
  "sendStatus()": { status: argument(0), completes: "now", is: "response" },
  "send()": send,
  "json()": sends(),
  "jsonp()": sends(),
  "sendFile()": { content: argument(0), document: true, completes: "now" },
  "sendfile()": { content: argument(0), document: true, completes: "now" },
  "download()": {
    content: argument(0),
    document: true,
    fields: { "Content-Disposition": constant("attachment") },
    completes: "now",
  },
  "render()": { content: argument(0), document: true, completes: "now" },
  "redirect()": [
    {
      arity: 1,
      when: { argument: 0, is: "number" },
      status: FOUND,
      loses: argument(0),
      fields: { Location: argument(0) },
      completes: "now",
    },
    { arity: 1, status: FOUND, fields: { Location: argument(0) }, completes: "now" },
    {
      arity: 2,
      when: [
        { argument: 0, is: "string" },
        { argument: 1, is: "number" },
      ],
      majors: [5],
      status: constant(500),
      loses: argument(1),
      fields: { Location: argument(1) },
      completes: "now",
    },
    {
      arity: 2,
      when: [
        { argument: 0, is: "string" },
        { argument: 1, is: "number" },
      ],
      majors: [4],
      status: argument(1),
      fields: { Location: argument(0) },
      completes: "now",
    },
    { arity: 2, status: argument(0), fields: { Location: argument(1) }, completes: "now" },
    // To nowhere.
    { status: FOUND, fields: { Location: constant("undefined") }, completes: "now" },
  ],
  "set()": [
    { arity: 1, fields: argument(0), is: "response" },
    { field: { name: argument(0), value: argument(1) }, is: "response" },
  ],
  "header()": [
    { arity: 1, fields: argument(0), is: "response" },
    { field: { name: argument(0), value: argument(1) }, is: "response" },
  ],
  "append()": { field: { name: argument(0), value: argument(1) }, is: "response" },
  "location()": { fields: { Location: argument(0) }, is: "response" },
  "type()": { fields: { "Content-Type": argument(0) }, is: "response" },
  "contentType()": { fields: { "Content-Type": argument(0) }, is: "response" },
  "attachment()": { fields: { "Content-Disposition": argument(0) }, is: "response" },
  "links()": { fields: { Link: argument(0) }, is: "response" },
  "vary()": { fields: { Vary: argument(0) }, is: "response" },
  "cookie()": { fields: { "Set-Cookie": argument(1) }, is: "response" },
  "clearCookie()": { fields: { "Set-Cookie": argument(0) }, is: "response" },
  "format()": chains,
  // The package i18n: res.__("User not found").
  "__()": {},
  "__n()": {},
  "__mf()": {},
  "get()": {},
  "locals=": {},
};

/** The methods that a router registers handlers for, each in the form of `app.METHOD` and of `route.METHOD`. */
const METHODS = ["get", "post", "put", "patch", "delete", "del", "head", "options", "query", "all"] as const;

function methodOf(name: string): string {
  if (name === "all") return "*";
  return name === "del" ? "DELETE" : name.toUpperCase();
}

const routes: Members = Object.fromEntries(
  METHODS.map((name) => [
    `${name}()`,
    { registers: { method: methodOf(name), target: argument(0), handlers: { from: 1 } }, is: "application" },
  ]),
);

const routeChain: Members = Object.fromEntries(
  METHODS.filter((name) => name !== "del").map((name) => [
    `${name}()`,
    { registers: { method: methodOf(name), handlers: { from: 0 } }, is: "route" },
  ]),
);

/** Middleware for all methods, below a path where one is given; what is mounted may be an application. */
export const use: Effect = {
  registers: { method: "*", target: argument(0), handlers: { from: 0 }, as: "middleware" },
  mounts: { at: argument(0), applications: { from: 0 } },
  is: "application",
};

/**
 * Express 4 and 5.
 *
 * @see https://expressjs.com/en/5x/api.html
 */
export const express: Framework = {
  name: "express",
  packages: ["express", "express-promise-router", "express-async-router"],
  exports: {
    "()": { is: "application" },
    "Router()": { is: "application" },
    "new Router": { is: "application" },
  },
  objects: {
    application: {
      ...routes,
      "use()": use,
      "param()": { registers: { method: "*", handlers: [argument(1)], as: "middleware" }, is: "application" },
      "route()": { is: "route" },
    },
    route: routeChain,
    response,
    next: { "()": [{ arity: 0 }, { content: argument(0), completes: "throwing" }] },
    error: { "status=": { status: assigned }, "statusCode=": { status: assigned } },
  },
  handlers: [
    ["request", "response"],
    ["request", "response", "next"],
    ["error", "request", "response", "next"],
  ],
  names: {
    application: ["app", "router", "server", "route", "routes", "api", "express"],
    response: ["res", "response", "resp", "_res"],
    request: ["req", "request", "_req"],
    next: ["next", "_next", "done", "cb"],
    error: ["err", "error", "e", "_err"],
  },
  types: {
    Response: "response",
    ExpressResponse: "response",
    Request: "request",
    NextFunction: "next",
    Application: "application",
    Express: "application",
    Router: "application",
    IRouter: "application",
  },
  defaultStatus: 200,
  returned: "ignored",
  spelling: { status: "status()", field: "set()", redirect: "status-first" },
};
