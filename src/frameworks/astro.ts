import type { Framework } from "./framework.js";
import { METHOD_EXPORTS, redirects, webObjects } from "./web.js";

/**
 * Astro: endpoints, which answer with a `Response`.
 *
 * @see https://docs.astro.build/en/guides/endpoints/
 */
export const astro: Framework = {
  name: "astro",
  packages: ["astro", "astro:middleware"],
  modules: [
    { imports: true, exports: { ...METHOD_EXPORTS, ALL: "*" } },
    {
      path: "/src/pages(/.+?)(?:\\.[a-z]+)?\\.[cm]?[jt]s$",
      signs: "\\bResponse\\b|\\bredirect\\(",
      exports: { ...METHOD_EXPORTS, ALL: "*" },
    },
  ],
  inBrowsers: true,
  objects: {
    ...webObjects,
    context: { redirect: { is: "redirect" }, "redirect()": redirects(302), "rewrite()": {} },
    redirect: { "()": redirects(302) },
  },
  handlers: [["context"], ["context", "next"]],
  names: { context: ["context"] },
  signs: "\\bNAME\\.(?:redirect|rewrite)\\(",
  types: { APIRoute: "handler", APIContext: "context" },
  defaultStatus: 200,
  returned: "ignored",
  spelling: { redirect: "status-last" },
};
