/** Texts that other modules keep, where these cannot be read: the name of such a text says what it is. */
import type { TSESTree } from "@typescript-eslint/utils";

import { memberName, unwrap } from "./names.js";
import { type Scope, UNKNOWN_PART, type Values } from "./values.js";

/** Names of what keeps texts: `MESSAGES`, `transErrors`, `lang.en`, `constants.responses`. */
const KEEPS_TEXTS =
  /mess?ages?|msgs?(?![a-z])|err|text|string|lang|trans(?!action|form|port)|i18n|locale|label|respons|reason|alert|phrase|const/iu;
/** Names of those that keep nothing else, so that what is called of them yields a text. */
const YIELDS_TEXTS = /mess?ages?|msgs?(?![a-z])|text|string|lang|trans(?!action|form|port)|i18n|locale/iu;
/** Members that belong to one text: `ERRORS.USER_EXISTS.message`. */
const PART = /^(?:message|msg|text|code|key|name|description|detail|title|value|en|default)$/iu;
const CONSTANT = /^[A-Z]+(?:_[A-Z\d]+)+$/u;

/**
 * The name of a text that an expression takes from another module: `account_in_use` of `transErrors.account_in_use`, `User notFound` of
 * `messages.notFound("User")`, `EMAIL_EXISTS` imported as such. It speaks for the text as the key of a translation does. `null` for
 * anything else, as a named status code.
 */
export function nameOfText(expression: TSESTree.Node, scope: Scope, values: Values): string | null {
  const node = unwrap(expression);
  if (node.type === "CallExpression") return nameOfMade(node, scope, values);
  const name = node.type === "Identifier" ? constantOf(node, values) : node.type === "MemberExpression" ? nameIn(node, values) : null;
  // ERRORS.CONFLICT may as well be a status code, which is no text.
  return name !== null && isElsewhere(node, values) && values.statuses(node, scope).values.length === 0 ? name : null;
}

function nameIn(member: TSESTree.MemberExpression, values: Values): string | null {
  const name = memberName(member);
  if (name === null) return null;
  const holder = unwrap(member.object);
  if (PART.test(name)) return holder.type === "MemberExpression" ? nameIn(holder, values) : null;
  return CONSTANT.test(name) || KEEPS_TEXTS.test(namesOf(holder, values)) ? name : null;
}

/** `import { EMAIL_EXISTS } from "./messages.js"`. */
function constantOf(node: TSESTree.Identifier, { file }: Values): string | null {
  const name = file.originOf(node)?.path.at(-1) ?? "";
  return CONSTANT.test(name) ? name : null;
}

function nameOfMade({ callee, arguments: passed }: TSESTree.CallExpression, scope: Scope, values: Values): string | null {
  const called = unwrap(callee);
  const name = called.type === "MemberExpression" ? memberName(called) : null;
  if (called.type !== "MemberExpression" || name === null || !YIELDS_TEXTS.test(namesOf(called.object, values))) return null;
  if (!isElsewhere(called, values)) return null;
  const [of] = passed;
  const subject = of ? (values.texts(of, scope)[0]?.text ?? UNKNOWN_PART) : "";
  return `${subject} ${name}`.trim();
}

/** The names by which a thing is reached, that of its module included: `lang/en.js en.errors`. */
function namesOf(expression: TSESTree.Node, { file }: Values): string {
  return `${file.originOf(expression)?.module ?? ""} ${file.textOf(expression)}`;
}

/** It is imported from what cannot be read. */
function isElsewhere(node: TSESTree.Node, { file, links }: Values): boolean {
  return file.originOf(node) !== null && links.imported(node) === null;
}
