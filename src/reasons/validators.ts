/** Calls that say whether what they are given is as it should be. */
import type { TSESTree } from "@typescript-eslint/utils";

import { unwrap } from "../response/names.js";
import { calledName, lastName } from "../response/syntax.js";
import { OUTERMOST, type Values } from "../response/values.js";
import type { ValueOrigin } from "./origins.js";
import { isFromClient } from "./provenance.js";

/** Functions of a project's own: `validateRegisterInput(req.body)`, `checkForm(values, rules)`. */
const OF_PROJECT =
  /^(?:validate|isValid)(?!\w*(?:token|jwt|user(?!name)|session|auth|credential|passw|signature|licen[cs]e|coupon|captcha|code|otp|key|access|permission|owner|role|request$))[A-Z]\w*|^check(?:Form|Body|Input|Params|Fields|Data|Values|Payload)\w*$/iu;

/** Whether a call is that of a validator that a project has written. */
export function isHouseValidator(name: string): boolean {
  return OF_PROJECT.test(name);
}

/**
 * `validatePassword(req.body.password)`, `utils.isValidPassword(password)`: given nothing to compare a password with, it can only
 * ask how the password is made.
 */
export function asksForStrength(call: TSESTree.CallExpression): boolean {
  const callee = unwrap(call.callee);
  const owner = callee.type === "MemberExpression" ? callee.object : null;
  const isOfAccount =
    owner !== null && owner.type !== "ThisExpression" && !/valid|util|helper|check|rule|policy|schema|regex/iu.test(lastName(owner));
  return (
    call.arguments.length === 1 && !isOfAccount && /^(?:validate|is_?valid|check|verify|validar|checar|verificar)/iu.test(calledName(call))
  );
}

/** `validationResult(req).isEmpty()`, `schema.safeParse(req.body).success`: what was validated is the request's. */
export function validatesRequest(subject: TSESTree.Node, values: Values): boolean {
  let node = unwrap(subject);
  for (let depth = 0; depth < 6; depth++) {
    if (node.type === "CallExpression") {
      const name = calledName(node);
      if (name === "validationResult") return true;
      if (VALIDATES.test(name) || isHouseValidator(name) || asksForStrength(node))
        return node.arguments.some((passed) => isFromClient(passed, values));
      node = unwrap(node.callee);
    } else if (node.type === "MemberExpression") node = unwrap(node.object);
    else {
      const variable = node.type === "Identifier" ? values.file.variableOf(node) : null;
      const [definition] = variable?.defs ?? [];
      const init = definition?.node.type === "VariableDeclarator" ? definition.node.init : null;
      if (!init) return false;
      node = unwrap(init);
    }
  }
  return false;
}

/** `const { error } = schema.validate(req.body); if (error) …` */
export function isValidationError(subject: TSESTree.Node, { name, call }: ValueOrigin): boolean {
  return (
    call !== null &&
    /^(?:\w*errors?|err)$/iu.test(name) &&
    subject.type !== "CallExpression" &&
    (VALIDATES.test(calledName(call)) || isHouseValidator(calledName(call)))
  );
}

const VALIDATES = /^(?:validate|validateSync|validateAsync|safeParse|safeParseAsync|isValid|isValidSync)$/u;

/** `!validator.isEmail(req.body.email)`: a question about the form of what the client sent. */
export function asksForForm(call: TSESTree.CallExpression, values: Values): boolean {
  const isAsked =
    /^is_?(?:valid\w*|e?mail|url|uuid\w*|mongo_?id|(?:valid_?)?object_?id|int(?:eger)?|numeric|number|date\w*|iso\d*|phone\w*|mobile\w*|alpha\w*|length|postal\w*|ip|json|hex\w*|slug|string|array|boolean|credit_?card)$/iu;
  return isAsked.test(calledName(call)) && call.arguments.some((passed) => isFromClient(passed, values));
}

/** A pattern that a text has to match. */
export function isPattern(node: TSESTree.Node, values: Values): boolean {
  const held = values.resolve(node, OUTERMOST).node;
  return held?.type === "Literal" && "regex" in held;
}

/** `schema.safeParse(req.body)`, `const { error } = schema.validate(req.body)`: what is invalid is told, and not thrown. */
export function tellsVerdict(call: TSESTree.CallExpression): boolean {
  const name = calledName(call);
  if (/^safeParse(?:Async)?$|^validationResult$/u.test(name)) return true;
  // What is waited for asks others, or rejects.
  const declared = call.parent;
  if (declared.type !== "VariableDeclarator" || !(VALIDATES.test(name) || isHouseValidator(name))) return false;
  const { id } = declared;
  const names =
    id.type === "ObjectPattern" ? id.properties.map((entry) => (entry.type === "Property" ? lastName(entry.key) : "")) : [lastName(id)];
  return names.some((entry) => /^(?:\w*errors?|is_?valid|valid|success)$/iu.test(entry));
}
