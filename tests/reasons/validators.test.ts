/** Validators that projects write themselves, and questions about the form of what the client sent. */
import { describe, expect, it } from "vitest";

import { lint } from "../support/linter.js";

const rulesFor = (body: string, only: string): number =>
  lint(`exports.save = async (req, res) => { ${body} res.json({ ok: true }); };`, { only: [only] }).length;

const refused = (test: string, content: string): string => `if (${test}) return res.status(400).json(${content});`;

describe("400 for what a validator refuses", () => {
  it.each([
    ["a list of errors", `const errors = checkForm(req.body, rules); ${refused("errors.length > 0", "{ errors }")}`],
    ["a flag beside the errors", `const { errors, isValid } = validateRegisterInput(req.body); ${refused("!isValid", "errors")}`],
    ["an object of errors", `const errors = validateProduct(req.body); ${refused("Object.keys(errors).length", "{ errors }")}`],
    ["how a password is made", `const { valid, message } = validatePassword(req.body.password); ${refused("!valid", "{ message }")}`],
    [
      "how a password is made, asked at once",
      refused("!isValidPassword(req.body.password)", '{ message: "Password must have 8 letters" }'),
    ],
    ["a question of a library", refused("!validator.isEmail(req.body.email)", '{ message: "Email is not valid" }')],
    ["a pattern", `const { email } = req.body; ${refused("!/@/.test(email)", '{ message: "Email is not valid" }')}`],
  ])("%s may be 422", (_, body) => {
    expect(rulesFor(body, "prefer-422-for-validation-errors")).toBe(1);
    expect(rulesFor(body, "prefer-specific-4xx")).toBe(0);
  });

  it.each([
    ["of an account", refused("!(await user.validatePassword(req.body.password))", "{ ok: false }")],
    ["with something to compare it with", refused("!isValidPassword(req.body.password, user.password)", "{ ok: false }")],
  ])("a password %s is 401", (_, body) => {
    expect(rulesFor(body, "prefer-specific-4xx")).toBe(1);
  });

  it.each([
    ["a token", refused("!isValidToken(req.body.token)", "{ ok: false }")],
    ["a signature", refused('!isValidSignature(req.body, req.headers["x-signature"])', "{ ok: false }")],
  ])("%s is another matter", (_, body) => {
    expect(rulesFor(body, "prefer-422-for-validation-errors")).toBe(0);
  });
});
