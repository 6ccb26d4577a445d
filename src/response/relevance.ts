/**
 * The gate: whether a file can hold a response at all. It stands before all analysis, so it must cost next to nothing:
 * the names of parameters are there already, and the text is searched only where they leave it open.
 */
import type { TSESLint, TSESTree } from "@typescript-eslint/utils";

import { isFunction } from "./source-file.js";

/** Names of parameters through which a response is sent. */
const RECEIVERS: ReadonlySet<string> = new Set(["res", "_res", "resp", "response", "reply", "_reply", "rep"]);
const REQUESTS: ReadonlySet<string> = new Set(["req", "_req", "request", "_request"]);
const RECEIVER_TYPE = /(?:Response|Reply)$/u;

/** Names of an application on which handlers are registered that may answer by what they return. */
const APPLICATIONS: ReadonlySet<string> = new Set(["app", "fastify", "server", "router"]);

/** Calls that only a response has. */
const SENDS = /\.(?:status|sendStatus|writeHead|redirect)\s*\(|\bstatusCode\b|\breply\b/u;

/** Calls that other things have as well, on what is named like a response. */
const MAY_SEND = /(?:res|resp|response|reply|rep)\s*\.\s*(?:jsonp?|send|end|render|sendFile|download|code)\s*\(|\.code\(\s*[\dA-Z]/u;

/** Names of parameters that hold a response or make one, and what only such a one is used for. */
const CONTEXTS: ReadonlySet<string> = new Set(["ctx", "c", "h"]);
const USES_CONTEXT =
  /\b(?:ctx|c|h)\.(?:(?:json|text|html|newResponse|redirect|notFound|throw|assert|response|view|file)\s*\(|body\s*[(=]|status\s*=[^=]|response\.(?:status|body)\s*=[^=])/u;

/** What makes a response that is sent by returning it, and what declares a handler. */
const MAKES = /\bnew (?:Next)?Response\b|\b(?:Next)?Response\.(?:json|redirect)\s*\(/u;
const DECLARES = /\bexport (?:const|(?:async )?function) (?:GET|POST|PUT|PATCH|DELETE|HEAD|OPTIONS|action|loader)\b|@(?:Controller|Catch)\s*\(/u;

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
  const { text } = code;
  const receiver = receiverIn(code);
  const may =
    receiver === "beside a request" ||
    (receiver === "alone" && (SENDS.test(text) || MAY_SEND.test(text) || USES_CONTEXT.test(text))) ||
    (receiver === "context" && USES_CONTEXT.test(text)) ||
    (text.includes("Response") && MAKES.test(text)) ||
    raises(text) ||
    DECLARES.test(text);
  return may && !TEST_FILE.test(filename);
}

function raises(text: string): boolean {
  for (let at = text.indexOf("throw "); at !== -1; at = text.indexOf("throw ", at + 1)) {
    RAISES.lastIndex = at;
    if (RAISES.test(text)) return true;
  }
  return false;
}

/** Whether some function takes what a response can be sent through: beside a request, it can hardly be anything else. */
function receiverIn(code: Readonly<TSESLint.SourceCode>): "alone" | "beside a request" | "context" | null {
  let found: "alone" | "context" | null = null;
  for (const { block, set } of code.scopeManager?.scopes ?? []) {
    if (isFunction(block)) {
      for (const parameter of block.params) {
        if (found === null && parameter.type === "Identifier" && CONTEXTS.has(parameter.name)) found = "context";
        if (!isReceiver(parameter)) continue;
        if (block.params.some((other) => other.type === "Identifier" && REQUESTS.has(other.name))) return "beside a request";
        found = "alone";
      }
    } else if (found !== "alone" && block.type === "Program") {
      for (const name of APPLICATIONS) if (set.has(name)) found = "alone";
    }
  }
  return found;
}

function isReceiver(parameter: TSESTree.Parameter): boolean {
  if (parameter.type === "Identifier") {
    if (RECEIVERS.has(parameter.name) || APPLICATIONS.has(parameter.name)) return true;
    const type = parameter.typeAnnotation?.typeAnnotation;
    return type?.type === "TSTypeReference" && type.typeName.type === "Identifier" && RECEIVER_TYPE.test(type.typeName.name);
  }
  if (parameter.type !== "ObjectPattern") return false;
  return parameter.properties.some((entry) => entry.type === "Property" && entry.key.type === "Identifier" && RECEIVERS.has(entry.key.name));
}
