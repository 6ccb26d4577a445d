/** Whose fault it is when an attempt fails, and how an error of the client is told from one of the server. */
import { describe, expect, it } from "vitest";

import { lint } from "../support/linter.js";

const reports = (body: string, rule = "no-4xx-for-server-errors"): number =>
  lint(`import Note from "./note.js"; export const handle = async (req, res) => { ${body} };`, { only: [rule] }).length;

const answer = (status: number, text = "Notes cannot be shown"): string => `res.status(${status}).json({ message: "${text}" });`;

describe("an error of the client for what the server has let fail", () => {
  it.each([
    [
      "throwing on what was caught",
      `try { try { fs.unlinkSync("note.txt"); } catch (error) { log(error); throw error; } res.json({}); } catch (error) { ${answer(400)} }`,
    ],
    [
      "a bare error of the server",
      `try { const notes = await Note.find(); if (!notes) throw new Error("Database error"); res.json(notes); } catch (error) { ${answer(400)} }`,
    ],
    [
      "a number that was read",
      `try { const notes = await Note.find().limit(parseInt(req.query.count)); res.json(notes); } catch (error) { ${answer(400)} }`,
    ],
    [
      "taking something out of a list",
      `Note.updateMany({ tags: req.body.tag }, { $pull: { tags: req.body.tag } }).then(() => res.json({})).catch(() => { ${answer(400, "Failed to update notes")} });`,
    ],
    ["401 where nobody asks who it is", `try { res.json(await Note.find()); } catch (error) { ${answer(401)} }`],
    ["words of the server", `if (!req.ready) return ${answer(400, "Internal server error")} res.json({});`],
    [
      "403 and words in bad grammar",
      `try { res.json(await Note.find({ token: 1 })); } catch (error) { ${answer(403, "Error on open notes")} }`,
    ],
  ])("%s is reported", (_, body) => {
    expect(reports(body)).toBe(1);
  });

  it.each([
    [
      "an error of its own",
      `try { if (!req.query.tag) throw new Error("No tag"); res.json(await Note.find()); } catch (error) { ${answer(400)} }`,
    ],
    [
      "401 of what looks for a session",
      `try { const session = await Session.find(); res.json(session); } catch (error) { ${answer(401)} }`,
    ],
    ["a function that throws", `try { req.user.throwIfBlocked(); res.json(await Note.find()); } catch (error) { ${answer(400)} }`],
  ])("%s is not", (_, body) => {
    expect(reports(body)).toBe(0);
  });
});

describe("422 for what was caught", () => {
  it("is offered where something of the client's is read", () => {
    expect(
      reports(
        `try { res.json(Schema.parse(req.body)); } catch (error) { ${answer(400, "Invalid email format")} }`,
        "prefer-422-for-validation-errors",
      ),
    ).toBe(1);
  });

  it("is not where only the database is asked", () => {
    expect(
      reports(`try { res.json(await Note.find()); } catch (error) { ${answer(400, "Wrong color")} }`, "prefer-422-for-validation-errors"),
    ).toBe(0);
  });
});
