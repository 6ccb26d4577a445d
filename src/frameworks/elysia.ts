import { ELYSIA_CODES } from "./codes.js";
import { argument, assigned, type Effect, type Framework, type Members, property, type Registration, type Source } from "./framework.js";
import { FOUND } from "./node.js";
import { swapped, webObjects } from "./web.js";

/** A number, or the name of one. */
const coded = (of: Source): Source => ({ codes: ELYSIA_CODES, of });

/** `status(404, content)`; the answer has the fields of `set`, and a status of its own. */
const answers: readonly Effect[] = [
  { arity: 1, makes: "answer", inherits: true, status: coded(argument(0)) },
  { makes: "answer", inherits: true, status: coded(argument(0)), content: argument(1) },
];

const redirects: readonly Effect[] = [
  swapped,
  { arity: 1, makes: "answer", inherits: true, status: FOUND, fields: { Location: argument(0) } },
  { makes: "answer", inherits: true, status: argument(1), fields: { Location: argument(0) } },
];

const METHODS = ["get", "post", "put", "patch", "delete", "options", "head", "all"] as const;

const routes: Members = Object.fromEntries(
  METHODS.map((name) => [
    `${name}()`,
    { registers: { method: name === "all" ? "*" : name.toUpperCase(), target: argument(0), handlers: [argument(1)] }, is: "application" },
  ]),
);

/** A function that is given an application. */
const plugin = (index: number): Registration => ({ method: "*", handlers: [argument(index)], as: "plugin" });

/**
 * Elysia 1.2 to 1.4 (frameworks.md, section 14).
 *
 * @see https://elysiajs.com/essential/handler
 */
export const elysia: Framework = {
  name: "elysia",
  packages: ["elysia"],
  exports: {
    "new Elysia": { prefix: property("prefix", argument(0)), is: "application" },
    "status()": answers,
    "error()": answers,
    "redirect()": redirects,
  },
  objects: {
    application: {
      ...routes,
      "route()": { registers: { method: argument(0), target: argument(1), handlers: [argument(2)] }, is: "application" },
      "onError()": { registers: { method: "*", handlers: [argument(-1)], as: "error-handler" }, is: "application" },
      "use()": { registers: plugin(0), mounts: { applications: [argument(0)] }, is: "application" },
      "group()": { registers: plugin(-1), mounts: { at: argument(0), applications: [argument(-1)] }, is: "application" },
      "guard()": { registers: plugin(-1), is: "application" },
      "model()": { is: "application" },
      "decorate()": { is: "application" },
      "derive()": { is: "application" },
      "resolve()": { is: "application" },
      "state()": { is: "application" },
      "onBeforeHandle()": { is: "application" },
    },
    context: {
      set: { is: "set" },
      status: { is: "status" },
      error: { is: "status" },
      redirect: { is: "redirect" },
      "status()": answers,
      "error()": answers,
      "redirect()": redirects,
    },
    set: { "status=": { status: coded(assigned) }, "headers=": { clears: true, fields: assigned }, headers: { is: "set fields" } },
    "set fields": { "[]=": { field: { name: { key: true }, value: assigned } } },
    status: { "()": answers },
    redirect: { "()": redirects },
    ...webObjects,
  },
  handlers: [["context"]],
  types: { Elysia: "application" },
  names: { application: ["app"] },
  defaultStatus: 200,
  returned: "content",
  mergesResponses: true,
  keepsErrorStatus: true,
  spelling: { prepared: { on: "context", status: "NAME.set.status = STATUS", field: "NAME.set.headers[FIELD] = VALUE" } },
};
