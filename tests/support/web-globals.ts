import { afterAll } from "vitest";

/** Hono's server for Node puts a `Response` of its own in place of the standard's: later test files get that back. */
export function restoreWebGlobals(): void {
  const { Request: request, Response: response } = globalThis;
  afterAll(() => {
    Object.defineProperty(globalThis, "Request", { value: request });
    Object.defineProperty(globalThis, "Response", { value: response });
  });
}
