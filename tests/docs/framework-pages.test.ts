import { spawnSync } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";

import { describe, expect, it } from "vitest";

import { frameworks } from "../../src/frameworks/index.js";

const root = fileURLToPath(new URL("../..", import.meta.url));

it("docs/frameworks/ and the README's table are what the descriptions say", () => {
  const { status, stderr } = spawnSync(process.execPath, ["scripts/framework-pages.js", "--check"], { cwd: root, encoding: "utf8" });
  expect(stderr).toBe("");
  expect(status).toBe(0);
});

describe.each(frameworks)("the page of $name", ({ name, packages }) => {
  const path = `docs/frameworks/${name.replace(/^@/u, "").replace(/[^a-z\d]+/gu, "-")}.md`;

  it("is linked in the README, and has the parts that every page has", () => {
    expect(existsSync(root + path)).toBe(true);
    const page = readFileSync(root + path, "utf8");
    expect(readFileSync(`${root}README.md`, "utf8")).toContain(`](${path})`);
    expect(page).toContain("\n## What is not seen\n");
    for (const text of packages) expect(page).toContain(`\`${text}\``);
    expect(page).not.toMatch(/undefined|\[object|NaN|Infinity/u);
  });
});
