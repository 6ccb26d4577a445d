import { authenticate } from "./authenticate.js";
import { createUser, getUser, listUsers, updateUser } from "./users.controller.js";

export default async function userRoutes(fastify) {
  fastify.get("/", listUsers);
  fastify.get("/:id", getUser);
  fastify.post("/", { schema: { body: { type: "object", required: ["name", "email", "password"] } } }, createUser);
  fastify.patch("/:id", { preHandler: authenticate }, updateUser);
}
