import { describe } from "vitest";

import { remix } from "../../src/frameworks/remix.js";
import { web } from "../../src/frameworks/web.js";
import { received, requestOf } from "../support/ask.js";
import { proof } from "../support/proof.js";

/** What a loader or action gives: a response, or data with what belongs to its response. */
type Given = Response | { readonly data: unknown; readonly init: ResponseInit | null };
type Handler = (parts: { readonly request: Request }) => Promise<Given>;

const { sends, leaves } = proof(remix, {
  majors: { 7: {} },
  module: (code) => `import { data, redirect, redirectDocument } from "react-router"; ${code}`,
  async serve({ loader, action }, asked) {
    const handler = (loader ?? action) as Handler;
    const given = await handler({ request: requestOf(asked) }).catch((thrown: unknown) =>
      thrown instanceof Error ? new Response(null, { status: 500 }) : (thrown as Given),
    );
    return received(given instanceof Response ? given : Response.json(given.data, given.init ?? {}));
  },
  bases: [web],
});

const loader = (statements: string): string => `export async function loader({ request }) { ${statements} }`;
const action = (statements: string): string => `export async function action({ request }) { ${statements} }`;
/** An action answers every method but GET. */
const POST = { method: "POST" };

describe("data", () => {
  sends("has 200", loader(`return data({ a: "tea" });`), "200 | tea");
  sends("with a status", action(`return data({ a: "tea" }, 202);`), "202 | tea", POST);
  sends("with an object", loader(`return data({ a: "tea" }, { status: 405, headers: { Allow: "GET" } });`), "405 | Allow: GET | tea");
});

describe.each(["redirect", "redirectDocument"])("%s", (redirect) => {
  sends(`${redirect}: 302 by default`, action(`return ${redirect}("/a");`), "302 | Location: /a | empty", POST);
  sends(`${redirect}: a status before the target`, action(`return ${redirect}(303, "/a");`), "500 | empty", {
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

leaves({
  "export json() (1 of 2)": "is of Remix, the former version",
  "export json() (2 of 2)": "is of Remix, the former version",
});
