/** The authentication scheme that the code itself shows (RFC 9110 section 11.1). */
import type { HttpResponse } from "../response/model.js";

/** The scheme that the handler evidently asks for, or `null`. */
export function schemeIn(response: HttpResponse): "Basic" | "Bearer" | null {
  const { file } = response.exchange.values;
  const text = file.textOf(response.exchange.handler);
  const basic = /["'`/]Basic(?:\s|\\s|["'`])/u.test(text);
  const bearer = /Bearer\b|\bjwt\b|jsonwebtoken|verifyToken|accessToken/u.test(text);
  if (basic === bearer) return null;
  return basic ? "Basic" : "Bearer";
}
