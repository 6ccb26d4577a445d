/** Names that a file imports from the modules of a framework, and names that it could import beside them. */
import type { TSESTree } from "@typescript-eslint/utils";

import type { Framework } from "../frameworks/framework.js";
import type { Edit } from "./insertions.js";
import type { Exchange } from "./model.js";
import { keyName } from "./names.js";

/** A name by which the file knows what a module exports; with the change that imports it, where it does not yet. */
export interface ImportedName {
  readonly name: string;
  readonly edit: Edit | null;
}

/**
 * The name of an export of a framework in this file.
 *
 * @returns `null` when the file imports nothing by name from there, or when the name is taken
 */
export function importedName(exported: string, framework: Framework, { values, lookup }: Exchange): ImportedName | null {
  const { code } = values.file;
  const lists = code.ast.body.flatMap((statement) => {
    const list = listIn(statement);
    return list && lookup.frameworksOf(list.module).includes(framework) ? [list] : [];
  });
  for (const { names } of lists) {
    const known = names.find(({ imported }) => imported === exported);
    if (known) return { name: known.local, edit: null };
  }
  const last = lists[0]?.names.at(-1);
  const isTaken = code.scopeManager?.scopes.some(
    ({ set, through }) => set.has(exported) || through.some(({ identifier }) => identifier.name === exported),
  );
  return last && !isTaken ? { name: exported, edit: (fixer) => fixer.insertTextAfter(last.node, `, ${exported}`) } : null;
}

interface NameList {
  readonly module: string;
  readonly names: readonly { readonly imported: string; readonly local: string; readonly node: TSESTree.Node }[];
}

/** `import { a, b as c } from "module"` and `const { a, b: c } = require("module")`. */
function listIn(statement: TSESTree.ProgramStatement): NameList | null {
  if (statement.type === "ImportDeclaration" && statement.importKind !== "type") {
    const names = statement.specifiers.flatMap((node) =>
      node.type === "ImportSpecifier" && node.importKind !== "type" && node.imported.type === "Identifier"
        ? [{ imported: node.imported.name, local: node.local.name, node }]
        : [],
    );
    return { module: statement.source.value, names };
  }
  if (statement.type !== "VariableDeclaration") return null;
  const [declared] = statement.declarations;
  const { init } = declared;
  if (declared.id.type !== "ObjectPattern" || init?.type !== "CallExpression") return null;
  if (init.callee.type !== "Identifier" || init.callee.name !== "require") return null;
  const [source] = init.arguments;
  const names = declared.id.properties.flatMap((node) => {
    const imported = node.type === "Property" ? keyName(node.key, node.computed) : null;
    return node.type === "Property" && imported !== null && node.value.type === "Identifier"
      ? [{ imported, local: node.value.name, node }]
      : [];
  });
  const isWhole = names.length === declared.id.properties.length;
  return isWhole && source?.type === "Literal" && typeof source.value === "string" ? { module: source.value, names } : null;
}
