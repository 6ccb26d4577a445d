/** Where an application begins to exist in the code, through whatever names and files it is referred to. */
import type { TSESTree } from "@typescript-eslint/utils";

import type { Links } from "./links.js";
import { parameterName } from "./lookup.js";
import { unwrap } from "./names.js";
import type { Reading } from "./reading.js";
import { isFunction, propertyIn, SourceFile } from "./source-file.js";
import { OUTERMOST, type Scope } from "./values.js";

/** How many names an application is followed through before nothing is known of it. */
const MAX_DEPTH = 12;

/** The call that makes an application, or the parameter that stands for one that is given. */
export interface Place {
  readonly node: TSESTree.Node;
  readonly file: SourceFile;
}

/** Finds the places of applications, routers and plugins. */
export class Places {
  readonly #links: Links;
  readonly #readingOf: (file: SourceFile) => Reading;

  constructor(links: Links, readingOf: (file: SourceFile) => Reading) {
    this.#links = links;
    this.#readingOf = readingOf;
  }

  /** The place of the application that an expression of a file stands for; that of a plugin is its first parameter. */
  of(expression: TSESTree.Node, file: SourceFile, scope: Scope = OUTERMOST, depth = 0): Place | null {
    if (depth > MAX_DEPTH) return null;
    const node = unwrap(this.#readingOf(file).values.resolve(expression, scope).node ?? expression);
    switch (node.type) {
      case "Identifier": {
        const definition = file.variableOf(node)?.defs[0];
        if ((definition?.type as string | undefined) === "Parameter" && definition) return { node: definition.name, file };
        break;
      }
      case "CallExpression":
      case "NewExpression": {
        const found = this.#called(node, file, depth);
        if (found) return found;
        break;
      }
      case "ArrowFunctionExpression":
      case "FunctionExpression":
      case "FunctionDeclaration": {
        const name = node.params[0] && parameterName(node.params[0]);
        return name?.type === "Identifier" ? { node: name, file } : null;
      }
      // A plugin of hapi: { register(server) { … } }, also as { plugin }.
      case "ObjectExpression": {
        const plugin = propertyIn(node, "plugin") ?? propertyIn(node, "register");
        return plugin && this.of(plugin, file, OUTERMOST, depth + 1);
      }
      default:
        break;
    }
    const held = this.#links.settled(node, file);
    return held && held !== node ? this.of(held, SourceFile.around(held) ?? file, OUTERMOST, depth + 1) : null;
  }

  #called(node: TSESTree.CallExpression | TSESTree.NewExpression, file: SourceFile, depth: number): Place | null {
    const callee = unwrap(node.callee);
    const found = this.#readingOf(file).registrations.applications.effectOf(node);
    if (found?.makes) return { node, file };
    if (found) return callee.type === "MemberExpression" ? this.of(callee.object, file, OUTERMOST, depth + 1) : null;
    // app.use("/api", routes()): what a function of the project returns.
    const fn = this.#links.settled(callee, file);
    const returned = fn && isFunction(fn) && fn.body.type === "BlockStatement" ? fn.body.body.at(-1) : null;
    return returned?.type === "ReturnStatement" && returned.argument
      ? this.of(returned.argument, SourceFile.around(returned) ?? file, OUTERMOST, depth + 1)
      : null;
  }
}
