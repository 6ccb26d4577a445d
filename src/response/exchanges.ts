import type { TSESLint, TSESTree } from "@typescript-eslint/utils";

import { frameworks } from "../frameworks/index.js";
import type { Framework, Role } from "../frameworks/framework.js";
import { fieldSetterOf } from "../frameworks/middleware.js";
import { majorOf } from "../project/versions.js";
import type { Settings } from "../settings.js";
import { HouseErrors } from "./house-errors.js";
import { Lookup, parameterName } from "./lookup.js";
import { methodOf, nameOf } from "./methods.js";
import type { Exchange, ExchangeKind, FunctionNode, HttpResponse, Loss } from "./model.js";
import type { Possible } from "./possible.js";
import type { FileContext, Variable } from "./recorder.js";
import { Registrations } from "./registrations.js";
import { isFunction, keyName, SourceFile } from "./source-file.js";
import { Fields } from "./state.js";
import { Tracer } from "./tracer.js";
import { OUTERMOST, Values } from "./values.js";

/** Some linters use one `SourceCode` object for every file, so the tree is what identifies a file. */
const memo = new WeakMap<object, { readonly settings: Settings; readonly exchanges: readonly Exchange[] }>();

/** Every handler of a file with the responses that it can send; found once for all rules. */
export function exchangesIn(code: Readonly<TSESLint.SourceCode>, filename: string, settings: Settings): readonly Exchange[] {
  const known = memo.get(code.ast);
  if (known?.settings === settings) return known.exchanges;
  const exchanges = new Discovery(code, filename, settings).exchanges();
  memo.set(code.ast, { settings, exchanges });
  return exchanges;
}

/** A function that answers requests, with what its parameters are. */
interface Root {
  readonly fn: FunctionNode;
  readonly framework: Framework;
  readonly kind: ExchangeKind;
  readonly roles: ReadonlyMap<Variable, Role>;
  readonly request: string | null;
}

type Call = TSESTree.CallExpression | TSESTree.NewExpression;

/** A router that is kept as a member: its registrations are found by a walk. */
const THIS_APPLICATION = /\bthis\.\w*(?:app|router|server|fastify|express|instance|api|routes?)\b/iu;

/** Text by which a lone `res` parameter is told from a client's response. */
const SENDING =
  /\.\s*(?:status|code|sendStatus|writeHead|setHeader|set|header|redirect)\s*\(|\.statusCode\s*=[^=]|\.(?:json|send|end)\s*\(\s*[^)\s]/u;

class Discovery {
  readonly #file: SourceFile;
  readonly #values: Values;
  readonly #lookup: Lookup;
  readonly #registrations: Registrations;
  readonly #assumed: Framework;
  readonly #settings: Settings;
  readonly #functions: FunctionNode[] = [];
  readonly #throwing = new Set<FunctionNode>();
  readonly #modules = new Set<string>();
  readonly #path: string;
  readonly #exchanges: Exchange[] = [];

  constructor(code: Readonly<TSESLint.SourceCode>, filename: string, settings: Settings) {
    this.#settings = settings;
    this.#file = new SourceFile(code);
    this.#values = new Values(this.#file);
    this.#path = filename;
    this.#lookup = new Lookup(this.#file, this.#values, frameworks, (framework) => {
      const [name = framework.name] = framework.packages;
      return settings.versions[framework.name] ?? majorOf(name, filename);
    });
    const calls = this.#collect(code);
    this.#assumed = this.#assumedFramework();
    this.#registrations = new Registrations(this.#file, this.#values, this.#lookup, this.#assumed);
    for (const call of calls) this.#registrations.note(call);
  }

  /**
   * What the scopes and references of a file already tell: its functions, the calls that may register one, and the
   * functions that throw. A walk over the tree would cost several times as much.
   */
  #collect(code: Readonly<TSESLint.SourceCode>): ReadonlySet<Call> {
    const calls = new Set<Call>();
    for (const { block, references } of code.scopeManager?.scopes ?? []) {
      if (isFunction(block) && this.#functions.at(-1) !== block) this.#functions.push(block);
      for (const { identifier } of references) this.#climb(identifier, calls);
    }
    for (const statement of code.ast.body) if (statement.type === "ImportDeclaration") this.#module(statement.source);
    // `this.router.get("/", this.list)` refers to no name.
    if (THIS_APPLICATION.test(code.text)) this.#walk(code.ast, calls);
    return calls;
  }

  /** From a name upwards: the calls made on it, or to which it is passed. */
  #climb(identifier: TSESTree.Node, calls: Set<Call>): void {
    let node = identifier;
    for (let parent = node.parent; parent; parent = node.parent) {
      if (parent.type === "MemberExpression" || parent.type === "TSNonNullExpression" || parent.type === "AwaitExpression") node = parent;
      else if (parent.type === "CallExpression" || parent.type === "NewExpression") {
        if (calls.has(parent)) return;
        if (parent.arguments.length > 0) calls.add(parent);
        if (parent.callee !== node) return;
        node = parent;
        if (identifier.type === "Identifier" && identifier.name === "require") this.#module(parent.arguments[0]);
      } else {
        if (parent.type === "ThrowStatement" && node !== identifier) this.#noteThrow(parent);
        return;
      }
    }
  }

  #noteThrow(statement: TSESTree.ThrowStatement): void {
    let node: TSESTree.Node | undefined = statement.parent;
    while (node && !isFunction(node)) node = node.parent;
    if (node) this.#throwing.add(node);
  }

  #walk(node: TSESTree.Node, calls: Set<Call>): void {
    if (node.type === "CallExpression" && node.callee.type === "MemberExpression" && node.arguments.length > 0) calls.add(node);
    for (const key of this.#file.code.visitorKeys[node.type] ?? []) {
      const child = (node as unknown as Record<string, unknown>)[key] as TSESTree.Node | (TSESTree.Node | null)[] | null;
      if (Array.isArray(child)) {
        for (const part of child) if (part) this.#walk(part, calls);
      } else if (child) this.#walk(child, calls);
    }
  }

  #module(source: TSESTree.Node | undefined): void {
    if (source?.type === "Literal" && typeof source.value === "string") this.#modules.add(source.value.replace(/^node:/u, ""));
  }

  #assumedFramework(): Framework {
    for (const module of this.#modules) {
      const framework = this.#lookup.frameworkOf(module);
      if (framework?.handlers && framework.objects.application) return framework;
    }
    const usesReply = this.#functions.some((fn) =>
      fn.params.some((parameter) => parameter.type === "Identifier" && parameter.name === "reply"),
    );
    const [first] = frameworks;
    return (usesReply ? frameworks.find(({ name }) => name === "fastify") : undefined) ?? (first as Framework);
  }

  exchanges(): readonly Exchange[] {
    const roots = this.#functions.flatMap((fn) => this.#rootOf(fn) ?? []);
    const context: FileContext = {
      file: this.#file,
      values: this.#values,
      lookup: this.#lookup,
      houseErrors: new HouseErrors(this.#file, this.#values),
      registrations: this.#registrations,
      roots: new Set(roots.filter(({ kind }) => kind !== "function").map(({ fn }) => fn)),
      throwing: this.#throwing,
      inlined: new Set(),
    };
    const elsewhere = [...this.#settings.fieldsSetElsewhere, ...this.#fieldsOfLibraries("file", [...this.#modules])];
    const exchanges = this.#exchanges;
    // What is registered comes first, so that what it calls is known not to be a handler of its own.
    const order: readonly ExchangeKind[] = ["middleware", "handler", "error-handler", "not-found-handler", "function"];
    const registered = roots.filter(({ fn }) => this.#registrations.byFunction.has(fn));
    const others = roots.filter(({ fn }) => !this.#registrations.byFunction.has(fn));
    for (const kind of order) {
      for (const root of kind === "function" ? others : [...registered, ...others]) {
        if (root.kind !== kind || (context.inlined.has(root.fn) && !this.#registrations.byFunction.has(root.fn))) continue;
        const tracer = this.#trace(root, context, [...elsewhere, ...this.#fieldsOfOwner(root.fn)]);
        exchanges.push(tracer.exchange);
        if (kind === "middleware" && this.#appliesToFile(root.fn)) elsewhere.push(...tracer.fieldsSet);
      }
    }
    const traced = new Set([...roots.map(({ fn }) => fn), ...context.inlined]);
    for (const fn of this.#throwing) {
      if (isInside(fn, traced)) continue;
      exchanges.push(
        this.#trace({ fn, framework: this.#assumed, kind: "function", roles: new Map(), request: null }, context, elsewhere).exchange,
      );
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
    tracer.run();
    responses.push(...tracer.responses);
    lost.push(...tracer.losses);
    return { exchange, fieldsSet: tracer.fieldsSet };
  }

  #methodOf(
    root: Root,
    registrations: readonly { readonly method: Possible<string>; readonly target: Possible<string> }[],
  ): Pick<Exchange, "method" | "methodBasis" | "target"> {
    const [first, ...rest] = registrations;
    if (first) {
      const method = rest.reduce((all, { method: other }) => all.or(other), first.method);
      const target = rest.reduce((all, { target: other }) => all.or(other), first.target);
      return { method, methodBasis: method.complete ? "registered" : "unknown", target };
    }
    const { method, basis, target } = methodOf(this.#file, root.fn, root.request, root.kind !== "function");
    return { method, methodBasis: basis, target };
  }

  /** Whether a function is registered for every request of the file's application: `app.use(…)`, `addHook(…)`. */
  #appliesToFile(fn: FunctionNode): boolean {
    return (this.#registrations.byFunction.get(fn) ?? []).some(({ method }) => !method.complete);
  }

  /** The fields that a library has set before it calls a function of its options: a limiter's `handler`, inline or by name. */
  #fieldsOfOwner(fn: FunctionNode): readonly string[] {
    const name = fn.id ?? (fn.parent.type === "VariableDeclarator" ? fn.parent.id : null);
    const references = (name && this.#file.variableOf(name)?.references) ?? [];
    return [fn, ...references.map(({ identifier }) => identifier)].flatMap((place) => this.#fieldsOfCallAround(place));
  }

  #fieldsOfCallAround(place: TSESTree.Node): readonly string[] {
    for (let node = place.parent; node; node = node.parent) {
      if (node.type !== "CallExpression" && node.type !== "NewExpression") continue;
      const origin = this.#file.originOf(node.callee);
      const found = this.#fieldsOfLibraries(
        "options",
        [origin?.module, ...this.#argumentModules(node)].flatMap((name) => name ?? []),
      );
      if (found.length > 0) return found;
    }
    return [];
  }

  /** `fastify.register(rateLimit, { … })`: the library is an argument. */
  #argumentModules(node: TSESTree.CallExpression | TSESTree.NewExpression): readonly string[] {
    return node.arguments.flatMap((passed) =>
      passed.type === "Identifier" || passed.type === "CallExpression" ? (this.#file.originOf(passed)?.module ?? []) : [],
    );
  }

  #fieldsOfLibraries(reach: "file" | "options", modules: readonly string[]): readonly string[] {
    return modules.flatMap((module) => {
      const setter = fieldSetterOf(module);
      const own = Object.hasOwn(this.#settings.fieldsSetBy, module) ? (this.#settings.fieldsSetBy[module] ?? []) : [];
      return setter?.reach === reach ? [...setter.fields, ...own] : own;
    });
  }

  /** What a function is to an exchange, by its registration, its parameters' types or names, and their use. */
  #rootOf(fn: FunctionNode): Root | null {
    const [registration] = this.#registrations.byFunction.get(fn) ?? [];
    if (!registration && fn.params.length === 0) return null;
    const framework = registration?.framework ?? this.#frameworkOf(fn);
    const roles = new Map<Variable, Role>();
    let request: string | null = null;
    const shape = registration ? shapeOf(framework, fn, registration.kind) : null;
    fn.params.forEach((parameter, index) => {
      const name = parameterName(parameter);
      if (name?.type === "ObjectPattern") {
        if (!registration) this.#rolesInPattern(name, framework, roles);
        return;
      }
      if (!name) return;
      const typed = this.#lookup.typed(name)?.role;
      const role = typed ?? shape?.[index] ?? this.#lookup.namedRole(name.name, framework);
      const variable = this.#file.variableOf(name);
      if (role === null || role === undefined || !variable) return;
      if (role === "request") request ??= name.name;
      else if (![...roles.values()].includes(role)) roles.set(variable, role);
    });
    const values = [...roles.values()];
    if (!registration && !values.includes("response")) return null;
    const isHandler = registration !== undefined || this.#looksLikeHandler(fn, request);
    if (!isHandler && !SENDING.test(this.#file.code.getText(fn))) return null;
    // A helper's own parameters decide what it is given: only its response and `next` count.
    const error =
      values.includes("error") &&
      shapeOf(framework, fn, "error-handler") !== null &&
      parameterName(fn.params[0] as TSESTree.Parameter) !== null;
    const kind = registration?.kind ?? (isHandler && !this.#isCalled(fn) ? (error ? "error-handler" : "handler") : "function");
    for (const [variable, role] of roles) if (role === "application") roles.delete(variable);
    return { fn, framework, kind, roles, request };
  }

  /** A function that the file itself calls by its name is a helper, whatever its parameters. */
  #isCalled(fn: FunctionNode): boolean {
    const declared = fn.id ?? (fn.parent.type === "VariableDeclarator" ? fn.parent.id : null);
    const variable = declared && this.#file.variableOf(declared);
    return (variable?.references ?? []).some(
      ({ identifier }) => identifier.parent.type === "CallExpression" && identifier.parent.callee === identifier,
    );
  }

  /** A request and a response side by side, by type or by name. */
  #looksLikeHandler(fn: FunctionNode, request: string | null): boolean {
    if (request !== null) return true;
    const names = fn.params.map((parameter) => parameterName(parameter));
    const at = names.findIndex(
      (name) =>
        name?.type === "Identifier" &&
        (this.#lookup.typed(name)?.role ?? this.#lookup.namedRole(name.name, this.#frameworkOf(fn))) === "response",
    );
    const before = names[at - 1];
    return before?.type === "ObjectPattern" || (before?.type === "Identifier" && /^_+$/u.test(before.name));
  }

  #frameworkOf(fn: FunctionNode): Framework {
    for (const parameter of fn.params) {
      const name = parameterName(parameter);
      const typed = name && this.#lookup.typed(name);
      if (typed?.framework.handlers && (typed.role === "response" || typed.role === "request")) return typed.framework;
    }
    const replies = fn.params.some((parameter) => parameter.type === "Identifier" && parameter.name === "reply");
    return (replies ? frameworks.find(({ name }) => name === "fastify") : undefined) ?? this.#assumed;
  }

  /** `({ req, res, error }) => …`: a helper that takes its objects by name. */
  #rolesInPattern(pattern: TSESTree.ObjectPattern, framework: Framework, roles: Map<Variable, Role>): void {
    for (const entry of pattern.properties) {
      if (entry.type !== "Property" || entry.value.type !== "Identifier") continue;
      const name = keyName(entry.key, entry.computed);
      const role = name === null ? null : this.#lookup.namedRole(name, framework);
      const variable = this.#file.variableOf(entry.value);
      if (role === "response" && variable) roles.set(variable, role);
    }
  }
}

/** The roles of the parameters of a function that is registered as something. */
function shapeOf(framework: Framework, fn: FunctionNode, kind: ExchangeKind): readonly Role[] | null {
  const shapes = (framework.handlers ?? []).filter((roles) => (roles[0] === "error") === (kind === "error-handler"));
  return shapes.find((roles) => roles.length === fn.params.length) ?? (kind === "error-handler" ? null : (shapes.at(-1) ?? null));
}

function isInside(node: TSESTree.Node, functions: ReadonlySet<TSESTree.Node>): boolean {
  for (let at: TSESTree.Node | undefined = node; at; at = at.parent) if (isFunction(at) && functions.has(at)) return true;
  return false;
}
