import { spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

import { afterAll, beforeAll, expect, test } from "vitest";

/** Two rules: one reports `report(…)`, the other `other(…)`, and crashes on `crash(…)`. */
const PLUGIN = `
const rule = (name) => ({
  meta: { type: "problem", schema: [], messages: { found: "{{ name }} is called" } },
  create: (context) => ({
    CallExpression(node) {
      if (name === "other" && node.callee.name === "crash") throw new Error("boom");
      if (node.callee.name === name) context.report({ node, messageId: "found", data: { name } });
    },
  }),
});
export default { rules: { "no-report": rule("report"), "no-other": rule("other") } };
`;

const FILES = {
  "plugin.mjs": PLUGIN,
  "code/a__one/server.js": "report(\n  404,\n);\nother();\nreport(500);\n",
  "code/a__one/script.js": "delete report; report(); // only a script may say this\n",
  "code/a__one/clean.ts": "const x: number = 1;\nreport(x);\n",
  "code/b__two/broken.ts": "const = ;\n",
  "code/b__two/crashing.js": "crash();\nreport();\n",
  "code/b__two/view.jsx": "export const view = <p>{other()}</p>;\n",
  "repositories.json": JSON.stringify([
    { name: "a/one", framework: "express" },
    { name: "b/two", framework: "koa" },
  ]),
  "labels.jsonl": [
    label("a__one/server.js", "no-report", 3, 4, "sure"),
    label("a__one/server.js", "no-report", 4, 4, "sure"),
    label("a__one/server.js", "no-other", 4, 4, "likely"),
    label("a__one/server.js", "no-thing", 4, 4, "debatable"),
    label("b__two/crashing.js", "no-report", 2, 2, "sure"),
    label("c__three/gone.js", "no-report", 1, 1, "sure"),
    JSON.stringify({ file: "a__one/clean.ts", category: "none" }),
  ].join("\n"),
};

const SCRIPT = fileURLToPath(new URL("../../bench/eval.js", import.meta.url));
let folder: string;

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "http-status-eval-"));
  for (const [path, text] of Object.entries(FILES)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  }
});

afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
});

test("counts labels by sureness, hits, and reports outside of labelled files", () => {
  const { rows, clean, crashes, parseErrors, absent } = evaluate();
  expect(rows).toEqual([
    row("no-other", { likely: [1, 1] }, { reports: 1, hits: 1, allReports: 2 }),
    // A label that begins where the report ends is met; the report in line 5 meets none, nor does that of the clean file.
    row("no-report", { sure: [2, 3] }, { reports: 4, hits: 2, allReports: 5 }),
    row("no-thing", { debatable: [0, 1] }, { exists: false }),
  ]);
  expect(clean).toEqual({ files: 1, reports: 1 });
  expect(crashes).toMatchObject([{ file: "b__two/crashing.js", rule: "http-status/no-other" }]);
  expect(parseErrors).toMatchObject([{ file: "b__two/broken.ts" }]);
  expect(absent).toEqual(["c__three/gone.js"]);
});

test("lists what was missed and what was wrong", () => {
  const { missed, wrong } = evaluate("--list", "missed,wrong", "--rules", "no-report");
  expect(missed).toMatchObject([{ file: "a__one/server.js", line: 4, category: "no-report" }]);
  expect(wrong).toMatchObject([
    { file: "a__one/clean.ts", line: 2 },
    { file: "a__one/server.js", line: 5, endLine: 5, message: "report is called" },
  ]);
});

test("keeps to a framework's repositories, and draws the same sample each time", () => {
  const first = evaluate("--framework", "express", "--list", "reports", "--sample", "2");
  expect(first.files).toBe(3);
  expect(first.reports).toHaveLength(2);
  expect(evaluate("--framework", "express", "--list", "reports", "--sample", "2").reports).toEqual(first.reports);
});

test("prints the code of each report", () => {
  const { stdout } = start("--list", "reports", "--rules", "no-report", "--framework", "express");
  expect(stdout).toContain("no-report  a__one/server.js:1  404  report is called\n     1 | report(\n     2 |   404,\n     3 | );\n");
  expect(stdout).toMatch(/no-report +1\/2 +50 % +3 +1 +33 % +4/);
});

test("says what is wrong with a call", () => {
  expect(start("--list", "nothing")).toMatchObject({ status: 2, stderr: expect.stringContaining("--list takes found") as string });
  expect(start("--framework", "hapi")).toMatchObject({ status: 2, stderr: expect.stringContaining("there are express, koa") as string });
});

function label(file: string, category: string, line: number, end: number, sure: string): string {
  return JSON.stringify({ file, line, end, category, now: 400, right: [409], sure, via: "send", note: "a note" });
}

type Counts = readonly [found: number, labels: number];

function row(rule: string, labels: { sure?: Counts; likely?: Counts; debatable?: Counts }, figures: object) {
  const counts = ([found, total]: Counts = [0, 0]) => ({ found, labels: total });
  return {
    rule,
    exists: true,
    labels: { sure: counts(labels.sure), likely: counts(labels.likely), debatable: counts(labels.debatable) },
    reports: 0,
    hits: 0,
    allReports: 0,
    ...figures,
  };
}

function start(...options: readonly string[]) {
  const args = [SCRIPT, join(folder, "code"), join(folder, "labels.jsonl"), "--plugin", join(folder, "plugin.mjs"), ...options];
  return spawnSync(process.execPath, args, { encoding: "utf8" });
}

function evaluate(...options: readonly string[]): Record<string, unknown> {
  return JSON.parse(start("--json", ...options).stdout) as Record<string, unknown>;
}
