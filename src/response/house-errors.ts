/**
 * Errors that carry a status and come from the project itself: `new ApiError(400, "…")`, `new ErrorResponse("…", 404)`,
 * `new NotFoundError()`, `ApiError.conflict("…")`. A class or factory of the project is read; where it is not found, the
 * arguments and the name speak.
 */
import type { TSESTree } from "@typescript-eslint/utils";

import type { Effect } from "../frameworks/framework.js";
import { codeOfName } from "../http/status-names.js";
import { type Lookup, parameterName, plainArguments, type Site } from "./lookup.js";
import type { FunctionNode } from "./model.js";
import { Possible } from "./possible.js";
import { keyName, memberName } from "./names.js";
import { isFunction, propertyIn, type SourceFile } from "./source-file.js";
import type { Scope, Values } from "./values.js";
import { bindParameters } from "./parameters.js";
import { isText } from "./syntax.js";

/** The status and content of an error under construction. */
export interface HouseError {
  readonly status: Possible<number>;
  /** The construction or call that makes it, and the scope in which that is to be read. */
  readonly content: TSESTree.Node;
  readonly scope: Scope;
}

/** How many factories that call one another are followed. */
const MAX_FACTORIES = 4;

type Class = TSESTree.ClassDeclaration | TSESTree.ClassExpression;
type Call = TSESTree.CallExpression | TSESTree.NewExpression;

const STATUS_PROPERTY = /^(?:status|statusCode|httpStatus|httpStatusCode|httpCode|status_code)$/u;
const ERROR_NAME = /(?:Error|Exception|Err|Response|Failure|HttpError|Fault)$/u;

/** Reads errors of the project's own making. */
export class HouseErrors {
  readonly #file: SourceFile;
  readonly #values: Values;
  readonly #lookup: Lookup;

  constructor(file: SourceFile, values: Values, lookup: Lookup) {
    this.#file = file;
    this.#values = values;
    this.#lookup = lookup;
  }

  /**
   * The error that a construction or a call makes where an error is thrown or handed on.
   *
   * @returns `null` when it does not evidently carry a status
   */
  of(node: Call, scope: Scope, depth = 0): HouseError | null {
    const declared = node.type === "NewExpression" ? this.#classOf(node) : null;
    const status = declared && this.#classStatus(declared, node.arguments, scope, 0);
    if (status) return { status, content: node, scope };
    const made = node.type === "CallExpression" ? this.#madeBy(node, scope, depth) : null;
    if (made) return made;
    const described = declared ? null : this.#passedOn(node, scope);
    if (described) return described;
    const name = nameOf(node.callee);
    if (name === null || (node.type === "NewExpression" && (name === "Error" || this.#file.classOf(node.callee)))) return null;
    const guessed = this.#guessed(node, name, scope);
    return guessed && { status: guessed, content: node, scope };
  }

  /** The class of a construction; of another file only where what is made is evidently an error. */
  #classOf({ callee, parent }: TSESTree.NewExpression): Class | null {
    if (callee.type === "ThisExpression") return classAround(callee);
    const raised = parent.type === "ThrowStatement" || ERROR_NAME.test(nameOf(callee) ?? "");
    return raised ? this.#values.links.classOf(callee) : this.#file.classOf(callee);
  }

  /** The error that a factory returns: `const conflict = (message) => new ApiError(409, message)`. */
  #madeBy(node: TSESTree.CallExpression, scope: Scope, depth: number): HouseError | null {
    const factory = depth < MAX_FACTORIES ? this.#values.links.functionOf(node.callee) : null;
    const made = factory && returnedBy(factory);
    if (made?.type !== "NewExpression" && made?.type !== "CallExpression") return null;
    const inner: Scope = { bindings: this.#bound(factory as FunctionNode, node.arguments, scope), parent: scope };
    return this.of(made, inner, depth + 1);
  }

  #bound(fn: FunctionNode, list: readonly TSESTree.CallExpressionArgument[], scope: Scope): Scope["bindings"] {
    return bindParameters(this.#file, fn, list, scope, (node, at) => this.#values.follow(node, at));
  }

  /** An error of a package that modules of the project pass on. */
  #passedOn(node: Call, scope: Scope): HouseError | null {
    const site: Site = { node, arguments: plainArguments(node.arguments), assigned: null, scope };
    const effect = this.#lookup.passedOn(node.callee, node.type === "NewExpression" ? "new" : "call", site)?.effect;
    const status = effect?.is === "error" ? this.#statusIn(effect, site) : null;
    return status && { status, content: node, scope };
  }

  /** The status that the arguments or else the name of an unseen class or factory tell. */
  #guessed(node: Call, name: string, scope: Scope): Possible<number> | null {
    const isNew = node.type === "NewExpression";
    const told =
      this.#passedStatus(node.arguments, scope) ?? (isNew && ERROR_NAME.test(name) ? this.#codeText(node.arguments, scope) : null);
    if (told || this.#file.functionOf(node.callee)) return told;
    const code = isNew ? codeOfErrorName(name) : codeOfFactory(node);
    return code === null || (code === 401 && this.#tellsApart(name)) ? null : Possible.of(code);
  }

  /** Where `UnauthenticatedError` stands in the same file, `UnauthorizedError` says that somebody lacks a right. */
  #tellsApart(name: string): boolean {
    return /unauthori[sz]ed/iu.test(name) && /\bunauthenticated/iu.test(this.#file.code.text);
  }

  /** The one argument that is evidently a status code, alone or as a property of an options object. */
  #passedStatus(list: readonly TSESTree.CallExpressionArgument[], scope: Scope): Possible<number> | null {
    const found: Possible<number>[] = [];
    for (const passed of list) {
      if (passed.type === "SpreadElement") return null;
      const { node, scope: at } = this.#values.resolve(passed, scope);
      if (node?.type === "ObjectExpression") {
        const status = this.#statusProperty(node, at);
        if (status) found.push(status);
      } else if (!node || !isText(node)) {
        const status = this.#values.statuses(passed, scope);
        if (status.values.length > 0 && status.values.every(({ value }) => value >= 400 && value < 600)) found.push(status);
      }
    }
    return found.length === 1 ? (found[0] ?? null) : null;
  }

  #statusProperty(node: TSESTree.ObjectExpression, scope: Scope): Possible<number> | null {
    for (const entry of node.properties) {
      if (entry.type !== "Property" || isFunction(entry.value)) continue;
      const name = keyName(entry.key, entry.computed);
      if (name === null || !STATUS_PROPERTY.test(name)) continue;
      const status = this.#values.statuses(entry.value, scope);
      return status.may((value) => value >= 400 && value < 600) ? status : null;
    }
    return null;
  }

  /** `{ code: "not_found" }`: a text that is the name of a status code, and that the error's class maps to it. */
  #codeText(list: readonly TSESTree.CallExpressionArgument[], scope: Scope): Possible<number> | null {
    for (const passed of list) {
      if (passed.type !== "ObjectExpression") continue;
      const code = propertyIn(passed, "code");
      const texts = code ? this.#values.texts(code, scope) : [];
      const codes = texts.map(({ text }) => codeOfName(text) ?? 0);
      if (codes.length === 0 || codes.some((value) => value < 400)) continue;
      return new Possible(
        [...new Set(codes)].map((value) => ({ value, node: null })),
        true,
      );
    }
    return null;
  }

  /** The status that the constructor of a class of this file gives to its instances. */
  #classStatus(declared: Class, list: readonly TSESTree.CallExpressionArgument[], scope: Scope, depth: number): Possible<number> | null {
    if (depth > 5) return null;
    const constructor = declared.body.body.find(
      (member): member is TSESTree.MethodDefinition => member.type === "MethodDefinition" && member.kind === "constructor",
    );
    const fixed = declared.body.body.find(
      (member): member is TSESTree.PropertyDefinition =>
        member.type === "PropertyDefinition" && member.value !== null && STATUS_PROPERTY.test(keyName(member.key, member.computed) ?? ""),
    );
    if (fixed?.value) return nonEmpty(this.#values.statuses(fixed.value, scope));
    const fn = constructor?.value;
    if (fn?.type !== "FunctionExpression") return this.#parentStatus(declared, list, scope, depth);
    const inner: Scope = { bindings: this.#bound(fn, list, scope), parent: scope };
    let inherited: Possible<number> | null = null;
    for (const statement of fn.body.body) {
      if (statement.type !== "ExpressionStatement") continue;
      const { expression } = statement;
      if (expression.type === "AssignmentExpression" && expression.left.type === "MemberExpression") {
        const { left, right } = expression;
        if (left.object.type !== "ThisExpression" || !STATUS_PROPERTY.test(memberName(left) ?? "")) continue;
        const status = this.#values.statuses(right, inner);
        // this.status = "fail": a word beside the code.
        if (status.values.length === 0 && this.#values.texts(right, inner).length > 0) continue;
        return nonEmpty(status);
      }
      if (expression.type === "CallExpression" && expression.callee.type === "Super")
        inherited ??= this.#parentStatus(declared, expression.arguments, inner, depth);
    }
    // What the constructor's own parameters set replaces what the parent has set.
    for (const parameter of fn.params) {
      const name = parameter.type === "TSParameterProperty" ? parameterName(parameter) : null;
      if (name?.type === "Identifier" && STATUS_PROPERTY.test(name.name)) return nonEmpty(this.#values.statuses(name, inner)) ?? inherited;
    }
    return inherited;
  }

  #parentStatus(declared: Class, list: readonly TSESTree.CallExpressionArgument[], scope: Scope, depth: number): Possible<number> | null {
    const parent = declared.superClass;
    if (!parent) return null;
    const known = this.#values.links.classOf(parent);
    if (known) return this.#classStatus(known, list, scope, depth + 1);
    const described = this.#describedStatus(parent, list, scope);
    if (described) return described;
    const name = nameOf(parent);
    if (name === null || name === "Error") return null;
    const code = codeOfErrorName(name);
    return this.#passedStatus(list, scope) ?? (code === null ? null : Possible.of(code));
  }

  /** The status of a class that a description knows, when it is constructed with these arguments. */
  #describedStatus(parent: TSESTree.Node, list: readonly TSESTree.CallExpressionArgument[], scope: Scope): Possible<number> | null {
    const site = { node: parent, arguments: plainArguments(list), assigned: null, scope };
    const found = this.#lookup.exported(parent, "new", site) ?? this.#lookup.passedOn(parent, "new", site);
    return found && this.#statusIn(found.effect, site);
  }

  #statusIn({ status: source }: Effect, site: Site): Possible<number> | null {
    if (!source) return null;
    if ("constant" in source) return Possible.of(Number(source.constant));
    const bound = this.#lookup.read(source, site);
    return bound?.node ? nonEmpty(this.#values.statuses(bound.node, bound.scope)) : null;
  }
}

function classAround(node: TSESTree.Node): Class | null {
  for (let outer = node.parent; outer; outer = outer.parent) {
    if (outer.type === "ClassDeclaration" || outer.type === "ClassExpression") return outer;
  }
  return null;
}

/** What a function returns where it does nothing else. */
function returnedBy({ body }: FunctionNode): TSESTree.Node | null {
  if (body.type !== "BlockStatement") return body;
  const last = body.body.at(-1);
  return last?.type === "ReturnStatement" ? last.argument : null;
}

function nonEmpty(status: Possible<number>): Possible<number> | null {
  return status.values.length > 0 ? status : null;
}

function nameOf(callee: TSESTree.Node): string | null {
  if (callee.type === "Identifier") return callee.name;
  return callee.type === "MemberExpression" ? memberName(callee) : null;
}

/** `NotFoundError`, `BadRequestException`, `UnauthenticatedError`: the code that the class's name states. */
function codeOfErrorName(name: string): number | null {
  if (!ERROR_NAME.test(name)) return null;
  const stem = name
    .replace(/(?:Http)?(?:Error|Exception|Err|Response|Failure|Fault)$/u, "")
    .replace(/^(?:Http|HTTP|Api|API|App)(?=[A-Z])/u, "");
  if (/^un-?authenticated$/iu.test(stem)) return 401;
  const code = stem.length > 3 ? codeOfName(stem) : null;
  return code !== null && code >= 400 ? code : null;
}

/** `ApiError.badRequest("…")`, `Errors.NotFound()`: a factory named for a code, on an object named for errors. */
function codeOfFactory(node: TSESTree.CallExpression): number | null {
  const { callee } = node;
  if (callee.type !== "MemberExpression") return null;
  const owner = nameOf(callee.object);
  const name = memberName(callee);
  if (owner === null || name === null || !/(?:err|exception|boom|fault|problem)/iu.test(owner)) return null;
  const code = codeOfName(name.replace(/(?:Error|Exception)$/u, ""));
  return code !== null && code >= 400 ? code : null;
}
