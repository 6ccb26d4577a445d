import { spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

import { afterAll, beforeAll, expect, test } from "vitest";

const SERVER = `
import { ApiError } from "./errors.js";
app.get("/", (req, res) => {
  if (!req.user) throw new ApiError("who are you?");
  if (req.query.old) return res.redirect("/new");
  helper(req, (answer) => answer.status(201).send());
  res.status(404).type("html").send("none");
});
function show(page, client) {
  const { data } = client.res.json();
  page.response.send(data);
}
`;

const FILES = {
  "code/a__one/server.js": SERVER,
  "code/b__two/route.js": 'export const GET = () => new Response("ok");\nexport const POST = (request) => answer(request.status);\n',
  "code/c__three/koa.js": "app.use((ctx) => {\n  ctx.status = 201;\n  ctx.body = {};\n  ctx.throw(409);\n});\n",
  "repositories.json": JSON.stringify([
    { name: "a/one", framework: "express", sends: 5 },
    { name: "b/two", framework: "web" },
    { name: "c/three", framework: "koa" },
    { name: "d/gone", framework: "koa" },
  ]),
};

const SCRIPT = fileURLToPath(new URL("../../bench/sends.js", import.meta.url));
let folder: string;

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "http-status-sends-"));
  for (const [path, text] of Object.entries(FILES)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  }
});

afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
});

/** The lines that the script prints, with single spaces. */
function sends(...options: string[]): string[] {
  const { stdout, stderr, status } = spawnSync("node", [SCRIPT, join(folder, "code"), join(folder, "repositories.json"), ...options], {
    encoding: "utf8",
  });
  expect(status, stderr).toBe(0);
  return stdout
    .trim()
    .split("\n")
    .map((line) => line.trim().replace(/\s+/gu, " "));
}

test("sends are counted by framework and repository", () => {
  const lines = sends();
  expect(lines).toContain("a/one 5 1 2 50.0 % 2 2 100.0 % 5");
  expect(lines).toContain("web 1 0 1 100.0 % 1 1 100.0 % 0");
  expect(lines).toContain("d/gone 0 0 0 – 0 0 – 0");
});

test("what is missed is listed with what is around it", () => {
  expect(sends("--framework", "express", "--list", "missed").slice(0, 3)).toEqual([
    "missed: 2",
    "a__one/server.js:6 [in a handler] answer.status(201).send()",
    "a__one/server.js:11 [no handler] page.response.send(data)",
  ]);
  expect(sends("--list", "elsewhere").slice(0, 2)).toEqual(["elsewhere: 1", 'a__one/server.js:4 throw new ApiError("who are you?");']);
});
