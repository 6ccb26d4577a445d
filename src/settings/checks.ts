/** What settings are checked with: each check throws an error that names the key, what would be right, and what was given. */

/** Throws a `TypeError` where the value at a path is wrong. */
export type Check = (value: unknown, path: string) => void;

/** A value of which a test tells whether it is right. */
export function value(expected: string, isRight: (given: unknown) => boolean): Check {
  return (given, path) => {
    if (!isRight(given)) throw wrong(path, expected, given);
  };
}

/** A value that is one of a few texts. */
export function oneOf(...texts: readonly string[]): Check {
  return value(inOrder(texts.map((text) => `"${text}"`)), (given) => typeof given === "string" && texts.includes(given));
}

/** A list whose items pass a check. */
export function listOf(expected: string, item: Check): Check {
  return (given, path) => {
    if (!Array.isArray(given)) throw wrong(path, expected, given);
    given.forEach((entry: unknown, index) => {
      item(entry, `${path}[${index}]`);
    });
  };
}

/** An object with keys of the user's own. */
export function recordOf(expected: string, item: Check, key?: Check): Check {
  return (given, path) => {
    if (!isRecord(given)) throw wrong(path, expected, given);
    for (const [name, entry] of Object.entries(given)) {
      key?.(name, path);
      item(entry, keyOf(path, name));
    }
  };
}

/** An object with these keys, of which some may be required. */
export function objectOf(expected: string, keys: Readonly<Record<string, Check>>, required: readonly string[] = []): Check {
  return (given, path) => {
    if (!isRecord(given)) throw wrong(path, expected, given);
    for (const name of Object.keys(given)) {
      if (!Object.hasOwn(keys, name)) throw new TypeError(`${path} has no key "${name}"; the keys are ${Object.keys(keys).join(", ")}.`);
    }
    for (const name of required) {
      if (given[name] === undefined) throw new TypeError(`${path} needs the key "${name}".`);
    }
    for (const [name, check] of Object.entries(keys)) {
      if (given[name] !== undefined) check(given[name], keyOf(path, name));
    }
  };
}

/** A regular expression written as text. */
export const pattern: Check = (given, path) => {
  text(given, path);
  try {
    new RegExp(given as string, "u");
  } catch (error) {
    throw new TypeError(`${path} must be a regular expression; ${(error as Error).message}.`, { cause: error });
  }
};

export const text: Check = value("a text", (given) => typeof given === "string" && given !== "");
export const flag: Check = value("true or false", (given) => typeof given === "boolean");

export function isRecord(given: unknown): given is Readonly<Record<string, unknown>> {
  return typeof given === "object" && given !== null && !Array.isArray(given);
}

export function isNames(given: unknown): given is readonly string[] {
  return Array.isArray(given) && given.every((name) => typeof name === "string");
}

export function wrong(path: string, expected: string, given: unknown): TypeError {
  return new TypeError(`${path} must be ${expected}; it is ${inWords(given)}.`);
}

/** `one, two or three`. */
export function inOrder(names: readonly string[]): string {
  return names.length < 2 ? names.join("") : `${names.slice(0, -1).join(", ")} or ${names.at(-1) ?? ""}`;
}

/** A value as a message shows it; a function has no JSON. */
function inWords(given: unknown): string {
  return typeof given === "function" || given === undefined ? String(given) : JSON.stringify(given);
}

/** The path of a key of what lies at a path. */
export function keyOf(path: string, key: string): string {
  return /^[A-Za-z_$][\w$]*$/u.test(key) ? `${path}.${key}` : `${path}["${key}"]`;
}
