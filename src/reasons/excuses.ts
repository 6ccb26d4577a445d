/** What makes a general code right although the reason has one of its own. */
import type { TSESTree } from "@typescript-eslint/utils";

import { speaksOf } from "../response/holdings.js";
import type { HttpResponse } from "../response/model.js";
import { functionAround } from "../response/survey.js";
import type { Values } from "../response/values.js";
import { calledName } from "../response/syntax.js";
import { endpointNames } from "./circumstances.js";
import { callsBefore } from "./code-before.js";
import type { ReasonKind } from "./reason.js";

/** Whether a general 4xx may stand for a reason, because a protocol or the endpoint has its own idea of it. */
export function isExcused(response: HttpResponse, kind: ReasonKind): boolean {
  if (isOfTokenEndpoint(response) || isOfTool(response)) return true;
  if (kind === "not-found") {
    const isMailed = takesMailedToken(response);
    return response.content.texts.some(({ text }) => ONE_TIME.test(text) || (isMailed && /\btoken\b/iu.test(text)));
  }
  if (kind === "not-authenticated") return takesMailedToken(response) || hasAskedForRights(response);
  // 413 is about the content as a whole: an image of too many pixels may be small.
  if (kind === "too-large") return response.content.texts.some(({ text }) => /dimension|pixel|resolution|width|height/iu.test(text));
  return kind === "invalid-credentials" && (changesPassword(response) || leavesOut(response));
}

/** What a client has to show, in what it sent or a service is given: `!data.user.credential`. Missing, it is missing input. */
const LEFT_OUT =
  /^!*\s*(?:req\.body|request\.body|body|data|dto|input|payload|command|credentials)\b[\w.?]*\.\w*(?:passw|credential)\w*$/iu;

function leavesOut({ guards, exchange }: HttpResponse): boolean {
  const guard = guards.at(-1);
  return guard?.kind === "condition" && guard.holds && LEFT_OUT.test(exchange.values.file.textOf(guard.test));
}

/** RFC 6749 sections 4.1.2.1 and 5.2, RFC 7591 section 3.2.2: errors of an authorization server are 400, whatever they are about; 401 is a choice. */
export function isOfTokenEndpoint({ content, exchange }: HttpResponse): boolean {
  if (
    content.texts.some(({ text }) => TOKEN_ERROR.test(text)) ||
    /\boauth2?\b.*\btoken\b|\bconnect\/token\b/iu.test(endpointNames(exchange))
  )
    return true;
  return content.node?.type === "NewExpression" && TOKEN_ERROR_CLASS.test(exchange.values.file.textOf(content.node.callee));
}

/** An error that a tool of MCP throws: the protocol sends it as a result. */
function isOfTool({ exchange, origin }: HttpResponse): boolean {
  return origin === "thrown" && exchange.kind === "function" && /[/\\]mcp[/\\]/iu.test(exchange.path);
}

/** A code that was sent to somebody, and is a value to check rather than a thing to find. */
const ONE_TIME = /\b(?:otp|(?:verification|reset|one-?time|confirmation|activation) (?:code|token|link)|pin)\b/iu;
const TOKEN_ERROR =
  /^(?:invalid_(?:client|client_metadata|redirect_uri|request|grant|scope|target)|access_denied|unauthorized_client|unsupported_grant_type|slow_down|authorization_pending|expired_token)$/u;
const TOKEN_ERROR_CLASS = /^(?:\w+\.)?(?:Invalid(?:Client|Grant|Request|Scope|Target)|UnsupportedGrantType|UnauthorizedClient)(?:Error)?$/u;

/** A token that was sent by mail is a value like others: 400, 403 and 410 are in use as well as 401. */
function takesMailedToken({ exchange }: HttpResponse): boolean {
  return /confirm|reset|activat|invit|magic|unsubscri|forgot|recover|(?:verify|validate|change)-?_?(?:e-?mail|account|phone|otp|code)|e-?mail-?_?(?:change|verif)/iu.test(
    endpointNames(exchange),
  );
}

/** Whoever was asked for a right before is known, be it by the key of an organization, which is no user. */
function hasAskedForRights(response: HttpResponse): boolean {
  return callsBefore(response).some((call) => /^can[A-Z]|^(?:has|check|require|throw)Permission/u.test(calledName(call)));
}

/** What code that asks for the old password beside a new one speaks of. */
const OLD_PASSWORD = /(?:current|old|existing|previous)_?password/iu;

/** A logged-in user who confirms the old password is not logging in: clients log out on 401. */
function changesPassword({ exchange }: HttpResponse): boolean {
  return speaksOf(OLD_PASSWORD, exchange.handler, exchange.values.file);
}

/** A logged-in user who confirms the old password is not logging in: 400, 403 and 422 are in use. */
export function confirmsPassword(values: Values, subject: TSESTree.Node): boolean {
  const fn = functionAround(subject);
  return fn !== null && speaksOf(OLD_PASSWORD, fn, values.file);
}

const APOLOGY =
  /something went wrong|internal (?:server )?error|server error|(?:unexpected|unknown) error|error (?:inesperado|interno|del servidor|en el servidor)|algo sali[óo] mal|erro (?:inesperado|interno|no servidor|do servidor)|algo deu errado|erreur (?:interne|serveur|inattendue)|sunucu hatası|kesalahan (?:pada )?(?:server|sistem)|l[ỗô]i (?:hệ thống|máy chủ|server)/iu;

/** The answer itself says that something went wrong that is not the client's. */
export function blamesServer({ content }: HttpResponse): boolean {
  return content.texts.some(({ text, node }) => node.parent?.type !== "LogicalExpression" && APOLOGY.test(text));
}
