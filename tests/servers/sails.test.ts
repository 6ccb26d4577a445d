import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { promisify } from "node:util";

import { afterAll, beforeAll, describe } from "vitest";

import { express } from "../../src/frameworks/express.js";
import { node } from "../../src/frameworks/node.js";
import { sails } from "../../src/frameworks/sails.js";
import { proof } from "../support/proof.js";
import { isInstalled, load } from "../support/run-module.js";

/** An application of Sails, as far as routes are bound and it is started. */
interface Application {
  readonly hooks: { readonly http: { readonly server: Server } };
  readonly router: { flush(routes: object): void };
  lift(configuration: object, done: (error: Error | null) => void): void;
  lower(done: () => void): void;
  registerAction(action: unknown, name: string, force: boolean): void;
}

let app: Application;

const { sends, leaves } = proof(sails, {
  majors: { 1: {} },
  module: (code) => `module.exports = { show: ${code} };`,
  serve({ show }) {
    app.registerAction(show, "show", true);
    app.router.flush({ "/": { action: "show" } });
    return app.hooks.http.server;
  },
  bases: [express, node],
});

/** A port that is free: Sails takes no 0 for one. */
async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, resolve));
  const { port } = server.address() as AddressInfo;
  await new Promise((resolve) => server.close(resolve));
  return port;
}

const show = (statements: string): string => `function (req, res, next) { ${statements} }`;

describe.skipIf(!isInstalled("sails"))("Sails", () => {
  beforeAll(async () => {
    app = new ((await load("sails")) as { Sails: new () => Application }).Sails();
    await promisify(app.lift.bind(app))({
      appPath: tmpdir(),
      port: await freePort(),
      globals: false,
      log: { level: "silent" },
      hooks: { grunt: false, session: false, views: false, pubsub: false, sockets: false, i18n: false },
    });
  });
  afterAll(() => promisify(app.lower.bind(app))());

  describe("answers by name", () => {
    sends("ok()", show(`res.ok({ a: "tea" });`), "200 | tea");
    sends("badRequest()", show(`res.badRequest({ a: "tea" });`), "400 | tea");
    sends("forbidden()", show(`res.forbidden();`), "403");
    sends("notFound()", show(`res.notFound();`), "404");
    sends("serverError()", show(`res.serverError({ a: "tea" });`), "500 | tea");
    sends("replaces the status set before", show(`res.status(201).ok({ a: "tea" });`), "200 | tea", { reports: ["no-lost-status"] });
    sends("negotiate()", show(`res.negotiate({ status: 404 });`), "? 404");
  });

  describe("the calls of Express 4", () => {
    sends("a status", show(`res.status(404).json({ a: "tea" });`), "404 | tea");
    for (const call of ["send", "json", "jsonp"]) {
      sends(`${call}() without content`, show(`res.${call}();`), "200 | empty");
      sends(`${call}() with content`, show(`res.${call}({ a: "tea" });`), "200 | tea");
      sends(`${call}() with a status`, show(`res.${call}(409, { a: "tea" });`), "409 | tea");
      sends(`${call}() with a status after the content`, show(`res.${call}({ a: "tea" }, 409);`), "409 | tea");
    }
    sends("a status alone", show(`res.send(404);`), "404");
    sends("a field", show(`res.set("Allow", "GET").send("tea");`), "200 | Allow: GET | tea");
    sends("a redirect", show(`res.redirect("/a");`), "302 | Location: /a");
    sends("a redirect with a status", show(`res.redirect(303, "/a");`), "303 | Location: /a");
    sends("a redirect with a status after the target", show(`res.redirect("/a", 303);`), "303 | Location: /a");
    sends("a redirect to nowhere", show(`res.redirect();`), "302 | Location: undefined");
    sends("a redirect whose status is the target", show(`res.redirect(303);`), "302 | Location: 303", { reports: ["no-lost-status"] });
  });

  leaves({ "response view()": "needs files of templates, and answers as render() of Express" });
});
