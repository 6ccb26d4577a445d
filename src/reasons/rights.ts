/** Whether what is missing is a right of the user. */
import type { TSESTree } from "@typescript-eslint/utils";

import { unwrap } from "../response/names.js";
import type { Scope, Values } from "../response/values.js";
import { isLookup, originOf } from "./origins.js";
import { isFromClient } from "./provenance.js";
import { isOfUser } from "./subjects.js";

/** Things of which a user may have some: `role` is a right where it is the user's. */
const THING = /(?:^|_)(?:roles?|permissions?|privileges?|admin)$/iu;
/** Ways around a rule, which somebody may take who need not: that they are closed is not why the rule holds. */
const WAY_AROUND = /bypass|skip|override|ignore|force/iu;

/** Whether the absence of what is named like a right says that the user lacks it. */
export function lacksRight(subject: TSESTree.Node, scope: Scope, values: Values): boolean {
  // `{ role }` of the content is what the request asks for.
  if (isFromClient(subject, values)) return false;
  const { name, call } = originOf(subject, scope, values);
  if (WAY_AROUND.test(name)) return false;
  // !user.admin, whoever has looked up the user
  const node = unwrap(subject);
  if (node.type === "MemberExpression" && /^admin$/iu.test(name)) return true;
  return !THING.test(name) || (call ? !isLookup(call) : isOfUser(subject) || isOfUser(values.resolve(subject, scope).node ?? subject));
}
