/** Statuses and fields that are set although they can no longer reach the client. */
import type { Effect, Framework, Source } from "../frameworks/framework.js";
import { isRedirection } from "../http/status-codes.js";
import type { Lookup, Site } from "./lookup.js";
import type { Guard, HttpResponse, Loss } from "./model.js";
import type { Draft, Unsent } from "./state.js";
import { functionAround } from "./survey.js";
import type { Values } from "./values.js";

/** What will not be sent once an effect has changed a draft. */
export function unsentAfter(
  before: Draft,
  after: Draft,
  effect: Effect,
  site: Site,
  guards: readonly Guard[],
  lookup: Lookup,
  values: Values,
): readonly Unsent[] {
  if (before.committed === true) {
    const late = asksWhetherSent(guards, values) ? null : lateBy(effect, site, lookup, values);
    return late ? [...before.unsent, late] : before.unsent;
  }
  const ignored = effect.loses && lookup.read(effect.loses, site);
  const overridden = effect.status && overriddenBy(before.status, after.status, effect.status);
  // A status that the code sets itself is the one that it wants.
  const isOwn = effect.status && !("constant" in effect.status);
  const known = isOwn ? before.unsent.filter(({ kind }) => kind !== "overridden") : before.unsent;
  const added: Unsent[] = [];
  if (overridden) added.push(overridden);
  if (ignored?.node) {
    const value = values.statuses(ignored.node, ignored.scope).only?.value ?? null;
    added.push({ node: ignored.node, kind: isAddress(effect) ? "address" : "ignored", what: "status", value });
  }
  return added.length > 0 ? [...known, ...added] : known;
}

/** Whether a redirect goes to what reads like its status. */
function isAddress({ loses, status, fields }: Effect): boolean {
  if (!loses || !fields || !("Location" in fields) || !status || !("constant" in status)) return false;
  return isRedirection(Number(status.constant)) && JSON.stringify(fields.Location) === JSON.stringify(loses);
}

/** A status set before, where the framework puts its own in its place, or a redirect that of the redirect. */
function overriddenBy(before: Draft["status"], after: Draft["status"], source: Source): Unsent | null {
  const set = before.only;
  const sent = after.only?.value ?? null;
  if (!set?.node || set.value === null || sent === null || sent === set.value) return null;
  if (!("constant" in source || isRedirection(sent) || isRedirection(set.value))) return null;
  return { node: set.node, kind: "overridden", what: "status", value: set.value };
}

/** A status set on a context that goes out with what the context makes alone, where another response is sent in its place. */
export function unsentOn({ status }: Draft, own: Framework, made: Framework): readonly Unsent[] {
  const makesAll =
    own !== made &&
    !own.mergesResponses &&
    Object.values(own.objects.context ?? {})
      .flat()
      .some(({ inherits }) => inherits);
  const set = makesAll ? status.only : null;
  return set?.node && set.value !== null ? [{ node: set.node, kind: "overridden", what: "status", value: set.value }] : [];
}

/** The statuses that a response has lost, now that it is sent. */
export function lossesOf(response: HttpResponse, unsent: readonly Unsent[]): readonly Loss[] {
  const sent = response.status.only?.value;
  return unsent
    .filter(
      ({ kind, what, value }) => kind === "ignored" || kind === "address" || what === "field" || (sent !== undefined && sent !== value),
    )
    .map((loss) => ({ ...loss, response }));
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
  const late = lateBy(effect, site, lookup, values);
  return late && { ...late, response: certain };
}

/** The status or field that an effect sets, where it is too late for it. */
function lateBy(effect: Effect, site: Site, lookup: Lookup, values: Values): Unsent | null {
  if (effect.status) {
    const bound = lookup.read(effect.status, site);
    const value = bound?.node ? (values.statuses(bound.node, bound.scope).only?.value ?? null) : null;
    return { node: site.node, kind: "late", what: "status", value };
  }
  if (!effect.field) return null;
  const name = lookup.read(effect.field.name, site);
  const [text] = name?.node ? values.texts(name.node, name.scope) : [];
  return text ? { node: site.node, kind: "late", what: "field", value: text.text } : null;
}

/** Whether the code asks by itself if it is too late. */
function asksWhetherSent(guards: readonly Guard[], values: Values): boolean {
  return guards.some((guard) => guard.kind === "condition" && values.file.textOf(guard.test).includes("headersSent"));
}
