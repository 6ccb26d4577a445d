import { TEST_PACKAGES } from "../frameworks/doubles.js";
import type { Framework } from "../frameworks/framework.js";
import { majorOf } from "../project/versions.js";
import type { Settings } from "../settings.js";
import { noteDecorator, noteExports, noteRouteObject, noteRouteTable } from "./declared-handlers.js";
import { handlerNames, onlyInServers } from "./framework-index.js";
import type { Links } from "./links.js";
import { Lookup } from "./lookup.js";
import { makersIn } from "./makers.js";
import type { FunctionNode } from "./model.js";
import { Registrations } from "./registrations.js";
import { frameworkOfParameters } from "./roots.js";
import type { SourceFile } from "./source-file.js";
import { Survey } from "./survey.js";
import { Values } from "./values.js";

/** Code that runs in a browser in place of a server. */
const SERVICE_WORKER = /\b(?:skipWaiting|clients\.claim|ServiceWorkerGlobalScope|importScripts|self\.addEventListener|caches\.match)\b/u;

/** What a file says before any of its handlers is traced: its names, what they mean, and which handlers it registers. */
export class Reading {
  readonly file: SourceFile;
  readonly values: Values;
  readonly lookup: Lookup;
  readonly survey: Survey;
  readonly registrations: Registrations;
  /** The framework of applications and handlers of no visible origin. */
  readonly assumed: Framework;
  /** Functions that make a response, each with the framework of what it makes. */
  readonly makers: ReadonlyMap<FunctionNode, Framework>;

  constructor(file: SourceFile, links: Links, settings: Settings) {
    const { code, path } = file;
    this.file = file;
    this.values = new Values(file, links);
    const { vocabulary } = settings;
    const known = SERVICE_WORKER.test(code.text) ? { ...vocabulary, frameworks: onlyInServers(vocabulary.frameworks) } : vocabulary;
    this.survey = new Survey(code, handlerNames(known.frameworks));
    this.lookup = new Lookup(file, this.values, path, known, (framework) => {
      const [name = framework.name] = framework.packages;
      return settings.versions[framework.name] ?? majorOf(name, path);
    });
    this.assumed = this.#assumedFramework();
    this.registrations = new Registrations(file, this.values, this.lookup, this.assumed);
    this.makers = makersIn(this.survey.calls, file, this.lookup);
    this.#register();
  }

  /** Whether the file is part of a test: beside a test runner or a double of a server, whatever answers is. */
  get isTest(): boolean {
    return TEST_PACKAGES.some((name) => this.survey.modules.has(name));
  }

  #register(): void {
    const { file, lookup, makers, registrations, survey, values } = this;
    for (const call of survey.calls) registrations.note(call);
    for (const decorator of survey.decorators) noteDecorator(decorator, lookup, registrations, values);
    noteExports(file, lookup, registrations, file.path, survey.modules);
    for (const { framework, source, site } of registrations.tables) noteRouteTable(framework, source, site, lookup, registrations, values);
    for (const entry of survey.handlerEntries) {
      for (const fn of registrations.functionsIn(entry.value)) {
        const framework = makers.get(fn) ?? frameworkOfParameters(file, lookup, fn) ?? this.assumed;
        noteRouteObject(entry, fn, framework, registrations, values);
      }
    }
  }

  #assumedFramework(): Framework {
    for (const module of this.survey.modules) {
      const framework = this.lookup.frameworksOf(module).find(({ handlers, objects }) => handlers && objects.application);
      if (framework) return framework;
    }
    for (const fn of this.survey.functions) {
      const framework = frameworkOfParameters(this.file, this.lookup, fn);
      if (framework?.objects.application) return framework;
    }
    const { frameworks, usual } = this.lookup.vocabulary;
    return frameworks.find((framework) => framework.unimported && this.lookup.majorOf(framework) !== null) ?? usual;
  }
}
