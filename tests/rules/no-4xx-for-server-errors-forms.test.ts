import rule from "../../src/rules/no-4xx-for-server-errors.js";
import { ruleTester } from "../support/rule-tester.js";

ruleTester.run("no-4xx-for-server-errors", rule, {
  valid: [],
  invalid: [
    {
      name: "a query that the client limits",
      code: `
        export const recent = async (req, res) => {
          try {
            const posts = await getPostsByQuery({ tag: req.query.tag }).sort("-date").limit(req.query.count);
            res.json({ posts });
          } catch (err) {
            res.status(400).json({ message: err.message });
          }
        };
      `,
      errors: [
        {
          messageId: "wrong",
          line: 7,
          suggestions: [
            {
              messageId: "useCode",
              data: { status: "500 Internal Server Error" },
              output: `
        export const recent = async (req, res) => {
          try {
            const posts = await getPostsByQuery({ tag: req.query.tag }).sort("-date").limit(req.query.count);
            res.json({ posts });
          } catch (err) {
            res.status(500).json({ message: err.message });
          }
        };
      `,
            },
          ],
        },
      ],
    },
    {
      name: "a failed call to another server",
      code: `
        export const weather = async (req, res) => {
          try {
            const answer = await axios.get("https://api.example.com/weather");
            res.json(answer.data);
          } catch (err) {
            res.status(400).json({ message: err.message });
          }
        };
      `,
      errors: [
        {
          messageId: "wrong",
          data: { status: "400 Bad Request", remedy: "502 Bad Gateway" },
          line: 7,
          column: 24,
          endLine: 7,
          endColumn: 27,
          suggestions: [
            {
              messageId: "useCode",
              data: { status: "502 Bad Gateway" },
              output: `
        export const weather = async (req, res) => {
          try {
            const answer = await axios.get("https://api.example.com/weather");
            res.json(answer.data);
          } catch (err) {
            res.status(502).json({ message: err.message });
          }
        };
      `,
            },
            {
              messageId: "useCode",
              data: { status: "500 Internal Server Error" },
              output: `
        export const weather = async (req, res) => {
          try {
            const answer = await axios.get("https://api.example.com/weather");
            res.json(answer.data);
          } catch (err) {
            res.status(500).json({ message: err.message });
          }
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
        export const list = (req, res) => {
          Exercise.find()
            .then((all) => res.json(all))
            .catch((err) => res.status(400).json("Error: " + err));
        };
      `,
      errors: [
        {
          messageId: "wrong",
          data: { status: "400 Bad Request", remedy: "500 Internal Server Error" },
          line: 5,
          suggestions: [
            {
              messageId: "useCode",
              data: { status: "500 Internal Server Error" },
              output: `
        export const list = (req, res) => {
          Exercise.find()
            .then((all) => res.json(all))
            .catch((err) => res.status(500).json("Error: " + err));
        };
      `,
            },
          ],
        },
      ],
    },
    {
      name: "the status on the statement before",
      code: `
        export const list = async (req, res) => {
          try {
            res.json(await Post.find());
          } catch (error) {
            res.status(400);
            res.send(error.message);
          }
        };
      `,
      errors: [
        {
          messageId: "wrong",
          data: { status: "400 Bad Request", remedy: "500 Internal Server Error" },
          line: 7,
          suggestions: [
            {
              messageId: "useCode",
              data: { status: "500 Internal Server Error" },
              output: `
        export const list = async (req, res) => {
          try {
            res.json(await Post.find());
          } catch (error) {
            res.status(500);
            res.send(error.message);
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
        export const list = async (req, res) => {
          try {
            res.json(await Post.find());
          } catch (error) {
            res.status(StatusCodes.BAD_REQUEST).json({ error });
          }
        };
      `,
      errors: [
        {
          messageId: "wrong",
          data: { status: "400 Bad Request", remedy: "500 Internal Server Error" },
          line: 7,
          suggestions: [
            {
              messageId: "useCode",
              data: { status: "500 Internal Server Error" },
              output: `
        import { StatusCodes } from "http-status-codes";
        export const list = async (req, res) => {
          try {
            res.json(await Post.find());
          } catch (error) {
            res.status(StatusCodes.INTERNAL_SERVER_ERROR).json({ error });
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
        export const list = async (request, reply) => {
          try {
            return await posts.find().toArray();
          } catch (error) {
            return reply.code(400).send({ error: error.message });
          }
        };
      `,
      errors: [
        {
          messageId: "wrong",
          data: { status: "400 Bad Request", remedy: "500 Internal Server Error" },
          line: 6,
          suggestions: [
            {
              messageId: "useCode",
              data: { status: "500 Internal Server Error" },
              output: `
        export const list = async (request, reply) => {
          try {
            return await posts.find().toArray();
          } catch (error) {
            return reply.code(500).send({ error: error.message });
          }
        };
      `,
            },
          ],
        },
      ],
    },
    {
      name: "Spanish",
      code: `
        export const list = async (req, res) => {
          try {
            res.json(await Producto.findAll());
          } catch (error) {
            res.status(404).json({ mensaje: "Error interno del servidor" });
          }
        };
      `,
      errors: [
        {
          messageId: "wrong",
          data: { status: "404 Not Found", remedy: "500 Internal Server Error" },
          line: 6,
          suggestions: [
            {
              messageId: "useCode",
              data: { status: "500 Internal Server Error" },
              output: `
        export const list = async (req, res) => {
          try {
            res.json(await Producto.findAll());
          } catch (error) {
            res.status(500).json({ mensaje: "Error interno del servidor" });
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
