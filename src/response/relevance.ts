/**
 * The gate: whether a file can hold a response at all. It stands before all analysis, so it must cost next to nothing:
 * the scopes with their names are there already, and only two words are searched for in the text.
 */
import type { TSESLint, TSESTree } from "@typescript-eslint/utils";

import { frameworks } from "../frameworks/index.js";
import { isFunction } from "./source-file.js";

/** Names of parameters through which a response is sent. */
const RECEIVERS = ["res", "_res", "resp", "response", "reply", "_reply", "rep"];
const REQUESTS: ReadonlySet<string> = new Set(["req", "_req", "request", "_request"]);
const RECEIVER_TYPE = /(?:Response|Reply|ArgumentsHost)$/u;
/** Types of what a handler is given that answers by what it returns, or that takes its context apart. */
const HANDLER_TYPE = /^(?:APIGateway\w+|ALBEvent|HttpContext(?:Contract)?|H3Event)$/u;

/** Names of an application on which handlers are registered that may answer by what they return. */
const APPLICATIONS = ["app", "fastify", "server", "router"];

/** Names of parameters that hold a response or make one. */
const CONTEXTS = ["ctx", "context", "c", "h"];

/** Names of a request that is given as an event, and what only such an event has. */
const EVENTS = ["event", "_event"];
const IN_EVENTS = membersOf(
  "httpMethod pathParameters queryStringParameters multiValueQueryStringParameters requestContext routeKey rawPath isBase64Encoded body",
);

type Use = "application" | "context" | "event" | "handler" | "receiver";

/** What a parameter's name says of it: one look at it tells that most of them are nothing. */
const USES: ReadonlyMap<string, Use> = new Map<string, Use>([
  ...APPLICATIONS.map((name) => [name, "application"] as const),
  ...CONTEXTS.map((name) => [name, "context"] as const),
  ...EVENTS.map((name) => [name, "event"] as const),
  ...RECEIVERS.map((name) => [name, "receiver"] as const),
]);

/** What is done with a response alone, and not with a client's. */
const SENDS = membersOf(
  "status sendStatus writeHead redirect statusCode code send end render sendFile download header headers set setHeader location switchToHttp",
);

/** What is done with an application. */
const REGISTERS = membersOf("get post put patch delete route all use register http setErrorHandler setNotFoundHandler");

/** What is done with a context that answers. */
const ANSWERS = membersOf("status body json text html newResponse redirect notFound throw assert response view file res");

/** What a module exports or imports that declares a handler. */
const DECLARES =
  "GET POST PUT PATCH DELETE HEAD OPTIONS action loader Controller Catch handler lambdaHandler APIGatewayProxyHandler APIGatewayProxyHandlerV2 APIGatewayProxyResult HttpHandler HttpResponseInit Elysia".split(
    " ",
  );

/** Functions that make a handler, which some frameworks have without an import. */
const MAKES_HANDLERS = "defineEventHandler eventHandler defineCachedEventHandler defineHandler".split(" ");

/** What makes a response that is sent by returning it. */
const MAKES = /\bnew (?:Next)?Response\b|\b(?:Next)?Response\.(?:json|redirect)\s*[(<]/u;

/** A handler of a function in the cloud, beside `{ statusCode: 200 }`. */
const EXPORTS = /\bexports\.(?:handler|lambdaHandler|main)\s*=/u;

function membersOf(names: string): ReadonlySet<string> {
  return new Set(names.split(" "));
}

/** Errors that may carry a status: of a class that is not built in. Tried where a `throw` stands only. */
const RAISES =
  /throw (?:new )?(?!(?:Type|Range|Syntax|Reference|Eval|URI|Aggregate)?Error\b)[\w.]*(?:[eE]rr|[eE]xception|Fault|Problem|Conflict|NotFound|BadRequest|Unauthorized|Forbidden|conflict|notFound|badRequest|unauthorized|forbidden)\w*\s*\(/uy;

/** `error.status = 404; throw error;` */
const GIVES_STATUS = /\.status(?:Code)?\s*=\s*[45]\d\d\b/u;

/** Files that test a server rather than being one: their responses are expectations and doubles. */
const TEST_FILE = /(?:^|[\\/])__(?:tests|mocks)__[\\/]|[.-](?:test|spec|e2e|cy|stories|mock)\.[cm]?[jt]sx?$/u;

/**
 * Whether a file can hold a response.
 *
 * @param filename its path, by which test files are told
 * @param marks texts of which one stands in every file that uses what the settings describe
 */
export function mayRespond(code: Readonly<TSESLint.SourceCode>, filename: string, marks: readonly string[]): boolean {
  const { text } = code;
  return (answers(code) || raises(text) || makes(text, filename) || marks.some((mark) => text.includes(mark))) && !TEST_FILE.test(filename);
}

function makes(text: string, filename: string): boolean {
  return (
    (text.includes("Response") && MAKES.test(text)) ||
    (text.includes("statusCode:") && EXPORTS.test(text)) ||
    // An action of Sails, which is given no response.
    (text.includes("exits:") && filename.includes("controllers")) ||
    // The form actions of SvelteKit answer with `fail`, a name that stands for much else.
    text.includes("@sveltejs/kit")
  );
}

function raises(text: string): boolean {
  const first = text.indexOf("throw ");
  for (let at = first; at !== -1; at = text.indexOf("throw ", at + 1)) {
    RAISES.lastIndex = at;
    if (RAISES.test(text)) return true;
  }
  return first !== -1 && text.includes(".status") && GIVES_STATUS.test(text);
}

/** Whether some function takes a response, or handlers are registered or declared. */
function answers(code: Readonly<TSESLint.SourceCode>): boolean {
  for (const scope of code.scopeManager?.scopes ?? []) {
    // Of the most scopes, the type alone is looked at: this runs over every file there is.
    if (scope.type !== "function" && scope.type !== "global" && scope.type !== "module") continue;
    const { block } = scope;
    if (isFunction(block)) {
      const { params } = block;
      if (params.length > 0 && params.some((parameter) => takesResponse(parameter, params, scope.set, code))) return true;
    } else if (block.type === "Program" && scope.set.size > 0 && isServer(scope)) return true;
  }
  return false;
}

/** Whether the names of a module are those of an application, of handlers that it declares, or of what makes one. */
function isServer({ set, through }: TSESLint.Scope.Scope): boolean {
  return (
    APPLICATIONS.some((name) => isUsed(set.get(name), REGISTERS)) ||
    DECLARES.some((name) => set.has(name)) ||
    MAKES_HANDLERS.some((name) => set.has(name)) ||
    through.some(({ identifier }) => MAKES_HANDLERS.includes(identifier.name))
  );
}

type Variables = TSESLint.Scope.Scope["set"];

function takesResponse(
  declared: TSESTree.Parameter,
  all: readonly TSESTree.Parameter[],
  variables: Variables,
  code: Readonly<TSESLint.SourceCode>,
): boolean {
  const parameter = withoutDefault(declared);
  if (parameter.type === "Identifier") {
    const { name } = parameter;
    const use = USES.get(name) ?? useByType(parameter);
    if (use === null) return false;
    if (use === "handler") return true;
    if (use === "event") return hasMember(variables.get(name), IN_EVENTS) || useByType(parameter) === "handler";
    if (use === "application") return isUsed(variables.get(name), REGISTERS);
    if (use === "context") return isContext(variables.get(name), code);
    // Beside a request it can hardly be anything else.
    const besideRequest = all.map(withoutDefault).some((other) => other.type === "Identifier" && REQUESTS.has(other.name));
    return besideRequest || isUsed(variables.get(name), SENDS);
  }
  if (parameter.type !== "ObjectPattern") return false;
  if (useByType(parameter) === "handler") return true;
  return parameter.properties.some(
    (entry) => entry.type === "Property" && entry.key.type === "Identifier" && USES.get(entry.key.name) === "receiver",
  );
}

/** `(req = request, res = response)`: what Express exports gives a file without types the completions of an editor. */
function withoutDefault(parameter: TSESTree.Parameter): TSESTree.Parameter {
  return parameter.type === "AssignmentPattern" ? parameter.left : parameter;
}

/** What is imported of a framework whose handlers take a context, or of what belongs to one: `koa-body`, `npm:hono`. */
const CONTEXT_PACKAGE = new RegExp(
  `["'@/:](?:${frameworks
    .filter(({ names }) => names?.context)
    .flatMap(({ packages }) => packages)
    .join("|")})`,
  "u",
);

/** A context answers; one that does not, or is handed on, may be one beside a package whose handlers take contexts. */
function isContext(variable: TSESLint.Scope.Variable | undefined, { text }: Readonly<TSESLint.SourceCode>): boolean {
  if (variable?.references.some(({ identifier }) => isAnswering(identifier.parent))) return true;
  return isUsed(variable, ANSWERS) && CONTEXT_PACKAGE.test(text);
}

/** `c.json(…)`, `ctx.body = …`, `ctx.response.status = …`. */
function isAnswering(node: TSESTree.Node): boolean {
  if (node.type !== "MemberExpression" || node.property.type !== "Identifier" || !ANSWERS.has(node.property.name)) return false;
  const { parent } = node;
  return (
    (parent.type === "CallExpression" && parent.callee === node) ||
    (parent.type === "AssignmentExpression" && parent.left === node) ||
    parent.type === "MemberExpression"
  );
}

function useByType({ typeAnnotation }: TSESTree.Identifier | TSESTree.ObjectPattern): Use | null {
  const type = typeAnnotation?.typeAnnotation;
  if (type?.type !== "TSTypeReference" || type.typeName.type !== "Identifier") return null;
  const { name } = type.typeName;
  return RECEIVER_TYPE.test(name) ? "receiver" : HANDLER_TYPE.test(name) ? "handler" : null;
}

/** Whether one of these members of a variable is read, or taken out of it. */
function hasMember(variable: TSESLint.Scope.Variable | undefined, members: ReadonlySet<string>): boolean {
  if (variable === undefined) return false;
  return variable.references.some(({ identifier: { parent } }) => {
    if (parent.type === "MemberExpression") return parent.property.type === "Identifier" && members.has(parent.property.name);
    if (parent.type !== "VariableDeclarator" || parent.id.type !== "ObjectPattern") return false;
    return parent.id.properties.some(
      (entry) => entry.type === "Property" && entry.key.type === "Identifier" && members.has(entry.key.name),
    );
  });
}

/** Whether one of these members of a variable is used, or the variable is handed on to a function that may use it. */
function isUsed(variable: TSESLint.Scope.Variable | undefined, members: ReadonlySet<string>): boolean {
  if (variable === undefined) return false;
  return variable.references.some(({ identifier }) => {
    const { parent } = identifier;
    if (parent.type === "MemberExpression") {
      return (
        parent.object === identifier && parent.property.type === "Identifier" && (members.has(parent.property.name) || isSending(parent))
      );
    }
    return parent.type === "CallExpression" && parent.callee !== identifier && parent.arguments.length > 1;
  });
}

/** `res.json(content)`: a client's response takes no argument. */
function isSending({ property, parent }: TSESTree.MemberExpression): boolean {
  return (
    property.type === "Identifier" && /^jsonp?$/u.test(property.name) && parent.type === "CallExpression" && parent.arguments.length > 0
  );
}
