import { charactersOf, foldCharacters, phrasesIn } from "./phrases/index.js";
import type { CompiledPhrase } from "./phrases/compile.js";
import type { ReasonKind } from "./reason.js";

/** A reason read from a text, and how sure the wording makes it. */
export interface Wording {
  readonly kind: ReasonKind;
  /** `certain`: the wording cannot mean anything else. `likely`: a second kind of evidence must agree. */
  readonly strength: "certain" | "likely";
}

/**
 * The reasons that a message text or an error code gives, most certain first.
 *
 * @param text a message (`User not found`), an error code (`EMAIL_EXISTS`) or an i18n key (`role.user_exists`)
 */
export function reasonsInText(text: string): readonly Wording[] {
  return readingOf(text).reasons;
}

/** Whether the text reports that something failed, whatever the reason; `null` when it does not tell. */
export function reportsFailure(text: string): boolean | null {
  return readingOf(text).failure;
}

/** All that is read from a text. */
interface Reading {
  readonly reasons: readonly Wording[];
  readonly failure: boolean | null;
}

const nothing: Reading = { reasons: [], failure: null };

/** Longer texts are pages and mails, not messages. */
const longestMessage = 300;

/** The same texts are asked for by several rules and again in the next file. */
const readings = new Map<string, Reading>();
const mostReadings = 2000;

function readingOf(text: string): Reading {
  if (text.length > longestMessage) return nothing;
  let reading = readings.get(text);
  if (reading === undefined) {
    reading = read(text);
    if (readings.size >= mostReadings) readings.clear();
    readings.set(text, reading);
  }
  return reading;
}

function read(text: string): Reading {
  if (!/\p{L}{2}/u.test(text) || isAddress(text)) return nothing;
  const normal = normalise(text);
  const tally = new Tally();
  if (/[a-z\u0400-\u04ff]{2}/.test(normal)) find(normal, phrasesIn(normal), tally);
  const characters = charactersOf(text);
  if (characters.length > 0) find(foldCharacters(normal), characters, tally);
  return tally.reading();
}

/** Paths, files, media types and URLs hold words, but say nothing. */
function isAddress(text: string): boolean {
  if (/\s/.test(text.trim())) return false;
  return (
    /^\.{0,2}\/|:\/\/|^[\w.]+@[\w.]+$|\.(?:html?|ejs|pug|hbs|json|[cm]?[jt]sx?|png|jpe?g|svg|pdf|txt|md|css)$/i.test(text) ||
    /^(?!auth\/)[\w-]+\/[\w./+-]+$/i.test(text)
  );
}

const contractions: { readonly [word: string]: string } = {
  cannot: "can not",
  cant: "can not",
  wont: "will not",
  dont: "do not",
  doesnt: "does not",
  didnt: "did not",
  isnt: "is not",
  arent: "are not",
  wasnt: "was not",
  couldnt: "could not",
  hasnt: "has not",
  havent: "have not",
  shouldnt: "should not",
};

/**
 * The text as the phrases are written: lower-case words without accents, each after a space; `|` and `,` between clauses; `#` in
 * place of an expression.
 */
function normalise(text: string): string {
  const isCode = !/\s/.test(text.trim());
  const words = (isCode ? text.replace(/[.:/]/g, " ") : text)
    .normalize("NFC")
    // As a check's name `USER_EXISTS` may be fine, as a constant it names an error.
    .replace(/^([A-Z][A-Z\d_]*)(?<!NOT|NO|IF|ALREADY)_EXISTS?$/, "$1_ALREADY_EXISTS")
    .replace(/<\/?[a-z][^<>]{0,100}>/gi, " | ")
    .replace(/[\0\uFFFC]|\$?\{\{?[\s\w.[\]]{0,60}\}?\}|%[sdoj]\b/g, " # ")
    // Too many tokens (20) already exist.
    .replace(/\( *# *\)/g, " ")
    .replace(/[’‘ʼ`´]/g, "'")
    .replace(/OAuth|ETag|E11000/g, (name) => name.toLowerCase())
    .replace(/([\p{Ll}\d])(\p{Lu})/gu, "$1 $2")
    .replace(/(\p{Lu})(\p{Lu}\p{Ll}{2})/gu, "$1 $2")
    .toLowerCase()
    .normalize("NFD")
    .replace(/([a-z])\p{M}+/gu, "$1")
    .normalize("NFC")
    .replace(/[ıß]/g, (letter) => (letter === "ß" ? "ss" : "i"))
    .replace(/\bcan't\b/g, "can not")
    .replace(/\bwon't\b/g, "will not")
    .replace(/n't\b/g, " not")
    .replace(/\b(you|we|they)'re\b/g, "$1 are")
    .replace(/\b(you|we|they|i)'ve\b/g, "$1 have")
    .replace(/\be[- ]mail/g, "email")
    .replace(/\band\/or\b/g, "or")
    .replace(/\((s|es)\)/g, "$1")
    .replace(/[.](?=[\p{L}\p{N}])/gu, " ")
    .replace(/[.!?;\n。！？；।]/g, " | ")
    .replace(/[,:()，：（）、—–…=>→]|\s-+\s/g, " , ")
    .replace(/\//g, " or ")
    .replace(/&/g, " and ")
    .replace(/[^\p{L}\p{N}#|,]+/gu, " ")
    .trim()
    .split(" ")
    .map((word) => contractions[word] ?? word)
    .join(" ");
  return ` | ${words} | `
    .replace(/(?: [|,])+(?= [|])/g, "")
    .replace(/(?:(?<= \|)| ,)(?: ,)+/g, (marks) => (marks.startsWith(" ,") ? " ," : ""));
}

/** Notes in the tally what the phrases say; a word is part of one phrase only. */
function find(normal: string, phrases: readonly CompiledPhrase[], tally: Tally): void {
  let rest = normal;
  for (const phrase of phrases) {
    rest = rest.replace(phrase.pattern(), (match: string, ...groups: unknown[]) => {
      const start = groups[0] as number;
      tally.add(phrase, rest.slice(0, start), rest.slice(start + match.length));
      return phrase.language.unit === "words" ? " ¤" : "¤";
    });
    if (tally.hidden) return;
  }
}

type Strength = "certain" | "likely" | "hint";

/** What the phrases of one text say. */
class Tally {
  hidden = false;
  #failed = false;
  #succeeded = false;
  #alternatives = false;
  readonly #strengths = new Map<ReasonKind, Strength>();

  add({ group, language }: CompiledPhrase, before: string, after: string): void {
    if (group.says === "neutral") return;
    if (group.says === "hidden") {
      this.hidden = true;
      return;
    }
    if (isConditional(before, language.conditional)) return;
    if (group.says === "success") this.#succeeded = true;
    else if (group.mayBeFine !== true) this.#failed = true;
    if (group.says === "success" || group.says === "failure") return;
    let strength = group.strength ?? "likely";
    if (strength === "certain" && language.alternative.some((word) => after.startsWith(language.unit === "words" ? ` ${word} ` : word)))
      strength = "likely";
    this.#alternatives ||= language.alternative.some((word) =>
      `${before}${after}`.includes(language.unit === "words" ? ` ${word} ` : word),
    );
    const known = this.#strengths.get(group.says);
    if (known === undefined || rank[strength] < rank[known]) this.#strengths.set(group.says, strength);
  }

  reading(): Reading {
    if (this.hidden) return nothing;
    // `Deleted successfully, but …`: neither wholly the one nor the other.
    if (this.#succeeded) return { reasons: [], failure: this.#failed ? null : false };
    return { reasons: this.#reasons(), failure: this.#failed ? true : null };
  }

  #reasons(): readonly Wording[] {
    const all = [...this.#strengths].sort(([, a], [, b]) => rank[a] - rank[b]);
    const firm = all.filter(([, strength]) => strength !== "hint");
    // Two reasons in one text: none of them is beyond doubt.
    const doubtful =
      firm.length > 1 ||
      (this.#alternatives && all.some(([kind, strength]) => strength === "hint" && kind !== "server-fault" && kind !== firm[0]?.[0]));
    if (firm.length > 0 && !doubtful)
      return firm.map(([kind, strength]) => ({ kind, strength: strength === "certain" ? "certain" : "likely" }));
    return (firm.length > 0 ? firm : all).map(([kind]) => ({ kind, strength: "likely" }));
  }
}

const rank: { readonly [strength in Strength]: number } = { certain: 0, likely: 1, hint: 2 };

/** Whether what follows is the condition of its clause (`Check whether the user …`). */
function isConditional(before: string, words: readonly string[]): boolean {
  const clause = before.slice(Math.max(before.lastIndexOf("|"), before.lastIndexOf(",")) + 1);
  return words.some((word) => clause.includes(/[a-z\u0400-\u04ff]/.test(word) ? ` ${word} ` : word) || clause.endsWith(` ${word}`));
}
