import { STATUS_CODES } from "node:http";

/** Phrases of Node that http-errors names in a shorter way, and those that it has beside them. */
const NAMES: { readonly [code: number]: string } = { 418: "ImATeapot", 505: "HTTPVersionNotSupported" };

/**
 * The names of http-errors with their codes, as http-errors makes them: from the phrases of Node, in pascal case. The descriptions list
 * them by hand.
 */
export const ERRORS: readonly (readonly [name: string, code: number])[] = Object.entries(STATUS_CODES)
  .filter(([code]) => Number(code) >= 400)
  .map(([code, phrase = ""]) => [
    NAMES[Number(code)] ?? phrase.replace(/[^A-Za-z]+(.)?/gu, (_, next = "") => String(next).toUpperCase()),
    Number(code),
  ]);
