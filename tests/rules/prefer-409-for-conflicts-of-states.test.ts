import rule from "../../src/rules/prefer-409-for-conflicts.js";
import { ruleTester } from "../support/rule-tester.js";

ruleTester.run("prefer-409-for-conflicts", rule, {
  valid: [
    {
      name: "there is too little of something",
      code: 'export const a = async (req, res) => { try { await move(req.body); res.end(); } catch (error) { if (error.message === "Insufficient stock for this movement") return res.status(400).json({ error: error.message }); throw error; } };',
    },
    {
      name: "what may be done twice",
      code: 'export const a = (req, res) => { if (post.isLiked) return res.status(400).json({ error: "Post already liked" }); res.end(); };',
    },
    {
      name: "what is settled",
      code: 'export const a = (req, res) => { if (invoice.paid) return res.status(400).json({ error: "Invoice is already paid" }); res.end(); };',
    },
    {
      name: "what is settled, told by a service",
      code: 'export const a = async (req, res) => { try { await pay(req.params.id); res.end(); } catch (error) { if (error.message === "Already paid") return res.status(400).json({ error: error.message }); throw error; } };',
    },
    {
      name: "a state that the client names",
      code: 'export const a = (req, res) => { if (req.body.closed) return res.status(400).json({ error: "Poll already closed" }); res.end(); };',
    },
    {
      name: "an account that may not be used",
      code: 'export const a = (req, res) => { if (user.banned) return res.status(400).json({ error: "User has been banned already" }); res.end(); };',
    },
    {
      name: "what is over is gone",
      code: 'export const a = (req, res) => { if (link.expiredAt) return res.status(400).json({ error: "Link has already expired" }); res.end(); };',
    },
    {
      name: "403 refuses",
      code: 'export const a = (req, res) => { if (order.closedAt) return res.status(403).json({ error: "Order is already closed" }); res.end(); };',
    },
  ],
  invalid: [
    {
      name: "a state that stands in the way",
      code: `
        export const cancel = async (req, res) => {
          const order = await Order.findById(req.params.id);
          if (order.status === "shipped") return res.status(400).json({ error: "Order has already been shipped" });
          if (order.cancelledAt) return res.status(422).json({ error: "Order is already cancelled" });
          res.end();
        };
      `,
      errors: [
        {
          messageId: "stateConflict",
          line: 4,
          suggestions: [
            {
              messageId: "useCode",
              data: { status: "409 Conflict" },
              output: `
        export const cancel = async (req, res) => {
          const order = await Order.findById(req.params.id);
          if (order.status === "shipped") return res.status(409).json({ error: "Order has already been shipped" });
          if (order.cancelledAt) return res.status(422).json({ error: "Order is already cancelled" });
          res.end();
        };
      `,
            },
          ],
        },
        {
          messageId: "stateConflict",
          line: 5,
          suggestions: [
            {
              messageId: "useCode",
              data: { status: "409 Conflict" },
              output: `
        export const cancel = async (req, res) => {
          const order = await Order.findById(req.params.id);
          if (order.status === "shipped") return res.status(400).json({ error: "Order has already been shipped" });
          if (order.cancelledAt) return res.status(409).json({ error: "Order is already cancelled" });
          res.end();
        };
      `,
            },
          ],
        },
      ],
    },
  ],
});
