import rule from "../../src/rules/no-status-body-mismatch.js";
import { ruleTester } from "../support/rule-tester.js";

ruleTester.run("no-status-body-mismatch", rule, {
  valid: [
    { name: "the same code twice", code: 'export const a = (req, res) => res.status(404).json({ status: 404, message: "Not found" });' },
    {
      name: "trap 14: the status of an order",
      code: 'export const a = (req, res) => res.status(200).json({ status: "shipped", statusCode: order.code });',
    },
    {
      name: "trap 14: a number that is no status code",
      code: "export const a = (req, res) => res.status(200).json({ status: 1, code: 0 });",
    },
    {
      name: "a code of the application",
      code: 'export const a = (req, res) => res.status(400).json({ code: 404, message: "no such field" });',
    },
    { name: "a variable", code: "export const a = (req, res) => res.status(400).json({ status });" },
    { name: "one of two codes agrees", code: "export const a = (req, res) => res.status(ok ? 200 : 404).json({ status: 404 });" },
    { name: "a computed status", code: "export const a = (req, res) => res.status(code).json({ status: 404 });" },
    {
      name: "one variable for both",
      code: "export const a = (req, res) => { const status = found ? 200 : 404; res.status(status).json({ status }); };",
    },
    { name: "within a part of the content", code: "export const a = (req, res) => res.status(200).json({ upstream: { status: 404 } });" },
    { name: "two properties disagree", code: "export const a = (req, res) => res.status(200).json({ status: 404, statusCode: 500 });" },
    {
      name: "a thrown error is answered by its handler",
      code: 'import { ApiError } from "./errors.js"; export const a = () => { throw new ApiError(400, { status: 404 }); };',
    },
    { name: "trap 67: a log", code: "export const a = (req, res) => { log({ status: 500 }); res.status(404).end(); };" },
    {
      name: "an envelope that says the same",
      code: 'export const a = (req, res) => res.status(201).json(new ApiResponse(201, user, "Created"));',
    },
    {
      name: "a success that reports an error is another rule's business",
      code: 'export const a = (req, res) => { if (!user) return res.status(200).json({ status: 404, success: false, message: "User not found" }); res.end(); };',
    },
  ],
  invalid: [
    {
      name: "a status of the content",
      code: `
        export const a = (req, res) => {
          res.status(201).json({ status: 200, message: "done" });
        };
      `,
      errors: [
        {
          messageId: "mismatch",
          data: { status: "201 Created", claimed: "200 OK" },
          line: 3,
          column: 22,
          endLine: 3,
          endColumn: 25,
          suggestions: [
            {
              messageId: "useCode",
              data: { status: "200 OK" },
              output: `
        export const a = (req, res) => {
          res.status(200).json({ status: 200, message: "done" });
        };
      `,
            },
          ],
        },
      ],
    },
    {
      name: "statusCode, by default",
      code: `
        export const a = (req, res) => {
          res.json({ statusCode: 201, user });
        };
      `,
      errors: [
        {
          messageId: "mismatch",
          data: { status: "200 OK", claimed: "201 Created" },
          line: 3,
          suggestions: [
            {
              messageId: "useCode",
              data: { status: "201 Created" },
              output: `
        export const a = (req, res) => {
          res.status(201).json({ statusCode: 201, user });
        };
      `,
            },
          ],
        },
      ],
    },
    {
      name: "problem details",
      code: `
        export const a = (req, res) => {
          res.status(400).type("application/problem+json").json({ type: "about:blank", title: "Gone", status: 410 });
        };
      `,
      errors: [
        {
          messageId: "mismatch",
          data: { status: "400 Bad Request", claimed: "410 Gone" },
          line: 3,
          suggestions: [
            {
              messageId: "useCode",
              data: { status: "410 Gone" },
              output: `
        export const a = (req, res) => {
          res.status(410).type("application/problem+json").json({ type: "about:blank", title: "Gone", status: 410 });
        };
      `,
            },
          ],
        },
      ],
    },
    {
      name: "the class of an envelope",
      code: `
        export const a = (req, res) => {
          return res.status(200).json(new ApiResponse(201, user, "User created"));
        };
      `,
      errors: [
        {
          messageId: "mismatch",
          data: { status: "200 OK", claimed: "201 Created" },
          line: 3,
          suggestions: [
            {
              messageId: "useCode",
              data: { status: "201 Created" },
              output: `
        export const a = (req, res) => {
          return res.status(201).json(new ApiResponse(201, user, "User created"));
        };
      `,
            },
          ],
        },
      ],
    },
    {
      name: "named codes",
      code: `
        import { StatusCodes } from "http-status-codes";
        export const a = (req, res) => {
          res.status(StatusCodes.OK).json({ status: StatusCodes.CREATED, user });
        };
      `,
      errors: [
        {
          messageId: "mismatch",
          data: { status: "200 OK", claimed: "201 Created" },
          line: 4,
          suggestions: [
            {
              messageId: "useCode",
              data: { status: "201 Created" },
              output: `
        import { StatusCodes } from "http-status-codes";
        export const a = (req, res) => {
          res.status(StatusCodes.CREATED).json({ status: StatusCodes.CREATED, user });
        };
      `,
            },
          ],
        },
      ],
    },
    {
      name: "statement by statement, and a content with a name",
      code: `
        export const a = (req, res) => {
          const body = { status: 202, message: "later" };
          res.status(200);
          res.send(body);
        };
      `,
      errors: [
        {
          messageId: "mismatch",
          data: { status: "200 OK", claimed: "202 Accepted" },
          line: 5,
          suggestions: [
            {
              messageId: "useCode",
              data: { status: "202 Accepted" },
              output: `
        export const a = (req, res) => {
          const body = { status: 202, message: "later" };
          res.status(202);
          res.send(body);
        };
      `,
            },
          ],
        },
      ],
    },
    {
      name: "neither of two codes agrees: no edit",
      code: `
        export const a = (req, res) => {
          res.status(isNew ? 201 : 200).json({ status: 202 });
        };
      `,
      errors: [{ messageId: "mismatch", data: { status: "201 Created or 200 OK", claimed: "202 Accepted" }, line: 3 }],
    },
    {
      name: "a helper of the file",
      code: `
        const send = (res, status, body) => res.status(status).json(body);
        export const a = (req, res) => send(res, 200, { statusCode: 201 });
      `,
      errors: [
        {
          messageId: "mismatch",
          data: { status: "200 OK", claimed: "201 Created" },
          line: 3,
          suggestions: [
            {
              messageId: "useCode",
              data: { status: "201 Created" },
              output: `
        const send = (res, status, body) => res.status(status).json(body);
        export const a = (req, res) => send(res, 201, { statusCode: 201 });
      `,
            },
          ],
        },
      ],
    },
    {
      name: "Fastify",
      code: `
        export const a = async (request, reply) => reply.code(201).send({ status: 200 });
      `,
      errors: [
        {
          messageId: "mismatch",
          data: { status: "201 Created", claimed: "200 OK" },
          line: 2,
          suggestions: [
            {
              messageId: "useCode",
              data: { status: "200 OK" },
              output: `
        export const a = async (request, reply) => reply.code(200).send({ status: 200 });
      `,
            },
          ],
        },
      ],
    },
  ],
});
