/** Regular expressions that the descriptions of frameworks hold as text. */

const MAX_KEPT = 500;
const kept = new Map<string, RegExp>();

/** The regular expression of a pattern; made once, for it is asked of many functions. */
export function compiled(pattern: string): RegExp {
  let expression = kept.get(pattern);
  if (!expression) {
    // Names of parameters are part of some patterns, so there is no end to them.
    if (kept.size >= MAX_KEPT) kept.clear();
    expression = new RegExp(pattern, "u");
    kept.set(pattern, expression);
  }
  return expression;
}
