import type { RequestListener } from "node:http";

import { describe } from "vitest";

import { express } from "../../src/frameworks/express.js";
import { fastify } from "../../src/frameworks/fastify.js";
import { nest } from "../../src/frameworks/nest.js";
import { proof } from "../support/proof.js";

const NAMES = [
  ...["All", "Catch", "Controller", "Delete", "Get", "Head", "Header", "HttpCode", "Module", "Options", "Patch", "Post", "Put"],
  ...["Redirect", "Render", "Req", "Res", "Response", "Sse"],
];

const { sends: sendsFrom, leaves } = proof(nest, {
  majors: { 11: {} },
  module: (code) => `
    import "reflect-metadata";
    import { NestFactory } from "@nestjs/core";
    import { ${NAMES.join(", ")} } from "@nestjs/common";
    import * as common from "@nestjs/common";
    import type { ExecutionContext } from "@nestjs/common";
    ${code}
    @Module({ controllers: [A] })
    class App {}
    export default () => NestFactory.create(App, { logger: false });
  `,
  async serve({ default: make }) {
    const app = await (make as () => Promise<Running>)();
    await app.init();
    return app.getHttpAdapter().getInstance();
  },
  bases: [express, fastify],
});

/** One case, whose code is a member of a controller. */
const sends: typeof sendsFrom = (name, member, ...others) => sendsFrom(name, `@Controller("a") class A { ${member} }`, ...others);

interface Running {
  init(): Promise<unknown>;
  getHttpAdapter(): { getInstance(): RequestListener };
}

describe("status and content", () => {
  for (const method of ["Get", "Put", "Patch", "Delete", "Options"])
    sends(`${method} has 200`, `@${method}() a() { return { a: "tea" }; }`, "200 | tea");
  sends("Post has 201", `@Post() a() { return { a: "tea" }; }`, "201 | tea");
  sends("Post without content has 201", `@Post() a() {}`, "201 | empty");
  sends("Head has 200", `@Head() a() { return "tea"; }`, "200 | empty");
  sends("All has 200", `@All() a() { return "tea"; }`, "? 200 | tea");
  sends("a path", `@Post("b") a() { return "tea"; }`, "201 | tea");
  sends("HttpCode", `@Post() @HttpCode(202) a() { return "tea"; }`, "202 | tea");
  for (const status of [204, 205, 304])
    sends(`content with ${status}`, `@Get() @HttpCode(${status}) a() { return "tea"; }`, `${status} | empty`, {
      reports: ["no-body-with-204"],
    });
  sends("an exception that is returned", `@Get() a() { return new common.NotFoundException("tea"); }`, "200 | tea", {
    reports: ["no-2xx-for-errors"],
  });
});

describe("fields and redirects", () => {
  sends("Header", `@Get() @Header("Allow", "GET") a() { return "tea"; }`, "200 | Allow: GET | tea");
  sends("Redirect", `@Post() @Redirect("/a") a() {}`, "302 | Location: /a");
  sends("Redirect with a status", `@Post() @Redirect("/a", 303) a() {}`, "303 | Location: /a");
  sends("Redirect replaces HttpCode", `@Post() @HttpCode(303) @Redirect("/a") a() {}`, "302 | Location: /a", {
    reports: ["no-lost-status"],
  });
});

describe("the response of Express", () => {
  sends("Res", `@Post() a(@Res() res) { res.status(202).send("tea"); }`, "202 | tea");
  sends("Response", `@Post() a(@Response() res) { res.status(202).send("tea"); }`, "202 | tea");
  sends("Res without a status", `@Post() a(@Res() res) { res.send("tea"); }`, "201 | tea");
  sends("Res with passthrough", `@Post() a(@Res({ passthrough: true }) res) { res.status(202); return "tea"; }`, "202 | tea");
  sends(
    "Response with passthrough",
    `@Post() a(@Response({ passthrough: true }) res) { res.header("Link", "</a>"); return "tea"; }`,
    "201 | Link: </a> | tea",
  );
});

describe("exceptions", () => {
  for (const [name, effect] of Object.entries(nest.exports ?? {})) {
    if (!("status" in effect) || !("constant" in effect.status)) continue;
    sends(name, `@Get() a() { throw new common.${name.replace("new ", "")}("tea"); }`, `${effect.status.constant ?? ""} | tea`);
  }
  sends("HttpException", `@Get() a() { throw new common.HttpException("tea", 409); }`, "409 | tea");
  sends("HttpException with its arguments swapped", `@Get() a() { throw new common.HttpException(409, "tea"); }`, "500", {
    reports: ["no-lost-status"],
  });
  const host = `host.getType(); host.switchToHttp().getRequest(); host.switchToHttp().getResponse()`;
  sendsFrom(
    "an exception filter",
    `@Catch() class Filter { catch(error, host) { ${host}.status(409).json("tea"); } }
     @Controller("a") class A { @Get() @common.UseFilters(Filter) a() { throw new Error("x"); } }`,
    "409 | tea",
    { of: "error-handler", path: "/a" },
  );
  sendsFrom(
    "a guard",
    `class Guard { canActivate(context: ExecutionContext) { context.getHandler(); context.getClass(); throw new common.ForbiddenException("tea"); } }
     @Controller("a") class A { @Get() @common.UseGuards(Guard) a() { return "coffee"; } }`,
    "403 | tea",
    { of: "function", path: "/a" },
  );
});

const GUARD = "is of a guard's context, and answers nothing; the model does not follow guards";

leaves({
  "context getClass()": GUARD,
  "context getHandler()": GUARD,
  "decorator Render()": "the handler's value is not sent, but given to a view",
  "decorator Sse()": "the answer is a stream of events, which does not end",
});
