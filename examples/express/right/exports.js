import { Router } from "express";

import { Export, Order, secondsUntilNextExport, warehouse } from "../../shop/shop.js";

const router = Router();

router.post("/", async (req, res) => {
  const wait = secondsUntilNextExport(req.user.id);
  if (wait > 0) {
    return res.status(429).set("Retry-After", String(wait)).json({ message: "Too many exports, please try again later" });
  }

  const rows = await Order.find({ userId: req.user.id });
  const file = await Export.create({ userId: req.user.id, rows: rows.length });
  res.set("Location", `${req.baseUrl}/${file.id}`);
  res.status(201).json(file);
});

router.get("/stock", async (req, res) => {
  if (warehouse.closed) {
    res.status(503);
    res.set("Retry-After", String(warehouse.minutesLeft * 60));
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
