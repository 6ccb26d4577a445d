/** How route tables of other files register the handlers of this one: `router.post("/login", users.login)`. */
import { importersOf } from "../project/importers.js";
import type { Settings } from "../settings.js";
import { Links, moduleBehind, pathOf } from "./links.js";
import type { FunctionNode } from "./model.js";
import { Reading } from "./reading.js";
import type { Absent, Registration } from "./registrations.js";
import type { SourceFile } from "./source-file.js";

/** How many files may stand between a handler and the table that registers it, each of which only passes it on. */
const MAX_PASSED_ON = 2;

/** The route tables of the project that lead to one file; read when first asked for. */
export class RouteTables {
  readonly #own: SourceFile;
  readonly #links: Links;
  readonly #settings: Settings;
  #registrations: ReadonlyMap<FunctionNode, readonly Registration[]> | undefined;

  constructor(own: SourceFile, links: Links, settings: Settings) {
    this.#own = own;
    this.#links = links;
    this.#settings = settings;
  }

  /** How other files register a function of this one; empty where none does. */
  of(fn: FunctionNode): readonly Registration[] {
    this.#registrations ??= this.#read();
    return this.#registrations.get(fn) ?? [];
  }

  #read(): ReadonlyMap<FunctionNode, readonly Registration[]> {
    const found = new Map<FunctionNode, Registration[]>();
    const { importers, through } = importersThrough(this.#links.home, this.#links);
    for (const file of importers) {
      const { reading, byModule } = tableIn(file, this.#settings);
      for (const [module, entries] of byModule) {
        if (!through.has(pathOf(module, file.path) ?? "")) continue;
        for (const { expression, registration } of entries) {
          const handler = this.#links.settled(expression, file);
          for (const fn of handler ? reading.registrations.functionsIn(handler) : []) {
            if (this.#own.holds(fn)) found.set(fn, [...(found.get(fn) ?? []), registration]);
          }
        }
      }
    }
    return found;
  }
}

/** The files that import one, or one that passes its exports on; and all paths that lead to it. None where other files are not read. */
export function importersThrough(
  home: string,
  links: Links,
): { readonly importers: readonly SourceFile[]; readonly through: ReadonlySet<string> } {
  const through = new Set([home]);
  const importers = new Map<string, SourceFile>();
  let reached: readonly string[] = links.isOpen ? [home] : [];
  for (let passed = 0; passed <= MAX_PASSED_ON && reached.length > 0; passed++) {
    const next: string[] = [];
    for (const { file: path, specifiers } of reached.flatMap((target) => importersOf(target))) {
      if (through.has(path) || !specifiers.some((specifier) => through.has(pathOf(specifier, path) ?? ""))) continue;
      const file = links.open(path);
      if (!file) continue;
      through.add(path);
      importers.set(path, file);
      next.push(path);
    }
    reached = next;
  }
  return { importers: [...importers.values()], through };
}

/** What a file registers that stands in other files, by the modules from which the names come. */
interface Table {
  readonly settings: Settings;
  readonly reading: Reading;
  readonly byModule: ReadonlyMap<string, readonly Absent[]>;
}

/** What a file other than the linted one says of its applications. */
export function readingOf(file: SourceFile, settings: Settings): Reading {
  return tableIn(file, settings).reading;
}

const tables = new WeakMap<SourceFile, Table>();

/** Reads a route table, once as long as it stands as it is: the server's main file has the handlers of many. */
function tableIn(file: SourceFile, settings: Settings): Table {
  const known = tables.get(file);
  if (known?.settings === settings) return known;
  const reading = new Reading(file, new Links(file, null), settings);
  const byModule = new Map<string, Absent[]>();
  for (const entry of reading.isTest ? [] : reading.registrations.absent) {
    const module = moduleBehind(entry.expression, file);
    if (module !== null) byModule.set(module, [...(byModule.get(module) ?? []), entry]);
  }
  const table: Table = { settings, reading, byModule };
  tables.set(file, table);
  return table;
}
