import type { RequestListener } from "node:http";

import { describe, expect, it } from "vitest";
import { TRPC_ERROR_CODES_BY_KEY } from "@trpc/server/rpc";

import { TRPC_CODES } from "../../src/frameworks/codes.js";
import { trpc } from "../../src/frameworks/functions.js";
import { proof } from "../support/proof.js";

const { sends, leaves } = proof(trpc, {
  majors: { 11: {} },
  module: (code) => `
    import { initTRPC, TRPCError } from "@trpc/server";
    import { createHTTPHandler } from "@trpc/server/adapters/standalone";
    const t = initTRPC.create();
    const router = t.router({ a: ${code} });
    export default createHTTPHandler({ router });
  `,
  serve: ({ default: listener }) => listener as RequestListener,
});

describe("TRPCError", () => {
  for (const [code, status] of Object.entries(TRPC_CODES))
    sends(code, `t.procedure.query(() => { throw new TRPCError({ code: "${code}", message: "tea" }); })`, `${status} | tea`, {
      path: "/a",
      of: "function",
    });

  it("has no other code", () => {
    expect(Object.keys(TRPC_ERROR_CODES_BY_KEY).sort()).toEqual(Object.keys(TRPC_CODES).sort());
  });
});

leaves({});
