/** The forms that a description gives to the call that makes or sends a response, and the changes that lead from one to another. */
import type { TSESTree } from "@typescript-eslint/utils";

import type { Effect, Framework, Members, Role, Source } from "../frameworks/framework.js";
import type { Code } from "../project/modules.js";
import { type Edit, withArgument, withProperty } from "./insertions.js";
import { plainArguments, type Site } from "./lookup.js";
import type { Exchange, HttpResponse } from "./model.js";
import { keyName, memberName, unwrap } from "./names.js";
import { propertyIn, type SourceFile } from "./source-file.js";
import { OUTERMOST } from "./values.js";

type CallNode = TSESTree.CallExpression | TSESTree.NewExpression;

/** A call that a description knows. */
export interface DescribedCall {
  readonly node: CallNode;
  readonly framework: Framework;
  /** Where the description has it, and under which key. */
  readonly members: Members;
  readonly syntax: string;
  /** What it does as it is written. */
  readonly effect: Effect;
}

/**
 * The description of a call or construction, of what a module exports, or of an object of one of the roles: it is no
 * import, so it is taken for what the exchange's framework knows under the name.
 */
export function describedCall(
  expression: TSESTree.Node,
  { lookup, framework, values }: Pick<Exchange, "lookup" | "framework" | "values">,
  roles: readonly Role[],
): DescribedCall | null {
  const node = unwrap(expression);
  if (node.type !== "CallExpression" && node.type !== "NewExpression") return null;
  const callee = unwrap(node.callee);
  const site: Site = { node, arguments: plainArguments(node.arguments), assigned: null, scope: OUTERMOST };
  const kind = node.type === "NewExpression" ? "new" : "call";
  const exported = lookup.exported(callee, kind, site) ?? lookup.passedOn(callee, kind, site);
  if (exported) return { node, ...exported };
  if (node.type === "NewExpression" || values.file.originOf(callee)) return null;
  const name = callee.type === "MemberExpression" ? memberName(callee) : takenOut(callee, values.file);
  const syntax = `${name ?? ""}()`;
  for (const role of roles) {
    const members = framework.objects[role];
    const effect = lookup.effect(framework, members, syntax, site);
    if (members && effect) return { node, framework, members, syntax, effect };
  }
  return null;
}

/** The name of a method that a handler takes out of what it is given: `({ redirect }) => redirect("/users")`. */
function takenOut(callee: TSESTree.Node, file: SourceFile): string | null {
  const definition = callee.type === "Identifier" ? file.variableOf(callee)?.defs[0] : undefined;
  const entry = definition?.name.parent;
  return (definition?.type as string | undefined) === "Parameter" && entry?.type === "Property" ? keyName(entry.key, entry.computed) : null;
}

/** The call that makes or sends a response in this very code. */
export function completingCall(response: HttpResponse): DescribedCall | null {
  if (response.origin === "thrown" || response.node !== response.completion) return null;
  const { framework, exchange } = response;
  const { lookup, values } = exchange;
  return describedCall(response.completion, { lookup, values, framework }, ["response", "context", "answer"]);
}

/** The status as an argument or property of the call, in a form of it that takes one. */
export function withStatusPassed(call: DescribedCall, code: number, source: Code): Edit | null {
  const forms = formsOf(call).flatMap(({ status }) => status ?? []);
  // A code that stands alone is shorter than an object that holds it.
  const sources = [...forms.filter((status) => "argument" in status), ...forms.filter((status) => "property" in status)];
  return firstOf(sources, (status) => passing(call, status, String(code), source));
}

/** A field in the object of fields that a form of the call takes. */
export function withFieldPassed(call: DescribedCall, name: string, value: string, source: Code): Edit | null {
  const entry = `{ ${keyText(name)}: ${value} }`;
  return firstOf(formsOf(call), ({ fields }) => {
    if (!fields || !isSource(fields)) return null;
    const object = existing(call, fields);
    if (object) return object.type === "ObjectExpression" ? withProperty(object, keyText(name), value) : null;
    return passing(call, fields, entry, source);
  });
}

/** A field in the object that is the answer: `{ statusCode: 429, headers: { "Retry-After": "60" } }`. */
export function withFieldInAnswer({ completion, exchange }: HttpResponse, name: string, value: string): Edit | null {
  const answer = unwrap(completion.type === "ReturnStatement" && completion.argument ? completion.argument : completion);
  const fields = exchange.framework.objectAnswers?.effect.fields;
  const [source] = fields ? [isSource(fields) ? fields : (fields["*"] ?? [])].flat() : [];
  if (answer.type !== "ObjectExpression" || !source || !("property" in source)) return null;
  const [property = ""] = [source.property].flat();
  const known = propertyIn(answer, property);
  if (known) return known.type === "ObjectExpression" ? withProperty(known, keyText(name), value) : null;
  return withProperty(answer, property, `{ ${keyText(name)}: ${value} }`);
}

/** The forms of a call, first as it is written; those that only some versions know are left out. */
function formsOf({ members, syntax, effect }: DescribedCall): readonly Effect[] {
  const all = [members[syntax] ?? []].flat() as readonly Effect[];
  return [effect, ...all.filter((form) => form !== effect)].filter(({ majors, loses }) => !majors && !loses);
}

function firstOf<T>(candidates: readonly T[], edit: (candidate: T) => Edit | null): Edit | null {
  for (const candidate of candidates) {
    const found = edit(candidate);
    if (found) return found;
  }
  return null;
}

/** Passes a text where the source reads it: as a further argument, or as a property of an object that is one. */
function passing(call: DescribedCall, source: Source, text: string, code: Code): Edit | null {
  const { node } = call;
  if ("argument" in source && !source.of) {
    if (source.argument === node.arguments.length) return withArgument(node, text, code);
    // `new Response()`: no content stands for the content.
    const isBare = node.type === "NewExpression" && node.arguments.length === 0 && source.argument === 1;
    return isBare ? withArgument(node, `null, ${text}`, code) : null;
  }
  if (!("property" in source)) return null;
  const holder = existing(call, source.of);
  const [name = ""] = [source.property].flat();
  if (holder) return holder.type === "ObjectExpression" ? withProperty(holder, name, text) : null;
  return passing(call, source.of, `{ ${name}: ${text} }`, code);
}

/** What stands already where a source reads. */
function existing({ node }: Pick<DescribedCall, "node">, source: Source): TSESTree.Node | null {
  if ("argument" in source && !source.of) return node.arguments[source.argument] ?? null;
  if (!("property" in source)) return null;
  const holder = existing({ node }, source.of);
  if (holder?.type !== "ObjectExpression") return null;
  const values = [source.property].flat().map((name) => propertyIn(holder, name));
  return values.find((value) => value !== null) ?? null;
}

/**
 * The name of the same kind of call for another code: `conflict` for `badRequest`.
 *
 * @returns the last part of its name; `null` when there is none, or when it does more than answer with a code of its own
 */
export function siblingOf({ node, framework, members, syntax, effect }: DescribedCall, code: number, { lookup }: Exchange): string | null {
  if (!effect.status || !("constant" in effect.status)) return null;
  const [head, tail] = [prefixOf(syntax), syntax.endsWith("()") ? "()" : ""];
  const site: Site = { node, arguments: plainArguments(node.arguments), assigned: null, scope: OUTERMOST };
  for (const key of Object.keys(members)) {
    if (key === syntax || key === head + tail || prefixOf(key) !== head || key.endsWith("()") !== (tail !== "")) continue;
    const other = lookup.effect(framework, members, key, site);
    if (other && isSame(other, effect, code)) return key.slice(head.length, key.length - tail.length);
  }
  return null;
}

/** `new `, and what stands before the last dot. */
function prefixOf(syntax: string): string {
  return /^(?:new )?(?:.*\.)?/u.exec(syntax)?.[0] ?? "";
}

function isSame(other: Effect, effect: Effect, code: number): boolean {
  if (!other.status || !("constant" in other.status) || other.status.constant !== code) return false;
  return restOf(other) === restOf(effect);
}

/** What an effect does beside its status. */
function restOf(effect: Effect): string {
  const rest = Object.entries(effect).filter(([key]) => key !== "arity" && key !== "when" && key !== "status");
  return JSON.stringify(rest.sort(([left], [right]) => left.localeCompare(right)));
}

function isSource(fields: NonNullable<Effect["fields"]>): fields is Source {
  return "argument" in fields || "property" in fields;
}

/** A field's name as the key of an object. */
function keyText(name: string): string {
  return /^[A-Za-z_$][\w$]*$/u.test(name) ? name : `"${name}"`;
}
