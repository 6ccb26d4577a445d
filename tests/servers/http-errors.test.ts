import type { RequestListener } from "node:http";

import { ERROR_NAMES, httpErrors } from "../../src/frameworks/errors.js";
import { proof } from "../support/proof.js";

/** Express answers what is thrown by its status and its headers. */
const { sends, leaves } = proof(httpErrors, {
  majors: { 2: {} },
  module: (code) => `
    import express from "express";
    import createError from "http-errors";
    const app = express();
    app.get("/", (req, res) => { ${code} });
    export default app;
  `,
  serve: ({ default: app }) => app as RequestListener,
});

sends("a status", `throw createError(404);`, "404");
sends("a status and a message", `throw createError(404, "tea");`, "404 | tea");
sends("a message", `throw createError("tea");`, "500 | tea");
sends("a message before the status", `throw createError("tea", 404);`, "500", { reports: ["no-lost-status"] });
sends("fields", `throw createError(401, "tea", { headers: { "WWW-Authenticate": "Basic" } });`, "401 | WWW-Authenticate: Basic | tea");
sends("an error", `throw createError(409, new Error("tea"));`, "409 | tea");
sends("a status set after", `const error = createError(400, "tea"); error.status = 409; throw error;`, "? 409 | tea");
sends(
  "a statusCode set after: the status counts",
  `const error = createError(400, "tea"); error.statusCode = 409; throw error;`,
  "? 400 | tea",
);

for (const [name, status] of ERROR_NAMES) {
  sends(`new ${name}`, `throw new createError.${name}("tea");`, `${status} | tea`);
  sends(`${name}()`, `throw createError.${name}("tea");`, `${status} | tea`);
}

leaves({});
