import { Export, Order, secondsUntilNextExport, warehouse } from "../../shop/shop.js";
import { authenticate } from "./authenticate.js";

export default async function exportRoutes(fastify) {
  fastify.addHook("preHandler", authenticate);

  fastify.post("/", async (request, reply) => {
    const wait = secondsUntilNextExport(request.user.id);
    if (wait > 0) {
      return reply.code(429).header("Retry-After", String(wait)).send({ message: "Too many exports, please try again later" });
    }

    const rows = await Order.find({ userId: request.user.id });
    const file = await Export.create({ userId: request.user.id, rows: rows.length });
    reply.code(201);
    reply.header("Location", `${fastify.prefix}/${file.id}`);
    return file;
  });

  fastify.get("/stock", async (request, reply) => {
    if (warehouse.closed) {
      reply.code(503);
      reply.header("Retry-After", String(warehouse.minutesLeft * 60));
      return { message: "The warehouse is closed for maintenance" };
    }

    reply.type("text/csv");
    reply.header("Content-Disposition", 'attachment; filename="stock.csv"');
    reply.send("sku;stock\nTEA-1;12\n");
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
