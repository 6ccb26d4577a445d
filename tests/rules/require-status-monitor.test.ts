import rule from "../../src/rules/require-status-monitor.js";
import { ruleTester } from "../support/rule-tester.js";

ruleTester.run("require-status-monitor", rule, {
  valid: [
    {
      name: "the content has the job's id",
      code: "export const a = async (req, res) => { const job = await queue.add(req.body); res.status(202).json({ jobId: job.id }); };",
    },
    {
      name: "the content has an address",
      code: 'export const a = (req, res) => res.status(202).json({ message: "Accepted", statusUrl: "/jobs/1" });',
    },
    { name: "the field Location", code: 'export const a = (req, res) => res.status(202).location("/jobs/1").end();' },
    {
      name: "the field Operation-Location",
      code: 'export const a = (req, res) => { res.set("Operation-Location", "/operations/1"); res.sendStatus(202); };',
    },
    {
      name: "the job itself",
      code: "export const a = async (req, res) => { const job = await queue.add(req.body); res.status(202).json(job); };",
    },
    { name: "an envelope around the job", code: "export const a = (req, res) => res.status(202).json({ success: true, data: job });" },
    {
      name: "a property that is not known to be a text",
      code: 'export const a = (req, res) => res.status(202).json({ message: "Accepted", work });',
    },
    { name: "fields that are not known", code: "export const a = (req, res) => res.set(fields).status(202).end();" },
    {
      name: "a helper of another module",
      code: 'import { point } from "./point.js"; export const a = (req, res) => { point(res); res.sendStatus(202); };',
    },
    { name: "one of two codes", code: "export const a = (req, res) => res.status(later ? 202 : 200).end();" },
    { name: "200", code: "export const a = (req, res) => res.status(200).end();" },
  ],
  invalid: [
    {
      name: "FlexMeasures#2170: no content at all",
      code: `
        export const a = async (req, res) => {
          await queue.add(req.body);
          res.sendStatus(202);
        };
      `,
      errors: [{ messageId: "missing", line: 4, column: 26, endLine: 4, endColumn: 29 }],
    },
    {
      name: "supreme-core/forge#15: words alone",
      code: `
        export const a = async (req, res) => {
          await queue.add(req.body);
          res.status(202).json({ message: "Your report is being generated" });
        };
      `,
      errors: [{ messageId: "missing", line: 4 }],
    },
    {
      name: "a text",
      code: `
        export const a = (req, res) => res.status(202).send("Accepted");
      `,
      errors: [{ messageId: "missing", line: 2 }],
    },
    {
      name: "statement by statement",
      code: `
        export const a = (req, res) => {
          res.statusCode = 202;
          res.end();
        };
      `,
      errors: [{ messageId: "missing", line: 4 }],
    },
    {
      name: "a named code",
      code: `
        import { StatusCodes } from "http-status-codes";
        export const a = (req, res) => res.status(StatusCodes.ACCEPTED).json({ success: true });
      `,
      errors: [{ messageId: "missing", line: 3 }],
    },
    {
      name: "a helper of the file",
      code: `
        const accepted = (res) => res.status(202).end();
        export const a = (req, res) => {
          accepted(res);
        };
      `,
      errors: [{ messageId: "missing", line: 2 }],
    },
    {
      name: "Fastify",
      code: `
        export const a = async (request, reply) => reply.code(202).send({ status: "queued" });
      `,
      errors: [{ messageId: "missing", line: 2 }],
    },
  ],
});
