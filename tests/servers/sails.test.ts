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
  filename: "/app/api/controllers/show.js",
  // A function, or a machine with its inputs and exits.
  module: (code) => `module.exports = { ${code.startsWith("function") ? `show: ${code}` : code} };`,
  serve({ show, ...machine }) {
    app.registerAction(show ?? { inputs: {}, ...machine }, "show", true);
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

  describe("actions with exits", () => {
    const exits = "exits: { success: { statusCode: 202 }, gone: { statusCode: 410 }, missing: { responseType: 'notFound' }, other: {} }";
    const machine = (statements: string, declared = exits): string =>
      `${declared}, fn: async function (inputs${statements.includes("exits") ? ", exits" : ""}) { ${statements} }`;
    const none = (statements: string): string => machine(statements, "exits: {}");
    const kind = (type: string): string =>
      machine(`throw { kind: { a: "tea" } };`, `exits: { kind: { responseType: "${type}", statusCode: 409 } }`);
    sends("what is returned has 200", none(`return { a: "tea" };`), "200 | tea");
    sends("what is returned has the status of success", machine(`return { a: "tea" };`), "202 | tea");
    sends("success by its name", machine(`return exits.success({ a: "tea" });`), "202 | tea");
    sends("success by its name, which nothing declares", none(`return exits.success({ a: "tea" });`), "200 | tea");
    sends("an exit by its name", machine(`return exits.gone({ a: "tea" });`), "410 | tea");
    sends("an exit that is thrown", machine(`throw "gone";`), "410");
    sends("an exit that is thrown with content", machine(`throw { gone: { a: "tea" } };`), "410 | tea");
    sends("an exit without a status", machine(`throw { other: { a: "tea" } };`), "500 | tea");
    sends(
      "an exit that a call raises",
      machine(`await ({ intercept: async (code, exit) => { throw exit; } }).intercept("E", "gone");`),
      "410",
    );
    sends("an exit by a kind of answer", machine(`throw "missing";`), "404");
    for (const [type, status] of Object.entries({ badRequest: 400, serverError: 500, ok: 200 }))
      sends(`${type} whatever its status`, kind(type), `${status} | tea`);
    sends("forbidden whatever its status", kind("forbidden"), "403");
    sends("a redirect", machine(`throw { away: "/a" };`, `exits: { away: { responseType: "redirect" } }`), "302 | Location: /a");
    sends("an answer through the response", none(`return this.res.status(404).json({ a: "tea" });`), "404 | tea");
    sends(
      "a field through the response",
      machine(`this.res.set("Allow", this.req.method); return { a: "tea" };`),
      "202 | Allow: GET | tea",
    );
    sends("a status that an exit replaces", none(`this.res.status(202); return { a: "tea" };`), "200 | tea");
  });

  leaves({ "response view()": "needs files of templates, and answers as render() of Express" });
});
