import express from "express";

const app = express();

app.delete("/users/:id", async (req, res) => {
  await remove(req.params.id);
  res.status(204).json({ removed: true });
});

app.post("/users", async (req, res) => {
  if (await find(req.body.email)) return res.status(400).json({ error: "Email already exists" });
  res.status(201).json(await create(req.body));
});
