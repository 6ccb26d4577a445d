import { adonis } from "./adonis.js";
import { astro } from "./astro.js";
import { azure, azureContext } from "./azure.js";
import { elysia } from "./elysia.js";
import { cloudFunctions, trpc } from "./functions.js";
import { polka, polkaRedirect, polkaSend } from "./polka.js";
import { restify, restifyErrors } from "./restify.js";
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
import { nextConnect } from "./next-connect.js";
import { next, nextPages } from "./next.js";
import { node } from "./node.js";
import { sails } from "./sails.js";
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
  nextConnect,
  sveltekit,
  remix,
  astro,
  h3,
  elysia,
  adonis,
  restify,
  polka,
  sails,
  cloudFunctions,
  lambda,
  azure,
  azureContext,
  web,
  httpErrors,
  boom,
  restifyErrors,
  trpc,
  polkaSend,
  polkaRedirect,
];
