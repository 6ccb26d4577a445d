/** Which file of the project a module specifier names. */
import type * as Enhanced from "enhanced-resolve";

import { packageFolderOf } from "./package-folder.js";
import { fs, isBuiltin, load, path } from "./system.js";

const EXTENSIONS = [".ts", ".tsx", ".mts", ".cts", ".js", ".jsx", ".mjs", ".cjs"];
const CONFIGS = ["tsconfig.json", "jsconfig.json"];

/** How long what was found in the file system counts as true, in milliseconds: editors see a new file soon after. */
const LIFETIME = 4000;
/** The same for what a package's name was found to be: packages are installed seldom. */
const LIFETIME_OF_NAMES = 60_000;
const MAX_ANSWERS = 10_000;

const answers = new Map<string, Answer<string | null>>();
const configs = new Map<string, Answer<string>>();
const resolvers = new Map<string, Enhanced.Resolver>();

interface Answer<T> {
  readonly value: T;
  readonly until: number;
}

/** What the file system was found to hold, as long as that counts as true; a file that was found, as long as it is there. */
function remembered<T extends string | null>(kept: Map<string, Answer<T>>, key: string, lifetime: number, find: () => T): T {
  const known = kept.get(key);
  const now = Date.now();
  if (known && known.until > now) return known.value;
  if (kept.size >= MAX_ANSWERS) kept.clear();
  const value = known?.value && fs?.existsSync(known.value) ? known.value : find();
  kept.set(key, { value, until: now + lifetime });
  return value;
}

/**
 * The file that a specifier names in a file of a folder: by relative path, `package.json` `imports` and `exports`,
 * `tsconfig.json` `paths`, or as a package of the workspace.
 *
 * @returns `null` for a file outside the project (an installed package, Node itself) and for one that is not found
 */
export function resolveModule(specifier: string, folder: string): string | null {
  if (!fs || isBuiltin(specifier)) return null;
  const find = (): string | null => resolve(specifier, folder);
  if (/^[./\\]/u.test(specifier)) return remembered(answers, `${folder}\0${specifier}`, LIFETIME, find);
  // A package is the same for all files of another.
  return remembered(answers, `${packageFolderOf(folder) ?? folder}\0${specifier}`, LIFETIME_OF_NAMES, find);
}

function resolve(specifier: string, folder: string): string | null {
  try {
    const found = resolverFor(remembered(configs, folder, LIFETIME, () => configOf(folder))).resolveSync({}, folder, specifier);
    return typeof found === "string" && isOfProject(found) ? found : null;
  } catch {
    // Not found, or a configuration that cannot be read: unknown.
    return null;
  }
}

/** Whether a file is written by the project: no installed package, no declaration, nothing but code. */
function isOfProject(file: string): boolean {
  return !/[\\/]node_modules[\\/]/u.test(file) && !/\.d\.[cm]?ts$/u.test(file) && EXTENSIONS.some((extension) => file.endsWith(extension));
}

/** The nearest configuration that may name paths; empty where there is none. */
function configOf(folder: string): string {
  for (let at = folder; fs && path; at = path.dirname(at)) {
    for (const name of CONFIGS) {
      const file = path.join(at, name);
      if (fs.existsSync(file)) return file;
    }
    if (path.dirname(at) === at) break;
  }
  return "";
}

function resolverFor(config: string): Enhanced.Resolver {
  const known = resolvers.get(config);
  if (known) return known;
  const { CachedInputFileSystem, ResolverFactory } = load("enhanced-resolve") as typeof Enhanced;
  const resolver = ResolverFactory.createResolver({
    fileSystem: new CachedInputFileSystem(withoutMissingConfigs(load("node:fs") as Files) as never, LIFETIME),
    useSyncFileSystemCalls: true,
    extensions: EXTENSIONS,
    // In TypeScript, `./users.js` names what `./users.ts` becomes.
    extensionAlias: { ".js": [".ts", ".tsx", ".js"], ".mjs": [".mts", ".mjs"], ".cjs": [".cts", ".cjs"], ".jsx": [".tsx", ".jsx"] },
    conditionNames: ["source", "import", "require", "node", "default"],
    mainFields: ["source", "module", "main"],
    ...(config && { tsconfig: { configFile: config, references: "auto" } }),
  });
  resolvers.set(config, resolver);
  return resolver;
}

/** As much of the file system as is replaced. */
interface Files {
  existsSync(path: string): boolean;
  readFileSync(path: string, ...options: readonly unknown[]): unknown;
}

/**
 * The file system, in which a configuration that another one extends and that is not installed says nothing: where it
 * cannot be read, no module is found at all.
 */
function withoutMissingConfigs(files: Files): Files {
  const readFileSync: Files["readFileSync"] = (file, ...options) => {
    const isMissing = file.endsWith(".json") && !file.endsWith("package.json") && !files.existsSync(file);
    return isMissing
      ? (load("node:buffer") as { Buffer: { from(text: string): unknown } }).Buffer.from("{}")
      : files.readFileSync(file, ...options);
  };
  return Object.assign(Object.create(files) as Files, { readFileSync });
}
