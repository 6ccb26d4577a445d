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
      // no-2xx-for-errors: 200 OK, so that response.ok is true
      return res.status(200).json({ success: false, message: "User not found" });
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
      // prefer-409-for-conflicts: 400 Bad Request, as if the JSON were broken
      return res.status(400).json({ success: false, message: "Email is already registered" });
    }

    const user = await User.create({ name, email, password });
    // require-location: 201 that does not say where the new user is
    res.status(201).json({ success: true, data: toPublic(user) });
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
      // prefer-409-for-conflicts: 400 Bad Request for a well-formed request
      return res.status(400).json({ success: false, message: "Email already exists" });
    }
    next(error);
  }
};
