import { argument, assigned, constant, type Framework, property } from "./framework.js";
import { FOUND } from "./node.js";

const chains = { is: "answer" } as const;
/** The toolkit's cookies are sent with whatever it makes. */
const made = { makes: "answer", inherits: true } as const;
const handler = property("handler", argument(0));

/**
 * hapi 21 (frameworks.md, section 10).
 *
 * @see https://hapi.dev/api/
 */
export const hapi: Framework = {
  name: "hapi",
  packages: ["@hapi/hapi", "hapi"],
  exports: {
    "server()": { is: "application" },
    "Server()": { is: "application" },
    "new Server": { is: "application" },
  },
  routeObjects: [{ method: "method", target: "path", handler: "handler", within: ["options", "config"] }],
  objects: {
    application: {
      "route()": {
        registers: {
          method: property("method", argument(0)),
          target: property("path", argument(0)),
          handlers: [handler, property("handler", property("options", argument(0))), property("handler", property("config", argument(0)))],
        },
      },
      "ext()": [
        { arity: 1, registers: { method: "*", handlers: [property("method", argument(0))], as: "middleware" } },
        { registers: { method: "*", handlers: [argument(1)], as: "middleware" } },
      ],
      "register()": { mounts: { at: property("prefix", property("routes", argument(-1))), applications: [argument(0)] } },
    },
    context: {
      "response()": [
        { arity: 0, ...made },
        { ...made, content: argument(0) },
      ],
      "redirect()": [
        { when: { argument: 1, is: "number" }, ...made, status: FOUND, fields: { Location: argument(0) }, loses: argument(1) },
        { ...made, status: FOUND, fields: { Location: argument(0) } },
      ],
      "view()": { ...made, content: argument(0), document: true },
      "file()": { ...made, content: argument(0), document: true },
      // What a prerequisite or an extension returns to go on, or to end without an answer of its own.
      continue: { is: "signal" },
      abandon: { is: "signal" },
      close: { is: "signal" },
      "unauthenticated()": {},
      "authenticated()": {},
      "state()": { fields: { "Set-Cookie": argument(1) } },
      "unstate()": { fields: { "Set-Cookie": argument(0) } },
    },
    answer: {
      "code()": { status: argument(0), ...chains },
      "statusCode=": { status: assigned },
      "message()": chains,
      "header()": { field: { name: argument(0), value: argument(1) }, ...chains },
      "type()": { fields: { "Content-Type": argument(0) }, ...chains },
      "location()": { fields: { Location: argument(0) }, ...chains },
      "created()": { status: constant(201), fields: { Location: argument(0) }, ...chains },
      "redirect()": { status: FOUND, fields: { Location: argument(0) }, ...chains },
      "permanent()": [
        { arity: 0, status: constant(301), ...chains },
        { unknownStatus: true, ...chains },
      ],
      "temporary()": [
        { arity: 0, status: FOUND, ...chains },
        { unknownStatus: true, ...chains },
      ],
      "rewritable()": { unknownStatus: true, ...chains },
      "etag()": { fields: { ETag: argument(0) }, ...chains },
      "vary()": { fields: { Vary: argument(0) }, ...chains },
      "state()": { fields: { "Set-Cookie": argument(1) }, ...chains },
      "unstate()": { fields: { "Set-Cookie": argument(0) }, ...chains },
      "bytes()": chains,
      "charset()": chains,
      "encoding()": chains,
      "ttl()": chains,
      "takeover()": chains,
      headers: { is: "fields" },
    },
    fields: { "[]=": { field: { name: { key: true }, value: assigned } } },
  },
  handlers: [["request", "context"], ["request"]],
  names: {
    application: ["server"],
    request: ["request", "req"],
    context: ["h"],
  },
  signs: "\\bNAME\\.(?:(?:response|redirect|view|file)\\(|(?:continue|abandon|close)\\b)",
  types: { ResponseToolkit: "context", Request: "request", Server: "application" },
  defaultStatus: 200,
  emptyStatus: 204,
  returned: "content",
  spelling: { status: "code()", field: "header()", redirect: "status-after" },
};
