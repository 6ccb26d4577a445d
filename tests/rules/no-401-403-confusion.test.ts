import rule from "../../src/rules/no-401-403-confusion.js";
import { ruleTester } from "../support/rule-tester.js";

ruleTester.run("no-401-403-confusion", rule, {
  valid: [
    {
      name: "401 for a client that sent no token",
      code: 'export const auth = (req, res, next) => { const token = req.headers.authorization; if (!token) return res.status(401).json({ message: "No token provided" }); next(); };',
    },
    {
      name: "403 for a known user without permission",
      code: 'export const a = (req, res) => { if (req.user.role !== "admin") return res.status(403).json({ message: "Admins only" }); res.end(); };',
    },
    {
      name: "trap 27: the user behind a token is gone",
      code: 'export const protect = async (req, res, next) => { const user = await User.findById(decoded.id); if (!user) return res.status(401).json({ message: "User not found" }); next(); };',
    },
    {
      name: "trap 28: 404 hides what is forbidden",
      code: 'export const a = async (req, res) => { const post = await Post.findById(req.params.id); if (post.author !== req.user.id) return res.status(404).json({ message: "Post not found" }); res.json(post); };',
    },
    {
      name: "a ternary of which one code is right",
      code: 'export const a = (req, res) => { if (!canEdit(req.user)) return res.status(req.user ? 403 : 401).json({ message: "You do not have permission" }); res.end(); };',
    },
    {
      name: "a computed status",
      code: 'export const a = (req, res) => { if (!req.user.isAdmin) return res.status(err.status || 401).json({ message: "Admins only" }); res.end(); };',
    },
    {
      name: "the words may mean either",
      code: 'export const a = (req, res) => { if (blocked) return res.status(401).json({ message: "Access denied" }); res.end(); };',
    },
    {
      name: "403 for a token of a form is no login",
      code: 'export const a = (req, res) => { if (req.body.csrf !== expected) return res.status(403).json({ message: "Invalid CSRF token" }); res.end(); };',
    },
    {
      name: "403 for an account that may not be used",
      code: 'export const login = async (req, res) => { const user = await User.findOne({ email }); if (!user.isActive) return res.status(403).json({ message: "Account is disabled" }); res.end(); };',
    },
    {
      name: "two possible reasons in one text",
      code: 'export const a = (req, res) => { if (!post) return res.status(403).json({ message: "Post not found or not authorized" }); res.end(); };',
    },
    {
      name: "the status of another server is handed on",
      code: 'export const a = async (req, res) => { const r = await fetch(url); res.status(r.status).json({ message: "Admins only" }); };',
    },
    {
      name: "the header decides, the words speak of permission in general",
      code: 'export const a = (req, res) => { if (!req.headers.authorization) return res.status(401).json({ message: "Unauthorized" }); res.end(); };',
    },
  ],
  invalid: [
    {
      name: "OptimalBits/node_acl#62: 401 for a user whose role may not",
      code: `
        export const remove = async (req, res) => {
          if (req.user.role !== "admin") return res.status(401).json({ message: "Unauthorized" });
          res.end();
        };
      `,
      output: `
        export const remove = async (req, res) => {
          if (req.user.role !== "admin") return res.status(403).json({ message: "Unauthorized" });
          res.end();
        };
      `,
      errors: [
        {
          messageId: "wrong",
          data: { status: "401 Unauthorized", reason: "a known user who lacks permission", remedy: "403 Forbidden" },
          line: 3,
          column: 60,
          endLine: 3,
          endColumn: 63,
        },
      ],
    },
    {
      name: "OptimalBits/node_acl#63: an access list refuses by next(error)",
      code: `
        import createError from "http-errors";
        export const allow = (req, res, next) => {
          if (!req.user.hasPermission("posts:write")) return next(createError(401, "Insufficient permissions to access resource"));
          next();
        };
      `,
      output: `
        import createError from "http-errors";
        export const allow = (req, res, next) => {
          if (!req.user.hasPermission("posts:write")) return next(createError(403, "Insufficient permissions to access resource"));
          next();
        };
      `,
      errors: [
        {
          messageId: "wrong",
          data: { status: "401 Unauthorized", reason: "a known user who lacks permission", remedy: "403 Forbidden" },
          line: 4,
        },
      ],
    },
    {
      name: "PhilanthropyDataCommons/service#2421: a middleware that asks for administrators",
      code: `
        export const requireAdministrator = (req, res, next) => {
          if (!req.user.isAdmin) {
            res.status(401);
            return res.send("You do not have permission to do this");
          }
          next();
        };
      `,
      output: `
        export const requireAdministrator = (req, res, next) => {
          if (!req.user.isAdmin) {
            res.status(403);
            return res.send("You do not have permission to do this");
          }
          next();
        };
      `,
      errors: [
        {
          messageId: "wrong",
          data: { status: "401 Unauthorized", reason: "a known user who lacks permission", remedy: "403 Forbidden" },
          line: 5,
        },
      ],
    },
    {
      name: "the owner of a thing is compared with the user",
      code: `
        export const edit = async (req, res) => {
          const listing = await Listing.findById(req.params.id);
          if (req.user.id !== listing.owner.toString()) {
            return res.status(401).json({ success: false, message: "You can only update your own listings!" });
          }
          res.json(listing);
        };
      `,
      output: `
        export const edit = async (req, res) => {
          const listing = await Listing.findById(req.params.id);
          if (req.user.id !== listing.owner.toString()) {
            return res.status(403).json({ success: false, message: "You can only update your own listings!" });
          }
          res.json(listing);
        };
      `,
      errors: [
        {
          messageId: "wrong",
          data: { status: "401 Unauthorized", reason: "a known user who lacks permission", remedy: "403 Forbidden" },
          line: 5,
        },
      ],
    },
    {
      name: "a status and a thrown error",
      code: `
        export const admin = (req, res, next) => {
          if (!req.user.isAdmin) {
            res.status(401);
            throw new Error("Not authorized as an admin");
          }
          next();
        };
      `,
      output: `
        export const admin = (req, res, next) => {
          if (!req.user.isAdmin) {
            res.status(403);
            throw new Error("Not authorized as an admin");
          }
          next();
        };
      `,
      errors: [
        {
          messageId: "wrong",
          data: { status: "401 Unauthorized", reason: "a known user who lacks permission", remedy: "403 Forbidden" },
          line: 5,
        },
      ],
    },
  ],
});
