import { express } from "./express.js";
import { argument, constant, type Effect, type Framework, type Members } from "./framework.js";

/** What Sails puts on the response of Express 4; a project may replace each of these by one of its own, which may set fields. */
const answers = (status: number, content: boolean): Effect => ({
  status: constant(status),
  ...(content && { content: argument(0) }),
  otherFields: true,
  completes: "now",
});

/** The members of Express 4, whatever the version that the framework's own package has. */
function ofExpress4(members: Members): Members {
  const found: Record<string, Effect | readonly Effect[]> = {};
  for (const [syntax, effects] of Object.entries(members)) {
    const all = [effects].flat() as readonly Effect[];
    const holding = all.filter(({ majors }) => majors?.includes(4) !== false);
    found[syntax] = all.some(({ majors }) => majors) ? holding.map(withoutMajors) : effects;
  }
  return found;
}

function withoutMajors(effect: Effect): Effect {
  return Object.fromEntries(Object.entries(effect).filter(([key]) => key !== "majors"));
}

/**
 * Sails 1: controllers and actions that are given a request and a response, and actions that are machines, with `inputs` and
 * `exits` (frameworks.md, section 16).
 *
 * @see https://sailsjs.com/documentation/reference/response-res
 * @see https://sailsjs.com/documentation/concepts/actions-and-controllers
 */
export const sails: Framework = {
  name: "sails",
  packages: ["sails"],
  unimported: true,
  objects: {
    response: {
      ...ofExpress4(express.objects.response ?? {}),
      "ok()": answers(200, true),
      "badRequest()": answers(400, true),
      "forbidden()": answers(403, false),
      "notFound()": answers(404, false),
      "serverError()": answers(500, true),
      "negotiate()": { unknownStatus: true, otherFields: true, completes: "now" },
      "view()": { content: argument(0), document: true, completes: "now" },
    },
    // Whatever status an error has, Sails answers 500.
    next: express.objects.next ?? {},
    this: { res: { is: "response" }, req: { is: "request" } },
    outcomes: {},
  },
  modules: [{ path: "/api/controllers/.+\\.[cm]?[jt]s$", exports: { fn: "*" }, returned: "content" }],
  outcomes: {
    declared: "exits",
    status: "statusCode",
    kind: "responseType",
    kinds: { ok: 200, redirect: 302, badRequest: 400, forbidden: 403, notFound: 404, serverError: 500 },
    documents: ["view"],
    usual: "success",
    usualStatus: 200,
    otherStatus: 500,
    raisedBy: ["intercept"],
  },
  handlers: express.handlers ?? [],
  names: { response: ["res"], request: ["req"], next: ["next"], outcomes: ["exits"] },
  defaultStatus: 200,
  returned: "ignored",
  spelling: { status: "status()", field: "set()", redirect: "status-first" },
};
