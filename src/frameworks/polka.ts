import { express } from "./express.js";
import { argument, assigned, constant, type Effect, type Framework } from "./framework.js";
import { FOUND, nodeResponse } from "./node.js";

const sends: readonly Effect[] = [
  { arity: 1, on: argument(0), completes: "now" },
  { arity: 2, on: argument(0), status: argument(1), completes: "now" },
  { arity: 3, on: argument(0), status: argument(1), content: argument(2), completes: "now" },
  { on: argument(0), status: argument(1), content: argument(2), fields: argument(3), completes: "now" },
];

/**
 * Polka 0.5 and 1, whose response is that of node:http, with @polka/send and @polka/redirect (frameworks.md, section 12).
 *
 * @see https://github.com/lukeed/polka
 */
export const polka: Framework = {
  name: "polka",
  packages: ["polka"],
  exports: { "()": { is: "application" } },
  objects: {
    application: {
      ...express.objects.application,
      "add()": { registers: { method: argument(0), target: argument(1), handlers: { from: 2 } }, is: "application" },
    },
    response: nodeResponse,
    next: { "()": [{ arity: 0 }, { content: argument(0), completes: "throwing" }] },
    error: { "status=": { status: assigned } },
  },
  handlers: [
    ["request", "response"],
    ["request", "response", "next"],
  ],
  names: { application: ["app"], response: ["res", "response"], request: ["req", "request"], next: ["next"] },
  defaultStatus: 200,
  returned: "ignored",
  spelling: { field: "setHeader()" },
};

/** Functions of Polka's own packages that take the response of node:http. */
export const polkaSend: Framework = {
  name: "@polka/send",
  packages: ["@polka/send", "@polka/send-type"],
  exports: { "()": sends },
  objects: {},
  defaultStatus: 200,
};

/** A text in place of the status is the target. */
export const polkaRedirect: Framework = {
  name: "@polka/redirect",
  packages: ["@polka/redirect"],
  exports: {
    "()": [
      { arity: 1, on: argument(0), status: FOUND, fields: { Location: constant("") }, completes: "now" },
      { arity: 2, on: argument(0), status: FOUND, fields: { Location: argument(1) }, completes: "now" },
      { on: argument(0), status: argument(1), fields: { Location: argument(2) }, completes: "now" },
    ],
  },
  objects: {},
  defaultStatus: 200,
};
