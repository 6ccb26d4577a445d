import { User } from "../../shop/shop.js";
import { verifyToken } from "../../shop/tokens.js";

export async function authenticate(req, res, next) {
  const [, token] = /^Bearer +(\S+)$/i.exec(req.headers.authorization ?? "") ?? [];

  if (!token) {
    // require-www-authenticate: 401 that does not say how to authenticate
    return res.status(401).json({ message: "No token provided" });
  }

  try {
    req.user = await User.findById(verifyToken(token));
  } catch {
    // require-www-authenticate: 401 that does not say what is wrong with the token
    return res.status(401).json({ message: "Invalid token" });
  }

  next();
}
