import consistentStatusStyle from "./consistent-status-style.js";
import no2xxForErrors from "./no-2xx-for-errors.js";
import no401403Confusion from "./no-401-403-confusion.js";
import no404ForEmptyLists from "./no-404-for-empty-lists.js";
import no4xxForServerErrors from "./no-4xx-for-server-errors.js";
import no5xxForClientErrors from "./no-5xx-for-client-errors.js";
import noBodyWith204 from "./no-body-with-204.js";
import noInvalidStatus from "./no-invalid-status.js";
import noLostStatus from "./no-lost-status.js";
import noMethodChangingRedirect from "./no-method-changing-redirect.js";
import noSecondResponse from "./no-second-response.js";
import noStatusBodyMismatch from "./no-status-body-mismatch.js";
import noUnconditional304 from "./no-unconditional-304.js";
import prefer201ForCreation from "./prefer-201-for-creation.js";
import prefer202ForQueuedWork from "./prefer-202-for-queued-work.js";
import prefer204ForEmptySuccess from "./prefer-204-for-empty-success.js";
import prefer307308InApis from "./prefer-307-308-in-apis.js";
import prefer404ForMissingResources from "./prefer-404-for-missing-resources.js";
import prefer409ForConflicts from "./prefer-409-for-conflicts.js";
import prefer422ForValidationErrors from "./prefer-422-for-validation-errors.js";
import preferGatewayCodesForUpstreamFailures from "./prefer-gateway-codes-for-upstream-failures.js";
import preferSpecific4xx from "./prefer-specific-4xx.js";
import requireAllow from "./require-allow.js";
import requireContentRange from "./require-content-range.js";
import requireLocation from "./require-location.js";
import requireProxyAuthenticate from "./require-proxy-authenticate.js";
import requireRetryAfter from "./require-retry-after.js";
import requireStatusMonitor from "./require-status-monitor.js";
import requireUpgrade from "./require-upgrade.js";
import requireWwwAuthenticate from "./require-www-authenticate.js";

/** Every rule, by its name. */
export const rules = {
  "consistent-status-style": consistentStatusStyle,
  "no-2xx-for-errors": no2xxForErrors,
  "no-401-403-confusion": no401403Confusion,
  "no-404-for-empty-lists": no404ForEmptyLists,
  "no-4xx-for-server-errors": no4xxForServerErrors,
  "no-5xx-for-client-errors": no5xxForClientErrors,
  "no-body-with-204": noBodyWith204,
  "no-invalid-status": noInvalidStatus,
  "no-lost-status": noLostStatus,
  "no-method-changing-redirect": noMethodChangingRedirect,
  "no-second-response": noSecondResponse,
  "no-status-body-mismatch": noStatusBodyMismatch,
  "no-unconditional-304": noUnconditional304,
  "prefer-201-for-creation": prefer201ForCreation,
  "prefer-202-for-queued-work": prefer202ForQueuedWork,
  "prefer-204-for-empty-success": prefer204ForEmptySuccess,
  "prefer-307-308-in-apis": prefer307308InApis,
  "prefer-404-for-missing-resources": prefer404ForMissingResources,
  "prefer-409-for-conflicts": prefer409ForConflicts,
  "prefer-422-for-validation-errors": prefer422ForValidationErrors,
  "prefer-gateway-codes-for-upstream-failures": preferGatewayCodesForUpstreamFailures,
  "prefer-specific-4xx": preferSpecific4xx,
  "require-allow": requireAllow,
  "require-content-range": requireContentRange,
  "require-location": requireLocation,
  "require-proxy-authenticate": requireProxyAuthenticate,
  "require-retry-after": requireRetryAfter,
  "require-status-monitor": requireStatusMonitor,
  "require-upgrade": requireUpgrade,
  "require-www-authenticate": requireWwwAuthenticate,
} as const;
