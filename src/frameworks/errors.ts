import { argument, assigned, constant, type Effect, type Framework, type Members, property, type Source } from "./framework.js";

/** The names of http-errors, with their codes; @fastify/sensible and @hapi/boom use them in camel case. */
export const ERROR_NAMES: readonly (readonly [string, number])[] = [
  ["BadRequest", 400],
  ["Unauthorized", 401],
  ["PaymentRequired", 402],
  ["Forbidden", 403],
  ["NotFound", 404],
  ["MethodNotAllowed", 405],
  ["NotAcceptable", 406],
  ["ProxyAuthenticationRequired", 407],
  ["RequestTimeout", 408],
  ["Conflict", 409],
  ["Gone", 410],
  ["LengthRequired", 411],
  ["PreconditionFailed", 412],
  ["PayloadTooLarge", 413],
  ["URITooLong", 414],
  ["UnsupportedMediaType", 415],
  ["RangeNotSatisfiable", 416],
  ["ExpectationFailed", 417],
  ["ImATeapot", 418],
  ["MisdirectedRequest", 421],
  ["UnprocessableEntity", 422],
  ["Locked", 423],
  ["FailedDependency", 424],
  ["TooEarly", 425],
  ["UpgradeRequired", 426],
  ["PreconditionRequired", 428],
  ["TooManyRequests", 429],
  ["RequestHeaderFieldsTooLarge", 431],
  ["UnavailableForLegalReasons", 451],
  ["InternalServerError", 500],
  ["NotImplemented", 501],
  ["BadGateway", 502],
  ["ServiceUnavailable", 503],
  ["GatewayTimeout", 504],
  ["HTTPVersionNotSupported", 505],
  ["VariantAlsoNegotiates", 506],
  ["InsufficientStorage", 507],
  ["LoopDetected", 508],
  ["BandwidthLimitExceeded", 509],
  ["NotExtended", 510],
  ["NetworkAuthenticationRequired", 511],
];

/** As @fastify/sensible spells it. */
function camelCase(name: string): string {
  if (name === "ImATeapot") return "imateapot";
  return name.replace(/^(?:[A-Z]+(?=[A-Z][a-z])|[A-Z])/u, (start) => start.toLowerCase());
}

/** `conflict(message)` and its like: one call for each code. */
export function namedErrors(effect: Effect): Members {
  return Object.fromEntries(ERROR_NAMES.map(([name, code]) => [`${camelCase(name)}()`, { ...effect, status: constant(code) }]));
}

const message: Effect = { content: argument(0), is: "error" };

/** The names of @hapi/boom, with their codes. */
const BOOM_NAMES: readonly (readonly [string, number])[] = [
  ["badRequest", 400],
  ["paymentRequired", 402],
  ["forbidden", 403],
  ["notFound", 404],
  ["notAcceptable", 406],
  ["proxyAuthRequired", 407],
  ["clientTimeout", 408],
  ["conflict", 409],
  ["resourceGone", 410],
  ["lengthRequired", 411],
  ["preconditionFailed", 412],
  ["entityTooLarge", 413],
  ["uriTooLong", 414],
  ["unsupportedMediaType", 415],
  ["rangeNotSatisfiable", 416],
  ["expectationFailed", 417],
  ["teapot", 418],
  ["badData", 422],
  ["locked", 423],
  ["failedDependency", 424],
  ["tooEarly", 425],
  ["preconditionRequired", 428],
  ["tooManyRequests", 429],
  ["illegal", 451],
  ["internal", 500],
  ["badImplementation", 500],
  ["notImplemented", 501],
  ["badGateway", 502],
  ["serverUnavailable", 503],
  ["gatewayTimeout", 504],
];

/** `error.headers` of http-errors: the third argument's `headers`, or the second's. */
const properties = (index: number): Source => property("headers", argument(index));

/**
 * http-errors 2.
 *
 * @see https://github.com/jshttp/http-errors
 */
export const httpErrors: Framework = {
  name: "http-errors",
  packages: ["http-errors"],
  exports: {
    "()": [
      {
        when: [
          { argument: 0, is: "string" },
          { argument: 1, is: "number" },
        ],
        status: constant(500),
        loses: argument(1),
        content: argument(0),
        is: "error",
      },
      { when: { argument: 0, is: "string" }, status: constant(500), content: argument(0), is: "error" },
      { arity: [1, 2], status: argument(0), content: argument(1), is: "error" },
      { status: argument(0), content: argument(1), fields: properties(2), is: "error" },
    ],
    ...Object.fromEntries(
      ERROR_NAMES.flatMap(([name, code]) => [
        [`new ${name}`, { ...message, status: constant(code) }],
        [`${name}()`, { ...message, status: constant(code) }],
      ]),
    ),
  },
  // Its errors have both properties: which of them counts depends on who answers.
  objects: { error: { "status=": { unknownStatus: true }, "statusCode=": { unknownStatus: true } } },
  defaultStatus: 500,
};

/**
 * @hapi/boom 10; hapi alone honours it.
 *
 * @see https://hapi.dev/module/boom/api
 */
export const boom: Framework = {
  name: "boom",
  packages: ["@hapi/boom", "boom"],
  exports: {
    ...Object.fromEntries(BOOM_NAMES.map(([name, code]) => [`${name}()`, { ...message, status: constant(code) }])),
    "unauthorized()": [
      { arity: [0, 1], ...message, status: constant(401) },
      { ...message, status: constant(401), fields: { "WWW-Authenticate": argument(1) } },
    ],
    "methodNotAllowed()": [
      { arity: [0, 1, 2], ...message, status: constant(405) },
      { ...message, status: constant(405), fields: { Allow: argument(2) } },
    ],
    "new Boom": { ...message, status: property("statusCode", argument(1)), otherwise: 500 },
    "boomify()": [
      { arity: 1, ...message, unknownStatus: true },
      { ...message, status: property("statusCode", argument(1)) },
    ],
  },
  objects: {
    error: { "reformat()": {}, output: { is: "output" } },
    output: { "statusCode=": { status: assigned }, headers: { is: "output fields" }, "headers=": { fields: assigned } },
    "output fields": { "[]=": { field: { name: { key: true }, value: assigned } } },
  },
  defaultStatus: 500,
};
