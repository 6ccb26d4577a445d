import { argument, constant, type Effect, type Framework, type Members } from "./framework.js";
import { express } from "./express.js";
import { fastify } from "./fastify.js";
import { FOUND } from "./node.js";

/** The built-in exceptions, by the stem of their names. */
const EXCEPTIONS: readonly (readonly [string, number])[] = [
  ["BadRequest", 400],
  ["Unauthorized", 401],
  ["Forbidden", 403],
  ["NotFound", 404],
  ["MethodNotAllowed", 405],
  ["NotAcceptable", 406],
  ["RequestTimeout", 408],
  ["Conflict", 409],
  ["Gone", 410],
  ["PreconditionFailed", 412],
  ["PayloadTooLarge", 413],
  ["UnsupportedMediaType", 415],
  ["ImATeapot", 418],
  ["Misdirected", 421],
  ["UnprocessableEntity", 422],
  ["InternalServerError", 500],
  ["NotImplemented", 501],
  ["BadGateway", 502],
  ["ServiceUnavailable", 503],
  ["GatewayTimeout", 504],
  ["HttpVersionNotSupported", 505],
];

const METHODS = ["Get", "Post", "Put", "Patch", "Delete", "Head", "Options", "All"] as const;

const routes: Members = Object.fromEntries(
  METHODS.map((name) => [
    `${name}()`,
    { registers: { method: name === "All" ? "*" : name.toUpperCase(), target: argument(0), handlers: [] } } satisfies Effect,
  ]),
);

/** With `passthrough`, what the handler returns is still sent. */
const response: readonly Effect[] = [
  { when: { argument: 0, is: "object" }, is: "response" },
  { is: "response", owns: true },
];

/**
 * NestJS 11 and 12 (frameworks.md, section 8).
 *
 * @see https://docs.nestjs.com/controllers
 */
export const nest: Framework = {
  name: "nest",
  packages: ["@nestjs/common"],
  exports: {
    "new HttpException": [
      { when: { argument: 0, is: "number" }, status: constant(500), loses: argument(0), is: "error" },
      { status: argument(1), content: argument(0), is: "error" },
    ],
    ...Object.fromEntries(
      EXCEPTIONS.map(([stem, code]) => [
        `new ${stem}Exception`,
        { status: constant(code), content: argument(0), is: "error" } satisfies Effect,
      ]),
    ),
  },
  decorators: {
    ...routes,
    "Controller()": { registers: { method: "*", target: argument(0), handlers: [] } },
    "Catch()": { registers: { method: "*", handlers: [{ method: "catch" }], as: "error-handler" } },
    "HttpCode()": { status: argument(0) },
    "Header()": { field: { name: argument(0), value: argument(1) } },
    "Redirect()": [
      { arity: [0, 1], status: FOUND, fields: { Location: argument(0) } },
      { status: argument(1), fields: { Location: argument(0) } },
    ],
    "Render()": { owns: true },
    "Sse()": { owns: true },
    "Res()": response,
    "Response()": response,
  },
  objects: {
    response: { ...fastify.objects.response, ...express.objects.response },
    context: {
      "switchToHttp()": { is: "context" },
      "getResponse()": { is: "response" },
      "getRequest()": { is: "request" },
      "getHandler()": {},
      "getClass()": {},
      "getType()": {},
    },
  },
  handlers: [["error", "context"]],
  types: { ArgumentsHost: "context", ExecutionContext: "context" },
  defaultStatus: { POST: 201, "*": 200 },
  returned: "content",
  sendsErrors: true,
  ending: "always",
  spelling: { status: "status()", field: "header()", redirect: "status-first", decorator: "HttpCode" },
};
