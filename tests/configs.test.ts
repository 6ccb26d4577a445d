/** The plugin as a configuration reads it: its name, its rules and the configs that turn them on. */
import { readFileSync } from "node:fs";

import { Linter } from "eslint";
import { describe, expect, it } from "vitest";

import plugin, { type Config, type Rule } from "../src/index.js";

const manifest = JSON.parse(readFileSync(new URL("../package.json", import.meta.url), "utf8")) as { name: string; version: string };
const rules = Object.entries<Rule>(plugin.rules);

/** The rules whose meta says so, as a config names them. */
function rulesOf(...configs: readonly Rule["meta"]["docs"]["config"][]): readonly string[] {
  return rules.filter(([, { meta }]) => configs.includes(meta.docs.config)).map(([name]) => `http-status/${name}`);
}

/** The rules that a config turns on with options. */
function withOptions(config: Config): Record<string, unknown> {
  return Object.fromEntries(Object.entries(config.rules).filter(([, entry]) => Array.isArray(entry)));
}

describe("meta", () => {
  it("has the name and the version of package.json", () => {
    expect(plugin.meta).toEqual({ name: manifest.name, version: manifest.version, namespace: "http-status" });
  });
});

describe("configs", () => {
  it.each([
    ["recommended", ["recommended"]],
    ["strict", ["recommended", "strict"]],
    ["all", ["recommended", "strict", false]],
  ] as const)("%s holds the rules that say so", (name, configs) => {
    expect(Object.keys(plugin.configs[name].rules).sort()).toEqual([...rulesOf(...configs)].sort());
  });

  it("are told apart by their rules", () => {
    expect(rulesOf("recommended").length).toBeGreaterThan(0);
    expect(rulesOf("strict").length).toBeGreaterThan(0);
    expect(rulesOf(false)).toEqual(["http-status/consistent-status-style"]);
  });

  it("all holds every rule", () => {
    expect(Object.keys(plugin.configs.all.rules).sort()).toEqual(rules.map(([name]) => `http-status/${name}`).sort());
  });

  it.each(Object.entries(plugin.configs))("%s has a name and the plugin itself", (name, config) => {
    expect(config.name).toBe(`http-status/${name}`);
    expect(config.plugins["http-status"]).toBe(plugin);
  });

  it("recommended asks for no options", () => {
    expect(withOptions(plugin.configs.recommended)).toEqual({});
  });

  it.each(["strict", "all"] as const)("%s asks for more of unchecked look-ups and of states", (name) => {
    expect(withOptions(plugin.configs[name])).toEqual({
      "http-status/prefer-404-for-missing-resources": ["error", { uncheckedLookups: true }],
      "http-status/prefer-409-for-conflicts": ["error", { states: true }],
    });
  });

  it("strict passes the options that a rule's meta gives", () => {
    for (const [name, { meta }] of rules) {
      if (!meta.docs.strictOptions) continue;
      expect(plugin.configs.strict.rules[`http-status/${name}`]).toEqual(["error", ...meta.docs.strictOptions]);
    }
  });

  it.each(Object.keys(plugin.configs) as (keyof Plugin["configs"])[])("%s is a config that ESLint takes", (name) => {
    const code = 'export const a = (req, res) => { if (existing) res.status(400).json({ error: "User already exists" }); };';
    const messages = new Linter().verify(code, [plugin.configs[name]]);
    expect(messages.map(({ ruleId }) => ruleId)).toEqual(["http-status/prefer-409-for-conflicts"]);
  });
});

type Plugin = typeof plugin;

describe.each(rules)("%s", (name, { meta }) => {
  it("has a page of its own", () => {
    expect(meta.docs.url).toMatch(new RegExp(`^https://.+/docs/rules/${name}\\.md$`, "u"));
  });

  it("describes itself in a phrase", () => {
    expect(meta.docs.description).toMatch(/^(?:disallow|require) .+[^.]$/u);
  });

  it("names no message twice", () => {
    const messages = Object.values(meta.messages);
    expect(new Set(messages).size).toBe(messages.length);
  });

  it("takes no options but those that its schema describes", () => {
    const schemas = meta.schema as readonly { additionalProperties?: boolean; properties?: Record<string, { description?: string }> }[];
    for (const schema of schemas) {
      expect(schema.additionalProperties).toBe(false);
      for (const property of Object.values(schema.properties ?? {})) expect(property.description).toBeTruthy();
    }
  });
});
