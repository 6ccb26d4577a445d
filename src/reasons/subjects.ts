/** What a condition asks about, by the origin and the name of its subject. */
import type { TSESTree } from "@typescript-eslint/utils";

import { patternPath } from "../response/import-origin.js";
import { memberName, unwrap } from "../response/names.js";
import type { Scope, Values } from "../response/values.js";
import { isLookup, namesInChain, originOf } from "./origins.js";
import { calledName, lastName } from "../response/syntax.js";
import { asksForStrength, isHouseValidator } from "./validators.js";

/** What the absence or the presence of a subject says. */
export type Subject =
  /** The logged-in user, or the session: `req.user`, `session`. */
  | "user"
  /** A right of the user: `req.user.isAdmin`, `hasPermission(…)`, `user.role`. */
  | "right"
  /** Whether an account may be used: `user.isActive`, `user.emailVerified`. */
  | "account-state"
  /** What the client authenticates with: a token, the Authorization field. */
  | "credentials"
  /** Whether a password is right: `bcrypt.compare(…)`. */
  | "password"
  /** What a verified token says: `jwt.verify(…)`. */
  | "verified-token"
  /** The result of a validation: `validationResult(req)`, `schema.safeParse(…)`. */
  | "validation";

const PASSWORD =
  /^(?:(?:is|check|verify|compare|validate|match|checar|verificar|comparar|validar)_?(?:valid)?_?(?:Password|Passwd|Pwd|Senha|Clave|Contrasena|Contrasenia)\w*|compare|compareSync|comparePassword\w*|checkPassword\w*|verifyPassword\w*|validatePassword\w*|matchPasswords?|isValidPassword|validPassword|isPasswordValid|isPasswordMatch\w*|isPasswordCorrect|passwordMatch\w*|correctPassword|isCorrectPassword|verifyHash)$/u;
const PASSWORD_NAME =
  /^(?:is)?(?:password|pass|pwd)(?:is)?(?:valid|correct|match\w*|ok|right|compare\w*)$|^(?:is)?(?:valid|correct|matching)(?:password|pass|pwd)$|^(?:is)?matched?(?:password)?$/iu;
const TOKEN_CHECK = /^(?:verify|verifyToken|verifyJwt|verifyJWT|verifyIdToken|verifyAccessToken|jwtVerify|decodeToken|validateToken)$/u;
const RIGHT =
  /(?:^|[a-z_.])(?:is_?(?:super_?)?admin|is_?owner|is_?author|is_?moderator|is_?allowed|is_?authori[sz]ed|roles?|permissions?|privileges?|has_?(?:permissions?|roles?|access|rights?)|owns\w*|authori[sz]e[ds]?|admin)$|^can(?:Access|Add|Admin|Create|Delete|Download|Edit|Invite|Manage|Moderate|Modify|Perform|Post|Publish|Read|Remove|See|Update|Upload|View|Write)\w*$|^has(?:Permission|Role|Access|Right)\w*$|^check(?:Permission|Role|Access|Owner)\w*$|^(?:rol|papel|perfil|cargo|peran|hak_?akses)$/iu;
const ACCOUNT_STATE = /^(?:is_?)?(?:active|confirmed|verified|enabled|approved|activated|email_?verified|email_?confirmed|status)$/iu;
const CREDENTIALS =
  /^(?:access_?|auth_?|bearer_?|jwt_?|id_?|refresh_?)?token$|^jwt$|^auth(?:orization)?(?:_?header)?$|^bearer\w*$|^credentials$|^x-access-token$|^api_?key$|^x-api-key$/iu;
const USER =
  /^(?:req|request|ctx|context|c|event|res|session|locals|state)\??\.(?!(?:request\??\.)?(?:body|query|params)\b)(?:\w+\??\.)*(?:user|auth|session|account|admin|principal|currentUser|userId|auth\.userId)(?:\??\.(?:id|_id|userId|email|uid|sub))?$/u;
const VALIDATION = /^(?:validationResult|safeParse|safeParseAsync|validate|validateAsync|validateSync|isValid|isValidSync|isEmpty)$/u;

/** `req.headers["x-device-key"]`, `req.get("Api-Key")`. */
const KEY_FIELD = /x-api-key|(?:headers\??\.?\[|(?:get|header)\()\s*["'`](?!idempotency)[\w-]*key["'`]/iu;

/** Calls that tell who asks: of Clerk, Lucia, Supabase, Auth.js and projects' own. */
const ASKER =
  /^(?:currentUser|auth|getAuth|validateRequest|get(?:Current|Session|Server|Auth(?:enticated)?|LoggedIn)User(?:Id)?|getUserFrom\w+)$/u;

/** `currentUser()`, `supabase.auth.getUser()`. */
function tellsAsker(call: TSESTree.CallExpression, values: Values): boolean {
  return ASKER.test(calledName(call)) || /\bauth\s*\.\s*get(?:User|Session)$/u.test(values.file.textOf(call.callee));
}

/** What a condition's subject is, or `null` when its name and origin tell nothing. */
export function subjectOf(subject: TSESTree.Node, scope: Scope, values: Values): Subject | null {
  const node = unwrap(subject);
  const path = pathOf(node);
  const { name, call } = originOf(node, scope, values);
  const called = call ? calledName(call) : "";
  if (PASSWORD.test(called) || PASSWORD_NAME.test(name)) return call && asksForStrength(call) ? "validation" : "password";
  // userWithRole is a user.
  if ((RIGHT.test(name) && !/with_?\w+$/iu.test(name)) || (node.type === "CallExpression" && RIGHT.test(called))) return "right";
  if (call && namesInChain(call).some((entry) => VALIDATION.test(entry) || isHouseValidator(entry))) return "validation";
  if (USER.test(path) || USER.test(sourcePath(node, values))) return "user";
  if (TOKEN_CHECK.test(called)) return "verified-token";
  if (ACCOUNT_STATE.test(name) && /(?:user|account|member|customer|admin|profile)\w*\.\w+$/iu.test(path)) return "account-state";
  if (/^(?:current|logged_?in|auth|session)?_?user(?:_?id)?$/iu.test(name) && call && tellsAsker(call, values)) return "user";
  if (/key$/iu.test(name) && KEY_FIELD.test(values.file.textOf(values.resolve(node, scope).node ?? node))) return "credentials";
  if (/^(?:auth|user|server)?_?session$/iu.test(name) && /^(?:get|use|require)?(?:server|auth|iron|current)?session$|^auth$/iu.test(called))
    return "user";
  const isNamed = CREDENTIALS.test(name) || CREDENTIALS.test(nameOfFirst(node, scope, values));
  return isNamed && isSentAsCredentials(node, values) ? "credentials" : null;
}

/** `refreshToken` of `const incoming = req.cookies.refreshToken || req.body.refreshToken`. */
function nameOfFirst(node: TSESTree.Node, scope: Scope, values: Values): string {
  const held = values.resolve(node, scope).node;
  const first = held?.type === "LogicalExpression" && held.operator !== "&&" ? unwrap(held.left) : null;
  return first?.type === "MemberExpression" ? (memberName(first) ?? "") : "";
}

/** A token in the content, or of another service, is input; in a field, a cookie or a parameter it is a credential. */
function isSentAsCredentials(node: TSESTree.Node, values: Values): boolean {
  const variable = node.type === "Identifier" ? values.file.variableOf(node) : null;
  const declared = variable?.defs[0]?.node;
  const source = declared?.type === "VariableDeclarator" && declared.init ? declared.init : node;
  const text = values.file.textOf(source);
  if (/\b(?:searchParams|query|formData)\b/u.test(text)) return false;
  if (/\b(?:headers?|cookies?|signedCookies|authorization|bearer)\b|\.(?:get|header)\(/iu.test(text)) return true;
  return node.type === "Identifier" && !/\b(?:body|params|query|payload)\b|^\{/u.test(text) && declared?.type !== "VariableDeclarator";
}

/** What can be nothing but the credentials of the request itself: the Authorization field, a cookie that holds a session's token. */
export function isOwnCredential(subject: TSESTree.Node, scope: Scope, values: Values): boolean {
  const node = unwrap(subject);
  const variable = node.type === "Identifier" ? values.file.variableOf(node) : null;
  const declared = variable?.defs[0]?.node;
  const source = declared?.type === "VariableDeclarator" && declared.init ? declared : (values.resolve(node, scope).node ?? node);
  return /\b(?:authorization|x-access-token|x-auth-token)\b|\bcookies\b[^;]*(?:(?:access|refresh|auth)_?token|jwt)|(?:(?:access|refresh|auth)_?token|jwt)\b[^;]*\bcookies\b/iu.test(
    values.file.textOf(source),
  );
}

/** The member from which a variable is read: `req.user` of `const user = req.user` and of `const { user } = req`. */
function sourcePath(node: TSESTree.Node, values: Values): string {
  const variable = node.type === "Identifier" ? values.file.variableOf(node) : null;
  const declared = variable?.defs.length === 1 ? variable.defs[0] : undefined;
  if (declared?.node.type !== "VariableDeclarator" || !declared.node.init) return "";
  const { id, init } = declared.node;
  const names = id.type === "ObjectPattern" ? patternPath(id, declared.name) : [];
  return names ? [pathOf(init), ...names].join(".") : "";
}

/** A member expression as it is written, without type assertions: `req.user.role`; calls keep their object only. */
function pathOf(node: TSESTree.Node): string {
  const inner = unwrap(node);
  if (inner.type === "Identifier") return inner.name;
  if (inner.type === "ThisExpression") return "this";
  if (inner.type === "MemberExpression") return `${pathOf(inner.object)}.${memberName(inner) ?? "?"}`;
  if (inner.type === "CallExpression") {
    const converted = withoutConversion(inner);
    if (converted !== inner) return pathOf(converted);
    // c.get("user")
    const { callee } = inner;
    const [passed] = inner.arguments;
    if (callee.type === "MemberExpression" && memberName(callee) === "get" && passed?.type === "Literal")
      return `${pathOf(callee.object)}.${String(passed.value)}`;
  }
  return "?";
}

/** `bcrypt.compare(…)`, `user.correctPassword(…)`: the password that somebody has shown is compared. */
export function comparesPassword(call: TSESTree.CallExpression | TSESTree.NewExpression): boolean {
  return call.type === "CallExpression" && PASSWORD.test(calledName(call)) && !asksForStrength(call);
}

/** A property of the user that is behind the request, compared with something: `req.user.id !== listing.owner`. */
export function isOfUser(node: TSESTree.Node): boolean {
  return OF_USER.test(pathOf(node));
}

const OF_USER =
  /^(?:(?:req|request|ctx|context|c|res|session|this|locals|state)\.(?:\w+\.)*)?(?:user|auth|session|currentUser|account|loggedInUser|requester|admin)\.\w+$|^(?:(?:ctx|context|c)\.state|res\.locals)\.\w*(?:user|account|owner|member|customer)\w*$|^(?:req|request|c|ctx)\.(?:userId|user_id|userID|uid|user)$|^(?:req|request)\.(?!body|params|query|headers|cookies|signedCookies|files?|ip|app|res|socket|connection|raw|log)[a-z]\w*\.(?:_?id|userId|uid|sub)$/u;

/** The same, by a name of its own: `const { id } = req.user`, `const userId = req.user.id`. */
export function isOfUserByName(node: TSESTree.Node, scope: Scope, values: Values): boolean {
  if (isOfUser(node)) return true;
  const held = values.resolve(node, scope).node;
  return (held !== null && isOfUser(held)) || OF_USER.test(sourcePath(unwrap(node), values));
}

/** A property that names whose a thing is: `listing.userRef`, `post.author`. */
export function isOwner(node: TSESTree.Node): boolean {
  return /\.(?:\w*user\w*|owner\w*|author\w*|created_?by\w*|creator\w*|seller\w*|uploader\w*|sender\w*|member\w*|postedBy|uid)$/iu.test(
    pathOf(node).replace(/\._?id$/u, ""),
  );
}

/** The identifier of a thing, `basketIds[0]`, which is not that of the user by a token: `decoded.id`. */
export function isIdentifier(node: TSESTree.Node): boolean {
  const inner = unwrap(node);
  const read = inner.type === "CallExpression" ? inner.arguments[0] : inner;
  return read !== undefined && /[a-z]_?Ids?$/u.test(lastName(read)) && !/token|decoded|payload|claims|session/iu.test(lastName(read));
}

/** `incident.ong_id` of an incident that was looked up: it may be another's. */
export function isReadFromFound(expression: TSESTree.Node, scope: Scope, values: Values): boolean {
  const node = withoutConversion(expression);
  const { call } = node.type === "MemberExpression" ? originOf(node, scope, values) : { call: null };
  return call !== null && isLookup(call);
}

/** `ride.driver` of `ride.driver.toString()` and of `String(ride.driver)`. */
function withoutConversion(expression: TSESTree.Node): TSESTree.Node {
  const node = unwrap(expression);
  if (node.type !== "CallExpression") return node;
  const callee = unwrap(node.callee);
  const [passed] = node.arguments;
  if (callee.type === "Identifier") return /^(?:String|Number)$/u.test(callee.name) && passed ? unwrap(passed) : node;
  const isText = callee.type === "MemberExpression" && /^(?:toString|valueOf|toHexString)$/u.test(memberName(callee) ?? "");
  return isText ? unwrap(callee.object) : node;
}

/** The id of who asks is not the one that a thing holds, whatever that calls it: `String(ride.driver) !== req.user.id`. */
export function isOfAnother(asker: TSESTree.Node, thing: TSESTree.Node, scope: Scope, values: Values): boolean {
  const id = /^(?:req|request|ctx|context|c|res|session|this)\.(?:\w+\.)*(?:_?id|uid|userId|sub)$/u;
  const isId = [pathOf(asker), sourcePath(unwrap(asker), values)].some((path) => id.test(path));
  return isId && isReadFromFound(thing, scope, values) && !/session|token|otp|code|device|password/iu.test(pathOf(thing));
}
