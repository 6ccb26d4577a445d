import { Router } from "express";

import { Export, Order, secondsUntilNextExport, warehouse } from "../../shop/shop.js";

const router = Router();

router.post("/", async (req, res) => {
  const wait = secondsUntilNextExport(req.user.id);
  if (wait > 0) {
    // require-retry-after: 429 that does not say when to come back
    return res.status(429).json({ message: "Too many exports, please try again later" });
  }

  const rows = await Order.find({ userId: req.user.id });
  const file = await Export.create({ userId: req.user.id, rows: rows.length });
  // require-location: 201 that does not say where the file is
  res.status(201).json(file);
});

router.get("/stock", async (req, res) => {
  if (warehouse.closed) {
    // require-retry-after: 503 that does not say for how long
    res.status(503);
    res.json({ message: "The warehouse is closed for maintenance" });
    return;
  }

  res.type("text/csv").send("sku;stock\nTEA-1;12\n");
});

router.get("/:id", async (req, res) => {
  const file = await Export.findById(req.params.id);
  if (!file) {
    return res.status(404).json({ message: "Export not found" });
  }

  res.json(file);
});

export default router;
