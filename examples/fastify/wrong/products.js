import { Product } from "../../shop/shop.js";
import { authenticate } from "./authenticate.js";

function etagOf(product) {
  return `"${product.id}-${product.version}"`;
}

function matches(condition, product) {
  return condition === "*" || condition.split(/\s*,\s*/).includes(etagOf(product));
}

export default async function productRoutes(fastify) {
  fastify.get("/", async () => Product.find());

  fastify.get("/:id", async (request, reply) => {
    const product = await Product.findById(request.params.id);
    if (!product) {
      // no-2xx-for-errors: 200 OK by default, with a product that has no fields but "error"
      return { error: "Product not found" };
    }

    reply.header("ETag", etagOf(product));
    return product;
  });

  fastify.post("/", { preHandler: authenticate }, async (request, reply) => {
    const { sku, name, price } = request.body ?? {};

    try {
      const product = await Product.create({ sku, name, price });
      // require-location: 201 that does not say where the new product is
      reply.statusCode = 201;
      reply.header("ETag", etagOf(product));
      return product;
    } catch (err) {
      if (err.code === "23505") {
        // prefer-409-for-conflicts: 400 Bad Request, and the client looks for its syntax error
        reply.code(400);
        return { error: "A product with this SKU already exists" };
      }
      throw err;
    }
  });

  fastify.route({
    method: "PUT",
    url: "/:id",
    preHandler: authenticate,
    handler: async (request, reply) => {
      const product = await Product.findById(request.params.id);
      if (!product) {
        return reply.code(404).send({ error: "Product not found" });
      }

      const condition = request.headers["if-match"];
      if (condition && !matches(condition, product)) {
        // no-2xx-for-errors: 200 OK, and the client believes that its change was stored
        return reply.send({ success: false, error: "The product was changed in the meantime" });
      }

      const updated = await Product.update(product.id, request.body ?? {});
      return reply.header("ETag", etagOf(updated)).send(updated);
    },
  });

  fastify.delete("/:id", { preHandler: authenticate }, async (request, reply) => {
    if (!(await Product.delete(request.params.id))) {
      return reply.code(404).send({ error: "Product not found" });
    }

    return reply.code(204).send();
  });
}
