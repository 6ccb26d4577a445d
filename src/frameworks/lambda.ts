import { argument, assigned, type Effect, type Framework, property } from "./framework.js";

/** What a function returns to API Gateway: the content is text, the fields are in two objects, of which one has lists of values. */
const result: Effect = {
  makes: "answer",
  status: property("statusCode", assigned),
  fields: { "*": [property("headers", assigned), property("multiValueHeaders", assigned)] },
  content: property("body", assigned),
};

/** What only the event of a proxied request has, in the payloads of REST and HTTP APIs, function URLs and load balancers. */
const REQUEST =
  "httpMethod|pathParameters|(?:multiValueQ|q)ueryStringParameters|multiValueHeaders|requestContext|routeKey|rawPath|rawQueryString|isBase64Encoded";

/**
 * AWS Lambda behind API Gateway, a function URL or a load balancer (frameworks.md, section 17).
 *
 * @see https://docs.aws.amazon.com/lambda/latest/dg/services-apigateway.html
 */
export const lambda: Framework = {
  name: "lambda",
  packages: ["aws-lambda", "@middy/core"],
  exports: { "()": { registers: { method: "*", handlers: [argument(0)] }, is: "middy" } },
  modules: [
    // A handler that does not look at the request still says what it answers.
    {
      signs: "\\{\\s*(?:headers[^{}]*\\{[^{}]*\\},\\s*)?statusCode\\b[^;]*\\bbody\\s*[:,}]",
      exports: { handler: "*", main: "*", lambdaHandler: "*" },
    },
  ],
  objects: {
    middy: {
      "handler()": { registers: { method: "*", handlers: [argument(0)] }, is: "middy" },
      "use()": { is: "middy" },
    },
    answer: {
      "statusCode=": { status: assigned, is: "answer" },
      "body=": { content: assigned, is: "answer" },
      "headers=": { clears: true, fields: assigned },
      headers: { is: "fields" },
      "multiValueHeaders=": { fields: assigned },
      multiValueHeaders: { is: "fields" },
    },
    fields: { "[]=": { field: { name: { key: true }, value: assigned } } },
    callback: { "()": { sends: argument(1) } },
    invocation: { "succeed()": { sends: argument(0) }, "done()": { sends: argument(1) }, "fail()": {} },
  },
  handlers: [["request"], ["request", "invocation"], ["request", "invocation", "callback"]],
  names: {
    request: ["event", "_event"],
    invocation: ["context", "_context"],
    callback: ["callback", "cb"],
  },
  signs: `\\bNAME\\??\\.(?:${REQUEST})\\b|\\bJSON\\.parse\\(\\s*NAME\\.body|\\{[^{}]*\\b(?:${REQUEST})\\b[^{}]*\\}\\s*=\\s*NAME\\b`,
  types: {
    APIGatewayEvent: "request",
    APIGatewayProxyEvent: "request",
    APIGatewayProxyEventV2: "request",
    APIGatewayProxyEventV2WithJWTAuthorizer: "request",
    APIGatewayProxyWithCognitoAuthorizerEvent: "request",
    ALBEvent: "request",
    APIGatewayProxyResult: "answer",
    APIGatewayProxyResultV2: "answer",
    APIGatewayProxyStructuredResultV2: "answer",
    ProxyResult: "answer",
    ALBResult: "answer",
    APIGatewayProxyHandler: "handler",
    APIGatewayProxyHandlerV2: "handler",
    ProxyHandler: "handler",
    ALBHandler: "handler",
    // Of the templates of the Serverless Framework.
    ValidatedEventAPIGatewayProxyEvent: "handler",
  },
  objectAnswers: { having: ["statusCode"], effect: result },
  defaultStatus: 200,
  returned: "ignored",
};
