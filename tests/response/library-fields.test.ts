/** Which calls of a library set a challenge, so that a 401 of the same file may have it. */
import { expect, it } from "vitest";

import { lint } from "../support/linter.js";

const only = ["require-www-authenticate"];
const express = (code: string): string => `
  import express from "express";
  import passport from "passport";
  const app = express();
  ${code}
  app.post("/refresh", (req, res) => {
    if (!req.cookies.refresh) return res.status(401).json({ error: "No refresh token" });
    res.json({});
  });
`;
const hono = (imported: string, code: string): string => `
  import { Hono } from "hono";
  import { ${imported} } from "hono/jwt";
  const app = new Hono();
  ${code}
  app.post("/login", async (c) => {
    const user = await checked(await c.req.json());
    if (!user) return c.json({ error: "Wrong password" }, 401);
    return c.json({ token: user.token });
  });
`;

it.each([
  ["passport only keeps sessions", express("app.use(passport.initialize());"), 1],
  [
    "passport answers by a callback",
    express('const check = (req, res, next) => passport.authenticate("bearer", onUser)(req, res, next); function onUser() {}'),
    1,
  ],
  [
    "passport answers by a callback behind its options",
    express('const check = (req, res, next) => passport.authenticate("bearer", { session: false }, onUser(res))(req, res, next);'),
    1,
  ],
  ["a strategy that has no challenge", express('app.use("/me", passport.authenticate(["jwt", "user-local"], { session: false }));'), 1],
  ["a strategy that has one", express('app.use("/me", passport.authenticate("bearer", { session: false }));'), 0],
  ["a strategy that is not known", express('app.use("/me", passport.authenticate(strategy, { session: false }));'), 0],
  ["one of two has one", express('app.use("/me", passport.authenticate(["jwt", "basic"]));'), 0],
  ["tokens are signed", hono("sign", "const tokenOf = (id) => sign({ id }, key);"), 1],
  ["tokens are asked for", hono("jwt", 'app.use("/me/*", jwt({ secret: key }));'), 0],
  ["tokens are asked for, by another name", hono("jwt as bearer", 'app.use("/me/*", bearer({ secret: key }));'), 0],
])("%s", (_name, code, reports) => {
  expect(lint(code, { only })).toHaveLength(reports);
});

it("a user's own word for the library counts without a call", () => {
  const code = express("app.use(passport.initialize());");
  expect(lint(code, { only, settings: { fieldsSetBy: { passport: ["WWW-Authenticate"] } } })).toHaveLength(0);
});
