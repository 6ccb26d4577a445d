import type { TSESTree } from "@typescript-eslint/utils";

import { assigned, type Effect } from "../frameworks/framework.js";
import { Applier } from "./applier.js";
import type { Site } from "./lookup.js";
import type { HttpResponse } from "./model.js";
import { type Named, namedByThrow, outcomeOf } from "./outcomes.js";
import { Possible } from "./possible.js";
import type { ObjectValue } from "./recorder.js";
import { unwrap } from "./names.js";
import type { Variable } from "./source-file.js";
import { messageBeside } from "./stated-statuses.js";

/** Knows the errors of an exchange: which are made, and what is sent where one leaves the handler. */
export abstract class Raiser extends Applier {
  readonly objects = new Map<Variable, ObjectValue>();

  protected abstract expression(node: TSESTree.Node | null | undefined): ObjectValue | null;

  protected abstract bind(name: TSESTree.Identifier, value: ObjectValue | null): void;

  /** An error that comes from elsewhere: its status is not known. */
  bindUnknownError(name: TSESTree.Identifier): void {
    const value: ObjectValue = { framework: this.exchange.framework, role: "error", identity: name };
    this.update(name, { ...this.draftOf(name), status: Possible.unknown, fields: this.draftOf(name).fields.opened() });
    this.bind(name, value);
  }

  protected errorOf(node: TSESTree.Node, status: Possible<number | null>, content: TSESTree.Node, scope = this.scope): ObjectValue {
    const value: ObjectValue = { framework: this.exchange.framework, role: "error", identity: node };
    this.update(node, { ...this.draftOf(node), status, content: { node: content, scope } });
    return value;
  }

  /** An error where one is thrown or handed on: also one that a function of another module makes. */
  protected errorIn(node: TSESTree.Node, value: ObjectValue | null): ObjectValue | null {
    if (value) return value.role === "error" ? value : null;
    const inner = unwrap(node);
    if (inner.type === "ObjectExpression") return this.#literalError(inner);
    if (inner.type !== "CallExpression") return null;
    // Object.assign(new Error("…"), { status: 404 })
    const error = this.context.houseErrors.of(inner, this.scope);
    return error && this.errorOf(inner, error.status, error.content, error.scope);
  }

  /** `next({ status: 409, message })`. */
  #literalError(node: TSESTree.ObjectExpression): ObjectValue | null {
    for (const name of ["status", "statusCode"]) {
      for (const entry of node.properties) {
        if (entry.type !== "Property" || entry.computed || entry.key.type !== "Identifier" || entry.key.name !== name) continue;
        const status = this.context.values.statuses(entry.value, this.scope);
        if (status.may((code) => code >= 400 && code < 600)) return this.errorOf(node, status, node);
      }
    }
    return null;
  }

  /** `next(error)` hands the error to the error handler; `next()` goes on. */
  protected next(node: TSESTree.CallExpression, value: ObjectValue | null): void {
    const [passed] = node.arguments;
    if (!passed) this.passOn(true);
    // No `try` around it sees what is handed on.
    else
      this.outsideAttempts(() => {
        this.raise(node, passed, value);
      });
  }

  /** An error leaves the handler: with its own status, or with the one set on the response before. */
  protected raise(node: TSESTree.Node, raised: TSESTree.Node, value: ObjectValue | null): void {
    if (value?.role === "answer") {
      this.completeWritten(value, "thrown");
      return;
    }
    const named = this.exchange.framework.outcomes && !value ? namedByThrow(raised) : null;
    if (named && this.outcome(named, node, "thrown")) return;
    const error = this.errorIn(raised, value);
    if (!error || this.#passesOn(error)) return;
    // What the response has sent before leaves no room for the error's answer.
    const draft = { ...this.draftOf(error.identity), sent: this.#sentBefore() };
    this.update(error.identity, draft);
    if (draft.status.complete && draft.status.values.every(({ value: code }) => code === null)) {
      const own = this.#responseDraftStatus();
      // A plain error after the response only stops the handler: it answers nothing.
      if (!own || draft.sent.length > 0) return;
      this.update(error.identity, { ...draft, status: own });
    }
    this.complete(error, { node, arguments: [], assigned: null, scope: this.scope }, "thrown");
  }

  /** Answers by an outcome that the handler's object declares; `false` where it declares none of the name. */
  protected outcome({ name, content }: Named, node: TSESTree.Node, origin: HttpResponse["origin"]): boolean {
    const { framework, handler, values } = this.exchange;
    const found = outcomeOf(name, handler, framework, values);
    if (!found) return false;
    const { status, redirects, isDocument } = found;
    const fields = redirects ? { fields: { Location: assigned } } : {};
    const effect: Effect = redirects || !content ? fields : { content: assigned, ...(isDocument && { document: true }) };
    const response: ObjectValue = { framework, role: "response", identity: handler };
    this.update(handler, { ...this.draftOf(handler), status });
    const given = content && unwrap(content).type !== "SpreadElement" ? (content as TSESTree.Expression) : null;
    const site: Site = { node, arguments: [], assigned: given, scope: this.scope };
    this.apply(response, effect, site);
    this.complete(response, site, origin);
    return true;
  }

  /** An error handler that puts an error of its own in the place of the one that it was given answers with it. */
  protected replaced(node: TSESTree.AssignmentExpression, value: ObjectValue | null): void {
    if (this.exchange.kind !== "error-handler" || this.frame.parent) return;
    const error = this.errorIn(node.right, value);
    const { status } = error ? this.draftOf(error.identity) : { status: Possible.unknown };
    if (!error || !status.must((code) => code !== null)) return;
    // Of a factory in the file, the line that states the code is the one to read.
    const made = status.only?.node ? madeAround(status.only.node) : null;
    const decides = made && this.context.file.holds(made) ? made : node.right;
    this.complete(error, { node: decides, arguments: [], assigned: null, scope: this.scope }, "thrown");
  }

  /** `statusCode = 400; message = "Duplicate";`: an error handler decides on an answer that it sends at its end. */
  protected stated(node: TSESTree.AssignmentExpression): void {
    if (this.exchange.kind !== "error-handler" || this.frame.parent) return;
    const message = messageBeside(node, this.context.file);
    const status = message && this.context.values.statuses(node.right, this.scope);
    if (!status?.must((code) => code >= 400 && code < 600)) return;
    const error = this.errorOf(node, status, message ?? node.right);
    this.complete(error, { node, arguments: [], assigned: null, scope: this.scope }, "thrown");
  }

  /** What a function that is no handler caught and throws again may never reach one. */
  #passesOn({ identity }: ObjectValue): boolean {
    const { status } = this.draftOf(identity);
    return this.exchange.kind === "function" && !status.complete && status.values.length === 0;
  }

  protected override raisedBy({ content }: Effect, site: Site): boolean {
    const passed = content && this.context.lookup.read(content, site)?.node;
    const value = passed ? this.expression(passed) : null;
    if (!passed || value?.role !== "error") return false;
    this.raise(site.node, passed, value);
    return true;
  }

  #sentBefore(): readonly HttpResponse[] {
    return [...this.objects.values()].flatMap((value) => (value.role === "response" ? this.draftOf(value.identity).sent : []));
  }

  /** The error status set on the response, which Express and Fastify keep for an error that has none. */
  #responseDraftStatus(): Possible<number | null> | null {
    for (const value of this.objects.values()) {
      if (value.role !== "response") continue;
      const { status } = this.draftOf(value.identity);
      if (status.must((code) => code !== null && code >= 400)) return status;
    }
    return null;
  }
}

/** The construction that a status is passed to. */
function madeAround(status: TSESTree.Node): TSESTree.Node | null {
  const { parent } = status;
  return parent?.type === "NewExpression" || parent?.type === "CallExpression" ? parent : null;
}
