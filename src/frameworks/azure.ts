import { argument, assigned, type Effect, type Framework, type Members, property } from "./framework.js";

/** What an HTTP trigger answers with: the content is text, or an object as JSON; version 3 knew `statusCode` as well. */
const result: Effect = {
  makes: "answer",
  status: property("status", assigned),
  loses: property("statusCode", assigned),
  fields: { "*": property("headers", assigned) },
  content: property(["jsonBody", "body"], assigned),
};

const answer: Members = {
  "status=": { status: assigned, is: "answer" },
  "body=": { content: assigned, is: "answer" },
  "jsonBody=": { content: assigned, is: "answer" },
  "headers=": { clears: true, fields: assigned },
  headers: { is: "fields" },
};

const METHODS = { get: "GET", post: "POST", put: "PUT", patch: "PATCH", deleteRequest: "DELETE" } as const;

/**
 * Azure Functions, version 4 of the programming model.
 *
 * @see https://learn.microsoft.com/azure/azure-functions/functions-reference-node
 */
export const azure: Framework = {
  name: "azure-functions",
  packages: ["@azure/functions"],
  exports: {
    "app.http()": {
      registers: {
        method: property("methods", argument(1)),
        target: property("route", argument(1)),
        handlers: [property("handler", argument(1))],
      },
    },
    ...Object.fromEntries(
      Object.entries(METHODS).map(([name, method]) => [
        `app.${name}()`,
        [
          {
            when: { argument: 1, is: "object" },
            registers: { method, target: property("route", argument(1)), handlers: [property("handler", argument(1))] },
          },
          { registers: { method, handlers: [argument(1)] } },
        ] satisfies readonly Effect[],
      ]),
    ),
  },
  objects: {
    answer,
    fields: { "[]=": { field: { name: { key: true }, value: assigned } } },
  },
  handlers: [["request"], ["request", "invocation"]],
  types: { HttpRequest: "request", HttpResponseInit: "answer", HttpHandler: "handler" },
  commonTypes: ["HttpRequest", "HttpHandler"],
  objectAnswers: { having: ["status", "jsonBody", "body"], effect: result },
  defaultStatus: 200,
  returned: "ignored",
};

/** What both `context.res = { … }` and `context.res.status = …` set. */
const assignedResult: Effect = {
  clears: true,
  status: property(["statusCode", "status"], assigned),
  otherwise: 200,
  fields: { "*": property("headers", assigned) },
  content: property("body", assigned),
};

const sends: readonly Effect[] = [{ arity: 0 }, { content: argument(0) }];

/** Azure Functions, version 3 of the programming model: the response is kept in the context. */
export const azureContext: Framework = {
  name: "azure-functions-3",
  packages: ["@azure/functions"],
  objects: {
    context: {
      "res=": assignedResult,
      res: { is: "response" },
      "done()": {},
      "log()": {},
    },
    response: {
      "status=": { status: assigned },
      "statusCode=": { status: assigned },
      "body=": { content: assigned },
      "headers=": { clears: true, fields: assigned },
      headers: { is: "fields" },
      "status()": { status: argument(0), is: "response" },
      "set()": { field: { name: argument(0), value: argument(1) }, is: "response" },
      "header()": { field: { name: argument(0), value: argument(1) }, is: "response" },
      "setHeader()": { field: { name: argument(0), value: argument(1) }, is: "response" },
      "type()": { fields: { "Content-Type": argument(0) }, is: "response" },
      "removeHeader()": { removes: argument(0), is: "response" },
      "get()": {},
      "getHeader()": {},
      "json()": sends,
      "send()": sends,
      "end()": sends,
      "sendStatus()": { status: argument(0) },
    },
    fields: { "[]=": { field: { name: { key: true }, value: assigned } } },
  },
  handlers: [["context"], ["context", "request"]],
  names: { context: ["context"], request: ["req", "request"] },
  signs: "\\bNAME\\.res\\s*=\\s*\\{",
  types: { AzureFunction: "handler" },
  defaultStatus: 200,
  returned: "ignored",
  ending: "assigned",
};
