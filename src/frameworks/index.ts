import { boom, httpErrors } from "./errors.js";
import { express } from "./express.js";
import { fastify } from "./fastify.js";
import type { Framework } from "./framework.js";
import { h3 } from "./h3.js";
import { hapi } from "./hapi.js";
import { hono } from "./hono.js";
import { koa } from "./koa.js";
import { lambda } from "./lambda.js";
import { nest } from "./nest.js";
import { next, nextPages } from "./next.js";
import { node } from "./node.js";
import { remix } from "./remix.js";
import { sveltekit } from "./sveltekit.js";
import { web } from "./web.js";

/**
 * Every framework and library that the plugin knows; the first that fits a handler of no visible origin describes it,
 * and the first that fits a module describes what it exports.
 */
export const frameworks: readonly Framework[] = [
  express,
  fastify,
  node,
  koa,
  hono,
  nest,
  hapi,
  next,
  nextPages,
  sveltekit,
  remix,
  h3,
  lambda,
  web,
  httpErrors,
  boom,
];
