import Fastify from "fastify";

import exportRoutes from "./exports.js";
import legacyRoutes from "./legacy.js";
import orderRoutes from "./orders.js";
import productRoutes from "./products.js";
import sessionRoutes from "./session.js";
import userRoutes from "./users.routes.js";

async function api(fastify) {
  fastify.setNotFoundHandler((request, reply) => {
    reply.code(404).send({ message: `Route ${request.method}:${request.url} not found` });
  });

  fastify.setErrorHandler((error, request, reply) => {
    request.log.error(error);
    const status = error.statusCode >= 400 && error.statusCode < 600 ? error.statusCode : 500;
    reply.code(status).send({ error: status < 500 ? error.message : "Something went wrong" });
  });

  fastify.register(userRoutes, { prefix: "/users" });
  fastify.register(productRoutes, { prefix: "/products" });
  fastify.register(orderRoutes, { prefix: "/orders" });
  fastify.register(exportRoutes, { prefix: "/exports" });
}

export function createServer(options = {}) {
  const fastify = Fastify(options);

  fastify.register(sessionRoutes);
  fastify.register(legacyRoutes);
  fastify.register(api, { prefix: "/api" });

  return fastify;
}
