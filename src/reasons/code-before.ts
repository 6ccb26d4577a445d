/** The code of a handler that comes before a response. */
import type { TSESTree } from "@typescript-eslint/utils";

import { type Holdings, holdingsOf } from "../response/holdings.js";
import type { HttpResponse } from "../response/model.js";
import { isWithin } from "../response/syntax.js";

const codeBefore = new WeakMap<HttpResponse, Holdings>();

/** The code of the handler as far as the response: what is created after it was sent is not what it answers. */
export function holdingsBefore(response: HttpResponse): Holdings {
  let known = codeBefore.get(response);
  if (known === undefined) {
    known = readBefore(response);
    codeBefore.set(response, known);
  }
  return known;
}

function readBefore(response: HttpResponse): Holdings {
  const { handler, values } = response.exchange;
  const [, end] = answerOf(response).range;
  const { calls, names, texts } = holdingsOf(handler, values.file);
  return {
    calls: calls.filter(({ range }) => range[0] < end),
    names: names.filter(({ range }) => range[0] < end),
    texts: texts.filter(({ node }) => node.range[0] < end),
  };
}

/** The calls among it. */
export function callsBefore(response: HttpResponse): Holdings["calls"] {
  return holdingsBefore(response).calls;
}

/** Where the handler answers: by itself, or by the call of a helper; somewhere, where a helper decides all. */
export function answerOf({ exchange: { handler }, completion, node }: HttpResponse): TSESTree.Node {
  return [completion, node].find((part) => isWithin(part, handler)) ?? handler;
}

/** Whether the handler itself decides the answer: what a helper decides for several handlers, it decides for all of them. */
export function decidesItself(response: HttpResponse): boolean {
  return answerOf(response) !== response.exchange.handler;
}
