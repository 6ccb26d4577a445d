import { Router } from "express";

import { Product } from "../../shop/shop.js";
import { authenticate } from "./authenticate.js";

const router = Router();

function etagOf(product) {
  return `"${product.id}-${product.version}"`;
}

function matches(condition, product) {
  return condition === "*" || condition.split(/\s*,\s*/).includes(etagOf(product));
}

router.get("/", async (req, res) => {
  res.json(await Product.find());
});

router.get("/:id", async (req, res) => {
  const product = await Product.findById(req.params.id);
  if (!product) {
    // no-2xx-for-errors: 200 OK by default, with a product that has no fields but "error"
    res.json({ error: "Product not found" });
    return;
  }

  res.set("ETag", etagOf(product));
  res.json(product);
});

router.post("/", authenticate, async (req, res, next) => {
  const { sku, name, price } = req.body ?? {};

  try {
    const product = await Product.create({ sku, name, price });
    // require-location: 201 that does not say where the new product is
    res.statusCode = 201;
    res.set("ETag", etagOf(product));
    res.json(product);
  } catch (err) {
    if (err.code === "23505") {
      // prefer-409-for-conflicts: 400 Bad Request, and the client looks for its syntax error
      res.status(400);
      res.send({ error: "A product with this SKU already exists" });
      return;
    }
    next(err);
  }
});

router.put("/:id", authenticate, async (req, res) => {
  const product = await Product.findById(req.params.id);
  if (!product) {
    return res.status(404).json({ error: "Product not found" });
  }

  const condition = req.get("If-Match");
  if (condition && !matches(condition, product)) {
    // no-2xx-for-errors: 200 OK, and the client believes that its change was stored
    return res.json({ success: false, error: "The product was changed in the meantime" });
  }

  const updated = await Product.update(product.id, req.body ?? {});
  res.set("ETag", etagOf(updated)).json(updated);
});

router.delete("/:id", authenticate, async (req, res) => {
  if (!(await Product.delete(req.params.id))) {
    return res.status(404).json({ error: "Product not found" });
  }

  res.status(204).end();
});

export default router;
