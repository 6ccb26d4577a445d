import rule from "../../src/rules/prefer-202-for-queued-work.js";
import { ruleTester } from "../support/rule-tester.js";

ruleTester.run("prefer-202-for-queued-work", rule, {
  valid: [
    {
      name: "202 says so",
      code: 'export const a = async (req, res) => { await queue.add("report", req.body); res.status(202).json({ message: "Report queued" }); };',
    },
    {
      name: "nothing says that the work is still to be done",
      code: 'export const a = async (req, res) => { await mailQueue.add({ to: user.email }); res.json({ message: "Registered" }); };',
    },
    { name: "nothing is queued", code: 'export const a = async (req, res) => { res.json({ message: "Your order will be processed" }); };' },
    {
      name: "a comment queues it",
      code: 'export const a = async (req, res) => { /* queue.add("report") */ await reports.build(req.body); res.json({ message: "Report queued" }); };',
    },
    {
      name: "the state of a job that was queued before",
      code: 'export const a = async (req, res) => { const job = await jobs.find(req.params.id); res.json({ state: job.state, message: "queued" }); };',
    },
    {
      name: "an error of the queue",
      code: 'export const a = async (req, res) => { try { await queue.add("x", req.body); res.sendStatus(202); } catch (err) { res.status(500).json({ message: "The report was not queued" }); } };',
    },
    {
      name: "a thrown error",
      code: 'import createError from "http-errors"; export const a = async (req, res, next) => { await queue.add("x"); next(createError(400, "queued")); };',
    },
    {
      name: "one of two codes is 202",
      code: 'export const a = async (req, res) => { await queue.add("x"); res.status(later ? 202 : 200).json({ message: "queued" }); };',
    },
    {
      name: "a computed status",
      code: 'export const a = async (req, res) => { await queue.add("x"); res.status(codes.queued).json({ message: "queued" }); };',
    },
    {
      name: "trap 31: a webhook is acknowledged",
      code: 'export default (app) => { app.post("/webhooks/github", async (req, res) => { await queue.add("push", req.body); res.status(200).send("queued"); }); };',
    },
  ],
  invalid: [
    {
      name: "FlexMeasures#2170: 200 for a job",
      code: `
        export const schedule = async (req, res) => {
          const job = await reportQueue.add("report", req.body);
          res.status(200).json({ message: "Report queued", id: job.id });
        };
      `,
      errors: [
        {
          messageId: "wrong",
          data: { status: "200 OK" },
          line: 4,
          column: 22,
          endLine: 4,
          endColumn: 25,
          suggestions: [
            {
              messageId: "useCode",
              data: { status: "202 Accepted" },
              output: `
        export const schedule = async (req, res) => {
          const job = await reportQueue.add("report", req.body);
          res.status(202).json({ message: "Report queued", id: job.id });
        };
      `,
            },
          ],
        },
      ],
    },
    {
      name: "supreme-core/forge#15: 200 by default",
      code: `
        export const build = async (req, res) => {
          await buildQueue.add(req.body);
          res.json({ message: "The image will be processed shortly" });
        };
      `,
      errors: [
        {
          messageId: "wrong",
          data: { status: "200 OK" },
          line: 4,
          suggestions: [
            {
              messageId: "useCode",
              data: { status: "202 Accepted" },
              output: `
        export const build = async (req, res) => {
          await buildQueue.add(req.body);
          res.status(202).json({ message: "The image will be processed shortly" });
        };
      `,
            },
          ],
        },
      ],
    },
    {
      name: "201 for what is not there yet",
      code: `
        export const createReport = async (req, res) => {
          const job = await jobs.createJob(req.body);
          res.status(201).json({ jobId: job.id, message: "Processing started" });
        };
      `,
      errors: [
        {
          messageId: "wrong",
          data: { status: "201 Created" },
          line: 4,
          suggestions: [
            {
              messageId: "useCode",
              data: { status: "202 Accepted" },
              output: `
        export const createReport = async (req, res) => {
          const job = await jobs.createJob(req.body);
          res.status(202).json({ jobId: job.id, message: "Processing started" });
        };
      `,
            },
          ],
        },
      ],
    },
    {
      name: "a message broker",
      code: `
        export const exportAll = async (req, res) => {
          channel.sendToQueue("exports", Buffer.from(JSON.stringify(req.body)));
          res.status(200).send("Export started");
        };
      `,
      errors: [
        {
          messageId: "wrong",
          data: { status: "200 OK" },
          line: 4,
          suggestions: [
            {
              messageId: "useCode",
              data: { status: "202 Accepted" },
              output: `
        export const exportAll = async (req, res) => {
          channel.sendToQueue("exports", Buffer.from(JSON.stringify(req.body)));
          res.status(202).send("Export started");
        };
      `,
            },
          ],
        },
      ],
    },
    {
      name: "a helper that enqueues",
      code: `
        import { enqueueEmail } from "./mails.js";
        export const invite = async (req, res) => {
          await enqueueEmail(req.body.email);
          res.status(200);
          res.json({ message: "The invitation will be sent" });
        };
      `,
      errors: [
        {
          messageId: "wrong",
          data: { status: "200 OK" },
          line: 6,
          suggestions: [
            {
              messageId: "useCode",
              data: { status: "202 Accepted" },
              output: `
        import { enqueueEmail } from "./mails.js";
        export const invite = async (req, res) => {
          await enqueueEmail(req.body.email);
          res.status(202);
          res.json({ message: "The invitation will be sent" });
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
        import httpStatus from "http-status";
        export const run = async (req, res) => {
          await agenda.now("import", req.body);
          res.status(httpStatus.OK).json({ message: "Import started" });
        };
      `,
      errors: [
        {
          messageId: "wrong",
          data: { status: "200 OK" },
          line: 5,
          suggestions: [
            {
              messageId: "useCode",
              data: { status: "202 Accepted" },
              output: `
        import httpStatus from "http-status";
        export const run = async (req, res) => {
          await agenda.now("import", req.body);
          res.status(httpStatus.ACCEPTED).json({ message: "Import started" });
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
        export const run = async (request, reply) => {
          await workQueue.add(request.body);
          return reply.code(200).send({ status: "queued", message: "Your job is scheduled" });
        };
      `,
      errors: [
        {
          messageId: "wrong",
          data: { status: "200 OK" },
          line: 4,
          suggestions: [
            {
              messageId: "useCode",
              data: { status: "202 Accepted" },
              output: `
        export const run = async (request, reply) => {
          await workQueue.add(request.body);
          return reply.code(202).send({ status: "queued", message: "Your job is scheduled" });
        };
      `,
            },
          ],
        },
      ],
    },
  ],
});
