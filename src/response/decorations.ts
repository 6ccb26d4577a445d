/** Methods that the project's own code puts on responses: `res.ok = (data) => …`, `app.response.fail = …`, `decorateReply("ok", …)`. */
import type { TSESTree } from "@typescript-eslint/utils";

import { decoratorsOf } from "../project/importers.js";
import type { Links } from "./links.js";
import type { FunctionNode } from "./model.js";
import { keyName, memberName } from "./names.js";
import type { SourceFile, Variable } from "./source-file.js";
import { calledName } from "./syntax.js";

/** A method of responses. */
export interface Decoration {
  readonly fn: FunctionNode;
  /** The name by which its code knows the response, where that is not `this`. */
  readonly response: Variable | null;
}

/** Names of what a response is sent through, as parameters or as what an application makes all responses of. */
const RESPONSE = /^(?:res|response|reply|rep|ctx|context)$/u;

/** Finds such methods when one is called. */
export class Decorations {
  readonly #file: SourceFile;
  readonly #links: Links;
  readonly #known = new Map<string, readonly Decoration[]>();

  constructor(file: SourceFile, links: Links) {
    this.#file = file;
    this.#links = links;
  }

  /** The method of a name; `null` where none is found, or several of which any may be meant. */
  of(name: string): Decoration | null {
    const [first = null, ...others] = this.#all(name);
    return others.length > 0 ? null : first;
  }

  /** Whether any of several methods may be meant by a name. */
  areSeveral(name: string): boolean {
    return this.#all(name).length > 1;
  }

  #all(name: string): readonly Decoration[] {
    let known = this.#known.get(name);
    // A name that is no word would have to be escaped, and nobody gives a method one.
    if (known === undefined && !/^\w+$/u.test(name)) return [];
    if (known === undefined) {
      const here = decorationsIn(this.#file, name);
      known = here.length > 0 ? here : this.#elsewhere(name);
      this.#known.set(name, known);
    }
    return known;
  }

  #elsewhere(name: string): readonly Decoration[] {
    if (!this.#links.isOpen) return [];
    return decoratorsOf(name, this.#links.home).flatMap((path) => {
      const file = this.#links.open(path);
      return file && file !== this.#file ? decorationsIn(file, name) : [];
    });
  }
}

function decorationsIn(file: SourceFile, name: string): readonly Decoration[] {
  const { scopeManager, text } = file.code;
  if (!new RegExp(`\\.${name}\\s*=|decorateReply\\(\\s*["']${name}["']`, "u").test(text)) return [];
  const references = scopeManager?.scopes.flatMap((scope) => scope.references) ?? [];
  return references.flatMap(({ identifier, resolved }): readonly Decoration[] => {
    const node = identifier as TSESTree.Node;
    const assigned = valueAssigned(node, name) ?? valueDecorated(node, name);
    const fn = assigned && file.functionOf(assigned);
    if (!fn) return [];
    const isParameter =
      (resolved?.defs[0]?.type as string | undefined) === "Parameter" && node.type === "Identifier" && RESPONSE.test(node.name);
    return [{ fn, response: isParameter ? resolved : null }];
  });
}

/** What is assigned to `res.ok`, `app.response.ok`, `express.response.ok`, `app.context.ok`. */
function valueAssigned(node: TSESTree.Node, name: string): TSESTree.Node | null {
  const own = node.parent;
  if (own?.type !== "MemberExpression" || own.object !== node) return null;
  const isDirect = node.type === "Identifier" && RESPONSE.test(node.name);
  const member = !isDirect && /^(?:response|context)$/u.test(memberName(own) ?? "") ? own.parent : own;
  if (!isDirect && member === own) return null;
  if (member.type !== "MemberExpression" || memberName(member) !== name) return null;
  const assignment = member.parent;
  return assignment.type === "AssignmentExpression" && assignment.operator === "=" && assignment.left === member ? assignment.right : null;
}

/** What `fastify.decorateReply("ok", function (data) { … })` is given. */
function valueDecorated(node: TSESTree.Node, name: string): TSESTree.Node | null {
  const call = node.parent?.type === "MemberExpression" ? node.parent.parent : null;
  if (call?.type !== "CallExpression" || calledName(call) !== "decorateReply" || call.callee !== node.parent) return null;
  const [key, value] = call.arguments;
  return key && value && keyName(key, true) === name ? value : null;
}
