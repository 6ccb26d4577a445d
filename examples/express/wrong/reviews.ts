import { json, Router, type Request, type Response } from "express";

import { Collection } from "../../shop/collection.js";

interface ReviewBody {
  author?: string;
  productId?: string;
  stars?: number;
}

const HttpStatus = { OK: 200, CREATED: 201, BAD_REQUEST: 400, NOT_FOUND: 404, CONFLICT: 409 } as const;

export class ReviewController {
  readonly #reviews = new Collection();

  readonly show = async (req: Request<{ id: string }>, res: Response): Promise<void> => {
    const review = await this.#reviews.findById(req.params.id);
    if (review === null) {
      // no-2xx-for-errors: 200 OK for a review that is missing
      res.status(HttpStatus.OK).json({ success: false, message: "Review not found" });
      return;
    }

    res.json(review);
  };

  readonly create = async (req: Request<object, unknown, ReviewBody>, res: Response): Promise<void> => {
    const { author, productId, stars } = req.body;
    if (!author || !productId || !stars) {
      res.status(HttpStatus.BAD_REQUEST).json({ message: "author, productId and stars are required" });
      return;
    }

    const existingReview = await this.#reviews.findOne({ author, productId });
    if (existingReview) {
      // prefer-409-for-conflicts: 400 Bad Request for a second review
      res.status(HttpStatus.BAD_REQUEST).json({ message: "Review already exists" });
      return;
    }

    const review = await this.#reviews.create({ author, productId, stars });
    // require-location: 201 that does not say where the new review is
    res.status(HttpStatus.CREATED).json(review);
  };
}

const controller = new ReviewController();
const router = Router();

router.use(json());
router.post("/", controller.create);
router.get("/:id", controller.show);

export default router;
