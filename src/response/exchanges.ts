import type { TSESLint } from "@typescript-eslint/utils";

import { TEST_PACKAGES } from "../frameworks/doubles.js";
import type { Framework } from "../frameworks/framework.js";
import type { Parsing } from "../project/modules.js";
import { majorOf } from "../project/versions.js";
import type { Settings } from "../settings.js";
import { noteDecorator, noteExports, noteRouteObject } from "./declared-handlers.js";
import { onlyInServers } from "./framework-index.js";
import { HouseErrors } from "./house-errors.js";
import { fieldsOfLibraries, fieldsOfOwner } from "./library-fields.js";
import { Links } from "./links.js";
import { Lookup } from "./lookup.js";
import { lostIn } from "./losses.js";
import { makersIn, objectMakersIn } from "./makers.js";
import { methodOf, nameOf } from "./methods.js";
import type { Exchange, ExchangeKind, FunctionNode, HttpResponse, Loss } from "./model.js";
import type { FileContext } from "./recorder.js";
import { isVague, type Registration, Registrations } from "./registrations.js";
import { frameworkOfParameters, type Root, Roots } from "./roots.js";
import { SourceFile } from "./source-file.js";
import { Fields } from "./state.js";
import { decoratorsOf, functionAround, Survey } from "./survey.js";
import { Tracer } from "./tracer.js";
import { OUTERMOST, Values } from "./values.js";

/** Some linters use one `SourceCode` object for every file, so the tree is what identifies a file. */
const memo = new WeakMap<object, { readonly settings: Settings; readonly exchanges: readonly Exchange[] }>();

/**
 * Every handler of a file with the responses that it can send; found once for all rules.
 *
 * @param parsing how the files that this one imports are parsed; `null` where they are not to be read
 */
export function exchangesIn(
  code: Readonly<TSESLint.SourceCode>,
  filename: string,
  settings: Settings,
  parsing: Parsing | null,
): readonly Exchange[] {
  const known = memo.get(code.ast);
  if (known?.settings === settings) return known.exchanges;
  const exchanges = new Discovery(code, filename, settings, parsing).exchanges();
  memo.set(code.ast, { settings, exchanges });
  return exchanges;
}

/** Code that runs in a browser in place of a server. */
const SERVICE_WORKER = /\b(?:skipWaiting|clients\.claim|ServiceWorkerGlobalScope|importScripts|self\.addEventListener|caches\.match)\b/u;

class Discovery {
  readonly #file: SourceFile;
  readonly #links: Links;
  readonly #values: Values;
  readonly #lookup: Lookup;
  readonly #survey: Survey;
  readonly #registrations: Registrations;
  readonly #roots: Roots;
  readonly #assumed: Framework;
  readonly #settings: Settings;
  readonly #makers: ReadonlyMap<FunctionNode, Framework>;
  readonly #path: string;
  readonly #exchanges: Exchange[] = [];

  constructor(code: Readonly<TSESLint.SourceCode>, filename: string, settings: Settings, parsing: Parsing | null) {
    this.#settings = settings;
    this.#file = SourceFile.of(code, filename);
    this.#links = new Links(this.#file, settings.project ? parsing : null);
    this.#values = new Values(this.#file, this.#links);
    this.#path = filename;
    this.#survey = new Survey(code);
    const { vocabulary } = settings;
    const known = SERVICE_WORKER.test(code.text) ? { ...vocabulary, frameworks: onlyInServers(vocabulary.frameworks) } : vocabulary;
    this.#lookup = new Lookup(this.#file, this.#values, filename, known, (framework) => {
      const [name = framework.name] = framework.packages;
      return settings.versions[framework.name] ?? majorOf(name, filename);
    });
    this.#assumed = this.#assumedFramework();
    this.#registrations = new Registrations(this.#file, this.#values, this.#lookup, this.#assumed);
    this.#makers = makersIn(this.#survey.calls, this.#file, this.#lookup);
    this.#register();
    this.#roots = new Roots(this.#file, this.#lookup, this.#registrations, this.#assumed);
  }

  #register(): void {
    for (const call of this.#survey.calls) this.#registrations.note(call);
    for (const decorator of this.#survey.decorators) noteDecorator(decorator, this.#lookup, this.#registrations, this.#values);
    noteExports(this.#file, this.#lookup, this.#registrations, this.#path, this.#survey.modules);
    for (const fn of this.#survey.functions) {
      if (fn.parent.type !== "Property") continue;
      const framework = this.#makers.get(fn) ?? frameworkOfParameters(this.#file, this.#lookup, fn) ?? this.#assumed;
      noteRouteObject(fn, framework, this.#registrations, this.#values);
    }
  }

  /** The framework of applications and handlers of no visible origin. */
  #assumedFramework(): Framework {
    for (const module of this.#survey.modules) {
      const framework = this.#lookup.frameworksOf(module).find(({ handlers, objects }) => handlers && objects.application);
      if (framework) return framework;
    }
    for (const fn of this.#survey.functions) {
      const framework = frameworkOfParameters(this.#file, this.#lookup, fn);
      if (framework?.objects.application) return framework;
    }
    return this.#lookup.vocabulary.usual;
  }

  exchanges(): readonly Exchange[] {
    // Beside a test runner or a double of a server, whatever answers is part of a test.
    if (TEST_PACKAGES.some((name) => this.#survey.modules.has(name))) return [];
    const roots = this.#survey.functions.flatMap((fn) => this.#roots.of(fn) ?? []);
    const context: FileContext = {
      file: this.#file,
      links: this.#links,
      values: this.#values,
      lookup: this.#lookup,
      houseErrors: new HouseErrors(this.#file, this.#values, this.#lookup),
      registrations: this.#registrations,
      roots: new Set(roots.filter(({ kind }) => kind !== "function").map(({ fn }) => fn)),
      throwing: this.#survey.throwing,
      inlined: new Set(),
      makers: new Set([
        ...this.#makers.keys(),
        ...objectMakersIn(this.#survey.functions, new Set(roots.map(({ framework }) => framework)), this.#file).keys(),
      ]),
    };
    const elsewhere = [...this.#settings.fieldsSetElsewhere, ...fieldsOfLibraries("file", [...this.#survey.modules], this.#settings)];
    const exchanges = this.#exchanges;
    // What is registered comes first, so that what it calls is known not to be a handler of its own.
    const order: readonly ExchangeKind[] = ["middleware", "handler", "error-handler", "not-found-handler", "function"];
    const registered = roots.filter(({ fn }) => this.#registrations.byFunction.has(fn));
    const others = roots.filter(({ fn }) => !this.#registrations.byFunction.has(fn));
    for (const kind of order) {
      for (const root of kind === "function" ? others : [...registered, ...others]) {
        if (root.kind !== kind || (context.inlined.has(root.fn) && !this.#registrations.byFunction.has(root.fn))) continue;
        const tracer = this.#trace(root, context, [...elsewhere, ...fieldsOfOwner(this.#file, root.fn, this.#settings)]);
        exchanges.push(tracer.exchange);
        if (kind === "middleware" && this.#appliesToFile(root.fn)) elsewhere.push(...tracer.fieldsSet);
      }
    }
    const traced = new Set([...roots.map(({ fn }) => fn), ...context.inlined]);
    for (const fn of [...this.#makers.keys(), ...this.#survey.throwing]) {
      if (isInside(fn, traced) || context.inlined.has(fn)) continue;
      traced.add(fn);
      const framework = this.#makers.get(fn) ?? this.#assumed;
      if (this.#makers.has(fn) && isClient(fn, this.#file)) continue;
      exchanges.push(this.#trace({ fn, framework, kind: "function", roles: new Map(), request: null }, context, elsewhere).exchange);
    }
    return exchanges.sort(
      (left, right) => order.indexOf(left.kind) - order.indexOf(right.kind) || left.handler.range[0] - right.handler.range[0],
    );
  }

  #trace(
    root: Root,
    context: FileContext,
    ambient: readonly string[],
  ): { readonly exchange: Exchange; readonly fieldsSet: ReadonlySet<string> } {
    const registrations = this.#registrations.byFunction.get(root.fn) ?? [];
    const responses: HttpResponse[] = [];
    const lost: Loss[] = [];
    const exchange: Exchange = {
      framework: root.framework,
      handler: root.fn,
      kind: root.kind,
      name: nameOf(root.fn),
      path: this.#path,
      values: this.#values,
      ...this.#methodOf(root, registrations),
      responses,
      siblings: this.#exchanges,
      lost,
    };
    // A limiter has set its field before it raises the error that is handled here.
    const earlier = root.kind === "error-handler" ? [...ambient, "Retry-After"] : ambient;
    const fields = earlier.reduce((all, name) => all.with(name, null, false), Fields.none);
    const tracer = new Tracer(context, exchange, fields, OUTERMOST);
    for (const [variable, role] of root.roles) {
      const [name] = variable.identifiers;
      if (role !== "error") tracer.objects.set(variable, { framework: root.framework, role, identity: root.fn });
      else if (root.kind === "error-handler" && name) tracer.bindUnknownError(name);
    }
    for (const { effect, site } of this.#decorationsOf(root.fn)) {
      if (effect.status ?? effect.field ?? effect.fields) tracer.begin(effect, site);
      if (effect.owns) tracer.owns = true;
    }
    tracer.run();
    responses.push(...tracer.decidedHere);
    lost.push(...lostIn(tracer.losses, tracer.responses).filter(({ node }) => this.#file.holds(node)));
    return { exchange, fieldsSet: tracer.fieldsSet };
  }

  #methodOf(root: Root, registrations: readonly Registration[]): Pick<Exchange, "method" | "methodBasis" | "target"> {
    const [first, ...rest] = registrations;
    // Of what is only known to be a handler, its comment or its name may tell more; that of a property is the framework's.
    if (first && !(isVague(first) && root.fn.parent.type !== "Property")) {
      const method = rest.reduce((all, { method: other }) => all.or(other), first.method);
      const target = rest.reduce((all, { target: other }) => all.or(other), first.target);
      return { method, methodBasis: method.complete ? "registered" : "unknown", target };
    }
    const request = first ? null : root.request;
    const { method, basis, target } = methodOf(this.#file, root.fn, request, root.kind !== "function");
    return { method, methodBasis: basis, target };
  }

  /** Whether a function is registered for every request of the file's application: `app.use(…)`, `addHook(…)`. */
  #appliesToFile(fn: FunctionNode): boolean {
    return (this.#registrations.byFunction.get(fn) ?? []).some(({ method }) => !method.complete);
  }

  /** What decorators of a method and of its parameters say; a redirect is what they say last. */
  #decorationsOf(fn: FunctionNode): readonly NonNullable<ReturnType<Lookup["decorated"]>>[] {
    const own = fn.parent.type === "MethodDefinition" ? decoratorsOf(fn.parent) : [];
    const found = [...own, ...fn.params.flatMap(decoratorsOf)].flatMap((decorator) => this.#lookup.decorated(decorator) ?? []);
    return found.length < 2 ? found : [...found.filter(({ effect }) => !effect.fields), ...found.filter(({ effect }) => effect.fields)];
  }
}

/** Whether a function fetches: what it returns may be what another server answered. */
function isClient(fn: FunctionNode, file: SourceFile): boolean {
  return /\bfetch\(/u.test(file.textOf(fn));
}

function isInside(node: FunctionNode, functions: ReadonlySet<FunctionNode>): boolean {
  return functions.has(node) || functionsAround(node).some((outer) => functions.has(outer));
}

function functionsAround(node: FunctionNode): readonly FunctionNode[] {
  const outer = functionAround(node);
  return outer ? [outer, ...functionsAround(outer)] : [];
}
