import { fileURLToPath } from "node:url";

import { defineConfig } from "vitest/config";

/**
 * `ESLINT_MAJOR=9` runs every test on ESLint 9, installed beside ESLint 10 under another name: the alias turns the imports
 * of our own files, the preloaded script those of the packages that they use.
 */
const eslint9 = process.env.ESLINT_MAJOR === "9";

/** Each of these changes what Node itself gives to all: `ServerResponse`, globals, `process`. */
const apart = ["next", "next-pages", "restify", "sails"].map((name) => `tests/servers/${name}.test.ts`);

export default defineConfig({
  resolve: eslint9 ? { alias: [{ find: /^eslint(?=\/|$)/, replacement: "eslint-9" }] } : {},
  test: {
    pool: "forks",
    projects: [
      // Loading ESLint, the parser and TypeScript costs more than most test files: workers keep the packages loaded.
      {
        extends: true,
        test: { name: "together", include: ["tests/**/*.test.ts"], exclude: ["**/node_modules/**", ...apart], isolate: false },
      },
      { extends: true, test: { name: "apart", include: apart, isolate: true } },
    ],
    execArgv: eslint9 ? ["--require", fileURLToPath(new URL("scripts/use-eslint-9.cjs", import.meta.url))] : [],
    testTimeout: 60_000,
    hookTimeout: 60_000,
  },
});
