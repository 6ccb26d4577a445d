import { createRequestHandler } from "react-router";
import { describe } from "vitest";

import { remix } from "../../src/frameworks/remix.js";
import { web } from "../../src/frameworks/web.js";
import { received, requestOf } from "../support/ask.js";
import { proof } from "../support/proof.js";

/** The server of an application with one route, which has no page: what its module gives is the answer. */
function serverOf(module: object): (request: Request) => Promise<Response> {
  const route = { id: "routes/a", path: "/" };
  const build = {
    routes: { [route.id]: { ...route, module } },
    assets: { routes: { [route.id]: { ...route, module: "" } }, entry: { imports: [], module: "" }, url: "", version: "" },
    entry: { module: { default: () => new Response("a page"), handleError: () => undefined } },
    basename: "/",
    future: {},
    ssr: true,
    isSpaMode: false,
    prerender: [],
    routeDiscovery: { mode: "initial" },
  };
  return createRequestHandler(build as never, "production");
}

const { sends, leaves } = proof(remix, {
  majors: { 7: {} },
  filename: "app/routes/a.ts",
  module: (code) => `import { data, redirect, redirectDocument } from "react-router"; ${code}`,
  serve: async ({ loader, action }, asked) => received(await serverOf({ loader, action })(requestOf(asked))),
  bases: [web],
});

const loader = (statements: string): string => `export async function loader({ request }) { ${statements} }`;
const action = (statements: string): string => `export async function action({ request }) { ${statements} }`;
/** An action answers every method but GET. */
const POST = { method: "POST" };

describe("data", () => {
  sends("has 200", loader(`return data({ a: "tea" });`), "200 | tea");
  sends("by itself has 200", loader(`return { a: "tea" };`), "200 | tea");
  sends("of an action by itself has 200", action(`const answer = { a: "tea" }; return answer;`), "200 | tea", POST);
  sends("that is thrown", loader(`throw data({ a: "tea" }, 404);`), "404 | tea");
  sends("with a status", action(`return data({ a: "tea" }, 202);`), "202 | tea", POST);
  sends("with an object", loader(`return data({ a: "tea" }, { status: 405, headers: { Allow: "GET" } });`), "405 | Allow: GET | tea");
});

describe.each(["redirect", "redirectDocument"])("%s", (redirect) => {
  sends(`${redirect}: 302 by default`, action(`return ${redirect}("/a");`), "302 | Location: /a | empty", POST);
  sends(`${redirect}: a status before the target`, action(`return ${redirect}(303, "/a");`), "500", {
    ...POST,
    ...{ reports: ["no-lost-status"] },
  });
  sends(`${redirect}: thrown`, action(`throw ${redirect}("/a", 303);`), "303 | Location: /a | empty", POST);
  sends(`${redirect}: a status`, action(`return ${redirect}("/a", 303);`), "303 | Location: /a | empty", POST);
  sends(
    `${redirect}: an object`,
    action(`return ${redirect}("/a", { status: 303, headers: { Link: "</b>" } });`),
    "303 | Location: /a | Link: </b> | empty",
    POST,
  );
  sends(
    `${redirect}: an object without a status`,
    action(`return ${redirect}("/a", { headers: { Link: "</b>" } });`),
    "302 | Location: /a | Link: </b> | empty",
    POST,
  );
});

const REMIX = "is of Remix, the former version";
leaves({
  "export defer() (1 of 2)": REMIX,
  "export defer() (2 of 2)": REMIX,
  "export json() (1 of 2)": REMIX,
  "export json() (2 of 2)": REMIX,
});
