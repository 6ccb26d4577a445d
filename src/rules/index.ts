import no2xxForErrors from "./no-2xx-for-errors.js";
import noLostStatus from "./no-lost-status.js";
import noMethodChangingRedirect from "./no-method-changing-redirect.js";
import prefer409ForConflicts from "./prefer-409-for-conflicts.js";
import requireLocation from "./require-location.js";
import requireRetryAfter from "./require-retry-after.js";
import requireWwwAuthenticate from "./require-www-authenticate.js";

/** Every rule, by its name. */
export const rules = {
  "no-2xx-for-errors": no2xxForErrors,
  "no-lost-status": noLostStatus,
  "no-method-changing-redirect": noMethodChangingRedirect,
  "prefer-409-for-conflicts": prefer409ForConflicts,
  "require-location": requireLocation,
  "require-retry-after": requireRetryAfter,
  "require-www-authenticate": requireWwwAuthenticate,
} as const;
