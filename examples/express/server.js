// node examples/express/server.js [wrong|right] [port]
const [variant = "right", port = process.env.PORT ?? "3000"] = process.argv.slice(2);

if (variant !== "wrong" && variant !== "right") {
  console.error("Usage: node examples/express/server.js [wrong|right] [port]");
  process.exit(1);
}

const { createServer } = await import(`./${variant}/app.js`);

createServer().listen(Number(port), "127.0.0.1", () => {
  console.log(`Express shop (${variant}): http://127.0.0.1:${port}`);
});
