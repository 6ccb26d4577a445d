import { describe, expect, it } from "vitest";

import { express } from "../../src/frameworks/express.js";
import { fastify } from "../../src/frameworks/fastify.js";
import { nest } from "../../src/frameworks/nest.js";
import { exercise } from "../support/exercise.js";

const nestExercise = exercise(nest, [express, fastify]);

describe("nest", () => {
  nestExercise.facts(
    "routes",
    `
      import { All, Body, Controller, Delete, Get, Head, Header, HttpCode, Options, Patch, Post, Put, Redirect, Req, Res, Response } from "@nestjs/common";
      @Controller("users")
      export class UsersController {
        @Get() list() { return this.users.all(); }
        @Post() create(@Body() body) { return this.users.create(body); }
        @Put(":id") update() { return a; }
        @Patch(":id") patch() { return a; }
        @Delete(":id") @HttpCode(204) remove() { return this.users.remove(); }
        @Head() head() { return a; }
        @Options() options() { return a; }
        @All("*") all() { return a; }
        @Post("login") @HttpCode(HttpStatus.OK) @Header("Cache-Control", "none") login() { return a; }
        @Get("r") @Redirect("/a") r() {}
        @Get("r1") @Redirect() @HttpCode(200) r1() { return a; }
        @Get("r2") @Redirect("/a", 301) r2() { return a; }
        @Post("res") res(@Res() res) { res.status(202).json({}); }
        @Post("res2") res2(@Response() res) { return a; }
        @Post("res3") res3(@Res({ passthrough: true }) res) { res.status(207); res.header("Allow", "GET"); return a; }
        @Post("async") async created(@Req() req) { if (!a) throw new NotFoundException("none"); return await f(); }
        @Post("returned") returned() { return new ConflictException("x"); }
        @Post("empty") empty() { this.f(); }
      }
    `,
    [
      "GET /users -> 200 by default | returned | this.users.all()",
      "POST /users -> 201 by default | returned | this.users.create(body)",
      "PUT /users/:id -> 200 by default | returned | a",
      "PATCH /users/:id -> 200 by default | returned | a",
      "DELETE /users/:id -> 204 | returned | this.users.remove()",
      "HEAD /users -> 200 by default | returned | a",
      "OPTIONS /users -> 200 by default | returned | a",
      "* /users/* -> 201|200 by default | returned | a",
      'POST /users/login -> 200 | returned | Cache-Control: "none" | a',
      'GET /users/r -> 302 | returned | Location: "/a"',
      "GET /users/r1 -> 302 | returned | Location:  | a",
      "lost: overridden status 200 at 200",
      'GET /users/r2 -> 301 | returned | Location: "/a" | a',
      "POST /users/res -> 202 | {}",
      'POST /users/res3 -> 207 | returned | Allow: "GET" | a',
      'POST /users/async -> 404 | thrown | new NotFoundException("none") | when !a',
      "POST /users/async -> 201 by default | returned | f() | unless !a",
      'POST /users/returned -> 201 by default | returned | new ConflictException("x")',
      "POST /users/empty -> 201 by default | returned",
    ],
  );

  nestExercise.facts(
    "exceptions",
    `
      import { NotFoundException, ConflictException, HttpException, BadRequestException } from "@nestjs/common";
      export class Service { find() { if (a) throw new NotFoundException("none"); if (b) throw new HttpException("x", 409); if (c) throw new HttpException(409, "x"); throw new BadRequestException({ message: "b" }); } }
    `,
    [
      'function * -> 404 | thrown | "none" | when a',
      'function * -> 409 | thrown | "x" | unless a | when b',
      "function * -> 500 | thrown | unless a | unless b | when c",
      'function * -> 400 | thrown | { message: "b" } | unless a | unless b | unless c',
      "lost: ignored status 409 at 409",
    ],
  );

  nestExercise.facts(
    "filter",
    `
      import { ArgumentsHost, Catch, ExceptionFilter, HttpException } from "@nestjs/common";
      @Catch(HttpException)
      export class Filter implements ExceptionFilter { catch(exception: HttpException, host: ArgumentsHost) { const ctx = host.switchToHttp(); const response = ctx.getResponse(); const request = ctx.getRequest(); if (a) return response.json({ e: 1 }); response.status(400).json({ path: request.url }); } }
    `,
    [
      "error-handler * -> 201|200 by default | Retry-After? | { e: 1 } | when a",
      "error-handler * -> 400 | Retry-After? | { path: request.url } | unless a",
    ],
  );

  nestExercise.facts(
    "context",
    `
      import { ExecutionContext } from "@nestjs/common";
      export class Guard { canActivate(context: ExecutionContext) { const handler = context.getHandler(); const c = context.getClass(); const t = context.getType(); const res = context.switchToHttp().getResponse(); res.header("Allow", "x").status(401).send("no"); return false; } }
    `,
    ['function * -> 401 | Allow: "x" | "no"'],
  );

  nestExercise.facts(
    "named exceptions",
    `
      import * as nest from "@nestjs/common";
      export function f0() { throw new nest.UnauthorizedException(); }
      export function f1() { throw new nest.ForbiddenException(); }
      export function f2() { throw new nest.MethodNotAllowedException(); }
      export function f3() { throw new nest.NotAcceptableException(); }
      export function f4() { throw new nest.RequestTimeoutException(); }
      export function f5() { throw new nest.GoneException(); }
      export function f6() { throw new nest.PreconditionFailedException(); }
      export function f7() { throw new nest.PayloadTooLargeException(); }
      export function f8() { throw new nest.UnsupportedMediaTypeException(); }
      export function f9() { throw new nest.ImATeapotException(); }
      export function f10() { throw new nest.MisdirectedException(); }
      export function f11() { throw new nest.UnprocessableEntityException(); }
      export function f12() { throw new nest.InternalServerErrorException(); }
      export function f13() { throw new nest.NotImplementedException(); }
      export function f14() { throw new nest.BadGatewayException(); }
      export function f15() { throw new nest.ServiceUnavailableException(); }
      export function f16() { throw new nest.GatewayTimeoutException(); }
      export function f17() { throw new nest.HttpVersionNotSupportedException(); }
    `,
    [
      "function * -> 401 | thrown",
      "function * -> 403 | thrown",
      "function * -> 405 | thrown",
      "function * -> 406 | thrown",
      "function * -> 408 | thrown",
      "function * -> 410 | thrown",
      "function * -> 412 | thrown",
      "function * -> 413 | thrown",
      "function * -> 415 | thrown",
      "function * -> 418 | thrown",
      "function * -> 421 | thrown",
      "function * -> 422 | thrown",
      "function * -> 500 | thrown",
      "function * -> 501 | thrown",
      "function * -> 502 | thrown",
      "function * -> 503 | thrown",
      "function * -> 504 | thrown",
      "function * -> 505 | thrown",
    ],
  );

  nestExercise.facts(
    "what sends by itself",
    `
      import { Controller, Get, Render, Response, Sse } from "@nestjs/common";
      @Controller()
      export class Pages { @Get("a") @Render("page") page() { return {}; } @Get("b") @Sse("b") events() { return of(1); } @Get("c") c(@Response({ passthrough: true }) res) { return a; } }
    `,
    ["GET /c -> 200 by default | returned | a"],
  );

  it("every entry of the description is exercised", () => {
    expect(nestExercise.untouched()).toEqual([]);
  });
});
