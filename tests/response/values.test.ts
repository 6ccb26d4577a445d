/** The status codes that expressions can have. */
import { describe } from "vitest";

import { facts } from "../support/facts.js";

const APP = `
  import express from "express";
  const app = express();
`;

describe("packages that give codes for phrases", () => {
  facts(
    "statuses and http-status-codes",
    `${APP}
    import statuses from "statuses";
    import { getStatusCode } from "http-status-codes";
    app.get("/a", (req, res) => res.status(statuses("Not Found")).end());
    app.get("/b", (req, res) => res.status(statuses.code["not found"]).end());
    app.get("/c", (req, res) => res.status(getStatusCode("Not Found")).end());
    app.get("/d", (req, res) => res.status(lookUp("Not Found")).end());
    app.get("/e", (req, res) => res.status(statuses(req.query.phrase)).end());`,
    ["GET /a -> 404", "GET /b -> 404", "GET /c -> 404", "GET /d -> ?", "GET /e -> ?"],
  );
});

describe("literals and names of this file", () => {
  facts(
    "numbers and texts of three digits",
    `${APP} app.get("/a", (req, res) => { res.status(404).end(); res.status("404").end(); res.status("x").end(); });`,
    [
      "GET /a -> 404",
      "GET /a -> 404 | after res.status(404).end()",
      'GET /a -> ? | after res.status(404).end(), res.status("404").end()',
      'lost: late status 404 at res.status("404")',
      'lost: late status null at res.status("x")',
    ],
  );
  facts(
    "const, let that is written once, and let that is written twice",
    `${APP}
    const NOT_FOUND = 404;
    app.get("/a", (req, res) => res.status(NOT_FOUND).end());
    app.get("/b", (req, res) => {
      let code;
      code = 410;
      res.status(code).end();
    });
    app.get("/c", (req, res) => {
      let code = 200;
      if (isNew) code = 201;
      res.status(code).end();
    });
    app.get("/d", (req, res) => {
      let code = 200;
      code += 1;
      res.status(code).end();
    });`,
    ["GET /a -> 404", "GET /b -> 410", "GET /c -> 200|201", "GET /d -> ?"],
  );
  facts(
    "ternaries, fallbacks and conversions",
    `${APP}
    app.get("/a", (req, res) => res.status(isNew ? 201 : 200).end());
    app.get("/b", (req, res, next) => res.status(req.code || 500).end());
    app.get("/c", (req, res) => res.status(req.code ?? 500).end());
    app.get("/d", (req, res) => res.status(Number("404")).end());
    app.get("/e", (req, res) => res.status((log(), 404)).end());
    app.get("/f", (req, res) => res.status(-1).end());`,
    ["GET /a -> 201|200", "GET /b -> 500|?", "GET /c -> 500|?", "GET /d -> 404", "GET /e -> 404", "GET /f -> -1"],
  );
  facts(
    "members of objects, of enums and of classes",
    `${APP}
    enum Status { Missing = 404, Gone = 410 }
    const CODES = { missing: 404, nested: { gone: 410 } } as const;
    const FROZEN = Object.freeze({ missing: 404 });
    class Codes { static readonly MISSING = 404; }
    app.get("/a", (req, res) => res.status(Status.Missing).end());
    app.get("/b", (req, res) => res.status(CODES.missing).end());
    app.get("/c", (req, res) => res.status(CODES.nested.gone).end());
    app.get("/d", (req, res) => res.status(CODES["missing"]).end());
    app.get("/e", (req, res) => res.status(FROZEN.missing).end());
    app.get("/f", (req, res) => res.status(Codes.MISSING).end());
    app.get("/g", (req, res) => res.status(404 as number).end());
    app.get("/h", (req, res) => res.status(CODES.missing!).end());`,
    [
      "GET /a -> 404",
      "GET /b -> 404",
      "GET /c -> 410",
      "GET /d -> 404",
      "GET /e -> 404",
      "GET /f -> 404",
      "GET /g -> 404",
      "GET /h -> 404",
    ],
  );
  facts(
    "what is computed or passed is not known",
    `${APP}
    const CODES = { missing: 404 };
    app.get("/a", (req, res) => res.status(CODES[req.kind]).end());
    app.get("/b", (req, res) => res.status(400 + 4).end());
    app.get("/c", (req, res) => res.status(codeOf(req)).end());
    app.get("/d", (req, res) => res.status(error.status).end());
    app.get("/e", (req, res) => res.status(undefined).end());`,
    ["GET /a -> ?", "GET /b -> ?", "GET /c -> ?", "GET /d -> ?", "GET /e -> ?"],
  );
});

describe("named codes of other modules", () => {
  facts(
    "packages of codes, in each manner of import",
    `${APP}
    import { StatusCodes, getReasonPhrase } from "http-status-codes";
    import httpStatus from "http-status";
    import * as codes from "./status-codes";
    import { HttpStatusCode } from "axios";
    import { HttpStatus } from "@nestjs/common";
    const { NOT_FOUND } = require("http-status-codes").StatusCodes;
    app.get("/a", (req, res) => res.status(StatusCodes.CONFLICT).end());
    app.get("/b", (req, res) => res.status(httpStatus.CONFLICT).end());
    app.get("/c", (req, res) => res.status(httpStatus["NOT_FOUND"]).end());
    app.get("/d", (req, res) => res.status(codes.HTTP_404_NOT_FOUND).end());
    app.get("/e", (req, res) => res.status(HttpStatusCode.NotFound).end());
    app.get("/f", (req, res) => res.status(HttpStatus.TOO_MANY_REQUESTS).end());
    app.get("/g", (req, res) => res.status(NOT_FOUND).end());
    app.get("/h", (req, res) => res.status(httpStatus.notFound).end());`,
    [
      "GET /a -> 409",
      "GET /b -> 409",
      "GET /c -> 404",
      "GET /d -> 404",
      "GET /e -> 404",
      "GET /f -> 429",
      "GET /g -> 404",
      "GET /h -> 404",
    ],
  );
  facts(
    "http2.constants",
    `
    import http2, { constants } from "node:http2";
    import { createServer } from "node:http";
    const { HTTP_STATUS_GONE } = constants;
    createServer((req, res) => {
      res.statusCode = http2.constants.HTTP_STATUS_NOT_FOUND;
      res.end();
    });
    createServer((req, res) => {
      res.writeHead(HTTP_STATUS_GONE).end();
    });`,
    ["* -> 404", "* -> 410"],
  );
  facts(
    "a constant of the project's own by its name, not a variable",
    `${APP}
    import { BAD_REQUEST, statusOf, config, ERRORS } from "./constants.js";
    app.get("/a", (req, res) => res.status(BAD_REQUEST).end());
    app.get("/b", (req, res) => res.status(config.status).end());
    app.get("/c", (req, res) => res.status(ERRORS.CONFLICT).end());
    app.get("/d", (req, res) => res.status(ERRORS.USER_EXISTS).end());
    app.get("/e", (req, res) => res.status(this.codes.NOT_FOUND).end());`,
    ["GET /a -> 400", "GET /b -> ?", "GET /c -> 409", "GET /d -> ?", "GET /e -> 404"],
  );
});
