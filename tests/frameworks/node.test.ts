import { describe, expect, it } from "vitest";

import { node } from "../../src/frameworks/node.js";
import { exercise } from "../support/exercise.js";

const { facts, untouched } = exercise(node);

/** A server for each body. */
function serve(...bodies: readonly string[]): string {
  return ['import { createServer } from "node:http";', ...bodies.map((body) => `createServer((req, res) => { ${body} });`)].join("\n");
}

describe("status and fields", () => {
  facts("200 unless set", serve("res.end();", "res.end('a');", "res.end(() => log());"), [
    "* -> 200 by default",
    "* -> 200 by default | 'a'",
    "* -> 200 by default",
  ]);
  facts("statusCode and statusMessage", serve("res.statusCode = 404; res.statusMessage = 'x'; res.end();"), ["* -> 404"]);
  facts(
    "writeHead() with a reason, fields, and both; it beats statusCode and setHeader()",
    serve(
      "res.writeHead(404).end();",
      "res.writeHead(404, 'x').end();",
      "res.writeHead(404, { Allow: 'GET' }).end();",
      "res.writeHead(404, 'x', { Allow: 'GET' }).end();",
      "res.statusCode = 200; res.setHeader('Vary', 'a'); res.writeHead(201, { Vary: 'b' }); res.end();",
    ),
    ["* -> 404", "* -> 404", "* -> 404 | Allow: 'GET'", "* -> 404 | Allow: 'GET'", "* -> 201 | Vary: 'b'"],
  );
  facts(
    "fields one by one",
    serve(
      "res.setHeader('Allow', 'GET'); res.appendHeader('Vary', 'a'); res.end();",
      "res.setHeaders(new Map()); res.end();",
      "res.setHeader('Allow', 'GET'); res.removeHeader('Allow'); res.end();",
    ),
    ["* -> 200 by default | Allow: 'GET' | Vary: 'a'", "* -> 200 by default | any field", "* -> 200 by default"],
  );
});

describe("content", () => {
  facts("in parts", serve("res.write('a'); res.write('b'); res.end();"), ["* -> 200 by default | 'b'"]);
  facts("piped", serve("pipeline(stream, res);"), ["* -> 200 by default | stream"]);
  facts(
    "what sends no final response",
    serve(
      `res.writeContinue(); res.writeEarlyHints({ link: 'a' }); res.writeProcessing(); res.addTrailers({});
      res.getHeader('a'); res.getHeaders(); res.getHeaderNames(); res.hasHeader('a'); res.cork(); res.uncork(); res.emit('a');
      res.on('a', f).once('a', f).off('a', f).addListener('a', f).removeListener('a', f).setTimeout(1); res.statusCode = 201; res.flushHeaders(); res.end();`,
      "res.destroy();",
    ),
    ["* -> 201"],
  );
});

describe("servers", () => {
  facts(
    "of each module, with options, by name, and by event",
    `
    import http, { Server } from "http";
    import https from "https";
    import http2 from "http2";
    function listener(req, res) { res.end("named"); }
    http.createServer(listener);
    https.createServer({ key }, (req, res) => res.end("https"));
    http2.createSecureServer({ key }, (request, response) => response.end("http2"));
    new Server((_req, _res) => _res.end("new"));
    const server = http.createServer();
    server.on("request", (req, resp) => resp.end("event"));
    server.on("close");`,
    [
      '* -> 200 by default | "named"',
      '* -> 200 by default | "https"',
      '* -> 200 by default | "http2"',
      '* -> 200 by default | "new"',
      '* -> 200 by default | "event"',
    ],
  );
  facts(
    "handlers by their types",
    `
    import type { IncomingMessage, ServerResponse } from "node:http";
    import type { Http2ServerRequest, Http2ServerResponse } from "node:http2";
    export const a = (q: IncomingMessage, r: ServerResponse) => { r.end("a"); };
    export const b = (q: Http2ServerRequest, r: Http2ServerResponse) => { r.end("b"); };`,
    ['* -> 200 by default | "a"', '* -> 200 by default | "b"'],
  );
  facts(
    "the method is a condition",
    serve("if (req.method === 'POST') { res.writeHead(201); return res.end(); } res.writeHead(405, { Allow: 'POST' }); res.end();"),
    ["POST -> 201 | when req.method === 'POST'", "* -> 405 | Allow: 'POST' | unless req.method === 'POST'"],
  );
});

it("touches every entry of the description", () => {
  expect(untouched()).toEqual([]);
});
