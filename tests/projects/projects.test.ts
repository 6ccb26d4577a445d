/** Responses that several files of one project decide together. */
import fs, { cpSync, mkdirSync, mkdtempSync, readFileSync, realpathSync, rmSync, symlinkSync, utimesSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";

import { exchangesOf, print } from "../support/print.js";

/** A copy that tests may change, and in which the workspace's packages are linked. */
let root = "";

beforeAll(() => {
  root = realpathSync(mkdtempSync(join(tmpdir(), "projects-")));
  cpSync(fileURLToPath(new URL("fixtures", import.meta.url)), root, { recursive: true });
  // A package of its own only here: the check of the published package takes every `imports` in the repository for a mistake.
  const manifest = join(root, "esm/package.json");
  const esm = JSON.parse(readFileSync(manifest, "utf8")) as object;
  writeFileSync(manifest, JSON.stringify({ ...esm, imports: { "#lib/*": "./src/lib/*.js" } }));
  const scope = join(root, "workspace/node_modules/@acme");
  mkdirSync(scope, { recursive: true });
  symlinkSync(join(root, "workspace/packages/errors"), join(scope, "errors"), "junction");
});

afterAll(() => {
  rmSync(root, { recursive: true, force: true });
});

function factsOf(file: string, settings: Record<string, unknown> = {}): string[] {
  const path = join(root, file);
  return print(readFileSync(path, "utf8"), settings, path);
}

/** The methods and the path of each handler, by its name. */
function methodsOf(file: string, settings: Record<string, unknown> = {}): Record<string, string> {
  const path = join(root, file);
  const entries = exchangesOf(readFileSync(path, "utf8"), settings, path).map(({ name, method, target }) => {
    const methods = method.values.map(({ value }) => value).join("|") || "*";
    return [name, [methods, ...target.values.map(({ value }) => value)].join(" ")] as const;
  });
  return Object.fromEntries(entries);
}

describe("what a file imports", () => {
  it("CommonJS: constants, texts, helpers and error factories", () => {
    expect(factsOf("commonjs/controllers/user.controller.js")).toMatchInlineSnapshot(`
      [
        "POST / -> 400 | { message: messages.USER_EXISTS } | when existing",
        "POST / -> 201 | at apiResponse.createdResponse(res, user) | { status: 1, data } | unless existing",
        "GET /:id -> 400 | at apiResponse.errorResponse(res, "User not found") | { status: 0, message } | when !user",
        "GET /:id -> 200 | at apiResponse.successResponse(res, "Here you are", user) | { status: 1, message, data } | unless !user",
        "PUT /invitations -> 400 | thrown | new ApiError(400, message) | when member",
        "PUT /invitations -> 409 | thrown | new this(409, message) | unless member | when req.body.email === """,
        "PUT /invitations -> 200 by default | "invited" | unless member | unless req.body.email === """,
        "PATCH /:id -> 200 | at apiResponse.successResponse(res, "done") | { status: 1, message, data }",
        "* -> 429 | at apiResponse.limited(res) | Retry-After: "60" | { status: 0 }",
      ]
    `);
  });

  it("the same with the parser that ESLint has by default", () => {
    const path = join(root, "commonjs/controllers/user.controller.js");
    const facts = print(readFileSync(path, "utf8"), {}, path, true);
    expect(facts).toContain("PUT /invitations -> 400 | thrown | new ApiError(400, message) | when member");
    expect(facts).toEqual(factsOf("commonjs/controllers/user.controller.js"));
  });

  it("ECMAScript modules: classes, factories, re-exports, and what cannot be read", () => {
    expect(factsOf("esm/src/users.js")).toMatchInlineSnapshot(`
      [
        "POST /users -> 400 | thrown | new HttpError(\`\${what} already exists\`, 400) | when await find(request.body.email)",
        "POST /users -> 500 | thrown | new HttpError("Something broke") | unless await find(request.body.email) | when request.body.plain",
        "POST /users -> 409 | { message: "taken" } | unless await find(request.body.email) | unless request.body.plain | when request.body.codes",
        "POST /users -> ? | {} | unless await find(request.body.email) | unless request.body.plain | unless request.body.codes | when request.body.nowhere",
        "POST /users -> ? | {} | unless await find(request.body.email) | unless request.body.plain | unless request.body.codes | unless request.body.nowhere | when request.body.broken",
        "POST /users -> 404 | thrown | new Missing("User") | unless await find(request.body.email) | unless request.body.plain | unless request.body.codes | unless request.body.nowhere | unless request.body.broken",
      ]
    `);
  });

  it("TypeScript: paths, enums, a `.js` that means `.ts`, static methods", () => {
    expect(factsOf("typescript/src/users/users.controller.ts")).toMatchInlineSnapshot(`
      [
        "POST by name -> 400 | at respond(res, Status.Taken, "The email is already registered") | { message } | when await users.findOne({ email: req.body.email })",
        "POST by name -> 400 | at Responder.refuse(res, "The name is already taken") | { message } | unless await users.findOne({ email: req.body.email }) | when await users.findOne({ name: req.body.name })",
        "POST by name -> 200 | at respond(res, Status.Fine, "Welcome") | { message } | unless await users.findOne({ email: req.body.email }) | unless await users.findOne({ name: req.body.name })",
      ]
    `);
  });

  it("Web: what helpers make is sent where it is returned", () => {
    expect(factsOf("typescript/src/web/worker.ts")).toMatchInlineSnapshot(`
      [
        "GET -> 400 | returned | at jsonError(400, "No such item was found") | { error: message } | when !item",
        "GET -> 429 | returned | at tooManyRequests() | "slow down" | unless !item | when item.busy",
        "GET -> 200 by default | returned | item | unless !item | unless item.busy",
      ]
    `);
  });

  it("a package of the workspace", () => {
    expect(factsOf("workspace/packages/api/src/app.js")).toMatchInlineSnapshot(`
      [
        "POST /users -> 400 | thrown | new Taken("This user already exists") | when await find(req.body.email)",
        "POST /users -> 201 | Location: "/users/1" | { id: 1 } | unless await find(req.body.email)",
      ]
    `);
  });

  it("is seen as it stands on disk at the next lint", () => {
    const codes = join(root, "commonjs/utils/codes.js");
    const before = readFileSync(codes, "utf8");
    writeFileSync(codes, before.replace("400", "409"));
    utimesSync(codes, new Date(), new Date(Date.now() + 5000));
    expect(factsOf("commonjs/controllers/user.controller.js")[0]).toContain("-> 409");
    writeFileSync(codes, before);
    utimesSync(codes, new Date(), new Date(Date.now() + 10_000));
    expect(factsOf("commonjs/controllers/user.controller.js")[0]).toContain("-> 400");
  });

  it("is not read where the settings say so", () => {
    expect(factsOf("commonjs/controllers/user.controller.js", { project: false })[0]).toContain("-> ?");
  });
});

describe("what registers a file's handlers", () => {
  it("CommonJS: by name, wrapped, in lists, bound, and through a file that passes them on", () => {
    expect(methodsOf("commonjs/controllers/user.controller.js")).toEqual({
      create: "POST /",
      show: "GET /:id",
      invite: "PUT /invitations",
      update: "PATCH /:id",
      busy: "*",
    });
  });

  it("TypeScript: the methods of an instance", () => {
    expect(methodsOf("typescript/src/orders/orders.controller.ts")).toEqual({ place: "POST /orders", list: "GET /orders" });
  });

  it("is not looked for where the settings say so", () => {
    expect(methodsOf("typescript/src/orders/orders.controller.ts", { project: false })).toEqual({ place: "POST|PUT|PATCH", list: "GET" });
  });

  it("no folder is listed where the settings say so, not even for the address of a route", () => {
    // A package that no test has asked about.
    cpSync(join(root, "commonjs"), join(root, "closed"), { recursive: true });
    const lists = vi.spyOn(fs, "readdirSync");
    const path = join(root, "closed/routes/users.js");
    const text = `const router = require("express").Router();\nrouter.post("/", (req, res) => res.status(201).end());\nmodule.exports = router;\n`;
    const addresses = (project: boolean): readonly unknown[] =>
      exchangesOf(text, { project }, path).map(({ address }) => address.only?.value);
    expect(addresses(false)).toEqual(["/"]);
    expect(lists).not.toHaveBeenCalled();
    expect(addresses(true)).toEqual(["/api/users"]);
    expect(lists).toHaveBeenCalled();
    lists.mockRestore();
  });
});
