import * as parser from "@typescript-eslint/parser";
import type { TSESLint } from "@typescript-eslint/utils";

import type { Edit } from "../../src/response/edits.js";

/** The text after an edit, as ESLint applies one. */
export function edited(source: string, edit: Edit): string {
  const replace = (start: number, end: number, text: string): TSESLint.RuleFix => ({ range: [start, end], text });
  type Place = Readonly<{ range: readonly [number, number] }>;
  const fixer = {
    insertTextAfter: ({ range: [, end] }: Place, text: string) => replace(end, end, text),
    insertTextBefore: ({ range: [start] }: Place, text: string) => replace(start, start, text),
    replaceText: ({ range }: Place, text: string) => replace(...range, text),
  } as unknown as TSESLint.RuleFixer;
  const fixes = [edit(fixer)].flat() as readonly TSESLint.RuleFix[];
  return [...fixes]
    .sort((left, right) => right.range[0] - left.range[0])
    .reduce((text, { range: [start, end], text: inserted }) => text.slice(0, start) + inserted + text.slice(end), source);
}

/** The syntax error of a text, or `null` when it parses. */
export function syntaxErrorOf(source: string): string | null {
  try {
    parser.parseForESLint(source, { range: true, loc: true });
    return null;
  } catch (error) {
    return (error as Error).message;
  }
}
