/** Lints single files through ESLint's `Linter`: finds the parser that reads a file, and survives rules that crash. */
import { createRequire } from "node:module";
import { dirname, extname, join } from "node:path";

import { Linter } from "eslint";

/**
 * @typedef {import("eslint").Linter.LintMessage} Message
 * @typedef {"module" | "commonjs" | "typescript"} ParserName espree for an ES module, espree for CommonJS, @typescript-eslint/parser
 * @typedef {{ ruleFilter?: (rule: { ruleId: string }) => boolean }} RunOptions ESLint has it, its types do not
 * @typedef {{ rule: string, message: string }} Crash
 * @typedef {object} Outcome
 * @property {ParserName | null} parser the one that read the file
 * @property {Message[]} messages
 * @property {Crash[]} crashes
 * @property {string | null} parseError
 */

const require = createRequire(import.meta.url);

export const SOURCE_FILE = /\.(?:[cm]?js|jsx|[cm]?ts|tsx)$/;

/** The parsers to try for a file, the likeliest first. */
const PARSERS = /** @type {Record<string, readonly ParserName[]>} */ ({
  ".js": ["module", "commonjs", "typescript"],
  ".jsx": ["module", "commonjs", "typescript"],
  ".mjs": ["module", "typescript"],
  ".cjs": ["commonjs", "typescript"],
});

/**
 * The parsers to try for a file, the likeliest first.
 * @param {string} path
 * @returns {readonly ParserName[]}
 */
export function parsersOf(path) {
  return PARSERS[extname(path)] ?? ["typescript"];
}

/** What the code's own comments tell ESLint does not count. */
const NO_COMMENTS = { allowInlineConfig: false };

export class FileLinter {
  /** @type {Map<ParserName, any>} */
  #configs = new Map();
  #linter;
  #options;

  /** Milliseconds of all runs, if `stats` was asked for. */
  totals = { parse: 0, rules: /** @type {Record<string, number>} */ ({}) };

  /**
   * @param {object} options
   * @param {string} options.root folder in which the files stand
   * @param {Record<string, any>} [options.plugins]
   * @param {Record<string, any>} [options.rules]
   * @param {Record<string, any>} [options.settings]
   * @param {boolean} [options.stats] whether `lint` takes times
   */
  constructor(options) {
    this.#options = options;
    this.#linter = new Linter({ configType: "flat", cwd: options.root });
    // A config that ESLint rejects would look like a crash in every file.
    this.verify("", join(options.root, "empty.js"), "module");
  }

  /**
   * Lints with the first parser that can read the file.
   * @param {string} path
   * @param {string} text
   * @param {readonly ParserName[]} [parsers]
   * @returns {Outcome}
   */
  lint(path, text, parsers = parsersOf(path)) {
    let parseError = null;
    for (const parser of parsers) {
      const { messages, crashes } = this.#survive(path, text, parser);
      // Everything that no rule says is a reason why the file was not linted.
      const fatal = messages.find((message) => message.ruleId === null);
      if (!fatal) return { parser, messages, crashes, parseError: null };
      parseError ??= `${fatal.line ?? 0}:${fatal.column ?? 0} ${fatal.message}`;
    }
    return { parser: null, messages: [], crashes: [], parseError };
  }

  /**
   * One plain run of ESLint. Throws what a rule throws.
   * @param {string} text
   * @param {string} path
   * @param {ParserName} parser
   * @param {RunOptions} [options]
   */
  verify(text, path, parser, options = {}) {
    return this.#linter.verify(text, this.#config(parser), { filename: path, ...NO_COMMENTS, ...options });
  }

  /**
   * One run in which ESLint takes the times: of parsing, and of each rule's `create` and listeners together.
   * @param {string} text
   * @param {string} path
   * @param {ParserName} parser
   * @param {RunOptions} [options]
   */
  verifyTimed(text, path, parser, options = {}) {
    // Only `verifyAndFix` sets the times back before it starts.
    const timed = { filename: path, fix: false, stats: true, ...NO_COMMENTS, ...options };
    const { messages } = this.#linter.verifyAndFix(text, this.#config(parser), timed);
    const [pass] = this.#linter.getTimes().passes;
    const rules = Object.entries(pass?.rules ?? {}).map(([id, { total }]) => /** @type {const} */ ([id, total]));
    return { messages, parse: pass?.parse?.total ?? 0, rules: new Map(rules) };
  }

  /**
   * The reports of the rules that do not crash, and the crashes of the others.
   * @param {string} path
   * @param {string} text
   * @param {ParserName} parser
   */
  #survive(path, text, parser) {
    /** @type {Crash[]} */
    const crashes = [];
    /** @type {Set<string>} */
    const crashed = new Set();
    for (;;) {
      try {
        const messages = this.#run(text, path, parser, { ruleFilter: ({ ruleId }) => !crashed.has(ruleId) });
        return { messages, crashes };
      } catch (caught) {
        const error = /** @type {Error & { ruleId?: string }} */ (caught);
        // An error in `create` has no `ruleId`, but ESLint names the rule in the message.
        const rule = error.ruleId ?? /Error while loading rule '([^']+)'/.exec(error.message)?.[1];
        crashes.push({ rule: rule ?? "unknown rule", message: error.stack ?? error.message });
        if (rule === undefined || crashed.has(rule)) return { messages: [], crashes };
        crashed.add(rule);
      }
    }
  }

  /**
   * @param {string} text
   * @param {string} path
   * @param {ParserName} parser
   * @param {RunOptions} options
   */
  #run(text, path, parser, options) {
    if (!this.#options.stats) return this.verify(text, path, parser, options);
    const { messages, parse, rules } = this.verifyTimed(text, path, parser, options);
    this.totals.parse += parse;
    for (const [id, time] of rules) this.totals.rules[id] = (this.totals.rules[id] ?? 0) + time;
    return messages;
  }

  /** @param {ParserName} parser */
  #config(parser) {
    let config = this.#configs.get(parser);
    if (config === undefined) {
      const { root, plugins = {}, rules = {}, settings = {} } = this.#options;
      config = prepared(root, {
        files: ["**/*.{js,cjs,mjs,jsx,ts,cts,mts,tsx}"],
        plugins,
        rules,
        settings,
        languageOptions: languageOptions(parser),
        linterOptions: { reportUnusedDisableDirectives: "off" },
      });
      this.#configs.set(parser, config);
    }
    return config;
  }
}

/** @param {ParserName} parser */
function languageOptions(parser) {
  const parserOptions = { ecmaFeatures: { jsx: true } };
  return parser === "typescript"
    ? { sourceType: "module", parser: require("@typescript-eslint/parser"), parserOptions }
    : { sourceType: parser, ecmaVersion: "latest", parserOptions };
}

/**
 * The config in the form in which ESLint's own class keeps it. `Linter#verify` would otherwise check the options of every rule
 * anew for every file, which costs more than many rules do. The class is internal to ESLint: without it all works, but slowly.
 * @param {string} basePath
 * @param {object} config
 */
function prepared(basePath, config) {
  try {
    const eslint = dirname(require.resolve("eslint/package.json"));
    const { FlatConfigArray } = require(join(eslint, "lib/config/flat-config-array.js"));
    const configs = new FlatConfigArray([config], { basePath });
    configs.normalizeSync();
    return configs;
  } catch (error) {
    if (/** @type {{ code?: unknown }} */ (error).code !== "MODULE_NOT_FOUND") throw error;
    return [config];
  }
}
