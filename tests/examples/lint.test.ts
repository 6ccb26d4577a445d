import * as tsParser from "@typescript-eslint/parser";
import { Linter } from "eslint";
import { describe, expect, it } from "vitest";

import httpStatus from "../../src/index.js";
import { examples, filesOf, misusesIn } from "./misuses.js";

const linter = new Linter({ cwd: examples });

/** What the recommended configuration reports: `line: rule`. A fatal error has no rule. */
function reportsIn(file: string, text: string): { readonly line: number; readonly rule: string | null; readonly message: string }[] {
  const config = [
    { ...httpStatus.configs.recommended, files: ["**/*.js", "**/*.ts"] },
    { files: ["**/*.ts"], languageOptions: { parser: tsParser } },
  ] as Linter.Config[];
  return linter
    .verify(text, config, { filename: examples + file })
    .map(({ line, ruleId, message }) => ({ line, rule: ruleId?.replace(/^.*\//, "") ?? null, message }));
}

describe.each(["express", "fastify"])("examples/%s", (framework) => {
  it.each(filesOf(framework, "wrong"))("$file: each comment has its report, and nothing else is reported", ({ file, text }) => {
    const misuses = misusesIn(text);
    const reports = reportsIn(file, text).map(({ line, rule, message }) => {
      // The first line of the misuse in place of the report's own, so that the two lists compare.
      const misuse = misuses.find(({ lines: [first, last] }) => first <= line && line <= last);
      return misuse ? `${misuse.lines[0]}: ${rule}` : `${line}: ${rule} where no comment is: ${message}`;
    });
    expect(reports.sort()).toEqual(misuses.map(({ rule, lines: [first] }) => `${first}: ${rule}`).sort());
  });

  it.each(filesOf(framework, "right"))("$file: nothing is reported", ({ file, text }) => {
    expect(misusesIn(text)).toEqual([]);
    expect(reportsIn(file, text)).toEqual([]);
  });

  it("has the same files in both versions", () => {
    const [wrong, right] = ["wrong", "right"].map((variant) => filesOf(framework, variant).map(({ file }) => file.split("/").at(-1)));
    expect(right).toEqual(wrong);
  });
});
