/** Statuses and fields that are set although they can no longer reach the client. */
import type { Effect } from "../frameworks/framework.js";
import { isRedirection } from "../http/status-codes.js";
import type { Lookup, Site } from "./lookup.js";
import type { Guard, HttpResponse, Loss } from "./model.js";
import type { Sourced } from "./possible.js";
import type { Draft } from "./state.js";
import { functionAround } from "./survey.js";
import type { Values } from "./values.js";

/** A status that a redirecting call replaces by its own. */
export function overriddenBy(response: HttpResponse, set: Sourced<number | null> | null): Loss | null {
  if (!set?.node || set.value === null) return null;
  const sent = response.status.only?.value;
  if (sent === undefined || sent === set.value || !(isRedirection(sent) || isRedirection(set.value))) return null;
  return { node: set.node, kind: "overridden", what: "status", value: set.value, response };
}

/** An argument that the framework does not take for a status. */
export function ignoredBy(response: HttpResponse, effect: Effect, site: Site, lookup: Lookup, values: Values): Loss | null {
  const ignored = effect.loses && lookup.read(effect.loses, site);
  if (!ignored?.node) return null;
  const value = values.statuses(ignored.node, ignored.scope).only?.value ?? null;
  return { node: ignored.node, kind: "ignored", what: "status", value, response };
}

/** What is set after the response was sent. */
export function lateIn(before: Draft, effect: Effect, site: Site, guards: readonly Guard[], lookup: Lookup, values: Values): Loss | null {
  const certain = before.sent.find(
    (response) =>
      response.origin === "sent" &&
      response.guards.every((guard, index) => guards[index] === guard) &&
      functionAround(response.completion) === functionAround(site.node),
  );
  if (!certain || before.handed) return null;
  if (effect.status) {
    const bound = lookup.read(effect.status, site);
    const value = bound?.node ? (values.statuses(bound.node, bound.scope).only?.value ?? null) : null;
    return { node: site.node, kind: "late", what: "status", value, response: certain };
  }
  if (!effect.field) return null;
  const name = lookup.read(effect.field.name, site);
  const [text] = name?.node ? values.texts(name.node, name.scope) : [];
  return text ? { node: site.node, kind: "late", what: "field", value: text.text, response: certain } : null;
}
