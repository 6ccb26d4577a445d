/** Errors that the project's own functions throw: they may tell of the client's mistake, whatever else an attempt does. */
import type { TSESTree } from "@typescript-eslint/utils";

import { moduleBehind } from "../response/links.js";
import { holdingsOf } from "../response/holdings.js";
import type { FunctionNode } from "../response/model.js";
import { unwrap } from "../response/names.js";
import { SourceFile } from "../response/source-file.js";
import { calledName, lastName, rootOf } from "../response/syntax.js";
import type { Values } from "../response/values.js";
import { OF_SERVER } from "./thrown.js";
import { reasonsInText } from "./words.js";

/** How many functions are looked into for one attempt. */
const MAX_FUNCTIONS = 40;
/** What fails by itself where a condition does not hold. */
const REFUSES = /^(?:assert\w*|invariant|reject|abort|ensure[A-Z]\w*|must[A-Z]\w*)$|Or(?:Throw|Fail|Die)$/u;

/** Models and connections, whose methods are not the project's, and calls that ask nothing of the client. */
const STORE =
  /^(?:prisma|db|knex|pool|conn\w*|client|redis|sequelize|mongoose|models?|em|orm|[A-Z]\w*(?<!Service|Controller|Manager|Helper|UseCase))$/u;
const ASKS_NOTHING =
  /^(?:send|emit|log|generate|hash|notify|track|connect|clear|set|sign|render|format|to|get(?:Instance|Connection|Client|Db))(?![a-z])/u;

/** What the functions that an attempt calls do when something is amiss. */
export interface Raising {
  /** One of them throws an error of its own, not one that it has caught: what it says is in its words. */
  readonly throws: boolean;
  /** One of them throws what blames the client by its class or words. */
  readonly blames: boolean;
  /** One of them is the project's, and cannot be read. */
  readonly unknown: boolean;
}

const known = new WeakMap<TSESTree.Node, Raising>();

/** What the project's functions that an attempt calls throw, and those that they call in turn. */
export function raisingIn(attempt: TSESTree.Node, values: Values): Raising {
  let raising = known.get(attempt);
  if (raising === undefined) {
    raising = new Search(values).of(attempt);
    known.set(attempt, raising);
  }
  return raising;
}

class Search {
  readonly #values: Values;
  readonly #seen = new Set<FunctionNode>();
  #throws = false;
  #blames = false;
  #unknown = false;

  constructor(values: Values) {
    this.#values = values;
  }

  of(attempt: TSESTree.Node): Raising {
    this.#visit(attempt, SourceFile.around(attempt) ?? this.#values.file, true);
    return { throws: this.#throws, blames: this.#blames, unknown: this.#unknown };
  }

  #visit(node: TSESTree.Node, file: SourceFile, isAttempt: boolean): void {
    if (this.#blames) return;
    // What was caught and is thrown on says nothing new.
    if (node.type === "CatchClause") return;
    if (node.type === "ThrowStatement" && !isAttempt) {
      this.#throws = true;
      this.#blames = blamesClient(node.argument, file);
      return;
    }
    if (node.type === "CallExpression") this.#enter(node, file, isAttempt);
    file.forEachChild(node, (child) => {
      if (isAttempt && child.parent?.type === "TryStatement" && child.parent.block === child) this.#take(raisingIn(child, this.#values));
      else this.#visit(child, file, isAttempt);
    });
  }

  /** An attempt within the attempt is read once for all around it. */
  #take({ throws, blames, unknown }: Raising): void {
    this.#throws ||= throws;
    this.#blames ||= blames;
    this.#unknown ||= unknown;
  }

  #enter(call: TSESTree.CallExpression, file: SourceFile, isAttempt: boolean): void {
    if (REFUSES.test(calledName(call))) this.#throws = true;
    const fn = this.#values.links.functionOf(call.callee);
    if (fn) {
      if (this.#seen.has(fn) || this.#seen.size >= MAX_FUNCTIONS) return;
      this.#seen.add(fn);
      this.#visit(fn.body, SourceFile.around(fn) ?? file, false);
    } else if (isAttempt && !ASKS_NOTHING.test(calledName(call)) && !STORE.test(ownerOf(call))) {
      const module = moduleBehind(call.callee, file);
      this.#unknown ||= module !== null && /^(?:[.#~]|@\/|src\/)/u.test(module);
    }
  }
}

/** `throw new NotFoundError()`, `throw new Error("No such member")`; of a bare `Error`, its text has to tell. */
function blamesClient(thrown: TSESTree.Expression, file: SourceFile): boolean {
  const node = unwrap(thrown);
  if (node.type === "NewExpression" && calledName(node) !== "Error") return true;
  return holdingsOf(node, file).texts.some(({ text }) => reasonsInText(text).some(({ kind }) => !OF_SERVER.has(kind)));
}

/** What a method is called on: `prisma` of `prisma.user.find()`. */
function ownerOf({ callee }: TSESTree.CallExpression): string {
  return callee.type === "MemberExpression" ? lastName(rootOf(callee)) : "";
}
