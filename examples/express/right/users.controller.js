import { User } from "../../shop/shop.js";

function toPublic({ password, ...user }) {
  return user;
}

// @route GET /api/users
export const listUsers = async (req, res, next) => {
  try {
    const users = await User.find();
    res.json({ success: true, data: users.map(toPublic) });
  } catch (error) {
    next(error);
  }
};

// @route GET /api/users/:id
export const getUser = async (req, res, next) => {
  try {
    const user = await User.findById(req.params.id);

    if (!user) {
      return res.status(404).json({ success: false, message: "User not found" });
    }

    res.status(200).json({ success: true, data: toPublic(user) });
  } catch (error) {
    next(error);
  }
};

// @route POST /api/users
export const createUser = async (req, res, next) => {
  try {
    const { name, email, password } = req.body ?? {};

    if (!name || !email || !password) {
      return res.status(400).json({ success: false, message: "Name, email and password are required" });
    }

    const existingUser = await User.findOne({ email });
    if (existingUser) {
      return res.status(409).json({ success: false, message: "Email is already registered" });
    }

    const user = await User.create({ name, email, password });
    res
      .status(201)
      .location(`/api/users/${user.id}`)
      .json({ success: true, data: toPublic(user) });
  } catch (error) {
    next(error);
  }
};

// @route PATCH /api/users/:id
export const updateUser = async (req, res, next) => {
  if (req.user.id !== req.params.id) {
    return res.status(403).json({ success: false, message: "You can only change your own account" });
  }

  try {
    const { name, email } = req.body ?? {};
    const user = await User.update(req.params.id, { ...(name && { name }), ...(email && { email }) });
    res.json({ success: true, data: toPublic(user) });
  } catch (error) {
    if (error.code === 11000) {
      return res.status(409).json({ success: false, message: "Email already exists" });
    }
    next(error);
  }
};
