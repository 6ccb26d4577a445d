/**
 * What is known at one point of a handler: of each response under construction, and of the conditions that hold.
 * States are never changed, so that branches can share them.
 */
import type { TSESTree } from "@typescript-eslint/utils";

import { Fields } from "./fields.js";
import type { Guard, HttpResponse, Loss } from "./model.js";
import { Possible } from "./possible.js";
import type { Scope } from "./values.js";

/** Identifies a response or an error under construction. */
export type Identity = object;

/** An expression with the scope in which it is to be read. */
export interface Passed {
  readonly node: TSESTree.Node;
  readonly scope: Scope;
  /** It names a file or a page. */
  readonly document?: boolean;
  /** What alone stands for no content. */
  readonly noContent?: "null" | "nothing";
  /** It is an error, made to be thrown, that carries this status. */
  readonly error?: Possible<number | null>;
}

/** Where a response was made, or last assigned, that goes out when the handler returns it or ends. */
export interface Written {
  /** The call or assignment. */
  readonly completion: TSESTree.Node;
  /** The same, in the code that decides it: of a helper, its call. */
  readonly node: TSESTree.Node;
  readonly guards: readonly Guard[];
}

/** A status that will not be sent, unless what is set later changes that. */
export type Unsent = Pick<Loss, "node" | "kind" | "what" | "value">;

/** A response under construction. */
export interface Draft {
  readonly written: Written | null;
  /** What it may be instead, where paths join on which different responses were written. */
  readonly others: readonly Draft[];
  /** The status set so far; `null` among the values where none is. */
  readonly status: Possible<number | null>;
  /** Statuses set so far that will not be sent. */
  readonly unsent: readonly Unsent[];
  readonly fields: Fields;
  /** Whether status and fields have gone out, before the content; `perhaps` when it differs by path. */
  readonly committed: boolean | "perhaps";
  /** `unknown` when it differs by path. */
  readonly content: Passed | "unknown" | null;
  /** Responses completed on some path that leads here. */
  readonly sent: readonly HttpResponse[];
  /** Whether code that is not visible had the response in hand and may have completed it. */
  readonly handed: boolean;
}

export interface State {
  readonly drafts: ReadonlyMap<Identity, Draft>;
  readonly guards: readonly Guard[];
}

const MAX_GUARDS = 100;

/** A response on which nothing has been set. */
export const blank: Draft = {
  written: null,
  others: [],
  unsent: [],
  status: Possible.of<number | null>(null),
  fields: Fields.none,
  committed: false,
  content: null,
  sent: [],
  handed: false,
};

/** A response of which nothing is known: code that is not visible had it in hand. */
export function handedOver(draft: Draft, keepsFields: boolean): Draft {
  return {
    ...draft,
    others: draft.others.map((other) => handedOver(other, keepsFields)),
    status: draft.status.or(Possible.unknown),
    fields: keepsFields ? draft.fields : draft.fields.opened(),
    handed: true,
  };
}

/** A response as it is after a change, whose status and fields come too late once they have gone out. */
export function headOf(before: Draft, after: Draft): Draft {
  if (before.committed === false) return after;
  const { status, fields } = before;
  return before.committed === true
    ? { ...after, status, fields }
    : { ...after, status: status.or(after.status), fields: fields.or(after.fields) };
}

/** A response of the Fetch standard, with what was set on the context: its fields, if they are no longer those `before`, and its status in place of 200. */
export function mergedWith(draft: Draft, { status, fields }: Draft, before: Fields): Draft {
  const isSet = !status.must((code) => code === null);
  const isPlain = draft.status.must((code) => code === null || code === 200);
  return {
    ...draft,
    status:
      isSet && isPlain ? status : isSet && draft.status.may((code) => code === null || code === 200) ? Possible.unknown : draft.status,
    fields: fields === before ? draft.fields : draft.fields.opened(),
  };
}

export function withDraft(state: State, identity: Identity, draft: Draft): State {
  if (state.drafts.get(identity) === draft) return state;
  return { ...state, drafts: new Map(state.drafts).set(identity, draft) };
}

/** The state without what is known of an object that can no longer be reached. */
export function withoutDraft(state: State | null, identity: Identity): State | null {
  if (!state?.drafts.has(identity)) return state;
  const drafts = new Map(state.drafts);
  drafts.delete(identity);
  return { ...state, drafts };
}

export function withGuard(state: State, guard: Guard): State {
  // Of very many conditions that were passed, the last is what tells.
  if (state.guards.length >= MAX_GUARDS) return { ...state, guards: [...state.guards.slice(0, MAX_GUARDS - 1), guard] };
  return { ...state, guards: [...state.guards, guard] };
}

/** What is known where two paths join; a path that ended is `null`. */
export function join(left: State | null, right: State | null): State | null {
  if (!left || !right || left === right) return left ?? right;
  const drafts = joinDrafts(left.drafts, right.drafts);
  const guards = commonGuards(left.guards, right.guards);
  return drafts === left.drafts && guards === left.guards ? left : { drafts, guards };
}

function joinDrafts(left: State["drafts"], right: State["drafts"]): State["drafts"] {
  if (left === right) return left;
  let drafts: Map<Identity, Draft> | null = null;
  for (const [identity, draft] of right) {
    const mine = left.get(identity);
    const joined = mine ? joinDraft(mine, draft) : draft;
    if (joined !== mine) (drafts ??= new Map(left)).set(identity, joined);
  }
  // What both paths know alike stays one object, so that nobody has to look at it again.
  return drafts ?? left;
}

function joinDraft(left: Draft, right: Draft): Draft {
  if (left === right) return left;
  if (isWritten(left) || isWritten(right)) return variants([left, ...left.others, right, ...right.others]);
  return merged(left, right);
}

/** As many responses as may go out from one place; of more, what they have in common is what is known. */
const MAX_VARIANTS = 24;

/** Responses of which one goes out; those written by the same code on several paths are one. */
export function variants(drafts: readonly Draft[]): Draft {
  const distinct: Draft[] = [];
  for (const draft of drafts) {
    const at = distinct.findIndex((other) => isSame(other.written, draft.written) || distinct.length >= MAX_VARIANTS);
    const same = distinct[at];
    if (same) distinct[at] = merged(same, draft);
    else distinct.push(draft);
  }
  const [first = blank, ...others] = distinct.map((draft) => ({ ...draft, others: [] }));
  return { ...first, others };
}

function isWritten(draft: Draft): boolean {
  return draft.written !== null || draft.others.length > 0;
}

function isSame(left: Written | null, right: Written | null): boolean {
  return left === right || (left?.completion === right?.completion && left?.node === right?.node);
}

function merged(left: Draft, right: Draft): Draft {
  if (left === right) return left;
  // What was set on the path that has sent its response matters to no later one.
  if (isAhead(left, right)) return { ...right, sent: left.sent, handed: left.handed || right.handed };
  if (isAhead(right, left)) return { ...left, sent: right.sent, handed: left.handed || right.handed };
  return {
    written:
      left.written && right.written
        ? { ...left.written, guards: commonGuards(left.written.guards, right.written.guards) }
        : (left.written ?? right.written),
    others: [],
    status: left.status.or(right.status),
    unsent: joinUnsent(left.unsent, right.unsent),
    fields: left.fields.or(right.fields),
    committed: left.committed === right.committed ? left.committed : "perhaps",
    content: sameContent(left.content, right.content) ? left.content : "unknown",
    sent: joinSent(left.sent, right.sent),
    handed: left.handed || right.handed,
  };
}

/** As many responses as are looked for among those sent before another. */
const MAX_SENT = 50;

function joinSent(left: Draft["sent"], right: Draft["sent"]): Draft["sent"] {
  return left === right || left.length >= MAX_SENT ? left : [...new Set([...left, ...right])].slice(0, MAX_SENT);
}

/** What is set too late is so on one path alone, too; what is replaced may be sent on the other. */
function joinUnsent(left: readonly Unsent[], right: readonly Unsent[]): readonly Unsent[] {
  if (left === right) return left;
  const also = (list: readonly Unsent[], one: Unsent): boolean => list.some(({ node, kind }) => node === one.node && kind === one.kind);
  return [
    ...left.filter((one) => one.kind === "late" || also(right, one)),
    ...right.filter((one) => one.kind === "late" && !also(left, one)),
  ];
}

function sameContent(left: Draft["content"], right: Draft["content"]): boolean {
  if (left === right) return true;
  return left !== null && right !== null && left !== "unknown" && right !== "unknown" && left.node === right.node;
}

/** Whether one path has sent all that the other has, and more. */
function isAhead(draft: Draft, other: Draft): boolean {
  return draft.sent.length > other.sent.length && other.sent.every((response) => draft.sent.includes(response));
}

/** What holds where a response goes out that was made or assigned under other guards: both hold. */
export function guardsOf(written: Written, now: readonly Guard[]): readonly Guard[] {
  const common = commonGuards(written.guards, now).length;
  return common === now.length ? written.guards : [...now, ...written.guards.slice(common)];
}

export function commonGuards(left: readonly Guard[], right: readonly Guard[], isSame = Object.is): readonly Guard[] {
  if (left === right) return left;
  let length = 0;
  while (length < left.length && length < right.length && isSame(left[length], right[length])) length++;
  return length === left.length ? left : left.slice(0, length);
}

/** Whether two guards are the same condition, be it of another round of a loop. */
export function isSameCondition(left: Guard, right: Guard): boolean {
  if (left === right) return true;
  if (left.scope !== right.scope) return false;
  if (left.kind === "condition") return right.kind === "condition" && left.test === right.test && left.holds === right.holds;
  if (left.kind === "catch") return right.kind === "catch" && left.origin === right.origin;
  return (
    right.kind === "case" && left.discriminant === right.discriminant && left.holds === right.holds && left.tests[0] === right.tests[0]
  );
}
