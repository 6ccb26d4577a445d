/** Conditions on the media type of what was sent. */
import type { HttpResponse } from "../response/model.js";
import { factsOf } from "./conditions.js";
import { currentGuard } from "./guards.js";
import { originOf } from "./origins.js";

/**
 * The media type of what was sent is asked for, by `Content-Type` or by that of an uploaded file: the extension of a
 * name, or a kind of the application's own, is a value like others.
 */
export function asksForMediaType(response: HttpResponse): boolean {
  const guard = currentGuard(response);
  const { values } = response.exchange;
  const asked = (guard ? factsOf(guard) : []).flatMap((fact) => {
    const { call } = originOf(fact.subject, fact.scope, values);
    return call ? [fact.subject, call] : [fact.subject];
  });
  const texts = [...asked.map((node) => values.file.textOf(node)), ...response.content.texts.map(({ text }) => text)];
  if (guard?.kind === "condition") texts.push(values.file.textOf(guard.test));
  return texts.some((text) => /content-?type|media ?-?types?|mime|\.type\b|\.is\(/iu.test(text));
}
