import { describe, expect, it } from "vitest";

import { adonis } from "../../src/frameworks/adonis.js";
import { exercise } from "../support/exercise.js";

const adonisExercise = exercise(adonis);

describe("adonis", () => {
  adonisExercise.facts(
    "controllers",
    `
      import type { HttpContext } from "@adonisjs/core/http";
      import { Exception } from "@adonisjs/core/exceptions";
      import "@adonisjs/core";
      export default class UsersController {
        async store({ request, response }: HttpContext) {
          if (a) return response.badRequest({ message: "no" });
          if (b) return response.status(409).json({ message: "taken" });
          if (c) throw new Exception("none", { status: 404 });
          if (d) throw new Exception("broken");
          if (e) response.abort("no");
          if (f) response.abort("no", 403);
          response.abortIf(g, "no");
          response.abortIf(h, "no", 409);
          response.abortUnless(i, "no");
          response.abortUnless(j, "no", 404);
          response.header("Location", "/users/1");
          return response.created(user);
        }
        async show({ params }: HttpContext) { return User.find(params.id); }
        async destroy(ctx: HttpContext) { await User.delete(ctx.request.id); return ctx.response.noContent(); }
        async index({ response }: HttpContext) { return null; }
        async update(ctx: HttpContext) { const { response } = ctx; if (a) return response.send(); return response.send({ a }); }
      }
    `,
    [
      'POST by name -> 400 | { message: "no" } | when a',
      'POST by name -> 409 | { message: "taken" } | unless a | when b',
      'POST by name -> 404 | thrown | "none" | unless a | unless b | when c',
      'POST by name -> 500 | thrown | "broken" | unless a | unless b | unless c | when d',
      'POST by name -> 400 | thrown | "no" | unless a | unless b | unless c | unless d | when e',
      'POST by name -> 403 | thrown | "no" | unless a | unless b | unless c | unless d | unless e | when f',
      'POST by name -> 400 | thrown | "no" | unless a | unless b | unless c | unless d | unless e | unless f | when g',
      'POST by name -> 409 | thrown | "no" | unless a | unless b | unless c | unless d | unless e | unless f | unless g | when h',
      'POST by name -> 400 | thrown | "no" | unless a | unless b | unless c | unless d | unless e | unless f | unless g | unless h | unless i',
      'POST by name -> 404 | thrown | "no" | unless a | unless b | unless c | unless d | unless e | unless f | unless g | unless h | when i | unless j',
      'POST by name -> 201 | Location: "/users/1" | user | unless a | unless b | unless c | unless d | unless e | unless f | unless g | unless h | when i | when j',
      "GET by name -> 200 by default | returned | User.find(params.id)",
      "DELETE by name -> 204",
      "GET by name -> 204 by default | returned | null",
      "* -> 204 by default | when a",
      "* -> 200 by default | { a } | unless a",
    ],
  );

  adonisExercise.facts(
    "fields",
    `
      import type { HttpContextContract } from "@ioc:Adonis/Core/HttpContext";
      export default class A {
        async a({ response }: HttpContextContract) { response.safeStatus(202).safeHeader("Vary", "a").append("Link", "b").type("html").vary("c").location("/d").cookie("e", "f").plainCookie("g", "h").clearCookie("i").header("Allow", "GET").removeHeader("Allow"); response.getHeader("a"); return response.json({ a }); }
        async b({ response }: HttpContextContract) { if (a) return response.json(); if (b) return response.jsonp(); if (c) return response.jsonp({ a }); if (d) return response.stream(file); if (e) return response.download(path); if (f) return response.attachment(path, "x"); response.finish(); }
      }
    `,
    [
      '* -> 202 | Location: "/d" | Content-Type: "html" | Link: "b" | Set-Cookie: "i" | Vary: "c" | document { a }',
      "* -> 204 by default | when a",
      "* -> 204 by default | unless a | when b",
      "* -> 200 by default | { a } | unless a | unless b | when c",
      "* -> 200 by default | document file | unless a | unless b | unless c | when d",
      "* -> 200 by default | document path | unless a | unless b | unless c | unless d | when e",
      '* -> 200 by default | Content-Disposition: "x" | document path | unless a | unless b | unless c | unless d | unless e | when f',
    ],
  );

  adonisExercise.facts(
    "redirects and errors",
    `
      import Route from "@ioc:Adonis/Core/Route";
      import router from "@adonisjs/core/services/router";
      router.get("/a", ({ response }) => response.redirect("/x"));
      router.post("/b", ({ response }) => response.redirect("/x", true, 303));
      router.put("/c", ({ response }) => response.redirect().toPath("/x"));
      router.patch("/d", ({ response }) => response.redirect().status(301).toRoute("x", {}));
      router.delete("/e", ({ response }) => response.redirect().withQs().back());
      router.any("/f", (ctx) => ctx.response.status(301).redirect("/x"));
      router.route("/g", ["POST"], async (ctx, next) => { await next(); });
      Route.get("/h", async ({ response }) => { const error = new Error("x"); error.status = 409; throw error; });
    `,
    [
      'GET /a -> 302 | Location: "/x"',
      'POST /b -> 303 | Location: "/x"',
      'PUT /c -> 302 | Location: "/x"',
      'PATCH /d -> 301 | Location: "x"',
      "DELETE /e -> 302 | Location: ",
      '* /f -> 301 | Location: "/x"',
      'GET /h -> 409 | thrown | new Error("x")',
    ],
  );

  adonisExercise.facts(
    "groups, and methods of a class",
    `
      import router from "@adonisjs/core/services/router";
      class Users { store({ response }) { response.created({ a }); } }
      router.group(() => { router.post("/a", [Users, "store"]); }).prefix("/api").use(auth()).as("api").where("id", /a/).domain("b.com");
      router.group(() => { router.get("/c", ({ response }) => response.ok({ c })); }).middleware("auth").namespace("App/C");
    `,
    ["POST /a -> 201 | { a }", "GET /c -> 200 | { c }"],
  );

  const shortcuts = [
    "ok 200",
    "created 201",
    "accepted 202",
    "nonAuthoritativeInformation 203",
    "noContent 204",
    "resetContent 205",
    "partialContent 206",
    "multipleChoices 300",
    "movedPermanently 301",
    "movedTemporarily 302",
    "seeOther 303",
    "notModified 304",
    "useProxy 305",
    "temporaryRedirect 307",
    "badRequest 400",
    "unauthorized 401",
    "paymentRequired 402",
    "forbidden 403",
    "notFound 404",
    "methodNotAllowed 405",
    "notAcceptable 406",
    "proxyAuthenticationRequired 407",
    "requestTimeout 408",
    "conflict 409",
    "gone 410",
    "lengthRequired 411",
    "preconditionFailed 412",
    "requestEntityTooLarge 413",
    "requestUriTooLong 414",
    "unsupportedMediaType 415",
    "requestedRangeNotSatisfiable 416",
    "expectationFailed 417",
    "unprocessableEntity 422",
    "tooManyRequests 429",
    "internalServerError 500",
    "notImplemented 501",
    "badGateway 502",
    "serviceUnavailable 503",
    "gatewayTimeout 504",
    "httpVersionNotSupported 505",
  ];
  for (const shortcut of shortcuts) {
    const [name = "", code = ""] = shortcut.split(" ");
    adonisExercise.facts(
      name,
      `
        import router from "@adonisjs/core/services/router";
        router.get("/a", ({ response }) => response.${name}());
        router.get("/b", ({ response }) => response.${name}("x"));
      `,
      [`GET /a -> ${code}`, `GET /b -> ${code} | "x"`],
    );
  }

  it("every entry of the description is exercised", () => {
    expect(adonisExercise.untouched()).toEqual([]);
  });
});
