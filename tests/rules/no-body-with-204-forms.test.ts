import rule from "../../src/rules/no-body-with-204.js";
import { ruleTester } from "../support/rule-tester.js";

ruleTester.run("no-body-with-204", rule, {
  valid: [
    {
      name: "a Response without content",
      code: `
        export function DELETE() { return new Response(null, { status: 204 }); }
        export function PUT() { return new Response(undefined, { status: 205 }); }
      `,
    },
    {
      name: "Bun makes a Response with an empty text",
      code: 'Bun.serve({ fetch: () => new Response("", { status: 204 }) });',
    },
    {
      name: "Express takes an empty text for no content",
      code: 'export const a = (req, res) => { res.status(204).send(""); };',
    },
  ],
  invalid: [
    {
      name: "a Response takes not even an empty text",
      code: 'export function DELETE() { return new Response("", { status: 204 }); }',
      errors: [
        {
          messageId: "refused",
          data: { status: "204 No Content", ok: "200 OK" },
          line: 1,
          column: 62,
          endLine: 1,
          endColumn: 65,
          suggestions: [
            { messageId: "useNull", output: "export function DELETE() { return new Response(null, { status: 204 }); }" },
            { messageId: "useCode", output: 'export function DELETE() { return new Response("", { status: 200 }); }' },
          ],
        },
      ],
    },
    {
      name: "null is content where all is sent as JSON",
      code: 'import { NextResponse } from "next/server"; export function DELETE() { return NextResponse.json(null, { status: 204 }); }',
      errors: [
        {
          messageId: "refused",
          line: 1,
          suggestions: [
            {
              messageId: "useCode",
              output:
                'import { NextResponse } from "next/server"; export function DELETE() { return NextResponse.json(null, { status: 200 }); }',
            },
          ],
        },
      ],
    },
    {
      name: "a helper of the file: the code is written at its call",
      code: `
        const respond = (res, status, body) => res.status(status).json(body);
        export const a = (req, res) => {
          respond(res, 204, { message: "Deleted" });
        };
      `,
      errors: [
        {
          messageId: "content",
          data: { status: "204 No Content", ok: "200 OK" },
          line: 4,
          column: 24,
          endLine: 4,
          endColumn: 27,
          suggestions: [
            {
              messageId: "useCode",
              data: { status: "200 OK" },
              output: `
        const respond = (res, status, body) => res.status(status).json(body);
        export const a = (req, res) => {
          respond(res, 200, { message: "Deleted" });
        };
      `,
            },
          ],
        },
      ],
    },
    {
      name: "a named code stays named",
      code: `
        import { StatusCodes } from "http-status-codes";
        export const a = (req, res) => res.status(StatusCodes.NO_CONTENT).json({ message: "Deleted" });
      `,
      errors: [
        {
          messageId: "content",
          data: { status: "204 No Content", ok: "200 OK" },
          line: 3,
          suggestions: [
            {
              messageId: "useCode",
              data: { status: "200 OK" },
              output: `
        import { StatusCodes } from "http-status-codes";
        export const a = (req, res) => res.status(StatusCodes.OK).json({ message: "Deleted" });
      `,
            },
          ],
        },
      ],
    },
    {
      name: "a shared constant is not edited",
      code: `
        const NO_CONTENT = 204;
        export const a = (req, res) => res.status(NO_CONTENT).json({ message: "Deleted" });
      `,
      errors: [{ messageId: "content", data: { status: "204 No Content", ok: "200 OK" }, line: 3 }],
    },
    {
      name: "promise chain",
      code: `
        export const remove = (req, res) => {
          User.deleteOne({ _id: req.params.id }).then(() => res.status(204).json({ message: "Deleted" }));
        };
      `,
      errors: [
        {
          messageId: "content",
          data: { status: "204 No Content", ok: "200 OK" },
          line: 3,
          suggestions: [
            {
              messageId: "useCode",
              data: { status: "200 OK" },
              output: `
        export const remove = (req, res) => {
          User.deleteOne({ _id: req.params.id }).then(() => res.status(200).json({ message: "Deleted" }));
        };
      `,
            },
          ],
        },
      ],
    },
    {
      name: "writeHead() and end()",
      code: `
        import http from "node:http";
        http.createServer((req, res) => {
          res.writeHead(204);
          res.end("done");
        });
      `,
      errors: [
        {
          messageId: "content",
          data: { status: "204 No Content", ok: "200 OK" },
          line: 5,
          suggestions: [
            {
              messageId: "useCode",
              data: { status: "200 OK" },
              output: `
        import http from "node:http";
        http.createServer((req, res) => {
          res.writeHead(200);
          res.end("done");
        });
      `,
            },
          ],
        },
      ],
    },
  ],
});
