import { argument, type Framework } from "./framework.js";
import { makes, redirects, webObjects } from "./web.js";

const data = [
  { arity: 2, when: { argument: 1, is: "number" }, makes: "answer", content: argument(0), status: argument(1) },
  makes,
] as const;

const exports = { action: ["POST", "PUT", "PATCH", "DELETE"], loader: "GET" } as const;

/** Where routes stand that a server has; without one, React Router runs loaders and actions in the browser. */
const ON_SERVER = "^(?!.*/src/app/)(?:.*/)?app/.+\\.[jt]sx?$";

/**
 * Remix and React Router 7: actions and loaders.
 *
 * @see https://reactrouter.com/api/utils/data
 */
export const remix: Framework = {
  name: "remix",
  packages: [
    "@remix-run/node",
    "@remix-run/server-runtime",
    "@remix-run/cloudflare",
    "@remix-run/deno",
    "@vercel/remix",
    "@shopify/remix-oxygen",
    "react-router",
  ],
  exports: {
    "json()": data,
    "data()": data,
    "defer()": data,
    "redirect()": redirects(302),
    "redirectDocument()": redirects(302),
  },
  modules: [
    { path: ON_SERVER, imports: true, exports, returned: "data" },
    // Types of the route alone: import type { Route } from "./+types/user".
    { path: ON_SERVER, signs: "\\bRoute\\.(?:Action|Loader)Args\\b", exports, returned: "data" },
    { imports: true, exports },
  ],
  inBrowsers: true,
  objects: webObjects,
  defaultStatus: 200,
  returned: "ignored",
};
