/** Conditions on what a helper was passed: a call takes the branch that its arguments choose. */
import { expect, it } from "vitest";

import { print } from "../support/print.js";

const facts = (condition: string, call: string, parameters = "res, user, flag"): string[] =>
  print(`
    const answer = (${parameters}) => { if (${condition}) res.redirect("/a"); else res.json(user); };
    app.get("/users", (req, res) => { ${call} });
  `).map((line) => line.replace(/ (?:by default|\|).*/u, ""));

const both = ["GET /users -> 302", "GET /users -> 200"];

it.each([
  ["flag", "answer(res, user, false);"],
  ["flag", "answer(res, user);"],
  ["flag", "answer(res, user, undefined);"],
  ["!flag", "answer(res, user, true);"],
  ["!flag", "answer(res, user, { permanent: false });"],
  ["flag && user.page", "answer(res, user, false);"],
  ["!(flag || user.page)", "answer(res, user, 1);"],
])("%s, by %s", (condition, call) => {
  expect(facts(condition, call)).toEqual(["GET /users -> 200"]);
});

it("a default value stands for what is left out", () => {
  expect(facts("flag", "answer(res, user);", "res, user, flag = true")).toEqual(["GET /users -> 302"]);
});

it("what is passed on is what the caller was passed", () => {
  const call = "const outer = (again) => answer(res, user, again); outer(false);";
  expect(facts("flag", call)).toEqual(["GET /users -> 200"]);
});

it.each([
  ["flag", "answer(res, user, req.query.flag);"],
  ["flag || user.page", "answer(res, user, false);"],
  ["flag ?? user.page", "answer(res, user, false);"],
  ["user.page", "answer(res, user, false);"],
])("%s, by %s: either", (condition, call) => {
  expect(facts(condition, call)).toEqual(both);
});

it("a parameter that is written is not what was passed", () => {
  const code = `
    const answer = (res, flag) => { flag = flag || res.locals.flag; if (flag) res.redirect("/a"); else res.json(1); };
    app.get("/users", (req, res) => { answer(res, false); });
  `;
  expect(print(code)).toHaveLength(2);
});
