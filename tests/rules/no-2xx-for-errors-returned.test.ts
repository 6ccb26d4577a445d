import rule from "../../src/rules/no-2xx-for-errors.js";
import { ruleTester } from "../support/rule-tester.js";

ruleTester.run("no-2xx-for-errors", rule, {
  valid: [],
  invalid: [
    {
      name: "a value that a Fastify handler returns: its status is set before",
      code: `
        import fastify from "fastify";
        const app = fastify();
        app.get("/users/:id", async (request, reply) => {
          const user = await users.findById(request.params.id);
          if (!user) return { error: "User not found" };
          return reply.send(user);
        });
      `,
      output: `
        import fastify from "fastify";
        const app = fastify();
        app.get("/users/:id", async (request, reply) => {
          const user = await users.findById(request.params.id);
          if (!user) { reply.code(404); return { error: "User not found" }; }
          return reply.send(user);
        });
      `,
      errors: [
        {
          messageId: "failure",
          data: { status: "200 OK", byDefault: " by default", remedy: "404 Not Found" },
          line: 6,
          column: 22,
          endLine: 6,
          endColumn: 57,
          suggestions: [
            {
              messageId: "useCode",
              data: { status: "400 Bad Request" },
              output: `
        import fastify from "fastify";
        const app = fastify();
        app.get("/users/:id", async (request, reply) => {
          const user = await users.findById(request.params.id);
          if (!user) { reply.code(400); return { error: "User not found" }; }
          return reply.send(user);
        });
      `,
            },
            {
              messageId: "useCode",
              data: { status: "500 Internal Server Error" },
              output: `
        import fastify from "fastify";
        const app = fastify();
        app.get("/users/:id", async (request, reply) => {
          const user = await users.findById(request.params.id);
          if (!user) { reply.code(500); return { error: "User not found" }; }
          return reply.send(user);
        });
      `,
            },
          ],
        },
      ],
    },
  ],
});
