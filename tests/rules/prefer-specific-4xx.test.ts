import rule from "../../src/rules/prefer-specific-4xx.js";
import { ruleTester } from "../support/rule-tester.js";

ruleTester.run("prefer-specific-4xx", rule, {
  valid: [
    {
      name: "404 for what does not exist",
      code: 'export const a = async (req, res) => { const user = await User.findById(req.params.id); if (!user) return res.status(404).json({ message: "User not found" }); res.json(user); };',
    },
    {
      name: "trap 26: what is missing is named in the content",
      code: 'export const a = async (req, res) => { const product = await Product.findById(req.body.productId); if (!product) return res.status(400).json({ message: "Product not found" }); res.end(); };',
    },
    {
      name: "trap 27: the user behind the token is gone",
      code: 'export const protect = async (req, res, next) => { const user = await User.findById(decoded.id); if (!user) return res.status(401).json({ message: "User not found" }); next(); };',
    },
    {
      name: "trap 28: 404 for what may not be seen",
      code: 'export const a = (req, res) => { if (post.author !== req.user.id) return res.status(404).json({ message: "You do not have permission" }); res.end(); };',
    },
    {
      name: "trap 29: an unknown account is answered like a wrong password",
      code: 'export const login = async (req, res) => { const user = await User.findOne({ email: req.body.email }); if (!user) return res.status(401).json({ message: "User not found" }); res.end(); };',
    },
    {
      name: "trap 30: OAuth answers 400 to what it does not grant",
      code: 'export const token = (req, res) => { res.status(400).json({ error: "invalid_grant", error_description: "The code has expired" }); };',
    },
    {
      name: "invalid input is a bad request",
      code: 'export const a = (req, res) => { if (!req.body.name) return res.status(400).json({ message: "Name is required" }); res.end(); };',
    },
    {
      name: "two possible reasons",
      code: 'export const a = (req, res) => { if (!post) return res.status(400).json({ message: "Post not found or not authorized" }); res.end(); };',
    },
    {
      name: "one of two codes is right",
      code: 'export const a = (req, res) => { if (!user) return res.status(hidden ? 404 : 400).json({ message: "User not found" }); res.end(); };',
    },
    {
      name: "a computed code may be right",
      code: 'export const a = (req, res) => { res.status(err.status || 400).json({ message: "User not found" }); };',
    },
    {
      name: "410 says that it was there",
      code: 'export const a = async (req, res) => { const file = await File.findById(req.params.id); if (!file) return res.status(410).json({ message: "File not found" }); res.end(); };',
    },
    {
      name: "the old password of a known user is wrong",
      code: 'export const change = async (req, res) => { const ok = await bcrypt.compare(req.body.currentPassword, user.password); if (!ok) return res.status(400).json({ message: "Current password is incorrect" }); res.end(); };',
    },
    {
      name: "a code of a mail, not a password",
      code: 'export const a = (req, res) => { if (req.body.code !== user.code) return res.status(400).json({ message: "Invalid verification code" }); res.end(); };',
    },
    {
      name: "a conflict is another rule's",
      code: 'export const a = async (req, res) => { const existing = await User.findOne({ email: req.body.email }); if (existing) return res.status(400).json({ message: "User already exists" }); res.end(); };',
    },
    {
      name: "trap 31: a webhook is answered as its sender asks",
      code: 'export default (app) => { app.post("/webhook/stripe", async (req, res) => { res.status(400).json({ message: "Too many requests" }); }); };',
    },
    {
      name: "a client reads another server's answer",
      code: 'export const load = async () => { const res = await fetch("/users/1"); if (res.status === 400) throw new Error("User not found"); };',
    },
    {
      name: "trap 68: a declaration sends nothing",
      code: 'export declare function missing(req: Request, res: Response, status: 400, message: "User not found"): void;',
    },
  ],
  invalid: [
    {
      name: "400 for a resource that a look-up has not found",
      code: `
        export const show = async (req, res) => {
          const user = await User.findById(req.params.id);
          if (!user) return res.status(400).json({ message: "User not found" });
          res.json(user);
        };
      `,
      output: `
        export const show = async (req, res) => {
          const user = await User.findById(req.params.id);
          if (!user) return res.status(404).json({ message: "User not found" });
          res.json(user);
        };
      `,
      errors: [
        {
          messageId: "wrong",
          data: { status: "400 Bad Request", reason: "something that does not exist", remedy: "404 Not Found" },
          line: 4,
          column: 40,
          endLine: 4,
          endColumn: 43,
        },
      ],
    },
    {
      name: "the error of a callback",
      code: `
        export const show = (req, res) => {
          User.findById(req.params.id, (err, user) => {
            if (err) return res.status(500).send(err);
            if (!user) return res.status(400).send("No user found with that id");
            res.json(user);
          });
        };
      `,
      output: `
        export const show = (req, res) => {
          User.findById(req.params.id, (err, user) => {
            if (err) return res.status(500).send(err);
            if (!user) return res.status(404).send("No user found with that id");
            res.json(user);
          });
        };
      `,
      errors: [
        {
          messageId: "wrong",
          data: { status: "400 Bad Request", reason: "something that does not exist", remedy: "404 Not Found" },
          line: 5,
        },
      ],
    },
    {
      name: "401 for a thing that does not exist, at no login: a suggestion",
      code: `
        export default (app) => {
          app.get("/posts/:id", async (req, res) => {
            const post = await Post.findById(req.params.id);
            if (!post) return res.status(401).json({ message: "Post not found" });
            res.json(post);
          });
        };
      `,
      errors: [
        {
          messageId: "wrong",
          data: { status: "401 Unauthorized", reason: "something that does not exist", remedy: "404 Not Found" },
          line: 5,
          suggestions: [
            {
              messageId: "useCode",
              data: { status: "404 Not Found" },
              output: `
        export default (app) => {
          app.get("/posts/:id", async (req, res) => {
            const post = await Post.findById(req.params.id);
            if (!post) return res.status(404).json({ message: "Post not found" });
            res.json(post);
          });
        };
      `,
            },
          ],
        },
      ],
    },
    {
      name: "400 for a client without a token",
      code: `
        export const auth = (req, res, next) => {
          const token = req.headers.authorization;
          if (!token) return res.status(400).json({ message: "No token provided" });
          next();
        };
      `,
      output: `
        export const auth = (req, res, next) => {
          const token = req.headers.authorization;
          if (!token) return res.status(401).json({ message: "No token provided" });
          next();
        };
      `,
      errors: [
        {
          messageId: "wrong",
          data: { status: "400 Bad Request", reason: "a client that has not authenticated", remedy: "401 Unauthorized" },
          line: 4,
        },
      ],
    },
    {
      name: "MarkKhramko/nodejs-express-jwt#10: a failed login is no bad request",
      code: `
        export const login = async (req, res) => {
          const user = await User.findOne({ email: req.body.email });
          const isMatch = await bcrypt.compare(req.body.password, user.password);
          if (!isMatch) return res.status(400).json({ message: "Invalid credentials" });
          res.json({ token: sign(user) });
        };
      `,
      output: `
        export const login = async (req, res) => {
          const user = await User.findOne({ email: req.body.email });
          const isMatch = await bcrypt.compare(req.body.password, user.password);
          if (!isMatch) return res.status(401).json({ message: "Invalid credentials" });
          res.json({ token: sign(user) });
        };
      `,
      errors: [
        { messageId: "wrong", data: { status: "400 Bad Request", reason: "wrong credentials", remedy: "401 Unauthorized" }, line: 5 },
      ],
    },
    {
      name: "sane/sane-auth#19: nor 422, nor 402",
      code: `
        export const login = async (req, res) => {
          if (!user) return res.status(422).json({ error: "Invalid username or password" });
          return res.status(402).json({ error: "Incorrect password" });
        };
      `,
      output: `
        export const login = async (req, res) => {
          if (!user) return res.status(401).json({ error: "Invalid username or password" });
          return res.status(401).json({ error: "Incorrect password" });
        };
      `,
      errors: [
        {
          messageId: "wrong",
          data: { status: "422 Unprocessable Content", reason: "wrong credentials", remedy: "401 Unauthorized" },
          line: 3,
        },
        { messageId: "wrong", data: { status: "402 Payment Required", reason: "wrong credentials", remedy: "401 Unauthorized" }, line: 4 },
      ],
    },
    {
      name: "400 for a user who may not",
      code: `
        export const remove = async (req, res) => {
          if (req.user.role !== "admin") return res.status(400).json({ message: "Only admins can delete users" });
          res.end();
        };
      `,
      output: `
        export const remove = async (req, res) => {
          if (req.user.role !== "admin") return res.status(403).json({ message: "Only admins can delete users" });
          res.end();
        };
      `,
      errors: [
        {
          messageId: "wrong",
          data: { status: "400 Bad Request", reason: "a known user who lacks permission", remedy: "403 Forbidden" },
          line: 3,
        },
      ],
    },
  ],
});
