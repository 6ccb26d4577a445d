import rule from "../../src/rules/no-second-response.js";
import { ruleTester } from "../support/rule-tester.js";

ruleTester.run("no-second-response", rule, {
  valid: [
    { name: "a return after the first", code: "export const a = (req, res) => { if (!x) return res.status(404).end(); res.json(x); };" },
    {
      name: "a return on a line of its own",
      code: "export const a = (req, res) => { if (!x) { res.status(404).end(); return; } res.json(x); };",
    },
    { name: "both branches", code: "export const a = (req, res) => { if (!x) { res.status(404).end(); } else { res.json(x); } };" },
    {
      name: "conditions that exclude each other",
      code: "export const a = (req, res) => { if (x) { res.json(x); } if (!x) { res.status(404).end(); } };",
    },
    {
      name: "two conditions that may exclude each other",
      code: "export const a = (req, res) => { if (req.query.a) res.json(1); if (req.query.b) res.json(2); };",
    },
    {
      name: "cases of a switch that break",
      code: 'export const a = (req, res) => { switch (req.method) { case "GET": res.json(1); break; default: res.status(405).end(); } };',
    },
    { name: "end() after send() in one chain", code: 'export const a = (req, res) => { res.send("a").end(); };' },
    {
      name: "the headers are asked for",
      code: "export const a = async (req, res) => { res.json({ accepted: true }); if (!res.headersSent) res.status(500).end(); };",
    },
    {
      name: "trap 23: a stream of events",
      code: 'export const a = (req, res) => { res.writeHead(200, { "Content-Type": "text/event-stream" }); res.write("event: error"); res.end(); };',
    },
    {
      name: "the catch clause of a response that may have failed",
      code: "export const a = async (req, res) => { try { res.json(await work()); } catch (err) { res.status(500).end(); } };",
    },
    {
      name: "trap 8: two callbacks of one call",
      code: "export const a = (req, res) => { work((result) => { res.json(result); }, (err) => { res.status(500).end(); }); };",
    },
    {
      name: "a promise's two ways",
      code: "export const a = (req, res) => { work().then((x) => res.json(x)).catch((err) => res.status(500).end()); };",
    },
    { name: "a thrown error ends the handler", code: 'export const a = (req, res) => { if (!x) throw new Error("no"); res.json(x); };' },
    {
      name: "two handlers",
      code: 'export default (app) => { app.get("/a", (req, res) => res.json(1)); app.get("/b", (req, res) => res.json(2)); };',
    },
    { name: "next() sends nothing itself", code: "export const a = (req, res, next) => { if (!x) next(); else res.json(x); };" },
    {
      name: "a helper that may send",
      code: 'import { check } from "./check.js"; export const a = (req, res) => { check(req, res); res.end(); };',
    },
  ],
  invalid: [
    {
      name: "ceramicnetwork/js-ceramic#705: an error is handed on after the answer",
      code: `
        app.get("/streams/:id", (req, res, next) => {
          if (!streams.has(req.params.id)) {
            res.json({ error: "gone" });
            next(createError(404, "gone"));
            return;
          }
          res.json(streams.get(req.params.id));
        });
      `,
      errors: [{ messageId: "second", data: { line: 4 }, line: 5 }],
    },
    {
      name: "the forgotten return",
      code: `
        export const show = async (req, res) => {
          const user = await User.findById(req.params.id);
          if (!user) {
            res.status(404).json({ message: "User not found" });
          }
          res.json(user);
        };
      `,
      errors: [{ messageId: "second", data: { line: 5 }, line: 7, column: 11, endLine: 7, endColumn: 25 }],
    },
    {
      name: "one after the other",
      code: `
        export const a = (req, res) => {
          res.json({ ok: true });
          res.end("done");
        };
      `,
      errors: [{ messageId: "second", data: { line: 3 }, line: 4 }],
    },
    {
      name: "a redirect does not end the handler",
      code: `
        export const a = (req, res) => {
          if (!req.session.user) res.redirect("/login");
          res.render("home");
        };
      `,
      errors: [{ messageId: "second", data: { line: 3 }, line: 4 }],
    },
    {
      name: "in a case, after an answer to all of them",
      code: `
        export const a = (req, res) => {
          res.status(202).json({ accepted: true });
          switch (req.body.kind) {
            case "a":
              return res.json({ kind: "a" });
          }
        };
      `,
      errors: [{ messageId: "second", data: { line: 3 }, line: 6 }],
    },
    {
      name: "a case without break runs into the next",
      code: `
        export const a = (req, res) => {
          switch (req.query.kind) {
            case "a":
              res.json({ kind: "a" });
            default:
              res.json({ kind: "b" });
          }
        };
      `,
      errors: [{ messageId: "second", data: { line: 5 }, line: 7 }],
    },
    {
      name: "a case that breaks, and an answer after the switch",
      code: `
        export const a = (req, res) => {
          switch (req.query.kind) {
            case "a":
              res.json({ kind: "a" });
              break;
          }
          res.json({ kind: "b" });
        };
      `,
      errors: [{ messageId: "second", data: { line: 5 }, line: 8 }],
    },
    {
      name: "within a condition, after an answer outside of it",
      code: `
        export const a = (req, res) => {
          res.json({ ok: true });
          if (req.query.verbose) {
            res.send("more");
          }
        };
      `,
      errors: [{ messageId: "second", data: { line: 3 }, line: 5 }],
    },
    {
      name: "a chain over several lines is marked up to its name",
      code: `
        export const a = (req, res) => {
          if (!x) res.status(400).end();
          return res.status(200).json({
            message: "done",
          });
        };
      `,
      errors: [{ messageId: "second", data: { line: 3 }, line: 4 }],
    },
    {
      name: "a helper of the file sends the first",
      code: `
        const fail = (res, status) => res.status(status).end();
        export const a = (req, res) => {
          if (!x) fail(res, 400);
          res.json(x);
        };
      `,
      errors: [{ messageId: "second", data: { line: 2 }, line: 5 }],
    },
    {
      name: "Fastify",
      code: `
        export const a = async (request, reply) => {
          if (!x) reply.code(404).send({ message: "not found" });
          reply.send(x);
        };
      `,
      errors: [{ messageId: "second", data: { line: 3 }, line: 4 }],
    },
  ],
});
