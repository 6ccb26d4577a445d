/** The packed plugin under ESLint's command, in projects of its users. */
import { afterAll, beforeAll, describe, expect, it } from "vitest";

import packageManifest from "../../package.json" with { type: "json" };
import { rulesBrokenIn } from "./support/broken-rules.js";
import { Consumer, places } from "./support/consumer.js";
import { configByName, configCjs, configJs, expectedPlaces, javascript, packageJson, sources } from "./support/sources.js";

let consumer: Consumer;

beforeAll(async () => {
  consumer = await Consumer.install();
});

afterAll(() => {
  consumer.remove();
});

const inJavaScript = { "src/app.js": javascript };

describe("configurations", () => {
  it.each([
    { name: "eslint.config.js", file: "eslint.config.js", text: configJs() },
    { name: "eslint.config.cjs, by require()", file: "eslint.config.cjs", text: configCjs },
    { name: 'extends: ["http-status/recommended"]', file: "eslint.config.js", text: configByName("http-status") },
    { name: "another namespace", file: "eslint.config.js", text: configByName("http"), prefix: "http" },
  ])("$name: reports in ES modules, CommonJS and TypeScript", async ({ name, file, text, prefix }) => {
    const project = consumer.project(name.replaceAll(/\W+/g, "-"), { "package.json": packageJson, [file]: text, ...sources });
    expect(places(await project.lint())).toEqual(expectedPlaces(sources, prefix));
  });

  it("eslint.config.js of a package that is CommonJS", async () => {
    const project = consumer.project("package-of-commonjs", { "package.json": "{}", "eslint.config.js": configCjs, ...sources });
    expect(places(await project.lint())).toEqual(expectedPlaces(sources));
  });

  it("are shown by --print-config, with the plugin's name and version", async () => {
    const project = consumer.project("print-config", { "package.json": packageJson, "eslint.config.js": configJs() });
    const { stdout } = await project.eslint("--print-config", "src/app.js");
    const { plugins, rules: configured } = JSON.parse(stdout) as { plugins: string[]; rules: Record<string, unknown[]> };
    expect(plugins).toContain(`http-status:eslint-plugin-http-status@${packageManifest.version}`);
    expect(configured).toMatchObject({
      "http-status/prefer-409-for-conflicts": [2, { states: false }],
      "http-status/require-retry-after": [2],
      "http-status/require-www-authenticate": [2, {}],
    });
  });

  it("with an unknown setting: the message names it and those that there are", async () => {
    const config = configJs('{ settings: { "http-status": { autoFix: false } } }');
    const project = consumer.project("wrong-setting", { "package.json": packageJson, "eslint.config.js": config, ...inJavaScript });
    const { code, stderr } = await project.eslint(".");
    expect(stderr).toContain('settings["http-status"] has no key "autoFix"; the keys are autofix, ');
    expect(code).toBe(2);
  });

  it("with an unknown option: ESLint's own message", async () => {
    const config = configJs('{ rules: { "http-status/require-www-authenticate": ["error", { schema: "Bearer" }] } }');
    const project = consumer.project("wrong-option", { "package.json": packageJson, "eslint.config.js": config, ...inJavaScript });
    const { code, stderr } = await project.eslint(".");
    expect(stderr).toContain('Key "http-status/require-www-authenticate"');
    expect(stderr).toMatch(/should NOT have additional properties|Unexpected property "schema"/);
    expect(code).toBe(2);
  });
});

describe("command line", () => {
  it("is that of the version of ESLint that is asked for", async () => {
    const { stdout } = await consumer.project("version", {}).eslint("--version");
    expect(stdout).toMatch(process.env.ESLINT_MAJOR === "9" ? /^v9\./ : /^v10\./);
  });

  it("--fix writes what has one right answer", async () => {
    const project = consumer.project("fix", { "package.json": packageJson, "eslint.config.js": configJs(), ...sources });
    const left = await project.lint("--fix");
    expect(new Set(left.map(({ rule }) => rule))).toEqual(new Set(["http-status/require-retry-after"]));
    for (const [file, text] of Object.entries(sources)) {
      expect(project.read(file)).toBe(text.replace("status(400)", "status(409)"));
    }
  });

  it("--fix writes nothing with autofix off", async () => {
    const config = configJs('{ settings: { "http-status": { autofix: false } } }');
    const project = consumer.project("no-fix", { "package.json": packageJson, "eslint.config.js": config, ...inJavaScript });
    expect(places(await project.lint("--fix"))).toEqual(expectedPlaces(inJavaScript));
    expect(project.read("src/app.js")).toBe(javascript);
  });

  it("--cache: the second run reports the same, from the cache", async () => {
    const project = consumer.project("cache", { "package.json": packageJson, "eslint.config.js": configJs(), ...sources });
    const first = await project.lint("--cache");
    expect(places(first)).toEqual(expectedPlaces(sources));
    expect(await project.lint("--cache")).toEqual(first);
    // Words that no rule says come from the cache.
    project.write(".eslintcache", project.read(".eslintcache").replaceAll("Too Many Requests", "From The Cache"));
    const cached = (await project.lint("--cache")).filter(({ message }) => message.includes("From The Cache"));
    expect(places(cached)).toEqual(expectedPlaces(sources).filter((place) => place.endsWith("require-retry-after")));
  });

  it("--concurrency 2 reports the same as one process", async () => {
    const project = consumer.project("concurrency", { "package.json": packageJson, "eslint.config.js": configJs(), ...sources });
    expect(places(await project.lint("--concurrency", "2"))).toEqual(expectedPlaces(sources));
  });

  it("--suppress-all leaves no error", async () => {
    const project = consumer.project("suppress", { "package.json": packageJson, "eslint.config.js": configJs(), ...inJavaScript });
    expect(await project.eslint("--suppress-all", ".")).toMatchObject({ code: 0 });
    expect(JSON.parse(project.read("eslint-suppressions.json"))).toEqual({
      "src/app.js": { "http-status/prefer-409-for-conflicts": { count: 1 }, "http-status/require-retry-after": { count: 1 } },
    });
    expect(await project.eslint(".")).toMatchObject({ code: 0, stdout: "" });
  });

  it("--format json-with-metadata: each rule with its description and the address of its page", async () => {
    const project = consumer.project(
      "metadata",
      { "package.json": packageJson, "eslint.config.js": configJs() },
      { express: "examples/express/wrong" },
    );
    const { stdout } = await project.eslint("--format", "json-with-metadata", ".");
    const { rulesMeta } = (JSON.parse(stdout) as { metadata: { rulesMeta: Record<string, { docs: object }> } }).metadata;
    const documented = rulesBrokenIn("express").map((rule) => [
      rule,
      {
        docs: {
          description: expect.stringMatching(/\w/) as unknown,
          url: expect.stringMatching(`^https://.+/${rule.split("/")[1]!}\\b`) as unknown,
        },
      },
    ]);
    expect(rulesMeta).toMatchObject(Object.fromEntries(documented));
  });
});
