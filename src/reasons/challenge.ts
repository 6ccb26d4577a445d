/** The authentication scheme that the code itself shows (RFC 9110 section 11.1). */
import { holdingsOf, speaksOf } from "../response/holdings.js";
import type { HttpResponse } from "../response/model.js";

/** The scheme that the handler evidently asks for, or `null`. */
export function schemeIn(response: HttpResponse): "Basic" | "Bearer" | null {
  const { handler, values } = response.exchange;
  const basic = holdingsOf(handler, values.file).texts.some(({ text }) => /^\W*Basic(?!\w)/u.test(text));
  const bearer = speaksOf(/^\W*Bearer\b|\bjwt\b|jsonwebtoken|verifyToken|accessToken/u, handler, values.file);
  if (basic === bearer) return null;
  return basic ? "Basic" : "Bearer";
}
