/** Generated server files, each of one shape that can be as large as one likes. All are valid JavaScript modules. */

const HEAD = `import express from "express";\nconst app = express();\n`;

/**
 * @param {number} count
 * @param {(index: number) => string} lineOf
 */
function repeat(count, lineOf) {
  return Array.from({ length: count }, (_, index) => lineOf(index)).join("\n");
}

/** `size` is the smallest of the three sizes: n. @type {Record<string, { size: number, text(n: number): string }>} */
export const INPUTS = {
  /** n blocks of ten lines of ordinary code around one handler in fifty. */
  "long file": {
    size: 500,
    text: (n) =>
      HEAD +
      repeat(n, (i) =>
        i % 50 === 0
          ? `app.get("/items/${i}", async (req, res) => {\n  const item = await load${i}(req.params.id);\n  if (!item) {\n    return res.status(404).json({ error: "Item not found" });\n  }\n  const shown = { ...item, id: ${i} };\n  shown.name = item.name ?? "";\n  res.set("X-Id", String(${i}));\n  res.json(shown);\n});`
          : `async function load${i}(id) {\n  const rows = await database.query("select", [id, ${i}]);\n  if (rows.length === 0) return null;\n  const status = rows[0].status;\n  const list = rows.map((row) => ({ ...row, status }));\n  for (const entry of list) {\n    entry.total = entry.price * ${i};\n  }\n  return list[0];\n}`,
      ),
  },

  /** n routes with three answers each. */
  "many routes": {
    size: 500,
    text: (n) =>
      HEAD +
      repeat(
        n,
        (i) =>
          `app.post("/items${i}", async (req, res) => {\n  if (!req.body.name) return res.status(400).json({ error: "name is missing" });\n  const other = await Item.findOne({ name: req.body.name });\n  if (other) return res.status(400).json({ error: "Item already exists" });\n  const item = await Item.create(req.body);\n  res.status(201).json(item);\n});`,
      ),
  },

  /** n routes that all use the same chain of helpers. */
  "shared helpers": {
    size: 250,
    text: (n) =>
      HEAD +
      `function send(res, status, body) { return res.status(status).json(body); }\nfunction fail(res, status, text) { return send(res, status, { error: text }); }\nfunction missing(res) { return fail(res, 404, "Not found"); }\n` +
      repeat(
        n,
        (i) =>
          `app.put("/items${i}", (req, res) => {\n  if (!req.body) return fail(res, 400, "Body is missing");\n  if (!items[${i}]) return missing(res);\n  return send(res, 200, items[${i}]);\n});`,
      ),
  },

  /** n helpers, each of which calls the next two: 2^n ways to the end. */
  "helpers that fan out": {
    size: 50,
    text: (n) =>
      HEAD +
      repeat(
        n,
        (i) =>
          `function helper${i}(req, res) {\n  if (req.query.a${i}) return helper${i + 1}(req, res);\n  return helper${i + 2}(req, res);\n}`,
      ) +
      `\nfunction helper${n}(req, res) { res.status(404).json({ error: "Not found" }); }\nfunction helper${n + 1}(req, res) { res.status(200).json({}); }\napp.get("/", helper0);`,
  },

  /** n helpers that call each other in a ring, in both directions. */
  "mutual recursion": {
    size: 50,
    text: (n) =>
      HEAD +
      repeat(
        n,
        (i) =>
          `function step${i}(req, res) {\n  if (req.query.done) return res.status(400).json({ error: "Already exists" });\n  if (req.query.back) return step${(i + n - 1) % n}(req, res);\n  return step${(i + 1) % n}(req, res);\n}`,
      ) +
      `\napp.post("/", step0);\napp.get("/", step${n >> 1});`,
  },

  /** n `if`s in one handler after each other, each of which sets a status: 2^n paths. */
  "branches in a row": {
    size: 50,
    text: (n) =>
      `${HEAD}app.post("/", (req, res) => {\n${repeat(n, (i) => `  if (req.query.a${i}) res.status(${400 + (i % 20)});`)}\n  res.json({ error: "failed" });\n});`,
  },

  /** The same with a variable for the status. */
  "status variable": {
    size: 50,
    text: (n) =>
      `${HEAD}app.post("/", (req, res) => {\n  let status = 200;\n  let text = "";\n${repeat(n, (i) => `  if (req.query.a${i}) { status = ${400 + (i % 20)}; text = "reason ${i}"; }`)}\n  res.status(status).json({ error: text });\n});`,
  },

  /** n answers with `return` in one handler. */
  "long handler": {
    size: 250,
    text: (n) =>
      `${HEAD}app.post("/", (req, res) => {\n${repeat(n, (i) => `  if (req.query.a${i}) {\n    return res.status(400).json({ error: "User ${i} already exists" });\n  }`)}\n  res.status(201).json({});\n});`,
  },

  /** `else if` n times. */
  "else-if ladder": {
    size: 100,
    text: (n) =>
      `${HEAD}app.get("/", (req, res) => {\n  if (req.query.a) res.status(200).json({});\n${repeat(n, (i) => `  else if (req.query.a${i}) res.status(404).json({ error: "Not found" });`)}\n});`,
  },

  /** One `switch` with n cases. */
  "long switch": {
    size: 250,
    text: (n) =>
      `${HEAD}app.get("/", (req, res) => {\n  switch (req.query.kind) {\n${repeat(n, (i) => `    case "k${i}":\n      return res.status(${200 + (i % 300)}).json({ code: ${i} });`)}\n  }\n});`,
  },

  /** Blocks in blocks, n deep, with an answer in each. */
  "nested blocks": {
    size: 50,
    text: (n) =>
      `${HEAD}app.get("/", (req, res) => {\n${repeat(n, (i) => `if (req.query.a${i}) {`)}\nres.status(200).json({});\n${repeat(n, (i) => `} else { res.status(404).json({ error: "Not found ${i}" }); }`)}\n});`,
  },

  /** Callbacks in callbacks, n deep. */
  "nested callbacks": {
    size: 50,
    text: (n) =>
      `${HEAD}app.post("/", (req, res) => {\n${repeat(n, (i) => `load(${i}, (error, value${i}) => {\nif (error) return res.status(500).json({ error: error.message });`)}\nres.status(201).json({});\n${repeat(n, () => "});")}\n});`,
  },

  /** `try` in `try`, n deep, with a `finally` in each. */
  "nested try": {
    size: 25,
    text: (n) =>
      `${HEAD}app.get("/", async (req, res) => {\n${repeat(n, () => "try {")}\nres.json(await load());\n${repeat(n, (i) => `} catch (error) { res.status(400).json({ error: error.message }); } finally { close(${i}); }`)}\n});`,
  },

  /** One call chain of n fields. */
  "long chain": {
    size: 100,
    text: (n) =>
      `${HEAD}app.get("/", (req, res) => {\n  res.status(401)\n${repeat(n, (i) => `    .set("X-Field-${i}", "${i}")`)}\n    .json({ error: "Not logged in" });\n});`,
  },

  /** One router with n routes in a chain. */
  "chained routes": {
    size: 100,
    text: (n) => `${HEAD}app\n${repeat(n, (i) => `  .get("/${i}", (req, res) => res.status(404).json({ error: "Not found" }))`)};`,
  },

  /** Constants that are each made of the two before: 2^n ways to read them. */
  "constants of constants": {
    size: 50,
    text: (n) =>
      `${HEAD}const code0 = 400;\nconst code1 = 409;\n${repeat(n, (i) => `const code${i + 2} = flag(${i}) ? code${i} : code${i + 1};`)}\napp.get("/", (req, res) => res.status(code${n + 1}).json({ error: "failed" }));`,
  },

  /** Templates that are each made of the two before: texts of 2^n characters. */
  "texts of texts": {
    size: 50,
    text: (n) =>
      `${HEAD}const text0 = "User ";\nconst text1 = "exists";\n${repeat(n, (i) => `const text${i + 2} = \`\${text${i}} \${text${i + 1}}\`;`)}\napp.get("/", (req, res) => res.status(400).json({ error: text${n + 1} }));`,
  },

  /** Conditions in conditions, n deep, for one status. */
  "nested conditions": {
    size: 50,
    text: (n) =>
      `${HEAD}app.get("/", (req, res) => {\n  res.status(\n${repeat(n, (i) => `    req.query.a${i} ? ${400 + (i % 20)} :`)}\n    200).json({ error: "failed" });\n});`,
  },

  /** One text joined of n parts. */
  "joined text": {
    size: 250,
    text: (n) =>
      `${HEAD}app.get("/", (req, res) => {\n  res.status(400).send("a"\n${repeat(n, (i) => `    + "part ${i} " + req.query.a${i}`)});\n});`,
  },

  /** One object of n properties. */
  "large object": {
    size: 500,
    text: (n) =>
      `${HEAD}app.get("/", (req, res) => {\n  res.status(400).json({\n${repeat(n, (i) => `    field${i}: { value: ${i}, error: null },`)}\n  });\n});`,
  },

  /** One line of n answers: no line breaks to count. */
  "one line": {
    size: 250,
    text: (n) =>
      `${HEAD}app.get("/", (req, res) => { ${repeat(n, (i) => `if (req.query.a${i}) return res.status(404).send("Not found");`).replaceAll("\n", " ")} });`,
  },
};
