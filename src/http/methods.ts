/** What a request method means, and what clients do with it when they follow a redirect. */

/** Methods that ask for no change on the server (RFC 9110 section 9.2.1). */
const SAFE: ReadonlySet<string> = new Set(["GET", "HEAD", "OPTIONS", "TRACE", "QUERY"]);

/** Whether the method is safe: it asks for no change on the server (RFC 9110 section 9.2.1). */
export function isSafeMethod(method: string): boolean {
  return SAFE.has(method);
}

/**
 * Codes that make clients do what they already do with the given redirect, spelt unambiguously; the first is what
 * they do today. Clients turn POST into GET on 301 and 302 and keep every other method (WHATWG Fetch, HTTP-redirect
 * fetch, step 12).
 *
 * @see https://fetch.spec.whatwg.org/#http-redirect-fetch
 */
export function unambiguousRedirects(method: string, code: number): readonly number[] {
  if (method === "POST") return code === 302 ? [303, 307] : [308, 303];
  return code === 302 ? [307, 303] : [308, 303];
}
