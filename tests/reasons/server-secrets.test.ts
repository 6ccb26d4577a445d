/** What a client sends is compared with a secret that the server is set up with. */
import { describe, expect, it } from "vitest";

import { lint } from "../support/linter.js";

const rulesFor = (test: string, message: string): readonly (string | null)[] =>
  lint(
    `export const run = (req, res) => { const expected = req.settings.secretKey; if (${test}) return res.status(400).json({ error: "${message}" }); res.json({}); };`,
    { only: ["prefer-specific-4xx"] },
  ).map(({ ruleId }) => ruleId);

describe("400 for a wrong secret", () => {
  it.each([
    ["of the environment", 'req.headers["x-secret"] !== process.env.JOB_SECRET', "Invalid secret"],
    ["of the environment, on the left", "process.env.ADMIN_KEY !== req.query.key", "Admin key is incorrect"],
    ["of a configuration", "req.body.password !== config.adminPassword", "Wrong admin password"],
    ["by a name", "req.params.secret !== expected", "The SECRET_KEY is incorrect"],
    ["in a field", "req.headers.authorization !== `Bearer ${process.env.API_TOKEN}`", "Invalid API token"],
  ])("%s is reported", (_, test, message) => {
    expect(rulesFor(test, message)).toHaveLength(1);
  });

  it.each([
    ["a public key", "req.query.key !== config.publicKey", "Invalid key"],
    ["a setting that is no secret", "req.query.version !== process.env.API_VERSION", "Invalid version"],
    ["a secret of something else", "req.body.secret !== webhook.secret", "Invalid secret"],
  ])("%s is not", (_, test, message) => {
    expect(rulesFor(test, message)).toEqual([]);
  });
});
