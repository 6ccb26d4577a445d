import { filesOf, misusesIn } from "../../examples/misuses.js";

/** The rules that the comments of a framework's example name as broken, with their prefix. */
export function rulesBrokenIn(framework: string): string[] {
  const rules = filesOf(framework, "wrong").flatMap(({ text }) => misusesIn(text).map(({ rule }) => `http-status/${rule}`));
  return [...new Set(rules)];
}
