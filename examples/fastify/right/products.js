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
      reply.code(404);
      return { error: "Product not found" };
    }

    reply.header("ETag", etagOf(product));
    return product;
  });

  fastify.post("/", { preHandler: authenticate }, async (request, reply) => {
    const { sku, name, price } = request.body ?? {};

    try {
      const product = await Product.create({ sku, name, price });
      reply.statusCode = 201;
      reply.header("Location", `${fastify.prefix}/${product.id}`);
      reply.header("ETag", etagOf(product));
      return product;
    } catch (err) {
      if (err.code === "23505") {
        reply.code(409);
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
        return reply.code(412).send({ success: false, error: "The product was changed in the meantime" });
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
