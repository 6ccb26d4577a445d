/**
 * Does a file send HTTP responses? Told by the shapes of calls and the usual names, independently of the plugin: what the
 * plugin takes for a response must not decide where its time is measured.
 */
import { createRequire } from "node:module";

const require = createRequire(import.meta.url);

const RESPONSE = /^(?:res|resp|response|reply|rep)$/i;
const CONTEXT = /^(?:ctx|context)$/;
const TOOLKIT = /^(?:c|h)$/;
const HINT = /\b(?:res|resp|response|reply|rep|ctx|context|NextResponse|sendStatus|writeHead|status)\b|\b[ch]\./i;

const SENDING = new Set(["send", "json", "jsonp", "end", "redirect", "render", "sendFile", "download", "status", "code", "writeHead"]);
const SENDING_TOOLKIT = new Set(["json", "text", "html", "body", "redirect", "response", "notFound"]);
const WITHOUT_ARGUMENTS = new Set(["end", "send", "notFound"]);
const AFTER_STATUS = new Set(["send", "json", "jsonp", "end", "render"]);

/**
 * @param {string} path
 * @param {string} text
 * @returns {boolean}
 */
export function sendsResponses(path, text) {
  if (!HINT.test(text)) return false;
  const { parse } = require("@typescript-eslint/parser");
  try {
    return someNode(parse(text, { filePath: path, ecmaFeatures: { jsx: true } }), isSend);
  } catch {
    return false;
  }
}

/**
 * @param {any} root
 * @param {(node: any) => boolean} test
 */
function someNode(root, test) {
  const pending = [root];
  while (pending.length > 0) {
    const node = pending.pop();
    if (test(node)) return true;
    for (const key of Object.keys(node)) {
      if (key === "parent" || key === "loc" || key === "range" || key === "tokens" || key === "comments") continue;
      for (const child of [node[key]].flat()) if (typeof child?.type === "string") pending.push(child);
    }
  }
  return false;
}

/** @param {any} node */
function isSend(node) {
  if (node.type === "AssignmentExpression") return isAssignment(node.left);
  if (node.type === "NewExpression") return /^(?:Next)?Response$/.test(node.callee.name ?? "");
  if (node.type !== "CallExpression" || node.callee.type !== "MemberExpression") return false;
  const method = node.callee.property.name ?? "";
  const object = node.callee.object;
  if (method === "sendStatus" || method === "writeHead") return true;
  if (object.type === "CallExpression" && AFTER_STATUS.has(method)) return /^(?:status|code)$/.test(object.callee.property?.name ?? "");
  if (node.arguments.length === 0 && !WITHOUT_ARGUMENTS.has(method)) return false;
  const name = nameOf(object);
  if (/^(?:Next)?Response$/.test(name)) return object.type === "Identifier" && /^(?:json|redirect|error)$/.test(method);
  return (RESPONSE.test(name) && SENDING.has(method)) || (TOOLKIT.test(name) && SENDING_TOOLKIT.has(method));
}

/** @param {any} target */
function isAssignment(target) {
  if (target.type !== "MemberExpression") return false;
  const property = target.property.name ?? "";
  const name = nameOf(target.object);
  return (RESPONSE.test(name) && property === "statusCode") || (CONTEXT.test(name) && (property === "status" || property === "body"));
}

/** @param {any} node */
function nameOf(node) {
  if (node.type === "Identifier") return node.name;
  return node.type === "MemberExpression" ? (node.property.name ?? "") : "";
}
