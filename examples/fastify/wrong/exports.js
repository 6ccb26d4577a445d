import { Export, Order, secondsUntilNextExport, warehouse } from "../../shop/shop.js";
import { authenticate } from "./authenticate.js";

export default async function exportRoutes(fastify) {
  fastify.addHook("preHandler", authenticate);

  fastify.post("/", async (request, reply) => {
    const wait = secondsUntilNextExport(request.user.id);
    if (wait > 0) {
      // require-retry-after: 429 that does not say when to come back
      return reply.code(429).send({ message: "Too many exports, please try again later" });
    }

    const rows = await Order.find({ userId: request.user.id });
    const file = await Export.create({ userId: request.user.id, rows: rows.length });
    // require-location: 201 that does not say where the file is
    reply.code(201);
    return file;
  });

  fastify.get("/stock", async (request, reply) => {
    if (warehouse.closed) {
      // require-retry-after: 503 that does not say for how long
      reply.code(503);
      return { message: "The warehouse is closed for maintenance" };
    }

    reply.type("text/csv");
    reply.send("sku;stock\nTEA-1;12\n");
    // no-lost-status: too late, the browser shows the file in place of saving it
    reply.header("Content-Disposition", 'attachment; filename="stock.csv"');
    return reply;
  });

  fastify.get("/:id", async (request, reply) => {
    const file = await Export.findById(request.params.id);
    if (!file) {
      return reply.code(404).send({ message: "Export not found" });
    }

    return file;
  });
}
