/** What the code of a function holds: its calls, names and texts. Comments are none of it. */
import type { TSESTree } from "@typescript-eslint/utils";

import type { SourceFile } from "./source-file.js";

/** A text or the pattern of a regular expression; where expressions stand in a text, they are left out as `${}`. */
export interface WrittenText {
  readonly text: string;
  readonly node: TSESTree.Node;
}

/** What a piece of code holds, in whatever function within it. */
export interface Holdings {
  readonly calls: readonly (TSESTree.CallExpression | TSESTree.NewExpression)[];
  /** The names of variables, members and properties. */
  readonly names: readonly TSESTree.Identifier[];
  readonly texts: readonly WrittenText[];
}

const known = new WeakMap<TSESTree.Node, Holdings>();

/** Reads what a function or a whole file holds, once. */
export function holdingsOf(root: TSESTree.Node, file: SourceFile): Holdings {
  let holdings = known.get(root);
  if (!holdings) {
    holdings = read(root, file);
    known.set(root, holdings);
  }
  return holdings;
}

function read(root: TSESTree.Node, file: SourceFile): Holdings {
  const calls: (TSESTree.CallExpression | TSESTree.NewExpression)[] = [];
  const names: TSESTree.Identifier[] = [];
  const texts: WrittenText[] = [];
  const visit = (node: TSESTree.Node): void => {
    if (node.type === "Identifier") names.push(node);
    else if (node.type === "CallExpression" || node.type === "NewExpression") calls.push(node);
    else if (node.type === "Literal" && typeof node.value === "string") texts.push({ text: node.value, node });
    else if (node.type === "Literal" && "regex" in node) texts.push({ text: node.regex.pattern, node });
    else if (node.type === "TemplateLiteral") texts.push({ text: node.quasis.map(({ value }) => value.raw).join("${}"), node });
    file.forEachChild(node, visit);
  };
  visit(root);
  return { calls, names, texts };
}

/** Whether a name or a text in a piece of code matches. */
export function speaksOf(pattern: RegExp, root: TSESTree.Node, file: SourceFile): boolean {
  const { names, texts } = holdingsOf(root, file);
  return names.some(({ name }) => pattern.test(name)) || texts.some(({ text }) => pattern.test(text));
}
