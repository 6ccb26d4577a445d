/** Whom a caught error blames, where functions of other files may have thrown it. */
import { describe, expect, it } from "vitest";

import { lint } from "../support/linter.js";
import { projectOf } from "../support/project.js";

const controller = (sent: string, called = "members.approve(pending)"): string => `
  const members = require("./members");
  exports.approve = async (req, res) => {
    const pending = await Pending.find();
    try {
      await ${called};
      res.json({ ok: true });
    } catch (error) {
      res.status(400).json(${sent});
    }
  };
`;

const reports = (files: Record<string, string>): number => {
  const { path, text } = projectOf(files);
  return lint(text, { filename: path, only: ["no-4xx-for-server-errors"] }).length;
};

const told = "{ message: error.message }";
const fixed = '{ message: "Failed to approve the members" }';

describe("400 for what functions of other files throw", () => {
  it("is wrong where they throw nothing of their own", () => {
    const quiet = "exports.approve = async (list) => { for (const one of list) await Member.findById(one.id); };";
    expect(reports({ "app.js": controller(told), "members.js": quiet })).toBe(1);
    const passing =
      "exports.approve = async (list) => { try { await Member.find(list); } catch (e) { throw new Error('Database: ' + e); } };";
    expect(reports({ "app.js": controller(told), "members.js": passing })).toBe(1);
    const failing = "exports.approve = async (list) => { if (!(await Member.find(list))) throw new Error('Query failed'); };";
    expect(reports({ "app.js": controller(fixed), "members.js": failing })).toBe(1);
  });
  it("may be right where they refuse something", () => {
    const refusing = "exports.approve = async (list) => { if (list.length > 9) throw new Error('At most nine'); };";
    expect(reports({ "app.js": controller(told), "members.js": refusing })).toBe(0);
    expect(reports({ "app.js": controller("{ message: `Failed: ${error.message}` }"), "members.js": refusing })).toBe(0);
    const missing = "exports.approve = async (list) => { if (!list.length) throw new Error('Member not found'); };";
    expect(reports({ "app.js": controller(fixed), "members.js": missing })).toBe(0);
    const within =
      "const check = (list) => { if (!list.length) throw new RangeError('No members'); }; exports.approve = async (list) => { check(list); };";
    expect(reports({ "app.js": controller(fixed), "members.js": within })).toBe(0);
    const asserting = "exports.approve = async (list) => { assert(list.length > 0); };";
    expect(reports({ "app.js": controller(told), "members.js": asserting })).toBe(0);
  });
  it("may be right where they cannot be read, and their words are sent", () => {
    expect(reports({ "app.js": controller(told) })).toBe(0);
    expect(reports({ "app.js": controller(fixed) })).toBe(1);
    expect(reports({ "app.js": controller(told, "Pending.find()") })).toBe(1);
  });
});

describe("an error whose class is given no status", () => {
  const handler = (path: string): string => `
    import { AppError } from "${path}";
    export const show = async (req, res) => {
      const link = await Link.findOne({ id: req.params.id });
      if (!link) throw new AppError("Link was not found.");
      res.json(link);
    };
  `;
  const reportsOf = (files: Record<string, string>): readonly (string | null)[] => {
    const { path, text } = projectOf(files);
    return lint(text, { filename: path, only: ["no-5xx-for-client-errors"] }).map(({ ruleId }) => ruleId);
  };

  it.each(["status ?? 500", "status || 500", "status ? status : 500"])("has that of its constructor: %s", (status) => {
    const declared = `export class AppError extends Error { constructor(message, status) { super(message); this.status = ${status}; } }`;
    expect(reportsOf({ "app.ts": handler("./errors"), "errors.ts": declared })).toHaveLength(1);
    expect(reportsOf({ "app.ts": handler("./errors").replace('found."', 'found.", 404'), "errors.ts": declared })).toEqual([]);
  });

  it("is found where the configuration extends one that is not installed", () => {
    const declared = "export class AppError extends Error { status = 500; }";
    const config = JSON.stringify({ extends: "@acme/tsconfig/base.json", compilerOptions: { paths: { "@/*": ["./lib/*"] } } });
    expect(reportsOf({ "app.ts": handler("./lib/errors"), "lib/errors.ts": declared, "tsconfig.json": config })).toHaveLength(1);
    expect(reportsOf({ "app.ts": handler("@/errors"), "lib/errors.ts": declared, "tsconfig.json": config })).toHaveLength(1);
  });
});
