/** What can go wrong in the code whose errors a catch clause answers: the client's input, an upstream, or the server itself. */
import type { TSESTree } from "@typescript-eslint/utils";

import type { Guard } from "../response/model.js";
import { keyName, memberName, unwrap } from "../response/names.js";
import { isFunction } from "../response/source-file.js";
import { OUTERMOST, type Values } from "../response/values.js";
import { namesInChain } from "./origins.js";
import { isFromClient } from "./provenance.js";
import { namesId, readsGivenFile, selects } from "./reading-calls.js";
import { isOfService, isStore } from "./stores.js";
import { calledName, lastName, rootOf } from "../response/syntax.js";
import { tellsOfServer } from "./thrown.js";
import { tellsVerdict } from "./validators.js";

/** Whose fault an error of the attempt can be. */
export interface Blame {
  /** The client's input may be the cause. */
  readonly client: boolean;
  /** What the client sent is written, which may fail for what no validation has asked for. */
  readonly written: boolean;
  /** A look-up by an identifier of the client may fail on a malformed one, but on nothing else of the client's. */
  readonly identifier: boolean;
  /** A call to another server. */
  readonly upstream: boolean;
  /** The database, the file system or any other code of the server. */
  readonly server: boolean;
  /** The client's input is parsed or validated. */
  readonly parses: boolean;
  /** A token is verified: what fails is that of a client. */
  readonly verifies: boolean;
  /** Anything else is done that can fail. */
  readonly others: boolean;
}

/** Calls that reject malformed or invalid input. */
const PARSES =
  /^(?:parse|parseAsync|safeParse|decode\w*|decrypt\w*|deserialize\w*|from|ObjectId|fromString|fromHex|URL|BigInt|atob|normalize\w*|sanitize\w*|cast)$/u;
/** Calls whose errors are a verdict on what they are given, wherever that comes from. */
const CHECKS =
  /^(?:validate\w*|assert\w*|check\w*|verify\w*|jwtVerify|authenticate\w*|authorize\w*|constructEvent\w*|ensure\w*|(?:require|throw)[A-Z]\w*)$/u;
/** Those that do nothing else: `schema.parse(req.body)`, `JSON.parse(event.body)`. */
const VALIDATES = /^(?:parse|parseAsync|validate|validateAsync|validateSync)$/u;
/** Those that throw for a token that is not valid, or not any more. */
const VERIFIES = /^(?:jwt|JWT|jsonwebtoken|jose)\.(?:verify|jwtVerify)$|^jwtVerify$|^(?:util\.)?promisify\(jwt\.verify\)$/u;
/** Calls that write what the client sent, and so may fail on it. */
const WRITES =
  /^(?:create\w*|insert\w*|add\w*|upsert\w*|register\w*|sign\w*|bulk\w*|build|findOrCreate|update\w*|patch\w*|replace\w*|set\w*|put\w*|import\w*|upload\w*|save\w*|process\w*|handle\w*|execute\w*|run\w*|apply\w*)$/u;
const BY_IDENTIFIER = /By(?!Query|Filters?$|Criteria|Conditions?$|Params|Options)[A-Z]\w*$|ByIds|findUnique|^get$|^load$/u;
const READS =
  /^(?:find\w*|get\w*|fetch\w*|list\w*|count\w*|aggregate|distinct|select|query|exists|search\w*|load\w*|read\w*|delete\w*|remove\w*|destroy\w*|exec|populate|sort|limit|skip|offset|orderBy|where|andWhere|orWhere|eq|like|ilike|lean|toArray|all|first|send\w*|emit\w*|connect\w*|ping|flush\w*|clear\w*|revoke\w*|increment\w*|generate\w*|hash\w*|sign)$/u;
const UPSTREAM = /^(?:fetch|axios|got|ky|superagent|needle|undici|nodeFetch|ofetch|\$fetch|request)$/u;
/** Calls that only compute, log or answer, and hardly ever fail. */
const HARMLESS =
  /^(?:log|info|warn|error|debug|trace|status|json|jsonp|send|sendStatus|set|header|headers|code|type|end|redirect|render|cookie|clearCookie|setHeader|location|next|map|filter|forEach|reduce|push|pop|concat|slice|splice|join|split|trim|toString|toLowerCase|toUpperCase|toISOString|includes|indexOf|startsWith|endsWith|replace|replaceAll|keys|values|entries|fromEntries|assign|freeze|isArray|stringify|now|max|min|floor|ceil|round|random|then|catch|finally|has|some|every|flat|flatMap|test|match|String|Number|Boolean|Date|Set|Map|Promise|Error|resolve|select|bind|call|toFixed|toJSON|toObject|find|sort|randomBytes|isEmpty|array|parseInt|parseFloat|compare\w*|\w+To(?:Array|List|String))$/u;
/** Whose fault an error that the catch clause receives can be. */
export function blameFor(guard: Extract<Guard, { readonly kind: "catch" }>, values: Values): Blame {
  return blameIn(guard.origin, values);
}

/** The same of an error that a call hands to its callback: `Item.find((error, items) => …)`. */
export function blameForCall(call: TSESTree.CallExpression, values: Values): Blame {
  let blame = known.get(call);
  if (!blame) {
    const found: Found = { ...NOBODY };
    for (let at: TSESTree.Node = call; at.type === "CallExpression" || at.type === "MemberExpression";) {
      if (at.type === "CallExpression") judge(at, values, found);
      at = unwrap(at.type === "CallExpression" ? at.callee : at.object);
    }
    // form.parse(req, …), and what is written: that the client sent, some lines before; of steps, any may have failed.
    if (runsSteps(call) || call.arguments.some((passed) => passed.type === "Identifier" && /^(?:req|request|ctx)$/u.test(passed.name)))
      found.client = true;
    if (namesInChain(call).some((name) => WRITES.test(name)) || /\b(?:INSERT|UPDATE)\b/iu.test(values.file.textOf(call)))
      found.written = true;
    // What asks for exactly one row fails where there is none.
    if (namesInChain(call).includes("single")) found.identifier = true;
    blame = found;
    known.set(call, blame);
  }
  return blame;
}

/** `async.waterfall([first, second], done)`, `async.eachSeries(items, step, done)`. */
function runsSteps({ arguments: passed }: TSESTree.CallExpression): boolean {
  const isStep = (node: TSESTree.Node | null): boolean => node !== null && isFunction(node);
  return passed.filter(isStep).length > 1 || passed.some((node) => node.type === "ArrayExpression" && node.elements.some(isStep));
}

export const NOBODY: Blame = {
  client: false,
  written: false,
  identifier: false,
  upstream: false,
  server: false,
  parses: false,
  verifies: false,
  others: false,
};

type Found = { -readonly [key in keyof Blame]: boolean };

/** Kept by what is attempted: several responses answer one failure, and an attempt may hold others. */
const known = new WeakMap<TSESTree.Node, Blame>();

function blameIn(attempt: TSESTree.Node, values: Values): Blame {
  let blame = known.get(attempt);
  if (!blame) {
    const found: Found = { ...NOBODY };
    visit(attempt, values, found, attempt);
    blame = found;
    known.set(attempt, blame);
  }
  return blame;
}

function visit(node: TSESTree.Node, values: Values, blame: Found, attempt: TSESTree.Node): void {
  if (node !== attempt && node.parent?.type === "TryStatement" && node.parent.block === node) {
    const inner = blameIn(node, values);
    for (const whose of Object.keys(NOBODY) as (keyof Blame)[]) blame[whose] ||= inner[whose];
    return;
  }
  // promise.catch(() => null): what it handles fails for nobody else.
  if (node.type === "CallExpression" && handlesFailure(node, values)) {
    for (const handler of node.arguments) visit(handler, values, blame, attempt);
    return;
  }
  if (node.type === "ThrowStatement") {
    blame.others = true;
    blame.client ||= !tellsOfServer(node.argument, values.file);
  }
  if (node.type === "CallExpression" || node.type === "NewExpression") judge(node, values, blame);
  values.file.forEachChild(node, (child) => {
    visit(child, values, blame, attempt);
  });
}

/** `save().catch((error) => { … })`, unless it throws again. */
function handlesFailure({ callee, arguments: [handler] }: TSESTree.CallExpression, { file }: Values): boolean {
  if (callee.type !== "MemberExpression" || memberName(callee) !== "catch" || !handler || !isFunction(handler)) return false;
  return !/\bthrow\b/u.test(file.textOf(handler));
}

function judge(node: TSESTree.CallExpression | TSESTree.NewExpression, values: Values, blame: Found): void {
  const name = calledName(node);
  const chain = node.type === "CallExpression" ? namesInChain(node) : [name];
  const root = lastName(rootOf(node.callee));
  // request.json(), c.req.formData(): content that cannot be read is the client's.
  if (
    /^(?:req|request|c\.req|ctx\.req|ctx\.request|event\.request)\.(?:json|formData|text|arrayBuffer|blob|valid)$/u.test(
      values.file.textOf(node.callee),
    )
  ) {
    blame.client = true;
    return;
  }
  if (VERIFIES.test(values.file.textOf(node.callee)) && !node.arguments.some(isFunction)) {
    blame.client = blame.verifies = true;
    return;
  }
  if (node.type === "CallExpression" && tellsVerdict(node)) return;
  const tainted = node.arguments.some((passed) => isFromClient(passed, values));
  const isHarmless = HARMLESS.test(name) && !isOfService(node);
  if (tainted && VALIDATES.test(name)) blame.parses = true;
  else if (!isHarmless || isStore(root, chain)) blame.others = true;
  if (UPSTREAM.test(name) || (UPSTREAM.test(root) && !isParameter(rootOf(node.callee), values))) {
    blame.upstream = true;
    return;
  }
  if (node.type === "NewExpression" && !PARSES.test(name)) {
    // new Model(req.body): what the client sent is checked when it is saved.
    if (tainted && !/^(?:Date|Set|Map|Promise|Error|RegExp|Array)$/u.test(name)) blame.written = true;
    return;
  }
  if (CHECKS.test(name) || (PARSES.test(name) && tainted)) blame.client = true;
  else if (selects(node, values)) {
    blame.server = true;
    if (tainted && namesId(node, values)) blame.identifier = true;
  } else if (WRITES.test(name)) {
    if (tainted && selectsOnly(node, name, values)) blame.server = blame.identifier = true;
    else if (tainted) blame.written = true;
    else blame.server = true;
  } else if (isHarmless && !isStore(root, chain)) return;
  else if (READS.test(name) || (isStore(root, chain) && !tainted)) {
    blame.server = true;
    if (tainted && (BY_IDENTIFIER.test(name) || namesId(node, values))) blame.identifier = true;
    if (readsGivenFile(node, name, values)) blame.identifier = true;
  } else if (tainted) blame.client = true;
  else blame.server = true;
}

/** `request` of a handler, and not the library of that name. */
function isParameter(root: TSESTree.Node, { file }: Values): boolean {
  return root.type === "Identifier" && String(file.variableOf(root)?.defs[0]?.type) === "Parameter";
}

/** `updateOne({ _id: req.params.id }, { $inc: { views: 1 } })`: of the client comes what to change, and nothing to write. */
function selectsOnly({ arguments: passed }: TSESTree.CallExpression | TSESTree.NewExpression, name: string, values: Values): boolean {
  if (passed.length < 2 || !/^(?:update|patch|replace)(?:One|Many)?$/u.test(name)) return false;
  return passed.slice(1).every((written) => {
    const object = values.resolve(written, OUTERMOST).node;
    if (object?.type !== "ObjectExpression") return false;
    // { $pull: { tags: id } }: what is taken out is selected as well.
    const names = object.properties.map((entry) => (entry.type === "Property" ? keyName(entry.key, entry.computed) : null));
    if (names.length > 0 && names.every((name) => name !== null && TAKES.test(name))) return true;
    return !isFromClient(written, values) && !isFilledLater(written, values);
  });
}

const TAKES = /^\$(?:pull|pullAll|unset)$/u;

/** `params.name = name`: what an object holds is not all that stands in it. */
function isFilledLater(object: TSESTree.Node, { file }: Values): boolean {
  const variable = object.type === "Identifier" ? file.variableOf(object) : null;
  return (variable?.references ?? []).some(({ identifier: { parent } }) => {
    const whole = parent.type === "MemberExpression" ? parent.parent : null;
    return whole?.type === "AssignmentExpression" && whole.left === parent;
  });
}
