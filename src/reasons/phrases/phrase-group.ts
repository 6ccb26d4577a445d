import type { ReasonKind } from "../reason.js";

/**
 * Phrases that say the same.
 *
 * Groups are tried in order, and a phrase takes the words that it matches away from those after it. So what is special
 * (`token not found`) stands before what is general (`not found`), and no phrase needs a list of exceptions.
 *
 * A phrase is a row of words in lower case without accents, apostrophes or hyphens, as `normalise` in `words.ts` leaves them:
 * - `(a|b c)` one of several, `word?` or `(a|b)?` may be missing, `<name>` a set of words from the language's word sets
 * - `stem*` a word that starts so, `_` any one word, `…` up to four words of the same clause, `#` an expression's place
 * - `^` the start of a clause, `$` its end, `.` the mark between two clauses, `^^` the start of the text
 *
 * Languages of unit `characters` use only `(a|b)`, `(…)?`, `<name>`, `^`, `$` and `…` (up to eight characters); their phrases match
 * anywhere in a text without its spaces.
 */
export interface PhraseGroup {
  /**
   * What the phrases say: a reason; `failure` and `success` without a reason; `hidden`: the text keeps on purpose or by its
   * nature to itself what happened, so that nothing in it counts; `neutral`: these words do not count, others may.
   */
  readonly says: ReasonKind | "failure" | "success" | "hidden" | "neutral";
  /** How sure a reason is. A `hint` is `likely`, but only where nothing else in the text gives a reason. */
  readonly strength?: "certain" | "likely" | "hint";
  /** The reason can be told where nothing failed: `You are already subscribed`, `Please log in`. */
  readonly mayBeFine?: true;
  readonly phrases: readonly string[];
}

/** The phrases of one language. */
export interface Language {
  /** `words`: written with spaces between words. `characters`: without, or with endings that hang on the word. */
  readonly unit: "words" | "characters";
  /** The script in which a text must be, at least in part, for a language of unit `characters`. */
  readonly script?: RegExp;
  /** Words after which a statement is a condition, not a fact: `if`, `whether`. */
  readonly conditional: readonly string[];
  /** Words that join a second possibility to a statement: `or`. */
  readonly alternative: readonly string[];
  /** Named sets of words, which phrases refer to as `<name>`. */
  readonly sets: Readonly<Record<string, string>>;
  readonly groups: readonly PhraseGroup[];
}
