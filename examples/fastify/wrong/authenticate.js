import { User } from "../../shop/shop.js";
import { verifyToken } from "../../shop/tokens.js";

/** A preHandler: knows the user by the Bearer token. */
export async function authenticate(request, reply) {
  const [, token] = /^Bearer +(\S+)$/i.exec(request.headers.authorization ?? "") ?? [];

  if (!token) {
    // require-www-authenticate: 401 that does not say how to authenticate
    return reply.code(401).send({ message: "No token provided" });
  }

  try {
    request.user = await User.findById(verifyToken(token));
  } catch {
    // require-www-authenticate: 401 that does not say what is wrong with the token
    reply.code(401);
    return reply.send({ message: "Invalid token" });
  }
}
