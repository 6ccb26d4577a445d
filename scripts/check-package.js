/**
 * Checks the package as users get it: packs it, looks at its manifest and types with publint and attw, and installs it in
 * a small project (tests/package) beside ESLint 9 and 10, where it must compile and report. Needs `npm run build`; installs
 * nothing from the network: the consumer's other packages are links to this project's.
 */
import { spawnSync } from "node:child_process";
import { cpSync, mkdirSync, mkdtempSync, rmSync, symlinkSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

const root = fileURLToPath(new URL("..", import.meta.url));
const modules = join(root, "node_modules");
const work = mkdtempSync(join(tmpdir(), "http-status-package-"));
const tsc = join(modules, "typescript", "bin", "tsc");

/** Runs Node on a script and returns what it printed; throws when it fails. */
function node(cwd, ...args) {
  return run(cwd, process.execPath, args);
}

function run(cwd, command, args) {
  const { status, stdout, stderr, error } = spawnSync(command, args, { cwd, encoding: "utf8", shell: process.platform === "win32" });
  if (status !== 0) throw new Error(error?.message ?? `${stdout}${stderr}`);
  return stdout;
}

/** A project that has installed the packed plugin beside the given ESLint. */
function consumer(tarball, eslint) {
  const folder = join(work, eslint);
  const installed = join(folder, "node_modules", "eslint-plugin-http-status");
  cpSync(join(root, "tests", "package"), folder, { recursive: true });
  mkdirSync(installed, { recursive: true });
  run(installed, "tar", ["-xzf", tarball, "--strip-components=1"]);
  for (const [name, target] of [
    ["eslint", eslint],
    ["@typescript-eslint", "@typescript-eslint"],
  ]) {
    symlinkSync(join(modules, target), join(folder, "node_modules", name), "junction");
  }
  return folder;
}

function reportsIn(folder, config) {
  const { stdout, stderr } = spawnSync(
    process.execPath,
    [join("node_modules", "eslint", "bin", "eslint.js"), "--config", config, "--format", "json", "app.js"],
    { cwd: folder, encoding: "utf8" },
  );
  if (stdout === "") throw new Error(stderr);
  const messages = JSON.parse(stdout).flatMap((file) => file.messages);
  if (!messages.some((message) => message.ruleId?.startsWith("http-status/"))) {
    throw new Error(`${config}: no report of the plugin, but ${JSON.stringify(messages)}`);
  }
}

function checks(tarball) {
  return [
    ["publint", () => node(root, join(modules, "publint", "src", "cli.js"), "--strict", "--pack", "false")],
    ["attw", () => node(root, join(modules, "@arethetypeswrong", "cli", "dist", "index.js"), tarball, "--profile", "esm-only")],
    ...["eslint-9", "eslint"].flatMap((eslint) => {
      const folder = consumer(tarball, eslint);
      return [
        [`types accepted by defineConfig, ${eslint}`, () => node(folder, tsc, "-p", "tsconfig.json")],
        [`reports, ${eslint}`, () => reportsIn(folder, "eslint.config.js")],
        [`reports by require(), ${eslint}`, () => reportsIn(folder, "eslint.config.cjs")],
      ];
    }),
    ["own types, without skipLibCheck", () => node(join(work, "eslint"), tsc, "-p", "tsconfig.own-types.json")],
  ];
}

let failures = 0;
try {
  const [{ filename }] = JSON.parse(run(root, "npm", ["pack", "--ignore-scripts", "--json", "--pack-destination", work]));
  for (const [name, check] of checks(join(work, filename))) {
    try {
      check();
      console.log(`ok      ${name}`);
    } catch (error) {
      failures += 1;
      console.log(`FAILED  ${name}\n${error.message}`);
    }
  }
} finally {
  rmSync(work, { recursive: true, force: true });
}
process.exitCode = failures === 0 ? 0 : 1;
