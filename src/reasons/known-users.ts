/** Whether a response is sent to somebody who has logged in. */
import type { HttpResponse } from "../response/model.js";
import { type Fact, factsOf } from "./conditions.js";
import { originOf } from "./origins.js";
import { isOfUser, subjectOf } from "./subjects.js";

/** Something of the user is asked, or was asked for before: the client has authenticated. */
export function knowsUser(response: HttpResponse): boolean {
  const asksOf = (fact: Fact): boolean => isOfUser(fact.subject) || (fact.kind === "match" && isOfUser(fact.value));
  return hasUser(response) || response.guards.some((guard) => factsOf(guard).some(asksOf));
}

/** The handler works with the user who is logged in. */
export function asksUser({ exchange }: HttpResponse): boolean {
  return /\b(?:req|request|ctx|context|c)\s*\??\.\s*user\b/u.test(exchange.values.file.textOf(exchange.handler));
}

/** There is a user where the response is sent. */
export function hasUser({ exchange, guards }: HttpResponse): boolean {
  const { values } = exchange;
  return guards.some((guard) =>
    factsOf(guard).some(
      (fact) =>
        fact.kind === "presence" &&
        fact.present &&
        (subjectOf(fact.subject, fact.scope, values) === "user" ||
          /user|session|account/iu.test(originOf(fact.subject, fact.scope, values).name)),
    ),
  );
}
