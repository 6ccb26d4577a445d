/** Statements before a value that a handler returns, by which the framework sends it with another status or a further field. */
import type { TSESTree } from "@typescript-eslint/utils";

import type { Role } from "../frameworks/framework.js";
import { importedName } from "./imports.js";
import { type Edit, withStatementAround } from "./insertions.js";
import type { Exchange, HttpResponse } from "./model.js";
import { keyName } from "./names.js";
import { parameterName } from "./lookup.js";
import { functionAround } from "./survey.js";

/** Code, and the change that makes its names known, where they are not yet. */
interface Spelt {
  readonly text: string;
  readonly edit: Edit | null;
}

/**
 * Prepares what goes out with a value that is returned: `reply.code(404);` before `return { message };`.
 *
 * @param part what is prepared
 * @param given what stands for the words of the framework's spelling: `{ STATUS: "404" }`
 * @returns `null` where the response is no value that the handler itself returns, or the framework has no such statement
 */
export function withPreparation(response: HttpResponse, part: "status" | "field", given: Readonly<Record<string, string>>): Edit | null {
  const { completion, exchange, node, origin } = response;
  const { code } = exchange.values.file;
  const prepared = exchange.framework.spelling?.prepared;
  if (!prepared || origin !== "returned" || completion.type !== "ReturnStatement" || node !== completion) return null;
  if (functionAround(completion) !== exchange.handler) return null;
  const parameter = parameterOf(exchange, prepared.on);
  const spelt =
    parameter &&
    (prepared[part].startsWith("NAME.") ? memberOf(parameter, prepared[part], exchange) : calledWith(parameter, prepared[part], exchange));
  const text = spelt && Object.entries(given).reduce((all, [word, value]) => all.replace(word, () => value), spelt.text);
  const statement = text && withStatementAround(completion, text, code);
  return statement ? (fixer) => [...(spelt.edit ? [spelt.edit(fixer)].flat() : []), ...[statement(fixer)].flat()] : null;
}

/** The parameter of the handler that has a role. */
function parameterOf({ framework, handler, kind }: Exchange, role: Role): TSESTree.Identifier | TSESTree.ObjectPattern | null {
  const shapes = (framework.handlers ?? []).filter((roles) => (roles[0] === "error") === (kind === "error-handler"));
  const index = shapes.find((roles) => roles.includes(role))?.indexOf(role) ?? -1;
  const parameter = handler.params[index];
  const name = parameter ? parameterName(parameter) : null;
  return name?.type === "Identifier" || name?.type === "ObjectPattern" ? name : null;
}

/** `NAME.set.status = STATUS`, where a handler may have taken `set` out of what it is given. */
function memberOf(
  parameter: TSESTree.Identifier | TSESTree.ObjectPattern,
  template: string,
  { handler, lookup, values }: Exchange,
): Spelt | null {
  if (parameter.type === "Identifier") return { text: template.replace("NAME", parameter.name), edit: null };
  const [, member = "", rest = ""] = /^NAME\.(\w+)(.*)$/u.exec(template) ?? [];
  const own = parameter.properties.find((entry) => entry.type === "Property" && keyName(entry.key, entry.computed) === member);
  if (own?.type === "Property") return own.value.type === "Identifier" ? { text: `${own.value.name}${rest}`, edit: null } : null;
  const last = parameter.properties.at(-1);
  const isTaken = new RegExp(`\\b${member}\\b`, "u").test(values.file.textOf(handler));
  // A type that is not the framework's would have to name it as well.
  if (last?.type !== "Property" || isTaken || (parameter.typeAnnotation && !lookup.typed(parameter))) return null;
  return { text: `${member}${rest}`, edit: (fixer) => fixer.insertTextAfter(last, `, ${member}`) };
}

/** `setResponseStatus(NAME, STATUS)`: a function of the framework, which may need no import. */
function calledWith(parameter: TSESTree.Identifier | TSESTree.ObjectPattern, template: string, exchange: Exchange): Spelt | null {
  const { framework, lookup, values } = exchange;
  if (parameter.type !== "Identifier") return null;
  const [, name = "", rest = ""] = /^(\w+)(.*)$/u.exec(template) ?? [];
  const known = importedName(name, framework, exchange);
  const isImported = values.file.code.ast.body.some(
    (statement) =>
      statement.type === "ImportDeclaration" &&
      statement.importKind !== "type" &&
      lookup.frameworksOf(statement.source.value).includes(framework),
  );
  if (!known && (isImported || !framework.globals?.[`${name}()`])) return null;
  return { text: `${known?.name ?? name}${rest.replace("NAME", parameter.name)}`, edit: known?.edit ?? null };
}
