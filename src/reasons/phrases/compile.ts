import type { Language, PhraseGroup } from "./phrase-group.js";

/** A phrase in the form in which it is looked for. */
export interface CompiledPhrase {
  readonly group: PhraseGroup;
  readonly language: Language;
  /** Where the phrase stands among all phrases: the lower is tried first. */
  readonly order: number;
  readonly pattern: () => RegExp;
}

/** Keys of words, of which a text must have at least one. */
interface Need {
  readonly keys: readonly string[];
  /** How few texts meet the need: few long words tell phrases apart better than many short ones. */
  readonly rarity: number;
}

/** A piece of a phrase: what it matches, and what every text needs that it matches. */
interface Piece {
  readonly source: string;
  readonly needs: readonly Need[];
}

/** The longest beginning of a word by which the index finds the phrases that can match. */
const keyLength = 4;

/** The index key of a word. */
function keyOf(word: string): string {
  return word.slice(0, keyLength);
}

const end: Piece = { source: "(?= [|,])", needs: [] };
const fixedPieces: { readonly [token: string]: Piece } = {
  "…": { source: "(?: (?!(?:no|not) )[^ |,¤]+){0,4}", needs: [] },
  _: { source: " [^ |,¤]+", needs: [] },
  "^": { source: "(?<= [|,])", needs: [] },
  "^^": { source: "(?<=^ \\|)", needs: [] },
  $: end,
  "#": { source: " #", needs: [] },
  ".": { source: " [|,]", needs: [] },
  ",": { source: " [|,]", needs: [] },
};

const tokenPattern = /\(|\)(?:\*\?|\?)?|\||<[a-z]+>\??|[^\s()|<>]+/g;

/** Reads a phrase; a set's words are read where they are named. */
class PhraseReader {
  readonly #tokens: readonly string[];
  readonly #shared: SharedPieces;
  #next = 0;

  constructor(phrase: string, shared: SharedPieces) {
    this.#tokens = phrase.match(tokenPattern) ?? [];
    this.#shared = shared;
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
    const keys: string[] = [];
    for (const { needs } of rows) {
      const rarest = rarestOf(needs);
      if (rarest === undefined) return { source: alternatives(rows), needs: [] };
      keys.push(...rarest.keys);
    }
    return { source: alternatives(rows), needs: [needOf(keys)] };
  }

  #row(): Piece {
    let source = "";
    const needs: Need[] = [];
    for (
      let token = this.#tokens[this.#next];
      token !== undefined && token !== "|" && !token.startsWith(")");
      token = this.#tokens[this.#next]
    ) {
      this.#next += 1;
      const piece = this.#piece(token);
      source += piece.source;
      needs.push(...piece.needs);
    }
    return { source, needs };
  }

  #piece(token: string): Piece {
    if (token === "(") {
      const inner = this.read();
      const close = this.#tokens[this.#next];
      this.#next += 1;
      if (close === ")?") return { source: `(?:${inner.source})?`, needs: [] };
      if (close === ")*?") return { source: `(?:${inner.source}){0,3}`, needs: [] };
      return { source: `(?:${inner.source})`, needs: inner.needs };
    }
    return this.#shared.piece(token);
  }
}

/** The pieces that many phrases of a language share, its words and its sets of words, each made once. */
class SharedPieces {
  readonly #sets: Language["sets"];
  readonly #pieces = new Map<string, Piece>(Object.entries(fixedPieces));

  constructor(sets: Language["sets"]) {
    this.#sets = sets;
  }

  piece(token: string): Piece {
    let piece = this.#pieces.get(token);
    if (piece === undefined) this.#pieces.set(token, (piece = this.#make(token)));
    return piece;
  }

  #make(token: string): Piece {
    if (token.endsWith("?")) return { source: `(?:${this.piece(token.slice(0, -1)).source})?`, needs: [] };
    if (token.startsWith("<")) return this.#set(token.slice(1, -1));
    if (!token.endsWith("*")) return { source: ` ${token}`, needs: [needOf([keyOf(token)])] };
    const stem = token.slice(0, -1);
    return { source: ` ${stem}[^ ]*`, needs: stem.length >= keyLength ? [needOf([keyOf(stem)])] : [] };
  }

  #set(name: string): Piece {
    const words = this.#sets[name];
    if (words === undefined) throw new Error(`No set of words named ${name}`);
    const { source, needs } = new PhraseReader(words, this).read();
    return { source: `(?:${source})`, needs };
  }
}

function needOf(keys: readonly string[]): Need {
  let shortest = keyLength;
  for (const key of keys) shortest = Math.min(shortest, key.length);
  return { keys, rarity: shortest + 1 / (keys.length + 1) };
}

function rarestOf(needs: readonly Need[]): Need | undefined {
  let rarest = needs[0];
  for (const need of needs) {
    if (rarest === undefined || need.rarity > rarest.rarity) rarest = need;
  }
  return rarest;
}

function alternatives(rows: readonly Piece[]): string {
  return `(?:${rows.map((row) => row.source).join("|")})`;
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

interface IndexedPhrase extends CompiledPhrase {
  readonly needs: readonly Need[];
}

/** The phrases of a language with spaces between words, findable by the beginnings of a text's words. */
export class PhraseIndex {
  readonly #byKey = new Map<string, IndexedPhrase[]>();

  constructor(language: Language) {
    const shared = new SharedPieces(language.sets);
    let order = 0;
    for (const group of language.groups) {
      for (const phrase of group.phrases) this.#add(new PhraseReader(phrase, shared).read(), group, language, (order += 1));
    }
  }

  /** The phrases that can match a text with these words, in the order in which they are tried. */
  candidates(words: readonly string[]): readonly CompiledPhrase[] {
    const keys = new Set(words.map(keyOf));
    const found = new Set<IndexedPhrase>();
    for (const key of keys) {
      for (const phrase of this.#byKey.get(key) ?? []) {
        if (phrase.needs.every((need) => need.keys.some((needed) => keys.has(needed)))) found.add(phrase);
      }
    }
    return [...found].sort((a, b) => a.order - b.order);
  }

  #add({ source, needs }: Piece, group: PhraseGroup, language: Language, order: number): void {
    const rarest = rarestOf(needs);
    if (rarest === undefined) throw new Error(`No word to find the phrase by: ${source}`);
    let pattern: RegExp | undefined;
    const phrase: IndexedPhrase = { group, language, order, needs, pattern: () => (pattern ??= new RegExp(`${source}(?= )`, "g")) };
    for (const key of new Set(rarest.keys)) {
      const list = this.#byKey.get(key);
      if (list === undefined) this.#byKey.set(key, [phrase]);
      else list.push(phrase);
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
