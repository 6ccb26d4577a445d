import type { FastifyInstance, FastifyReply, FastifyRequest } from "fastify";

import { Collection } from "../../shop/collection.js";

interface ReviewBody {
  author: string;
  productId: string;
  stars: number;
}

const HttpStatus = { OK: 200, CREATED: 201, BAD_REQUEST: 400, NOT_FOUND: 404, CONFLICT: 409 } as const;

const body = {
  type: "object",
  required: ["author", "productId", "stars"],
  properties: { author: { type: "string" }, productId: { type: "string" }, stars: { type: "integer", minimum: 1, maximum: 5 } },
};

export default async function reviewRoutes(fastify: FastifyInstance): Promise<void> {
  const reviews = new Collection();

  fastify.get<{ Params: { id: string } }>("/:id", async (request, reply) => {
    const review = await reviews.findById(request.params.id);
    if (review === null) {
      // no-2xx-for-errors: 200 OK for a review that is missing
      return reply.code(HttpStatus.OK).send({ success: false, message: "Review not found" });
    }

    return review;
  });

  async function create(request: FastifyRequest<{ Body: ReviewBody }>, reply: FastifyReply): Promise<FastifyReply> {
    const { author, productId, stars } = request.body;

    const existingReview = await reviews.findOne({ author, productId });
    if (existingReview) {
      // prefer-409-for-conflicts: 400 Bad Request for a second review
      return reply.code(HttpStatus.BAD_REQUEST).send({ message: "Review already exists" });
    }

    const review = await reviews.create({ author, productId, stars });
    // require-location: 201 that does not say where the new review is
    return reply.code(HttpStatus.CREATED).send(review);
  }

  fastify.post("/", { schema: { body } }, create);
}
