import { argument, type Framework } from "./framework.js";
import { makes, redirects, webObjects } from "./web.js";

const data = [
  { arity: 2, when: { argument: 1, is: "number" }, makes: "answer", content: argument(0), status: argument(1) },
  makes,
] as const;

/**
 * Remix and React Router 7: actions and loaders.
 *
 * @see https://reactrouter.com/api/utils/data
 */
export const remix: Framework = {
  name: "remix",
  packages: ["@remix-run/node", "@remix-run/server-runtime", "@remix-run/cloudflare", "react-router"],
  exports: {
    "json()": data,
    "data()": data,
    "redirect()": redirects(302),
    "redirectDocument()": redirects(302),
  },
  modules: [{ imports: true, exports: { action: ["POST", "PUT", "PATCH", "DELETE"], loader: "GET" } }],
  inBrowsers: true,
  objects: webObjects,
  defaultStatus: 200,
  returned: "ignored",
};
