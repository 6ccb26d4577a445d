/**
 * What the codes and names of well-known errors mean: of databases, their libraries and validators.
 */
import type { ReasonKind } from "./reason.js";

/** The exact values of `error.code`, `error.name`, `error.errno` and the names of error classes. */
const BY_VALUE: ReadonlyMap<string, ReasonKind> = new Map([
  // MongoDB: duplicate key (server error codes 11000, 11001)
  ["11000", "duplicate"],
  ["11001", "duplicate"],
  // PostgreSQL: unique_violation, SQLSTATE class 23
  ["23505", "duplicate"],
  ["UNIQUE_VIOLATION", "duplicate"],
  ["unique_violation", "duplicate"],
  // Prisma: unique constraint failed; record to change not found
  ["P2002", "duplicate"],
  ["P2025", "not-found"],
  // MySQL and MariaDB: duplicate entry
  ["ER_DUP_ENTRY", "duplicate"],
  ["ER_DUP_KEY", "duplicate"],
  ["1062", "duplicate"],
  // SQL Server: violation of a unique constraint or index
  ["2601", "duplicate"],
  ["2627", "duplicate"],
  // Oracle
  ["ORA-00001", "duplicate"],
  // Waterline
  ["E_UNIQUE", "duplicate"],
  // SQLite: extended result codes
  ["SQLITE_CONSTRAINT_UNIQUE", "duplicate"],
  ["SQLITE_CONSTRAINT_PRIMARYKEY", "duplicate"],
  ["2067", "duplicate"],
  ["1555", "duplicate"],
  // DynamoDB and Firestore name the failed condition of a put or create
  ["auth/email-already-exists", "duplicate"],
  ["auth/email-already-in-use", "duplicate"],
  ["auth/phone-number-already-exists", "duplicate"],
  ["auth/user-not-found", "not-found"],
  // Firebase: what it is given for a new account; what somebody signs in with
  ["auth/invalid-password", "invalid-input"],
  ["auth/weak-password", "invalid-input"],
  ["auth/invalid-email", "invalid-input"],
  ["auth/invalid-phone-number", "invalid-input"],
  ["auth/wrong-password", "invalid-credentials"],
  ["auth/invalid-credential", "invalid-credentials"],
  ["auth/id-token-expired", "not-authenticated"],
  ["auth/id-token-revoked", "not-authenticated"],
  ["auth/too-many-requests", "too-many-requests"],
  // Amazon Cognito
  ["UsernameExistsException", "duplicate"],
  ["AliasExistsException", "duplicate"],
  ["UserNotFoundException", "not-found"],
  ["CodeMismatchException", "invalid-input"],
  ["InvalidPasswordException", "invalid-input"],
  // Sequelize, Objection, TypeORM drivers, passport-local-mongoose, Parse Server
  ["SequelizeUniqueConstraintError", "duplicate"],
  ["UniqueConstraintError", "duplicate"],
  ["UniqueViolationError", "duplicate"],
  ["UniqueConstraintViolationException", "duplicate"],
  ["UserExistsError", "duplicate"],
  ["DuplicateKeyError", "duplicate"],
  // Optimistic locking: Mongoose, Sequelize, TypeORM, MikroORM
  ["VersionError", "edit-conflict"],
  ["OptimisticLockError", "edit-conflict"],
  ["SequelizeOptimisticLockError", "edit-conflict"],
  ["OptimisticLockVersionMismatchError", "edit-conflict"],
  // MySQL and MariaDB: a row that others refer to
  ["ER_ROW_IS_REFERENCED", "state-conflict"],
  ["ER_ROW_IS_REFERENCED_2", "state-conflict"],
  ["1451", "state-conflict"],
  // not found
  ["EntityNotFoundError", "not-found"],
  ["EntityNotFound", "not-found"],
  ["DocumentNotFoundError", "not-found"],
  ["ModelNotFoundError", "not-found"],
  // jsonwebtoken, express-jwt
  ["TokenExpiredError", "not-authenticated"],
  ["JsonWebTokenError", "not-authenticated"],
  ["NotBeforeError", "not-authenticated"],
  ["JWTExpired", "not-authenticated"],
  ["UnauthorizedError", "not-authenticated"],
  // validators
  ["ZodError", "invalid-input"],
  ["ValidationError", "invalid-input"],
  ["SequelizeValidationError", "invalid-input"],
  ["CastError", "invalid-input"],
  ["entity.parse.failed", "malformed-request"],
  // uploads
  ["LIMIT_FILE_SIZE", "too-large"],
  ["entity.too.large", "too-large"],
]);

/** Errors of a project's own that are named for a validation of input: `OrderValidationError`, `DomainValidateException`. */
const VALIDATION_ERROR =
  /^(?!.*(?:Response|Output|Config|Env|Token|Auth|Credential|Session|Signature))\w*[a-z]Validat(?:ion|e)(?:Error|Exception)$/u;

/** Texts of messages that only a database writes. */
const IN_MESSAGE: readonly (readonly [RegExp, ReasonKind])[] = [
  [/\bE11000\b|duplicate key|duplicate entry|unique constraint|unique violation|violates unique/iu, "duplicate"],
  [/jwt expired|jwt malformed|invalid signature/iu, "not-authenticated"],
];

/** A foreign key that is violated, be it by what refers to nothing or by removing what others refer to: of Prisma, PostgreSQL, SQLite. */
const FOREIGN_KEY = /^(?:P2003|23503|foreign_key_violation|SQLITE_CONSTRAINT_FOREIGNKEY|SequelizeForeignKeyConstraintError)$/u;

/** Whether the code or name of an error says that a foreign key was violated. */
export function isOfForeignKey(value: string): boolean {
  return FOREIGN_KEY.test(value);
}

/** The reason that the exact code or name of an error states, or `null`. */
export function reasonOfErrorValue(value: string): ReasonKind | null {
  return BY_VALUE.get(value) ?? (VALIDATION_ERROR.test(value) ? "invalid-input" : null);
}

/** The reason that a part of a library's error message states, or `null`. */
export function reasonOfErrorMessage(text: string): ReasonKind | null {
  return IN_MESSAGE.find(([pattern]) => pattern.test(text))?.[1] ?? null;
}
