import type { TSESTree } from "@typescript-eslint/utils";

import type { Effect, Role } from "../frameworks/framework.js";
import { isRedirection } from "../http/status-codes.js";
import { FieldEffects } from "./field-effects.js";
import type { Site } from "./lookup.js";
import { lateIn, unsentAfter } from "./losses.js";
import type { Guard } from "./model.js";
import { Possible, type Sourced } from "./possible.js";
import { type ObjectValue, Recorder } from "./recorder.js";
import { blank, type Draft, headOf, variants, type Written } from "./state.js";
import type { Bound } from "./values.js";
import { isWithin } from "./syntax.js";

/** Applies the effects that a framework's description gives to pieces of syntax. */
export abstract class Applier extends Recorder {
  readonly #fields = new FieldEffects(this.context.lookup, this.context.values);

  /** The names of the fields that are set where the request is passed on, or left to the handlers that follow. */
  readonly fieldsPassedOn = new Set<string>();

  /**
   * Whoever comes next finds the response as it is now.
   *
   * @param isCertain whether the request is passed on here; at the end of a function it is if nothing was sent
   */
  protected passOn(isCertain: boolean): void {
    for (const { fields, handed, sent } of this.state?.drafts.values() ?? []) {
      if (!isCertain && (sent.length > 0 || (this.exchange.framework.ending === "assigned" && !handed))) continue;
      for (const name of fields.names) if (this.#fields.names.has(name)) this.fieldsPassedOn.add(name);
    }
  }

  /** Applies what a piece of syntax does to an object, and gives the object that it yields. */
  protected apply(value: ObjectValue, effect: Effect, site: Site): ObjectValue | null {
    if (!this.state) return null;
    const target = effect.makes === undefined ? value : this.#made(value, effect.makes, effect, site);
    const before = this.draftOf(target.identity);
    this.#change(target, effect, site);
    if (effect.hands) this.handOver(target, false);
    if (!effect.completes) {
      const late = lateIn(before, effect, site, this.state.guards, this.context.lookup, this.context.values);
      if (late) this.losses.push(late);
    } else if (effect.raisesErrors && this.raisedBy(effect, site)) return null;
    else this.#completeBy(target, effect, site);
    if (effect.makes !== undefined) return target;
    return effect.is === undefined ? null : { ...target, role: effect.is };
  }

  /** A new object; an error is known by the syntax that makes it, an answer is new each time that code runs. */
  #made(value: ObjectValue, role: Role, effect: Effect, site: Site): ObjectValue {
    const made: ObjectValue = { framework: value.framework, role, identity: role === "answer" ? { made: site.node } : site.node };
    const { status, fields, unsent } = effect.inherits ? this.draftOf(value.identity) : { ...blank, fields: this.ambient };
    this.update(made.identity, { ...blank, status, fields, unsent });
    return made;
  }

  #change(value: ObjectValue, effect: Effect, site: Site): void {
    const read = effect.content && this.context.lookup.read(effect.content, site);
    const content = read?.node
      ? {
          node: read.node,
          scope: read.scope,
          ...(effect.document && { document: true }),
          ...(effect.noContent && { noContent: effect.noContent }),
        }
      : // A property that may be there: nothing is known of its value.
        read === null && effect.content && "property" in effect.content
        ? "unknown"
        : null;
    const writes = this.#isWriting(value, effect);
    const change = (draft: Draft): Draft => {
      const status = effect.unknownStatus ? Possible.unknown : effect.status ? this.#statusAfter(draft, effect, site) : draft.status;
      const named = this.#fields.after(draft.fields, effect, site);
      const fields = effect.otherFields ? named.opened() : named;
      const changed: Draft = { ...draft, status, fields, content: content ?? draft.content };
      const unsent = unsentAfter(draft, changed, effect, site, this.state?.guards ?? [], this.context.lookup, this.context.values);
      const after =
        content || status !== draft.status || fields !== draft.fields || unsent !== draft.unsent || effect.commits
          ? { ...headOf(draft, changed), unsent, committed: effect.commits ?? draft.committed }
          : draft;
      return writes ? { ...after, written: this.#written(draft, after, effect, site) } : after;
    };
    const draft = this.draftOf(value.identity);
    const after = change(draft);
    if (after === draft && draft.others.length === 0) return;
    this.update(value.identity, draft.others.length === 0 ? after : variants([after, ...draft.others.map(change)]));
  }

  /** Whether a response is made here, or one that goes out at the end of the handler gets its status or content. */
  #isWriting({ framework, role }: ObjectValue, effect: Effect): boolean {
    if (role === "answer") return effect.makes !== undefined || effect.is === "answer";
    return (
      framework.ending === "assigned" &&
      (role === "context" || role === "response") &&
      (effect.status !== undefined || effect.content !== undefined)
    );
  }

  #written(before: Draft, after: Draft, effect: Effect, site: Site): Written {
    const status = after.status.map((value) => value ?? 0);
    const known = before.written;
    // Content tells more than a status, in whatever order the two are set; a chain of calls is as long as it is.
    const isChained = known !== null && isWithin(known.completion, site.node);
    const completion = known && !isChained && !effect.content && before.content ? known.completion : site.node;
    return {
      completion,
      node: completion === known?.completion ? known.node : this.decidingCall(status, this.contentOf(after, effect), completion),
      guards: known && isChained ? known.guards : (this.state?.guards ?? []),
    };
  }

  #completeBy(target: ObjectValue, effect: Effect, site: Site): void {
    const origin = effect.completes === "now" ? "sent" : "thrown";
    const test = effect.asserts ?? effect.refuses;
    const asserted = test && this.context.lookup.read(test, site);
    const holds = effect.asserts === undefined;
    const start = this.state;
    if (asserted?.node && start) this.state = { ...start, guards: [...start.guards, this.#condition(asserted.node, holds)] };
    if (effect.ends) this.mayThrow();
    this.complete(target, site, origin, effect);
    if (asserted?.node && start) this.state = { ...start, guards: [...start.guards, this.#condition(asserted.node, !holds)] };
    else if (effect.ends) this.state = null;
  }

  #condition(test: TSESTree.Node, holds: boolean): Guard {
    return { kind: "condition", test: test as TSESTree.Expression, holds, scope: this.scope };
  }

  #statusAfter(draft: Draft, effect: Effect, site: Site): Possible<number | null> {
    const { status: source } = effect;
    if (!source) return draft.status;
    const bound = "constant" in source ? null : this.context.lookup.read(source, site);
    // An object that has no such property leaves the status as it is.
    if (bound?.node === null) return effect.otherwise === undefined ? draft.status : Possible.of(effect.otherwise);
    const value =
      "constant" in source ? Possible.of(Number(source.constant)) : this.#statusIn(bound, "codes" in source ? source.codes : null);
    if (!effect.keepsStatus) return value;
    const replaced = (one: number | null): boolean => one === null || (effect.keepsStatus === "redirect" && !isRedirection(one));
    return new Possible(
      draft.status.values.flatMap((one): readonly Sourced<number | null>[] => (replaced(one.value) ? value.values : [one])),
      draft.status.complete && value.complete,
    );
  }

  #statusIn(bound: Bound | null, codes: { readonly [text: string]: number } | null): Possible<number> {
    if (!bound?.node) return Possible.unknown;
    const { values } = this.context;
    const texts = codes ? values.texts(bound.node, bound.scope) : [];
    if (!codes || texts.length === 0) return values.statuses(bound.node, bound.scope);
    const known = texts.filter(({ text }) => Object.hasOwn(codes, text));
    return new Possible(
      known.map(({ text, node }) => ({ value: codes[text] ?? 0, node })),
      // Of a text that is chosen somewhere, the choices may not all be known.
      known.length === 1 && values.resolve(bound.node, bound.scope).node?.type === "Literal",
    );
  }

  /** Raises the error that a call passes as content, if it is one. */
  protected abstract raisedBy(effect: Effect, site: Site): boolean;
}
