import { defineConfig } from "rolldown";

/** What is published is one file: to find and load a hundred modules takes a Node process as long as to load half of ESLint. */
export default defineConfig({
  input: "dist/index.js",
  platform: "neutral",
  output: { file: "dist/plugin.js", format: "esm", comments: false },
  logLevel: "warn",
});
