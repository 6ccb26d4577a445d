import type { RequestListener, Server } from "node:http";

import { expect, it } from "vitest";

import type { Framework } from "../../src/frameworks/framework.js";
import type { Exchange, ExchangeKind, HttpResponse } from "../../src/response/model.js";
import { describeReceived, expectAgreement } from "./agreement.js";
import { type Asked, askServer, type Received } from "./ask.js";
import { Entries } from "./entries.js";
import { describeMessage, lint } from "./linter.js";
import { exchangesOf } from "./print.js";
import { type Aliases, runModule } from "./run-module.js";

/** The rules on what does not arrive as it is written. */
const ARRIVAL = ["no-lost-status", "no-2xx-for-errors", "no-body-with-204"];

/** How a framework is run. */
export interface Served {
  /** The major versions, each with the installed packages that stand for what the code imports. */
  readonly majors: { readonly [major: number]: Aliases };
  /** A whole module around the code of a case: the application before it, what the module exports after it. */
  readonly module: (code: string, major: number) => string;
  /** Answers a request with what the module exports, or gives a server that does. */
  readonly serve: (exported: Record<string, unknown>, asked: Asked, major: number) => Answering | Promise<Answering>;
  readonly filename?: string;
  /** Frameworks whose entries this one takes over, proven in tests of their own. */
  readonly bases?: readonly Framework[];
}

export type Answering = RequestListener | Server | Received;

/** What differs from asking the only handler of the code, once, with what the model says its method and address are. */
export interface Question extends Asked {
  /** The kind of the exchange that answers, where the code has several. */
  readonly of?: ExchangeKind;
  /** The only majors for which the case is. */
  readonly majors?: readonly number[];
  /** Those of the rules on what does not arrive as it is written that report something. Default: none of them. */
  readonly reports?: Expected<readonly string[]>;
}

/** What is expected; by major version, where that differs. */
type Expected<T> = T | { readonly [major: number]: T };

/** The cases of a framework, and the entries of its description that no case uses. */
export interface Proof {
  /**
   * One case: the code is run and asked, and read by the model; both have to agree, and the client has to receive what
   * is expected: `303 | Location: /x | tea`. With `? ` before it the model may leave the status open; else it has to
   * know it.
   */
  readonly sends: (name: string, code: string, expected: Expected<string>, question?: Question) => void;
  /**
   * Ends the cases: every entry of the description is used by one of them, but for those that stand here with the
   * reason why not.
   */
  readonly leaves: (reasons: Readonly<Record<string, string>>) => void;
}

/** Proves the description of a framework against the framework itself. */
export function proof(framework: Framework, served: Served): Proof {
  const entries = new Entries(framework, served.bases ?? []);
  return {
    sends(name, code, expected, question = {}) {
      for (const major of question.majors ?? Object.keys(served.majors).map(Number)) {
        it(`${framework.name} ${major}: ${name}`, async () => {
          const source = served.module(code, major);
          const options = {
            settings: { versions: { [framework.name]: major } },
            ...(served.filename !== undefined && { filename: served.filename }),
          };
          const { response, ask } = entries.watch(() => {
            const only = onlyResponse(exchangesOf(source, options.settings, options.filename), question.of);
            return { response: only, ask: asking(only.exchange) };
          });
          const asked: Asked = { ...ask, ...question };
          const answering = await served.serve(await runModule(source, served.majors[major]), asked, major);
          const received = "fields" in answering ? answering : await askServer(answering, asked);

          const line = inMajor(expected, major);
          const isOpen = line.startsWith("? ");
          expect(describeReceived(response, received)).toBe(isOpen ? line.slice(2) : line);
          expectAgreement(response, received, asked.method ?? "GET");
          if (!isOpen) expect(response.status.only?.value, "the status that the model knows").toBe(received.status);
          expect(lint(source, { ...options, only: ARRIVAL }).map(describeMessage)).toEqual(
            inMajor(question.reports ?? [], major).map((rule) => expect.stringContaining(`: ${rule}: `) as string),
          );
        });
      }
    },
    leaves(reasons) {
      it("every entry of the description is proven, or has a reason why not", () => {
        expect(entries.unused).toEqual(Object.keys(reasons).sort());
      });
    },
  };
}

function inMajor<T extends string | readonly string[]>(expected: Expected<T>, major: number): T {
  return typeof expected === "string" || Array.isArray(expected) ? (expected as T) : (expected as Readonly<Record<number, T>>)[major]!;
}

/** The response that the case is about: the only one of the exchange that answers. */
function onlyResponse(exchanges: readonly Exchange[], kind: ExchangeKind = "handler"): HttpResponse {
  const asked = exchanges.filter((exchange) => exchange.kind === kind);
  const [response, ...others] = asked.flatMap(({ responses }) => responses);
  if (!response || others.length > 0) throw new Error(`The model sees ${others.length + (response ? 1 : 0)} responses of a ${kind}.`);
  return response;
}

/** What reaches the exchange, by what the model says of its method and address. */
function asking({ address, method }: Exchange): Asked {
  const path = address.values[0]?.value;
  return { method: method.values[0]?.value ?? "GET", path: path?.startsWith("/") === true ? path : "/" };
}
