/** What conditions ask of the request itself: a part that was left out, its URI, the form of the answer it wants. */
import type { TSESTree } from "@typescript-eslint/utils";

import type { Guard, HttpResponse } from "../response/model.js";
import { memberName, unwrap } from "../response/names.js";
import { calledName, lastName } from "../response/syntax.js";
import { OUTERMOST, type Scope, type Values } from "../response/values.js";
import { factsOf } from "./conditions.js";
import { readingOf } from "./provenance.js";

/** A part of the content or the query, as it was sent: what is missing there, the client has left out. */
export function isInput(subject: TSESTree.Node, scope: Scope, values: Values): boolean {
  const node = unwrap(subject);
  if (node.type !== "Identifier" && node.type !== "MemberExpression") return false;
  if (INPUT.test(readingOf(node, values))) return true;
  const variable = node.type === "Identifier" ? values.file.variableOf(node) : null;
  const definition = variable?.defs.length === 1 ? variable.defs[0]?.node : undefined;
  const taken = definition?.type === "VariableDeclarator" && definition.id.type === "ObjectPattern" ? definition.init : null;
  const { node: held } = taken ? values.resolve(taken, scope) : values.resolve(node, scope);
  if (held === null) return false;
  // const body = await readBody(req); if (!body.text) …
  const whole = held.type === "MemberExpression" ? values.resolve(held.object, scope).node : held;
  return (
    INPUT.test(values.file.textOf(unwrap(held))) ||
    TAKES.test(values.file.textOf(unwrap(held))) ||
    FILES.test(values.file.textOf(unwrap(held))) ||
    // const payload = req.body; if (!payload.name)
    (whole?.type === "MemberExpression" && whole !== held && WHOLE.test(values.file.textOf(whole))) ||
    (whole?.type === "CallExpression" && READS.test(values.file.textOf(whole)))
  );
}

/** What a client may show to say who it is: its absence is another matter. */
export const CREDENTIAL = /token|secret|key|signature|code|otp|(?:^|_)pin$|passw|jwt|session|auth|credential|log_?in|e?mail|user_?name/iu;

/**
 * The part of the request whose form a condition tests, and not only its value: `!path.startsWith("/")`,
 * `!/^[a-z]+$/.test(slug)`, `!KINDS.includes(kind)`; `null` where it tests none.
 */
export function formTested(subject: TSESTree.Node, value: TSESTree.Node, scope: Scope, values: Values): TSESTree.Node | null {
  if (value.parent?.type === "BinaryExpression") return null;
  const input = [subject, value].find((side) => isInput(side, scope, values));
  return input && !CREDENTIAL.test(lastName(input)) ? input : null;
}

/** A call that yields the content of the request. */
const READS =
  /^(?:req|request|c\.req|event\.request)\.(?:json|formData)\(\)$|^(?:parse|read|get)(?:Request|Json|JSON)?(?:Body|Json|JSON|FormData|Query)\(\s*(?:req|request|c|ctx|event)\s*\)$/u;

/** A call that takes one part of it: `searchParams.get("page")`, `c.req.query("page")`. */
const TAKES =
  /^(?:\w+\??\.)*(?:searchParams|formData)\??\.get\([^()]*\)$|^(?:c|ctx|context)\.req\.(?:query|param)\([^()]+\)$|^getRouterParam\(\s*event\b[^()]*\)$/u;

/** `req.method !== "POST"`, and the `default` of a `switch` on it: the method is none that is answered. */
export function asksForMethod(subject: TSESTree.Node, values: Values): boolean {
  return /^(?:req|request|ctx|c\.req|event)(?:\.request)?\.(?:method|httpMethod)(?:\?*\.to(?:Upper|Lower)Case\(\))?$/u.test(
    values.file.textOf(subject),
  );
}

/** All of the content or the query. */
const WHOLE = /^(?:req|request|ctx\.request|ctx)\??\.(?:body|query)$/u;

/** A file that was sent, or all of them. */
const FILES = /^(?:req|request|ctx\.request|ctx)\??\.files?(?:\??\.\w+)?$/u;

const INPUT =
  /^\(?(?:(?:req|request|ctx\.request|ctx)\??\.(?:body|query|params|payload)|event\??\.(?:pathParameters|queryStringParameters))(?:\??\.\w+)?\)?(?: (?:\|\||\?\?) (?:\{\}|\[\]|""|''|null))?$/u;
/** `req.url.length > 2048`, `isUrlTooLong(req.url)`: the target URI is measured. */
export function limitsUri(test: TSESTree.Node, values: Values): boolean {
  if (!/\blength\s*>|too_?long|exceeds/iu.test(values.file.textOf(test))) return false;
  const measured = test.type === "CallExpression" ? test.arguments[0] : test.type === "BinaryExpression" ? test.left : undefined;
  let node = measured && unwrap(measured);
  if (node?.type === "MemberExpression" && memberName(node) === "length") node = unwrap(node.object);
  const { node: held } = node ? values.resolve(node, OUTERMOST) : { node: null };
  return held !== null && /\b(?:req|request)\s*\.\s*(?:url|originalUrl)\b|\bnextUrl\b/u.test(values.file.textOf(held));
}

/** The innermost guard of a response that is a reason for it. */
export function innermostGuard({ guards }: HttpResponse): Guard | undefined {
  return guards.findLast((guard) => !negotiates(guard));
}

/**
 * A condition on the form of the answer that the client wants, `if (req.isHTML)`, or on whether there is somebody to hand the
 * error to, `next ? next(error) : …`, which is no reason for it.
 */
function negotiates(guard: Guard): boolean {
  return (
    guard.kind === "condition" &&
    factsOf(guard).every(({ subject }) => {
      const { type } = subject;
      if (type === "Identifier" && subject.name === "next") return true;
      const name = type === "MemberExpression" ? memberName(subject) : type === "CallExpression" ? calledName(subject) : null;
      return /^(?:(?:is_?)?(?:html|xhr|ajax|htmx|json|api)|accepts\w*|wants\w*)$/iu.test(name ?? "");
    }) &&
    factsOf(guard).length > 0
  );
}
