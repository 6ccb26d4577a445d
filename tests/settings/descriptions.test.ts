import { describe, expect, it } from "vitest";

import { frameworks } from "../../src/frameworks/index.js";
import { frameworkCheck } from "../../src/settings/grammar.js";
import { settingsOf } from "../../src/settings.js";
import { lint } from "../support/linter.js";

const KEY = 'settings["http-status"]';

function errorOf(given: unknown): string {
  try {
    settingsOf({ "http-status": given });
  } catch (error) {
    return (error as Error).message;
  }
  return "nothing is wrong";
}

/** The message for an effect of one helper, from its path on. */
function effectError(effect: unknown, syntax = "send()"): string {
  return errorOf({ helpers: { "**/answers": { [syntax]: effect } } }).replace(`${KEY}.helpers["**/answers"]`, "…");
}

describe("a wrong helper is named by its path, with what would be right", () => {
  it.each([
    [{ status: 409 }, '…["send()"].status must be a source such as { argument: 1 } or { constant: 409 }; it is 409.'],
    [
      { status: { arg: 1 } },
      '…["send()"].status must be one source: { argument: 1 }, { constant: 409 }, { property: "status", of: { argument: 0 } }, { assigned: true }, { key: true } or { method: "handle" }; it is {"arg":1}.',
    ],
    [
      { content: { argument: 1, constant: 2 } },
      '…["send()"].content must be one source: { argument: 1 }, { constant: 409 }, { property: "status", of: { argument: 0 } }, { assigned: true }, { key: true } or { method: "handle" }; it is {"argument":1,"constant":2}.',
    ],
    [
      { content: { argument: "1" } },
      '…["send()"].content.argument must be the index of an argument, from 0; negative from the end; it is "1".',
    ],
    [{ content: { property: "data" } }, '…["send()"].content needs the key "of".'],
    [
      { content: { property: "data", of: 0 } },
      '…["send()"].content.of must be a source such as { argument: 1 } or { constant: 409 }; it is 0.',
    ],
    [{ status: { constant: 4090 } }, '…["send()"].status.constant must be a status code from 100 to 599; it is 4090.'],
    [{ status: { constant: "409" } }, '…["send()"].status.constant must be a status code from 100 to 599; it is "409".'],
    [{ completes: "later" }, '…["send()"].completes must be "now" or "throwing"; it is "later".'],
    [
      { is: "reponse" },
      '…["send()"].is must be a role: "application", "route", "response", "context", "answer", "request", "next", "error" or "fields"; it is "reponse".',
    ],
    [{ fields: { Location: 1 } }, '…["send()"].fields.Location must be a source such as { argument: 1 } or { constant: 409 }; it is 1.'],
    [{ fields: "Location" }, '…["send()"].fields must be a source, or an object such as { Location: { argument: 1 } }; it is "Location".'],
    [{ field: { value: { argument: 1 } } }, '…["send()"].field needs the key "name".'],
    [
      { when: { argument: 0, is: "text" } },
      '…["send()"].when.is must be "number", "string", "function", "object", "absent" or "nothing"; it is "text".',
    ],
    [{ arity: [1, -1] }, '…["send()"].arity[1] must be a number of arguments such as 2; it is -1.'],
    [{ ends: "yes" }, '…["send()"].ends must be true or false; it is "yes".'],
    [[{ arity: 1 }, { sending: true }], /^…\["send\(\)"\]\[1\] has no key "sending"; the keys are arity, when, on, .*, inherits\.$/u],
    ["409", '…["send()"] must be an effect such as { status: { argument: 1 }, completes: "now" }; it is "409".'],
    [
      { registers: { method: "post", handlers: { from: 0 } } },
      '…["send()"].registers.method must be a method such as "POST", or "*" for all; it is "post".',
    ],
  ])("%j", (effect, message) => {
    expect(effectError(effect)).toEqual(typeof message === "string" ? message : expect.stringMatching(message));
  });

  it.each(["sendError", "send Error()", "status=", "a..b()"])("the syntax %j", (syntax) => {
    expect(effectError({}, syntax)).toBe(
      `… has the key "${syntax}", which is no syntax; write "name()" for a call, "new Name" for a construction.`,
    );
  });

  it.each([
    [
      ["**/answers"],
      `${KEY}.helpers must be an object such as { "**/utils/api-response": { "sendError()": { … } } }; it is ["**/answers"].`,
    ],
    [{ "@acme/http": 1 }, `${KEY}.helpers["@acme/http"] must be an object such as { "sendError()": { … } }; it is 1.`],
  ])("%j", (helpers, message) => {
    expect(errorOf({ helpers })).toBe(message);
  });
});

describe("a wrong framework is named by its path, with what would be right", () => {
  it.each([
    [[], `${KEY}.frameworks must be an object such as { express: { objects: { … } } }; it is [].`],
    [{ express: { object: {} } }, /\.frameworks\.express has no key "object"; the keys are packages, unimported, .*, spelling\.$/u],
    [{ express: { name: "express" } }, /\.frameworks\.express has no key "name"/u],
    [{ acme: { packages: ["@acme/web"] } }, `${KEY}.frameworks.acme needs the key "objects".`],
    [{ acme: { objects: {} } }, `${KEY}.frameworks.acme needs the key "defaultStatus".`],
    [{ acme: { objects: {}, defaultStatus: 99 } }, `${KEY}.frameworks.acme.defaultStatus must be a status code from 100 to 599; it is 99.`],
    [
      { acme: { objects: {}, defaultStatus: { post: 201 } } },
      `${KEY}.frameworks.acme.defaultStatus must be a method such as "POST", or "*" for all; it is "post".`,
    ],
    [
      { express: { objects: { responce: { "ok()": {} } } } },
      `${KEY}.frameworks.express.objects has the role "responce", which nothing yields; a role is application, route, response, context, answer, request, next, error or fields, or one that an effect's "is" names.`,
    ],
    [
      { express: { objects: { response: { "ok ()": {} } } } },
      `${KEY}.frameworks.express.objects.response has the key "ok ()", which is no syntax; write "name()" for a call, "name=" for an assignment, "name".`,
    ],
    [
      { express: { packages: "@acme/web" } },
      `${KEY}.frameworks.express.packages must be a list of packages or paths such as ["@acme/server"]; it is "@acme/web".`,
    ],
    [
      { express: { names: { reply: ["r"] } } },
      /\.frameworks\.express\.names must be a role: "application", .* or "fields"; it is "reply"\.$/u,
    ],
    [{ express: { types: { Reply: "reply" } } }, /\.frameworks\.express\.types\.Reply must be a role: /u],
    [{ express: { handlers: [["req", "res"]] } }, /\.frameworks\.express\.handlers\[0\]\[0\] must be a role: .*; it is "req"\.$/u],
    [{ express: { signs: "(" } }, /\.frameworks\.express\.signs must be a regular expression; /u],
    [{ express: { returned: "sent" } }, `${KEY}.frameworks.express.returned must be "content" or "ignored"; it is "sent".`],
    [{ express: { spelling: { prepared: { on: "response" } } } }, `${KEY}.frameworks.express.spelling.prepared needs the key "status".`],
    [
      { express: { spelling: { status: 1 } } },
      `${KEY}.frameworks.express.spelling.status must be a member such as "status()" or "status="; it is 1.`,
    ],
    [{ express: { modules: [{ path: "x" }] } }, `${KEY}.frameworks.express.modules[0] needs the key "exports".`],
    [
      { express: { routeObjects: [{ method: "method", target: "path" }] } },
      `${KEY}.frameworks.express.routeObjects[0] needs the key "handler".`,
    ],
  ])("%j", (given, message) => {
    expect(errorOf({ frameworks: given })).toEqual(typeof message === "string" ? message : expect.stringMatching(message));
  });
});

it.each(frameworks)("the plugin's own description of $name passes, as JSON", ({ name, ...description }) => {
  const roles = frameworks.flatMap(({ objects, exports, globals }) => [...Object.keys(objects), ...rolesIn([exports, globals, objects])]);
  expect(() => {
    frameworkCheck(roles, true)(JSON.parse(JSON.stringify(description)), name);
  }).not.toThrow();
});

/** Roles of which nothing needs to be said: `is: "server"`. */
function rolesIn(value: unknown): readonly string[] {
  if (typeof value !== "object" || value === null) return [];
  return Object.entries(value).flatMap(([key, entry]) => (key === "is" && typeof entry === "string" ? [entry] : rolesIn(entry)));
}

it("a description that is the same object is compiled once", () => {
  const given = { helpers: { "**/answers": { "send()": { status: { argument: 1 } } } } };
  expect(settingsOf({ "http-status": given }).vocabulary).toBe(settingsOf({ "http-status": given }).vocabulary);
});

describe("files that the gate would keep out are read where they use what is described", () => {
  const settings = {
    helpers: { "@acme/oops": { "new Oops": { status: { argument: 0 }, content: { argument: 1 }, is: "error" } } },
    frameworks: {
      express: { objects: { response: { "nope()": { status: { constant: 400 }, content: { argument: 0 }, completes: "now" } } } },
    },
  };
  it.each([
    'import { Oops } from "@acme/oops"; export function add() { if (existingUser) throw new Oops(400, "Email already exists"); }',
    'const { Oops } = require("@acme/oops"); exports.add = () => { if (existingUser) throw new Oops(400, "Email already exists"); }',
    'export const add = (req, { res }) => { if (existingUser) res.nope("Email already exists"); }',
  ])("%s", (code) => {
    expect(lint(code, { settings, only: ["prefer-409-for-conflicts"] }).map(({ ruleId }) => ruleId)).toEqual([
      "http-status/prefer-409-for-conflicts",
    ]);
    expect(lint(code, { only: ["prefer-409-for-conflicts"] })).toEqual([]);
  });
});
