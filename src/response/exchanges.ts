import type { Framework, Role } from "../frameworks/framework.js";
import { globalPrefixOf } from "../project/importers.js";
import type { Code, Parsing } from "../project/modules.js";
import type { Settings } from "../settings.js";
import { Ahead } from "./ahead.js";
import { Decorations } from "./decorations.js";
import { HouseErrors } from "./house-errors.js";
import { fieldsOfFile, fieldsOfLibraries, fieldsOfOwner } from "./library-fields.js";
import { Links } from "./links.js";
import { type Lookup, plainArguments, type Site } from "./lookup.js";
import { lostIn } from "./losses.js";
import { objectMakersIn } from "./makers.js";
import { methodOf, nameOf } from "./methods.js";
import type { Exchange, ExchangeKind, FunctionNode, HttpResponse, Loss } from "./model.js";
import { Mounts } from "./mounts.js";
import { unwrap } from "./names.js";
import { joined } from "./paths.js";
import { Reading } from "./reading.js";
import type { FileContext } from "./recorder.js";
import { isVague, type Registration } from "./registrations.js";
import { Possible } from "./possible.js";
import { RouteTables } from "./route-tables.js";
import { type Root, Roots } from "./roots.js";
import { SourceFile, type Variable } from "./source-file.js";
import { Fields } from "./fields.js";
import { decoratorsOf, functionAround } from "./survey.js";
import { Tracer } from "./tracer.js";
import { OUTERMOST } from "./values.js";

/** Some linters use one `SourceCode` object for every file, so the tree is what identifies a file. */
const memo = new WeakMap<object, { readonly settings: Settings; readonly exchanges: readonly Exchange[] }>();

/**
 * Every handler of a file with the responses that it can send; found once for all rules.
 *
 * @param parsing how the files that this one imports are parsed; `null` where they are not to be read
 */
export function exchangesIn(code: Code, filename: string, settings: Settings, parsing: Parsing | null): readonly Exchange[] {
  const known = memo.get(code.ast);
  if (known?.settings === settings) return known.exchanges;
  const exchanges = new Discovery(code, filename, settings, parsing).exchanges();
  memo.set(code.ast, { settings, exchanges });
  return exchanges;
}

type Route = Pick<Exchange, "method" | "methodBasis" | "target"> & { readonly registrations: readonly Registration[] };

class Discovery {
  readonly #reading: Reading;
  readonly #links: Links;
  readonly #roots: Roots;
  readonly #tables: RouteTables;
  readonly #mounts: Mounts;
  readonly #ahead: Ahead;
  readonly #settings: Settings;
  readonly #exchanges: Exchange[] = [];

  constructor(code: Code, filename: string, settings: Settings, parsing: Parsing | null) {
    const file = SourceFile.of(code, filename);
    this.#settings = settings;
    this.#links = new Links(file, settings.project ? parsing : null);
    this.#reading = new Reading(file, this.#links, settings);
    this.#tables = new RouteTables(file, this.#links, settings);
    this.#mounts = new Mounts(this.#reading, this.#links, settings);
    this.#ahead = new Ahead({
      own: this.#reading,
      links: this.#links,
      mounts: this.#mounts,
      settings,
      exchangesOf: (other) => (other === file ? this.#exchanges : exchangesIn(other.code, other.path, settings, parsing)),
    });
    this.#roots = new Roots(file, this.#reading.lookup, this.#reading.registrations, this.#reading.assumed);
  }

  exchanges(): readonly Exchange[] {
    if (this.#reading.isTest) return [];
    const roots = this.#reading.survey.functions.flatMap((fn) => this.#roots.of(fn) ?? []);
    const context: FileContext = {
      file: this.#reading.file,
      links: this.#links,
      values: this.#reading.values,
      lookup: this.#reading.lookup,
      houseErrors: new HouseErrors(this.#reading.file, this.#reading.values, this.#reading.lookup),
      registrations: this.#reading.registrations,
      decorations: new Decorations(this.#reading.file, this.#links),
      roots: new Set(roots.filter(({ kind }) => kind !== "function").map(({ fn }) => fn)),
      throwing: this.#reading.survey.throwing,
      inlined: new Set(),
      makers: new Set([
        ...this.#reading.makers.keys(),
        ...objectMakersIn(this.#reading.survey.functions, new Set(roots.map(({ framework }) => framework)), this.#reading.file).keys(),
      ]),
    };
    const modules = [...this.#reading.survey.modules];
    const elsewhere = [...this.#settings.fieldsSetElsewhere, ...fieldsOfFile(this.#reading.file, this.#reading.survey, this.#settings)];
    const mayBeOwned = fieldsOfLibraries("options", modules, this.#settings).length > 0;
    const exchanges = this.#exchanges;
    // What is registered comes first, so that what it calls is known not to be a handler of its own.
    const order: readonly ExchangeKind[] = ["middleware", "handler", "error-handler", "not-found-handler", "function"];
    const registered = roots.filter(({ fn }) => this.#reading.registrations.byFunction.has(fn));
    const others = roots.filter(({ fn }) => !this.#reading.registrations.byFunction.has(fn));
    for (const kind of order) {
      for (const root of kind === "function" ? others : [...registered, ...others]) {
        if (root.kind !== kind || (context.inlined.has(root.fn) && !this.#reading.registrations.byFunction.has(root.fn))) continue;
        const owned = mayBeOwned ? fieldsOfOwner(this.#reading.file, root.fn, this.#settings) : [];
        const exchange = this.#trace(root, context, [...elsewhere, ...owned]);
        exchanges.push(exchange);
        if (kind === "middleware" && this.#appliesToFile(root.fn)) elsewhere.push(...exchange.fieldsPassedOn);
      }
    }
    const traced = new Set([...roots.map(({ fn }) => fn), ...context.inlined]);
    for (const fn of [...this.#reading.makers.keys(), ...this.#raising(context)]) {
      if (isInside(fn, traced) || context.inlined.has(fn)) continue;
      traced.add(fn);
      const framework = this.#reading.makers.get(fn) ?? this.#reading.assumed;
      if (this.#reading.makers.has(fn) && isClient(fn, this.#reading.file)) continue;
      exchanges.push(this.#trace({ fn, framework, kind: "function", roles: new Map(), request: null }, context, elsewhere));
    }
    return exchanges.sort(
      (left, right) => order.indexOf(left.kind) - order.indexOf(right.kind) || left.handler.range[0] - right.handler.range[0],
    );
  }

  /** The functions that throw what may carry a status: a plain error of another one answers nothing. */
  *#raising({ houseErrors, lookup }: FileContext): Generator<FunctionNode> {
    for (const [fn, thrown] of this.#reading.survey.throwing) {
      const raises = thrown.map(unwrap).some((node) => {
        if (node.type !== "NewExpression") return true;
        const site: Site = { node, arguments: plainArguments(node.arguments), assigned: null, scope: OUTERMOST };
        return lookup.exported(unwrap(node.callee), "new", site) !== null || houseErrors.of(node, OUTERMOST) !== null;
      });
      if (raises) yield fn;
    }
  }

  #trace(root: Root, context: FileContext, ambient: readonly string[]): Exchange {
    const registrations = this.#reading.registrations.byFunction.get(root.fn) ?? [];
    const responses: HttpResponse[] = [];
    const lost: Loss[] = [];
    // Found when a rule asks for it: route tables stand in other files.
    let known: Route | undefined;
    const addressOf = (found: Route): Possible<string> => this.#addressOf(found);
    const route = (): Route => (known ??= this.#routeOf(root, registrations));
    const exchange: Exchange = {
      framework: root.framework,
      handler: root.fn,
      kind: root.kind,
      name: nameOf(root.fn, this.#reading.file),
      path: this.#reading.file.path,
      values: this.#reading.values,
      lookup: this.#reading.lookup,
      get method() {
        return route().method;
      },
      get methodBasis() {
        return route().methodBasis;
      },
      get target() {
        return route().target;
      },
      get address() {
        return addressOf(route());
      },
      responses,
      siblings: this.#exchanges,
      lost,
      get fieldsPassedOn() {
        return tracer.fieldsPassedOn;
      },
    };
    // A limiter has set its field before it raises the error that is handled here.
    const earlier = root.kind === "error-handler" ? [...ambient, "Retry-After"] : ambient;
    const before = Fields.after((name) => this.#ahead.mayHaveSet(name, root.fn, () => route().registrations));
    const fields = earlier.reduce((all, name) => all.with(name, null, false), root.kind === "function" ? Fields.none : before);
    const tracer = new Tracer(context, exchange, fields, OUTERMOST);
    for (const [variable, role] of root.roles) {
      const [name] = variable.identifiers;
      if (role !== "error") tracer.objects.set(variable, { framework: this.#frameworkOf(variable, role, root), role, identity: root.fn });
      else if (root.kind === "error-handler" && name) tracer.bindUnknownError(name);
    }
    for (const { effect, site } of this.#decorationsOf(root.fn)) {
      if (effect.status ?? effect.field ?? effect.fields) tracer.begin(effect, site);
      if (effect.owns) tracer.owns = true;
    }
    tracer.run();
    responses.push(...tracer.decidedHere);
    lost.push(...lostIn(tracer.losses, tracer.responses).filter(({ node }) => this.#reading.file.holds(node)));
    return exchange;
  }

  /** The framework of a parameter: a response may be of the one that its type names, where a handler is given those of others. */
  #frameworkOf({ identifiers: [name] }: Variable, role: Role, { framework }: Root): Framework {
    const typed = role === "response" && name && framework.decorators ? this.#reading.lookup.typed(name) : null;
    return typed?.role === "response" ? typed.framework : framework;
  }

  #routeOf(root: Root, registrations: readonly Registration[]): Route {
    const [first] = registrations;
    // Of what is only known to be a handler, its comment or its name may tell more; that of a property is the framework's.
    if (first && !(isVague(first) && root.fn.parent.type !== "Property")) {
      const { method, target } = together(registrations);
      return { method, methodBasis: method.complete ? "registered" : "unknown", target, registrations };
    }
    const found = first || root.kind === "function" ? [] : this.#tables.of(root.fn);
    const elsewhere = together(found);
    if (elsewhere.method.complete && elsewhere.method.values.length > 0)
      return { ...elsewhere, methodBasis: "registered", registrations: found };
    const request = first ? null : root.request;
    const { method, basis, target } = methodOf(this.#reading.file, root.fn, request, root.kind !== "function");
    return { method, methodBasis: basis, target, registrations };
  }

  #addressOf({ registrations, target }: Route): Possible<string> {
    let address: Possible<string> | null = null;
    for (const registration of registrations) {
      const prefix = registration.on ? this.#mounts.prefixOf(registration.on) : this.#globalPrefix(registration);
      // Where it is mounted at several places, none of them is the address of what a request has made.
      if (prefix === null || registration.target.values.length === 0) return target;
      const below = registration.target.map((path) => (path.startsWith("/") ? joined(prefix, path) : path));
      address = address ? address.or(below) : below;
    }
    return address ?? target;
  }

  /** The path below which a project puts all routes that decorators tell: `app.setGlobalPrefix("api")`. */
  #globalPrefix({ framework }: Registration): string | null {
    return framework.decorators && this.#links.isOpen ? globalPrefixOf(this.#links.home) : "";
  }

  /** Whether a function is registered for every request of the file's application: `app.use(…)`, `addHook(…)`. */
  #appliesToFile(fn: FunctionNode): boolean {
    return (this.#reading.registrations.byFunction.get(fn) ?? []).some(({ method }) => !method.complete);
  }

  /** What decorators of a method and of its parameters say; a redirect is what they say last. */
  #decorationsOf(fn: FunctionNode): readonly NonNullable<ReturnType<Lookup["decorated"]>>[] {
    const own = fn.parent.type === "MethodDefinition" ? decoratorsOf(fn.parent) : [];
    const found = [...own, ...fn.params.flatMap(decoratorsOf)].flatMap((decorator) => this.#reading.lookup.decorated(decorator) ?? []);
    return found.length < 2 ? found : [...found.filter(({ effect }) => !effect.fields), ...found.filter(({ effect }) => effect.fields)];
  }
}

/** The methods and targets of all registrations together. */
function together(registrations: readonly Registration[]): Pick<Exchange, "method" | "target"> {
  const [first, ...rest] = registrations;
  return {
    method: rest.reduce((all, { method }) => all.or(method), first?.method ?? Possible.unknown),
    target: rest.reduce((all, { target }) => all.or(target), first?.target ?? Possible.unknown),
  };
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
