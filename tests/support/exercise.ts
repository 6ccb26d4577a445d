import type { Effect, Framework, Members } from "../../src/frameworks/framework.js";
import { facts } from "./facts.js";

/** The facts of a framework's snippets, and the entries of its description that none of them touches. */
export interface Exercise {
  readonly facts: typeof facts;
  /** `response json() (3 of 5)`: an entry with the number of its forms that the snippets' text can have touched. */
  readonly untouched: () => readonly string[];
}

/**
 * Collects the snippets of a framework's test.
 *
 * @param bases frameworks whose entries this one takes over, exercised in their own tests
 */
export function exercise(framework: Framework, bases: readonly Framework[] = []): Exercise {
  const snippets: string[] = [];
  return {
    facts(name, code, expected, settings, filename) {
      snippets.push(code);
      facts(name, code, expected, settings, filename);
    },
    untouched: () => untouchedIn(framework, bases, snippets.join("\n")),
  };
}

function untouchedIn(framework: Framework, bases: readonly Framework[], text: string): readonly string[] {
  const missing: string[] = [];
  const need = (label: string, pattern: string, times: number): void => {
    const found = text.match(new RegExp(pattern, "gu"))?.length ?? 0;
    if (found < times) missing.push(`${label} (${found} of ${times})`);
  };
  const members = (label: string, entries: Members | undefined, own: readonly string[]): void => {
    for (const [syntax, effects] of Object.entries(entries ?? {})) {
      if (bases.some(({ objects }) => objects[label]?.[syntax] === effects)) continue;
      need(`${label} ${syntax}`, patternOf(syntax, own), timesOf(effects));
    }
  };
  members("global", framework.globals, []);
  members("decorator", framework.decorators, []);
  members("export", framework.exports, [framework.name.replace(/^.*[/:]/u, ""), "createError"]);
  for (const [role, entries] of Object.entries(framework.objects)) members(role, entries, framework.names?.[role] ?? [role]);
  for (const name of framework.packages) need("package", `["'](?:node:)?${name}["']`, 1);
  for (const name of Object.keys(framework.types ?? {})) need("type", `[:.<]\\s*${name}\\b`, 1);
  for (const [role, names] of Object.entries(framework.names ?? {})) for (const name of names) need(`name of ${role}`, `\\b${name}\\b`, 1);
  for (const roles of framework.handlers ?? [])
    need("handler", `\\((?:\\w+(?::[^,)]+)?, ?){${roles.length - 1}}\\w+(?::[^,)]+)?\\) (?:=>|\\{)`, 1);
  return missing;
}

/** How often an entry must be touched: once for each of its forms, and for each version in which a form differs. */
function timesOf(effects: Effect | readonly Effect[]): number {
  return Array.isArray(effects) ? effects.length : 1;
}

/** The text of a piece of syntax: a call, a construction, an assignment or a read; `()` is a call of one of the names, `[]=` an assignment to any member. */
function patternOf(syntax: string, names: readonly string[]): string {
  if (syntax === "()") return `(?<![.\\w])(?:${names.join("|")})\\(`;
  if (syntax === "[]=") return "\\] = ";
  if (syntax.startsWith("new ")) return `new (?:\\w+\\.)?${syntax.slice(4)}\\b`;
  if (syntax.endsWith("()")) return `\\b${syntax.slice(0, -2)}\\(`;
  return syntax.endsWith("=") ? `\\.${syntax.slice(0, -1)} = ` : `\\.${syntax}\\b`;
}
