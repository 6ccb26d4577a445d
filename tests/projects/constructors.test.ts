/** Route tables in classes: the router and the controllers are members, which a constructor gives. */
import { describe, expect, it } from "vitest";

import { print } from "../support/print.js";
import { projectOf } from "../support/project.js";

const CONTROLLER = `
  export class AuthController {
    login = async (req, res) => { res.redirect("/home"); };
    async create(req, res) { res.status(201).json({ a }); }
    static help(req, res) { res.send("help"); }
  }
`;

function factsBeside(routes: string): string[] {
  const { path, text } = projectOf({
    "src/auth.controller.ts": CONTROLLER,
    "src/auth.routes.ts": `import { Router } from "express"; import { AuthController } from "./auth.controller"; ${routes}`,
  });
  return print(text, {}, path);
}

describe("a controller that a route table has as a member", () => {
  const registered = ['POST /login -> 302 | Location: "/home"', "POST /users -> 201 | { a }"];

  it.each([
    [
      "made where it is declared",
      `class Routes {
        router = Router();
        auth = new AuthController();
        constructor() { this.init(); }
        init() { this.router.post("/login", this.auth.login); this.router.post("/users", this.auth.create.bind(this.auth)); }
      }`,
    ],
    [
      "made by the constructor",
      `class Routes {
        constructor() {
          this.router = Router();
          this.auth = new AuthController();
          this.router.post("/login", this.auth.login);
          this.router.route("/users").post(this.auth.create);
        }
      }`,
    ],
    [
      "given to the constructor",
      `class Routes {
        router = Router();
        constructor(private readonly auth: AuthController) {
          this.router.post("/login", this.auth.login);
          this.router.post("/users", this.auth.create);
        }
      }`,
    ],
    [
      "given to the constructor, and kept",
      `class Routes {
        router = Router();
        private auth;
        constructor(auth: AuthController) {
          this.auth = auth;
          this.router.post("/login", this.auth.login);
          this.router.post("/users", this.auth.create);
        }
      }`,
    ],
    [
      "known by its type",
      `class Routes {
        router = Router();
        private auth: AuthController;
        init() { this.router.post("/login", this.auth.login); this.router.post("/users", this.auth.create); }
      }`,
    ],
    [
      "given to a function",
      `export function routes(auth: AuthController) {
        const router = Router();
        router.post("/login", auth.login);
        router.post("/users", auth.create);
        return router;
      }`,
    ],
  ])("%s", (_, routes) => {
    expect(factsBeside(routes)).toEqual([...registered, '* -> 200 by default | "help"']);
  });

  it("of another class registers nothing", () => {
    expect(
      factsBeside(`class Routes { constructor(auth: Other) { const router = Router(); router.post("/login", auth.login); } }`),
    ).toEqual(['POST by name -> 302 | Location: "/home"', "POST by name -> 201 | { a }", '* -> 200 by default | "help"']);
  });
});
