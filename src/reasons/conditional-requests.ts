/** Whether a handler looks at what makes a request conditional (RFC 9110 section 13). */
import { speaksOf } from "../response/holdings.js";
import type { HttpResponse } from "../response/model.js";

const LOOKS =
  /if-none-match|if-modified-since|ifNoneMatch|ifModifiedSince|IF_NONE_MATCH|IF_MODIFIED_SINCE|\bfresh\b|\betag|notModified|isFresh/iu;

/** The file, where the handler and its helpers stand, reads `If-None-Match` or `If-Modified-Since`, or asks a library to. */
export function looksAtConditions({ exchange }: HttpResponse): boolean {
  const { file } = exchange.values;
  return speaksOf(LOOKS, file.code.ast, file);
}
