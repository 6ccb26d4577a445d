import tsParser from "@typescript-eslint/parser";
import { defineConfig } from "eslint/config";
import httpStatus from "eslint-plugin-http-status";

export default defineConfig([httpStatus.configs.recommended, { files: ["**/*.ts"], languageOptions: { parser: tsParser } }]);
