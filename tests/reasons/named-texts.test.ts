/** Texts that other modules keep and that cannot be read: their names speak for them. */
import { expect, it } from "vitest";

import { lint } from "../support/linter.js";

const IMPORTS = `
  import { ApiError } from "../errors/api-error.js";
  import { MESSAGES, messages, failures } from "../constants/index.js";
  import { MAIL_ALREADY_TAKEN } from "../constants/mail.js";
  import { settings } from "../settings.js";
  import wordings from "../lang/en.js";
`;
const guest = (answer: string): string => `${IMPORTS}
  export const invite = async (req, res, next) => {
    const guest = await Guest.findOne({ mail: req.body.mail });
    if (guest) { ${answer} }
  };`;
const room = (answer: string): string => `${IMPORTS}
  export const showRoom = async (req, res, next) => {
    const room = await Room.findOne({ number: req.params.number });
    if (!room) { ${answer} }
  };`;

function reported(code: string): string {
  return lint(code, { only: ["no-2xx-for-errors", "prefer-409-for-conflicts", "prefer-specific-4xx"] })
    .map(({ ruleId }) => ruleId?.replace(/^.*\//u, "") ?? "fatal")
    .join(" ");
}

it.each([
  ["a constant", guest("return res.status(400).json({ message: MESSAGES.GUEST_EXISTS });"), "prefer-409-for-conflicts"],
  ["a name of its own", guest("return res.status(400).send(MAIL_ALREADY_TAKEN);"), "prefer-409-for-conflicts"],
  ["a name in small letters", guest("return res.status(400).json({ message: messages.guest.mail_in_use });"), "prefer-409-for-conflicts"],
  ["a module that is named for texts", guest("throw new ApiError(400, wordings.mailInUse);"), "prefer-409-for-conflicts"],
  ["a function of the subject", guest('return next(new ApiError(400, messages.alreadyExists("Guest")));'), "prefer-409-for-conflicts"],
  ["in what makes the content", guest("return res.status(400).json(failure(MESSAGES.GUEST_EXISTS));"), "prefer-409-for-conflicts"],
  ["passed to a helper elsewhere", guest("return sendError(res, 400, MESSAGES.GUEST_EXISTS);"), "prefer-409-for-conflicts"],
  ["the text of a failure", room("return res.status(400).json({ message: MESSAGES.ROOM_NOT_FOUND.text });"), "prefer-specific-4xx"],
  ["with the default status", room('return res.json({ message: MESSAGES["ROOM_NOT_FOUND"] });'), "no-2xx-for-errors"],
  ["a status code is no text", room("return res.status(400).json({ code: failures.NOT_FOUND });"), ""],
  ["a setting is no text", guest("return res.status(400).json({ message: settings.mailInUse });"), ""],
])("%s", (_name, code, rule) => {
  expect(reported(code)).toBe(rule);
});

it.each([
  ['sendResponse(res, { statusCode: 400, success: false, message: "Guest already exists" })', "prefer-409-for-conflicts"],
  ['sendResponse(res, 400, { message: "Guest already exists" })', "prefer-409-for-conflicts"],
  ['sendResponse(res, 200, { success: false, message: "Guest already exists" })', "no-2xx-for-errors"],
  ["sendResponse(res, null, { status: 204 })", ""],
])("the message that a helper elsewhere is given: %s", (call, rule) => {
  expect(reported(guest(`return ${call};`))).toBe(rule);
});
