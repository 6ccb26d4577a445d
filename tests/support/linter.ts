import * as parser from "@typescript-eslint/parser";
import { Linter } from "eslint";

import { rules } from "../../src/rules/index.js";

// Files of temporary projects stand outside the working directory.
const linter = new Linter({ cwd: "/" });

/** How a text is linted. */
interface Options {
  readonly filename?: string;
  readonly settings?: Readonly<Record<string, unknown>>;
  /** Parses with the parser that ESLint has by default, as a script or as a module of CommonJS. */
  readonly script?: boolean | "commonjs";
  /** The rules that are on, by name. Default: every rule. */
  readonly only?: readonly string[];
  /** Whether the rules have the options of `strict`. */
  readonly strict?: boolean;
}

function config({ settings = {}, script = false, only = Object.keys(rules), strict = false }: Options): Linter.Config {
  return {
    files: ["**/*.{js,jsx,ts,tsx,cjs,mjs}"],
    languageOptions: script
      ? { sourceType: script === true ? "script" : script }
      : { parser: parser, parserOptions: { ecmaFeatures: { jsx: true } } },
    linterOptions: { reportUnusedDisableDirectives: "off" },
    plugins: { "http-status": { rules: rules as never } },
    settings: { "http-status": settings },
    rules: Object.fromEntries(only.map((name) => [`http-status/${name}`, ["error", ...(strict ? strictOptionsOf(name) : [])]])),
  };
}

function strictOptionsOf(name: string): readonly unknown[] {
  return Object.entries(rules).find(([own]) => own === name)?.[1].meta.docs?.strictOptions ?? [];
}

/** What the rules together report, and what keeps a text from being parsed. */
export function lint(code: string, options: Options = {}): Linter.LintMessage[] {
  return linter.verify(code, config(options), options.filename ?? "src/app.ts");
}

/** The text after all fixes of all rules, repeated as `eslint --fix` does. */
export function fix(code: string, options: Options = {}): string {
  return linter.verifyAndFix(code, config(options), options.filename ?? "src/app.ts").output;
}

/** A report in one line: `3: no-2xx-for-errors: The content reports an error …`. */
export function describeMessage({ line, ruleId, message }: Linter.LintMessage): string {
  return `${line}: ${ruleId?.replace(/^.*\//u, "") ?? "fatal"}: ${message}`;
}
