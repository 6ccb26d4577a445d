import { describe, expect, it } from "vitest";

import { astro } from "../../src/frameworks/astro.js";
import { web } from "../../src/frameworks/web.js";
import { exercise } from "../support/exercise.js";

const astroExercise = exercise(astro, [web]);

describe("astro", () => {
  astroExercise.facts(
    "endpoints",
    `
      import type { APIContext, APIRoute } from "astro";
      import { defineMiddleware } from "astro:middleware";
      export const POST: APIRoute = async ({ request, redirect }) => { if (a) return redirect("/x"); if (b) return redirect("/x", 303); if (c) return redirect(303, "/x"); return new Response("x", { status: 201 }); };
      export const GET = async (context: APIContext) => { if (a) return context.redirect("/y"); if (b) return context.redirect("/y", 301); return context.rewrite("/z"); };
      export const ALL: APIRoute = () => new Response(null, { status: 404 });
      export const onRequest = defineMiddleware((context, next) => context.redirect("/login"));
    `,
    [
      'POST -> 302 | returned | Location: "/x" | when a',
      'POST -> 303 | returned | Location: "/x" | unless a | when b',
      "POST -> 500 | returned | unless a | unless b | when c",
      'POST -> 201 | returned | "x" | unless a | unless b | unless c',
      "lost: ignored status 303 at 303",
      'GET -> 302 | returned | Location: "/y" | when a',
      'GET -> 301 | returned | Location: "/y" | unless a | when b',
      "* -> 404 | returned | null",
      '* -> 302 | Location: "/login"',
    ],
  );

  astroExercise.facts(
    "by its place",
    `
      export async function PUT() { return new Response("x", { status: 400 }); }
    `,
    ['PUT /api/users/[id] -> 400 | returned | "x"'],
    {},
    "a/src/pages/api/users/[id].json.ts",
  );

  it("every entry of the description is exercised", () => {
    expect(astroExercise.untouched()).toEqual([]);
  });
});
