/** What a response is about: the evidence of its words, its conditions and the errors caught, weighed together. */
import type { TSESTree } from "@typescript-eslint/utils";

import { describeStatus, isClientError } from "../http/status-codes.js";
import type { HttpResponse } from "../response/model.js";
import { type Evidence, evidenceOfGuards } from "./guards.js";
import { hintsOf } from "./hints.js";
import { codesOf, type ReasonKind } from "./reason.js";
import { reasonsInText } from "./words.js";

/** The reason of a response. */
export interface Reason {
  readonly kind: ReasonKind;
  /** Two kinds of evidence agree, or one cannot mean anything else; and none speaks for another reason. */
  readonly certain: boolean;
  /** The codes that state the reason, best first. */
  readonly codes: readonly number[];
}

const memo = new WeakMap<HttpResponse, Reason | null>();

/** The reason of a response, or `null` when nothing tells. */
export function reasonOf(response: HttpResponse): Reason | null {
  const known = memo.get(response);
  if (known !== undefined) return known;
  const words = evidenceOfWords(response);
  const hints = words.length > 0 ? hintsOf(response).filter((kind) => words.some((entry) => entry.kind === kind)) : [];
  const suggested = hints.map((kind) => ({ kind, source: "guard", strength: "likely" }) as const);
  const reason = weigh([...evidenceOfGuards(response), ...suggested, ...words], response.status.must(isClientError));
  memo.set(response, reason);
  return reason;
}

/** The evidence that the texts of the content give. */
export function evidenceOfWords(response: HttpResponse): readonly Evidence[] {
  const texts = response.content.texts.filter(({ text }) => !namesStatus(text, response));
  return texts.flatMap(({ text, node }) =>
    reasonsInText(text).map(({ kind, strength }) => {
      // Of two texts only one is sent: what the other does not say as well is not certain.
      const other = alternativeTo(node, response);
      const agreed =
        other === null || texts.some((entry) => entry.node === other && reasonsInText(entry.text).some((wording) => wording.kind === kind));
      return { kind, strength: agreed ? strength : "likely", source: "words" as const };
    }),
  );
}

/** What is sent in place of a text: the other branch of its ternary, or the caught error's own words (`error.message || "Not found"`). */
function alternativeTo(node: TSESTree.Node, { guards }: HttpResponse): TSESTree.Node | null {
  const { parent } = node;
  if (parent?.type === "ConditionalExpression" && parent.test !== node)
    return parent.consequent === node ? parent.alternate : parent.consequent;
  const isFallback = parent?.type === "LogicalExpression" && parent.operator !== "&&" && parent.right === node;
  return isFallback && guards.at(-1)?.kind === "catch" ? parent.left : null;
}

/** `Forbidden` with 403, `bad_request` with 400: the text says what the code does, and no more. An error of the server is one. */
function namesStatus(text: string, { status }: HttpResponse): boolean {
  const letters = lettersOf(text);
  return letters !== "" && status.values.some(({ value }) => value < 500 && lettersOf(describeStatus(value)) === letters);
}

function lettersOf(text: string): string {
  return text.replace(/[^a-z]/giu, "").toLowerCase();
}

/** Words that say more exactly what a second kind of evidence leaves open do not contradict it. */
const REFINES: { readonly [kind in ReasonKind]?: readonly ReasonKind[] } = {
  "not-found": ["invalid-credentials", "not-authenticated", "gone"],
  duplicate: ["state-conflict"],
  "invalid-input": ["malformed-request", "too-large", "uri-too-long", "duplicate", "not-found", "not-authenticated", "invalid-credentials"],
};

/** Both say that nobody knows who asks (401). */
const CREDENTIALS: ReadonlySet<ReasonKind> = new Set(["not-authenticated", "invalid-credentials"]);

/** Where the code blames the client, `Something went wrong` says nothing against a condition, unless it conceals what there is. */
function weigh(evidence: readonly Evidence[], blamesClient: boolean): Reason | null {
  const kinds = [...new Set(evidence.map(({ kind }) => kind))];
  // What is refined by another kind gives way to it.
  const standing = kinds.filter((kind) => !(REFINES[kind] ?? []).some((finer) => kinds.includes(finer)));
  const [kind] = standing
    .map((candidate) => [candidate, score(evidence, candidate)] as const)
    .sort(([, left], [, right]) => right - left)
    .map(([candidate]) => candidate);
  if (kind === undefined) return null;
  const own = evidence.filter((entry) => entry.kind === kind);
  // Words of another kind with the same code agree: `Invalid token` where a password's hash does not match.
  const sources = new Set(
    evidence.filter((entry) => entry.kind === kind || (CREDENTIALS.has(entry.kind) && CREDENTIALS.has(kind))).map(({ source }) => source),
  );
  // A condition alone is not enough where the words speak of something else.
  const spoken =
    sources.has("words") ||
    !evidence.some((entry) => entry.source === "words" && !(blamesClient && kind !== "duplicate" && isVague(entry)));
  const agreed = sources.size > 1 || (spoken && own.some(({ strength }) => strength === "certain"));
  // `The id was not provided, and no customer was found`: what is missing is in the request.
  if (kind === "not-found" && evidence.some((entry) => entry.kind === "invalid-input" && entry.source === "words"))
    return { kind, certain: false, codes: codesOf[kind] };
  const rivals = standing.filter(
    (other) => other !== kind && evidence.some((entry) => entry.kind === other && entry.strength === "certain"),
  );
  return { kind, certain: agreed && rivals.length === 0, codes: codesOf[kind] };
}

function isVague({ kind, strength }: Evidence): boolean {
  return kind === "server-fault" && strength === "likely";
}

function score(evidence: readonly Evidence[], kind: ReasonKind): number {
  return evidence.filter((entry) => entry.kind === kind).reduce((sum, { strength }) => sum + (strength === "certain" ? 2 : 1), 0);
}
