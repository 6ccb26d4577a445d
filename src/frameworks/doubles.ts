/** Packages whose import says that a file tests a server, or stands in for one. */
export const TEST_PACKAGES = [
  "msw",
  "msw/node",
  "msw/browser",
  "nock",
  "supertest",
  "fetch-mock",
  "vitest",
  "@jest/globals",
  "@playwright/test",
  "bun:test",
  // node:test
  "test",
  "mocha",
  "ava",
  "tap",
] as const;
