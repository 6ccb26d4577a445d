/** Where the progress of accepted work can be seen (RFC 9110 section 15.3.3). */
import type { HttpResponse } from "../response/model.js";

const POINTER =
  /(?:^|_)(?:id|ids|url|uri|href|link|links|location|job|task|operation|token|monitor|status_?url|request_?id|track\w*|ref\w*|self|data|result|queue\w*|run|execution|batch)$|(?:Id|Url|Uri|Href|Link|Job|Task|Operation|Token|Location)$/u;

/** Neither the fields nor the content, which can be read, point anywhere. */
export function lacksMonitor({ fields, content }: HttpResponse): boolean {
  if (!["Location", "Content-Location", "Link", "Operation-Location"].every((name) => fields.lacks(name))) return false;
  if (content.presence === "absent") return true;
  const { properties } = content;
  if (!properties) return content.resolved?.node?.type === "Literal";
  return (
    [...properties.keys()].every((name) => !POINTER.test(name)) &&
    [...properties.values()].every(({ node }) => node?.type === "Literal" || node?.type === "TemplateLiteral")
  );
}
