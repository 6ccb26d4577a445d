import { argument, type Effect, type Framework } from "./framework.js";
import { FOUND } from "./node.js";
import { METHOD_EXPORTS, swapped, webObjects } from "./web.js";

const redirects: readonly Effect[] = [
  swapped,
  { arity: 1, makes: "answer", status: FOUND, fields: { Location: argument(0) } },
  { makes: "answer", status: argument(1), fields: { Location: argument(0) } },
];

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
    context: { redirect: { is: "redirect" }, "redirect()": redirects, "rewrite()": {} },
    redirect: { "()": redirects },
  },
  handlers: [["context"], ["context", "next"]],
  names: { context: ["context"] },
  signs: "\\bNAME\\.(?:redirect|rewrite)\\(",
  types: { APIRoute: "handler", APIContext: "context" },
  defaultStatus: 200,
  returned: "ignored",
};
