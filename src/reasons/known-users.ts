/** Whether a response is sent to somebody who has logged in. */
import { holdingsOf } from "../response/holdings.js";
import type { HttpResponse } from "../response/model.js";
import { type Fact, factsOf } from "./conditions.js";
import { originOf } from "./origins.js";
import { comparesPassword, isOfUserByName, subjectOf } from "./subjects.js";

/** Something of the user is asked, or was asked for before: the client has authenticated. */
export function knowsUser(response: HttpResponse): boolean {
  const { values } = response.exchange;
  const asksOf = (fact: Fact): boolean =>
    [fact.subject, ...(fact.kind === "match" ? [fact.value] : [])].some((node) => isOfUserByName(node, fact.scope, values));
  return hasUser(response, /user|session|account/iu) || response.guards.some((guard) => factsOf(guard).some(asksOf));
}

/** Somebody logs in whose password is only compared after the response could be sent: nobody is known yet. */
export function isYetToShowPassword({ exchange, node }: HttpResponse): boolean {
  // A helper of another file completes what the call in this one decides.
  const [, end] = node.range;
  const compared = holdingsOf(exchange.handler, exchange.values.file).calls.filter(comparesPassword);
  return compared.length > 0 && compared.every(({ range: [start] }) => start > end);
}

/** The handler works with the user who is logged in. */
export function asksUser({ exchange }: HttpResponse): boolean {
  const { names } = holdingsOf(exchange.handler, exchange.values.file);
  return names.some((name) => {
    const { parent } = name;
    const isRead = name.name === "user" && parent.type === "MemberExpression" && parent.property === name;
    return isRead && parent.object.type === "Identifier" && /^(?:req|request|ctx|context|c)$/u.test(parent.object.name);
  });
}

/** The client has shown who it is; that an account was found by what it sent says nothing of that. */
export function isLoggedIn(response: HttpResponse): boolean {
  return hasUser(response, null);
}

/** There is a user where the response is sent, by what it is or by its name. */
function hasUser({ exchange: { values }, guards }: HttpResponse, named: RegExp | null): boolean {
  const isUser = ({ subject, scope }: Fact): boolean =>
    subjectOf(subject, scope, values) === "user" || named?.test(originOf(subject, scope, values).name) === true;
  return guards.some((guard) => factsOf(guard).some((fact) => fact.kind === "presence" && fact.present && isUser(fact)));
}
