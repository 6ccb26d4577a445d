import { User } from "../../shop/shop.js";
import { issueToken } from "../../shop/tokens.js";

export default async function sessionRoutes(fastify) {
  fastify.addContentTypeParser("application/x-www-form-urlencoded", { parseAs: "string" }, async (request, body) => {
    return Object.fromEntries(new URLSearchParams(body));
  });

  fastify.post("/token", async (request, reply) => {
    const { email, password } = request.body ?? {};
    const user = await User.findOne({ email });

    if (!user || user.password !== password) {
      // require-www-authenticate: 401 that does not say how to authenticate
      return reply.code(401).send({ error: "Invalid email or password" });
    }

    reply.header("Cache-Control", "no-store");
    return { access_token: issueToken(user), token_type: "Bearer" };
  });

  fastify.get("/login", async (request, reply) => {
    reply.type("text/html");
    return '<form method="post"><input name="email"><input name="password" type="password"><button>Log in</button></form>';
  });

  fastify.post("/login", async (request, reply) => {
    const { email, password } = request.body ?? {};
    const user = await User.findOne({ email });
    if (!user || user.password !== password) {
      // no-method-changing-redirect: 302 Found leaves it to the client whether it posts the password again
      return reply.redirect("/login?failed");
    }

    reply.header("Set-Cookie", `token=${issueToken(user)}; Path=/; HttpOnly; SameSite=Lax`);
    // no-method-changing-redirect: 302 Found leaves it to the client whether it posts the password again
    return reply.redirect("/account");
  });

  fastify.get("/account", async (request, reply) => {
    return reply.type("text/html").send("<h1>Your account</h1>");
  });
}
