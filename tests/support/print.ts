import { dirname, isAbsolute } from "node:path";

import * as parser from "@typescript-eslint/parser";
import { Linter } from "eslint";

import type { TSESTree } from "@typescript-eslint/utils";

import { exchangesIn } from "../../src/response/exchanges.js";
import type { Exchange, HttpResponse, Loss } from "../../src/response/model.js";
import { settingsOf } from "../../src/settings.js";

/**
 * The exchanges of a source text, read as the rules read them.
 *
 * @param own whether the parser is that of ESLint itself, and the text a module of CommonJS
 */
export function exchangesOf(
  source: string,
  settings: Record<string, unknown> = {},
  filename = "file.ts",
  own = false,
): ReturnType<typeof exchangesIn> {
  let found: ReturnType<typeof exchangesIn> = [];
  const linter = new Linter(isAbsolute(filename) ? { cwd: dirname(filename) } : {});
  const messages = linter.verify(
    source,
    {
      files: ["**/*.ts", "**/*.js"],
      languageOptions: own ? { sourceType: "commonjs" } : { parser: parser },
      plugins: {
        probe: {
          rules: {
            read: {
              create: (context) => ({
                "Program:exit"() {
                  found = exchangesIn(context.sourceCode as never, filename, settingsOf({ "http-status": settings }), {
                    parser: context.languageOptions.parser as object,
                    options: {},
                    visitorKeys: context.sourceCode.visitorKeys as never,
                  });
                },
              }),
            },
          },
        },
      },
      rules: { "probe/read": "error" },
    },
    filename,
  );
  if (messages.length > 0) throw new Error(messages.map((message) => message.message).join("\n"));
  return found;
}

/**
 * The facts of every response of a source text, a line each: `POST /users -> 201 | Location: "/users/1" | unless !user`,
 * and of every status or field that is lost.
 */
export function print(source: string, settings: Record<string, unknown> = {}, filename = "file.ts", own = false): string[] {
  return exchangesOf(source, settings, filename, own).flatMap((exchange) => [
    ...exchange.responses.map((response) => responseLine(response)),
    ...exchange.lost.map((loss) => lossLine(loss)),
  ]);
}

/** The fields that are printed where they are set. */
const FIELDS = [
  "Location",
  "Retry-After",
  "WWW-Authenticate",
  "Allow",
  "Content-Type",
  "Content-Range",
  "Content-Disposition",
  "Cache-Control",
  "Link",
  "Set-Cookie",
  "Vary",
];

/** A field that no code sets: it is proven to be missing unless any field may be set. */
const ANY = "X-Any";

function responseLine(response: HttpResponse): string {
  const { content } = response;
  const text = textIn(response.exchange);
  const status = [...new Set(response.status.values.map(({ value }) => String(value))), ...(response.status.complete ? [] : ["?"])].join(
    "|",
  );
  const byDefault = response.explicit === false ? " by default" : response.explicit === null ? " perhaps by default" : "";
  const parts = [`${subject(response)} -> ${status}${byDefault}`];
  if (response.origin !== "sent") parts.push(response.origin);
  if (response.node !== response.completion) parts.push(`at ${text(response.node)}`);
  parts.push(...fieldParts(response, text));
  if (content.presence === "unknown") parts.push("content?");
  else if (content.node && content.presence === "present") parts.push(`${content.isDocument ? "document " : ""}${text(content.node)}`);
  for (const guard of response.guards) {
    if (guard.kind === "catch") parts.push(guard.parameter ? `caught ${text(guard.parameter)}` : "caught");
    else if (guard.kind === "condition") parts.push(`${guard.holds ? "when" : "unless"} ${text(guard.test)}`);
    else parts.push(`${guard.holds ? "case" : "no case"} ${text(guard.discriminant)}: ${guard.tests.map(text).join(", ")}`);
  }
  if (response.earlier.length > 0) parts.push(`after ${response.earlier.map((earlier) => text(earlier.completion)).join(", ")}`);
  return parts.join(" | ");
}

/** What a function answers: `POST /users`, `error-handler *`, `POST by name`. */
function subject({ exchange, method, methodBasis }: HttpResponse): string {
  const methods = method.values.map(({ value }) => value).join("|") || "*";
  const targets = exchange.target.values.map(({ value }) => value).join("|");
  const kind = exchange.kind === "handler" ? "" : `${exchange.kind} `;
  const how = methodBasis === "registered" || methodBasis === "unknown" ? "" : ` by ${methodBasis}`;
  return `${kind}${methods}${targets && ` ${targets}`}${how}`;
}

/** The fields that are set, those that may be (`Name?`), and whether any other may be. A thrown error's fields are its handler's. */
function fieldParts({ origin, fields }: HttpResponse, text: (node: TSESTree.Node | null) => string): string[] {
  const isOpen = !fields.lacks(ANY);
  const parts = FIELDS.flatMap((name) => {
    if (fields.has(name)) return `${name}: ${text(fields.get(name))}`;
    return !isOpen && !fields.lacks(name) ? `${name}?` : [];
  });
  if (!isOpen || origin === "thrown") return parts;
  return [...parts, fields.lacks("Location") ? "any field but Location" : "any field"];
}

function lossLine({ kind, what, value, node, response }: Loss): string {
  return `lost: ${kind} ${what} ${String(value)} at ${textIn(response.exchange)(node)}`;
}

function textIn({ values }: Exchange): (node: TSESTree.Node | null) => string {
  return (node) => (node ? values.file.textOf(node).replace(/\s+/gu, " ") : "");
}
