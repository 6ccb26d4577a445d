import rule from "../../src/rules/prefer-201-for-creation.js";
import { ruleTester } from "../support/rule-tester.js";

ruleTester.run("prefer-201-for-creation", rule, {
  valid: [],
  invalid: [
    {
      name: "a named code stays named",
      code: `
        import { StatusCodes } from "http-status-codes";
        export default (app) => {
          app.post("/users", async (req, res) => {
            const user = await User.create(req.body);
            res.status(StatusCodes.OK).json(user);
          });
        };
      `,
      errors: [
        {
          messageId: "wrong",
          data: { status: "200 OK" },
          line: 6,
          column: 24,
          endLine: 6,
          endColumn: 38,
          suggestions: [
            {
              messageId: "useCode",
              data: { status: "201 Created" },
              output: `
        import { StatusCodes } from "http-status-codes";
        export default (app) => {
          app.post("/users", async (req, res) => {
            const user = await User.create(req.body);
            res.status(StatusCodes.CREATED).json(user);
          });
        };
      `,
            },
          ],
        },
      ],
    },
    {
      name: "statement by statement",
      code: `
        export default (app) => {
          app.post("/users", async (req, res) => {
            const user = await User.create(req.body);
            res.status(200);
            res.json(user);
          });
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
              data: { status: "201 Created" },
              output: `
        export default (app) => {
          app.post("/users", async (req, res) => {
            const user = await User.create(req.body);
            res.status(201);
            res.json(user);
          });
        };
      `,
            },
          ],
        },
      ],
    },
    {
      name: "promise chain",
      code: `
        export default (app) => {
          app.post("/users", (req, res) => {
            User.create(req.body).then((user) => res.status(200).json({ message: "User created", user }));
          });
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
              data: { status: "201 Created" },
              output: `
        export default (app) => {
          app.post("/users", (req, res) => {
            User.create(req.body).then((user) => res.status(201).json({ message: "User created", user }));
          });
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
        export default async (fastify) => {
          fastify.post("/users", async (request, reply) => {
            const user = await User.create(request.body);
            return reply.code(200).send(user);
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
              data: { status: "201 Created" },
              output: `
        export default async (fastify) => {
          fastify.post("/users", async (request, reply) => {
            const user = await User.create(request.body);
            return reply.code(201).send(user);
          });
        };
      `,
            },
          ],
        },
      ],
    },
    {
      name: "what is sent to one client and to another alike",
      code: `
        app.post("/members", async (c) => {
          const { token, member } = await service.createMember(c.req.valid("json"));
          return c.json(isApp(c) ? { token, member } : { member });
        });
      `,
      errors: [
        {
          messageId: "wrong",
          line: 4,
          suggestions: [
            {
              messageId: "useCode",
              data: { status: "201 Created" },
              output: `
        app.post("/members", async (c) => {
          const { token, member } = await service.createMember(c.req.valid("json"));
          return c.json(isApp(c) ? { token, member } : { member }, 201);
        });
      `,
            },
          ],
        },
      ],
    },
  ],
});
