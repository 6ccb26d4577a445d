import { describe, expect, it } from "vitest";

import { httpErrors } from "../../src/frameworks/errors.js";
import { exercise } from "../support/exercise.js";
import { ERRORS } from "../support/named-errors.js";

const { facts, untouched } = exercise(httpErrors);

/** A handler that throws each expression. */
function throwing(...expressions: readonly string[]): string {
  return [
    'import express from "express";',
    'import createError from "http-errors";',
    "const app = express();",
    ...expressions.map((expression, index) => `app.get("/${index}", (req, res) => { throw ${expression}; });`),
  ].join("\n");
}

describe("names", () => {
  for (const [name, code] of ERRORS) {
    facts(`${name} is ${code}`, throwing(`new createError.${name}("x")`, `createError.${name}("x")`), [
      `GET /0 -> ${code} | thrown | "x"`,
      `GET /1 -> ${code} | thrown | "x"`,
    ]);
  }
});

describe("codes", () => {
  facts(
    "with a message, with nothing, with properties",
    throwing("createError(409, 'x')", "createError(409)", "createError(409, 'x', { headers: { Allow: 'GET' } })"),
    ["GET /0 -> 409 | thrown | 'x'", "GET /1 -> 409 | thrown", "GET /2 -> 409 | thrown | Allow: 'GET' | 'x'"],
  );
  facts("a message alone is 500", throwing("createError('x')"), ["GET /0 -> 500 | thrown | 'x'"]);
  facts("the abstract class has no code", throwing("createError.HttpError('x')"), []);
});

describe("changes", () => {
  facts(
    "a status that is set afterwards",
    `
    import createError from "http-errors";
    export const a = (req, res, next) => {
      const error = createError(400, "x");
      error.status = 409;
      next(error);
    };
    export const b = (req, res, next) => {
      const error = createError(400, "x");
      error.statusCode = 410;
      next(error);
    };`,
    ['* -> ? | thrown | "x"', '* -> ? | thrown | "x"'],
  );
});

it("touches every entry of the description", () => {
  expect(untouched()).toEqual([]);
});
