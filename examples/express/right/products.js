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
    res.status(404).json({ error: "Product not found" });
    return;
  }

  res.set("ETag", etagOf(product));
  res.json(product);
});

router.post("/", authenticate, async (req, res, next) => {
  const { sku, name, price } = req.body ?? {};

  try {
    const product = await Product.create({ sku, name, price });
    res.statusCode = 201;
    res.set("Location", `${req.baseUrl}/${product.id}`);
    res.set("ETag", etagOf(product));
    res.json(product);
  } catch (err) {
    if (err.code === "23505") {
      res.status(409);
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
    return res.status(412).json({ success: false, error: "The product was changed in the meantime" });
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
