/** Whether what is missing is the target resource: what the request is about, and not a thing that it refers to. */
import type { HttpResponse } from "../response/model.js";
import { isFromClient } from "./attempts.js";
import { carriesOwnOutcome, isAcknowledged } from "./circumstances.js";
import { factsOf } from "./conditions.js";
import { createsByName } from "./creation.js";
import { currentGuard } from "./guards.js";
import { isLookup, originOf } from "./origins.js";
import type { ReasonKind } from "./reason.js";
import { isSingleLookup } from "./resources.js";

/** What is looked up by a name of the code's own, a template or a setting, is the server's to have. */
export function looksUpByConstant(response: HttpResponse): boolean {
  const guard = currentGuard(response);
  const { values } = response.exchange;
  return (guard ? factsOf(guard) : []).some((fact) => {
    const call = fact.kind === "presence" && !fact.present ? originOf(fact.subject, fact.scope, values).call : null;
    return call?.arguments.every((passed) => passed.type === "Literal" || passed.type === "TemplateLiteral") === true;
  });
}

/** A thing that is missing or refused, but not the one that the request is about. */
export function isElsewhere(response: HttpResponse, kind: ReasonKind): boolean {
  if (isAcknowledged(response)) return true;
  if (kind !== "not-found") return carriesOwnOutcome(response) && kind !== "method-not-allowed";
  const guard = currentGuard(response);
  const absent = guard ? factsOf(guard).filter((fact) => fact.kind === "presence" && !fact.present) : [];
  const { values } = response.exchange;
  // What a creation misses is a thing that its content refers to, unless the path names it.
  if (absent.length === 0) return createsByName(response);
  return absent.every((fact) => {
    const { call, parameter } = originOf(fact.subject, fact.scope, values);
    // What nobody looked up is missing in the request or in the account, which is another matter.
    if (!call) return parameter === null;
    return (
      isLookup(call) &&
      call.arguments.some((passed) => isFromClient(passed, values, 0) && namesReference(values.file.textOf(passed), response))
    );
  });
}

/** `productId`, `body.category`: a key into something else, unlike the e-mail or name by which the thing itself is known. */
function namesReference(text: string, response: HttpResponse): boolean {
  if (/e-?mail|user_?name|phone|login|slug|token|code|handle|\bname\b/iu.test(text)) return false;
  if (/params|query\b|decoded|payload/iu.test(text)) return false;
  const { file } = response.exchange.values;
  const handler = file.textOf(response.exchange.handler);
  const [, name = ""] = /([a-z]\w*)\W*$/iu.exec(text) ?? [];
  const fromParameters = new RegExp(
    `\\{[^}]*\\b${name}\\b[^}]*\\}[^=;]*=\\s*\\w+\\.(?:params|query)\\b|\\b${name}\\s*=[^;\\n]*\\.(?:params|query)\\b`,
    "u",
  );
  return name !== "" && !fromParameters.test(handler);
}

/** 404 under the condition that a list of many things is empty. */
export function isEmptyList(response: HttpResponse): boolean {
  const guard = currentGuard(response);
  if (guard?.kind !== "condition") return false;
  const { values } = response.exchange;
  const test = values.file.textOf(guard.test);
  if (!/\.length\b/u.test(test)) return false;
  const facts = factsOf(guard);
  const about = facts.map(({ subject }) => values.file.textOf(subject));
  return facts.some((fact) => {
    if (fact.kind !== "presence" || fact.present) return false;
    // `!users || users.length === 0` asks twice about one thing.
    if (!fact.alone && !facts.every((other, index) => other.kind === "presence" && !other.present && about[index] === about[0]))
      return false;
    const { call, name } = originOf(fact.subject, fact.scope, values);
    if (!call || !/[^s]s$|list$/iu.test(name) || isSingleLookup(call)) return false;
    const text = values.file.textOf(call);
    // Rows of a look-up by key are not a collection: SQL drivers return one row as a list.
    return /\.(?:find|findAll|findMany|list\w*|getAll\w*|all)\s*\(/u.test(text) && !/select|\b_?id\b|\.params\b/iu.test(text);
  });
}
