import type { Server } from "node:http";

import { getTestServer } from "@google-cloud/functions-framework/testing";
import { describe } from "vitest";

import { express } from "../../src/frameworks/express.js";
import { cloudFunctions } from "../../src/frameworks/functions.js";
import { proof } from "../support/proof.js";

const { sends, leaves } = proof(cloudFunctions, {
  majors: { 5: {} },
  module: (code) => `
    const functions = require("@google-cloud/functions-framework");
    functions.http("tea", (req, res) => { ${code} });
  `,
  serve: (): Server => getTestServer("tea"),
  bases: [express],
});

describe("Google Cloud Functions", () => {
  sends("content has 200", `res.send("tea");`, "200 | tea");
  sends("a status", `res.status(404).json({ a: "tea" });`, "404 | tea");
  sends("a field", `res.set("Allow", "GET").status(405).send("tea");`, "405 | Allow: GET | tea");
  sends("a redirect", `res.redirect("/a");`, "302 | Location: /a");
  sends("a redirect with a status", `res.redirect(303, "/a");`, "303 | Location: /a");
  sends("content with 204 is dropped", `res.status(204).send("tea");`, "204 | empty", { reports: ["no-body-with-204"] });
});

const FIREBASE = "is of Firebase, whose functions run in its own environment";
leaves({
  "export https.onRequest()": FIREBASE,
  "export new HttpsError": FIREBASE,
  "export new https.HttpsError": FIREBASE,
  "export onRequest()": FIREBASE,
});
