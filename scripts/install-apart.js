/**
 * Installs what tests/servers/apart/package.json asks for, unless it is there: frameworks that are too large or too old to be installed
 * beside everything else. Where that cannot be done, it says which proofs will be skipped, and fails only on CI.
 */
import { spawnSync } from "node:child_process";
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";

const folder = new URL("../tests/servers/apart/", import.meta.url);
const lock = readFileSync(new URL("package-lock.json", folder), "utf8");
/** What was installed: the lock file as it was then. */
const installed = new URL("node_modules/.installed.json", folder);

if (!existsSync(installed) || readFileSync(installed, "utf8") !== lock) {
  const { dependencies } = JSON.parse(readFileSync(new URL("package.json", folder), "utf8"));
  const names = Object.keys(dependencies).join(", ");
  console.log(`Installing what is proven apart: ${names}`);
  const { status } = spawnSync("npm", ["ci", "--no-audit", "--no-fund", "--fetch-retries=1", "--loglevel=error"], {
    cwd: fileURLToPath(folder),
    stdio: ["ignore", "ignore", "inherit"],
    shell: process.platform === "win32",
    timeout: 300_000,
  });
  if (status === 0) writeFileSync(installed, lock);
  else {
    console.error(`They could not be installed: the proofs of ${names} are skipped.`);
    process.exitCode = process.env.CI ? 1 : 0;
  }
}
