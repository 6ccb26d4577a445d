import { Order, Product } from "../../shop/shop.js";
import { authenticate } from "./authenticate.js";

function sendCreated(reply, order) {
  // require-location: 201 that does not say where the new order is
  return reply.code(201).send({ data: order });
}

export default async function orderRoutes(fastify) {
  fastify.addHook("preHandler", authenticate);

  fastify.get("/", async (request) => {
    const list = await Order.find({ userId: request.user.id });
    return { data: list };
  });

  fastify.post("/", async (request, reply) => {
    const { productId, quantity = 1 } = request.body ?? {};
    const product = await Product.findById(productId);
    if (!product) {
      return reply.code(400).send({ error: "productId must be the id of a product" });
    }

    const order = await Order.create({ userId: request.user.id, productId, quantity, status: "open" });
    return sendCreated(reply, order);
  });

  fastify.get("/:id", async (request, reply) => {
    const order = await Order.findById(request.params.id);
    if (!order) {
      return reply.code(404).send({ error: "Order not found" });
    }

    return { data: order };
  });

  fastify.patch("/:id", async (request, reply) => {
    const order = await Order.findById(request.params.id);
    if (!order) {
      return reply.code(404).send({ error: "Order not found" });
    }

    const { quantity, version } = request.body ?? {};
    if (version !== order.version) {
      // prefer-409-for-conflicts: 400 Bad Request, though nothing is wrong with the request
      return reply.code(400).send({ error: "The order was modified by another user" });
    }

    const updated = await Order.update(order.id, { quantity });
    return { data: updated };
  });

  fastify.post("/:id/cancel", async (request, reply) => {
    const order = await Order.findById(request.params.id);
    if (!order) {
      return reply.code(404).send({ error: "Order not found" });
    }

    const cancelled = await Order.update(order.id, { status: "cancelling" });
    reply.send({ data: cancelled });
    // no-lost-status: too late, 200 OK is on its way
    reply.code(202);
    return reply;
  });
}
