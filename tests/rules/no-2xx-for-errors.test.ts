import rule from "../../src/rules/no-2xx-for-errors.js";
import { ruleTester } from "../support/rule-tester.js";

ruleTester.run("no-2xx-for-errors", rule, {
  valid: [
    {
      name: "the status says that it failed",
      code: 'export const a = async (req, res) => { const user = await User.findById(req.params.id); if (!user) return res.status(404).json({ success: false, error: "User not found" }); res.json(user); };',
    },
    {
      name: "the status is on the statement before",
      code: "export const a = (req, res) => { res.status(500); res.json({ success: false }); };",
    },
    {
      name: "one of two codes is no success",
      code: "export const a = (req, res) => { res.status(ok ? 200 : 500).json({ success: false }); };",
    },
    {
      name: "the outcome is not known",
      code: "export const a = (req, res) => { const { success, error } = run(req.body); res.json({ success, error }); };",
    },
    {
      name: "the content says that there is no error",
      code: "export const a = (req, res) => { res.json({ success: true, error: null, errors: [] }); };",
    },
    {
      name: "207 has an outcome for each part",
      code: 'export const a = (req, res) => { res.status(207).json({ success: false, error: "Some failed" }); };',
    },
    {
      name: "the error is that of a job",
      code: 'export const a = async (req, res) => { const job = await jobs.get(req.params.id); res.json({ status: "failed", jobId: job.id }); };',
    },
    {
      name: "a page for unknown paths serves a single-page application",
      code: 'import express from "express"; const app = express(); app.use((req, res) => res.sendFile("/srv/index.html"));',
    },
    {
      name: "an error handler that reads the error's status",
      code: 'import express from "express"; const app = express(); app.use((err, req, res, next) => res.status(err.status || 500).json({ error: err.message }));',
    },
    {
      name: "a helper of another module may set the status",
      code: 'export const a = (req, res) => { prepare(res); res.json({ success: false, error: "User not found" }); };',
    },
  ],
  invalid: [
    {
      name: "baugarten/node-restful#81: 200 for an unknown id, certain by look-up and words",
      code: `
        export const show = async (req, res) => {
          const user = await User.findById(req.params.id);
          if (!user) return res.json({ error: "User not found" });
          res.json(user);
        };
      `,
      output: `
        export const show = async (req, res) => {
          const user = await User.findById(req.params.id);
          if (!user) return res.status(404).json({ error: "User not found" });
          res.json(user);
        };
      `,
      errors: [
        {
          messageId: "failure",
          data: { status: "200 OK", byDefault: " by default", remedy: "404 Not Found" },
          line: 4,
          column: 29,
          endLine: 4,
          endColumn: 66,
          suggestions: [
            {
              messageId: "useCode",
              data: { status: "400 Bad Request" },
              output: `
        export const show = async (req, res) => {
          const user = await User.findById(req.params.id);
          if (!user) return res.status(400).json({ error: "User not found" });
          res.json(user);
        };
      `,
            },
            {
              messageId: "useCode",
              data: { status: "500 Internal Server Error" },
              output: `
        export const show = async (req, res) => {
          const user = await User.findById(req.params.id);
          if (!user) return res.status(500).json({ error: "User not found" });
          res.json(user);
        };
      `,
            },
          ],
        },
      ],
    },
    {
      name: "keikaavousi/fake-store-api#33: a failed login",
      code: `
        export const login = async (req, res) => {
          const user = await User.findOne({ email: req.body.email });
          if (!user) return res.status(200).json({ success: false, message: "Invalid email or password" });
          res.json({ token: sign(user) });
        };
      `,
      output: `
        export const login = async (req, res) => {
          const user = await User.findOne({ email: req.body.email });
          if (!user) return res.status(401).json({ success: false, message: "Invalid email or password" });
          res.json({ token: sign(user) });
        };
      `,
      errors: [
        {
          messageId: "failure",
          data: { status: "200 OK", byDefault: "", remedy: "401 Unauthorized" },
          line: 4,
          suggestions: [
            {
              messageId: "useCode",
              data: { status: "400 Bad Request" },
              output: `
        export const login = async (req, res) => {
          const user = await User.findOne({ email: req.body.email });
          if (!user) return res.status(400).json({ success: false, message: "Invalid email or password" });
          res.json({ token: sign(user) });
        };
      `,
            },
            {
              messageId: "useCode",
              data: { status: "500 Internal Server Error" },
              output: `
        export const login = async (req, res) => {
          const user = await User.findOne({ email: req.body.email });
          if (!user) return res.status(500).json({ success: false, message: "Invalid email or password" });
          res.json({ token: sign(user) });
        };
      `,
            },
          ],
        },
      ],
    },
    {
      name: "ceramicnetwork/js-ceramic#705: the error of a catch clause",
      code: `
        export const load = async (req, res, next) => {
          try {
            res.json(await stream(req.params.id));
          } catch (e) {
            res.json({ error: e.message });
            next(e);
          }
        };
      `,
      errors: [
        {
          messageId: "failure",
          data: { status: "200 OK", byDefault: " by default", remedy: "a 4xx code for the client's mistake, 5xx for the server's" },
          line: 6,
          suggestions: [
            {
              messageId: "useCode",
              data: { status: "500 Internal Server Error" },
              output: `
        export const load = async (req, res, next) => {
          try {
            res.json(await stream(req.params.id));
          } catch (e) {
            res.status(500).json({ error: e.message });
            next(e);
          }
        };
      `,
            },
            {
              messageId: "useCode",
              data: { status: "400 Bad Request" },
              output: `
        export const load = async (req, res, next) => {
          try {
            res.json(await stream(req.params.id));
          } catch (e) {
            res.status(400).json({ error: e.message });
            next(e);
          }
        };
      `,
            },
          ],
        },
      ],
    },
    {
      name: "a flag, for a reason that is not told",
      code: `
        export const save = async (req, res) => {
          if (!(await store(req.body))) return res.send({ success: false });
          res.send({ success: true });
        };
      `,
      errors: [
        {
          messageId: "failure",
          data: { status: "200 OK", byDefault: " by default", remedy: "a 4xx code for the client's mistake, 5xx for the server's" },
          line: 3,
          suggestions: [
            {
              messageId: "useCode",
              data: { status: "400 Bad Request" },
              output: `
        export const save = async (req, res) => {
          if (!(await store(req.body))) return res.status(400).send({ success: false });
          res.send({ success: true });
        };
      `,
            },
            {
              messageId: "useCode",
              data: { status: "500 Internal Server Error" },
              output: `
        export const save = async (req, res) => {
          if (!(await store(req.body))) return res.status(500).send({ success: false });
          res.send({ success: true });
        };
      `,
            },
          ],
        },
      ],
    },
  ],
});
