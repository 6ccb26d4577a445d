/** Fields that code of other places sets before a handler runs: middleware, and limiters that call it. */
import type { TSESTree } from "@typescript-eslint/utils";

import { fieldSetters } from "../frameworks/middleware.js";
import { mayName } from "../project/importers.js";
import type { Settings } from "../settings.js";
import { fieldsOfLibraries } from "./library-fields.js";
import type { Links } from "./links.js";
import type { Exchange, FunctionNode } from "./model.js";
import type { Mounts } from "./mounts.js";
import { unwrap } from "./names.js";
import type { Reading } from "./reading.js";
import type { Registration } from "./registrations.js";
import { importersThrough, readingOf } from "./route-tables.js";
import { SourceFile } from "./source-file.js";
import { isWithin } from "./syntax.js";

/** What reads the files in which that code stands. */
interface Reader {
  readonly own: Reading;
  readonly links: Links;
  readonly mounts: Mounts;
  readonly settings: Settings;
  readonly exchangesOf: (file: SourceFile) => readonly Exchange[];
}

/** What runs before the handlers of a file; asked only where one of them lacks a field that it should have. */
export class Ahead {
  readonly #reader: Reader;

  constructor(reader: Reader) {
    this.#reader = reader;
  }

  /**
   * Whether a field may have been set when a handler is called.
   *
   * @param name in lower case
   * @param registrationsOf finds by which registrations requests reach the handler
   */
  mayHaveSet(name: string, fn: FunctionNode, registrationsOf: () => readonly Registration[]): boolean {
    const { links, own } = this.#reader;
    // Nobody knows the address of what the handler is yet to create.
    if (!links.isOpen || name === "location") return false;
    const pattern = new RegExp(name.replaceAll("-", ".?"), "iu");
    const isNamed = pattern.test(own.file.code.text) || mayName(name, links.home);
    return (isNamed && this.#isSetAhead(name, pattern, fn, registrationsOf())) || this.#isCalledBySetter(name, fn);
  }

  #isSetAhead(name: string, pattern: RegExp, fn: FunctionNode, registrations: readonly Registration[]): boolean {
    const sets = (node: TSESTree.Node, file: SourceFile): boolean =>
      this.#functionsIn(node, file).some((middleware) => middleware !== fn && this.#passesOn(middleware, name, pattern));
    for (const { on } of registrations) {
      const file = on && SourceFile.around(on);
      if (!file) continue;
      if (listOf(on, fn).some((node) => sets(node, file))) return true;
      for (const other of this.#reader.mounts.filesAbove(on))
        if (this.#readingOf(other).registrations.middleware.some((node) => sets(node, other))) return true;
    }
    return false;
  }

  #readingOf(file: SourceFile): Reading {
    const { own, settings } = this.#reader;
    return file === own.file ? own : readingOf(file, settings);
  }

  #passesOn(middleware: FunctionNode, name: string, pattern: RegExp): boolean {
    const file = SourceFile.around(middleware);
    if (!file || !pattern.test(file.textOf(middleware))) return false;
    return this.#reader.exchangesOf(file).some(({ fieldsPassedOn, handler }) => handler === middleware && fieldsPassedOn.has(name));
  }

  /** The functions that an expression in a list of handlers stands for, in whatever file. */
  #functionsIn(node: TSESTree.Node, file: SourceFile): readonly FunctionNode[] {
    const { links } = this.#reader;
    const names: TSESTree.Node[] = [];
    const found = [...this.#readingOf(file).registrations.functionsIn(node, names)];
    const inner = unwrap(node);
    // app.use(authenticate()): what a function of another file returns.
    if (inner.type === "CallExpression") names.push(unwrap(inner.callee));
    for (const name of names) {
      const held = links.settled(name, file);
      const other = held && SourceFile.around(held);
      if (held && other) found.push(...this.#readingOf(other).registrations.functionsIn(held));
    }
    return found;
  }

  /** Whether a library that has set the field calls the function, which another file passes to it: a limiter's `handler`. */
  #isCalledBySetter(name: string, fn: FunctionNode): boolean {
    const { links, settings } = this.#reader;
    if (!fieldsInOptions(settings).has(name)) return false;
    return importersThrough(links.home, links).importers.some((file) => {
      const { survey } = this.#readingOf(file);
      const setters = [...survey.modules].filter((module) => setsInOptions(module, name, settings));
      if (setters.length === 0) return false;
      return [...survey.calls].some((call) => {
        const origins = [call.callee, ...call.arguments].map((part) => file.originOf(part)?.module);
        const options = origins.some((module) => module !== undefined && setters.includes(module)) ? call.arguments : [];
        return options.some(
          (option) =>
            option.type === "ObjectExpression" &&
            option.properties.some((entry) => entry.type === "Property" && links.settled(entry.value, file) === fn),
        );
      });
    });
  }
}

/** The names of all fields that some library sets before it calls a function of its options. */
function fieldsInOptions({ fieldsSetBy }: Settings): ReadonlySet<string> {
  const known = fieldSetters.filter(({ reach }) => reach === "options").flatMap(({ fields }) => fields);
  return new Set([...known, ...Object.values(fieldsSetBy).flat()].map((field) => field.toLowerCase()));
}

function setsInOptions(module: string, name: string, settings: Settings): boolean {
  return fieldsOfLibraries("options", [module], settings).some((field) => field.toLowerCase() === name);
}

/** What is registered in the same call before a handler: `router.post("/", authenticate, create)`. */
function listOf(on: TSESTree.Node, fn: FunctionNode): readonly TSESTree.Node[] {
  const call = on.parent?.type === "MemberExpression" ? on.parent.parent : undefined;
  return call?.type === "CallExpression" ? call.arguments.filter((node) => !isWithin(fn, node)) : [];
}
