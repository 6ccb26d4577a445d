import { defineConfig, globalIgnores } from "eslint/config";
import eslintPlugin from "eslint-plugin-eslint-plugin";
import tseslint from "typescript-eslint";

/** What every file of `src` is forbidden to import: it runs in browsers and under other linters, and must load quickly. */
const packages = [
  { regex: "^node:", message: "The plugin also runs where there is no Node." },
  {
    regex: "^(?!\\.|node:)",
    allowTypeImports: true,
    message: "Import types only: whatever is loaded at run time costs start-up time.",
  },
];

function importRule(...patterns) {
  return { "@typescript-eslint/no-restricted-imports": ["error", { patterns: [...packages, ...patterns] }] };
}

/**
 * The files of one layer of `src`, which import only what comes before it (docs/design.md, "One direction").
 *
 * @param {string} folder the layer
 * @param {{ imports: string[], types?: string[], more?: object[] }} allowed modules and folders (`name/`) that it may import, and those
 *   of which it may import types; and further patterns that it may not import
 */
function layer(folder, { imports, types = [], more = [] }) {
  const message = `${folder} imports only ${[...imports, ...types.map((name) => `types of ${name}`)].join(", ") || "its own files"}.`;
  return [
    { files: [`src/${folder}/*.ts`], up: "^(?:\\./)?\\.\\./" },
    { files: [`src/${folder}/*/*.ts`], up: "^(?:\\./)?\\.\\./\\.\\./" },
  ].map(({ files, up }) => ({
    files,
    rules: importRule(
      ...more,
      { regex: `${up}(?!${anyOf([...imports, ...types])})`, message },
      ...types.map((name) => ({ regex: `${up}${anyOf([name])}`, allowTypeImports: true, message })),
    ),
  }));
}

/** A pattern of the given modules (`rule`: rule.js) and folders (`http/`: whatever lies in it). */
function anyOf(names) {
  return `(?:${names.map((name) => (name.endsWith("/") ? name : `${name}\\.js$`)).join("|") || "$^"})`;
}

const plainData = { regex: "^[^.]", message: "This layer is plain data: it imports no package." };
const otherRules = { regex: "^\\./", message: "Rules do not import each other. What two of them need is a fact of the model." };

export default defineConfig(
  globalIgnores(["dist/", "coverage/", "examples/", "bench/corpus/.cache/", "tests/package/", "tests/**/fixtures/"]),
  {
    files: ["**/*.ts"],
    extends: [tseslint.configs.strictTypeChecked, tseslint.configs.stylisticTypeChecked],
    languageOptions: { parserOptions: { projectService: true } },
    rules: {
      // Node types are compared with string literals: importing the enum costs start-up time.
      "@typescript-eslint/no-unsafe-enum-comparison": "off",
      "@typescript-eslint/no-unsafe-enum-assignment": "off",
      // The name of an index says what it is: { [code: number]: string }.
      "@typescript-eslint/consistent-indexed-object-style": "off",
      // It asks for the `!` that no-non-null-assertion forbids.
      "@typescript-eslint/non-nullable-type-assertion-style": "off",
      "@typescript-eslint/restrict-template-expressions": ["error", { allowNumber: true }],
      "@typescript-eslint/no-confusing-void-expression": ["error", { ignoreArrowShorthand: true }],
      "@typescript-eslint/no-unnecessary-condition": ["error", { allowConstantLoopConditions: "only-allowed-literals" }],
      "@typescript-eslint/switch-exhaustiveness-check": ["error", { considerDefaultExhaustiveForUnions: true }],
      "@typescript-eslint/consistent-type-imports": "error",
      eqeqeq: ["error", "always", { null: "ignore" }],
      "max-depth": ["error", 5],
    },
  },

  // Budgets (docs/design.md, "House style"), and the direction of imports.
  {
    files: ["src/**/*.ts"],
    rules: { "max-lines": ["error", { max: 300 }], ...importRule() },
  },
  layer("http", { imports: [], more: [plainData] }),
  layer("frameworks", { imports: ["http/"], more: [plainData] }),
  layer("settings", { imports: ["http/", "frameworks/"] }),
  layer("project", { imports: [] }),
  layer("response", { imports: ["http/", "frameworks/", "project/", "settings"] }),
  layer("reasons", { imports: ["http/", "response/"] }),
  layer("rules", {
    imports: ["http/", "reasons/", "response/edits", "response/styles", "rule"],
    types: ["response/model"],
    more: [otherRules],
  }),
  {
    files: ["src/settings.ts"],
    rules: importRule({
      regex: `^\\./(?!${anyOf(["http/", "frameworks/", "settings/"])})`,
      message: "Settings come before the response model.",
    }),
  },
  {
    files: ["src/rule.ts"],
    rules: importRule({ regex: `^\\./${anyOf(["rules/", "configs", "index"])}`, message: "Rules come after this." }),
  },
  {
    files: ["src/rules/**/*.ts"],
    extends: [eslintPlugin.configs.recommended],
    rules: {
      "max-lines": ["error", { max: 100 }],
      "eslint-plugin/require-meta-docs-description": "error",
      // Offers are made by shared code, where these two do not look; tests/configs.test.ts holds what they would say.
      "eslint-plugin/require-meta-has-suggestions": "off",
      "eslint-plugin/no-unused-message-ids": "off",
    },
  },
  // The public types stand for those of several versions of ESLint, which only `any` fits.
  { files: ["src/index.ts"], rules: { "@typescript-eslint/no-explicit-any": "off" } },
  // The list of rules.
  { files: ["src/rules/index.ts"], rules: { "max-lines": "off", ...importRule() } },

  {
    files: ["tests/**/*.ts"],
    rules: {
      "@typescript-eslint/no-non-null-assertion": "off",
    },
  },
  { files: ["tests/rules/**/*.test.ts"], rules: { "max-lines": ["error", { max: 300 }] } },
  {
    // Scripts have no types.
    files: ["**/*.{js,cjs,mjs}"],
    extends: [tseslint.configs.recommended, tseslint.configs.disableTypeChecked],
    rules: { "@typescript-eslint/no-require-imports": "off", eqeqeq: "error", "max-depth": ["error", 5] },
  },
);
