/** What every rule is made with: its place in the configs, its documentation, and the walk over responses. */
import type { TSESLint, TSESTree } from "@typescript-eslint/utils";

import { describeStatus } from "./http/status-codes.js";
import type { Parsing } from "./project/modules.js";
import { repeatedStatus } from "./reasons/claims.js";
import type { CodeRule, Verdict } from "./reasons/code-rule.js";
import { RULES_OF_TASTE } from "./reasons/refinements.js";
import { evidentVerdictOf, verdictOf } from "./reasons/verdict.js";
import { type Edit, withStatusRepeated } from "./response/edits.js";
import { exchangesIn } from "./response/exchanges.js";
import type { Exchange, HttpResponse } from "./response/model.js";
import { mayRespond } from "./response/relevance.js";
import { type Settings, settingsOf } from "./settings.js";

/** What a rule says of itself. */
export interface RuleDocs {
  readonly description: string;
  /** The smallest config that turns the rule on; `false` for `all` alone. */
  readonly config: "recommended" | "strict" | false;
  /** The options with which `strict` and `all` turn the rule on, where they ask more than the defaults. */
  readonly strictOptions?: readonly unknown[];
}

export type Context<MessageIds extends string, Options extends readonly unknown[]> = Readonly<TSESLint.RuleContext<MessageIds, Options>>;

/** Where the pages of the rules are read. */
const PAGES = "https://github.com/eslint-plugin-http-status/eslint-plugin-http-status/blob/main/docs/rules";

/** A rule as it is written. */
interface RuleDefinition<Options extends readonly unknown[], MessageIds extends string> {
  readonly name: string;
  readonly meta: TSESLint.RuleMetaData<MessageIds, RuleDocs, Options>;
  readonly create: (context: Context<MessageIds, Options>, options: Options) => TSESLint.RuleListener;
}

/** Files that passed or failed the gate, by the roots of their trees, so that it is asked once for all rules. */
const relevant = new WeakMap<object, { readonly settings: Settings; readonly answer: boolean }>();

const NO_LISTENERS: TSESLint.RuleListener = Object.freeze({});

/** How the file is parsed, so that files that it imports can be; `null` where the linter does not say. */
function parsingOf({ languageOptions, sourceCode }: Context<string, readonly unknown[]>): Parsing | null {
  const { parser, parserOptions } = languageOptions;
  return parser ? { parser, options: parserOptions, visitorKeys: sourceCode.visitorKeys } : null;
}

/**
 * Makes a rule: it gets the address of its page and the defaults of its options, and is not even created for a file that
 * cannot hold a response. Its `create` throws a `TypeError` when `settings["http-status"]` is wrong.
 */
export function createRule<Options extends readonly unknown[], MessageIds extends string>({
  name,
  meta,
  create,
}: RuleDefinition<Options, MessageIds>): TSESLint.RuleModule<MessageIds, Options, RuleDocs> {
  return {
    meta: { ...meta, docs: { ...(meta.docs as RuleDocs), url: `${PAGES}/${name}.md` } },
    create(context) {
      const settings = settingsOf(context.settings);
      const { sourceCode } = context;
      let known = relevant.get(sourceCode.ast);
      if (known?.settings !== settings) {
        known = { settings, answer: mayRespond(sourceCode, context.filename, settings.vocabulary.marks) };
        relevant.set(sourceCode.ast, known);
      }
      return known.answer ? create(context, withDefaults(meta.defaultOptions, context.options)) : NO_LISTENERS;
    },
  };
}

/** Each option is an object of settings with defaults of their own. */
function withDefaults<Options extends readonly unknown[]>(defaults: Options | undefined, given: Options): Options {
  return (defaults ?? []).map((option, index) => ({
    ...(option as object),
    ...(given[index] as object | undefined),
  })) as unknown as Options;
}

/** The listeners of a rule that judges exchanges. */
export function forEachExchange<MessageIds extends string, Options extends readonly unknown[]>(
  context: Context<MessageIds, Options>,
  judge: (exchange: Exchange) => void,
): TSESLint.RuleListener {
  const settings = settingsOf(context.settings);
  return {
    "Program:exit"() {
      for (const exchange of exchangesIn(context.sourceCode, context.filename, settings, parsingOf(context))) judge(exchange);
    },
  };
}

/** The listeners of a rule that judges responses one by one. */
export function forEachResponse<MessageIds extends string, Options extends readonly unknown[]>(
  context: Context<MessageIds, Options>,
  judge: (response: HttpResponse) => void,
): TSESLint.RuleListener {
  return forEachExchange(context, (exchange) => {
    exchange.responses.forEach(judge);
  });
}

/** A change that a report offers, with the message that says what it does. */
export interface Offer<MessageIds extends string> {
  readonly messageId: MessageIds;
  readonly data?: Readonly<Record<string, unknown>>;
  /** `null` when the change cannot be spelt in place: then it is not offered. */
  readonly edit: Edit | null;
}

/** A report of a rule on a response. */
export interface Report<MessageIds extends string> {
  readonly messageId: MessageIds;
  readonly data?: Readonly<Record<string, unknown>>;
  /** Where the code decides what is wrong. */
  readonly node: TSESTree.Node;
  /** A change that is right whatever the reader intends, made by `--fix`. */
  readonly fix?: Offer<MessageIds> | null;
  /** Changes to choose from, most likely first. */
  readonly suggest?: readonly Offer<MessageIds>[];
}

/** Reports at most once for a node: a helper that several handlers call is one place in the code. */
export function reporter<MessageIds extends string, Options extends readonly unknown[]>(
  context: Context<MessageIds, Options>,
): (report: Report<MessageIds>) => void {
  const reported = new Set<TSESTree.Node>();
  return ({ messageId, data, node, fix, suggest = [] }) => {
    if (reported.has(node)) return;
    reported.add(node);
    const edit = fix?.edit ?? null;
    const fixes = edit !== null && settingsOf(context.settings).autofix;
    const offers = fixes || !fix ? suggest : [fix, ...suggest];
    context.report({
      loc: locationOf(node),
      messageId,
      ...(data && { data: { ...data } }),
      ...(fixes && { fix: edit }),
      suggest: offers.flatMap(({ edit: change, ...offer }) =>
        change ? [{ messageId: offer.messageId, ...(offer.data && { data: { ...offer.data } }), fix: change }] : [],
      ),
    });
  };
}

/** A call over several lines is marked up to the name that is called, so that its content stays readable. */
function locationOf(node: TSESTree.Node): TSESTree.SourceLocation {
  if (node.loc.start.line === node.loc.end.line) return node.loc;
  const call = node.type === "ReturnStatement" || node.type === "ThrowStatement" ? node.argument : node;
  const inner = call?.type === "AwaitExpression" ? call.argument : call;
  const end = inner?.type === "CallExpression" || inner?.type === "NewExpression" ? inner.callee.loc.end : null;
  return end ? { start: node.loc.start, end } : node.loc;
}

/**
 * The listeners of a rule that judges codes: the responses on which the verdict is this rule's.
 *
 * @param dependsOnTaste whether it also wants the verdicts that are looked for last
 */
export function forEachVerdict<MessageIds extends string, Options extends readonly unknown[]>(
  context: Context<MessageIds, Options>,
  rule: CodeRule,
  judge: (response: HttpResponse, verdict: Verdict) => void,
  dependsOnTaste = RULES_OF_TASTE.has(rule),
): TSESLint.RuleListener {
  return forEachResponse(context, (response) => {
    const verdict = dependsOnTaste ? verdictOf(response) : evidentVerdictOf(response);
    if (verdict?.rule === rule) judge(response, verdict);
  });
}

/** The offer of a code in place of a response's own, also where the content repeats that. */
export function offerCode(response: HttpResponse, code: number): Offer<"useCode"> {
  return {
    messageId: "useCode",
    data: { status: describeStatus(code) },
    edit: withStatusRepeated(response, code, repeatedStatus(response)),
  };
}

/** What a verdict offers: a fix where one code is certain, else every code to choose from. */
export function offersOf(response: HttpResponse, { codes, certain }: Verdict): Pick<Report<"useCode">, "fix" | "suggest"> {
  const [best, ...others] = codes.map((code) => offerCode(response, code));
  if (!best) return {};
  return certain ? { fix: best, suggest: others } : { suggest: [best, ...others] };
}

/** The status of a response as a message names it. */
export function statusOf(response: HttpResponse): string {
  return [...new Set(response.status.values.map(({ value }) => describeStatus(value)))].join(" or ");
}
