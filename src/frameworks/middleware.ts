/** Libraries that set fields before a handler of the same file runs, or before their own option's function runs. */

/** A library and the fields that it sets. */
export interface FieldSetter {
  readonly packages: readonly string[];
  readonly fields: readonly string[];
  /** `options`: only functions passed in its options (`handler`) have the fields; `file`: every handler may have them. */
  readonly reach: "options" | "file";
  /** The function of it that has to be called, without a callback that answers in its place. */
  readonly by?: FieldSettingCall;
}

/** A call that sets fields. */
export interface FieldSettingCall {
  /** What is called of what the package exports: `authenticate` of `passport.authenticate(…)`. */
  readonly name: string;
  /** What it does not set them for: a pattern of the texts of its first argument. */
  readonly notFor?: string;
}

/** The libraries; what they set is proven in tests/servers/middleware.test.ts. */
export const fieldSetters: readonly FieldSetter[] = [
  {
    packages: [
      "express-rate-limit",
      "@fastify/rate-limit",
      "fastify-rate-limit",
      "koa-ratelimit",
      "hono-rate-limiter",
      "@nestjs/throttler",
      // Its own answer has the field. A handler in place of that has not, but is called where nobody knows when it will be over.
      "@fastify/under-pressure",
      "under-pressure",
    ],
    fields: ["Retry-After"],
    reach: "options",
  },
  {
    packages: ["passport", "koa-passport", "@fastify/passport"],
    fields: ["WWW-Authenticate"],
    reach: "file",
    // The challenge of these strategies is no text, or they lead the user to another server.
    by: {
      name: "authenticate",
      notFor: "local|jwt|log-?in|sign-?(?:in|up)|google|github|facebook|twitter|linkedin|discord|apple|openid|oidc|saml",
    },
  },
  // `sign` and `verify` of the same package answer nothing.
  { packages: ["hono/jwt"], fields: ["WWW-Authenticate"], reach: "file", by: { name: "jwt" } },
  {
    packages: [
      "express-basic-auth",
      "@fastify/basic-auth",
      "koa-basic-auth",
      "hono/basic-auth",
      "hono/bearer-auth",
      "http-auth",
      "http-auth-connect",
      "basic-auth-connect",
      "express-oauth2-jwt-bearer",
    ],
    fields: ["WWW-Authenticate"],
    reach: "file",
  },
];

const byPackage: ReadonlyMap<string, FieldSetter> = new Map(
  fieldSetters.flatMap((setter) => setter.packages.map((name) => [name, setter] as const)),
);

/** The fields that the library of a package sets, or `null` when it sets none. */
export function fieldSetterOf(module: string): FieldSetter | null {
  return byPackage.get(module) ?? null;
}
