import type { TSESTree } from "@typescript-eslint/utils";

import { codeOfName } from "../http/status-names.js";
import { plainArguments } from "./lookup.js";
import type { FunctionNode, Guard } from "./model.js";
import { Possible } from "./possible.js";
import { Raiser } from "./raiser.js";
import type { ObjectValue } from "./recorder.js";
import { isFunction, keyName, memberName, unwrap } from "./source-file.js";
import { join } from "./state.js";

/** Functions of other modules that take the response to read it or to set a cookie: they set no other field. */
export const KEEPS_FIELDS =
  /log|trace|metric|audit|track|cookie|token|session|jwt|validate|check|verify|is[A-Z]|has[A-Z]|ensure|require|assert|auth|permission|parse|find|load|fetch|limit|morgan|onFinished/iu;

/** Functions of other modules that answer: `sendError(res, 404, "…")`, `response.notFound(res)`, `handleError(res, e)`. */
const ANSWERS = /send|respond|response|reply|error|fail|success|json|answer|output|resolve|reject|handle|http|api|result/iu;

/** Whether a value is what a response is sent through, or a response itself. */
export function isCarrier(value: ObjectValue | null): value is ObjectValue {
  return value?.role === "response" || value?.role === "context" || value?.role === "answer";
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

  /** A call of a function that is not in this file. */
  protected foreign(node: TSESTree.CallExpression, callee: TSESTree.Node, passed: readonly (ObjectValue | null)[]): ObjectValue | null {
    const response = passed.find((value) => isCarrier(value));
    const name = callee.type === "Identifier" ? callee.name : callee.type === "MemberExpression" ? (memberName(callee) ?? "") : "";
    if (!response) {
      for (const value of this.nestedResponses(node)) this.handOver(value, KEEPS_FIELDS.test(name));
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
    if (
      response.role !== "answer" &&
      (ANSWERS.test(name) || (callee.type === "MemberExpression" && ANSWERS.test(this.context.file.textOf(callee.object))))
    ) {
      this.#houseAnswer(node, name, response);
    }
    this.handOver(response, KEEPS_FIELDS.test(name));
    // A response that is given away and whose place what comes back takes: withCors(Response.json(…)).
    return response.role === "answer" && this.isReturned(node) ? response : null;
  }

  /** `sendError(res, 409, "…")`: a helper of another module that is given the status answers with it. */
  #houseAnswer(node: TSESTree.CallExpression, name: string, response: ObjectValue): void {
    const { values } = this.context;
    const statuses = node.arguments
      .flatMap((passed) => this.#statusesPassed(passed))
      .filter((status) => status.values.length > 0 && status.values.every(({ value }) => value >= 200 && value < 600));
    const named = codeOfName(name.replace(/(?:Error|Response|Exception)s?$|^(?:send|respond|reply)(?:With)?/gu, ""));
    const agree = new Set(statuses.map((passed) => passed.only?.value)).size === 1;
    const status = agree ? statuses[0] : named !== null && statuses.length === 0 ? Possible.of(named) : null;
    if (!status) return;
    const text = node.arguments.find((passed) => values.texts(passed, this.scope).length > 0);
    const draft = this.draftOf(response.identity);
    this.update(response.identity, {
      ...draft,
      status,
      fields: this.#tellsAddress(node) ? draft.fields.opened() : draft.fields.openedButLocation(),
      handed: true,
      content: text ? { node: text, scope: this.scope } : null,
    });
    // What makes responses only hands one back: it is sent where that is returned.
    const returns = response.framework.ending === undefined && response.role === "context";
    if (!returns || this.isReturned(node))
      this.complete(response, { node, arguments: [], assigned: null, scope: this.scope }, returns ? "returned" : "sent");
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

  protected nestedResponses(node: TSESTree.CallExpression): readonly ObjectValue[] {
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
