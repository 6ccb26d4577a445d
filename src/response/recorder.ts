import type { TSESTree } from "@typescript-eslint/utils";

import type { Effect, Framework, Role } from "../frameworks/framework.js";
import { Content } from "./content.js";
import type { Decorations } from "./decorations.js";
import { defaultOf, emptyOf, isSet } from "./default-status.js";
import type { HouseErrors } from "./house-errors.js";
import type { Lookup, Site } from "./lookup.js";
import type { Links } from "./links.js";
import { lossesOf, unsentOn } from "./losses.js";
import type { Exchange, FunctionNode, Guard, HttpResponse, Loss } from "./model.js";
import { callAbroad } from "./calls-abroad.js";
import { narrowed } from "./narrowing.js";
import { passesByName } from "./parameters.js";
import { guardsAround } from "./own-guards.js";
import { Possible, type Sourced } from "./possible.js";
import type { Registrations } from "./registrations.js";
import type { SourceFile } from "./source-file.js";
import type { Fields } from "./fields.js";
import {
  blank,
  commonGuards,
  type Draft,
  guardsOf,
  handedOver,
  type Identity,
  isSameCondition,
  join,
  mergedWith,
  type State,
  withDraft,
} from "./state.js";
import type { Scope, Values } from "./values.js";
import { isNothing, isWithin } from "./syntax.js";

/** A value that matters to an exchange: the response, an error with a status, the `next` function … */
export interface ObjectValue {
  readonly framework: Framework;
  readonly role: Role;
  readonly identity: Identity;
}

/** What is the same for every exchange of a file. */
export interface FileContext {
  readonly file: SourceFile;
  /** Where the imports of the file lead. */
  readonly links: Links;
  readonly values: Values;
  readonly lookup: Lookup;
  readonly houseErrors: HouseErrors;
  readonly registrations: Registrations;
  readonly decorations: Decorations;
  /** Functions that throw an error of their own making. */
  readonly throwing: ReadonlyMap<FunctionNode, unknown>;
  /** Functions that are exchanges of their own, and so are not traced as callbacks of another. */
  readonly roots: ReadonlySet<FunctionNode>;
  /** Helpers that were traced from a call, and so need not be traced on their own. */
  readonly inlined: Set<FunctionNode>;
  /** Functions that make a response, or call one that does. */
  readonly makers: ReadonlySet<FunctionNode>;
}

/** A call that is being traced through: the function and where it is called. */
export interface Frame {
  readonly fn: FunctionNode;
  readonly call: TSESTree.Node | null;
  readonly parent: Frame | null;
  /** Whether what the function returns is what the handler returns. */
  readonly tail: boolean;
  /** How many guards held where it was called. */
  readonly guards: number;
  /** The states in which the function returns. */
  exit: State | null;
  returned: ObjectValue | null;
}

/** A `try` that is being traced: what is known at any point of it. */
export interface Attempt {
  state: State | null;
  readonly thrown: RecordedResponse[];
}

/** A response of the model while its exchange is still being traced. */
export type RecordedResponse = { -readonly [key in keyof HttpResponse]: HttpResponse[key] };

/** Keeps what is known at the current point, and records the responses that are completed. */
export abstract class Recorder {
  protected state: State | null;
  protected frame: Frame;
  protected readonly attempts: Attempt[] = [];
  protected readonly context: FileContext;
  protected readonly exchange: Exchange;
  readonly responses: RecordedResponse[] = [];
  readonly losses: Loss[] = [];
  readonly #byCompletion = new Map<TSESTree.Node, RecordedResponse[]>();
  protected readonly ambient: Fields;
  /** How often a response was completed, also where that was known already. */
  protected completions = 0;

  constructor(context: FileContext, exchange: Exchange, ambient: Fields) {
    this.context = context;
    this.exchange = exchange;
    this.ambient = ambient;
    this.frame = { fn: exchange.handler, call: null, parent: null, tail: true, guards: 0, exit: null, returned: null };
    this.state = { drafts: new Map(), guards: [] };
  }

  protected draftOf(identity: Identity): Draft {
    return this.state?.drafts.get(identity) ?? { ...blank, fields: this.ambient };
  }

  protected update(identity: Identity, draft: Draft): void {
    if (this.state) this.state = withDraft(this.state, identity, draft);
  }

  /** An error may be raised here: the innermost `try` around it is left with what is known now. */
  protected mayThrow(): void {
    this.leaveAttempt(this.state);
  }

  protected leaveAttempt(state: State | null): void {
    const attempt = this.attempts.at(-1);
    if (attempt) attempt.state = join(attempt.state, state);
  }

  /** What happens here reaches no `catch` clause around it. */
  protected outsideAttempts(run: () => void): void {
    const around = this.attempts.splice(0);
    run();
    this.attempts.push(...around);
  }

  /** Code that is not visible gets the response. */
  protected handOver(value: ObjectValue, keepsFields: boolean): void {
    this.update(value.identity, handedOver(this.draftOf(value.identity), keepsFields));
    this.mayThrow();
  }

  /** Records the response that a call, return or throw completes. */
  protected complete(value: ObjectValue, site: Site, origin: HttpResponse["origin"], effect?: Effect): RecordedResponse | null {
    if (!this.state) return null;
    const { identity, framework } = value;
    const draft = this.draftOf(identity);
    const content = this.contentOf(draft, effect);
    const { handler, framework: own } = this.exchange;
    // Of a handler's own response, whoever it is sent through, the handler's framework has set the default.
    const status = this.#sentStatus(draft, identity === handler ? own : framework, this.state.guards);
    const node = this.decidingCall(status, content, site.node);
    const response = this.#respond(draft, status, content, {
      framework: identity === handler ? framework : own,
      origin,
      node,
      completion: site.node,
      guards: node === site.node ? this.state.guards : guardsAround(node, this.state.guards),
    });
    this.losses.push(...lossesOf(response, draft.unsent));
    this.update(identity, { ...draft, content: null, committed: false, unsent: [], sent: [...draft.sent, response] });
    return response;
  }

  /** Records every response that an object may be which goes out here: by being returned, or at the end of the handler. */
  protected completeWritten({ identity, framework }: ObjectValue, origin: HttpResponse["origin"]): void {
    const draft = this.draftOf(identity);
    const own = this.exchange.framework;
    const context = framework !== own && own.mergesResponses ? this.draftOf(this.exchange.handler) : null;
    for (const made of [draft, ...draft.others]) {
      const variant = context ? mergedWith(made, context, this.ambient) : made;
      const { written } = variant;
      if (!written || !this.state) continue;
      const guards = guardsOf(written, this.state.guards);
      const { completion, node } = written;
      const status = this.#sentStatus(variant, framework, guards);
      const response = this.#respond(variant, status, this.contentOf(variant, undefined), {
        framework: own,
        origin,
        node,
        completion,
        guards,
      });
      this.losses.push(...lossesOf(response, [...variant.unsent, ...unsentOn(this.draftOf(this.exchange.handler), own, framework)]));
    }
  }

  #respond(
    draft: Draft,
    status: Possible<number>,
    content: Content,
    sent: Pick<HttpResponse, "framework" | "origin" | "node" | "completion" | "guards">,
  ): RecordedResponse {
    const set = draft.status.values.filter(({ value }) => value !== null).length;
    const explicit = set === draft.status.values.length ? true : set === 0 && draft.status.complete ? false : null;
    const response = this.#record({
      exchange: this.exchange,
      ...sent,
      get method() {
        return narrowed(this.exchange.method, this.guards);
      },
      get methodBasis() {
        const { method } = this.exchange;
        return this.method.complete && this.method !== method ? "registered" : this.exchange.methodBasis;
      },
      status,
      explicit,
      fields: sent.origin === "thrown" ? draft.fields.opened() : draft.fields,
      content,
      earlier: draft.sent,
    });
    this.completions++;
    if (sent.origin === "thrown") this.attempts.at(-1)?.thrown.push(response);
    return response;
  }

  /** The status that goes out: the one set, or else the framework's own. */
  #sentStatus({ status, content, handed }: Draft, framework: Framework, guards: readonly Guard[]): Possible<number> {
    if (isSet(status)) return status;
    if (framework.keepsErrorStatus && this.exchange.kind === "error-handler") return Possible.unknown;
    const isEmpty = content === null ? !handed : content !== "unknown" && isNothing(content.node);
    const own =
      isEmpty && framework.emptyStatus !== undefined
        ? emptyOf(framework.emptyStatus, this.context.lookup.majorOf(framework))
        : defaultOf(framework.defaultStatus, () => narrowed(this.exchange.method, guards));
    const sent = status.values.flatMap(({ value, node }): readonly Sourced<number>[] => (value === null ? own.values : [{ value, node }]));
    return new Possible(sent, status.complete && own.complete);
  }

  protected contentOf(draft: Draft, effect: Effect | undefined): Content {
    const { values } = this.context;
    if (draft.content === "unknown") return new Content("unknown", null, this.scope, values);
    if (!draft.content) {
      const presence = draft.handed || effect?.content !== undefined ? "unknown" : "absent";
      return new Content(presence, null, this.scope, values);
    }
    const { node, scope } = draft.content;
    const resolved = values.resolve(node, scope).node;
    const empty = !resolved || (resolved.type === "Identifier" && resolved.name === "undefined");
    const isPage = /html/iu.test(this.#text(draft.fields.get("Content-Type")));
    return new Content(empty ? "absent" : "present", node, scope, values, {
      ...draft.content,
      document: effect?.document === true || draft.content.document === true || isPage,
    });
  }

  #text(node: TSESTree.Node | null): string {
    const [found] = node ? this.context.values.texts(node, this.scope) : [];
    return found?.text ?? "";
  }

  /** The call in the traced code, outermost first, that supplies the status or the text; else the completing call. */
  protected decidingCall(status: Possible<number>, content: Content, completion: TSESTree.Node): TSESTree.Node {
    if (!this.frame.parent) return completion;
    const supplied = [...status.values, ...content.texts].flatMap(({ node }) => node ?? []);
    const frames: Frame[] = [];
    for (let frame: Frame | null = this.frame; frame; frame = frame.parent) frames.unshift(frame);
    const deciding =
      frames.find(({ call }) => call && supplied.some((node) => isWithin(node, call))) ??
      frames.find(({ call }) => call && supplied.some((node) => passesByName(call, node, this.context.values, this.scope)));
    return deciding?.call ?? callAbroad(frames, completion, this.context.file, this.state?.guards.length) ?? completion;
  }

  /** The responses that the code of this file decides. */
  get decidedHere(): readonly RecordedResponse[] {
    return this.responses.filter(({ node }) => this.context.file.holds(node));
  }

  /** The same completion reached again, by a loop or by two paths of one call, is one response. */
  #record(found: RecordedResponse): RecordedResponse {
    const known = this.#byCompletion.get(found.completion) ?? [];
    const same = known.find((response) => response.node === found.node);
    if (!same) {
      this.#byCompletion.set(found.completion, [...known, found]);
      this.responses.push(found);
      return found;
    }
    same.status = same.status.or(found.status);
    same.explicit = same.explicit === found.explicit ? same.explicit : null;
    same.fields = (same.fields as Fields).or(found.fields as Fields);
    same.guards = commonGuards(same.guards, found.guards, isSameCondition);
    same.earlier = [...new Set([...same.earlier, ...found.earlier])];
    return same;
  }

  /** Whether a function stands in one that is being traced: the handler, or a helper that it calls. */
  protected isInsideTraced(fn: TSESTree.Node): boolean {
    for (let frame: Frame | null = this.frame; frame; frame = frame.parent) if (fn !== frame.fn && isWithin(fn, frame.fn)) return true;
    return false;
  }

  /** Forgets responses thrown inside a `try` whose catch clause answers in their place. */
  protected forget(responses: readonly RecordedResponse[]): void {
    for (const response of responses) {
      const index = this.responses.indexOf(response);
      if (index !== -1) this.responses.splice(index, 1);
      const known = this.#byCompletion.get(response.completion);
      const others = known?.filter((entry) => entry !== response);
      if (others) this.#byCompletion.set(response.completion, others);
    }
  }

  protected abstract get scope(): Scope;
}
