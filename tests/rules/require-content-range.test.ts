import rule from "../../src/rules/require-content-range.js";
import { ruleTester } from "../support/rule-tester.js";

ruleTester.run("require-content-range", rule, {
  valid: [
    {
      name: "trap 39: set before",
      code: 'export const a = (req, res) => { res.set("Content-Range", range); res.status(206).send(part); };',
    },
    {
      name: "trap 39: set by writeHead()",
      code: 'export const a = (req, res) => { res.writeHead(206, { "Content-Range": "bytes 0-9/100", "Content-Length": 10 }); stream.pipe(res); };',
    },
    { name: "trap 39: the framework sends the file", code: "export const a = (req, res) => { res.status(206).sendFile(path); };" },
    {
      name: "a multipart answer has the field in each part",
      code: 'export const a = (req, res) => { res.set("Content-Type", "multipart/byteranges; boundary=x"); res.status(206).send(parts); };',
    },
    { name: "416 with the length", code: 'export const a = (req, res) => { res.status(416).set("content-range", "bytes */100").end(); };' },
    { name: "fields that are not known", code: "export const a = (req, res) => { res.writeHead(206, fields); res.end(part); };" },
    { name: "200 for the whole", code: "export const a = (req, res) => { res.status(200).send(all); };" },
    { name: "one of two codes", code: "export const a = (req, res) => { res.status(partial ? 206 : 200).send(part); };" },
    {
      name: "a thrown error is answered by its handler",
      code: 'import createError from "http-errors"; export const a = (req, res, next) => next(createError(416, "no such range"));',
    },
    {
      name: "set elsewhere",
      code: "export const a = (req, res) => res.status(206).send(part);",
      settings: { "http-status": { fieldsSetElsewhere: ["Content-Range"] } },
    },
  ],
  invalid: [
    {
      name: "206 without the field",
      code: `
        export const a = (req, res) => {
          res.status(206).send(data.slice(0, 10));
        };
      `,
      errors: [{ messageId: "missing", data: { status: "206 Partial Content" }, line: 3, column: 22, endLine: 3, endColumn: 25 }],
    },
    {
      name: "206 for a page of a list is no range",
      code: `
        export const list = async (req, res) => {
          const users = await User.find().limit(10);
          return res.status(206).json(users);
        };
      `,
      errors: [{ messageId: "missing", data: { status: "206 Partial Content" }, line: 4 }],
    },
    {
      name: "416 does not say how long the content is",
      code: `
        export const a = (req, res) => {
          if (start >= size) return res.status(416).send("Range not satisfiable");
          res.end();
        };
      `,
      errors: [{ messageId: "missing", data: { status: "416 Range Not Satisfiable" }, line: 3 }],
    },
    {
      name: "another field is set",
      code: `
        export const a = (req, res) => {
          res.status(416).set("Accept-Ranges", "bytes").end();
        };
      `,
      errors: [{ messageId: "missing", data: { status: "416 Range Not Satisfiable" }, line: 3 }],
    },
    {
      name: "sendStatus()",
      code: `
        export const a = (req, res) => res.sendStatus(416);
      `,
      errors: [{ messageId: "missing", data: { status: "416 Range Not Satisfiable" }, line: 2 }],
    },
    {
      name: "a named code",
      code: `
        import { StatusCodes } from "http-status-codes";
        export const a = (req, res) => res.status(StatusCodes.PARTIAL_CONTENT).json(users);
      `,
      errors: [{ messageId: "missing", data: { status: "206 Partial Content" }, line: 3 }],
    },
    {
      name: "Fastify",
      code: `
        export const a = async (request, reply) => reply.code(206).send(part);
      `,
      errors: [{ messageId: "missing", data: { status: "206 Partial Content" }, line: 2 }],
    },
  ],
});
