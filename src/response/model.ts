/**
 * The response model: what rules read. The words are those of RFC 9110: exchange, target, field, content.
 */
import type { TSESTree } from "@typescript-eslint/utils";

import type { Framework } from "../frameworks/framework.js";
import type { Content } from "./content.js";
import type { Lookup } from "./lookup.js";
import type { Possible } from "./possible.js";
import type { Scope, Values } from "./values.js";

export type FunctionNode = TSESTree.ArrowFunctionExpression | TSESTree.FunctionDeclaration | TSESTree.FunctionExpression;

/** How it is known which methods reach a handler, most certain first. */
export type MethodBasis = "registered" | "comment" | "name" | "body" | "unknown";

/** What a function is for, as its registration or its parameters tell. */
export type ExchangeKind = "handler" | "middleware" | "error-handler" | "not-found-handler" | "function";

/** One handler and every response that it can send. */
export interface Exchange {
  readonly framework: Framework;
  readonly handler: FunctionNode;
  readonly kind: ExchangeKind;
  /** The methods that reach the handler (RFC 9110 section 9). */
  readonly method: Possible<string>;
  readonly methodBasis: MethodBasis;
  /** The route's path, as it is registered. */
  readonly target: Possible<string>;
  /** The path by which clients reach it: the target below the paths of what mounts its router, where these are certain. */
  readonly address: Possible<string>;
  /** The name under which the handler is known in the file, or an empty text. */
  readonly name: string;
  /** The path of the file. */
  readonly path: string;
  /** Reads what the file's names stand for. */
  readonly values: Values;
  /** Reads what they mean to the frameworks. */
  readonly lookup: Lookup;
  readonly responses: readonly HttpResponse[];
  /** Every exchange of the file, this one included. */
  readonly siblings: readonly Exchange[];
  /** The names of fields that it sets and leaves to the handlers after it, in lower case. */
  readonly fieldsPassedOn: ReadonlySet<string>;
  /** Statuses and fields that are set although they can no longer reach the client. */
  readonly lost: readonly Loss[];
}

/** One final response: one way out of a handler. */
export interface HttpResponse {
  readonly exchange: Exchange;
  /** The framework of what it is sent through: the exchange's, or that of a response which the handler is given of another (`@Res()`). */
  readonly framework: Framework;
  /** A thrown error's fields are the business of the error handler, so rules on fields read `sent` and `returned` only. */
  readonly origin: "sent" | "returned" | "thrown";
  /** The expression or statement that completes it, in the code that decides it: of a helper, its call. */
  readonly node: TSESTree.Node;
  /** The framework's own call that sends it; the same as `node` unless a helper of the file sends. */
  readonly completion: TSESTree.Node;
  /** The methods of the exchange that reach this response, by its conditions on the request's method. */
  readonly method: Possible<string>;
  readonly methodBasis: MethodBasis;
  readonly status: Possible<number>;
  /** Whether the code sets the status; false when the framework's default is sent. `null` when that differs by path. */
  readonly explicit: boolean | null;
  readonly fields: FieldSection;
  readonly content: Content;
  /** What holds where it is sent, outermost first. */
  readonly guards: readonly Guard[];
  /** Responses already sent on the way here. */
  readonly earlier: readonly HttpResponse[];
}

/** The fields of a response, by name; names ignore case (RFC 9110 section 5.1). */
export interface FieldSection {
  /** Proven to be sent. */
  has(name: string): boolean;
  /** Proven not to be sent. */
  lacks(name: string): boolean;
  /** The expression of its value, where one is known. */
  get(name: string): TSESTree.Node | null;
}

/** What is known where a response is sent. */
export type Guard =
  /** A condition that holds, or that does not hold. */
  (
    | {
        readonly kind: "condition";
        readonly test: TSESTree.Expression;
        readonly holds: boolean;
        readonly scope: Scope;
        /** The statement that was passed because its branch returned: what it asked is over, but for what follows at once. */
        readonly passed?: TSESTree.IfStatement;
      }
    /** A `switch` whose discriminant equals one of the tests, or (`holds` false) none of them. */
    | {
        readonly kind: "case";
        readonly discriminant: TSESTree.Expression;
        readonly tests: readonly TSESTree.Expression[];
        readonly holds: boolean;
        readonly scope: Scope;
      }
    /** An error raised by `origin` was caught under the name `parameter`. */
    | {
        readonly kind: "catch";
        readonly parameter: TSESTree.Parameter | null;
        readonly origin: TSESTree.Node;
        readonly scope: Scope;
      }
  ) & {
    /** It says what the handlers that follow middleware have done: none has answered, or one has raised the error. */
    readonly afterOthers?: true;
  };

/** A status or field that never reaches the client. */
export interface Loss {
  /** Where it is written. */
  readonly node: TSESTree.Node;
  /**
   * `overridden`: the completing call sends a status of its own. `ignored`: the framework does not take the argument
   * for a status; `address`: it redirects to it. `late`: the response, or its head, has been sent before.
   */
  readonly kind: "overridden" | "ignored" | "address" | "late";
  readonly what: "status" | "field";
  /** The status code or the field's name, where it can be read. */
  readonly value: string | number | null;
  /** What is sent in its place; for `late`, the response sent before. */
  readonly response: HttpResponse;
}
