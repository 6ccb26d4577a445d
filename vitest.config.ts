import { fileURLToPath } from "node:url";

import { defineConfig } from "vitest/config";

/**
 * `ESLINT_MAJOR=9` runs every test on ESLint 9, installed beside ESLint 10 under another name: the alias turns the imports
 * of our own files, the preloaded script those of the packages that they use.
 */
const eslint9 = process.env.ESLINT_MAJOR === "9";

export default defineConfig({
  resolve: eslint9 ? { alias: [{ find: /^eslint(?=\/|$)/, replacement: "eslint-9" }] } : {},
  test: {
    include: ["tests/**/*.test.ts"],
    // Loading ESLint, the parser and TypeScript costs more than most test files: workers keep the packages loaded.
    pool: "forks",
    isolate: false,
    execArgv: eslint9 ? ["--require", fileURLToPath(new URL("scripts/use-eslint-9.cjs", import.meta.url))] : [],
    testTimeout: 60_000,
    hookTimeout: 60_000,
  },
});
