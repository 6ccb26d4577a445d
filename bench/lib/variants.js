/** The sets of rules that bench.js compares: ours, those of other plugins, and a floor. */
import { existsSync, mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";

import { npm } from "./npm.js";
import { entriesOf, loadPlugin, NAMESPACE, onlyRules, ruleEntries } from "./plugin.js";

/** @typedef {{ plugins: Record<string, any>, rules: Record<string, any> }} Variant */

const PEERS_FOLDER = fileURLToPath(new URL("../.peers", import.meta.url));

/** Exact versions: figures of two runs are about the same rules. */
const PEERS = {
  "eslint-plugin-promise": "7.3.0",
  "eslint-plugin-regexp": "3.3.3",
  "typescript-eslint": "8.72.0",
  "eslint-plugin-security": "4.1.0",
  "@eslint/js": "10.0.1",
  "eslint-plugin-n": "18.5.0",
};

/** The rules that were asked for first: the least that anybody switches on. */
const FIRST = [
  "no-2xx-for-errors",
  "prefer-409-for-conflicts",
  "require-location",
  "require-retry-after",
  "no-method-changing-redirect",
  "require-www-authenticate",
];

export const LISTENER = "one empty rule";
export const OURS = /** @type {const} */ (["http-status first six", "http-status recommended", "http-status all"]);

/** What as many rules cost that do nothing at all: no set of rules can be cheaper than its own floor. */
const FLOOR = "floor of ";

/** @param {typeof OURS[number]} ours */
export function floorOf(ours) {
  return `${FLOOR}${ours}`;
}

/** @returns {string[]} names of the peers */
export function peerNames() {
  return Object.keys(PEERS);
}

/** Installs the peers beside the project's own packages, whose ESLint and TypeScript they use. */
export function installPeers() {
  const installed = Object.keys(PEERS).every((name) => existsSync(join(PEERS_FOLDER, "node_modules", name)));
  if (installed) return;
  mkdirSync(PEERS_FOLDER, { recursive: true });
  writeFileSync(join(PEERS_FOLDER, "package.json"), JSON.stringify({ private: true, type: "module", dependencies: PEERS }));
  // From here they are resolved as an importing module of that folder would.
  writeFileSync(join(PEERS_FOLDER, "load.js"), "export const load = (name) => import(name);\n");
  npm(["install", "--legacy-peer-deps", "--ignore-scripts", "--no-audit", "--no-fund", "--no-package-lock"], PEERS_FOLDER);
}

/**
 * @param {string} name
 * @param {string} [pluginFile] another build of our plugin
 * @returns {Promise<Variant>}
 */
export async function variantOf(name, pluginFile) {
  if (name === LISTENER) return emptyRules(1, () => ({ Program() {} }));
  if (name.startsWith(FLOOR)) {
    const { rules } = await variantOf(name.slice(FLOOR.length), pluginFile);
    return emptyRules(Object.keys(rules).length, () => ({}));
  }
  if (name.startsWith(NAMESPACE)) {
    const plugin = await loadPlugin(pluginFile);
    const wanted = name.slice(NAMESPACE.length + 1);
    if (wanted === "first six") return { plugins: { [NAMESPACE]: plugin }, rules: onlyRules(ruleEntries(plugin), FIRST) };
    // A plugin that has no configs yet is measured with all its rules.
    const config = wanted !== "all" && plugin.configs?.[wanted] !== undefined ? wanted : "every";
    return { plugins: { [NAMESPACE]: plugin }, rules: ruleEntries(plugin, config) };
  }
  const { load } = await import(pathToFileURL(join(PEERS_FOLDER, "load.js")).href);
  const loaded = await load(name);
  const peer = loaded.default ?? loaded;
  const config = [peer.configs["flat/recommended"] ?? peer.configs.recommended].flat(Infinity);
  // Only rules and plugins: the parser is the same for every variant.
  return { plugins: Object.assign({}, ...config.map((part) => part.plugins ?? {})), rules: entriesOf(config) };
}

/**
 * @param {number} count
 * @param {() => object} create
 * @returns {Variant}
 */
function emptyRules(count, create) {
  const names = Array.from({ length: count }, (_, index) => `empty-${String(index)}`);
  return {
    plugins: { floor: { rules: Object.fromEntries(names.map((name) => [name, { create }])) } },
    rules: Object.fromEntries(names.map((name) => [`floor/${name}`, "error"])),
  };
}

/**
 * The variant with rules that add up the time of their `create`, and tell whether any of them listens.
 * @param {Variant} variant
 * @returns {{ variant: Variant, state: { create: number, listens: boolean } }}
 */
export function watched({ plugins, rules }) {
  const state = { create: 0, listens: false };
  const watchedRule = (/** @type {any} */ rule) => ({
    ...rule,
    create(/** @type {object} */ context) {
      const started = performance.now();
      const listeners = rule.create(context);
      state.create += performance.now() - started;
      state.listens ||= Object.keys(listeners).length > 0;
      return listeners;
    },
  });
  const watchedPlugins = Object.fromEntries(
    Object.entries(plugins).map(([name, plugin]) => [
      name,
      {
        meta: plugin.meta,
        rules: Object.fromEntries(Object.entries(plugin.rules ?? {}).map(([rule, module]) => [rule, watchedRule(module)])),
      },
    ]),
  );
  return { variant: { plugins: watchedPlugins, rules }, state };
}
