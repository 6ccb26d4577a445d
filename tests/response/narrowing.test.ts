import { describe } from "vitest";

import { facts } from "../support/facts.js";

/** A handler of node:http, to which every method comes. */
function server(body: string): string {
  return `
    import { createServer } from "node:http";
    createServer((req, res) => {
      ${body}
    });`;
}

describe("the methods that reach a response", () => {
  facts(
    "by a comparison, on either side",
    server(`if (req.method === "POST") return res.writeHead(201).end(); if ("GET" == req.method) return res.end();`),
    ['POST -> 201 | when req.method === "POST"', 'GET -> 200 by default | unless req.method === "POST" | when "GET" == req.method'],
  );
  facts("by an early return", server(`if (req.method !== "PUT") return res.writeHead(405).end(); res.end();`), [
    '* -> 405 | when req.method !== "PUT"',
    'PUT -> 200 by default | unless req.method !== "PUT"',
  ]);
  facts(
    "by several conditions",
    server(`
      if (!(req.method === "POST" || req.method === "PUT")) return res.writeHead(405).end();
      if (req.method === "POST" && req.url) return res.writeHead(201).end();
      res.end();`),
    [
      '* -> 405 | when !(req.method === "POST" || req.method === "PUT")',
      'POST -> 201 | unless !(req.method === "POST" || req.method === "PUT") | when req.method === "POST" && req.url',
      'POST|PUT -> 200 by default | unless !(req.method === "POST" || req.method === "PUT") | unless req.method === "POST" && req.url',
    ],
  );
  facts(
    "by a switch",
    server(`
      const { method } = req;
      switch (method) {
        case "GET": case "HEAD": return res.end();
        case "DELETE": return res.writeHead(204).end();
        default: res.writeHead(405).end();
      }`),
    [
      'GET|HEAD -> 200 by default | case method: "GET", "HEAD"',
      'DELETE -> 204 | case method: "DELETE"',
      '* -> 405 | no case method: "GET", "HEAD", "DELETE"',
    ],
  );
  facts("not by what is no method", server(`if (req.kind === "POST" || req.method === kind) return res.writeHead(201).end();`), [
    '* -> 201 | when req.kind === "POST" || req.method === kind',
  ]);
});
