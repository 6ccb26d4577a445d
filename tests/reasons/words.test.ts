import { describe, expect, it } from "vitest";

import type { ReasonKind } from "../../src/reasons/reason.js";
import { reasonsInText, reportsFailure } from "../../src/reasons/words.js";

const placeholder = "\uFFFC";

/** The reasons as `kind` where certain and `kind?` where likely. */
function said(text: string): string {
  return reasonsInText(text)
    .map(({ kind, strength }) => (strength === "certain" ? kind : `${kind}?`))
    .join(" ");
}

const certain: { readonly [kind in ReasonKind]?: readonly string[] } = {
  duplicate: [
    "User already exists",
    "User already exists, please login",
    "Email already in use",
    "Email is already taken.",
    "Email already registered",
    "Username is taken",
    `The slug "${placeholder}" is already in use.`,
    "A tag with that name already exists",
    "duplicate key error",
    "Duplicate email",
    "Duplicate field value entered",
    "Name must be unique",
    "EMAIL_EXISTS",
    "EMAIL_ALREADY_EXISTS",
    "USER_ALREADY_EXISTS",
    "errors:emailAlreadyTaken",
    "auth/email-already-in-use",
    "E-mail já cadastrado",
    "Email ja cadastrado",
    "El usuario ya existe",
    "Un utilisateur avec cet email existe déjà",
    "Benutzer existiert bereits",
    "Utente già registrato",
    "用户已存在",
    "用戶名已被註冊",
    "이미 존재하는 이메일입니다",
    "このメールアドレスは既に使用されています",
    "Пользователь с таким email уже существует",
    "Bu e-posta zaten kayıtlı",
  ],
  "edit-conflict": ["The document has been modified by another user", "Version conflict", "Edit conflict", "Optimistic lock error"],
  "precondition-failed": ["Precondition failed", "ETag mismatch"],
  "precondition-required": ["If-Match header is required"],
  "not-found": [
    "Oops! Page not found",
    "We can't seem to find what you are looking for",
    "Error 404: nothing here",
    "User not found",
    "USER_NOT_FOUND",
    "userNotFound",
    "auth/user-not-found",
    `No product with id : ${placeholder}`,
    "No user found with that id",
    "Could not find the post",
    "User with this email does not exist",
    "No such user",
    "Not Found",
    "<h1>404 Not Found</h1>",
    `Order ${placeholder} doesn’t exist`,
    "Usuário não encontrado",
    "Usuario no encontrado",
    "Utilisateur non trouvé",
    "Benutzer nicht gefunden",
    "Utente non trovato",
    "用户不存在",
    "사용자를 찾을 수 없습니다.",
    "ユーザーが見つかりません",
    "Пользователь не найден",
    "Kullanıcı bulunamadı",
  ],
  "not-authenticated": [
    "Unauthenticated",
    "Not authenticated",
    "Authentication required",
    "Please log in",
    "You must be logged in to do this",
    "No token provided",
    "Access token required",
    "Access denied. No token provided.",
    "jwt expired",
    "Your session has expired",
    "Missing authorization header",
    "Not authorized, no token",
    "Usuário não autenticado",
    "Debes iniciar sesión",
    "请先登录",
    "로그인이 필요합니다",
    "ログインが必要です",
    "Необходима авторизация",
  ],
  "invalid-credentials": [
    "Invalid credentials",
    "INVALID_CREDENTIALS",
    "Wrong password",
    "Incorrect email or password",
    "Invalid username or password",
    "Password is incorrect",
    "Bad credentials",
    "Email or password is incorrect",
    "Unable to log in with the provided username and password",
    "Credenciais inválidas",
    "Email ou mot de passe incorrect",
    "Falsches Passwort",
    "用户名或密码错误",
    "Неверный логин или пароль",
  ],
  "not-permitted": [
    "Forbidden",
    "Forbidden resource",
    "You do not have permission to view this",
    "You are not allowed to delete this",
    "Not authorized to delete this post",
    "Admin only",
    "Access denied. Admins only.",
    "Insufficient permissions",
    "You can only update your own profile",
    "You are not the owner of this post",
    "Unauthorized: Not an admin.",
    "Você não tem permissão para isso",
    "No tienes permisos para esta acción",
    "权限不足",
    "권한이 없습니다",
  ],
  "invalid-input": [
    "Name is required",
    "All fields are required",
    "Missing required field",
    "Validation failed",
    "VALIDATION_ERROR",
    "Password must be at least 8 characters",
    "Please fill all fields",
    "Please provide email and password",
    "Title cannot be empty",
    "Invalid email address",
    "Todos los campos son obligatorios",
    "参数错误",
  ],
  "malformed-request": ["Invalid JSON", "Malformed request body", "Unexpected token } in JSON at position 4"],
  "too-many-requests": [
    "Too many requests",
    "Too many login attempts, please try again later",
    "Rate limit exceeded",
    "Demasiados intentos",
    "请求过于频繁，请稍后再试",
  ],
  "too-large": ["File too large", "Payload too large", "File size exceeds the maximum size"],
  "unsupported-media-type": ["Unsupported Media Type", "Content-Type must be application/json"],
  "method-not-allowed": ["Method not allowed", `Method ${placeholder} Not Allowed`, "Only POST requests are allowed"],
  "upstream-failed": ["Bad Gateway"],
  "upstream-timeout": ["Gateway Timeout"],
  unavailable: ["Service Unavailable", "The server is under maintenance"],
  "server-fault": ["Internal server error", "Server error", "Erro interno do servidor", "服务器内部错误"],
};

const likely: readonly (readonly [text: string, said: string, why: string])[] = [
  ["role.user_exists", "duplicate?", "might report what a check found"],
  ["You have already submitted a review", "duplicate?", "one review per user is a rule of the domain"],
  ["Item is already in your cart", "duplicate?", "may be fine"],
  ["Account already verified", "state-conflict?", "a state, not a duplicate"],
  ["Invoice is already paid", "state-conflict?", "likewise"],
  ["You are already following this user", "state-conflict?", "likewise"],
  ["Already logged in", "state-conflict?", "likewise"],
  ["File already exists", "duplicate?", "perhaps a step on the server's disk"],
  ["Duplicate items in the request", "invalid-input?", "repeats itself within the request"],
  ["Post not found or not authorized", "not-found?", "two possibilities"],
  ["Invoice not found or already paid", "state-conflict? not-found?", "two possibilities"],
  ["Token not found", "not-authenticated?", "which token is unknown"],
  ["userId not found in request body", "invalid-input?", "says nothing about a resource"],
  ["JWT secret not found", "server-fault?", "the server's own configuration"],
  ["Environment variable API_KEY not found", "server-fault?", "likewise"],
  [`${placeholder} not found`, "not-found?", "what is missing is unknown"],
  ["No users found", "not-found?", "a list without entries"],
  ["Some products do not exist", "not-found?", "named in the request's content"],
  ["Unauthorized", "not-authenticated?", "401's phrase, often said where 403 is meant"],
  ["Not authorized", "not-authenticated?", "likewise"],
  ["Not authorized to access this route", "not-permitted?", "also said without a token"],
  ["Access denied", "not-permitted?", "likewise"],
  ["Invalid token", "not-authenticated?", "perhaps a token in the request's content"],
  ["Login failed", "invalid-credentials?", "for whatever reason"],
  ["email or password not found", "invalid-credentials?", "which of both is unknown"],
  ["Current password is incorrect", "invalid-credentials?", "the user is logged in"],
  ["Passwords do not match", "invalid-input?", "the confirmation, or the stored one"],
  ["Invalid verification code", "invalid-input?", "a code, not a password"],
  ["This link has expired", "gone?", "perhaps can be had again"],
  ["Something went wrong", "server-fault?", "for whatever reason"],
  ["Failed to create user", "server-fault?", "for whatever reason"],
  ["Please try again later", "unavailable?", "for whatever reason"],
  ["Please try again in 5 minutes", "too-many-requests?", "perhaps for another reason"],
  ["Only images are allowed", "unsupported-media-type?", "perhaps told by the file's content"],
  ["Invalid cursor: the id does not exist", "invalid-input? not-found?", "two reasons in one text"],
];

const silent: readonly (readonly [text: string, why: string])[] = [
  ["If the account exists, we have sent an email", "the same for known and unknown accounts"],
  ["User found", "found"],
  ["Product created successfully", "success"],
  ["No duplicates found", "denied"],
  ["Email is available", "available"],
  ["Password changed", "success"],
  ["Not found any errors", "denied"],
  ["Permission granted", "granted"],
  ["User already exists, skipping", "no failure"],
  ["Check whether the user already exists", "a condition"],
  ["errors/not-found.ejs", "a file"],
  ["/users/not-found", "a path"],
  ["https://example.com/not-found", "a URL"],
  ["application/json", "a media type"],
  ["Payment method not allowed", "no request method"],
  ["Error log cleared", "about errors"],
  ["", "empty"],
  ["404", "no words"],
  [`User not found. ${"x".repeat(300)}`, "a page or a mail"],
];

describe("reasonsInText", () => {
  for (const [kind, texts] of Object.entries(certain)) {
    it.each(texts)(`is certain of ${kind}: %s`, (text) => {
      expect(said(text)).toBe(kind);
    });
  }
  it.each(likely)("is not certain: %s → %s (%s)", (text, expected) => {
    expect(said(text)).toBe(expected);
  });
  it.each(silent)("reads nothing: %s (%s)", (text) => {
    expect(said(text)).toBe("");
  });
  it("doubts both of two reasons in one text", () => {
    expect(said("Forbidden: invalid token")).toBe("not-permitted? not-authenticated?");
  });
});

describe("reportsFailure", () => {
  it.each([
    "User not found",
    "Failed to create",
    "Invalid input",
    "Error: timeout",
    "You cannot do that",
    "Something went wrong",
    "Your request was not successful",
    "Unauthorized",
    "UNKNOWN_ERROR",
    "Erro ao salvar",
    "No se pudo guardar",
    "Une erreur est survenue",
    "Fehler beim Speichern",
    "删除失败",
    "오류가 발생했습니다",
    "エラーが発生しました",
    "Что-то пошло не так",
    "Bir hata oluştu",
  ])("reports a failure: %s", (text) => {
    expect(reportsFailure(text)).toBe(true);
  });
  it.each([
    "User created successfully",
    "OK",
    "success",
    "Post deleted",
    "Account has been deleted",
    "Usuário criado com sucesso",
    "Usuario creado exitosamente",
    "Utilisateur créé avec succès",
    "Benutzer erfolgreich erstellt",
    "删除成功",
    "성공적으로 생성되었습니다",
    "ユーザーを作成しました",
    "Пользователь успешно создан",
    "Kullanıcı başarıyla oluşturuldu",
  ])("reports success: %s", (text) => {
    expect(reportsFailure(text)).toBe(false);
  });
  it.each([
    "Hello World",
    "List of users",
    "Already subscribed",
    "Deleted successfully, but failed to write the log",
    "If the account exists, we have sent an email",
    "Please log in",
    "No users found",
    "No errors found",
  ])("does not tell: %s", (text) => {
    expect(reportsFailure(text)).toBeNull();
  });
});

describe("speed", () => {
  it("reads hostile texts in linear time", () => {
    const texts = ["not ", "no ", "already ", "the a ", "invalid or ", "| , ", "if the email ", "\u0000", "(", "未"].map((piece) =>
      piece.repeat(300 / piece.length),
    );
    const start = performance.now();
    for (const text of texts) reasonsInText(text);
    expect(performance.now() - start).toBeLessThan(500);
  });
});
