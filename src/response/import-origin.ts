/** Where imported names come from. */
import type { TSESTree } from "@typescript-eslint/utils";

import { keyName } from "./names.js";

/** Where an imported value comes from: a module, and the path of names to the value in what the module exports. */
export interface Origin {
  readonly module: string;
  /** Empty for the module itself or its default export. */
  readonly path: readonly string[];
}

const NO_PATH: readonly string[] = [];

/** The name of a module without what only says where it is found: `node:http`, `npm:hono@4/jwt`, `jsr:@hono/hono`. */
export function moduleName(source: string): string {
  if (source.startsWith("node:")) return source.slice("node:".length);
  if (!source.startsWith("npm:") && !source.startsWith("jsr:")) return source;
  return source.replace(/^(?:npm|jsr):\/?/u, "").replace(/^(@[^/]+\/[^/@]+|[^/@]+)@[^/]+/u, "$1");
}

/** The module that `require` or `import()` loads. */
export function moduleOrigin(source: TSESTree.Node | undefined): Origin | null {
  return source?.type === "Literal" && typeof source.value === "string" ? { module: moduleName(source.value), path: NO_PATH } : null;
}

/** Where a name of an `import` declaration comes from. */
export function importOrigin(
  node: TSESTree.ImportDefaultSpecifier | TSESTree.ImportNamespaceSpecifier | TSESTree.ImportSpecifier,
): Origin | null {
  const declaration = node.parent as TSESTree.ImportDeclaration;
  const module = moduleName(declaration.source.value);
  if (node.type !== "ImportSpecifier") return { module, path: NO_PATH };
  const name = node.imported.type === "Identifier" ? node.imported.name : node.imported.value;
  return { module, path: name === "default" ? NO_PATH : [name] };
}

/** The path of names by which a destructuring pattern reaches a binding, or `null` when it is computed. */
export function patternPath(pattern: TSESTree.ObjectPattern, binding: TSESTree.Node): readonly string[] | null {
  for (const entry of pattern.properties) {
    if (entry.type !== "Property") continue;
    const name = keyName(entry.key, entry.computed);
    if (name === null) continue;
    const value = entry.value.type === "AssignmentPattern" ? entry.value.left : entry.value;
    if (value === binding) return [name];
    if (value.type === "ObjectPattern") {
      const rest = patternPath(value, binding);
      if (rest) return [name, ...rest];
    }
  }
  return null;
}
