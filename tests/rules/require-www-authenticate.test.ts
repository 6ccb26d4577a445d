import rule from "../../src/rules/require-www-authenticate.js";
import { ruleTester } from "../support/rule-tester.js";

ruleTester.run("require-www-authenticate", rule, {
  valid: [
    {
      name: "a challenge is sent",
      code: 'export const a = (req, res) => { res.set("WWW-Authenticate", "Bearer").status(401).end(); };',
    },
    {
      name: "in an object, in another case",
      code: 'export const a = (req, res) => { res.writeHead(401, { "www-authenticate": "Basic" }).end(); };',
    },
    {
      name: "any field may have been set",
      code: "export const a = (req, res) => { res.set(headers).status(401).end(); };",
    },
    {
      name: "middleware of the file sets it",
      code: 'export default (app) => { app.use((req, res, next) => { res.set("WWW-Authenticate", "Bearer"); next(); }); app.get("/a", (req, res) => res.status(401).end()); };',
    },
    {
      name: "a library of challenges",
      code: 'import passport from "passport"; export const asked = passport.authenticate("bearer"); export const a = (req, res) => { res.status(401).end(); };',
    },
    {
      name: "a thrown error's fields are its handler's",
      code: 'import { UnauthorizedError } from "./errors.js"; export const a = (req, res) => { throw new UnauthorizedError("no"); };',
    },
    {
      name: "one of two codes is another",
      code: "export const a = (req, res) => { res.status(req.user ? 403 : 401).end(); };",
    },
    {
      name: "the code is computed",
      code: "export const a = (req, res) => { res.status(err.status || 401).end(); };",
    },
    {
      name: "settings say that it is set elsewhere",
      code: "export const a = (req, res) => { res.status(401).end(); };",
      settings: { "http-status": { fieldsSetElsewhere: ["WWW-Authenticate"] } },
    },
  ],
  invalid: [
    {
      name: "a 401 for what was left out is the wrong code, and lacks its challenge all the same",
      code: "export const show = (req, res) => { const { phone } = req.query; if (!phone) return res.status(401).send({ message: 'phone is required' }); };",
      errors: [{ messageId: "missing" }],
    },
    {
      name: "nor has a 401 for a database that has failed",
      code: "export const list = async (req, res) => { try { res.json(await Item.find()); } catch (error) { res.status(401).json({ message: 'Failed to list the items' }); } };",
      errors: [{ messageId: "missing" }],
    },
    {
      name: "nor one for whatever failed",
      code: "export const list = async (req, res) => { try { res.json(await req.client.getMessages(req.params.phone)); } catch (error) { res.status(401).json({ message: 'Error on open list' }); } };",
      errors: [{ messageId: "missing" }],
    },
    {
      name: "nor one for a server error",
      code: "export const remove = async (req, res) => { if (await service.remove(1)) return res.end(); res.status(401).json({ message: 'Internal server error' }); };",
      errors: [{ messageId: "missing" }],
    },
    {
      name: "where another code is due, the option writes nothing: the challenge is only suggested",
      code: 'export const show = async (req, res) => { const note = await Note.findById(req.params.id); if (!note) return res.status(401).json({ message: "Note not found" }); };',
      options: [{ scheme: "Bearer" }],
      errors: [
        {
          messageId: "missing",
          suggestions: [
            {
              messageId: "setChallenge",
              output:
                'export const show = async (req, res) => { const note = await Note.findById(req.params.id); if (!note) return res.status(401).set("WWW-Authenticate", "Bearer").json({ message: "Note not found" }); };',
            },
          ],
        },
      ],
      output: null,
    },
    {
      name: "what fails where a session is looked for is about who asks",
      code: "export const list = async (req, res) => { try { res.json(await sessions.messages(req.params.phone)); } catch (error) { res.status(401).json({ message: 'The list could not be shown, sorry' }); } };",
      errors: [{ messageId: "missing" }],
    },
    {
      name: "a known user who lacks a permission may become another one",
      code: "export const remove = (req, res) => { if (req.user.id !== req.params.id) return res.status(401).json({ message: 'You can only delete your own account' }); };",
      errors: [{ messageId: "missing" }],
    },
    {
      name: "an unknown account at a login is a matter of who asks",
      code: "export const login = async (req, res) => { const user = await User.findOne({ email: req.body.email }); if (!user) return res.status(401).json({ message: 'User not found' }); };",
      errors: [{ messageId: "missing" }],
    },
    {
      name: "LionC/express-basic-auth#51: 401 without a challenge, the scheme read from the code",
      code: `
        export const basic = (req, res, next) => {
          const [scheme, credentials] = (req.headers.authorization || "").split(" ");
          if (scheme !== "Basic") return res.status(401).send("Unauthorized");
          next();
        };
      `,
      errors: [
        {
          messageId: "missing",
          line: 4,
          column: 53,
          endLine: 4,
          endColumn: 56,
          suggestions: [
            {
              messageId: "setChallenge",
              data: { challenge: "Basic" },
              output: `
        export const basic = (req, res, next) => {
          const [scheme, credentials] = (req.headers.authorization || "").split(" ");
          if (scheme !== "Basic") return res.status(401).set("WWW-Authenticate", "Basic").send("Unauthorized");
          next();
        };
      `,
            },
          ],
        },
      ],
    },
    {
      name: "a token",
      code: `
        import jwt from "jsonwebtoken";
        export const auth = (req, res, next) => {
          try {
            req.user = jwt.verify(req.cookies.token, SECRET);
          } catch (err) {
            return res.status(401).json({ error: "Invalid token" });
          }
          next();
        };
      `,
      errors: [
        {
          messageId: "missing",
          line: 7,
          suggestions: [
            {
              messageId: "setChallenge",
              data: { challenge: "Bearer" },
              output: `
        import jwt from "jsonwebtoken";
        export const auth = (req, res, next) => {
          try {
            req.user = jwt.verify(req.cookies.token, SECRET);
          } catch (err) {
            return res.status(401).set("WWW-Authenticate", "Bearer").json({ error: "Invalid token" });
          }
          next();
        };
      `,
            },
          ],
        },
      ],
    },
    {
      name: "no scheme to be seen: nothing is suggested, least of all Basic",
      code: `
        export const login = async (req, res) => {
          if (!(await matches(req.body))) return res.status(401).json({ error: "Invalid credentials" });
          res.end();
        };
      `,
      errors: [{ messageId: "missing", line: 3 }],
    },
    {
      name: "both schemes to be seen",
      code: `
        export const auth = (req, res) => {
          if (!/^Bearer /.test(req.get("authorization")) && !req.get("authorization").startsWith("Basic ")) res.sendStatus(401);
        };
      `,
      errors: [{ messageId: "missing", line: 3 }],
    },
    {
      name: "a named code, statement by statement",
      code: `
        export const auth = (req, res) => {
          if (!req.session.user) {
            res.status(StatusCodes.UNAUTHORIZED);
            res.end();
          }
        };
      `,
      errors: [{ messageId: "missing", line: 5 }],
    },
    {
      name: "the option names the scheme, so it is a fix",
      code: `
        export const auth = (req, res, next) => {
          if (!req.user) return res.status(401).json({ error: "Unauthorized" });
          next();
        };
      `,
      options: [{ scheme: 'Bearer realm="api"' }],
      output: `
        export const auth = (req, res, next) => {
          if (!req.user) return res.status(401).set("WWW-Authenticate", 'Bearer realm="api"').json({ error: "Unauthorized" });
          next();
        };
      `,
      errors: [{ messageId: "missing", line: 3 }],
    },
    {
      name: "the option, in Fastify and with quotes as in the file",
      code: `
        export const auth = async (request, reply) => {
          if (!request.user) return reply.code(401).send({ error: 'Unauthorized' });
        };
      `,
      options: [{ scheme: "Session" }],
      output: `
        export const auth = async (request, reply) => {
          if (!request.user) return reply.code(401).header('WWW-Authenticate', 'Session').send({ error: 'Unauthorized' });
        };
      `,
      errors: [{ messageId: "missing", line: 3 }],
    },
    {
      name: "the option, where the helper's call decides: no edit in place",
      code: `
        const fail = (res, status) => res.status(status).end();
        export const auth = (req, res) => fail(res, 401);
      `,
      options: [{ scheme: "Bearer" }],
      errors: [{ messageId: "missing", line: 3 }],
    },
    {
      name: "the option, on node:http",
      code: `
        import { createServer } from "node:http";
        createServer((req, res) => {
          res.statusCode = 401;
          res.end();
        });
      `,
      options: [{ scheme: "Bearer" }],
      output: `
        import { createServer } from "node:http";
        createServer((req, res) => {
          res.statusCode = 401;
          res.setHeader("WWW-Authenticate", "Bearer").end();
        });
      `,
      errors: [{ messageId: "missing", line: 5 }],
    },
    {
      name: "the option without fixes, a suggestion",
      code: `
        export const auth = (req, res) => {
          if (!req.user) res.sendStatus(401);
        };
      `,
      options: [{ scheme: "Bearer" }],
      settings: { "http-status": { autofix: false } },
      errors: [
        {
          messageId: "missing",
          line: 3,
          suggestions: [
            {
              messageId: "setChallenge",
              data: { challenge: "Bearer" },
              output: `
        export const auth = (req, res) => {
          if (!req.user) res.set("WWW-Authenticate", "Bearer").sendStatus(401);
        };
      `,
            },
          ],
        },
      ],
    },
  ],
});
