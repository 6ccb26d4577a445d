import { Collection } from "./collection.js";

/** Mongoose reports a duplicate by the number 11000, PostgreSQL by the text "23505". */
export const User = new Collection({ unique: "email", duplicateCode: 11000 });
export const Product = new Collection({ unique: "sku", duplicateCode: "23505" });
export const Order = new Collection();
export const Export = new Collection();

/** Stock reports come from the warehouse, which closes for maintenance: `MAINTENANCE=1 node …` starts with it closed. */
export const warehouse = { closed: process.env.MAINTENANCE === "1", minutesLeft: 15 };

const EXPORT_INTERVAL_SECONDS = 60;
const lastExports = new Map();

/** Seconds that a user has to wait for the next export; 0 when it may start, which this notes. */
export function secondsUntilNextExport(userId) {
  const now = Date.now();
  const waited = (now - (lastExports.get(userId) ?? 0)) / 1000;
  if (waited < EXPORT_INTERVAL_SECONDS) return Math.ceil(EXPORT_INTERVAL_SECONDS - waited);
  lastExports.set(userId, now);
  return 0;
}

/** Everything as it was at the start. */
export async function reset() {
  for (const collection of [User, Product, Order, Export]) collection.clear();
  lastExports.clear();
  warehouse.closed = process.env.MAINTENANCE === "1";
  await User.create({ email: "ada@example.com", name: "Ada", password: "lovelace" });
  await Product.create({ sku: "TEA-1", name: "Green tea", price: 7 });
  await Order.create({ userId: "1", productId: "1", quantity: 2, status: "open" });
}

await reset();
