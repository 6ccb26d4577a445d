/** The packed plugin in an editor: under the language server of VS Code's ESLint extension, driven as the editor drives it. */
import { afterAll, afterEach, beforeAll, describe, expect, it } from "vitest";

import httpStatus from "../../src/index.js";
import { Consumer } from "./support/consumer.js";
import { Editor, type Diagnostic } from "./support/language-server.js";
import { configJs, javascript, packageJson, sources } from "./support/sources.js";

let consumer: Consumer;
let editor: Editor;

beforeAll(async () => {
  consumer = await Consumer.install();
  const files = { "package.json": packageJson, "eslint.config.js": configJs(), ...sources };
  editor = await Editor.open(consumer.project("editor", files).folder);
});

afterAll(async () => {
  // There is none when the server did not start.
  await (editor as Editor | undefined)?.close();
  consumer.remove();
});

afterEach(async () => {
  await editor.closeDocuments();
  expect(editor.errors.splice(0)).toEqual([]);
});

function diagnosticOf(diagnostics: readonly Diagnostic[], rule: string): Diagnostic {
  const found = diagnostics.find(({ code }) => code === `http-status/${rule}`);
  if (!found) throw new Error(`No diagnostic of ${rule}, but ${JSON.stringify(diagnostics)}`);
  return found;
}

describe("diagnostics", () => {
  it.each([
    { file: "src/modern.js", language: "javascript" },
    { file: "src/common.cjs", language: "javascript" },
    { file: "src/typed.ts", language: "typescript" },
  ] as const)("$file: each has the address of its rule's page", async ({ file, language }) => {
    const document = await editor.show(file, language, sources[file]!);
    const seen = (await document.diagnostics()).map(({ code, codeDescription, range, severity }) => ({
      code,
      href: codeDescription?.href,
      line: range.start.line,
      severity,
    }));
    expect(seen).toEqual([
      { code: "http-status/prefer-409-for-conflicts", href: pageOf("prefer-409-for-conflicts"), line: 6, severity: 1 },
      { code: "http-status/require-retry-after", href: pageOf("require-retry-after"), line: 11, severity: 1 },
    ]);
  });

  it("follow the text that is not saved", async () => {
    const document = await editor.show("src/modern.mjs", "javascript", javascript);
    expect(await document.diagnostics()).toHaveLength(2);
    await document.change(javascript.replace("status(400)", "status(409)"));
    expect((await document.diagnostics()).map(({ code }) => code)).toEqual(["http-status/require-retry-after"]);
    await document.change(javascript.replace("status(400)", "status(409)").replace("status(429)", 'set("Retry-After", "60").status(429)'));
    expect(await document.diagnostics()).toEqual([]);
    await document.change(javascript);
    expect(await document.diagnostics()).toHaveLength(2);
  });

  it("are none in a half-written line but the parser's", async () => {
    const document = await editor.show("src/half.js", "javascript", javascript.replace("status(400).json(", "status(400).json((("));
    expect((await document.diagnostics()).map(({ message }) => message)).toEqual([expect.stringMatching(/^Parsing error/)]);
  });
});

describe("changes", () => {
  it("a fix is the preferred quick fix", async () => {
    const document = await editor.show("src/modern.js", "javascript", javascript);
    const actions = await document.quickFixes(diagnosticOf(await document.diagnostics(), "prefer-409-for-conflicts"));
    const [fix] = actions;
    expect(fix).toMatchObject({ title: "Fix this http-status/prefer-409-for-conflicts problem", kind: "quickfix", isPreferred: true });
    expect(actions.map(({ title }) => title)).toContain("Show documentation for http-status/prefer-409-for-conflicts");
    expect(await document.choose(fix!)).toBe(javascript.replace("status(400)", "status(409)"));
  });

  it("a suggestion is a quick fix that says what it does", async () => {
    const document = await editor.show("src/modern.js", "javascript", javascript);
    const actions = await document.quickFixes(diagnosticOf(await document.diagnostics(), "require-retry-after"));
    const suggestions = actions.filter(({ title }) => title.endsWith(" (http-status/require-retry-after)"));
    expect(suggestions[0]).toMatchObject({ title: expect.stringContaining("Retry-After") as unknown, kind: "quickfix" });
    const text = await document.choose(suggestions[0]!);
    expect(text).toMatch(/"Retry-After", "\d+"/);
    await document.change(text);
    expect((await document.diagnostics()).map(({ code }) => code)).toEqual(["http-status/prefer-409-for-conflicts"]);
  });

  it("source.fixAll.eslint makes every fix, and no suggestion", async () => {
    const document = await editor.show("src/modern.js", "javascript", javascript);
    await document.diagnostics();
    const [action, ...others] = await document.fixAll();
    expect(others).toEqual([]);
    expect(await document.choose(action!)).toBe(javascript.replace("status(400)", "status(409)"));
  });
});

function pageOf(rule: keyof typeof httpStatus.rules): string {
  return httpStatus.rules[rule].meta.docs.url;
}
