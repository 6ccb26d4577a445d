/** The vocabulary of `frameworks/framework.ts` as checks of what a user writes in it. */
import type {
  Effect,
  Framework,
  ModuleHandlers,
  Mounting,
  ObjectAnswers,
  Outcomes,
  Registration,
  RouteObject,
  Spelling,
  When,
} from "../frameworks/framework.js";
import { type Check, flag, inOrder, isNames, isRecord, listOf, objectOf, oneOf, pattern, recordOf, text, value, wrong } from "./checks.js";

/** A check for each key of a type, so that a word that the vocabulary gains is checked too. */
type Grammar<T> = { readonly [key in keyof Required<T>]: Check };

/** The roles that the model itself knows. */
const MODEL_ROLES = ["application", "route", "response", "context", "answer", "request", "next", "error", "fields"] as const;

const names = value('a list of names such as ["res"]', isNames);
const count = value("a number of arguments such as 2", isCount);
const status = value("a status code from 100 to 599", isStatus);
const method = value('a method such as "POST", or "*" for all', (given) => typeof given === "string" && /^(?:\*|[A-Z]+)$/u.test(given));

const SOURCES =
  '{ argument: 1 }, { constant: 409 }, { property: "status", of: { argument: 0 } }, { assigned: true }, { key: true } or { method: "handle" }';

/** Where a value comes from. */
const source: Check = (given, path) => {
  if (!isRecord(given)) throw wrong(path, "a source such as { argument: 1 } or { constant: 409 }", given);
  const [kind = "", ...others] = Object.keys(given).filter((key) => key !== "of");
  const check = sources[kind as keyof typeof sources];
  if (!Object.hasOwn(sources, kind) || others.length > 0) throw wrong(path, `one source: ${SOURCES}`, given);
  check(given, path);
};

const sources = {
  argument: objectOf(SOURCES, {
    argument: value("the index of an argument, from 0; negative from the end", Number.isInteger),
    of: source,
  }),
  assigned: objectOf(SOURCES, { assigned: value("true", (given) => given === true) }),
  constant: objectOf(SOURCES, {
    constant: value("a number, a text or null", (given) => typeof given === "number" || typeof given === "string" || given === null),
  }),
  codes: objectOf(SOURCES, { codes: recordOf("codes by text, such as { CONFLICT: 409 }", status), of: source }, ["of"]),
  key: objectOf(SOURCES, { key: value("true", (given) => given === true) }),
  property: objectOf(SOURCES, { property: (given, path) => (Array.isArray(given) ? names : text)(given, path), of: source }, ["of"]),
  method: objectOf(SOURCES, { method: text }),
};

/** A source of a status: a constant among them is a code. */
const statusSource: Check = (given, path) => {
  source(given, path);
  if (isRecord(given) && "constant" in given) status(given.constant, `${path}.constant`);
};

const when: Check = objectOf('a condition such as { argument: 0, is: "string" }', {
  argument: value('the index of an argument, from 0, or "assigned"', (given) => given === "assigned" || isCount(given)),
  is: oneOf("number", "string", "function", "object", "absent", "nothing"),
} satisfies Grammar<When>);

const handlers: Check = (given, path) => {
  if (Array.isArray(given)) listOf("a list of sources", source)(given, path);
  else objectOf("{ from: 1 } or a list of sources", { from: count }, ["from"])(given, path);
};

const registration = objectOf('an object such as { method: "POST", target: { argument: 0 }, handlers: { from: 1 } }', {
  method: (given, path) => (isRecord(given) ? source : method)(given, path),
  target: source,
  handlers,
  as: oneOf("handler", "middleware", "error-handler", "not-found-handler", "plugin"),
  table: source,
} satisfies Grammar<Registration>);

const mounting = objectOf(
  "an object such as { at: { argument: 0 }, applications: { from: 1 } }",
  {
    at: source,
    applications: handlers,
    folder: objectOf(
      'an object such as { loadedBy: ["@fastify/autoload"], path: { argument: 0 } }',
      { loadedBy: names, path: source, at: source },
      ["loadedBy", "path"],
    ),
  } satisfies Grammar<Mounting>,
  ["applications"],
);

/** An object that holds fields, or their names with their values. */
const fields: Check = (given, path) => {
  if (isRecord(given) && Object.keys(given).some((key) => Object.hasOwn(sources, key))) source(given, path);
  else
    recordOf("a source, or an object such as { Location: { argument: 1 } }", (one, at) =>
      (Array.isArray(one) ? listOf("a list of sources", source) : source)(one, at),
    )(given, path);
};

function effectGrammar(role: Check): Grammar<Effect> {
  return {
    arity: (given, path) => (Array.isArray(given) ? listOf("a list of numbers", count) : count)(given, path),
    when: (given, path) => (Array.isArray(given) ? listOf("a list of conditions", when) : when)(given, path),
    on: source,
    majors: listOf("a list of major versions such as [4]", value("a major version such as 4", Number.isInteger)),
    status: statusSource,
    otherwise: status,
    unknownStatus: flag,
    keepsStatus: (given, path) => {
      if (given !== "redirect") flag(given, path);
    },
    field: objectOf("an object such as { name: { argument: 0 }, value: { argument: 1 } }", { name: source, value: source }, ["name"]),
    fields,
    otherFields: flag,
    clears: flag,
    removes: source,
    content: source,
    document: flag,
    noContent: oneOf("null", "nothing"),
    raisesErrors: flag,
    loses: source,
    commits: flag,
    sends: source,
    completes: oneOf("now", "throwing"),
    ends: flag,
    asserts: source,
    refuses: source,
    hands: flag,
    owns: flag,
    registers: registration,
    mounts: mounting,
    encloses: flag,
    prefix: source,
    is: role,
    makes: role,
    inherits: flag,
  };
}

/** How a piece of syntax is written: `"json()"`, `"statusCode="`, `"[]="`, `"raw"`, `"new Router"`, `"errors.conflict()"`. */
const SYNTAX = /^(?:\(\)|\[\]=|new |(?:new )?[\w$]+(?:\.[\w$]+)*(?:\(\)|=)?)$/u;

function effectCheck(role: Check): Check {
  return objectOf('an effect such as { status: { argument: 1 }, completes: "now" }', effectGrammar(role));
}

/** Effects by syntax; `callable` where only calls and constructions have any. */
function members(role: Check, callable: boolean): Check {
  const effect = effectCheck(role);
  const key: Check = (given, path) => {
    const name = String(given);
    if (SYNTAX.test(name) && !(callable && !/\(\)$|^new /u.test(name))) return;
    const forms = callable
      ? `"name()" for a call, "new Name" for a construction`
      : `"name()" for a call, "name=" for an assignment, "name"`;
    throw new TypeError(`${path} has the key "${name}", which is no syntax; write ${forms}.`);
  };
  return recordOf(
    'an object such as { "sendError()": { … } }',
    (given, path) => (Array.isArray(given) ? listOf("a list of effects", effect) : effect)(given, path),
    key,
  );
}

/** Helpers by the module that has them. */
export const helpersCheck: Check = recordOf(
  'an object such as { "**/utils/api-response": { "sendError()": { … } } }',
  members(roleCheck(MODEL_ROLES), true),
);

/** What a user says of a framework: with `isNew`, all of it; else what is added to a known one. */
export function frameworkCheck(roles: readonly string[], isNew: boolean): Check {
  return (given, path) => {
    const own = isRecord(given) && isRecord(given.objects) ? Object.keys(given.objects) : [];
    const role = roleCheck([...new Set([...MODEL_ROLES, ...roles, ...own])]);
    const calls = members(role, true);
    const keys: Grammar<Omit<Framework, "name">> = {
      packages: listOf('a list of packages or paths such as ["@acme/server"]', text),
      unimported: flag,
      mergesResponses: flag,
      keepsErrorStatus: flag,
      exports: calls,
      globals: calls,
      decorators: calls,
      modules: listOf("a list of modules", module),
      routeObjects: listOf("a list of route objects", routeObject),
      inBrowsers: flag,
      objects: recordOf("an object of roles such as { response: { … } }", members(role, false)),
      handlers: listOf('a list of shapes such as [["request", "response"]]', listOf("a list of roles", role)),
      names: recordOf('an object such as { response: ["res"] }', names, role),
      signs: pattern,
      types: recordOf(
        'an object such as { Reply: "response" }',
        roleCheck([...new Set([...MODEL_ROLES, ...roles, ...own, "handler", "plugin"])]),
      ),
      commonTypes: names,
      objectAnswers: objectOf(
        'an object such as { having: ["statusCode"], effect: { … } }',
        { having: names, effect: effectCheck(role) } satisfies Grammar<ObjectAnswers>,
        ["having", "effect"],
      ),
      outcomes: objectOf(
        'an object such as { declared: "exits", status: "statusCode", … }',
        {
          declared: text,
          status: text,
          kind: text,
          kinds: recordOf("codes by kind", status),
          documents: names,
          usual: text,
          usualStatus: status,
          otherStatus: status,
          raisedBy: names,
        } satisfies Grammar<Outcomes>,
        ["declared", "status", "kind", "kinds", "documents", "usual", "usualStatus", "otherStatus", "raisedBy"],
      ),
      defaultStatus: (entry, at) => (isRecord(entry) ? recordOf("codes by method", status, method) : status)(entry, at),
      unansweredStatus: status,
      emptyStatus: (entry, at) => (isRecord(entry) ? recordOf("codes by major version", status) : status)(entry, at),
      returned: oneOf("content", "ignored"),
      sendsErrors: flag,
      ending: oneOf("assigned", "always"),
      spelling,
    };
    objectOf("an object such as { objects: { response: { … } } }", keys, isNew ? ["objects", "defaultStatus"] : [])(given, path);
    checkReach(given, roles, own, path);
  };
}

/** A role of the user's own that nothing yields is a misspelt one. */
function checkReach(given: unknown, roles: readonly string[], own: readonly string[], path: string): void {
  const yielded = new Set(yieldedIn(given));
  const lost = own.find((name) => !roles.includes(name) && !(MODEL_ROLES as readonly string[]).includes(name) && !yielded.has(name));
  if (lost === undefined) return;
  const known = inOrder([...new Set([...MODEL_ROLES, ...roles])]);
  throw new TypeError(
    `${path}.objects has the role "${lost}", which nothing yields; a role is ${known}, or one that an effect's "is" names.`,
  );
}

function yieldedIn(given: unknown): readonly string[] {
  if (Array.isArray(given)) return given.flatMap((entry) => (typeof entry === "string" ? [entry] : yieldedIn(entry)));
  if (!isRecord(given)) return [];
  return Object.entries(given).flatMap(([key, entry]) =>
    typeof entry === "string" ? (key === "constant" ? [] : [entry]) : yieldedIn(entry),
  );
}

function roleCheck(roles: readonly string[]): Check {
  return value(`a role: ${inOrder(roles.map((name) => `"${name}"`))}`, (given) => typeof given === "string" && roles.includes(given));
}

const module = objectOf(
  'an object such as { exports: { GET: "GET" } }',
  {
    path: pattern,
    imports: flag,
    signs: pattern,
    exports: recordOf("methods by export", (given, path) =>
      (Array.isArray(given) ? listOf("a list of methods", method) : method)(given, path),
    ),
    returned: oneOf("content", "data"),
  } satisfies Grammar<ModuleHandlers>,
  ["exports"],
);
const routeObject = objectOf(
  'an object such as { method: "method", target: "path", handler: "handler" }',
  {
    method: text,
    target: text,
    handler: text,
    within: listOf('a list of properties such as ["options"]', text),
  } satisfies Grammar<RouteObject>,
  ["method", "target", "handler"],
);
const spelling = objectOf("an object of spellings", {
  status: value('a member such as "status()" or "status="', (given) => isMatch(given, /^[\w$]+(?:\(\)|=)$/u)),
  field: value('a method such as "set()"', (given) => isMatch(given, /^[\w$]+\(\)$/u)),
  redirect: oneOf("status-first", "status-before", "status-after"),
  prepared: objectOf(
    'an object such as { on: "response", status: "NAME.code(STATUS)", field: "NAME.header(FIELD, VALUE)" }',
    { on: text, status: text, field: text },
    ["on", "status", "field"],
  ),
  decorator: text,
} satisfies Grammar<Spelling>);

function isMatch(given: unknown, expression: RegExp): boolean {
  return typeof given === "string" && expression.test(given);
}

function isCount(given: unknown): boolean {
  return Number.isInteger(given) && (given as number) >= 0;
}

function isStatus(given: unknown): boolean {
  return Number.isInteger(given) && (given as number) >= 100 && (given as number) <= 599;
}
