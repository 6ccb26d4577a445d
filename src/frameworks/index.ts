import { httpErrors } from "./errors.js";
import { express } from "./express.js";
import { fastify } from "./fastify.js";
import type { Framework } from "./framework.js";
import { node } from "./node.js";

/** Every framework and library that the plugin knows; the first that fits a handler of no visible origin describes it. */
export const frameworks: readonly Framework[] = [express, fastify, node, httpErrors];
