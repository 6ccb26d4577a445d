// The addresses of the first version of the shop.
import { Router } from "express";

const router = Router();

router.get("/catalog", (req, res) => {
  res.redirect(301, "/api/products");
});

router.get("/catalog/:id", (req, res) => {
  res.redirect(301, `/api/products/${req.params.id}`);
});

router.post("/signup", (req, res) => {
  res.redirect(308, "/api/users");
});

router.put("/catalog/:id", (req, res) => {
  res.redirect(307, `/api/products/${req.params.id}`);
});

router.delete("/catalog/:id", (req, res) => {
  res.redirect(308, `/api/products/${req.params.id}`);
});

export default router;
