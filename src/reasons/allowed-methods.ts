/** The methods that a resource allows, as far as the code shows them. */
import type { Guard, HttpResponse } from "../response/model.js";

const METHOD = /^(?:GET|HEAD|POST|PUT|PATCH|DELETE|OPTIONS)$/u;

/** The methods that the conditions of a 405 rule out: `if (req.method !== "POST")`, the cases of a `switch`. */
export function allowedMethods(response: HttpResponse): readonly string[] {
  return [...new Set(response.guards.flatMap((guard) => methodsIn(guard, response)))];
}

function methodsIn(guard: Guard, response: HttpResponse): readonly string[] {
  const { file } = response.exchange.values;
  const asked = guard.kind === "condition" ? guard.test : guard.kind === "case" ? guard.discriminant : null;
  if (!asked || !/\bmethod\b/iu.test(file.textOf(asked))) return [];
  const text = guard.kind === "case" ? guard.tests.map((test) => file.textOf(test)).join(" ") : file.textOf(asked);
  return [...text.matchAll(/["'`]([A-Za-z]+)["'`]/gu)].map(([, name = ""]) => name.toUpperCase()).filter((name) => METHOD.test(name));
}
