/** Which files of a project import a given file, put a method on responses, or name a field, found by their texts: none is parsed. */
import { packageFolderOf } from "./package-folder.js";
import { fs, path } from "./system.js";

/** The most files and characters of them that are read of a project. */
const MAX_FILES = 3000;
const MAX_TEXT = 16_000_000;
const MAX_SIZE = 300_000;

/** How long a list of files counts as true, in milliseconds: editors see a changed route table soon after. */
const LIFETIME = 5000;

const SOURCE = /(?<!\.d)\.[cm]?[jt]sx?$/u;
const FOREIGN = /^(?:\.|node_modules$|dist$|build$|out$|coverage$|public$|static$|__tests__$|__mocks__$|tests?$|e2e$)/u;
const TEST = /[.-](?:test|spec|stories)\.[cm]?[jt]sx?$/u;

/** What registers handlers of other files, gives these an application, or passes on what they export. */
const REGISTERS =
  /[\w)]\(\s*(?:app|router|server|fastify)\s*[,)]|[Ll]imit\w*\(|\.\s*(?:get|post|put|patch|delete|all|use|route|register)\s*\(|\bexport\s*(?:type\s*)?[*{][^;]*?\bfrom\b|\bexports\b[^;\n]*(?:=|\{)[^;]*\brequire\s*\(/u;
const SPECIFIER = /(?:\bfrom\s*|\brequire\s*\(\s*|\bimport\s*\(\s*)["']([^"'\n]+)["']/gu;

/** What gives responses a method of the project's own: `res.ok = (data) => …`, `decorateReply("ok", …)`. */
const DECORATES =
  /(?:\b(?:res|response|reply|rep|ctx|context)\.(\w+)\s*=\s*(?:async\b|function\b|\(|\w+\s*=>)|\bdecorateReply\(\s*["'](\w+))/gu;

/** Fields that middleware may set for the handlers after it. */
const FIELDS = /(?:www|proxy).?authenticate|retry.?after|rate.?limit|content.?range/giu;

/** What puts all routes of a project that are told by decorators below a path: `app.setGlobalPrefix("api")`, versions in the path. */
const PREFIXES = /\.(?:setGlobalPrefix\(\s*(?:["'`]([\w/.-]*)["'`]\s*\))?|enableVersioning\()/gu;

interface Entry {
  readonly size: number;
  readonly time: number;
  /** The modules that the file imports, by their last names; none where it registers nothing. */
  readonly specifiers: ReadonlyMap<string, readonly string[]>;
  /** The methods that it puts on responses. */
  readonly decorates: readonly string[];
  /** The fields that it names, in letters alone. */
  readonly fields: readonly string[];
  /** The paths below which it puts all routes; `null` for one that cannot be read. */
  readonly prefixes: readonly (string | null)[];
}

interface Project {
  readonly entries: ReadonlyMap<string, Entry>;
  /** The files that import a module of a name. */
  readonly byName: ReadonlyMap<string, readonly Importer[]>;
  /** The files that put a method of a name on responses. */
  readonly byMethod: ReadonlyMap<string, readonly string[]>;
  readonly fields: ReadonlySet<string>;
  readonly prefixes: readonly (string | null)[];
  /** Whether every file of it was read. */
  readonly isWhole: boolean;
  readonly until: number;
}

const NONE: readonly Importer[] = [];
const NO_SPECIFIERS: Entry["specifiers"] = new Map();

const projects = new Map<string, Project>();
const MAX_PROJECTS = 20;

/** A file that may register a file's handlers, and the specifiers by which it may import it. */
export interface Importer {
  readonly file: string;
  readonly specifiers: readonly string[];
}

/**
 * The files of the same package that register handlers or pass exports on, and that import a module whose last name
 * is that of the file (or of its folder, for an `index`).
 *
 * @param module another module that they import in its place
 */
export function importersOf(file: string, module = file.replaceAll("\\", "/")): readonly Importer[] {
  const root = path ? packageFolderOf(path.dirname(file)) : null;
  if (root === null) return NONE;
  return (projectAt(root).byName.get(lastName(module)) ?? NONE).filter((importer) => importer.file !== file);
}

/** The files of the same package that put a method of a name on responses. */
export function decoratorsOf(method: string, file: string): readonly string[] {
  const root = path ? packageFolderOf(path.dirname(file)) : null;
  return root === null ? [] : (projectAt(root).byMethod.get(method) ?? []);
}

/** Whether some file of the same package may name a field; always for one that texts are not searched for. */
export function mayName(field: string, file: string): boolean {
  const root = path ? packageFolderOf(path.dirname(file)) : null;
  if (root === null || field.search(FIELDS) === -1) return true;
  const { fields, isWhole } = projectAt(root);
  return !isWhole || [...fields].some((name) => lettersOf(field).includes(name));
}

/** The path below which all routes of the same package stand that decorators tell; `null` where that cannot be told. */
export function globalPrefixOf(file: string): string | null {
  const root = path ? packageFolderOf(path.dirname(file)) : null;
  const [prefix = "", ...others] = root === null ? [] : projectAt(root).prefixes;
  return others.length > 0 ? null : prefix;
}

function lettersOf(field: string): string {
  return field.replace(/[^a-z]/giu, "").toLowerCase();
}

/** `users` of `./users`, `./users.js` and `./users/index.ts`; `users.controller` of `./users.controller`. */
function lastName(specifier: string): string {
  return specifier
    .replace(/\/index(?:\.[cm]?[jt]sx?)?$/u, "")
    .replace(/\.[cm]?[jt]sx?$/u, "")
    .replace(/^.*\//u, "");
}

function projectAt(root: string): Project {
  const known = projects.get(root);
  if (known && known.until > Date.now()) return known;
  if (projects.size >= MAX_PROJECTS) projects.clear();
  const { entries, isWhole } = entriesBelow(root, known?.entries);
  const fields = new Set([...entries.values()].flatMap((entry) => entry.fields));
  const prefixes = [...entries.values()].flatMap((entry) => entry.prefixes);
  const until = Date.now() + LIFETIME;
  const project = { entries, byName: indexed(entries), byMethod: decorating(entries), fields, prefixes, isWhole, until };
  projects.set(root, project);
  return project;
}

/** Reads what is new or changed since. */
function entriesBelow(root: string, before: Project["entries"] = new Map()): Pick<Project, "entries" | "isWhole"> {
  const entries = new Map<string, Entry>();
  let total = 0;
  for (const file of filesBelow(root)) {
    const stats = fs?.statSync(file, { throwIfNoEntry: false });
    if (!stats || stats.size > MAX_SIZE) continue;
    total += stats.size;
    if (entries.size >= MAX_FILES || total > MAX_TEXT) return { entries, isWhole: false };
    const known = before.get(file);
    const isSame = known?.size === stats.size && known.time === stats.mtimeMs;
    entries.set(file, isSame ? known : { size: stats.size, time: stats.mtimeMs, ...read(file) });
  }
  return { entries, isWhole: true };
}

function indexed(entries: Project["entries"]): Project["byName"] {
  const byName = new Map<string, Importer[]>();
  for (const [file, { specifiers }] of entries) {
    for (const [name, named] of specifiers) {
      const importers = byName.get(name) ?? [];
      importers.push({ file, specifiers: named });
      byName.set(name, importers);
    }
  }
  return byName;
}

function decorating(entries: Project["entries"]): Project["byMethod"] {
  const byMethod = new Map<string, string[]>();
  for (const [file, { decorates }] of entries) for (const name of decorates) byMethod.set(name, [...(byMethod.get(name) ?? []), file]);
  return byMethod;
}

function* filesBelow(root: string): Generator<string> {
  if (!fs || !path) return;
  const folders = [root];
  for (let folder = folders.pop(); folder !== undefined; folder = folders.pop()) {
    let list: ReturnType<typeof fs.readdirSync> = [];
    try {
      list = fs.readdirSync(folder, { withFileTypes: true });
    } catch {
      // A folder that may not be read holds nothing for us.
    }
    const below = folder.endsWith(path.sep) ? folder : folder + path.sep;
    for (const entry of list) {
      if (FOREIGN.test(entry.name)) continue;
      if (entry.isDirectory()) folders.push(below + entry.name);
      else if (entry.isFile() && SOURCE.test(entry.name) && !TEST.test(entry.name)) yield below + entry.name;
    }
  }
}

function read(file: string): Omit<Entry, "size" | "time"> {
  try {
    const text = fs?.readFileSync(file, "utf8") ?? "";
    const decorates = [...text.matchAll(DECORATES)].map(([, assigned, decorated]) => assigned ?? decorated ?? "");
    const fields = [...new Set([...text.matchAll(FIELDS)].map(([name]) => lettersOf(name)))];
    const prefixes = [...text.matchAll(PREFIXES)].map(([, prefix]) => prefix ?? null);
    return { decorates, fields, prefixes, specifiers: REGISTERS.test(text) ? specifiersIn(text) : NO_SPECIFIERS };
  } catch {
    return { decorates: [], fields: [], prefixes: [], specifiers: NO_SPECIFIERS };
  }
}

function specifiersIn(text: string): Entry["specifiers"] {
  const byName = new Map<string, string[]>();
  for (const specifier of new Set([...text.matchAll(SPECIFIER)].map(([, name = ""]) => name)))
    byName.set(lastName(specifier), [...(byName.get(lastName(specifier)) ?? []), specifier]);
  return byName;
}
