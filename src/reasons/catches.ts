/** The catch clause that a response is sent from. */
import type { Guard, HttpResponse } from "../response/model.js";

type Catch = Extract<Guard, { readonly kind: "catch" }>;

/** The catch clause that a response is sent from, or `null`. */
export function catchOf(response: HttpResponse): Catch | null {
  const guard = response.guards.findLast((entry) => entry.kind === "catch");
  return guard?.kind === "catch" ? guard : null;
}

/** Whether a response answers what is left of a catch clause once it has asked for errors that it knows: `if (error.code === "23505") …`. */
export function isRestOf(caught: Catch, { exchange, guards }: HttpResponse): boolean {
  const { parameter } = caught;
  const name = parameter?.type === "Identifier" ? parameter.name : null;
  if (name === null) return false;
  const asks = new RegExp(`(?<![\\w.])${name.replace(/\$/gu, "\\$")}\\b`, "u");
  return guards.slice(guards.indexOf(caught) + 1).every((guard) => {
    if (guard.kind === "catch" || guard.holds) return false;
    return asks.test(exchange.values.file.textOf(guard.kind === "condition" ? guard.test : guard.discriminant));
  });
}
