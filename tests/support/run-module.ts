import { createRequire } from "node:module";
import { compileFunction } from "node:vm";

import ts from "typescript";

import { load as importApart } from "../servers/apart/load.js";

const requireHere = createRequire(import.meta.url);
/** Frameworks that are too large or too old to be installed with everything else (scripts/install-apart.js). */
const requireApart = createRequire(new URL("../servers/apart/package.json", import.meta.url));

/** Which installed package a name in an import stands for: `{ koa: "koa-2" }` runs Koa 2. */
export interface Aliases {
  readonly [name: string]: string;
}

/**
 * Runs the text of a module, TypeScript with decorators included, and gives what it exports.
 *
 * @param aliases the packages whose names stand for others
 */
export async function runModule(source: string, aliases: Aliases = {}): Promise<Record<string, unknown>> {
  const { outputText } = ts.transpileModule(source, {
    compilerOptions: {
      module: ts.ModuleKind.CommonJS,
      target: ts.ScriptTarget.ES2022,
      esModuleInterop: true,
      experimentalDecorators: true,
      emitDecoratorMetadata: true,
      useDefineForClassFields: false,
    },
  });
  const module = { exports: {} as Record<string, unknown> };
  const loaded = new Map<string, unknown>();
  for (const [, name = ""] of outputText.matchAll(/\brequire\("([^"]+)"\)/gu)) loaded.set(name, await load(aliased(name, aliases)));
  const run = compileFunction(outputText, ["module", "exports", "require"]) as (...parameters: unknown[]) => void;
  run(module, module.exports, (name: string) => loaded.get(name));
  return module.exports;
}

/** Whether a package that stands apart is installed. */
export function isInstalled(name: string): boolean {
  return isIn(requireApart, name);
}

/** Loads a package, wherever it stands. */
export async function load(name: string): Promise<unknown> {
  const isApart = !isIn(requireHere, name) && isIn(requireApart, name);
  try {
    return isApart ? requireApart(name) : requireHere(name);
  } catch (error) {
    // Some packages can only be imported.
    if (!isOnlyImported(error)) throw error;
    return isApart ? importApart(name) : import(/* @vite-ignore */ name);
  }
}

function isIn(require: NodeJS.Require, name: string): boolean {
  try {
    require.resolve(name);
    return true;
  } catch (error) {
    return isOnlyImported(error);
  }
}

function isOnlyImported(error: unknown): boolean {
  return (error as { code?: string }).code === "ERR_PACKAGE_PATH_NOT_EXPORTED";
}

/** `koa/lib/response` under another name keeps its path. */
function aliased(name: string, aliases: Aliases): string {
  const own = Object.keys(aliases).find((alias) => name === alias || name.startsWith(`${alias}/`));
  return own === undefined ? name : `${aliases[own] ?? ""}${name.slice(own.length)}`;
}
