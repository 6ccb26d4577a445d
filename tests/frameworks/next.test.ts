import { describe, expect, it } from "vitest";

import { next, nextPages } from "../../src/frameworks/next.js";
import { node } from "../../src/frameworks/node.js";
import { remix } from "../../src/frameworks/remix.js";
import { sveltekit } from "../../src/frameworks/sveltekit.js";
import { web } from "../../src/frameworks/web.js";
import { exercise } from "../support/exercise.js";

const nextExercise = exercise(next, [web]);
const nextPagesExercise = exercise(nextPages, [node]);
const remixExercise = exercise(remix, [web]);
const sveltekitExercise = exercise(sveltekit, [web]);

describe("next", () => {
  nextExercise.facts(
    "next",
    `
      import { NextResponse } from "next/server";
      import { redirect, permanentRedirect, notFound, forbidden, unauthorized } from "next/navigation";
      import { cookies } from "next/headers";
      export async function GET() { return NextResponse.json({ a: 1 }, { status: 404 }); }
      export async function POST() { return new NextResponse("x", { status: 201, headers: { Location: "/a" } }); }
      export async function PUT() { if (a) return NextResponse.redirect(url); if (b) return NextResponse.redirect(url, 303); if (c) return NextResponse.redirect(url, { headers: { Vary: "a" } }); return NextResponse.redirect(url, { status: 302 }); }
      export async function PATCH() { if (a) redirect("/a"); if (b) permanentRedirect("/b"); if (c) notFound(); if (d) forbidden(); unauthorized(); }
    `,
    [
      "GET /api/users/[id] -> 404 | returned | { a: 1 }",
      'POST /api/users/[id] -> 201 | returned | Location: "/a" | "x"',
      "PUT /api/users/[id] -> 307 | returned | Location: url | when a",
      "PUT /api/users/[id] -> 303 | returned | Location: url | unless a | when b",
      'PUT /api/users/[id] -> 307 | returned | Location: url | Vary: "a" | unless a | unless b | when c',
      "PUT /api/users/[id] -> 302 | returned | Location: url | unless a | unless b | unless c",
      'PATCH /api/users/[id] -> 307 | thrown | Location: "/a" | when a',
      'PATCH /api/users/[id] -> 308 | thrown | Location: "/b" | unless a | when b',
      "PATCH /api/users/[id] -> 404 | thrown | unless a | unless b | when c",
      "PATCH /api/users/[id] -> 403 | thrown | unless a | unless b | unless c | when d",
      "PATCH /api/users/[id] -> 401 | thrown | unless a | unless b | unless c | unless d",
    ],
    {},
    "src/app/api/users/[id]/route.ts",
  );

  nextExercise.facts(
    "next by imports",
    `
      import { NextRequest } from "next/server";
      export async function POST(req: NextRequest) { return Response.json({}); }
    `,
    ["POST -> 200 by default | returned | {}"],
  );

  nextExercise.facts(
    "route file",
    `
      export async function POST(req) { return Response.json({}); }
    `,
    ["POST -> 200 by default | returned | {}"],
    {},
    "a/route.ts",
  );

  it("every entry of the description is exercised", () => {
    expect(nextExercise.untouched()).toEqual([]);
  });
});

describe("nextPages", () => {
  nextPagesExercise.facts(
    "pages",
    `
      export default async function handler(req, res) { if (req.method === "POST") return res.status(201).json({ a }); if (req.method === "GET") { res.send("x"); return; } switch (req.method) { case "PUT": return res.redirect("/a"); case "PATCH": return res.redirect(303, "/a"); case "DELETE": return res.redirect("/a", 301); case "HEAD": return res.redirect(301); default: res.setHeader("Allow", "GET"); res.status(405).end(); } }
    `,
    [
      'POST /api/users/[id] -> 201 | { a } | when req.method === "POST"',
      'GET /api/users/[id] -> 200 by default | "x" | unless req.method === "POST" | when req.method === "GET"',
      'PUT /api/users/[id] -> 307 | Location: "/a" | unless req.method === "POST" | unless req.method === "GET" | case req.method: "PUT"',
      'PATCH /api/users/[id] -> 303 | Location: "/a" | unless req.method === "POST" | unless req.method === "GET" | case req.method: "PATCH"',
      'DELETE /api/users/[id] -> 307 | Location: "/a" | unless req.method === "POST" | unless req.method === "GET" | case req.method: "DELETE"',
      'HEAD /api/users/[id] -> 500 | unless req.method === "POST" | unless req.method === "GET" | case req.method: "HEAD"',
      '* /api/users/[id] -> 405 | Allow: "GET" | unless req.method === "POST" | unless req.method === "GET" | no case req.method: "PUT", "PATCH", "DELETE", "HEAD"',
      "lost: ignored status 301 at 301",
      "lost: ignored status 301 at 301",
    ],
    {},
    "src/pages/api/users/[id].ts",
  );

  nextPagesExercise.facts(
    "pages typed",
    `
      import type { NextApiRequest, NextApiResponse } from "next";
      export const handler = (req: NextApiRequest, res: NextApiResponse) => { if (a) return res.json(); if (b) return res.send(); res.clearPreviewData().setPreviewData({}).setDraftMode({ enable: true }).json({}); };
    `,
    [
      "* -> 200 by default | when a",
      "* -> 200 by default | unless a | when b",
      "* -> 200 by default | Set-Cookie:  | {} | unless a | unless b",
    ],
  );

  it("every entry of the description is exercised", () => {
    expect(nextPagesExercise.untouched()).toEqual([]);
  });
});

describe("remix", () => {
  remixExercise.facts(
    "remix",
    `
      import { json, data, redirect, redirectDocument } from "@remix-run/node";
      export async function action({ request }) { if (a) return json({ e }, 400); if (b) return json({ e }, { status: 409 }); if (c) return data({ e }, 422); if (d) throw data({ e }, { status: 404 }); if (f) return redirect("/a"); if (g) return redirect("/b", 303); if (i) return redirect("/i", { status: 308 }); if (j) return redirectDocument("/j", 303); if (h) return redirectDocument("/c", { status: 301 }); if (k) return redirect(303, "/k"); if (l) return redirectDocument(303, "/l"); return redirectDocument("/d"); }
      export const loader = async () => json({});
    `,
    [
      "POST|PUT|PATCH|DELETE -> 400 | returned | { e } | when a",
      "POST|PUT|PATCH|DELETE -> 409 | returned | { e } | unless a | when b",
      "POST|PUT|PATCH|DELETE -> 422 | returned | { e } | unless a | unless b | when c",
      "POST|PUT|PATCH|DELETE -> 404 | thrown | { e } | unless a | unless b | unless c | when d",
      'POST|PUT|PATCH|DELETE -> 302 | returned | Location: "/a" | unless a | unless b | unless c | unless d | when f',
      'POST|PUT|PATCH|DELETE -> 303 | returned | Location: "/b" | unless a | unless b | unless c | unless d | unless f | when g',
      'POST|PUT|PATCH|DELETE -> 308 | returned | Location: "/i" | unless a | unless b | unless c | unless d | unless f | unless g | when i',
      'POST|PUT|PATCH|DELETE -> 303 | returned | Location: "/j" | unless a | unless b | unless c | unless d | unless f | unless g | unless i | when j',
      'POST|PUT|PATCH|DELETE -> 301 | returned | Location: "/c" | unless a | unless b | unless c | unless d | unless f | unless g | unless i | unless j | when h',
      "POST|PUT|PATCH|DELETE -> 500 | returned | unless a | unless b | unless c | unless d | unless f | unless g | unless i | unless j | unless h | when k",
      "POST|PUT|PATCH|DELETE -> 500 | returned | unless a | unless b | unless c | unless d | unless f | unless g | unless i | unless j | unless h | unless k | when l",
      'POST|PUT|PATCH|DELETE -> 302 | returned | Location: "/d" | unless a | unless b | unless c | unless d | unless f | unless g | unless i | unless j | unless h | unless k | unless l',
      "lost: ignored status 303 at 303",
      "lost: ignored status 303 at 303",
      "GET -> 200 by default | returned | {}",
    ],
  );

  remixExercise.facts(
    "remix others",
    `
      import type { ActionFunctionArgs } from "@remix-run/server-runtime";
      import "@remix-run/cloudflare";
      import { data } from "react-router";
      export const action = async () => data({}, { headers: { Allow: "a" } });
    `,
    ['POST|PUT|PATCH|DELETE -> 200 by default | returned | Allow: "a" | {}'],
  );

  const PLAIN = `
      export async function action({ request }: Route.ActionArgs) { if (a) return { error: "none" }; if (b) return login(request); return null; }
      export const loader = async ({ params }: Route.LoaderArgs) => ({ user });
    `;
  const DATA = [
    'POST|PUT|PATCH|DELETE -> 200 by default | returned | { error: "none" } | when a',
    "GET -> 200 by default | returned | { user }",
  ];
  remixExercise.facts("data, by the types of the route", PLAIN, DATA, {}, "web/app/routes/user.ts");
  remixExercise.facts("data, by a package", `import { json, defer } from "@vercel/remix"; ${PLAIN}`, DATA, {}, "app/routes/user.ts");
  remixExercise.facts("data in a browser", `import { redirect } from "react-router"; ${PLAIN}`, [], {}, "web/src/app/routes/user.ts");
  remixExercise.facts("data elsewhere", `import { redirect } from "react-router"; ${PLAIN}`, [], {}, "web/routes/user.ts");
  remixExercise.facts(
    "deferred",
    `import "@remix-run/deno"; import { defer } from "@shopify/remix-oxygen"; export const loader = () => (a ? defer({ b }) : defer({ c }, 404));`,
    ["GET -> 200 by default | returned | { b } | when a", "GET -> 404 | returned | { c } | unless a"],
  );

  it("every entry of the description is exercised", () => {
    expect(remixExercise.untouched()).toEqual([]);
  });
});

describe("sveltekit", () => {
  sveltekitExercise.facts(
    "svelte",
    `
      import { error, json, redirect, text, fail } from "@sveltejs/kit";
      export async function POST({ request }) { if (a) error(400, "no"); if (b) throw redirect(303, "/a"); if (e) redirect("/b", 303); if (c) return fail(422, { e }); if (d) return text("x", { status: 202 }); return json({ a }, { status: 201, headers: { Location: "/a" } }); }
    `,
    [
      'POST -> 400 | thrown | "no" | when a',
      'POST -> 303 | thrown | Location: "/a" | unless a | when b',
      "POST -> 500 | thrown | unless a | unless b | when e",
      "POST -> 422 | returned | { e } | unless a | unless b | unless e | when c",
      'POST -> 202 | returned | "x" | unless a | unless b | unless e | unless c | when d',
      'POST -> 201 | returned | Location: "/a" | { a } | unless a | unless b | unless e | unless c | unless d',
      "lost: ignored status 303 at 303",
    ],
    {},
    "src/routes/+server.ts",
  );

  sveltekitExercise.facts(
    "form actions",
    `
      import { fail, redirect } from "@sveltejs/kit";
      export const actions = {
        default: async ({ request }) => { if (a) return fail(400, { e }); redirect(303, "/a"); },
        remove: async () => fail(404, { e }),
      } satisfies Actions;
    `,
    [
      "POST /users -> 400 | returned | { e } | when a",
      'POST /users -> 303 | thrown | Location: "/a" | unless a',
      "POST /users -> 404 | returned | { e }",
    ],
    {},
    "src/routes/users/+page.server.ts",
  );

  it("every entry of the description is exercised", () => {
    expect(sveltekitExercise.untouched()).toEqual([]);
  });
});
