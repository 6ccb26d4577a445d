/** The packed plugin under Oxlint, which must report what ESLint reports. */
import { createRequire } from "node:module";
import { dirname, join } from "node:path";

import { afterAll, beforeAll, describe, expect, it } from "vitest";

import httpStatus from "../../src/index.js";
import { rulesBrokenIn } from "./support/broken-rules.js";
import { Consumer, places, sorted, type Project, type Report } from "./support/consumer.js";
import { configJs, expectedPlaces, packageJson, sources } from "./support/sources.js";

const require = createRequire(import.meta.url);
const bin = join(dirname(require.resolve("oxlint/package.json")), "bin", "oxlint");

/** What Oxlint's JSON formatter prints, as far as tests look at it. */
interface JsonReport {
  readonly diagnostics: readonly {
    readonly code: string;
    readonly message: string;
    readonly filename: string;
    readonly labels: readonly { readonly span: { readonly line: number; readonly column: number } }[];
  }[];
}

function oxlintrc(more: object = {}): string {
  const { rules } = httpStatus.configs.recommended;
  return JSON.stringify({ plugins: [], jsPlugins: ["eslint-plugin-http-status"], categories: { correctness: "off" }, rules, ...more });
}

async function oxlint(project: Project, ...args: readonly string[]): Promise<Report[]> {
  const { stdout, stderr } = await project.node(bin, "--format", "json", ...args, ".");
  if (!stdout.startsWith("{")) throw new Error(stdout + stderr);
  return sorted(
    (JSON.parse(stdout) as JsonReport).diagnostics.map(({ code, message, filename, labels }) => ({
      file: filename.replaceAll("\\", "/"),
      line: labels[0]?.span.line ?? 0,
      column: labels[0]?.span.column ?? 0,
      // It writes `namespace(rule)`.
      rule: code.replace(/^(.+)\((.+)\)$/, "$1/$2"),
      message,
    })),
  );
}

let consumer: Consumer;

beforeAll(async () => {
  consumer = await Consumer.install();
});

afterAll(() => {
  consumer.remove();
});

/** A project of both linters. */
function projectOf(name: string, files: Readonly<Record<string, string>>, copies: Readonly<Record<string, string>> = {}): Project {
  const shared = { "package.json": packageJson, "eslint.config.js": configJs(), ".oxlintrc.json": oxlintrc() };
  return consumer.project(name, { ...shared, ...files }, copies);
}

describe("Oxlint", () => {
  it.each(["express", "fastify"])("reports what ESLint does in examples/%s", async (framework) => {
    const project = projectOf(framework, {}, { src: `examples/${framework}` });
    const [oxlints, eslints] = await Promise.all([oxlint(project), project.lint()]);
    expect(oxlints).toEqual(eslints);
    expect(new Set(oxlints.map(({ rule }) => rule))).toEqual(new Set(rulesBrokenIn(framework)));
    expect(oxlints.some(({ file }) => file.endsWith(".ts"))).toBe(true);
  });

  it("reports what ESLint does in ES modules, CommonJS and TypeScript", async () => {
    const project = projectOf("sources", sources);
    const reports = await oxlint(project);
    expect(places(reports)).toEqual(expectedPlaces(sources));
    expect(reports).toEqual(await project.lint());
  });

  it("--fix writes what ESLint's writes", async () => {
    const project = projectOf("fix", sources);
    await oxlint(project, "--fix");
    for (const [file, text] of Object.entries(sources)) {
      expect(project.read(file)).toBe(text.replace("status(400)", "status(409)"));
    }
  });

  it("passes settings and options on", async () => {
    const challenge = `import express from "express";

express().get("/", (req, res) => {
  res.status(401).json({ error: "Who are you?" });
});
`;
    const config = oxlintrc({
      rules: {
        "http-status/require-www-authenticate": ["error", { scheme: 'Bearer realm="shop"' }],
        "http-status/require-retry-after": "error",
      },
      settings: { "http-status": { fieldsSetElsewhere: ["Retry-After"] } },
    });
    const project = projectOf("options", { ".oxlintrc.json": config, "src/app.js": challenge, ...sources });
    expect(await oxlint(project, "--fix")).toEqual([]);
    expect(project.read("src/app.js")).toContain('Bearer realm="shop"');
  });
});
