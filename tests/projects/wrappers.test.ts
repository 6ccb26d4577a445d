/** Handlers of other files that are registered through functions which hand on what they are given, or by their classes. */
import { describe, expect, it } from "vitest";

import { exchangesOf, print } from "../support/print.js";
import { projectOf } from "../support/project.js";

/** The method and the address of each handler of the first of these files, by its name. */
function addressesIn(files: Record<string, string>): Record<string, string> {
  const { path, text } = projectOf(files);
  return Object.fromEntries(
    exchangesOf(text, {}, path).map(({ name, method, address }) => [
      name,
      [method.values.map(({ value }) => value).join("|") || "*", ...address.values.map(({ value }) => value)].join(" "),
    ]),
  );
}

describe("functions that hand on what they are given", () => {
  const controller = `
    export class Users {
      enter(req, res) { res.redirect("/a"); }
      begin(req, res) { res.redirect("/b"); }
      proceed(req, res) { res.redirect("/c"); }
      finish(req, res) { res.redirect("/d"); }
      partly(req, res) { res.redirect("/e"); }
      swapped(res, req) { res.redirect("/f"); }
    }
    export const leave = (req, res) => { res.redirect("/g"); };
  `;
  const routes = `
    import { Router } from "express";
    import { Users, leave } from "./users.js";
    const users = new Users();
    export const router = Router();
    router.post("/enter", (req, res) => users.enter(req, res));
    router.put("/begin", async (req, res, next) => { await users.begin(req as any, res, next); });
    router.patch("/proceed", (req, res, next) => users.proceed(req, res).catch(next));
    router.delete("/finish", async function (...passed) { return users.finish(...passed); });
    router.post("/partly", (req, res) => { log(req); users.partly(req, res); });
    router.post("/swapped", (req, res) => users.swapped(res, req));
    router.post("/leave", async (req, res, next) => { try { await leave(req, res); } catch (error) { next(error); } });
  `;
  const app = `import express from "express"; import { router } from "./routes.js"; express().use("/users", router);`;

  it("the handler has the method and the address of what hands on to it", () => {
    expect(addressesIn({ "users.js": controller, "routes.js": routes, "app.js": app })).toEqual({
      enter: "POST /users/enter",
      begin: "PUT /users/begin",
      proceed: "PATCH /users/proceed",
      finish: "DELETE /users/finish",
      partly: "*",
      swapped: "*",
      leave: "POST /users/leave",
    });
  });

  it("what the handler answers belongs to its own file", () => {
    const { path, text } = projectOf({ "routes.js": routes, "users.js": controller });
    expect(print(text, {}, path).filter((line) => /"\/[ceg]"/u.test(line))).toEqual([]);
  });
});

describe("AdonisJS: methods of a class", () => {
  const controller = `
    import type { HttpContext } from "@adonisjs/core/http";
    export default class UsersController {
      async enter({ response }: HttpContext) { return response.redirect("/a"); }
      async leave({ response }: HttpContext) { return response.redirect("/b"); }
    }
  `;

  it("imported or loaded when they are called, in groups", () => {
    const routes = `
      import router from "@adonisjs/core/services/router";
      import Users from "#controllers/users_controller";
      const LazyUsers = () => import("#controllers/users_controller");
      router.group(() => {
        router.post("/enter", [Users, "enter"]);
        router.group(() => { router.delete("/leave", [LazyUsers, "leave"]); }).prefix("v1").as("v1");
      }).use(auth).prefix("/api");
    `;
    expect(
      addressesIn({
        "app/controllers/users_controller.ts": controller,
        "start/routes.ts": routes,
        "package.json": JSON.stringify({ imports: { "#controllers/*": "./app/controllers/*.ts" } }),
      }),
    ).toEqual({ enter: "POST /api/enter", leave: "DELETE /api/v1/leave" });
  });

  it("a group whose prefix cannot be read, and one without a prefix", () => {
    const routes = `
      import router from "@adonisjs/core/services/router";
      router.group(() => {
        router.post("/a", function made({ response }) { response.created({}); });
      }).prefix(env.get("PREFIX_PATH"));
      router.group(() => {
        router.post("/b", function built({ response }) { response.created({}); });
      }).use(auth);
      router.group(() => { router.get("/c", function sent({ response }) { response.ok({}); }); }).prefix("/z");
    `;
    // Below a prefix that is not known, the route's own path is all that is known of the address.
    expect(addressesIn({ "routes.ts": routes })).toEqual({ made: "POST /a", built: "POST /b", sent: "GET /z/c" });
  });
});
