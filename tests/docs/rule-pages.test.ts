import { existsSync, readdirSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

import * as parser from "@typescript-eslint/parser";
import { Linter } from "eslint";
import { describe, expect, it } from "vitest";

import httpStatus from "../../src/index.js";

const root = fileURLToPath(new URL("../..", import.meta.url));
const read = (path: string): string => readFileSync(join(root, path), "utf8");

/** The pages that a reader meets; rule pages among them. */
const pages = [
  ...["README.md", "CONTRIBUTING.md", "CHANGELOG.md", "examples/README.md", "bench/README.md"].filter((path) =>
    existsSync(join(root, path)),
  ),
  ...readdirSync(join(root, "docs"), { recursive: true, encoding: "utf8" })
    .filter((path) => path.endsWith(".md"))
    .map((path) => `docs/${path.replaceAll("\\", "/")}`),
];

/** A fenced block of code. */
interface Fence {
  readonly heading: string;
  readonly language: string;
  readonly code: string;
  /** Its first line of code in the page, from 1. */
  readonly line: number;
}

function fencesIn(markdown: string): readonly Fence[] {
  const fences: Fence[] = [];
  let heading = "";
  let open: { language: string; line: number; code: string[] } | null = null;
  for (const [index, text] of markdown.split("\n").entries()) {
    if (!text.startsWith("```")) {
      if (open) open.code.push(text);
      else if (text.startsWith("#")) heading = text.replace(/^#+ /u, "");
    } else if (open) {
      fences.push({ heading, language: open.language, line: open.line, code: `${open.code.join("\n")}\n` });
      open = null;
    } else open = { language: text.slice(3), line: index + 2, code: [] };
  }
  return fences;
}

/** Examples are about the current major versions; no `package.json` lies beside them. */
const settings = { "http-status": { versions: { express: 5, fastify: 5 } } };

/** The recommended rules, and the rule of the page. */
function configFor({ language }: Fence, rule?: string): Linter.Config[] {
  const { recommended } = httpStatus.configs;
  const rules = { ...recommended.rules, ...(rule !== undefined && { [`http-status/${rule}`]: "error" }) };
  return [{ ...recommended, rules, files: [`**/*.${language}`], settings, languageOptions: { parser } }] as Linter.Config[];
}

function reportsIn(fence: Fence, rule?: string, code = fence.code): readonly Linter.LintMessage[] {
  return new Linter().verify(code, configFor(fence, rule), `example.${fence.language}`);
}

/** `require-location at line 12: 201 Created is sent …`, with lines of the page. */
function describeReport({ line }: Fence, report: Linter.LintMessage): string {
  return `${report.ruleId ?? "syntax"} at line ${line + report.line - 1}: ${report.message}`;
}

const named = Object.entries(httpStatus.rules).map(([name, rule]) => ({ name, rule, path: `docs/rules/${name}.md` }));

describe.each(named)("$path", ({ name, rule, path }) => {
  const page = existsSync(join(root, path)) ? read(path) : "";
  const examples = fencesIn(page).filter(({ language }) => language === "js" || language === "ts");
  const under = (heading: string): readonly Fence[] => examples.filter((fence) => fence.heading === heading);

  it("has the parts that every page has", () => {
    expect(page.split("\n")[0]).toBe(`# ${name}`);
    for (const heading of ["### Incorrect", "### Correct", "## Fixes and suggestions", "## When not to use it", "## Further reading"]) {
      expect(page).toContain(`\n${heading}\n`);
    }
    expect(page).toMatch(/\]\(https:\/\/www\.rfc-editor\.org\/rfc\/rfc\d+#section-/u);
    expect(page.trimEnd().split("\n").length).toBeLessThanOrEqual(100);
    expect(page.includes("\n## Options\n")).toBe((rule.meta.schema as readonly unknown[]).length > 0);
    expect(rule.meta.docs.url).toContain(path);
  });

  it("has incorrect and correct examples", () => {
    expect(under("Incorrect")).not.toEqual([]);
    expect(under("Correct")).not.toEqual([]);
  });

  it.each(under("Incorrect"))("the incorrect example at line $line is reported by the rule, and by no other", (fence) => {
    const reports = reportsIn(fence, name);
    expect(reports.length, "reports of the example").toBeGreaterThan(0);
    expect(reports.filter(({ ruleId }) => ruleId !== `http-status/${name}`).map((report) => describeReport(fence, report))).toEqual([]);
  });

  it.each(under("Correct"))("the correct example at line $line is not reported by any rule", (fence) => {
    expect(reportsIn(fence, name).map((report) => describeReport(fence, report))).toEqual([]);
  });
});

it("CHANGELOG.md names every rule", () => {
  const changelog = read("CHANGELOG.md");
  expect(named.filter(({ name }) => !changelog.includes(`\`${name}\``)).map(({ name }) => name)).toEqual([]);
});

it("docs/rules has pages of rules only", () => {
  expect(readdirSync(join(root, "docs/rules")).sort()).toEqual(named.map(({ name }) => `${name}.md`).sort());
});

describe("README.md", () => {
  const readme = read("README.md");
  const [before, after] = fencesIn(readme).filter(({ language }) => language === "js") as [Fence, Fence];

  it.each(named)("links $path", ({ path }) => {
    expect(readme).toContain(`](${path})`);
  });

  it("names every configuration and every setting", () => {
    for (const name of Object.keys(httpStatus.configs)) expect(readme).toContain(`\`${name}\``);
    for (const name of ["autofix", "versions", "fieldsSetElsewhere"]) expect(readme).toContain(`\`${name}\``);
  });

  it("its first commands set the project up, show the examples, and test it", () => {
    const [first = ""] = fencesIn(readme)
      .filter(({ language }) => language === "sh")
      .map(({ code }) => code);
    const commands = first.split("\n").map((line) => line.replace(/\s*#.*$/u, ""));
    expect(commands.slice(0, 2)).toEqual(["npm ci && npm run examples", "npm ci && npm test"]);
  });

  it("marks in its first example exactly what is reported", () => {
    const lines = before.code.split("\n");
    const marked = lines.flatMap((line, index) => {
      const mark = /^\s*\/\/ *(?<tildes>~+)/u.exec(line);
      return mark ? [`${index}: ${lines[index - 1]?.slice(line.indexOf("~"), line.lastIndexOf("~") + 1)}`] : [];
    });
    const reported = reportsIn(before).map(
      ({ line, column, endColumn = 0 }) => `${line}: ${lines[line - 1]?.slice(column - 1, endColumn - 1)}`,
    );
    expect(reported).toEqual(marked);
    expect(marked).not.toEqual([]);
  });

  it("shows in its second example what the fixes and first suggestions of the first one make", () => {
    const plain = before.code.replace(/^\s*\/\/ *~.*\n/gmu, "");
    let { output } = new Linter().verifyAndFix(plain, configFor(before), { filename: `example.${before.language}` });
    for (let [report] = reportsIn(before, undefined, output); report; [report] = reportsIn(before, undefined, output)) {
      const fix = report.suggestions?.[0]?.fix;
      if (!fix) throw new Error(`nothing is offered for: ${report.message}`);
      output = output.slice(0, fix.range[0]) + fix.text + output.slice(fix.range[1]);
    }
    expect(after.code).toBe(output);
  });
});

/** The anchors of a page, as GitHub makes them from its headings. */
function anchorsOf(markdown: string): readonly string[] {
  return markdown
    .split("\n")
    .filter((line) => /^#+ /u.test(line))
    .map((line) =>
      line
        .replace(/^#+ /u, "")
        .toLowerCase()
        .replace(/[^\p{L}\p{N} _-]/gu, "")
        .replaceAll(" ", "-"),
    );
}

it.each(pages)("the links of %s lead somewhere", (path) => {
  const text = read(path)
    .replace(/^```[\s\S]*?^```/gmu, "")
    // The generated header's link to the configurations is the generator's.
    .replace(/^(# [\w-]+)\n[\s\S]*<!-- end auto-generated rule header -->/u, "$1\n");
  const links = [...text.matchAll(/\]\(([^)\s]+)\)/gu)].map(([, target = ""]) => target).filter((target) => !/^[a-z]+:/iu.test(target));
  const broken = links.filter((target) => {
    const [file = "", anchor] = target.split("#");
    const absolute = file === "" ? join(root, path) : join(root, dirname(path), file);
    if (!existsSync(absolute)) return true;
    return anchor !== undefined && !anchorsOf(readFileSync(absolute, "utf8")).includes(anchor);
  });
  expect(broken).toEqual([]);
});
