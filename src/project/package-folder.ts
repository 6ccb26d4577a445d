import { fs, path } from "./system.js";

/** How long the place of a package counts as true, in milliseconds. */
const LIFETIME = 5000;
const MAX_KEPT = 5000;

const known = new Map<string, { readonly folder: string | null; readonly until: number }>();

/** The folder of the nearest `package.json` at or above a folder; `null` where there is none or no file system. */
export function packageFolderOf(folder: string): string | null {
  const kept = known.get(folder);
  const now = Date.now();
  if (kept && kept.until > now) return kept.folder;
  if (known.size >= MAX_KEPT) known.clear();
  const found = find(folder);
  known.set(folder, { folder: found, until: now + LIFETIME });
  return found;
}

function find(folder: string): string | null {
  for (let at = folder; fs && path; at = path.dirname(at)) {
    if (fs.existsSync(path.join(at, "package.json"))) return at;
    if (path.dirname(at) === at) break;
  }
  return null;
}
