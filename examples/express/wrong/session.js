import express, { Router } from "express";

import { User } from "../../shop/shop.js";
import { issueToken } from "../../shop/tokens.js";

const router = Router();

router.use(express.urlencoded());

router.post("/token", async (req, res) => {
  const { email, password } = req.body ?? {};
  const user = await User.findOne({ email });

  if (!user || user.password !== password) {
    // require-www-authenticate: 401 that does not say how to authenticate
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
      // no-method-changing-redirect: 302 Found leaves it to the client whether it posts the password again
      return res.redirect("/login?failed");
    }

    res.cookie("token", issueToken(user), { httpOnly: true, sameSite: "lax" });
    // no-method-changing-redirect: 302 Found leaves it to the client whether it posts the password again
    res.redirect("/account");
  } catch (err) {
    next(err);
  }
});

router.get("/account", (req, res) => {
  res.send("<h1>Your account</h1>");
});

export default router;
