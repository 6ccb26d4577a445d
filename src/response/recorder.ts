import type { TSESLint, TSESTree } from "@typescript-eslint/utils";

import type { Effect, Framework, Role } from "../frameworks/framework.js";
import { isRedirection } from "../http/status-codes.js";
import { Content } from "./content.js";
import type { HouseErrors } from "./house-errors.js";
import type { Lookup, Site } from "./lookup.js";
import type { Exchange, FunctionNode, Guard, HttpResponse, Loss } from "./model.js";
import { Possible, type Sourced } from "./possible.js";
import type { Registrations } from "./registrations.js";
import type { SourceFile } from "./source-file.js";
import type { Fields} from "./state.js";
import { blank, commonGuards, type Draft, type Identity, join, type State, withDraft } from "./state.js";
import type { Bound, Scope, Values } from "./values.js";

/** A value that matters to an exchange: the response, an error with a status, the `next` function … */
export interface ObjectValue {
  readonly framework: Framework;
  readonly role: Role;
  readonly identity: Identity;
}

/** What is the same for every exchange of a file. */
export interface FileContext {
  readonly file: SourceFile;
  readonly values: Values;
  readonly lookup: Lookup;
  readonly houseErrors: HouseErrors;
  readonly registrations: Registrations;
  /** Functions that are exchanges of their own, and so are not traced as callbacks of another. */
  readonly roots: ReadonlySet<FunctionNode>;
  /** Functions that throw an error of their own making. */
  readonly throwing: ReadonlySet<FunctionNode>;
  /** Helpers that were traced from a call, and so need not be traced on their own. */
  readonly inlined: Set<FunctionNode>;
}

/** A call that is being traced through: the function and where it is called. */
export interface Frame {
  readonly fn: FunctionNode;
  readonly call: TSESTree.Node | null;
  readonly parent: Frame | null;
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
  /** The names of all fields set on a response, for what middleware sets ahead of handlers. */
  readonly fieldsSet = new Set<string>();
  protected readonly context: FileContext;
  protected readonly exchange: Exchange;
  readonly responses: RecordedResponse[] = [];
  readonly losses: Loss[] = [];
  readonly #byCompletion = new Map<TSESTree.Node, RecordedResponse[]>();
  readonly #ambient: Fields;

  constructor(context: FileContext, exchange: Exchange, ambient: Fields) {
    this.context = context;
    this.exchange = exchange;
    this.#ambient = ambient;
    this.frame = { fn: exchange.handler, call: null, parent: null, exit: null, returned: null };
    this.state = { drafts: new Map(), guards: [] };
  }

  protected draftOf(identity: Identity): Draft {
    return this.state?.drafts.get(identity) ?? { ...blank, fields: this.#ambient };
  }

  protected update(identity: Identity, draft: Draft): void {
    if (this.state) this.state = withDraft(this.state, identity, draft);
  }

  /** An error may be raised here: a `try` around it is left with what is known now. */
  protected mayThrow(): void {
    // The innermost catch clause takes it.
    const attempt = this.attempts.at(-1);
    if (attempt) attempt.state = join(attempt.state, this.state);
  }

  /** Applies what a piece of syntax does to an object, and gives the object that it yields. */
  protected apply(value: ObjectValue, effect: Effect, site: Site): ObjectValue | null {
    if (!this.state) return null;
    let draft = this.draftOf(value.identity);
    const before = draft;
    if (effect.unknownStatus) draft = { ...draft, status: Possible.unknown };
    if (effect.status) draft = { ...draft, status: this.#statusAfter(draft, effect, site) };
    const fields = this.#fieldsAfter(draft.fields, effect, site);
    if (fields !== draft.fields) draft = { ...draft, fields };
    const passed = effect.content && this.context.lookup.read(effect.content, site);
    if (passed?.node) draft = { ...draft, content: { node: passed.node, scope: passed.scope } };
    if (draft !== before) this.update(value.identity, draft);
    if (!effect.completes) this.#noteLate(before, effect, site);
    else {
      if (effect.raisesErrors && this.raisedBy(site)) return null;
      const response = this.complete(value.identity, site, effect.completes === "now" ? "sent" : "thrown", effect);
      if (response) this.#noteLost(before, effect, site, response);
    }
    return effect.is === undefined ? null : { ...value, role: effect.is };
  }

  #statusAfter(draft: Draft, effect: Effect, site: Site): Possible<number | null> {
    const { status: source } = effect;
    if (!source) return draft.status;
    const value = "constant" in source ? Possible.of(Number(source.constant)) : this.#statusIn(this.context.lookup.read(source, site));
    if (!effect.keepsStatus) return value;
    return new Possible(
      draft.status.values.flatMap((one): readonly Sourced<number | null>[] => (one.value === null ? value.values : [one])),
      draft.status.complete && value.complete,
    );
  }

  #statusIn(bound: Bound | null): Possible<number> {
    return bound?.node ? this.context.values.statuses(bound.node, bound.scope) : Possible.unknown;
  }

  #fieldsAfter(fields: Fields, effect: Effect, site: Site): Fields {
    const { lookup, values } = this.context;
    let after = fields;
    if (effect.field) {
      const name = lookup.read(effect.field.name, site);
      const value = effect.field.value && lookup.read(effect.field.value, site);
      const [text] = name?.node ? values.texts(name.node, name.scope) : [];
      after = text ? this.#withField(after, text.text, value?.node ?? null) : after.opened();
    }
    if (effect.removes) {
      const name = lookup.read(effect.removes, site);
      const [text] = name?.node ? values.texts(name.node, name.scope) : [];
      if (text) after = after.without(text.text);
    }
    if (effect.fields) {
      const { fields: source } = effect;
      if (isSource(source)) after = this.#withObject(after, lookup.read(source, site));
      else {
        for (const [name, from] of Object.entries(source)) after = this.#withField(after, name, lookup.read(from, site)?.node ?? null);
      }
    }
    return after;
  }

  #withField(fields: Fields, name: string, value: TSESTree.Node | null): Fields {
    this.fieldsSet.add(name.toLowerCase());
    return fields.with(name, value);
  }

  /** The fields of an object literal; of anything else, any field may be set. */
  #withObject(fields: Fields, bound: Bound | null, depth = 0): Fields {
    if (!bound?.node) return fields;
    if (depth > 4) return fields.opened();
    const object = this.context.values.objectOf(bound.node, bound.scope);
    if (object?.node.type !== "ObjectExpression") {
      return this.#withPairs(fields, bound) ?? fields.opened();
    }
    let after = fields;
    for (const entry of object.node.properties) {
      if (entry.type === "SpreadElement") {
        after = this.#withObject(after, { node: entry.argument, scope: object.scope }, depth + 1);
        continue;
      }
      const [text] = entry.computed ? this.context.values.texts(entry.key, object.scope) : [];
      const name = entry.computed
        ? text?.text
        : entry.key.type === "Identifier"
          ? entry.key.name
          : String((entry.key as TSESTree.Literal).value);
      after = name === undefined ? after.opened() : this.#withField(after, name, entry.value);
    }
    return after;
  }

  /** `["Name", "value", …]` and `[["Name", "value"], …]`, the array forms of `writeHead`. */
  #withPairs(fields: Fields, bound: Bound): Fields | null {
    const { node, scope } = this.context.values.resolve(bound.node as TSESTree.Node, bound.scope);
    if (node?.type !== "ArrayExpression") return null;
    let after = fields;
    node.elements.forEach((element, index) => {
      if (!element) return;
      const name = element.type === "ArrayExpression" ? element.elements[0] : index % 2 === 0 ? element : null;
      if (!name) return;
      const [text] = this.context.values.texts(name, scope);
      after = text ? this.#withField(after, text.text, null) : after.opened();
    });
    return after;
  }

  /** Records the response that a call, return or throw completes. */
  protected complete(identity: Identity, site: Site, origin: HttpResponse["origin"], effect?: Effect): RecordedResponse | null {
    if (!this.state) return null;
    const draft = this.draftOf(identity);
    const status = draft.status.map((value) => value ?? this.exchange.framework.defaultStatus);
    const set = draft.status.values.filter(({ value }) => value !== null).length;
    const explicit = set === draft.status.values.length ? true : set === 0 && draft.status.complete ? false : null;
    const content = this.#contentOf(draft, effect);
    const found: RecordedResponse = {
      exchange: this.exchange,
      origin,
      node: this.#decidingCall(status, content, site.node),
      completion: site.node,
      status,
      explicit,
      fields: origin === "thrown" ? draft.fields.opened() : draft.fields,
      content,
      guards: this.state.guards,
      earlier: draft.sent,
    };
    const response = this.#record(found);
    if (origin === "thrown") this.attempts.at(-1)?.thrown.push(response);
    this.update(identity, { ...draft, content: null, sent: [...draft.sent, response] });
    return response;
  }

  #contentOf(draft: Draft, effect: Effect | undefined): Content {
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
    return new Content(empty ? "absent" : "present", node, scope, values, effect?.document === true || isPage);
  }

  #text(node: TSESTree.Node | null): string {
    const [found] = node ? this.context.values.texts(node, this.scope) : [];
    return found?.text ?? "";
  }

  /** The call in the traced code, outermost first, that supplies the status or the text; else the completing call. */
  #decidingCall(status: Possible<number>, content: Content, completion: TSESTree.Node): TSESTree.Node {
    if (!this.frame.parent) return completion;
    const supplied = [...status.values.map(({ node }) => node), ...content.texts.map(({ node }) => node)];
    const calls: TSESTree.Node[] = [];
    for (let frame: Frame | null = this.frame; frame; frame = frame.parent) if (frame.call) calls.unshift(frame.call);
    return calls.find((call) => supplied.some((node) => node !== null && within(node, call))) ?? completion;
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
    same.guards = commonGuards(same.guards, found.guards);
    same.earlier = [...new Set([...same.earlier, ...found.earlier])];
    return same;
  }

  /** Forgets responses thrown inside a `try` whose catch clause answers in their place. */
  protected forget(responses: readonly RecordedResponse[]): void {
    for (const response of responses) {
      const index = this.responses.indexOf(response);
      if (index !== -1) this.responses.splice(index, 1);
      const known = this.#byCompletion.get(response.completion);
      if (known)
        this.#byCompletion.set(
          response.completion,
          known.filter((entry) => entry !== response),
        );
    }
  }

  #noteLost(before: Draft, effect: Effect, site: Site, response: HttpResponse): void {
    const { lookup, values } = this.context;
    const ignored = effect.loses && lookup.read(effect.loses, site);
    if (ignored?.node) {
      const value = values.statuses(ignored.node, ignored.scope).only?.value ?? null;
      this.losses.push({ node: ignored.node, kind: "ignored", what: "status", value, response });
    }
    const set = before.status.only;
    if (!effect.status || effect.keepsStatus || !set?.node || set.value === null) return;
    const sent = response.status.only?.value;
    if (sent !== undefined && sent !== set.value && (isRedirection(sent) || isRedirection(set.value))) {
      this.losses.push({ node: set.node, kind: "overridden", what: "status", value: set.value, response });
    }
  }

  #noteLate(before: Draft, effect: Effect, site: Site): void {
    const guards = this.state?.guards ?? [];
    const certain = before.sent.find(
      (response) =>
        response.origin === "sent" &&
        response.guards.every((guard, index) => guards[index] === guard) &&
        frameOf(response.completion) === frameOf(site.node),
    );
    if (!certain || before.handed) return;
    if (effect.status) {
      const value = this.#statusIn(this.context.lookup.read(effect.status, site)).only?.value ?? null;
      this.losses.push({ node: site.node, kind: "late", what: "status", value, response: certain });
    } else if (effect.field) {
      const name = this.context.lookup.read(effect.field.name, site);
      const [text] = name?.node ? this.context.values.texts(name.node, name.scope) : [];
      if (text) this.losses.push({ node: site.node, kind: "late", what: "field", value: text.text, response: certain });
    }
  }

  protected abstract get scope(): Scope;

  /** Raises the error that a call passes as content, if it is one. */
  protected abstract raisedBy(site: Site): boolean;
}

function isSource(
  value: NonNullable<Effect["fields"]>,
): value is Exclude<NonNullable<Effect["fields"]>, { readonly [name: string]: never }> & never {
  return "argument" in value || "assigned" in value || "constant" in value || "property" in value;
}

function within(node: TSESTree.Node, outer: TSESTree.Node): boolean {
  return node.range[0] >= outer.range[0] && node.range[1] <= outer.range[1];
}

/** The innermost function around a node: code after a send runs after it only within the same function. */
function frameOf(node: TSESTree.Node): TSESTree.Node | null {
  let at: TSESTree.Node | undefined = node.parent;
  while (at && at.type !== "FunctionDeclaration" && at.type !== "FunctionExpression" && at.type !== "ArrowFunctionExpression")
    at = at.parent;
  return at ?? null;
}

export type Variable = TSESLint.Scope.Variable;
