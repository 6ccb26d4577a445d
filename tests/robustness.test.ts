/** Odd, broken-looking, deep and large code: nothing crashes, nothing runs for ever, and fixes leave code that parses. */
import { describe, expect, it } from "vitest";

import { describeMessage, fix, lint } from "./support/linter.js";
import { mutations, snippetsInTests } from "./support/mutations.js";

/** What keeps the text from being parsed; a crash of a rule is thrown. */
function parseErrors(code: string, options?: Parameters<typeof lint>[1]): string[] {
  return lint(code, options)
    .filter(({ fatal }) => fatal)
    .map(describeMessage);
}

const HEAD = 'import express from "express"; const app = express();';

describe("odd code", () => {
  it.each([
    [
      "calls without arguments",
      `app.get(); app.post("/a"); app.get("/b", (req, res) => { res.status(); res.status().json(); res.set(); res.redirect(); res.writeHead(); res.sendStatus(); res.end(); });`,
    ],
    [
      "spread arguments",
      `app.get(...args); app.get("/a", ...handlers); app.get("/b", (req, res) => { res.status(...codes).json(...bodies); res.redirect(...to); res.set(...fields); res.writeHead(...head); });`,
    ],
    [
      "empty handlers and holes",
      `app.get("/a", () => {}); app.get("/b", [, (req, res) => {}, ,]); app.get("/c", function () {}); app.get("/d", null, undefined);`,
    ],
    [
      "sequences and void",
      `app.get("/a", (req, res) => (res.status(404), void 0, res.json({ error: 1 }))); app.get("/b", (req, res) => void res.sendStatus(401));`,
    ],
    ["optional chaining", `app?.get?.("/a", (req, res) => { res?.status?.(404)?.json?.({}); req?.user?.id ?? res?.sendStatus(401); });`],
    [
      "computed members",
      `app[method]("/a", (req, res) => { res[name](404)[other]({}); res["status"](401)["end"](); res[\`json\`]({}); });`,
    ],
    ["generators", `app.get("/a", function* (req, res) { yield res.status(404); const x = yield* other(res); res.json(x); return res; });`],
    [
      "async generators and for await",
      `app.get("/a", async function* (req, res) { for await (const part of parts) yield res.write(part); res.end(); });`,
    ],
    [
      "labels",
      `app.get("/a", (req, res) => { a: { b: for (;;) { if (x) break a; else if (y) continue b; res.status(401); break b; } } res.end(); });`,
    ],
    ["endless loops", `app.get("/a", (req, res) => { for (;;) { while (true) { do { res.write("x"); } while (1); } } });`],
    [
      "destructuring everywhere",
      `app.get("/a", ({ body: { a = 1, ...rest }, ...req }, { status, json: send }) => { status(401); send({}); const [[x], { y: [z] }] = rest; });`,
    ],
    ["default parameters that respond", `app.get("/a", (req, res, next = res.status(401).end()) => { next; });`],
    [
      "a constant of itself",
      `const a = a; let b = b + 1; const { c } = c; app.get("/a", (req, res) => { res.status(a).json({ error: a, b, c }); });`,
    ],
    [
      "a path that stands in itself",
      `app.get("/a", (req, res) => { const p = path.join(p, "x", [p, q]); var q = [q, p]; try { res.send(fs.readFileSync(p)); } catch (error) { res.status(400).json({ message: "It could not be read" }); } });`,
    ],
    [
      "constants of each other",
      `const a = b; const b = c.d; const c = { d: a, ...c }; app.get("/a", (req, res) => { res.status(a).set(c).json(b); });`,
    ],
    [
      "objects that hold themselves",
      `const codes = { get self() { return codes; }, a: codes }; app.get("/a", (req, res) => { res.status(codes.a.a.a).set({ ...codes, ...codes.a }).json(codes); });`,
    ],
    [
      "classes that extend themselves",
      `class A extends B {} class B extends A {} class C extends C {} app.get("/a", () => { throw new A(400); throw new C(404, "x"); });`,
    ],
    [
      "helpers that call themselves",
      `function f(res, n) { if (n) return f(res, n - 1); return g(res); } function g(res) { f(res, 1); h(res); } const h = (res) => h(h(res)); app.get("/a", (req, res) => f(res, 3));`,
    ],
    [
      "getters, setters and static blocks",
      `class A { static { app.get("/a", (req, res) => res.end()); } get status() { return 401; } set status(v) { this.res.status(v); } #p = (req, res) => res.status(this.status).end(); }`,
    ],
    [
      "new.target, import.meta, tagged templates, bigints, regular expressions",
      "app.get('/a', function (req, res) { new.target; import.meta.url; res.status(404n).send(tag`x${1}y`); res.status(/4/).end(); res.status(-Infinity).end(); });",
    ],
    [
      "this, super and arguments",
      `class A { a(req, res) { return super.a(...arguments); } b = (req, res) => this.a(req, res) || this.b.call(this, req, res); } app.get("/a", new A().a);`,
    ],
    [
      "switch without cases, with two defaults' worth of blocks",
      `app.get("/a", (req, res) => { switch (x) {} switch (res.status(401)) { default: { res.end(); } case 1: case 2: } });`,
    ],
    [
      "try without anything",
      `app.get("/a", (req, res) => { try {} catch {} try {} finally {} try { throw 1 } catch ({ message, ...x }) { res.json({ error: message }) } finally { return res.end() } });`,
    ],
    [
      "assignments of all kinds",
      `app.get("/a", (req, res) => { res.statusCode += 1; res.statusCode ||= 404; [res.statusCode, req.x] = [401, 1]; ({ a: res.statusCode } = { a: 401 }); res = other; res.status(401).end(); delete res.statusCode; });`,
    ],
    [
      "names of Object.prototype",
      `app.get("/a", (req, res) => { res.constructor(404); res.toString(); res.hasOwnProperty("x"); res.__proto__.end(); next.valueOf(); res.status(codes.constructor).end(); });`,
    ],
    [
      "types, enums, namespaces, overloads, decorators and declarations",
      `declare const x: never; namespace N { export const CODE = 404; } enum E { A, B = 401, C = B, D = "x" } @Dec() class K { @Get() m(@Res() res: Response) { return res.status(E.C).json(<any>{}); } constructor(private readonly s = N.CODE) {} } function f(res: Response): void; function f(res: Response) { res.status(E.A).end(); } abstract class Q { abstract m(req: Request, res: Response): void; }`,
    ],
    [
      "exports of all kinds",
      `export default function (req, res) { res.status(401).end(); } export * from "./x"; export { app as "a b" }; export = 1;`,
    ],
  ])("%s", (_, code) => {
    expect(parseErrors(`${HEAD} ${code}`)).toEqual([]);
  });

  it("JSX", () => {
    expect(
      parseErrors("export const A = (req, res) => { res.status(404).send(<p {...props}>{error && <b/>}</p>); };", { filename: "a.tsx" }),
    ).toEqual([]);
  });
  it("scripts with ESLint's own parser", () => {
    expect(
      parseErrors("var app = require('express')(); with (app) { get('/a', function (req, res) { res.status(0404).end(); }); }", {
        filename: "a.cjs",
        script: true,
      }),
    ).toEqual([]);
  });
  it("modules of CommonJS, whose scope is that of a function without parameters", () => {
    const code = "const app = require('express')(); app.get('/a', (req, res) => { res.status(200).json({ error: 'not found' }); });";
    expect(lint(code, { filename: "a.cjs", script: "commonjs", only: ["no-2xx-for-errors"] }).map(({ line }) => line)).toEqual([1]);
  });
  it("an empty file, a comment, a hashbang, a byte order mark", () => {
    for (const code of [
      "",
      "// res.status(404)",
      "#!/usr/bin/env node\nres.status(404).end()",
      "\uFEFFexport const a = (req, res) => res.status(401).end();",
    ]) {
      expect(parseErrors(code)).toEqual([]);
    }
  });
});

describe("large and deep code", () => {
  const route = (index: number): string => `app.post("/r${index}", async (req, res) => {
    const found = await Model${index}.findOne({ email: req.body.email });
    if (found) return res.status(400).json({ error: "Email already exists" });
    res.status(201).json(await Model${index}.create(req.body));
  });`;

  it("2,000 routes", () => {
    const messages = lint(`${HEAD}\n${Array.from({ length: 2000 }, (_, index) => route(index)).join("\n")}`);
    expect(messages.filter(({ ruleId }) => ruleId === "http-status/prefer-409-for-conflicts")).toHaveLength(2000);
  });
  it("20,000 lines in one handler", () => {
    const lines = Array.from({ length: 20_000 }, (_, index) =>
      index % 100 === 0
        ? `if (req.query.q${index}) return res.status(400).end();`
        : `if (req.query.q${index}) res.set("X-${index % 50}", list[${index}]);`,
    );
    expect(parseErrors(`${HEAD} app.get("/a", (req, res) => {\n${lines.join("\n")}\nres.status(401).end(); });`)).toEqual([]);
  });
  it("200 levels of callbacks", () => {
    const code = `${"run((err) => { if (err) return res.status(500).end(); ".repeat(200)} res.end(); ${"});".repeat(200)}`;
    expect(parseErrors(`${HEAD} app.get("/a", (req, res) => { ${code} });`)).toEqual([]);
  });
  it("200 levels of expressions, blocks, branches and loops", () => {
    const code = [
      `res.status(${"(a ? 401 : ".repeat(200)}404${")".repeat(200)});`,
      `x = ${"[{ a: ".repeat(200)}res${"}]".repeat(200)};`,
      `${"if (a) { for (;;) { try {".repeat(60)} res.json({ error: 1 }); ${"} catch { res.status(500) } } }".repeat(60)}`,
      `${"!".repeat(200)}res.end();`,
      `res${".set('A', 'b')".repeat(200)}.end();`,
      `${"a && (b || ".repeat(200)}res.end()${")".repeat(200)};`,
      `${"if (a) res.end(); else ".repeat(200)} res.json({});`,
    ];
    for (const body of code) expect(parseErrors(`${HEAD} app.get("/a", (req, res) => { ${body} });`)).toEqual([]);
  });
  it("helpers that call each other in a fan", () => {
    const helpers = Array.from(
      { length: 40 },
      (_, index) =>
        `function f${index}(res, n) { if (n) f${(index + 1) % 40}(res, 1); f${(index + 7) % 40}(res, 2); f${(index + 13) % 40}(res, 3); res.status(401).end(); }`,
    );
    expect(parseErrors(`${HEAD} ${helpers.join("\n")} app.get("/a", (req, res) => f0(res, 1));`)).toEqual([]);
  });
  it("of 200 alternatives, what holds whichever was taken is known, and what may not hold is not", () => {
    const tests = Array.from({ length: 200 }, (_, index) => `if (req.x === ${index})`);
    const ladder = tests.map((test, index) => `${test} res.status(${400 + (index % 100)}).end(); else`).join("\n");
    const either = tests.map((test, index) => `${test} res.status(${400 + (index % 100)});`).join("\n");
    const messages = lint(`${HEAD}
      app.get("/a", (req, res) => { res.json({}); ${ladder} log(); res.sendStatus(200); });
      app.get("/b", (req, res) => { ${either} res.json({ error: "failed" }); });`);
    expect(messages.filter(({ ruleId }) => ruleId === "http-status/no-second-response")).toHaveLength(201);
    expect(messages.map(({ ruleId }) => ruleId)).not.toContain("http-status/no-2xx-for-errors");
  });
  it("2,000 branches one after another, and a switch of 2,000 cases", () => {
    const branches = Array.from(
      { length: 2000 },
      (_, index) => `if (req.x === ${index}) return res.status(${400 + (index % 100)}).json({ error: "e${index}" });`,
    );
    const cases = Array.from({ length: 2000 }, (_, index) => `case ${index}: res.status(404); break;`);
    expect(
      parseErrors(`${HEAD} app.get("/a", (req, res) => { ${branches.join("\n")} switch (req.y) { ${cases.join("\n")} } res.end(); });`),
    ).toEqual([]);
  });
});

describe("the snippets of all tests, with parts cut out", () => {
  const snippets = snippetsInTests();

  it("are many", () => {
    expect(snippets.length).toBeGreaterThan(300);
  });

  it("crash nothing; fixes leave code that parses, and fixing twice changes nothing", () => {
    let parsed = 0;
    for (const code of mutations(snippets, 8)) {
      const messages = lint(code);
      if (messages.some(({ fatal }) => fatal)) continue;
      parsed += 1;
      if (!messages.some((message) => message.fix)) continue;
      const fixed = fix(code);
      expect(parseErrors(fixed), code).toEqual([]);
      expect(fix(fixed), code).toBe(fixed);
    }
    expect(parsed).toBeGreaterThan(1000);
  }, 300_000);

  it("every suggestion leaves code that parses", () => {
    for (const code of mutations(snippets, 1)) {
      for (const { suggestions = [] } of lint(code)) {
        for (const {
          fix: { range, text },
        } of suggestions) {
          const changed = code.slice(0, range[0]) + text + code.slice(range[1]);
          expect(parseErrors(changed), changed).toEqual([]);
        }
      }
    }
  });
});
