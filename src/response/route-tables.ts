/** How route tables of other files register the handlers of this one: `router.post("/login", users.login)`. */
import type { TSESTree } from "@typescript-eslint/utils";

import { importersOf } from "../project/importers.js";
import type { Settings } from "../settings.js";
import { type Links, pathOf } from "./links.js";
import type { FunctionNode } from "./model.js";
import { memberName } from "./names.js";
import { Reading } from "./reading.js";
import type { Registration } from "./registrations.js";
import type { SourceFile } from "./source-file.js";

/** How many files may stand between a handler and the table that registers it, each of which only passes it on. */
const MAX_PASSED_ON = 2;

/** The route tables of the project that lead to one file; read when first asked for. */
export class RouteTables {
  readonly #own: SourceFile;
  readonly #links: Links;
  readonly #settings: Settings;
  #registrations: ReadonlyMap<FunctionNode, readonly Registration[]> | undefined;

  constructor(own: SourceFile, links: Links, settings: Settings) {
    this.#own = own;
    this.#links = links;
    this.#settings = settings;
  }

  /** How other files register a function of this one; empty where none does. */
  of(fn: FunctionNode): readonly Registration[] {
    this.#registrations ??= this.#read();
    return this.#registrations.get(fn) ?? [];
  }

  #read(): ReadonlyMap<FunctionNode, readonly Registration[]> {
    const found = new Map<FunctionNode, Registration[]>();
    if (!this.#links.isOpen) return found;
    const { importers, through } = this.#importers();
    for (const file of importers) {
      const follow = (expression: TSESTree.Node): TSESTree.Node =>
        this.#links.importedThrough(boundBy(expression), file, through) ?? expression;
      const { isTest, registrations } = new Reading(file, this.#links, this.#settings, follow);
      if (isTest) continue;
      for (const [fn, list] of registrations.byFunction) {
        if (this.#own.holds(fn)) found.set(fn, [...(found.get(fn) ?? []), ...list]);
      }
    }
    return found;
  }

  /** The files that import this one, or one that passes its exports on; and all paths that lead to it. */
  #importers(): { readonly importers: readonly SourceFile[]; readonly through: ReadonlySet<string> } {
    const through = new Set([this.#links.home]);
    const importers = new Map<string, SourceFile>();
    let reached: readonly string[] = [this.#links.home];
    for (let passed = 0; passed <= MAX_PASSED_ON && reached.length > 0; passed++) {
      const next: string[] = [];
      for (const { file: path, specifiers } of reached.flatMap((target) => importersOf(target))) {
        if (through.has(path)) continue;
        const file = this.#links.open(path);
        if (!file || !specifiers.some((specifier) => through.has(pathOf(specifier, file) ?? ""))) continue;
        through.add(path);
        importers.set(path, file);
        next.push(path);
      }
      reached = next;
    }
    return { importers: [...importers.values()], through };
  }
}

/** `users.create` of `users.create.bind(users)`. */
function boundBy(node: TSESTree.Node): TSESTree.Node {
  const binds = node.type === "CallExpression" && node.callee.type === "MemberExpression" && memberName(node.callee) === "bind";
  return binds ? (node.callee as TSESTree.MemberExpression).object : node;
}
