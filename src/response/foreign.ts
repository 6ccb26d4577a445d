import type { TSESTree } from "@typescript-eslint/utils";

import type { Effect, Framework, Source } from "../frameworks/framework.js";
import { codeOfName } from "../http/status-names.js";
import { nameOfText } from "./constant-texts.js";
import { plainArguments, type Site } from "./lookup.js";
import type { FunctionNode, Guard } from "./model.js";
import { Possible } from "./possible.js";
import { Raiser } from "./raiser.js";
import type { ObjectValue } from "./recorder.js";
import { keyName, memberName, unwrap } from "./names.js";
import { isFunction } from "./source-file.js";
import { type Draft, join } from "./state.js";

/** Functions of other modules that take the response to read it or to set a cookie: they set no other field. */
const KEEPS_FIELDS =
  /log|trace|metric|audit|track|cookie|token|session|jwt|validate|check|verify|ensure|require|assert|auth|permission|parse|find|load|fetch|limit|morgan|onFinished/iu;

/** Functions of other modules that ask a question. */
const ASKS = /^(?:is|has)[A-Z]/u;

/** Of these, functions that leave the response as it is, but for a cookie. */
const KEEPS_ALL = /cookie|^log(?!in|out|off)|^(?:trace|track|audit)|onFinished/iu;

/** Functions of other modules that answer: `sendError(res, 404, "…")`, `response.notFound(res)`, `handleError(res, e)`. */
const ANSWERS = /send|respond|response|reply|error|fail|success|json|answer|output|resolve|reject|handle|http|api|result/iu;

/** The roles of what a response is sent through, and of a response itself. */
const CARRIERS: ReadonlySet<string> = new Set(["response", "context", "answer"]);

/** Whether a value is what a response is sent through, or a response itself. */
export function isCarrier(value: ObjectValue | null): value is ObjectValue {
  return value !== null && CARRIERS.has(value.role);
}

/** How a context completes a response: it is sent when the handler ends, or made and sent by being returned. */
function completedAs(effect: Effect, { role, framework }: ObjectValue): Effect {
  if (effect.completes !== "now" || role !== "context") return effect;
  const rest = Object.fromEntries(Object.entries(effect).filter(([key]) => key !== "completes")) as Effect;
  return framework.ending === "assigned" ? rest : { ...rest, makes: "answer", inherits: true };
}

/** Knows what code that is not in the file does to a response. */
export abstract class Foreign extends Raiser {
  /** Evaluates an argument; a function among them may be called by whoever receives it. */
  protected abstract argument(node: TSESTree.Node, guard?: Guard | null): ObjectValue | null;

  /** Runs a function that is passed to code that may call it at any time, or never. */
  protected abstract callback(fn: FunctionNode, guard: Guard | null): void;

  /** Whether what an expression yields is what the handler returns. */
  protected abstract isReturned(node: TSESTree.Node): boolean;

  /** `promise.then(onResult, onError).catch(onError)`. */
  protected promise(
    node: TSESTree.CallExpression,
    callee: TSESTree.MemberExpression,
    name: "catch" | "then",
    before: typeof this.state,
  ): null {
    node.arguments.forEach((passed, index) => {
      const catches = name === "catch" || index === 1;
      const fn = catches ? this.context.file.functionOf(passed) : null;
      if (!fn || !isFunction(unwrap(passed))) {
        this.argument(passed);
        return;
      }
      const guard: Guard = { kind: "catch", parameter: fn.params[0] ?? null, origin: callee.object, scope: this.scope };
      const after = this.state;
      // The error may come from before any of the promise's callbacks ran.
      this.state = join(before, after);
      if (this.state && before) this.state = { ...this.state, guards: before.guards };
      this.callback(fn, guard);
      this.state = join(after, this.state);
    });
    return null;
  }

  /**
   * What a description says of a function or class of another module, or of a global one.
   *
   * @param passed what the arguments are to the exchange
   * @returns `null` when none describes it; the value that it yields may be `null`
   */
  protected described(
    node: TSESTree.CallExpression | TSESTree.NewExpression,
    callee: TSESTree.Node,
    passed: readonly (ObjectValue | null)[],
  ): { readonly value: ObjectValue | null } | null {
    const plain = plainArguments(node.arguments);
    const site: Site = { node, arguments: plain, open: plain.length < node.arguments.length, assigned: null, scope: this.scope };
    const found = this.context.lookup.exported(callee, node.type === "NewExpression" ? "new" : "call", site);
    if (!found) return null;
    const { framework, effect } = found;
    const { is, makes, on } = effect;
    if (makes === undefined && (on !== undefined || is === undefined || CARRIERS.has(is))) {
      const target = on ? this.#objectAt(on, passed, site) : [...passed, ...this.nestedResponses(node)].find((value) => isCarrier(value));
      // A name that no file of the project has is the framework's only where it is given something of the framework.
      if (target && framework.handlers && target.framework !== framework && !this.context.file.originOf(callee)) return null;
      if (target) return { value: this.#applyTo(target, framework, effect, site) };
      // What is described is known, even where it is not seen what it acts on.
      if (is === undefined) return effect.registers ? null : { value: null };
    }
    return { value: this.apply({ framework, role: is ?? "", identity: node }, effect, site) };
  }

  #objectAt(source: Source, passed: readonly (ObjectValue | null)[], site: Site): ObjectValue | null {
    const node = this.context.lookup.read(source, site)?.node;
    const index = site.arguments.findIndex((given) => given === node);
    return index === -1 ? (node?.type === "Identifier" ? this.expression(node) : null) : (passed[index] ?? null);
  }

  /** A helper acts on the response that it is given; what it makes of it may have a role in the helper's own description. */
  #applyTo(target: ObjectValue, framework: Framework, effect: Effect, site: Site): ObjectValue | null {
    const value = this.apply(target, completedAs(effect, target), site);
    const { is } = effect;
    return value && is !== undefined && Object.hasOwn(framework.objects, is) && !Object.hasOwn(target.framework.objects, is)
      ? { ...value, framework }
      : value;
  }

  /** A call of a function that is not in this file. */
  protected foreign(node: TSESTree.CallExpression, callee: TSESTree.Node, passed: readonly (ObjectValue | null)[]): ObjectValue | null {
    const response = passed.find((value) => isCarrier(value));
    const name = callee.type === "Identifier" ? callee.name : callee.type === "MemberExpression" ? (memberName(callee) ?? "") : "";
    if (!response) {
      const made = this.#houseObject(node, callee, name);
      if (made) return made;
      for (const value of this.nestedResponses(node)) this.handTo(name, value);
      return null;
    }
    if (name === "pipe" || name === "pipeline") {
      this.apply(
        response,
        { completes: "now", content: { argument: 0 } },
        { node, arguments: plainArguments(node.arguments), assigned: null, scope: this.scope },
      );
      return null;
    }
    if (response.role !== "answer" && this.isForAnswering(callee, name)) this.#houseAnswer(node, name, response);
    this.handTo(name, response);
    // A response that is given away and whose place what comes back takes: withCors(Response.json(…)).
    return response.role === "answer" && this.isReturned(node) ? response : null;
  }

  protected isForAnswering(callee: TSESTree.Node, name: string): boolean {
    return (
      ANSWERS.test(name) ||
      codeOfName(name) !== null ||
      (callee.type === "MemberExpression" && ANSWERS.test(this.context.file.textOf(callee.object)))
    );
  }

  /** `return respond(404, { message })` where handlers return objects: what a helper of another module makes. */
  #houseObject(node: TSESTree.CallExpression, callee: TSESTree.Node, name: string): ObjectValue | null {
    const { framework } = this.exchange;
    if (!framework.objectAnswers || !this.isReturned(node)) return null;
    const made: ObjectValue = { framework, role: "answer", identity: { made: node } };
    const status = this.#statusTold(node, name);
    if (!status || !(this.isForAnswering(callee, name) || codeOfName(name) !== null)) return null;
    const written = { completion: node, node, guards: this.state?.guards ?? [] };
    this.update(made.identity, { ...this.#madeElsewhere(node, this.draftOf(made.identity), status), written });
    return made;
  }

  /** A method of the response itself that no file in sight puts there: `res.fail(404, "…")`, `res.notFound("…")`. */
  protected answeredBy(node: TSESTree.CallExpression, name: string, response: ObjectValue): void {
    if (node.arguments.length > 0 && (ANSWERS.test(name) || codeOfName(name) !== null)) this.#houseAnswer(node, name, response);
  }

  /** A function that is not visible gets the response: its name tells what it leaves alone. */
  protected handTo(name: string, value: ObjectValue): void {
    // Through what makes responses none is sent: `isMobile(c)`, `getToken(c)` read the request.
    const makes = value.role === "context" && value.framework.ending === undefined;
    const keeps = KEEPS_FIELDS.test(name) || ASKS.test(name);
    if (keeps && !ANSWERS.test(name) && (makes || KEEPS_ALL.test(name))) this.mayThrow();
    else this.handOver(value, keeps);
  }

  /** `sendError(res, 409, "…")`: a helper of another module that is given the status answers with it. */
  #houseAnswer(node: TSESTree.CallExpression, name: string, response: ObjectValue): void {
    const status = this.#statusTold(node, name);
    if (!status) return;
    this.update(response.identity, this.#madeElsewhere(node, this.draftOf(response.identity), status));
    // What makes responses only hands one back: it is sent where that is returned.
    const returns = response.framework.ending === undefined && response.role === "context";
    if (!returns || this.isReturned(node))
      this.complete(response, { node, arguments: [], assigned: null, scope: this.scope }, returns ? "returned" : "sent");
  }

  /** The status that a helper is given, or that its name states. */
  #statusTold(node: TSESTree.CallExpression, name: string): Possible<number> | null {
    const statuses = node.arguments
      .flatMap((passed) => this.#statusesPassed(passed))
      .filter((status) => status.values.length > 0 && status.values.every(({ value }) => value >= 200 && value < 600));
    const named = codeOfName(name.replace(/(?:Error|Response|Exception)s?$|^(?:send|respond|reply)(?:With)?/gu, ""));
    const agree = new Set(statuses.map((passed) => passed.only?.value)).size === 1;
    if (agree) return statuses[0] ?? null;
    return named !== null && statuses.length === 0 ? Possible.of(named) : null;
  }

  #madeElsewhere(node: TSESTree.CallExpression, draft: Draft, status: Possible<number>): Draft {
    const text = node.arguments.find((passed) => this.#isText(passed)) ?? node.arguments.find((passed) => this.#holdsMessage(passed));
    return {
      ...draft,
      status,
      fields: this.#tellsAddress(node) ? draft.fields.opened() : draft.fields.openedButLocation(),
      handed: true,
      content: text ? { node: text, scope: this.scope } : null,
    };
  }

  #isText(expression: TSESTree.Node): boolean {
    const { values } = this.context;
    return values.texts(expression, this.scope).length > 0 || nameOfText(expression, this.scope, values) !== null;
  }

  /** `{ statusCode: 400, message: "…" }`. */
  #holdsMessage(passed: TSESTree.CallExpressionArgument): boolean {
    if (passed.type !== "ObjectExpression") return false;
    return passed.properties.some(
      (entry) =>
        entry.type === "Property" && /^(?:message|msg|error)$/u.test(keyName(entry.key, entry.computed) ?? "") && this.#isText(entry.value),
    );
  }

  /** A status passed alone, or as `{ status: 201 }`. */
  #statusesPassed(passed: TSESTree.CallExpressionArgument): readonly Possible<number>[] {
    const { values } = this.context;
    if (passed.type === "SpreadElement") return [];
    if (passed.type !== "ObjectExpression") return [values.statuses(passed, this.scope)];
    return passed.properties.flatMap((entry) => {
      const name = entry.type === "Property" ? keyName(entry.key, entry.computed) : null;
      return entry.type === "Property" && name !== null && /^(?:status|statusCode|httpStatus)$/u.test(name)
        ? [values.statuses(entry.value, this.scope)]
        : [];
    });
  }

  /** Whether a call is given what could be an address to send. */
  #tellsAddress(node: TSESTree.CallExpression): boolean {
    return /location|header|href|url|uri|path|["'`]\//iu.test(this.context.file.textOf(node));
  }

  protected nestedResponses(node: TSESTree.CallExpression | TSESTree.NewExpression): readonly ObjectValue[] {
    const found: ObjectValue[] = [];
    for (const passed of node.arguments) {
      if (passed.type !== "ObjectExpression") continue;
      for (const entry of passed.properties) {
        const value = entry.type === "Property" && entry.value.type === "Identifier" ? this.expression(entry.value) : null;
        if (isCarrier(value)) found.push(value);
      }
    }
    return found;
  }
}
