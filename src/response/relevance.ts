/**
 * The gate: whether a file can hold a response at all. It stands before all analysis, so it must cost next to nothing.
 */

/** What every file that answers or raises an HTTP error contains: a status, or a call that sends. */
const SENDS =
  /\.(?:status|code|sendStatus|json|jsonp|send|end|redirect|writeHead|sendFile|render)\s*\(|\bstatusCode\b|\bthrow (?:new )?[\w.]*(?:[eE]rr|[eE]xception|Fault|Problem)|\bnext\(\s*[^)\s]/u;

/** Words without which `SENDS` cannot match; looking for them is many times cheaper than the expression. */
const WORDS = ["res", "rep", "throw", "next("] as const;

/** Files that test a server rather than being one: their responses are expectations and doubles. */
const TEST_FILE = /(?:^|[\\/])__(?:tests|mocks)__[\\/]|[.-](?:test|spec|e2e|cy|stories|mock)\.[cm]?[jt]sx?$/u;

/**
 * Whether a file can hold a response.
 *
 * @param text the file's source
 * @param filename its path, by which test files are told
 */
export function mayRespond(text: string, filename: string): boolean {
  if (!WORDS.some((word) => text.includes(word))) return false;
  return SENDS.test(text) && !TEST_FILE.test(filename);
}
