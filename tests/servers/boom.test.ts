import type { Server } from "node:http";

import { boom } from "../../src/frameworks/errors.js";
import { proof } from "../support/proof.js";

/** hapi alone honours what Boom makes. */
const { sends, leaves } = proof(boom, {
  majors: { 10: {} },
  module: (code) => `
    import Hapi from "@hapi/hapi";
    import Boom from "@hapi/boom";
    const server = Hapi.server({ debug: false });
    server.route({ method: "GET", path: "/", handler: (request, h) => { ${code} } });
    export default server;
  `,
  async serve({ default: exported }) {
    const server = exported as { initialize(): Promise<void>; readonly listener: Server };
    await server.initialize();
    return server.listener;
  },
});

for (const [syntax, effect] of Object.entries(boom.exports ?? {})) {
  if (!("status" in effect) || !("constant" in effect.status)) continue;
  const status = Number(effect.status.constant);
  // The message of a fault of the server's own is not shown.
  sends(syntax, `throw Boom.${syntax.replace(")", `"tea")`)};`, status === 500 ? "500" : `${status} | tea`);
}

sends("unauthorized()", `throw Boom.unauthorized("tea");`, "401 | tea");
sends("unauthorized() with a scheme", `throw Boom.unauthorized("tea", "Basic");`, '401 | WWW-Authenticate: Basic error="tea" | tea');
sends("methodNotAllowed()", `throw Boom.methodNotAllowed("tea");`, "405 | tea");
sends("methodNotAllowed() with methods", `throw Boom.methodNotAllowed("tea", null, ["GET", "HEAD"]);`, "405 | Allow: GET, HEAD | tea");
sends("new Boom", `throw new Boom.Boom("tea", { statusCode: 409 });`, "409 | tea");
sends("new Boom without a status", `throw new Boom.Boom("tea");`, "500");
sends("boomify()", `throw Boom.boomify(new Error("tea"), { statusCode: 409 });`, "409 | tea");
sends("boomify() without a status", `throw Boom.boomify(new Error("tea"));`, "? 500");
sends("reformat()", `const error = Boom.conflict("tea"); error.reformat(); throw error;`, "409 | tea");

sends("output.statusCode", `const error = Boom.badRequest("tea"); error.output.statusCode = 409; throw error;`, "409 | tea");
sends(
  "output.headers",
  `const error = Boom.badRequest("tea"); error.output.headers = { Link: "</b>" }; throw error;`,
  "400 | Link: </b> | tea",
);
sends(
  "output.headers[]",
  `const error = Boom.badRequest("tea"); error.output.headers["Link"] = "</a>"; throw error;`,
  "400 | Link: </a> | tea",
);

leaves({});
