/** Codes that no response may finally have, or that nobody defines. */
import { isRegistered } from "../http/status-codes.js";

/** What is wrong with a code, or `null`. */
export type Invalidity = "interim" | "obsolete" | "out-of-range" | "unregistered";

/** Codes outside the registry that servers, proxies and vendors use on purpose. */
const VENDORS: ReadonlySet<number> = new Set([
  218, 418, 419, 420, 430, 440, 444, 449, 450, 460, 463, 464, 494, 495, 496, 497, 498, 499, 509, 520, 521, 522, 523, 524, 525, 526, 527,
  529, 530, 540, 561, 598, 599,
]);

/** Defined once and withdrawn since (RFC 9110 sections 15.4.6 and 15.4.7). */
const OBSOLETE: ReadonlySet<number> = new Set([305, 306]);

/** What is wrong with a code as the status of a final response (RFC 9110 section 15). */
export function invalidity(code: number): Invalidity | null {
  if (!Number.isInteger(code) || code < 100 || code > 599) return "out-of-range";
  // 101 is the last that HTTP says on a connection that is upgraded.
  if (code < 200) return code === 101 ? null : "interim";
  if (OBSOLETE.has(code)) return "obsolete";
  return isRegistered(code) || VENDORS.has(code) ? null : "unregistered";
}
