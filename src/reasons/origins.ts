/** Where the thing that a condition asks about comes from. */
import type { TSESLint, TSESTree } from "@typescript-eslint/utils";

import type { FunctionNode } from "../response/model.js";
import { patternPath } from "../response/import-origin.js";
import { memberName, unwrap } from "../response/names.js";
import { isFunction } from "../response/source-file.js";
import { boundIn, type Scope, type Values } from "../response/values.js";
import { calledName } from "../response/syntax.js";

/** The call or expression behind a value, and the name that the code gives to it. */
export interface ValueOrigin {
  readonly name: string;
  /** The call that yields the value, seen through names, `await` and member reads; `null` when it is none. */
  readonly call: TSESTree.CallExpression | null;
  /** The parameter that the value is read from, where it is one: a caught error, a callback's result. */
  readonly parameter: TSESTree.Node | null;
}

/** Calls that look a single thing or a list of things up. */
const LOOKUP =
  /^(?:find|get|fetch|load|read|query|select|lookup|lookUp|search|retrieve|exec|one|first|single|maybeSingle|doc|exists|count|has|is|check|where|execute|findOne|raw|all|scan)(?=$|[A-Z_]|By|One|All)|^(?:by|of|with)_?(?:Pk|Id|Slug|Uuid|Email|Code|Key|Name)$/u;
const NOT_LOOKUP =
  /^(?:get(?:UTC)?(?:Time|Date|Day|Month|(?:Full)?Year|Hours|Minutes|Seconds|Milliseconds|TimezoneOffset)|get|query|exec|all|is|has)$/u;

/** Follows a value to the call that it comes from. */
export function originOf(expression: TSESTree.Node, scope: Scope, values: Values): ValueOrigin {
  const node = unwrap(expression);
  const name = nameIn(node);
  return { name, ...follow(node, scope, values, 0) };
}

type Followed = Omit<ValueOrigin, "name">;

function follow(expression: TSESTree.Node, scope: Scope, values: Values, depth: number): Followed {
  const node = unwrap(expression);
  if (depth > 8) return { call: null, parameter: null };
  if (node.type === "CallExpression") {
    const whole = held(node);
    const found = whole ? follow(whole, scope, values, depth + 1) : null;
    if (found?.call) return found;
    const parts = partsOf(node);
    if (parts) return follow(parts, scope, values, depth + 1);
    const chained = yieldOf(node);
    return chained ? follow(chained, scope, values, depth + 1) : { call: node, parameter: null };
  }
  if (node.type === "MemberExpression") return follow(node.object, scope, values, depth + 1);
  if (node.type === "UnaryExpression") return follow(node.argument, scope, values, depth + 1);
  if (node.type !== "Identifier") return { call: null, parameter: null };
  const variable = values.file.variableOf(node);
  if (!variable) return { call: null, parameter: null };
  const bound = boundIn(scope, variable);
  if (bound?.node) return follow(bound.node, bound.scope, values, depth + 1);
  const init = initOf(variable, values);
  if (init) return follow(init, scope, values, depth + 1);
  const [definition] = variable.defs;
  const passed = definition?.node && isFunction(definition.node) ? resultOf(definition.node, definition.name) : null;
  if (passed) return follow(passed, scope, values, depth + 1);
  const isParameter = definition !== undefined && /^(?:Parameter|CatchClause)$/u.test(definition.type);
  return { call: null, parameter: isParameter ? definition.name : null };
}

/** What a call without arguments takes out of a thing: `snapshot.data()`, `user.toObject()`, `get()` of what `db.doc(id)` has selected. */
function held({ callee, arguments: passed }: TSESTree.CallExpression): TSESTree.Node | null {
  const taken = unwrap(callee);
  if (passed.length > 0 || taken.type !== "MemberExpression" || taken.object.type !== "Identifier") return null;
  return /^(?:data|get|toObject|toJSON)$/u.test(memberName(taken) ?? "") ? taken.object : null;
}

/** What a link of a chain of promises yields: `hash(text).then((hash) => User.create({ hash }))`. */
function yieldOf(call: TSESTree.CallExpression): TSESTree.Node | null {
  const callee = unwrap(call.callee);
  const [then] = call.arguments;
  if (callee.type !== "MemberExpression" || memberName(callee) !== "then" || !then || !isFunction(then)) return null;
  if (then.body.type !== "BlockStatement") return then.body;
  const last = then.body.body.at(-1);
  return last?.type === "ReturnStatement" ? last.argument : null;
}

/** What a callback's parameter receives: `promise.then((user) => …)`, `User.findById(id, (error, user) => …)`. */
function resultOf(callback: FunctionNode, parameter: TSESTree.Node): TSESTree.Node | null {
  const call = callback.parent;
  if (call.type !== "CallExpression" || !call.arguments.includes(callback as TSESTree.Expression)) return null;
  const index = callback.params.indexOf(parameter as TSESTree.Parameter);
  const callee = unwrap(call.callee);
  if (callee.type === "MemberExpression" && memberName(callee) === "then") return index === 0 ? callee.object : null;
  const [first] = callback.params;
  const errorFirst = index > 0 && first?.type === "Identifier" && /^(?:e|err|error|er)\d*$|^_/u.test(first.name);
  return errorFirst ? call : null;
}

function initOf(variable: TSESLint.Scope.Variable, values: Values): TSESTree.Node | null {
  const init = values.file.initOf(variable);
  if (init) return init;
  const [definition] = variable.defs;
  const declared = definition?.node;
  if (declared?.type !== "VariableDeclarator" || !declared.init) return null;
  if (declared.id.type === "ObjectPattern") return patternPath(declared.id, definition?.name as TSESTree.Node) && declared.init;
  // const [rows] = await pool.query(…)
  return declared.id.type === "ArrayPattern" ? declared.init : declared.init;
}

function nameIn(node: TSESTree.Node): string {
  if (node.type === "Identifier") return node.name;
  if (node.type === "MemberExpression") {
    const name = memberName(node) ?? "";
    // result.rows[0], rows[0]: the list's name says more than the index.
    return /^\d*$/u.test(name) || /^(?:rows|data|length|rowCount)$/u.test(name) ? nameIn(unwrap(node.object)) || name : name;
  }
  const parts = partsOf(node);
  return parts ? nameIn(unwrap(parts)) : node.type === "CallExpression" ? calledName(node) : "";
}

/** What is made of the parts that an expression lists: `errors` of `Object.keys(errors)`. */
export function partsOf(node: TSESTree.Node): TSESTree.Node | null {
  if (node.type !== "CallExpression") return null;
  const {
    callee,
    arguments: [whole],
  } = node;
  const isOfObject = callee.type === "MemberExpression" && callee.object.type === "Identifier" && callee.object.name === "Object";
  return isOfObject && /^(?:keys|values|entries)$/u.test(memberName(callee) ?? "") ? (whole ?? null) : null;
}

/** The statement behind a value where it is a tagged template: ``const [user] = await sql`SELECT …` ``. */
export function queryBehind(expression: TSESTree.Node, values: Values): TSESTree.TaggedTemplateExpression | null {
  let node = unwrap(expression);
  while (node.type === "MemberExpression") node = unwrap(node.object);
  const variable = node.type === "Identifier" ? values.file.variableOf(node) : null;
  const init = variable ? initOf(variable, values) : node;
  const query = init && unwrap(init);
  return query?.type === "TaggedTemplateExpression" ? query : null;
}

/** The calls of a chain, first to last: those of `findOne`, `select`, `lean`. */
export function callsInChain(node: TSESTree.CallExpression): readonly TSESTree.CallExpression[] {
  const calls: TSESTree.CallExpression[] = [];
  for (let at: TSESTree.Node = node; at.type === "CallExpression";) {
    calls.unshift(at);
    const callee = unwrap(at.callee);
    if (callee.type !== "MemberExpression") break;
    at = unwrap(callee.object);
  }
  return calls;
}

/** The names called in a chain, first to last: `findOne`, `select`, `lean`. */
export function namesInChain(node: TSESTree.CallExpression): readonly string[] {
  return callsInChain(node).map(calledName);
}

/** Whether a call looks something up. */
export function isLookup(node: TSESTree.CallExpression): boolean {
  return (
    namesInChain(node).some((name) => LOOKUP.test(name) && !NOT_LOOKUP.test(name)) ||
    commandIn(node) !== null ||
    selects(node) ||
    getsOfModel(node)
  );
}

/** `pool.query("SELECT …", [id])`. */
function selects(node: TSESTree.CallExpression): boolean {
  const [sql] = node.arguments;
  const text = sql?.type === "Literal" ? sql.value : sql?.type === "TemplateLiteral" ? sql.quasis[0]?.value.raw : null;
  return calledName(node) === "query" && typeof text === "string" && /^\s*SELECT\b/iu.test(text);
}

/** `Ticket.get(id)`: what a model holds under a key. */
function getsOfModel(node: TSESTree.CallExpression): boolean {
  const callee = unwrap(node.callee);
  if (callee.type !== "MemberExpression" || calledName(node) !== "get" || callee.object.type !== "Identifier") return false;
  const { name } = callee.object;
  return (
    node.arguments.length > 0 &&
    /^[A-Z][a-z]/u.test(name) &&
    !/^(?:Reflect|Config|Settings?|Cookies?|Env|Container|Injector|Registry|Lang|Metadata)/u.test(name)
  );
}

/** `store.get(id)`, `cache.get(key)`: what a store holds under a key. What else has a `get` reads a setting, a field or a part of the request. */
export function readsStore(node: TSESTree.CallExpression, values: Values): boolean {
  const callee = unwrap(node.callee);
  const [key] = node.arguments;
  if (callee.type !== "MemberExpression" || calledName(node) !== "get" || !key || key.type === "Literal") return false;
  return /(?:kv|redis|cache|store|storage|map|db|client)$/iu.test(values.file.textOf(callee.object));
}

/** The look-up that is sent to a service of AWS: `client.send(new GetCommand({ … }))`. */
function commandIn(node: TSESTree.CallExpression): string | null {
  const [passed] = node.arguments;
  if (calledName(node) !== "send" || passed?.type !== "NewExpression" || passed.callee.type !== "Identifier") return null;
  const { name } = passed.callee;
  return /^(?:Get|Query|Scan|BatchGet|Head|Describe)\w*Command$/u.test(name) ? name : null;
}

const SINGLE =
  /^(?:findOne\w*|findById\w*|findByPk|findUnique|findFirst|findBy(?!All|Query|Ids)[A-Z]\w*|getById|get\w*ById|getOne|one|oneOrNone|maybeSingle|first|(?:by|of|with)_?(?:Pk|Id|Slug|Uuid|Email))$/u;
const LENIENT = /^(?:findUniqueOrThrow|findFirstOrThrow|findOneOrFail|findOrFail|orFail|findOneAndDelete|findOrCreate|findOneOrCreate)$/u;

/** Whether a call looks up one thing, and yields nothing when there is none. */
export function isSingleLookup(call: TSESTree.CallExpression): boolean {
  const names = namesInChain(call);
  if (/^Get(?:Item)?Command$/u.test(commandIn(call) ?? "")) return true;
  return names.some((name) => SINGLE.test(name)) && !names.some((name) => LENIENT.test(name));
}
