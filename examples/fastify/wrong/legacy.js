// The addresses of the first version of the shop.
export default async function legacyRoutes(fastify) {
  fastify.get("/catalog", async (request, reply) => {
    return reply.code(301).redirect("/api/products");
  });

  fastify.get("/catalog/:id", (request, reply) => {
    // no-lost-status: 500 in Fastify 5, whose redirect() takes the URL first
    reply.redirect(301, `/api/products/${request.params.id}`);
  });

  fastify.post("/signup", async (request, reply) => {
    // no-method-changing-redirect: the client follows with GET and sees a list of users, nobody signs up
    return reply.redirect("/api/users", 301);
  });

  fastify.put("/catalog/:id", async (request, reply) => {
    // no-method-changing-redirect: some clients follow with GET, and the product stays as it was
    return reply.redirect(`/api/products/${request.params.id}`, 302);
  });

  fastify.delete("/catalog/:id", async (request, reply) => {
    // no-method-changing-redirect: some clients follow with GET, and the product stays where it was
    reply.code(301);
    return reply.redirect(`/api/products/${request.params.id}`);
  });
}
