/** What a competent author may have meant: the rules are silent. Beside each stands what leaves no doubt. */
import { describe, expect, it } from "vitest";

import { lint } from "../support/linter.js";

type Case = readonly [rule: string, doubtful: string, certain: string];

const handler = (body: string, name = "show"): string => `export const ${name} = async (req, res, next) => { ${body} };`;

const cases: Readonly<Record<string, Case>> = {
  "the extension of a file is no media type": [
    "prefer-specific-4xx",
    handler('if (!allowed.includes(extension)) res.status(400).send("Unsupported file type");'),
    handler('if (!allowed.includes(req.file.mimetype)) res.status(400).send("Unsupported file type");'),
  ],
  "a token in the query is a parameter": [
    "prefer-specific-4xx",
    handler('const token = new URL(req.url).searchParams.get("token"); if (!token) res.status(400).json({ error: "Token is required" });'),
    handler('const token = req.headers.get("authorization"); if (!token) res.status(400).json({ error: "Token is required" });'),
  ],
  "one of two texts is sent": [
    "prefer-specific-4xx",
    handler(
      'try { await run(req.body); } catch (error) { res.status(400).json({ error: error.code === 7 ? "User not found" : error.message }); }',
    ),
    handler('try { await run(req.body); } catch (error) { if (error.code === 7) res.status(400).json({ error: "User not found" }); }'),
  ],
  "a text stands in for that of the error": [
    "prefer-specific-4xx",
    handler('try { await run(req.body); } catch (error) { res.status(400).json({ error: error.message || "User not found" }); }'),
    handler('try { await run(req.body); } catch (error) { if (error.code === 7) res.status(400).json({ error: "User not found" }); }'),
  ],
  "a right is denied to whoever asks": [
    "no-401-403-confusion",
    handler("const hasPermission = await mayIndex(req); if (!hasPermission) res.status(401).json({ message });"),
    handler("if (!req.user.isAdmin) res.status(401).json({ message });"),
  ],
  "one thing may have another or not": [
    "prefer-404-for-missing-resources",
    handler(
      "const folder = await accessTo(req); const board = await prisma.board.findUnique({ where: { folderId: folder.id } }); if (!board) return res.json(null); res.json(board);",
    ),
    handler(
      "const board = await prisma.board.findUnique({ where: { id: req.params.id } }); if (!board) return res.json(null); res.json(board);",
    ),
  ],
  "a part of the URI is no content": [
    "prefer-422-for-validation-errors",
    handler('const { email } = req.query; if (!isEmail(email)) res.status(400).json({ error: "Invalid email address" });'),
    handler('const { email } = req.body; if (!isEmail(email)) res.status(400).json({ error: "Invalid email address" });'),
  ],
  "what the client sent is checked when it is saved": [
    "no-4xx-for-server-errors",
    handler(
      'const values = { name: req.body.name }; store.save(values).catch((error) => { res.status(400).json({ error: "Not saved" }); });',
    ),
    handler('user.save().catch((error) => { res.status(400).json({ error: "Not saved" }); });'),
  ],
  "an error is thrown on after the answer": [
    "no-second-response",
    handler('try { await run(); } catch (error) { res.status(500).json({ error: "Failed" }); throw error; }'),
    handler('if (!req.user) res.status(401).json({ error: "Log in" }); res.json(await run());'),
  ],
};

describe("silent, because", () => {
  it.each(Object.entries(cases))("%s", (_, [rule, doubtful, certain]) => {
    expect(lint(doubtful, { only: [rule] })).toEqual([]);
    expect(lint(certain, { only: [rule] })).toHaveLength(1);
  });
});
