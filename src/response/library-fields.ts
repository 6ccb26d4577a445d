/** Fields that libraries set before a handler of the file runs. */
import type { TSESTree } from "@typescript-eslint/utils";

import { type FieldSettingCall, fieldSetterOf } from "../frameworks/middleware.js";
import type { Settings } from "../settings.js";
import type { FunctionNode } from "./model.js";
import { isFunction, type SourceFile } from "./source-file.js";
import type { Call, Survey } from "./survey.js";

/** The fields that libraries among these modules set; for every handler of the file, or for functions of their options. */
export function fieldsOfLibraries(reach: "file" | "options", modules: readonly string[], settings: Settings): readonly string[] {
  return modules.flatMap((module) => {
    const setter = fieldSetterOf(module);
    const own = fieldsBySettings(module, settings);
    return setter?.reach === reach ? [...setter.fields, ...own] : own;
  });
}

function fieldsBySettings(module: string, { fieldsSetBy }: Settings): readonly string[] {
  return Object.hasOwn(fieldsSetBy, module) ? (fieldsSetBy[module] ?? []) : [];
}

/** The fields that libraries may have set before any handler of a file answers. */
export function fieldsOfFile(file: SourceFile, { calls, modules }: Survey, settings: Settings): readonly string[] {
  return [...modules].flatMap((module) => {
    const by = fieldSetterOf(module)?.by;
    const isCalled = !by || [...calls].some((call) => isOf(call, module, by.name, file) && sets(call, by, file));
    return isCalled ? fieldsOfLibraries("file", [module], settings) : fieldsBySettings(module, settings);
  });
}

function isOf({ callee }: Call, module: string, name: string, file: SourceFile): boolean {
  const origin = file.originOf(callee);
  return origin?.module === module && origin.path.at(-1) === name;
}

/** `passport.authenticate("bearer")`; with a callback, that one answers, and nothing is set. */
function sets({ arguments: [what, ...others] }: Call, { notFor }: FieldSettingCall, file: SourceFile): boolean {
  // Behind its options stands the callback.
  if (others.length > 1 || others.some((passed) => isFunction(passed) || file.functionOf(passed) !== null)) return false;
  const named = what?.type === "ArrayExpression" ? what.elements : [what];
  return named.some((name) => name?.type !== "Literal" || notFor === undefined || !new RegExp(notFor, "iu").test(String(name.value)));
}

/** The fields that a library has set before it calls a function of its options: a limiter's `handler`, inline or by name. */
export function fieldsOfOwner(file: SourceFile, fn: FunctionNode, settings: Settings): readonly string[] {
  const name = fn.id ?? (fn.parent.type === "VariableDeclarator" ? fn.parent.id : null);
  const references = (name && file.variableOf(name)?.references) ?? [];
  return [fn, ...references.map(({ identifier }) => identifier)].flatMap((place) => fieldsOfCallAround(file, place, settings));
}

function fieldsOfCallAround(file: SourceFile, place: TSESTree.Node, settings: Settings): readonly string[] {
  for (let inner = place, node = place.parent; node; inner = node, node = node.parent) {
    // In a chain of calls, those that follow are not given what was given before.
    if ((node.type !== "CallExpression" && node.type !== "NewExpression") || node.callee === inner) continue;
    const origin = file.originOf(node.callee);
    const found = fieldsOfLibraries(
      "options",
      [origin?.module, ...argumentModules(file, node)].flatMap((name) => name ?? []),
      settings,
    );
    if (found.length > 0) return found;
  }
  return [];
}

/** `fastify.register(rateLimit, { … })`: the library is an argument. */
function argumentModules(file: SourceFile, node: TSESTree.CallExpression | TSESTree.NewExpression): readonly string[] {
  return node.arguments.flatMap((passed) =>
    passed.type === "Identifier" || passed.type === "CallExpression" ? (file.originOf(passed)?.module ?? []) : [],
  );
}
