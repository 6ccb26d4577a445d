import { createServer, type RequestListener } from "node:http";

import { describe } from "vitest";

import { express } from "../../src/frameworks/express.js";
import { node } from "../../src/frameworks/node.js";
import { polka, polkaRedirect, polkaSend } from "../../src/frameworks/polka.js";
import { proof, type Served } from "../support/proof.js";

const served = (imports: string, majors: Served["majors"]): Served => ({
  majors,
  module: (code) => `
    import polka from "polka";
    ${imports}
    const app = polka();
    ${code}
    export default app;
  `,
  serve: ({ default: app }) => createServer((app as { readonly handler: RequestListener }).handler),
  bases: [express, node],
});

/** A route whose handler holds these statements. */
const get = (statements: string): string => `app.get("/", (req, res) => { ${statements} });`;
const post = (statements: string): string => `app.post("/", (req, res) => { ${statements} });`;

describe("polka", () => {
  const { sends, leaves } = proof(polka, served("", { 1: {}, 0: { polka: "polka-0" } }));

  for (const method of ["get", "post", "put", "patch", "delete", "options", "all"])
    sends(method, `app.${method}("/a", (req, res) => { res.end("tea"); });`, "200 | tea");
  sends("head", `app.head("/a", (req, res) => { res.end("tea"); });`, "200 | empty");
  sends("add", `app.add("PUT", "/a", (req, res) => { res.end("tea"); });`, "200 | tea");
  sends(
    "a status and a field",
    post(`res.statusCode = 201; res.setHeader("Location", "/a/1"); res.end("tea");`),
    "201 | Location: /a/1 | tea",
  );
  sends("writeHead", get(`res.writeHead(404, { Link: "</a>" }); res.end("tea");`), "404 | Link: </a> | tea");
  sends("content with 204 is dropped", get(`res.statusCode = 204; res.end("tea");`), "204 | empty", { reports: ["no-body-with-204"] });
  sends("use", `app.use((req, res) => { res.end("tea"); });`, "200 | tea", { of: "middleware" });
  sends(
    "middleware sets a field",
    `app.use((req, res, next) => { res.setHeader("Link", "</a>"); next(); }); ${get(`res.end("tea");`)}`,
    "200 | Link: </a> | tea",
  );
  sends(
    "an application below a path",
    `const inner = polka(); inner.get("/a", (req, res) => { res.end("tea"); }); app.use("/z", inner);`,
    "200 | tea",
  );
  // Polka 0.5 gives a lone handler no `next`.
  sends(
    "the status of an error",
    `app.use((req, res, next) => next()); app.get("/", (req, res, next) => { const error = new Error("tea"); error.status = 409; next(error); });`,
    "409 | tea",
  );

  leaves({});
});

describe("@polka/send", () => {
  const { sends, leaves } = proof(polkaSend, served(`import send from "@polka/send";`, { 0: {} }));

  sends("a response alone", get(`send(res);`), "200");
  sends("a status", get(`send(res, 404);`), "404");
  sends("content", get(`send(res, 409, { a: "tea" });`), "409 | tea");
  sends("fields", post(`send(res, 201, "tea", { Location: "/a/1" });`), "201 | Location: /a/1 | tea");

  leaves({});
});

describe("@polka/redirect", () => {
  const { sends, leaves } = proof(polkaRedirect, served(`import redirect from "@polka/redirect";`, { 1: {} }));

  sends("an address", get(`redirect(res, "/a");`), "302 | Location: /a | empty");
  sends("a status", post(`redirect(res, 303, "/a");`), "303 | Location: /a | empty");
  sends("the response alone", get(`redirect(res);`), "302 | Location:  | empty");

  leaves({});
});
