/** From which part of the request a value comes, in the words of each framework. */
import { describe, expect, it } from "vitest";

import { lint } from "../support/linter.js";

const rulesOf = (code: string): (string | null)[] =>
  lint(code, { only: ["no-4xx-for-server-errors", "no-5xx-for-client-errors", "prefer-specific-4xx"] }).map(({ ruleId }) => ruleId);

const controller = (members: string): string =>
  `import { Body, Controller, Get, HttpException, Param, Post, Query, Res } from "@nestjs/common"; @Controller("members") export class MembersController { ${members} }`;

const missing: readonly (readonly [name: string, code: string])[] = [
  [
    "a parameter of the path, by Nest's decorator",
    controller(
      '@Get(":id") async show(@Param("id") id: string) { const found = await prisma.member.findUnique({ where: { id } }); if (!found) throw new HttpException("", 400); return found; }',
    ),
  ],
  [
    "all parameters of the path, taken apart",
    controller(
      '@Get(":id") async show(@Param() { id }: Key) { const found = await prisma.member.findUnique({ where: { id } }); if (!found) throw new HttpException("", 400); return found; }',
    ),
  ],
  [
    "a parameter of the path, by h3's function",
    'import { createError, eventHandler, getRouterParam } from "h3"; export default eventHandler(async (event) => { const id = getRouterParam(event, "id"); const found = await db.post.findUnique({ where: { id } }); if (!found) throw createError({ statusCode: 400 }); return found; });',
  ],
  [
    "a parameter of the path in an event of AWS Lambda",
    'export const handler = async (event) => { const { id } = event.pathParameters; const found = await prisma.item.findUnique({ where: { id } }); if (!found) return { statusCode: 400, body: "" }; return { statusCode: 200, body: JSON.stringify(found) }; };',
  ],
];

const blamed: readonly (readonly [name: string, code: string])[] = [
  [
    "a query that was left out, of h3",
    'import { createError, eventHandler, getQuery } from "h3"; export default eventHandler((event) => { const { term } = getQuery(event); if (!term) throw createError({ statusCode: 500, message: "The term is missing" }); return find(term); });',
  ],
  [
    "a query that was left out, of AWS Lambda",
    'export const handler = async (event) => { const { limit } = event.queryStringParameters; if (!limit) return { statusCode: 500, body: JSON.stringify({ message: "limit is required" }) }; return { statusCode: 200, body: "[]" }; };',
  ],
  [
    "a property of the content that was left out, of hapi",
    'import Hapi from "@hapi/hapi"; const server = Hapi.server(); server.route({ method: "POST", path: "/notes", handler: (request, h) => { if (!request.payload.title) return h.response({ message: "The title is missing" }).code(500); return h.response(keep(request.payload)); } });',
  ],
];

const written = controller(
  "@Post() async add(@Body() member: NewMember, @Res() res: Response) { try { await this.members.insert(member); res.end(); } catch (error) { res.status(400).json({ message: error.message }); } }",
);

describe("what comes from the client", () => {
  it.each(missing)("%s names what is not there", (_, code) => {
    expect(rulesOf(code)).toEqual(["http-status/prefer-specific-4xx"]);
  });

  it.each(blamed)("%s is no fault of the server", (_, code) => {
    expect(rulesOf(code)).toEqual(["http-status/no-5xx-for-client-errors"]);
  });

  it("the content by Nest's decorator, which may be why writing it has failed", () => {
    expect(rulesOf(written)).toEqual([]);
    expect(rulesOf(written.replace("@Body() member: NewMember, ", "").replace("insert(member)", "insert()"))).toEqual([
      "http-status/no-4xx-for-server-errors",
    ]);
  });
});
