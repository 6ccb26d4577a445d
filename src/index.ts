import { rules } from "./rules/index.js";
import type { Options as ConsistentStatusStyleOptions } from "./rules/consistent-status-style.js";
import type { Options as Prefer404Options } from "./rules/prefer-404-for-missing-resources.js";
import type { Options as Prefer409Options } from "./rules/prefer-409-for-conflicts.js";
import type { Options as RequireWwwAuthenticateOptions } from "./rules/require-www-authenticate.js";

/** A rule, as far as ESLint and its type helpers read it. */
export interface Rule {
  readonly meta: {
    readonly type: "layout" | "problem" | "suggestion";
    readonly fixable?: "code" | "whitespace";
    readonly hasSuggestions?: boolean;
    readonly docs: {
      readonly description: string;
      readonly url: string;
      readonly config: "recommended" | "strict" | false;
      readonly strictOptions?: readonly unknown[];
    };
    // ESLint's own types ask for mutable values here.
    schema: any;
    messages: Record<string, string>;
    defaultOptions?: any[];
  };
  // The context's type differs between the versions of ESLint that the plugin works with.
  create(context: any): Record<string, any>;
}

/** A flat config that turns rules of this plugin on. */
export interface Config {
  readonly name: string;
  plugins: Record<string, Plugin>;
  rules: Record<string, "error" | ["error", ...unknown[]]>;
}

/** The plugin: what `import httpStatus from "eslint-plugin-http-status"` gives. */
export interface Plugin {
  meta: { name: string; version: string; namespace: string };
  rules: Record<keyof typeof rules, Rule>;
  configs: { recommended: Config; strict: Config; all: Config };
}

/** The options of each rule that has some, for typed configurations. */
export interface RuleOptions {
  "http-status/consistent-status-style": [ConsistentStatusStyleOptions?];
  "http-status/prefer-404-for-missing-resources": [Prefer404Options?];
  "http-status/prefer-409-for-conflicts": [Prefer409Options?];
  "http-status/require-www-authenticate": [RequireWwwAuthenticateOptions?];
}

export type { Effect, Members, Registration, Role, Source, When } from "./frameworks/framework.js";
export type { FrameworkDescription, Helpers, HttpStatusSettings } from "./settings.js";

const NAMESPACE = "http-status";

const plugin = {
  meta: { name: "eslint-plugin-http-status", version: "0.1.0", namespace: NAMESPACE },
  rules: rules as unknown as Plugin["rules"],
} as Plugin;

plugin.configs = {
  recommended: configOf("recommended", ["recommended"]),
  strict: configOf("strict", ["recommended", "strict"]),
  all: configOf("all", ["recommended", "strict", false]),
};

function configOf(name: string, included: readonly Rule["meta"]["docs"]["config"][]): Config {
  const entries = Object.entries(plugin.rules).filter(([, { meta }]) => included.includes(meta.docs.config));
  return {
    name: `${NAMESPACE}/${name}`,
    plugins: { [NAMESPACE]: plugin },
    rules: Object.fromEntries(
      entries.map(([rule, { meta }]) => {
        const { strictOptions } = meta.docs;
        return [`${NAMESPACE}/${rule}`, name === "recommended" || !strictOptions ? "error" : ["error", ...strictOptions]];
      }),
    ),
  };
}

export default plugin;
// For `require("eslint-plugin-http-status")`, which then gives the plugin itself.
export { plugin as "module.exports" };
