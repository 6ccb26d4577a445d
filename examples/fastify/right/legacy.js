// The addresses of the first version of the shop.
export default async function legacyRoutes(fastify) {
  fastify.get("/catalog", async (request, reply) => {
    return reply.code(301).redirect("/api/products");
  });

  fastify.get("/catalog/:id", (request, reply) => {
    reply.redirect(`/api/products/${request.params.id}`, 301);
  });

  fastify.post("/signup", async (request, reply) => {
    return reply.redirect("/api/users", 308);
  });

  fastify.put("/catalog/:id", async (request, reply) => {
    return reply.redirect(`/api/products/${request.params.id}`, 307);
  });

  fastify.delete("/catalog/:id", async (request, reply) => {
    reply.code(308);
    return reply.redirect(`/api/products/${request.params.id}`);
  });
}
