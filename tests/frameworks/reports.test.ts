import { describe, expect, it } from "vitest";

import { fix, lint } from "../support/linter.js";

/** The rules that most servers need. */
const only = [
  "no-2xx-for-errors",
  "prefer-409-for-conflicts",
  "prefer-specific-4xx",
  "require-location",
  "require-retry-after",
  "require-www-authenticate",
  "no-body-with-204",
];

/** What is reported, as `line: rule`, and the lines that the fixes change. */
function reports(code: string, filename: string): { readonly reported: readonly string[]; readonly fixed: readonly string[] } {
  const lines = code.split("\n");
  return {
    reported: lint(code, { filename, only }).map(({ line, ruleId }) => `${line}: ${ruleId?.replace(/^.*\//u, "") ?? "fatal"}`),
    fixed: fix(code, { filename, only })
      .split("\n")
      .filter((line, index) => line !== lines[index])
      .map((line) => line.trim()),
  };
}

describe("the rules speak in every framework", () => {
  it("AWS Lambda", () => {
    const code = `import type { APIGatewayProxyHandler } from "aws-lambda";
const respond = (statusCode, body) => ({ statusCode, headers: { "Content-Type": "application/json" }, body: JSON.stringify(body) });
export const createUser: APIGatewayProxyHandler = async (event) => {
  const existing = await users.findByEmail(JSON.parse(event.body).email);
  if (existing) return { statusCode: 400, body: JSON.stringify({ message: "User already exists" }) };
  if (limited) return respond(429, { message: "Too many requests" });
  return respond(201, await users.create(JSON.parse(event.body)));
};
export const showUser: APIGatewayProxyHandler = async (event) => {
  const user = await users.find(event.pathParameters.id);
  return user ? respond(200, user) : respond(200, { error: "User not found" });
};`;
    expect(reports(code, "file.ts")).toMatchInlineSnapshot(`
      {
        "fixed": [
          "if (existing) return { statusCode: 409, body: JSON.stringify({ message: "User already exists" }) };",
          "return user ? respond(200, user) : respond(404, { error: "User not found" });",
        ],
        "reported": [
          "5: prefer-409-for-conflicts",
          "6: require-retry-after",
          "7: require-location",
          "11: no-2xx-for-errors",
        ],
      }
    `);
  });

  it("h3", () => {
    const code = `export default defineEventHandler(async (event) => {
  const body = await readBody(event);
  const existing = await db.users.findByEmail(body.email);
  if (existing) throw createError({ statusCode: 400, statusMessage: "User already exists" });
  const user = await db.users.find(body.id);
  if (!user) return { error: "User not found" };
  if (limited) { setResponseStatus(event, 429); return { error: "Too many requests" }; }
  setResponseStatus(event, 201);
  return db.users.create(body);
});`;
    expect(reports(code, "server/api/users.post.ts")).toMatchInlineSnapshot(`
      {
        "fixed": [
          "if (existing) throw createError({ statusCode: 409, statusMessage: "User already exists" });",
          "if (!user) { setResponseStatus(event, 404); return { error: "User not found" }; }",
        ],
        "reported": [
          "4: prefer-409-for-conflicts",
          "6: no-2xx-for-errors",
          "7: require-retry-after",
          "9: require-location",
        ],
      }
    `);
  });

  it("Elysia", () => {
    const code = `import { Elysia } from "elysia";
new Elysia().post("/users", async ({ body, set, status }) => {
  const existing = await db.users.findByEmail(body.email);
  if (existing) { set.status = "Bad Request"; return { error: "User already exists" }; }
  if (limited) return status(429, "Too many requests");
  const user = await db.users.create(body);
  set.status = 201;
  return user;
}).get("/users/:id", async ({ params }) => { const user = await db.users.find(params.id); if (!user) return { success: false, error: "User not found" }; return user; });`;
    expect(reports(code, "file.ts")).toMatchInlineSnapshot(`
      {
        "fixed": [
          "if (existing) { set.status = "Conflict"; return { error: "User already exists" }; }",
          "}).get("/users/:id", async ({ params, set }) => { const user = await db.users.find(params.id); if (!user) { set.status = 404; return { success: false, error: "User not found" }; } return user; });",
        ],
        "reported": [
          "4: prefer-409-for-conflicts",
          "5: require-retry-after",
          "8: require-location",
          "9: no-2xx-for-errors",
        ],
      }
    `);
  });

  it("Sails", () => {
    const code = `module.exports = {
  inputs: { email: { type: "string" } },
  exits: {
    success: { statusCode: 201 },
    emailAlreadyInUse: { statusCode: 400 },
    missing: { statusCode: 400 },
    limited: { statusCode: 429 },
  },
  fn: async function ({ email, team }) {
    if (await User.findOne({ email })) throw "emailAlreadyInUse";
    if (!(await Team.findOne({ id: team }))) throw { missing: { message: "Team not found" } };
    if (limited) throw "limited";
    const user = await User.create({ email }).intercept("E_UNIQUE", "emailAlreadyInUse").fetch();
    return user;
  },
};`;
    expect(reports(code, "app/api/controllers/users/create.js")).toMatchInlineSnapshot(`
      {
        "fixed": [
          "missing: { statusCode: 404 },",
        ],
        "reported": [
          "10: prefer-409-for-conflicts",
          "11: prefer-specific-4xx",
          "13: prefer-409-for-conflicts",
          "14: require-location",
        ],
      }
    `);
  });

  it("AdonisJS", () => {
    const code = `import type { HttpContext } from "@adonisjs/core/http";
export default class UsersController {
  async store({ request, response }: HttpContext) {
    const existing = await User.findBy("email", request.input("email"));
    if (existing) return response.badRequest({ message: "User already exists" });
    if (limited) return response.tooManyRequests({ message: "Too many requests" });
    const user = await User.create(request.all());
    return response.created(user);
  }
  async show({ params, response }: HttpContext) {
    const user = await User.find(params.id);
    if (!user) return response.status(200).json({ error: "User not found" });
    if (!allowed) return response.status(401).json({ error: "Log in" });
    return response.status(204).json(user);
  }
}`;
    expect(reports(code, "file.ts")).toMatchInlineSnapshot(`
      {
        "fixed": [
          "if (existing) return response.conflict({ message: "User already exists" });",
          "if (!user) return response.status(404).json({ error: "User not found" });",
        ],
        "reported": [
          "5: prefer-409-for-conflicts",
          "6: require-retry-after",
          "8: require-location",
          "12: no-2xx-for-errors",
          "13: require-www-authenticate",
        ],
      }
    `);
  });

  it("Restify", () => {
    const code = `import restify from "restify";
import errors from "restify-errors";
const server = restify.createServer();
server.post("/users", async (req, res) => {
  const existing = await users.findByEmail(req.body.email);
  if (existing) { res.send(400, { message: "User already exists" }); return; }
  if (limited) { res.send(429, { message: "Too many requests" }); return; }
  res.send(201, await users.create(req.body));
});
server.get("/users/:id", (req, res, next) => { users.find(req.params.id, (error, user) => { if (!user) return next(new errors.BadRequestError("User not found")); res.send(user); next(); }); });`;
    expect(reports(code, "file.ts")).toMatchInlineSnapshot(`
      {
        "fixed": [
          "if (existing) { res.send(409, { message: "User already exists" }); return; }",
          "server.get("/users/:id", (req, res, next) => { users.find(req.params.id, (error, user) => { if (!user) return next(new errors.NotFoundError("User not found")); res.send(user); next(); }); });",
        ],
        "reported": [
          "6: prefer-409-for-conflicts",
          "7: require-retry-after",
          "8: require-location",
          "10: prefer-specific-4xx",
        ],
      }
    `);
  });

  it("Azure Functions", () => {
    const code = `import { app } from "@azure/functions";
app.http("createUser", { methods: ["POST"], route: "users", handler: async (request, context) => {
  const existing = await users.findByEmail(email);
  if (existing) return { status: 400, jsonBody: { error: "User already exists" } };
  if (limited) return { status: 429, jsonBody: { error: "Too many requests" } };
  return { status: 201, jsonBody: await users.create(email) };
} });`;
    expect(reports(code, "file.ts")).toMatchInlineSnapshot(`
      {
        "fixed": [
          "if (existing) return { status: 409, jsonBody: { error: "User already exists" } };",
        ],
        "reported": [
          "4: prefer-409-for-conflicts",
          "5: require-retry-after",
          "6: require-location",
        ],
      }
    `);
  });

  it("Azure Functions 3", () => {
    const code = `module.exports = async function (context, req) {
  const existing = await users.findByEmail(req.body.email);
  if (existing) { context.res = { status: 400, body: { message: "User already exists" } }; return; }
  context.res = { status: 200, body: { error: "User not found" } };
};`;
    expect(reports(code, "file.ts")).toMatchInlineSnapshot(`
      {
        "fixed": [
          "if (existing) { context.res = { status: 409, body: { message: "User already exists" } }; return; }",
          "context.res = { status: 404, body: { error: "User not found" } };",
        ],
        "reported": [
          "3: prefer-409-for-conflicts",
          "4: no-2xx-for-errors",
        ],
      }
    `);
  });

  it("tRPC", () => {
    const code = `import { TRPCError } from "@trpc/server";
export const router = t.router({ create: t.procedure.mutation(async ({ input }) => {
  const existing = await db.user.findUnique({ where: { email: input.email } });
  if (existing) throw new TRPCError({ code: "BAD_REQUEST", message: "User already exists" });
  return db.user.create({ data: input });
}) });`;
    expect(reports(code, "file.ts")).toMatchInlineSnapshot(`
      {
        "fixed": [
          "if (existing) throw new TRPCError({ code: "CONFLICT", message: "User already exists" });",
        ],
        "reported": [
          "4: prefer-409-for-conflicts",
        ],
      }
    `);
  });

  it("Firebase", () => {
    const code = `import { HttpsError, onCall } from "firebase-functions/v2/https";
export const create = onCall(async ({ data }) => {
  const existing = await users.findByEmail(data.email);
  if (existing) throw new HttpsError("invalid-argument", "User already exists");
});`;
    expect(reports(code, "file.ts")).toMatchInlineSnapshot(`
      {
        "fixed": [
          "if (existing) throw new HttpsError("already-exists", "User already exists");",
        ],
        "reported": [
          "4: prefer-409-for-conflicts",
        ],
      }
    `);
  });

  it("Astro", () => {
    const code = `import type { APIRoute } from "astro";
export const POST: APIRoute = async ({ request }) => {
  const existing = await users.findByEmail((await request.json()).email);
  if (existing) return new Response(JSON.stringify({ error: "User already exists" }), { status: 400 });
  return new Response(JSON.stringify(await users.create(email)), { status: 201 });
};`;
    expect(reports(code, "file.ts")).toMatchInlineSnapshot(`
      {
        "fixed": [
          "if (existing) return new Response(JSON.stringify({ error: "User already exists" }), { status: 409 });",
        ],
        "reported": [
          "4: prefer-409-for-conflicts",
          "5: require-location",
        ],
      }
    `);
  });
});
