import { readFileSync } from "node:fs";

import * as parser from "@typescript-eslint/parser";
import { Linter } from "eslint";
import { describe, expect, it } from "vitest";

import httpStatus from "../../src/index.js";

const page = readFileSync(new URL("../../docs/settings.md", import.meta.url), "utf8");
const readme = readFileSync(new URL("../../README.md", import.meta.url), "utf8");

const blocks = [...page.matchAll(/^```js\n(?<code>[\s\S]*?)^```$/gmu)].map(({ groups }) => groups?.code ?? "");

/** Each configuration of the page with the code that follows it. */
const examples = blocks.flatMap((config, index) => {
  const code = blocks[index + 1] ?? "";
  return config.startsWith("export default defineConfig(") ? [{ config, code, name: code.split("\n")[0] }] : [];
});

/** What a configuration file exports, given what it imports. */
function evaluated(config: string): Linter.Config[] {
  const body = config.replace("export default", "return");
  // eslint-disable-next-line @typescript-eslint/no-implied-eval -- the page's own examples
  const run = new Function("defineConfig", "httpStatus", body) as (
    define: (all: Linter.Config[]) => Linter.Config[],
    plugin: unknown,
  ) => Linter.Config[];
  return run((all) => all, httpStatus);
}

describe("docs/settings.md", () => {
  it("shows configurations, each with code", () => {
    expect(examples.length).toBeGreaterThan(3);
    expect(blocks.length).toBe(examples.length * 2);
  });

  it.each(examples)("what is marked after `$name`, and nothing else, is reported", ({ config, code }) => {
    const configs = [...evaluated(config), { languageOptions: { parser } }];
    const reports = new Linter().verify(code, configs, "src/users/register.js").map(({ line, ruleId, message }) => {
      return `${line}: ${ruleId?.replace("http-status/", "") ?? message}`;
    });
    const marks = code.split("\n").flatMap((text, index) => {
      const mark = /\/\/ (?<rule>[a-z\d-]+)$/u.exec(text)?.groups?.rule;
      return mark === undefined ? [] : [`${index + 1}: ${mark}`];
    });
    expect(reports).toEqual(marks);
  });
});

it.each(["docs/settings.md", "README.md"])("%s names every setting", (name) => {
  const text = name === "README.md" ? readme : page;
  for (const key of ["autofix", "versions", "fieldsSetElsewhere", "fieldsSetBy", "helpers", "frameworks"])
    expect(text).toContain(`\`${key}\``);
});
