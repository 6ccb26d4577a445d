/**
 * Which major version of a framework a file's package asks for. Reads `package.json`; where there is no file system
 * (a browser), nothing is known.
 */
import { fs, path } from "./system.js";

type Dependencies = Readonly<Record<string, string>>;

/** The dependencies by folder; a folder without a readable `package.json` has those of its parent. */
const cache = new Map<string, Dependencies | null>();
const MAX_CACHED = 2000;

/**
 * The major version that the nearest `package.json` asks for.
 *
 * @returns `null` when it is not asked for, or when nothing can be read
 */
export function majorOf(packageName: string, filename: string): number | null {
  if (!path?.isAbsolute(filename)) return null;
  const range = dependenciesFor(path.dirname(filename), packageName)?.[packageName];
  const match = range === undefined ? null : /(?:^|[^\d.])(\d+)(?:\.|$)/u.exec(range);
  return match ? Number(match[1]) : null;
}

/** The dependencies of the nearest package that asks for the given one: workspaces inherit from their root. */
function dependenciesFor(folder: string, packageName: string): Dependencies | null {
  for (let at = folder; path; at = path.dirname(at)) {
    const own = readDependencies(at);
    if (own?.[packageName] !== undefined) return own;
    if (path.dirname(at) === at) return null;
  }
  return null;
}

function readDependencies(folder: string): Dependencies | null {
  const known = cache.get(folder);
  if (known !== undefined) return known;
  if (cache.size >= MAX_CACHED) cache.clear();
  const found = parse(folder);
  cache.set(folder, found);
  return found;
}

function parse(folder: string): Dependencies | null {
  if (!fs || !path) return null;
  const file = path.join(folder, "package.json");
  if (!fs.existsSync(file)) return null;
  try {
    const manifest = JSON.parse(fs.readFileSync(file, "utf8")) as Record<string, unknown>;
    return {
      ...(manifest.devDependencies as object),
      ...(manifest.peerDependencies as object),
      ...(manifest.dependencies as object),
    };
  } catch {
    return null;
  }
}
