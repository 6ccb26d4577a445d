import { argument, constant, type Effect, type Framework, type Members } from "./framework.js";
import { nodeResponse } from "./node.js";
import { makes, makesJson, METHOD_EXPORTS, redirects, webObjects } from "./web.js";

const TEMPORARY = 307;

/** What `next/navigation` throws and Next answers. */
const interrupts = (status: number): Effect => ({ makes: "error", status: constant(status), completes: "throwing", ends: true });

/**
 * Next.js: route handlers of the app router (frameworks.md, section 9).
 *
 * @see https://nextjs.org/docs/app/api-reference/functions/next-response
 */
export const next: Framework = {
  name: "next",
  packages: ["next/server", "next/navigation", "next/headers"],
  exports: {
    "new NextResponse": makes,
    "NextResponse.json()": makesJson,
    "NextResponse.redirect()": redirects(TEMPORARY),
    "redirect()": { ...interrupts(TEMPORARY), fields: { Location: argument(0) } },
    "permanentRedirect()": { ...interrupts(308), fields: { Location: argument(0) } },
    "notFound()": interrupts(404),
    "forbidden()": interrupts(403),
    "unauthorized()": interrupts(401),
  },
  modules: [
    { path: "/app(/.*)?/route\\.[cm]?[jt]sx?$", exports: METHOD_EXPORTS },
    { path: "(?:^|/)route\\.[cm]?[jt]sx?$", exports: METHOD_EXPORTS },
    { imports: true, exports: METHOD_EXPORTS },
  ],
  inBrowsers: true,
  objects: webObjects,
  defaultStatus: 200,
  returned: "ignored",
};

/** What says that drafts are shown is kept in a cookie. */
const cookies: Effect = { fields: { "Set-Cookie": constant("__prerender_bypass") }, is: "response" };

const sends: readonly Effect[] = [
  { arity: 0, completes: "now" },
  { content: argument(0), completes: "now" },
];

const response: Members = {
  ...nodeResponse,
  "status()": { status: argument(0), is: "response" },
  "json()": sends,
  "send()": sends,
  "redirect()": [
    // An error that nobody expects.
    { arity: 1, when: { argument: 0, is: "number" }, status: constant(500), loses: argument(0), completes: "now", is: "response" },
    { arity: 1, status: constant(TEMPORARY), fields: { Location: argument(0) }, completes: "now", is: "response" },
    {
      arity: 2,
      when: { argument: 1, is: "number" },
      status: constant(TEMPORARY),
      loses: argument(1),
      fields: { Location: argument(0) },
      completes: "now",
    },
    { status: argument(0), fields: { Location: argument(1) }, completes: "now", is: "response" },
  ],
  "setPreviewData()": cookies,
  "clearPreviewData()": cookies,
  "setDraftMode()": cookies,
};

/**
 * Next.js: API routes of the pages router.
 *
 * @see https://nextjs.org/docs/pages/building-your-application/routing/api-routes
 */
export const nextPages: Framework = {
  name: "next-pages",
  packages: ["next"],
  modules: [{ path: "/pages(/api(?:/.*)?)\\.[cm]?[jt]sx?$", exports: { default: "*" } }],
  objects: { response },
  handlers: [["request", "response"]],
  types: { NextApiResponse: "response", NextApiRequest: "request" },
  defaultStatus: 200,
  returned: "ignored",
  spelling: { status: "status()", field: "setHeader()", redirect: "status-first" },
};
