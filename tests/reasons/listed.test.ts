/** Conditions that ask whether a list holds something, and what words make of them. */
import { expect, it } from "vitest";

import { lint } from "../support/linter.js";

const handler = (condition: string, message: string): string => `
  export const addDish = async (req, res) => {
    const menu = await Menu.findById(req.params.id);
    const dishes = await menu.getDishes();
    const index = dishes.indexOf(req.body.dish);
    const isListed = dishes.some(({ id }) => id === req.body.dish);
    if (${condition}) return res.status(400).json({ message: "${message}" });
    res.json(menu);
  };
`;
const reported = (code: string): number => lint(code, { only: ["prefer-409-for-conflicts"] }).length;

it.each([
  "dishes.some(({ id }) => id === req.body.dish)",
  "menu.dishes.includes(req.body.dish)",
  "menu.dishes.has(req.body.dish)",
  "menu.dishes.filter(({ id }) => id === req.body.dish).length > 0",
  "isListed",
  "index !== -1",
  "index > -1",
  "menu.dishes.findIndex(({ id }) => id === req.body.dish) >= 0",
])("what is in a list already is in the way: %s", (condition) => {
  expect(reported(handler(condition, "Dish already in menu"))).toBe(1);
});

it.each([
  ["nothing is in the way", "index === -1", "Dish already in menu"],
  ["the words speak of something else", "isListed", "Choose another dish"],
  ["a list that the client has sent", "req.body.dishes.some((id, at, all) => all.indexOf(id) !== at)", "Dish already in menu"],
  ["a text", 'menu.state.includes("closed")', "Dish already in menu"],
])("%s", (_name, condition, message) => {
  expect(reported(handler(condition, message))).toBe(0);
});
