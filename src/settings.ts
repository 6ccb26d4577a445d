/** `settings["http-status"]`: what is true of a whole project, for every rule. */

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
}

/** The settings with every default filled in. */
export interface Settings {
  readonly autofix: boolean;
  readonly versions: { readonly [framework: string]: number };
  readonly fieldsSetElsewhere: readonly string[];
  readonly fieldsSetBy: { readonly [module: string]: readonly string[] };
}

const DEFAULTS: Settings = { autofix: true, versions: {}, fieldsSetElsewhere: [], fieldsSetBy: {} };
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
  const settings = check(given);
  checked.set(given, settings);
  return settings;
}

function check(given: Readonly<Record<string, unknown>>): Settings {
  const {
    autofix = DEFAULTS.autofix,
    versions = DEFAULTS.versions,
    fieldsSetElsewhere = DEFAULTS.fieldsSetElsewhere,
    fieldsSetBy = DEFAULTS.fieldsSetBy,
  } = given;
  for (const key of Object.keys(given)) {
    if (!Object.hasOwn(DEFAULTS, key)) {
      throw new TypeError(`${KEY} has no key "${key}"; the keys are ${Object.keys(DEFAULTS).join(", ")}.`);
    }
  }
  if (typeof autofix !== "boolean") throw wrong(`${KEY}.autofix`, "true or false", autofix);
  if (!isRecord(versions)) throw wrong(`${KEY}.versions`, "an object such as { express: 4 }", versions);
  for (const [name, major] of Object.entries(versions)) {
    if (!Number.isInteger(major)) throw wrong(`${KEY}.versions.${name}`, "a major version such as 4", major);
  }
  if (!isNames(fieldsSetElsewhere)) {
    throw wrong(`${KEY}.fieldsSetElsewhere`, FIELD_NAMES, fieldsSetElsewhere);
  }
  if (!isRecord(fieldsSetBy)) throw wrong(`${KEY}.fieldsSetBy`, 'an object such as { "@acme/limiter": ["Retry-After"] }', fieldsSetBy);
  for (const [module, fields] of Object.entries(fieldsSetBy)) {
    if (!isNames(fields)) throw wrong(`${KEY}.fieldsSetBy["${module}"]`, FIELD_NAMES, fields);
  }
  return {
    autofix,
    versions: versions as Settings["versions"],
    fieldsSetElsewhere,
    fieldsSetBy: fieldsSetBy as Settings["fieldsSetBy"],
  };
}

const FIELD_NAMES = 'a list of field names such as ["Retry-After"]';

function isNames(value: unknown): value is readonly string[] {
  return Array.isArray(value) && value.every((name) => typeof name === "string");
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

function wrong(key: string, expected: string, given: unknown): TypeError {
  return new TypeError(`${key} must be ${expected}; it is ${inWords(given)}.`);
}

/** A value as a message shows it; a function has no JSON. */
function inWords(value: unknown): string {
  return typeof value === "function" || value === undefined ? String(value) : JSON.stringify(value);
}
