/** Paths of routes. */

/** A path below another. */
export function joined(prefix: string, own: string): string {
  return `/${prefix}/${own}`.replace(/\/{2,}/gu, "/").replace(/(?<=.)\/$/u, "");
}
