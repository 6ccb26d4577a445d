/** What a class has from those that it extends. */
import { describe, expect, it } from "vitest";

import { facts } from "../support/facts.js";
import { print } from "../support/print.js";
import { projectOf } from "../support/project.js";

const BASE = `
  export abstract class BaseController {
    static json(res, code, message) { return res.status(code).json({ message }); }
    clientError(res, message) { return BaseController.json(res, 400, message || "Unauthorized"); }
    fail(res, error) { return res.status(500).json({ message: error.toString() }); }
  }
`;
const OWN = `
  export class ShopController extends BaseController {
    async show(req, res) {
      const shop = await this.shops.findById(req.params.id);
      if (!shop) return this.fail(res, "Shop not found");
      return super.clientError(res, "Shop is closed");
    }
  }
`;

describe("methods of a base class", () => {
  facts("of the same file", `${BASE}${OWN}`, [
    'GET by name -> 500 | at this.fail(res, "Shop not found") | { message: error.toString() } | when !shop',
    'GET by name -> 400 | at super.clientError(res, "Shop is closed") | { message } | unless !shop',
  ]);

  it("of another file, through a class between", () => {
    const { path, text } = projectOf({
      "shop.ts": `import { Between } from "./between";${OWN.replace("extends BaseController", "extends Between")}`,
      "between.ts": `import { BaseController } from "./base"; export class Between extends BaseController {}`,
      "base.ts": BASE,
    });
    expect(print(text, {}, path)).toEqual([
      'GET by name -> 500 | at this.fail(res, "Shop not found") | { message: error.toString() } | when !shop',
      'GET by name -> 400 | at super.clientError(res, "Shop is closed") | { message } | unless !shop',
    ]);
  });
});
