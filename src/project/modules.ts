/** Files of the project, parsed by the parser of the file that needs them and kept for the next that does. */
import type * as ScopeAnalysis from "eslint-scope";
import type { TSESLint, TSESTree } from "@typescript-eslint/utils";

import { fs, load } from "./system.js";
import { forEachChild } from "./tree.js";

/** What the model reads of a file's code; the linter's own `SourceCode` has all of it. */
export type Code = Pick<TSESLint.SourceCode, "ast" | "scopeManager" | "text" | "visitorKeys"> &
  Partial<Pick<TSESLint.SourceCode, "getCommentsBefore" | "getLastToken" | "getNodeByRangeIndex" | "getTokenAfter" | "getTokenBefore">>;

/** The parser of a file, with its options, as a configuration names it. */
export interface Parsing {
  readonly parser: object;
  readonly options: object;
  readonly visitorKeys: TSESLint.SourceCode["visitorKeys"];
}

type Parsed = Partial<TSESLint.Parser.ParseResult> & { readonly ast: TSESTree.Program };

interface Parser {
  parse?(text: string, options: object): TSESTree.Program;
  parseForESLint?(text: string, options: object): Parsed;
}

interface Entry {
  readonly size: number;
  readonly time: number;
  /** `null` for a file that cannot be parsed. */
  readonly code: Code | null;
}

/** The most that is kept, in characters of source text; a syntax tree takes some fifty times as much memory. */
const MAX_KEPT = 3_000_000;
/** Longer files are generated. */
const MAX_SIZE = 300_000;

const byParser = new WeakMap<object, Map<string, Entry>>();

/**
 * The code of a file as it stands on disk now.
 *
 * @returns `null` for a file that cannot be read or parsed
 */
export function parsed(file: string, parsing: Parsing): Code | null {
  const stats = fs?.statSync(file, { throwIfNoEntry: false });
  if (!stats?.isFile() || stats.size > MAX_SIZE) return null;
  const kept = byParser.get(parsing.parser) ?? new Map<string, Entry>();
  byParser.set(parsing.parser, kept);
  const known = kept.get(file);
  const isSame = known?.size === stats.size && known.time === stats.mtimeMs;
  const entry = isSame ? known : { size: stats.size, time: stats.mtimeMs, code: parse(file, parsing) };
  // The last entry is the one used last: what has not been used for longest goes first.
  kept.delete(file);
  kept.set(file, entry);
  if (!isSame) discard(kept);
  return entry.code;
}

function discard(kept: Map<string, Entry>): void {
  let total = 0;
  for (const { size } of kept.values()) total += size;
  for (const [file, { size }] of kept) {
    if (total <= MAX_KEPT) return;
    kept.delete(file);
    total -= size;
  }
}

function parse(file: string, { parser, options, visitorKeys }: Parsing): Code | null {
  try {
    const text = fs?.readFileSync(file, "utf8").replace(/^\uFEFF/u, "") ?? "";
    const isModule = /^[ \t]*(?:import|export)\b/mu.test(text);
    const all = {
      ...options,
      ...{ range: true, loc: true, comment: false, jsDocParsingMode: "none", ecmaVersion: "latest", filePath: file },
      ...{ sourceType: isModule ? "module" : "commonjs" },
      // Types are not asked for, and would cost a program of the whole project.
      ...{ project: undefined, projectService: undefined, programs: undefined, EXPERIMENTAL_useProjectService: undefined },
    };
    const result = (parser as Parser).parseForESLint?.(text, all) ?? { ast: (parser as Parser).parse?.(text, all) as TSESTree.Program };
    const keys = result.visitorKeys ?? visitorKeys;
    setParents(result.ast, keys);
    const scopeManager = result.scopeManager ?? analyze(result.ast, isModule, keys);
    return { ast: result.ast as TSESLint.SourceCode["ast"], text, visitorKeys: keys, scopeManager };
  } catch {
    // Not in this parser's language, or half-typed: unknown.
    return null;
  }
}

/** The scopes of a tree whose parser finds none: ESLint's own parser, whose trees lack what only TypeScript has. */
function analyze(ast: TSESTree.Program, isModule: boolean, childVisitorKeys: Parsing["visitorKeys"]): TSESLint.Scope.ScopeManager {
  const scopes = load("eslint-scope") as typeof ScopeAnalysis;
  const options = { ecmaVersion: 2022, sourceType: isModule ? "module" : "commonjs", nodejsScope: !isModule, ignoreEval: true } as const;
  return scopes.analyze(ast as never, { ...options, childVisitorKeys }) as never;
}

function setParents(node: TSESTree.Node, keys: Parsing["visitorKeys"]): void {
  forEachChild(node, keys, (child) => {
    (child as { parent: TSESTree.Node }).parent = node;
    setParents(child, keys);
  });
}
