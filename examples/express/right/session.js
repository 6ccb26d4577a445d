import express, { Router } from "express";

import { User } from "../../shop/shop.js";
import { issueToken } from "../../shop/tokens.js";

const router = Router();

router.use(express.urlencoded());

router.post("/token", async (req, res) => {
  const { email, password } = req.body ?? {};
  const user = await User.findOne({ email });

  if (!user || user.password !== password) {
    res.set("WWW-Authenticate", 'Bearer realm="shop"');
    return res.status(401).json({ error: "Invalid email or password" });
  }

  res.set("Cache-Control", "no-store").json({ access_token: issueToken(user), token_type: "Bearer" });
});

router.get("/login", (req, res) => {
  res.send('<form method="post"><input name="email"><input name="password" type="password"><button>Log in</button></form>');
});

router.post("/login", async (req, res, next) => {
  try {
    const { email, password } = req.body ?? {};
    const user = await User.findOne({ email });
    if (!user || user.password !== password) {
      return res.redirect(303, "/login?failed");
    }

    res.cookie("token", issueToken(user), { httpOnly: true, sameSite: "lax" });
    res.redirect(303, "/account");
  } catch (err) {
    next(err);
  }
});

router.get("/account", (req, res) => {
  res.send("<h1>Your account</h1>");
});

export default router;
