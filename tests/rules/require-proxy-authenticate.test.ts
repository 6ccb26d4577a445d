import rule from "../../src/rules/require-proxy-authenticate.js";
import { ruleTester } from "../support/rule-tester.js";

ruleTester.run("require-proxy-authenticate", rule, {
  valid: [
    {
      name: "set before",
      code: 'export const a = (req, res) => { res.set("Proxy-Authenticate", "Basic realm=proxy"); res.status(407).end(); };',
    },
    {
      name: "set by writeHead(), in another case",
      code: 'export const a = (req, res) => { res.writeHead(407, { "proxy-authenticate": "Basic" }); res.end(); };',
    },
    {
      name: "set in the chain",
      code: 'export const a = (req, res) => res.status(407).header("Proxy-Authenticate", "Basic").send("log in");',
    },
    { name: "fields that are not known", code: "export const a = (req, res) => res.set(fields).status(407).end();" },
    { name: "401 has a field of its own", code: "export const a = (req, res) => res.status(401).end();" },
    { name: "one of two codes", code: "export const a = (req, res) => res.status(viaProxy ? 407 : 401).end();" },
    {
      name: "a thrown error is answered by its handler",
      code: 'import createError from "http-errors"; export const a = (req, res, next) => next(createError(407, "log in"));',
    },
    {
      name: "set elsewhere",
      code: "export const a = (req, res) => res.status(407).end();",
      settings: { "http-status": { fieldsSetElsewhere: ["proxy-authenticate"] } },
    },
  ],
  invalid: [
    {
      name: "no challenge",
      code: `
        export const a = (req, res) => {
          if (!req.headers["proxy-authorization"]) return res.status(407).send("Proxy authentication required");
          res.end();
        };
      `,
      errors: [{ messageId: "missing", line: 3, column: 70, endLine: 3, endColumn: 73 }],
    },
    {
      name: "the challenge of another code",
      code: `
        export const a = (req, res) => res.status(407).set("WWW-Authenticate", "Basic").end();
      `,
      errors: [{ messageId: "missing", line: 2 }],
    },
    {
      name: "sendStatus()",
      code: `
        export const a = (req, res) => res.sendStatus(407);
      `,
      errors: [{ messageId: "missing", line: 2 }],
    },
    {
      name: "writeHead() without it",
      code: `
        import http from "node:http";
        http.createServer((req, res) => {
          res.writeHead(407, { "Content-Type": "text/plain" });
          res.end("log in");
        });
      `,
      errors: [{ messageId: "missing", line: 5 }],
    },
    {
      name: "Fastify",
      code: `
        export const a = async (request, reply) => reply.code(407).send({});
      `,
      errors: [{ messageId: "missing", line: 2 }],
    },
  ],
});
