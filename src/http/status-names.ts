/**
 * The names under which code refers to status codes: `NOT_FOUND`, `notFound`, `NotFound`, `HTTP_STATUS_NOT_FOUND`.
 */
import { registeredCodes } from "./status-codes.js";

/** Names that packages use beside the reason phrase; the registered phrase always counts as well. */
const OTHER_NAMES: readonly (readonly [number, readonly string[]])[] = [
  [200, ["success"]],
  [300, ["ambiguous"]],
  [302, ["movedtemporarily"]],
  [306, ["switchproxy"]],
  [203, ["nonauthoritativeinfo"]],
  [407, ["proxyauthrequired"]],
  [408, ["requesttimeout", "timeout"]],
  [412, ["preconditionfailed"]],
  [413, ["payloadtoolarge", "requesttoolong", "requestentitytoolarge", "entitytoolarge"]],
  [414, ["requesturitoolong"]],
  [415, ["unsupportedmedia"]],
  [416, ["requestedrangenotsatisfiable"]],
  [418, ["imateapot", "teapot"]],
  [421, ["misdirected"]],
  [422, ["unprocessableentity", "unprocessable"]],
  [429, ["ratelimited"]],
  [500, ["internal", "internalerror", "internalserver", "servererror"]],
  [503, ["unavailable"]],
];

const BY_NAME: ReadonlyMap<string, number> = new Map([
  ...registeredCodes.map(({ code, phrase }) => [flatten(phrase), code] as const),
  ...OTHER_NAMES.flatMap(([code, names]) => names.map((name) => [name, code] as const)),
]);

function flatten(name: string): string {
  return name.replace(/[^a-z0-9]/giu, "").toLowerCase();
}

const PREFIX = /^(?:http_?status_?|http_|status_?(?:code_?)?|code_?|sc_|err(?:or)?_)(?=[a-z0-9])/iu;

/**
 * The code that a constant's name states, or `null` when the name is no status code's.
 *
 * @param name the last name of the reference: `NOT_FOUND` of `StatusCodes.NOT_FOUND`
 */
export function codeOfName(name: string): number | null {
  return BY_NAME.get(flatten(name)) ?? BY_NAME.get(flatten(name.replace(PREFIX, ""))) ?? numberInName(name);
}

/** `HTTP_404`, `STATUS_404`, `HTTP_404_NOT_FOUND`. */
function numberInName(name: string): number | null {
  const match = /^(?:http|status|code|sc)_?(?:code_?)?([1-5]\d\d)(?:_|$)/iu.exec(name);
  return match ? Number(match[1]) : null;
}

/**
 * The code's name in the manner of another: `CONFLICT` beside `BAD_REQUEST`, `Conflict` beside `BadRequest`.
 *
 * @returns `null` when the code is not registered
 */
export function nameLike(example: string, code: number): string | null {
  const phrase = registeredCodes.find((registered) => registered.code === code)?.phrase;
  if (phrase === undefined) return null;
  const words = phrase.replace(/-/gu, " ").split(" ");
  const prefix = PREFIX.exec(example)?.[0] ?? "";
  const stem = example.slice(prefix.length);
  if (stem === stem.toUpperCase()) return prefix + words.join("_").toUpperCase();
  const pascal = words.map((word) => word.charAt(0).toUpperCase() + word.slice(1).toLowerCase()).join("");
  return prefix + (/^[a-z]/u.test(stem) ? pascal.charAt(0).toLowerCase() + pascal.slice(1) : pascal);
}
