import { use } from "./express.js";
import { argument, type Effect, type Framework, type Members } from "./framework.js";
import { nextPages } from "./next.js";

const METHODS = ["get", "post", "put", "patch", "delete", "head", "all"] as const;

/** A route may have a path before its handlers; without one it answers wherever the file does. */
const routes: Members = Object.fromEntries(
  METHODS.map((name) => {
    const method = name === "all" ? "*" : name.toUpperCase();
    return [
      `${name}()`,
      [
        { when: { argument: 0, is: "string" }, registers: { method, target: argument(0), handlers: { from: 1 } }, is: "application" },
        { registers: { method, handlers: { from: 0 } }, is: "application" },
      ] satisfies readonly Effect[],
    ];
  }),
);

/**
 * next-connect 0 and 1: routers in API routes of Next.js.
 *
 * @see https://github.com/hoangvvo/next-connect
 */
export const nextConnect: Framework = {
  name: "next-connect",
  packages: ["next-connect"],
  exports: { "createRouter()": { is: "application" }, "()": { is: "application" } },
  objects: {
    application: {
      ...routes,
      "use()": use,
    },
    response: nextPages.objects.response ?? {},
    next: { "()": {} },
  },
  handlers: [
    ["request", "response"],
    ["request", "response", "next"],
  ],
  names: { application: ["router", "handler"], response: ["res"], request: ["req"], next: ["next"] },
  defaultStatus: 200,
  returned: "ignored",
  spelling: nextPages.spelling ?? {},
};
