/** Reasons read from the conditions under which a response is sent. */
import type { TSESTree } from "@typescript-eslint/utils";

import type { Guard, HttpResponse } from "../response/model.js";
import { memberName, unwrap } from "../response/names.js";
import type { Scope, Values } from "../response/values.js";
import { catchOf } from "./catches.js";
import { isOfForeignKey, reasonOfErrorMessage, reasonOfErrorValue } from "./caught-errors.js";
import { type Fact, factsOf } from "./conditions.js";
import { isAskedOf, isOfTokenCheck, isUserOfPassport, verifiesToken } from "./credential-checks.js";
import { deletesById, keysOf, looksUpById } from "./keys.js";
import { isLookup, originOf, queryBehind, readsStore } from "./origins.js";
import { countsTooMany, isLimited } from "./limits.js";
import { isFromClient, isFromCredentials } from "./provenance.js";
import { asksForMethod, CREDENTIAL, formTested, innermostGuard, isInput, limitsUri } from "./request-parts.js";
import type { ReasonKind } from "./reason.js";
import { confirmsPassword } from "./excuses.js";
import { lacksRight } from "./rights.js";
import { isSecretOfServer } from "./server-secrets.js";
import { isIdentifier, isOfAnother, isOfUserByName, isOwnCredential, isOwner, type Subject, subjectOf } from "./subjects.js";
import { changesVersion, isOtherVersion } from "./versions.js";
import { asksForForm, isPattern, isValidationError, validatesRequest } from "./validators.js";
import { refusalOfContentType, refusalOfUpload } from "./uploads.js";
import { reasonsInText } from "./words.js";
import { calledName, isText, isWithin, lastName } from "../response/syntax.js";

/** One piece of evidence for a reason. */
export interface Evidence {
  readonly kind: ReasonKind;
  readonly source: "words" | "guard" | "caught";
  readonly strength: "certain" | "likely";
}

/** What is kept of what may not be used: that a token is in the list of the revoked makes no duplicate. */
const REFUSED = /invalid|revoked|blocked|banned|black_?list|expired|denied|deleted|disabled|locked/iu;
/** Names that say that a thing was found although it should not be there. */
const EXISTING =
  /^(?!disable|enable|allow)(?:(?:is_?)?(?:existing|exists?|already|dup(?:licate)?s?(?:By\w+|Found)?(?![a-z])|conflict|taken)|\w*(?:exists?|existing|taken|duplicated?|conflict|inUse)$)/iu;
/** Things counted as duplicates without having been looked up are duplicates within the request. */
const COUNTED = /^(?:is_?|has_?)?dup/iu;
/** Functions that tell whether something is so. */
const PREDICATE = /^(?:is|has|check)(?=[A-Z])/u;

/** The reasons that the conditions of a response give. The innermost condition is the one that the response answers. */
export function evidenceOfGuards(response: HttpResponse): readonly Evidence[] {
  const { values } = response.exchange;
  const guard = currentGuard(response);
  if (!guard) return [];
  if (guard.kind === "catch") {
    return verifiesToken(guard.origin, values) ? [{ kind: "not-authenticated", source: "guard", strength: "likely" }] : [];
  }
  if (guard.kind === "condition" && guard.holds && limitsUri(guard.test, values))
    return [{ kind: "uri-too-long", source: "guard", strength: "likely" }];
  if (guard.kind === "condition" && guard.holds && countsTooMany(guard.test, guard.scope, values))
    return [{ kind: "too-many-requests", source: "guard", strength: "likely" }];
  const refusal = refusalOfUpload(guard, values) ?? refusalOfContentType(guard, values);
  if (refusal) return [{ kind: refusal.kind, source: "guard", strength: refusal.alone ? "certain" : "likely" }];
  const facts = factsOf(guard);
  const evidence = facts.flatMap((fact) => evidenceOf(fact, values));
  // catch (error) { if (error.name === "TokenExpiredError") return …; … }: what else a token can be.
  const attempt = evidence.length === 0 && guard.kind === "condition" && guard.passed ? catchOf(response)?.origin : undefined;
  if (attempt && verifiesToken(attempt, values)) return [{ kind: "not-authenticated", source: "guard", strength: "likely" }];
  // Any one of several facts may be the reason: where all say the same, it does not matter which.
  const agree = facts.length > 1 && evidence.length === facts.length && new Set(evidence.map(({ kind }) => kind)).size === 1;
  return agree ? facts.flatMap((fact) => evidenceOf({ ...fact, alone: true }, values)) : evidence;
}

/**
 * The condition that a response answers: the innermost one that it stands under, or the one that was passed directly
 * before it. `null` when the last condition lies further back: what it asked has been dealt with.
 */
export function currentGuard(response: HttpResponse): Guard | null {
  const guard = innermostGuard(response);
  if (!guard) return null;
  const passed = guard.kind === "condition" ? guard.passed : undefined;
  if (!passed) return guard;
  const { parent } = passed;
  if (parent.type !== "BlockStatement" && parent.type !== "Program") return null;
  const next = parent.body[parent.body.indexOf(passed) + 1];
  const after = parent.body[parent.body.indexOf(passed) + 2];
  const holds = (statement: TSESTree.Statement | TSESTree.ProgramStatement | undefined): boolean =>
    statement !== undefined && isWithin(response.completion, statement);
  // A status set, or a log written, on the line between belongs to the answer.
  return holds(next) || (next?.type === "ExpressionStatement" && holds(after)) ? guard : null;
}

function evidenceOf(fact: Fact, values: Values): readonly Evidence[] {
  if (fact.kind === "presence") return presence(fact.subject, fact.present, fact.scope, fact.alone, values);
  if (fact.kind === "match" && !fact.holds) return mismatch(fact.subject, fact.value, fact.scope, fact.alone, values);
  if (!fact.holds) return [];
  if (fact.kind === "instance") return instance(fact.type, fact.alone);
  return match(fact.subject, fact.value, fact.scope, fact.alone, values);
}

/** What it says that a subject is missing, or that a check has failed. */
const MISSING: { readonly [subject in Subject]: Omit<Evidence, "source"> } = {
  user: { kind: "not-authenticated", strength: "certain" },
  right: { kind: "not-permitted", strength: "certain" },
  "account-state": { kind: "not-permitted", strength: "likely" },
  credentials: { kind: "not-authenticated", strength: "likely" },
  password: { kind: "invalid-credentials", strength: "certain" },
  "verified-token": { kind: "not-authenticated", strength: "likely" },
  validation: { kind: "invalid-input", strength: "likely" },
};

function presence(subject: TSESTree.Node, present: boolean, scope: Scope, alone: boolean, values: Values): readonly Evidence[] {
  const named = subjectOf(subject, scope, values);
  const about = named === "right" && !present && !lacksRight(subject, scope, values) ? null : named;
  if (!present && about === "password" && confirmsPassword(values, subject)) return [];
  if (!present && about) {
    const { kind, strength } = MISSING[about];
    const isCertain =
      strength === "certain" ||
      (about === "validation" && validatesRequest(subject, values)) ||
      (about === "credentials" && isOwnCredential(subject, scope, values));
    return [{ kind, source: "guard", strength: alone && isCertain ? "certain" : "likely" }];
  }
  const origin = originOf(subject, scope, values);
  if (origin.call && isLimited(origin.call, subject, present)) return [{ kind: "too-many-requests", source: "guard", strength: "likely" }];
  // const [row, created] = await Member.findOrCreate(…)
  if (!present && /^(?:is_?)?(?:created|new)$/iu.test(origin.name) && origin.call && calledName(origin.call).startsWith("findOrCreate"))
    return [{ kind: "duplicate", source: "guard", strength: alone ? "certain" : "likely" }];
  if (!present && isUserOfPassport(subject, values))
    return [{ kind: "invalid-credentials", source: "guard", strength: alone ? "certain" : "likely" }];
  if (!present && origin.call && ASKS_CREDENTIALS.test(calledName(origin.call)))
    return [{ kind: "invalid-credentials", source: "guard", strength: "likely" }];
  // !KEYS.has(req.get("X-Api-Key")): what the client shows is none of what is known.
  if (!present && origin.call && isAskedOf(origin.call, values))
    return [{ kind: "not-authenticated", source: "guard", strength: "likely" }];
  const found = origin.call ? isLookup(origin.call) || readsStore(origin.call, values) : queryBehind(subject, values) !== null;
  if (present && isOfTokenCheck(subject, values)) return [{ kind: "not-authenticated", source: "guard", strength: "likely" }];
  if (present && isValidationError(subject, origin)) {
    const checksInput = origin.call?.arguments.some((passed) => isFromClient(passed, values)) === true;
    return [{ kind: "invalid-input", source: "guard", strength: alone && checksInput ? "certain" : "likely" }];
  }
  if (present) {
    const exists = EXISTING.test(origin.name) || (origin.call !== null && EXISTING.test(calledName(origin.call)));
    if (!exists || REFUSED.test(origin.name) || (COUNTED.test(origin.name) && !found)) return [];
    return [{ kind: "duplicate", source: "guard", strength: found && alone && !/conflict/iu.test(origin.name) ? "certain" : "likely" }];
  }
  if (isInput(subject, scope, values)) {
    const isCredential = about !== null || CREDENTIAL.test(origin.name);
    return isCredential ? [] : [{ kind: "invalid-input", source: "guard", strength: alone ? "certain" : "likely" }];
  }
  if (origin.call && changesVersion(origin.call, values))
    return [{ kind: "edit-conflict", source: "guard", strength: alone ? "certain" : "likely" }];
  if (origin.call && alone && deletesById(origin.call, values)) return [{ kind: "not-found", source: "guard", strength: "certain" }];
  // fs.existsSync(path): a file that the request names.
  if (/^(?:exists(?:Sync)?|pathExists(?:Sync)?)$/u.test(origin.name) && origin.call?.arguments.some((path) => isFromClient(path, values)))
    return [{ kind: "not-found", source: "guard", strength: "likely" }];
  // Nothing of the existing things was found; whether something exists is another question.
  if (EXISTING.test(origin.name) && !(found && /^existing/iu.test(origin.name))) return [];
  // What is said not to be so (`!isEmail(text)`) was not looked for.
  if (subject.type === "CallExpression" && asksForForm(subject, values))
    return [{ kind: "invalid-input", source: "guard", strength: "likely" }];
  if (!found || (subject.type === "CallExpression" && PREDICATE.test(calledName(subject)))) return [];
  // Key.findOne({ value: req.get("X-Api-Key") }): nobody has what the client shows.
  if (origin.call && keysOf(origin.call, values).some(({ node }) => isFromCredentials(node, values)))
    return [{ kind: "not-authenticated", source: "guard", strength: "likely" }];
  // What the target URI names by its id, and is not there, needs no words; a part of it is another matter.
  const isTarget = alone && unwrap(subject).type !== "MemberExpression" && origin.call !== null && looksUpById(origin.call, values);
  return [{ kind: "not-found", source: "guard", strength: isTarget ? "certain" : "likely" }];
}

/** Calls that yield the account to whom a name and a password belong: `User.findByCredentials(name, password)`. */
const ASKS_CREDENTIALS = /(?:Credentials|And_?Password)$|^(?:authenticate(?:User)?|validateUser|verifyUser|attemptLogin|checkLogin)$/u;

/** What a client shows to prove who it is. */
const PROOF = /token|otp|(?:^|_)pin$|code$|password|passwd|hash|secret|signature|answer/iu;

/** `payout.partnerId` and `partner.id`, of a partner that the handler is given. */
function belongs(thing: TSESTree.Node, owner: TSESTree.Node, values: Values): boolean {
  const [of, by] = [unwrap(thing), unwrap(owner)];
  if (of.type !== "MemberExpression" || by.type !== "MemberExpression" || by.object.type !== "Identifier") return false;
  const [definition] = values.file.variableOf(by.object)?.defs ?? [];
  return (
    /^_?id$/u.test(memberName(by) ?? "") &&
    memberName(of) === `${by.object.name}Id` &&
    of.object.type === "Identifier" &&
    String(definition?.type) === "Parameter"
  );
}

/** What a form asks for a second time. */
const REPEATED = /^(?:confirm|repeat|re_?type|re_?enter)|(?:confirm(?:ed|ation)?|repeat(?:ed)?|again)$|passw\w*2$/iu;

/** A role that is asked for, in what a service is given. */
const INPUTS = /^(?:command|input|dto|data|payload|body|args|params|options|props|query)\s*\??\./u;

/** `req.user.id !== listing.owner`, `user.role !== "admin"`: a known user is not the one who may. */
function mismatch(subject: TSESTree.Node, value: TSESTree.Node, scope: Scope, alone: boolean, values: Values): readonly Evidence[] {
  // typeof req.body.name !== "string"
  if (subject.type === "UnaryExpression" && subject.operator === "typeof" && isInput(subject.argument, scope, values))
    return [{ kind: "invalid-input", source: "guard", strength: alone ? "certain" : "likely" }];
  // !EMAIL.test(req.body.email)
  if (isPattern(value, values) && isFromClient(subject, values)) return [{ kind: "invalid-input", source: "guard", strength: "likely" }];
  // key !== process.env.API_KEY
  if (
    (subjectOf(subject, scope, values) === "credentials" && /\b(?:process\.env|config|env)\b/iu.test(values.file.textOf(value))) ||
    [subject, value].some((node) => isSecretOfServer(node, scope, values)) ||
    [subject, value].some((node) => isFromCredentials(node, values) && !/csrf|xsrf/iu.test(values.file.textOf(node)))
  )
    return [{ kind: "not-authenticated", source: "guard", strength: "likely" }];
  // password !== req.body.confirmPassword
  if ([subject, value].some((node) => REPEATED.test(lastName(node))) && [subject, value].every((node) => isFromClient(node, values)))
    return [{ kind: "invalid-input", source: "guard", strength: "likely" }];
  if (isOtherVersion(subject, value, scope, values))
    return [{ kind: "edit-conflict", source: "guard", strength: alone ? "certain" : "likely" }];
  if (asksForMethod(subject, values)) return [{ kind: "method-not-allowed", source: "guard", strength: "likely" }];
  if (belongs(subject, value, values) || belongs(value, subject, values))
    return [{ kind: "not-permitted", source: "guard", strength: "likely" }];
  const [users, others] = isOfUserByName(subject, scope, values) ? [subject, value] : [value, subject];
  // A code or token that an account was sent shows who somebody is, not what is theirs; a role may not be what it was.
  const proves = [subject, value].some((node) => PROOF.test(lastName(node)));
  const owns = !proves && isOfUserByName(users, scope, values) && (isOwner(others) || isFromClient(others, values) || isIdentifier(others));
  const role =
    // The role that the request asks for is none that somebody has.
    subjectOf(subject, scope, values) === "right" &&
    !isFromClient(subject, values) &&
    !INPUTS.test(values.file.textOf(subject)) &&
    (isText(value) || isRole(value) || (value.type === "MemberExpression" && lastName(value) !== lastName(subject)));
  if (owns || role) return [{ kind: "not-permitted", source: "guard", strength: alone ? "certain" : "likely" }];
  if (!proves && isOfAnother(users, others, scope, values)) return [{ kind: "not-permitted", source: "guard", strength: "likely" }];
  const tested = formTested(subject, value, scope, values);
  if (tested === null) return [];
  return [{ kind: "invalid-input", source: "guard", strength: alone && tested === subject ? "certain" : "likely" }];
}

/** `const authorize = (role) => (req, res, next) => { if (req.user.role !== role) … }` */
function isRole(value: TSESTree.Node): boolean {
  return value.type === "Identifier" && /role$|permission$|admin$/iu.test(value.name);
}

/** `error instanceof UserAlreadyExistsError`: the class's name speaks. */
function instance(type: TSESTree.Node, alone: boolean): readonly Evidence[] {
  const node = unwrap(type);
  const name = node.type === "Identifier" ? node.name : node.type === "MemberExpression" ? (memberName(node) ?? "") : "";
  const known = reasonOfErrorValue(name);
  if (known) return [{ kind: known, source: "caught", strength: alone ? "certain" : "likely" }];
  return reasonsInText(name.replace(/(?:Error|Exception)$/u, "")).map(({ kind, strength }) => ({
    kind,
    source: "caught",
    strength: alone ? strength : "likely",
  }));
}

/** An error is caught of an attempt that removes something, and writes nothing else. */
function removes(subject: TSESTree.Node, values: Values): boolean {
  let at: TSESTree.Node | undefined = subject;
  while (at && at.type !== "CatchClause") at = at.parent;
  const attempt = at?.parent.type === "TryStatement" ? values.file.textOf(at.parent.block) : "";
  return /\.(?:delete|remove|destroy)\w*\s*\(/u.test(attempt) && !/\.(?:create|insert|upsert|update|save|connect)\w*\s*\(/u.test(attempt);
}

const ERROR_PART =
  /^(?:code|errno|number|name|message|msg|type|sqlState|sqlMessage|detail|errorCode|kind|status|constraint|_?tag|reason)$/u;

/** `error.code === "23505"`, `error.message.includes("already exists")`. */
function match(subject: TSESTree.Node, value: TSESTree.Node, scope: Scope, alone: boolean, values: Values): readonly Evidence[] {
  const inner = unwrap(subject);
  const part =
    inner.type === "MemberExpression"
      ? memberName(inner)
      : inner.type === "Identifier"
        ? inner.name
        : inner.type === "CallExpression"
          ? calledName(inner)
          : null;
  if (part === null || !(ERROR_PART.test(part) || /err|message|^to(?:String|LowerCase)$/iu.test(part))) return [];
  const text = textOf(value, scope, values);
  if (text === null) return [];
  const strength = alone ? "certain" : "likely";
  if (isOfForeignKey(text)) return removes(subject, values) ? [{ kind: "state-conflict", source: "caught", strength }] : [];
  const known = reasonOfErrorValue(text) ?? reasonOfErrorMessage(text);
  if (known) return [{ kind: known, source: "caught", strength }];
  return reasonsInText(text).map((wording) => ({ kind: wording.kind, source: "caught", strength: alone ? wording.strength : "likely" }));
}

function textOf(value: TSESTree.Node, scope: Scope, values: Values): string | null {
  const { node } = values.resolve(value, scope);
  if (node?.type === "Literal" && (typeof node.value === "number" || typeof node.value === "string")) return String(node.value);
  if (node?.type === "Literal" && "regex" in node) return node.regex.pattern.replace(/\.\*|\\[bs]|[\^$()|+*?]/gu, " ");
  if (node?.type === "MemberExpression") return memberName(node);
  return values.texts(value, scope)[0]?.text ?? null;
}
