/** Settings that a server was not given are no fault of its clients. */
import { describe, expect, it } from "vitest";

import { lint } from "../support/linter.js";

const reports = (test: string, status = 400, before = ""): number =>
  lint(
    `import config from "./config.js"; ${before} export const charge = (req, res) => { if (${test}) return res.status(${status}).json({ error: "Payments cannot be made" }); res.json({}); };`,
    { only: ["no-4xx-for-server-errors"] },
  ).length;

describe("an error of the client for a missing setting", () => {
  it.each([
    ["of the environment", "!process.env.PAYMENT_KEY"],
    ["one of two", "!process.env.PAYMENT_KEY || !process.env.PAYMENT_URL"],
    ["of a configuration", "!config.payments.key"],
    ["kept in a variable", "!key", 422, "const key = process.env.PAYMENT_KEY ?? process.env.KEY;"],
    ["taken from the environment", "!PAYMENT_KEY", 400, "const { PAYMENT_KEY } = process.env;"],
    ["without which nothing was made", "!client", 400, "const client = process.env.KEY ? new Payments(process.env.KEY) : null;"],
  ])("%s is reported", (_, test, status = 400, before = "") => {
    expect(reports(test, status, before)).toBe(1);
  });

  it.each([
    ["which the client may give in its place", "!(req.body.key || process.env.PAYMENT_KEY)"],
    ["or for a value of the client's", "!process.env.KEY || !req.body.amount"],
    ["of an account", "!req.account.config.key"],
    ["that hides a page", "!process.env.DEBUG", 404],
  ])("%s is not", (_, test, status = 400) => {
    expect(reports(test, status)).toBe(0);
  });
});
