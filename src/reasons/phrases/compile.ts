import type { Language, PhraseGroup } from "./phrase-group.js";

/** A phrase in the form in which it is looked for. */
export interface CompiledPhrase {
  readonly group: PhraseGroup;
  readonly language: Language;
  /** Where the phrase stands among all phrases: the lower is tried first. */
  readonly order: number;
  readonly pattern: () => RegExp;
}

/** A piece of a phrase: what it matches, and the words of which a text that it matches has at least one (`null`: unknown). */
interface Piece {
  readonly source: string;
  readonly anchors: readonly string[] | null;
}

/** The longest beginning of a word by which the index finds the phrases that can match. */
const keyLength = 4;

/** The index key of a word. */
function keyOf(word: string): string {
  return word.slice(0, keyLength);
}

const end: Piece = { source: "(?= [|,])", anchors: null };
const fixedPieces: { readonly [token: string]: Piece } = {
  "…": { source: "(?: (?!(?:no|not) )[^ |,¤]+){0,4}", anchors: null },
  _: { source: " [^ |,¤]+", anchors: null },
  "^": { source: "(?<= [|,])", anchors: null },
  "^^": { source: "(?<=^ \\|)", anchors: null },
  $: end,
  ".": { source: " [|,]", anchors: null },
  ",": { source: " [|,]", anchors: null },
};

const tokenPattern = /\(|\)(?:\*\?|\?)?|\||<[a-z]+>\??|[^\s()|<>]+/g;

/** Reads a phrase; a set's words are read where they are named. */
class PhraseReader {
  readonly #tokens: readonly string[];
  readonly #sets: SetReader;
  #next = 0;

  constructor(phrase: string, sets: SetReader) {
    this.#tokens = phrase.match(tokenPattern) ?? [];
    this.#sets = sets;
  }

  /** One of several rows of words, up to the closing parenthesis or the end. */
  read(): Piece {
    const rows = [this.#row()];
    while (this.#tokens[this.#next] === "|") {
      this.#next += 1;
      rows.push(this.#row());
    }
    const [only] = rows;
    if (only !== undefined && rows.length === 1) return only;
    const anchors = rows.every((row) => row.anchors !== null) ? rows.flatMap((row) => row.anchors ?? []) : null;
    return { source: `(?:${rows.map((row) => row.source).join("|")})`, anchors };
  }

  #row(): Piece {
    let source = "";
    let anchors: readonly string[] | null = null;
    for (
      let token = this.#tokens[this.#next];
      token !== undefined && token !== "|" && !token.startsWith(")");
      token = this.#tokens[this.#next]
    ) {
      this.#next += 1;
      const piece = this.#piece(token);
      source += piece.source;
      if (piece.anchors !== null && rarity(piece.anchors) > rarity(anchors)) anchors = piece.anchors;
    }
    return { source, anchors };
  }

  #piece(token: string): Piece {
    if (token === "(") {
      const inner = this.read();
      const close = this.#tokens[this.#next];
      this.#next += 1;
      if (close === ")?") return { source: `(?:${inner.source})?`, anchors: null };
      if (close === ")*?") return { source: `(?:${inner.source}){0,3}`, anchors: null };
      return { source: `(?:${inner.source})`, anchors: inner.anchors };
    }
    if (token.startsWith("<")) return this.#set(token);
    const fixed = fixedPieces[token];
    if (fixed !== undefined) return fixed;
    if (token.endsWith("?")) return { source: `(?: ${token.slice(0, -1)})?`, anchors: null };
    if (token.endsWith("*")) {
      const stem = token.slice(0, -1);
      return { source: ` ${stem}[^ ]*`, anchors: stem.length >= keyLength ? [keyOf(stem)] : null };
    }
    return { source: ` ${token}`, anchors: [keyOf(token)] };
  }

  #set(token: string): Piece {
    const optional = token.endsWith("?");
    const inner = this.#sets.read(token.slice(1, optional ? -2 : -1));
    return optional ? { source: `(?:${inner.source})?`, anchors: null } : { source: `(?:${inner.source})`, anchors: inner.anchors };
  }
}

/** Reads a language's sets of words, each once. */
class SetReader {
  readonly #sets: Language["sets"];
  readonly #pieces = new Map<string, Piece>();

  constructor(sets: Language["sets"]) {
    this.#sets = sets;
  }

  read(name: string): Piece {
    let piece = this.#pieces.get(name);
    if (piece === undefined) {
      const words = this.#sets[name];
      if (words === undefined) throw new Error(`No set of words named ${name}`);
      const { source, anchors } = new PhraseReader(words, this).read();
      piece = { source, anchors: anchors === null ? null : [...new Set(anchors)] };
      this.#pieces.set(name, piece);
    }
    return piece;
  }
}

/** Few long words tell phrases apart better than many short ones. */
function rarity(anchors: readonly string[] | null): number {
  if (anchors === null || anchors.length === 0) return 0;
  return Math.min(...anchors.map((anchor) => anchor.length)) * 10 + 9 / anchors.length;
}

/** The words that a language's phrases are made of, by which a text's language is told. */
export class Vocabulary {
  readonly #words = new Set<string>();
  readonly #stems = new Map<string, string[]>();

  constructor({ groups, sets }: Language) {
    const texts = [...Object.values(sets), ...groups.flatMap((group) => group.phrases)];
    for (const [word] of texts
      .join(" ")
      .replace(/<[a-z]+>/g, " ")
      .matchAll(/[\p{L}\p{N}]+\*?/gu)) {
      if (!word.endsWith("*")) this.#words.add(word);
      else this.#stems.set(keyOf(word), [...(this.#stems.get(keyOf(word)) ?? []), word.slice(0, -1)]);
    }
  }

  /** How many of the words it has. */
  count(words: readonly string[]): number {
    return words.filter((word) => this.#words.has(word) || this.#stems.get(keyOf(word))?.some((stem) => word.startsWith(stem)) === true)
      .length;
  }
}

/** The phrases of a language with spaces between words, findable by the beginnings of a text's words. */
export class PhraseIndex {
  readonly #byKey = new Map<string, CompiledPhrase[]>();

  constructor(language: Language) {
    const sets = new SetReader(language.sets);
    let order = 0;
    for (const group of language.groups) {
      for (const phrase of group.phrases) this.#add(new PhraseReader(phrase, sets).read(), phrase, group, language, (order += 1));
    }
  }

  /** The phrases that can match a text with these words, in the order in which they are tried. */
  candidates(words: Iterable<string>): readonly CompiledPhrase[] {
    const found = new Set<CompiledPhrase>();
    for (const word of words) {
      for (const phrase of this.#byKey.get(keyOf(word)) ?? []) found.add(phrase);
    }
    return [...found].sort((a, b) => a.order - b.order);
  }

  #add(piece: Piece, phrase: string, group: PhraseGroup, language: Language, order: number): void {
    if (piece.anchors === null) throw new Error(`No word to find the phrase by: ${phrase}`);
    let pattern: RegExp | undefined;
    const compiled: CompiledPhrase = { group, language, order, pattern: () => (pattern ??= new RegExp(`${piece.source}(?= )`, "g")) };
    for (const key of new Set(piece.anchors)) {
      const list = this.#byKey.get(key);
      if (list === undefined) this.#byKey.set(key, [compiled]);
      else list.push(compiled);
    }
  }
}

/** The phrases of one language without spaces, one pattern per group, in the order in which they are tried. */
export function compileCharacters(language: Language, fold: (text: string) => string): readonly CompiledPhrase[] {
  return language.groups.map((group, order) => {
    let pattern: RegExp | undefined;
    const compile = () =>
      new RegExp(
        group.phrases
          .map((phrase) =>
            fold(phrase)
              .replace(/<([a-z]+)>/g, (_, name: string) => `(?:${fold(language.sets[name] ?? "")})`)
              .replace(/\((?!\?)/g, "(?:")
              .replaceAll("^", "(?<=[|,])")
              .replaceAll("$", "(?=[|,])")
              .replaceAll("…", "[^|,¤]{0,8}"),
          )
          .join("|"),
        "g",
      );
    return { group, language, order, pattern: () => (pattern ??= compile()) };
  });
}
