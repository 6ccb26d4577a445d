import { argument, assigned, constant, type Framework, type Members } from "./framework.js";

const ends = { content: argument(0), completes: "now" } as const;
const chains = { is: "response" } as const;
const committed = { commits: true, is: "response" } as const;

/** The response of node:http and node:http2, on which most frameworks build. */
export const nodeResponse: Members = {
  "statusCode=": { status: assigned },
  "statusMessage=": {},
  "writeHead()": [
    { arity: 1, status: argument(0), ...committed },
    { arity: 2, when: { argument: 1, is: "string" }, status: argument(0), ...committed },
    { arity: 2, status: argument(0), fields: argument(1), ...committed },
    { status: argument(0), fields: argument(2), ...committed },
  ],
  "setHeader()": { field: { name: argument(0), value: argument(1) }, is: "response" },
  "appendHeader()": { field: { name: argument(0), value: argument(1) }, is: "response" },
  "setHeaders()": { fields: argument(0), is: "response" },
  "removeHeader()": { removes: argument(0) },
  "write()": { content: argument(0), commits: true },
  "end()": [{ arity: 0, completes: "now" }, { when: { argument: 0, is: "function" }, completes: "now" }, ends],
  "flushHeaders()": { commits: true },
  "writeContinue()": {},
  "writeEarlyHints()": {},
  "writeProcessing()": {},
  "addTrailers()": {},
  "getHeader()": {},
  "getHeaders()": {},
  "getHeaderNames()": {},
  "hasHeader()": {},
  "cork()": {},
  "uncork()": {},
  "destroy()": {},
  "on()": chains,
  "once()": chains,
  "off()": chains,
  "addListener()": chains,
  "removeListener()": chains,
  "emit()": {},
  "setTimeout()": chains,
};

/**
 * node:http, node:https and node:http2 (compatibility API).
 *
 * @see https://nodejs.org/api/http.html#class-httpserverresponse
 */
export const node: Framework = {
  name: "node:http",
  packages: ["http", "https", "http2"],
  exports: {
    "createServer()": { is: "server", registers: { method: "*", handlers: [argument(-1)] } },
    "createSecureServer()": { is: "server", registers: { method: "*", handlers: [argument(-1)] } },
    "new Server": { is: "server", registers: { method: "*", handlers: [argument(-1)] } },
  },
  objects: {
    server: {
      "on()": [{ when: { argument: 1, is: "function" }, registers: { method: "*", handlers: [argument(1)] } }],
    },
    response: nodeResponse,
  },
  handlers: [["request", "response"]],
  names: {
    response: ["res", "response", "resp", "_res"],
    request: ["req", "request", "_req"],
  },
  types: { ServerResponse: "response", Http2ServerResponse: "response", IncomingMessage: "request", Http2ServerRequest: "request" },
  defaultStatus: 200,
  returned: "ignored",
  spelling: { status: "statusCode=", field: "setHeader()" },
};

/** A 302 without a status of its own is what most frameworks answer from `redirect(url)`. */
export const FOUND = constant(302);
