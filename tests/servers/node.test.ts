import { createServer as createHttp1, type RequestListener, type Server } from "node:http";

import { describe } from "vitest";

import { node } from "../../src/frameworks/node.js";
import { proof } from "../support/proof.js";

const { sends, leaves } = proof(node, {
  majors: { [Number(process.versions.node.split(".")[0])]: {} },
  module: (code) => code,
  serve: ({ default: served }) => (typeof served === "function" ? createHttp1(served as RequestListener) : (served as Server)),
});

/** A server whose handler holds these statements. */
const server = (statements: string): string =>
  `import { createServer } from "node:http"; export default createServer((req, res) => { ${statements} });`;

describe("status and content", () => {
  sends("content has 200", server(`res.end("tea");`), "200 | tea");
  sends("nothing has 200", server(`res.end();`), "200 | empty");
  sends("a function is no content", server(`res.end(() => undefined);`), "200 | empty");
  sends("content that is written", server(`res.write("tea"); res.end();`), "200 | tea");
  sends("statusCode", server(`res.statusCode = 404; res.statusMessage = "Tea"; res.end("tea");`), "404 | tea");
  sends("writeHead() with a status", server(`res.writeHead(404).end("tea");`), "404 | tea");
  sends("writeHead() with a phrase", server(`res.writeHead(404, "None").end("tea");`), "404 | tea");
  sends("writeHead() with fields", server(`res.writeHead(405, { Allow: "GET" }).end("tea");`), "405 | Allow: GET | tea");
  sends("writeHead() with a phrase and fields", server(`res.writeHead(405, "No", { Allow: "GET" }).end("tea");`), "405 | Allow: GET | tea");
  sends("writeHead() replaces statusCode", server(`res.statusCode = 404; res.writeHead(405).end("tea");`), "405 | tea");
  sends("a status after writeHead() is lost", server(`res.writeHead(404); res.statusCode = 405; res.end("tea");`), "404 | tea", {
    reports: ["no-lost-status"],
  });
  for (const [status, received] of [
    [204, "204 | empty"],
    [205, "205 | tea"],
    [304, "304 | empty"],
  ] as const) {
    sends(`content with ${status}`, server(`res.statusCode = ${status}; res.end("tea");`), received, { reports: ["no-body-with-204"] });
  }
});

describe("fields", () => {
  sends("setHeader()", server(`res.setHeader("Allow", "GET").end("tea");`), "200 | Allow: GET | tea");
  sends("appendHeader()", server(`res.appendHeader("Allow", "GET").end("tea");`), "200 | Allow: GET | tea");
  sends("setHeaders()", server(`res.setHeaders(new Map([["Allow", "GET"]])).end("tea");`), "200 | Allow: GET | tea");
  sends("setHeaders() of Headers", server(`res.setHeaders(new Headers({ Allow: "GET" })).end("tea");`), "200 | Allow: GET | tea");
  sends("removeHeader()", server(`res.setHeader("Allow", "GET"); res.removeHeader("Allow"); res.end("tea");`), "200 | tea");
  sends("flushHeaders()", server(`res.setHeader("Allow", "GET"); res.flushHeaders(); res.end("tea");`), "200 | Allow: GET | tea");
  sends(
    "are read",
    server(`const tea = [res.getHeader("a"), res.getHeaders(), res.getHeaderNames(), res.hasHeader("b")]; res.end("tea");`),
    "200 | tea",
  );
});

describe("what sends nothing", () => {
  sends(
    "interim responses",
    server(`res.writeContinue(); res.writeProcessing(); res.writeEarlyHints({ link: "</a>" }); res.end("tea");`),
    "200 | tea",
  );
  sends(
    "trailers",
    server(`res.setHeader("Trailer", "X-Tea"); res.write("tea"); res.addTrailers({ "X-Tea": "a" }); res.end();`),
    "200 | tea",
  );
  sends("corks", server(`res.cork(); res.end("tea"); res.uncork();`), "200 | tea");
  sends(
    "listeners",
    server(
      `const f = () => undefined; res.on("close", f).once("close", f).addListener("close", f).off("close", f).removeListener("close", f).setTimeout(9).end("tea"); res.emit("tea");`,
    ),
    "200 | tea",
  );
});

describe("servers", () => {
  sends("new Server", `import { Server } from "node:http"; export default new Server((req, res) => { res.end("tea"); });`, "200 | tea");
  sends(
    "on()",
    `import { createServer } from "node:http"; const server = createServer(); server.on("request", (req, res) => { res.end("tea"); }); export default server;`,
    "200 | tea",
  );
  sends(
    "a handler by its type",
    `import type { IncomingMessage, ServerResponse } from "node:http"; export default (req: IncomingMessage, res: ServerResponse) => { res.writeHead(404).end("tea"); };`,
    "404 | tea",
  );
});

leaves({
  "export createSecureServer()": "is createServer() of node:http2, over TLS",
  "response destroy()": "closes the connection without an answer",
});
