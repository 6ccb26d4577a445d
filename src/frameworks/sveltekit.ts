import { argument, constant, type Framework } from "./framework.js";
import { makes, makesJson, METHOD_EXPORTS, webObjects } from "./web.js";

/**
 * SvelteKit: endpoints, form actions, and what they throw.
 *
 * @see https://svelte.dev/docs/kit/@sveltejs-kit
 */
export const sveltekit: Framework = {
  name: "sveltekit",
  packages: ["@sveltejs/kit"],
  exports: {
    "json()": makesJson,
    "text()": makes,
    "fail()": { makes: "answer", status: argument(0), content: argument(1) },
    "error()": { makes: "error", status: argument(0), content: argument(1), completes: "throwing", ends: true },
    "redirect()": [
      {
        when: { argument: 1, is: "number" },
        makes: "error",
        status: constant(500),
        loses: argument(1),
        completes: "throwing",
        ends: true,
      },
      { makes: "error", status: argument(0), fields: { Location: argument(1) }, completes: "throwing", ends: true },
    ],
  },
  modules: [
    { path: "(?:^|/)\\+server\\.[jt]s$", exports: METHOD_EXPORTS },
    { imports: true, exports: METHOD_EXPORTS },
    { path: "(?:^|/)routes(/.*?)?/\\+page\\.server\\.[jt]s$", exports: { "actions.*": "POST" }, returned: "data" },
  ],
  inBrowsers: true,
  objects: webObjects,
  defaultStatus: 200,
  returned: "ignored",
};
