import { describe, expect, it } from "vitest";

import { express } from "../../src/frameworks/express.js";
import { node } from "../../src/frameworks/node.js";
import { polka, polkaSend, polkaRedirect } from "../../src/frameworks/polka.js";
import { exercise } from "../support/exercise.js";

const polkaExercise = exercise(polka, [node, express]);

describe("polka", () => {
  polkaExercise.facts(
    "routes",
    `
      import polka from "polka";
      const app = polka();
      app.use((req, res, next) => { if (a) next(new Error("x")); else next(); }).get("/a", (req, res) => { res.statusCode = 404; res.end("none"); });
      app.post("/b", (request, response) => { response.writeHead(201, { Location: "/b" }); response.end("{}"); });
      app.patch("/d", (req, res, next) => { const error = new Error("x"); error.status = 409; next(error); });
      app.add("PUT", "/c", (req, res) => { res.setHeader("Vary", "a"); res.end(); });
    `,
    [
      'GET /a -> 404 | "none"',
      'POST /b -> 201 | Location: "/b" | "{}"',
      'PATCH /d -> 409 | thrown | new Error("x")',
      'PUT /c -> 200 by default | Vary: "a"',
    ],
  );

  it("every entry of the description is exercised", () => {
    expect(polkaExercise.untouched()).toEqual([]);
  });
});

const polkaSendExercise = exercise(polkaSend);

describe("@polka/send", () => {
  polkaSendExercise.facts(
    "send",
    `
      import polka from "polka";
      import send from "@polka/send";
      import type from "@polka/send-type";
      polka().get("/a", (req, res) => send(res)).get("/b", (req, res) => send(res, 404)).get("/c", (req, res) => send(res, 400, { a })).put("/e", (req, res) => send(res, 200, "x", { Vary: "a" })).post("/d", (req, res) => { type(res, 201, { a }, { Location: "/d" }); });
    `,
    [
      "GET /a -> 200 by default",
      "GET /b -> 404",
      "GET /c -> 400 | { a }",
      'PUT /e -> 200 | Vary: "a" | "x"',
      'POST /d -> 201 | Location: "/d" | { a }',
    ],
  );

  it("every entry of the description is exercised", () => {
    expect(polkaSendExercise.untouched()).toEqual([]);
  });
});

const polkaRedirectExercise = exercise(polkaRedirect);

describe("@polka/redirect", () => {
  polkaRedirectExercise.facts(
    "redirect",
    `
      import polka from "polka";
      import redirect from "@polka/redirect";
      polka().get("/a", (req, res) => redirect(res)).get("/b", (req, res) => redirect(res, "/x")).get("/c", (req, res) => redirect(res, 301, "/x"));
    `,
    ["GET /a -> 302 | Location: ", 'GET /b -> 302 | Location: "/x"', 'GET /c -> 301 | Location: "/x"'],
  );

  it("every entry of the description is exercised", () => {
    expect(polkaRedirectExercise.untouched()).toEqual([]);
  });
});
