/** Loads the built plugin and says which rules a run switches on. */
import { existsSync } from "node:fs";
import { resolve } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";

/**
 * @typedef {{ meta?: object, create(context: object): Record<string, unknown> }} Rule
 * @typedef {{ rules: Record<string, Rule>, configs?: Record<string, unknown> }} Plugin
 * @typedef {Record<string, unknown>} RuleEntries ESLint's `rules`: id of a rule → severity, or severity and options
 */

export const NAMESPACE = "http-status";

const BUILT_PLUGIN = fileURLToPath(new URL("../../dist/plugin.js", import.meta.url));

/**
 * The plugin, from its build unless another file is named.
 * @param {string} [file]
 * @returns {Promise<Plugin>}
 */
export async function loadPlugin(file) {
  const path = file === undefined ? BUILT_PLUGIN : resolve(file);
  if (!existsSync(path)) throw new UsageError(`There is no ${path}. Build the plugin first: npm run build`);
  const loaded = await import(pathToFileURL(path).href);
  return loaded.default ?? loaded;
}

/** A mistake in how a command was called: shown without a stack. */
export class UsageError extends Error {}

/**
 * The entries of one of the plugin's configs, or of every rule there is for `every`.
 * @param {Plugin} plugin
 * @param {string} [config]
 * @returns {RuleEntries}
 */
export function ruleEntries(plugin, config = "every") {
  if (config !== "every") {
    const chosen = plugin.configs?.[config];
    if (chosen === undefined) throw new UsageError(`The plugin has no config "${config}".`);
    return entriesOf(chosen);
  }
  const every = Object.fromEntries(Object.keys(plugin.rules).map((name) => [`${NAMESPACE}/${name}`, "error"]));
  // The options with which `all` switches a rule on are better than none.
  const all = plugin.configs?.["all"];
  return all === undefined ? every : { ...every, ...entriesOf(all) };
}

/**
 * The rules of a config or a list of configs that are not off.
 * @param {any} config
 * @returns {RuleEntries}
 */
export function entriesOf(config) {
  const merged = Object.assign({}, ...[config].flat(Infinity).map((part) => part.rules ?? {}));
  return Object.fromEntries(
    Object.entries(merged).filter(([, entry]) => {
      const severity = Array.isArray(entry) ? entry[0] : entry;
      return severity !== "off" && severity !== 0;
    }),
  );
}

/**
 * Only the entries of the named rules (without the namespace).
 * @param {RuleEntries} entries
 * @param {readonly string[]} names
 */
export function onlyRules(entries, names) {
  return Object.fromEntries(Object.entries(entries).filter(([id]) => names.includes(shortName(id))));
}

/**
 * @param {string} ruleId
 * @returns {string} the rule's name without the namespace
 */
export function shortName(ruleId) {
  return ruleId.startsWith(`${NAMESPACE}/`) ? ruleId.slice(NAMESPACE.length + 1) : ruleId;
}

/**
 * Runs a command's main function; a wrong call ends with a line instead of a stack.
 * @param {() => Promise<number | void>} main gives the exit code
 */
export async function run(main) {
  try {
    process.exitCode = (await main()) ?? 0;
  } catch (error) {
    const code = /** @type {{ code?: unknown }} */ (error).code;
    const misuse = error instanceof UsageError || (typeof code === "string" && code.startsWith("ERR_PARSE_ARGS"));
    console.error(misuse ? /** @type {Error} */ (error).message : error);
    process.exitCode = 2;
  }
}
