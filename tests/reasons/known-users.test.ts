/** The id of a known user that is not the one a thing holds. */
import { expect, it } from "vitest";

import { lint } from "../support/linter.js";

const handler = (condition: string, answer: string): string => `
  export const acceptRide = async (req, res, next) => {
    const ride = await Ride.findById(req.params.id).populate("passenger");
    const { id: me } = req.user;
    const device = await Device.findById(req.body.device);
    if (${condition}) ${answer};
    res.json(ride);
  };
`;
const only = ["no-401-403-confusion", "prefer-specific-4xx"];

it.each([
  "ride.passenger._id.toString() !== req.user.id",
  "String(ride.passenger) !== String(req.user?._id)",
  "!ride.passenger.equals(req.user._id)",
  "req.userId !== ride.passenger",
  "ride.passenger != me",
])("is no matter of credentials: %s", (condition) => {
  expect(lint(handler(condition, 'return next(new AppError("Not for you", 401))'), { only })).toHaveLength(1);
});

it.each([
  ["a device tells who somebody is", "device.key !== req.user.id", "return res.status(401).end()"],
  ["another property of the user", "ride.currency !== req.user.currency", "return res.status(401).end()"],
  ["400 for whatever reason", "ride.passenger !== req.user.id", 'return res.status(400).json({ error: "Try another ride" })'],
])("may be: %s", (_name, condition, answer) => {
  expect(lint(handler(condition, answer), { only })).toHaveLength(0);
});

it("a model named Request is no request", () => {
  const code = `
    import { Request } from "../models/request.js";
    export const accept = async (req, res, next) => {
      const found = await Request.findById(req.params.id);
      if (found.topic !== req.user.topic) return next(new AppError("Not for you", 401));
    };
  `;
  expect(lint(code, { only })).toHaveLength(0);
});
