import { describe, expect, it } from "vitest";

import { type Settings, settingsOf } from "../src/settings.js";
import { plainVocabulary } from "../src/settings/vocabulary.js";
import { lint } from "./support/linter.js";

const DEFAULTS: Settings = {
  autofix: true,
  versions: {},
  fieldsSetElsewhere: [],
  fieldsSetBy: {},
  project: true,
  vocabulary: plainVocabulary,
};

/** The settings that a user's `settings["http-status"]` amounts to. */
function read(given: unknown): unknown {
  return settingsOf({ "http-status": given });
}

describe("defaults", () => {
  it("stand where nothing is given", () => {
    expect(settingsOf({})).toEqual(DEFAULTS);
    expect(settingsOf({ react: { version: "19" } })).toEqual(settingsOf({}));
  });
  it("fill up what is given", () => {
    expect(read({ autofix: false })).toEqual({ ...DEFAULTS, autofix: false });
    expect(read({ versions: { express: 4, fastify: 5 } })).toEqual({ ...DEFAULTS, versions: { express: 4, fastify: 5 } });
    expect(read({ fieldsSetElsewhere: ["Retry-After"] })).toMatchObject({ fieldsSetElsewhere: ["Retry-After"] });
  });
  it("are the same object for the same settings, so that the analysis is made once", () => {
    const given = { autofix: false };
    expect(read(given)).toBe(read(given));
  });
});

describe("what is wrong names the key, what would be right, and what was given", () => {
  it.each([
    [null, 'settings["http-status"] must be an object; it is null.'],
    ["yes", 'settings["http-status"] must be an object; it is "yes".'],
    [[], 'settings["http-status"] must be an object; it is [].'],
    [
      { fix: false },
      'settings["http-status"] has no key "fix"; the keys are autofix, versions, fieldsSetElsewhere, fieldsSetBy, project, helpers, frameworks.',
    ],
    [
      { toString: 1 },
      'settings["http-status"] has no key "toString"; the keys are autofix, versions, fieldsSetElsewhere, fieldsSetBy, project, helpers, frameworks.',
    ],
    [{ autofix: "false" }, 'settings["http-status"].autofix must be true or false; it is "false".'],
    [{ project: {} }, 'settings["http-status"].project must be true or false; it is {}.'],
    [{ autofix: null }, 'settings["http-status"].autofix must be true or false; it is null.'],
    [{ versions: 4 }, 'settings["http-status"].versions must be an object such as { express: 4 }; it is 4.'],
    [{ versions: null }, 'settings["http-status"].versions must be an object such as { express: 4 }; it is null.'],
    [{ versions: ["express"] }, 'settings["http-status"].versions must be an object such as { express: 4 }; it is ["express"].'],
    [{ versions: { express: "4" } }, 'settings["http-status"].versions.express must be a major version such as 4; it is "4".'],
    [{ versions: { fastify: 4.2 } }, 'settings["http-status"].versions.fastify must be a major version such as 4; it is 4.2.'],
    [
      { fieldsSetElsewhere: "Retry-After" },
      'settings["http-status"].fieldsSetElsewhere must be a list of field names such as ["Retry-After"]; it is "Retry-After".',
    ],
    [
      { fieldsSetElsewhere: [429] },
      'settings["http-status"].fieldsSetElsewhere must be a list of field names such as ["Retry-After"]; it is [429].',
    ],
    [
      { fieldsSetElsewhere: { "Retry-After": true } },
      'settings["http-status"].fieldsSetElsewhere must be a list of field names such as ["Retry-After"]; it is {"Retry-After":true}.',
    ],
    [
      { fieldsSetBy: ["@acme/limiter"] },
      'settings["http-status"].fieldsSetBy must be an object such as { "@acme/limiter": ["Retry-After"] }; it is ["@acme/limiter"].',
    ],
    [
      { fieldsSetBy: { "@acme/limiter": "Retry-After" } },
      'settings["http-status"].fieldsSetBy["@acme/limiter"] must be a list of field names such as ["Retry-After"]; it is "Retry-After".',
    ],
    [{ project: {} }, 'settings["http-status"].project must be true or false; it is {}.'],
    [{ autofix: () => true }, 'settings["http-status"].autofix must be true or false; it is () => true.'],
  ])("%j", (given, message) => {
    expect(() => read(given)).toThrow(new TypeError(message));
  });
});

it("stops the linting of a file that can hold a response", () => {
  expect(() => lint("export const a = (req, res) => { res.status(401).end(); };", { settings: { autofixes: true } })).toThrow(
    'settings["http-status"] has no key "autofixes"',
  );
});
