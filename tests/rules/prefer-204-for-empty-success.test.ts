import rule from "../../src/rules/prefer-204-for-empty-success.js";
import { ruleTester } from "../support/rule-tester.js";

ruleTester.run("prefer-204-for-empty-success", rule, {
  valid: [
    {
      name: "204 says so",
      code: 'export default (app) => { app.delete("/users/:id", async (req, res) => { await User.destroy(req.params.id); res.sendStatus(204); }); };',
    },
    {
      name: "trap 35: the deleted thing is sent",
      code: 'export default (app) => { app.delete("/users/:id", async (req, res) => { res.json(await User.findByIdAndDelete(req.params.id)); }); };',
    },
    {
      name: "trap 35: a message is sent",
      code: 'export default (app) => { app.delete("/users/:id", async (req, res) => { res.json({ message: "User deleted" }); }); };',
    },
    {
      name: "POST may have content later",
      code: 'export default (app) => { app.post("/users", (req, res) => { res.status(200).end(); }); };',
    },
    { name: "GET of nothing", code: 'export default (app) => { app.get("/ping", (req, res) => { res.status(200).end(); }); };' },
    { name: "trap 37: OPTIONS", code: 'export default (app) => { app.options("/users", (req, res) => { res.status(200).end(); }); };' },
    { name: "the method is not known", code: "export const handle = (req, res) => { res.status(200).end(); };" },
    {
      name: "content that is not known",
      code: 'export default (app) => { app.put("/users/:id", async (req, res) => { res.status(200).json(await update(req.body)); }); };',
    },
    {
      name: "a computed status",
      code: 'export default (app) => { app.delete("/users/:id", (req, res) => { res.status(code).end(); }); };',
    },
    {
      name: "one of two codes is 204",
      code: 'export default (app) => { app.delete("/users/:id", (req, res) => { res.status(found ? 200 : 204).end(); }); };',
    },
    { name: "several methods", code: 'export default (app) => { app.all("/users/:id", (req, res) => { res.status(200).end(); }); };' },
  ],
  invalid: [
    {
      name: "nestjsx/crud#691: DELETE is answered by 200",
      code: `
        export default (app) => {
          app.delete("/users/:id", async (req, res) => {
            await User.destroy({ where: { id: req.params.id } });
            res.status(200).send();
          });
        };
      `,
      errors: [
        {
          messageId: "wrong",
          data: { status: "200 OK" },
          line: 5,
          column: 24,
          endLine: 5,
          endColumn: 27,
          suggestions: [
            {
              messageId: "useCode",
              data: { status: "204 No Content" },
              output: `
        export default (app) => {
          app.delete("/users/:id", async (req, res) => {
            await User.destroy({ where: { id: req.params.id } });
            res.status(204).send();
          });
        };
      `,
            },
          ],
        },
      ],
    },
    {
      name: "by default",
      code: `
        export default (app) => {
          app.delete("/users/:id", async (req, res) => {
            await User.deleteOne({ _id: req.params.id });
            res.end();
          });
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
              data: { status: "204 No Content" },
              output: `
        export default (app) => {
          app.delete("/users/:id", async (req, res) => {
            await User.deleteOne({ _id: req.params.id });
            res.status(204).end();
          });
        };
      `,
            },
          ],
        },
      ],
    },
    {
      name: "an empty object says nothing",
      code: `
        export default (app) => {
          app.patch("/users/:id", async (req, res) => {
            await User.updateOne({ _id: req.params.id }, req.body);
            res.status(200).json({});
          });
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
              data: { status: "204 No Content" },
              output: `
        export default (app) => {
          app.patch("/users/:id", async (req, res) => {
            await User.updateOne({ _id: req.params.id }, req.body);
            res.status(204).json({});
          });
        };
      `,
            },
          ],
        },
      ],
    },
    {
      name: "PUT of a router",
      code: `
        import { Router } from "express";
        const router = Router();
        router.put("/:id", async (req, res) => {
          await save(req.params.id, req.body);
          return res.status(200).end();
        });
        export default router;
      `,
      errors: [
        {
          messageId: "wrong",
          data: { status: "200 OK" },
          line: 6,
          suggestions: [
            {
              messageId: "useCode",
              data: { status: "204 No Content" },
              output: `
        import { Router } from "express";
        const router = Router();
        router.put("/:id", async (req, res) => {
          await save(req.params.id, req.body);
          return res.status(204).end();
        });
        export default router;
      `,
            },
          ],
        },
      ],
    },
    {
      name: "sendStatus() sends no more than the phrase",
      code: `
        export default (app) => {
          app.delete("/users/:id", (req, res) => {
            users.delete(req.params.id);
            res.sendStatus(200);
          });
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
              data: { status: "204 No Content" },
              output: `
        export default (app) => {
          app.delete("/users/:id", (req, res) => {
            users.delete(req.params.id);
            res.sendStatus(204);
          });
        };
      `,
            },
          ],
        },
      ],
    },
  ],
});
