import * as parser from "@typescript-eslint/parser";
import { Linter } from "eslint";

import { exchangesIn } from "../../src/response/exchanges.js";
import type { HttpResponse } from "../../src/response/model.js";
import { settingsOf } from "../../src/settings.js";

/** The exchanges of a source text, read as the rules read them. */
export function exchangesOf(source: string, settings: Record<string, unknown> = {}, filename = "file.ts"): ReturnType<typeof exchangesIn> {
  let found: ReturnType<typeof exchangesIn> = [];
  const linter = new Linter();
  const messages = linter.verify(
    source,
    {
      files: ["**/*.ts", "**/*.js"],
      languageOptions: { parser: parser as Linter.Parser },
      plugins: {
        probe: {
          rules: {
            read: {
              create: (context) => ({
                "Program:exit"() {
                  found = exchangesIn(context.sourceCode as never, filename, settingsOf({ "http-status": settings }));
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

/** The facts of every response of a source text, a line each: `POST /users -> 201 | Location: "/users/1" | unless !user`. */
export function print(source: string, settings: Record<string, unknown> = {}): string[] {
  return exchangesOf(source, settings).flatMap((exchange) => exchange.responses.map((response) => line(response, source)));
}

const FIELDS = ["Location", "Retry-After", "WWW-Authenticate", "Allow", "Content-Type", "Content-Range"];

function line(response: HttpResponse, source: string): string {
  const { exchange } = response;
  const text = (node: { range: [number, number] } | null | undefined): string =>
    node ? source.slice(...node.range).replace(/\s+/gu, " ") : "";
  const values = response.status.values.map(({ value }) => String(value));
  const status = [...new Set(values), ...(response.status.complete ? [] : ["?"])].join("|");
  const methods = exchange.method.values.map(({ value }) => value).join("|") || "*";
  const target = exchange.target.values[0]?.value;
  const how = exchange.methodBasis === "registered" || exchange.methodBasis === "unknown" ? "" : ` by ${exchange.methodBasis}`;
  const parts = [`${methods}${target === undefined ? "" : ` ${target}`}${how} -> ${status}${response.explicit === false ? " by default" : ""}`];
  if (response.origin !== "sent") parts.push(response.origin);
  for (const name of FIELDS) {
    if (response.fields.has(name)) parts.push(`${name}: ${text(response.fields.get(name))}`);
    else if (!response.fields.lacks(name) && response.origin !== "thrown") parts.push(`${name}?`);
  }
  if (response.content.presence === "unknown") parts.push("content?");
  else if (response.content.node) parts.push(text(response.content.node));
  for (const guard of response.guards) {
    if (guard.kind === "catch") parts.push("caught");
    else if (guard.kind === "condition") parts.push(`${guard.holds ? "when" : "unless"} ${text(guard.test)}`);
    else parts.push(`${guard.holds ? "case" : "no case"} ${text(guard.discriminant)}: ${guard.tests.map(text).join(", ")}`);
  }
  if (response.earlier.length > 0) parts.push(`after ${response.earlier.map((earlier) => text(earlier.completion)).join(", ")}`);
  return parts.join(" | ");
}

