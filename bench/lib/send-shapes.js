/**
 * What looks like the sending of a response, by plain syntax and the usual names alone: a yardstick for the model, which
 * knows nothing of it. It counts a client's answer and a double now and then, and misses what goes through helpers.
 */

/** Names of what a response is sent through. */
const RESPONSE = /^_?(?:res|resp|response|reply|rep)$/i;
const CONTEXT = /^(?:ctx|context)$/;
const TOOLKIT = /^[ch]$/;

const SENDS = new Set(["send", "json", "jsonp", "end", "redirect", "sendStatus", "sendFile", "download", "render", "view"]);
/** Of these, a client's response has the same, without arguments. */
const READS = new Set(["json"]);
const AFTER_STATUS = new Set(["send", "json", "jsonp", "end", "render"]);
const MAKES_BY_CONTEXT = new Set(["json", "text", "html", "body", "newResponse", "redirect", "response", "notFound", "view", "file"]);
const ERROR_CLASS = /(?:Exception|(?<!^(?:Type|Range|Syntax|Reference|Eval|URI|Aggregate)?)Error)$/;

/**
 * What looks like a send in a syntax tree, in the order of the text; none within another.
 * @param {any} root
 * @param {Record<string, readonly string[]>} visitorKeys
 * @returns {any[]}
 */
export function sendsIn(root, visitorKeys) {
  /** @type {any[]} */
  const found = [];
  const visit = (/** @type {any} */ node) => {
    if (looksLikeSend(node)) found.push(node);
    for (const key of visitorKeys[node.type] ?? []) {
      for (const child of [node[key]].flat()) if (child) visit(child);
    }
  };
  visit(root);
  // `throw createError(…)`, `return reply.send(Boom.conflict())`: one send.
  return found.filter((node) => !found.some((other) => other !== node && surrounds(other, node)));
}

/**
 * Whether a node holds another without a function between them.
 * @param {any} outer
 * @param {any} inner
 */
export function surrounds(outer, inner) {
  if (outer.range[0] > inner.range[0] || outer.range[1] < inner.range[1]) return false;
  for (let at = inner; at && at !== outer; at = at.parent) if (/Function/.test(at.type)) return false;
  return true;
}

/** @param {any} node */
function looksLikeSend(node) {
  switch (node.type) {
    case "CallExpression":
      return node.callee.type === "MemberExpression" ? isSendingCall(node) : isRaising(node);
    case "NewExpression":
      return /^(?:Next)?Response$/.test(nameOf(node.callee)) && node.callee.type === "Identifier";
    case "AssignmentExpression":
      return node.left.type === "MemberExpression" && nameOf(node.left) === "body" && isContext(node.left.object);
    case "ThrowStatement":
      return node.argument.type === "NewExpression" && isErrorWithStatus(node.argument);
    default:
      return false;
  }
}

/** @param {any} node */
function isSendingCall({ callee, arguments: passed }) {
  const { object } = callee;
  const method = nameOf(callee);
  const name = nameOf(object);
  if (/^(?:Next)?Response$/.test(name) && object.type === "Identifier") return /^(?:json|redirect)$/.test(method);
  if (object.type === "CallExpression" && AFTER_STATUS.has(method)) return isChainOf(object);
  if (RESPONSE.test(name)) return SENDS.has(method) && (passed.length > 0 || !READS.has(method));
  if (TOOLKIT.test(name)) return MAKES_BY_CONTEXT.has(method);
  if (CONTEXT.test(name)) return method === "throw" || ((method === "json" || method === "redirect") && passed.length > 0);
  return /^boom$/i.test(name) || /^(?:httpErrors|createError)$/.test(name);
}

/**
 * `res.status(404)`, `reply.code(404).header(…)`: a response, on which a status was set.
 * @param {any} node
 */
function isChainOf(node) {
  for (let at = node; at.type === "CallExpression" && at.callee.type === "MemberExpression"; at = at.callee.object) {
    if (/^(?:status|code|writeHead)$/.test(nameOf(at.callee))) return true;
  }
  return false;
}

/**
 * `createError(404)`, `next(new NotFound())`.
 * @param {any} node
 */
function isRaising({ callee, arguments: [first] }) {
  if (callee.type !== "Identifier") return false;
  if (callee.name === "createError" || callee.name === "httpError") return true;
  return callee.name === "next" && first?.type === "NewExpression" && isErrorWithStatus(first);
}

/**
 * An error that may carry a status: of a class that is not built in.
 * @param {any} construction
 */
function isErrorWithStatus({ callee }) {
  const name = nameOf(callee);
  return ERROR_CLASS.test(name) && !/^(?:Type|Range|Syntax|Reference|Eval|URI|Aggregate)?Error$/.test(name);
}

/** @param {any} node */
function isContext(node) {
  return CONTEXT.test(nameOf(node)) || (nameOf(node) === "response" && node.type === "MemberExpression" && isContext(node.object));
}

/** @param {any} node */
function nameOf(node) {
  if (node.type === "Identifier") return node.name;
  return node.type === "MemberExpression" && !node.computed ? (node.property.name ?? "") : "";
}
