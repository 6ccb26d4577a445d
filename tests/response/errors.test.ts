/** Errors that carry a status out of a handler. */
import { describe } from "vitest";

import { facts } from "../support/facts.js";

const APP = `
  import express from "express";
  const app = express();
`;

describe("errors that are passed on", () => {
  facts(
    "an error of a service that gets its status before it is thrown",
    `
    export async function find(id) {
      const user = await users.get(id);
      if (!user) {
        const error = new Error("User not found");
        error.statusCode = 404;
        throw error;
      }
      return user;
    }`,
    ['function * -> 404 | thrown | new Error("User not found") | when !user'],
  );
  facts(
    "are a handler's answer, but not that of a service",
    `
    import { NotFoundException } from "@nestjs/common";
    async function find(id) {
      try {
        if (!id) throw new NotFoundException("none");
        return await load(id);
      } catch (error) {
        log(error);
        throw error;
      }
    }
    app.get("/:id", async (req, res, next) => {
      try { await save(req.body); } catch (error) { next(error); }
    });`,
    ["GET /:id -> ? | thrown | caught error", 'function * -> 404 | thrown | "none" | when !id'],
  );
});

describe("libraries", () => {
  facts(
    "http-errors by code and by name, thrown and handed on",
    `${APP}
    import createError, { NotFound } from "http-errors";
    app.get("/a", () => { throw createError(409, "taken"); });
    app.get("/b", (req, res, next) => next(createError(404)));
    app.get("/c", (req, res, next) => next(new createError.Conflict("taken")));
    app.get("/d", (req, res) => { throw new NotFound(); });
    app.get("/e", (req, res) => { throw createError("failed"); });
    app.get("/f", (req, res) => { throw createError(code, "x"); });`,
    [
      'GET /a -> 409 | thrown | "taken"',
      "GET /b -> 404 | thrown",
      'GET /c -> 409 | thrown | "taken"',
      "GET /d -> 404 | thrown",
      'GET /e -> 500 | thrown | "failed"',
      'GET /f -> ? | thrown | "x"',
    ],
  );
  facts(
    "sensible's errors on the application",
    `
    import fastify from "fastify";
    const app = fastify();
    app.get("/a", async () => { throw app.httpErrors.conflict("taken"); });
    app.get("/c", async (request, reply) => { throw app.httpErrors.createError(402, "pay"); });`,
    ['GET /a -> 409 | thrown | "taken"', 'GET /c -> 402 | thrown | "pay"'],
  );
});

describe("classes of the project", () => {
  facts(
    "of this file: status first or last, by the parent, as a property, by parameter property",
    `${APP}
    class StatusFirst extends Error { constructor(status, message) { super(message); this.status = status; } }
    class StatusLast extends Error { constructor(message, code = 500) { super(message); this.statusCode = code; } }
    class Missing extends StatusFirst { constructor(what) { super(404, what); } }
    class Taken extends Error { status = 409; }
    class Typed extends Error { constructor(public readonly status: number, message: string) { super(message); } }
    class Bare extends StatusFirst {}
    class Plain extends Error {}
    class Late extends StatusLast { constructor(message, status = 401) { super(message); this.statusCode = status; } }
    app.get("/a", () => { throw new StatusFirst(400, "a"); });
    app.get("/b", () => { throw new StatusLast("b", 403); });
    app.get("/c", () => { throw new StatusLast("c"); });
    app.get("/d", () => { throw new Missing("d"); });
    app.get("/e", () => { throw new Taken("e"); });
    app.get("/f", () => { throw new Typed(410, "f"); });
    app.get("/g", () => { throw new Bare(422, "g"); });
    app.get("/h", () => { throw new Plain("h"); });
    app.get("/i", () => { throw new Late("i"); });`,
    [
      'GET /a -> 400 | thrown | new StatusFirst(400, "a")',
      'GET /b -> 403 | thrown | new StatusLast("b", 403)',
      'GET /c -> 500 | thrown | new StatusLast("c")',
      'GET /d -> 404 | thrown | new Missing("d")',
      'GET /e -> 409 | thrown | new Taken("e")',
      'GET /f -> 410 | thrown | new Typed(410, "f")',
      'GET /g -> 422 | thrown | new Bare(422, "g")',
      'GET /i -> 401 | thrown | new Late("i")',
    ],
  );
  facts(
    "what the constructor sets replaces what its parent has set; a word beside the code is none",
    `${APP}
    class Base extends Error { constructor(message, status = 500) { super(message); this.status = status; } }
    class Own extends Base { constructor(message) { super(message); this.status = 401; } }
    class Typed extends Base { constructor(message: string, public status: number) { super(message); } }
    class Words extends Error {
      constructor(message, code) { super(message); this.status = code < 500 ? "fail" : "error"; this.statusCode = code; }
    }
    app.get("/a", () => { throw new Own("a"); });
    app.get("/b", () => { throw new Typed("b", 404); });
    app.get("/c", () => { throw new Words("c", 409); });`,
    [
      'GET /a -> 401 | thrown | new Own("a")',
      'GET /b -> 404 | thrown | new Typed("b", 404)',
      'GET /c -> 409 | thrown | new Words("c", 409)',
    ],
  );
  facts(
    "of another module: the argument that is a code, the options, or the name",
    `${APP}
    import { ApiError, ErrorResponse, NotFoundError, HttpException, AppError } from "./errors.js";
    app.get("/a", () => { throw new ApiError(400, "a"); });
    app.get("/b", () => { throw new ErrorResponse("b", 404); });
    app.get("/c", () => { throw new NotFoundError("c"); });
    app.get("/d", () => { throw new HttpException({ status: 403, message: "d" }); });
    app.get("/e", () => { throw ApiError.badRequest("e"); });
    app.get("/f", () => { throw new AppError("f"); });
    app.get("/g", () => { throw new AppError("g", 12345); });
    app.get("/h", (req, res, next) => next(new AppError("h", HttpStatus.CONFLICT)));`,
    [
      'GET /a -> 400 | thrown | new ApiError(400, "a")',
      'GET /b -> 404 | thrown | new ErrorResponse("b", 404)',
      'GET /c -> 404 | thrown | new NotFoundError("c")',
      'GET /d -> 403 | thrown | new HttpException({ status: 403, message: "d" })',
      'GET /e -> 400 | thrown | ApiError.badRequest("e")',
      'GET /h -> 409 | thrown | new AppError("h", HttpStatus.CONFLICT)',
    ],
  );
  facts(
    "a name that is told apart from another has its own meaning",
    `${APP}
    import { UnauthenticatedError, UnauthorizedError } from "./errors.js";
    app.get("/a", (req) => { if (!req.user) throw new UnauthenticatedError("a"); throw new UnauthorizedError("b"); });`,
    ['GET /a -> 401 | thrown | new UnauthenticatedError("a") | when !req.user'],
  );
  facts(
    "thrown by a service that no handler of the file calls",
    `
    import { ConflictError } from "./errors.js";
    export class Users {
      async create(data) {
        const existing = await this.users.findOne({ email: data.email });
        if (existing) throw new ConflictError("taken");
        return this.users.create(data);
      }
    }
    export const limits = { check() { throw new RangeError("too many"); } };`,
    ['function * -> 409 | thrown | new ConflictError("taken") | when existing'],
  );
});

describe("errors with a status given to them", () => {
  facts(
    "by assignment, by Object.assign, and as an object",
    `${APP}
    app.get("/a", (req, res, next) => {
      const err = new Error("missing");
      err.status = 404;
      next(err);
    });
    app.get("/b", (req, res) => {
      const error = new Error("taken");
      error.statusCode = 409;
      throw error;
    });
    app.get("/c", (req, res) => { throw Object.assign(new Error("gone"), { status: 410 }); });
    app.get("/d", (req, res, next) => next({ status: 409, message: "taken" }));
    app.get("/e", (req, res, next) => next({ message: "x" }));`,
    [
      'GET /a -> 404 | thrown | new Error("missing")',
      'GET /b -> 409 | thrown | new Error("taken")',
      'GET /c -> 410 | thrown | Object.assign(new Error("gone"), { status: 410 })',
      'GET /d -> 409 | thrown | { status: 409, message: "taken" }',
    ],
  );
  facts(
    "the status of the response, where the error has none",
    `${APP}
    app.get("/a", (req, res) => {
      res.status(404);
      throw new Error("missing");
    });
    app.get("/b", (req, res, next) => {
      res.status(403);
      next(new Error("no"));
    });
    app.get("/c", (req, res) => {
      res.status(201);
      throw new Error("failed");
    });`,
    ['GET /a -> 404 | thrown | new Error("missing")', 'GET /b -> 403 | thrown | new Error("no")'],
  );
  facts(
    "what is handed on without a status is not an answer that can be read, and what was caught has one that is not known",
    `${APP}
    app.get("/a", (req, res, next) => next());
    app.get("/b", (req, res, next) => next("route"));
    app.get("/c", (req, res, next) => work().catch(next));
    app.get("/d", async (req, res, next) => { try { await work(); } catch (err) { next(err); } });
    app.get("/e", (req, res, next) => next(new Error("failed")));`,
    ["GET /d -> ? | thrown | caught err"],
  );
  facts(
    "a text that names the code, for the class of another file to map",
    `${APP}
    app.get("/a", () => { throw new ApiError({ code: "not_found", message: "none" }); });
    app.get("/b", () => { throw new TRPCError({ code: "CONFLICT" }); });
    app.get("/c", () => { throw new ApiError({ code: "E_OTHER" }); });
    app.get("/d", () => { throw new ApiError({ code: ok }); });`,
    [
      'GET /a -> 404 | thrown | new ApiError({ code: "not_found", message: "none" })',
      'GET /b -> 409 | thrown | new TRPCError({ code: "CONFLICT" })',
    ],
  );
});

describe("errors that an error handler puts in the place of the one that it was given", () => {
  facts(
    "are answers under the condition that they are made",
    `
    export default (err, req, res, next) => {
      let error = { ...err };
      if (err.code === 11000) error = new AppError("Duplicate value", 400);
      res.status(error.statusCode).json({ message: error.message });
    };`,
    [
      'error-handler * -> 400 | thrown | new AppError("Duplicate value", 400) | when err.code === 11000',
      "error-handler * -> ? | Retry-After? | { message: error.message }",
    ],
  );
  facts(
    "stand in the factory that makes them",
    `
    const duplicate = () => new AppError("Duplicate value", 400);
    export default (err, req, res, next) => {
      let error = err;
      if (err.code === 11000) error = duplicate();
      next(error);
    };`,
    ['error-handler * -> 400 | thrown | new AppError("Duplicate value", 400) | when err.code === 11000'],
  );
  facts(
    "stand as a status and a text in variables, or in the properties of one",
    `
    export default (err, req, res, next) => {
      let statusCode = res.statusCode;
      let message = err.message;
      let custom = { status: err.status || 500, msg: err.message };
      if (err.name === "CastError") {
        statusCode = 404;
        message = "Resource not found";
      }
      switch (err.code) {
        case 11000:
          custom.status = 400;
          custom.msg = "Duplicate value";
          break;
      }
      if (err.retry) statusCode = 503;
      if (ok) return res.status(custom.status).json({ msg: custom.msg });
      res.status(statusCode).json({ message });
    };`,
    [
      'error-handler * -> 404 | thrown | "Resource not found" | when err.name === "CastError"',
      'error-handler * -> 400 | thrown | "Duplicate value" | case err.code: 11000',
      "error-handler * -> 500|? | Retry-After? | { msg: custom.msg } | when ok",
      "error-handler * -> 404|503|? | Retry-After? | { message } | unless ok",
    ],
  );
  facts(
    "are none in a handler",
    `
    app.get("/", (req, res) => {
      let error = new AppError("Later", 400);
      error = new AppError("Now", 404);
      log(error);
      res.end();
    });`,
    ["GET / -> 200 by default"],
  );
});
