import { User } from "../../shop/shop.js";
import { verifyToken } from "../../shop/tokens.js";

export async function authenticate(req, res, next) {
  const [, token] = /^Bearer +(\S+)$/i.exec(req.headers.authorization ?? "") ?? [];

  if (!token) {
    return res.status(401).set("WWW-Authenticate", 'Bearer realm="shop"').json({ message: "No token provided" });
  }

  try {
    req.user = await User.findById(verifyToken(token));
  } catch {
    res.set("WWW-Authenticate", 'Bearer realm="shop", error="invalid_token"');
    return res.status(401).json({ message: "Invalid token" });
  }

  next();
}
