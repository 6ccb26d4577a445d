import type { ESLint, Linter } from "eslint";
import { defineConfig } from "eslint/config";
import httpStatus, { type Effect, type FrameworkDescription, type HttpStatusSettings } from "eslint-plugin-http-status";

export default defineConfig([
  httpStatus.configs.recommended,
  httpStatus.configs.strict,
  httpStatus.configs.all,
  { plugins: { "http-status": httpStatus }, extends: ["http-status/recommended"], rules: { "http-status/require-location": "warn" } },
]);

export const plugin: ESLint.Plugin = httpStatus;
export const config: Linter.Config = httpStatus.configs.recommended;

export const settings: HttpStatusSettings = {
  helpers: {
    "**/utils/api-response": {
      "sendError()": { status: { argument: 1 }, content: { argument: 2 }, completes: "now" },
      "new ApiError": [
        { arity: 1, status: { constant: 500 }, content: { argument: 0 }, is: "error" },
        { status: { argument: 0 }, content: { argument: 1 }, is: "error" },
      ],
    },
  },
  frameworks: { express: { objects: { response: { "ok()": { content: { argument: 0 }, completes: "now" } } } } },
};

export const added: FrameworkDescription = { packages: ["@acme/server"], defaultStatus: { POST: 201, "*": 200 } };

// @ts-expect-error a status is a source
export const number: Effect = { status: 409 };
// @ts-expect-error there is no such word
export const unknown: Effect = { sends: true };
// @ts-expect-error helpers stand by their modules
export const flat: HttpStatusSettings = { helpers: { "sendError()": { status: { argument: 1 } } } };
