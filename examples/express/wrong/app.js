import http from "node:http";

import express from "express";

import { authenticate } from "./authenticate.js";
import exportRoutes from "./exports.js";
import legacyRoutes from "./legacy.js";
import orderRoutes from "./orders.js";
import productRoutes from "./products.js";
import sessionRoutes from "./session.js";
import userRoutes from "./users.routes.js";

export const app = express();
const api = express.Router();

app.use(sessionRoutes);
app.use(legacyRoutes);
app.use("/api", api);

api.use(express.json());
api.use("/users", userRoutes);
api.use("/products", productRoutes);
api.use("/orders", authenticate, orderRoutes);
api.use("/exports", authenticate, exportRoutes);

api.use((req, res) => {
  // no-2xx-for-errors: 200 OK for every path that does not exist
  res.json({ error: "Not found", path: req.originalUrl });
});

api.use((err, req, res, next) => {
  if (res.headersSent) {
    return next(err);
  }
  // no-2xx-for-errors: 200 OK for every error, even for a body that is not JSON
  res.json({ error: err.message });
});

export function createServer() {
  return http.createServer(app);
}
