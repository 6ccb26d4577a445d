import { describe, expect, it } from "vitest";

import { express } from "../../src/frameworks/express.js";
import { node } from "../../src/frameworks/node.js";
import { sails } from "../../src/frameworks/sails.js";
import { exercise } from "../support/exercise.js";
import { print } from "../support/print.js";
import { projectOf } from "../support/project.js";

const sailsExercise = exercise(sails, [express, node]);
const settings = { versions: { sails: 1 } };

describe("sails", () => {
  sailsExercise.facts(
    "controllers",
    `
      module.exports = {
        create: async function (req, res) {
          const user = await User.create(req.body).fetch();
          if (!user) return res.badRequest({ message: "No e-mail" });
          return res.ok(user);
        },
        find: async (req, res) => { try { if (a) return res.notFound(); if (b) return res.forbidden(); res.view("users", { a }); } catch (e) { res.serverError(e); } },
        other: (req, res, next) => { if (a) return res.negotiate(error); if (b) return next(error); res.status(201).ok({ a }); },
      };
    `,
    [
      'POST by name -> 400 | any field | { message: "No e-mail" } | when !user',
      "POST by name -> 200 | any field | user | unless !user",
      "GET by name -> 404 | any field | when a",
      "GET by name -> 403 | any field | unless a | when b",
      'GET by name -> 200 by default | document "users" | unless a | unless b',
      "GET by name -> 500 | any field | e | caught e",
      "* -> ? | any field | when a",
      "* -> 200 | any field | { a } | unless a | unless b",
      "lost: overridden status 201 at 201",
    ],
    settings,
  );

  sailsExercise.facts(
    "the calls of Express 4",
    `
      // require("sails")
      module.exports = {
        a: (req, res) => { res.send(); },
        b: (req, res) => { res.send(404); },
        c: (req, res) => { res.send(404, "x"); },
        d: (req, res) => { res.send("x", 404); },
        e: (req, res) => { res.send("x"); },
        f: (req, res) => { res.json(); },
        g: (req, res) => { res.json(400, { a }); },
        h: (req, res) => { res.json({ a }, 400); },
        i: (req, res) => { res.json({ a }); },
        j: (req, res) => { if (b) res.jsonp(400, { a }); else if (c) res.jsonp({ a }, 400); else if (d) res.jsonp({ a }); else res.jsonp(); },
        k: (req, res) => { res.redirect("/a"); },
        l: (req, res) => { res.redirect("/a", 301); },
        m: (req, res) => { res.redirect(301, "/a"); },
        n: (req, res) => { res.redirect(); },
        n1: (req, res) => { res.redirect(301); },
        o: (err, req, res, next) => { res.status(404).end(); },
      };
    `,
    [
      "* -> 200 by default",
      "* -> 404",
      '* -> 404 | "x"',
      '* -> 404 | "x"',
      '* -> 200 by default | "x"',
      "* -> 200 by default",
      "* -> 400 | { a }",
      "* -> 400 | { a }",
      "* -> 200 by default | { a }",
      "* -> 400 | { a } | when b",
      "* -> 400 | { a } | unless b | when c",
      "* -> 200 by default | { a } | unless b | unless c | when d",
      "* -> 200 by default | unless b | unless c | unless d",
      '* -> 302 | Location: "/a"',
      '* -> 301 | Location: "/a"',
      '* -> 301 | Location: "/a"',
      "* -> 302 | Location: ",
      "* -> 302 | Location: 301",
      "lost: address status 301 at 301",
      "* -> 404",
    ],
    settings,
  );

  sailsExercise.facts(
    "actions with exits",
    `
      module.exports = {
        exits: { success: { statusCode: 201 }, gone: { statusCode: 410 }, missing: { responseType: "notFound" }, away: { responseType: "redirect" }, page: { responseType: "view", viewTemplatePath: "a" }, own: { responseType: "conflict" }, plain: {} },
        fn: async function ({ id }) {
          if (a) throw "gone";
          if (b) throw { missing: { b } };
          if (c) throw { away: "/c" };
          if (d) throw { own: d };
          if (e) throw { plain: e };
          if (f) throw { page: { f } };
          if (g) throw "undeclared";
          const h = await User.create({ id }).intercept("E_UNIQUE", "gone").intercept({ name: "UsageError" }, () => "plain").fetch();
          if (i) return this.res.status(404).json({ i });
          this.res.set("Location", this.req.path);
          return h;
        },
      };
    `,
    [
      '* -> 410 | thrown | "gone" | when a',
      "* -> 404 | thrown | { b } | unless a | when b",
      '* -> 302 | thrown | Location: "/c" | unless a | unless b | when c',
      "* -> ? | thrown | d | unless a | unless b | unless c | when d",
      "* -> 500 | thrown | e | unless a | unless b | unless c | unless d | when e",
      "* -> 500 | thrown | document { f } | unless a | unless b | unless c | unless d | unless e | when f",
      '* -> 410 | thrown | "gone" | unless a | unless b | unless c | unless d | unless e | unless f | unless g',
      '* -> 500 | thrown | "plain" | unless a | unless b | unless c | unless d | unless e | unless f | unless g',
      "* -> 404 | { i } | unless a | unless b | unless c | unless d | unless e | unless f | unless g | when i",
      "* -> 201 | returned | Location: this.req.path | h | unless a | unless b | unless c | unless d | unless e | unless f | unless g | unless i",
    ],
    settings,
    "app/api/controllers/users/create.js",
  );

  sailsExercise.facts(
    "exits by their names",
    `
      module.exports = {
        exits: { success: { responseType: "redirect" }, gone: { statusCode: 410 } },
        fn: async (inputs, exits) => { if (a) return exits.gone(); if (b) return exits.elsewhere(); exits.success("/c"); return "nobody"; },
      };
    `,
    ["* -> 410 | when a", '* -> 302 | Location: "/c" | unless a | unless b'],
    settings,
    "app/api/controllers/users/go.js",
  );

  sailsExercise.facts(
    "a machine that is no action",
    `module.exports = { exits: { gone: { statusCode: 410 } }, fn: async (inputs, exits) => { throw "gone"; } };`,
    [],
    settings,
    "app/api/helpers/create.js",
  );

  it("is what the package asks for, without an import", () => {
    const controller = `module.exports = { find: (req, res) => { res.notFound(); } };`;
    const factsWith = (dependencies: object): string[] => {
      const { path, text } = projectOf({
        "api/controllers/UserController.js": controller,
        "package.json": JSON.stringify({ dependencies }),
      });
      return print(text, {}, path);
    };
    expect(factsWith({ sails: "^1.5.0" })).toEqual(["GET by name -> 404 | any field"]);
    expect(factsWith({ express: "^5.0.0" })).toEqual([]);
  });

  it("every entry of the description is exercised", () => {
    expect(sailsExercise.untouched()).toEqual([]);
  });
});
