import { Router } from "express";

import { Order, Product } from "../../shop/shop.js";

const router = Router();

function sendCreated(res, order) {
  // require-location: 201 that does not say where the new order is
  return res.status(201).json({ data: order });
}

router.get("/", async (req, res) => {
  const list = await Order.find({ userId: req.user.id });
  res.json({ data: list });
});

router.post("/", async (req, res) => {
  const { productId, quantity = 1 } = req.body ?? {};
  const product = await Product.findById(productId);
  if (!product) {
    return res.status(400).json({ error: "productId must be the id of a product" });
  }

  const order = await Order.create({ userId: req.user.id, productId, quantity, status: "open" });
  sendCreated(res, order);
});

router.get("/:id", async (req, res) => {
  const order = await Order.findById(req.params.id);
  if (!order) {
    // no-lost-status: 200 OK with the body 404, in Express 5
    res.json(404, { error: "Order not found" });
    return;
  }

  res.json({ data: order });
});

router.patch("/:id", async (req, res) => {
  const order = await Order.findById(req.params.id);
  if (!order) {
    // no-lost-status: 200 OK with the body 404, in Express 5
    return res.send(404);
  }

  const { quantity, version } = req.body ?? {};
  if (version !== order.version) {
    // prefer-409-for-conflicts: 400 Bad Request, though nothing is wrong with the request
    return res.status(400).json({ error: "The order was modified by another user" });
  }

  const updated = await Order.update(order.id, { quantity });
  res.json({ data: updated });
});

router.post("/:id/cancel", async (req, res) => {
  const order = await Order.findById(req.params.id);
  if (!order) {
    return res.status(404).json({ error: "Order not found" });
  }

  const cancelled = await Order.update(order.id, { status: "cancelling" });
  res.json({ data: cancelled });
  // no-lost-status: too late, 200 OK is on its way
  res.status(202);
});

export default router;
