import { describe, expect, it } from "vitest";

import { nextPages } from "../../src/frameworks/next.js";
import { nextConnect } from "../../src/frameworks/next-connect.js";
import { node } from "../../src/frameworks/node.js";
import { exercise } from "../support/exercise.js";

const nextConnectExercise = exercise(nextConnect, [nextPages, node]);

describe("next-connect", () => {
  nextConnectExercise.facts(
    "routes",
    `
      import { createRouter } from "next-connect";
      const router = createRouter();
      router
        .use(async (req, res, next) => { res.setHeader("Vary", "a"); await next(); })
        .get((req, res) => { res.json({ a }); })
        .post((req, res) => { res.status(201).json({ a }); })
        .put("/b", (req, res) => { res.status(404).end(); });
      router.patch((req, res) => { res.send("c"); }).delete((req, res) => { res.status(204).end(); });
      router.head((req, res) => { res.end(); });
      router.all("/d", (req, res) => { res.redirect("/e"); });
      router.get("/e", f).post("/f", f).put(f).patch("/g", f).delete("/h", f).head("/i", f).all(f);
      export default router.handler();
    `,
    [
      "GET -> 200 by default | Vary? | { a }",
      "POST -> 201 | Vary? | { a }",
      "PUT /b -> 404 | Vary?",
      'PATCH -> 200 by default | Vary? | "c"',
      "DELETE -> 204 | Vary?",
      "HEAD -> 200 by default | Vary?",
      '* /d -> 307 | Location: "/e" | Vary?',
    ],
  );

  nextConnectExercise.facts(
    "version 0",
    `
      import nextConnect from "next-connect";
      const handler = nextConnect();
      // The package itself is called, next-connect(), under any name.
      handler.post((req, res) => { res.status(400).json({ error: "Email already exists" }); });
      export default handler;
    `,
    ['POST -> 400 | { error: "Email already exists" }'],
  );

  it("every entry of the description is exercised", () => {
    expect(nextConnectExercise.untouched()).toEqual([]);
  });
});
