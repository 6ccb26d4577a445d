/** What a 401 is about: who asks, and then it needs a challenge, or something else. */
import { describe, expect, it } from "vitest";

import { lint } from "../support/linter.js";

const handler = (body: string, name = "show"): string => `export const ${name} = async (req, res, next) => { ${body} };`;

const elsewhere: readonly (readonly [name: string, code: string])[] = [
  [
    "whatever was caught, where nobody was asked who they are, and the error itself is sent",
    handler("try { await queue.start(req.body); res.end(); } catch (error) { return next ? next(error) : res.status(401).json(error); }"),
  ],
  [
    "a call that keeps a session for who is known",
    handler("req.login(found, (error) => { if (error) return res.status(401).json(error); res.end(); });"),
  ],
  [
    "whether a human is there",
    handler('if (req.body.answer !== (await answerOf(req.body.id))) return res.status(401).send("Wrong answer to the captcha"); next();'),
  ],
  [
    "the licence of the server",
    handler("if (!platform.isLicenseValid()) return res.status(401).json({ redirectUrl: '/expired' }); next();"),
  ],
  [
    "a code that was sent to somebody, and is content",
    handler(
      'try { await accounts.reset(req.body); } catch (error) { if (error.message === "Invalid reset code") return res.status(401).json({ error: error.message }); }',
      "resetPassword",
    ),
  ],
  [
    "what is done already",
    handler(
      'const found = await Member.findOne({ email: req.body.email }); if (found.done) return res.status(401).json({ message: "Account already confirmed" });',
    ),
  ],
];

const askers: readonly (readonly [name: string, code: string])[] = [
  [
    "a login before a captcha is shown",
    handler("const { user } = req; if (!user) return res.status(401).send('You need to be logged in to ask for a captcha');"),
  ],
  [
    "an error among those caught that asks who is there",
    handler(
      'try { if (!(await current(req))) throw new Error("You need to log in"); res.end(); } catch (error) { res.status(401).end(); }',
    ),
  ],
  ["a token among what may fail", handler("try { res.json(await tokens.verify(req.body.t)); } catch (error) { res.status(401).end(); }")],
  [
    "whatever fails at a login",
    handler("try { res.json(await members.open(req.body)); } catch (error) { res.status(401).end(); }", "login"),
  ],
];

/** Whether a challenge is asked for. */
function asksForChallenge(code: string): boolean {
  return lint(code, { only: ["require-www-authenticate"] }).length > 0;
}

describe("a 401", () => {
  it.each(elsewhere)("is about something else: %s", (_, code) => {
    expect(asksForChallenge(code)).toBe(false);
  });

  it.each(askers)("is about who asks: %s", (_, code) => {
    expect(asksForChallenge(code)).toBe(true);
  });
});
