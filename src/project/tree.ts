import type { TSESTree } from "@typescript-eslint/utils";

/**
 * Calls back with each child of a node.
 *
 * @param keys the names of the properties that hold children, by types of nodes, as a parser or ESLint gives them
 */
export function forEachChild(
  node: TSESTree.Node,
  keys: Readonly<Partial<Record<string, readonly string[]>>>,
  visit: (child: TSESTree.Node) => void,
): void {
  for (const key of keys[node.type] ?? []) {
    const child = (node as unknown as Record<string, unknown>)[key] as TSESTree.Node | (TSESTree.Node | null)[] | null | undefined;
    if (Array.isArray(child)) {
      for (const part of child) if (part) visit(part);
    } else if (child) visit(child);
  }
}
