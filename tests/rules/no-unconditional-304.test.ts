import rule from "../../src/rules/no-unconditional-304.js";
import { ruleTester } from "../support/rule-tester.js";

ruleTester.run("no-unconditional-304", rule, {
  valid: [
    {
      name: "trap 38: the tag is compared",
      code: 'export const a = (req, res) => { if (req.headers["if-none-match"] === tag) return res.status(304).end(); res.end(body); };',
    },
    {
      name: "the date is compared",
      code: 'export const a = (req, res) => { const since = req.get("If-Modified-Since"); if (since && new Date(since) >= modified) return res.sendStatus(304); res.end(body); };',
    },
    {
      name: "trap 38: the framework is asked",
      code: 'export const a = (req, res) => { res.set("ETag", tag); if (req.fresh) return res.status(304).end(); res.end(body); };',
    },
    {
      name: "a helper of the file asks",
      code: 'const isFresh = (req) => req.headers["if-none-match"] === tag; export const a = (req, res) => { if (isFresh(req)) return res.status(304).end(); res.end(body); };',
    },
    {
      name: "a helper cannot tell under which condition it is called",
      code: "export function notModified(res) { res.status(304).end(); }",
    },
    { name: "one of two codes", code: "export const a = (req, res) => res.status(same ? 304 : 200).end();" },
    { name: "a computed status", code: "export const a = (req, res) => res.status(code).end();" },
    { name: "another code", code: "export const a = (req, res) => res.status(204).end();" },
  ],
  invalid: [
    {
      name: "nothing is asked",
      code: `
        export default (app) => {
          app.get("/news", (req, res) => res.status(304).end());
        };
      `,
      errors: [{ messageId: "unconditional", line: 3, column: 53, endLine: 3, endColumn: 56 }],
    },
    {
      name: "304 for a change that changes nothing",
      code: `
        export default (app) => {
          app.put("/users/:id", async (req, res) => {
            const result = await User.updateOne({ _id: req.params.id }, req.body);
            if (result.modifiedCount === 0) return res.status(304).json({ message: "nothing changed" });
            res.json(result);
          });
        };
      `,
      errors: [{ messageId: "unconditional", line: 5 }],
    },
    {
      name: "sendStatus()",
      code: `
        export default (app) => {
          app.get("/news", (req, res) => res.sendStatus(304));
        };
      `,
      errors: [{ messageId: "unconditional", line: 3 }],
    },
    {
      name: "statement by statement",
      code: `
        export default (app) => {
          app.get("/news", (req, res) => {
            res.statusCode = 304;
            res.end();
          });
        };
      `,
      errors: [{ messageId: "unconditional", line: 5 }],
    },
    {
      name: "a named code",
      code: `
        import { StatusCodes } from "http-status-codes";
        export default (app) => {
          app.get("/news", (req, res) => res.status(StatusCodes.NOT_MODIFIED).end());
        };
      `,
      errors: [{ messageId: "unconditional", line: 4 }],
    },
    {
      name: "Fastify",
      code: `
        export default async (fastify) => {
          fastify.get("/news", async (request, reply) => reply.code(304).send());
        };
      `,
      errors: [{ messageId: "unconditional", line: 3 }],
    },
  ],
});
