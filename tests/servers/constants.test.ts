import { createRequire } from "node:module";

import { describe, expect, it } from "vitest";

import { codePackageOf } from "../../src/frameworks/constants.js";
import { registeredCodes } from "../../src/http/status-codes.js";
import { codeOfName, nameLike } from "../../src/http/status-names.js";

const load = createRequire(import.meta.url);

type Names = Readonly<Record<string, unknown>>;

/** The names that each package gives to codes, as installed, and how it writes one of them. */
const packages: readonly (readonly [name: string, as: string, names: Names, example: string])[] = [
  ["http-status-codes", "StatusCodes", (load("http-status-codes") as { StatusCodes: Names }).StatusCodes, "NOT_FOUND"],
  ["http-status-codes", "its root", load("http-status-codes") as Names, "NOT_FOUND"],
  ["http-status", "version 2", (load("http-status") as { status: Names }).status, "NOT_FOUND"],
  ["http-status", "version 1", load("http-status-1") as Names, "NOT_FOUND"],
  ["http-status-enum", "its default", (load("http-status-enum") as { default: Names }).default, "NOT_FOUND"],
  ["@nestjs/common", "HttpStatus", (load("@nestjs/common") as { HttpStatus: Names }).HttpStatus, "NOT_FOUND"],
  ["http2", "constants", (load("node:http2") as { constants: Names }).constants, "HTTP_STATUS_NOT_FOUND"],
  ["axios", "HttpStatusCode", (load("axios") as { HttpStatusCode: Names }).HttpStatusCode, "NotFound"],
];

describe.each(packages)("%s, %s", (module, _, all, example) => {
  const codes = Object.entries(all).filter(([name, code]) => typeof code === "number" && /^[A-Z]/u.test(name)) as [string, number][];
  const names = codes.filter(([name]) => module !== "http2" || name.startsWith("HTTP_STATUS_"));
  const registered = new Set(registeredCodes.map(({ code }) => code));
  const entry = codePackageOf(module);

  it("the names are read as the codes that they stand for", () => {
    expect(names.length).toBeGreaterThan(40);
    const wrong = names.filter(([name, code]) => codeOfName(name) !== (registered.has(code) ? code : codeOfName(name) && code));
    expect(wrong).toEqual([]);
  });

  it("a code that is written has a name there", () => {
    const written = registeredCodes.map(({ code }) => code).filter((code) => !entry?.lacks.includes(code));
    expect(written.filter((code) => all[entry?.names[code] ?? nameLike(example, code) ?? ""] !== code)).toEqual([]);
  });
});

it("a package lacks a code where one of its forms does", () => {
  for (const [module] of packages) {
    const forms = packages.filter(([name]) => name === module).map(([, , names]) => new Set(Object.values(names)));
    const lacking = registeredCodes.map(({ code }) => code).filter((code) => forms.some((form) => !form.has(code)));
    expect(codePackageOf(module)?.lacks, module).toEqual(lacking);
  }
});

it("reason phrases are read as the codes that packages give for them", () => {
  const statuses = load("statuses") as { readonly code: Readonly<Record<string, number>> };
  const { getStatusCode, ReasonPhrases } = load("http-status-codes") as {
    readonly getStatusCode: (phrase: string) => number;
    readonly ReasonPhrases: Readonly<Record<string, string>>;
  };
  const given = [
    ...Object.entries(statuses.code),
    ...Object.values(ReasonPhrases).map((phrase) => [phrase, getStatusCode(phrase)] as const),
  ];
  const registered = new Set(registeredCodes.map(({ code }) => code));
  expect(given.length).toBeGreaterThan(100);
  expect(given.filter(([phrase, code]) => registered.has(code) && codeOfName(phrase) !== code)).toEqual([]);
});
