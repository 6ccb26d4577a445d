import { readdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";

export const examples = fileURLToPath(new URL("../../examples/", import.meta.url));

/** A comment of the examples that names the rule which the lines below it break: `// require-location: …`. */
export interface Misuse {
  readonly rule: string;
  /** The first and the last line of the statements that the comment stands over, which end with a blank line or their block. */
  readonly lines: readonly [first: number, last: number];
}

const COMMENT = /^(\s*)\/\/ ((?:no|prefer|require)-[\da-z-]+): \S/;

/** The misuses that the comments of a file name. */
export function misusesIn(text: string): Misuse[] {
  const lines = text.split("\n");
  return lines.flatMap((line, index) => {
    const [, indent = "", rule] = COMMENT.exec(line) ?? [];
    if (rule === undefined) return [];
    const below = lines.slice(index + 1);
    const end = below.findIndex((next) => !next.startsWith(indent) || next.trim() === "" || COMMENT.test(next));
    return [{ rule, lines: [index + 2, index + 1 + (end === -1 ? below.length : end)] as const }];
  });
}

/** The files of one version of a framework's shop, and their texts. */
export function filesOf(framework: string, variant: string): { readonly file: string; readonly text: string }[] {
  const folder = `${framework}/${variant}`;
  return readdirSync(examples + folder).map((name) => ({
    file: `${folder}/${name}`,
    text: readFileSync(`${examples}${folder}/${name}`, "utf8"),
  }));
}
