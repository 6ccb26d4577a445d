/** `settings["http-status"]`: what is true of a whole project, for every rule. */
import { type Check, flag, isNames, isRecord, keyOf, objectOf, recordOf, value, wrong } from "./settings/checks.js";
import { frameworkCheck, helpersCheck } from "./settings/grammar.js";
import { type FrameworkDescription, type Helpers, plainVocabulary, type Vocabulary, vocabularyWith } from "./settings/vocabulary.js";

export type { FrameworkDescription, Helpers, Vocabulary } from "./settings/vocabulary.js";

/** The settings as a user writes them. */
export interface HttpStatusSettings {
  /** `false` turns every fix into a suggestion, so that `eslint --fix` changes no status. Default: `true`. */
  readonly autofix?: boolean;
  /**
   * The major versions of frameworks whose behaviour differs by version, such as `{ express: 4 }`. Default: what the
   * nearest `package.json` asks for; where none can be read, nothing is reported that depends on the version.
   */
  readonly versions?: { readonly [framework: string]: number };
  /** Fields that are set where the file does not show it: by a gateway, a proxy or another module. Default: none. */
  readonly fieldsSetElsewhere?: readonly string[];
  /**
   * Modules that set fields, beside the well-known ones, by the name under which files import them:
   * `{ "@acme/limiter": ["Retry-After"] }`. In a file that imports one, no rule asks for its fields. Default: none.
   */
  readonly fieldsSetBy?: { readonly [module: string]: readonly string[] };
  /**
   * Functions and classes of the project that answer or that are errors, by the module that exports them: a package as
   * files import it, or the path of a module with `*`. Default: none; what such helpers do is told from names and arguments.
   */
  readonly helpers?: Helpers;
  /** What is added to a framework that the plugin knows, by its name, or a framework of the project's own. Default: nothing. */
  readonly frameworks?: { readonly [name: string]: FrameworkDescription };
  /**
   * `false` reads no other file than the one that is linted. Default: `true`, so that constants, error classes and
   * helpers that a file imports from the project are followed into the files that define them.
   */
  readonly project?: boolean;
}

/** The settings with every default filled in. */
export interface Settings {
  readonly autofix: boolean;
  readonly versions: { readonly [framework: string]: number };
  readonly fieldsSetElsewhere: readonly string[];
  readonly fieldsSetBy: { readonly [module: string]: readonly string[] };
  readonly project: boolean;
  /** What is known of frameworks: of the plugin's own and of `helpers` and `frameworks`. */
  readonly vocabulary: Vocabulary;
}

const DEFAULTS: Settings = {
  autofix: true,
  versions: {},
  fieldsSetElsewhere: [],
  fieldsSetBy: {},
  project: true,
  vocabulary: plainVocabulary,
};
const KEY = 'settings["http-status"]';

/** Settings that were checked, by the object that the user's configuration holds. */
const checked = new WeakMap<object, Settings>();

/**
 * Reads and checks `settings["http-status"]`.
 *
 * @throws {TypeError} naming the key that is wrong and what would be right
 */
export function settingsOf(all: Readonly<Record<string, unknown>>): Settings {
  const given = all["http-status"];
  if (given === undefined) return DEFAULTS;
  if (!isRecord(given)) throw wrong(KEY, "an object", given);
  const known = checked.get(given);
  if (known) return known;
  check(given, KEY);
  const { helpers, frameworks, autofix, versions, fieldsSetElsewhere, fieldsSetBy, project } = given as HttpStatusSettings;
  const settings: Settings = {
    autofix: autofix ?? DEFAULTS.autofix,
    versions: versions ?? DEFAULTS.versions,
    fieldsSetElsewhere: fieldsSetElsewhere ?? DEFAULTS.fieldsSetElsewhere,
    fieldsSetBy: fieldsSetBy ?? DEFAULTS.fieldsSetBy,
    project: project ?? DEFAULTS.project,
    vocabulary: helpers || frameworks ? vocabularyWith(helpers ?? {}, frameworks ?? {}) : plainVocabulary,
  };
  checked.set(given, settings);
  return settings;
}

const fieldNames = value('a list of field names such as ["Retry-After"]', isNames);

/** Each framework, by whether the plugin knows it. */
const frameworks: Check = (given, path) => {
  const known = new Map(plainVocabulary.frameworks.map(({ name, objects }) => [name, Object.keys(objects)]));
  if (!isRecord(given)) throw wrong(path, "an object such as { express: { objects: { … } } }", given);
  for (const [name, description] of Object.entries(given)) {
    const roles = known.get(name);
    frameworkCheck(roles ?? [], roles === undefined)(description, keyOf(path, name));
  }
};

const check = objectOf("an object", {
  autofix: flag,
  versions: recordOf("an object such as { express: 4 }", value("a major version such as 4", Number.isInteger)),
  fieldsSetElsewhere: fieldNames,
  fieldsSetBy: recordOf('an object such as { "@acme/limiter": ["Retry-After"] }', fieldNames),
  project: flag,
  helpers: helpersCheck,
  frameworks,
} satisfies { readonly [key in keyof Required<HttpStatusSettings>]: Check });
