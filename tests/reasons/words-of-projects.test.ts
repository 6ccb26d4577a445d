/** Messages as tutorials and their many copies word them. */
import { expect, it } from "vitest";

import { reasonsInText } from "../../src/reasons/words.js";

const said = (text: string): string =>
  reasonsInText(text)
    .map(({ kind, strength }) => (strength === "certain" ? kind : `${kind}?`))
    .join(" ");

it.each([
  ["Please try to login with correct credentials", "invalid-credentials"],
  ["Please provide valid credentials", "invalid-credentials"],
  ["Wrong password or username!", "invalid-credentials"],
  ["Authentication failed. Wrong password.", "invalid-credentials"],
  ["Authentication failed. User not found.", "invalid-credentials?"],
  ["Usuario / Password no son correctos", "invalid-credentials"],
  ["Usuário e/ou senha inválido(s).", "invalid-credentials"],
  ["닉네임 또는 패스워드를 확인해주세요.", "invalid-credentials"],
  ["Something went wrong while sending the form", "server-fault?"],
  ["Error on get all rooms", "server-fault?"],
  ["Error unknown on delete room", "server-fault?"],
  ["You are not in the team that owns this board", "not-permitted"],
  ["认证信息已过期", "not-authenticated"],
  ["Instructor is already assigned to another course during this time slot", "duplicate"],
  ["The room is already booked for the selected dates", "duplicate"],
  ["This time slot has already been taken", "duplicate"],
  ["There is no profile for this user", "not-found"],
  ["User not exist", "not-found"],
  ["This email is not registered", "not-found?"],
  ["Нет пользователя с таким id", "not-found"],
  ["가입되지 않은 회원입니다.", "not-found"],
  ["This is a protected route for students", "not-permitted?"],
  ["Require Admin or Moderator Role!", "not-permitted?"],
  ["Only the recipient of this offer may decline it", "not-permitted"],
  ["You're not the driver of this ride", "not-permitted"],
  ["Your account is pending approval", "not-permitted?"],
  ["No tiene privilegio de editar este evento", "not-permitted"],
  ["El servicio requiere uno de estos roles", "not-permitted"],
  ["Нельзя удалить чужую карточку", "not-permitted"],
  ["Duplicate value entered for \uFFFC field, please choose another value", "duplicate"],
  ["Já existe usuário cadastrado com o e-mail informado.", "duplicate"],
  ["해당하는 고양이는 이미 존재합니다.", "duplicate"],
  ["用户名被占用，请更换其他用户名！", "duplicate"],
  ["User has been banned already.", "state-conflict?"],
  ["This recording is already being processed", "state-conflict?"],
  ["Please upload an image less than 1MB", "too-large?"],
  ["avatar_size_limit", "too-large?"],
  ["Invalid image size", "too-large?"],
  ["upload_not_supported", "unsupported-media-type?"],
  ["Images only", "unsupported-media-type?"],
  ["Only .png, .jpg and .jpeg format allowed!", "unsupported-media-type?"],
  ["You have exceeded the 100 requests in 24 hrs limit!", "too-many-requests?"],
  ["Not all fields have been entered.", "invalid-input"],
  ["Inputs not correct", "invalid-input"],
  ["Enter a valid name", "invalid-input?"],
  ["Por favor hable con el administrador", "server-fault?"],
])("%s: %s", (text, expected) => {
  expect(said(text)).toBe(expected);
});
