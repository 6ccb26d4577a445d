import { createRequire } from "node:module";
import { compileFunction } from "node:vm";

import ts from "typescript";

const requireHere = createRequire(import.meta.url);

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

/** Whether a package is there that is too large to be a dev dependency. */
export function isInstalled(name: string): boolean {
  try {
    requireHere.resolve(`${name}/package.json`);
    return true;
  } catch {
    return false;
  }
}

/** Some packages can only be imported. */
async function load(name: string): Promise<unknown> {
  try {
    return requireHere(name);
  } catch (error) {
    if ((error as { code?: string }).code !== "ERR_PACKAGE_PATH_NOT_EXPORTED") throw error;
    return import(/* @vite-ignore */ name);
  }
}

/** `koa/lib/response` under another name keeps its path. */
function aliased(name: string, aliases: Aliases): string {
  const own = Object.keys(aliases).find((alias) => name === alias || name.startsWith(`${alias}/`));
  return own === undefined ? name : `${aliases[own] ?? ""}${name.slice(own.length)}`;
}
