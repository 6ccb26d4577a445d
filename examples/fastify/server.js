// node examples/fastify/server.js [wrong|right] [port]
const [variant = "right", port = process.env.PORT ?? "3000"] = process.argv.slice(2);

if (variant !== "wrong" && variant !== "right") {
  console.error("Usage: node examples/fastify/server.js [wrong|right] [port]");
  process.exit(1);
}

const { createServer } = await import(`./${variant}/app.js`);

await createServer().listen({ port: Number(port), host: "127.0.0.1" });
console.log(`Fastify shop (${variant}): http://127.0.0.1:${port}`);
