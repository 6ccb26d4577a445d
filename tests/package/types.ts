import type { ESLint, Linter } from "eslint";
import { defineConfig } from "eslint/config";
import httpStatus from "eslint-plugin-http-status";

export default defineConfig([
  httpStatus.configs.recommended,
  httpStatus.configs.strict,
  httpStatus.configs.all,
  { plugins: { "http-status": httpStatus }, extends: ["http-status/recommended"], rules: { "http-status/require-location": "warn" } },
]);

export const plugin: ESLint.Plugin = httpStatus;
export const config: Linter.Config = httpStatus.configs.recommended;
