/** Libraries that set fields before a handler of the same file runs, or before their own option's function runs. */

/** A library and the fields that it sets. */
export interface FieldSetter {
  readonly packages: readonly string[];
  readonly fields: readonly string[];
  /** `options`: only functions passed in its options (`handler`) have the fields; `file`: every handler may have them. */
  readonly reach: "options" | "file";
}

/** See frameworks.md, section 4 and 5, "middleware packages" and "plugin". */
const fieldSetters: readonly FieldSetter[] = [
  {
    packages: ["express-rate-limit", "@fastify/rate-limit", "express-slow-down", "fastify-rate-limit"],
    fields: ["Retry-After"],
    reach: "options",
  },
  { packages: ["passport", "koa-passport", "@fastify/passport"], fields: ["WWW-Authenticate"], reach: "file" },
  {
    packages: ["express-basic-auth", "@fastify/basic-auth", "http-auth", "http-auth-connect", "basic-auth-connect"],
    fields: ["WWW-Authenticate"],
    reach: "file",
  },
  { packages: ["express-oauth2-jwt-bearer"], fields: ["WWW-Authenticate"], reach: "file" },
  { packages: ["@fastify/under-pressure", "under-pressure"], fields: ["Retry-After"], reach: "options" },
];

const byPackage: ReadonlyMap<string, FieldSetter> = new Map(
  fieldSetters.flatMap((setter) => setter.packages.map((name) => [name, setter] as const)),
);

/** The fields that the library of a package sets, or `null` when it sets none. */
export function fieldSetterOf(module: string): FieldSetter | null {
  return byPackage.get(module) ?? null;
}
