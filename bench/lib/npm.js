import { execFileSync } from "node:child_process";

/**
 * Runs npm quietly, with the user's own settings.
 * @param {readonly string[]} args
 * @param {string} cwd
 */
export function npm(args, cwd) {
  /** @type {import("node:child_process").ExecFileSyncOptionsWithStringEncoding} */
  const options = { cwd, encoding: "utf8", stdio: ["ignore", "pipe", "pipe"] };
  // Under `npm run` the path of npm itself is known, which spares a shell on Windows.
  const self = process.env["npm_execpath"];
  if (self?.endsWith("npm-cli.js")) return execFileSync(process.execPath, [self, ...args], options);
  return execFileSync("npm", args, { ...options, shell: process.platform === "win32" });
}
