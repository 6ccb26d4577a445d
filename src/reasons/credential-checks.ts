/** Checks of what a client shows to prove who it is. */
import type { TSESTree } from "@typescript-eslint/utils";

import { isFunction } from "../response/source-file.js";
import { calledName } from "../response/syntax.js";
import type { Values } from "../response/values.js";
import { isFromCredentials } from "./provenance.js";

/** `!KEYS.has(req.get("X-Api-Key"))`: a list is asked for what the client shows. */
export function isAskedOf(call: TSESTree.CallExpression, values: Values): boolean {
  const [passed] = call.arguments;
  return /^(?:has|includes)$/u.test(calledName(call)) && passed !== undefined && isFromCredentials(passed, values);
}

/** `passport.authenticate("local", (error, user) => { if (!user) … })`. */
export function isUserOfPassport(subject: TSESTree.Node, { file }: Values): boolean {
  const [definition] = (subject.type === "Identifier" ? file.variableOf(subject)?.defs : null) ?? [];
  const callback = definition?.node;
  if (!callback || !isFunction(callback) || callback.params[1] !== definition.name) return false;
  const { parent } = callback;
  return parent.type === "CallExpression" && /^passport\.authenticate$/u.test(file.textOf(parent.callee));
}

/** `jwt.verify(token, secret, (error, payload) => { if (error) … })`: the subject is the error. */
export function isOfTokenCheck(subject: TSESTree.Node, values: Values): boolean {
  const definition = subject.type === "Identifier" ? values.file.variableOf(subject)?.defs[0] : undefined;
  const callback = definition?.node;
  if (!callback || !isFunction(callback) || callback.params[0] !== definition.name) return false;
  const { parent } = callback;
  return parent.type === "CallExpression" && VERIFIES.test(`${values.file.textOf(parent.callee)}(`);
}

const VERIFIES =
  /\b(?:jwt|jsonwebtoken|JWT)(?:["']\))?\s*\.\s*verify\w*\s*[()]|\bjwtVerify\s*\(|\bverify(?:Access|Refresh|Id|Auth|Jwt|JWT)?Token\s*\(/u;

/** What verifies tokens by a name that says no more: `import { verify } from "hono/jwt"`. */
const IMPORTS_VERIFY = /\bverify\b[^;]{0,80}["'](?:jsonwebtoken|hono\/jwt)["']/u;

/** An attempt that verifies the token of a client; one that was mailed to it (`/reset/:token`) is input. */
export function verifiesToken(attempt: TSESTree.Node, values: Values): boolean {
  const text = values.file.textOf(attempt);
  const verifies = VERIFIES.test(text) || (/(?<![.\w])verify\s*\(/u.test(text) && IMPORTS_VERIFY.test(values.file.code.text));
  return verifies && !/(?:params|query)\s*\??\.\s*\w*token|reset|confirm|activat|invit|unsubscri|magic/iu.test(text);
}
