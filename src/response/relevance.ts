/**
 * The gate: whether a file can hold a response at all. It stands before all analysis, so it must cost next to nothing:
 * the scopes with their names are there already, and only a word is searched for in the text.
 */
import type { TSESLint, TSESTree } from "@typescript-eslint/utils";

import { isFunction } from "./source-file.js";

/** Names of parameters through which a response is sent. */
const RECEIVERS: ReadonlySet<string> = new Set(["res", "_res", "resp", "response", "reply", "_reply", "rep"]);
const REQUESTS: ReadonlySet<string> = new Set(["req", "_req", "request", "_request"]);
const RECEIVER_TYPE = /(?:Response|Reply)$/u;

/** Names of an application on which handlers are registered that may answer by what they return. */
const APPLICATIONS: ReadonlySet<string> = new Set(["app", "fastify", "server", "router"]);

/** What is done with a response alone, and not with a client's. */
const SENDS: ReadonlySet<string> = new Set([
  ..."status sendStatus writeHead redirect statusCode code send end render sendFile download header headers set setHeader location".split(
    " ",
  ),
]);

/** What is done with an application. */
const REGISTERS: ReadonlySet<string> = new Set(
  "get post put patch delete route all use register setErrorHandler setNotFoundHandler".split(" "),
);

/** Errors that may carry a status: of a class that is not built in. Tried where a `throw` stands only. */
const RAISES =
  /throw (?:new )?(?!(?:Type|Range|Syntax|Reference|Eval|URI|Aggregate)?Error\b)[\w.]*(?:[eE]rr|[eE]xception|Fault|Problem|Conflict|NotFound|BadRequest|Unauthorized|Forbidden|conflict|notFound|badRequest|unauthorized|forbidden)\w*\s*\(/uy;

/** Files that test a server rather than being one: their responses are expectations and doubles. */
const TEST_FILE = /(?:^|[\\/])__(?:tests|mocks)__[\\/]|[.-](?:test|spec|e2e|cy|stories|mock)\.[cm]?[jt]sx?$/u;

/**
 * Whether a file can hold a response.
 *
 * @param filename its path, by which test files are told
 */
export function mayRespond(code: Readonly<TSESLint.SourceCode>, filename: string): boolean {
  return (answers(code) || raises(code.text)) && !TEST_FILE.test(filename);
}

function raises(text: string): boolean {
  for (let at = text.indexOf("throw "); at !== -1; at = text.indexOf("throw ", at + 1)) {
    RAISES.lastIndex = at;
    if (RAISES.test(text)) return true;
  }
  return false;
}

/** Whether some function takes a response, or an application on which handlers are registered. */
function answers(code: Readonly<TSESLint.SourceCode>): boolean {
  for (const { block, set } of code.scopeManager?.scopes ?? []) {
    if (isFunction(block)) {
      for (const parameter of block.params) if (takesResponse(parameter, block.params, set)) return true;
    } else if (block.type === "Program") {
      for (const name of APPLICATIONS) if (isUsed(set.get(name), REGISTERS)) return true;
    }
  }
  return false;
}

type Variables = TSESLint.Scope.Scope["set"];

function takesResponse(parameter: TSESTree.Parameter, all: readonly TSESTree.Parameter[], variables: Variables): boolean {
  if (parameter.type === "Identifier") {
    if (APPLICATIONS.has(parameter.name)) return isUsed(variables.get(parameter.name), REGISTERS);
    if (!RECEIVERS.has(parameter.name) && !hasReceiverType(parameter)) return false;
    // Beside a request it can hardly be anything else.
    return all.some((other) => other.type === "Identifier" && REQUESTS.has(other.name)) || isUsed(variables.get(parameter.name), SENDS);
  }
  if (parameter.type !== "ObjectPattern") return false;
  return parameter.properties.some(
    (entry) => entry.type === "Property" && entry.key.type === "Identifier" && RECEIVERS.has(entry.key.name),
  );
}

function hasReceiverType({ typeAnnotation }: TSESTree.Identifier): boolean {
  const type = typeAnnotation?.typeAnnotation;
  return type?.type === "TSTypeReference" && type.typeName.type === "Identifier" && RECEIVER_TYPE.test(type.typeName.name);
}

/** Whether one of these members of a variable is used, or the variable is handed on to a function that may use it. */
function isUsed(variable: TSESLint.Scope.Variable | undefined, members: ReadonlySet<string>): boolean {
  return (variable?.references ?? []).some(({ identifier }) => {
    const { parent } = identifier;
    if (parent?.type === "MemberExpression")
      return (
        parent.object === identifier && parent.property.type === "Identifier" && (members.has(parent.property.name) || isSending(parent))
      );
    return parent?.type === "CallExpression" && parent.callee !== identifier && parent.arguments.length > 1;
  });
}

/** `res.json(content)`: a client's response takes no argument. */
function isSending({ property, parent }: TSESTree.MemberExpression): boolean {
  return (
    property.type === "Identifier" && /^jsonp?$/u.test(property.name) && parent.type === "CallExpression" && parent.arguments.length > 0
  );
}
