/**
 * The HTTP status codes of the IANA registry, with their reason phrases and where each is defined.
 *
 * @see https://www.iana.org/assignments/http-status-codes/http-status-codes.xhtml
 */

/** A registered status code: its reason phrase and the section of the specification that defines it. */
export interface StatusCode {
  readonly code: number;
  /** The reason phrase, as RFC 9110 or the code's own specification spells it. */
  readonly phrase: string;
  /** The defining document and section, such as `RFC 9110 section 15.5.10`. */
  readonly source: string;
}

const RFC_9110 = "RFC 9110 section ";

const REGISTERED: ReadonlyMap<number, StatusCode> = new Map(
  (
    [
      [100, "Continue", `${RFC_9110}15.2.1`],
      [101, "Switching Protocols", `${RFC_9110}15.2.2`],
      [102, "Processing", "RFC 2518 section 10.1"],
      [103, "Early Hints", "RFC 8297 section 2"],
      [200, "OK", `${RFC_9110}15.3.1`],
      [201, "Created", `${RFC_9110}15.3.2`],
      [202, "Accepted", `${RFC_9110}15.3.3`],
      [203, "Non-Authoritative Information", `${RFC_9110}15.3.4`],
      [204, "No Content", `${RFC_9110}15.3.5`],
      [205, "Reset Content", `${RFC_9110}15.3.6`],
      [206, "Partial Content", `${RFC_9110}15.3.7`],
      [207, "Multi-Status", "RFC 4918 section 11.1"],
      [208, "Already Reported", "RFC 5842 section 7.1"],
      [226, "IM Used", "RFC 3229 section 10.4.1"],
      [300, "Multiple Choices", `${RFC_9110}15.4.1`],
      [301, "Moved Permanently", `${RFC_9110}15.4.2`],
      [302, "Found", `${RFC_9110}15.4.3`],
      [303, "See Other", `${RFC_9110}15.4.4`],
      [304, "Not Modified", `${RFC_9110}15.4.5`],
      [305, "Use Proxy", `${RFC_9110}15.4.6`],
      [307, "Temporary Redirect", `${RFC_9110}15.4.8`],
      [308, "Permanent Redirect", `${RFC_9110}15.4.9`],
      [400, "Bad Request", `${RFC_9110}15.5.1`],
      [401, "Unauthorized", `${RFC_9110}15.5.2`],
      [402, "Payment Required", `${RFC_9110}15.5.3`],
      [403, "Forbidden", `${RFC_9110}15.5.4`],
      [404, "Not Found", `${RFC_9110}15.5.5`],
      [405, "Method Not Allowed", `${RFC_9110}15.5.6`],
      [406, "Not Acceptable", `${RFC_9110}15.5.7`],
      [407, "Proxy Authentication Required", `${RFC_9110}15.5.8`],
      [408, "Request Timeout", `${RFC_9110}15.5.9`],
      [409, "Conflict", `${RFC_9110}15.5.10`],
      [410, "Gone", `${RFC_9110}15.5.11`],
      [411, "Length Required", `${RFC_9110}15.5.12`],
      [412, "Precondition Failed", `${RFC_9110}15.5.13`],
      [413, "Content Too Large", `${RFC_9110}15.5.14`],
      [414, "URI Too Long", `${RFC_9110}15.5.15`],
      [415, "Unsupported Media Type", `${RFC_9110}15.5.16`],
      [416, "Range Not Satisfiable", `${RFC_9110}15.5.17`],
      [417, "Expectation Failed", `${RFC_9110}15.5.18`],
      [421, "Misdirected Request", `${RFC_9110}15.5.20`],
      [422, "Unprocessable Content", `${RFC_9110}15.5.21`],
      [423, "Locked", "RFC 4918 section 11.3"],
      [424, "Failed Dependency", "RFC 4918 section 11.4"],
      [425, "Too Early", "RFC 8470 section 5.2"],
      [426, "Upgrade Required", `${RFC_9110}15.5.22`],
      [428, "Precondition Required", "RFC 6585 section 3"],
      [429, "Too Many Requests", "RFC 6585 section 4"],
      [431, "Request Header Fields Too Large", "RFC 6585 section 5"],
      [451, "Unavailable For Legal Reasons", "RFC 7725 section 3"],
      [500, "Internal Server Error", `${RFC_9110}15.6.1`],
      [501, "Not Implemented", `${RFC_9110}15.6.2`],
      [502, "Bad Gateway", `${RFC_9110}15.6.3`],
      [503, "Service Unavailable", `${RFC_9110}15.6.4`],
      [504, "Gateway Timeout", `${RFC_9110}15.6.5`],
      [505, "HTTP Version Not Supported", `${RFC_9110}15.6.6`],
      [506, "Variant Also Negotiates", "RFC 2295 section 8.1"],
      [507, "Insufficient Storage", "RFC 4918 section 11.5"],
      [508, "Loop Detected", "RFC 5842 section 7.2"],
      [510, "Not Extended", "RFC 2774 section 7"],
      [511, "Network Authentication Required", "RFC 6585 section 6"],
    ] as const
  ).map(([code, phrase, source]) => [code, { code, phrase, source }]),
);

/** All registered codes, in numeric order. */
export const registeredCodes: readonly StatusCode[] = [...REGISTERED.values()];

/** Whether the IANA registry assigns the code. */
export function isRegistered(code: number): boolean {
  return REGISTERED.has(code);
}

/** The code with its reason phrase, as a message names it: `409 Conflict`; an unregistered code stands alone. */
export function describeStatus(code: number): string {
  const registered = REGISTERED.get(code);
  return registered ? `${code} ${registered.phrase}` : String(code);
}

/** 2xx: the request was received, understood and accepted (RFC 9110 section 15.3). */
export function isSuccess(code: number): boolean {
  return code >= 200 && code < 300;
}

/** 3xx: further action is needed to complete the request (RFC 9110 section 15.4). */
export function isRedirection(code: number): boolean {
  return code >= 300 && code < 400;
}

/** 4xx: the client seems to have erred (RFC 9110 section 15.5). */
export function isClientError(code: number): boolean {
  return code >= 400 && code < 500;
}

/** 5xx: the server has erred or cannot perform the request (RFC 9110 section 15.6). */
export function isServerError(code: number): boolean {
  return code >= 500 && code < 600;
}

/** 204, 205 and 304 have no content (RFC 9110 sections 6.4.1 and 15.3.6). */
export function forbidsContent(code: number): boolean {
  return code === 204 || code === 205 || code === 304;
}
