import rule from "../../src/rules/prefer-gateway-codes-for-upstream-failures.js";
import { ruleTester } from "../support/rule-tester.js";

ruleTester.run("prefer-gateway-codes-for-upstream-failures", rule, {
  valid: [],
  invalid: [
    {
      name: "the status on the statement before",
      code: `
        export const weather = async (req, res) => {
          try {
            res.json(await got("https://api.example.com").json());
          } catch (error) {
            res.statusCode = 500;
            res.end("error");
          }
        };
      `,
      errors: [
        {
          messageId: "wrong",
          data: { status: "500 Internal Server Error" },
          line: 7,
          column: 13,
          endLine: 7,
          endColumn: 29,
          suggestions: [
            {
              messageId: "useCode",
              data: { status: "502 Bad Gateway" },
              output: `
        export const weather = async (req, res) => {
          try {
            res.json(await got("https://api.example.com").json());
          } catch (error) {
            res.statusCode = 502;
            res.end("error");
          }
        };
      `,
            },
            {
              messageId: "useCode",
              data: { status: "504 Gateway Timeout" },
              output: `
        export const weather = async (req, res) => {
          try {
            res.json(await got("https://api.example.com").json());
          } catch (error) {
            res.statusCode = 504;
            res.end("error");
          }
        };
      `,
            },
          ],
        },
      ],
    },
    {
      name: "sendStatus()",
      code: `
        export const weather = async (req, res) => {
          try {
            res.json(await ky.get("https://api.example.com").json());
          } catch {
            res.sendStatus(500);
          }
        };
      `,
      errors: [
        {
          messageId: "wrong",
          data: { status: "500 Internal Server Error" },
          line: 6,
          suggestions: [
            {
              messageId: "useCode",
              data: { status: "502 Bad Gateway" },
              output: `
        export const weather = async (req, res) => {
          try {
            res.json(await ky.get("https://api.example.com").json());
          } catch {
            res.sendStatus(502);
          }
        };
      `,
            },
            {
              messageId: "useCode",
              data: { status: "504 Gateway Timeout" },
              output: `
        export const weather = async (req, res) => {
          try {
            res.json(await ky.get("https://api.example.com").json());
          } catch {
            res.sendStatus(504);
          }
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
        export const weather = async (req, res) => {
          try {
            res.json(await axios("https://api.example.com"));
          } catch (err) {
            res.status(StatusCodes.INTERNAL_SERVER_ERROR).json({ error: err.message });
          }
        };
      `,
      errors: [
        {
          messageId: "wrong",
          data: { status: "500 Internal Server Error" },
          line: 7,
          suggestions: [
            {
              messageId: "useCode",
              data: { status: "502 Bad Gateway" },
              output: `
        import { StatusCodes } from "http-status-codes";
        export const weather = async (req, res) => {
          try {
            res.json(await axios("https://api.example.com"));
          } catch (err) {
            res.status(StatusCodes.BAD_GATEWAY).json({ error: err.message });
          }
        };
      `,
            },
            {
              messageId: "useCode",
              data: { status: "504 Gateway Timeout" },
              output: `
        import { StatusCodes } from "http-status-codes";
        export const weather = async (req, res) => {
          try {
            res.json(await axios("https://api.example.com"));
          } catch (err) {
            res.status(StatusCodes.GATEWAY_TIMEOUT).json({ error: err.message });
          }
        };
      `,
            },
          ],
        },
      ],
    },
    {
      name: "Fastify",
      code: `
        export const weather = async (request, reply) => {
          try {
            return await fetch("https://api.example.com");
          } catch (err) {
            return reply.code(500).send({ error: err.message });
          }
        };
      `,
      errors: [
        {
          messageId: "wrong",
          data: { status: "500 Internal Server Error" },
          line: 6,
          suggestions: [
            {
              messageId: "useCode",
              data: { status: "502 Bad Gateway" },
              output: `
        export const weather = async (request, reply) => {
          try {
            return await fetch("https://api.example.com");
          } catch (err) {
            return reply.code(502).send({ error: err.message });
          }
        };
      `,
            },
            {
              messageId: "useCode",
              data: { status: "504 Gateway Timeout" },
              output: `
        export const weather = async (request, reply) => {
          try {
            return await fetch("https://api.example.com");
          } catch (err) {
            return reply.code(504).send({ error: err.message });
          }
        };
      `,
            },
          ],
        },
      ],
    },
  ],
});
