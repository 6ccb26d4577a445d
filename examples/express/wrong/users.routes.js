import { Router } from "express";

import { authenticate } from "./authenticate.js";
import { createUser, getUser, listUsers, updateUser } from "./users.controller.js";

const router = Router();

router.route("/").get(listUsers).post(createUser);
router.route("/:id").get(getUser).patch(authenticate, updateUser);

export default router;
