/** The paths that groups of routes are given: `router.group(() => { router.post("/users", store); }).prefix("/api")`. */
import type { TSESTree } from "@typescript-eslint/utils";

import type { Source } from "../frameworks/framework.js";
import type { Applications } from "./applications.js";
import { plainArguments, type Site } from "./lookup.js";
import { memberName } from "./names.js";
import { isFunction } from "./source-file.js";
import type { Meaning } from "./types.js";
import { OUTERMOST } from "./values.js";

/** What tells the prefix of a group, and the call that does. */
export interface GroupPrefix {
  readonly source: Source;
  readonly site: Site;
}

/** The prefixes of the groups in whose functions a route is registered, from the innermost outwards. */
export function groupPrefixesAround(route: TSESTree.Node, applications: Applications): readonly GroupPrefix[] {
  const found: GroupPrefix[] = [];
  for (let node = route; node.parent; node = node.parent) {
    const call = node.parent;
    if (!isFunction(node) || call.type !== "CallExpression" || call.callee === node) continue;
    const group = groupMadeBy(call, applications);
    if (group) found.push(...prefixesIn(call, group, applications));
  }
  return found;
}

/** The group that a call makes of the routes that are registered in the function that it is given. */
function groupMadeBy(call: TSESTree.CallExpression, applications: Applications): Meaning | null {
  const { callee } = call;
  const object = callee.type === "MemberExpression" ? applications.of(callee.object) : null;
  if (!object || callee.type !== "MemberExpression") return null;
  const effect = applications.effectOn(object, `${memberName(callee) ?? ""}()`, siteOf(call));
  return effect?.encloses === true && effect.is !== undefined ? { framework: object.framework, role: effect.is } : null;
}

/** What the calls that follow in the chain say of the group. */
function prefixesIn(call: TSESTree.CallExpression, group: Meaning, applications: Applications): readonly GroupPrefix[] {
  const found: GroupPrefix[] = [];
  let node = call;
  while (
    node.parent.type === "MemberExpression" &&
    node.parent.parent.type === "CallExpression" &&
    node.parent.parent.callee === node.parent
  ) {
    const name = memberName(node.parent);
    node = node.parent.parent;
    const site = siteOf(node);
    const source = applications.effectOn(group, `${name ?? ""}()`, site)?.prefix;
    if (source) found.push({ source, site });
  }
  return found;
}

function siteOf(node: TSESTree.CallExpression): Site {
  return { node, arguments: plainArguments(node.arguments), assigned: null, scope: OUTERMOST };
}
