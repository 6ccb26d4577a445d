import { User } from "../../shop/shop.js";
import { verifyToken } from "../../shop/tokens.js";

/** A preHandler: knows the user by the Bearer token. */
export async function authenticate(request, reply) {
  const [, token] = /^Bearer +(\S+)$/i.exec(request.headers.authorization ?? "") ?? [];

  if (!token) {
    return reply.code(401).header("WWW-Authenticate", 'Bearer realm="shop"').send({ message: "No token provided" });
  }

  try {
    request.user = await User.findById(verifyToken(token));
  } catch {
    reply.code(401);
    reply.header("WWW-Authenticate", 'Bearer realm="shop", error="invalid_token"');
    return reply.send({ message: "Invalid token" });
  }
}
