import type { RequestListener } from "node:http";

import { describe } from "vitest";

import { nextPages } from "../../src/frameworks/next.js";
import { node } from "../../src/frameworks/node.js";
import { proof } from "../support/proof.js";
import { isInstalled, load } from "../support/run-module.js";

/** What Next calls for every API route. */
type Resolve = (...parameters: readonly unknown[]) => Promise<void>;

const previews = { previewModeId: "a".repeat(32), previewModeEncryptionKey: "b".repeat(64), previewModeSigningKey: "c".repeat(64) };

const { sends, leaves } = proof(nextPages, {
  majors: { 16: {} },
  module: (code) => `
    import type { NextApiRequest, NextApiResponse } from "next";
    export default function handler(req: NextApiRequest, res: NextApiResponse) { ${code} }
  `,
  serve: async (exported): Promise<RequestListener> => {
    const { apiResolver } = (await load("next/dist/server/api-utils/node/api-resolver")) as { readonly apiResolver: Resolve };
    return (request, response) => void apiResolver(request, response, {}, exported, previews, false, false, "/api/a");
  },
  filename: "src/pages/api/a.ts",
  bases: [node],
});

describe.skipIf(!isInstalled("next"))("API routes of Next", () => {
  describe("status and content", () => {
    sends("JSON has 200", `res.json({ a: "tea" });`, "200 | tea");
    sends("no JSON has 200", `res.json();`, "200 | empty");
    sends("content has 200", `res.send("tea");`, "200 | tea");
    sends("nothing has 200", `res.send();`, "200 | empty");
    sends("status()", `res.status(404).json("tea");`, "404 | tea");
    for (const [status, received] of [
      [204, "204 | empty"],
      [304, "304 | empty"],
    ] as const)
      sends(`content with ${status}`, `res.status(${status}).send("tea");`, received, { reports: ["no-body-with-204"] });
    sends("a number is content", `res.send(404);`, "200");
  });

  describe("redirects", () => {
    sends("307 by default", `res.redirect("/a");`, "307 | Location: /a");
    sends("a status before the target", `res.redirect(303, "/a");`, "303 | Location: /a");
    sends("a status after the target", `res.redirect("/a", 303);`, "307 | Location: /a", { reports: ["no-lost-status"] });
    sends("a status alone is refused", `res.redirect(303);`, "500", { reports: ["no-lost-status"] });
    sends("replaces the status set before", `res.status(303).redirect("/a");`, "307 | Location: /a", { reports: ["no-lost-status"] });
  });

  describe("drafts", () => {
    sends(
      "setDraftMode()",
      `res.setDraftMode({ enable: true }).json("tea");`,
      "200 | Set-Cookie: __prerender_bypass=aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa; Path=/; HttpOnly; Secure; SameSite=None | tea",
    );
    sends(
      "clearPreviewData()",
      `res.clearPreviewData().json("tea");`,
      "200 | Set-Cookie: __prerender_bypass=; Path=/; Expires=Thu, 01 Jan 1970 00:00:00 GMT; HttpOnly; Secure; SameSite=None, __next_preview_data=; Path=/; Expires=Thu, 01 Jan 1970 00:00:00 GMT; HttpOnly; Secure; SameSite=None | tea",
    );
  });

  leaves({ "response setPreviewData()": "is setDraftMode() with encrypted data in a further cookie, which differs each time" });
});
