import { mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";

import { onTestFinished } from "vitest";

/**
 * Writes a small project to disk until the test has finished.
 *
 * @param files their texts by their paths; a `package.json` is added
 * @returns the path of the first of the files, and its text
 */
export function projectOf(files: Readonly<Record<string, string>>): { readonly path: string; readonly text: string } {
  const root = realpathSync(mkdtempSync(join(tmpdir(), "project-")));
  onTestFinished(() => {
    rmSync(root, { recursive: true, force: true });
  });
  for (const [name, text] of Object.entries({ "package.json": "{}", ...files })) {
    mkdirSync(dirname(join(root, name)), { recursive: true });
    writeFileSync(join(root, name), text);
  }
  const [first] = Object.entries(files);
  const [name, text] = first ?? ["", ""];
  return { path: join(root, name), text };
}
