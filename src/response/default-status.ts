/** The statuses that a framework sends where the code sets none. */
import type { Framework } from "../frameworks/framework.js";
import { Possible } from "./possible.js";

/** The status that a framework answers by default to these methods. */
export function defaultOf(status: Framework["defaultStatus"], methodOf: () => Possible<string>): Possible<number> {
  if (typeof status === "number") return Possible.of(status);
  const method = methodOf();
  const known = (name: string): number => status[name] ?? status["*"] ?? 200;
  if (!method.complete)
    return new Possible(
      [...new Set(Object.values(status))].map((value) => ({ value, node: null })),
      Object.hasOwn(status, "*"),
    );
  return new Possible(
    [...new Set(method.values.map(({ value }) => known(value)))].map((value) => ({ value, node: null })),
    true,
  );
}

/** The status that a framework answers without content; unknown where the version decides and is not known. */
export function emptyOf(status: NonNullable<Framework["emptyStatus"]>, major: number | null): Possible<number> {
  const known = typeof status === "number" ? status : status[major ?? -1];
  return known === undefined ? Possible.unknown : Possible.of(known);
}

/** Whether no path leaves the status to the framework. */
export function isSet(status: Possible<number | null>): status is Possible<number> {
  return status.values.every(({ value }) => value !== null);
}
