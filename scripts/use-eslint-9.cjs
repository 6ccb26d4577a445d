/**
 * Makes packages that require `eslint` (the rule tester among them) get ESLint 9. Preloaded by vitest.config.ts.
 */
"use strict";

const Module = require("node:module");

const resolveFilename = Module._resolveFilename;

Module._resolveFilename = function (request, ...rest) {
  return resolveFilename.call(this, request.replace(/^eslint(?=\/|$)/, "eslint-9"), ...rest);
};
