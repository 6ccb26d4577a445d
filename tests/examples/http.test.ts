import type { Server } from "node:http";
import type { AddressInfo } from "node:net";

import type { FastifyInstance, FastifyServerOptions } from "fastify";
import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from "vitest";

import { filesOf, misusesIn } from "./misuses.js";

type FrameworkName = "express" | "fastify";
type Variant = "wrong" | "right";

interface Running {
  readonly origin: string;
  close(): Promise<void>;
}

/** What the client sends. `as`: the token that goes with it. */
interface Asked {
  readonly method?: string;
  readonly path: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly json?: unknown;
  readonly form?: Readonly<Record<string, string>>;
  readonly raw?: string;
  readonly as?: "ada" | "forger" | "nobody";
}

/** What the client sees: `null` for a field that is absent, and parts of the content as JSON or as text. */
interface Seen {
  readonly status: number;
  readonly fields?: Readonly<Record<string, string | RegExp | null>>;
  readonly json?: object;
  readonly text?: string;
}

interface Case {
  readonly rule: string;
  readonly name: string;
  readonly only?: FrameworkName;
  /** Sent before, with whatever answer. */
  readonly before?: readonly Asked[];
  readonly closed?: boolean;
  readonly ask: Asked;
  readonly wrong: Seen;
  readonly right: Seen;
  /** What a client that follows redirects as fetch does ends up with. */
  readonly followed?: Readonly<Record<Variant, Seen>>;
}

const grace = { name: "Grace", email: "grace@example.com", password: "hopper" };
const tea = { sku: "TEA-1", name: "Black tea", price: 5 };
const register: Asked = { method: "POST", path: "/api/users", json: grace };

function review(author: string): Asked {
  return { method: "POST", path: "/reviews", json: { author, productId: "1", stars: 5 } };
}

const cases: readonly Case[] = [
  {
    rule: "no-2xx-for-errors",
    name: "200 is set for a user that is missing",
    ask: { path: "/api/users/99" },
    wrong: { status: 200, json: { success: false, message: "User not found" } },
    right: { status: 404, json: { success: false, message: "User not found" } },
  },
  {
    rule: "no-2xx-for-errors",
    name: "a missing product has the default status",
    ask: { path: "/api/products/99" },
    wrong: { status: 200, json: { error: "Product not found" } },
    right: { status: 404, json: { error: "Product not found" } },
  },
  {
    rule: "no-2xx-for-errors",
    name: "a failed If-Match has the default status",
    ask: { method: "PUT", path: "/api/products/1", as: "ada", headers: { "If-Match": '"1-0"' }, json: { price: 9 } },
    wrong: { status: 200, json: { success: false } },
    right: { status: 412, json: { success: false } },
  },
  {
    rule: "no-2xx-for-errors",
    name: "the error handler sets no status, for a body that is not JSON",
    only: "express",
    ask: { method: "POST", path: "/api/users", raw: '{ "name": ' },
    wrong: { status: 200, json: { error: expect.stringContaining("JSON") as unknown } },
    right: { status: 400, json: { error: expect.stringContaining("JSON") as unknown } },
  },
  {
    rule: "no-2xx-for-errors",
    name: "the error handler sets no status, for a body that its schema refuses",
    only: "fastify",
    ask: { method: "POST", path: "/api/users", json: {} },
    wrong: { status: 200, json: { error: "body must have required property 'name'" } },
    right: { status: 400, json: { error: "body must have required property 'name'" } },
  },
  {
    rule: "no-2xx-for-errors",
    name: "the not-found handler sets no status",
    only: "express",
    ask: { path: "/api/no-such-path" },
    wrong: { status: 200, json: { error: "Not found" } },
    right: { status: 404, json: { error: "Not found" } },
  },
  {
    rule: "no-2xx-for-errors",
    name: "the not-found handler sets no status",
    only: "fastify",
    ask: { path: "/api/no-such-path" },
    wrong: { status: 200, json: { message: "Route GET:/api/no-such-path not found" } },
    right: { status: 404, json: { message: "Route GET:/api/no-such-path not found" } },
  },
  {
    rule: "no-2xx-for-errors",
    name: "200 is set by name for a review that is missing (TypeScript)",
    ask: { path: "/reviews/99" },
    wrong: { status: 200, json: { success: false, message: "Review not found" } },
    right: { status: 404, json: { success: false, message: "Review not found" } },
  },

  {
    rule: "prefer-409-for-conflicts",
    name: "a user with that address exists",
    before: [register],
    ask: register,
    wrong: { status: 400, json: { message: "Email is already registered" } },
    right: { status: 409, json: { message: "Email is already registered" } },
  },
  {
    rule: "prefer-409-for-conflicts",
    name: "the database reports a duplicate by 11000",
    before: [register],
    ask: { method: "PATCH", path: "/api/users/1", as: "ada", json: { email: grace.email } },
    wrong: { status: 400, json: { message: "Email already exists" } },
    right: { status: 409, json: { message: "Email already exists" } },
  },
  {
    rule: "prefer-409-for-conflicts",
    name: "the database reports a duplicate by 23505",
    ask: { method: "POST", path: "/api/products", as: "ada", json: tea },
    wrong: { status: 400, json: { error: "A product with this SKU already exists" } },
    right: { status: 409, json: { error: "A product with this SKU already exists" } },
  },
  {
    rule: "prefer-409-for-conflicts",
    name: "another user has changed the order",
    ask: { method: "PATCH", path: "/api/orders/1", as: "ada", json: { quantity: 3, version: 0 } },
    wrong: { status: 400, json: { error: "The order was modified by another user" } },
    right: { status: 409, json: { error: "The order was modified by another user" } },
  },
  {
    rule: "prefer-409-for-conflicts",
    name: "a second review of a product by one author (TypeScript)",
    before: [review("Ada")],
    ask: review("Ada"),
    wrong: { status: 400, json: { message: "Review already exists" } },
    right: { status: 409, json: { message: "Review already exists" } },
  },

  {
    rule: "require-location",
    name: "a user is created",
    ask: register,
    wrong: { status: 201, fields: { Location: null }, json: { data: { id: "2" } } },
    right: { status: 201, fields: { Location: "/api/users/2" }, json: { data: { id: "2" } } },
  },
  {
    rule: "require-location",
    name: "a product is created, statement by statement",
    ask: { method: "POST", path: "/api/products", as: "ada", json: { ...tea, sku: "TEA-2" } },
    wrong: { status: 201, fields: { Location: null, ETag: '"2-1"' } },
    right: { status: 201, fields: { Location: "/api/products/2", ETag: '"2-1"' } },
  },
  {
    rule: "require-location",
    name: "an order is created, and a helper sends",
    ask: { method: "POST", path: "/api/orders", as: "ada", json: { productId: "1" } },
    wrong: { status: 201, fields: { Location: null } },
    right: { status: 201, fields: { Location: "/api/orders/2" } },
  },
  {
    rule: "require-location",
    name: "an export is created",
    ask: { method: "POST", path: "/api/exports", as: "ada" },
    wrong: { status: 201, fields: { Location: null } },
    right: { status: 201, fields: { Location: "/api/exports/1" } },
  },
  {
    rule: "require-location",
    name: "a review is created (TypeScript)",
    ask: review("Grace"),
    wrong: { status: 201, fields: { Location: null }, json: { author: "Grace" } },
    right: { status: 201, fields: { Location: /^\/reviews\/\d+$/ }, json: { author: "Grace" } },
  },

  {
    rule: "require-retry-after",
    name: "429 for the second export within a minute",
    before: [{ method: "POST", path: "/api/exports", as: "ada" }],
    ask: { method: "POST", path: "/api/exports", as: "ada" },
    wrong: { status: 429, fields: { "Retry-After": null } },
    right: { status: 429, fields: { "Retry-After": /^[1-9]\d?$/ } },
  },
  {
    rule: "require-retry-after",
    name: "503 during maintenance",
    closed: true,
    ask: { path: "/api/exports/stock", as: "ada" },
    wrong: { status: 503, fields: { "Retry-After": null } },
    right: { status: 503, fields: { "Retry-After": "900" } },
  },

  {
    rule: "no-method-changing-redirect",
    name: "POST with the default redirect",
    ask: { method: "POST", path: "/login", form: { email: "ada@example.com", password: "lovelace" } },
    wrong: { status: 302, fields: { Location: "/account" } },
    right: { status: 303, fields: { Location: "/account" } },
    followed: { wrong: { status: 200, text: "<h1>Your account</h1>" }, right: { status: 200, text: "<h1>Your account</h1>" } },
  },
  {
    rule: "no-method-changing-redirect",
    name: "POST with the default redirect, back to the form",
    ask: { method: "POST", path: "/login", form: { email: "ada@example.com", password: "byron" } },
    wrong: { status: 302, fields: { Location: "/login?failed" } },
    right: { status: 303, fields: { Location: "/login?failed" } },
  },
  {
    rule: "no-method-changing-redirect",
    name: "POST with 301: the client follows with GET",
    ask: { method: "POST", path: "/signup", json: grace },
    wrong: { status: 301, fields: { Location: "/api/users" } },
    right: { status: 308, fields: { Location: "/api/users" } },
    followed: {
      // The list of users, without the new one.
      wrong: { status: 200, json: { data: [{ id: "1", name: "Ada" }] } },
      right: { status: 201, json: { data: { id: "2", name: "Grace" } } },
    },
  },
  {
    rule: "no-method-changing-redirect",
    name: "PUT with 302",
    ask: { method: "PUT", path: "/catalog/1", as: "ada", json: { price: 9 } },
    wrong: { status: 302, fields: { Location: "/api/products/1" } },
    right: { status: 307, fields: { Location: "/api/products/1" } },
    // Fetch keeps PUT after 302. Python's requests sends GET.
    followed: { wrong: { status: 200, json: { price: 9 } }, right: { status: 200, json: { price: 9 } } },
  },
  {
    rule: "no-method-changing-redirect",
    name: "DELETE with 301",
    ask: { method: "DELETE", path: "/catalog/1", as: "ada" },
    wrong: { status: 301, fields: { Location: "/api/products/1" } },
    right: { status: 308, fields: { Location: "/api/products/1" } },
    followed: { wrong: { status: 204 }, right: { status: 204 } },
  },

  {
    rule: "require-www-authenticate",
    name: "no token",
    ask: { path: "/api/orders", as: "nobody" },
    wrong: { status: 401, fields: { "WWW-Authenticate": null } },
    right: { status: 401, fields: { "WWW-Authenticate": 'Bearer realm="shop"' } },
  },
  {
    rule: "require-www-authenticate",
    name: "a forged token",
    ask: { path: "/api/orders", as: "forger" },
    wrong: { status: 401, fields: { "WWW-Authenticate": null } },
    right: { status: 401, fields: { "WWW-Authenticate": 'Bearer realm="shop", error="invalid_token"' } },
  },
  {
    rule: "require-www-authenticate",
    name: "a wrong password",
    ask: { method: "POST", path: "/token", form: { email: "ada@example.com", password: "byron" } },
    wrong: { status: 401, fields: { "WWW-Authenticate": null } },
    right: { status: 401, fields: { "WWW-Authenticate": 'Bearer realm="shop"' } },
  },

  {
    rule: "no-lost-status",
    name: "status(301).redirect(url) sends 302",
    only: "express",
    ask: { path: "/catalog" },
    wrong: { status: 302, fields: { Location: "/api/products" } },
    right: { status: 301, fields: { Location: "/api/products" } },
  },
  {
    rule: "no-lost-status",
    name: "redirect(url, 301) fails, with the status for a location",
    only: "express",
    ask: { path: "/catalog/1" },
    wrong: { status: 500, fields: { Location: "301" } },
    right: { status: 301, fields: { Location: "/api/products/1" } },
  },
  {
    rule: "no-lost-status",
    name: "send(404) sends the body 404",
    only: "express",
    ask: { method: "PATCH", path: "/api/orders/99", as: "ada", json: { version: 1 } },
    wrong: { status: 200, text: "404" },
    right: { status: 404, text: "Not Found" },
  },
  {
    rule: "no-lost-status",
    name: "json(404, content) sends the body 404",
    only: "express",
    ask: { path: "/api/orders/99", as: "ada" },
    wrong: { status: 200, text: "404" },
    right: { status: 404, json: { error: "Order not found" } },
  },
  {
    rule: "no-lost-status",
    name: "the status is set after sending",
    ask: { method: "POST", path: "/api/orders/1/cancel", as: "ada" },
    wrong: { status: 200, json: { data: { status: "cancelling" } } },
    right: { status: 202, json: { data: { status: "cancelling" } } },
  },
  {
    rule: "no-lost-status",
    name: "redirect(301, url) fails, with the status for a location",
    only: "fastify",
    ask: { path: "/catalog/1" },
    wrong: { status: 500, fields: { Location: "301" } },
    right: { status: 301, fields: { Location: "/api/products/1" } },
  },
  {
    rule: "no-lost-status",
    name: "a field is set after sending",
    only: "fastify",
    ask: { path: "/api/exports/stock", as: "ada" },
    wrong: { status: 200, fields: { "Content-Disposition": null }, text: "sku;stock\nTEA-1;12\n" },
    right: { status: 200, fields: { "Content-Disposition": /^attachment/ }, text: "sku;stock\nTEA-1;12\n" },
  },
];

/** What both versions of a framework's shop answer alike: the rest of the code is sound, too. */
const sound: readonly { readonly name: string; readonly only?: FrameworkName; readonly ask: Asked; readonly seen: Seen }[] = [
  { name: "a user", ask: { path: "/api/users/1" }, seen: { status: 200, json: { data: { name: "Ada" } } } },
  { name: "missing properties", only: "express", ask: { method: "POST", path: "/api/users", json: {} }, seen: { status: 400 } },
  {
    name: "the account of another user",
    ask: { method: "PATCH", path: "/api/users/2", as: "ada", json: { name: "Eve" } },
    seen: { status: 403 },
  },
  { name: "a product", ask: { path: "/api/products/1" }, seen: { status: 200, fields: { ETag: '"1-1"' }, json: { sku: "TEA-1" } } },
  {
    name: "a change with the right If-Match",
    ask: { method: "PUT", path: "/api/products/1", as: "ada", headers: { "If-Match": '"1-1"' }, json: { price: 9 } },
    seen: { status: 200, fields: { ETag: '"1-2"' }, json: { price: 9 } },
  },
  { name: "a missing product is deleted", ask: { method: "DELETE", path: "/api/products/99", as: "ada" }, seen: { status: 404 } },
  { name: "orders", ask: { path: "/api/orders", as: "ada" }, seen: { status: 200, json: { data: [{ id: "1" }] } } },
  {
    name: "an order of a product that is missing",
    ask: { method: "POST", path: "/api/orders", as: "ada", json: { productId: "99" } },
    seen: { status: 400 },
  },
  {
    name: "code(301).redirect(url) keeps 301",
    only: "fastify",
    ask: { path: "/catalog" },
    seen: { status: 301, fields: { Location: "/api/products" } },
  },
];

const shop = (await load("shop/shop.js")) as { reset(): Promise<void>; warehouse: { closed: boolean } };
const tokens = (await load("shop/tokens.js")) as { issueToken(user: { id: string }): string };

function load(path: string): Promise<unknown> {
  return import(/* @vite-ignore */ new URL(`../../examples/${path}`, import.meta.url).href);
}

/** What `app.js` exports, and the routes in TypeScript, which the servers leave out: Node 20 does not run them. */
interface Started {
  readonly express: { readonly app: { use(path: string, routes: never): void }; readonly createServer: () => Server };
  readonly fastify: { readonly createServer: (options: FastifyServerOptions) => FastifyInstance };
}

const start: { readonly [name in FrameworkName]: (exported: Started[name], reviews: never) => Promise<Running> } = {
  async express({ app, createServer }, reviews) {
    app.use("/reviews", reviews);
    const server = createServer();
    await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
    return {
      origin: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
      async close() {
        server.closeAllConnections();
        await new Promise((resolve) => server.close(resolve));
      },
    };
  },
  async fastify({ createServer }, reviews) {
    const server = createServer({ forceCloseConnections: true });
    server.register(reviews, { prefix: "/reviews" });
    return { origin: await server.listen({ port: 0, host: "127.0.0.1" }), close: () => server.close() };
  },
};

function send(origin: string, asked: Asked, redirect: "manual" | "follow" = "manual"): Promise<Response> {
  const headers = new Headers(asked.headers);
  if (asked.as === "ada") headers.set("Authorization", `Bearer ${tokens.issueToken({ id: "1" })}`);
  if (asked.as === "forger") headers.set("Authorization", "Bearer 1.forged");
  let body: string | URLSearchParams | null = null;
  if (asked.form) body = new URLSearchParams(asked.form);
  if (asked.json !== undefined || asked.raw !== undefined) {
    body = asked.raw ?? JSON.stringify(asked.json);
    headers.set("Content-Type", "application/json");
  }
  return fetch(origin + asked.path, { method: asked.method ?? "GET", headers, body, redirect });
}

async function expectSeen(response: Response, seen: Seen): Promise<void> {
  expect(response.status).toBe(seen.status);
  for (const [name, value] of Object.entries(seen.fields ?? {})) {
    if (value instanceof RegExp) expect(response.headers.get(name), name).toMatch(value);
    else expect(response.headers.get(name), name).toBe(value);
  }
  const text = await response.text();
  if (seen.text !== undefined) expect(text).toBe(seen.text);
  if (seen.json !== undefined) expect(JSON.parse(text)).toMatchObject(seen.json);
}

describe.each(["express", "fastify"] as const)("examples/%s", (framework) => {
  const applies = ({ only = framework }: { readonly only?: FrameworkName }) => only === framework;

  describe.each(["wrong", "right"] as const)("%s", (variant) => {
    let server: Running;

    beforeAll(async () => {
      // Express warns of what the wrong version does.
      vi.stubEnv("NO_DEPRECATION", "express");
      const exported = await load(`${framework}/${variant}/app.js`);
      const reviews = (await load(`${framework}/${variant}/reviews.ts`)) as { default: never };
      vi.unstubAllEnvs();
      server = await start[framework](exported as never, reviews.default);
    });

    beforeEach(() => shop.reset());

    afterAll(() => server.close());

    for (const given of cases.filter(applies)) {
      it(`${given.rule}: ${given.name}`, async () => {
        shop.warehouse.closed = given.closed ?? false;
        for (const asked of given.before ?? []) await send(server.origin, asked);
        await expectSeen(await send(server.origin, given.ask), given[variant]);
      });

      const { followed } = given;
      if (!followed) continue;
      it(`${given.rule}: ${given.name}, followed`, async () => {
        await expectSeen(await send(server.origin, given.ask, "follow"), followed[variant]);
      });
    }

    for (const { name, ask, seen } of sound.filter(applies)) {
      it(`is sound: ${name}`, async () => {
        await expectSeen(await send(server.origin, ask), seen);
      });
    }
  });

  it("has a case for every comment that names a misuse", () => {
    const named = filesOf(framework, "wrong").flatMap(({ text }) => misusesIn(text).map(({ rule }) => rule));
    expect(
      cases
        .filter(applies)
        .map(({ rule }) => rule)
        .sort(),
    ).toEqual(named.sort());
  });
});
