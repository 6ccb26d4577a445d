/** Which functions of a file make a response that is sent by returning it, or call a function that does. */
import type { Effect, Framework, Members } from "../frameworks/framework.js";
import { type Lookup, plainArguments, type Site } from "./lookup.js";
import type { FunctionNode } from "./model.js";
import { memberName, unwrap } from "./names.js";
import { type SourceFile } from "./source-file.js";
import { type Call, functionAround } from "./survey.js";
import { OUTERMOST } from "./values.js";

/**
 * The functions that make a response, each with the framework of what it makes; those that others call stand after
 * their callers.
 */
export function makersIn(calls: Iterable<Call>, file: SourceFile, lookup: Lookup): ReadonlyMap<FunctionNode, Framework> {
  const made = new Map<FunctionNode, Framework>();
  for (const call of calls) {
    const framework = makingFramework(call, lookup);
    const fn = framework && functionAround(call);
    if (fn) made.set(fn, framework);
  }
  const ordered = new Map<FunctionNode, Framework>();
  for (const [fn, framework] of made) addWithCallers(fn, framework, file, ordered, 0);
  return new Map([...ordered].toReversed());
}

/** The functions that hold an object literal which is a response, and those that call them. */
export function objectMakersIn(
  functions: readonly FunctionNode[],
  frameworks: Iterable<Framework>,
  file: SourceFile,
): ReadonlyMap<FunctionNode, Framework> {
  const found = new Map<FunctionNode, Framework>();
  for (const framework of frameworks) {
    const { having } = framework.objectAnswers ?? {};
    const names = having && new RegExp(`\\b(?:${having.join("|")})\\b`, "u");
    for (const fn of functions) if (names?.test(file.textOf(fn))) addWithCallers(fn, framework, file, found, 0);
  }
  return found;
}

function addWithCallers(
  fn: FunctionNode,
  framework: Framework,
  file: SourceFile,
  found: Map<FunctionNode, Framework>,
  depth: number,
): void {
  if (found.has(fn) || depth > 4) return;
  found.set(fn, framework);
  const declared = fn.id ?? (fn.parent.type === "VariableDeclarator" ? fn.parent.id : null);
  const variable = declared && file.variableOf(declared);
  for (const { identifier } of variable?.references ?? []) {
    if (identifier.parent.type !== "CallExpression" || identifier.parent.callee !== identifier) continue;
    const caller = functionAround(identifier);
    if (caller) addWithCallers(caller, framework, file, found, depth + 1);
  }
}

function makingFramework(call: Call, lookup: Lookup): Framework | null {
  const callee = unwrap(call.callee);
  const name = callee.type === "Identifier" ? callee.name : callee.type === "MemberExpression" ? memberName(callee) : null;
  if (name === null || callee.type === "CallExpression" || !makingNames(lookup.frameworks).has(name)) return null;
  const site: Site = { node: call, arguments: plainArguments(call.arguments), assigned: null, scope: OUTERMOST };
  const found = lookup.exported(callee, call.type === "NewExpression" ? "new" : "call", site);
  return found && isMaking(found.effect) ? found.framework : null;
}

function isMaking({ makes, completes }: Effect): boolean {
  return makes === "answer" || (makes === "error" && completes === "throwing");
}

const namesByFrameworks = new WeakMap<readonly Framework[], ReadonlySet<string>>();

function makingNames(frameworks: readonly Framework[]): ReadonlySet<string> {
  let names = namesByFrameworks.get(frameworks);
  if (!names) {
    names = new Set(frameworks.flatMap(({ exports, globals }) => [...namesIn(exports), ...namesIn(globals)]));
    namesByFrameworks.set(frameworks, names);
  }
  return names;
}

function namesIn(members: Members = {}): readonly string[] {
  const making = Object.entries(members).filter(([, effects]) => [effects].flat().some((effect) => isMaking(effect)));
  return making.map(([syntax]) => syntax.replace(/^new |\(\)$/gu, "").replace(/^.*\./u, ""));
}
