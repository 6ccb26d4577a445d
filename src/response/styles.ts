/** The two manners of writing a status code, and the change from one to the other. */
import type { TSESTree } from "@typescript-eslint/utils";

import { codePackageOf } from "../frameworks/constants.js";
import { nameLike } from "../http/status-names.js";
import type { Edit } from "./edits.js";
import type { HttpResponse } from "./model.js";

/** How a status code is written; `null` for anything but a number or a member of an object of codes. */
export function styleOf(node: TSESTree.Node): "named" | "numeric" | null {
  if (node.type === "Literal") return typeof node.value === "number" ? "numeric" : null;
  return node.type === "MemberExpression" ? "named" : null;
}

/** The change of a code's manner; to a name only where the file imports an object of codes already. */
export function withStyle(response: HttpResponse, node: TSESTree.Node, code: number, style: "named" | "numeric"): Edit | null {
  if (style === "numeric") return (fixer) => fixer.replaceText(node, String(code));
  const name = importedName(response, code);
  return name === null ? null : (fixer) => fixer.replaceText(node, name);
}

/** `StatusCodes.NOT_FOUND`, by an import of a package of codes that the file has. */
function importedName(response: HttpResponse, code: number): string | null {
  const { file } = response.exchange.values;
  for (const scope of file.code.scopeManager?.scopes.slice(0, 2) ?? []) {
    for (const variable of scope.variables) {
      const [identifier] = variable.identifiers;
      const origin = identifier && file.originOf(identifier);
      const entry = origin && codePackageOf(origin.module);
      if (!entry || entry.lacks.includes(code) || variable.name.includes("Phrase") || origin.module === "http2") continue;
      const name = entry.names[code] ?? nameLike(origin.module === "axios" ? "Pascal" : "UPPER_CASE", code);
      return name === null ? null : `${variable.name}.${name}`;
    }
  }
  return null;
}
