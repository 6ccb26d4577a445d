import rule from "../../src/rules/no-method-changing-redirect.js";
import { ruleTester } from "../support/rule-tester.js";

const next = (code: string): string =>
  `import { NextResponse } from "next/server"; import { redirect, permanentRedirect } from "next/navigation"; ${code}`;
const pages = (statements: string): string =>
  `import type { NextApiRequest, NextApiResponse } from "next"; export default function handler(req: NextApiRequest, res: NextApiResponse) { ${statements} }`;

ruleTester.run("no-method-changing-redirect", rule, {
  valid: [
    {
      name: "a 307 that the code names is meant",
      code: next(`export async function POST(request) { await save(await request.json()); return NextResponse.redirect(url, 307); }`),
    },
    {
      name: "a request that has not been read may be meant for the other address",
      code: next(`export async function POST(request) { return NextResponse.redirect(new URL("/v2/users", request.url)); }`),
    },
    {
      name: "GET is repeated as it is",
      code: next(`export async function GET(request) { await save(await request.text()); redirect("/a"); }`),
    },
    {
      name: "308 has a name of its own",
      code: next(`export async function POST(request) { await save(await request.json()); permanentRedirect("/a"); }`),
    },
    {
      name: "303",
      code: next(`export async function POST(request) { await save(await request.json()); return NextResponse.redirect(url, 303); }`),
    },
    {
      name: "a method that is not known",
      code: pages(`save(req.body); res.redirect("/a");`),
      filename: "src/pages/api/a.ts",
    },
  ],
  invalid: [
    {
      name: "NextResponse.redirect(url)",
      code: next(`export async function POST(request) { await save(await request.formData()); return NextResponse.redirect(url); }`),
      errors: [
        {
          messageId: "repeats",
          data: { status: "307 Temporary Redirect", framework: "next", method: "POST" },
          line: 1,
          column: 191,
          endLine: 1,
          endColumn: 217,
          suggestions: [
            {
              messageId: "useCode",
              data: { status: "303 See Other" },
              output: next(
                `export async function POST(request) { await save(await request.formData()); return NextResponse.redirect(url, 303); }`,
              ),
            },
          ],
        },
      ],
    },
    {
      name: "redirect(), which takes no status",
      code: next(`export async function POST(request) { await save(await request.json()); redirect("/a"); }`),
      errors: [{ messageId: "repeats", suggestions: [] }],
    },
    {
      name: "an API route, by the method's condition",
      code: pages(`if (req.method === "POST") { save(req.body); res.redirect("/a"); }`),
      filename: "src/pages/api/a.ts",
      errors: [
        {
          messageId: "repeats",
          data: { status: "307 Temporary Redirect", framework: "next-pages", method: "POST" },
          suggestions: [
            {
              messageId: "useCode",
              data: { status: "303 See Other" },
              output: pages(`if (req.method === "POST") { save(req.body); res.redirect(303, "/a"); }`),
            },
          ],
        },
      ],
    },
  ],
});
