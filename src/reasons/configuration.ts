/** What is switched off or not set up. */
import type { TSESTree } from "@typescript-eslint/utils";

import type { HttpResponse } from "../response/model.js";
import { unwrap } from "../response/names.js";
import { rootOf } from "../response/syntax.js";
import type { Scope, Values } from "../response/values.js";
import { type Fact, factsOf } from "./conditions.js";
import { currentGuard } from "./guards.js";

/** 503 for what is switched off or not set up: no time tells when it will be there. */
export function isUnconfigured({ content, exchange: { values }, guards }: HttpResponse): boolean {
  const isMissingSetting = (fact: Fact): boolean =>
    fact.kind === "presence" &&
    !fact.present &&
    SETTING.test(values.file.textOf(values.resolve(fact.subject, fact.scope).node ?? fact.subject));
  return (
    content.texts.some(({ text }) => SAYS_SO.test(text)) ||
    guards.some((guard) => {
      const facts = factsOf(guard);
      return facts.length > 0 && facts.every(isMissingSetting);
    })
  );
}

const SAYS_SO =
  /not[-_ ](?:been )?(?:configured|enabled|set up|supported|implemented|available in)|disabled|missing|not_configured|turned off/iu;
/** `process.env.KEY`, a binding of a worker (`c.env.KV`), `config.apiKey`. */
const SETTING = /\benv\s*\??\.\s*[A-Z]|^(?:\w+\.)?(?:config|settings)\s*\??\.\s*\w/u;

/** Whether a response answers nothing but that the server was not given a setting, which no client can supply. */
export function lacksSetting(response: HttpResponse): boolean {
  const guard = currentGuard(response);
  const facts = guard ? factsOf(guard) : [];
  const { values } = response.exchange;
  return (
    facts.length > 0 && facts.every((fact) => fact.kind === "presence" && !fact.present && isOfServer(fact.subject, fact.scope, values))
  );
}

/** A setting, one with another in its place, or what is made only where there is one: `process.env.KEY ? new Client() : null`. */
function isOfServer(expression: TSESTree.Node, scope: Scope, values: Values): boolean {
  const bound = values.resolve(expression, scope);
  const node = bound.node && unwrap(bound.node);
  switch (node?.type) {
    case "LogicalExpression":
      return [node.left, node.right].every((side) => side.type === "Literal" || isOfServer(side, bound.scope, values));
    case "ConditionalExpression":
      return isOfServer(node.test, bound.scope, values);
    case "MemberExpression":
      return OF_ENVIRONMENT.test(values.file.textOf(node)) || (OF_CONFIGURATION.test(values.file.textOf(node)) && isImported(node, values));
    case "Identifier":
      return isTakenFromEnvironment(node, values);
    default:
      return false;
  }
}

/** `const { API_KEY } = process.env`. */
function isTakenFromEnvironment(name: TSESTree.Identifier, { file }: Values): boolean {
  const declared = file.variableOf(name)?.defs[0]?.node;
  const whole = declared?.type === "VariableDeclarator" && declared.id.type === "ObjectPattern" ? declared.init : null;
  return whole !== null && /^(?:process|import\.meta|Bun)\.env$/u.test(file.textOf(whole));
}

const OF_ENVIRONMENT = /^(?:process|import\.meta|Bun|Deno|c|ctx|context)\s*\.\s*env\b|^env\s*\./u;
const OF_CONFIGURATION = /^(?:app_?|server_?)?(?:config|env)\w*\s*\??\./iu;

function isImported(node: TSESTree.MemberExpression, { file }: Values): boolean {
  const root = rootOf(node);
  const declared = root.type === "Identifier" ? file.variableOf(root)?.defs[0]?.node : undefined;
  if (declared?.type.startsWith("Import")) return true;
  return declared?.type === "VariableDeclarator" && declared.init !== null && file.textOf(declared.init).startsWith("require(");
}
