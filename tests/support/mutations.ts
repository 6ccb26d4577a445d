import { readdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";

import ts from "typescript";

const tests = fileURLToPath(new URL("../", import.meta.url));

/** Every text in the tests that looks like a snippet of server code. */
export function snippetsInTests(): readonly string[] {
  const found = new Set<string>();
  for (const folder of ["rules", "response", "frameworks", "traps"]) {
    for (const name of readdirSync(tests + folder).sort()) {
      const file = ts.createSourceFile(name, readFileSync(`${tests}${folder}/${name}`, "utf8"), ts.ScriptTarget.Latest);
      collect(file, found);
    }
  }
  return [...found];
}

function collect(node: ts.Node, found: Set<string>): void {
  const text =
    ts.isStringLiteral(node) || ts.isNoSubstitutionTemplateLiteral(node) ? node.text : ts.isTemplateExpression(node) ? wholeOf(node) : null;
  if (text !== null && /=>|function/.test(text) && text.includes("res")) found.add(text);
  ts.forEachChild(node, (child) => {
    collect(child, found);
  });
}

/** The text of a template whose only expression is the head of the file. */
function wholeOf(node: ts.TemplateExpression): string {
  return `import express from "express"; const app = express();${node.templateSpans.map(({ literal }) => literal.text).join("")}`;
}

/**
 * The snippets, and copies of each from which ranges of tokens are cut out: always the same ones.
 *
 * @param copies how many copies of each
 */
export function* mutations(snippets: readonly string[], copies: number): Generator<string> {
  const random = randomNumbers(42);
  for (const snippet of snippets) {
    const tokens = snippet.match(/\s+|[\w$]+|"[^"\n]*"|[^\s\w]/gu) ?? [];
    yield snippet;
    for (let copy = 1; copy < copies; copy++) {
      const from = Math.floor(random() * tokens.length);
      const count = 1 + Math.floor(random() * 6);
      yield [...tokens.slice(0, from), ...tokens.slice(from + count)].join("");
    }
  }
}

/** Numbers from 0 to 1 that look random and are the same in every run (mulberry32). */
function randomNumbers(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}
