/** Small sources of servers, each with a duplicate that is answered with 400 on line 7 and a 429 without Retry-After on line 12. */
import type { Files } from "./consumer.js";

const modern = `import express from "express";
import { users } from "./users.js";

export const app = express();

app.post("/users", async (req, res) => {
  if (await users.findOne({ email: req.body.email })) return res.status(400).json({ message: "User already exists" });
  res.sendStatus(204);
});

app.get("/exports", (req, res) => {
  res.status(429).json({ message: "Too many requests" });
});
`;

const common = `const express = require("express");
const users = require("./users.cjs");

const router = express.Router();

router.post("/users", async function (req, res) {
  if (await users.findOne({ email: req.body.email })) return res.status(400).json({ message: "User already exists" });
  res.sendStatus(204);
});

router.get("/exports", function (req, res) {
  res.status(429).json({ message: "Too many requests" });
});

module.exports = router;
`;

const typed = `import type { Request, Response } from "express";
import { users, type User } from "./users.js";

/** Registers a user. */
export async function register(req: Request<object, object, User>, res: Response): Promise<void> {
  const existingUser: User | null = await users.findOne({ email: req.body.email });
  if (existingUser) return void res.status(400).json({ message: "User already exists" });
  res.sendStatus(204);
}

export const exports = (_req: Request, res: Response): void => {
  res.status(429).json({ message: "Too many requests" } satisfies { message: string });
};
`;

export const javascript = modern;

/** ES modules, CommonJS (told by its extension, and in a file that could be either), and TypeScript. */
export const sources: Files = {
  "src/common.cjs": common,
  "src/common.js": common,
  "src/modern.js": modern,
  "src/modern.mjs": modern,
  "src/typed.ts": typed,
};

/** What the recommended rules report in the given sources, as `places` puts it. */
export function expectedPlaces(files: Files, prefix = "http-status"): string[] {
  return Object.keys(files).flatMap((file) => [`${file}:7 ${prefix}/prefer-409-for-conflicts`, `${file}:12 ${prefix}/require-retry-after`]);
}

export const packageJson = JSON.stringify({ private: true, type: "module", dependencies: { express: "^5.0.0", fastify: "^5.0.0" } });

const parserEntry = '{ files: ["**/*.ts"], languageOptions: { parser: tsParser } }';

/** A configuration as an ES module: the recommended rules, and whatever entries follow. */
export function configJs(...more: readonly string[]): string {
  return `import tsParser from "@typescript-eslint/parser";
import { defineConfig } from "eslint/config";
import httpStatus from "eslint-plugin-http-status";

export default defineConfig([${["httpStatus.configs.recommended", parserEntry, ...more].join(", ")}]);
`;
}

export const configCjs = `const tsParser = require("@typescript-eslint/parser");
const httpStatus = require("eslint-plugin-http-status");

module.exports = [httpStatus.configs.recommended, ${parserEntry}];
`;

/** A configuration that names the recommended rules by a string, with the plugin under the given namespace. */
export function configByName(namespace: string): string {
  return `import tsParser from "@typescript-eslint/parser";
import { defineConfig } from "eslint/config";
import httpStatus from "eslint-plugin-http-status";

export default defineConfig([
  { files: ["src/**"], plugins: { "${namespace}": httpStatus }, extends: ["${namespace}/recommended"] },
  ${parserEntry},
]);
`;
}
