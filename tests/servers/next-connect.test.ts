import { createServer, type RequestListener } from "node:http";

import { nextPages } from "../../src/frameworks/next.js";
import { nextConnect } from "../../src/frameworks/next-connect.js";
import { node } from "../../src/frameworks/node.js";
import { proof } from "../support/proof.js";

/** What Next adds to the response is proven in next-pages.test.ts. */
const { sends, leaves } = proof(nextConnect, {
  majors: { 1: {} },
  module: (code) => `
    import { createRouter } from "next-connect";
    const router = createRouter();
    ${code}
    export default router.handler();
  `,
  serve: ({ default: handler }) => createServer(handler as RequestListener),
  bases: [nextPages, node],
});

for (const method of ["get", "post", "put", "patch", "delete", "all"]) {
  sends(method, `router.${method}((req, res) => { res.statusCode = 409; res.end("tea"); });`, "409 | tea");
  sends(`${method} with a path`, `router.${method}("/a", (req, res) => { res.end("tea"); });`, "200 | tea");
}
sends("head", `router.head((req, res) => { res.end("tea"); });`, "200 | empty");
sends("head with a path", `router.head("/a", (req, res) => { res.end("tea"); });`, "200 | empty");
sends(
  "a router below a path",
  `const inner = createRouter(); inner.get("/a", (req, res) => { res.end("tea"); }); router.use("/z", inner);`,
  "200 | tea",
);
sends(
  "middleware sets a field",
  `router.use((req, res, next) => { res.setHeader("Link", "</a>"); return next(); }).get((req, res) => { res.end("tea"); });`,
  "200 | Link: </a> | tea",
);

leaves({ "export ()": "only version 0 has it, with the calls of version 1" });
