import { describe, expect, it } from "vitest";

import { express } from "../../src/frameworks/express.js";
import { cloudFunctions, trpc } from "../../src/frameworks/functions.js";
import { exercise } from "../support/exercise.js";

const cloudFunctionsExercise = exercise(cloudFunctions, [express]);

describe("cloud-functions", () => {
  cloudFunctionsExercise.facts(
    "functions",
    `
      const functions = require("@google-cloud/functions-framework");
      functions.http("hello", (req, res) => { res.status(404).send("none"); });
    `,
    ['* -> 404 | "none"'],
  );

  cloudFunctionsExercise.facts(
    "firebase",
    `
      import * as functions from "firebase-functions";
      import { onRequest, HttpsError } from "firebase-functions/v2/https";
      import "firebase-functions/v1"; import "firebase-functions/v2"; import "firebase-functions/https";
      export const a = onRequest({ cors: true }, async (req, res) => { res.status(400).json({ error: "x" }); });
      export const b = functions.https.onRequest((req, res) => { res.send("x"); });
      export const c = onCall((data) => { if (d) throw new HttpsError("already-exists", "taken"); if (e) throw new HttpsError(code, "x"); throw new functions.https.HttpsError("invalid-argument", "no"); });
    `,
    [
      '* -> 400 | { error: "x" }',
      '* -> 200 by default | "x"',
      'function * -> 409 | thrown | "taken" | when d',
      'function * -> 400 | thrown | "no" | unless d | unless e',
    ],
  );

  it("every entry of the description is exercised", () => {
    expect(cloudFunctionsExercise.untouched()).toEqual([]);
  });
});

const trpcExercise = exercise(trpc);

describe("trpc", () => {
  trpcExercise.facts(
    "errors",
    `
      import { TRPCError } from "@trpc/server";
      export const router = t.router({ create: t.procedure.mutation(async () => { if (a) throw new TRPCError({ code: "BAD_REQUEST", message: "User already exists" }); if (b) throw new TRPCError({ code, message: "x" }); if (c) throw new TRPCError({ code: d ? "CONFLICT" : e, message: "x" }); throw new TRPCError({ code: "NOT_FOUND" }); }) });
    `,
    [
      'function * -> 400 | thrown | { code: "BAD_REQUEST", message: "User already exists" } | when a',
      'function * -> 409|? | thrown | { code: d ? "CONFLICT" : e, message: "x" } | unless a | unless b | when c',
      'function * -> 404 | thrown | { code: "NOT_FOUND" } | unless a | unless b | unless c',
    ],
  );

  it("every entry of the description is exercised", () => {
    expect(trpcExercise.untouched()).toEqual([]);
  });
});
