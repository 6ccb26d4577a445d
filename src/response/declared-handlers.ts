/** Handlers that declarations make, not calls: exports of a module, decorated methods, objects that describe a route. */
import type { TSESTree } from "@typescript-eslint/utils";

import type { Framework, ModuleHandlers, Source } from "../frameworks/framework.js";
import { exportsOf } from "./exports.js";
import type { Lookup, Site } from "./lookup.js";
import type { FunctionNode } from "./model.js";
import { compiled } from "./patterns.js";
import { Possible } from "./possible.js";
import type { Registrations } from "./registrations.js";
import { keyName } from "./names.js";
import { joined } from "./paths.js";
import { isFunction, propertyIn, type SourceFile } from "./source-file.js";
import { decoratorsOf } from "./survey.js";
import { OUTERMOST, type Values } from "./values.js";

/** Notes the exported handlers of a module whose path or imports a framework knows. */
export function noteExports(
  file: SourceFile,
  lookup: Lookup,
  registrations: Registrations,
  path: string,
  modules: ReadonlySet<string>,
): void {
  const exported = exportsOf(file.code.ast).own;
  const declaring = namesDeclaring(lookup.frameworks);
  if (![...exported.keys()].some((name) => declaring.has(name))) return;
  const place = path.replaceAll("\\", "/");
  for (const framework of lookup.frameworks) {
    for (const shape of framework.modules ?? []) {
      const named = Object.entries(shape.exports).filter(([name]) => exported.has(name.replace(/\..*$/u, "")));
      if (named.length === 0) continue;
      if (shape.imports && ![...modules].some((name) => lookup.frameworksOf(name).includes(framework))) continue;
      if (shape.path !== undefined && !compiled(shape.path).test(place)) continue;
      for (const [name, methods] of named) {
        const handlers = exportedAs(name, exported, file).flatMap((node) =>
          registrations.functionsIn(node).filter((fn) => !registrations.isRegistered(fn) && looksLike(node, fn, shape, file)),
        );
        const method = methodIn(shape, place) ?? methodsOf(methods);
        const { returned } = shape;
        for (const fn of handlers)
          registrations.add(fn, { framework, kind: "handler", method, target: targetOf(shape, place), ...(returned && { returned }) });
      }
    }
  }
}

const declaringNames = new WeakMap<readonly Framework[], ReadonlySet<string>>();

/** The names under which modules export handlers in some framework: most modules export none. */
function namesDeclaring(frameworks: readonly Framework[]): ReadonlySet<string> {
  let known = declaringNames.get(frameworks);
  if (known === undefined) {
    const names = frameworks.flatMap(({ modules = [] }) => modules.flatMap((shape) => Object.keys(shape.exports)));
    known = new Set(names.map((name) => name.replace(/\..*$/u, "")));
    declaringNames.set(frameworks, known);
  }
  return known;
}

/** What is exported by a name, or a member of it: `default.fetch`, or all of them: `actions.*`. */
function exportedAs(name: string, exported: ReadonlyMap<string, TSESTree.Node>, file: SourceFile): readonly TSESTree.Node[] {
  const [own = "", member] = name.split(".");
  const node = exported.get(own);
  if (!node || member === undefined) return node ? [node] : [];
  const object = objectBehind(file, node);
  if (member === "*") return object?.properties.flatMap((entry) => (entry.type === "Property" ? [entry.value] : [])) ?? [];
  const value = object && propertyIn(object, member);
  return value ? [value] : [];
}

function looksLike(exported: TSESTree.Node, fn: FunctionNode, { signs }: ModuleHandlers, file: SourceFile): boolean {
  return signs === undefined || compiled(signs).test(file.textOf(exported.type === "Identifier" ? fn : exported));
}

/** The method that the path names: `users.post.ts`. */
function methodIn({ path }: ModuleHandlers, place: string): Possible<string> | null {
  const method = path === undefined ? undefined : compiled(path).exec(place)?.groups?.method;
  return method === undefined ? null : Possible.of(method.toUpperCase());
}

function methodsOf(methods: string | readonly string[]): Possible<string> {
  if (methods === "*") return Possible.unknown;
  return new Possible(
    [methods].flat().map((value) => ({ value, node: null })),
    true,
  );
}

/** The part of the path that names the target; folders in parentheses only group. */
function targetOf({ path }: ModuleHandlers, place: string): Possible<string> {
  const found = path === undefined ? null : compiled(path).exec(place);
  const target = found?.[1]?.replace(/\/\([^/]*\)/gu, "").replace(/\/index$/u, "");
  return target === undefined || found === null ? Possible.unknown : Possible.of(target || "/");
}

function objectBehind(file: SourceFile, node: TSESTree.Node): TSESTree.ObjectExpression | null {
  const variable = node.type === "Identifier" ? file.variableOf(node) : null;
  const init = variable && file.initOf(variable);
  const holder = init ?? node;
  const object = holder.type === "TSSatisfiesExpression" || holder.type === "TSAsExpression" ? holder.expression : holder;
  return object.type === "ObjectExpression" ? object : null;
}

/** Notes what a decorator registers: a method for a route, or a method of the decorated class. */
export function noteDecorator(decorator: TSESTree.Decorator, lookup: Lookup, registrations: Registrations, values: Values): void {
  const found = lookup.decorated(decorator);
  const registers = found?.effect.registers;
  if (!found || !registers) return;
  const { framework, site } = found;
  const bearer = decorator.parent;
  if (bearer.type === "MethodDefinition" && isFunction(bearer.value) && typeof registers.method === "string") {
    const prefix = targetOfClass(bearer.parent.parent, lookup, values);
    const own = registers.target ? textOf(site.arguments, values) : "";
    const target = prefix === null || own === null ? Possible.unknown : Possible.of(joined(prefix, own));
    registrations.add(bearer.value, { framework, kind: "handler", method: methodsOf(registers.method), target });
  }
  if (bearer.type !== "ClassDeclaration" && bearer.type !== "ClassExpression") return;
  for (const source of "from" in registers.handlers ? [] : registers.handlers) {
    const fn = "method" in source ? propertyIn(bearer, source.method) : null;
    const kind = registers.as === "error-handler" ? "error-handler" : "handler";
    if (fn && isFunction(fn)) registrations.add(fn, { framework, kind, method: Possible.unknown, target: Possible.unknown });
  }
}

/** The path that a class gives to the routes of its methods; `null` when it cannot be read. */
function targetOfClass(node: TSESTree.Node, lookup: Lookup, values: Values): string | null {
  if (node.type !== "ClassDeclaration" && node.type !== "ClassExpression") return null;
  for (const decorator of decoratorsOf(node)) {
    const found = lookup.decorated(decorator);
    if (found?.effect.registers?.target) return textOf(found.site.arguments, values);
  }
  return null;
}

function textOf([passed]: readonly TSESTree.Node[], values: Values): string | null {
  return passed ? (values.texts(passed, OUTERMOST)[0]?.text ?? null) : "";
}

/** Notes a function that an object names as the handler of the route that it describes: `{ method: "post", path: "/", handler }`. */
export function noteRouteObject(
  entry: TSESTree.Property,
  fn: FunctionNode,
  framework: Framework,
  registrations: Registrations,
  values: Values,
): void {
  if (entry.parent.type !== "ObjectExpression" || registrations.byFunction.has(fn)) return;
  for (const { method, target, handler, within } of framework.routeObjects ?? []) {
    if (keyName(entry.key, entry.computed) !== handler) continue;
    const route = routeAround(entry.parent, within);
    const [methods, path] = [propertyIn(route, method), propertyIn(route, target)];
    // method: "post", or ["put", "patch"]
    const given = methods && values.resolve(methods, OUTERMOST).node;
    const listed = given?.type === "ArrayExpression" ? given.elements : [methods];
    const named = listed.flatMap((node) => (node ? values.texts(node, OUTERMOST) : []));
    const [text] = path ? values.texts(path, OUTERMOST) : [];
    if (named.length === 0) continue;
    const names = named.some((entry) => entry.text === "*")
      ? Possible.unknown
      : new Possible(
          named.map((entry) => ({ value: entry.text.toUpperCase(), node: entry.node })),
          named.length === listed.length,
        );
    registrations.add(fn, {
      framework,
      kind: "handler",
      method: names,
      target: text ? Possible.of(text.text, text.node) : Possible.unknown,
    });
  }
}

/** Notes the handlers of an object that has them by their targets: `{ "/users": list, "/users/:id": { GET: show, DELETE: remove } }`. */
export function noteRouteTable(
  framework: Framework,
  source: Source,
  site: Site,
  lookup: Lookup,
  registrations: Registrations,
  values: Values,
): void {
  const bound = lookup.read(source, site);
  for (const [target, held] of bound?.node ? entriesOf(bound.node, values) : []) {
    const byMethod = entriesOf(held, values);
    for (const [method, node] of byMethod.length > 0 ? byMethod : ([["*", held]] as const)) {
      for (const fn of registrations.functionsIn(node)) {
        const methods = method === "*" ? Possible.unknown : Possible.of(method);
        registrations.add(fn, { framework, kind: "handler", method: methods, target: Possible.of(target) });
      }
    }
  }
}

function entriesOf(node: TSESTree.Node, values: Values): readonly (readonly [string, TSESTree.Node])[] {
  const object = values.resolve(node, OUTERMOST).node;
  if (object?.type !== "ObjectExpression") return [];
  return object.properties.flatMap((entry) => {
    const name = entry.type === "Property" ? keyName(entry.key, entry.computed) : null;
    return entry.type === "Property" && name !== null ? [[name, entry.value] as const] : [];
  });
}

/** The object that describes the route: the one around, where the handler stands among its options. */
export function routeAround(object: TSESTree.ObjectExpression, within: readonly string[] = []): TSESTree.ObjectExpression {
  const entry = object.parent;
  if (entry.type !== "Property" || entry.parent.type !== "ObjectExpression") return object;
  return within.includes(keyName(entry.key, entry.computed) ?? "") ? entry.parent : object;
}
