/** What Node offers to read a project's files with; all of it absent where there is no Node, such as in a browser. */
interface Stats {
  readonly size: number;
  readonly mtimeMs: number;
  isFile(): boolean;
}

interface DirectoryEntry {
  readonly name: string;
  isDirectory(): boolean;
  isFile(): boolean;
}

interface FileSystem {
  existsSync(path: string): boolean;
  readFileSync(path: string, encoding: "utf8"): string;
  realpathSync(path: string): string;
  statSync(path: string, options: { throwIfNoEntry: false }): Stats | undefined;
  readdirSync(path: string, options: { withFileTypes: true }): DirectoryEntry[];
}

interface Path {
  readonly sep: string;
  dirname(path: string): string;
  join(...parts: string[]): string;
  isAbsolute(path: string): boolean;
}

interface Module {
  createRequire(path: string): (name: string) => unknown;
  isBuiltin(name: string): boolean;
}

/** Resolved at run time, so that a bundle for browsers holds no Node module. */
const builtin = (globalThis as { process?: { getBuiltinModule?: (name: string) => unknown } }).process?.getBuiltinModule;

export const fs: FileSystem | undefined = builtin?.("node:fs") as FileSystem | undefined;
export const path: Path | undefined = builtin?.("node:path") as Path | undefined;
const module: Module | undefined = builtin?.("node:module") as Module | undefined;

/** Whether a module belongs to Node itself. */
export function isBuiltin(name: string): boolean {
  return module?.isBuiltin(name) ?? false;
}

let require: ((name: string) => unknown) | undefined;

/** Loads a dependency of the plugin when it is first needed: most files need none. */
export function load(name: string): unknown {
  require ??= module?.createRequire((import.meta as unknown as { readonly url: string }).url);
  return require?.(name);
}
