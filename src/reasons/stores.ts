/** What calls are made on: services and stores, whose methods do more than their names may say. */
import type { TSESTree } from "@typescript-eslint/utils";

import { memberName, unwrap } from "../response/names.js";

/** Names of methods of lists and texts that services have as well. */
const OF_LISTS_TOO = /^(?:join|find|filter|match|sort|push|replace|call|test)$/u;

/** `await classes.join(id)`: what is waited for does more than its name says of lists. */
export function isOfService({ parent, callee }: TSESTree.CallExpression | TSESTree.NewExpression): boolean {
  const isNamed = callee.type === "MemberExpression" && OF_LISTS_TOO.test(memberName(callee) ?? "");
  return parent.type === "AwaitExpression" && isNamed && unwrap(callee.object).type !== "CallExpression";
}

/** A model, repository or connection: by its name in capitals, or one of a few usual names. */
export function isStore(root: string, chain: readonly string[]): boolean {
  return (
    chain.length > 0 &&
    (/^(?:prisma|db|knex|pool|conn\w*|client|redis|repo\w*|sequelize|mongoose|em|orm|fs|query)$|(?:Repo|Repository|Model|Dao|DAO|Store)$/u.test(
      root,
    ) ||
      /^[A-Z][a-z]/u.test(root))
  );
}
