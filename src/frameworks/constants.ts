/**
 * Packages whose exports are named status codes. Names in capitals are recognised wherever they come from; these
 * packages also use other manners (`httpStatus.notFound`, `HttpStatusCode.NotFound`), and a fix may write any name of theirs.
 */

/** Which names a package of codes lacks, or spells in its own way. */
export interface CodePackage {
  readonly packages: readonly string[];
  /** The member names by code, where they are not the reason phrase in the package's manner. */
  readonly names: { readonly [code: number]: string };
  /** Codes for which the package has no name. */
  readonly lacks: readonly number[];
}

/** The packages, with what is particular about their names (proven in tests/servers/constants.test.ts). */
const codePackages: readonly CodePackage[] = [
  {
    packages: ["http-status-codes"],
    names: {
      302: "MOVED_TEMPORARILY",
      413: "REQUEST_TOO_LONG",
      414: "REQUEST_URI_TOO_LONG",
      416: "REQUESTED_RANGE_NOT_SATISFIABLE",
      422: "UNPROCESSABLE_ENTITY",
    },
    // Its root, which older code uses, lacks more than its `StatusCodes`.
    lacks: [103, 208, 226, 421, 425, 426, 451, 506, 508, 510],
  },
  {
    packages: ["http-status"],
    names: {
      413: "REQUEST_ENTITY_TOO_LARGE",
      414: "REQUEST_URI_TOO_LONG",
      416: "REQUESTED_RANGE_NOT_SATISFIABLE",
      422: "UNPROCESSABLE_ENTITY",
    },
    lacks: [],
  },
  {
    packages: ["@nestjs/common", "@nestjs/common/enums", "@nestjs/common/enums/http-status.enum"],
    names: {
      103: "EARLYHINTS",
      300: "AMBIGUOUS",
      413: "PAYLOAD_TOO_LARGE",
      414: "URI_TOO_LONG",
      416: "REQUESTED_RANGE_NOT_SATISFIABLE",
      421: "MISDIRECTED",
      422: "UNPROCESSABLE_ENTITY",
    },
    lacks: [226, 305, 425, 426, 431, 451, 506, 510, 511],
  },
  {
    packages: ["http2"],
    names: { 413: "HTTP_STATUS_PAYLOAD_TOO_LARGE", 422: "HTTP_STATUS_UNPROCESSABLE_ENTITY" },
    lacks: [],
  },
  { packages: ["axios"], names: { 413: "PayloadTooLarge", 422: "UnprocessableEntity" }, lacks: [] },
  {
    packages: ["http-status-enum"],
    names: {
      413: "REQUEST_ENTITY_TOO_LARGE",
      414: "REQUEST_URI_TOO_LONG",
      416: "REQUESTED_RANGE_NOT_SATISFIABLE",
      422: "UNPROCESSABLE_ENTITY",
    },
    lacks: [102, 103, 207, 208, 226, 308, 421, 423, 424, 425, 426, 428, 431, 451, 506, 507, 508, 510, 511],
  },
];

const BY_PACKAGE: ReadonlyMap<string, CodePackage> = new Map(
  codePackages.flatMap((entry) => entry.packages.map((name) => [name, entry] as const)),
);

/** Packages that give codes by their reason phrases, and the functions that do: `statuses("Not Found")`. */
const PHRASE_FUNCTIONS: ReadonlyMap<string, string> = new Map([
  ["statuses", ""],
  ["http-status-codes", "getStatusCode"],
]);

/** Whether the module exports named status codes. */
export function isCodePackage(module: string): boolean {
  return BY_PACKAGE.has(module) || module === "statuses";
}

/** Whether what a module exports under a name, or itself, gives the code for a reason phrase. */
export function givesCodes(module: string, path: readonly string[]): boolean {
  return PHRASE_FUNCTIONS.get(module) === (path.at(-1) ?? "");
}

/** What is particular about the names of a package of codes. */
export function codePackageOf(module: string): CodePackage | null {
  return BY_PACKAGE.get(module) ?? null;
}
