import rule from "../../src/rules/prefer-409-for-conflicts.js";
import { ruleTester } from "../support/rule-tester.js";

ruleTester.run("prefer-409-for-conflicts", rule, {
  valid: [
    {
      name: "a state for which 400 may be a choice",
      code: 'export const a = async (req, res) => { const order = await Order.findById(req.params.id); if (order.status === "shipped") return res.status(400).json({ error: "Order has already been shipped" }); res.end(); };',
    },
    {
      name: "who asks for the state that there is changes nothing",
      code: 'export const a = (req, res) => { const { state } = req.body; if (task.state === state) return res.status(400).json({ error: "The task is already in this state." }); res.end(); };',
      options: [{ states: true }],
    },
    {
      name: "an error that OAuth prescribes (RFC 6749 section 5.2)",
      code: 'class InvalidGrant extends Error { constructor(message) { super(message); this.status = 400; } } export async function refresh(ctx) { const token = await RefreshToken.find(ctx.params.id); if (token.consumed) { throw new InvalidGrant("refresh token already used"); } }',
      options: [{ states: true }],
    },
    {
      name: "what cannot be duplicated",
      code: 'export const a = async (req, res) => { const config = await Config.findById(req.params.id); if (config.locked) return res.status(400).json({ error: "The collection cannot be duplicated" }); res.end(); };',
      options: [{ states: true }],
    },
    {
      name: "there is too little of something",
      code: 'export const a = async (req, res) => { try { await move(req.body); res.end(); } catch (error) { if (error.message === "Insufficient stock for this movement") return res.status(400).json({ error: error.message }); throw error; } };',
      options: [{ states: true }],
    },
    {
      name: "what may be done twice",
      code: 'export const a = (req, res) => { if (post.isLiked) return res.status(400).json({ error: "Post already liked" }); res.end(); };',
      options: [{ states: true }],
    },
    {
      name: "what is settled",
      code: 'export const a = (req, res) => { if (invoice.paid) return res.status(400).json({ error: "Invoice is already paid" }); res.end(); };',
      options: [{ states: true }],
    },
    {
      name: "what is settled, told by a service",
      code: 'export const a = async (req, res) => { try { await pay(req.params.id); res.end(); } catch (error) { if (error.message === "Already paid") return res.status(400).json({ error: error.message }); throw error; } };',
      options: [{ states: true }],
    },
    {
      name: "a state that the client names",
      code: 'export const a = (req, res) => { if (req.body.closed) return res.status(400).json({ error: "Poll already closed" }); res.end(); };',
      options: [{ states: true }],
    },
    {
      name: "an account that may not be used",
      code: 'export const a = (req, res) => { if (user.banned) return res.status(400).json({ error: "User has been banned already" }); res.end(); };',
      options: [{ states: true }],
    },
    {
      name: "what is over is gone",
      code: 'export const a = (req, res) => { if (link.expiredAt) return res.status(400).json({ error: "Link has already expired" }); res.end(); };',
      options: [{ states: true }],
    },
    {
      name: "403 refuses",
      code: 'export const a = (req, res) => { if (order.closedAt) return res.status(403).json({ error: "Order is already closed" }); res.end(); };',
      options: [{ states: true }],
    },
  ],
  invalid: [
    {
      name: "what is in use, whatever the options",
      code: 'export const a = async (req, res) => { try { await Category.delete(req.params.id); res.status(204).end(); } catch (error) { if (error.code === "P2003") return res.status(422).json({ error: "Cannot delete a category with existing products" }); } };',
      errors: [
        {
          messageId: "stateConflict",
          suggestions: [
            {
              messageId: "useCode",
              data: { status: "409 Conflict" },
              output:
                'export const a = async (req, res) => { try { await Category.delete(req.params.id); res.status(204).end(); } catch (error) { if (error.code === "P2003") return res.status(409).json({ error: "Cannot delete a category with existing products" }); } };',
            },
          ],
        },
      ],
    },
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
      options: [{ states: true }],
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
