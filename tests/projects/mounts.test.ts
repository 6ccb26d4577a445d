/** The paths below which the routers of a project are mounted, read from several files. */
import { describe, expect, it } from "vitest";

import { exchangesOf } from "../support/print.js";
import { projectOf } from "../support/project.js";

/** The method and the address of each handler of the first of these files. */
function addressesIn(files: Record<string, string>): string[] {
  const { path, text } = projectOf(files);
  return exchangesOf(text, {}, path)
    .filter(({ kind }) => kind === "handler")
    .map(({ method, address }) =>
      [method.values.map(({ value }) => value).join("|"), ...address.values.map(({ value }) => value)].join(" "),
    );
}

describe("Express", () => {
  const users = `
    const router = require("express").Router();
    router.post("/", (req, res) => { res.sendStatus(201); });
    module.exports = router;
  `;

  it("a router of another file, required where it is mounted", () => {
    const app = `const app = require("express")(); app.use("/api/users", require("./routes/users"));`;
    expect(addressesIn({ "routes/users.js": users, "app.js": app })).toEqual(["POST /api/users"]);
  });

  it("a router in a router, behind middleware, through a file that passes it on", () => {
    const index = `
      const router = require("express").Router();
      const auth = require("./auth");
      router.use("/users", auth, require("./users"));
      router.use(require("cors")(), require("./others"));
      module.exports = { api: router };
    `;
    const app = `
      const express = require("express");
      const { api } = require("./routes");
      const config = require("./config");
      const app = express();
      app.use(config.prefix, api);
    `;
    const config = `module.exports = { prefix: "/api/v1" };`;
    expect(addressesIn({ "routes/users.js": users, "routes/index.js": index, "app.js": app, "config.js": config })).toEqual([
      "POST /api/v1/users",
    ]);
  });

  it("a router of the same file, made before or after it is mounted", () => {
    const app = `
      import express, { Router } from "express";
      const app = express();
      const users = Router();
      app.use("/users", users);
      users.post("/", (req, res) => { res.sendStatus(201); });
      app.post("/things", (req, res) => { res.sendStatus(201); });
    `;
    expect(addressesIn({ "app.js": app })).toEqual(["POST /users", "POST /things"]);
  });

  it("a handler whose route and whose router stand in other files", () => {
    const controller = `exports.create = (req, res) => { res.sendStatus(201); };`;
    const routes = `
      const { Router } = require("express");
      const { create } = require("../users.controller");
      module.exports = Router().post("/", create);
    `;
    const app = `const app = require("express")(); app.use("/users", require("./routes/users.routes"));`;
    expect(addressesIn({ "users.controller.js": controller, "routes/users.routes.js": routes, "app.js": app })).toEqual(["POST /users"]);
  });

  it("lists of routers that a loop mounts", () => {
    const index = `
      import express from "express";
      import users from "./users.js";
      const router = express.Router();
      const routes = [{ path: "/others", route: express.Router() }, { path: "/users", route: users }];
      routes.forEach((route) => { router.use(route.path, route.route); });
      export default router;
    `;
    const app = `import express from "express"; import v1 from "./routes/index.js"; const app = express(); app.use("/v1", v1);`;
    const esm = `
      import express from "express";
      const router = express.Router();
      router.route("/").post((req, res) => { res.sendStatus(201); });
      export default router;
    `;
    expect(addressesIn({ "routes/users.js": esm, "routes/index.js": index, "app.js": app })).toEqual(["POST /v1/users"]);
    const loop = index.replace(/routes\.forEach.*/u, "for (const { path, route } of routes) router.use(path, route);");
    expect(addressesIn({ "routes/users.js": esm, "routes/index.js": loop, "app.js": app })).toEqual(["POST /v1/users"]);
  });

  it("routers of classes, and functions that are given or give an application", () => {
    const controller = `
      import { Router } from "express";
      export class Users {
        router = Router();
        constructor() { this.router.post("/", this.create); }
        create = (req, res) => { res.sendStatus(201); };
      }
    `;
    const server = `
      import express from "express";
      import { Users } from "./users";
      const app = express();
      app.use("/users", new Users().router);
    `;
    expect(addressesIn({ "users.ts": controller, "server.ts": server })).toEqual(["POST /users"]);
    const given = `
      import { Router } from "express";
      const route = Router();
      export default (app: Router) => {
        app.use("/users", route);
        route.post("/", (req, res) => { res.sendStatus(201); });
      };
    `;
    const api = `
      import { Router } from "express";
      import users from "./users";
      export default () => { const app = Router(); users(app); return app; };
    `;
    const loader = `import routes from "./api"; import express from "express"; express().use("/api", routes());`;
    expect(addressesIn({ "users.ts": given, "api.ts": api, "loader.ts": loader })).toEqual(["POST /api/users"]);
  });

  it("is the route's own path where the router is mounted twice, at a path that is not certain, or below itself", () => {
    const twice = `const app = require("express")(); const users = require("./users"); app.use("/v1/users", users); app.use("/v2/users", users);`;
    expect(addressesIn({ "users.js": users, "app.js": twice })).toEqual(["POST /"]);
    const computed = `const app = require("express")(); app.use(process.env.BASE_PATH, require("./users"));`;
    expect(addressesIn({ "users.js": users, "app.js": computed })).toEqual(["POST /"]);
    const circle = `const router = require("express").Router(); router.use("/a", router).post("/b", (req, res) => { res.end(); });`;
    expect(addressesIn({ "app.js": circle })).toEqual(["POST /b"]);
  });
});

describe("other frameworks", () => {
  it("Koa: prefixes of routers, routers in routers, koa-mount", () => {
    const routes = `
      const Router = require("@koa/router");
      const router = new Router({ prefix: "/users" });
      router.post("/", (ctx) => { ctx.status = 201; });
      const posts = new Router();
      posts.prefix("/posts");
      posts.post("/", (ctx) => { ctx.status = 201; });
      const api = new Router();
      api.use("/v1", router.routes(), router.allowedMethods());
      api.use(posts.routes());
      module.exports = api;
    `;
    const app = `
      const Koa = require("koa");
      const mount = require("koa-mount");
      const api = require("./routes");
      const app = new Koa();
      app.use(mount("/api", api.middleware()));
    `;
    expect(addressesIn({ "routes.js": routes, "app.js": app })).toEqual(["POST /api/v1/users", "POST /api/posts"]);
  });

  it("Hono: routes of another application, and base paths", () => {
    const users = `
      import { Hono } from "hono";
      const users = new Hono().basePath("/users");
      users.post("/", (c) => c.json({}, 201));
      export default users;
    `;
    const app = `
      import { Hono } from "hono";
      import users from "./users";
      const app = new Hono();
      const api = app.basePath("/api");
      api.route("/v1", users);
      export default app;
    `;
    expect(addressesIn({ "users.ts": users, "app.ts": app })).toEqual(["POST /api/v1/users"]);
  });

  const plugin = `
    export default async function users(fastify, options) {
      fastify.post("/", async (request, reply) => { reply.code(201); return {}; });
    }
  `;

  it("Fastify: prefixes of plugins", () => {
    const app = `
      import Fastify from "fastify";
      import users from "./users.js";
      const fastify = Fastify();
      fastify.register(async (api) => { api.register(users, { prefix: "/users" }); }, { prefix: "/api" });
    `;
    expect(addressesIn({ "users.js": plugin, "app.js": app })).toEqual(["POST /api/users"]);
    expect(addressesIn({ "users.js": plugin, "app.js": app.replace('{ prefix: "/users" }', "options") })).toEqual(["POST /"]);
  });

  it("Fastify: the folders from which @fastify/autoload loads plugins", () => {
    const app = `
      const path = require("node:path");
      const autoload = require("@fastify/autoload");
      module.exports = async (fastify, options) => {
        fastify.register(autoload, { dir: path.join(__dirname, "plugins") });
        fastify.register(autoload, { dir: path.join(__dirname, "routes"), options: Object.assign({}, options) });
      };
    `;
    const prefixed = app.replace("Object.assign({}, options)", '{ prefix: "/api" }');
    expect(addressesIn({ "routes/users/index.js": plugin, "app.js": prefixed })).toEqual(["POST /api/users"]);
    expect(addressesIn({ "routes/v1/users/list.js": plugin, "app.js": prefixed })).toEqual(["POST /api/v1/users"]);
    expect(addressesIn({ "routes/root.js": plugin, "app.js": prefixed })).toEqual(["POST /api"]);
    expect(addressesIn({ "lib/users.js": plugin, "app.js": prefixed })).toEqual(["POST /"]);
    expect(addressesIn({ "routes/_id/index.js": plugin, "app.js": prefixed })).toEqual(["POST /"]);
    const own = `${plugin} export const autoPrefix = "/people";`;
    expect(addressesIn({ "routes/users/index.js": own, "app.js": prefixed })).toEqual(["POST /"]);
    expect(addressesIn({ "routes/users/index.js": plugin, "app.js": app })).toEqual(["POST /"]);
  });

  it("hapi: the prefix of a plugin's routes", () => {
    const users = `
      exports.plugin = {
        name: "users",
        register: async (server) => { server.route({ method: "POST", path: "/", handler: (request, h) => h.response({}).code(201) }); },
      };
    `;
    const app = `
      const Hapi = require("@hapi/hapi");
      const users = require("./users");
      const server = Hapi.server();
      server.register(users.plugin, { routes: { prefix: "/users" } });
    `;
    expect(addressesIn({ "users.js": users, "app.js": app })).toEqual(["POST /users"]);
    const held = app.replace(/server\.register.*/u, 'server.register({ plugin: users.plugin, routes: { prefix: "/people" } });');
    expect(addressesIn({ "users.js": users, "app.js": held })).toEqual(["POST /people"]);
  });

  it("Elysia: prefixes, groups and applications in use", () => {
    const users = `
      import { Elysia } from "elysia";
      export const users = new Elysia({ prefix: "/users" }).post("/", ({ status }) => status(201, {}));
    `;
    const app = `
      import { Elysia } from "elysia";
      import { users } from "./users";
      new Elysia().group("/api", (api) => api.use(users)).listen(3000);
    `;
    expect(addressesIn({ "users.ts": users, "app.ts": app })).toEqual(["POST /api/users"]);
  });
});

describe("Nest", () => {
  const users = `
    import { Controller, Post } from "@nestjs/common";
    @Controller("users")
    export class UsersController { @Post() create() { return this.users.create(); } }
  `;
  const main = (statements: string): string =>
    `import { NestFactory } from "@nestjs/core"; async function bootstrap() { const app = await NestFactory.create(AppModule); ${statements} await app.listen(3000); }`;

  it("all routes stand below the prefix of the application", () => {
    expect(addressesIn({ "users.controller.ts": users, "main.ts": main(`app.setGlobalPrefix("api");`) })).toEqual(["POST /api/users"]);
    expect(addressesIn({ "users.controller.ts": users, "main.ts": main("") })).toEqual(["POST /users"]);
  });

  it.each([`app.setGlobalPrefix(config.prefix);`, `app.setGlobalPrefix("api", { exclude: ["users"] });`, `app.enableVersioning();`])(
    "%s leaves the address as the controller says it",
    (statements) => {
      expect(addressesIn({ "users.controller.ts": users, "main.ts": main(statements) })).toEqual(["POST /users"]);
    },
  );
});
