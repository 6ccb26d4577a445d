// The addresses of the first version of the shop.
import { Router } from "express";

const router = Router();

router.get("/catalog", (req, res) => {
  // no-lost-status: 302 Found, which redirect() sets itself
  res.status(301).redirect("/api/products");
});

router.get("/catalog/:id", (req, res) => {
  // no-lost-status: 500 in Express 5, whose redirect() takes the status first
  res.redirect(`/api/products/${req.params.id}`, 301);
});

router.post("/signup", (req, res) => {
  // no-method-changing-redirect: the client follows with GET and sees a list of users, nobody signs up
  res.redirect(301, "/api/users");
});

router.put("/catalog/:id", (req, res) => {
  // no-method-changing-redirect: some clients follow with GET, and the product stays as it was
  res.redirect(302, `/api/products/${req.params.id}`);
});

router.delete("/catalog/:id", (req, res) => {
  // no-method-changing-redirect: some clients follow with GET, and the product stays where it was
  res.redirect(301, `/api/products/${req.params.id}`);
});

export default router;
