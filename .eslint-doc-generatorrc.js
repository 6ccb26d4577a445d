import { format, resolveConfig } from "prettier";

/** @type {import("eslint-doc-generator").GenerateOptions} */
export default {
  configEmoji: [
    ["recommended", "✅"],
    ["strict", "🔒"],
  ],
  ignoreConfig: ["all"],
  pathRuleDoc: "docs/rules/{name}.md",
  ruleDocTitleFormat: "name",
  ruleListColumns: [
    "name",
    "description",
    "configsError",
    "configsWarn",
    "configsOff",
    "fixable",
    "hasSuggestions",
    "requiresTypeChecking",
    "deprecated",
  ],
  urlConfigs: "https://github.com/eslint-plugin-http-status/eslint-plugin-http-status#configurations",
  postprocess: async (content, path) => format(content, { ...(await resolveConfig(path)), parser: "markdown" }),
};
