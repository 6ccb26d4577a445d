/** Statuses and fields that are set although they can no longer reach the client. */
import type { Effect, Source } from "../frameworks/framework.js";
import { isRedirection } from "../http/status-codes.js";
import type { Lookup, Site } from "./lookup.js";
import type { Guard, HttpResponse, Loss } from "./model.js";
import type { Draft, Unsent } from "./state.js";
import { functionAround } from "./survey.js";
import type { Values } from "./values.js";

/** The statuses that will not be sent once an effect has changed the status of a draft. */
export function unsentAfter(
  draft: Draft,
  status: Draft["status"],
  effect: Effect,
  site: Site,
  lookup: Lookup,
  values: Values,
): readonly Unsent[] {
  const ignored = effect.loses && lookup.read(effect.loses, site);
  const overridden = effect.status && overriddenBy(draft.status, status, effect.status);
  // A status that the code sets itself is the one that it wants.
  const known = effect.status && !("constant" in effect.status) ? draft.unsent.filter(({ kind }) => kind === "ignored") : draft.unsent;
  const added: Unsent[] = [];
  if (overridden) added.push(overridden);
  if (ignored?.node) {
    const value = values.statuses(ignored.node, ignored.scope).only?.value ?? null;
    added.push({ node: ignored.node, kind: "ignored", value });
  }
  return added.length > 0 ? [...known, ...added] : known;
}

/** A status set before, where the framework puts its own in its place, or a redirect that of the redirect. */
function overriddenBy(before: Draft["status"], after: Draft["status"], source: Source): Unsent | null {
  const set = before.only;
  const sent = after.only?.value ?? null;
  if (!set?.node || set.value === null || sent === null || sent === set.value) return null;
  if (!("constant" in source || isRedirection(sent) || isRedirection(set.value))) return null;
  return { node: set.node, kind: "overridden", value: set.value };
}

/** The statuses that a response has lost, now that it is sent. */
export function lossesOf(response: HttpResponse, unsent: readonly Unsent[]): readonly Loss[] {
  const sent = response.status.only?.value;
  return unsent
    .filter(({ kind, value }) => kind === "ignored" || (sent !== undefined && sent !== value))
    .map((loss) => ({ ...loss, what: "status", response }));
}

/** What is lost on every way out: a status that one response overrides may be what another one sends. */
export function lostIn(losses: readonly Loss[], responses: readonly HttpResponse[]): readonly Loss[] {
  const isSent = (node: Loss["node"]): boolean => responses.some(({ status }) => status.values.some((value) => value.node === node));
  return losses.filter(
    (loss, index) =>
      losses.findIndex(({ node, kind }) => node === loss.node && kind === loss.kind) === index &&
      !(loss.kind === "overridden" && isSent(loss.node)),
  );
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
