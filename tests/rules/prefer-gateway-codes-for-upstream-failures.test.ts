import rule from "../../src/rules/prefer-gateway-codes-for-upstream-failures.js";
import { ruleTester } from "../support/rule-tester.js";

ruleTester.run("prefer-gateway-codes-for-upstream-failures", rule, {
  valid: [
    {
      name: "502 says so",
      code: 'export const a = async (req, res) => { try { res.json(await fetch(url)); } catch (err) { res.status(502).json({ message: "Upstream failed" }); } };',
    },
    {
      name: "504 for one that did not answer",
      code: "export const a = async (req, res) => { try { res.json(await fetch(url)); } catch (err) { res.status(504).end(); } };",
    },
    {
      name: "a database of the server's own",
      code: "export const a = async (req, res) => { try { res.json(await User.find()); } catch (err) { res.status(500).end(); } };",
    },
    {
      name: "a database may have failed as well",
      code: "export const a = async (req, res) => { try { const user = await User.findOne({ name }); const answer = await axios.get(user.url); res.json(answer.data); } catch (err) { res.status(500).json({ message: err.message }); } };",
    },
    {
      name: "the client's JSON may have been wrong as well",
      code: "export const a = async (req, res) => { try { const data = JSON.parse(req.body); res.json(await fetch(url, data)); } catch (err) { res.status(500).end(); } };",
    },
    {
      name: "the status of the upstream's answer",
      code: "export const a = async (req, res) => { try { res.json(await axios.get(url)); } catch (err) { res.status(err.response?.status || 500).json({ message: err.message }); } };",
    },
    {
      name: "a ternary of which one code is right",
      code: "export const a = async (req, res) => { try { res.json(await axios.get(url)); } catch (err) { res.status(err.response ? 502 : 500).end(); } };",
    },
    {
      name: "outside of the catch clause",
      code: "export const a = async (req, res) => { const r = await fetch(url); if (!config) return res.status(500).end(); res.json(await r.json()); };",
    },
    {
      name: "a condition tells which error it is",
      code: "export const a = async (req, res) => { try { res.json(await axios.get(url)); } catch (err) { if (err instanceof TypeError) return res.status(500).end(); throw err; } };",
    },
    {
      name: "an error that is thrown on is answered elsewhere",
      code: 'import createError from "http-errors"; export const a = async (req, res, next) => { try { res.json(await axios.get(url)); } catch (err) { next(createError(500, "failed")); } };',
    },
  ],
  invalid: [
    {
      name: "http-proxy-middleware#131: fetch has failed",
      code: `
        export const proxy = async (req, res) => {
          try {
            const answer = await fetch("https://api.example.com/users");
            res.json(await answer.json());
          } catch (err) {
            res.status(500).json({ error: "Failed to fetch" });
          }
        };
      `,
      errors: [
        {
          messageId: "wrong",
          data: { status: "500 Internal Server Error" },
          line: 7,
          column: 24,
          endLine: 7,
          endColumn: 27,
          suggestions: [
            {
              messageId: "useCode",
              data: { status: "502 Bad Gateway" },
              output: `
        export const proxy = async (req, res) => {
          try {
            const answer = await fetch("https://api.example.com/users");
            res.json(await answer.json());
          } catch (err) {
            res.status(502).json({ error: "Failed to fetch" });
          }
        };
      `,
            },
            {
              messageId: "useCode",
              data: { status: "504 Gateway Timeout" },
              output: `
        export const proxy = async (req, res) => {
          try {
            const answer = await fetch("https://api.example.com/users");
            res.json(await answer.json());
          } catch (err) {
            res.status(504).json({ error: "Failed to fetch" });
          }
        };
      `,
            },
          ],
        },
      ],
    },
    {
      name: "axios has failed",
      code: `
        export const weather = async (req, res) => {
          try {
            const { data } = await axios.get("https://api.example.com", { params: { q: req.query.city } });
            res.json(data);
          } catch (error) {
            console.error(error);
            return res.status(500).send("Something went wrong");
          }
        };
      `,
      errors: [
        {
          messageId: "wrong",
          data: { status: "500 Internal Server Error" },
          line: 8,
          suggestions: [
            {
              messageId: "useCode",
              data: { status: "502 Bad Gateway" },
              output: `
        export const weather = async (req, res) => {
          try {
            const { data } = await axios.get("https://api.example.com", { params: { q: req.query.city } });
            res.json(data);
          } catch (error) {
            console.error(error);
            return res.status(502).send("Something went wrong");
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
            const { data } = await axios.get("https://api.example.com", { params: { q: req.query.city } });
            res.json(data);
          } catch (error) {
            console.error(error);
            return res.status(504).send("Something went wrong");
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
        export const weather = (req, res) => {
          axios
            .get("https://api.example.com")
            .then((answer) => res.json(answer.data))
            .catch((err) => res.status(500).json({ message: err.message }));
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
        export const weather = (req, res) => {
          axios
            .get("https://api.example.com")
            .then((answer) => res.json(answer.data))
            .catch((err) => res.status(502).json({ message: err.message }));
        };
      `,
            },
            {
              messageId: "useCode",
              data: { status: "504 Gateway Timeout" },
              output: `
        export const weather = (req, res) => {
          axios
            .get("https://api.example.com")
            .then((answer) => res.json(answer.data))
            .catch((err) => res.status(504).json({ message: err.message }));
        };
      `,
            },
          ],
        },
      ],
    },
  ],
});
