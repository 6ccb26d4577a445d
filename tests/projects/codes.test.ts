/** Named codes and errors that other files define, or pass on from a package. */
import { describe, expect, it } from "vitest";

import { withStatus } from "../../src/response/edits.js";
import { edited } from "../support/edits.js";
import { exchangesOf, print } from "../support/print.js";
import { projectOf } from "../support/project.js";

/** The first of these files after the change of its only response's status to another code; `null` where none can be made. */
function changed(files: Record<string, string>, code: number): string | null {
  const { path, text } = projectOf(files);
  const [response] = exchangesOf(text, {}, path).flatMap(({ responses }) => responses);
  const edit = response && withStatus(response, code);
  return edit ? edited(text, edit) : null;
}

const app = (imported: string, statement: string): string =>
  `${imported}\nconst app = require("express")();\napp.post("/a", (req, res, next) => { ${statement} });\n`;

describe("a code by a name of another file stays named", () => {
  const sends = app(`const { STATUS } = require("./constants");`, `res.status(STATUS.BAD_REQUEST).end();`);
  const conflict = sends.replace("BAD_REQUEST", "CONFLICT");

  it.each([
    ["an object", "exports.STATUS = { BAD_REQUEST: 400, CONFLICT: 409 };"],
    ["a frozen object", "const STATUS = Object.freeze({ BAD_REQUEST: 400, CONFLICT: 409 }); module.exports = { STATUS };"],
    [
      "names of a package",
      `const { StatusCodes } = require("http-status-codes"); exports.STATUS = { BAD_REQUEST: StatusCodes.BAD_REQUEST, CONFLICT: StatusCodes.CONFLICT };`,
    ],
    ["a package under another name", `exports.STATUS = require("http-status-codes").StatusCodes;`],
  ])("%s", (_, constants) => {
    expect(changed({ "app.js": sends, "constants.js": constants }, 409)).toBe(conflict);
  });

  it("an enum, through a file that passes it on", () => {
    const code = sends.replace(/const \{ STATUS \}.*/u, `import { Status as STATUS } from "./lib";`);
    const files = {
      "lib/index.ts": `export * from "./status";`,
      "lib/status.ts": "export enum Status { BAD_REQUEST = 400, CONFLICT = 409 }",
    };
    expect(changed({ "app.ts": code, ...files }, 409)).toBe(code.replace("BAD_REQUEST", "CONFLICT"));
  });

  it("a part of an object", () => {
    const code = sends.replace("STATUS.BAD_REQUEST", "STATUS.http.BAD_REQUEST");
    const constants = "exports.STATUS = { http: { BAD_REQUEST: 400, CONFLICT: 409 } };";
    expect(changed({ "app.js": code, "constants.js": constants }, 409)).toBe(code.replace("BAD_REQUEST", "CONFLICT"));
  });

  it("not where it has no name for the other code", () => {
    expect(changed({ "app.js": sends, "constants.js": "exports.STATUS = { BAD_REQUEST: 400, NOT_FOUND: 404 };" }, 409)).toBeNull();
    expect(changed({ "app.js": sends, "constants.js": `exports.STATUS = require("./nowhere");` }, 409)).toBeNull();
  });
});

describe("errors of a package that a file passes on", () => {
  const facts = (statement: string, errors: string): string[] => {
    const { path, text } = projectOf({ "app.js": app(`const errors = require("./errors");`, statement), "errors.js": errors });
    return print(text, {}, path);
  };

  it.each([
    ["the module", "throw new errors.Conflict();", `module.exports = require("http-errors");`, "409"],
    ["the module called, by its default", `next(errors("taken"));`, `module.exports = require("http-errors");`, "500"],
    ["a part of it", `throw errors.boom.badData("taken");`, `exports.boom = require("@hapi/boom");`, "422"],
    ["a name", "throw new errors.HTTPException();", `exports.HTTPException = require("hono/http-exception").HTTPException;`, "500"],
  ])("%s", (_, statement, errors, status) => {
    expect(facts(statement, errors)).toEqual([expect.stringMatching(new RegExp(`^POST /a -> ${status} \\| thrown`, "u"))]);
  });

  it("a class that extends one of them", () => {
    const { path, text } = projectOf({
      "app.ts": app(`import { Taken } from "./taken";`, "throw new Taken();"),
      "taken.ts": `import { createError } from "./errors"; export class Taken extends createError.Conflict {}`,
      "errors.ts": `export { default as createError } from "http-errors";`,
    });
    expect(print(text, {}, path)).toEqual(["POST /a -> 409 | thrown | new Taken()"]);
  });

  it("are renamed as if they were imported from it", () => {
    const code = app(`const { createError } = require("./errors");`, `throw createError.BadRequest("taken");`);
    expect(changed({ "app.js": code, "errors.js": `exports.createError = require("http-errors");` }, 409)).toBe(
      code.replace("BadRequest", "Conflict"),
    );
  });
});
