import { User } from "../../shop/shop.js";

function toPublic({ password, ...user }) {
  return user;
}

export async function listUsers() {
  const users = await User.find();
  return { success: true, data: users.map(toPublic) };
}

export async function getUser(request, reply) {
  const user = await User.findById(request.params.id);

  if (!user) {
    return reply.code(404).send({ success: false, message: "User not found" });
  }

  return { success: true, data: toPublic(user) };
}

export async function createUser(request, reply) {
  const { name, email, password } = request.body ?? {};

  const existingUser = await User.findOne({ email });
  if (existingUser) {
    return reply.status(409).send({ success: false, message: "Email is already registered" });
  }

  const user = await User.create({ name, email, password });
  return reply
    .status(201)
    .header("Location", `/api/users/${user.id}`)
    .send({ success: true, data: toPublic(user) });
}

export async function updateUser(request, reply) {
  if (request.user.id !== request.params.id) {
    return reply.code(403).send({ success: false, message: "You can only change your own account" });
  }

  try {
    const { name, email } = request.body ?? {};
    const user = await User.update(request.params.id, { ...(name && { name }), ...(email && { email }) });
    return { success: true, data: toPublic(user) };
  } catch (error) {
    if (error.code === 11000) {
      return reply.code(409).send({ success: false, message: "Email already exists" });
    }
    throw error;
  }
}
